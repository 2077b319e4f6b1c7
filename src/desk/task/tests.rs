//! From the list through an answer to its result and its review.

use super::*;
use crate::base::{Day, Seed};
use crate::journal::{Journal, Stamp};
use crate::learn::Shelf;
use crate::learn::learner::{LearnerState, Op, apply};
use crate::learn::task::{Alone, Graded, Handed, task_ratings, task_round};
use exercises_format::task::{Answer, Task};
use std::path::Path;

const DAY: Day = Day::constant(2026, 4, 14);

fn shelf() -> Shelf {
    Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn ask(journal: &mut Journal<LearnerState>, op: &Op) {
    let events = apply(journal, op).unwrap();
    let stamp = Stamp { wall: None, engine: "test".into(), data: String::new() };
    let line = journal.line(op, &events, stamp).unwrap();
    journal.take(&line).unwrap();
}

fn learner() -> Journal<LearnerState> {
    let mut journal = Journal::new("learner-1");
    ask(&mut journal, &Op::Enrol { name: "Ada".into(), day: DAY });
    journal
}

#[test]
fn every_exercise_that_stands_alone_has_a_page_and_an_empty_answer_that_earns_nothing() {
    let shelf = shelf();
    let all = Alone::all(&shelf);
    assert!(all.len() >= 14, "{}", all.len());
    for alone in all {
        let shown = page(&shelf, alone.id()).unwrap();
        assert_eq!(shown.kind, alone.kind());
        let draft = Draft::begin(&shelf, alone.id(), 0).unwrap();
        assert!(draft.is_blank(&shelf), "{}", shown.title);
        let taken = draft.hand_in(&shelf, DAY, 61_000).unwrap();
        assert_eq!((taken.percent_hundredths, taken.active_seconds), (0, 61));
    }
}

#[test]
fn charts_for_study_are_no_charts_of_the_practice() {
    let shelf = shelf();
    assert!(shelf.study.keys().all(|id| !shelf.charts.contains_key(id)));
    let listed = shelf.offices.values().flat_map(|office| &office.charts);
    assert!(listed.into_iter().all(|id| !shelf.study.contains_key(id)));
}

#[test]
fn an_exercise_handed_in_is_graded_again_reviewed_and_listed_with_its_share() {
    let shelf = shelf();
    let mut journal = learner();
    let task = shelf.tasks.values().find(|one| one.kind == "denial").unwrap();
    let mut draft = Draft::begin(&shelf, &task.id, 1_000).unwrap();
    let Task::Denial(denial) = &task.task else { panic!("a denial is a denial") };
    let right = |offers: &[exercises_format::task::Offer]| {
        offers.iter().find(|offer| offer.percent == 100).map(|offer| offer.id.clone())
    };
    draft.edit(Edit::Cause(right(&denial.causes)));
    draft.edit(Edit::Minutes("12".into()));
    draft.pause(31_000);
    draft.resume(90_000);
    let taken = draft.hand_in(&shelf, DAY, 95_000).unwrap();
    assert_eq!((taken.percent_hundredths, taken.active_seconds), (4_000, 35));
    let graded = Graded::of(Alone::Task(task), &taken.handed).unwrap();
    let reviews = task_ratings(&taken, &graded);
    ask(&mut journal, &Op::RecordTask { task: Box::new(taken), reviews });

    let shown = result(&shelf, journal.state(), 2).unwrap();
    assert_eq!((shown.share.as_str(), shown.differs), ("40 %", false));
    assert!(shown.rows.iter().any(|row| row.place == "Next action" && row.yours == "none"));
    assert!(!shown.rationale.is_empty() && !shown.rests_on.is_empty());
    let tomorrow = Day::constant(2026, 4, 15);
    let due = TaskFilter { due: true, ..TaskFilter::default() };
    let held = list(&shelf, journal.state(), &due, tomorrow);
    assert_eq!(held.rows.len(), 1, "{}", held.words);
    assert_eq!(held.rows[0].last, "40 % on Apr 14, 2026");
    let rows = crate::desk::review::due_rows(&shelf, journal.state(), tomorrow);
    assert!(rows.iter().any(|row| row.title == task.title) && rows.iter().any(|row| row.title == "Denials"));

    let round = task_round(journal.state(), &shelf, tomorrow, Seed(3), 6);
    assert_eq!(round.len(), 6);
    let brought = Alone::find(&shelf, &round[0]).unwrap();
    assert_eq!(brought.kind(), "denial", "a weakness comes back in the same kind");
    assert_eq!(round, task_round(journal.state(), &shelf, tomorrow, Seed(3), 6));

    let words = "The manual allows both.".to_owned();
    ask(&mut journal, &Op::ChallengeTask { task: 2, words: words.clone(), day: DAY });
    assert_eq!(result(&shelf, journal.state(), 2).unwrap().challenge, Some(words));
    assert_eq!(history(&shelf, journal.state(), 5)[0].remark, "Challenged");
}

#[test]
fn a_changed_exercise_is_never_graded_by_its_new_key() {
    let mut shelf = shelf();
    let mut journal = learner();
    let id = shelf.terms.keys().next().unwrap().clone();
    let mut draft = Draft::begin(&shelf, &id, 0).unwrap();
    draft.edit(Edit::Choose(Some(0)));
    let taken = draft.hand_in(&shelf, DAY, 5_000).unwrap();
    ask(&mut journal, &Op::RecordTask { task: Box::new(taken), reviews: Vec::new() });
    shelf.terms.get_mut(&id).unwrap().rationale.push_str(" More is said now.");
    let shown = result(&shelf, journal.state(), 2).unwrap();
    assert!(shown.rows.is_empty() && shown.share.is_empty());
}

#[test]
fn edits_make_the_key_of_every_task_and_the_key_is_everything() {
    let shelf = shelf();
    for task in shelf.tasks.values() {
        let mut draft = Draft::begin(&shelf, &task.id, 0).unwrap();
        for edit in edits(&Answer::full(&task.task)) {
            draft.edit(edit);
        }
        assert_eq!(draft.handed, Handed::Answer(Answer::full(&task.task)), "{}", task.title);
        assert_eq!(draft.hand_in(&shelf, DAY, 0).unwrap().percent_hundredths, 10_000);
    }
}

/// The edits that lead from nothing to an answer.
fn edits(answer: &Answer) -> Vec<Edit> {
    match answer.clone() {
        Answer::Em { family, basis, problems, data, risk, minutes, code } => vec![
            Edit::Family(family),
            Edit::Basis(basis),
            Edit::Level(0, problems),
            Edit::Level(1, data),
            Edit::Level(2, risk),
            Edit::Minutes(minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
            Edit::Code(code),
        ],
        Answer::Modifier { lines } => lines
            .into_iter()
            .enumerate()
            .map(|(i, line)| match line {
                Some(codes) if codes.is_empty() => Edit::Bare(i),
                Some(codes) => Edit::Modifiers(i, codes.join(", ").to_lowercase()),
                None => Edit::Reopen(i),
            })
            .collect(),
        Answer::Query { cited, wording, options } => {
            let mut all: Vec<Edit> = cited.into_iter().map(|id| Edit::Cite(id, true)).collect();
            all.extend([Edit::Words(wording), Edit::Options(options)]);
            all
        }
        Answer::Claim { corrections } => corrections
            .into_iter()
            .flat_map(|one| {
                [
                    Edit::Correct(one.item.clone(), one.line, None),
                    Edit::Correct(one.item, one.line, one.value),
                ]
            })
            .collect(),
        Answer::Denial { cause, action } => vec![Edit::Cause(cause), Edit::Action(action)],
        Answer::Posting { lines, rest } => {
            let mut all = vec![Edit::Rest(rest)];
            for (i, line) in lines.into_iter().enumerate() {
                all.extend(line.into_iter().map(|one| Edit::Post(i, one.bucket, Some(one.amount))));
            }
            all
        }
        Answer::Appeal { enclosed, letter } => {
            let mut all: Vec<Edit> = enclosed.into_iter().map(|id| Edit::Enclose(id, true)).collect();
            all.push(Edit::Words(letter));
            all
        }
        Answer::Citation { rule } => vec![Edit::Rule(rule)],
        Answer::Choice { option } => vec![Edit::Choose(option)],
    }
}
