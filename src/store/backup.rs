//! Backups out of and into the store. The form and its proofs are the journal's; here is what is kept meanwhile.

use super::database::{Store, complete};
use super::fault;
use super::line::{add_unawaited, is_next};
use super::shape::{FILES, LINES, STREAMS};
use super::stream::put;
use super::writer::Writer;
use crate::base::Finding;
use crate::journal::{About, Backup, BackupStream, Meeting};
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use js_sys::Uint8Array;
use std::collections::BTreeMap;
use wasm_bindgen::JsValue;

/// What became of a stream of a backup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// What is said about it.
    pub about: About,
    /// How it met what was kept; only [`Meeting::New`] and [`Meeting::Extends`] have changed anything.
    pub meeting: Meeting,
}

/// A stream with its plan.
struct Planned<'a> {
    stream: &'a BackupStream,
    meeting: Meeting,
    /// Held until the stream is written.
    _writer: Option<Writer>,
}

impl Store {
    /// Everything on the device, or the streams named, with the files that their lines name.
    ///
    /// # Errors
    /// The store's faults; `journal.damaged` when the last line of a stream cannot be trusted.
    pub async fn back_up(&self, only: Option<&[String]>, made: Option<String>) -> Result<Backup, Finding> {
        let mut streams = Vec::new();
        for kept in self.kept_streams().await? {
            if only.is_none_or(|only| only.contains(&kept.about.stream)) {
                let lines = self.lines_from(&kept.about.stream, 1).await?;
                streams.push(BackupStream { about: kept.about, lines });
            }
        }
        let mut files = BTreeMap::new();
        for name in self.file_names().await? {
            let named = |stream: &BackupStream| stream.lines.iter().any(|line| line.contains(&name));
            if (only.is_none() || streams.iter().any(named))
                && let Some(bytes) = self.file(&name).await?
            {
                files.insert(name, bytes);
            }
        }
        Ok(Backup { made, streams, files })
    }

    /// Restores a backup that was read: new streams are added, kept ones go on where the backup goes on, and nothing
    /// that is kept is replaced. All of it is kept, or nothing. `prove` folds a stream that is to be kept, since a
    /// chain of right hashes may still say what no practice can do.
    ///
    /// # Errors
    /// `backup.other-history` and `store.in-use`, what `prove` finds, and the store's faults.
    pub async fn restore(
        &self,
        backup: &Backup,
        prove: impl Fn(&BackupStream) -> Result<(), Finding>,
    ) -> Result<Vec<Restored>, Finding> {
        let mut plan = Vec::with_capacity(backup.streams.len());
        for stream in &backup.streams {
            plan.push(self.plan(stream, &prove).await?);
        }
        let transaction = self.writing(&[LINES, STREAMS, FILES])?;
        write(&transaction, &plan, &backup.files).await?;
        complete(transaction).await?;
        let told =
            |planned: Planned<'_>| Restored { about: planned.stream.about.clone(), meeting: planned.meeting };
        Ok(plan.into_iter().map(told).collect())
    }

    async fn plan<'a>(
        &self,
        stream: &'a BackupStream,
        prove: &impl Fn(&BackupStream) -> Result<(), Finding>,
    ) -> Result<Planned<'a>, Finding> {
        let id = &stream.about.stream;
        let writer = Writer::soon(self, id).await?;
        let meeting = stream.meet(&self.lines_from(id, 1).await?)?;
        if !matches!(meeting, Meeting::New | Meeting::Extends { .. }) {
            return Ok(Planned { stream, meeting, _writer: None });
        }
        prove(stream)?;
        if writer.is_none() {
            return Err(Finding::error(
                "store.in-use",
                format!("{} is open and cannot be restored meanwhile.", stream.about.name),
                "Close it in this and every other tab, then restore the backup again.",
            ));
        }
        Ok(Planned { stream, meeting, _writer: writer })
    }
}

/// Sends all that is new into one transaction.
async fn write(
    transaction: &Transaction<'_>,
    plan: &[Planned<'_>],
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<(), Finding> {
    let lines = transaction.object_store(LINES).map_err(fault::of)?;
    let streams = transaction.object_store(STREAMS).map_err(fault::of)?;
    for planned in plan {
        let about = &planned.stream.about;
        let from = match planned.meeting {
            Meeting::New => {
                put(&streams, about).await?;
                1
            }
            Meeting::Extends { from } => from,
            Meeting::Same | Meeting::Older => continue,
        };
        is_next(&lines, &about.stream, from).await?;
        for (seq, text) in (1..).zip(&planned.stream.lines).skip_while(|(seq, _)| *seq < from) {
            add_unawaited(&lines, &about.stream, seq, text)?;
        }
    }
    let kept = transaction.object_store(FILES).map_err(fault::of)?;
    for (name, bytes) in files {
        let value = JsValue::from(Uint8Array::from(bytes.as_slice()));
        let request = kept.put(value).with_key(JsValue::from_str(name)).primitive().map_err(fault::of)?;
        request.await.map(drop).map_err(fault::of)?;
    }
    Ok(())
}
