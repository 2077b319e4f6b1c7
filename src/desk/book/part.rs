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
    /// Codes that stand together, looked at together.
    Check,
    /// The guidelines in our own words.
    Guidelines,
    /// MS-DRG groups and weights.
    Drg,
    /// The releases the book is made of.
    Releases,
    /// The learner's own marks.
    Marks,
    /// Look-up drills.
    Drill,
}

impl Part {
    /// Every part, in the order of the contents.
    pub const ALL: [Part; 10] = [
        Part::Index,
        Part::Neoplasm,
        Part::Drugs,
        Part::Tables,
        Part::Check,
        Part::Guidelines,
        Part::Drg,
        Part::Drill,
        Part::Marks,
        Part::Releases,
    ];

    /// The word in the address: `book/releases`.
    pub fn slug(self) -> &'static str {
        match self {
            Part::Index => "index",
            Part::Neoplasm => "neoplasm",
            Part::Drugs => "drugs",
            Part::Tables => "tables",
            Part::Check => "check",
            Part::Guidelines => "guidelines",
            Part::Drg => "msdrg",
            Part::Releases => "releases",
            Part::Marks => "marks",
            Part::Drill => "drill",
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
            Part::Check => "Check my set",
            Part::Guidelines => "Guidelines",
            Part::Drg => "MS-DRG tables",
            Part::Releases => "Releases",
            Part::Marks => "Your marks",
            Part::Drill => "Look-up drills",
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
            Part::Check => {
                "What the notes, guidelines and edits say about codes that stand together, in their order."
            }
            Part::Guidelines => {
                "Coding guidelines in short, in our own words, with their section numbers and codes."
            }
            Part::Drg => "A hospital’s groups with weights and lengths of stay.",
            Part::Releases => {
                "Which release answers for which days, where each comes from, and how to bring your own."
            }
            Part::Marks => {
                "Bookmarks, highlights and margin notes: kept with you, not with the practice, and yours to export."
            }
            Part::Drill => "Find the code, the note or the row against the clock, with the book open.",
        }
    }
}
