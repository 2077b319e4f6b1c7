//! How much any file may ask of the device it is read on. Official files stay far below; a hostile one is refused.

/// Bytes of a file as it comes.
pub const FILE: usize = 160 << 20;
/// Bytes of a file once unpacked.
pub const UNPACKED: usize = 192 << 20;
/// Bytes of all files of an archive once unpacked.
pub const UNPACKED_ALL: usize = 256 << 20;
/// Files in an archive.
pub const ENTRIES: usize = 64;
/// Unpacked bytes for each packed one; text packs 20 to 1, a bomb a thousand to 1. Counted from [`RATIO_FROM`] on.
pub const RATIO: usize = 120;
/// Unpacked bytes from which the ratio counts.
pub const RATIO_FROM: usize = 1 << 20;
/// Bytes of an XML file.
pub const XML: usize = 64 << 20;
/// Elements inside elements.
pub const DEPTH: usize = 48;
/// Elements in one child of the root: a chapter, a table, a letter.
pub const ELEMENTS: usize = 400_000;
/// Bytes of text in one element.
pub const TEXT: usize = 64 << 10;
/// Attributes of an element.
pub const ATTRIBUTES: usize = 16;
/// Bytes of a line of a text file.
pub const LINE: usize = 16 << 10;
/// Records of a text file.
pub const RECORDS: usize = 4_000_000;
/// Codes of a code set.
pub const CODES: usize = 400_000;
/// Bytes of a title.
pub const TITLE: usize = 8 << 10;
/// Terms of an index.
pub const TERMS: usize = 500_000;
