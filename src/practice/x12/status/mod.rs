//! Claim status: the 276 that asks and the 277 that answers, as 005010X212, both ways.

mod answer;
mod ask;

pub use answer::{read_277, write_277};
pub use ask::{read_276, write_276};
