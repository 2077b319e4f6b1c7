//! Grading the answer to a question: right, wrong or not given, and what exactly is off where options are made of codes.

use exercises_format::question::{Choice, Question, Report};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is off in a wrong option, against the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slip {
    /// A code that the key has is not there.
    Missing,
    /// A code is there that the key has not.
    Added,
    /// Another code stands in the place of the key's.
    Code,
    /// The codes are right, their order is not.
    Sequence,
    /// A modifier is missing, added or another.
    Modifier,
    /// The units differ.
    Units,
    /// It is no matter of codes.
    Rule,
}

impl Slip {
    /// Every slip.
    pub const ALL: [Slip; 7] =
        [Slip::Missing, Slip::Added, Slip::Code, Slip::Sequence, Slip::Modifier, Slip::Units, Slip::Rule];

    /// The word in files and addresses.
    pub fn slug(self) -> &'static str {
        match self {
            Slip::Missing => "missing",
            Slip::Added => "added",
            Slip::Code => "code",
            Slip::Sequence => "sequence",
            Slip::Modifier => "modifier",
            Slip::Units => "units",
            Slip::Rule => "rule",
        }
    }

    /// What it is called.
    pub fn words(self) -> &'static str {
        match self {
            Slip::Missing => "A code left out",
            Slip::Added => "A code too many",
            Slip::Code => "Another code",
            Slip::Sequence => "Wrong order",
            Slip::Modifier => "Modifier",
            Slip::Units => "Units",
            Slip::Rule => "The rule itself",
        }
    }
}

/// What an answer to a question comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionGrade {
    /// Whether there is an answer: none given is not the answer "none".
    pub answered: bool,
    /// Whether it is right.
    pub right: bool,
    /// What is off, each once.
    pub slips: Vec<Slip>,
    /// Why the chosen option is right or wrong; empty without an answer.
    pub why: String,
}

/// Grades an answer: the place of an option in the question's file.
pub fn grade_question(question: &Question, answer: Option<u8>) -> QuestionGrade {
    let chosen = answer.and_then(|place| question.options.get(usize::from(place)));
    let right = answer.is_some_and(|place| u32::from(place) == question.key) && chosen.is_some();
    let slips = match (chosen, question.right()) {
        (Some(chosen), Some(key)) if !right => slips(chosen, key),
        _ => Vec::new(),
    };
    QuestionGrade {
        answered: chosen.is_some(),
        right,
        slips,
        why: chosen.map(|option| option.why.clone()).unwrap_or_default(),
    }
}

fn slips(chosen: &Choice, key: &Choice) -> Vec<Slip> {
    if chosen.reports.is_empty() || key.reports.is_empty() {
        return vec![Slip::Rule];
    }
    let codes =
        |choice: &Choice| -> BTreeSet<String> { choice.reports.iter().map(|one| one.code.clone()).collect() };
    let (mine, theirs) = (codes(chosen), codes(key));
    let mut slips = BTreeSet::new();
    let (missing, added) = (theirs.difference(&mine).count(), mine.difference(&theirs).count());
    match (missing, added) {
        (0, 0) => {}
        (0, _) => drop(slips.insert(Slip::Added)),
        (_, 0) => drop(slips.insert(Slip::Missing)),
        _ => drop(slips.insert(Slip::Code)),
    }
    let beside = |one: &Report| key.reports.iter().find(|held| held.code == one.code).cloned();
    for (one, held) in chosen.reports.iter().filter_map(|one| Some((one, beside(one)?))) {
        let set = |report: &Report| report.modifiers.iter().cloned().collect::<BTreeSet<_>>();
        if set(one) != set(&held) {
            slips.insert(Slip::Modifier);
        }
        if one.units != held.units {
            slips.insert(Slip::Units);
        }
    }
    let order = |choice: &Choice| choice.reports.iter().map(|one| one.code.clone()).collect::<Vec<_>>();
    if slips.is_empty() && order(chosen) != order(key) {
        slips.insert(Slip::Sequence);
    }
    if slips.is_empty() {
        slips.insert(Slip::Rule);
    }
    slips.into_iter().collect()
}
