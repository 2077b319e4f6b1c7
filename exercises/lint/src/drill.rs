//! Look-up drills: their form, their way and what it costs.

use crate::bank::DrillFile;
use crate::code::Codes;
use crate::identity::{is_slug, is_uuid};
use crate::{drill_code, drill_words};
use exercises_format::Drill;
use practicum_base::Finding;

/// One drill, and what was found in it so far.
pub(crate) struct Tried<'a> {
    path: &'a str,
    pub it: &'a Drill,
    pub findings: Vec<Finding>,
}

impl Tried<'_> {
    /// Notes a finding at a place in the file, `answers[0].accept[1]`.
    pub fn found(&mut self, code: &str, place: &str, message: impl Into<String>, next: impl Into<String>) {
        let at = format!("{}#{place}", self.path);
        self.findings.push(Finding::error(code, message, next).at(at));
    }
}

/// Every finding on a drill.
pub(crate) fn check(file: &DrillFile, codes: &dyn Codes) -> Vec<Finding> {
    let mut tried = Tried { path: &file.path, it: &file.drill, findings: Vec::new() };
    identity(&mut tried);
    way(&mut tried);
    drill_code::check(&mut tried, codes);
    drill_words::check(&mut tried, codes);
    tried.findings
}

fn identity(tried: &mut Tried<'_>) {
    let it = tried.it;
    if it.format != 1 {
        let message = format!("Schema {} is not known here.", it.format);
        tried.found("exercise.format-version", "format", message, "Write it to schema 1.");
    }
    if it.kind != "drill" {
        let message = format!("“{}” is not the kind of a look-up drill.", it.kind);
        tried.found("exercise.kind", "kind", message, "Write drill.");
    }
    if !is_uuid(&it.id) {
        let next = "Give it a fresh random UUID in lower case, once and for all.";
        tried.found("exercise.id-malformed", "id", format!("“{}” is not a UUID.", it.id), next);
    }
    let older = it.supersedes.as_ref().is_none_or(|old| old.version < it.version);
    if it.version == 0 || (it.version > 1) != it.supersedes.is_some() || !older {
        let message = format!("Version {} and “supersedes” do not agree.", it.version);
        let next = "Version 1 replaces nothing; each later one says which version it replaces and why.";
        tried.found("exercise.version", "version", message, next);
    }
    if !(1..=5).contains(&it.difficulty) {
        let message = format!("Difficulty {} is outside 1 to 5.", it.difficulty);
        tried.found(
            "exercise.difficulty",
            "difficulty",
            message,
            "Choose 1 (first week) to 5 (audit level).",
        );
    }
    if it.topics.is_empty() || !it.topics.iter().all(|topic| is_slug(topic)) {
        let next = "Tag what the drill teaches, in lower-case words joined by dashes.";
        tried.found("exercise.topic", "topics", "The topics are missing or not written as tags.", next);
    }
}

/// The way costs at least what its own pages cost.
fn way(tried: &mut Tried<'_>) {
    let it = tried.it;
    let pages = it.path.iter().filter(|step| step.page.is_some()).count();
    if it.path.len() < 2 || pages == 0 {
        let next = "Name the main term, the subterm and the page that verifies the code.";
        tried.found("exercise.drill-path", "path", "The way has no steps to follow.", next);
    }
    let steps = it.par.steps as usize;
    if !(1..=12).contains(&steps) || steps < pages || !(15..=300).contains(&it.par.seconds) {
        let message =
            format!("Par is {steps} pages and {} seconds, for a way of {pages} pages.", it.par.seconds);
        let next = "Allow each page of the way, at most 12, and 15 to 300 seconds.";
        tried.found("exercise.drill-par", "par", message, next);
    }
}
