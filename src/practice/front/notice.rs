//! Medicare's advance notice of non-coverage (form CMS-R-131): what was expected, what the patient chose, and what
//! follows for the claim. Source: Medicare Claims Processing Manual, chapter 30.

use crate::base::{Cents, Day};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

/// Why Medicare is not expected to pay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Expected {
    /// Not reasonable and necessary, or too often: the notice is required.
    NotNecessary,
    /// Never a benefit: the notice is voluntary.
    Excluded,
}

/// What the patient marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// Option 1: do it, bill Medicare, and I pay if Medicare does not.
    Bill,
    /// Option 2: do it, do not bill Medicare, and I pay.
    PayOnly,
    /// Option 3: do not do it.
    Decline,
    /// Wants the service and would not sign; witnessed by two of the staff.
    RefusedToSign,
}

/// A notice as given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// For which service.
    pub procedure: Procedure,
    /// What is expected.
    pub expected: Expected,
    /// Why, in words the patient understands; not empty.
    pub reason: String,
    /// What it would cost the patient.
    pub estimate: Cents,
    /// What the patient marked.
    pub choice: Choice,
    /// When.
    pub day: Day,
}

/// What follows for a service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// It is done.
    pub done: bool,
    /// It goes on a claim.
    pub billed: bool,
    /// For the claim's line, in order.
    pub modifiers: Vec<Modifier>,
    /// The patient may be billed when Medicare does not pay.
    pub patient_owes: bool,
}

/// What follows from an expectation and the choice on the notice; none when no notice was given.
pub fn consequence(expected: Expected, choice: Option<Choice>) -> Consequence {
    let follows = |done, billed, modifiers: &[&str], patient_owes| Consequence {
        done,
        billed,
        modifiers: modifiers.iter().map(|one| (*one).into()).collect(),
        patient_owes,
    };
    match (expected, choice) {
        (_, Some(Choice::Decline)) => follows(false, false, &[], false),
        (_, Some(Choice::PayOnly)) => follows(true, false, &[], true),
        (Expected::NotNecessary, Some(Choice::Bill | Choice::RefusedToSign)) => {
            follows(true, true, &["GA"], true)
        }
        (Expected::NotNecessary, None) => follows(true, true, &["GZ"], false),
        (Expected::Excluded, Some(Choice::Bill | Choice::RefusedToSign)) => {
            follows(true, true, &["GX", "GY"], true)
        }
        // What Medicare never covers is the patient's without any notice.
        (Expected::Excluded, None) => follows(true, true, &["GY"], true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modifiers(expected: Expected, choice: Option<Choice>) -> Vec<String> {
        consequence(expected, choice).modifiers.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_signed_notice_makes_ga_and_a_missing_one_gz_at_the_offices_cost() {
        assert_eq!(modifiers(Expected::NotNecessary, Some(Choice::Bill)), ["GA"]);
        assert_eq!(modifiers(Expected::NotNecessary, None), ["GZ"]);
        assert!(consequence(Expected::NotNecessary, Some(Choice::Bill)).patient_owes);
        assert!(!consequence(Expected::NotNecessary, None).patient_owes);
    }

    #[test]
    fn what_is_never_covered_is_the_patients_with_or_without_notice() {
        assert_eq!(modifiers(Expected::Excluded, Some(Choice::Bill)), ["GX", "GY"]);
        assert_eq!(modifiers(Expected::Excluded, None), ["GY"]);
        assert!(consequence(Expected::Excluded, None).patient_owes);
    }

    #[test]
    fn option_two_leaves_medicare_out_and_option_three_everything() {
        let two = consequence(Expected::NotNecessary, Some(Choice::PayOnly));
        assert!(two.done && !two.billed && two.patient_owes);
        let three = consequence(Expected::NotNecessary, Some(Choice::Decline));
        assert!(!three.done && !three.billed && !three.patient_owes);
    }
}
