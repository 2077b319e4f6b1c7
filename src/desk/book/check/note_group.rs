//! Notes that belong together: `code to identify control using:` and the lines under it are one request.

use super::Basis;
use super::reach::reaches;
use super::set::CodeList;
use codesets_lookup::{Note, NoteKind};
use std::collections::BTreeMap;

/// One request of a heading.
pub(super) struct NoteGroup<'a> {
    pub from: &'a str,
    pub kind: NoteKind,
    pub notes: Vec<&'a Note>,
}

impl NoteGroup<'_> {
    /// Whether any of its lines names codes.
    pub fn names_codes(&self) -> bool {
        self.notes.iter().any(|note| !note.refs.is_empty())
    }

    /// Whether one of its lines reaches the code.
    pub fn reaches(&self, bare: &str) -> bool {
        self.notes.iter().any(|note| reaches(note, bare))
    }

    /// The request in one line, at most six of its parts.
    pub fn text(&self) -> String {
        let shown = self.notes.iter().take(7).map(|note| note.text.trim_start_matches([',', ' ']));
        let mut text = shown.collect::<Vec<_>>().join("; ").replace(":;", ":");
        if self.notes.len() > 7 {
            text.push_str(&format!("; and {} more", self.notes.len() - 7));
        }
        text
    }

    pub fn basis(&self) -> Basis {
        Basis::Note { label: self.kind.label(), code: self.from.to_owned(), text: self.text() }
    }
}

/// The requests of a kind at a place, nearest heading first.
pub(super) fn groups<'a>(set: &'a CodeList<'_>, at: usize, kind: NoteKind) -> Vec<NoteGroup<'a>> {
    let mut groups: Vec<NoteGroup<'a>> = Vec::new();
    for note in set.notes_of(at, kind) {
        let opens =
            |group: &NoteGroup<'_>| group.notes.first().is_some_and(|first| first.text.ends_with(':'));
        // What goes first is one request however many causes it lists; what is added may be several.
        let goes_on = |group: &NoteGroup<'_>| {
            kind == NoteKind::CodeFirst || (opens(group) && !note.text.ends_with(':'))
        };
        match groups.last_mut() {
            Some(last) if last.from == note.from_code && goes_on(last) => {
                last.notes.push(note);
            }
            _ => groups.push(NoteGroup { from: &note.from_code, kind, notes: vec![note] }),
        }
    }
    groups
}

/// Requests of a kind that no other code of the set answers, each with the places that make it; one heading's request is
/// made once however many of its codes stand in the set.
pub(super) fn unanswered<'a>(set: &'a CodeList<'_>, kind: NoteKind) -> Vec<(Vec<usize>, NoteGroup<'a>)> {
    let mut open: BTreeMap<(String, String), (Vec<usize>, NoteGroup<'a>)> = BTreeMap::new();
    for (at, line, _) in set.diagnoses() {
        let own = line.bare();
        for group in groups(set, at, kind) {
            // A block's or chapter's own requests about order are about all it holds, not about this code.
            if kind != NoteKind::UseAdditional && wide(group.from) {
                continue;
            }
            let answered = group.reaches(&own)
                || set.diagnoses().any(|(other, beside, _)| other != at && group.reaches(&beside.bare()));
            if !answered {
                let held =
                    open.entry((group.from.to_owned(), group.text())).or_insert_with(|| (Vec::new(), group));
                held.0.push(at);
            }
        }
    }
    let mut open: Vec<_> = open.into_values().collect();
    open.sort_by_key(|(lines, _)| lines.first().copied());
    open
}

/// Whether a heading is a chapter or a block.
fn wide(code: &str) -> bool {
    code.contains('-') || code.bytes().all(|byte| byte.is_ascii_digit())
}
