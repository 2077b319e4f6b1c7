//! Scores, rounds and history of look-up drills.

use super::*;
use crate::base::{Day, Seed};
use crate::learn::learner::{DrillTaken, LearnerState};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const DAY: Day = Day::constant(2026, 4, 14);

fn drill(id: &str, accept: &[&[&str]], in_order: bool) -> Drill {
    let answers: Vec<serde_json::Value> =
        accept.iter().map(|codes| serde_json::json!({ "accept": codes, "why": "It says so." })).collect();
    serde_json::from_value(serde_json::json!({
        "format": 1, "id": id, "version": 1, "kind": "drill", "title": "t", "author": "a", "asks": "code",
        "set": "icd10cm", "on": "2026-04-14", "topics": ["x"], "difficulty": 2, "question": "q", "answers": answers,
        "in_order": in_order, "path": [], "par": { "steps": 3, "seconds": 60 }, "rationale": "r",
    }))
    .unwrap()
}

fn points(drill: &Drill, answer: &[&str], seconds: u32, steps: u32) -> u32 {
    let answer: Vec<String> = answer.iter().map(|code| (*code).to_owned()).collect();
    score(drill, Given { answer: &answer, seconds, steps, gave_up: false }).points
}

#[test]
fn the_right_code_by_the_short_way_in_time_is_a_hundred() {
    let one = drill("a", &[&["E11.3393"]], false);
    assert_eq!(points(&one, &["e113393"], 60, 3), 100);
    assert_eq!(points(&one, &["E11.3393"], 60, 5), 94, "two pages too many");
    assert_eq!(points(&one, &["E11.3393"], 120, 3), 92, "half of the extra time is half of the points");
    assert_eq!(points(&one, &["E11.3393"], 1_000, 20), 70);
    assert_eq!(points(&one, &["E11.3393"], 5, 0), 90, "right by heart is not verified");
}

#[test]
fn the_right_category_earns_a_part_and_no_speed_helps_it() {
    let one = drill("a", &[&["E11.3393"]], false);
    assert_eq!(points(&one, &["E11.9"], 1, 1), 28);
    assert_eq!(points(&one, &["I10"], 1, 1), 0);
    assert_eq!(points(&one, &[], 1, 1), 0);
}

#[test]
fn two_codes_share_the_points_and_the_order_counts_where_it_is_asked() {
    let pair = drill("a", &[&["E08.9"], &["C25.9"]], false);
    assert_eq!(points(&pair, &["C25.9", "E08.9"], 60, 3), 100);
    assert_eq!(points(&pair, &["C25.9"], 60, 3), 35);
    let ordered = drill("a", &[&["C25.9"], &["E08.9"]], true);
    assert_eq!(points(&ordered, &["C25.9", "E08.9"], 60, 3), 100);
    assert_eq!(points(&ordered, &["E08.9", "C25.9"], 60, 3), 90);
}

#[test]
fn a_code_nobody_asked_for_costs_and_never_below_nothing() {
    let one = drill("a", &[&["I10"]], false);
    assert_eq!(points(&one, &["I10", "R51.9"], 60, 3), 90);
    assert_eq!(points(&one, &["R51.9", "R52", "R53.1"], 60, 3), 0);
}

#[test]
fn a_heading_may_be_answered_with_its_dash() {
    let one = drill("a", &[&["O24.4"]], false);
    assert_eq!(points(&one, &["O24.4-"], 60, 3), 100);
}

#[test]
fn giving_up_scores_nothing_and_tells_the_codes() {
    let one = drill("a", &[&["I10"]], false);
    let told = score(&one, Given { gave_up: true, ..Given::default() });
    assert_eq!((told.points, told.marks[0].what.as_str()), (0, "I10"));
}

fn taken(drill: &Drill, day: Day, answer: &str, points: u32) -> DrillTaken {
    DrillTaken {
        day,
        drill: drill.id.clone(),
        version: 1,
        hash: content_hash(drill).unwrap(),
        answer: vec![answer.to_owned()],
        seconds: 60,
        steps: 3,
        trail: Vec::new(),
        gave_up: false,
        points,
    }
}

fn state(taken: Vec<DrillTaken>) -> LearnerState {
    LearnerState {
        drills: (2_u64..).zip(taken.into_iter().map(Arc::new)).collect(),
        ..LearnerState::default()
    }
}

fn bank() -> BTreeMap<String, Drill> {
    let codes = ["I10", "E11.9", "J18.9", "N39.0"];
    let drills = codes.iter().enumerate().map(|(i, code)| drill(&format!("d{i}"), &[&[code]], false));
    drills.map(|drill| (drill.id.clone(), drill)).collect()
}

fn drills(bank: &BTreeMap<String, Drill>) -> Drills<'_> {
    static NONE: std::sync::OnceLock<crate::practice::coding::Codes> = std::sync::OnceLock::new();
    Drills { bank, codes: NONE.get_or_init(Default::default) }
}

#[test]
fn a_kept_score_that_was_tampered_with_is_noticed_and_not_shown() {
    let bank = bank();
    let state = state(vec![taken(&bank["d0"], DAY, "I15.0", 100), taken(&bank["d1"], DAY, "E11.9", 100)]);
    let rows = before(&state, drills(&bank));
    assert_eq!(rows[0].outcome.score.as_ref().map(|s| s.points), Some(100), "the latest is first");
    assert_eq!((rows[1].outcome.agrees, rows[1].outcome.score.as_ref().map(|s| s.points)), (false, Some(0)));
    let mut newer = bank["d1"].clone();
    newer.question = "another".into();
    assert_eq!(outcome(&rows[0].taken, Some(&newer)).score, None, "another wording is another drill");
}

#[test]
fn a_missed_drill_comes_back_the_next_day_and_a_known_one_ever_later() {
    let bank = bank();
    let next = |days: i64| DAY.checked_add(jiff::Span::new().days(days)).unwrap();
    let state = state(vec![
        taken(&bank["d0"], DAY, "I15.0", 0),
        taken(&bank["d1"], DAY, "E11.9", 100),
        taken(&bank["d1"], next(3), "E11.9", 100),
    ]);
    let held = standing(&state, drills(&bank));
    assert_eq!((held["d0"].due, held["d0"].known), (next(1), 0));
    assert_eq!((held["d1"].due, held["d1"].known, held["d1"].taken), (next(10), 2, 2));
}

#[test]
fn a_round_begins_with_the_missed_then_draws_new_ones_from_the_seed() {
    let bank = bank();
    let held = standing(&state(vec![taken(&bank["d2"], DAY, "I15.0", 0)]), drills(&bank));
    let wanted = Wanted { sets: BTreeSet::from(["icd10cm".to_owned()]), ..Wanted::default() };
    let later = DAY.tomorrow().unwrap();
    let round = pick(&bank, &held, &wanted, later, Seed(7), 3);
    assert_eq!((round.len(), round[0].as_str()), (3, "d2"));
    assert_eq!(round, pick(&bank, &held, &wanted, later, Seed(7), 3));
    assert!((0..40).any(|seed| pick(&bank, &held, &wanted, later, Seed(seed), 3) != round));
    assert!(pick(&bank, &held, &Wanted::default(), later, Seed(7), 3).is_empty(), "no set is open");
}
