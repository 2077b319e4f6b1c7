//! Whether a note reaches a code: by a code, a heading or a range it names, with what it says of later characters.
//!
//! `poisoning due to drug (T36-T50 with fifth or sixth character 1-4)` reaches T40.2X1A and not T40.2X5A.

use codesets_lookup::{CodeRef, Note, SetId};

/// Whether one of the note's references reaches the bare code.
pub(super) fn reaches(note: &Note, bare: &str) -> bool {
    note.refs.iter().any(|found| names(found, bare) && qualified(note, found, bare))
}

/// Whether a reference names the bare code, itself or a heading above it.
pub(super) fn names(found: &CodeRef, bare: &str) -> bool {
    let first = SetId::bare(&found.first);
    match &found.last {
        Some(last) => {
            let last = SetId::bare(last);
            first.as_str() <= bare && (bare <= last.as_str() || bare.starts_with(&last))
        }
        None => bare.starts_with(&first),
    }
}

/// What the text says after a reference about later characters; true where it says nothing that is understood.
fn qualified(note: &Note, found: &CodeRef, bare: &str) -> bool {
    let rest = note.text.get(found.start + found.text.len()..).unwrap_or_default();
    let rest = rest.trim_start_matches(['.', '-']);
    let Some(rest) = rest.strip_prefix(" with ") else { return true };
    let said = rest.split([')', ',', ';']).next().unwrap_or_default();
    if said.starts_with('.') {
        return decimals(said, bare);
    }
    let Some((which, characters)) = said.split_once("character") else { return true };
    let characters = characters.strip_prefix('s').unwrap_or(characters).trim();
    if which.contains("final") {
        return final_characters(characters, bare);
    }
    let places = places(which);
    let Some(allowed) = allowed(characters).filter(|_| !places.is_empty()) else { return true };
    places.iter().any(|place| bare.chars().nth(*place).is_some_and(|c| allowed.contains(&c)))
}

fn places(which: &str) -> Vec<usize> {
    let named = [("fifth", 4), ("5th", 4), ("sixth", 5), ("six ", 5), ("6th", 5), ("seventh", 6), ("7th", 6)];
    named.into_iter().filter(|(word, _)| which.contains(word)).map(|(_, place)| place).collect()
}

/// `1-4 or 6`, `B or C`, `5` as the characters they stand for; none for words.
fn allowed(text: &str) -> Option<Vec<char>> {
    let mut allowed = Vec::new();
    for part in text.split(" or ") {
        let part: Vec<char> = part.trim().chars().collect();
        match part.as_slice() {
            [one] => allowed.push(*one),
            [first, '-', last] if first <= last => allowed.extend(*first..=*last),
            _ => return None,
        }
    }
    Some(allowed)
}

/// `.42` or `.51-.52`: what follows the category.
fn decimals(text: &str, bare: &str) -> bool {
    let tail = bare.get(3..).unwrap_or_default();
    let mut ends = text.split('-').map(|part| part.trim().trim_start_matches('.'));
    let first = ends.next().unwrap_or_default();
    match ends.next() {
        Some(last) => tail >= first && (tail <= last || tail.starts_with(last)),
        None => tail.starts_with(first),
    }
}

fn final_characters(text: &str, bare: &str) -> bool {
    text.split(" or ").any(|part| bare.ends_with(part.trim().trim_start_matches(['-', '.'])))
}

#[cfg(test)]
mod tests {
    use super::*;
    use codesets_lookup::NoteKind;
    use codesets_lookup::reference_text::code_refs;

    fn note(text: &str) -> Note {
        Note {
            kind: NoteKind::Excludes1,
            text: text.to_owned(),
            from_code: "X".to_owned(),
            refs: code_refs(text),
        }
    }

    #[test]
    fn a_heading_a_range_and_a_code_reach_what_continues_them() {
        assert!(reaches(&note("type 1 diabetes mellitus (E10.-)"), "E109"));
        assert!(
            reaches(&note("influenza (J09-J11)"), "J111") && !reaches(&note("influenza (J09-J11)"), "J129")
        );
        assert!(reaches(&note("insulin (Z79.4)"), "Z794") && !reaches(&note("insulin (Z79.4)"), "Z7984"));
    }

    #[test]
    fn later_characters_narrow_a_range() {
        let poisoning = note("poisoning due to drug (T36-T65 with fifth or sixth character 1-4 or 6)");
        assert!(reaches(&poisoning, "T402X1A") && reaches(&poisoning, "T402X6A"));
        assert!(!reaches(&poisoning, "T402X5A"));
        let effect = note(
            "code for adverse effect, if applicable, to identify drug (T36-T50 with fifth or sixth character 5)",
        );
        assert!(reaches(&effect, "T3695XA") && !reaches(&effect, "T3691XA"));
        let diabetes = note("diabetes mellitus (E08-E13 with .51-.52)");
        assert!(reaches(&diabetes, "E1151") && !reaches(&diabetes, "E119") && !reaches(&diabetes, "E1159"));
        assert!(reaches(&note("dysarthria (I69. with final characters -22)"), "I69322"));
        assert!(
            reaches(&note("open fracture (S52.- with open fracture 7th character)"), "S52501A"),
            "words do not narrow"
        );
    }
}
