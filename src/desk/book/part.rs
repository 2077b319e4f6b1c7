//! The parts of the book besides its pages of codes.

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The releases the book is made of.
    Releases,
    /// The learner's own marks.
    Marks,
    /// Look-up drills.
    Drill,
}

impl Part {
    /// Every part, in the order of the contents.
    pub const ALL: [Part; 3] = [Part::Marks, Part::Drill, Part::Releases];

    /// The word in the address: `book/releases`.
    pub fn slug(self) -> &'static str {
        match self {
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
            Part::Releases => "Releases",
            Part::Marks => "Your marks",
            Part::Drill => "Look-up drills",
        }
    }

    /// What a reader finds there, for the inside of the cover.
    pub fn promise(self) -> &'static str {
        match self {
            Part::Marks => {
                "Bookmarks, highlights and margin notes: kept with you, not with the practice, and yours to export."
            }
            Part::Drill => "Find the code, the note or the row against the clock, with the book open.",
            Part::Releases => "Which release answers for which days, and where each comes from.",
        }
    }
}
