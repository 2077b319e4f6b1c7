//! What the exam screens say, on a made-up bank.

use super::*;
use crate::learn::Shelf;
use crate::learn::exam::SitMode;
use crate::learn::exam::tests::{DAY, bank, begun, blueprint, journal, sit, through};
use crate::learn::exam::{Act, Confidence};

fn shelf() -> Shelf {
    let mut shelf = Shelf { questions: bank(), ..Shelf::default() };
    shelf.blueprints.insert("own".to_owned(), blueprint());
    let case = r#"{"format":1,"id":"00000000-0000-4000-8000-000000000001","version":1,"kind":"case","title":"A letter","text":"One.\nTwo."}"#;
    shelf.add_case("case", "letter", case).unwrap();
    shelf
}

#[test]
fn the_hall_says_what_an_exam_is_and_what_is_still_new() {
    let mut journal = journal();
    let card = hall(&shelf(), journal.state(), true).remove(0);
    assert_eq!(card.shape, "10 questions in 20 minutes, books open; passes at 70 %.");
    assert_eq!(
        (card.pool.as_str(), card.can_begin, card.caution.as_str()),
        ("20 questions, 20 of them new to you.", true, "")
    );
    assert!(!hall(&shelf(), journal.state(), false)[0].can_begin);
    let id = begun(&mut journal, SitMode::Exam, 1);
    sit(&mut journal, id, 70, Act::Answer { place: 0, option: Some(0) }).unwrap();
    let card = hall(&shelf(), journal.state(), true).remove(0);
    assert_eq!((card.running, card.running_words.as_str()), (Some(id), "1 of 10 answered, 18:50 left."));
}

#[test]
fn a_page_shows_the_options_in_their_own_order_and_never_the_key() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    sit(&mut journal, id, 60, Act::Answer { place: 0, option: Some(2) }).unwrap();
    sit(&mut journal, id, 61, Act::Strike { place: 0, option: 1, on: true }).unwrap();
    let held = journal.state().sittings[&id].clone();
    let shown = page(&shelf(), &held, 0, 130).unwrap();
    assert_eq!(
        (shown.heading.as_str(), shown.section.as_str(), shown.clock.as_str()),
        ("Question 1 of 10", "First part", "17:50 left")
    );
    assert_eq!(shown.options.iter().map(|row| row.letter).collect::<String>(), "ABCD");
    assert_eq!(shown.options.iter().map(|row| row.option).collect::<Vec<_>>(), held.start.items[0].order);
    let row = |option: u8| shown.options.iter().find(|row| row.option == option).unwrap();
    assert!(row(2).chosen && row(1).struck && !row(0).chosen);
    assert!(!shown.hurry && !shown.can_pause && shown.before.is_none() && shown.next == Some(1));
    assert_eq!(shown.pace, "On the even pace of 120 s a question.");
    assert!(page(&shelf(), &held, 0, 700).unwrap().pace.starts_with("4 questions behind"));
    assert!(page(&shelf(), &held, 0, 1_000).unwrap().hurry);
    assert!(page(&shelf(), &held, 10, 0).is_none());
    let with_case = (0..10).filter_map(|place| page(&shelf(), &held, place, 0)?.case).next();
    assert!(with_case.is_none_or(|(title, lines)| title == "A letter" && lines == ["One.", "Two."]));
    assert!(item(&shelf(), &held, 0).is_none(), "nothing is told before the end");
    assert!(report(&shelf(), journal.state(), id, DAY).is_none());
}

#[test]
fn the_overview_counts_what_is_open_and_asks_before_the_end() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    sit(&mut journal, id, 1, Act::Answer { place: 0, option: Some(2) }).unwrap();
    sit(&mut journal, id, 2, Act::Flag { place: 4, on: true }).unwrap();
    let told = overview(&journal.state().sittings[&id]);
    assert_eq!(told.words, "1 answered, 9 open, 1 flagged.");
    assert_eq!((told.first_open, told.first_flagged), (Some(1), Some(4)));
    assert!(told.before_finish.starts_with("9 questions without an answer"));
    assert_eq!(told.tiles[4].words, "Question 5, no answer, flagged");
}

#[test]
fn a_report_tells_the_raw_share_and_labels_its_estimate() {
    let mut journal = journal();
    let id = begun(&mut journal, SitMode::Exam, 1);
    sit(&mut journal, id, 0, Act::Confide { place: 8, confidence: Some(Confidence::Sure) }).unwrap();
    through(&mut journal, id, |place| place < 7);
    sit(&mut journal, id, 100, Act::Challenge { place: 9, words: "The rule ended.".to_owned() }).unwrap();
    let told = report(&shelf(), journal.state(), id, DAY).unwrap();
    assert_eq!(told.headline, "7 of 10 right, 70 %.");
    assert_eq!(told.how, "Finished after 1:40 of 20:00; every question was answered.");
    assert!(told.scale.contains("at or above the 70 %") && told.scale.contains("not an official score"));
    assert_eq!((told.sections[1].right.as_str(), told.sections[1].share_hundredths), ("1 of 4", 2_500));
    assert_eq!(
        (told.not_right.as_slice(), told.sure_and_wrong.as_slice()),
        ([7, 8, 9].as_slice(), [8].as_slice())
    );
    let estimate = told.readiness.unwrap();
    assert!(
        estimate.words.starts_with("Estimate: ") && estimate.words.ends_with("how likely you are to pass.")
    );
    assert!(estimate.narrower.contains("would narrow it most"), "{estimate:?}");
    let held = journal.state().sittings[&id].clone();
    let shown = item(&shelf(), &held, 9).unwrap();
    assert_eq!(
        (shown.heading.as_str(), shown.challenges.as_slice()),
        ("Question 10: wrong", ["The rule ended.".to_owned()].as_slice())
    );
    assert_eq!(shown.options.iter().filter(|row| row.key).count(), 1);
    assert!(shown.options.iter().all(|row| !row.why.is_empty()));
}

#[test]
fn shares_and_clocks_read_as_one_says_them() {
    assert_eq!(
        (percent(7_000), percent(6_666), percent(10_000)),
        ("70 %".to_owned(), "66.7 %".to_owned(), "100 %".to_owned())
    );
    assert_eq!(
        (clock(14_345), clock(65), clock(0)),
        ("3:59:05".to_owned(), "1:05".to_owned(), "0:00".to_owned())
    );
}
