//! X12 on the wire: what we write reads back, and what is broken is said where it broke.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod answer;
mod check;
mod claim;
mod enquiry;
mod folder;
mod hostile;
mod remit;
mod sample;
mod sample_bill;
mod sample_enquiry;
mod sample_other;
mod view;
