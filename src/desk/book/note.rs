//! Notes as a page prints them: grouped by kind, each with leaders to the codes it names.

use codesets_lookup::{CodeRef, Note, NoteKind};

/// Notes of one kind under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoteGroup {
    /// What they ask.
    pub kind: NoteKind,
    /// The words before them.
    pub label: &'static str,
    /// Whether they forbid.
    pub stop: bool,
    /// The notes.
    pub lines: Vec<NoteLine>,
}

/// One note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoteLine {
    /// Words, then leaders to codes that stood in brackets at their end.
    Leader {
        /// The words.
        words: String,
        /// The codes.
        refs: Vec<CodeRef>,
    },
    /// Words with codes inside them.
    Inline(Vec<NotePiece>),
}

impl NoteLine {
    /// The words as a page prints them in one run: what can be highlighted.
    pub fn said(&self) -> String {
        match self {
            NoteLine::Leader { words, .. } => words.clone(),
            NoteLine::Inline(pieces) => pieces
                .iter()
                .map(|piece| match piece {
                    NotePiece::Words(words) => words.as_str(),
                    NotePiece::Code(found) => found.text.as_str(),
                })
                .collect(),
        }
    }
}

/// Part of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotePiece {
    /// Words.
    Words(String),
    /// A code or range.
    Code(CodeRef),
}

/// The label in the short form of a narrow column.
fn label(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Includes => "Includes",
        NoteKind::InclusionTerm => "Also called",
        NoteKind::Note => "Note",
        NoteKind::CodeFirst => "Code first",
        NoteKind::UseAdditional => "Use also",
        NoteKind::CodeAlso => "Code also",
        NoteKind::Excludes1 => "Excludes 1",
        NoteKind::Excludes2 => "Excludes 2",
        NoteKind::SeventhCharacter => "7th char.",
    }
}

/// The notes of one heading, by kind in the order of a page.
pub fn groups<'a>(notes: impl Iterator<Item = &'a Note> + Clone) -> Vec<NoteGroup> {
    let of_kind = |kind: NoteKind| NoteGroup {
        kind,
        label: label(kind),
        stop: matches!(kind, NoteKind::Excludes1),
        lines: notes.clone().filter(|note| note.kind == kind).map(line).collect(),
    };
    NoteKind::ALL.into_iter().map(of_kind).filter(|group| !group.lines.is_empty()).collect()
}

fn line(note: &Note) -> NoteLine {
    match bracketed(note) {
        Some(words) => NoteLine::Leader { words, refs: note.refs.clone() },
        None => NoteLine::Inline(inline(note)),
    }
}

/// The words before a closing bracket that holds all the codes and nothing else.
fn bracketed(note: &Note) -> Option<String> {
    let inside = note.text.strip_suffix(')')?;
    let open = inside.rfind(" (")?;
    let first = note.refs.first()?;
    if first.start < open {
        return None;
    }
    let mut left = inside.get(open + 2..)?.to_owned();
    for found in &note.refs {
        left = left.replacen(&found.text, "", 1);
    }
    let only_codes = left.chars().all(|c| c == ',' || c == '-' || c.is_whitespace());
    only_codes.then(|| note.text[..open].to_owned())
}

fn inline(note: &Note) -> Vec<NotePiece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    for found in &note.refs {
        let end = found.start + found.text.len();
        let (Some(before), true) = (note.text.get(at..found.start), end <= note.text.len()) else { continue };
        if !before.is_empty() {
            pieces.push(NotePiece::Words(before.to_owned()));
        }
        pieces.push(NotePiece::Code(found.clone()));
        at = end;
    }
    if let Some(rest) = note.text.get(at..).filter(|rest| !rest.is_empty()) {
        pieces.push(NotePiece::Words(rest.to_owned()));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use codesets_lookup::reference_text::code_refs;

    fn note(text: &str) -> Note {
        Note {
            kind: NoteKind::Excludes1,
            text: text.to_owned(),
            from_code: "E11".to_owned(),
            refs: code_refs(text),
        }
    }

    #[test]
    fn codes_in_a_closing_bracket_become_leaders() {
        let NoteLine::Leader { words, refs } = line(&note("gestational diabetes (O24.4-)")) else {
            panic!("expected a leader")
        };
        assert_eq!(
            (words.as_str(), refs.len(), refs[0].text.as_str()),
            ("gestational diabetes", 1, "O24.4-")
        );
    }

    #[test]
    fn codes_inside_a_sentence_stay_inside_it() {
        let NoteLine::Inline(pieces) = line(&note("code from Z16.- to identify resistance")) else {
            panic!("expected an inline note")
        };
        assert_eq!(pieces.len(), 3);
        assert!(matches!(&pieces[1], NotePiece::Code(found) if found.first == "Z16"));
    }

    #[test]
    fn a_note_without_codes_is_one_run_of_words() {
        assert_eq!(
            line(&note("diabetes NOS")),
            NoteLine::Inline(vec![NotePiece::Words("diabetes NOS".to_owned())])
        );
    }
}
