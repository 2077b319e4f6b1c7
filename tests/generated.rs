//! Generated encounters: thousands of them, each with a key that is right by construction.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use exercises_format::ChartExercise;
use exercises_format::chart::Key;
use exercises_lint::{Bank, ChartFile, Codes, Sets, lint};
use practicum::base::{Day, Seed};
use practicum::learn::Shelf;
use practicum::learn::generate::{cases, chart};
use practicum::learn::grade::proof::GRADERS;
use practicum::practice::chart::{Made, Messiness, PlanId};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::OnceLock;

fn shelf() -> &'static Shelf {
    static SHELF: OnceLock<Shelf> = OnceLock::new();
    SHELF.get_or_init(|| Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap())
}

const DIALS: [Messiness; 3] = [Messiness::Clean, Messiness::Typical, Messiness::FridayAfternoon];

/// Every template with every plan its ages allow, several seeds each, spread over the year.
fn many(rounds: u64) -> Vec<Made> {
    let shelf = shelf();
    let first = Day::constant(2025, 10, 1);
    let mut all = Vec::new();
    for (n, template) in (0..).zip(shelf.templates.values()) {
        for share in &shelf.house.plans {
            let fits = template.ages[0].max(share.ages[0]) <= template.ages[1].min(share.ages[1]);
            let fits = fits && !template.without.contains(&share.plan);
            if !fits || !shelf.plans.contains_key(&PlanId(share.plan.clone())) {
                continue;
            }
            for round in 0..rounds {
                let days = i64::try_from((round * 37 + n * 11) % 360).unwrap();
                all.push(Made {
                    template: template.id.clone(),
                    version: template.version,
                    seed: Seed(round * 1_000_003 + n),
                    plan: PlanId(share.plan.clone()),
                    dos: first.checked_add(jiff::Span::new().days(days)).unwrap(),
                    dial: DIALS[usize::try_from(round % 3).unwrap()],
                });
            }
        }
    }
    all
}

#[test]
fn there_are_sixty_templates_over_eight_specialties() {
    let specialties: BTreeSet<&str> = shelf().templates.values().map(|t| t.specialty.as_str()).collect();
    assert!(shelf().templates.len() >= 60, "{}", shelf().templates.len());
    assert!(specialties.len() >= 8, "{specialties:?}");
}

#[test]
fn every_generated_chart_passes_the_lint_of_the_bank() {
    let shelf = shelf();
    let made = many(10);
    assert!(made.len() > 2_000, "{}", made.len());
    let charts = made.iter().map(|made| ChartFile {
        path: format!("{}/{}/{}/{:?}", made.template, made.plan, made.seed.0, made.dial),
        exercise: chart(shelf, made).unwrap_or_else(|fault| panic!("{made:?}: {fault}")),
    });
    let bank = |charts: &[ChartFile]| Bank {
        charts: charts.to_vec(),
        plans: shelf.plans.keys().map(ToString::to_string).collect(),
        clinicians: shelf.offices.values().flat_map(|office| office.clinicians.keys().cloned()).collect(),
        ..Bank::default()
    };
    let sets = Sets { library: &shelf.codes.library, reference: &shelf.codes.reference };
    // Two of one template tell one story in other words; that is what they are for.
    // By fifties: the lint compares each note with each other.
    let found: Vec<String> = charts
        .collect::<Vec<_>>()
        .chunks(50)
        .flat_map(|charts| lint(&bank(charts), &sets, GRADERS))
        .filter(|finding| finding.code != "exercise.story-twice")
        .map(|finding| finding.to_string())
        .collect();
    let mut by_template = BTreeMap::new();
    for words in &found {
        let at = words.split('/').next().unwrap_or_default().to_owned();
        by_template.entry(at).or_insert(words);
    }
    assert!(found.is_empty(), "{} findings: {by_template:#?}", found.len());
}

#[test]
fn every_near_miss_and_every_tempting_code_exists() {
    let shelf = shelf();
    let sets = Sets { library: &shelf.codes.library, reference: &shelf.codes.reference };
    let mut unknown = BTreeSet::new();
    for made in many(2) {
        let key = chart(shelf, &made).unwrap().key;
        let lines = key.diagnoses.iter().flat_map(|line| &line.misses);
        for miss in lines {
            if sets.diagnosis(&miss.code, made.dos).is_none() {
                unknown.insert(format!("{}: {}", made.template, miss.code));
            }
        }
        for miss in key.services.iter().flat_map(|line| &line.misses) {
            if !sets.procedure(&miss.code, made.dos) {
                unknown.insert(format!("{}: {}", made.template, miss.code));
            }
        }
    }
    assert!(unknown.is_empty(), "{unknown:#?}");
}

/// The key without the words that bear it out.
fn bare(chart: &ChartExercise) -> Key {
    let mut key = chart.key.clone();
    key.diagnoses.iter_mut().for_each(|line| line.evidence.clear());
    key.services.iter_mut().for_each(|line| line.evidence.clear());
    key
}

#[test]
fn the_dial_changes_the_words_and_never_the_key() {
    let shelf = shelf();
    for made in many(2) {
        let turned = DIALS.map(|dial| chart(shelf, &Made { dial, ..made.clone() }).unwrap());
        let [clean, typical, friday] = &turned;
        assert_eq!(bare(clean), bare(typical), "{made:?}");
        assert_eq!(bare(clean), bare(friday), "{made:?}");
        assert_eq!(clean.facts, friday.facts);
        assert_eq!(clean.id, friday.id, "it is the same case");
        assert_ne!(clean.documents, friday.documents, "{made:?}");
    }
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_no_two_charts_of_a_year_are_one() {
    let shelf = shelf();
    let mut notes = BTreeSet::new();
    let mut day = Day::constant(2025, 10, 1);
    for _ in 0..20 {
        let today = cases(shelf, Seed(11), day, 30, Messiness::Typical);
        assert_eq!(today.len(), 30);
        assert_eq!(today, cases(shelf, Seed(11), day, 30, Messiness::Typical));
        for made in &today {
            let one = chart(shelf, made).unwrap();
            assert_eq!(one, chart(shelf, made).unwrap());
            let text =
                serde_json::to_string(&(&one.patient.family, &one.patient.given, &one.documents)).unwrap();
            assert!(notes.insert(text), "{made:?} was there before");
        }
        day = day.tomorrow().unwrap();
    }
}
