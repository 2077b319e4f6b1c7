//! Releases the user brought: what is said of each by its key, and its files by their content. They belong to the
//! device, not to a practice, and no backup carries them: the official file makes them again.

use super::database::{Store, complete};
use super::fault;
use super::shape::{FILES, RELEASES};
use crate::base::Finding;
use crate::journal::sha256_hex;
use indexed_db_futures::prelude::*;
use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

/// What is said of a release, as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What no other release has; one kept again under it takes the place of the old.
    pub key: String,
    /// The text.
    pub text: String,
}

impl Store {
    /// Keeps a release and its files, all or nothing; answers with the files' names, SHA-256 in hex.
    ///
    /// # Errors
    /// The store's faults, `store.full` among them; what was kept before stays.
    pub async fn keep_release(&self, release: &Brought, files: &[Vec<u8>]) -> Result<Vec<String>, Finding> {
        let names: Vec<String> = files.iter().map(|bytes| sha256_hex(bytes)).collect();
        let transaction = self.writing(&[RELEASES, FILES])?;
        {
            let place = transaction.object_store(FILES).map_err(fault::of)?;
            for (name, bytes) in names.iter().zip(files) {
                let value = JsValue::from(Uint8Array::from(bytes.as_slice()));
                let key = JsValue::from_str(name);
                place.put(value).with_key(key).primitive().map_err(fault::of)?.await.map_err(fault::of)?;
            }
            let place = transaction.object_store(RELEASES).map_err(fault::of)?;
            let (key, text) = (JsValue::from_str(&release.key), JsValue::from_str(&release.text));
            place.put(text).with_key(key).primitive().map_err(fault::of)?.await.map_err(fault::of)?;
        }
        complete(transaction).await?;
        Ok(names)
    }

    /// What is said of every release, by key.
    pub async fn releases(&self) -> Result<Vec<Brought>, Finding> {
        let transaction = self.reading(RELEASES)?;
        let place = transaction.object_store(RELEASES).map_err(fault::of)?;
        let keys = place.get_all_keys::<String>().primitive().map_err(fault::of)?.await.map_err(fault::of)?;
        let keys = keys.map(|key| key.map_err(fault::of)).collect::<Result<Vec<String>, _>>()?;
        let mut releases = Vec::with_capacity(keys.len());
        for key in keys {
            let request = place.get(JsValue::from_str(&key)).primitive().map_err(fault::of)?;
            let value: Option<JsValue> = request.await.map_err(fault::of)?;
            if let Some(text) = value.and_then(|value| value.as_string()) {
                releases.push(Brought { key, text });
            }
        }
        Ok(releases)
    }

    /// Removes files that no release has any more.
    pub async fn forget_files(&self, names: &[String]) -> Result<(), Finding> {
        let transaction = self.writing(&[FILES])?;
        {
            let place = transaction.object_store(FILES).map_err(fault::of)?;
            for name in names {
                let key = JsValue::from_str(name);
                place.delete::<JsValue, _>(key).primitive().map_err(fault::of)?.await.map_err(fault::of)?;
            }
        }
        complete(transaction).await
    }

    /// Removes what is said of a release, and these files of it: name none that another release has too.
    pub async fn forget_release(&self, key: &str, files: &[String]) -> Result<(), Finding> {
        let transaction = self.writing(&[RELEASES, FILES])?;
        {
            let mut gone = vec![(RELEASES, key)];
            gone.extend(files.iter().map(|name| (FILES, name.as_str())));
            for (place, name) in gone {
                let place = transaction.object_store(place).map_err(fault::of)?;
                let key = JsValue::from_str(name);
                place.delete::<JsValue, _>(key).primitive().map_err(fault::of)?.await.map_err(fault::of)?;
            }
        }
        complete(transaction).await
    }
}
