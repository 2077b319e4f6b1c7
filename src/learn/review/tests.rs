//! Review against an independent scheduler, and a learner's days.

use super::*;
use crate::base::{Day, Seed};
use crate::learn::exam::tests::{DAY, bank, begun, blueprint, journal, take, through};
use crate::learn::exam::{SitMode, result};
use crate::learn::learner::{LearnerState, Op};
use jiff::ToSpan;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn after(days: i32) -> Day {
    DAY.checked_add(days.days()).unwrap()
}

/// A review of the year that npm `ts-fsrs` 4.3.1 scheduled (`tests/tools/fsrs_year.mjs`).
struct Row {
    item: u32,
    day: i32,
    rating: Rating,
    recall: f64,
    stability: f64,
    difficulty: f64,
    due: i32,
}

fn year() -> Vec<Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/review/fsrs_year.tsv");
    let text = std::fs::read_to_string(path).unwrap();
    let rating = |digit: &str| match digit {
        "1" => Rating::Again,
        "2" => Rating::Hard,
        "3" => Rating::Good,
        _ => Rating::Easy,
    };
    let row = |line: &str| {
        let cells: Vec<&str> = line.split('\t').collect();
        Row {
            item: cells[0].parse().unwrap(),
            day: cells[1].parse().unwrap(),
            rating: rating(cells[2]),
            recall: cells[3].parse().unwrap(),
            stability: cells[4].parse().unwrap(),
            difficulty: cells[5].parse().unwrap(),
            due: cells[6].parse().unwrap(),
        }
    };
    text.lines().filter(|line| !line.starts_with('#')).map(row).collect()
}

#[test]
fn a_year_of_review_is_due_and_remembered_as_another_implementation_has_it() {
    let (rows, mut held): (Vec<Row>, BTreeMap<u32, Memory>) = (year(), BTreeMap::new());
    let (mut ours, mut theirs): (BTreeMap<Day, u32>, BTreeMap<Day, u32>) = (BTreeMap::new(), BTreeMap::new());
    let (mut expected, mut known, mut repeated) = (0.0, 0_u32, 0_u32);
    for row in &rows {
        let day = after(row.day);
        if let Some(memory) = held.get(&row.item) {
            let recall = f64::from(recall_hundredths(memory, day)) / 10_000.0;
            assert!((recall - row.recall).abs() < 0.0002, "item {} on day {}: {recall}", row.item, row.day);
            expected += recall;
            repeated += 1;
            known += u32::from(row.rating != Rating::Again);
        }
        let next = schedule(held.get(&row.item), day, row.rating);
        assert_eq!(next.due, after(row.due), "item {} on day {}", row.item, row.day);
        let near = |micro: u64, wanted: f64| (micro as f64 / 1e6 - wanted).abs() <= wanted * 1e-4;
        assert!(
            near(next.stability_micro, row.stability) && near(next.difficulty_micro, row.difficulty),
            "{next:?}"
        );
        *ours.entry(next.due).or_default() += 1;
        *theirs.entry(after(row.due)).or_default() += 1;
        held.insert(row.item, next);
    }
    assert_eq!(ours, theirs, "the load of each day");
    let (observed, expected) = (f64::from(known) / f64::from(repeated), expected / f64::from(repeated));
    assert!(
        rows.len() > 1_000 && (observed - expected).abs() < 0.03,
        "{observed} known, {expected} expected"
    );
    assert!((0.85..0.95).contains(&expected), "{expected}");
}

#[test]
fn a_second_look_on_the_same_day_moves_nothing_that_was_known() {
    let once = schedule(None, DAY, Rating::Good);
    let twice = schedule(Some(&once), DAY, Rating::Good);
    assert_eq!(twice.stability_micro, once.stability_micro);
    let missed = schedule(Some(&once), DAY, Rating::Again);
    assert!(missed.stability_micro < once.stability_micro && missed.due == after(1) && missed.lapses == 1);
}

#[test]
fn what_the_journal_keeps_of_reviews_is_whole_numbers_and_folds_again() {
    let mut journal = journal();
    let review = |subject: &str, rating| Review { subject: subject.to_owned(), rating };
    let reviews = vec![review("slip:units", Rating::Again), review("section:own/one", Rating::Good)];
    take(&mut journal, &Op::KeepReviews { reviews, day: DAY, sitting: None }).unwrap();
    take(
        &mut journal,
        &Op::KeepReviews { reviews: vec![review("slip:units", Rating::Good)], day: after(1), sitting: None },
    )
    .unwrap();
    let memory = journal.state().reviews["slip:units"].clone();
    assert_eq!((memory.reviews, memory.day), (2, after(1)));
    let text = serde_json::to_string(journal.state()).unwrap();
    let again: LearnerState = serde_json::from_str(&text).unwrap();
    assert_eq!(&again, journal.state());
    let refused = |subject: &str, day| Op::KeepReviews {
        reviews: vec![review(subject, Rating::Good)],
        day,
        sitting: None,
    };
    assert_eq!(take(&mut journal, &refused("something", DAY)).unwrap_err().code, "review.subject");
    assert_eq!(take(&mut journal, &refused("slip:units", DAY)).unwrap_err().code, "review.day");
    let none = Op::KeepReviews { reviews: Vec::new(), day: DAY, sitting: None };
    assert_eq!(take(&mut journal, &none).unwrap_err().code, "review.none");
}

#[test]
fn a_sitting_is_reviewed_by_question_section_and_slip() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |place| place != 0);
    let told = result(&journal.state().sittings[&id], &bank());
    let reviews = ratings("own", &told);
    let rated = |subject: &str| reviews.iter().find(|one| one.subject == subject).map(|one| one.rating);
    assert_eq!(rated(&format!("question:{}", told.items[0].question)), Some(Rating::Again));
    assert_eq!(
        (rated("section:own/one"), rated("section:own/two")),
        (Some(Rating::Good), Some(Rating::Good))
    );
    assert_eq!(rated("slip:rule"), Some(Rating::Again));
    take(&mut journal, &Op::KeepReviews { reviews, day: DAY, sitting: None }).unwrap();
    assert!(due(journal.state(), DAY).is_empty(), "nothing is due on the day itself");
    let tomorrow: BTreeSet<String> =
        due(journal.state(), after(1)).into_iter().map(|one| one.subject).collect();
    assert_eq!(
        tomorrow,
        BTreeSet::from([format!("question:{}", told.items[0].question), "slip:rule".to_owned()])
    );
    assert_eq!(due(journal.state(), after(9)).last().map(|one| one.days), Some(6));
}

#[test]
fn a_weakness_comes_back_in_another_question() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |_| false);
    let put: BTreeSet<String> =
        journal.state().sittings[&id].start.items.iter().map(|item| item.question.clone()).collect();
    let one = put.iter().next().unwrap();
    let again = fresh(journal.state(), &bank(), &format!("question:{one}"), Seed(3)).unwrap();
    assert!(!put.contains(&again) && bank()[&again].topics == bank()[one].topics);
    let section = fresh(journal.state(), &bank(), "section:own/two", Seed(3)).unwrap();
    assert!(!put.contains(&section) && bank()[&section].section("own") == Some("two"));
    assert!(fresh(journal.state(), &bank(), "slip:rule", Seed(3)).is_some_and(|id| !put.contains(&id)));
    assert_eq!(
        fresh(journal.state(), &bank(), "slip:units", Seed(3)),
        None,
        "no question of this bank has units"
    );
}

#[test]
fn a_round_brings_what_is_due_in_fresh_words_and_the_answer_counts_for_the_weakness() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |place| place != 0);
    let reviews = ratings("own", &result(&journal.state().sittings[&id], &bank()));
    let rate = Op::KeepReviews { reviews, day: DAY, sitting: Some(id) };
    take(&mut journal, &rate).unwrap();
    assert_eq!(take(&mut journal, &rate).unwrap_err().code, "review.sitting", "a sitting is rated once");
    let due = due_in(&blueprint(), &bank(), journal.state(), after(1));
    let put = round(&blueprint(), &bank(), journal.state(), after(1), Seed(5)).unwrap().start;
    let brought: Vec<&String> = put.items.iter().filter_map(|item| item.brings.as_ref()).collect();
    assert_eq!(brought, due.iter().collect::<Vec<_>>());
    let old = &journal.state().sittings[&id].start.items;
    assert!(
        put.items.iter().all(|item| old.iter().all(|held| held.question != item.question)),
        "none of them is old"
    );
    take(&mut journal, &Op::StartSitting { start: Box::new(put) }).unwrap();
    let second = *journal.state().sittings.keys().next_back().unwrap();
    assert_eq!(
        take(&mut journal, &Op::KeepReviews { reviews: Vec::new(), day: DAY, sitting: Some(second) })
            .unwrap_err()
            .code,
        "review.sitting",
        "it is not over"
    );
    through(&mut journal, second, |_| true);
    let reviews = ratings("own", &result(&journal.state().sittings[&second], &bank()));
    assert!(reviews.iter().any(|one| one.subject == "slip:rule" && one.rating == Rating::Good));
    take(&mut journal, &Op::KeepReviews { reviews, day: after(1), sitting: Some(second) }).unwrap();
    assert!(due_in(&blueprint(), &bank(), journal.state(), after(2)).is_empty());
}

#[test]
fn a_round_holds_what_the_plan_gives_the_day() {
    let mut state = LearnerState { plan: Some(plan(10, 15)), ..LearnerState::default() };
    let size = |state: &LearnerState| {
        round(&blueprint(), &bank(), state, DAY, Seed(5)).map(|put| put.start.items.len())
    };
    assert_eq!(size(&state).unwrap(), 2, "twenty questions over ten days");
    state.plan = None;
    assert_eq!(size(&state).unwrap(), 10);
    let nothing = round(&blueprint(), &BTreeMap::new(), &state, DAY, Seed(5));
    assert_eq!(nothing.unwrap_err().code, "review.nothing");
}

fn plan(days: i32, minutes: u32) -> StudyPlan {
    StudyPlan { exam: "own".to_owned(), exam_day: after(days), minutes: [minutes; 7] }
}

#[test]
fn a_missed_day_moves_its_work_to_the_days_that_remain() {
    let state = LearnerState::default();
    let fresh = |plan: &StudyPlan, day| day_plan(plan, &blueprint(), &bank(), &state, day).fresh;
    let ten = plan(10, 15);
    assert_eq!(
        (fresh(&ten, DAY), fresh(&ten, after(5))),
        (2, 4),
        "twenty questions over ten days, then over five"
    );
    assert_eq!(fresh(&ten, after(10)), 0, "on the day itself there is nothing new");
    assert_eq!(fresh(&plan(10, 0), DAY), 0);
    let whole = day_plan(&plan(10, 25), &blueprint(), &bank(), &state, DAY);
    assert!(whole.whole_exam && whole.fresh == 0);
    assert!(!day_plan(&plan(40, 25), &blueprint(), &bank(), &state, DAY).whole_exam);
}

#[test]
fn a_plan_looks_first_where_most_is_to_be_gained() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |place| place < 6);
    let held = day_plan(&plan(30, 60), &blueprint(), &bank(), journal.state(), DAY);
    assert_eq!(held.focus, ["two", "one"]);
    let map = mastery(&blueprint(), &bank(), journal.state(), DAY);
    assert_eq!((map[0].right, map[0].answers, map[0].seen, map[0].pool), (6, 6, 6, 12));
    assert_eq!(map[0].recall_hundredths, None, "nothing was reviewed yet");
    let told = result(&journal.state().sittings[&id], &bank());
    take(&mut journal, &Op::KeepReviews { reviews: ratings("own", &told), day: DAY, sitting: None }).unwrap();
    let recall =
        |days| mastery(&blueprint(), &bank(), journal.state(), after(days))[0].recall_hundredths.unwrap();
    assert!(recall(0) == 10_000 && recall(3) < recall(1) && recall(3) > 8_000);
}

#[test]
fn a_plan_without_minutes_or_with_impossible_ones_is_refused() {
    let mut journal = journal();
    let set = |plan| Op::SetStudyPlan { plan: Some(plan) };
    assert_eq!(take(&mut journal, &set(plan(10, 0))).unwrap_err().code, "plan.minutes");
    assert_eq!(take(&mut journal, &set(plan(10, 2_000))).unwrap_err().code, "plan.minutes");
    take(&mut journal, &set(plan(10, 60))).unwrap();
    assert_eq!(journal.state().plan, Some(plan(10, 60)));
    take(&mut journal, &Op::SetStudyPlan { plan: None }).unwrap();
    assert_eq!(journal.state().plan, None);
}
