//! Indexes and tables of terms (XML): ICD-10-CM index, external causes, neoplasms, drugs; ICD-10-PCS index.

use crate::imported::{Context, FileKind, Imported, Made};
use crate::limit;
use crate::refusal::{at_line, whole};
use crate::xml::{Element, Xml};
use codesets_lookup::term::{Term, TermBook, TermTable};
use practicum_base::Finding;

/// Reads any book; which one its root, title and column headings tell.
pub(crate) fn read(context: Context<'_>, mut xml: Xml<'_>) -> Result<Imported, Finding> {
    let (mut version, mut title, mut columns) = (String::new(), String::new(), Vec::new());
    let mut terms = Vec::new();
    while let Some(part) = xml.next_child()? {
        match part.name.as_str() {
            "version" => version = part.text(),
            "title" => title = part.text(),
            "indexHeading" => columns = part.named("head").map(Element::text).collect(),
            "letter" => {
                for main in part.named("mainTerm") {
                    take(main, 0, columns.len(), &mut terms)?;
                }
            }
            _ => {}
        }
        (context.progress)(xml.position());
    }
    let (book, kind) = which(&xml.root, &title, &columns)?;
    if terms.is_empty() {
        return Err(whole("import.count", format!("The {} holds no term.", kind.label())));
    }
    let term = context.fiscal(&version)?;
    let main = terms.iter().filter(|term| term.depth == 0).count();
    let all = terms.len();
    let table = TermTable::new(book, term.release.clone(), (term.from, term.to), columns, terms);
    let files = vec![Made { name: "terms.json".to_owned(), bytes: table.to_bytes() }];
    Ok(context.imported(kind, term, files).counted("main_terms", main).counted("terms", all))
}

fn which(root: &str, title: &str, columns: &[String]) -> Result<(TermBook, FileKind), Finding> {
    let first = columns.first().map(|column| column.to_ascii_lowercase()).unwrap_or_default();
    Ok(match root {
        "ICD10PCS.index" => (TermBook::PcsIndex, FileKind::PcsIndex),
        _ if first.starts_with("neoplasm") => (TermBook::CmNeoplasm, FileKind::CmNeoplasm),
        _ if first.starts_with("substance") => (TermBook::CmDrug, FileKind::CmDrug),
        _ if !columns.is_empty() => {
            return Err(whole("import.kind", "The table's first column is neither Neoplasm nor Substance."));
        }
        _ if title.to_ascii_lowercase().contains("external cause") => {
            (TermBook::CmExternalCause, FileKind::CmExternalCause)
        }
        _ => (TermBook::CmIndex, FileKind::CmIndex),
    })
}

fn take(element: &Element, depth: u8, columns: usize, terms: &mut Vec<Term>) -> Result<(), Finding> {
    if terms.len() >= limit::TERMS {
        return Err(at_line("import.size", element.line, "The book holds more terms than any official one."));
    }
    let mut term = Term { depth, ..Term::default() };
    for part in element.children() {
        match part.name.as_str() {
            "title" => {
                term.title = part.text_without(&["nemod"]);
                let words: Vec<String> = part.named("nemod").map(Element::text).collect();
                term.nonessential = words.join(" ");
            }
            "code" if term.code.is_empty() => term.code = part.text(),
            "code" | "codes" | "tab" => term.codes.push(part.text()),
            "manif" => term.manifestation = part.text().trim_matches(['[', ']']).to_owned(),
            "see" | "seecat" => point(part, &mut term.see, &mut term.codes),
            "seeAlso" | "subcat" => point(part, &mut term.see_also, &mut term.codes),
            "use" => point(part, &mut term.used, &mut term.codes),
            "cell" => cell(part, columns, &mut term)?,
            _ => {}
        }
    }
    if term.title.is_empty() && depth == 0 {
        return Err(at_line("import.book", element.line, "A main term has no title."));
    }
    terms.push(term);
    for below in element.named("term") {
        let stated = below.attribute("level").and_then(|level| level.parse::<u8>().ok());
        if stated.is_some_and(|level| level != depth + 1) {
            return Err(at_line("import.book", below.line, "A term states a level that is not its own."));
        }
        take(below, depth + 1, columns, terms)?;
    }
    Ok(())
}

fn point(part: &Element, to: &mut Vec<String>, codes: &mut Vec<String>) {
    let words = part.text_without(&["codes", "code", "tab"]);
    if !words.is_empty() {
        to.push(words);
    }
    codes.extend(
        part.children().filter(|c| matches!(c.name.as_str(), "codes" | "code" | "tab")).map(Element::text),
    );
}

/// Puts a cell under its column; the first column is the term itself.
fn cell(part: &Element, columns: usize, term: &mut Term) -> Result<(), Finding> {
    let column = part.attribute("col").and_then(|column| column.parse::<usize>().ok());
    let place = column.and_then(|column| column.checked_sub(2)).filter(|place| place + 1 < columns.max(2));
    let Some(place) = place else {
        return Err(at_line("import.book", part.line, "A cell names a column that the table does not have."));
    };
    if term.cells.len() <= place {
        term.cells.resize(place + 1, String::new());
    }
    let text = part.text();
    term.cells[place] =
        if text.chars().all(|c| matches!(c, '-' | '–' | '—')) { String::new() } else { text };
    Ok(())
}
