//! What is owed by age and by payer, what was denied by reason and by payer: tables that are their own charts.

use super::fact::{Fact, First, Stood};
use super::part::{BANDS, Part, band};
use super::period::Period;
use super::standing::{OLD, age};
use crate::base::Cents;
use crate::learn::Shelf;
use crate::practice::chart::PlanId;
use std::collections::BTreeMap;

/// A table with a bar in each row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    /// What the figures' columns are called.
    pub heads: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<SplitRow>,
    /// What the columns come to.
    pub foot: Vec<String>,
}

/// A row: a name, a bar of up to two parts, figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitRow {
    /// Which claims it counts.
    pub part: Part,
    /// A code before the name; may be empty.
    pub code: String,
    /// Its name.
    pub label: String,
    /// The lengths of the bar's parts, of 400.
    pub bars: (i64, i64),
    /// One for each column.
    pub cells: Vec<String>,
}

const BAR: i64 = 400;

fn length(amount: i64, longest: i64) -> i64 {
    (amount * BAR).checked_div(longest).unwrap_or(0)
}

fn percent(part: i64, whole: i64) -> String {
    let tenths = ((part * 1_000) + whole / 2).checked_div(whole).unwrap_or(0);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// A plan's name, or its slug where the shelf does not hold it.
pub fn payer(shelf: &Shelf, plan: &PlanId) -> String {
    shelf.plans.get(plan).map_or_else(|| plan.to_string(), |held| held.name.clone())
}

/// What was owed at the end of a period, by age since the service.
pub fn owed_by_age(period: &Period, facts: &[Fact], stood: &Stood) -> Split {
    let mut bands = [(Cents::ZERO, Cents::ZERO); BANDS.len()];
    for (claim, payers, patients) in stood.open() {
        let at = &mut bands[band(age(facts, claim, period.upto).unwrap_or(0))];
        *at = (at.0 + payers, at.1 + patients);
    }
    let all = bands.iter().fold((Cents::ZERO, Cents::ZERO), |sum, at| (sum.0 + at.0, sum.1 + at.1));
    let whole = (all.0 + all.1).0;
    let longest = bands.iter().map(|at| (at.0 + at.1).0).max().unwrap_or(0);
    let row = |(at, (payers, patients)): (usize, &(Cents, Cents))| SplitRow {
        part: Part::Band(at),
        code: String::new(),
        label: BANDS[at].1.to_owned(),
        bars: (length(payers.0, longest), length(patients.0, longest)),
        cells: vec![
            payers.to_string(),
            patients.to_string(),
            (*payers + *patients).to_string(),
            percent((*payers + *patients).0, whole),
        ],
    };
    Split {
        heads: vec!["Payers", "Patients", "Total", "Share"],
        rows: bands.iter().enumerate().map(row).collect(),
        foot: vec![all.0.to_string(), all.1.to_string(), (all.0 + all.1).to_string(), String::new()],
    }
}

/// What was owed at the end of a period, by the claim's payer; most first.
pub fn owed_by_payer(shelf: &Shelf, period: &Period, facts: &[Fact], stood: &Stood) -> Split {
    let mut plans: BTreeMap<PlanId, [Cents; 3]> = BTreeMap::new();
    for (claim, payers, patients) in stood.open() {
        let Ok(at) = facts.binary_search_by_key(&claim, |fact| fact.claim) else { continue };
        let sums = plans.entry(facts[at].plan.clone()).or_default();
        sums[0] += payers;
        sums[1] += patients;
        if age(facts, claim, period.upto).is_some_and(|age| age > OLD) {
            sums[2] += payers + patients;
        }
    }
    let mut plans: Vec<(PlanId, [Cents; 3])> = plans.into_iter().collect();
    plans.sort_by(|a, b| (b.1[0] + b.1[1]).cmp(&(a.1[0] + a.1[1])).then_with(|| a.0.cmp(&b.0)));
    let longest = plans.first().map_or(0, |(_, sums)| (sums[0] + sums[1]).0);
    let sum = |at: usize| plans.iter().map(|(_, sums)| sums[at]).sum::<Cents>();
    let foot = vec![
        sum(0).to_string(),
        sum(1).to_string(),
        (sum(0) + sum(1)).to_string(),
        percent(sum(2).0, (sum(0) + sum(1)).0),
    ];
    let row = |(plan, [payers, patients, old]): &(PlanId, [Cents; 3])| SplitRow {
        part: Part::Payer(plan.clone()),
        code: String::new(),
        label: payer(shelf, plan),
        bars: (length(payers.0, longest), length(patients.0, longest)),
        cells: vec![
            payers.to_string(),
            patients.to_string(),
            (*payers + *patients).to_string(),
            percent(old.0, (*payers + *patients).0),
        ],
    };
    Split {
        heads: vec!["Payer", "Patients", "Total", "Over 90"],
        rows: plans.iter().map(row).collect(),
        foot,
    }
}

fn decided<'a>(period: &'a Period, facts: &'a [Fact]) -> impl Iterator<Item = &'a Fact> {
    facts
        .iter()
        .filter(move |fact| fact.of(period) && matches!(fact.answer, Some(First::Denied | First::Clean)))
}

/// Denied first claims of a period by the first denying reason; the most frequent first.
pub fn denied_by_reason(shelf: &Shelf, period: &Period, facts: &[Fact]) -> Split {
    let whole = i64::try_from(decided(period, facts).count()).unwrap_or(i64::MAX);
    let mut reasons: BTreeMap<&str, i64> = BTreeMap::new();
    for carc in decided(period, facts).filter_map(|fact| fact.carc.as_deref()) {
        *reasons.entry(carc).or_default() += 1;
    }
    let mut reasons: Vec<(&str, i64)> = reasons.into_iter().collect();
    reasons.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    let longest = reasons.first().map_or(0, |(_, claims)| *claims);
    let denied: i64 = reasons.iter().map(|(_, claims)| claims).sum();
    let words = |carc: &str| {
        let held = shelf.codes.reference.carc(carc, period.upto);
        held.map_or_else(|| "a reason the tables do not hold".to_owned(), |held| held.title.clone())
    };
    let row = |(carc, claims): &(&str, i64)| SplitRow {
        part: Part::Reason((*carc).to_owned()),
        code: (*carc).to_owned(),
        label: words(carc),
        bars: (length(*claims, longest), 0),
        cells: vec![claims.to_string(), percent(*claims, whole)],
    };
    Split {
        heads: vec!["Claims", "Of decided"],
        rows: reasons.iter().map(row).collect(),
        foot: vec![denied.to_string(), percent(denied, whole)],
    }
}

/// Denied first claims of a period by payer; the highest rate first.
pub fn denied_by_payer(shelf: &Shelf, period: &Period, facts: &[Fact]) -> Split {
    let mut plans: BTreeMap<&PlanId, (i64, i64)> = BTreeMap::new();
    for fact in decided(period, facts) {
        let counts = plans.entry(&fact.plan).or_default();
        counts.0 += 1;
        counts.1 += i64::from(fact.answer == Some(First::Denied));
    }
    let mut plans: Vec<(&PlanId, (i64, i64))> = plans.into_iter().collect();
    plans.sort_by(|(a, one), (b, two)| (two.1 * one.0).cmp(&(one.1 * two.0)).then_with(|| a.cmp(b)));
    let all = plans.iter().fold((0, 0), |sum, (_, counts)| (sum.0 + counts.0, sum.1 + counts.1));
    let row = |(plan, (decided, denied)): &(&PlanId, (i64, i64))| SplitRow {
        part: Part::Payer((*plan).clone()),
        code: String::new(),
        label: payer(shelf, plan),
        bars: (length(*denied, *decided), 0),
        cells: vec![decided.to_string(), denied.to_string(), percent(*denied, *decided)],
    };
    Split {
        heads: vec!["Decided", "Denied", "Rate"],
        rows: plans.iter().map(row).collect(),
        foot: vec![all.0.to_string(), all.1.to_string(), percent(all.1, all.0)],
    }
}
