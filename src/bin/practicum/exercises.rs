//! `lint`.

use super::args::{Args, Fault, print};
use exercises_lint::{Bank, Counts, Sets, lint as prove};
use practicum::learn::grade::proof::score;
use serde_json::json;
use std::path::PathBuf;

/// Proves the exercise bank.
pub fn lint(args: Args) -> Result<u8, Fault> {
    let data = args.data_dir()?;
    let exercises = data.join("exercises");
    let path = args.free().first().map_or_else(|| exercises.join("bank"), PathBuf::from);
    let bank = Bank::load(&path, &exercises)?;
    let library = codesets_compile::open_library(&data)?;
    let reference = codesets_compile::open_reference(&data)?;
    let sets = Sets { library: &library, reference: &reference };
    let findings = prove(&bank, &sets, &score);
    let counts = bank.counts();
    if args.has("json") {
        print(&json!({
            "findings": findings.iter().map(|f| json!({
                "code": f.code, "path": f.at, "message": f.message, "next_step": f.next_step, "severity": f.severity,
            })).collect::<Vec<_>>(),
            "counts": { "total": counts.total, "by_kind": counts.by_kind, "by_topic": counts.by_topic,
                "by_exam": counts.by_exam, "by_section": counts.by_section },
        }));
    } else {
        findings.iter().for_each(|finding| println!("{finding}"));
        told(&counts);
        eprintln!("{} exercises, {} findings", counts.total, findings.len());
    }
    Ok(u8::from(!findings.is_empty()))
}

/// How many there are, by kind, exam and section.
fn told(counts: &Counts) {
    for (kind, count) in &counts.by_kind {
        println!("{count:>6}  {kind}");
    }
    for (exam, count) in &counts.by_exam {
        println!("{count:>6}  {exam}");
        for (section, count) in counts.by_section.get(exam).into_iter().flatten() {
            println!("{count:>10}  {section}");
        }
    }
}
