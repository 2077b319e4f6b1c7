//! What the browser keeps: journals line by line in IndexedDB, files by their hash, settings and caches. One tab
//! writes a stream, the others follow it. No medical word lives here.

mod backup;
mod bell;
mod database;
mod fault;
mod file;
mod forget;
mod line;
mod persist;
mod release;
mod script;
mod setting;
mod shape;
mod snapshot;
mod stream;
mod writer;

pub use backup::Restored;
pub use bell::{Bell, Ring};
pub use database::Store;
pub use persist::{Room, ask_to_persist, persisted, room};
pub use release::Brought;
pub use shape::{LADDER, Step};
pub use stream::{Kept, fresh_stream_id};
pub use writer::Writer;
