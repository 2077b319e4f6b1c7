//! What the start page asks of the store: the list, renaming, files out and in, removal.

use crate::base::Finding;
use crate::desk::home::{Kept, file_name};
use crate::journal::{About, Backup, BackupStream, Journal, Line, MAX_BACKUP_BYTES, StreamKind};
use crate::learn::learner::LearnerState;
use crate::practice::office::State;
use crate::store::Restored;
use crate::ui::device::Device;
use crate::ui::session::{download, read_text, wall_clock};
use web_sys::File;

/// Every stream on the device, with the wall clock of its last line.
pub async fn list(device: Device) -> Result<Vec<Kept>, Finding> {
    let store = device.store().await?;
    let mut kept = Vec::new();
    for stream in store.kept_streams().await? {
        let text = store.line(&stream.about.stream, stream.lines).await?;
        // A last line that cannot be read shows up when the practice is opened; the list goes on without its time.
        let last = text.and_then(|text| Line::read(stream.lines, &text).ok()).and_then(|line| line.wall);
        kept.push(Kept { about: stream.about, lines: stream.lines, last });
    }
    Ok(kept)
}

/// Calls a stream by another name in lists.
pub async fn rename(device: Device, about: About, name: &str) -> Result<(), Finding> {
    let name = name.trim();
    if name.is_empty() {
        return Err(Finding::error("home.name", "A name has at least one letter.", "Type a name."));
    }
    device.store().await?.note_stream(&About { name: name.to_owned(), ..about }).await
}

/// Hands the browser a file with these streams, or with everything.
pub async fn export(device: Device, only: Option<Vec<String>>, name: &str) -> Result<(), Finding> {
    let wall = wall_clock();
    let backup = device.store().await?.back_up(only.as_deref(), Some(wall.clone())).await?;
    let file = file_name(name, wall.get(..10).unwrap_or_default());
    download(&file, "application/jsonl", &backup.text()?)
}

/// Takes a picked file in: whole, or not at all.
pub async fn import(device: Device, file: &File) -> Result<Vec<Restored>, Finding> {
    let text = read_text(file, MAX_BACKUP_BYTES as u64).await?;
    let mut backup = Backup::read(&text)?;
    backup.streams.iter_mut().for_each(name);
    device.store().await?.restore(&backup, prove).await
}

/// A plain journal says nothing of its name in lists; its first line does.
fn name(stream: &mut BackupStream) {
    let first = stream.lines.first().and_then(|text| Line::read(1, text).ok());
    let told = first.and_then(|line| match line.op.as_object()?.values().next()?.get("name")? {
        serde_json::Value::String(name) => Some(name.clone()),
        _ => None,
    });
    if let (Some(told), true) = (told, stream.about.name == stream.about.stream) {
        stream.about.name = told;
    }
}

/// Folds a stream of a file, since right hashes alone do not make a history.
fn prove(stream: &BackupStream) -> Result<(), Finding> {
    let lines = stream.lines.iter().map(String::as_str);
    match stream.about.kind {
        StreamKind::Practice => Journal::<State>::read(lines).map(drop),
        StreamKind::Learner => Journal::<LearnerState>::read(lines).map(drop),
    }
}

/// Removes streams from the device.
pub async fn forget(device: Device, streams: Vec<String>) -> Result<(), Finding> {
    let store = device.store().await?;
    for stream in streams {
        store.forget_stream(&stream).await?;
    }
    Ok(())
}
