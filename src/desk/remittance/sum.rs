//! The sums of a remittance and the checks that they balance.

use super::ClaimRows;
use crate::base::Cents;
use crate::practice::x12::model::{Adjustment, Remittance};
use std::collections::BTreeMap;

/// What the lines come to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// Charged.
    pub charged: Cents,
    /// Paid.
    pub paid: Cents,
    /// Taken off.
    pub adjusted: Cents,
    /// Taken off by group, `CO` first.
    pub groups: Vec<(&'static str, Cents)>,
    /// Posted to the patient.
    pub patient: Cents,
    /// Left open.
    pub denied: Cents,
}

impl Sums {
    /// The sums of some claims.
    pub fn of(claims: &[ClaimRows]) -> Sums {
        let mut sums = Sums::default();
        let mut groups: BTreeMap<&'static str, Cents> = BTreeMap::new();
        for line in claims.iter().flat_map(|claim| &claim.lines) {
            sums.charged += line.charged;
            sums.paid += line.paid;
            sums.adjusted += line.taken_off();
            sums.patient += line.split.patient;
            sums.denied += line.split.denied;
            for row in &line.adjusted {
                *groups.entry(row.group).or_default() += row.amount;
            }
        }
        sums.groups = groups.into_iter().collect();
        sums
    }

    /// `CO 342.50, PR 18.50`.
    pub fn by_group(&self) -> String {
        let said: Vec<String> = self.groups.iter().map(|(group, sum)| format!("{group} {sum}")).collect();
        said.join(", ")
    }
}

/// One check of balance, with its figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What must be equal, in words.
    pub what: &'static str,
    /// The figures: `435.00 − 361.00 = 74.00`.
    pub figures: String,
    /// Whether it holds everywhere.
    pub holds: bool,
}

pub(super) fn checks(told: &Remittance) -> Vec<Check> {
    let sum = |adjustments: &[Adjustment]| adjustments.iter().map(|a| a.amount).sum::<Cents>();
    let lines = || told.claims.iter().flat_map(|claim| &claim.lines);
    let charged: Cents = lines().map(|line| line.charged).sum();
    let adjusted: Cents = lines().map(|line| sum(&line.adjustments)).sum();
    let paid: Cents = lines().map(|line| line.paid).sum();
    let claims_charged: Cents = told.claims.iter().map(|claim| claim.charged).sum();
    let claims_paid: Cents = told.claims.iter().map(|claim| claim.paid).sum();
    let taken: Cents = told.provider_adjustments.iter().map(|a| a.amount).sum();
    let equation = |from: Cents, less: Cents, is: Cents| format!("{from} − {} = {is}", signed(less));
    vec![
        Check {
            what: "Lines: charged less adjusted is paid",
            figures: equation(charged, adjusted, paid),
            holds: lines().all(|line| line.charged - sum(&line.adjustments) == line.paid),
        },
        Check {
            what: "Claims: their lines add up",
            figures: format!("{claims_charged} charged, {claims_paid} paid"),
            holds: told.claims.iter().all(|claim| {
                let own = sum(&claim.adjustments);
                claim.charged == claim.lines.iter().map(|line| line.charged).sum()
                    && claim.paid == claim.lines.iter().map(|line| line.paid).sum::<Cents>() - own
            }),
        },
        Check {
            what: "Payment: claims less what was taken is the amount paid",
            figures: equation(claims_paid, taken, told.paid),
            holds: claims_paid - taken == told.paid,
        },
    ]
}

fn signed(amount: Cents) -> String {
    if amount.0 < 0 { format!("({amount})") } else { amount.to_string() }
}

/// What a provider-level reason means.
pub(super) fn taken_words(reason: &str) -> String {
    match reason {
        "WO" => "Recovered from an earlier overpayment".to_owned(),
        "FB" => "Carried forward: taken from the next payment".to_owned(),
        "L6" => "Interest".to_owned(),
        other => format!("Provider adjustment {other}"),
    }
}
