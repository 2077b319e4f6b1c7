//! Practicum: a textbook medical practice that runs in a browser tab.
pub mod journal;
pub mod learn;
pub mod practice;

pub use practicum_base as base;

#[cfg(feature = "web")]
pub mod ui;
