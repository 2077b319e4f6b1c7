//! Times the search natively and counts what it finds: a quick look between two runs of `cargo xtask bench search`.
//!
//! `cargo run --release -p codesets-compile --example search_time -- [FILE.json]... [--misses] [--seek QUERY]`
//!
//! The files are lists of queries as in `tests/bench/search/`. The mark is a sum over every hit in order with why and
//! score: work on speed alone leaves it as it was.
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool at hand stops where it cannot go on")]

use codesets_compile::compiled_dir;
use codesets_lookup::{CodeSet, Hit, Library, SetId, layout};
use practicum_base::Day;
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

const DAY: Day = Day::constant(2026, 5, 1);
const LIMIT: usize = 30;
/// Each query is asked so many times, and the fastest counts.
const TIMES: usize = 5;

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let folder = compiled_dir(&root).unwrap();
    let mut library = Library::new();
    for name in ["icd10cm", "icd10pcs", "hcpcs", "cpt"] {
        load(&mut library, name, &folder.join(format!("{name}.bin")));
    }
    let mut arguments = std::env::args().skip(1).peekable();
    let mut files = Vec::new();
    let mut misses = false;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--misses" => misses = true,
            "--seek" => show(&library, &arguments.next().unwrap_or_default()),
            _ => files.push(argument),
        }
    }
    for file in files {
        ask(&library, &file, misses);
    }
}

fn load(library: &mut Library, name: &str, path: &Path) {
    let mut best = [u128::MAX; 2];
    for turn in 0..5 {
        let bytes = std::fs::read(path).unwrap();
        let begun = Instant::now();
        let set = CodeSet::from_bytes(bytes).unwrap();
        let (id, checked) = (set.id(), begun.elapsed().as_micros());
        let mut alone = Library::new();
        alone.add(set);
        alone.search("x", &[id], DAY, LIMIT);
        best = [best[0].min(checked), best[1].min(begun.elapsed().as_micros() - checked)];
        if turn == 4 {
            library.join(&alone);
        }
    }
    let bytes = library.releases().count();
    println!("{name}: checked {} us, first search {} us ({bytes} releases)", best[0], best[1]);
}

fn search(library: &Library, query: &str) -> Vec<Hit> {
    library.search(query, &[SetId::Icd10Cm], DAY, LIMIT)
}

fn show(library: &Library, query: &str) {
    println!("{query}");
    for hit in search(library, query).iter().take(10) {
        println!("  {:>7}  {:8} {}  [{}]", hit.score, hit.code, hit.title, hit.why);
    }
}

fn spread(times: &mut [u128]) -> String {
    times.sort_unstable();
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)] as f64 / 1000.0;
    format!("p50 {:.1}, p95 {:.1}, p99 {:.1} us", at(50), at(95), at(99))
}

fn ask(library: &Library, file: &str, misses: bool) {
    let queries: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap();
    let mut kinds: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let (mut whole, mut keys, mut mark) = (Vec::new(), Vec::new(), 0_u64);
    let mut slow: Vec<(u128, &str)> = Vec::new();
    let step = queries.len().div_ceil(160);
    for (place, query) in queries.iter().enumerate() {
        let (text, kind) = (query["q"].as_str().unwrap(), query["kind"].as_str().unwrap());
        let hits = search(library, text);
        let time = timed(library, text);
        whole.push(time);
        slow.push((time, text));
        if place % step == 0 {
            let ends = text.char_indices().map(|(at, sign)| at + sign.len_utf8());
            keys.extend(ends.map(|end| timed(library, &text[..end])));
        }
        for hit in &hits {
            let line = format!("{text}\t{}\t{}\t{}", hit.code, hit.why, hit.score);
            mark = mark.rotate_left(5) ^ layout::checksum(line.as_bytes());
        }
        let held = kinds.entry(kind).or_default();
        held.1 += 1;
        if hits.iter().take(10).any(|hit| accepted(query, &hit.code)) {
            held.0 += 1;
        } else if misses {
            let best: Vec<&str> = hits.iter().take(6).map(|hit| hit.code.as_str()).collect();
            println!("  {kind}: {text:?} wants {} got {best:?}", query["accept"]);
        }
    }
    let share = |(found, all): (usize, usize)| format!("{:.3} ({found}/{all})", found as f64 / all as f64);
    let all = kinds.values().fold((0, 0), |sum, kind| (sum.0 + kind.0, sum.1 + kind.1));
    println!("{file}: mark {mark:016x}, recall {}", share(all));
    let by_kind: Vec<String> = kinds.iter().map(|(kind, held)| format!("{kind} {}", share(*held))).collect();
    println!("  {}", by_kind.join(", "));
    println!("  query {}; keystroke {}", spread(&mut whole), spread(&mut keys));
    slow.sort_unstable();
    for (time, text) in slow.iter().rev().take(6).filter(|_| !misses) {
        println!("  {:>7.1} us {text}", *time as f64 / 1000.0);
    }
}

/// Nanoseconds of the best of a few times.
fn timed(library: &Library, query: &str) -> u128 {
    let one = || {
        let begun = Instant::now();
        std::hint::black_box(search(library, query));
        begun.elapsed().as_nanos()
    };
    (0..TIMES).map(|_| one()).min().unwrap_or_default()
}

fn accepted(query: &Value, code: &str) -> bool {
    let bare = |code: &str| code.replace('.', "").to_uppercase();
    let found = bare(code);
    let list = |key: &str| query["accept"][key].as_array().cloned().unwrap_or_default();
    let text = |value: &Value| bare(value.as_str().unwrap_or_default());
    list("codes").iter().any(|code| text(code) == found)
        || list("prefixes").iter().any(|prefix| found.starts_with(&text(prefix)))
}
