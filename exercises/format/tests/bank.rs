//! Every file of the bank and every office fits the strict schema; quotes, tokens and lists hold together.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use exercises_format::{Blueprint, CaseText, ChartExercise, Drill, OfficeFile, Question, read};
use practicum_base::parse_day;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn exercises() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

fn files(folder: &str, name: Option<&str>) -> Vec<(String, String)> {
    let mut found: Vec<PathBuf> = std::fs::read_dir(exercises().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| name.map_or_else(|| path.clone(), |name| path.join(name)))
        .collect();
    found.sort();
    found
        .into_iter()
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .collect()
}

fn charts() -> Vec<(String, ChartExercise)> {
    files("bank/charts", Some("exercise.json"))
        .into_iter()
        .map(|(path, text)| {
            let chart = read(&path, &text).unwrap_or_else(|finding| panic!("{finding:?}"));
            (path, chart)
        })
        .collect()
}

fn offices() -> Vec<OfficeFile> {
    files("practices", None)
        .into_iter()
        .map(|(path, text)| read(&path, &text).unwrap_or_else(|finding| panic!("{finding:?}")))
        .collect()
}

#[test]
fn every_chart_and_office_fits_the_schema() {
    assert!(!offices().is_empty());
    for (path, chart) in charts() {
        assert_eq!((chart.format, chart.kind.as_str()), (1, "chart"), "{path}");
    }
}

#[test]
fn every_drill_fits_the_schema_and_has_an_id_of_its_own() {
    let read = |(path, text): (String, String)| -> Drill {
        read(&path, &text).unwrap_or_else(|finding| panic!("{finding:?}"))
    };
    let drills: Vec<Drill> = files("bank/drills", None).into_iter().map(read).collect();
    let ids: BTreeSet<&str> = drills.iter().map(|drill| drill.id.as_str()).collect();
    assert!(drills.len() >= 120 && ids.len() == drills.len(), "{} drills, {} ids", drills.len(), ids.len());
}

#[test]
fn an_office_lists_charts_that_exist_and_clinicians_that_work_there() {
    let charts = charts();
    let ids: BTreeSet<&str> = charts.iter().map(|(_, chart)| chart.id.as_str()).collect();
    assert_eq!(ids.len(), charts.len(), "an id is used twice");
    for office in offices() {
        let listed: BTreeSet<&str> = office.charts.iter().map(String::as_str).collect();
        assert_eq!(listed.len(), office.charts.len(), "{} lists a chart twice", office.id);
        assert!(listed.is_subset(&ids), "{} lists a chart that does not exist", office.id);
        for (path, chart) in charts.iter().filter(|(_, chart)| listed.contains(chart.id.as_str())) {
            let seen = [Some(&chart.setting.clinician), chart.setting.referring.as_ref()];
            for slug in seen.into_iter().flatten() {
                assert!(office.clinicians.contains_key(slug), "{path}: {slug}");
            }
            let place = chart.setting.place_of_service.as_str();
            assert!(place == "11" || office.facilities.contains_key(place), "{path}: place {place}");
        }
    }
}

#[test]
fn every_quote_stands_once_in_its_document() {
    for (path, chart) in charts() {
        let text = |id: &str| -> String {
            let document = chart.documents.iter().find(|document| document.id == id);
            let document = document.unwrap_or_else(|| panic!("{path}: no document {id}"));
            let sections = document.sections.iter().flat_map(|section| section.text.iter());
            sections.map(String::as_str).collect::<Vec<_>>().join("\n")
        };
        let diagnoses = chart.key.diagnoses.iter().flat_map(|item| &item.evidence);
        for evidence in diagnoses.chain(chart.key.services.iter().flat_map(|item| &item.evidence)) {
            let hits = text(&evidence.doc).matches(&evidence.quote).count();
            assert_eq!(hits, 1, "{path}: {} has “{}” {hits} times", evidence.doc, evidence.quote);
            assert!(!evidence.quote.contains(['{', '}']), "{path}: token in “{}”", evidence.quote);
        }
    }
}

#[test]
fn every_token_can_be_filled() {
    for (path, chart) in charts() {
        let fill = exercises_format::template::Fill {
            given: chart.patient.given.clone(),
            family: chart.patient.family.clone(),
            dos: chart.dos,
            born: chart.patient.born,
            mrn: "20-4471".into(),
            member: "OMP200447100".into(),
            plan: "Orchard Mutual PPO".into(),
            clinician: "A. Okafor, MD".into(),
        };
        assert!(chart.valid.contains(chart.dos) && chart.dos <= parse_day("2026-09-30").unwrap(), "{path}");
        let age = fill.age();
        let fit = &chart.patient.plans[0];
        assert!(i16::from(fit.age[0]) <= age && age <= i16::from(fit.age[1]), "{path}: {age} years");
        for document in &chart.documents {
            let lines = document.sections.iter().flat_map(|section| section.text.iter());
            for line in lines.chain(document.signed.iter()) {
                fill.text(line).unwrap_or_else(|finding| panic!("{path}: {finding:?}"));
            }
            exercises_format::template::day(&document.date, chart.dos)
                .unwrap_or_else(|finding| panic!("{path}: {finding:?}"));
        }
    }
}

#[test]
fn links_and_orders_name_diagnoses_of_the_key() {
    for (path, chart) in charts() {
        let known: BTreeSet<&str> = chart
            .key
            .diagnoses
            .iter()
            .map(|item| item.code.as_str())
            .chain(chart.key.acceptable.iter().map(|item| item.code.as_str()))
            .collect();
        let services = chart.key.services.iter();
        let links = services.flat_map(|service| service.links.iter().chain(&service.links_allowed));
        let ordered = chart.key.order.iter().flatten().chain(&chart.key.first);
        for code in links.chain(ordered) {
            assert!(known.contains(code.as_str()), "{path}: {code} is not in the key");
        }
    }
}

/// Every JSON file at any depth below a folder; none where there is no folder.
fn below(folder: &Path) -> Vec<(String, String)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let read = |path: PathBuf| match path.is_dir() {
        true => below(&path),
        false => vec![(path.display().to_string(), std::fs::read_to_string(&path).unwrap())],
    };
    paths.into_iter().flat_map(read).collect()
}

#[test]
fn every_blueprint_fits_the_schema_and_adds_up() {
    let blueprints: Vec<(String, Blueprint)> = files("blueprints", None)
        .into_iter()
        .map(|(path, text)| {
            (path.clone(), read(&path, &text).unwrap_or_else(|finding| panic!("{finding:?}")))
        })
        .collect();
    assert!(blueprints.len() >= 4);
    for (path, it) in blueprints {
        assert!(path.ends_with(&format!("{}.json", it.exam)), "{path} is named after another exam");
        assert_eq!(it.sections.iter().map(|one| one.items.value).sum::<u32>(), it.items.value, "{path}");
        for section in &it.sections {
            let Some([least, most]) = section.percent else { continue };
            let of: u32 =
                it.sections.iter().filter(|one| one.percent.is_some()).map(|one| one.items.value).sum();
            let hundredths = section.items.value * 10_000 / of;
            assert!((least * 100..=most * 100 + 99).contains(&hundredths), "{path}: {}", section.slug);
        }
    }
}

#[test]
fn every_question_and_shared_text_fits_the_schema_and_has_an_id_of_its_own() {
    let bank = exercises().join("bank");
    let questions = below(&bank.join("questions")).into_iter().map(|(path, text)| {
        read::<Question>(&path, &text).unwrap_or_else(|finding| panic!("{finding:?}")).id
    });
    let cases = below(&bank.join("cases")).into_iter().map(|(path, text)| {
        read::<CaseText>(&path, &text).unwrap_or_else(|finding| panic!("{finding:?}")).id
    });
    let ids: Vec<String> = questions.chain(cases).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id is used twice");
}
