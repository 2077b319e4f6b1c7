//! A coding sheet as it is typed: codes in fields, pointers as letters.

use crate::base::Finding;
use crate::practice::coding::{Service, Sheet};

/// How many diagnoses the fields hold; the form carries as many (item 21).
pub const DIAGNOSES: usize = 12;
/// How many service lines (item 24).
pub const SERVICES: usize = 6;

/// A service line as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedService {
    /// The code.
    pub code: String,
    /// Modifiers, parted by blanks or commas.
    pub modifiers: String,
    /// Units; empty stands for one.
    pub units: String,
    /// Letters of the diagnoses, `A, C`.
    pub pointers: String,
}

/// The fields of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypedSheet {
    /// Diagnoses by their letter; an empty field keeps its letter.
    pub diagnoses: Vec<String>,
    /// Service lines in order; a line without a code is skipped.
    pub services: Vec<TypedService>,
}

/// Reads the fields.
///
/// # Errors
/// `task.units` for units that are no number, `task.pointer` for a letter without a diagnosis; what [`Sheet::check`] finds.
pub fn read(typed: &TypedSheet) -> Result<Sheet, Finding> {
    let diagnoses: Vec<String> = typed.diagnoses.iter().map(|code| tidy(code)).collect();
    let mut services = Vec::new();
    let lines = typed.services.iter().enumerate().filter(|(_, line)| !line.code.trim().is_empty());
    for (at, line) in lines {
        let pointers = pointers(at, &line.pointers, &diagnoses)?;
        services.push(Service {
            procedure: tidy(&line.code).as_str().into(),
            modifiers: words(&line.modifiers).iter().map(|code| code.as_str().into()).collect(),
            pointers: pointers.iter().map(|code| code.as_str().into()).collect(),
            units: units(at, &line.units)?,
            charge: None,
        });
    }
    let filled = diagnoses.iter().filter(|code| !code.is_empty());
    let sheet = Sheet { diagnoses: filled.map(|code| code.as_str().into()).collect(), services };
    sheet.check()?;
    Ok(sheet)
}

fn tidy(text: &str) -> String {
    text.trim().to_ascii_uppercase()
}

fn words(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c == ',' || c == ';' || c == '-' || c.is_whitespace());
    parts.filter(|part| !part.is_empty()).map(str::to_ascii_uppercase).collect()
}

fn units(at: usize, text: &str) -> Result<u32, Finding> {
    match text.trim() {
        "" => Ok(1),
        text => text.parse().map_err(|_| {
            let message = format!("“{text}” on line {} is not a number of units.", at + 1);
            Finding::error("task.units", message, "Type whole units, 1 or more.")
                .at(format!("24G line {}", at + 1))
        }),
    }
}

/// `AC`, `A, C` and `a c` all name the first and the third diagnosis.
fn pointers<'a>(at: usize, text: &str, diagnoses: &'a [String]) -> Result<Vec<&'a String>, Finding> {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    let pointed = letters.map(|letter| {
        let place = u32::from(letter.to_ascii_uppercase()).checked_sub(u32::from('A'));
        let held = place.and_then(|place| diagnoses.get(place as usize));
        held.filter(|code| !code.is_empty()).ok_or_else(|| {
            let message = format!("Line {} points to {letter}, where no diagnosis stands.", at + 1);
            let next = "Point with the letters of the diagnoses that are filled, A to L.";
            Finding::error("task.pointer", message, next).at(format!("24E line {}", at + 1))
        })
    });
    pointed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pointers: &str, units: &str) -> TypedSheet {
        let line = TypedService {
            code: " 20610 ".into(),
            modifiers: "rt, 59".into(),
            units: units.into(),
            pointers: pointers.into(),
        };
        let diagnoses = vec!["m17.11".into(), String::new(), "E11.65".into()];
        TypedSheet { diagnoses, services: vec![TypedService::default(), line] }
    }

    #[test]
    fn a_sheet_is_read_as_a_coder_types_it() {
        let sheet = read(&typed("c, a", "")).unwrap();
        let codes: Vec<&str> = sheet.diagnoses.iter().map(|code| code.as_str()).collect();
        assert_eq!(codes, ["M17.11", "E11.65"]);
        let line = &sheet.services[0];
        assert_eq!((line.procedure.as_str(), line.units, line.modifiers.len()), ("20610", 1, 2));
        let pointed: Vec<&str> = line.pointers.iter().map(|code| code.as_str()).collect();
        assert_eq!(pointed, ["E11.65", "M17.11"]);
    }

    #[test]
    fn what_cannot_be_read_is_said_with_its_line() {
        assert_eq!(read(&typed("B", "")).unwrap_err().code, "task.pointer", "the letter is empty");
        assert_eq!(read(&typed("1", "")).unwrap_err().code, "task.pointer");
        assert_eq!(read(&typed("A", "two")).unwrap_err().code, "task.units");
        assert_eq!(read(&TypedSheet::default()).unwrap(), Sheet::default());
    }
}
