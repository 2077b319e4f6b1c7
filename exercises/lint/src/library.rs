//! The code sets behind the lint's questions: the compiled library and the reference tables.

use crate::code::{Codes, DiagnosisFacts, LineFacts, NoteFacts};
use codesets_lookup::edit::HOSPITAL;
use codesets_lookup::pair::ModifierIndicator;
use codesets_lookup::reference_text::code_refs;
use codesets_lookup::{Library, NoteKind, Reference, SetId, Sex};
use practicum_base::Day;

/// All code sets, as the lint asks them.
#[derive(Clone, Copy, Debug)]
pub struct Sets<'a> {
    /// Diagnoses and procedures.
    pub library: &'a Library,
    /// Modifiers.
    pub reference: &'a Reference,
}

impl Codes for Sets<'_> {
    fn diagnosis(&self, code: &str, on: Day) -> Option<DiagnosisFacts> {
        let entry = self.library.get(SetId::Icd10Cm, code, on).ok()?;
        let flags = entry.flags;
        Some(DiagnosisFacts {
            billable: entry.billable,
            sex: match flags.sex {
                Some(Sex::Male) => Some('M'),
                Some(Sex::Female) => Some('F'),
                None => sex_of_category(code),
            },
            age: flags.age,
            // Unacceptable as principal is a rule for inpatient stays; an office visit may well begin with Z00.
            never_first: flags.manifestation || flags.external_cause,
        })
    }

    fn procedure(&self, code: &str, on: Day) -> bool {
        let billable = |set| self.library.get(set, code, on).is_ok_and(|entry| entry.billable);
        billable(SetId::Cpt) || billable(SetId::Hcpcs)
    }

    fn modifier(&self, code: &str, on: Day) -> bool {
        self.reference.modifier(code, on).is_some()
    }

    fn excludes1(&self, one: &str, other: &str, on: Day) -> bool {
        self.names(one, other, on) || self.names(other, one, on)
    }

    fn line(&self, set: &str, code: &str, on: Day) -> Option<LineFacts> {
        let set: SetId = set.parse().ok()?;
        let entry = self.library.get(set, code, on).ok()?;
        Some(LineFacts {
            billable: entry.billable,
            above: self.library.parents(set, code, on).into_iter().map(|above| above.code).collect(),
            extrapolated: entry.extrapolated,
            title: entry.title,
        })
    }

    fn notes_at(&self, set: &str, code: &str, on: Day) -> Vec<NoteFacts> {
        let Ok(set) = set.parse::<SetId>() else { return Vec::new() };
        let here = SetId::bare(code);
        let notes = self.library.notes(set, code, on).into_iter();
        notes
            .filter(|note| SetId::bare(&note.from_code) == here)
            .map(|note| NoteFacts { kind: note.kind.name().to_owned(), text: note.text })
            .collect()
    }

    fn paired(&self, one: &str, other: &str, modifiers: &[String], on: Day) -> bool {
        let brought = &self.library.brought;
        let settings = [HOSPITAL, "practitioner"];
        let either =
            |setting| brought.pair(setting, one, other, on).or_else(|| brought.pair(setting, other, one, on));
        settings.into_iter().filter_map(either).any(|pair| match pair.modifier {
            ModifierIndicator::NotApplicable => false,
            ModifierIndicator::Never => true,
            ModifierIndicator::Allowed => {
                let table = self.library.add_ons.on(on);
                !table.is_some_and(|table| modifiers.iter().any(|code| table.parts(code, on)))
            }
        })
    }

    fn adjustment(&self, group: &str, reason: &str, on: Day) -> Option<bool> {
        self.reference.group_code(group, on)?;
        self.reference.carc(reason, on).map(|held| held.needs_rarc)
    }

    fn remark(&self, code: &str, on: Day) -> Option<bool> {
        self.reference.rarc(code, on).map(|held| held.alert)
    }

    fn note_names(&self, note: &NoteFacts, code: &str) -> bool {
        let code = SetId::bare(code);
        let named = code_refs(&note.text);
        named.iter().any(|named| covers(&SetId::bare(&named.first), named.last.as_deref(), &code))
    }
}

impl Sets<'_> {
    /// Whether an excludes1 note of the first, its own or inherited, names the second.
    fn names(&self, one: &str, other: &str, on: Day) -> bool {
        let other = SetId::bare(other);
        self.library
            .notes(SetId::Icd10Cm, one, on)
            .iter()
            .filter(|note| note.kind == NoteKind::Excludes1)
            .flat_map(|note| &note.refs)
            .any(|named| covers(&SetId::bare(&named.first), named.last.as_deref(), &other))
    }
}

/// Categories whose codes fit one sex only, for releases that carry no sex of their own: the genital organs'
/// neoplasms and diseases, pregnancy and birth.
const SEX: [(&str, &str, char); 12] = [
    ("C51", "C58", 'F'),
    ("C60", "C63", 'M'),
    ("D06", "D06", 'F'),
    ("D25", "D28", 'F'),
    ("D29", "D29", 'M'),
    ("N40", "N53", 'M'),
    ("N70", "N98", 'F'),
    ("O00", "O9A", 'F'),
    ("Z33", "Z34", 'F'),
    ("Z36", "Z37", 'F'),
    ("Z39", "Z39", 'F'),
    ("Z3A", "Z3A", 'F'),
];

fn sex_of_category(code: &str) -> Option<char> {
    let head = code.get(..3)?;
    SEX.iter().find(|(first, last, _)| (*first..=*last).contains(&head)).map(|(_, _, sex)| *sex)
}

/// Whether a code stands at or below a code, or within a range of them.
fn covers(first: &str, last: Option<&str>, code: &str) -> bool {
    let head = |length: usize| code.get(..length.min(code.len())).unwrap_or_default();
    match last.map(SetId::bare) {
        None => code.starts_with(first),
        Some(last) => first <= head(first.len()) && head(last.len()) <= last.as_str(),
    }
}

#[cfg(test)]
mod tests {
    use super::{covers, sex_of_category};

    #[test]
    fn some_categories_fit_one_sex_only() {
        assert_eq!(sex_of_category("N40.0"), Some('M'));
        assert_eq!(sex_of_category("O99.810"), Some('F'));
        assert_eq!(sex_of_category("M17.11"), None);
    }

    #[test]
    fn a_note_covers_what_stands_below_its_codes_and_within_its_ranges() {
        assert!(covers("E10", None, "E1065"));
        assert!(!covers("E1065", None, "E10"));
        assert!(covers("J00", Some("J22"), "J069") && covers("J00", Some("J22"), "J22"));
        assert!(!covers("J00", Some("J22"), "J309"));
    }
}
