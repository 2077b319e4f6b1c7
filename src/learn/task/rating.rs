//! How an exercise that was handed in rates what is reviewed: itself, its kind, and the slips in it.

use super::{Graded, TaskTaken};
use crate::learn::exam::Confidence;
use crate::learn::grade::{Component, Slip, TaskGrade, TaskVerdict, Verdict};
use crate::learn::review::{Rating, Review, Subject};
use std::collections::BTreeSet;

/// From this share on it is known, and from this one on known with doubt; hundredths of a percent.
const KNOWN: u32 = 8_500;
const DOUBTED: u32 = 6_500;

/// The reviews that follow from a record and its grade. What was not answered is rated as not known; nothing is rated
/// for an exercise that cannot be graded any more.
pub fn task_ratings(taken: &TaskTaken, graded: &Graded) -> Vec<Review> {
    let unsure = matches!(taken.sure, Some(Confidence::Guess | Confidence::Unsure)) || taken.hints > 0;
    let rating = match graded.percent_hundredths() {
        KNOWN.. if !unsure => Rating::Good,
        DOUBTED.. => Rating::Hard,
        _ => Rating::Again,
    };
    let mut reviews = vec![
        Review { subject: Subject::Task(&taken.exercise).name(), rating },
        Review { subject: Subject::Kind(&taken.kind).name(), rating },
    ];
    let again = |slip: Slip| Review { subject: Subject::Slip(slip.slug()).name(), rating: Rating::Again };
    reviews.extend(slips(taken, graded).into_iter().map(again));
    reviews
}

fn slips(taken: &TaskTaken, graded: &Graded) -> BTreeSet<Slip> {
    match graded {
        Graded::Chart(grade) => grade
            .rows
            .iter()
            .filter(|row| row.lost().0 > 0)
            .map(|row| match (row.component, row.verdict) {
                (Component::Modifier, _) => Slip::Modifier,
                (Component::Units, _) => Slip::Units,
                (Component::Order, _) => Slip::Sequence,
                (_, Verdict::Missing) => Slip::Missing,
                (_, Verdict::NotSupported) => Slip::Added,
                _ => Slip::Code,
            })
            .collect(),
        Graded::Task(grade) => of_task(&taken.kind, grade),
    }
}

/// Only tasks that are made of codes have slips of codes.
fn of_task(kind: &str, grade: &TaskGrade) -> BTreeSet<Slip> {
    let lost = grade.rows.iter().filter(|row| row.lost().0 > 0);
    match kind {
        "modifier" => lost
            .map(|row| if row.verdict == TaskVerdict::WrongOrder { Slip::Sequence } else { Slip::Modifier })
            .collect(),
        "em" => lost.filter(|row| row.place == "Code").map(|_| Slip::Code).collect(),
        "citation" => lost.map(|_| Slip::Rule).collect(),
        _ => BTreeSet::new(),
    }
}
