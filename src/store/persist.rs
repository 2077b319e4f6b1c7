//! Asks the browser not to clear the data when the device runs short.

use super::database::Store;
use super::fault;
use super::script::of_navigator;
use crate::base::Finding;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// The setting that remembers that the browser was asked.
const ASKED: &str = "persist-asked";

/// How much room there is, in bytes, as far as the browser tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Bytes in use.
    pub used: u64,
    /// Bytes this site may use.
    pub quota: u64,
}

/// Asks once a device for lasting storage, as some browsers put a question to the user. Answers whether it is granted.
pub async fn ask_to_persist(store: &Store) -> Result<bool, Finding> {
    let manager = manager()?;
    if answer(manager.persisted()).await? {
        return Ok(true);
    }
    if store.setting(ASKED).await?.is_some() {
        return Ok(false);
    }
    let granted = answer(manager.persist()).await?;
    store.set_setting(ASKED, if granted { "granted" } else { "refused" }).await?;
    Ok(granted)
}

/// Whether the browser has promised to keep the data; asks nobody.
pub async fn persisted() -> Result<bool, Finding> {
    answer(manager()?.persisted()).await
}

/// How much room the site uses and has.
pub async fn room() -> Result<Room, Finding> {
    let promise = manager()?.estimate().map_err(|value| fault::of_value(&value))?;
    let value = JsFuture::from(promise).await.map_err(|value| fault::of_value(&value))?;
    let estimate: StorageEstimate = value.unchecked_into();
    let bytes = |count: Option<f64>| count.unwrap_or(0.0) as u64;
    Ok(Room { used: bytes(estimate.get_usage()), quota: bytes(estimate.get_quota()) })
}

fn manager() -> Result<StorageManager, Finding> {
    of_navigator("storage").map(JsCast::unchecked_into)
}

async fn answer(promise: Result<js_sys::Promise, wasm_bindgen::JsValue>) -> Result<bool, Finding> {
    let promise = promise.map_err(|value| fault::of_value(&value))?;
    let value = JsFuture::from(promise).await.map_err(|value| fault::of_value(&value))?;
    Ok(value.is_truthy())
}
