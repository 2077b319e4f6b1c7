//! Stories: whole claim lives as text. Each file under `tests/stories` tells ops and, behind `>`, what came of them; its
//! twins change one fact of the chart or one datum of the plan, and the first answer flips.
//!
//! `UPDATE_STORIES=1 cargo test --test stories` writes what came of them anew; read the difference before you keep it.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

#[path = "stories/tell.rs"]
mod tell;

use practicum::learn::Shelf;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;
use tell::{Chapter, Story};

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap())
}

fn story(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories").join(format!("{name}.story"));
    let told = fs::read_to_string(&path).unwrap();
    let story = Story::read(&told);
    let chapters: Vec<Chapter> = story.tell(shelf());
    let now = story.write(&chapters);
    if std::env::var_os("UPDATE_STORIES").is_some() {
        fs::write(&path, &now).unwrap();
    }
    assert!(now == told, "{name} now goes otherwise:\n{now}");
    assert!(chapters.len() >= 3, "{name} needs two twins");
    let first = &chapters[0];
    assert!(first.denied_first.contains(&story.carc), "{name}: {} is not denied", story.carc);
    assert!(first.zero, "{name} does not end at zero");
    for twin in &chapters[1..3] {
        assert!(!twin.denied_first.contains(&story.carc), "{name}: the twin “{}” does not flip", twin.title);
    }
}

#[test]
fn a_drug_without_its_waste_modifier_is_unprocessable_until_sent_anew() {
    story("missing-modifier");
}

#[test]
fn a_visit_after_surgery_belongs_to_the_surgery_until_set_apart() {
    story("bundled");
}

#[test]
fn a_test_linked_to_the_wrong_diagnosis_is_not_necessary() {
    story("medical-necessity");
}

#[test]
fn an_approval_that_never_reached_the_claim_is_missing() {
    story("missing-authorization");
}

#[test]
fn a_chart_found_after_ninety_days_is_too_late() {
    story("timely-filing");
}

#[test]
fn a_plan_left_last_month_does_not_pay() {
    story("eligibility");
}

/// Stories of two payers, later looks, appeals over several levels and no payer at all; the twin flips the reason or,
/// where none is named, the last ledger.
#[test]
fn what_follows_the_first_answer_ends_with_nothing_owed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/next");
    let mut faults = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let told = fs::read_to_string(&path).unwrap();
        let story = Story::read(&told);
        let chapters: Vec<Chapter> = story.tell(shelf());
        let now = story.write(&chapters);
        if std::env::var_os("UPDATE_STORIES").is_some() {
            fs::write(&path, &now).unwrap();
        } else if now != told {
            faults.push(format!("{name} now goes otherwise:\n{now}"));
        }
        if !chapters[0].zero {
            faults.push(format!("{name} does not end at zero"));
        }
        let has = |chapter: &Chapter| chapter.reasons.contains(&story.carc);
        if !story.carc.is_empty() && (!has(&chapters[0]) || has(&chapters[1])) {
            faults.push(format!("{name}: {} does not flip", story.carc));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Every reason of `tests/stories/reason`: denied as told, worked to nothing owed, and flipped by one datum.
#[test]
fn forty_reasons_are_reached_worked_off_and_flipped_by_one_datum() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories/reason");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut faults = Vec::new();
    let mut reasons = BTreeSet::new();
    for path in paths {
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let told = fs::read_to_string(&path).unwrap();
        let story = Story::read(&told);
        let chapters: Vec<Chapter> = story.tell(shelf());
        let now = story.write(&chapters);
        if std::env::var_os("UPDATE_STORIES").is_some() {
            fs::write(&path, &now).unwrap();
        } else if now != told {
            faults.push(format!("{name} now goes otherwise:\n{now}"));
        }
        let [first, twin] = &chapters[..] else {
            faults.push(format!("{name} does not have one twin"));
            continue;
        };
        if !first.denied_first.contains(&story.carc) {
            faults.push(format!("{name}: {} is not denied but {:?}", story.carc, first.denied_first));
        }
        if !first.zero {
            faults.push(format!("{name} does not end at zero"));
        }
        if twin.denied_first.contains(&story.carc) || !twin.answered {
            faults.push(format!("{name}: the twin “{}” does not flip", twin.title));
        }
        reasons.insert(story.carc.clone());
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(reasons.len() >= 40, "{} reasons", reasons.len());
}
