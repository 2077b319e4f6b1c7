//! Journals that earlier releases wrote must fold for ever: each `NAME.jsonl` under `tests/journal_compat` has the
//! digest it came to in `NAME.digest`. A name that begins with `learner` is a learner's stream. The browser folds the same file in `tests/browser/fold.rs`.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test may stop where a promise is broken")]

use practicum::journal::{Journal, Stream, digest};
use practicum::learn::learner::LearnerState;
use practicum::practice::office::State;
use std::fs;
use std::path::Path;

#[test]
fn every_journal_ever_written_still_folds_to_its_digest() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/journal_compat");
    let mut seen = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "jsonl") {
            let text = fs::read_to_string(&path).unwrap();
            let expected = fs::read_to_string(path.with_extension("digest")).unwrap();
            let learner = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("learner"));
            let found = if learner { folded::<LearnerState>(&text) } else { folded::<State>(&text) };
            assert_eq!(found, expected.trim(), "{}", path.display());
            seen += 1;
        }
    }
    assert!(seen > 1, "a practice's and a learner's journal are kept");
}

fn folded<S: Stream>(text: &str) -> String {
    digest(Journal::<S>::read(text.lines()).unwrap().state()).unwrap()
}
