//! The binary asset's form, for the reader here and the writer in `codesets/compile`.
//!
//! All numbers are little-endian. The header is [`HEADER`] bytes: magic (8), checksum over everything after it (8),
//! version (4), set (4), whole length (4), number of sections (4). A table follows of (offset, length) pairs, four
//! bytes each, one a [`Section`]; then the sections. A reader refuses what it does not know; nothing is guessed.

/// The first eight bytes.
pub const MAGIC: [u8; 8] = *b"PRACTICU";
/// Raised with every change of the form; an asset of another version is refused and compiled again.
pub const VERSION: u32 = 2;
/// Bytes before the section table.
pub const HEADER: usize = 32;
/// Where the part begins that the checksum covers.
pub const CHECKED_FROM: usize = 16;
/// Sections in the table.
pub const SECTIONS: usize = 19;

/// What a section holds, by its place in the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// [`Meta`](crate::release::Meta) as JSON.
    Meta = 0,
    /// Node records of [`NODE`] bytes in tree order: a node's descendants follow it.
    Nodes = 1,
    /// Bare codes, one after the other.
    Codes = 2,
    /// Titles, one after the other.
    Titles = 3,
    /// Note records of [`NOTE`] bytes, by node.
    Notes = 4,
    /// Texts of notes, one after the other.
    NoteText = 5,
    /// Span records of [`SPAN`] bytes.
    Spans = 6,
    /// `u32` each: class `c` has the spans from entry `c` to entry `c + 1`.
    Classes = 7,
    /// `u16` each: the class of every code made with a seventh character.
    SeventhClasses = 8,
    /// `u32` each: node numbers in the order of their bare codes.
    ByCode = 9,
    /// `u32` each: where word `w` begins in the text; one more than there are words, which are sorted.
    WordStarts = 10,
    /// The words.
    WordText = 11,
    /// `u32` each: the line of rank `r` has the block from entry `r` to entry `r + 1` of [`Section::LineWords`]. Lines
    /// are ranked from the most general on, in the order of the book among equals.
    LineStarts = 12,
    /// `u16` each, a block a line: its node's lower half, its upper half with the prior in the top byte, its
    /// seventh-character table; then each phrase, the title first: how many words, and their numbers. The top bit of a
    /// number marks a word in brackets.
    LineWords = 13,
    /// Two `u32` each: where the postings of word `w` begin, and how many stand before; after the words each
    /// seventh-character table; one more than there are of both.
    PostingStarts = 14,
    /// Abbreviations and synonyms: lines `=word word`, then lines `key TAB meaning` in the order of keys.
    Synonyms = 15,
    /// Ranks of the lines of each word and of each table, rising: `u16` each, the distance from the one before; a
    /// [`STEP`] marks no line.
    Postings = 16,
    /// `u32` each: where a key's first line begins in [`Section::Synonyms`] (lower three bytes), and how many words the
    /// longest key has that begins with the same word.
    SynonymStarts = 17,
    /// `u16` each: all words in the order of their sounds, then all in the order of their consonants.
    Sounds = 18,
}

/// Bytes of a node record: code offset (4), title offset (4), parent (4), end of its descendants (4), first seventh
/// class (4), mask of its seventh characters (4), title length (2), class as a code (2), class as a heading (2),
/// seventh-character table (2), code length (1), kind (1), flags (1), zero (1).
pub const NODE: usize = 36;
/// No parent, no table.
pub const NONE: u32 = u32::MAX;
/// No seventh-character table.
pub const NO_TABLE: u16 = u16::MAX;
/// Node flag: the title is this project's own wording.
pub const OWN_WORDING: u8 = 1;

/// A distance between postings that is not the last one to its line.
pub const STEP: u16 = u16::MAX;

/// Bytes of a note record: node (4), text offset (4), text length (2), kind (1), zero (1).
pub const NOTE: usize = 12;

/// Bytes of a span record: from (2), to (2), flags (2), approved from (2), approved to (2), status (2), lowest age
/// (1), highest age (1), sex (1), global days (1). Days count from 2000-01-01; [`OPEN`] is no day.
pub const SPAN: usize = 16;
/// No day.
pub const OPEN: u16 = u16::MAX;

/// Word of a line: the top bit marks a word in brackets, which a match may leave out.
pub const BRACKETED: u16 = 0x8000;

/// Span flag: manifestation, never listed first.
pub const MANIFESTATION: u16 = 1;
/// Span flag: unacceptable as principal diagnosis.
pub const UNACCEPTABLE_PRINCIPAL: u16 = 1 << 1;
/// Span flag: external cause.
pub const EXTERNAL_CAUSE: u16 = 1 << 2;
/// Span flag: mental health.
pub const MENTAL_HEALTH: u16 = 1 << 3;
/// Span flag: add-on, never alone.
pub const ADD_ON: u16 = 1 << 4;
/// Span flag: modifier 51 is never put on it.
pub const MODIFIER_51_EXEMPT: u16 = 1 << 5;
/// Span flag: takes RT, LT or 50.
pub const BILATERAL: u16 = 1 << 6;
/// Span flag: the first day is "that day or earlier".
pub const OR_EARLIER: u16 = 1 << 7;
/// Span flag: no first day is known.
pub const NO_DATES: u16 = 1 << 8;
/// Span flag: a visit, evaluation and management.
pub const EVALUATION_MANAGEMENT: u16 = 1 << 9;

/// Span flag: unacceptable as an inpatient principal diagnosis, yet may be listed first for an outpatient.
pub const FIRST_OUTPATIENT: u16 = 1 << 10;

/// A fast checksum against damage, not against malice: every step is one-to-one, so a single changed word shows.
pub fn checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01B3;
    let mut hash = 0xCBF2_9CE4_8422_2325_u64 ^ bytes.len() as u64;
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        hash = (hash ^ u64::from_le_bytes(*word)).wrapping_mul(PRIME);
        hash ^= hash >> 29;
    }
    for byte in rest {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
    }
    hash ^ (hash >> 32)
}

/// The same for a whole asset, in four runs that do not wait for each other.
pub fn wide_checksum(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0000_0100_0000_01B3;
    let quarter = bytes.len().div_ceil(4).next_multiple_of(8).max(8);
    let mut parts = bytes.chunks(quarter).map(|part| part.as_chunks::<8>());
    let mut next = || parts.next().unwrap_or_default();
    // No part is longer than the one before.
    let (first, second, third, fourth) = (next(), next(), next(), next());
    let mut sums = [0xCBF2_9CE4_8422_2325_u64; 4];
    let step = |sum: &mut u64, word: &[u8; 8]| {
        *sum = (*sum ^ u64::from_le_bytes(*word)).wrapping_mul(PRIME);
        *sum ^= *sum >> 29;
    };
    for (((one, two), three), four) in first.0.iter().zip(second.0).zip(third.0).zip(fourth.0) {
        step(&mut sums[0], one);
        step(&mut sums[1], two);
        step(&mut sums[2], three);
        step(&mut sums[3], four);
    }
    for (sum, words) in sums.iter_mut().zip([first.0, second.0, third.0]) {
        words.iter().skip(fourth.0.len()).for_each(|word| step(sum, word));
    }
    let rest = [first.1, second.1, third.1, fourth.1].concat();
    let sums: Vec<u8> = sums.iter().flat_map(|sum| sum.to_le_bytes()).chain(rest).collect();
    checksum(&sums) ^ bytes.len() as u64
}
