//! The textbook: what a biller or coder would recognise, and no browser.

pub mod account;
pub mod chart;
pub mod claim;
pub mod coding;
pub mod denial;
pub mod front;
pub mod ledger;
pub mod office;
pub mod payer;
pub mod privacy;
pub mod scrub;
pub mod x12;
