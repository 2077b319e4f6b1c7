//! The content as files: exercises, and the plans and clinicians they may name.

use exercises_format::{ChartExercise, Drill, OfficeFile};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Everything the lint looks at.
#[derive(Clone, Debug, Default)]
pub struct Bank {
    /// Charts that could be read, by path.
    pub charts: Vec<ChartFile>,
    /// Look-up drills that could be read, by path.
    pub drills: Vec<DrillFile>,
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

/// One look-up drill and where it came from.
#[derive(Clone, Debug)]
pub struct DrillFile {
    /// Path as findings name it.
    pub path: String,
    /// What it says.
    pub drill: Drill,
}

/// How many exercises there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All of them.
    pub total: usize,
    /// By kind (`chart`, `drill`).
    pub by_kind: BTreeMap<String, usize>,
    /// By topic.
    pub by_topic: BTreeMap<String, usize>,
}

impl Bank {
    /// Reads every chart (`exercise.json`) and every look-up drill (`drill.json`, or a file of a folder `drills`) below
    /// `path` (a bank, a folder of `broken/`, or one exercise), with the plans and
    /// offices that stand under `exercises` (`payers/*.json`, `practices/*.json`). What cannot be read becomes a finding.
    ///
    /// # Errors
    /// `exercise.unreadable` when `path` itself cannot be opened.
    pub fn load(path: &Path, exercises: &Path) -> Result<Bank, Finding> {
        let mut bank = Bank::default();
        let mut files = Vec::new();
        walk(path, &mut files).map_err(|fault| unreadable(path, &fault))?;
        for file in files {
            if is_drill(&file) { bank.read_drill(&file) } else { bank.read_chart(&file) }
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

    fn read_drill(&mut self, file: &Path) {
        let path = file.display().to_string();
        match fs::read_to_string(file) {
            Err(fault) => self.unread.push(unreadable(file, &fault)),
            Ok(text) => match exercises_format::read::<Drill>(&path, &text) {
                Ok(drill) => self.drills.push(DrillFile { path, drill }),
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
        let charts = self.charts.iter().map(|file| (&file.exercise.kind, &file.exercise.topics));
        let drills = self.drills.iter().map(|file| (&file.drill.kind, &file.drill.topics));
        let mut counts = Counts { total: self.charts.len() + self.drills.len(), ..Counts::default() };
        for (kind, topics) in charts.chain(drills) {
            *counts.by_kind.entry(kind.clone()).or_default() += 1;
            for topic in topics {
                *counts.by_topic.entry(topic.clone()).or_default() += 1;
            }
        }
        counts
    }
}

/// Every exercise at or below a path, sorted.
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
        } else if entry.file_name().is_some_and(|name| name == "exercise.json") || is_drill(&entry) {
            files.push(entry);
        }
    }
    Ok(())
}

/// Drills are a file each: in a folder of drills, or under that name.
fn is_drill(file: &Path) -> bool {
    let json = file.extension().is_some_and(|extension| extension == "json");
    let among = file.parent().and_then(Path::file_name).is_some_and(|folder| folder == "drills");
    json && (among || file.file_name().is_some_and(|name| name == "drill.json"))
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
