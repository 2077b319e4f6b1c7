//! The 999: whether a group was fit to read, as 005010X231A1, both ways, and how one is made from a text.

mod judge;
mod read;
mod write;

pub use judge::acknowledge;
pub use read::read_999;
pub use write::write_999;
