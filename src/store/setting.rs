//! Settings and caches: both may be lost at any time without loss of work.

use super::database::{Store, complete};
use super::fault;
use super::shape::{CACHES, SETTINGS};
use crate::base::Finding;
use indexed_db_futures::prelude::*;
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};

impl Store {
    /// A setting, if it was ever chosen.
    pub async fn setting(&self, name: &str) -> Result<Option<String>, Finding> {
        Ok(self.value(SETTINGS, name).await?.and_then(|value| value.as_string()))
    }

    /// Chooses a setting.
    pub async fn set_setting(&self, name: &str, text: &str) -> Result<(), Finding> {
        self.put_value(SETTINGS, name, JsValue::from_str(text)).await
    }

    /// What was made before under this name; name the maker's version in it.
    pub async fn cache(&self, name: &str) -> Result<Option<Vec<u8>>, Finding> {
        let value = self.value(CACHES, name).await?;
        Ok(value.and_then(|value| value.dyn_into::<Uint8Array>().ok()).map(|bytes| bytes.to_vec()))
    }

    /// Keeps what was made, so that it need not be made again.
    pub async fn set_cache(&self, name: &str, bytes: &[u8]) -> Result<(), Finding> {
        self.put_value(CACHES, name, Uint8Array::from(bytes).into()).await
    }

    /// Throws every cache away.
    pub async fn clear_caches(&self) -> Result<(), Finding> {
        let transaction = self.writing(&[CACHES])?;
        {
            let caches = transaction.object_store(CACHES).map_err(fault::of)?;
            caches.clear().map_err(fault::of)?.await.map_err(fault::of)?;
        }
        complete(transaction).await
    }

    async fn value(&self, place: &str, name: &str) -> Result<Option<JsValue>, Finding> {
        let transaction = self.reading(place)?;
        let values = transaction.object_store(place).map_err(fault::of)?;
        let request = values.get(JsValue::from_str(name)).primitive().map_err(fault::of)?;
        request.await.map_err(fault::of)
    }

    async fn put_value(&self, place: &str, name: &str, value: JsValue) -> Result<(), Finding> {
        let transaction = self.writing(&[place])?;
        {
            let values = transaction.object_store(place).map_err(fault::of)?;
            let request =
                values.put(value).with_key(JsValue::from_str(name)).primitive().map_err(fault::of)?;
            request.await.map(drop).map_err(fault::of)?;
        }
        complete(transaction).await
    }
}
