//! Decides what follows from a request.

use super::fold::{no_mark, no_sitting};
use super::mark::{LONGEST_PASSAGE, Mark, MarkBody};
use super::state::{DrillTaken, Event, LearnerState, Op};
use crate::base::{Day, Finding};
use crate::journal::Journal;
use crate::learn::exam;
use crate::learn::review::{self, Memory, Rating, Review, Subject};
use crate::learn::task;

/// The longest name, in characters.
const LONGEST_NAME: usize = 80;
/// The most marks a learner keeps.
pub const MOST_MARKS: usize = 5_000;
/// The most codes an answer to a drill holds, and the most pages of its way that are kept.
const MOST_ANSWERS: usize = 12;
/// How many pages of a drill's way are kept.
pub const MOST_TRAIL: usize = 60;

/// The events of an op.
///
/// # Errors
/// `learner.name` for a name that is empty or too long, `learner.enrolled` for a second beginning,
/// `learner.unknown` for anything before the first; what the check of a sheet, mark or drill finds;
/// what exams, tasks, reviews and plans refuse; `learner.nothing-to-undo`.
pub fn apply(journal: &Journal<LearnerState>, op: &Op) -> Result<Vec<Event>, Finding> {
    let state = journal.state();
    let id = journal.head().seq + 1;
    if !matches!(op, Op::Enrol { .. }) && state.name.is_empty() {
        return Err(Finding::error(
            "learner.unknown",
            "The learner has not begun.",
            "Create the learner first.",
        ));
    }
    match op {
        Op::Enrol { name, day } => {
            let name = begun(journal, name)?;
            Ok(vec![Event::Enrolled { name, day: *day }])
        }
        Op::RecordAttempt { attempt } => {
            attempt.sheet.check()?;
            Ok(vec![Event::AttemptRecorded { id, attempt: attempt.clone() }])
        }
        Op::AddMark { mark } => add(state, mark),
        Op::ChangeMark { id, body } => change(state, *id, body),
        Op::RemoveMark { id } => {
            state.marks.get(id).ok_or_else(|| no_mark(*id))?;
            Ok(vec![Event::MarkRemoved { id: *id }])
        }
        Op::ImportMarks { marks } => import(state, marks),
        Op::KeepPlace { set, code, day } => {
            let mark = Mark {
                set: *set,
                code: code.clone(),
                day: *day,
                body: MarkBody::Bookmark { label: String::new() },
            };
            mark.check()?;
            Ok(vec![Event::PlaceKept { set: *set, code: code.clone(), day: *day }])
        }
        Op::RecordDrill { drill } => {
            check_drill(drill)?;
            let mut events = vec![Event::DrillRecorded { id, drill: drill.clone() }];
            events.extend(drill_review(state, drill));
            Ok(events)
        }
        Op::StartSitting { start } => {
            exam::begin(start)?;
            Ok(vec![Event::SittingStarted { id, start: start.clone() }])
        }
        Op::Sit { sitting, at_seconds, act } => {
            let held = state.sittings.get(sitting).ok_or_else(|| no_sitting(*sitting))?;
            exam::act(held, *at_seconds, act)?;
            Ok(vec![Event::Sat { sitting: *sitting, at_seconds: *at_seconds, act: act.clone() }])
        }
        Op::RecordTask { task, reviews } => {
            task::check(task)?;
            let mut events = vec![Event::TaskRecorded { id, task: task.clone() }];
            events.extend(task_reviews(state, task, reviews)?);
            Ok(events)
        }
        Op::ChallengeTask { task, words, day } => {
            let words = task::challenge(state, *task, words)?;
            Ok(vec![Event::TaskChallenged { task: *task, words, day: *day }])
        }
        Op::KeepReviews { reviews, day, sitting: None } => keep_reviews(state, reviews, *day),
        Op::KeepReviews { reviews, day, sitting: Some(sitting) } => rate(state, *sitting, reviews, *day),
        Op::SetStudyPlan { plan } => {
            plan.as_ref().map_or(Ok(()), review::check_plan)?;
            Ok(vec![Event::StudyPlanSet { plan: plan.clone() }])
        }
        Op::Undo => match journal.undoable() {
            Some((line, _)) => Ok(vec![Event::Undone { line }]),
            None => Err(Finding::error(
                "learner.nothing-to-undo",
                "No change of the marks can be taken back.",
                "Remove the mark itself from the list of marks.",
            )),
        },
    }
}

fn begun(journal: &Journal<LearnerState>, name: &str) -> Result<String, Finding> {
    let name = name.trim();
    if name.is_empty() || name.chars().count() > LONGEST_NAME {
        return Err(Finding::error(
            "learner.name",
            format!("A name has 1 to {LONGEST_NAME} characters."),
            "Type the name that this device should call you by.",
        ));
    }
    if journal.head().seq > 0 {
        return Err(Finding::error(
            "learner.enrolled",
            "This learner has begun already.",
            "Open the learner from the list, or create another.",
        ));
    }
    Ok(name.to_owned())
}

fn add(state: &LearnerState, mark: &Mark) -> Result<Vec<Event>, Finding> {
    mark.check()?;
    if let Some((id, _)) = state.marks.iter().find(|(_, held)| held.same_place(mark)) {
        return Ok(vec![Event::MarkChanged { id: *id, body: mark.body.clone() }]);
    }
    room_for(state.marks.len() + 1)?;
    let mut events = Vec::new();
    if let MarkBody::Highlight { passage, .. } = &mark.body {
        let touched = state.marks.iter().filter(|(_, held)| {
            let here = held.set == mark.set && held.code == mark.code;
            here && matches!(&held.body, MarkBody::Highlight { passage: other, .. } if other.overlaps(passage))
        });
        events.extend(touched.map(|(id, _)| Event::MarkRemoved { id: *id }));
    }
    events.push(Event::MarkMade { id: state.marked + 1, mark: Box::new(mark.clone()) });
    Ok(events)
}

fn change(state: &LearnerState, id: u64, body: &MarkBody) -> Result<Vec<Event>, Finding> {
    let held = state.marks.get(&id).ok_or_else(|| no_mark(id))?;
    let stays = match (&held.body, body) {
        (MarkBody::Bookmark { .. }, MarkBody::Bookmark { .. }) => true,
        (MarkBody::Highlight { passage: one, .. }, MarkBody::Highlight { passage: two, .. }) => one == two,
        (MarkBody::Note { passage: one, .. }, MarkBody::Note { passage: two, .. }) => one == two,
        _ => false,
    };
    if !stays {
        return Err(Finding::error(
            "learner.mark",
            "A mark keeps its kind and its place.",
            "Remove it and make another.",
        ));
    }
    Mark { body: body.clone(), ..held.as_ref().clone() }.check()?;
    Ok(vec![Event::MarkChanged { id, body: body.clone() }])
}

/// Marks that stand already stay as they are: a file adds, and never overwrites.
fn import(state: &LearnerState, marks: &[Mark]) -> Result<Vec<Event>, Finding> {
    let fresh = super::file::new_marks(state, marks);
    room_for(state.marks.len() + fresh.len())?;
    for mark in &fresh {
        mark.check()?;
    }
    let made = (state.marked + 1..).zip(fresh);
    Ok(made.map(|(id, mark)| Event::MarkMade { id, mark: Box::new(mark.clone()) }).collect())
}

fn room_for(count: usize) -> Result<(), Finding> {
    if count > MOST_MARKS {
        return Err(Finding::error(
            "learner.marks-full",
            format!("{count} marks are more than the {MOST_MARKS} a learner keeps."),
            "Export them, then remove those you no longer need.",
        ));
    }
    Ok(())
}

/// Each review builds on the one before it, also within one line.
fn keep_reviews(state: &LearnerState, reviews: &[Review], day: Day) -> Result<Vec<Event>, Finding> {
    review::check(reviews, day, |subject| state.reviews.get(subject).map(|memory| memory.day))?;
    let mut made: std::collections::BTreeMap<&str, Memory> = std::collections::BTreeMap::new();
    let mut events = Vec::new();
    for Review { subject, rating } in reviews {
        let before = made.get(subject.as_str()).or_else(|| state.reviews.get(subject));
        let memory = review::schedule(before, day, *rating);
        events.push(Event::Reviewed { subject: subject.clone(), memory: memory.clone() });
        made.insert(subject, memory);
    }
    Ok(events)
}

/// A sitting is rated once, when it is over. One whose questions are all gone from the bank has nothing to rate.
fn rate(state: &LearnerState, sitting: u64, reviews: &[Review], day: Day) -> Result<Vec<Event>, Finding> {
    let held = state.sittings.get(&sitting).ok_or_else(|| no_sitting(sitting))?;
    if held.finish.is_none() || state.rated.contains(&sitting) {
        return Err(Finding::error(
            "review.sitting",
            "A sitting goes into the reviews once, when it is over.",
            "Finish it first, or go on with what is due.",
        ));
    }
    let mut events = if reviews.is_empty() { Vec::new() } else { keep_reviews(state, reviews, day)? };
    events.push(Event::SittingRated { sitting });
    Ok(events)
}

/// A drill that is taken is a review of it. One taken under an earlier date than its last review changes nothing.
fn drill_review(state: &LearnerState, drill: &DrillTaken) -> Option<Event> {
    let subject = Subject::Drill(&drill.drill).name();
    let rating = match drill.points {
        _ if drill.gave_up => Rating::Again,
        0..60 => Rating::Again,
        60..90 => Rating::Hard,
        _ => Rating::Good,
    };
    let one = Review { subject: subject.clone(), rating };
    let held = state.reviews.get(&subject);
    review::check(&[one], drill.day, |_| held.map(|memory| memory.day)).ok()?;
    Some(Event::Reviewed { subject, memory: review::schedule(held, drill.day, rating) })
}

/// A task that is handed in is a review of it, of its kind and of the slips in it. One handed in under an earlier date
/// than its last review changes nothing.
fn task_reviews(
    state: &LearnerState,
    task: &task::TaskTaken,
    reviews: &[Review],
) -> Result<Vec<Event>, Finding> {
    task::check_reviews(task, reviews)?;
    let late =
        |review: &&Review| state.reviews.get(&review.subject).is_none_or(|memory| memory.day <= task.day);
    let counted: Vec<Review> = reviews.iter().filter(late).cloned().collect();
    if counted.is_empty() { Ok(Vec::new()) } else { keep_reviews(state, &counted, task.day) }
}

fn check_drill(drill: &DrillTaken) -> Result<(), Finding> {
    let short = |text: &String| text.chars().count() <= 40;
    let fits = drill.answer.len() <= MOST_ANSWERS
        && drill.trail.len() <= MOST_TRAIL
        && drill.points <= 100
        && drill.answer.iter().chain(&drill.trail).all(short)
        && drill.drill.len() <= LONGEST_PASSAGE;
    fits.then_some(()).ok_or_else(|| {
        Finding::error(
            "learner.drill",
            "The drill's record is longer than any drill can be.",
            "Take the drill again.",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Stamp;
    use crate::learn::learner::Attempt;
    use crate::practice::coding::Sheet;
    use jiff::civil::date;

    fn take(journal: &mut Journal<LearnerState>, op: &Op) -> Result<(), Finding> {
        let events = apply(journal, op)?;
        let stamp = Stamp { wall: None, engine: "test".to_owned(), data: String::new() };
        let line = journal.line(op, &events, stamp)?;
        journal.take(&line)
    }

    fn enrol(name: &str) -> Op {
        Op::Enrol { name: name.to_owned(), day: date(2026, 4, 14) }
    }

    fn attempt() -> Attempt {
        Attempt {
            day: date(2026, 4, 15),
            exercise: "a".to_owned(),
            version: 1,
            hash: "b".to_owned(),
            mode: super::super::Mode::Practice,
            practice: "practice-1".to_owned(),
            encounter: 1,
            plan: "medicare".to_owned(),
            sheet: Sheet { diagnoses: vec!["I10".into()], services: Vec::new() },
            hints: 0,
            active_seconds: 90,
        }
    }

    #[test]
    fn a_learner_begins_once_and_with_a_name() {
        let mut journal = Journal::new("learner-1");
        assert_eq!(take(&mut journal, &enrol("  ")).unwrap_err().code, "learner.name");
        take(&mut journal, &enrol(" Ada ")).unwrap();
        assert_eq!(journal.state().name, "Ada");
        assert_eq!(take(&mut journal, &enrol("Ada")).unwrap_err().code, "learner.enrolled");
    }

    #[test]
    fn an_attempt_is_kept_under_its_lines_number_and_cannot_be_undone() {
        let mut journal = Journal::new("learner-1");
        let op = Op::RecordAttempt { attempt: Box::new(attempt()) };
        assert_eq!(take(&mut journal, &op).unwrap_err().code, "learner.unknown");
        take(&mut journal, &enrol("Ada")).unwrap();
        take(&mut journal, &op).unwrap();
        assert_eq!(journal.state().attempts.get(&2).map(|a| a.active_seconds), Some(90));
        assert_eq!(journal.state().day, date(2026, 4, 15));
        assert!(journal.undoable().is_none());
    }
}
