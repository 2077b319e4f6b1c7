//! Pure screen models: rows, totals, permitted actions, texts. `ui` only paints them.

pub mod shell;
