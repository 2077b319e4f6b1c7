//! Multiple-choice questions: their form, their place in the blueprints, their options.

use crate::bank::{Bank, QuestionFile};
use crate::code::Codes;
use crate::identity::{is_slug, is_uuid};
use crate::{question_code, question_words, term};
use exercises_format::Question;
use exercises_format::question::OPTIONS;
use practicum_base::Finding;
use std::path::Path;

/// One question, and what was found in it so far.
pub(crate) struct Asked<'a> {
    pub path: &'a str,
    pub it: &'a Question,
    pub findings: Vec<Finding>,
}

impl Asked<'_> {
    /// Notes a finding at a place in the file, `options[2].reports[0].code`.
    pub fn found(&mut self, code: &str, place: &str, message: impl Into<String>, next: impl Into<String>) {
        let at = format!("{}#{place}", self.path);
        self.findings.push(Finding::error(code, message, next).at(at));
    }
}

/// Every finding on a question.
pub(crate) fn check(file: &QuestionFile, bank: &Bank, codes: &dyn Codes) -> Vec<Finding> {
    let mut asked = Asked { path: &file.path, it: &file.question, findings: Vec::new() };
    identity(&mut asked);
    term::check(&mut asked, bank);
    uses(&mut asked, bank);
    case(&mut asked, bank);
    options(&mut asked);
    question_code::check(&mut asked, codes);
    question_words::check(&mut asked);
    asked.findings
}

fn identity(asked: &mut Asked<'_>) {
    let it = asked.it;
    if it.format != 1 {
        let message = format!("Schema {} is not known here.", it.format);
        asked.found("exercise.format-version", "format", message, "Write it to schema 1.");
    }
    if it.kind != "question" && it.kind != "term" {
        let message = format!("“{}” is not the kind of a multiple-choice question.", it.kind);
        asked.found("exercise.kind", "kind", message, "Write question.");
    }
    if !is_uuid(&it.id) {
        let next = "Give it a fresh random UUID in lower case, once and for all.";
        asked.found("exercise.id-malformed", "id", format!("“{}” is not a UUID.", it.id), next);
    }
    let older = it.supersedes.as_ref().is_none_or(|old| old.version < it.version);
    if it.version == 0 || (it.version > 1) != it.supersedes.is_some() || !older {
        let message = format!("Version {} and “supersedes” do not agree.", it.version);
        let next = "Version 1 replaces nothing; each later one says which version it replaces and why.";
        asked.found("exercise.version", "version", message, next);
    }
    if !(1..=5).contains(&it.difficulty) {
        let message = format!("Difficulty {} is outside 1 to 5.", it.difficulty);
        let next = "Choose 1 (first week) to 5 (audit level).";
        asked.found("exercise.difficulty", "difficulty", message, next);
    }
    if it.topics.is_empty() || !it.topics.iter().all(|topic| is_slug(topic)) {
        let next = "Tag what the question tests, in lower-case words joined by dashes.";
        asked.found("exercise.topic", "topics", "The topics are missing or not written as tags.", next);
    }
}

/// Each use names a section of a blueprint, once an exam; the folder the file lies in is one of them.
fn uses(asked: &mut Asked<'_>, bank: &Bank) {
    let it = asked.it;
    if stands_alone(asked.path, it) {
        if !it.uses.is_empty() {
            let message = "Terms, and questions under questions/drill, stand alone.";
            asked.found("exercise.question-use", "uses", message, "Leave “uses” out, or move the file.");
        }
        return;
    }
    if it.uses.is_empty() {
        let next = "Name at least one exam and its section.";
        asked.found("exercise.question-use", "uses", "No blueprint may use it.", next);
    }
    for (i, used) in it.uses.iter().enumerate() {
        let blueprint = bank.blueprint(&used.exam);
        if blueprint.is_none_or(|held| held.section(&used.section).is_none()) {
            let known = blueprint.map(|held| {
                held.sections.iter().map(|section| section.slug.as_str()).collect::<Vec<_>>().join(", ")
            });
            let message = format!("No blueprint has {}/{}.", used.exam, used.section);
            let next = known.map_or("Name an exam of exercises/blueprints.".to_owned(), |known| {
                format!("{} has the sections {known}.", used.exam)
            });
            asked.found("exercise.question-use", &format!("uses[{i}]"), message, next);
        }
        if it.uses[..i].iter().any(|earlier| earlier.exam == used.exam) {
            let message = format!("{} is named twice.", used.exam);
            let next = "Choose the one section it counts for.";
            asked.found("exercise.question-use", &format!("uses[{i}]"), message, next);
        }
    }
    let folders: Vec<String> = Path::new(asked.path)
        .ancestors()
        .skip(1)
        .take(3)
        .filter_map(|path| path.file_name().map(|name| name.to_string_lossy().into_owned()))
        .collect();
    if let [section, exam, root] = folders.as_slice()
        && root == "questions"
        && it.section(exam) != Some(section)
    {
        let message = format!("It lies under {exam}/{section}, which is not among its uses.");
        asked.found("exercise.question-use", "uses", message, "Move the file, or name that use.");
    }
}

/// Whether no exam uses it: a term, or a question under `questions/drill/<topic>`.
pub(crate) fn stands_alone(path: &str, it: &Question) -> bool {
    let mut folders = Path::new(path).ancestors().skip(2).filter_map(Path::file_name);
    let drill = folders.next().is_some_and(|name| name == "drill");
    it.kind == "term" || (drill && folders.next().is_some_and(|name| name == "questions"))
}

fn case(asked: &mut Asked<'_>, bank: &Bank) {
    let it = asked.it;
    if let Some(case) = it.case.as_ref().filter(|case| !bank.case_slugs.contains(*case)) {
        let next = "Write it under bank/cases, or correct the slug.";
        asked.found("exercise.question-case", "case", format!("There is no shared text “{case}”."), next);
    }
}

fn options(asked: &mut Asked<'_>) {
    let it = asked.it;
    if it.options.len() != OPTIONS {
        let message = format!("It has {} options.", it.options.len());
        asked.found("exercise.question-options", "options", message, "Give exactly four.");
    }
    if it.right().is_none() {
        let message = format!("There is no option {} to be right.", it.key);
        asked.found("exercise.question-key", "key", message, "Count the options from 0.");
    }
    for (i, option) in it.options.iter().enumerate() {
        let place = format!("options[{i}]");
        if it.options[..i].iter().any(|earlier| letters(&earlier.text) == letters(&option.text)) {
            let next = "Offer four different answers.";
            asked.found("exercise.question-same-options", &place, "Two options read the same.", next);
        }
        if i == it.key as usize && option.pick.is_some() {
            let message = "The right option says why a candidate would be misled by it.";
            let next = "Keep “pick” for the wrong options, or correct the key.";
            asked.found("exercise.question-pick", &format!("{place}.pick"), message, next);
        }
    }
}

/// Letters and digits in lower case, so that signs and spaces make no difference.
pub(crate) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
