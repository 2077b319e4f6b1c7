//! The shelf filled from a data folder; only where there is a file system.

use super::Shelf;
use crate::base::Finding;
use crate::practice::coding::Codes;
use exercises_format::Task;
use std::fs;
use std::path::{Path, PathBuf};

impl Shelf {
    /// Reads every plan, office, chart and look-up drill under `data_dir/exercises` and the code sets under `data_dir/codesets`.
    ///
    /// # Errors
    /// The first file that cannot be read, with its path.
    pub fn open(data_dir: &Path) -> Result<Shelf, Finding> {
        let mut shelf = Shelf {
            codes: Codes {
                library: codesets_compile::open_library(data_dir)?,
                reference: codesets_compile::open_reference(data_dir)?,
            },
            ..Shelf::default()
        };
        let exercises = data_dir.join("exercises");
        for path in json_files(&exercises.join("payers"))? {
            shelf.add_plan(&path.display().to_string(), &text(&path)?)?;
        }
        for path in json_files(&exercises.join("practices"))? {
            shelf.add_office(&path.display().to_string(), &text(&path)?)?;
        }
        for folder in entries(&exercises.join("bank/charts"))? {
            let path = folder.join("exercise.json");
            if path.is_file() {
                shelf.add_chart(&path.display().to_string(), &text(&path)?)?;
            }
        }
        let templates = exercises.join("templates");
        if templates.is_dir() {
            for path in entries(&templates)? {
                if path.is_dir() {
                    for path in json_files(&path)? {
                        shelf.add_template(&path.display().to_string(), &text(&path)?)?;
                    }
                }
            }
            let house = templates.join("house.json");
            shelf.add_house(&house.display().to_string(), &text(&house)?)?;
        }
        let drills = exercises.join("bank/drills");
        if drills.is_dir() {
            for path in json_files(&drills)? {
                shelf.add_drill(&path.display().to_string(), &text(&path)?)?;
            }
        }
        shelf.open_questions(data_dir)?;
        shelf.open_tasks(data_dir)?;
        Ok(shelf)
    }

    /// Reads every blueprint, question and shared text under `data_dir/exercises`, and no code set.
    ///
    /// # Errors
    /// The first file that cannot be read, with its path.
    pub fn open_questions(&mut self, data_dir: &Path) -> Result<(), Finding> {
        let exercises = data_dir.join("exercises");
        for path in json_below(&exercises.join("blueprints"))? {
            self.add_blueprint(&path.display().to_string(), &text(&path)?)?;
        }
        for path in json_below(&exercises.join("bank/questions"))? {
            self.add_question(&path.display().to_string(), &text(&path)?)?;
        }
        for path in json_below(&exercises.join("bank/cases"))? {
            let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            self.add_case(&path.display().to_string(), &slug, &text(&path)?)?;
        }
        Ok(())
    }
}

impl Shelf {
    /// Reads every task, term, family of visit codes, drawing and chart for study under `data_dir/exercises`, and no code
    /// set.
    ///
    /// # Errors
    /// The first file that cannot be read, with its path.
    pub fn open_tasks(&mut self, data_dir: &Path) -> Result<(), Finding> {
        let exercises = data_dir.join("exercises");
        let bank = exercises.join("bank");
        for folder in Task::KINDS.into_iter().filter_map(Task::folder) {
            for path in json_below(&bank.join(folder))? {
                self.add_task(&path.display().to_string(), &text(&path)?)?;
            }
        }
        for path in json_below(&bank.join("terms"))? {
            self.add_term(&path.display().to_string(), &text(&path)?)?;
        }
        for path in json_below(&exercises.join("levels"))? {
            self.add_levels(&path.display().to_string(), &text(&path)?)?;
        }
        for path in json_below(&bank.join("study"))? {
            self.add_study(&path.display().to_string(), &text(&path)?)?;
        }
        let drawings = exercises.join("drawings");
        let held = if drawings.is_dir() { entries(&drawings)? } else { Vec::new() };
        for path in held.iter().filter(|path| path.extension().is_some_and(|ending| ending == "svg")) {
            let slug = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            self.drawings.insert(slug, text(path)?);
        }
        Ok(())
    }
}

/// Every JSON file at any depth below a folder, in the order of paths; none where there is no folder.
fn json_below(folder: &Path) -> Result<Vec<PathBuf>, Finding> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut files = Vec::new();
    for path in entries(folder)? {
        if path.is_dir() {
            files.extend(json_below(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            files.push(path);
        }
    }
    Ok(files)
}

fn json_files(folder: &Path) -> Result<Vec<PathBuf>, Finding> {
    Ok(entries(folder)?.into_iter().filter(|path| path.extension().is_some_and(|e| e == "json")).collect())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Finding> {
    let read = fs::read_dir(folder).map_err(|fault| unreadable(folder, &fault))?;
    let mut paths = read
        .map(|entry| entry.map(|entry| entry.path()).map_err(|fault| unreadable(folder, &fault)))
        .collect::<Result<Vec<_>, _>>()?;
    paths.sort();
    Ok(paths)
}

fn text(path: &Path) -> Result<String, Finding> {
    fs::read_to_string(path).map_err(|fault| unreadable(path, &fault))
}

fn unreadable(path: &Path, fault: &std::io::Error) -> Finding {
    Finding::error(
        "data.unreadable",
        format!("Cannot be read: {fault}."),
        "Name the data folder with --data, the one that holds `codesets` and `exercises`.",
    )
    .at(path.display().to_string())
}
