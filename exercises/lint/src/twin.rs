//! Twins: no id twice, no story told twice.

use crate::bank::{Bank, ChartFile};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// Words in a row that are compared.
const RUN: usize = 5;
/// Share of runs, in percent of the shorter note, from which two notes tell the same story.
const SAME_STORY: usize = 40;

pub(crate) fn check(bank: &Bank, findings: &mut Vec<Finding>) {
    ids(bank, findings);
    questions(bank, findings);
    let told: Vec<BTreeSet<Vec<String>>> = bank.charts.iter().map(runs).collect();
    for (i, file) in bank.charts.iter().enumerate() {
        for (j, other) in bank.charts[..i].iter().enumerate() {
            let shorter = told[i].len().min(told[j].len());
            let shared = told[i].intersection(&told[j]).count();
            if shorter > 0 && shared * 100 >= shorter * SAME_STORY {
                let percent = shared * 100 / shorter;
                findings.push(
                    Finding::error(
                        "exercise.story-twice",
                        format!("{percent} % of the note's wording stands in {} as well.", other.path),
                        "Let another physician write it, about another finding.",
                    )
                    .at(format!("{}#documents", file.path)),
                );
            }
        }
    }
}

/// Runs of words in the encounter's note, letters only.
fn runs(file: &ChartFile) -> BTreeSet<Vec<String>> {
    let notes = file.exercise.documents.iter().filter(|document| document.id == "note");
    let words: Vec<String> = notes
        .flat_map(|note| &note.sections)
        .flat_map(|section| &section.text)
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(RUN).map(<[String]>::to_vec).collect()
}

/// All exercises share one space of ids.
fn ids(bank: &Bank, findings: &mut Vec<Finding>) {
    let charts = bank.charts.iter().map(|file| (&file.exercise.id, &file.path));
    let drills = bank.drills.iter().map(|file| (&file.drill.id, &file.path));
    let mut held: BTreeMap<&str, &str> = BTreeMap::new();
    let asked = bank.questions.iter().map(|file| (&file.question.id, &file.path));
    let cases = bank.cases.iter().map(|file| (&file.case.id, &file.path));
    let terms = bank.terms.iter().map(|file| (&file.question.id, &file.path));
    let tasks = bank.tasks.iter().map(|file| (&file.exercise.id, &file.path));
    for (id, path) in charts.chain(drills).chain(asked).chain(cases).chain(terms).chain(tasks) {
        match held.get(id.as_str()) {
            None => {
                held.insert(id, path);
            }
            Some(first) => findings.push(
                Finding::error(
                    "exercise.id-duplicate",
                    format!("{first} has the same id."),
                    "Give the newer one an id of its own.",
                )
                .at(format!("{path}#id")),
            ),
        }
    }
}

/// No question is put twice.
fn questions(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut held: BTreeMap<String, &str> = BTreeMap::new();
    for file in &bank.drills {
        let letters = |c: &char| c.is_alphanumeric();
        let told: String = file.drill.question.chars().filter(letters).flat_map(char::to_lowercase).collect();
        if let Some(first) = held.insert(told, &file.path) {
            findings.push(
                Finding::error(
                    "exercise.drill-twice",
                    format!("{first} puts the same question."),
                    "Ask for something else, or remove one of the two.",
                )
                .at(format!("{}#question", file.path)),
            );
        }
    }
}
