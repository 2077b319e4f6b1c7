//! The set as it is typed and read: codes with their modifiers, their entries and their notes.

use super::Basis;
use crate::base::Day;
use crate::practice::coding::{Codes, Sheet};
use codesets_lookup::{AddOnTable, Entry, Flags, Miss, Note, NoteKind, SetId};

/// One code of the set.
#[derive(Clone, Debug, PartialEq)]
pub struct SetLine {
    /// As it was typed, in capitals.
    pub typed: String,
    /// Modifiers of a procedure.
    pub modifiers: Vec<String>,
    /// What the book says of it on the day.
    pub entry: Result<Entry, Miss>,
}

impl SetLine {
    /// The code as a reader writes it.
    pub fn code(&self) -> &str {
        match &self.entry {
            Ok(entry) => &entry.code,
            Err(miss) => &miss.code,
        }
    }

    /// Its set, where it is known.
    pub fn set(&self) -> Option<SetId> {
        self.entry.as_ref().ok().map(|entry| entry.set)
    }

    /// Its title, or that there is none.
    pub fn title(&self) -> &str {
        self.entry.as_ref().map_or("Not in the book on this day", |entry| &entry.title)
    }

    /// The code without its dot.
    pub(super) fn bare(&self) -> String {
        SetId::bare(self.code())
    }

    /// The entry of a diagnosis.
    pub(super) fn diagnosis(&self) -> Option<&Entry> {
        self.entry.as_ref().ok().filter(|entry| entry.set == SetId::Icd10Cm)
    }

    /// The entry of a CPT or HCPCS code.
    pub(super) fn procedure(&self) -> Option<&Entry> {
        self.entry.as_ref().ok().filter(|entry| matches!(entry.set, SetId::Cpt | SetId::Hcpcs))
    }

    /// Facts of the entry; none where there is no entry.
    pub(super) fn flags(&self) -> Flags {
        self.entry.as_ref().map(|entry| entry.flags.clone()).unwrap_or_default()
    }

    /// A fact of this code as a basis.
    pub(super) fn fact(&self, text: impl Into<String>) -> Basis {
        let set = self.entry.as_ref().map_or(SetId::Icd10Cm, |entry| entry.set);
        Basis::Fact { set, code: self.code().to_owned(), text: text.into() }
    }
}

/// The set with everything a rule asks.
pub(super) struct CodeList<'a> {
    pub codes: &'a Codes,
    pub on: Day,
    pub lines: Vec<SetLine>,
    /// Notes of each diagnosis, its own and inherited; none for anything else.
    pub notes: Vec<Vec<Note>>,
}

impl<'a> CodeList<'a> {
    pub fn read(codes: &'a Codes, typed: &[String], on: Day) -> CodeList<'a> {
        let lines: Vec<SetLine> = typed.iter().take(super::MOST).map(|text| line(codes, text, on)).collect();
        let notes = lines.iter().map(|line| match line.diagnosis() {
            Some(entry) => codes.library.notes(SetId::Icd10Cm, &entry.code, on),
            None => Vec::new(),
        });
        CodeList { codes, on, notes: notes.collect(), lines }
    }

    /// Diagnoses with their places.
    pub fn diagnoses(&self) -> impl Iterator<Item = (usize, &SetLine, &Entry)> {
        self.lines.iter().enumerate().filter_map(|(at, line)| Some((at, line, line.diagnosis()?)))
    }

    /// Procedures with their places.
    pub fn procedures(&self) -> impl Iterator<Item = (usize, &SetLine, &Entry)> {
        self.lines.iter().enumerate().filter_map(|(at, line)| Some((at, line, line.procedure()?)))
    }

    /// The first-listed diagnosis.
    pub fn first(&self) -> Option<(usize, &SetLine, &Entry)> {
        self.diagnoses().next()
    }

    /// Add-on codes and parting modifiers of the day, where they have come.
    pub fn add_ons(&self) -> Option<&'a AddOnTable> {
        self.codes.library.add_ons.on(self.on)
    }

    /// Notes of a kind at a place.
    pub fn notes_of(&self, at: usize, kind: NoteKind) -> impl Iterator<Item = &Note> {
        self.notes.get(at).into_iter().flatten().filter(move |note| note.kind == kind)
    }
}

fn line(codes: &Codes, text: &str, on: Day) -> SetLine {
    let typed = SetId::bare(text);
    let (code, modifiers) = with_modifiers(&typed);
    let entry = codes.library.find(&code_as_typed(text, &code), on);
    SetLine { typed: text.trim().to_ascii_uppercase(), modifiers, entry }
}

/// The dot tells a diagnosis from a supply code of the same shape, so it is kept where it was typed.
fn code_as_typed(text: &str, code: &str) -> String {
    if text.contains('.') { text.trim().to_owned() } else { code.to_owned() }
}

/// `45380-59-RT` as a procedure and its modifiers; anything else stays whole.
fn with_modifiers(typed: &str) -> (String, Vec<String>) {
    let mut parts = typed.split('-');
    let code = parts.next().unwrap_or_default();
    let modifiers: Vec<String> = parts.map(str::to_owned).collect();
    let plain = code.len() == 5 && modifiers.iter().all(|part| part.len() == 2);
    if plain { (code.to_owned(), modifiers) } else { (typed.to_owned(), Vec::new()) }
}

/// The codes of an address: `E11.9+I10`; blanks, commas and semicolons part them too.
pub fn parted(text: &str) -> Vec<String> {
    let parts = text.split(|c: char| c == '+' || c == ',' || c == ';' || c.is_whitespace());
    parts
        .filter(|part| !part.is_empty())
        .map(|part| part.chars().take(20).collect::<String>().to_ascii_uppercase())
        .collect()
}

/// The codes as an address holds them.
pub fn joined(codes: &[String]) -> String {
    codes.join("+")
}

/// The codes of a coding sheet as a set: diagnoses in their order, then procedures with their modifiers.
pub fn of_sheet(sheet: &Sheet) -> Vec<String> {
    // The dot tells E11.65 from a supply code.
    let diagnoses = sheet.diagnoses.iter().map(|code| SetId::Icd10Cm.display(&SetId::bare(code.as_str())));
    let services = sheet.services.iter().map(|service| {
        let modifiers = service.modifiers.iter().map(|modifier| modifier.as_str());
        std::iter::once(service.procedure.as_str()).chain(modifiers).collect::<Vec<_>>().join("-")
    });
    diagnoses.chain(services).collect()
}

/// A set with further codes at its end, as far as there is room.
pub fn added(codes: &[String], text: &str) -> Vec<String> {
    codes.iter().cloned().chain(parted(text)).take(super::MOST).collect()
}

/// A set without one of its codes.
pub fn without(codes: &[String], at: usize) -> Vec<String> {
    codes.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, code)| code.clone()).collect()
}

/// A set with one of its codes a place further up or down; none where there is no place.
pub fn moved(codes: &[String], at: usize, down: bool) -> Option<Vec<String>> {
    let to = if down { at.checked_add(1)? } else { at.checked_sub(1)? };
    let mut codes = codes.to_vec();
    (at < codes.len() && to < codes.len()).then(|| {
        codes.swap(at, to);
        codes
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_a_set_and_gives_it_back() {
        let set = parted("e11.9+I10, 45380-59");
        assert_eq!(set, ["E11.9", "I10", "45380-59"]);
        assert_eq!(parted(&joined(&set)), set);
    }

    #[test]
    fn a_set_grows_shrinks_and_changes_its_order() {
        let set = added(&parted("E11.9"), "i10 z79.4");
        assert_eq!(joined(&set), "E11.9+I10+Z79.4");
        assert_eq!(joined(&without(&set, 1)), "E11.9+Z79.4");
        assert_eq!(moved(&set, 2, false).map(|set| joined(&set)).as_deref(), Some("E11.9+Z79.4+I10"));
        assert_eq!((moved(&set, 0, false), moved(&set, 2, true)), (None, None));
    }

    #[test]
    fn a_sheet_is_a_set() {
        use crate::practice::coding::Service;
        let service = Service {
            procedure: "20610".into(),
            modifiers: vec!["RT".into()],
            units: 1,
            ..Service::default()
        };
        let sheet = Sheet { diagnoses: vec!["E1165".into()], services: vec![service] };
        assert_eq!(joined(&of_sheet(&sheet)), "E11.65+20610-RT");
    }

    #[test]
    fn a_procedure_carries_its_modifiers() {
        assert_eq!(
            with_modifiers("45380-59-RT"),
            ("45380".to_owned(), vec!["59".to_owned(), "RT".to_owned()])
        );
        assert_eq!(with_modifiers("E08-E13").1, Vec::<String>::new());
    }
}
