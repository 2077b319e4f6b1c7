//! Tasks: what all kinds share (identity, papers, words), and one file for what each kind asks in addition.

mod appeal;
mod claim;
mod em;
mod modifier;
mod offer;
mod paper;
mod query;
mod remit;
mod score;
mod set;
mod words;

pub use score::{Marked, MarkedRow, TaskGrader};
pub(crate) use set::check as check_set;

use crate::bank::{Bank, TaskFile};
use crate::code::Codes;
use crate::identity::{is_slug, is_uuid};
use exercises_format::task::{Exercise, Task};
use practicum_base::Finding;
use std::path::Path;

/// One task, and what was found in it so far.
pub(crate) struct Tasked<'a> {
    path: &'a str,
    pub it: &'a Exercise,
    pub findings: Vec<Finding>,
}

impl Tasked<'_> {
    /// Notes a finding at a place in the file, `task.em.mdm.data`.
    pub fn found(&mut self, code: &str, place: &str, message: impl Into<String>, next: impl Into<String>) {
        let at = format!("{}#{place}", self.path);
        self.findings.push(Finding::error(code, message, next).at(at));
    }
}

/// Every finding on a task.
pub(crate) fn check(file: &TaskFile, bank: &Bank, codes: &dyn Codes, grader: TaskGrader<'_>) -> Vec<Finding> {
    let mut tasked = Tasked { path: &file.path, it: &file.exercise, findings: Vec::new() };
    identity(&mut tasked);
    uses(&mut tasked, bank);
    paper::check(&mut tasked);
    words::check(&mut tasked);
    match &file.exercise.task {
        Task::Em(task) => em::check(&mut tasked, task, bank, codes),
        Task::Modifier(task) => modifier::check(&mut tasked, task, codes),
        Task::Query(task) => query::check(&mut tasked, task),
        Task::Claim(task) => claim::check(&mut tasked, task, codes),
        Task::Denial(task) => {
            remit::lines(&mut tasked, "task.denial.lines", task.lines.iter(), codes);
            offer::check(&mut tasked, "task.denial.causes", &task.causes, (3, 6));
            offer::check(&mut tasked, "task.denial.actions", &task.actions, (3, 6));
        }
        Task::Posting(task) => {
            remit::posting(&mut tasked, task, codes);
            offer::check(&mut tasked, "task.posting.rest", &task.rest, (3, 6));
        }
        Task::Appeal(task) => appeal::check(&mut tasked, task, codes),
        Task::Citation(task) => offer::check(&mut tasked, "task.citation.rules", &task.rules, (4, 6)),
    }
    score::check(&mut tasked, grader);
    tasked.findings
}

fn identity(tasked: &mut Tasked<'_>) {
    let it = tasked.it;
    if it.format != 1 {
        let message = format!("Schema {} is not known here.", it.format);
        tasked.found("exercise.format-version", "format", message, "Write it to schema 1.");
    }
    if !is_uuid(&it.id) {
        let next = "Give it a fresh random UUID in lower case, once and for all.";
        tasked.found("exercise.id-malformed", "id", format!("“{}” is not a UUID.", it.id), next);
    }
    let older = it.supersedes.as_ref().is_none_or(|old| old.version < it.version);
    if it.version == 0 || (it.version > 1) != it.supersedes.is_some() || !older {
        let message = format!("Version {} and “supersedes” do not agree.", it.version);
        let next = "Version 1 replaces nothing; each later one says which version it replaces and why.";
        tasked.found("exercise.version", "version", message, next);
    }
    if !(1..=5).contains(&it.difficulty) {
        let message = format!("Difficulty {} is outside 1 to 5.", it.difficulty);
        let next = "Choose 1 (first week) to 5 (audit level).";
        tasked.found("exercise.difficulty", "difficulty", message, next);
    }
    if it.topics.is_empty() || !it.topics.iter().all(|topic| is_slug(topic)) {
        let next = "Tag what it teaches, in lower-case words joined by dashes.";
        tasked.found("exercise.topic", "topics", "The topics are missing or not written as tags.", next);
    }
    kind(tasked);
}

/// Kind, task and folder name the same.
fn kind(tasked: &mut Tasked<'_>) {
    let it = tasked.it;
    let folder = Path::new(tasked.path).parent().and_then(Path::file_name);
    let folder = folder.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let other = Task::KINDS.iter().find(|kind| Task::folder(kind) == Some(folder.as_str()));
    let wrong_folder = other.is_some_and(|kind| *kind != it.task.kind());
    if it.kind != it.task.kind() || wrong_folder {
        let message = format!("Kind “{}”, task “{}” and folder “{folder}” differ.", it.kind, it.task.kind());
        let wanted = Task::folder(it.task.kind()).unwrap_or_default();
        let next = format!("Write kind {} and keep the file under bank/{wanted}.", it.task.kind());
        tasked.found("exercise.kind", "kind", message, next);
    }
}

fn uses(tasked: &mut Tasked<'_>, bank: &Bank) {
    for (i, used) in tasked.it.uses.iter().enumerate() {
        let known = bank.blueprint(&used.exam).is_some_and(|held| held.section(&used.section).is_some());
        if !known {
            let message = format!("No blueprint has {}/{}.", used.exam, used.section);
            let next = "Name an exam of exercises/blueprints and one of its sections, or leave uses out.";
            tasked.found("exercise.question-use", &format!("uses[{i}]"), message, next);
        }
    }
}
