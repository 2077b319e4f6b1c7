//! Check my set: what the book says about codes that stand together, in their order, on one day.
//!
//! One rule a file. A rule reads the set and gives [`Point`]s; each names what it rests on, so that the reader can open
//! the page and judge. Nothing here knows the record: a rule says what to look for there.

mod add_on;
mod age_conflict;
mod code_also;
mod code_first;
mod document;
mod duplicate;
mod episode;
mod excludes1;
mod excludes2;
mod external_cause_first;
mod first_only;
mod heading;
mod known;
mod manifestation_first;
mod never_first;
mod note_group;
mod pair;
mod parent;
mod presumed;
mod reach;
mod set;
mod seventh_missing;
mod sex_conflict;
mod side;
mod symptom;
mod unspecified;
mod use_additional;
mod without;

#[cfg(test)]
mod tests;

pub use document::check_json;
pub use set::{SetLine, added, joined, moved, of_sheet, parted, without};

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::SetId;
use set::CodeList;
use std::borrow::Cow;

/// The most codes a set holds: more than a claim of any kind carries.
pub const MOST: usize = 40;

/// How much a point weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The codes cannot stand so.
    Stop,
    /// Often wrong; the record decides.
    Look,
    /// To keep in mind.
    Know,
}

impl Weight {
    /// All of them, heaviest first.
    pub const ALL: [Weight; 3] = [Weight::Stop, Weight::Look, Weight::Know];

    /// The heading over points of this weight.
    pub fn title(self) -> &'static str {
        match self {
            Weight::Stop => "To put right",
            Weight::Look => "To look at",
            Weight::Know => "To keep in mind",
        }
    }
}

/// What a point rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Basis {
    /// A note of the tabular list.
    Note {
        /// `Excludes1`, `Code first`.
        label: &'static str,
        /// The code or heading it stands under.
        code: String,
        /// The note.
        text: String,
    },
    /// A guideline by its section.
    Guideline(Cow<'static, str>),
    /// A fact on the page of a code.
    Fact {
        /// The set.
        set: SetId,
        /// The code.
        code: String,
        /// The fact.
        text: String,
    },
    /// An edit between procedures.
    Edit(String),
}

impl Basis {
    /// A guideline by its section.
    fn rule(section: &'static str) -> Basis {
        Basis::Guideline(Cow::Borrowed(section))
    }
}

/// One thing the book says about the set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The rule's permanent name, `check.excludes1`.
    pub rule: &'static str,
    /// How much it weighs.
    pub weight: Weight,
    /// Places in the set it is about, from 0.
    pub lines: Vec<usize>,
    /// What was read and what it means.
    pub words: String,
    /// What to do next.
    pub next_step: String,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A set as it was read, and what is to be said about it.
#[derive(Clone, Debug, PartialEq)]
pub struct Checked {
    /// The codes in their order.
    pub lines: Vec<SetLine>,
    /// What is said, heaviest first, then in the order of the codes.
    pub points: Vec<Point>,
    /// One sentence over all.
    pub said: String,
}

type Rule = fn(&CodeList<'_>) -> Vec<Point>;

/// Every rule; among equals the order of the page.
const RULES: [Rule; 24] = [
    known::points,
    heading::points,
    seventh_missing::points,
    duplicate::points,
    excludes1::points,
    manifestation_first::points,
    external_cause_first::points,
    never_first::points,
    code_first::points,
    first_only::points,
    side::points,
    presumed::points,
    without::points,
    parent::points,
    episode::points,
    sex_conflict::points,
    age_conflict::points,
    pair::points,
    add_on::points,
    unspecified::points,
    use_additional::points,
    code_also::points,
    excludes2::points,
    symptom::points,
];

/// Reads a list of codes in their order on a day. Procedures may carry modifiers: `45380-59`. Where the library holds no
/// pairs or add-on tables yet, they are not looked at.
pub fn check(codes: &Codes, typed: &[String], on: Day) -> Checked {
    let set = CodeList::read(codes, typed, on);
    let mut points: Vec<Point> = RULES.iter().flat_map(|rule| rule(&set)).collect();
    let ordered: Vec<Vec<usize>> = points
        .iter()
        .filter(|point| point.rule == "check.code-first")
        .map(|point| point.lines.clone())
        .collect();
    points.retain(|point| point.rule != "check.use-additional-order" || !ordered.contains(&point.lines));
    points.sort_by_key(|point| (point.weight, point.lines.first().copied()));
    Checked { said: said(&points, set.lines.len(), on), lines: set.lines, points }
}

fn said(points: &[Point], count: usize, on: Day) -> String {
    let codes = if count == 1 { "1 code".to_owned() } else { format!("{count} codes") };
    let of = |weight: Weight| points.iter().filter(|point| point.weight == weight).count();
    let counts =
        [(Weight::Stop, "to put right"), (Weight::Look, "to look at"), (Weight::Know, "to keep in mind")];
    let parts: Vec<String> = counts
        .into_iter()
        .filter(|(weight, _)| of(*weight) > 0)
        .map(|(weight, words)| format!("{} {words}", of(weight)))
        .collect();
    match (count, parts.is_empty()) {
        (0, _) => "No codes yet.".to_owned(),
        (_, true) => format!("{codes} read for {}: the book has nothing to say against them.", date(on)),
        _ => format!("{codes} read for {}: {}.", date(on), parts.join(", ")),
    }
}
