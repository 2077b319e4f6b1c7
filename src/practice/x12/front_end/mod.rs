//! The 277CA: the payer's front end on each claim, as 005010X214, both ways.

mod read;
mod write;

pub use read::read_277ca;
pub use write::write_277ca;
