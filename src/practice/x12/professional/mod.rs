//! The 837P: a batch of CMS-1500s as 005010X222A1, both ways.

mod name;
mod read;
mod write;

pub use read::read_837p;
pub use write::write_837p;

pub(crate) use name::{join_given, split_given};
