//! Files by content: the name is the hash, so the same file is kept once and a damaged one is noticed.

use super::database::{Store, complete};
use super::fault;
use super::shape::FILES;
use crate::base::Finding;
use crate::journal::sha256_hex;
use indexed_db_futures::prelude::*;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

impl Store {
    /// Keeps bytes and answers with their name, SHA-256 in hex.
    pub async fn keep_file(&self, bytes: &[u8]) -> Result<String, Finding> {
        let name = sha256_hex(bytes);
        let transaction = self.writing(&[FILES])?;
        {
            let files = transaction.object_store(FILES).map_err(fault::of)?;
            let request = files
                .put(JsValue::from(Uint8Array::from(bytes)))
                .with_key(JsValue::from_str(&name))
                .primitive()
                .map_err(fault::of)?;
            request.await.map(drop).map_err(fault::of)?;
        }
        complete(transaction).await?;
        Ok(name)
    }

    /// The bytes of a file, if it is kept.
    ///
    /// # Errors
    /// `store.file-damaged` when the bytes no longer fit their name.
    pub async fn file(&self, name: &str) -> Result<Option<Vec<u8>>, Finding> {
        let transaction = self.reading(FILES)?;
        let files = transaction.object_store(FILES).map_err(fault::of)?;
        let request = files.get(JsValue::from_str(name)).primitive().map_err(fault::of)?;
        let value: Option<JsValue> = request.await.map_err(fault::of)?;
        let Some(bytes) = value.and_then(|value| value.dyn_into::<Uint8Array>().ok()) else {
            return Ok(None);
        };
        let bytes = bytes.to_vec();
        if sha256_hex(&bytes) != name {
            return Err(Finding::error(
                "store.file-damaged",
                format!("The file {name} no longer fits its name."),
                "Import it again.",
            ));
        }
        Ok(Some(bytes))
    }

    /// The names of all files, in order.
    pub async fn file_names(&self) -> Result<Vec<String>, Finding> {
        let transaction = self.reading(FILES)?;
        let files = transaction.object_store(FILES).map_err(fault::of)?;
        let names = files.get_all_keys::<String>().primitive().map_err(fault::of)?.await;
        names.map_err(fault::of)?.map(|name| name.map_err(fault::of)).collect()
    }
}
