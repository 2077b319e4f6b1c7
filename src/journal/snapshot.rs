//! A snapshot: the folded state beside its journal, so that an opening folds only the lines since.
//!
//! It is disposable. It names the build that wrote it and the line it stands at; whatever does not fit, the journal is folded
//! from its first line as if there were none. It is never exported.

use super::drawer::{Drawer, DrawerId, Drawers, Packer, Packs, not_packed, proven, summed};
use super::log::{Head, Journal, Stream};
use crate::base::Finding;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

/// A drawer of fewer bytes than this is small; when so many are small, they are emptied into new ones.
const SMALL: usize = 4 * 1024;
const TOO_MANY_SMALL: usize = 32;

/// A snapshot without its drawers.
pub struct Snapshot {
    told: Told,
    state: Vec<u8>,
}

/// What a snapshot says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Told {
    build: String,
    stream: String,
    seq: u64,
    hash: String,
    /// Counts the snapshots of a stream on a device.
    generation: u64,
    next: DrawerId,
    drawers: Vec<DrawerId>,
}

/// Which snapshot a session has read or written last; the next one builds on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// Its number; 0 when there is none.
    pub generation: u64,
    /// The number of the next drawer.
    pub next: DrawerId,
    /// The line it stands at.
    pub seq: u64,
    /// Its drawers.
    pub drawers: Vec<DrawerId>,
}

impl Snapshot {
    /// Reads what was kept for a stream by this very build; none when it is damaged, older, or another's.
    pub fn read(bytes: &[u8], build: &str, stream: &str) -> Option<Self> {
        let rest = proven(bytes)?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let (told, packed) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
        let told: Told = serde_json::from_slice(told).ok()?;
        if told.build != build || told.stream != stream {
            return None;
        }
        let state = lz4_flex::block::decompress_size_prepended(packed).ok()?;
        Some(Self { told, state })
    }

    /// The line it stands at; a journal whose line of that number has another hash is another journal.
    pub fn head(&self) -> Head {
        Head { seq: self.told.seq, hash: self.told.hash.clone() }
    }

    /// Its mark.
    pub fn mark(&self) -> Mark {
        let Told { generation, next, seq, drawers, .. } = &self.told;
        Mark { generation: *generation, next: *next, seq: *seq, drawers: drawers.clone() }
    }

    /// The journal as it stood; none when a drawer is missing or the state cannot be read.
    pub fn journal<S: Stream>(&self, drawers: &Drawers) -> Option<Journal<S>> {
        if self.told.drawers.iter().any(|id| !drawers.contains_key(id)) {
            return None;
        }
        let state = S::thaw(&self.state, drawers)?;
        Some(Journal::resumed(&self.told.stream, self.head(), state))
    }
}

impl fmt::Debug for Snapshot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Snapshot").field("told", &self.told).finish_non_exhaustive()
    }
}

/// A snapshot being made, a little at a time.
pub struct Packing<S: Stream> {
    journal: Journal<S>,
    papers: Vec<Box<dyn Packs>>,
    done: usize,
    sparse: BTreeSet<DrawerId>,
    packer: Packer,
    before: Mark,
}

/// A snapshot made, to be kept whole or not at all.
#[derive(Debug)]
pub struct Packed {
    /// The snapshot without its drawers.
    pub bytes: Vec<u8>,
    /// Every drawer it needs; the store has some of them already.
    pub drawers: Vec<Arc<Drawer>>,
    /// Its mark.
    pub mark: Mark,
}

impl<S: Stream> Packing<S> {
    /// Begins a snapshot of a journal that nothing can be undone in; none for kinds of stream that have no snapshots.
    pub fn begin(journal: &Journal<S>, before: Mark) -> Option<Self> {
        if !S::SNAPSHOTS || journal.undoable().is_some() {
            return None;
        }
        let papers = journal.state().papers();
        let sparse = sparse(&papers);
        let packer = Packer::from(before.next);
        Some(Self { journal: journal.clone(), papers, done: 0, sparse, packer, before })
    }

    /// Packs for as long as `more` says; true when all is packed.
    ///
    /// # Errors
    /// `snapshot.not-packed`; nothing is kept then, and nothing is lost.
    pub fn step(&mut self, mut more: impl FnMut() -> bool) -> Result<bool, Finding> {
        while let Some(paper) = self.papers.get(self.done) {
            if paper.drawer().is_some_and(|drawer| self.sparse.contains(&drawer.id())) {
                paper.take_out();
            }
            let packs = paper.drawer().is_none();
            paper.pack(&mut self.packer)?;
            self.done += 1;
            if packs && !more() {
                return Ok(false);
            }
        }
        self.packer.close();
        Ok(true)
    }

    /// The snapshot, once [`Packing::step`] has packed all.
    ///
    /// # Errors
    /// `snapshot.not-packed`.
    pub fn finish(self, build: &str) -> Result<Packed, Finding> {
        let mut drawers: BTreeMap<DrawerId, Arc<Drawer>> = BTreeMap::new();
        for drawer in self.papers.iter().filter_map(|paper| paper.drawer()) {
            drawers.entry(drawer.id()).or_insert(drawer);
        }
        let next = drawers.keys().next_back().map_or(self.before.next, |last| last + 1);
        let mark = Mark {
            generation: self.before.generation + 1,
            next: next.max(self.before.next),
            seq: self.journal.head().seq,
            drawers: drawers.keys().copied().collect(),
        };
        let told = Told {
            build: build.to_owned(),
            stream: self.journal.stream().to_owned(),
            seq: mark.seq,
            hash: self.journal.head().hash.clone(),
            generation: mark.generation,
            next: mark.next,
            drawers: mark.drawers.clone(),
        };
        let told = serde_json::to_vec(&told).map_err(|fault| not_packed(&fault.to_string()))?;
        let length = u32::try_from(told.len()).map_err(|fault| not_packed(&fault.to_string()))?;
        let mut bytes = length.to_le_bytes().to_vec();
        bytes.extend(told);
        bytes.extend(lz4_flex::block::compress_prepend_size(&self.journal.state().freeze()?));
        Ok(Packed { bytes: summed(bytes), drawers: drawers.into_values().collect(), mark })
    }
}

impl<S: Stream> fmt::Debug for Packing<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (done, all) = (self.done, self.papers.len());
        f.debug_struct("Packing").field("done", &done).field("all", &all).finish_non_exhaustive()
    }
}

/// Drawers worth emptying: less than half of what was put in is still in use, or there are too many small ones.
fn sparse(papers: &[Box<dyn Packs>]) -> BTreeSet<DrawerId> {
    let mut used: BTreeMap<DrawerId, (u32, Arc<Drawer>)> = BTreeMap::new();
    for drawer in papers.iter().filter_map(|paper| paper.drawer()) {
        used.entry(drawer.id()).or_insert_with(|| (0, drawer)).0 += 1;
    }
    let small = |drawer: &Drawer| drawer.size() < SMALL;
    let many = used.values().filter(|(_, drawer)| small(drawer)).count() > TOO_MANY_SMALL;
    let worth = |used: u32, drawer: &Drawer| used * 2 < drawer.count() || (many && small(drawer));
    used.iter().filter(|(_, (used, drawer))| worth(*used, drawer)).map(|(id, _)| *id).collect()
}
