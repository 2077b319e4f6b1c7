//! Pre-submission edits, one a file.

use crate::base::{Day, Finding};
use crate::practice::claim::Cms1500;
use crate::practice::coding::CodeBook;
use crate::practice::payer::Plan;

/// Runs every edit.
pub fn scrub(_form: &Cms1500, _plan: &Plan, _codes: &dyn CodeBook, _today: Day) -> Vec<Finding> {
    Vec::new()
}
