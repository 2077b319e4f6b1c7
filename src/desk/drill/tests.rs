//! Rounds and the page of the drills, on the bank that ships.

use super::*;
use crate::base::Day;
use crate::desk::walk::shelf;
use crate::learn::drill::{Given, Wanted, outcome, score};
use crate::learn::learner::LearnerState;
use exercises_format::Drill;
use exercises_format::drill::Asks;
use std::collections::BTreeSet;
use std::sync::Arc;

const DAY: Day = Day::constant(2026, 4, 14);

fn named(title: &str) -> Drill {
    shelf().drills.values().find(|drill| drill.title == title).unwrap().clone()
}

#[test]
fn every_drill_of_the_bank_gives_its_own_key_a_hundred_and_a_wrong_code_none() {
    assert!(shelf().drills.len() >= 120, "{}", shelf().drills.len());
    for drill in shelf().drills.values() {
        let key: Vec<String> =
            drill.answers.iter().filter_map(|answer| answer.accept.first()).cloned().collect();
        let given =
            Given { answer: &key, seconds: drill.par.seconds, steps: drill.par.steps, gave_up: false };
        assert_eq!(score(drill, given).points, 100, "{}", drill.title);
        let wrong = vec!["Q99.9".to_owned()];
        assert_eq!(score(drill, Given { answer: &wrong, ..given }).points, 0, "{}", drill.title);
    }
}

#[test]
fn pauses_do_not_count_and_the_same_page_twice_is_one_step() {
    let mut round = Round::begin(vec![named("Worn knee")], 1_000).unwrap();
    round.visit("icd10cm/M17");
    round.visit("icd10cm/M17");
    round.pause(5_000);
    round.visit("icd10cm/M17.1");
    assert_eq!((round.elapsed(60_000), round.steps()), (4_000, 1));
    round.resume(100_000);
    round.visit("icd10cm/M17.11");
    let taken = round.hand_in(" m17.11 ", false, DAY, 106_999).unwrap().unwrap();
    assert_eq!((taken.seconds, taken.steps, taken.points), (10, 2, 100));
    assert_eq!(round.hand_in("I10", false, DAY, 107_000).unwrap(), None, "an answer is handed in once");
    assert!(!round.next(108_000));
}

#[test]
fn what_the_journal_keeps_of_a_drill_scores_the_same_again() {
    let drill = named("Sugar out of control");
    let mut round = Round::begin(vec![drill.clone()], 0).unwrap();
    let taken = round.hand_in("E11.9, I10", false, DAY, 30_000).unwrap().unwrap();
    let again = outcome(&taken, Some(&drill));
    assert!(again.agrees);
    assert_eq!(again.score, round.done.map(|done| done.score));
}

#[test]
fn an_answer_may_be_typed_as_one_types() {
    assert_eq!(codes_of("e11.22, n18.32"), ["E11.22", "N18.32"]);
    assert_eq!(codes_of(" 0dtj4zz;<b>"), ["0DTJ4ZZ", "B"]);
    assert!(codes_of(" ,; ").is_empty());
    assert_eq!((clock(5_999), clock(65_000)), ("0:05".to_owned(), "1:05".to_owned()));
}

#[test]
fn the_page_counts_what_fits_and_names_the_sets_that_are_not_here() {
    let sets = BTreeSet::from(["icd10cm".to_owned(), "cpt".to_owned()]);
    let wanted = Wanted { asks: BTreeSet::from([Asks::Note]), sets: sets.clone(), ..Wanted::default() };
    let told = summary(shelf(), &LearnerState::default(), &wanted, DAY);
    assert!(told.fitting > 20 && told.fresh == told.fitting && told.due == 0, "{}", told.words);
    assert_eq!(left_out(&shelf().drills, &sets), ["ICD-10-PCS", "HCPCS Level II"]);
}

#[test]
fn the_history_says_what_was_given_up_and_what_differs() {
    let drill = named("Worn knee");
    let mut round = Round::begin(vec![drill.clone(), drill], 0).unwrap();
    let given_up = round.hand_in("", true, DAY, 9_000).unwrap().unwrap();
    round.next(10_000);
    let mut forged = round.hand_in("M17.9", false, DAY, 20_000).unwrap().unwrap();
    forged.points = 100;
    let drills = [given_up, forged].into_iter().map(Arc::new);
    let state = LearnerState { drills: (2_u64..).zip(drills).collect(), ..LearnerState::default() };
    let rows = history(&state, shelf(), 10);
    assert_eq!((rows[0].points, rows[0].right), (Some(28), false));
    assert!(rows[0].remark.contains("computed again"));
    assert_eq!((rows[1].remark, rows[1].answer.as_str()), ("Given up", "none"));
}

#[test]
fn a_round_mixes_the_bank_with_drills_made_from_the_code_set() {
    let wanted = Wanted { sets: BTreeSet::from(["icd10cm".to_owned()]), ..Wanted::default() };
    let state = LearnerState::default();
    let round = drawn(shelf(), &state, &wanted, DAY, 5, true);
    let made = round.iter().filter(|drill| drill.id.starts_with("made:")).count();
    assert_eq!((round.len(), made), (5, 2));
    assert!(
        drawn(shelf(), &state, &wanted, DAY, 5, false).iter().all(|drill| !drill.id.starts_with("made:"))
    );
}
