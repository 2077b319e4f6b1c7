//! The content as files: exercises, and the plans and clinicians they may name.

use exercises_format::{ChartExercise, OfficeFile};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Everything the lint looks at.
#[derive(Clone, Debug, Default)]
pub struct Bank {
    /// Charts that could be read, by path.
    pub charts: Vec<ChartFile>,
    /// What could not be read, and why.
    pub unread: Vec<Finding>,
    /// Plan ids there are; empty when unknown, and then any will do.
    pub plans: BTreeSet<String>,
    /// Clinician slugs there are; empty when unknown, and then any will do.
    pub clinicians: BTreeSet<String>,
}

/// One chart exercise and where it came from.
#[derive(Clone, Debug)]
pub struct ChartFile {
    /// Path as findings name it.
    pub path: String,
    /// What it says.
    pub exercise: ChartExercise,
}

/// How many exercises there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub total: usize,
    /// By kind (`chart`).
    pub by_kind: BTreeMap<String, usize>,
    /// Charts by topic.
    pub by_topic: BTreeMap<String, usize>,
}

impl Bank {
    /// Reads every `exercise.json` below `path` (a bank, a folder of `broken/`, or one exercise), with the plans and
    /// offices that stand under `exercises` (`payers/*.json`, `practices/*.json`). What cannot be read becomes a finding.
    ///
    /// # Errors
    /// `exercise.unreadable` when `path` itself cannot be opened.
    pub fn load(path: &Path, exercises: &Path) -> Result<Bank, Finding> {
        let mut bank = Bank::default();
        let mut files = Vec::new();
        walk(path, &mut files).map_err(|fault| unreadable(path, &fault))?;
        for file in files {
            bank.read_chart(&file);
        }
        bank.plans = json_files(&exercises.join("payers")).iter().filter_map(|file| stem(file)).collect();
        for file in json_files(&exercises.join("practices")) {
            bank.read_office(&file);
        }
        Ok(bank)
    }

    fn read_chart(&mut self, file: &Path) {
        let path = file.display().to_string();
        match fs::read_to_string(file) {
            Err(fault) => self.unread.push(unreadable(file, &fault)),
            Ok(text) => match exercises_format::read::<ChartExercise>(&path, &text) {
                Ok(exercise) => self.charts.push(ChartFile { path, exercise }),
                Err(finding) => self.unread.push(finding),
            },
        }
    }

    fn read_office(&mut self, file: &Path) {
        let path = file.display().to_string();
        match fs::read_to_string(file) {
            Err(fault) => self.unread.push(unreadable(file, &fault)),
            Ok(text) => match exercises_format::read::<OfficeFile>(&path, &text) {
                Ok(office) => self.clinicians.extend(office.clinicians.into_keys()),
                Err(finding) => self.unread.push(finding),
            },
        }
    }

    /// How many exercises of each kind and topic.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts { total: self.charts.len(), ..Counts::default() };
        for file in &self.charts {
            *counts.by_kind.entry(file.exercise.kind.clone()).or_default() += 1;
            for topic in &file.exercise.topics {
                *counts.by_topic.entry(topic.clone()).or_default() += 1;
            }
        }
        counts
    }
}

/// Every `exercise.json` at or below a path, sorted.
fn walk(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut entries: Vec<PathBuf> =
        fs::read_dir(path)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() {
            walk(&entry, files)?;
        } else if entry.file_name().is_some_and(|name| name == "exercise.json") {
            files.push(entry);
        }
    }
    Ok(())
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    files.sort();
    files
}

fn stem(path: &Path) -> Option<String> {
    path.file_stem().map(|stem| stem.to_string_lossy().into_owned())
}

fn unreadable(path: &Path, fault: &std::io::Error) -> Finding {
    Finding::error(
        "exercise.unreadable",
        format!("The file cannot be opened: {fault}."),
        "Check the path and its permissions.",
    )
    .at(path.display().to_string())
}
