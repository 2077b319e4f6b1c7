//! The key tried out on the grader: it earns everything, each miss what it states, each sample what it says.

use super::Tasked;
use exercises_format::task::{Answer, Exercise, Level, Offer, QueryCheck, Task};

/// What the grader made of an answer; points in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// 0 to 10,000.
    pub percent_hundredths: u32,
    /// Row by row.
    pub rows: Vec<MarkedRow>,
    /// The checks a query fails.
    pub fails: Vec<QueryCheck>,
    /// Whether each question of a letter is answered.
    pub met: Vec<bool>,
}

/// One row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MarkedRow {
    /// Which component.
    pub place: String,
    /// As entered.
    pub yours: String,
    /// Earned.
    pub got: i64,
    /// To be had.
    pub of: i64,
}

/// Grades an answer; none when it does not fit the task.
pub type TaskGrader<'a> = &'a dyn Fn(&Exercise, &Answer) -> Option<Marked>;

pub(super) fn check(tasked: &mut Tasked<'_>, grader: TaskGrader<'_>) {
    let it = tasked.it;
    let full = Answer::full(&it.task);
    let marked = grader(it, &full).unwrap_or_default();
    let sampled = match &it.task {
        Task::Query(task) => task.samples.iter().any(|sample| sample.fails.is_empty()),
        Task::Appeal(task) => task.samples.iter().any(|sample| sample.met == [true; 5]),
        _ => true,
    };
    if sampled && marked.percent_hundredths != 10_000 {
        let lost: Vec<&str> =
            marked.rows.iter().filter(|row| row.got < row.of).map(|row| row.place.as_str()).collect();
        let message = format!("The key written out does not earn everything; lost at: {}.", lost.join(", "));
        let next = "Mend the key, or the sample that stands for it.";
        tasked.found("exercise.key-not-full", "task", message, next);
        return;
    }
    match &it.task {
        Task::Query(_) => samples(tasked, grader),
        Task::Appeal(_) => letters(tasked, grader),
        _ => {}
    }
    for trial in trials(&it.task, &full) {
        let marked = grader(it, &trial.answer).unwrap_or_default();
        let row = marked.rows.iter().find(|row| row.place == trial.row && row.yours == trial.yours);
        let fits = row.is_some_and(|row| row.got * 100 == row.of * i64::from(trial.percent));
        if !fits {
            let earned = row.map_or("nothing there".to_owned(), |row| format!("{} of {}", row.got, row.of));
            let message = format!(
                "“{}” should earn {} percent; it earns {earned} hundredths.",
                trial.yours, trial.percent
            );
            let next = "Take it out of the key's other lists, or correct the percent.";
            tasked.found("exercise.miss-not-as-stated", &trial.place, message, next);
        }
    }
}

/// A key with one entry changed, and the row that should feel it.
struct Trial {
    place: String,
    answer: Answer,
    row: String,
    yours: String,
    percent: u32,
}

fn trials(task: &Task, full: &Answer) -> Vec<Trial> {
    match task {
        Task::Em(_) => of_visit(task, full),
        Task::Modifier(_) => of_modifiers(task, full),
        Task::Claim(_) => of_claim(task, full),
        Task::Denial(denial) => {
            let mut all =
                of_list("task.denial.causes", "Root cause", &denial.causes, |id| match full.clone() {
                    Answer::Denial { action, .. } => Answer::Denial { cause: Some(id), action },
                    other => other,
                });
            all.extend(of_list("task.denial.actions", "Next action", &denial.actions, |id| {
                match full.clone() {
                    Answer::Denial { cause, .. } => Answer::Denial { cause, action: Some(id) },
                    other => other,
                }
            }));
            all
        }
        Task::Posting(posting) => {
            of_list("task.posting.rest", "The rest", &posting.rest, |id| match full.clone() {
                Answer::Posting { lines, .. } => Answer::Posting { lines, rest: Some(id) },
                other => other,
            })
        }
        Task::Citation(citation) => {
            of_list("task.citation.rules", "Rule", &citation.rules, |id| Answer::Citation { rule: Some(id) })
        }
        Task::Query(_) | Task::Appeal(_) => Vec::new(),
    }
}

fn of_list(place: &str, row: &str, offers: &[Offer], with: impl Fn(String) -> Answer) -> Vec<Trial> {
    let told = |(i, offer): (usize, &Offer)| Trial {
        place: format!("{place}[{i}]"),
        answer: with(offer.id.clone()),
        row: row.to_owned(),
        yours: offer.text.clone(),
        percent: offer.percent,
    };
    offers.iter().enumerate().map(told).collect()
}

fn of_visit(task: &Task, full: &Answer) -> Vec<Trial> {
    let Task::Em(visit) = task else { return Vec::new() };
    let mut all = Vec::new();
    for (i, miss) in visit.misses.iter().enumerate() {
        let mut answer = full.clone();
        if let Answer::Em { code, .. } = &mut answer {
            *code = Some(miss.code.clone());
        }
        let (place, row) = (format!("task.em.misses[{i}]"), "Code".to_owned());
        all.push(Trial { place, answer, row, yours: miss.code.clone(), percent: miss.percent });
    }
    let cells = [("Problems", &visit.mdm.problems), ("Data", &visit.mdm.data), ("Risk", &visit.mdm.risk)];
    for (at, (name, cell)) in cells.into_iter().enumerate() {
        for (i, one) in cell.accept.iter().enumerate() {
            all.push(Trial {
                place: format!("task.em.mdm.{}.accept[{i}]", name.to_lowercase()),
                answer: with_level(full.clone(), at, one.level),
                row: name.into(),
                yours: one.level.slug().into(),
                percent: one.percent,
            });
        }
    }
    all
}

/// A visit with the level of one column (0 problems, 1 data, 2 risk) written otherwise.
fn with_level(mut answer: Answer, column: usize, level: Level) -> Answer {
    if let Answer::Em { problems, data, risk, .. } = &mut answer {
        match column {
            0 => *problems = Some(level),
            1 => *data = Some(level),
            _ => *risk = Some(level),
        }
    }
    answer
}

fn of_modifiers(task: &Task, full: &Answer) -> Vec<Trial> {
    let (Task::Modifier(task), Answer::Modifier { lines }) = (task, full) else { return Vec::new() };
    let mut all = Vec::new();
    for (i, line) in task.lines.iter().enumerate() {
        let named = line.misses.iter().enumerate();
        for (m, miss, key) in named.filter_map(|(m, miss)| Some((m, miss, miss.stands_for.as_ref()?))) {
            let mut lines = lines.clone();
            for code in lines[i].iter_mut().flatten().filter(|code| *code == key) {
                code.clone_from(&miss.code);
            }
            all.push(Trial {
                place: format!("task.modifier.lines[{i}].misses[{m}]"),
                answer: Answer::Modifier { lines },
                row: format!("Line {} {}", i + 1, line.code),
                yours: miss.code.clone(),
                percent: miss.percent,
            });
        }
    }
    all
}

fn of_claim(task: &Task, full: &Answer) -> Vec<Trial> {
    let (Task::Claim(task), Answer::Claim { corrections }) = (task, full) else { return Vec::new() };
    let mut all = Vec::new();
    for (i, error) in task.errors.iter().enumerate() {
        let place = match error.line {
            Some(line) => format!("{} line {line}", error.item),
            None => error.item.clone(),
        };
        let right = error.right.iter().map(|value| (value, 100));
        for (value, percent) in right.chain(error.misses.iter().map(|miss| (&miss.value, miss.percent))) {
            let mut corrections = corrections.clone();
            corrections[i].value = Some(value.clone());
            all.push(Trial {
                place: format!("task.claim.errors[{i}]"),
                answer: Answer::Claim { corrections },
                row: format!("{place}, value"),
                yours: value.clone(),
                percent,
            });
        }
    }
    all
}

fn samples(tasked: &mut Tasked<'_>, grader: TaskGrader<'_>) {
    let it = tasked.it;
    let Task::Query(task) = &it.task else { return };
    for (i, sample) in task.samples.iter().enumerate() {
        let marked = grader(it, &sample.answer()).unwrap_or_default();
        let mut said = sample.fails.clone();
        said.sort_unstable();
        let mut found = marked.fails;
        found.sort_unstable();
        if said != found {
            let message = format!("The sample is said to fail {said:?}; it fails {found:?}.");
            let next = "Correct the sample, its facts or the words of the conditions.";
            tasked.found("exercise.query-sample", &format!("task.query.samples[{i}]"), message, next);
        }
    }
}

fn letters(tasked: &mut Tasked<'_>, grader: TaskGrader<'_>) {
    let it = tasked.it;
    let Task::Appeal(task) = &it.task else { return };
    for (i, sample) in task.samples.iter().enumerate() {
        let answer = Answer::Appeal { enclosed: sample.enclosed.clone(), letter: sample.letter.clone() };
        let met = grader(it, &answer).unwrap_or_default().met;
        if met != sample.met {
            let message = format!("The letter is said to have {:?}; it has {met:?}.", sample.met);
            let next =
                "Correct the letter, its enclosures or its marks (claim, rule, record, request, time).";
            tasked.found("exercise.appeal-sample", &format!("task.appeal.samples[{i}]"), message, next);
        }
    }
}
