//! The data the app fetches on demand: compiled code sets, exercise content, and their manifest.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::codeset;
use crate::work::{Failure, Share, Workshop};

/// Where each content file's documents come from: a folder, and the file looked for inside each folder below it,
/// or none when the folder holds the documents themselves.
const CONTENT: [(&str, &str, Option<&str>); 6] = [
    ("blueprints.json", "exercises/blueprints", None),
    ("charts.json", "exercises/bank/charts", Some("exercise.json")),
    ("drills.json", "exercises/bank/drills", None),
    ("payers.json", "exercises/payers", None),
    ("practices.json", "exercises/practices", None),
    ("study.json", "exercises/bank/study", Some("exercise.json")),
];

/// The folders of the bank that hold tasks, in the order of their kinds.
const TASKS: [&str; 8] =
    ["em", "modifiers", "queries", "claims", "denials", "postings", "appeals", "citations"];

/// Writes `assets/` into a built site: `codesets/*.bin`, `content/*.json` and `manifest.json`.
///
/// # Errors
/// When a source cannot be read or is not JSON, or a file cannot be written.
pub fn write(workshop: &Workshop, site: &Path) -> Result<(), Failure> {
    let assets = site.join("assets");
    create(&assets)?;
    workshop
        .timed(Share::Build, "code sets", || codeset::compiled_into(workshop, &assets.join("codesets")))?;
    let content = assets.join("content");
    create(&content)?;
    for (file, folder, inside) in CONTENT {
        write_json(&content.join(file), &documents(&workshop.root.join(folder), inside)?)?;
    }
    write_json(&content.join("questions.json"), &questions(&workshop.root.join("exercises/bank"))?)?;
    write_json(&content.join("tasks.json"), &tasks(&workshop.root.join("exercises"))?)?;
    write_json(&content.join("templates.json"), &generator(&workshop.root.join("exercises/templates"))?)?;
    write_manifest(&assets)
}

/// `{tasks, terms, levels, drawings}`: what the app fetches when somebody opens the exercises, not before.
fn tasks(exercises: &Path) -> Result<Value, Failure> {
    let below = |folder: PathBuf| -> Result<Vec<Value>, Failure> {
        let files = if folder.is_dir() { files_below(&folder)? } else { BTreeMap::new() };
        files.iter().filter(|(file, _)| file.ends_with(".json")).map(|(_, path)| read_json(path)).collect()
    };
    let bank = exercises.join("bank");
    let mut tasks = Vec::new();
    for folder in TASKS {
        tasks.extend(below(bank.join(folder))?);
    }
    let folder = exercises.join("drawings");
    let files = if folder.is_dir() { files_below(&folder)? } else { BTreeMap::new() };
    let mut drawings = BTreeMap::new();
    for (file, path) in files.iter().filter_map(|(file, path)| Some((file.strip_suffix(".svg")?, path))) {
        drawings
            .insert(file.to_owned(), fs::read_to_string(path).map_err(|error| Failure::at(path, &error))?);
    }
    Ok(json!({
        "tasks": tasks, "terms": below(bank.join("terms"))?, "levels": below(exercises.join("levels"))?,
        "drawings": drawings,
    }))
}

/// `{house, templates}`: all that generated charts are made from. The app fetches it when a practice lets patients come.
fn generator(folder: &Path) -> Result<Value, Failure> {
    const HOUSE: &str = "house.json";
    let files = if folder.is_dir() { files_below(folder)? } else { BTreeMap::new() };
    let house = files.get(HOUSE).map(|path| read_json(path)).transpose()?;
    let templates = files.iter().filter(|(file, _)| file.ends_with(".json") && file.as_str() != HOUSE);
    let templates: Vec<Value> = templates.map(|(_, path)| read_json(path)).collect::<Result<_, Failure>>()?;
    Ok(json!({ "house": house, "templates": templates }))
}

/// `{questions, cases}`: every question below its folder in the order of paths, and the texts they share by slug. The
/// app fetches it when somebody opens an exam, not before.
fn questions(bank: &Path) -> Result<Value, Failure> {
    let read = |folder: &str| -> Result<Vec<(String, Value)>, Failure> {
        let folder = bank.join(folder);
        let files = if folder.is_dir() { files_below(&folder)? } else { BTreeMap::new() };
        let json = files.iter().filter_map(|(file, path)| Some((file.strip_suffix(".json")?, path)));
        json.map(|(name, path)| Ok((name.to_owned(), read_json(path)?))).collect()
    };
    let questions: Vec<Value> = read("questions")?.into_iter().map(|(_, question)| question).collect();
    let cases: BTreeMap<String, Value> = read("cases")?.into_iter().collect();
    Ok(json!({ "questions": questions, "cases": cases }))
}

/// The parsed documents of one kind, in the order of their paths.
fn documents(folder: &Path, inside: Option<&str>) -> Result<Value, Failure> {
    if !folder.is_dir() {
        return Ok(json!([]));
    }
    let mut found = Vec::new();
    for path in entries(folder)? {
        let file = inside.map_or_else(|| path.clone(), |name| path.join(name));
        if file.is_file() && file.extension().is_some_and(|extension| extension == "json") {
            found.push(read_json(&file)?);
        }
    }
    Ok(Value::Array(found))
}

/// `{file, bytes, sha256}` for each asset, so that the app can tell a damaged or foreign file.
fn write_manifest(assets: &Path) -> Result<(), Failure> {
    let listed: Vec<Value> = files_below(assets)?
        .iter()
        .filter(|(file, _)| file.as_str() != "manifest.json")
        .map(|(file, path)| {
            let (bytes, sha256) = measure(path)?;
            Ok(json!({ "file": file, "bytes": bytes, "sha256": sha256 }))
        })
        .collect::<Result<_, Failure>>()?;
    write_json(&assets.join("manifest.json"), &Value::Array(listed))
}

/// Every file below a folder by its path from there, with `/` between the parts.
///
/// # Errors
/// When a folder cannot be read.
pub fn files_below(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Failure> {
    let mut files = BTreeMap::new();
    let mut open = vec![(String::new(), folder.to_path_buf())];
    while let Some((prefix, folder)) = open.pop() {
        for path in entries(&folder)? {
            let name = format!("{prefix}{}", path.file_name().unwrap_or_default().to_string_lossy());
            if path.is_dir() {
                open.push((format!("{name}/"), path));
            } else {
                files.insert(name, path);
            }
        }
    }
    Ok(files)
}

/// A file's length and its SHA-256 in hexadecimal.
///
/// # Errors
/// When it cannot be read.
pub fn measure(path: &Path) -> Result<(usize, String), Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::at(path, &error))?;
    Ok((bytes.len(), hex(&Sha256::digest(&bytes))))
}

/// Bytes as lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Makes a folder and those above it.
///
/// # Errors
/// When it cannot be made.
pub fn create(folder: &Path) -> Result<(), Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::at(folder, &error))
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let read = fs::read_dir(folder).map_err(|error| Failure::at(folder, &error))?;
    let mut paths = read
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()
        .map_err(|error| Failure::at(folder, &error))?;
    paths.sort();
    Ok(paths)
}

fn read_json(path: &Path) -> Result<Value, Failure> {
    let text = fs::read_to_string(path).map_err(|error| Failure::at(path, &error))?;
    serde_json::from_str(&text).map_err(|error| {
        Failure::new(format!("{}: {error}", path.display()), "Mend the JSON and run this again.")
    })
}

fn write_json(path: &Path, value: &Value) -> Result<(), Failure> {
    fs::write(path, value.to_string()).map_err(|error| Failure::at(path, &error))
}
