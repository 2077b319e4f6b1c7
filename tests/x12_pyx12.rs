//! Samples of every kind that pyx12, a validator that is not ours, has a 5010 guide for: 837P, 837I, 835, 999 and 277CA.
//!
//! It needs `python3`; the tool makes itself a private environment under `target/` from pinned hashes. Where that cannot be
//! had the test says so and judges nothing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    reason = "a test may stop where a promise is broken"
)]

#[path = "x12_wire/sample.rs"]
mod sample;
#[path = "x12_wire/sample_bill.rs"]
mod sample_bill;
#[path = "x12_wire/sample_enquiry.rs"]
mod sample_enquiry;
#[path = "x12_wire/sample_other.rs"]
mod sample_other;

use std::io::Write;
use std::path::Path;
use std::process::Command;

#[test]
fn pyx12_accepts_what_we_write() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("pyx12_samples");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    for seed in 0..10 {
        for (kind, text) in sample::every_kind(seed) {
            std::fs::write(folder.join(format!("{seed:06}.{kind}")), text).unwrap();
        }
    }
    let tool = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tools/pyx12_check.py");
    let ran = match Command::new("python3").arg(tool).arg(&folder).output() {
        Ok(ran) => ran,
        Err(fault) => {
            return say(&format!("python3 cannot be started, so pyx12 judges nothing here: {fault}"));
        }
    };
    let told = format!("{}{}", String::from_utf8_lossy(&ran.stdout), String::from_utf8_lossy(&ran.stderr));
    match ran.status.code() {
        Some(0) => assert!(told.contains("50 of 50 accepted"), "{told}"),
        Some(2) => say(&format!("pyx12 cannot be had, so it judges nothing here: {told}")),
        _ => panic!("{told}"),
    }
}

/// Past the harness, which swallows what a passing test prints: nothing is left out in silence.
fn say(words: &str) {
    let _ = writeln!(std::io::stderr(), "{words}");
}
