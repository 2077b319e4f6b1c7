//! The parts of the book besides its pages of codes.

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// ICD-10-PCS, table by table.
    Tables,
    /// The releases the book is made of.
    Releases,
}

impl Part {
    /// Every part, in the order of the contents.
    pub const ALL: [Part; 2] = [Part::Tables, Part::Releases];

    /// The word in the address: `book/releases`.
    pub fn slug(self) -> &'static str {
        match self {
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
            Part::Tables => "ICD-10-PCS tables",
            Part::Releases => "Releases",
        }
    }

    /// What a reader finds there, for the inside of the cover.
    pub fn promise(self) -> &'static str {
        match self {
            Part::Tables => {
                "A hospital’s procedure code, built character by character from the row that takes it."
            }
            Part::Releases => {
                "Which release answers for which days, where each comes from, and how to bring your own."
            }
        }
    }
}
