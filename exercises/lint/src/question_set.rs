//! Questions side by side: none twice, no position and no length that hints at the key, as many as the blueprints ask for.

use crate::bank::{Bank, QuestionFile};
use crate::identity::is_uuid;
use crate::question::{letters, stands_alone};
use exercises_format::blueprint::Form;
use exercises_format::question::OPTIONS;
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// Words in a row that are compared.
const RUN: usize = 4;
/// Runs from which on shares are told; shorter questions are compared whole.
const ENOUGH_RUNS: usize = 12;
/// Share of runs, in percent of the shorter, from which two questions ask the same.
const SAME_QUESTION: usize = 60;
/// Questions from which on a balance is asked for.
const ENOUGH: usize = 20;
/// The least and greatest share of the keys that one position holds, in percent.
const POSITION: (usize, usize) = (15, 35);
/// The greatest share of keys that are the longest option, in percent.
const KEY_LONGEST: usize = 40;

pub(crate) fn check(bank: &Bank, findings: &mut Vec<Finding>) {
    let both: Vec<&QuestionFile> = bank.questions.iter().chain(&bank.terms).collect();
    twins(&both, findings);
    balance(bank, findings);
    blueprints(bank, findings);
    cases(bank, findings);
}

fn twins(files: &[&QuestionFile], findings: &mut Vec<Finding>) {
    let told: Vec<BTreeSet<Vec<String>>> = files.iter().map(|file| runs(file)).collect();
    let mut holders: BTreeMap<&Vec<String>, Vec<usize>> = BTreeMap::new();
    for (i, runs) in told.iter().enumerate() {
        runs.iter().for_each(|run| holders.entry(run).or_default().push(i));
    }
    let mut shared: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for held in holders.values() {
        for (k, later) in held.iter().enumerate() {
            held[..k].iter().for_each(|earlier| *shared.entry((*later, *earlier)).or_default() += 1);
        }
    }
    let mut same = |later: usize, earlier: usize, words: String| {
        let next = "Ask for another fact, or remove one of the two.";
        let message = format!("{} asks the same{words}.", files[earlier].path);
        let at = format!("{}#stem", files[later].path);
        findings.push(Finding::error("exercise.question-twin", message, next).at(at));
    };
    for ((later, earlier), count) in shared {
        let shorter = told[later].len().min(told[earlier].len());
        if shorter >= ENOUGH_RUNS && count * 100 >= shorter * SAME_QUESTION {
            same(later, earlier, format!(": {} % of its wording", count * 100 / shorter));
        }
    }
    let mut whole: BTreeMap<String, usize> = BTreeMap::new();
    for (i, file) in files.iter().enumerate().filter(|(i, _)| told[*i].len() < ENOUGH_RUNS) {
        if let Some(earlier) = whole.insert(letters(&wording(file)), i) {
            same(i, earlier, String::new());
        }
    }
}

/// What makes a question another: its shared text, its stem and the answer it wants.
fn wording(file: &QuestionFile) -> String {
    let it = &file.question;
    let answer = it.right().map(|right| right.text.as_str()).unwrap_or_default();
    format!("{} {} {answer}", it.case.as_deref().unwrap_or_default(), it.stem)
}

fn runs(file: &QuestionFile) -> BTreeSet<Vec<String>> {
    let text = wording(file);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    words.windows(RUN).map(<[String]>::to_vec).collect()
}

/// Keys by exam, and by exam and section.
fn balance(bank: &Bank, findings: &mut Vec<Finding>) {
    let mut groups: BTreeMap<String, Vec<&QuestionFile>> = BTreeMap::new();
    for file in bank.questions.iter().filter(|file| file.question.right().is_some()) {
        if stands_alone(&file.path, &file.question) {
            groups.entry("drill".to_owned()).or_default().push(file);
        }
        for used in &file.question.uses {
            groups.entry(used.exam.clone()).or_default().push(file);
            groups.entry(format!("{}/{}", used.exam, used.section)).or_default().push(file);
        }
    }
    for file in bank.terms.iter().filter(|file| file.question.right().is_some()) {
        groups.entry("term".to_owned()).or_default().push(file);
        if let Some(sort) = file.question.sort {
            groups.entry(format!("term/{}", sort.slug())).or_default().push(file);
        }
    }
    for (group, files) in groups.iter().filter(|(_, files)| files.len() >= ENOUGH) {
        let count = files.len();
        for position in 0..OPTIONS {
            let here = files.iter().filter(|file| file.question.key as usize == position).count();
            if here * 100 < count * POSITION.0 || here * 100 > count * POSITION.1 {
                let message =
                    format!("Option {position} is the key of {here} of the {count} questions of {group}.");
                let next = format!("Move keys until each place holds {} to {} %.", POSITION.0, POSITION.1);
                findings.push(Finding::error("exercise.question-position", message, next).at(group));
            }
        }
        let long = files.iter().filter(|file| key_longest(file)).count();
        if long * 100 > count * KEY_LONGEST {
            let message =
                format!("The key is the longest option in {long} of the {count} questions of {group}.");
            let next =
                format!("Shorten keys or lengthen distractors until it is so in {KEY_LONGEST} % at most.");
            findings.push(Finding::error("exercise.question-longest", message, next).at(group));
        }
    }
}

/// Whether the key has more characters than every other option.
fn key_longest(file: &QuestionFile) -> bool {
    let it = &file.question;
    let length = |i: usize| it.options.get(i).map_or(0, |option| option.text.chars().count());
    (0..it.options.len()).all(|i| i == it.key as usize || length(i) < length(it.key as usize))
}

/// Blueprints add up, and the bank holds what they promise.
fn blueprints(bank: &Bank, findings: &mut Vec<Finding>) {
    let counts = bank.counts().by_section;
    for file in bank.blueprints.iter().filter(|file| bank.promises.contains(&file.blueprint.exam)) {
        let it = &file.blueprint;
        let sum: u32 = it.sections.iter().map(|section| section.items.value).sum();
        let slugs: BTreeSet<&str> = it.sections.iter().map(|section| section.slug.as_str()).collect();
        if it.format != 1 || sum != it.items.value || slugs.len() != it.sections.len() {
            let message = format!(
                "Its sections hold {sum} items, the exam {}; or a section stands twice.",
                it.items.value
            );
            let next = "Let the sections add up to the exam's items, each under its own name.";
            findings.push(
                Finding::error("exercise.blueprint-sum", message, next).at(format!("{}#sections", file.path)),
            );
        }
        for section in it.sections.iter().filter(|section| section.form == Form::Choice) {
            let held = counts.get(&it.exam).and_then(|held| held.get(&section.slug)).copied().unwrap_or(0);
            let asked = (section.items.value * it.promised) as usize;
            if held < asked {
                let message = format!(
                    "{} has {held} questions for {}; {} exams ask for {asked}.",
                    it.exam, section.slug, it.promised
                );
                let next = "Write the missing ones, or promise fewer exams.";
                findings.push(
                    Finding::error("exercise.blueprint-coverage", message, next)
                        .at(format!("{}#sections.{}", file.path, section.slug)),
                );
            }
        }
    }
}

/// Shared texts: their form.
fn cases(bank: &Bank, findings: &mut Vec<Finding>) {
    for file in &bank.cases {
        let it = &file.case;
        let mut found = |code: &str, place: &str, message: &str, next: &str| {
            findings.push(Finding::error(code, message, next).at(format!("{}#{place}", file.path)));
        };
        if it.format != 1 {
            found(
                "exercise.format-version",
                "format",
                "This schema is not known here.",
                "Write it to schema 1.",
            );
        }
        if it.kind != "case" {
            found("exercise.kind", "kind", "This is not the kind of a shared text.", "Write case.");
        }
        if !is_uuid(&it.id) {
            let next = "Give it a fresh random UUID in lower case, once and for all.";
            found("exercise.id-malformed", "id", "The id is not a UUID.", next);
        }
        if it.title.trim().is_empty() || it.text.trim().is_empty() {
            found(
                "exercise.reason-missing",
                "text",
                "Title or text is empty.",
                "Write what the questions are about.",
            );
        }
    }
}
