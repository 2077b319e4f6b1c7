//! Reading a source folder: its `source.toml` and its tables.

use codesets_lookup::{About, Release, SetId};
use practicum_base::{Day, Finding, parse_day};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// First day anything is answered for, where a source does not say otherwise.
const COVERED_FROM: Day = Day::constant(2019, 7, 1);
/// Last day answered for without guessing, where a source does not say otherwise.
const COVERED_TO: Day = Day::constant(2026, 9, 30);

/// A source's own description.
#[derive(Debug, Deserialize)]
pub(crate) struct Source {
    pub release: Option<String>,
    pub title: String,
    pub licence: String,
    pub covered_from: Option<String>,
    pub covered_to: Option<String>,
    pub notice: Option<String>,
    #[serde(default)]
    pub counts: BTreeMap<String, usize>,
    #[serde(default)]
    pub packages: Vec<Package>,
    #[serde(default)]
    pub files: BTreeMap<String, String>,
}

/// A package the data was derived from.
#[derive(Debug, Deserialize)]
pub(crate) struct Package {
    pub package: String,
    pub version: String,
}

/// A finding about a source file.
pub(crate) fn broken(path: &Path, message: impl Into<String>) -> Finding {
    Finding::error(
        "codeset.source",
        message,
        "Restore the file, or run `cargo xtask codesets` to see what differs.",
    )
    .at(path.display().to_string())
}

pub(crate) fn read_text(path: &Path) -> Result<String, Finding> {
    std::fs::read_to_string(path).map_err(|error| broken(path, format!("The file cannot be read: {error}.")))
}

impl Source {
    /// Reads `source.toml` and checks the hashes it states.
    pub fn open(folder: &Path) -> Result<Source, Finding> {
        let path = folder.join("source.toml");
        let source: Source = toml::from_str(&read_text(&path)?).map_err(|error| {
            broken(&path, format!("The description cannot be read: {}.", error.message()))
        })?;
        for (name, stated) in &source.files {
            let file = folder.join(name);
            let bytes = std::fs::read(&file)
                .map_err(|error| broken(&file, format!("The file cannot be read: {error}.")))?;
            let found = crate::cache::sha256(&bytes);
            if found != *stated {
                return Err(broken(
                    &file,
                    format!("The file has sha256 {found}; source.toml states {stated}."),
                ));
            }
        }
        Ok(source)
    }

    /// What a table besides the code sets says about itself: the folder's name is the release where none is stated.
    pub fn about(&self, folder: &Path) -> Result<About, Finding> {
        let path = folder.join("source.toml");
        let day = |text: &Option<String>| {
            let text = text.as_deref().ok_or_else(|| broken(&path, "The days it covers are not stated."))?;
            parse_day(text).ok_or_else(|| broken(&path, format!("{text} is not a date.")))
        };
        let named = || folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Ok(About {
            release: self.release.clone().unwrap_or_else(named),
            title: self.title.clone(),
            from: day(&self.covered_from)?,
            to: day(&self.covered_to)?,
            licence: self.licence.clone(),
            packages: self.packages.iter().map(|p| format!("{} {}", p.package, p.version)).collect(),
            notice: self.notice.clone(),
        })
    }

    /// The release as look-ups will name it.
    pub fn release(&self, set: SetId, folder: &Path) -> Result<Release, Finding> {
        let path = folder.join("source.toml");
        let day = |text: &Option<String>, otherwise: Day| match text {
            Some(text) => parse_day(text).ok_or_else(|| broken(&path, format!("{text} is not a date."))),
            None => Ok(otherwise),
        };
        Ok(Release {
            set,
            release: self.release.clone().unwrap_or_else(|| "2026-04".to_owned()),
            title: self.title.clone(),
            covered_from: day(&self.covered_from, COVERED_FROM)?,
            covered_to: day(&self.covered_to, COVERED_TO)?,
            licence: self.licence.clone(),
            packages: self.packages.iter().map(|p| format!("{} {}", p.package, p.version)).collect(),
            imported: false,
            notice: self.notice.clone(),
        })
    }
}

/// The newest release folder of a set.
pub(crate) fn newest_release(set_folder: &Path) -> Result<PathBuf, Finding> {
    let entries = std::fs::read_dir(set_folder)
        .map_err(|error| broken(set_folder, format!("The folder cannot be read: {error}.")))?;
    let releases = entries.filter_map(Result::ok).map(|entry| entry.path());
    releases
        .filter(|path| path.join("source.toml").is_file())
        .max()
        .ok_or_else(|| broken(set_folder, "The folder holds no release."))
}

/// A table with a header line and tab-separated fields.
pub(crate) struct Table {
    path: PathBuf,
    columns: Vec<String>,
    text: String,
}

/// One row, read by column name.
pub(crate) struct Row<'a> {
    table: &'a Table,
    line: usize,
    fields: Vec<&'a str>,
}

impl Table {
    pub fn open(path: &Path) -> Result<Table, Finding> {
        let text = read_text(path)?;
        let columns = text.lines().next().unwrap_or_default().split('\t').map(str::to_owned).collect();
        Ok(Table { path: path.to_owned(), columns, text })
    }

    /// The rows below the header; blank lines are skipped.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.text
            .lines()
            .enumerate()
            .skip(1)
            .filter(|(_, line)| !line.trim().is_empty())
            .map(|(place, line)| Row { table: self, line: place + 1, fields: line.split('\t').collect() })
    }
}

impl<'a> Row<'a> {
    /// The field of a column; empty when the line is short or the column is not there.
    pub fn get(&self, column: &str) -> &'a str {
        let place = self.table.columns.iter().position(|name| name == column);
        place.and_then(|place| self.fields.get(place)).map_or("", |field| field.trim())
    }

    /// The field, which must say something.
    pub fn need(&self, column: &str) -> Result<&'a str, Finding> {
        let field = self.get(column);
        if field.is_empty() { Err(self.broken(format!("The column {column} is empty."))) } else { Ok(field) }
    }

    /// `1` or `0`; empty is `0`.
    pub fn flag(&self, column: &str) -> Result<bool, Finding> {
        match self.get(column) {
            "1" => Ok(true),
            "0" | "" => Ok(false),
            other => Err(self.broken(format!("The column {column} holds {other}, not 0 or 1."))),
        }
    }

    /// A date, or nothing where the field is empty.
    pub fn day(&self, column: &str) -> Result<Option<Day>, Finding> {
        let field = self.get(column);
        if field.is_empty() {
            return Ok(None);
        }
        parse_day(field).map(Some).ok_or_else(|| self.broken(format!("{field} is not a date.")))
    }

    /// `low-high` in years, or no limits where the field is empty.
    pub fn ages(&self, column: &str) -> Result<(u8, u8), Finding> {
        let field = self.get(column);
        if field.is_empty() {
            return Ok((0, 124));
        }
        let bounds =
            field.split_once('-').and_then(|(low, high)| Some((low.parse().ok()?, high.parse().ok()?)));
        bounds.ok_or_else(|| self.broken(format!("{field} is not an age range.")))
    }

    /// `M` is 1, `F` is 2, empty is 0.
    pub fn sex(&self, column: &str) -> Result<u8, Finding> {
        match self.get(column) {
            "" => Ok(0),
            "M" => Ok(1),
            "F" => Ok(2),
            other => Err(self.broken(format!("{other} is not M or F."))),
        }
    }

    /// A finding at this row.
    pub fn broken(&self, message: impl Into<String>) -> Finding {
        let finding = broken(&self.table.path, message);
        let place = format!("{}:{}", finding.at, self.line);
        finding.at(place)
    }
}
