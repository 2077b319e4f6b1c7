//! Twins: no id twice, no story told twice.

use crate::bank::{Bank, ChartFile};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// Words in a row that are compared.
const RUN: usize = 5;
/// Share of runs, in percent of the shorter note, from which two notes tell the same story.
const SAME_STORY: usize = 40;

pub(crate) fn check(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    for file in &bank.charts {
        match ids.get(file.exercise.id.as_str()) {
            None => {
                ids.insert(&file.exercise.id, &file.path);
            }
            Some(first) => findings.push(
                Finding::error(
                    "exercise.id-duplicate",
                    format!("{} has the same id.", first),
                    "Give the newer one an id of its own.",
                )
                .at(format!("{}#id", file.path)),
            ),
        }
    }
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
