//! Codes named in a note's text, so that a page can link them.

use serde::{Deserialize, Serialize};

/// A code or a range of codes named in a text, `Z16.-` or `J00-J22`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeRef {
    /// As it stands in the text.
    pub text: String,
    /// Where it begins in the text, in bytes.
    pub start: usize,
    /// The code, or the first of the range; a heading is meant when the text ends with a dash.
    pub first: String,
    /// The last of the range, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// Any code that continues `first` is meant: the text ends with a dash.
    #[serde(default)]
    pub any_below: bool,
}

/// Finds diagnosis codes and ranges of them in a note.
///
/// A code is a letter, a digit or letter, a digit or letter, then perhaps a dot and up to four characters; the first
/// three hold a digit, which keeps plain words out. Whether a set knows the code is the caller's question.
pub fn code_refs(text: &str) -> Vec<CodeRef> {
    let bytes = text.as_bytes();
    let mut refs = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let begins = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
        let Some(first) = begins.then(|| code_length(&bytes[at..])).flatten() else {
            at += 1;
            continue;
        };
        let mut end = at + first;
        let mut last = None;
        let mut any_below = false;
        if bytes.get(end) == Some(&b'-') {
            if let Some(second) = code_length(&bytes[end + 1..]) {
                last = text.get(end + 1..end + 1 + second).map(|code| code.trim_end_matches('.').to_owned());
                end += 1 + second;
                if bytes.get(end) == Some(&b'-') {
                    end += 1;
                }
            } else {
                any_below = true;
                end += 1;
            }
        }
        if let (Some(whole), Some(code)) = (text.get(at..end), text.get(at..at + first)) {
            let first = code.trim_end_matches('.').to_owned();
            refs.push(CodeRef { text: whole.to_owned(), start: at, first, last, any_below });
        }
        at = end;
    }
    refs
}

/// Length of the code the bytes begin with.
fn code_length(bytes: &[u8]) -> Option<usize> {
    let upper = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
    let head = bytes.get(..3)?;
    let shaped =
        head[0].is_ascii_uppercase() && head.iter().all(upper) && head.iter().any(u8::is_ascii_digit);
    let digit_early = head[1].is_ascii_digit() || (head[1].is_ascii_uppercase() && head[2].is_ascii_digit());
    if !shaped || !digit_early {
        return None;
    }
    let mut length = 3;
    if bytes.get(3) == Some(&b'.') {
        let tail = bytes[4..].iter().take(4).take_while(|byte| upper(byte)).count();
        if tail > 0 || bytes.get(4) == Some(&b'-') {
            length = 4 + tail;
        }
    }
    let goes_on = bytes.get(length).is_some_and(u8::is_ascii_alphanumeric);
    (!goes_on).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        code_refs(text)
            .into_iter()
            .map(|r| {
                let last = r.last.map_or(String::new(), |last| format!("..{last}"));
                format!("{}{last}{}", r.first, if r.any_below { "+" } else { "" })
            })
            .collect()
    }

    #[test]
    fn codes_headings_and_ranges_are_found() {
        assert_eq!(found("code to identify resistance to antimicrobial drugs (Z16.-)"), ["Z16+"]);
        assert_eq!(found("influenza and other acute infections (J00-J22)"), ["J00..J22"]);
        assert_eq!(found("hypoglycemia (E11.641, E11.649)"), ["E11.641", "E11.649"]);
        assert_eq!(found("blood alcohol level (Y90.-) or use (F10.1-, Z3A)"), ["Y90+", "F10.1+", "Z3A"]);
        assert_eq!(found("complications (C7A.00-C7A.8)."), ["C7A.00..C7A.8"]);
        assert_eq!(found("use of insulin (Z79.4)."), ["Z79.4"]);
    }

    #[test]
    fn plain_words_are_not_codes() {
        assert!(found("HIV disease, COVID-19 and type 2, T2 MRI, 25-OH, DNA").is_empty());
    }
}
