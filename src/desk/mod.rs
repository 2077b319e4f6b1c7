//! Pure screen models: rows, totals, permitted actions, texts. `ui` only paints them.

pub mod day;
pub mod guide;
pub mod home;
pub mod queue;
pub mod settings;
pub mod shell;
pub mod today;
