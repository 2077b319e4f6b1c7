//! What each screen says: rows, totals and permitted actions, decided without a browser. `ui` only paints them.

pub mod book;
pub mod day;
pub mod guide;
pub mod queue;
pub mod grade;
pub mod shell;
pub mod workbench;
