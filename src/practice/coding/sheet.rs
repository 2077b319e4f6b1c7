//! The coder's sheet: diagnoses in order, services with modifiers, units and pointers.

use super::{Icd10Cm, Modifier, Procedure};
use crate::base::{Cents, Finding};
use serde::{Deserialize, Serialize};

/// The most diagnoses a CMS-1500 carries (item 21 A-L).
pub const MOST_DIAGNOSES: usize = 12;
/// The most service lines a CMS-1500 carries (item 24).
pub const MOST_SERVICES: usize = 6;
/// The most diagnosis pointers a line carries (item 24E).
pub const MOST_POINTERS: usize = 4;
/// The most modifiers a line carries (item 24D).
pub const MOST_MODIFIERS: usize = 4;

/// What a coder has decided about one encounter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Item 21, in order; at most 12.
    pub diagnoses: Vec<Icd10Cm>,
    /// Item 24, in order; at most 6.
    pub services: Vec<Service>,
}

/// One service line as the coder writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Service {
    /// Procedure code.
    pub procedure: Procedure,
    /// Up to four, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// The diagnoses this line points to, up to four, the first the main reason.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pointers: Vec<Icd10Cm>,
    /// Units, 1 or more.
    pub units: u32,
    /// An own charge for the whole line; the practice's fee times units when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub charge: Option<Cents>,
}

impl Sheet {
    /// Refuses a sheet that no form could carry; says nothing about whether it is right.
    pub fn check(&self) -> Result<(), Finding> {
        if self.diagnoses.len() > MOST_DIAGNOSES {
            return Err(too_many("diagnoses", MOST_DIAGNOSES, "21"));
        }
        if self.services.len() > MOST_SERVICES {
            return Err(too_many("service lines", MOST_SERVICES, "24"));
        }
        for (i, code) in self.diagnoses.iter().enumerate() {
            if self.diagnoses[..i].contains(code) {
                return Err(Finding::error(
                    "sheet.diagnosis-twice",
                    format!("{code} stands on the sheet twice."),
                    "Remove one of the two.",
                )
                .at("21"));
            }
        }
        self.services.iter().enumerate().try_for_each(|(i, service)| self.check_service(i + 1, service))
    }

    fn check_service(&self, number: usize, service: &Service) -> Result<(), Finding> {
        let place = |item: &str| format!("24{item} line {number}");
        if service.units == 0 || service.units > 999 {
            return Err(Finding::error(
                "sheet.units",
                "Units run from 1 to 999.",
                "Enter the units of service.",
            )
            .at(place("G")));
        }
        if service.modifiers.len() > MOST_MODIFIERS {
            return Err(too_many("modifiers", MOST_MODIFIERS, &place("D")));
        }
        if service.pointers.len() > MOST_POINTERS {
            return Err(too_many("pointers", MOST_POINTERS, &place("E")));
        }
        match service.pointers.iter().find(|code| !self.diagnoses.contains(code)) {
            Some(code) => Err(Finding::error(
                "sheet.pointer-unknown",
                format!("The line points to {code}, which is not among the diagnoses."),
                "Add the diagnosis first, or point to another.",
            )
            .at(place("E"))),
            None => Ok(()),
        }
    }
}

fn too_many(what: &str, most: usize, at: &str) -> Finding {
    Finding::error(
        "sheet.too-many",
        format!("The form carries at most {most} {what}."),
        "Keep the ones that matter most to this claim.",
    )
    .at(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(pointer: &str) -> Service {
        Service { procedure: "99213".into(), pointers: vec![pointer.into()], units: 1, ..Service::default() }
    }

    #[test]
    fn a_pointer_needs_its_diagnosis() {
        let sheet = Sheet { diagnoses: vec!["I10".into()], services: vec![line("I10"), line("E11.9")] };
        let finding = sheet.check().unwrap_err();
        assert_eq!((finding.code.as_str(), finding.at.as_str()), ("sheet.pointer-unknown", "24E line 2"));
    }

    #[test]
    fn the_form_has_six_lines() {
        let sheet = Sheet { diagnoses: vec!["I10".into()], services: vec![line("I10"); 7] };
        assert_eq!(sheet.check().unwrap_err().code, "sheet.too-many");
    }
}
