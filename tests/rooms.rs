//! The rooms of `src/` depend one way, and pure rooms never name the browser. Read from the sources, so that a
//! slip fails here and not in a review.
#![allow(clippy::expect_used, reason = "a test may stop where a file cannot be read")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Each room and the rooms it may name.
const MAY_NAME: [(&str, &[&str]); 7] = [
    ("base", &[]),
    ("journal", &["base"]),
    ("practice", &["base", "journal"]),
    ("learn", &["base", "journal", "practice"]),
    ("desk", &["base", "journal", "practice", "learn"]),
    ("store", &["base", "journal"]),
    ("ui", &["base", "journal", "practice", "learn", "desk", "store"]),
];

/// The rooms that may name the browser's packages.
const IN_THE_BROWSER: [&str; 2] = ["store", "ui"];

const BROWSER_PACKAGES: [&str; 8] = [
    "leptos",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "wasm_bindgen_futures",
    "indexed_db_futures",
    "console_error_panic_hook",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder whose path `wanted` accepts, in order.
fn files_below(folder: &Path, wanted: &dyn Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for path in entries.map(|entry| entry.expect("a readable entry").path()) {
            if path.is_dir() {
                open.push(path);
            } else if wanted(&path) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn is_rust(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "rs")
}

/// A source without its line comments. A `//` inside a string ends that line early, which can only hide what stands
/// behind it there.
fn code_of(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a readable source");
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).fold(
        String::new(),
        |mut code, line| {
            code.push_str(line);
            code.push('\n');
            code
        },
    )
}

/// The names that follow `prefix::` in a source, also inside braces: `crate::{a::B, c}` names `a` and `c`.
fn named_after(code: &str, prefix: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let needle = format!("{prefix}::");
    for (at, _) in code.match_indices(&needle) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$' || c == ':') {
            continue;
        }
        let rest = &code[at + needle.len()..];
        match rest.strip_prefix('{') {
            Some(list) => names.extend(heads_of_list(list)),
            None => names.extend(head(rest)),
        }
    }
    names
}

/// The first name of each entry of a braced list, up to its closing brace.
fn heads_of_list(list: &str) -> Vec<String> {
    let (mut depth, mut fresh, mut heads) = (0, true, Vec::new());
    for (at, c) in list.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => fresh = true,
            c if fresh && !c.is_whitespace() => {
                heads.extend(head(&list[at..]));
                fresh = false;
            }
            _ => {}
        }
    }
    heads
}

fn head(text: &str) -> Option<String> {
    let name: String = text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    (!name.is_empty()).then_some(name)
}

/// Whether a package's name stands in a source as a whole word.
fn names_package(code: &str, package: &str) -> bool {
    code.split(|c: char| !(c.is_alphanumeric() || c == '_')).any(|word| word == package)
}

/// A file and, where it lies inside one, its room.
fn room_of(path: &Path) -> Option<String> {
    let inside = path.strip_prefix(root().join("src")).ok()?;
    let first = inside.components().next()?.as_os_str().to_string_lossy().into_owned();
    Some(first.strip_suffix(".rs").unwrap_or(&first).to_owned())
}

fn told(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

#[test]
fn each_room_names_only_the_rooms_below_it() {
    let rooms: BTreeSet<&str> = MAY_NAME.iter().map(|(room, _)| *room).collect();
    let mut slips = Vec::new();
    for path in files_below(&root().join("src"), &is_rust) {
        let Some(room) = room_of(&path) else { continue };
        let Some((_, allowed)) = MAY_NAME.iter().find(|(name, _)| *name == room) else { continue };
        let code = code_of(&path);
        // `base` is a package of its own, so there `crate::` means itself.
        let named =
            if room == "base" { named_after(&code, "practicum") } else { named_after(&code, "crate") };
        for other in named {
            if other != room && rooms.contains(other.as_str()) && !allowed.contains(&other.as_str()) {
                slips.push(format!("{}: {room} names {other}", told(&path)));
            }
        }
    }
    assert!(slips.is_empty(), "rooms that look up the stairs:\n{}", slips.join("\n"));
}

#[test]
fn every_folder_of_the_sources_is_a_known_room() {
    let known: BTreeSet<&str> = MAY_NAME.iter().map(|(room, _)| *room).chain(["bin", "shell"]).collect();
    for entry in fs::read_dir(root().join("src")).expect("src") {
        let path = entry.expect("a readable entry").path();
        if path.is_dir() {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            assert!(
                known.contains(name.as_str()),
                "src/{name} has no place in the order of rooms: add it to MAY_NAME"
            );
        }
    }
}

#[test]
fn pure_rooms_never_name_the_browser() {
    let mut slips = Vec::new();
    for path in files_below(&root().join("src"), &is_rust) {
        let Some(room) = room_of(&path) else { continue };
        let pure = MAY_NAME.iter().any(|(name, _)| *name == room) && !IN_THE_BROWSER.contains(&room.as_str());
        if !pure && room != "bin" {
            continue;
        }
        let code = code_of(&path);
        for package in BROWSER_PACKAGES.iter().filter(|package| names_package(&code, package)) {
            slips.push(format!("{} names {package}", told(&path)));
        }
    }
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

#[test]
fn code_sets_and_exercises_never_name_the_app() {
    let mut slips = Vec::new();
    for folder in ["codesets", "exercises", "src/base"] {
        for path in files_below(&root().join(folder), &is_rust) {
            // The program of the browser's worker; what it answers stands beside it and names no browser.
            if ["main.rs", "scope.rs"]
                .iter()
                .any(|file| path.ends_with(Path::new("codesets/worker/src").join(file)))
            {
                continue;
            }
            let code = code_of(&path);
            for package in BROWSER_PACKAGES.iter().chain(&["practicum"]) {
                if names_package(&code, package) {
                    slips.push(format!("{} names {package}", told(&path)));
                }
            }
        }
        for path in files_below(&root().join(folder), &|path| path.ends_with("Cargo.toml")) {
            let manifest = fs::read_to_string(&path).expect("a readable manifest");
            let app = |line: &str| line.split(['=', '.', ' ']).next() == Some("practicum");
            slips.extend(
                manifest.lines().filter(|line| app(line)).map(|_| format!("{} needs the app", told(&path))),
            );
        }
    }
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

#[test]
fn nothing_in_the_repository_names_a_home_folder() {
    // Assembled, so that this file does not match itself.
    let needles: Vec<String> = [
        ["/ho", "me/"],
        ["/ro", "ot/"],
        ["/Us", "ers/"],
        ["/work/", "wt"],
        ["/work/", "shared"],
        ["/work/", "main"],
        ["C:\\", "Users"],
    ]
    .iter()
    .map(|parts| parts.concat())
    .collect();
    let mut slips = Vec::new();
    for path in kept_files() {
        // Pictures and compiled data are not text; what is in them came from text that is read here.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for (line, words) in text.lines().enumerate() {
            for needle in &needles {
                if names_folder(words, needle) {
                    slips.push(format!("{}:{}: {needle}", told(&path), line + 1));
                }
            }
        }
    }
    assert!(slips.is_empty(), "{}", slips.join("\n"));
}

/// Whether a line holds an absolute path that starts so; inside a longer path or an address it is another folder.
fn names_folder(line: &str, needle: &str) -> bool {
    line.match_indices(needle).any(|(at, _)| {
        !line[..at].chars().next_back().is_some_and(|c| c.is_alphanumeric() || "._-}".contains(c))
    })
}

/// The files the repository keeps: all but what builds and installs leave behind.
fn kept_files() -> Vec<PathBuf> {
    let left_behind = ["target", "dist", "node_modules", ".git", "__pycache__"];
    let mut files = Vec::new();
    let mut open = vec![root()];
    while let Some(folder) = open.pop() {
        for path in fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if left_behind.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                open.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files
}

#[test]
fn the_reader_of_names_sees_lists_and_skips_comments_and_other_crates() {
    let code = "use crate::{base::Cents, learn, practice::{claim, ledger}};\nother_crate::ui::x();\ncrate::store::open();";
    let named: Vec<String> = named_after(code, "crate").into_iter().collect();
    assert_eq!(named, ["base", "learn", "practice", "store"]);
    assert!(!names_package("let gloomy = 1;", "gloo"));
    assert!(names_package("use gloo::timers;", "gloo"));
}
