//! HCPCS Level II: codes with short titles, grouped by their letter.

use crate::source::{Source, Table, broken, newest_release};
use codesets_draft::{Draft, Line, Span, number};
use codesets_lookup::{Kind, SetId};
use practicum_base::{Finding, parse_day};
use std::collections::BTreeMap;
use std::path::Path;

/// Reads the newest release under `hcpcs/`; `sections.tsv` beside the releases names the letters.
pub(crate) fn read(sources: &Path) -> Result<Draft, Finding> {
    let set_folder = sources.join("hcpcs");
    let folder = newest_release(&set_folder)?;
    let source = Source::open(&folder)?;
    let mut draft = Draft::new(source.release(SetId::Hcpcs, &folder)?);
    let mut sections = BTreeMap::new();
    for row in Table::open(&set_folder.join("sections.tsv"))?.rows() {
        let letter = row.need("letter")?;
        let range = format!("{letter}0000-{letter}9999");
        let line = draft.add(None, Line::new(range, row.need("title")?, Kind::Chapter));
        sections.insert(letter.to_owned(), line);
    }
    let mut lines = BTreeMap::new();
    for row in Table::open(&folder.join("codes.tsv"))?.rows() {
        let code = row.need("code")?;
        let section = code.get(..1).and_then(|letter| sections.get(letter));
        let section = section.ok_or_else(|| row.broken(format!("No section holds {code}.")))?;
        let line = draft.add(Some(*section), Line::new(code, row.need("title")?, Kind::Subcategory));
        lines.insert(code.to_owned(), line);
    }
    for row in Table::open(&folder.join("validity.tsv"))?.rows() {
        let line = lines.get(row.need("code")?).ok_or_else(|| row.broken("The code has no title."))?;
        let from = parse_day(row.need("from")?).ok_or_else(|| row.broken("The first day is not a date."))?;
        let mut span = Span::new(from, row.day("to")?, draft.release.covered_from);
        let mut status = row.get("status").bytes().chain(*b"  ");
        span.status = [status.next().unwrap_or(b' '), status.next().unwrap_or(b' ')];
        span.age = row.ages("age")?;
        span.sex = row.sex("sex")?;
        span.approved = (number(row.day("approved")?), number(row.day("terminated")?));
        draft.lines[*line].spans.push(span);
    }
    let (found, stated) = (draft.count_on(draft.release.covered_to), source.counts.get("billable").copied());
    if stated != Some(found) {
        return Err(broken(&folder, format!("{found} codes are in force; source.toml states {stated:?}.")));
    }
    Ok(draft)
}
