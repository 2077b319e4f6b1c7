//! What a plan pays for the lines its rules left standing, one step of the arithmetic a file.
//!
//! The order is fixed: schedule, both sides, several procedures, copay or deductible and coinsurance, then what the
//! plan withholds from its own payment. Nothing here denies.

mod both_sides;
mod coinsurance;
mod copay;
mod deductible;
mod fee_schedule;
mod multiple_procedures;
mod out_of_pocket;
mod secondary;
mod sequestration;

use super::case::{Case, number};
use super::{LineDecision, Read, Step, Verdict};
use crate::base::Cents;
use crate::practice::x12::model::{Adjustment, Group};

/// The figures of one line. `charged = paid + above + reduced + copay + deductible + coinsurance + withheld`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Price {
    /// Above the schedule (CO 45).
    pub above: Cents,
    /// Taken off as a further procedure of the day (CO 59).
    pub reduced: Cents,
    /// What is left: the plan's and the patient's parts together.
    pub allowed: Cents,
    /// Patient's deductible (PR 1).
    pub deductible: Cents,
    /// Patient's coinsurance (PR 2).
    pub coinsurance: Cents,
    /// Patient's copay (PR 3).
    pub copay: Cents,
    /// Withheld from the plan's payment (CO 253).
    pub withheld: Cents,
    /// What an earlier payer paid and took off (OA 23).
    pub prior: Cents,
    /// Left by the earlier payer and not covered here (PR 275, or CO 303 when the patient is protected).
    pub uncovered: Cents,
    /// The patient is not to be billed for it.
    pub protected: bool,
}

impl Price {
    fn patient(&self) -> Cents {
        self.deductible + self.coinsurance + self.copay + self.uncovered
    }

    /// What the plan would pay before it withholds.
    fn due(&self) -> Cents {
        self.allowed - self.patient()
    }

    /// The line as the remittance shows it.
    pub fn decision(self, case: &Case<'_>, at: usize) -> LineDecision {
        let uncovered = if self.protected { "303" } else { "275" };
        let parts = [
            (Group::CO, "45", self.above),
            (Group::CO, "59", self.reduced),
            (Group::CO, "253", self.withheld),
            (Group::OA, "23", self.prior),
            (if self.protected { Group::CO } else { Group::PR }, uncovered, self.uncovered),
            (Group::PR, "1", self.deductible),
            (Group::PR, "2", self.coinsurance),
            (Group::PR, "3", self.copay),
        ];
        let adjustments = parts
            .into_iter()
            .filter(|(_, _, amount)| !amount.is_zero())
            .map(|(group, carc, amount)| Adjustment { group, carc: carc.into(), amount })
            .collect();
        LineDecision {
            line: number(at),
            charged: case.line(at).charge,
            allowed: self.allowed,
            paid: self.due() - self.withheld,
            denied: false,
            adjustments,
            remarks: Vec::new(),
        }
    }
}

/// Prices every line that stands; a denied line's figures stay empty.
pub(super) fn price(case: &Case<'_>, trace: &mut Vec<Step>) -> Vec<Price> {
    let mut prices = vec![Price::default(); case.denied.len()];
    let standing: Vec<usize> = (0..prices.len()).filter(|at| !case.denied[*at]).collect();
    let mut second = vec![false; prices.len()];
    for at in &standing {
        second[*at] = secondary::take(case, *at, &mut prices[*at], trace);
        if !second[*at] {
            prices[*at] = fee_schedule::allow(case, *at, trace);
        }
    }
    if second.contains(&true) {
        return prices;
    }
    multiple_procedures::reduce(case, &mut prices, trace);
    let mut carried = out_of_pocket::Carried::open(case);
    let mut met = deductible::Met::open(case);
    let mut charged_copays = Vec::new();
    for at in standing {
        let price = &mut prices[at];
        if !copay::take(case, at, price, &mut charged_copays, trace) && !copay::free(case, at, trace) {
            deductible::take(case, at, price, &mut met, trace);
            coinsurance::take(case, at, price, trace);
        }
        out_of_pocket::cap(case, at, price, &mut carried, trace);
        sequestration::withhold(case, at, price, trace);
    }
    prices
}

fn step(rule: &str, title: &str, at: usize, reads: Vec<Read>, verdict: Verdict, words: String) -> Step {
    Step { rule: rule.to_owned(), title: title.to_owned(), line: Some(number(at)), reads, verdict, words }
}

/// Basis points as people read them: 2,000 is `20%`, 250 is `2.5%`.
fn percent(basis_points: i64) -> String {
    let (whole, part) = (basis_points / 100, basis_points % 100);
    match part {
        0 => format!("{whole}%"),
        part if part % 10 == 0 => format!("{whole}.{}%", part / 10),
        part => format!("{whole}.{part:02}%"),
    }
}

#[cfg(test)]
mod tests;
