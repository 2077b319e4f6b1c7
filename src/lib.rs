//! Practicum: a textbook medical practice that runs in a browser tab.
pub use practicum_base as base;

#[cfg(feature = "web")]
pub mod ui;
