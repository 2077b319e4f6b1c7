//! Text files from strangers, line by line, within limits.

use crate::limit;
use crate::refusal::{at_line, whole};
use practicum_base::Finding;
use std::borrow::Cow;

/// A file's text: UTF-8, or the Windows code page that older official files use. A byte-order mark goes.
///
/// # Errors
/// `import.encoding` for a file with zero bytes, which is no text.
pub fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, Finding> {
    if let Some(place) = bytes.iter().position(|byte| *byte == 0) {
        let line = 1 + bytes.get(..place).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
        return Err(at_line(
            "import.encoding",
            line,
            "The file holds zero bytes; it is no text, or is UTF-16.",
        ));
    }
    let bytes = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]).unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(_) => Ok(Cow::Owned(bytes.iter().map(|byte| windows(*byte)).collect())),
    }
}

/// One byte of the Windows code page 1252.
fn windows(byte: u8) -> char {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
        '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        other => char::from(other),
    }
}

/// The lines with their numbers from 1 on, blank ones left out.
///
/// # Errors
/// `import.size` at the first line that is longer, or the first record that is more, than official files have.
pub fn lines(text: &str) -> impl Iterator<Item = Result<(usize, &str), Finding>> {
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    numbered.enumerate().map(|(count, (place, line))| {
        let number = place + 1;
        if line.len() > limit::LINE {
            return Err(at_line("import.size", number, format!("The line has {} bytes.", line.len())));
        }
        if count >= limit::RECORDS {
            return Err(whole("import.size", format!("The file has more than {} lines.", limit::RECORDS)));
        }
        Ok((number, line))
    })
}

/// The characters from one column to another, both counted from 1 and included; what is past the end is empty.
pub fn columns(line: &str, from: usize, to: usize) -> &str {
    let (from, to) = (from.saturating_sub(1), to);
    if line.is_ascii() {
        return line.get(from..to.min(line.len())).unwrap_or_default();
    }
    let place = |column: usize| line.char_indices().nth(column).map_or(line.len(), |(place, _)| place);
    line.get(place(from)..place(to)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_read_in_either_encoding() {
        assert_eq!(text_of(b"\xEF\xBB\xBFabc").unwrap(), "abc");
        assert_eq!(text_of(b"5 \x93mg\x94 \xE9").unwrap(), "5 “mg” é");
        let zero = text_of(b"a\nb\0").unwrap_err();
        assert_eq!((zero.code.as_str(), zero.at.as_str()), ("import.encoding", "line 2"));
    }

    #[test]
    fn columns_are_counted_in_characters() {
        assert_eq!(columns("abcdef", 2, 3), "bc");
        assert_eq!(columns("aéc", 2, 9), "éc");
        assert_eq!(columns("abc", 5, 9), "");
    }
}
