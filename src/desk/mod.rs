//! Pure screen models: rows, totals, permitted actions, texts. `ui` only paints them.

pub mod calendar;
pub mod denial;
pub mod life;
pub mod remittance;
pub mod shell;
pub mod statement;

#[cfg(test)]
mod walk;
