//! The 837I: a batch of UB-04s as 005010X223A2, both ways.

mod codes;
mod read;
mod write;

pub use read::read_837i;
pub use write::write_837i;
