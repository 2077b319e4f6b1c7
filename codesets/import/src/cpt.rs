//! A licensed CPT data file: code and descriptor, parted by tabs or bars (the long-description file of the owner's
//! data set has more columns; the first that holds a code and the longest after it are taken).

use crate::delimited::{delimiter, is_code, records};
use crate::imported::{Context, FileKind, Imported, too_few, year_in};
use crate::limit;
use crate::refusal::{at_line, shown};
use codesets_draft::{Draft, Line};
use codesets_lookup::{Kind, SetId};
use practicum_base::{Day, Finding};
use std::collections::BTreeMap;

const NOTICE: &str = "CPT is a registered trademark and copyright of the American Medical Association. These are the \
official descriptors of the file you imported under your own licence; they stay on this device.";

/// Reads the file.
pub(crate) fn read(context: Context<'_>, text: &str) -> Result<Imported, Finding> {
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    records(text, delimiter(text), |line, fields| {
        if fields.iter().all(|field| field.is_empty()) {
            return Ok(());
        }
        let Some(place) = fields.iter().position(|field| is_code(field)) else {
            // A heading or the owner's notice may stand before the first code.
            if codes.is_empty() {
                return Ok(());
            }
            return Err(at_line(
                "import.line",
                line,
                format!("The line names no code: {}", shown(&fields.join(" "))),
            ));
        };
        let descriptor =
            fields.iter().skip(place + 1).max_by_key(|field| field.len()).copied().unwrap_or_default();
        if descriptor.is_empty() || descriptor.len() > limit::TITLE {
            return Err(at_line(
                "import.line",
                line,
                format!("{} has no descriptor, or too long a one.", fields[place]),
            ));
        }
        let held = codes.entry(fields[place].to_owned()).or_default();
        // A code may come on several lines, by length of descriptor: the longest is kept.
        if descriptor.len() > held.len() {
            descriptor.clone_into(held);
        }
        if codes.len() > limit::CODES {
            return Err(at_line("import.size", line, "The file holds more codes than any release."));
        }
        Ok(())
    })?;
    (context.progress)(text.len() as u64);
    too_few(FileKind::Cpt, codes.len(), "codes", 1)?;
    let year = year_in(&context.name);
    let days = year.map(|year| (year.to_string(), Day::constant(year, 1, 1), Day::constant(year, 12, 31)));
    let term = context.wished(days)?;
    let title = format!("CPT {}, imported", term.release);
    let mut draft = Draft::new(context.set_release(SetId::Cpt, &title, &term, Some(NOTICE.to_owned())));
    let mut chapters: BTreeMap<&str, usize> = BTreeMap::new();
    for (code, descriptor) in &codes {
        let chapter = chapter(code);
        let parent = *chapters.entry(chapter).or_insert_with(|| {
            draft.add(None, Line::new(chapter, format!("Codes {chapter}"), Kind::Chapter))
        });
        let mut line = Line::new(code.as_str(), descriptor.as_str(), Kind::Subcategory);
        line.spans = vec![context.span(SetId::Cpt, code, &term)];
        draft.add(Some(parent), line);
    }
    let files = vec![context.asset(&draft)?];
    Ok(context.imported(FileKind::Cpt, term, files).noted(NOTICE).counted("codes", codes.len()))
}

/// The part of the book by number only: names of sections are the owner's.
fn chapter(code: &str) -> &'static str {
    match (code.as_bytes().last(), code.as_bytes().first()) {
        (Some(b'F'), _) => "0001F-9999F",
        (Some(b'T'), _) => "0001T-9999T",
        (Some(b'A'..=b'Z'), _) => "0001A-9999Z",
        (_, Some(b'0')) => "00000-09999",
        (_, Some(b'1')) => "10000-19999",
        (_, Some(b'2')) => "20000-29999",
        (_, Some(b'3')) => "30000-39999",
        (_, Some(b'4')) => "40000-49999",
        (_, Some(b'5')) => "50000-59999",
        (_, Some(b'6')) => "60000-69999",
        (_, Some(b'7')) => "70000-79999",
        (_, Some(b'8')) => "80000-89999",
        _ => "90000-99999",
    }
}
