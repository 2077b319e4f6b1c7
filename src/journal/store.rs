//! Where journals are kept: a trait the browser's store and a plain memory both keep.

use crate::base::Finding;
use std::collections::BTreeMap;

/// Why a store could not do what it was asked.
pub type StoreFault = Finding;

/// Keeps lines of text by stream. A returned `Ok` means durable.
#[allow(async_fn_in_trait)] // single-threaded by design: the browser has one thread for it
pub trait JournalStore {
    /// Every stream there is, in order of name.
    async fn streams(&self) -> Result<Vec<String>, StoreFault>;
    /// All lines of a stream in order; empty when there is none.
    async fn lines(&self, stream: &str) -> Result<Vec<String>, StoreFault>;
    /// Appends one line, which must be number `seq`; refused when that number is taken or leaves a gap.
    async fn append(&mut self, stream: &str, seq: u64, line: &str) -> Result<(), StoreFault>;
}

/// A store that forgets when it is dropped; for tests and for the native program.
#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    streams: BTreeMap<String, Vec<String>>,
}

impl JournalStore for MemoryStore {
    async fn streams(&self) -> Result<Vec<String>, StoreFault> {
        Ok(self.streams.keys().cloned().collect())
    }

    async fn lines(&self, stream: &str) -> Result<Vec<String>, StoreFault> {
        Ok(self.streams.get(stream).cloned().unwrap_or_default())
    }

    async fn append(&mut self, stream: &str, seq: u64, line: &str) -> Result<(), StoreFault> {
        let lines = self.streams.entry(stream.to_owned()).or_default();
        if seq != lines.len() as u64 + 1 {
            return Err(Finding::error(
                "store.not-next",
                format!("Line {seq} is not the next of {stream}: {} are kept.", lines.len()),
                "Reload the practice; another tab has written to it.",
            ));
        }
        lines.push(line.to_owned());
        Ok(())
    }
}
