//! ICD-10-PCS tables (XML): every code there is, character by character.

use crate::imported::{Context, FileKind, Imported, Made};
use crate::limit;
use crate::pcs_title::compose;
use crate::refusal::{at_line, shown, whole};
use crate::xml::{Element, Xml};
use codesets_draft::{Span, pcs};
use codesets_lookup::SetId;
use codesets_lookup::pcs::{PcsRow, PcsTable, PcsTables, PcsValue};
use practicum_base::Finding;

const NOTICE: &str = "Titles are put together from the tables' labels, or are those of the release at hand where its \
labels are the same. Import the order file of the same year for the official titles.";

/// Reads the tables; the codes' titles come from the release at hand or are put together from the labels.
pub(crate) fn read(context: Context<'_>, mut xml: Xml<'_>) -> Result<Imported, Finding> {
    let (mut version, mut tables) = (String::new(), Vec::new());
    while let Some(part) = xml.next_child()? {
        match part.name.as_str() {
            "version" => version = part.text(),
            "pcsTable" => tables.push(table(&part)?),
            _ => {}
        }
        (context.progress)(xml.position());
        if tables.len() > limit::CODES / 100 {
            return Err(whole("import.size", "The file holds more tables than any release."));
        }
    }
    if tables.is_empty() {
        return Err(whole("import.count", "The file holds no table."));
    }
    let term = context.fiscal(&version)?;
    let tables = PcsTables::new(term.release.clone(), (term.from, term.to), false, tables)?;
    let title = format!("ICD-10-PCS, fiscal year {}", term.release);
    let release = context.set_release(SetId::Icd10Pcs, &title, &term, Some(NOTICE.to_owned()));
    let span = Span::new(term.from, None, term.from);
    let named = |code: &str, table: &PcsTable, row: &PcsRow| {
        known(&context, code, row, &tables).unwrap_or_else(|| compose(code, table, row))
    };
    let draft = pcs::tree(release, &tables, &span, named);
    let codes = draft.count_on(term.from);
    let files = vec![
        context.asset(&draft)?,
        Made { name: "icd10pcs-tables.json".to_owned(), bytes: tables.to_bytes() },
    ];
    let (count, rows) = (tables.tables().len(), tables.tables().iter().map(|table| table.rows.len()).sum());
    let imported = context.imported(FileKind::PcsTables, term, files).noted(NOTICE);
    Ok(imported.counted("codes", codes).counted("tables", count).counted("rows", rows))
}

/// The title a release at hand gives the code, where its characters mean the same there.
fn known(context: &Context<'_>, code: &str, row: &PcsRow, tables: &PcsTables) -> Option<String> {
    let (on, library) = (tables.from, context.library);
    let held = library.set_on(SetId::Icd10Pcs, on)?;
    if held.release().imported {
        return None;
    }
    let axes = library.axes(code, on);
    let same = row.values.iter().enumerate().all(|(axis, values)| {
        let character = code.chars().nth(axis + 3);
        let here = values.iter().find(|value| Some(value.character) == character);
        axes.get(axis + 3).zip(here).is_some_and(|(there, here)| there.label == here.label)
    });
    if same { library.get(SetId::Icd10Pcs, code, on).ok().map(|entry| entry.title) } else { None }
}

fn table(element: &Element) -> Result<PcsTable, Finding> {
    let mut code = String::new();
    let (mut names, mut axes) = (Vec::new(), Vec::new());
    let mut definition = None;
    for (place, axis) in element.named("axis").enumerate() {
        position(axis, place + 1)?;
        let mut values = values(axis)?;
        let (Some(value), true) = (values.pop(), values.is_empty()) else {
            return Err(at_line(
                "import.table",
                axis.line,
                "One of a table's first three axes has not one value.",
            ));
        };
        code.push(value.character);
        names.push(value.label);
        axes.push(axis.child_text("title"));
        definition = axis.child("definition").map(Element::text).or(definition);
    }
    let names: [String; 3] = names.try_into().map_err(|_| {
        at_line("import.table", element.line, "A table does not name three axes before its rows.")
    })?;
    let mut rows = Vec::new();
    for part in element.named("pcsRow") {
        let (row, titles) = row(part, &code)?;
        if rows.is_empty() {
            axes.extend(titles);
        }
        rows.push(row);
    }
    let axes = axes
        .try_into()
        .map_err(|_| at_line("import.table", element.line, format!("The table {code} has no row.")))?;
    Ok(PcsTable { code, names, axes, definition, rows })
}

fn row(element: &Element, table: &str) -> Result<(PcsRow, Vec<String>), Finding> {
    let mut row = PcsRow::default();
    let mut titles = Vec::new();
    for (place, axis) in element.named("axis").enumerate() {
        position(axis, place + 4)?;
        let held = row.values.get_mut(place);
        *held.ok_or_else(|| at_line("import.table", axis.line, "A row has more than four axes."))? =
            values(axis)?;
        titles.push(axis.child_text("title"));
    }
    if titles.len() != 4 {
        return Err(at_line(
            "import.table",
            element.line,
            format!("A row of the table {table} has not four axes."),
        ));
    }
    let (found, stated) = (row.count(), element.attribute("codes"));
    if stated.is_some_and(|stated| stated.trim() != found.to_string()) {
        let message = format!(
            "A row of the table {table} makes {found} codes and states {}.",
            shown(stated.unwrap_or_default())
        );
        return Err(at_line("import.count", element.line, message));
    }
    Ok((row, titles))
}

fn position(axis: &Element, expected: usize) -> Result<(), Finding> {
    match axis.attribute("pos") {
        Some(stated) if stated == expected.to_string() => Ok(()),
        stated => {
            let stated = shown(stated.unwrap_or("nothing"));
            let message = format!("An axis states the position {stated} where {expected} is due.");
            Err(at_line("import.table", axis.line, message))
        }
    }
}

fn values(axis: &Element) -> Result<Vec<PcsValue>, Finding> {
    let mut values: Vec<PcsValue> = Vec::new();
    for label in axis.named("label") {
        let code = label.attribute("code").unwrap_or_default();
        let mut characters = code.chars();
        let (Some(character), None) = (characters.next(), characters.next()) else {
            return Err(at_line("import.table", label.line, "A label does not name one character."));
        };
        let usual = matches!(character, '0'..='9' | 'A'..='H' | 'J'..='N' | 'P'..='Z');
        if !usual || values.iter().any(|held| held.character == character) {
            let message = format!("The character {} cannot stand here, or stands twice.", shown(code));
            return Err(at_line("import.table", label.line, message));
        }
        let label = label.text();
        if label.is_empty() || label.len() > limit::TITLE {
            return Err(at_line("import.table", axis.line, "A label is empty or too long."));
        }
        values.push(PcsValue { character, label });
    }
    let stated = axis.attribute("values");
    if values.is_empty() || stated.is_some_and(|stated| stated.trim() != values.len().to_string()) {
        let message =
            format!("An axis holds {} values and states {}.", values.len(), shown(stated.unwrap_or("none")));
        return Err(at_line("import.count", axis.line, message));
    }
    Ok(values)
}
