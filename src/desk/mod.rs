//! What each screen says: rows, totals and permitted actions, decided without a browser. `ui` only paints them.

pub mod book;
pub mod form;
pub mod grade;
pub mod shell;
pub mod workbench;
