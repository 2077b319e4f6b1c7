//! What each screen says: rows, totals and permitted actions, decided without a browser. `ui` only paints them.

pub mod account;
pub mod book;
pub mod bring;
pub mod day;
pub mod denial;
pub mod drill;
pub mod exam;
pub mod figures;
pub mod form;
pub mod front;
pub mod grade;
pub mod guide;
pub mod home;
pub mod intake;
pub mod life;
pub mod privacy;
pub mod queue;
pub mod remittance;
pub mod review;
pub mod settings;
pub mod shell;
pub mod statement;
pub mod task;
pub mod today;
pub mod workbench;

#[cfg(test)]
mod walk;
