//! Files out of and into the page: only where the user saves or picks one.

use super::wall_clock;
use crate::base::Finding;
use crate::journal::{Backup, BackupStream, MAX_BACKUP_BYTES};
use crate::store::{Restored, Store};
use gloo::timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// How long the browser may take to begin saving, in milliseconds, before the bytes are let go.
const GRACE: u32 = 60_000;

/// Hands a text to the browser to be saved under a name.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), Finding> {
    offer(name, mime, text).map_err(|_| {
        Finding::error(
            "transfer.not-saved",
            format!("The browser did not take {name} to be saved."),
            "Allow downloads for this page, then try again.",
        )
    })
}

fn offer(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &kind)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    Timeout::new(GRACE, move || drop(Url::revoke_object_url(&url))).forget();
    Ok(())
}

/// Hands a backup of the whole device, or of the streams named, to the browser to be saved.
pub async fn export_backup(store: &Store, only: Option<&[String]>) -> Result<(), Finding> {
    let now = wall_clock();
    let name = format!("practicum-{}.jsonl", now.get(..10).unwrap_or("backup"));
    let backup = store.back_up(only, Some(now)).await?;
    download(&name, "application/jsonl", &backup.text()?)
}

/// Restores a picked backup. `prove` folds each stream that is new or goes on; see [`Store::restore`].
pub async fn import_backup(
    store: &Store,
    file: &File,
    prove: impl Fn(&BackupStream) -> Result<(), Finding>,
) -> Result<Vec<Restored>, Finding> {
    let text = read_text(file, MAX_BACKUP_BYTES as u64).await?;
    let backup = Backup::read(&text)?;
    store.restore(&backup, prove).await
}

/// The file that the user picked, if any.
pub fn chosen_file(input: &HtmlInputElement) -> Option<File> {
    input.files().and_then(|files| files.get(0))
}

/// A picked file's text.
///
/// # Errors
/// `transfer.too-large` above `limit` bytes, before anything is read; `transfer.not-text` when it is not UTF-8;
/// `transfer.not-read` when the browser cannot read it.
pub async fn read_text(file: &File, limit: u64) -> Result<String, Finding> {
    let (name, size) = (file.name(), file.size() as u64);
    if size > limit {
        return Err(Finding::error(
            "transfer.too-large",
            format!("{name} has {size} bytes; at most {limit} are read."),
            "Choose the file that Practicum exported.",
        ));
    }
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| {
        Finding::error(
            "transfer.not-read",
            format!("The browser could not read {name}."),
            "Choose the file again; if it lies on another device, copy it here first.",
        )
    })?;
    String::from_utf8(Uint8Array::new(&buffer).to_vec()).map_err(|_| {
        Finding::error(
            "transfer.not-text",
            format!("{name} is not a text file."),
            "Choose the file that Practicum exported.",
        )
    })
}
