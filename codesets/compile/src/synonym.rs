//! What helps a search, as data: abbreviations, lay words, and the codes seen every day.

use crate::source::Table;
use codesets_lookup::SetId;
use codesets_lookup::search::word::key;
use practicum_base::Finding;
use std::collections::BTreeSet;
use std::path::Path;

/// Both tables as the asset carries them: `abbreviation TAB meaning`, and `=word word word` for words that say the
/// same. Absent files give nothing.
pub(crate) fn read(sources: &Path) -> Result<String, Finding> {
    let mut lines = Vec::new();
    let abbreviations = sources.join("search/abbreviations.tsv");
    if abbreviations.is_file() {
        for row in Table::open(&abbreviations)?.rows() {
            for meaning in row.get("meaning").split(';') {
                lines.push(format!("{}\t{}", key(row.need("short")?), key(meaning)));
            }
        }
    }
    let synonyms = sources.join("search/synonyms.tsv");
    if synonyms.is_file() {
        for row in Table::open(&synonyms)?.rows() {
            lines.push(format!("={}", key(row.need("words")?)));
        }
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// Bare codes a practice sees every day: `search/everyday.tsv`. An absent file names none.
pub(crate) fn everyday(sources: &Path) -> Result<BTreeSet<String>, Finding> {
    let path = sources.join("search/everyday.tsv");
    if !path.is_file() {
        return Ok(BTreeSet::new());
    }
    Table::open(&path)?.rows().map(|row| Ok(SetId::bare(row.need("code")?))).collect()
}
