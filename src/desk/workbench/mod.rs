//! The workbench: the encounter's papers, the coder's sheet and what may be done with it.

mod bench;
mod edit;
mod paper;
mod typed;

#[cfg(test)]
mod tests;

pub use bench::{Bench, CoverageRow, DiagnosisRow, ServiceRow, bench};
pub use edit::{
    moved, pointed, toggled, with_diagnosis, with_modifier, with_service, with_units, without_diagnosis,
    without_service,
};
pub use paper::{Block, Mark, PaperTab, Pin, Segment, blocks, papers_of, pin, pin_marks, tabs};
pub use typed::{Typed, service_set, typed_diagnosis, typed_service};
