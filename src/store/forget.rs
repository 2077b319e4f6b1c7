//! Removes a stream from the device because its owner asks for it. The one thing here that loses data.

use super::database::{Store, complete};
use super::fault;
use super::line::whole;
use super::shape::{LINES, SNAPSHOTS, STREAMS};
use super::writer::Writer;
use crate::base::Finding;
use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

impl Store {
    /// Removes every line of a stream and what lists say about it; all or nothing.
    ///
    /// # Errors
    /// `store.in-use` while a tab writes the stream; the store's faults.
    pub async fn forget_stream(&self, stream: &str) -> Result<(), Finding> {
        let Some(_writer) = Writer::soon(self, stream).await? else {
            return Err(fault::in_use(stream));
        };
        let transaction = self.writing(&[LINES, STREAMS, SNAPSHOTS])?;
        {
            let lines = transaction.object_store(LINES).map_err(fault::of)?;
            lines
                .delete::<JsValue, _>(whole(stream))
                .primitive()
                .map_err(fault::of)?
                .await
                .map_err(fault::of)?;
            let snapshots = transaction.object_store(SNAPSHOTS).map_err(fault::of)?;
            snapshots
                .delete::<JsValue, _>(whole(stream))
                .primitive()
                .map_err(fault::of)?
                .await
                .map_err(fault::of)?;
            let streams = transaction.object_store(STREAMS).map_err(fault::of)?;
            let key = JsValue::from_str(stream);
            streams.delete::<JsValue, _>(key).primitive().map_err(fault::of)?.await.map_err(fault::of)?;
        }
        complete(transaction).await
    }
}
