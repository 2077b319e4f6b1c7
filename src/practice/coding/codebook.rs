//! What the practice asks of code sets: facts by code and date, never text search.

use super::{Icd10Cm, Procedure};
use crate::base::{Cents, Day};
use crate::practice::x12::model::Carc;

/// Days of follow-up that a procedure's payment includes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Global {
    /// 000: the day itself.
    Zero,
    /// 010: ten days after.
    Ten,
    /// 090: the day before to ninety days after.
    Ninety,
    /// No global period (visits, tests, drugs, add-ons).
    None,
}

/// How a poster treats an adjustment reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PostsAs {
    /// Taken off under the contract (CARC 45, 59, 253).
    Contractual,
    /// Left open to be worked.
    Denial,
    /// The patient's share (CARC 1, 2, 3).
    Patient,
}

/// Facts about one procedure code on one date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProcedureFacts {
    /// Title in the words we may show.
    pub title: String,
    /// Global period.
    pub global: Global,
    /// Evaluation and management.
    pub visit: bool,
    /// Never stands alone.
    pub add_on: bool,
    /// A paired organ or limb.
    pub bilateral: bool,
    /// What practices around here charge for one unit.
    pub charge: Cents,
    /// What plans' schedules start from for one unit.
    pub allowed: Cents,
}

/// The code sets as the practice sees them. Every question names a date.
pub trait CodeBook {
    /// The diagnosis's title when it is valid and billable on the date.
    fn diagnosis(&self, code: &Icd10Cm, on: Day) -> Option<String>;
    /// Facts when the procedure is valid on the date.
    fn procedure(&self, code: &Procedure, on: Day) -> Option<ProcedureFacts>;
    /// How an adjustment reason is posted; [`PostsAs::Denial`] when it is not known.
    fn posts_as(&self, carc: &Carc, on: Day) -> PostsAs;
    /// Whether `part` is part of `whole` by the edits for hospitals' outpatient claims, and if so whether a modifier may
    /// set them apart; none when they are no pair that day, or no edits are at hand.
    fn hospital_pair(&self, _whole: &Procedure, _part: &Procedure, _on: Day) -> Option<bool> {
        None
    }
}
