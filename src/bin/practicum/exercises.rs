//! `lint`.

use super::args::{Args, Fault, print};
use exercises_lint::{Bank, Counts, Sets, lint as prove};
use practicum::learn::grade::proof::GRADERS;
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
    let findings = prove(&bank, &sets, GRADERS);
    let counts = bank.counts();
    if args.has("json") {
        print(&json!({
            "findings": findings.iter().map(|f| json!({
                "code": f.code, "path": f.at, "message": f.message, "next_step": f.next_step, "severity": f.severity,
            })).collect::<Vec<_>>(),
            "counts": { "total": counts.total, "by_kind": counts.by_kind, "by_topic": counts.by_topic,
                "by_exam": counts.by_exam, "by_section": counts.by_section, "by_sort": counts.by_sort,
                "tranche": counts.tranche().iter().map(|share| json!({
                    "name": share.name, "held": share.held, "wanted": share.wanted,
                })).collect::<Vec<_>>() },
        }));
    } else {
        findings.iter().for_each(|finding| println!("{finding}"));
        told(&counts);
        eprintln!("{} exercises, {} findings", counts.total, findings.len());
    }
    Ok(u8::from(!findings.is_empty()))
}

/// How many there are, by kind, sort, exam and section, and against the first tranche.
fn told(counts: &Counts) {
    for (kind, count) in &counts.by_kind {
        println!("{count:>6}  {kind}");
        for (sort, count) in counts.by_sort.get(kind).into_iter().flatten() {
            println!("{count:>10}  {sort}");
        }
    }
    for (exam, count) in &counts.by_exam {
        println!("{count:>6}  {exam}");
        for (section, count) in counts.by_section.get(exam).into_iter().flatten() {
            println!("{count:>10}  {section}");
        }
    }
    println!("First tranche, held of wanted:");
    for share in counts.tranche() {
        println!("{:>6} of {:<4} {}", share.held, share.wanted, share.name);
    }
}
