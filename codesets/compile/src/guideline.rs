//! Guidelines in our own words, a folder a fiscal year.

use crate::source::{Source, Table, newest_release};
use codesets_lookup::guideline::Presumed;
use codesets_lookup::reference_text::code_refs;
use codesets_lookup::{Guideline, GuidelineBook};
use practicum_base::Finding;
use std::collections::BTreeSet;
use std::path::Path;

/// Reads the newest year under `guidelines/`.
pub(crate) fn read(sources: &Path) -> Result<GuidelineBook, Finding> {
    let folder = newest_release(&sources.join("guidelines"))?;
    let source = Source::open(&folder)?;
    let table = Table::open(&folder.join("guidelines.tsv"))?;
    let mut seen = BTreeSet::new();
    let mut guidelines = Vec::new();
    for row in table.rows() {
        let section = row.need("section")?;
        if !seen.insert(section.to_owned()) {
            return Err(row.broken(format!("The section {section} stands twice.")));
        }
        let codes: Vec<String> = row.get("codes").split_whitespace().map(str::to_owned).collect();
        if let Some(wrong) = codes.iter().find(|text| !is_reference(text)) {
            return Err(row.broken(format!("{wrong} is no code or range of codes.")));
        }
        let (title, text) = (row.need("title")?.to_owned(), row.need("text")?.to_owned());
        guidelines.push(Guideline { section: section.to_owned(), title, text, codes });
    }
    let mut book = GuidelineBook::new(source.about(&folder)?, guidelines);
    for row in Table::open(&folder.join("first-only.tsv"))?.rows() {
        let code = row.need("code")?;
        if !is_reference(code) {
            return Err(row.broken(format!("{code} is no code.")));
        }
        let list = if row.flag("except")? { &mut book.first_only_except } else { &mut book.first_only };
        list.push(code.to_owned());
    }
    for row in Table::open(&folder.join("presumed.tsv"))?.rows() {
        let with: Vec<String> = row.need("with")?.split(' ').map(str::to_owned).collect();
        if let Some(wrong) = with.iter().find(|text| !is_reference(text)) {
            return Err(row.broken(format!("{wrong} is no code or range of codes.")));
        }
        let text = |column: &str| row.need(column).map(str::to_owned);
        book.presumed.push(Presumed {
            section: text("section")?,
            code: text("code")?,
            with,
            instead: text("use")?,
        });
    }
    Ok(book)
}

fn is_reference(text: &str) -> bool {
    matches!(code_refs(text).as_slice(), [one] if one.text == text)
}
