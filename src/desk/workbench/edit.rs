//! Edits of the sheet: each takes a sheet and gives the sheet as it would be. What no form could carry is the
//! practice's to refuse; here only what cannot be understood is.

use crate::base::Finding;
use crate::practice::claim::pointer_letter;
use crate::practice::coding::{Icd10Cm, Procedure, Service, Sheet};

/// The sheet with a diagnosis more, at its end.
pub fn with_diagnosis(sheet: &Sheet, code: &str) -> Sheet {
    let mut next = sheet.clone();
    next.diagnoses.push(Icd10Cm::display_form(code));
    next
}

/// The sheet without a diagnosis; lines that pointed to it no longer do.
pub fn without_diagnosis(sheet: &Sheet, at: usize) -> Sheet {
    let mut next = sheet.clone();
    if at < next.diagnoses.len() {
        let code = next.diagnoses.remove(at);
        next.services.iter_mut().for_each(|line| line.pointers.retain(|held| *held != code));
    }
    next
}

/// The sheet with a diagnosis one place up or down; none when it stands at that end already. Lines point to codes,
/// so they keep pointing to the same one.
pub fn moved(sheet: &Sheet, at: usize, down: bool) -> Option<Sheet> {
    let to = if down { at + 1 } else { at.checked_sub(1)? };
    if at >= sheet.diagnoses.len() || to >= sheet.diagnoses.len() {
        return None;
    }
    let mut next = sheet.clone();
    next.diagnoses.swap(at, to);
    Some(next)
}

/// The sheet with a service line more: one unit, no modifier, pointing nowhere yet.
pub fn with_service(sheet: &Sheet, code: &str) -> Sheet {
    let mut next = sheet.clone();
    let procedure = Procedure::from(code.trim().to_ascii_uppercase().as_str());
    next.services.push(Service { procedure, units: 1, ..Service::default() });
    next
}

/// The sheet without a service line.
pub fn without_service(sheet: &Sheet, at: usize) -> Sheet {
    let mut next = sheet.clone();
    if at < next.services.len() {
        next.services.remove(at);
    }
    next
}

/// The sheet with one modifier slot (0 to 3) of a line written anew; an empty text clears it and closes the gap.
pub fn with_modifier(sheet: &Sheet, line: usize, slot: usize, text: &str) -> Result<Sheet, Finding> {
    let mut next = sheet.clone();
    let Some(service) = next.services.get_mut(line) else { return Ok(next) };
    let text = text.trim().to_ascii_uppercase();
    let plain = text.chars().all(|c| c.is_ascii_alphanumeric());
    match (text.len(), service.modifiers.get_mut(slot)) {
        (0, Some(_)) => drop(service.modifiers.remove(slot)),
        (0, None) => {}
        (2, Some(held)) if plain => *held = text.as_str().into(),
        (2, None) if plain => service.modifiers.push(text.as_str().into()),
        _ => {
            return Err(Finding::error(
                "sheet.modifier-shape",
                format!("“{text}” is no modifier: a modifier has two letters or digits."),
                "Enter two characters, such as 25 or RT.",
            )
            .at(format!("24D line {}", line + 1)));
        }
    }
    Ok(next)
}

/// The sheet with a line's units written anew.
pub fn with_units(sheet: &Sheet, line: usize, text: &str) -> Result<Sheet, Finding> {
    let mut next = sheet.clone();
    let units: u32 = text.trim().parse().map_err(|_| {
        Finding::error(
            "sheet.units",
            format!("“{text}” is no number of units."),
            "Enter a whole number from 1.",
        )
        .at(format!("24G line {}", line + 1))
    })?;
    if let Some(service) = next.services.get_mut(line) {
        service.units = units;
    }
    Ok(next)
}

/// The sheet with a line pointing to a diagnosis, or no longer.
pub fn toggled(sheet: &Sheet, line: usize, diagnosis: usize) -> Sheet {
    let mut next = sheet.clone();
    let (Some(service), Some(code)) = (next.services.get_mut(line), sheet.diagnoses.get(diagnosis)) else {
        return next;
    };
    match service.pointers.iter().position(|held| held == code) {
        Some(at) => drop(service.pointers.remove(at)),
        None => service.pointers.push(code.clone()),
    }
    next
}

/// The sheet with a line's pointers written as letters (`BDA`), the first the main reason.
pub fn pointed(sheet: &Sheet, line: usize, letters: &str) -> Result<Sheet, Finding> {
    let mut next = sheet.clone();
    let Some(service) = next.services.get_mut(line) else { return Ok(next) };
    service.pointers.clear();
    for letter in letters.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()) {
        let at = usize::from(u8::try_from(letter).unwrap_or(0).wrapping_sub(b'A'));
        let Some(code) = sheet.diagnoses.get(at) else {
            let last = u8::try_from(sheet.diagnoses.len()).unwrap_or(0);
            let next_step = match last {
                0 => "Enter the diagnoses first.".to_owned(),
                _ => format!("Use the letters A to {}.", pointer_letter(last)),
            };
            let message = format!("The line points to {letter}, and no diagnosis stands there.");
            let place = format!("24E line {}", line + 1);
            return Err(Finding::error("sheet.pointer-letter", message, next_step).at(place));
        };
        if !service.pointers.contains(code) {
            service.pointers.push(code.clone());
        }
    }
    Ok(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        let sheet =
            Sheet { diagnoses: vec!["M17.11".into(), "E11.65".into(), "I10".into()], ..Sheet::default() };
        pointed(&with_service(&sheet, "99214"), 0, "bca").unwrap()
    }

    fn pointers(sheet: &Sheet) -> Vec<&str> {
        sheet.services[0].pointers.iter().map(Icd10Cm::as_str).collect()
    }

    #[test]
    fn letters_are_pointers_in_their_order() {
        assert_eq!(pointers(&sheet()), ["E11.65", "I10", "M17.11"]);
        assert_eq!(pointed(&sheet(), 0, "AD").unwrap_err().at, "24E line 1");
    }

    #[test]
    fn a_line_keeps_its_diagnoses_when_they_change_places() {
        let after = moved(&sheet(), 0, true).unwrap();
        assert_eq!(after.diagnoses[0].as_str(), "E11.65");
        assert_eq!(pointers(&after), pointers(&sheet()));
        assert!(moved(&sheet(), 0, false).is_none() && moved(&sheet(), 2, true).is_none());
    }

    #[test]
    fn a_removed_diagnosis_is_pointed_to_no_more() {
        assert_eq!(pointers(&without_diagnosis(&sheet(), 1)), ["I10", "M17.11"]);
    }

    #[test]
    fn an_emptied_modifier_slot_closes_up() {
        let two = with_modifier(&sheet(), 0, 0, "25").unwrap();
        let two = with_modifier(&two, 0, 1, "rt").unwrap();
        let one = with_modifier(&two, 0, 0, "").unwrap();
        assert_eq!(one.services[0].modifiers, ["RT".into()]);
        assert!(with_modifier(&one, 0, 1, "LEFT").is_err());
    }

    #[test]
    fn a_pointer_is_switched_on_and_off() {
        let off = toggled(&sheet(), 0, 1);
        assert_eq!(pointers(&off), ["I10", "M17.11"]);
        assert_eq!(pointers(&toggled(&off, 0, 1)), ["I10", "M17.11", "E11.65"]);
    }
}
