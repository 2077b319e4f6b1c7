//! The parts of the book besides its pages of codes.

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The alphabetic index of ICD-10-CM.
    Index,
    /// The neoplasm table.
    Neoplasm,
    /// The table of drugs and chemicals.
    Drugs,
    /// ICD-10-PCS, table by table.
    Tables,
    /// The releases the book is made of.
    Releases,
}

impl Part {
    /// Every part, in the order of the contents.
    pub const ALL: [Part; 5] = [Part::Index, Part::Neoplasm, Part::Drugs, Part::Tables, Part::Releases];

    /// The word in the address: `book/releases`.
    pub fn slug(self) -> &'static str {
        match self {
            Part::Index => "index",
            Part::Neoplasm => "neoplasm",
            Part::Drugs => "drugs",
            Part::Tables => "tables",
            Part::Releases => "releases",
        }
    }

    /// The part a slug names.
    pub fn from_slug(slug: &str) -> Option<Part> {
        Part::ALL.into_iter().find(|part| part.slug() == slug)
    }

    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            Part::Index => "Alphabetic index",
            Part::Neoplasm => "Neoplasm table",
            Part::Drugs => "Table of drugs",
            Part::Tables => "ICD-10-PCS tables",
            Part::Releases => "Releases",
        }
    }

    /// What a reader finds there, for the inside of the cover.
    pub fn promise(self) -> &'static str {
        match self {
            Part::Index => "Diagnoses from A to Z: main term, subterm, code. The place to begin.",
            Part::Neoplasm => "A growth’s code by its site and its behavior.",
            Part::Drugs => "A drug’s or poison’s code by how it came to harm.",
            Part::Tables => {
                "A hospital’s procedure code, built character by character from the row that takes it."
            }
            Part::Releases => {
                "Which release answers for which days, where each comes from, and how to bring your own."
            }
        }
    }
}
