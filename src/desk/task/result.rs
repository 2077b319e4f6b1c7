//! The result of an exercise: row by row, with the rule, the challenge and what comes next.

use super::kind_words;
use crate::base::Seed;
use crate::desk::day::long as date;
use crate::desk::exam::percent;
use crate::learn::Shelf;
use crate::learn::grade::{ComplianceNote, Row, TaskRow, TaskVerdict, Verdict};
use crate::learn::learner::LearnerState;
use crate::learn::review::Subject;
use crate::learn::task::{Alone, Graded, TaskTaken, fresh_task, outcome, title};
use exercises_format::chart::Evidence;

/// A graded exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct TaskResult {
    /// The record's id.
    pub record: u64,
    /// The exercise.
    pub exercise: String,
    /// What its kind is called.
    pub kind_name: &'static str,
    /// Its title.
    pub title: String,
    /// When it was handed in, and how long it took: `Apr 14, 2026, 3 min`.
    pub when: String,
    /// `13 of 20 points; 4 items to mend`; what is the matter where it cannot be graded any more.
    pub headline: String,
    /// `65 %`; empty where it cannot be graded.
    pub share: String,
    /// `Compliance 75 %`; empty where it cannot be graded.
    pub compliance: String,
    /// What to look at first; empty when nothing is left to mend.
    pub next_step: String,
    /// Whether the kept share is not the one computed again.
    pub differs: bool,
    /// The rows.
    pub rows: Vec<TaskResultRow>,
    /// What an auditor would hold against it.
    pub notes: Vec<ComplianceNote>,
    /// The rule in words; empty for charts, whose rows carry it.
    pub rationale: String,
    /// What it rests on.
    pub rests_on: Vec<String>,
    /// A good answer in free text, where one is kept: the wording of a query, a letter.
    pub model: String,
    /// The challenge that was kept; none when there is none.
    pub challenge: Option<String>,
    /// The exercise to take next: a fresh one of the same kind and topic.
    pub next: Option<(String, String)>,
}

/// A row of the result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskResultRow {
    /// Which component.
    pub place: String,
    /// What was entered; `none` when nothing was.
    pub yours: String,
    /// What the key has; empty when it agrees or has nothing there.
    pub expected: String,
    /// The verdict in words.
    pub verdict: &'static str,
    /// `good`, `part` or `bad`.
    pub tone: &'static str,
    /// Why.
    pub why: String,
    /// The words that say so, each with the paper they stand in.
    pub quotes: Vec<(String, String)>,
    /// What it costs downstream; empty when it costs nothing.
    pub consequence: String,
    /// `1.5 of 2`; `−1` where it takes points away; empty where none are at stake.
    pub points: String,
}

/// The result of a record; none when the learner has no such record.
pub fn result(shelf: &Shelf, state: &LearnerState, record: u64) -> Option<TaskResult> {
    let taken = state.tasks.get(&record)?;
    let alone = Alone::find(shelf, &taken.exercise);
    let held = outcome(taken, alone);
    let subject = Subject::Task(&taken.exercise).name();
    let fresh = fresh_task(state, shelf, &subject, Seed(record)).filter(|id| *id != taken.exercise);
    let (rationale, rests_on) = rule(alone);
    let mut shown = TaskResult {
        record,
        exercise: taken.exercise.clone(),
        kind_name: kind_words(&taken.kind),
        title: alone.map_or_else(|| taken.exercise.clone(), |one| one.title().to_owned()),
        when: when(taken),
        headline: "The exercise has changed since; this answer cannot be graded any more.".to_owned(),
        share: String::new(),
        compliance: String::new(),
        next_step: String::new(),
        differs: !held.agrees,
        rows: Vec::new(),
        notes: Vec::new(),
        rationale,
        rests_on,
        model: model(alone),
        challenge: state.task_challenges.get(&record).cloned(),
        next: fresh.and_then(|id| title(shelf, &id).map(str::to_owned).map(|title| (id, title))),
    };
    if let Some(graded) = held.graded {
        shown.share = percent(graded.percent_hundredths());
        shown.compliance = format!("Compliance {}", percent(graded.compliance_hundredths()));
        match graded {
            Graded::Task(grade) => {
                shown.rows = grade.rows.iter().map(of_task).collect();
                (shown.headline, shown.next_step, shown.notes) =
                    (grade.headline, grade.next_step, grade.compliance);
            }
            Graded::Chart(grade) => {
                shown.rows = grade.rows.iter().map(of_chart).collect();
                (shown.headline, shown.next_step, shown.notes) =
                    (grade.headline, grade.next_step, grade.compliance);
            }
        }
    }
    Some(shown)
}

fn rule(alone: Option<Alone<'_>>) -> (String, Vec<String>) {
    match alone {
        Some(Alone::Task(task)) => (task.rationale.clone(), task.rests_on.clone()),
        Some(Alone::Choice(question)) => (question.rationale.clone(), question.rests_on.clone()),
        Some(Alone::Chart(_)) | None => (String::new(), Vec::new()),
    }
}

/// The free text of the key.
fn model(alone: Option<Alone<'_>>) -> String {
    use exercises_format::task::Answer;
    let Some(Alone::Task(task)) = alone else { return String::new() };
    match Answer::full(&task.task) {
        Answer::Query { wording, options, .. } => format!("{wording}\n{}", options.join("\n")),
        Answer::Appeal { letter, .. } => letter,
        _ => String::new(),
    }
}

fn when(taken: &TaskTaken) -> String {
    match taken.active_seconds {
        seconds if seconds < 90 => format!("{}, {seconds} s", date(taken.day)),
        seconds => format!("{}, {} min", date(taken.day), (seconds + 30) / 60),
    }
}

fn of_task(row: &TaskRow) -> TaskResultRow {
    TaskResultRow {
        place: row.place.clone(),
        yours: none_if_empty(&row.yours),
        expected: if row.expected == row.yours { String::new() } else { row.expected.clone() },
        verdict: row.verdict.words(),
        tone: match row.verdict {
            TaskVerdict::Right | TaskVerdict::Acceptable => "good",
            _ if row.got.0 > 0 => "part",
            _ => "bad",
        },
        why: row.why.clone(),
        quotes: quotes(&row.evidence),
        consequence: row.consequence.clone(),
        points: points(row.got, row.of),
    }
}

fn of_chart(row: &Row) -> TaskResultRow {
    let why =
        if row.rests_on.is_empty() { row.why.clone() } else { format!("{} ({})", row.why, row.rests_on) };
    TaskResultRow {
        place: row.item.clone(),
        yours: none_if_empty(&row.yours),
        expected: if row.expected == row.yours { String::new() } else { row.expected.clone() },
        verdict: row.verdict.words(),
        tone: match row.verdict {
            Verdict::Right | Verdict::Acceptable => "good",
            _ if row.got.0 > 0 => "part",
            _ => "bad",
        },
        why,
        quotes: quotes(&row.evidence),
        consequence: row.consequence.clone(),
        points: points(row.got, row.of),
    }
}

fn none_if_empty(text: &str) -> String {
    if text.is_empty() { "none".to_owned() } else { text.to_owned() }
}

fn quotes(evidence: &[Evidence]) -> Vec<(String, String)> {
    evidence.iter().map(|one| (one.doc.clone(), one.quote.clone())).collect()
}

fn points(got: crate::learn::grade::Points, of: crate::learn::grade::Points) -> String {
    match (got.0, of.0) {
        (0, 0) => String::new(),
        (_, 0) => got.to_string(),
        _ => format!("{got} of {of}"),
    }
}

/// A line of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HistoryLine {
    /// The record's id.
    pub record: u64,
    /// What its kind is called.
    pub kind_name: &'static str,
    /// Its title; the id where it is not on the shelf.
    pub title: String,
    /// When and how long.
    pub when: String,
    /// The share computed today; a dash where it cannot be.
    pub share: String,
    /// What else is to be said; empty when nothing is.
    pub remark: &'static str,
}

/// The last `most` records, the latest first.
pub fn history(shelf: &Shelf, state: &LearnerState, most: usize) -> Vec<HistoryLine> {
    let line = |(record, taken): (&u64, &std::sync::Arc<TaskTaken>)| {
        let alone = Alone::find(shelf, &taken.exercise);
        let held = outcome(taken, alone);
        let challenged = state.task_challenges.contains_key(record);
        HistoryLine {
            record: *record,
            kind_name: kind_words(&taken.kind),
            title: alone.map_or_else(|| taken.exercise.clone(), |one| one.title().to_owned()),
            when: when(taken),
            share: held
                .graded
                .as_ref()
                .map_or_else(|| "–".to_owned(), |one| percent(one.percent_hundredths())),
            remark: match (&held.graded, held.agrees, challenged) {
                (None, _, _) => "The exercise has changed since",
                (_, false, _) => "The kept share differs; this one was computed again",
                (_, _, true) => "Challenged",
                _ => "",
            },
        }
    };
    state.tasks.iter().rev().take(most).map(line).collect()
}
