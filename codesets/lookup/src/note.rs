//! Instructional notes, a code's own and those it inherits.

use crate::bytes::{text_at, u16_at, u32_at};
use crate::codeset::CodeSet;
use crate::layout::{NONE, NOTE, Section};
use crate::reference_text::{CodeRef, code_refs};
use crate::set::SetId;
use serde::{Deserialize, Serialize};

/// What a note asks of the coder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// What the heading covers.
    Includes,
    /// Another name of the same condition.
    InclusionTerm,
    /// Never together with this code.
    Excludes1,
    /// Not part of this condition; both may be coded.
    Excludes2,
    /// The underlying condition goes first.
    CodeFirst,
    /// A further code completes this one.
    UseAdditional,
    /// Two codes may be needed, in either order.
    CodeAlso,
    /// Any other note.
    Note,
    /// How the seventh character is chosen.
    SeventhCharacter,
}

impl NoteKind {
    /// All kinds, in the order a page shows them.
    pub const ALL: [NoteKind; 9] = [
        NoteKind::Includes,
        NoteKind::InclusionTerm,
        NoteKind::Note,
        NoteKind::CodeFirst,
        NoteKind::UseAdditional,
        NoteKind::CodeAlso,
        NoteKind::Excludes1,
        NoteKind::Excludes2,
        NoteKind::SeventhCharacter,
    ];

    /// The name JSON uses.
    pub fn name(self) -> &'static str {
        match self {
            NoteKind::Includes => "includes",
            NoteKind::InclusionTerm => "inclusion_term",
            NoteKind::Excludes1 => "excludes1",
            NoteKind::Excludes2 => "excludes2",
            NoteKind::CodeFirst => "code_first",
            NoteKind::UseAdditional => "use_additional",
            NoteKind::CodeAlso => "code_also",
            NoteKind::Note => "note",
            NoteKind::SeventhCharacter => "seventh_character",
        }
    }

    /// The words a page prints before the note.
    pub fn label(self) -> &'static str {
        match self {
            NoteKind::Includes => "Includes",
            NoteKind::InclusionTerm => "Inclusion term",
            NoteKind::Excludes1 => "Excludes1",
            NoteKind::Excludes2 => "Excludes2",
            NoteKind::CodeFirst => "Code first",
            NoteKind::UseAdditional => "Use additional code",
            NoteKind::CodeAlso => "Code also",
            NoteKind::Note => "Note",
            NoteKind::SeventhCharacter => "7th character",
        }
    }

    /// The number the asset carries.
    pub fn number(self) -> u8 {
        self as u8
    }

    fn from_number(number: u8) -> Option<NoteKind> {
        NoteKind::ALL.into_iter().find(|kind| kind.number() == number)
    }
}

/// One note as it applies to a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// What it asks.
    pub kind: NoteKind,
    /// The text.
    pub text: String,
    /// The code or heading it stands under: the asked one or one above it.
    pub from_code: String,
    /// Codes and ranges named in the text.
    pub refs: Vec<CodeRef>,
}

impl CodeSet {
    /// Notes at a node, then those above it, nearest first. Another name of a heading is no name of its codes, so
    /// inclusion terms are not inherited.
    pub(crate) fn notes_at(&self, index: u32) -> Vec<Note> {
        let mut notes = Vec::new();
        let mut here = index;
        while let Some(node) = self.node(here) {
            let from_code = self.display_code(here.into());
            for (kind, text) in self.own_notes(here) {
                if here == index || kind != NoteKind::InclusionTerm {
                    let known = |found: &CodeRef| !self.with_prefix(&SetId::bare(&found.first)).is_empty();
                    let refs = code_refs(text).into_iter().filter(known).collect();
                    notes.push(Note { kind, text: text.to_owned(), from_code: from_code.clone(), refs });
                }
            }
            if node.parent == NONE {
                break;
            }
            here = node.parent;
        }
        notes
    }

    /// The notes that stand under one node.
    pub(crate) fn own_notes(&self, index: u32) -> impl Iterator<Item = (NoteKind, &str)> + '_ {
        let records = self.section(Section::Notes);
        let count = records.len() / NOTE;
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low + (high - low) / 2;
            let reached = u32_at(records, middle * NOTE).is_some_and(|node| node >= index);
            if reached { high = middle } else { low = middle + 1 }
        }
        (low..count)
            .map_while(move |place| {
                let start = place * NOTE;
                (u32_at(records, start)? == index).then_some(start)
            })
            .filter_map(move |start| {
                let offset = u32_at(records, start + 4)? as usize;
                let length = usize::from(u16_at(records, start + 8)?);
                let kind = NoteKind::from_number(*records.get(start + 10)?)?;
                Some((kind, text_at(self.section(Section::NoteText), offset, length)?))
            })
    }
}
