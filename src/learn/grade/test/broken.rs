//! Each folder of `exercises/broken` raises the finding it is named after, and no other.

use crate::learn::grade::proof::GRADERS;
use exercises_lint::{Bank, Sets, lint};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// What the lint finds at each path, with the code sets opened once.
fn codes_found(paths: &[PathBuf]) -> Vec<BTreeSet<String>> {
    let library = codesets_compile::open_library(&root()).unwrap();
    let reference = codesets_compile::open_reference(&root()).unwrap();
    let sets = Sets { library: &library, reference: &reference };
    let found = |path: &PathBuf| {
        let bank = Bank::load(path, &root().join("exercises")).unwrap();
        lint(&bank, &sets, GRADERS).into_iter().map(|finding| finding.code).collect()
    };
    paths.iter().map(found).collect()
}

#[test]
fn each_broken_exercise_raises_its_own_finding_and_no_other() {
    let folders = fs::read_dir(root().join("exercises/broken")).unwrap();
    let paths: Vec<PathBuf> = folders.map(|entry| entry.unwrap().path()).collect();
    let mut wrong = Vec::new();
    for (path, found) in paths.iter().zip(codes_found(&paths)) {
        let name = path.file_name().unwrap().to_string_lossy().replacen('-', ".", 1);
        if found != BTreeSet::from([name.clone()]) {
            wrong.push(format!("{name}: {found:?}"));
        }
    }
    wrong.sort();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_finding_the_lint_can_raise_has_its_reproduction() {
    let mut raised: BTreeSet<String> = BTreeSet::new();
    let source = root().join("exercises/lint/src");
    let files =
        [source.clone(), source.join("task")].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    for path in files.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
        let text = fs::read_to_string(path).unwrap();
        let quoted = text.split('"').filter(|word| word.starts_with("exercise.") && word.len() > 9);
        raised.extend(quoted.filter(|word| *word != "exercise.json").map(|word| word.replace('.', "-")));
    }
    let kept: BTreeSet<String> = fs::read_dir(root().join("exercises/broken"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.starts_with("exercise-"))
        .collect();
    assert!(raised.len() > 40);
    assert_eq!(raised, kept);
}

#[test]
fn the_bank_raises_no_finding() {
    let found = codes_found(&[root().join("exercises/bank")]);
    assert_eq!(found, [BTreeSet::new()]);
}
