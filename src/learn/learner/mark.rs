//! What a learner writes into the book: bookmarks, highlights and margin notes. A candidate's own annotations are
//! allowed in the exam, so they belong to the learner and show in every practice.

use crate::base::{Day, Finding};
use crate::journal::sha256_hex;
use codesets_lookup::{NoteKind, SetId};
use serde::{Deserialize, Serialize};

/// The longest label of a bookmark, in characters.
pub const LONGEST_LABEL: usize = 80;
/// The longest margin note, in characters.
pub const LONGEST_NOTE: usize = 2_000;
/// The longest highlighted text, in characters.
pub const LONGEST_PASSAGE: usize = 2_000;
/// The longest code or heading.
const LONGEST_CODE: usize = 16;
/// How much of a text's SHA-256 tells it from others, in hex digits.
const HASH_DIGITS: usize = 16;

/// A mark and where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// The set.
    pub set: SetId,
    /// The code or heading, as a reader writes it. An inherited note is marked where it stands.
    pub code: String,
    /// The civil date on which it was made.
    pub day: Day,
    /// What it is.
    pub body: MarkBody,
}

/// What a mark is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum MarkBody {
    /// A ribbon.
    Bookmark {
        /// What the learner calls it; may be empty.
        label: String,
    },
    /// Words set off by a colour.
    Highlight {
        /// Which words.
        passage: Passage,
        /// The colour.
        colour: Colour,
    },
    /// Words in the margin.
    Note {
        /// The words they are about; none when they are about the code itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        passage: Option<Passage>,
        /// What the learner wrote.
        text: String,
    },
}

/// Part of a title or of a note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Passage {
    /// The kind of note it is in; none for the title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<NoteKind>,
    /// The [`text_hash`] of the whole text, so that another release's wording is noticed.
    pub hash: String,
    /// First character, from 0.
    pub from: u32,
    /// The character after the last.
    pub to: u32,
    /// The words themselves.
    pub words: String,
}

/// The four colours. Each has a line of its own under the words as well, for those who do not tell colours apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Colour {
    /// A solid line.
    Amber,
    /// A double line.
    Green,
    /// A dashed line.
    Blue,
    /// A wavy line.
    Rose,
}

impl Colour {
    /// All, in the order of their keys 1 to 4.
    pub const ALL: [Colour; 4] = [Colour::Amber, Colour::Green, Colour::Blue, Colour::Rose];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Colour::Amber => "Amber",
            Colour::Green => "Green",
            Colour::Blue => "Blue",
            Colour::Rose => "Rose",
        }
    }

    /// The line under the words.
    pub fn line(self) -> &'static str {
        match self {
            Colour::Amber => "solid line",
            Colour::Green => "double line",
            Colour::Blue => "dashed line",
            Colour::Rose => "wavy line",
        }
    }

    /// The word in class names and files.
    pub fn slug(self) -> &'static str {
        match self {
            Colour::Amber => "amber",
            Colour::Green => "green",
            Colour::Blue => "blue",
            Colour::Rose => "rose",
        }
    }
}

/// What tells a text from others: the beginning of its SHA-256.
pub fn text_hash(text: &str) -> String {
    let mut hash = sha256_hex(text.as_bytes());
    hash.truncate(HASH_DIGITS);
    hash
}

impl Passage {
    /// The characters `from..to` of a text; none when there are none.
    pub fn of(note: Option<NoteKind>, text: &str, from: u32, to: u32) -> Option<Passage> {
        let words: String = text.chars().skip(from as usize).take(to.checked_sub(from)? as usize).collect();
        let whole = words.chars().count() == (to - from) as usize && !words.trim().is_empty();
        whole.then(|| Passage { note, hash: text_hash(text), from, to, words })
    }

    /// Where it stands in a text of the book: its own place in its own text, or the only place in another wording
    /// where the same words stand.
    pub fn place_in(&self, note: Option<NoteKind>, text: &str) -> Option<(u32, u32)> {
        if note != self.note {
            return None;
        }
        if text_hash(text) == self.hash {
            return Some((self.from, self.to));
        }
        let mut found = text.match_indices(&self.words);
        let (at, _) = found.next()?;
        if found.next().is_some() {
            return None;
        }
        let from = u32::try_from(text.get(..at)?.chars().count()).ok()?;
        Some((from, from + u32::try_from(self.words.chars().count()).ok()?))
    }

    /// Whether two passages of one text share a character.
    pub fn overlaps(&self, other: &Passage) -> bool {
        self.note == other.note && self.hash == other.hash && self.from < other.to && other.from < self.to
    }

    fn check(&self) -> Result<(), Finding> {
        let hex = |text: &str| text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b));
        let length = self.words.chars().count();
        let fits = self.from < self.to && (self.to - self.from) as usize == length;
        if self.hash.len() != HASH_DIGITS || !hex(&self.hash) || !fits {
            return Err(wrong("A marked passage does not say where it stands.", "Select the words again."));
        }
        if length > LONGEST_PASSAGE || !is_plain(&self.words) {
            return Err(wrong(
                format!("A marked passage has 1 to {LONGEST_PASSAGE} plain characters."),
                "Select fewer words.",
            ));
        }
        Ok(())
    }
}

impl Mark {
    /// Proves that a mark can be kept.
    ///
    /// # Errors
    /// `learner.mark` with the field and what to do.
    pub fn check(&self) -> Result<(), Finding> {
        let code = self.code.chars().all(|c| c.is_ascii_alphanumeric() || c == '.' || c == '-');
        if self.code.is_empty() || self.code.len() > LONGEST_CODE || !code {
            return Err(wrong("The mark names no code of the book.", "Open the code, then mark it."));
        }
        match &self.body {
            MarkBody::Bookmark { label } => {
                let fits = label.chars().count() <= LONGEST_LABEL && is_plain(label);
                let words = format!("A bookmark's label has at most {LONGEST_LABEL} plain characters.");
                fits.then_some(()).ok_or_else(|| wrong(words, "Shorten the label."))
            }
            MarkBody::Highlight { passage, .. } => passage.check(),
            MarkBody::Note { passage, text } => {
                if let Some(passage) = passage {
                    passage.check()?;
                }
                let fits = text.chars().count() <= LONGEST_NOTE && is_plain(text) && !text.trim().is_empty();
                let words = format!("A margin note has 1 to {LONGEST_NOTE} plain characters.");
                fits.then_some(()).ok_or_else(|| wrong(words, "Write fewer words, or remove the note."))
            }
        }
    }

    /// Whether the same is marked at the same place. Labels and colours may differ: one place has one bookmark, and
    /// one span one highlight.
    pub fn same_place(&self, other: &Mark) -> bool {
        if self.set != other.set || self.code != other.code {
            return false;
        }
        match (&self.body, &other.body) {
            (MarkBody::Bookmark { .. }, MarkBody::Bookmark { .. }) => true,
            (MarkBody::Highlight { passage: one, .. }, MarkBody::Highlight { passage: two, .. }) => {
                one == two
            }
            (MarkBody::Note { passage: one, text: a }, MarkBody::Note { passage: two, text: b }) => {
                one == two && a == b
            }
            _ => false,
        }
    }
}

/// Text without control characters; lines may break.
fn is_plain(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() && c != '\n')
}

fn wrong(message: impl Into<String>, next: &str) -> Finding {
    Finding::error("learner.mark", message, next)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "Ménière's disease of the ear, and of the ear";

    #[test]
    fn a_passage_counts_characters_not_bytes() {
        let passage = Passage::of(None, TEXT, 0, 9).unwrap();
        assert_eq!(passage.words, "Ménière's");
        assert_eq!(passage.place_in(None, TEXT), Some((0, 9)));
        assert_eq!(Passage::of(None, TEXT, 40, 90), None);
        assert_eq!(Passage::of(None, TEXT, 9, 3), None);
    }

    #[test]
    fn in_another_wording_a_passage_is_found_where_its_words_stand_once() {
        let once = Passage::of(None, TEXT, 10, 17).unwrap();
        assert_eq!(once.place_in(None, "The disease of Ménière"), Some((4, 11)));
        assert_eq!(once.place_in(Some(NoteKind::Note), TEXT), None, "another kind of text is another text");
        let ear = Passage::of(None, TEXT, 25, 28).unwrap();
        assert_eq!(ear.place_in(None, "ear to ear"), None);
    }

    #[test]
    fn a_mark_that_says_nothing_or_too_much_is_refused() {
        let mark =
            |body| Mark { set: SetId::Icd10Cm, code: "E11.9".into(), day: Day::constant(2026, 4, 14), body };
        assert!(mark(MarkBody::Bookmark { label: String::new() }).check().is_ok());
        assert!(mark(MarkBody::Note { passage: None, text: " ".into() }).check().is_err());
        assert!(mark(MarkBody::Note { passage: None, text: "x".repeat(LONGEST_NOTE + 1) }).check().is_err());
        assert!(mark(MarkBody::Bookmark { label: "a\u{7}".into() }).check().is_err());
        let mut other = mark(MarkBody::Bookmark { label: String::new() });
        other.code = "<b>".into();
        assert!(other.check().is_err());
    }
}
