//! Snapshots beside the lines: what may be thrown away at any time, because the journal tells it again.

use super::database::{Store, complete};
use super::fault;
use super::line::{from, key, whole};
use super::shape::SNAPSHOTS;
use crate::base::Finding;
use crate::journal::{Drawer, DrawerId, Drawers, Mark, Packed};
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use js_sys::Uint8Array;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// Where a stream's snapshot counts itself, where it stands, and where its first drawer stands.
const GENERATION: u64 = 0;
const HEAD: u64 = 1;
const FIRST: u64 = 2;

impl Store {
    /// The snapshot of a stream without its drawers, if one is kept.
    pub async fn snapshot(&self, stream: &str) -> Result<Option<Vec<u8>>, Finding> {
        let transaction = self.reading(SNAPSHOTS)?;
        let place = transaction.object_store(SNAPSHOTS).map_err(fault::of)?;
        let request = place.get(key(stream, HEAD)).primitive().map_err(fault::of)?;
        let value: Option<JsValue> = request.await.map_err(fault::of)?;
        Ok(value.and_then(bytes))
    }

    /// The drawers of a stream's snapshot; one that is damaged is left out.
    pub async fn drawers(&self, stream: &str) -> Result<Drawers, Finding> {
        let transaction = self.reading(SNAPSHOTS)?;
        let place = transaction.object_store(SNAPSHOTS).map_err(fault::of)?;
        let all = place
            .get_all::<JsValue>()
            .with_query::<JsValue, _>(from(stream, FIRST))
            .primitive()
            .map_err(fault::of)?;
        let values = all.await.map_err(fault::of)?;
        let read = values.flatten().filter_map(bytes).filter_map(|bytes| Drawer::read(&bytes));
        Ok(read.map(|drawer| (drawer.id(), Arc::new(drawer))).collect())
    }

    /// Keeps a snapshot, whole or not at all. Where the one kept is not the one it builds on, everything is kept anew.
    pub async fn keep_snapshot(&self, stream: &str, packed: &Packed, before: &Mark) -> Result<(), Finding> {
        let transaction = self.scribbling(SNAPSHOTS)?;
        {
            let place = transaction.object_store(SNAPSHOTS).map_err(fault::of)?;
            let request = place.get(key(stream, GENERATION)).primitive().map_err(fault::of)?;
            let kept: Option<JsValue> = request.await.map_err(fault::of)?;
            let kept = kept.and_then(|value| value.as_f64()).unwrap_or(0.0) as u64;
            let goes_on = before.generation > 0 && kept == before.generation;
            if !goes_on {
                remove(&place, whole(stream))?;
            }
            let gone = before.drawers.iter().filter(|id| !packed.mark.drawers.contains(id));
            for id in gone.filter(|_| goes_on) {
                remove(&place, at(stream, *id))?;
            }
            for drawer in packed.drawers.iter().filter(|drawer| !goes_on || !drawer.is_kept()) {
                put(&place, at(stream, drawer.id()), Uint8Array::from(drawer.bytes().as_slice()).into())?;
            }
            put(&place, key(stream, HEAD), Uint8Array::from(packed.bytes.as_slice()).into())?;
            put(&place, key(stream, GENERATION), JsValue::from_f64(packed.mark.generation as f64))?;
        }
        complete(transaction).await?;
        packed.drawers.iter().for_each(|drawer| drawer.set_kept(true));
        Ok(())
    }

    /// Throws a stream's snapshot away.
    pub async fn drop_snapshot(&self, stream: &str) -> Result<(), Finding> {
        let transaction = self.scribbling(SNAPSHOTS)?;
        remove(&transaction.object_store(SNAPSHOTS).map_err(fault::of)?, whole(stream))?;
        complete(transaction).await
    }
}

fn at(stream: &str, drawer: DrawerId) -> JsValue {
    key(stream, FIRST + u64::from(drawer))
}

fn bytes(value: JsValue) -> Option<Vec<u8>> {
    value.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
}

/// The transaction's completion tells the outcome.
fn put(place: &ObjectStore<'_>, key: JsValue, value: JsValue) -> Result<(), Finding> {
    place.put(value).with_key(key).primitive().map(drop).map_err(fault::of)
}

fn remove<K: Into<indexed_db_futures::KeyRange<JsValue>>>(
    place: &ObjectStore<'_>,
    what: K,
) -> Result<(), Finding> {
    place.delete::<JsValue, _>(what).primitive().map(drop).map_err(fault::of)
}
