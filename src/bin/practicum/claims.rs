//! `x12 check`, `x12 explain` and `scrub`.

use super::args::{Args, Fault, print, text_of};
use practicum::practice::claim::Cms1500;
use practicum::practice::scrub::scrub as run_edits;
use practicum::practice::x12;
use serde_json::json;
use std::io::{Read, Write};

/// Checks or explains one interchange.
pub fn x12(args: Args) -> Result<u8, Fault> {
    match args.free() {
        [verb, file] if verb == "check" => check(&args, file),
        [verb, file] if verb == "explain" => {
            let bytes = std::fs::read(file).map_err(|fault| unreadable(file, &fault))?;
            print_text(&x12::explain(&x12::text_of(&bytes)));
            Ok(0)
        }
        [verb, folder] if verb == "measure" => measure(folder),
        _ => Err(Fault::usage("Say `x12 check FILE --json` or `x12 explain FILE`.")),
    }
}

/// Bytes read at a time, so that a file of any size is checked in little memory.
const GULP: usize = 1 << 16;

fn check(args: &Args, file: &str) -> Result<u8, Fault> {
    let shelf = args.shelf();
    if let Err(fault) = &shelf {
        eprintln!("The code sets cannot be had, so whether codes are in force is not checked: {fault}");
    }
    let shelf = shelf.ok();
    let mut checker = x12::Checker::new(shelf.as_ref().map(|shelf| &shelf.codes));
    let mut input = std::fs::File::open(file).map_err(|fault| unreadable(file, &fault))?;
    let mut gulp = vec![0; GULP];
    loop {
        match input.read(&mut gulp).map_err(|fault| unreadable(file, &fault))? {
            0 => break,
            count => checker.push(gulp.get(..count).unwrap_or(&[])),
        }
    }
    let findings = checker.finish();
    let errors = findings.iter().any(|found| found.severity == practicum::base::Severity::Error);
    print(&json!({ "findings": findings }));
    Ok(u8::from(errors))
}

/// Times each file is measured; the best time counts.
const ROUNDS: u32 = 5;

/// Reads and checks every file of a folder, in memory, and says how long it took.
fn measure(folder: &str) -> Result<u8, Fault> {
    let entries = std::fs::read_dir(folder).map_err(|fault| unreadable(folder, &fault))?;
    let mut texts = Vec::new();
    for path in entries.flatten().map(|entry| entry.path()) {
        let bytes = std::fs::read(&path).map_err(|fault| unreadable(&path.to_string_lossy(), &fault))?;
        texts.push(x12::text_of(&bytes).into_owned());
    }
    let bytes: usize = texts.iter().map(String::len).sum();
    let mut least = f64::INFINITY;
    let mut findings = 0;
    for _ in 0..ROUNDS {
        let begun = std::time::Instant::now();
        findings = texts.iter().map(|text| x12::check(text).len()).sum();
        least = least.min(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    let files = texts.len();
    print(&json!({
        "name": "practicum", "checks_guide": true, "files": files, "bytes": bytes, "ms": least, "findings": findings,
    }));
    Ok(0)
}

fn unreadable(file: &str, fault: &std::io::Error) -> Fault {
    Fault::usage(format!("{file} cannot be read: {fault}."))
}

/// Prints words; a reader that has heard enough and closed the pipe is no fault.
fn print_text(words: &str) {
    let _ = writeln!(std::io::stdout().lock(), "{words}");
}

/// Runs the claim edits on every claim of an 837P.
pub fn scrub(args: Args) -> Result<u8, Fault> {
    let text = text_of(args.only("837 file")?)?;
    let shelf = args.shelf()?;
    let batch = x12::read_837p(&text).map_err(|findings| match findings.into_iter().next() {
        Some(finding) => Fault::from(finding),
        None => Fault::usage("The file is no 837P."),
    })?;
    let plan = shelf.plans.values().find(|plan| plan.payer_id == batch.payer_id);
    let plan =
        plan.ok_or_else(|| Fault::usage(format!("No plan here has the payer id {}.", batch.payer_id)))?;
    let today = if args.has("on") { args.day("on")? } else { batch.envelope.day };
    let mut all = Vec::new();
    for form in &batch.claims {
        let form = Cms1500 { plan: plan.id.clone(), ..form.clone() };
        let findings = run_edits(&form, plan, &shelf.codes, today);
        all.extend(findings.into_iter().map(|finding| json!({ "claim": form.account, "finding": finding })));
    }
    let found = !all.is_empty();
    print(&json!({ "on": today, "findings": all }));
    Ok(u8::from(found))
}
