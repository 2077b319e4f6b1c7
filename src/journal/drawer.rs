//! Drawers: many filed values pressed together, each still to be had alone, and the sum that proves them whole.

use super::filed::{Filed, Paper, Place};
use crate::base::Finding;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// How many bytes of JSON a drawer takes before the next is begun. Small enough to be unpacked for one value.
const FULL: usize = 128 * 1024;
/// How many unpacked drawers are kept at hand.
const AT_HAND: usize = 8;

/// A drawer's number within its snapshot.
pub type DrawerId = u32;

/// Values pressed together. What stands in it never changes.
pub struct Drawer {
    id: DrawerId,
    count: u32,
    packed: Vec<u8>,
    /// Whether the store has it.
    kept: AtomicBool,
    /// Tells drawers of one run of the program apart.
    serial: u64,
}

static SERIAL: AtomicU64 = AtomicU64::new(0);
static HAND: Mutex<Vec<(u64, Arc<[u8]>)>> = Mutex::new(Vec::new());
static LOST: OnceLock<fn()> = OnceLock::new();

/// What is to be done before the program stops because a filed value cannot be had: a browser notes it, so that the next
/// opening folds the journal instead. Said once; a second call changes nothing.
pub fn when_lost(call: fn()) {
    let _ = LOST.set(call);
}

/// A filed value is gone although its drawer was proven: the memory itself is at fault, and nothing more may be written.
pub(super) fn lost() -> ! {
    if let Some(call) = LOST.get() {
        call();
    }
    std::process::abort()
}

impl Drawer {
    /// A drawer as it was kept; none when its bytes are not what was kept.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let packed = proven(bytes)?;
        let (id, packed) = packed.split_first_chunk::<4>()?;
        let (count, packed) = packed.split_first_chunk::<4>()?;
        Some(Self::new(u32::from_le_bytes(*id), u32::from_le_bytes(*count), packed.to_vec(), true))
    }

    fn new(id: DrawerId, count: u32, packed: Vec<u8>, kept: bool) -> Self {
        let serial = SERIAL.fetch_add(1, Ordering::Relaxed);
        Self { id, count, packed, kept: AtomicBool::new(kept), serial }
    }

    /// Its number.
    pub fn id(&self) -> DrawerId {
        self.id
    }

    /// How many values were put into it.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// How many bytes it takes, pressed.
    pub fn size(&self) -> usize {
        self.packed.len()
    }

    /// The bytes to be kept: the sum, its number, how many values, the values.
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes = self.id.to_le_bytes().to_vec();
        bytes.extend_from_slice(&self.count.to_le_bytes());
        bytes.extend_from_slice(&self.packed);
        summed(bytes)
    }

    /// Whether the store has it.
    pub fn is_kept(&self) -> bool {
        self.kept.load(Ordering::Relaxed)
    }

    /// Notes whether the store has it.
    pub fn set_kept(&self, kept: bool) {
        self.kept.store(kept, Ordering::Relaxed);
    }

    /// One of its values.
    pub(super) fn value<T: Paper>(&self, at: u32) -> Option<T> {
        let raw = self.raw()?;
        // By way of the plain value: events are read so too, and the program holds that code once.
        let value: Value = serde_json::from_slice(entry(&raw, self.count, at)?).ok()?;
        T::deserialize(&value).ok()
    }

    fn raw(&self) -> Option<Arc<[u8]>> {
        let mut hand = HAND.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(at) = hand.iter().position(|(serial, _)| *serial == self.serial) {
            let found = hand.remove(at);
            let raw = found.1.clone();
            hand.push(found);
            return Some(raw);
        }
        let raw: Arc<[u8]> = lz4_flex::block::decompress_size_prepended(&self.packed).ok()?.into();
        if hand.len() >= AT_HAND {
            hand.remove(0);
        }
        hand.push((self.serial, raw.clone()));
        Some(raw)
    }
}

impl fmt::Debug for Drawer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Drawer").field("id", &self.id).field("count", &self.count).finish_non_exhaustive()
    }
}

/// The bytes of one value: the ends of all stand in front, each four bytes.
fn entry(raw: &[u8], count: u32, at: u32) -> Option<&[u8]> {
    let end = |number: u32| {
        let start = usize::try_from(number).ok()? * 4;
        let bytes: [u8; 4] = raw.get(start..start + 4)?.try_into().ok()?;
        usize::try_from(u32::from_le_bytes(bytes)).ok()
    };
    if at >= count {
        return None;
    }
    let body = raw.get(usize::try_from(count).ok()? * 4..)?;
    let from = if at == 0 { 0 } else { end(at - 1)? };
    body.get(from..end(at)?)
}

/// Something filed, whatever it is.
pub trait Packs {
    /// Packs it, unless it lies in a drawer already.
    fn pack(&self, packer: &mut Packer) -> Result<(), Finding>;
    /// The drawer it lies in.
    fn drawer(&self) -> Option<Arc<Drawer>>;
    /// Takes it out of its drawer, so that it is packed anew.
    fn take_out(&self);
}

impl<T: Paper + PartialEq> Packs for Filed<T> {
    fn pack(&self, packer: &mut Packer) -> Result<(), Finding> {
        if self.place().is_none() { packer.add(self) } else { Ok(()) }
    }

    fn drawer(&self) -> Option<Arc<Drawer>> {
        self.place().map(|place| place.drawer)
    }

    fn take_out(&self) {
        let _: &T = self;
        self.lay(None);
    }
}

/// Fills drawers one after the other.
#[derive(Default)]
pub struct Packer {
    next: DrawerId,
    body: Vec<u8>,
    ends: Vec<u8>,
    waiting: Vec<Box<dyn FnOnce(Place)>>,
}

impl Packer {
    /// A packer whose first drawer has this number.
    pub fn from(next: DrawerId) -> Self {
        Self { next, ..Self::default() }
    }

    fn add<T: Paper>(&mut self, filed: &Filed<T>) -> Result<(), Finding> {
        let value: &T = filed;
        serde_json::to_writer(&mut self.body, value).map_err(|fault| not_packed(&fault.to_string()))?;
        let end = u32::try_from(self.body.len()).map_err(|fault| not_packed(&fault.to_string()))?;
        self.ends.extend_from_slice(&end.to_le_bytes());
        let filed = filed.clone();
        self.waiting.push(Box::new(move |place| filed.lay(Some(place))));
        if self.body.len() >= FULL {
            self.close();
        }
        Ok(())
    }

    /// Closes the drawer that is being filled; what is in it lies there from now on.
    pub fn close(&mut self) {
        if self.waiting.is_empty() {
            return;
        }
        let mut raw = std::mem::take(&mut self.ends);
        raw.append(&mut self.body);
        let packed = lz4_flex::block::compress_prepend_size(&raw);
        let waiting = std::mem::take(&mut self.waiting);
        let drawer = Arc::new(Drawer::new(self.next, waiting.len() as u32, packed, false));
        self.next += 1;
        for (at, lay) in (0..).zip(waiting) {
            lay(Place { drawer: drawer.clone(), at });
        }
    }
}

impl fmt::Debug for Packer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Packer").field("next", &self.next).finish_non_exhaustive()
    }
}

/// Where the values of a list lie: drawer, first place and how many, three numbers a run.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Runs(Vec<u32>);

impl Runs {
    /// The runs of a list whose values all lie in drawers.
    pub fn of<'a, T: Paper>(list: impl Iterator<Item = &'a Filed<T>>) -> Result<Self, Finding> {
        let mut runs: Vec<u32> = Vec::new();
        for filed in list {
            let place = filed.place().ok_or_else(|| not_packed("a value lies in no drawer"))?;
            match runs.last_chunk_mut::<3>() {
                Some([drawer, first, many]) if *drawer == place.drawer.id && *first + *many == place.at => {
                    *many += 1;
                }
                _ => runs.extend([place.drawer.id, place.at, 1]),
            }
        }
        Ok(Self(runs))
    }

    /// The list again, nothing of it looked at; none when a drawer is missing.
    pub fn filed<T: Paper>(&self, drawers: &Drawers) -> Option<Vec<Filed<T>>> {
        let mut list = Vec::new();
        for run in self.0.chunks(3) {
            let [id, first, many] = *<&[u32; 3]>::try_from(run).ok()?;
            let drawer = drawers.get(&id)?;
            if first.checked_add(many)? > drawer.count {
                return None;
            }
            let packed = |at| Filed::packed(Place { drawer: drawer.clone(), at });
            list.extend((first..first + many).map(packed));
        }
        Some(list)
    }
}

/// Drawers by number.
pub type Drawers = BTreeMap<DrawerId, Arc<Drawer>>;

/// Puts a sum in front of bytes, by which [`proven`] tells that they are whole.
pub(super) fn summed(bytes: Vec<u8>) -> Vec<u8> {
    let mut out = sum(&bytes).to_le_bytes().to_vec();
    out.extend_from_slice(&bytes);
    out
}

/// The bytes behind the sum, if they are whole.
pub(super) fn proven(bytes: &[u8]) -> Option<&[u8]> {
    let (told, rest) = bytes.split_first_chunk::<8>()?;
    (u64::from_le_bytes(*told) == sum(rest)).then_some(rest)
}

/// Told apart by accident, not against malice: whoever can write to the device's store can write a journal too.
fn sum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x9E37_79B9_7F4A_7C15;
    let mix = |sum: u64, word: u64| (sum ^ word).wrapping_mul(PRIME).rotate_left(29);
    let (chunks, rest) = bytes.as_chunks::<8>();
    let all = chunks.iter().map(|chunk| u64::from_le_bytes(*chunk)).fold(bytes.len() as u64, mix);
    rest.iter().fold(all, |sum, byte| mix(sum, u64::from(*byte)))
}

pub(super) fn not_packed(reason: &str) -> Finding {
    Finding::error(
        "snapshot.not-packed",
        format!("The practice could not be packed for a quick opening: {reason}."),
        "Nothing is lost; the next opening reads the whole journal.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(texts: &[&str]) -> Vec<Filed<String>> {
        let filed: Vec<Filed<String>> = texts.iter().map(|text| Filed::new((*text).to_owned())).collect();
        let mut packer = Packer::from(7);
        filed.iter().for_each(|one| one.pack(&mut packer).unwrap());
        packer.close();
        filed
    }

    /// The drawers of a list as a store gives them back.
    fn kept(list: &[Filed<String>]) -> Drawers {
        let drawer = list[0].drawer().unwrap();
        let read = Drawer::read(&drawer.bytes()).unwrap();
        BTreeMap::from([(read.id(), Arc::new(read))])
    }

    #[test]
    fn a_filed_value_is_read_only_when_it_is_looked_at() {
        let list = packed(&["one", "two", "three"]);
        let again = Runs::of(list.iter()).unwrap().filed::<String>(&kept(&list)).unwrap();
        assert!(again.iter().all(|one| !one.is_open()));
        assert_eq!(*again[1], "two");
        assert!(again[1].is_open() && !again[2].is_open());
        assert_eq!(again, list);
    }

    #[test]
    fn a_changed_value_leaves_its_drawer_and_its_clones_alone() {
        let mut list = packed(&["one", "two"]);
        let before = list[0].clone();
        Filed::make_mut(&mut list[0]).push_str(" more");
        assert_eq!((list[0].as_str(), before.as_str()), ("one more", "one"));
        assert!(list[0].drawer().is_none() && before.drawer().is_some());
    }

    #[test]
    fn a_single_bit_turned_is_seen() {
        let list = packed(&["one", "two", "three"]);
        let bytes = list[0].drawer().unwrap().bytes();
        for at in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[at] ^= 4;
            assert!(Drawer::read(&damaged).is_none(), "byte {at}");
        }
        assert!(Drawer::read(&bytes[..bytes.len() - 1]).is_none());
    }

    #[test]
    fn a_run_that_leads_out_of_its_drawer_is_refused() {
        let list = packed(&["one", "two"]);
        assert!(Runs(vec![7, 1, 2]).filed::<String>(&kept(&list)).is_none());
        assert!(Runs(vec![8, 0, 1]).filed::<String>(&kept(&list)).is_none());
    }
}
