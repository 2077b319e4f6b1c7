//! How one line of an 835 is taken apart for posting.

use crate::base::{Cents, Day};
use crate::practice::coding::{CodeBook, PostsAs};
use crate::practice::x12::model::{Adjustment, Group, RemitLine};

/// What one remitted line does to the books: `charged = paid + contractual + patient + denied`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Split {
    /// To cash.
    pub paid: Cents,
    /// Taken off under the contract.
    pub contractual: Cents,
    /// Moved to the patient: deductible, coinsurance, copay.
    pub patient: Cents,
    /// Left open at the payer, to be worked.
    pub denied: Cents,
    /// The reasons behind `denied`.
    pub reasons: Vec<Adjustment>,
}

/// Takes a line apart. Patient shares are posted to the patient only under group PR; anything else the poster
/// does not know is left open rather than given up.
pub fn split_line(line: &RemitLine, on: Day, codes: &dyn CodeBook) -> Split {
    let mut split = Split { paid: line.paid, ..Split::default() };
    for adjustment in &line.adjustments {
        // What an earlier payer did was posted with its own remittance.
        if adjustment.group == Group::OA && adjustment.carc.as_str() == "23" {
            continue;
        }
        match (adjustment.group, codes.posts_as(&adjustment.carc, on)) {
            (Group::PR, PostsAs::Patient) => split.patient += adjustment.amount,
            (Group::CO | Group::PI | Group::OA, PostsAs::Contractual) => {
                split.contractual += adjustment.amount
            }
            _ => {
                split.denied += adjustment.amount;
                split.reasons.push(adjustment.clone());
            }
        }
    }
    split
}
