//! What the review screen says, on a made-up bank.

use super::*;
use crate::learn::exam::tests::{DAY, bank, begun, blueprint, journal, take, through};
use crate::learn::exam::{SitMode, result};
use crate::learn::learner::Op;
use crate::learn::review::ratings;
use jiff::ToSpan;

fn shelf() -> Shelf {
    let mut shelf = Shelf { questions: bank(), ..Shelf::default() };
    shelf.blueprints.insert("own".to_owned(), blueprint());
    shelf
}

#[test]
fn what_is_due_is_named_and_never_urged() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |place| place > 0);
    let told = result(&journal.state().sittings[&id], &bank());
    take(&mut journal, &Op::KeepReviews { reviews: ratings("own", &told), day: DAY, sitting: None }).unwrap();
    let rows = due_rows(&shelf(), journal.state(), DAY.checked_add(3.days()).unwrap());
    let titles: Vec<&str> = rows.iter().map(|row| row.title.as_str()).collect();
    assert!(titles.contains(&"Slip: the rule itself") && titles.contains(&"Own: First part"), "{titles:?}");
    assert_eq!(rows[0].since, "waiting 2 days");
    assert_eq!(rows.last().map(|row| row.since.as_str()), Some("due today"));
}

#[test]
fn today_is_said_in_sentences_and_a_free_day_is_a_free_day() {
    let mut journal = journal();
    assert!(today_plan(&shelf(), journal.state(), DAY).is_none(), "without a plan nothing is asked");
    let exam_day = DAY.checked_add(10.days()).unwrap();
    // 10 March 2026 is a Tuesday.
    let plan = StudyPlan { exam: "own".to_owned(), exam_day, minutes: [0, 15, 0, 15, 0, 15, 0] };
    take(&mut journal, &Op::SetStudyPlan { plan: Some(plan) }).unwrap();
    let today = today_plan(&shelf(), journal.state(), DAY).unwrap();
    assert!(
        today.words[0].starts_with("10 days until Own") && today.words[1].contains("new questions"),
        "{today:?}"
    );
    let free = today_plan(&shelf(), journal.state(), DAY.tomorrow().unwrap()).unwrap();
    assert_eq!(free.words[1], "No time is set aside today; the plan counts with that.");
}

#[test]
fn the_map_has_a_dash_where_nothing_is_known() {
    let mut journal = journal();
    let rows = mastery_rows(&shelf(), journal.state(), "own", DAY);
    assert_eq!(
        (rows[0].seen.as_str(), rows[0].right.as_str(), rows[0].share_hundredths),
        ("0 of 12", "–", None)
    );
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |place| place < 3);
    let rows = mastery_rows(&shelf(), journal.state(), "own", DAY);
    assert_eq!((rows[0].right.as_str(), rows[0].share_hundredths), ("3 of 6", Some(5_000)));
    assert!(mastery_rows(&shelf(), journal.state(), "none", DAY).is_empty());
}

#[test]
fn a_plan_is_read_from_what_was_typed() {
    let minutes = |texts: [&str; 7]| texts.map(str::to_owned);
    let week = minutes(["30", "", "30", "", " 45 ", "", "0"]);
    let later = DAY.checked_add(30.days()).unwrap();
    let plan = read_plan("own", &later.to_string(), &week, DAY).unwrap();
    assert_eq!((plan.minutes, plan.exam_day), ([30, 0, 30, 0, 45, 0, 0], later));
    let refused = |day: &str, week: &[String; 7]| read_plan("own", day, week, DAY).unwrap_err().code;
    assert_eq!(refused("", &week), "plan.day");
    assert_eq!(refused(&DAY.to_string(), &week), "plan.day");
    assert_eq!(
        refused(&later.to_string(), &minutes(["half an hour", "", "", "", "", "", ""])),
        "plan.minutes"
    );
    assert_eq!(refused(&later.to_string(), &minutes([""; 7])), "plan.minutes");
}

#[test]
fn every_finished_sitting_is_rated_once_and_a_running_one_is_not() {
    let mut journal = journal();
    let running = begun(&mut journal, SitMode::Practice, 2);
    assert!(unrated(&shelf(), journal.state(), DAY).is_none() && running > 0);
    let id = begun(&mut journal, SitMode::Exam, 1);
    through(&mut journal, id, |place| place > 0);
    let rate = unrated(&shelf(), journal.state(), DAY).unwrap();
    assert!(matches!(&rate, Op::KeepReviews { sitting: Some(sitting), .. } if *sitting == id));
    take(&mut journal, &rate).unwrap();
    assert!(unrated(&shelf(), journal.state(), DAY).is_none());
    assert_eq!(first_exam(&shelf(), journal.state()).as_deref(), Some("own"));
    let tomorrow = DAY.tomorrow().unwrap();
    assert!(round_words(&shelf(), journal.state(), "own", tomorrow).starts_with("2 things are due"));
}
