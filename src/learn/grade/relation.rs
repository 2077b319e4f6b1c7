//! How near an entered code stands to a line of the key, and what that is worth.

use super::row::Verdict;
use crate::practice::coding::Icd10Cm;
use exercises_format::chart::{Acceptable, Key, Miss, Rejected};

/// Percent for the right code with another or no seventh character.
pub const WRONG_SEVENTH: u32 = 50;
/// Percent for a heading above the key's code or its unspecified sibling.
pub const LESS_SPECIFIC: u32 = 50;
/// Percent for another code of the same category.
pub const SAME_CATEGORY: u32 = 25;

/// One line of the key as matching sees it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'k> {
    pub code: &'k str,
    pub misses: &'k [Miss],
}

/// That an entered code may stand for a line of the key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge<'k> {
    /// Index of the key's line.
    pub line: usize,
    /// Share of the code's points, in percent.
    pub percent: u32,
    pub verdict: Verdict,
    /// The key's own words on it, when it is a named miss.
    pub miss: Option<&'k Miss>,
}

/// What an entered code is to the key.
#[derive(Clone, Debug)]
pub(super) enum Standing<'k> {
    /// It may stand for these lines, never empty.
    For(Vec<Edge<'k>>),
    Acceptable(&'k Acceptable),
    Rejected(&'k Rejected),
    /// The key does not know it.
    Unknown,
}

impl<'k> Standing<'k> {
    pub fn edges(&self) -> &[Edge<'k>] {
        match self {
            Standing::For(edges) => edges,
            _ => &[],
        }
    }

    pub fn tolerated(&self) -> bool {
        matches!(self, Standing::Acceptable(_))
    }
}

/// How near a code is to another that no miss names: percent and verdict.
pub(super) type Nearness = fn(&str, &str) -> Option<(u32, Verdict)>;

/// A code in the one form in which codes are compared.
pub(super) fn canonical(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// A diagnosis as the key prints it.
pub(super) fn display_form(code: &str) -> String {
    Icd10Cm::display_form(code).0
}

fn same(a: &str, b: &str) -> bool {
    canonical(a) == canonical(b)
}

/// What a code is to the key: its own word first (code, named miss, acceptable, rejected), kinship last.
pub(super) fn standing<'k>(code: &str, lines: &[Line<'k>], key: &'k Key, near: Nearness) -> Standing<'k> {
    let mut edges: Vec<Edge<'k>> = Vec::new();
    for (i, line) in lines.iter().enumerate() {
        if same(code, line.code) {
            edges.push(Edge { line: i, percent: 100, verdict: Verdict::Right, miss: None });
        } else if let Some(miss) = line.misses.iter().find(|miss| same(code, &miss.code)) {
            let verdict = Verdict::of_miss(&miss.verdict);
            edges.push(Edge { line: i, percent: miss.percent.min(100), verdict, miss: Some(miss) });
        }
    }
    if !edges.is_empty() {
        return Standing::For(edges);
    }
    let beside = beside(code, key);
    if !matches!(beside, Standing::Unknown) {
        return beside;
    }
    for (i, line) in lines.iter().enumerate() {
        if let Some((percent, verdict)) = near(&canonical(code), &canonical(line.code)) {
            edges.push(Edge { line: i, percent, verdict, miss: None });
        }
    }
    if edges.is_empty() { Standing::Unknown } else { Standing::For(edges) }
}

/// What the key says of a code entered beside its lines rather than for one of them.
pub(super) fn beside<'k>(code: &str, key: &'k Key) -> Standing<'k> {
    if let Some(found) = key.acceptable.iter().find(|entry| same(code, &entry.code)) {
        return Standing::Acceptable(found);
    }
    rejected(code, key).map_or(Standing::Unknown, Standing::Rejected)
}

/// What is to be said of an entry that stands for no line: the key's own word before a likeness already spent.
pub(super) fn left_over<'k>(code: &str, standing: &Standing<'k>, key: &'k Key) -> Standing<'k> {
    match (standing, beside(code, key)) {
        (Standing::For(_), Standing::Unknown) => standing.clone(),
        (_, beside) => beside,
    }
}

/// The rejection that speaks of this code: by its own name before its category's.
fn rejected<'k>(code: &str, key: &'k Key) -> Option<&'k Rejected> {
    let code = canonical(code);
    let heads = |entry: &&Rejected| {
        let head = canonical(&entry.code);
        head.len() >= 3 && code.starts_with(&head)
    };
    key.rejected.iter().filter(heads).max_by_key(|entry| canonical(&entry.code).len())
}

/// Kinship of diagnoses by their characters alone.
pub(super) fn near_diagnosis(code: &str, key: &str) -> Option<(u32, Verdict)> {
    if code.len() < 3 || !key.starts_with(code.get(..3)?) {
        return None;
    }
    let shared = code.bytes().zip(key.bytes()).take_while(|(a, b)| a == b).count();
    if key.len() == 7 && shared >= 6 {
        return Some((WRONG_SEVENTH, Verdict::WrongSeventh));
    }
    if shared == code.len() {
        return Some((LESS_SPECIFIC, Verdict::LessSpecific));
    }
    let mut differing = code.bytes().zip(key.bytes()).filter(|(a, b)| a != b);
    let unspecified =
        code.len() == key.len() && matches!((differing.next(), differing.next()), (Some((b'9', _)), None));
    Some(match unspecified {
        true => (LESS_SPECIFIC, Verdict::LessSpecific),
        false => (SAME_CATEGORY, Verdict::WrongCode),
    })
}

/// Kinship of services: visits of one family are up- or downcoded, other neighbours are another code.
pub(super) fn near_service(code: &str, key: &str) -> Option<(u32, Verdict)> {
    if code.len() != 5 || code.get(..4)? != key.get(..4)? {
        return None;
    }
    let verdict = match code.cmp(key) {
        _ if !is_visit(key) => Verdict::WrongCode,
        std::cmp::Ordering::Less => Verdict::Downcoded,
        _ => Verdict::Upcoded,
    };
    Some((SAME_CATEGORY, verdict))
}

/// Whether a procedure is an evaluation and management service.
pub(super) fn is_visit(code: &str) -> bool {
    code.parse::<u32>().is_ok_and(|number| (99_202..=99_499).contains(&number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinship_of_diagnoses_is_read_from_their_characters() {
        for (code, key, expected) in [
            ("S72001D", "S72001A", Some((50, Verdict::WrongSeventh))),
            ("S72001", "S72001A", Some((50, Verdict::WrongSeventh))),
            ("M17", "M1711", Some((50, Verdict::LessSpecific))),
            ("M25569", "M25561", Some((50, Verdict::LessSpecific))),
            ("S52509A", "S52501A", Some((50, Verdict::LessSpecific))),
            ("M1712", "M1711", Some((25, Verdict::WrongCode))),
            ("I10", "E1165", None),
            ("M1", "M1711", None),
        ] {
            assert_eq!(near_diagnosis(code, key), expected, "{code} for {key}");
        }
    }

    #[test]
    fn kinship_of_services_knows_the_direction_of_a_visit() {
        assert_eq!(near_service("99213", "99214"), Some((25, Verdict::Downcoded)));
        assert_eq!(near_service("99215", "99214"), Some((25, Verdict::Upcoded)));
        assert_eq!(near_service("20611", "20610"), Some((25, Verdict::WrongCode)));
        assert_eq!(near_service("99204", "99214"), None);
    }
}
