//! What each screen says: rows, totals and permitted actions, decided without a browser.

pub mod book;
pub mod workbench;
