//! The parts of the book besides its pages of codes.

/// Which part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The releases the book is made of.
    Releases,
}

impl Part {
    /// Every part, in the order of the contents.
    pub const ALL: [Part; 1] = [Part::Releases];

    /// The word in the address: `book/releases`.
    pub fn slug(self) -> &'static str {
        match self {
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
            Part::Releases => "Releases",
        }
    }

    /// What a reader finds there, for the inside of the cover.
    pub fn promise(self) -> &'static str {
        match self {
            Part::Releases => "Which release answers for which days, and where each comes from.",
        }
    }
}
