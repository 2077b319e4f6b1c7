//! The rows of a grade, with a sign of its own shape for each verdict.

use super::money::Money;
use crate::base::Cents;
use crate::desk::workbench::Mark;
use crate::learn::grade::{Component, Grade, Row, Section, Verdict};

/// A section of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeSection {
    /// Its heading.
    pub label: &'static str,
    /// Points got.
    pub got: String,
    /// Points to be had.
    pub of: String,
    /// Its rows.
    pub rows: Vec<GradeRow>,
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq)]
pub struct GradeRow {
    /// Place among all rows, from 0.
    pub at: usize,
    /// Where on the form.
    pub item: String,
    /// What was entered; `none` when nothing was and something should be.
    pub yours: String,
    /// What the key has; empty when it agrees or has nothing there.
    pub expected: String,
    /// The verdict in words.
    pub verdict: &'static str,
    /// The verdict's sign.
    pub sign: Sign,
    /// Why.
    pub why: String,
    /// What it rests on.
    pub rests_on: String,
    /// What it costs downstream.
    pub consequence: String,
    /// Numbers of the words that bear it out.
    pub refs: Vec<String>,
    /// Points got.
    pub got: String,
    /// Points to be had; empty where there were none.
    pub of: String,
    /// What the plan would allow less because of it.
    pub loss: Option<Cents>,
}

/// A sign: its shape in the sprite and its tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sign {
    /// The symbol's address.
    pub symbol: &'static str,
    /// `good`, `part` or `bad`.
    pub tone: &'static str,
}

pub(super) fn sections(graded: &Grade, marks: &[Mark], money: Option<&Money>) -> Vec<GradeSection> {
    let section = |label, diagnoses: bool, points: &Section| GradeSection {
        label,
        got: points.got.to_string(),
        of: points.of.to_string(),
        rows: graded
            .rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.component.is_diagnosis() == diagnoses)
            .map(|(at, row)| one(graded, at, row, marks, money))
            .collect(),
    };
    vec![section("Diagnoses", true, &graded.diagnoses), section("Services", false, &graded.services)]
}

fn one(graded: &Grade, at: usize, row: &Row, marks: &[Mark], money: Option<&Money>) -> GradeRow {
    let same = row.expected == row.yours || row.expected.is_empty();
    let number = |proof: &exercises_format::chart::Evidence| {
        marks
            .iter()
            .find(|mark| mark.doc == proof.doc && mark.quote == proof.quote)
            .map(|mark| mark.key.clone())
    };
    GradeRow {
        at,
        item: row.item.clone(),
        yours: if row.yours.is_empty() { "none".to_owned() } else { row.yours.clone() },
        expected: if same { String::new() } else { row.expected.clone() },
        verdict: row.verdict.words(),
        sign: sign(row),
        why: row.why.clone(),
        rests_on: row.rests_on.clone(),
        consequence: row.consequence.clone(),
        refs: row.evidence.iter().filter_map(number).collect(),
        got: row.got.to_string(),
        of: if row.of.0 == 0 { String::new() } else { row.of.to_string() },
        loss: money.and_then(|money| loss(graded, at, row, money)),
    }
}

/// A line's loss stands on the row of that line that lost most; a missing service carries its own.
fn loss(graded: &Grade, at: usize, row: &Row, money: &Money) -> Option<Cents> {
    if row.component == Component::Service && row.verdict == Verdict::Missing {
        return money.missing.get(&row.expected).copied();
    }
    let line = line_of(&row.item)?;
    let lost = *money.by_line.get(&line)?;
    let of_line = graded.rows.iter().enumerate().filter(|(_, other)| line_of(&other.item) == Some(line));
    let worst = of_line
        .filter(|(_, other)| other.lost().0 > 0)
        .max_by_key(|(at, other)| (other.lost(), usize::MAX - at));
    (worst.map(|(place, _)| place) == Some(at)).then_some(lost)
}

/// The line of `24D 2`.
fn line_of(item: &str) -> Option<u32> {
    let (box_, line) = item.split_once(' ')?;
    box_.starts_with("24").then(|| line.parse().ok()).flatten()
}

fn sign(row: &Row) -> Sign {
    let symbol = match row.verdict {
        Verdict::Right | Verdict::Acceptable => return Sign { symbol: "#s-right", tone: "good" },
        Verdict::WrongOrder => "#s-order",
        Verdict::Missing => "#s-missing",
        Verdict::WrongModifier | Verdict::MissingModifier => "#s-tag",
        Verdict::NotSupported | Verdict::Upcoded | Verdict::Unbundled => "#s-denied",
        _ => "#s-part",
    };
    let grave = row.got.0 <= 0 || matches!(row.verdict, Verdict::Missing | Verdict::NotSupported);
    Sign { symbol, tone: if grave { "bad" } else { "part" } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_of_an_item_is_read_from_its_number() {
        assert_eq!(line_of("24D 2"), Some(2));
        assert_eq!((line_of("21A"), line_of("21"), line_of("24D")), (None, None, None));
    }
}
