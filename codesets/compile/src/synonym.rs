//! Abbreviations and lay words, as data: `search/abbreviations.tsv` and `search/synonyms.tsv`.

use crate::source::Table;
use codesets_lookup::search::word::key;
use practicum_base::Finding;
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
