//! ICD-10-PCS definitions (XML).

use crate::imported::{Context, FileKind, Imported, Made};
use crate::limit;
use crate::refusal::{at_line, whole};
use crate::xml::{Element, Xml};
use codesets_lookup::definition::{Definition, Definitions};
use practicum_base::Finding;

/// Reads the definitions; a value that several titles share is given once for each.
pub(crate) fn read(context: Context<'_>, mut xml: Xml<'_>) -> Result<Imported, Finding> {
    let (mut version, mut definitions) = (String::new(), Vec::new());
    while let Some(part) = xml.next_child()? {
        match part.name.as_str() {
            "version" => version = part.text(),
            "section" => section(&part, &mut definitions)?,
            "deviceAggregation" => definitions.extend(part.named("aggregate").map(aggregate)),
            _ => {}
        }
        (context.progress)(xml.position());
        if definitions.len() > limit::TERMS {
            return Err(whole("import.size", "The file holds more definitions than any release."));
        }
    }
    if definitions.is_empty() {
        return Err(whole("import.count", "The file holds no definition."));
    }
    let term = context.fiscal(&version)?;
    let count = definitions.len();
    let made = Definitions::new(term.release.clone(), (term.from, term.to), definitions);
    let files = vec![Made { name: "definitions.json".to_owned(), bytes: made.to_bytes() }];
    Ok(context.imported(FileKind::PcsDefinitions, term, files).counted("definitions", count))
}

fn section(element: &Element, definitions: &mut Vec<Definition>) -> Result<(), Finding> {
    let section = element.attribute("code").unwrap_or_default();
    if section.chars().count() != 1 {
        return Err(at_line("import.table", element.line, "A section is not named by one character."));
    }
    for axis in element.named("axis") {
        let position = axis.attribute("pos").and_then(|position| position.parse().ok());
        let Some(position) = position.filter(|position| (1..=7).contains(position)) else {
            return Err(at_line("import.table", axis.line, "An axis is not at one of seven positions."));
        };
        let name = axis.child_text("title");
        for terms in axis.named("terms") {
            let made = Definition {
                section: section.to_owned(),
                position,
                axis: name.clone(),
                definition: terms.child_text("definition"),
                explanation: terms.child_text("explanation"),
                includes: terms.named("includes").map(Element::text).collect(),
                ..Definition::default()
            };
            definitions
                .extend(terms.named("title").map(|title| Definition { title: title.text(), ..made.clone() }));
        }
    }
    Ok(())
}

/// A device that counts as a more general one for certain operations and body systems.
fn aggregate(element: &Element) -> Definition {
    let includes = element.children().filter(|part| matches!(part.name.as_str(), "operation" | "bodySys"));
    Definition {
        section: "0".to_owned(),
        position: 6,
        axis: "Device Aggregation".to_owned(),
        title: element.child_text("device"),
        definition: element.child_text("parent"),
        explanation: String::new(),
        includes: includes.map(Element::text).collect(),
    }
}
