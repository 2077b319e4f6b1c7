//! Tries queries by hand: `cargo run --release -p codesets-compile --example search -- 'hip fx rt' ...`.

use codesets_compile::open_library;
use codesets_lookup::SetId;
use std::path::Path;
use std::time::Instant;

fn main() {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let library = match open_library(&data) {
        Ok(library) => library,
        Err(finding) => return eprintln!("{finding}"),
    };
    let mut sets = vec![SetId::Icd10Cm];
    let Some(on) = practicum_base::parse_day("2026-05-01") else { return };
    library.search("x", &SetId::ALL, on, 1);
    for query in std::env::args().skip(1) {
        if let Some(chosen) = SetId::parse_list(&query) {
            sets = chosen;
            continue;
        }
        let began = Instant::now();
        let hits = library.search(&query, &sets, on, 10);
        println!("{query}   ({} us)", began.elapsed().as_micros());
        for hit in hits {
            let mark = if hit.billable { ' ' } else { '-' };
            println!("  {:>9} {mark} {} [{} {}]", hit.code, hit.title, hit.why, hit.score);
        }
    }
}
