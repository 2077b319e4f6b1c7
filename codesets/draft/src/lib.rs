//! A code set between what it is read from and its binary asset: a tree of lines with notes and spans of validity.
//!
//! Both the compiler of the shipped sources and the importer of official files end here, so that what a user brings
//! is the same kind of asset as what is shipped. No I/O; the same draft gives the same bytes.

mod asset;
mod draft;
pub mod pcs;
mod phrase;

pub use asset::write;
pub use draft::{Draft, Line, Made, Span, number};
