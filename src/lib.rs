//! Practicum: a textbook medical practice that runs in a browser tab.
pub mod desk;
pub mod journal;
pub mod learn;
pub mod practice;

pub use practicum_base as base;

#[cfg(feature = "web")]
pub mod store;
#[cfg(feature = "web")]
pub mod ui;
