//! Pure screen models: rows, totals, permitted actions, texts. `ui` only paints them.

pub mod day;
pub mod guide;
pub mod queue;
pub mod shell;
