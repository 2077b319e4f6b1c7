//! The claims behind a figure.

use super::fact::{Fact, First, Stood, facts, stood};
use super::measure::Measure;
use super::part::{BANDS, Part, band};
use super::period::{Period, period_of, periods};
use super::report::no_period;
use super::split::payer;
use super::standing::{OLD, Value, age, value};
use super::target::{Target, targets};
use crate::base::{Cents, Day, Finding};
use crate::learn::Shelf;
use crate::practice::claim::ClaimId;
use crate::practice::office;

/// How many months the table shows.
const MONTHS: usize = 12;

/// A figure with all that is behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Which.
    pub measure: Measure,
    /// Its target.
    pub target: Target,
    /// The period in view.
    pub period: Period,
    /// Its value in that period.
    pub value: Value,
    /// Its months, oldest first.
    pub months: Vec<(Period, Value)>,
    /// What part of the claims is listed, in words; empty for all.
    pub part: String,
    /// The claims behind it, the heaviest first.
    pub rows: Vec<DetailRow>,
}

/// Whether a claim speaks for or against.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// What the figure is about, by [`Measure::sides`].
    First,
    /// The rest of what is counted.
    Second,
}

/// A claim behind a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DetailRow {
    /// Which.
    pub claim: ClaimId,
    /// Its patient.
    pub patient: String,
    /// Its first payer.
    pub payer: String,
    /// Date of service.
    pub dos: Day,
    /// On which side it counts.
    pub side: Side,
    /// Why.
    pub why: String,
    /// The money in it.
    pub amount: Cents,
}

/// A figure in a period, with the claims behind it.
///
/// # Errors
/// `figures.data` when the targets cannot be read; `figures.period` when there is no such month.
pub fn detail(
    state: &office::State,
    shelf: &Shelf,
    measure: Measure,
    slug: &str,
    part: &Part,
) -> Result<Detail, Finding> {
    let targets = targets()?;
    let target = targets.of(measure).cloned().ok_or_else(|| no_period(slug))?;
    let period = period_of(state, slug).ok_or_else(|| no_period(slug))?;
    let facts = facts(state);
    let told =
        |period: &Period, stood: &Stood| value(measure, period, &facts, stood, targets.rework, Some(&target));
    let all = periods(state);
    let months = all.iter().skip(all.len().saturating_sub(MONTHS));
    let months = months.map(|month| (month.clone(), told(month, &stood(state, month.upto)))).collect();
    let books = stood(state, period.upto);
    let view = View { measure, period: &period, books: &books, rework: targets.rework };
    let mut rows: Vec<DetailRow> = facts
        .iter()
        .filter(|fact| view.within(fact, part))
        .filter_map(|fact| view.row(fact, payer(shelf, &fact.plan), &facts))
        .collect();
    rows.sort_by(|a, b| {
        a.side.cmp(&b.side).then_with(|| b.amount.cmp(&a.amount)).then_with(|| a.claim.cmp(&b.claim))
    });
    Ok(Detail {
        value: told(&period, &books),
        part: part_words(shelf, part, period.upto),
        measure,
        target,
        months,
        rows,
        period,
    })
}

fn part_words(shelf: &Shelf, part: &Part, day: Day) -> String {
    match part {
        Part::All => String::new(),
        Part::Band(at) => BANDS.get(*at).map_or_else(String::new, |(_, words)| (*words).to_owned()),
        Part::Payer(plan) => payer(shelf, plan),
        Part::Reason(carc) => {
            let held = shelf.codes.reference.carc(carc, day);
            held.map_or_else(|| format!("CARC {carc}"), |held| format!("CARC {carc}, {}", held.title))
        }
    }
}

struct View<'a> {
    measure: Measure,
    period: &'a Period,
    books: &'a Stood,
    rework: Cents,
}

impl View<'_> {
    fn within(&self, fact: &Fact, part: &Part) -> bool {
        match part {
            Part::All => true,
            Part::Payer(plan) => fact.plan == *plan,
            Part::Reason(carc) => fact.carc.as_deref() == Some(carc),
            Part::Band(at) => band((self.period.upto - fact.dos).get_days()) == *at,
        }
    }

    fn owed(&self, claim: ClaimId) -> Cents {
        let (payer, patient) = self.books.owed.get(&claim).copied().unwrap_or_default();
        payer.max(Cents::ZERO) + patient.max(Cents::ZERO)
    }

    fn row(&self, fact: &Fact, payer: String, facts: &[Fact]) -> Option<DetailRow> {
        let (first, why, amount) = match self.measure {
            Measure::Days | Measure::Old => {
                let owed = Some(self.owed(fact.claim)).filter(|owed| !owed.is_zero())?;
                let days = age(facts, fact.claim, self.period.upto).unwrap_or(0);
                let first = self.measure == Measure::Days || days > OLD;
                (first, format!("{days} days after the service"), owed)
            }
            _ if !fact.of(self.period) => return None,
            Measure::Collected => {
                let open = fact.settled.then(|| fact.collectable - fact.collected)?;
                let why = format!("{} of {} came in", fact.collected, fact.collectable);
                (!open.is_zero(), why, open)
            }
            Measure::Mistake => {
                let given_up = fact.mistaken().then_some(fact.lost)?;
                let cost = given_up + self.rework * fact.again;
                let rounds = if fact.again == 1 { "1 more round" } else { "more rounds" };
                let rounds = if fact.again > 1 { format!("{} {rounds}", fact.again) } else { rounds.into() };
                let why = match (given_up.is_zero(), fact.again) {
                    (true, 0) => "not worked again so far".to_owned(),
                    (true, _) => rounds,
                    (false, 0) => format!("{given_up} given up"),
                    (false, _) => format!("{given_up} given up, {rounds}"),
                };
                (!cost.is_zero(), format!("{}; {why}", first_words(fact)), cost)
            }
            _ => {
                let answer = fact.answer?;
                let first = match self.measure {
                    Measure::Denied if answer == First::Rejected => return None,
                    Measure::FirstPass => !fact.first_pass,
                    Measure::Denied => answer == First::Denied,
                    _ => answer != First::Clean,
                };
                let again = match (self.measure, fact.again) {
                    (Measure::FirstPass, 1) => ", 1 more round".to_owned(),
                    (Measure::FirstPass, more) if more > 1 => format!(", {more} more rounds"),
                    _ => String::new(),
                };
                (first, format!("{}{again}", first_words(fact)), fact.collectable)
            }
        };
        let side = if first { Side::First } else { Side::Second };
        Some(DetailRow {
            claim: fact.claim,
            patient: fact.patient.clone(),
            payer,
            dos: fact.dos,
            side,
            why,
            amount,
        })
    }
}

fn first_words(fact: &Fact) -> String {
    match (fact.answer, &fact.carc) {
        (Some(First::Rejected), _) => "rejected by the front end".to_owned(),
        (Some(First::Denied), Some(carc)) => format!("denied, CARC {carc}"),
        (Some(First::Denied), None) => "denied".to_owned(),
        (Some(First::Clean), _) => "clean at first".to_owned(),
        (None, _) => "not answered".to_owned(),
    }
}
