//! An automatic worker that runs a practice through its ops, as a careful biller or as a novice would.
//!
//! It decides nothing by itself that a learner could not: every step is an op, and what it knows of a chart is the
//! chart's key and papers.

mod account;
mod bill;
mod code;
mod follow;
mod front;
mod intake;
mod run;
mod second;
mod slip;

pub use run::{Order, Policy, Simulation, simulate};
