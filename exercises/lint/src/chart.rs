//! The chart under test and its findings.

use crate::bank::ChartFile;
use exercises_format::ChartExercise;
use practicum_base::{Day, Finding};

/// One chart, and what was found in it so far.
pub(crate) struct Chart<'a> {
    path: &'a str,
    pub it: &'a ChartExercise,
    pub findings: Vec<Finding>,
}

impl<'a> Chart<'a> {
    pub fn new(file: &'a ChartFile) -> Self {
        Self { path: &file.path, it: &file.exercise, findings: Vec::new() }
    }

    /// Notes a finding at a place in the file, `key.diagnoses[0].evidence[1]`.
    pub fn found(&mut self, code: &str, place: &str, message: impl Into<String>, next: impl Into<String>) {
        let at = format!("{}#{place}", self.path);
        self.findings.push(Finding::error(code, message, next).at(at));
    }

    /// Whether a date token can be read.
    pub fn token_day(&self, token: &str) -> Option<Day> {
        exercises_format::template::day(token, self.it.dos).ok()
    }
}
