//! The code sets behind the lint's questions: the compiled library and the reference tables.

use crate::code::{Codes, DiagnosisFacts};
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
            sex: flags.sex.map(|sex| if sex == Sex::Male { 'M' } else { 'F' }),
            age: flags.age,
            never_first: flags.manifestation || flags.unacceptable_principal || flags.external_cause,
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
    use super::covers;

    #[test]
    fn a_note_covers_what_stands_below_its_codes_and_within_its_ranges() {
        assert!(covers("E10", None, "E1065"));
        assert!(!covers("E1065", None, "E10"));
        assert!(covers("J00", Some("J22"), "J069") && covers("J00", Some("J22"), "J22"));
        assert!(!covers("J00", Some("J22"), "J309"));
    }
}
