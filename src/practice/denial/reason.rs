//! The catalogue of denials: what each reason means at its root, how it properly ends, and the trap beside the way.

use crate::practice::payer::Step;
use crate::practice::x12::model::{Adjustment, Carc, Group, Rarc};
use std::sync::OnceLock;

/// One reason a line may be denied for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Its name (`add-on-alone`).
    pub slug: &'static str,
    /// CAS02.
    pub carc: Carc,
    /// CAS01.
    pub group: Group,
    /// The remark that goes with it, when it needs or usually has one.
    pub rarc: Option<Rarc>,
    /// The rule that fires, by its kebab-case name; `secondary` and `audit` for what no rule of the plan's list says.
    pub rule: &'static str,
    /// What went wrong, in plain words.
    pub cause: &'static str,
    /// How it properly ends.
    pub ending: Ending,
    /// What not to do, in plain words.
    pub trap: &'static str,
}

/// How a denial properly ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ending {
    /// Correct the claim and replace it (or have it reopened).
    CorrectAndReplace,
    /// Send a new claim: the first was never decided.
    NewClaim,
    /// Appeal.
    Appeal,
    /// Bill the payer that comes next, or should have come first.
    BillOtherPayer,
    /// Bill the patient.
    BillPatient,
    /// Adjust it off.
    AdjustOff,
    /// Report to compliance before anything else.
    ComplianceReport,
}

impl Ending {
    fn read(text: &str) -> Option<Self> {
        Some(match text {
            "correct-and-replace" => Self::CorrectAndReplace,
            "new-claim" => Self::NewClaim,
            "appeal" => Self::Appeal,
            "bill-other-payer" => Self::BillOtherPayer,
            "bill-patient" => Self::BillPatient,
            "adjust-off" => Self::AdjustOff,
            "compliance-report" => Self::ComplianceReport,
            _ => return None,
        })
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self {
            Self::CorrectAndReplace => "Correct the claim and replace it",
            Self::NewClaim => "Send a new, complete claim",
            Self::Appeal => "Appeal",
            Self::BillOtherPayer => "Bill the other payer",
            Self::BillPatient => "Bill the patient",
            Self::AdjustOff => "Adjust it off",
            Self::ComplianceReport => "Report to compliance",
        }
    }
}

/// Every reason of the catalogue, in its order. A line of the file that does not read is left out; a test says which.
pub fn reasons() -> &'static [Reason] {
    static ALL: OnceLock<Vec<Reason>> = OnceLock::new();
    ALL.get_or_init(|| rows().filter_map(read).collect())
}

/// The reason behind a denied line: by the step that denied it where that is known, else by the codes alone.
pub fn reason_of(
    adjustments: &[Adjustment],
    remarks: &[Rarc],
    step: Option<&Step>,
) -> Option<&'static Reason> {
    let weight = |reason: &&Reason| {
        let first = adjustments.iter().any(|one| one.carc == reason.carc);
        let rule = step.is_none_or(|step| step.rule == reason.rule);
        let group = adjustments.iter().any(|one| one.group == reason.group && one.carc == reason.carc);
        let remark = reason.rarc.as_ref().is_some_and(|rarc| remarks.contains(rarc));
        (first && rule).then_some(u8::from(group) + 2 * u8::from(remark))
    };
    let mut best: Option<(&Reason, u8)> = None;
    for reason in reasons() {
        if let Some(weight) = weight(&reason)
            && best.is_none_or(|(_, most)| weight > most)
        {
            best = Some((reason, weight));
        }
    }
    best.map(|(reason, _)| reason)
}

fn rows() -> impl Iterator<Item = &'static str> {
    include_str!("reasons.txt").lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty())
}

fn read(row: &'static str) -> Option<Reason> {
    let fields: Vec<&'static str> = row.split('|').map(str::trim).collect();
    let [slug, carc, group, rarc, rule, cause, ending, trap] = fields[..] else { return None };
    Some(Reason {
        slug,
        carc: carc.into(),
        group: Group::from_code(group)?,
        rarc: (!rarc.is_empty()).then(|| rarc.into()),
        rule,
        cause,
        ending: Ending::read(ending)?,
        trap,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_reads_and_at_least_forty_reasons_differ_in_code() {
        assert_eq!(rows().count(), reasons().len());
        let carcs: BTreeSet<&str> = reasons().iter().map(|reason| reason.carc.as_str()).collect();
        assert!(carcs.len() >= 40, "{}", carcs.len());
        let slugs: BTreeSet<&str> = reasons().iter().map(|reason| reason.slug).collect();
        assert_eq!(slugs.len(), reasons().len());
    }

    #[test]
    fn the_remark_tells_reasons_of_one_code_apart() {
        let line = [Adjustment { group: Group::CO, carc: "16".into(), amount: crate::base::Cents(100) }];
        let slug = |remark: &str| reason_of(&line, &[remark.into()], None).map(|reason| reason.slug);
        assert_eq!(slug("MA120"), Some("laboratory-certificate"));
        assert_eq!(slug("N285"), Some("no-referring"));
        assert_eq!(reason_of(&[], &[], None), None);
    }

    #[test]
    fn every_proper_ending_is_somewhere_the_right_one() {
        let endings: BTreeSet<Ending> = reasons().iter().map(|reason| reason.ending).collect();
        assert_eq!(endings.len(), 7);
    }
}
