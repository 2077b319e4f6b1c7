//! The answer being made: one edit at a time, with the clock. Time is told from outside in milliseconds and counted
//! without pauses.

use crate::base::{Cents, Day, Finding};
use crate::learn::Shelf;
use crate::learn::exam::Confidence;
use crate::learn::task::{Alone, Graded, Handed, TaskTaken};
use crate::practice::coding::Sheet;
use exercises_format::task::{Answer, Basis, Bucket, Correction, Level, Posted};

/// An answer being made.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The exercise's id.
    pub exercise: String,
    /// The answer so far.
    pub handed: Handed,
    /// How sure the learner is; none while not said.
    pub sure: Option<Confidence>,
    before: u64,
    since: Option<u64>,
}

/// One change of an answer. What does not fit the exercise changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// The family of visits.
    Family(Option<String>),
    /// What decides a visit.
    Basis(Option<Basis>),
    /// A cell of the table: 0 problems, 1 data, 2 risk.
    Level(usize, Option<Level>),
    /// Minutes as typed; what is no number counts as none.
    Minutes(String),
    /// The visit's code.
    Code(Option<String>),
    /// The modifiers of a line as typed, parted by commas or blanks; the line counts as answered.
    Modifiers(usize, String),
    /// A line stays bare.
    Bare(usize),
    /// A line is left open again.
    Reopen(usize),
    /// A fact is cited, or no longer.
    Cite(String, bool),
    /// The wording of a query, or a letter.
    Words(String),
    /// The options of a query.
    Options(Vec<String>),
    /// An item is named as wrong, with what belongs there; none to name it only.
    Correct(String, Option<u32>, Option<String>),
    /// An item is left as it is after all.
    Leave(String, Option<u32>),
    /// The root cause.
    Cause(Option<String>),
    /// The next action.
    Action(Option<String>),
    /// An amount; none to empty the bucket.
    Post(usize, Bucket, Option<Cents>),
    /// What happens with the rest.
    Rest(Option<String>),
    /// A paper is enclosed, or no longer.
    Enclose(String, bool),
    /// The rule.
    Rule(Option<String>),
    /// The option of a question, by its place.
    Choose(Option<u8>),
    /// The coding sheet.
    Sheet(Sheet),
}

impl Draft {
    /// Begins with an empty answer.
    ///
    /// # Errors
    /// `task.missing` when the shelf has no such exercise.
    pub fn begin(shelf: &Shelf, id: &str, now: u64) -> Result<Draft, Finding> {
        let alone = Alone::find(shelf, id).ok_or_else(missing)?;
        let handed = match alone {
            Alone::Task(task) => Handed::Answer(Answer::blank(&task.task)),
            Alone::Choice(_) => Handed::Answer(Answer::Choice { option: None }),
            Alone::Chart(chart) => Handed::Sheet {
                plan: chart.patient.plans.first().map(|fit| fit.plan.clone()).unwrap_or_default(),
                sheet: Sheet::default(),
            },
        };
        Ok(Draft { exercise: id.to_owned(), handed, sure: None, before: 0, since: Some(now) })
    }

    /// Milliseconds at work.
    pub fn elapsed(&self, now: u64) -> u64 {
        self.before + self.since.map_or(0, |since| now.saturating_sub(since))
    }

    /// Stops the clock: the page is hidden, or the learner pauses.
    pub fn pause(&mut self, now: u64) {
        self.before = self.elapsed(now);
        self.since = None;
    }

    /// Lets the clock run on.
    pub fn resume(&mut self, now: u64) {
        if self.since.is_none() {
            self.since = Some(now);
        }
    }

    /// Makes one change.
    pub fn edit(&mut self, edit: Edit) {
        match (&mut self.handed, edit) {
            (Handed::Sheet { sheet, .. }, Edit::Sheet(next)) => *sheet = next,
            (Handed::Answer(answer), edit) => *answer = edited(answer.clone(), edit),
            (Handed::Sheet { .. }, _) => {}
        }
    }

    /// Whether nothing is answered yet; handing that in earns nothing and is no answer.
    pub fn is_blank(&self, shelf: &Shelf) -> bool {
        let graded = Alone::find(shelf, &self.exercise).and_then(|one| Graded::of(one, &self.handed).ok());
        match graded {
            Some(Graded::Task(grade)) => !grade.answered,
            Some(Graded::Chart(grade)) => !grade.answered,
            None => true,
        }
    }

    /// What the journal is to keep.
    ///
    /// # Errors
    /// `task.missing` when the shelf has no such exercise, `task.answer` when the answer does not fit it.
    pub fn hand_in(&self, shelf: &Shelf, day: Day, now: u64) -> Result<TaskTaken, Finding> {
        let alone = Alone::find(shelf, &self.exercise).ok_or_else(missing)?;
        let graded = Graded::of(alone, &self.handed)?;
        Ok(TaskTaken {
            day,
            exercise: self.exercise.clone(),
            kind: alone.kind().to_owned(),
            version: alone.version(),
            hash: alone.content_hash()?,
            handed: self.handed.clone(),
            hints: 0,
            sure: self.sure,
            active_seconds: u32::try_from(self.elapsed(now) / 1000).unwrap_or(u32::MAX),
            percent_hundredths: graded.percent_hundredths(),
        })
    }
}

fn missing() -> Finding {
    let next = "Choose another from the list; it may have left the bank.";
    Finding::error("task.missing", "This exercise is not on the shelf.", next)
}

/// The answer with one change; the same where the change does not fit it.
#[must_use]
pub fn edited(mut answer: Answer, edit: Edit) -> Answer {
    match (&mut answer, edit) {
        (Answer::Em { family, .. }, Edit::Family(next)) => *family = next,
        (Answer::Em { basis, .. }, Edit::Basis(next)) => *basis = next,
        (Answer::Em { problems, .. }, Edit::Level(0, next)) => *problems = next,
        (Answer::Em { data, .. }, Edit::Level(1, next)) => *data = next,
        (Answer::Em { risk, .. }, Edit::Level(2, next)) => *risk = next,
        (Answer::Em { minutes, .. }, Edit::Minutes(text)) => *minutes = text.trim().parse().ok(),
        (Answer::Em { code, .. }, Edit::Code(next)) => *code = next,
        (Answer::Modifier { lines }, edit) => modifiers(lines, edit),
        (Answer::Query { cited, .. }, Edit::Cite(id, on)) => toggle(cited, id, on),
        (Answer::Query { wording, .. }, Edit::Words(text)) => *wording = text,
        (Answer::Query { options, .. }, Edit::Options(next)) => {
            *options = next.into_iter().filter(|option| !option.trim().is_empty()).collect();
        }
        (Answer::Claim { corrections }, edit) => correct(corrections, edit),
        (Answer::Denial { cause, .. }, Edit::Cause(next)) => *cause = next,
        (Answer::Denial { action, .. }, Edit::Action(next)) => *action = next,
        (Answer::Posting { lines, .. }, Edit::Post(line, bucket, amount)) => {
            if let Some(posted) = lines.get_mut(line) {
                posted.retain(|one| one.bucket != bucket);
                posted.extend(amount.map(|amount| Posted { bucket, amount }));
            }
        }
        (Answer::Posting { rest, .. }, Edit::Rest(next)) => *rest = next,
        (Answer::Appeal { enclosed, .. }, Edit::Enclose(id, on)) => toggle(enclosed, id, on),
        (Answer::Appeal { letter, .. }, Edit::Words(text)) => *letter = text,
        (Answer::Citation { rule }, Edit::Rule(next)) => *rule = next,
        (Answer::Choice { option }, Edit::Choose(next)) => *option = next,
        _ => {}
    }
    answer
}

fn toggle(list: &mut Vec<String>, id: String, on: bool) {
    list.retain(|held| *held != id);
    if on {
        list.push(id);
    }
}

fn modifiers(lines: &mut [Option<Vec<String>>], edit: Edit) {
    let (line, next) = match edit {
        Edit::Modifiers(line, text) => {
            let codes = text.split(|c: char| c == ',' || c == ';' || c == '-' || c.is_whitespace());
            let codes = codes.filter(|code| !code.is_empty()).take(8).map(str::to_ascii_uppercase);
            (line, Some(codes.collect::<Vec<_>>()).filter(|codes| !codes.is_empty()))
        }
        Edit::Bare(line) => (line, Some(Vec::new())),
        Edit::Reopen(line) => (line, None),
        _ => return,
    };
    if let Some(held) = lines.get_mut(line) {
        *held = next;
    }
}

fn correct(corrections: &mut Vec<Correction>, edit: Edit) {
    let (item, line, value) = match edit {
        Edit::Correct(item, line, value) => (item, line, Some(value)),
        Edit::Leave(item, line) => (item, line, None),
        _ => return,
    };
    corrections.retain(|one| one.item != item || one.line != line);
    corrections.extend(value.map(|value| Correction { item, line, value }));
}
