//! Eligibility: the 270 that asks and the 271 that answers, as 005010X279A1, both ways.

mod ask;
mod person;
mod read;
mod write;

pub use ask::{read_270, write_270};
pub use read::read_271;
pub use write::write_271;

pub(super) use person::{person_of, write_birth, write_name};
