//! What lists say about streams. Lost records are told again from the lines: disposable by design.

use super::database::{Store, complete};
use super::fault;
use super::shape::STREAMS;
use crate::base::Finding;
use crate::journal::{About, StreamKind};
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

/// A stream as it is kept here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// What is said about it.
    pub about: About,
    /// How many lines it has.
    pub lines: u64,
}

impl Store {
    /// Notes a stream, or notes it anew under another name.
    pub async fn note_stream(&self, about: &About) -> Result<(), Finding> {
        let transaction = self.writing(&[STREAMS])?;
        {
            let streams = transaction.object_store(STREAMS).map_err(fault::of)?;
            put(&streams, about).await?;
        }
        complete(transaction).await
    }

    /// Every stream on the device, noted or not, in order of id.
    pub async fn kept_streams(&self) -> Result<Vec<Kept>, Finding> {
        let mut noted = self.noted().await?;
        for stream in self.streams_with_lines().await? {
            noted.entry(stream.clone()).or_insert_with(|| About::from_id(&stream));
        }
        let mut kept = Vec::with_capacity(noted.len());
        for about in noted.into_values() {
            let lines = self.line_count(&about.stream).await?;
            kept.push(Kept { about, lines });
        }
        Ok(kept)
    }

    async fn noted(&self) -> Result<BTreeMap<String, About>, Finding> {
        let transaction = self.reading(STREAMS)?;
        let streams = transaction.object_store(STREAMS).map_err(fault::of)?;
        let texts = streams.get_all::<String>().primitive().map_err(fault::of)?.await.map_err(fault::of)?;
        // A record that cannot be read is as good as lost.
        let records = texts.flatten().filter_map(|text| serde_json::from_str::<About>(&text).ok());
        Ok(records.map(|about| (about.stream.clone(), about)).collect())
    }
}

pub(super) async fn put(streams: &ObjectStore<'_>, about: &About) -> Result<(), Finding> {
    let text = serde_json::to_string(about).map_err(|error| fault::failed(&error.to_string()))?;
    let key = JsValue::from_str(&about.stream);
    let request = streams.put(text).with_key(key).primitive().map_err(fault::of)?;
    request.await.map(drop).map_err(fault::of)
}

/// A new stream's id: the kind's word and sixteen hex digits by chance. A chain carries its stream's id and cannot be
/// renamed, so two devices must not give the same id; nothing inside a stream is ever left to this chance.
pub fn fresh_stream_id(kind: StreamKind) -> String {
    let digits: String = (0..16)
        .map(|_| char::from_digit((js_sys::Math::random() * 16.0) as u32, 16).unwrap_or('0'))
        .collect();
    format!("{}-{digits}", kind.word())
}
