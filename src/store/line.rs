//! Lines: appended one by one or as a run, read back as the very text.

use super::database::{Store, complete};
use super::fault;
use super::shape::LINES;
use crate::base::Finding;
use crate::journal::{JournalStore, StoreFault};
use indexed_db_futures::KeyRange;
use indexed_db_futures::cursor::CursorDirection;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use js_sys::Array;
use wasm_bindgen::JsValue;

/// How many lines one request brings, so that a long journal never stands in memory twice.
const PAGE: u32 = 4096;

impl Store {
    /// Appends line number `seq`. `Ok` means that the browser has reported it durable.
    ///
    /// # Errors
    /// `store.not-next` when that number is kept already or leaves a gap; `store.full` and its kin when the browser
    /// cannot save. Nothing was written then.
    pub async fn append_line(&self, stream: &str, seq: u64, line: &str) -> Result<(), Finding> {
        let transaction = self.writing(&[LINES])?;
        {
            let lines = transaction.object_store(LINES).map_err(fault::of)?;
            is_next(&lines, stream, seq).await?;
            add(&lines, stream, seq, line).await?;
        }
        complete(transaction).await
    }

    /// The lines from number `first` on, in order.
    pub async fn lines_from(&self, stream: &str, first: u64) -> Result<Vec<String>, Finding> {
        let transaction = self.reading(LINES)?;
        let lines = transaction.object_store(LINES).map_err(fault::of)?;
        let (mut texts, mut next) = (Vec::new(), first);
        loop {
            let page = lines
                .get_all::<String>()
                .with_query::<JsValue, _>(from(stream, next))
                .with_limit(PAGE)
                .primitive()
                .map_err(fault::of)?
                .await
                .map_err(fault::of)?;
            let count = page.len();
            for text in page {
                texts.push(text.map_err(fault::of)?);
            }
            if count < PAGE as usize {
                return Ok(texts);
            }
            next += u64::from(PAGE);
        }
    }

    /// One line, if it is kept.
    pub async fn line(&self, stream: &str, seq: u64) -> Result<Option<String>, Finding> {
        let transaction = self.reading(LINES)?;
        let lines = transaction.object_store(LINES).map_err(fault::of)?;
        text_at(&lines, stream, seq).await
    }

    /// How many lines are kept, which is the number of the last.
    pub async fn line_count(&self, stream: &str) -> Result<u64, Finding> {
        let transaction = self.reading(LINES)?;
        let lines = transaction.object_store(LINES).map_err(fault::of)?;
        // The last key tells it; counting would walk over all of them.
        let last = lines.open_key_cursor().with_query::<JsValue, _>(from(stream, 1));
        let last = last.with_direction(CursorDirection::Prev).primitive().map_err(fault::of)?;
        let Some(last) = last.await.map_err(fault::of)? else { return Ok(0) };
        let found: Option<JsValue> = last.primary_key().map_err(fault::of)?;
        Ok(found.and_then(|key| Array::from(&key).get(1).as_f64()).unwrap_or(0.0) as u64)
    }

    /// Every stream that has a line, in order of id, told from the lines alone.
    pub async fn streams_with_lines(&self) -> Result<Vec<String>, Finding> {
        let transaction = self.reading(LINES)?;
        let lines = transaction.object_store(LINES).map_err(fault::of)?;
        let mut found: Vec<String> = Vec::new();
        loop {
            // Strings come after numbers in the order of keys, so this skips all lines of the stream before.
            let past = match found.last() {
                Some(last) => Array::of2(&JsValue::from_str(last), &JsValue::from_str("")),
                None => Array::new(),
            };
            let key = lines
                .get_key(KeyRange::LowerBound(JsValue::from(past), false))
                .primitive()
                .map_err(fault::of)?
                .await
                .map_err(fault::of)?;
            match key.and_then(|key: JsValue| Array::from(&key).get(0).as_string()) {
                Some(stream) => found.push(stream),
                None => return Ok(found),
            }
        }
    }
}

impl JournalStore for Store {
    async fn streams(&self) -> Result<Vec<String>, StoreFault> {
        self.streams_with_lines().await
    }

    async fn lines(&self, stream: &str) -> Result<Vec<String>, StoreFault> {
        self.lines_from(stream, 1).await
    }

    async fn append(&mut self, stream: &str, seq: u64, line: &str) -> Result<(), StoreFault> {
        self.append_line(stream, seq, line).await
    }
}

/// Refuses a number that is kept already or whose line before is not.
pub(super) async fn is_next(lines: &ObjectStore<'_>, stream: &str, seq: u64) -> Result<(), Finding> {
    let refuse = |reason: &str| {
        Err(Finding::error(
            "store.not-next",
            format!("Line {seq} is not the next of {stream}: {reason}."),
            "Reload the practice; another tab has written to it.",
        ))
    };
    if seq == 0 {
        return refuse("lines are numbered from 1");
    }
    if has(lines, stream, seq).await? {
        return refuse("a line of that number is kept already");
    }
    if seq > 1 && !has(lines, stream, seq - 1).await? {
        return refuse("the line before it is missing");
    }
    Ok(())
}

/// Adds a line without looking; a number that is taken is a fault.
pub(super) async fn add(lines: &ObjectStore<'_>, stream: &str, seq: u64, text: &str) -> Result<(), Finding> {
    let request = lines.add(text).with_key(key(stream, seq)).primitive().map_err(fault::of)?;
    request.await.map(drop).map_err(fault::of)
}

/// Adds a line without waiting for it: one transaction takes a long run at once, and its completion tells the outcome.
pub(super) fn add_unawaited(
    lines: &ObjectStore<'_>,
    stream: &str,
    seq: u64,
    text: &str,
) -> Result<(), Finding> {
    lines.add(text).with_key(key(stream, seq)).primitive().map(drop).map_err(fault::of)
}

async fn has(lines: &ObjectStore<'_>, stream: &str, seq: u64) -> Result<bool, Finding> {
    let request = lines.get_key(key(stream, seq)).primitive().map_err(fault::of)?;
    request.await.map(|key| key.is_some()).map_err(fault::of)
}

async fn text_at(lines: &ObjectStore<'_>, stream: &str, seq: u64) -> Result<Option<String>, Finding> {
    let request = lines.get(key(stream, seq)).primitive().map_err(fault::of)?;
    request.await.map_err(fault::of)
}

/// `[stream, seq]`. A journal stays far below 2^53 lines, so the number is exact.
pub(super) fn key(stream: &str, seq: u64) -> JsValue {
    Array::of2(&JsValue::from_str(stream), &JsValue::from_f64(seq as f64)).into()
}

/// Every line of a stream.
pub(super) fn whole(stream: &str) -> KeyRange<JsValue> {
    from(stream, 0)
}

pub(super) fn from(stream: &str, first: u64) -> KeyRange<JsValue> {
    let past = Array::of2(&JsValue::from_str(stream), &JsValue::from_str(""));
    KeyRange::Bound(key(stream, first), false, past.into(), true)
}
