//! Exams from end to end, on a made-up bank.

use super::*;
use crate::base::{Day, Dice, Finding, Seed};
use crate::journal::{Journal, Stamp};
use crate::learn::grade::{Slip, grade_question};
use crate::learn::learner::{LearnerState, Op, apply};
use exercises_format::blueprint::Blueprint;
use exercises_format::question::Question;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const DAY: Day = Day::constant(2026, 3, 10);

fn figure(value: u32) -> Value {
    json!({ "value": value, "as_of": "2026-03-10", "source": "made up", "verified": true })
}

/// An exam of two sections: six and four items in twenty minutes, passing at 70 %.
pub(crate) fn blueprint() -> Blueprint {
    serde_json::from_value(json!({
        "format": 1, "kind": "blueprint", "exam": "own", "name": "Own", "title": "An exam of one's own", "body": "A school",
        "items": figure(10), "unscored": figure(0), "minutes": figure(20), "pass": { "scale": "percent", "least": figure(70) },
        "open_book": true, "promised": 0,
        "sections": [
            { "slug": "one", "name": "First part", "items": figure(6) },
            { "slug": "two", "name": "Second part", "items": figure(4) },
        ],
    }))
    .unwrap()
}

pub(crate) fn question(number: usize, section: &str, case: Option<&str>) -> Question {
    let option = |place: usize| json!({ "text": format!("Answer {place} of {number}"), "why": format!("Because {place}.") });
    serde_json::from_value(json!({
        "format": 1, "id": format!("{number:08}-0000-4000-8000-000000000000"), "version": 1, "kind": "question",
        "title": format!("Question {number}"), "author": "Practicum", "on": "2026-03-10",
        "uses": [{ "exam": "own", "section": section }], "topics": [format!("topic-{}", number % 3)], "difficulty": 2,
        "stem": format!("What is {number}?"), "case": case, "options": (0..4).map(option).collect::<Vec<_>>(),
        "key": number % 4, "rests_on": ["a rule"], "rationale": "The rule says so.",
    }))
    .unwrap()
}

/// Twelve questions of the first section, eight of the second: enough for two exams. Three share a text.
pub(crate) fn bank() -> BTreeMap<String, Question> {
    let first = (0..12).map(|number| question(number, "one", (3..6).contains(&number).then_some("letter")));
    let second = (12..20).map(|number| question(number, "two", None));
    first.chain(second).map(|one| (one.id.clone(), one)).collect()
}

pub(crate) fn journal() -> Journal<LearnerState> {
    let mut journal = Journal::new("learner-1");
    take(&mut journal, &Op::Enrol { name: "Ada".to_owned(), day: DAY }).unwrap();
    journal
}

pub(crate) fn take(journal: &mut Journal<LearnerState>, op: &Op) -> Result<(), Finding> {
    let events = apply(journal, op)?;
    let line =
        journal.line(op, &events, Stamp { wall: None, engine: "test".to_owned(), data: String::new() })?;
    journal.take(&line)
}

/// Begins a sitting of the made-up exam; its id.
pub(crate) fn begun(journal: &mut Journal<LearnerState>, mode: SitMode, seed: u64) -> u64 {
    let times = seen(journal.state());
    let start = assemble(&blueprint(), &bank(), &times, mode, DAY, Seed(seed)).unwrap().start;
    take(journal, &Op::StartSitting { start: Box::new(start) }).unwrap();
    journal.head().seq
}

pub(crate) fn sit(
    journal: &mut Journal<LearnerState>,
    sitting: u64,
    at: u32,
    act: Act,
) -> Result<(), Finding> {
    take(journal, &Op::Sit { sitting, at_seconds: at, act })
}

/// Answers every question of a sitting, right where `right` says so, ten seconds each, and finishes.
pub(crate) fn through(journal: &mut Journal<LearnerState>, sitting: u64, right: impl Fn(u32) -> bool) {
    let items = journal.state().sittings[&sitting].start.items.clone();
    for (place, item) in (0_u32..).zip(&items) {
        let key = u8::try_from(bank()[&item.question].key).unwrap();
        let option = Some(if right(place) { key } else { (key + 1) % 4 });
        sit(journal, sitting, place * 10, Act::Open { place }).unwrap();
        sit(journal, sitting, place * 10 + 9, Act::Answer { place, option }).unwrap();
    }
    sit(journal, sitting, 100, Act::Finish).unwrap();
}

#[test]
fn a_sitting_follows_the_blueprint_and_its_seed() {
    let none = BTreeMap::new();
    let put = |seed| assemble(&blueprint(), &bank(), &none, SitMode::Exam, DAY, Seed(seed)).unwrap();
    let one = put(1);
    assert_eq!((one.start.items.len(), one.start.limit_seconds, one.missing.len()), (10, 1_200, 0));
    let sections: Vec<&str> = one.start.items.iter().map(|item| item.section.as_str()).collect();
    assert_eq!(sections, [["one"; 6].as_slice(), ["two"; 4].as_slice()].concat());
    assert_eq!(one, put(1));
    assert_ne!(one.start.items, put(2).start.items);
    assert!(one.start.items.iter().any(|item| item.order != [0, 1, 2, 3]), "options are shuffled");
    begin(&one.start).unwrap();
}

#[test]
fn no_question_comes_twice_before_the_pool_is_used() {
    let mut journal = journal();
    for seed in 0..6 {
        let first = begun(&mut journal, SitMode::Exam, seed * 2);
        let second = begun(&mut journal, SitMode::Exam, seed * 2 + 1);
        let ids = |sitting: u64| -> BTreeSet<String> {
            journal.state().sittings[&sitting].start.items.iter().map(|item| item.question.clone()).collect()
        };
        assert!(ids(first).is_disjoint(&ids(second)));
        assert_eq!(ids(first).len() + ids(second).len(), 20);
    }
}

#[test]
fn questions_about_one_text_stand_side_by_side() {
    for seed in 0..40 {
        let start =
            assemble(&blueprint(), &bank(), &BTreeMap::new(), SitMode::Exam, DAY, Seed(seed)).unwrap().start;
        let places: Vec<usize> =
            (0..10).filter(|place| bank()[&start.items[*place].question].case.is_some()).collect();
        assert!(places.windows(2).all(|pair| pair[1] == pair[0] + 1), "{places:?}");
    }
}

#[test]
fn what_the_bank_cannot_fill_is_named_and_the_clock_is_shortened_with_it() {
    let mut few = bank();
    few.retain(|_, one| one.section("own") == Some("one"));
    let put = assemble(&blueprint(), &few, &BTreeMap::new(), SitMode::Exam, DAY, Seed(1)).unwrap();
    assert_eq!(put.missing, [Missing { section: "two".to_owned(), count: 4 }]);
    assert_eq!((put.start.items.len(), put.start.limit_seconds), (6, 720));
    let none = assemble(&blueprint(), &BTreeMap::new(), &BTreeMap::new(), SitMode::Exam, DAY, Seed(1));
    assert_eq!(none.unwrap_err().code, "exam.empty");
}

#[test]
fn a_short_sitting_draws_from_the_sections_asked_for() {
    let sections = ["two".to_owned()];
    let put = drill(&blueprint(), &bank(), &BTreeMap::new(), &sections, 3, DAY, Seed(1)).unwrap().start;
    assert!(put.items.len() == 3 && put.items.iter().all(|item| item.section == "two"));
    assert_eq!((put.mode, put.limit_seconds), (SitMode::Practice, 360));
}

#[test]
fn a_closed_tab_loses_no_answer_and_no_second() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    sit(&mut journal, id, 0, Act::Open { place: 0 }).unwrap();
    sit(&mut journal, id, 40, Act::Answer { place: 0, option: Some(2) }).unwrap();
    sit(&mut journal, id, 41, Act::Confide { place: 0, confidence: Some(Confidence::Sure) }).unwrap();
    sit(&mut journal, id, 55, Act::Open { place: 3 }).unwrap();
    sit(&mut journal, id, 60, Act::Strike { place: 3, option: 1, on: true }).unwrap();
    sit(&mut journal, id, 61, Act::Flag { place: 3, on: true }).unwrap();
    sit(&mut journal, id, 90, Act::Tick).unwrap();
    let before = journal.state().sittings[&id].clone();
    let again: Sitting = serde_json::from_str(&serde_json::to_string(before.as_ref()).unwrap()).unwrap();
    assert_eq!(&again, before.as_ref(), "what is kept is everything");
    assert_eq!((again.items[0].seconds, again.items[3].seconds, again.open), (55, 35, 3));
    assert_eq!(
        (again.items[0].answer, again.items[3].flagged, again.items[3].is_struck(1)),
        (Some(2), true, true)
    );
    assert_eq!((take_up(&again, None), take_up(&again, Some(97)), take_up(&again, Some(12))), (90, 97, 90));
    assert_eq!(take_up(&again, Some(9_999)), 1_200);
}

#[test]
fn the_clock_never_runs_back_and_ends_the_sitting() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    sit(&mut journal, id, 500, Act::Answer { place: 0, option: Some(0) }).unwrap();
    let back = sit(&mut journal, id, 499, Act::Flag { place: 0, on: true });
    assert_eq!(back.unwrap_err().code, "exam.clock");
    let late = sit(&mut journal, id, 1_200, Act::Answer { place: 1, option: Some(0) });
    assert_eq!(late.unwrap_err().code, "exam.time-over");
    sit(&mut journal, id, 1_203, Act::Tick).unwrap();
    let held = journal.state().sittings[&id].clone();
    assert_eq!(held.finish, Some(Finish { at_seconds: 1_200, timed_out: true }));
    assert_eq!(held.items.iter().map(|item| item.seconds).sum::<u32>(), 1_200, "every second is somebody's");
    let over = sit(&mut journal, id, 1_200, Act::Answer { place: 1, option: Some(0) });
    assert_eq!(over.unwrap_err().code, "exam.over");
}

#[test]
fn practice_can_be_paused_and_an_exam_cannot() {
    let mut journal = journal();
    let exam = begun(&mut journal, SitMode::Exam, 1);
    assert_eq!(sit(&mut journal, exam, 5, Act::Pause).unwrap_err().code, "exam.no-pause");
    let practice = begun(&mut journal, SitMode::Practice, 2);
    sit(&mut journal, practice, 5, Act::Pause).unwrap();
    let asleep = sit(&mut journal, practice, 5, Act::Answer { place: 0, option: Some(1) });
    assert_eq!(asleep.unwrap_err().code, "exam.paused");
    sit(&mut journal, practice, 5, Act::Resume).unwrap();
    sit(&mut journal, practice, 6, Act::Answer { place: 0, option: Some(1) }).unwrap();
}

#[test]
fn places_and_options_that_are_not_there_are_refused_and_sittings_cannot_be_undone() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    for act in [
        Act::Open { place: 10 },
        Act::Answer { place: 0, option: Some(4) },
        Act::Strike { place: 0, option: 9, on: true },
    ] {
        assert_eq!(sit(&mut journal, id, 1, act).unwrap_err().code, "exam.place");
    }
    assert_eq!(sit(&mut journal, 99, 1, Act::Tick).unwrap_err().code, "exam.unknown");
    assert!(journal.undoable().is_none());
    let mut start = journal.state().sittings[&id].start.as_ref().clone();
    start.items[1] = start.items[0].clone();
    let twice = take(&mut journal, &Op::StartSitting { start: Box::new(start) });
    assert_eq!(twice.unwrap_err().code, "exam.start");
}

#[test]
fn a_key_is_challenged_after_the_end_and_the_challenge_stays_with_the_sitting() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    let words = "Section I.C.4 says otherwise.".to_owned();
    let challenge = Act::Challenge { place: 2, words: words.clone() };
    assert_eq!(sit(&mut journal, id, 1, challenge.clone()).unwrap_err().code, "exam.running");
    through(&mut journal, id, |_| true);
    sit(&mut journal, id, 100, challenge).unwrap();
    let empty = sit(&mut journal, id, 100, Act::Challenge { place: 2, words: " ".to_owned() });
    assert_eq!(empty.unwrap_err().code, "exam.challenge");
    assert_eq!(journal.state().sittings[&id].challenges, [Challenge { place: 2, words }]);
}

#[test]
fn a_result_counts_by_section_and_an_unanswered_item_is_not_an_answer() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |place| place < 5);
    let held = journal.state().sittings[&id].clone();
    let told = result(&held, &bank());
    assert_eq!((told.right, told.of, told.percent_hundredths), (5, 10, 5_000));
    let sections: Vec<(u32, u32)> = told.sections.iter().map(|one| (one.right, one.of)).collect();
    assert_eq!(sections, [(5, 6), (0, 4)]);
    let mut empty = held.as_ref().clone();
    empty.items.iter_mut().for_each(|item| item.answer = None);
    let told = result(&empty, &bank());
    assert_eq!((told.right, told.unanswered, told.percent_hundredths), (0, 10, 0));
    assert!(told.items.iter().all(|item| item.outcome == Outcome::Unanswered));
}

#[test]
fn a_question_that_changed_since_counts_for_nothing_and_against_nobody() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |_| true);
    let held = journal.state().sittings[&id].clone();
    let mut newer = bank();
    newer.get_mut(&held.start.items[0].question).unwrap().stem = "Another wording?".to_owned();
    newer.remove(&held.start.items[1].question);
    let told = result(&held, &newer);
    assert_eq!((told.right, told.of, told.void, told.percent_hundredths), (8, 8, 2, 10_000));
}

#[test]
fn grading_is_bounded_monotone_and_blind_to_the_order_shown() {
    for case in 0..300_u64 {
        let mut dice: Dice = Seed(case).of("grading").dice();
        let start =
            assemble(&blueprint(), &bank(), &BTreeMap::new(), SitMode::Exam, DAY, Seed(case)).unwrap().start;
        let mut sitting = Sitting::of(start);
        for item in &mut sitting.items {
            item.answer = u8::try_from(dice.below(5)).ok().filter(|option| *option < 4);
        }
        let before = result(&sitting, &bank());
        assert!(before.right <= before.of && before.percent_hundredths <= 10_000);
        assert_eq!(before.sections.iter().map(|one| one.right).sum::<u32>(), before.right);
        let mut shuffled = sitting.clone();
        let mut start = shuffled.start.as_ref().clone();
        start.items.iter_mut().for_each(|item| item.order.reverse());
        shuffled.start = start.into();
        assert_eq!(result(&shuffled, &bank()).right, before.right, "the order shown makes no difference");
        let place = usize::try_from(dice.below(10)).unwrap();
        let key = bank()[&sitting.start.items[place].question].key;
        sitting.items[place].answer = u8::try_from(key).ok();
        let mended = result(&sitting, &bank());
        assert!(mended.right >= before.right && mended.right <= before.right + 1);
        sitting.items[place].answer = None;
        assert!(result(&sitting, &bank()).right <= mended.right, "no answer is never worth more");
    }
}

#[test]
fn an_option_of_codes_says_what_is_off() {
    let mut one = question(0, "one", None);
    let report = |code: &str, modifiers: &[&str], units: u32| json!({ "set": "cpt", "code": code, "modifiers": modifiers, "units": units });
    let with = |reports: Vec<Value>| {
        serde_json::from_value(json!({ "text": "t", "why": "w", "reports": reports })).unwrap()
    };
    one.options = vec![
        with(vec![report("20610", &["RT"], 1), report("J3301", &[], 4)]),
        with(vec![report("20610", &["RT"], 1), report("J3301", &[], 1)]),
        with(vec![report("99213", &["25"], 1), report("20610", &["RT"], 1), report("J3301", &[], 4)]),
        with(vec![report("20611", &["RT"], 1), report("J3301", &[], 4)]),
    ];
    let slips = |option: u8| grade_question(&one, Some(option)).slips;
    assert_eq!(
        (slips(0), slips(1), slips(2), slips(3)),
        (vec![], vec![Slip::Units], vec![Slip::Added], vec![Slip::Code])
    );
    one.options[1] = with(vec![report("J3301", &[], 4), report("20610", &["RT"], 1)]);
    one.options[2] = with(vec![report("20610", &[], 1), report("J3301", &[], 4)]);
    one.options[3] = with(vec![report("20610", &["RT"], 1)]);
    let slips = |option: u8| grade_question(&one, Some(option)).slips;
    assert_eq!(
        (slips(1), slips(2), slips(3)),
        (vec![Slip::Sequence], vec![Slip::Modifier], vec![Slip::Missing])
    );
    let none = grade_question(&one, None);
    assert!(!none.answered && !none.right && none.slips.is_empty());
    assert!(!grade_question(&one, Some(7)).answered, "an option that is not there is no answer");
}

fn told(section: &str, right: usize, of: usize) -> Vec<Record> {
    (0..of).map(|i| Record { section: section.to_owned(), right: i < right, day: DAY }).collect()
}

#[test]
fn an_estimate_without_answers_says_next_to_nothing() {
    let none = readiness(&blueprint(), &[], DAY);
    assert!(none.high_hundredths - none.low_hundredths > 8_000, "{none:?}");
    assert_eq!((none.expected_hundredths, none.answers), (5_000, 0));
}

#[test]
fn more_answers_narrow_the_estimate_and_the_thinnest_section_narrows_it_most() {
    let few = [told("one", 6, 8), told("two", 6, 8)].concat();
    let many = [told("one", 45, 60), told("two", 45, 60)].concat();
    let width = |records: &[Record]| {
        let it = readiness(&blueprint(), records, DAY);
        assert!(it.low_hundredths <= it.expected_hundredths && it.expected_hundredths <= it.high_hundredths);
        it.high_hundredths - it.low_hundredths
    };
    assert!(width(&[]) > width(&few) && width(&few) > width(&many));
    let lopsided = [told("one", 45, 60), told("two", 2, 3)].concat();
    let narrower = readiness(&blueprint(), &lopsided, DAY).narrower.unwrap();
    assert_eq!((narrower.section.as_str(), narrower.questions), ("two", 10));
    assert!(narrower.width_hundredths < width(&lopsided));
}

#[test]
fn old_answers_count_less_and_better_ones_raise_the_chance() {
    let later = DAY.checked_add(jiff::Span::new().days(360)).unwrap();
    let all = [told("one", 54, 60), told("two", 54, 60)].concat();
    let (now, then) = (readiness(&blueprint(), &all, DAY), readiness(&blueprint(), &all, later));
    assert!(then.high_hundredths - then.low_hundredths > now.high_hundredths - now.low_hundredths);
    let weak = readiness(&blueprint(), &[told("one", 24, 60), told("two", 24, 60)].concat(), DAY);
    assert!(
        now.pass_hundredths.unwrap() > 9_500 && weak.pass_hundredths.unwrap() < 1_000,
        "{now:?} {weak:?}"
    );
}

#[test]
fn no_chance_is_told_where_the_scale_is_not_public() {
    let mut scaled = serde_json::to_value(blueprint()).unwrap();
    scaled["pass"] = json!({ "scale": "scaled", "least": figure(300), "from": 100, "to": 400 });
    let scaled: Blueprint = serde_json::from_value(scaled).unwrap();
    assert_eq!(readiness(&scaled, &told("one", 6, 8), DAY).pass_hundredths, None);
}

#[test]
fn only_the_first_answer_to_a_question_tells_of_readiness() {
    let mut journal = journal();
    for (seed, right) in [(1, false), (2, false), (3, true)] {
        let id = begun(&mut journal, SitMode::Exam, seed);
        through(&mut journal, id, |_| right);
    }
    let all = records(journal.state(), "own", &bank());
    assert!(all.len() == 20 && all.iter().all(|one| !one.right));
}

#[test]
fn confidence_is_held_against_what_came_out() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    for place in 0..10 {
        let confidence = Some(if place < 6 { Confidence::Sure } else { Confidence::Guess });
        sit(&mut journal, id, 0, Act::Confide { place, confidence }).unwrap();
    }
    through(&mut journal, id, |place| place != 2 && place < 8);
    let told = result(&journal.state().sittings[&id], &bank());
    let levels = calibration(told.items.iter());
    assert_eq!(
        levels.iter().map(|one| (one.confidence, one.right, one.answers)).collect::<Vec<_>>(),
        [(Confidence::Sure, 5, 6), (Confidence::Guess, 2, 4)]
    );
    assert!(
        levels.iter().all(
            |one| one.low_hundredths < one.share_hundredths && one.share_hundredths < one.high_hundredths
        )
    );
    assert_eq!(sure_and_wrong(told.items.iter()).iter().map(|item| item.place).collect::<Vec<_>>(), [2]);
}

#[test]
fn every_exam_of_the_bank_can_be_sat_and_its_own_keys_score_all_of_it() {
    let mut shelf = crate::learn::Shelf::default();
    shelf.open_questions(std::path::Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    for blueprint in shelf.blueprints.values().filter(|one| one.promised > 0) {
        let (mut times, mut put) = (BTreeMap::new(), BTreeSet::new());
        for seed in 0..u64::from(blueprint.promised) {
            let bank = &shelf.questions;
            let sat = assemble(blueprint, bank, &times, SitMode::Exam, DAY, Seed(seed)).unwrap();
            assert_eq!((sat.start.items.len(), sat.missing.len()), (blueprint.items.value as usize, 0));
            begin(&sat.start).unwrap();
            let mut sitting = Sitting::of(sat.start);
            assert_eq!(result(&sitting, bank).percent_hundredths, 0, "no answer is no point");
            for (item, state) in sitting.start.items.iter().zip(&mut sitting.items) {
                state.answer = u8::try_from(bank[&item.question].key).ok();
                *times.entry(item.question.clone()).or_insert(0) += 1;
                assert!(put.insert(item.question.clone()), "{} comes twice", item.question);
            }
            assert_eq!(score(1, &sitting, bank).percent_hundredths, 10_000);
        }
    }
}
