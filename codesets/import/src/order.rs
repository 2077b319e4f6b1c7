//! Order files (fixed width): columns 1 to 5 a number, 7 to 13 the code, 15 whether it is a code (1) or a heading (0),
//! 17 to 76 a short title, from 78 on the long one. ICD-10-CM and ICD-10-PCS share the layout.

use crate::imported::{Context, FileKind, Imported, Made, Term, too_few};
use crate::limit;
use crate::lines::{columns, lines};
use crate::refusal::{at_line, shown};
use codesets_draft::{Draft, Line, Span, pcs};
use codesets_lookup::pcs::PcsTables;
use codesets_lookup::{Kind, SetId};
use practicum_base::Finding;
use std::collections::{BTreeMap, BTreeSet};

/// One line.
struct Row<'a> {
    line: usize,
    code: &'a str,
    billable: bool,
    title: &'a str,
}

/// Whether a line has the layout, and whether its code is of ICD-10-PCS.
pub(crate) fn looks_like(line: &str) -> Option<bool> {
    let number = columns(line, 1, 5);
    let all_digits = number.len() == 5 && number.bytes().all(|byte| byte.is_ascii_digit());
    let code = columns(line, 7, 13).trim_end();
    let flagged = matches!(columns(line, 15, 15), "0" | "1")
        && columns(line, 6, 6) == " "
        && columns(line, 14, 14) == " ";
    let shaped = (3..=7).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (all_digits && flagged && shaped).then(|| is_procedure(code))
}

/// ICD-10-CM categories are a letter, a digit, and a letter or digit; ICD-10-PCS begins with `001`.
fn is_procedure(code: &str) -> bool {
    code.bytes().next().is_some_and(|byte| byte.is_ascii_digit())
}

/// Reads an order file.
pub(crate) fn read(context: Context<'_>, text: &str) -> Result<Imported, Finding> {
    let mut rows = Vec::new();
    for line in lines(text) {
        let (number, line) = line?;
        rows.push(row(number, line)?);
        if rows.len() > limit::CODES {
            return Err(at_line("import.size", number, "The file holds more codes than any release."));
        }
    }
    (context.progress)(text.len() as u64);
    let term = context.fiscal("")?;
    match rows.first().map(|row| is_procedure(row.code)) {
        Some(true) => procedures(context, &rows, term),
        _ => diagnoses(context, &rows, term),
    }
}

fn row(number: usize, line: &str) -> Result<Row<'_>, Finding> {
    let wrong = |what: &str| at_line("import.line", number, format!("{what}: {}", shown(line)));
    looks_like(line).ok_or_else(|| wrong("The line has not the layout of an order file"))?;
    let long = columns(line, 78, usize::MAX).trim();
    let title = if long.is_empty() { columns(line, 17, 76).trim() } else { long };
    if title.is_empty() || title.len() > limit::TITLE {
        return Err(wrong("The title is missing or too long"));
    }
    let code = columns(line, 7, 13).trim_end();
    if code.bytes().any(|byte| byte.is_ascii_lowercase()) {
        return Err(wrong("The code is not in capitals"));
    }
    Ok(Row { line: number, code, billable: columns(line, 15, 15) == "1", title })
}

/// Headings and codes in their order, each below the one it continues.
fn diagnoses(context: Context<'_>, rows: &[Row<'_>], term: Term) -> Result<Imported, Finding> {
    let title = format!("ICD-10-CM, fiscal year {}", term.release);
    let mut draft = Draft::new(context.set_release(SetId::Icd10Cm, &title, &term, None));
    let mut open: Vec<(usize, &str)> = Vec::new();
    let mut seen = BTreeSet::new();
    for row in rows {
        if !seen.insert(row.code) {
            return Err(at_line("import.code", row.line, format!("The code {} stands twice.", row.code)));
        }
        let above =
            |stem: &str| row.code.starts_with(stem.trim_end_matches('X')) && row.code.len() > stem.len();
        while open.last().is_some_and(|(_, stem)| !above(stem)) {
            open.pop();
        }
        let kind = if row.code.len() == 3 { Kind::Category } else { Kind::Subcategory };
        let mut line = Line::new(row.code, row.title, kind);
        if row.billable {
            line.spans = vec![context.span(SetId::Icd10Cm, row.code, &term)];
        }
        let place = draft.add(open.last().map(|(place, _)| *place), line);
        open.push((place, row.code));
    }
    let codes = rows.iter().filter(|row| row.billable).count();
    too_few(FileKind::CmOrder, codes, "codes", 1)?;
    let files = vec![context.asset(&draft)?];
    let imported = context.imported(FileKind::CmOrder, term, files);
    Ok(imported.counted("codes", codes).counted("headings", rows.len() - codes))
}

/// Titles of procedures; the tables at hand give axes their labels, else characters stand alone.
fn procedures(context: Context<'_>, rows: &[Row<'_>], term: Term) -> Result<Imported, Finding> {
    let mut titles: BTreeMap<&str, &str> = BTreeMap::new();
    let mut headings: BTreeMap<&str, &str> = BTreeMap::new();
    for row in rows {
        let right = row.code.len() == if row.billable { 7 } else { 3 };
        let held = if row.billable { &mut titles } else { &mut headings };
        if !right || held.insert(row.code, row.title).is_some() {
            return Err(at_line(
                "import.code",
                row.line,
                format!("The code {} stands twice or has not its length.", row.code),
            ));
        }
    }
    too_few(FileKind::PcsOrder, titles.len(), "codes", 1)?;
    let tables = tables(&context, &titles, &headings, &term)?;
    let title = format!("ICD-10-PCS, fiscal year {}", term.release);
    let release = context.set_release(SetId::Icd10Pcs, &title, &term, None);
    let span = Span::new(term.from, None, term.from);
    let draft = pcs::tree(release, &tables, &span, |code, _, _| {
        titles.get(code).copied().unwrap_or_default().to_owned()
    });
    let mut files = vec![context.asset(&draft)?];
    let official =
        context.library.tables.all().iter().any(|held| !held.derived && held.release == term.release);
    if !official {
        files.push(Made { name: "icd10pcs-tables.json".to_owned(), bytes: tables.to_bytes() });
    }
    let imported = context.imported(FileKind::PcsOrder, term, files);
    Ok(imported.counted("codes", titles.len()).counted("tables", headings.len()))
}

fn tables(
    context: &Context<'_>,
    titles: &BTreeMap<&str, &str>,
    headings: &BTreeMap<&str, &str>,
    term: &Term,
) -> Result<PcsTables, Finding> {
    let mut codes: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for code in titles.keys() {
        codes.entry(code.get(..3).unwrap_or_default()).or_default().insert((*code).to_owned());
    }
    let held = context
        .library
        .tables_on(term.from)
        .or_else(|| context.library.tables.all().last().map(AsRef::as_ref));
    let mut tables = Vec::new();
    for (table, codes) in codes {
        let known = held.and_then(|held| held.table(table));
        let heading = headings.get(table).copied().unwrap_or(table);
        let label = |code: &str, axis: usize| {
            let value = held.and_then(|held| held.explain(code).into_iter().nth(axis + 3));
            value.map_or_else(
                || code.get(axis + 3..axis + 4).unwrap_or_default().to_owned(),
                |value| value.label,
            )
        };
        let plain = [
            "Section",
            "Body System",
            "Operation",
            "Character 4",
            "Character 5",
            "Character 6",
            "Character 7",
        ];
        tables.push(codesets_lookup::pcs::PcsTable {
            code: table.to_owned(),
            names: known.map_or_else(|| heading_names(table, heading, held), |known| known.names.clone()),
            axes: known.map_or_else(|| plain.map(str::to_owned), |known| known.axes.clone()),
            definition: known.and_then(|known| known.definition.clone()),
            rows: pcs::rows(&codes, label),
        });
    }
    PcsTables::new(term.release.clone(), (term.from, term.to), true, tables)
}

/// A new table's names: its heading reads `Body System, Operation`.
fn heading_names(table: &str, heading: &str, held: Option<&PcsTables>) -> [String; 3] {
    let above = |length: usize| {
        let start = table.get(..length).unwrap_or_default();
        let named = held.and_then(|held| held.explain(start).into_iter().last());
        named.map_or_else(|| start.to_owned(), |axis| axis.label)
    };
    let operation = heading.rsplit_once(", ").map_or(heading, |(_, operation)| operation);
    [above(1), above(2), operation.to_owned()]
}
