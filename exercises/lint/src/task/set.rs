//! Tasks side by side: no story told twice, no place in a list that hints at what is right.

use crate::bank::{Bank, TaskFile};
use exercises_format::task::{Offer, Task};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// Words in a row that are compared.
const RUN: usize = 5;
/// Runs from which on shares are told.
const ENOUGH_RUNS: usize = 12;
/// Share of runs, in percent of the shorter, from which two tell the same story.
const SAME_STORY: usize = 40;
/// Lists from which on a balance is asked for.
const ENOUGH: usize = 20;
/// The greatest share of lists in which one place is right, in percent.
const POSITION: usize = 45;
/// The greatest share of lists in which the longest entry is right, in percent.
const LONGEST: usize = 50;

pub(crate) fn check(bank: &Bank, findings: &mut Vec<Finding>) {
    twins(&bank.tasks, findings);
    let mut lists: BTreeMap<&str, Vec<&[Offer]>> = BTreeMap::new();
    for file in &bank.tasks {
        match &file.exercise.task {
            Task::Denial(task) => {
                lists.entry("denial/causes").or_default().push(&task.causes);
                lists.entry("denial/actions").or_default().push(&task.actions);
            }
            Task::Posting(task) => lists.entry("posting/rest").or_default().push(&task.rest),
            Task::Citation(task) => lists.entry("citation/rules").or_default().push(&task.rules),
            _ => {}
        }
    }
    for (group, lists) in lists.iter().filter(|(_, lists)| lists.len() >= ENOUGH) {
        balance(group, lists, findings);
    }
}

fn balance(group: &str, lists: &[&[Offer]], findings: &mut Vec<Finding>) {
    let count = lists.len();
    let right = |offers: &[Offer]| offers.iter().position(|offer| offer.percent >= 100);
    let most = lists.iter().map(|offers| offers.len()).max().unwrap_or_default();
    for place in 0..most {
        let here = lists.iter().filter(|offers| right(offers) == Some(place)).count();
        if here * 100 > count * POSITION {
            let message = format!("Entry {place} is right in {here} of the {count} lists of {group}.");
            let next = format!("Move entries until no place is right in more than {POSITION} %.");
            findings.push(Finding::error("exercise.question-position", message, next).at(group));
        }
    }
    let length = |offer: &Offer| offer.text.chars().count();
    let longest = |offers: &&&[Offer]| {
        let Some(at) = right(offers) else { return false };
        offers.iter().enumerate().all(|(i, offer)| i == at || length(offer) < length(&offers[at]))
    };
    let long = lists.iter().filter(longest).count();
    if long * 100 > count * LONGEST {
        let message = format!("The longest entry is right in {long} of the {count} lists of {group}.");
        let next =
            format!("Shorten what is right or lengthen the others until it is so in {LONGEST} % at most.");
        findings.push(Finding::error("exercise.question-longest", message, next).at(group));
    }
}

fn twins(files: &[TaskFile], findings: &mut Vec<Finding>) {
    let told: Vec<BTreeSet<Vec<String>>> = files.iter().map(runs).collect();
    for (i, file) in files.iter().enumerate() {
        for (j, other) in files[..i].iter().enumerate() {
            if file.exercise.kind != other.exercise.kind {
                continue;
            }
            let shorter = told[i].len().min(told[j].len());
            let shared = told[i].intersection(&told[j]).count();
            if shorter >= ENOUGH_RUNS && shared * 100 >= shorter * SAME_STORY {
                let percent = shared * 100 / shorter;
                let message = format!("{percent} % of its papers' wording stands in {} as well.", other.path);
                let next = "Let somebody else write it, about another finding.";
                let at = format!("{}#papers", file.path);
                findings.push(Finding::error("exercise.story-twice", message, next).at(at));
            }
        }
    }
}

fn runs(file: &TaskFile) -> BTreeSet<Vec<String>> {
    let texts = file.exercise.papers.iter().flat_map(|paper| &paper.text);
    let words: Vec<String> = texts
        .flat_map(|text| text.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.windows(RUN).map(<[String]>::to_vec).collect()
}
