//! X12 on the wire: what we write reads back, and what is broken is said where it broke.

mod answer;
mod check;
mod claim;
mod folder;
mod remit;
mod sample;
