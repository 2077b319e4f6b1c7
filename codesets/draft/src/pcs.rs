//! ICD-10-PCS as a tree: section, body system, table, body part, codes.

use crate::{Draft, Line, Span};
use codesets_lookup::pcs::{PcsRow, PcsTable, PcsTables, PcsValue};
use codesets_lookup::{Kind, NoteKind, Release};
use std::collections::{BTreeMap, BTreeSet};

/// The tree of a release's tables; `title` names each code, `span` says when codes are in force.
pub fn tree(
    release: Release,
    tables: &PcsTables,
    span: &Span,
    mut title: impl FnMut(&str, &PcsTable, &PcsRow) -> String,
) -> Draft {
    let mut draft = Draft::new(release);
    let mut open: BTreeMap<String, usize> = BTreeMap::new();
    for table in tables.tables() {
        let heading = heading(&mut draft, &mut open, table);
        let mut parts: BTreeMap<char, Vec<(String, &PcsRow)>> = BTreeMap::new();
        for (code, row) in table.codes() {
            parts.entry(code.chars().nth(3).unwrap_or('?')).or_default().push((code, row));
        }
        for (part, mut codes) in parts {
            let name = part_name(table, part);
            let line = Line::new(format!("{}{part}", table.code), name, Kind::Subcategory);
            let place = draft.add(Some(heading), line);
            codes.sort_by(|a, b| a.0.cmp(&b.0));
            codes.dedup_by(|a, b| a.0 == b.0);
            for (code, row) in codes {
                let mut line = Line::new(code.as_str(), title(&code, table, row), Kind::Subcategory);
                line.spans = vec![span.clone()];
                draft.add(Some(place), line);
            }
        }
    }
    draft
}

/// The heading of a table, below those of its section and body system.
fn heading(draft: &mut Draft, open: &mut BTreeMap<String, usize>, table: &PcsTable) -> usize {
    let [section, system, operation] = &table.names;
    let mut below = |parent: Option<usize>, code: &str, name: &str, kind: Kind| {
        *open.entry(code.to_owned()).or_insert_with(|| draft.add(parent, Line::new(code, name, kind)))
    };
    let chapter = below(None, table.code.get(..1).unwrap_or_default(), section, Kind::Chapter);
    let block = below(Some(chapter), table.code.get(..2).unwrap_or_default(), system, Kind::Block);
    let name = if system == "None" { operation.clone() } else { format!("{operation}, {system}") };
    let category = below(Some(block), &table.code, &name, Kind::Category);
    if let Some(definition) = &table.definition {
        draft.lines[category].notes.push((NoteKind::Note, definition.clone()));
    }
    category
}

fn part_name(table: &PcsTable, part: char) -> String {
    let values = table.rows.iter().flat_map(|row| &row.values[0]);
    let label = values.filter(|value| value.character == part).map(|value| value.label.as_str()).next();
    match label {
        Some(label) if label != "None" => format!("{}, {label}", table.names[2]),
        _ => table.names[2].clone(),
    }
}

/// The rows that make exactly these codes: body parts that take the same go together. `label` names a character by
/// its axis from the fourth on (0 to 3) and the code it stands in.
pub fn rows(codes: &BTreeSet<String>, label: impl Fn(&str, usize) -> String) -> Vec<PcsRow> {
    let mut rows = Vec::new();
    for (parts, rest) in grouped(codes.iter().map(String::as_str), 3) {
        for (approaches, ends) in grouped(rest.iter().map(String::as_str), 0) {
            for (devices, qualifiers) in grouped(ends.iter().map(String::as_str), 0) {
                let qualifiers: String = qualifiers.iter().map(String::as_str).collect();
                let axes = [&parts, &approaches, &devices, &qualifiers];
                let table = codes.first().and_then(|code| code.get(..3)).unwrap_or_default();
                let sample: String = axes.iter().filter_map(|axis| axis.chars().next()).collect();
                let values = std::array::from_fn(|axis| {
                    let value = |character: char| {
                        let mut code: Vec<char> = sample.chars().collect();
                        code[axis] = character;
                        let code = format!("{table}{}", code.into_iter().collect::<String>());
                        PcsValue { character, label: label(&code, axis) }
                    };
                    axes[axis].chars().map(value).collect()
                });
                rows.push(PcsRow { values });
            }
        }
    }
    rows
}

/// Characters at a place that share what follows them, with what follows.
fn grouped<'a>(codes: impl Iterator<Item = &'a str>, place: usize) -> Vec<(String, BTreeSet<String>)> {
    let mut after: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for code in codes {
        if let (Some(character), Some(rest)) = (code.get(place..place + 1), code.get(place + 1..)) {
            after.entry(character).or_default().insert(rest.to_owned());
        }
    }
    let mut groups: Vec<(String, BTreeSet<String>)> = Vec::new();
    for (character, rest) in after {
        match groups.iter_mut().find(|(_, held)| *held == rest) {
            Some((characters, _)) => characters.push_str(character),
            None => groups.push((character.to_owned(), rest)),
        }
    }
    groups
}
