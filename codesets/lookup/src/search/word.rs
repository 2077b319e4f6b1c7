//! Text to words, the same way for titles when a set is compiled and for queries.

/// One word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lower case, letters and digits only.
    pub text: String,
    /// Stood in round brackets: a nonessential word, which a match may leave out.
    pub bracketed: bool,
}

/// Splits a text into words. Apostrophes close up (`Crohn's` is `crohn`), accents go, every other sign separates.
///
/// ```
/// use codesets_lookup::search::word::words;
/// let found: Vec<_> = words("Crohn's disease (ileum), stage 2").into_iter().map(|w| w.text).collect();
/// assert_eq!(found, ["crohn", "disease", "ileum", "stage", "2"]);
/// ```
pub fn words(text: &str) -> Vec<Word> {
    let mut found = Vec::new();
    let mut word = String::new();
    let mut depth = 0_u32;
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            '\'' | '\u{2019}' => {
                let possessive = signs.peek().is_some_and(|next| matches!(next, 's' | 'S'));
                if possessive && !word.is_empty() {
                    let mut ahead = signs.clone();
                    ahead.next();
                    if ahead.peek().is_none_or(|after| !after.is_alphanumeric()) {
                        signs.next();
                    }
                }
            }
            _ if sign.is_alphanumeric() => plain(sign, &mut word),
            _ => {
                close(&mut word, depth, &mut found);
                match sign {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    _ => {}
                }
            }
        }
    }
    close(&mut word, depth, &mut found);
    found
}

fn close(word: &mut String, depth: u32, found: &mut Vec<Word>) {
    if !word.is_empty() {
        found.push(Word { text: std::mem::take(word), bracketed: depth > 0 });
    }
}

/// Lower case without its accent.
fn plain(sign: char, word: &mut String) {
    for lower in sign.to_lowercase() {
        match lower {
            'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' => word.push('a'),
            'ç' => word.push('c'),
            'è' | 'é' | 'ê' | 'ë' => word.push('e'),
            'ì' | 'í' | 'î' | 'ï' => word.push('i'),
            'ñ' => word.push('n'),
            'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' => word.push('o'),
            'ù' | 'ú' | 'û' | 'ü' => word.push('u'),
            'ý' | 'ÿ' => word.push('y'),
            'æ' => word.push_str("ae"),
            'œ' => word.push_str("oe"),
            'ß' => word.push_str("ss"),
            other => word.push(other),
        }
    }
}

/// The key an abbreviation or phrase is filed under: its words joined by blanks, signs inside a word closed up, so
/// that `s/p`, `S/P` and `sp` are one.
pub fn key(text: &str) -> String {
    let parts =
        text.split_whitespace().map(|part| words(part).into_iter().map(|w| w.text).collect::<String>());
    parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Words that say little about which code is meant.
pub(crate) const FILLERS: &[&str] = &[
    "of",
    "the",
    "and",
    "or",
    "in",
    "on",
    "to",
    "a",
    "an",
    "by",
    "for",
    "at",
    "from",
    "as",
    "with",
    "due",
    "is",
    "not",
    "elsewhere",
    "classified",
    "its",
    "into",
    "than",
    "nec",
    "type",
    "part",
    "parts",
    "site",
    "disease",
    "disorder",
    "disorders",
    "diseases",
    "specified",
];

/// Words that name the default among siblings.
pub(crate) const DEFAULTS: &[&str] =
    &["unspecified", "nos", "without", "uncomplicated", "complication", "complications"];

/// Whether a word says little about which code is meant.
pub fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}

/// Whether a word names the default among siblings.
pub fn is_default(word: &str) -> bool {
    DEFAULTS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_mark_what_a_match_may_leave_out() {
        let found = words("Essential (primary) hypertension");
        let marked: Vec<_> = found.iter().map(|w| (w.text.as_str(), w.bracketed)).collect();
        assert_eq!(marked, [("essential", false), ("primary", true), ("hypertension", false)]);
    }

    #[test]
    fn accents_and_apostrophes_do_not_matter() {
        let plain: Vec<_> = words("Ménière's d'Estaing 5'").into_iter().map(|w| w.text).collect();
        assert_eq!(plain, ["meniere", "destaing", "5"]);
    }

    #[test]
    fn an_abbreviation_has_one_key_however_it_is_typed() {
        assert_eq!(key("S/P"), "sp");
        assert_eq!(key(" heart   attack "), "heart attack");
        assert_eq!(key("h.t.n."), "htn");
    }
}
