//! The content as files: exercises, and the plans and clinicians they may name.

use exercises_format::task::{Task, VisitLevels};
use exercises_format::{Blueprint, CaseText, ChartExercise, Drill, Exercise, OfficeFile, Question};
use practicum_base::Finding;
use serde::de::DeserializeOwned;
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
    /// Multiple-choice questions that could be read, by path.
    pub questions: Vec<QuestionFile>,
    /// Terms that could be read, by path.
    pub terms: Vec<QuestionFile>,
    /// Tasks of the other kinds that could be read, by path.
    pub tasks: Vec<TaskFile>,
    /// Families of visit codes by their slug.
    pub levels: BTreeMap<String, VisitLevels>,
    /// Drawings by slug, as their files say.
    pub drawings: BTreeMap<String, String>,
    /// Texts that questions share, by path.
    pub cases: Vec<CaseFile>,
    /// Slugs of shared texts there are, in the bank or below the path.
    pub case_slugs: BTreeSet<String>,
    /// Every blueprint there is, by path; those below the path come last and stand for the others of their name.
    pub blueprints: Vec<BlueprintFile>,
    /// Exams whose promise this bank has to keep: all of them for the whole bank, those below the path for a part of it.
    pub promises: BTreeSet<String>,
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

/// One question and where it came from.
#[derive(Clone, Debug)]
pub struct QuestionFile {
    /// Path as findings name it.
    pub path: String,
    /// What it says.
    pub question: Question,
}

/// One task and where it came from.
#[derive(Clone, Debug)]
pub struct TaskFile {
    /// Path as findings name it.
    pub path: String,
    /// What it says.
    pub exercise: Exercise,
}

/// One shared text and where it came from.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// Path as findings name it.
    pub path: String,
    /// What it says.
    pub case: CaseText,
}

/// One blueprint and where it came from.
#[derive(Clone, Debug)]
pub struct BlueprintFile {
    /// Path as findings name it.
    pub path: String,
    /// What it says.
    pub blueprint: Blueprint,
}

impl Bank {
    /// Reads every exercise below `path` (a bank, a folder of `broken/`, or one exercise): charts (`exercise.json`),
    /// look-up drills (`drill.json`, or a file of a folder `drills`), questions (`question.json`, or any file at or
    /// below a folder `questions`), terms (`term.json`, or a file below a folder `terms`), tasks (`task.json`, or a file
    /// of their kind's folder), the texts they share (`case.json`, or a file of a folder `cases`) and blueprints
    /// (`blueprint.json`); with the plans, offices, shared texts, blueprints, families of visits and drawings that stand
    /// under `exercises`, and the drawings below the path itself. What cannot be read becomes a finding.
    ///
    /// # Errors
    /// `exercise.unreadable` when `path` itself cannot be opened.
    pub fn load(path: &Path, exercises: &Path) -> Result<Bank, Finding> {
        let mut bank = Bank::default();
        let mut files = Vec::new();
        walk(path, &mut files).map_err(|fault| unreadable(path, &fault))?;
        bank.read_blueprints(exercises);
        bank.read_levels(exercises);
        bank.read_drawings(&exercises.join("drawings"));
        bank.read_drawings(&path.join("drawings"));
        if same(path, &exercises.join("bank")) {
            bank.promises = bank.blueprints.iter().map(|file| file.blueprint.exam.clone()).collect();
        }
        bank.case_slugs =
            json_files(&exercises.join("bank/cases")).iter().filter_map(|file| stem(file)).collect();
        for file in files {
            bank.read_file(&file);
        }
        bank.plans = json_files(&exercises.join("payers")).iter().filter_map(|file| stem(file)).collect();
        for file in json_files(&exercises.join("practices")) {
            bank.read_office(&file);
        }
        Ok(bank)
    }

    /// The blueprint of an exam.
    pub fn blueprint(&self, exam: &str) -> Option<&Blueprint> {
        self.blueprints.iter().rev().map(|file| &file.blueprint).find(|held| held.exam == exam)
    }

    fn read_blueprints(&mut self, exercises: &Path) {
        for file in json_files(&exercises.join("blueprints")) {
            if let Some(blueprint) = self.read::<Blueprint>(&file) {
                self.blueprints.push(BlueprintFile { path: file.display().to_string(), blueprint });
            }
        }
    }

    fn read_levels(&mut self, exercises: &Path) {
        for file in json_files(&exercises.join("levels")) {
            if let Some(levels) = self.read::<VisitLevels>(&file) {
                self.levels.insert(levels.family.clone(), levels);
            }
        }
    }

    fn read_drawings(&mut self, folder: &Path) {
        for file in files_ending(folder, "svg") {
            if let (Some(slug), Ok(text)) = (stem(&file), fs::read_to_string(&file)) {
                self.drawings.insert(slug, text);
            }
        }
    }

    fn read_file(&mut self, file: &Path) {
        let path = file.display().to_string();
        match Kind::of(file).unwrap_or_else(|| Kind::told(file)) {
            Kind::Chart => {
                if let Some(exercise) = self.read(file) {
                    self.charts.push(ChartFile { path, exercise });
                }
            }
            Kind::Drill => {
                if let Some(drill) = self.read(file) {
                    self.drills.push(DrillFile { path, drill });
                }
            }
            Kind::Question => {
                if let Some(question) = self.read(file) {
                    self.questions.push(QuestionFile { path, question });
                }
            }
            Kind::Term => {
                if let Some(question) = self.read(file) {
                    self.terms.push(QuestionFile { path, question });
                }
            }
            Kind::Task => {
                if let Some(exercise) = self.read(file) {
                    self.tasks.push(TaskFile { path, exercise });
                }
            }
            Kind::Case => {
                self.case_slugs.extend(stem(file));
                if let Some(case) = self.read(file) {
                    self.cases.push(CaseFile { path, case });
                }
            }
            Kind::Blueprint => {
                if let Some(blueprint) = self.read::<Blueprint>(file) {
                    self.promises.insert(blueprint.exam.clone());
                    self.blueprints.push(BlueprintFile { path, blueprint });
                }
            }
        }
    }

    fn read<T: DeserializeOwned>(&mut self, file: &Path) -> Option<T> {
        let text = fs::read_to_string(file).map_err(|fault| unreadable(file, &fault));
        let read = text.and_then(|text| exercises_format::read::<T>(&file.display().to_string(), &text));
        read.map_err(|finding| self.unread.push(finding)).ok()
    }

    fn read_office(&mut self, file: &Path) {
        if let Some(office) = self.read::<OfficeFile>(file) {
            self.clinicians.extend(office.clinicians.into_keys());
        }
    }
}

/// What a content file is, told from its name and its folders.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Chart,
    Drill,
    Question,
    Term,
    Task,
    Case,
    Blueprint,
}

impl Kind {
    fn of(file: &Path) -> Option<Kind> {
        if file.extension().is_none_or(|extension| extension != "json") {
            return None;
        }
        // A question lies in questions/<exam>/<section>; other folders hold their files themselves.
        let within = |folder: &str, levels: usize| {
            let mut above = file.ancestors().skip(1).take(levels);
            above.any(|path| path.file_name().is_some_and(|name| name == folder))
        };
        match file.file_name()?.to_str()? {
            "exercise.json" => Some(Kind::Chart),
            "drill.json" => Some(Kind::Drill),
            "question.json" => Some(Kind::Question),
            "term.json" => Some(Kind::Term),
            "task.json" => Some(Kind::Task),
            "case.json" => Some(Kind::Case),
            "blueprint.json" => Some(Kind::Blueprint),
            _ if within("drills", 1) => Some(Kind::Drill),
            _ if within("questions", 3) => Some(Kind::Question),
            _ if within("terms", 2) => Some(Kind::Term),
            _ if within("cases", 1) => Some(Kind::Case),
            _ if Task::KINDS.iter().any(|kind| Task::folder(kind).is_some_and(|name| within(name, 1))) => {
                Some(Kind::Task)
            }
            _ => None,
        }
    }

    /// What a file that was named itself says it is; a chart where it does not say.
    fn told(file: &Path) -> Kind {
        let text = fs::read_to_string(file).unwrap_or_default();
        let said: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        match said.get("kind").and_then(serde_json::Value::as_str) {
            Some("drill") => Kind::Drill,
            Some("question") => Kind::Question,
            Some("term") => Kind::Term,
            Some("case") => Kind::Case,
            Some(kind) if Task::KINDS.contains(&kind) => Kind::Task,
            Some("blueprint") => Kind::Blueprint,
            _ => Kind::Chart,
        }
    }
}

fn same(one: &Path, other: &Path) -> bool {
    matches!((one.canonicalize(), other.canonicalize()), (Ok(one), Ok(other)) if one == other)
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
        } else if Kind::of(&entry).is_some() {
            files.push(entry);
        }
    }
    Ok(())
}

fn json_files(folder: &Path) -> Vec<PathBuf> {
    files_ending(folder, "json")
}

fn files_ending(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == ending))
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
