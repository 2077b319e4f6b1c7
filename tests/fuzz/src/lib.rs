//! What every target does with bytes somebody sent: read them as one kind of file, check them, and say them in words.

use practicum::practice::x12;

/// Feeds the bytes to one reader and to everything that takes any text.
pub fn read(data: &[u8], reads: impl Fn(&str) -> bool) {
    let text = x12::text_of(data);
    let first = reads(&text);
    let findings = x12::check(&text);
    assert!(findings.len() <= x12::MOST_FINDINGS + 1, "findings are bounded");
    assert_eq!(first, reads(&text), "a text reads the same twice");
    let _ = x12::explain(&text);
    let _ = x12::outline(&text);
}

/// Checks a file that arrives in pieces: it has the findings of the whole.
///
/// # Panics
/// When it has others.
pub fn in_pieces(bytes: &[u8], size: usize) {
    let mut checker = x12::Checker::new(None);
    for piece in bytes.chunks(size.max(1)) {
        checker.push(piece);
    }
    let (parts, whole) = (checker.finish(), x12::check(&x12::text_of(bytes)));
    assert_eq!(parts.len(), whole.len(), "pieces of {size} bytes");
}
