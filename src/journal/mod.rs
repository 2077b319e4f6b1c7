//! The append-only log: lines, their hashes, the fold, and undo by appending. No medical word lives here.

mod about;
mod backup;
mod canonical;
mod drawer;
mod filed;
mod line;
mod log;
mod snapshot;
mod store;

pub use about::{About, StreamKind};
pub use backup::{BACKUP_FORMAT, BACKUP_VERSION, Backup, BackupStream, MAX_BACKUP_BYTES, Meeting};
pub use canonical::{canonical, digest, sha256_hex};
pub use drawer::{Drawer, DrawerId, Drawers, Packer, Packs, Runs, when_lost};
pub use filed::{Filed, Paper};
pub use line::{Line, NO_HASH, Stamp, VERSION};
pub use log::{Head, Journal, Stream};
pub use snapshot::{Mark, Packed, Packing, Snapshot};
pub use store::{JournalStore, MemoryStore, StoreFault};
