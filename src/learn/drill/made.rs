//! Drills made from the code set at hand: another name of a code, and where an excludes1 note sends the reader. The same
//! seed, day and release make the same drills, and an id is enough to make one again.

use crate::base::{Day, Dice, Seed, parse_day};
use crate::practice::coding::Codes;
use codesets_lookup::{Entry, Note, NoteKind, SetId};
use exercises_format::Drill;
use exercises_format::drill::{Asks, DrillAnswer, DrillStep, Par, Proof};

/// What every id of a made drill begins with.
const MADE: &str = "made";
/// How many places are looked at for each drill before it is given up.
const LOOKS: usize = 60;
/// The shortest and longest words that make a question, in characters.
const WORDS: std::ops::RangeInclusive<usize> = 8..=90;

/// Up to `count` drills, no two the same.
pub fn make(codes: &Codes, on: Day, seed: Seed, count: usize) -> Vec<Drill> {
    let mut dice = seed.of("made").dice();
    let mut drills: Vec<Drill> = Vec::new();
    for _ in 0..count * LOOKS {
        if drills.len() >= count {
            break;
        }
        let asks = if dice.chance(50) { Asks::Code } else { Asks::Note };
        if let Some(drill) = somewhere(codes, on, asks, &mut dice)
            && !drills.iter().any(|held| held.id == drill.id)
        {
            drills.push(drill);
        }
    }
    drills
}

/// The drill that an id names, if it is one of these and the books still say so.
pub fn by_id(codes: &Codes, id: &str) -> Option<Drill> {
    let mut parts = id.split(':');
    let (made, asks, on) = (parts.next()?, parts.next()?, parse_day(parts.next()?)?);
    let (at, place) = (parts.next()?, parts.next()?.parse::<usize>().ok()?);
    if made != MADE || parts.next().is_some() {
        return None;
    }
    let asks = [Asks::Code, Asks::Note].into_iter().find(|kind| kind.slug() == asks)?;
    drill(codes, on, asks, at, place)
}

/// Walks down from a chapter by chance until there is something to ask.
fn somewhere(codes: &Codes, on: Day, asks: Asks, dice: &mut Dice) -> Option<Drill> {
    let library = &codes.library;
    let mut at = dice.pick(&library.roots(SetId::Icd10Cm, on))?.clone();
    loop {
        let count = notes(codes, on, asks, &at).len();
        if count > 0 && (asks == Asks::Note || at.billable) {
            let place = usize::try_from(dice.below(count as u64)).ok()?;
            return drill(codes, on, asks, &at.code, place);
        }
        at = dice.pick(&library.children(SetId::Icd10Cm, &at.code, on))?.clone();
    }
}

/// The notes of an entry itself that can be asked for.
fn notes(codes: &Codes, on: Day, asks: Asks, at: &Entry) -> Vec<Note> {
    let chapter = at.code.contains('-') || at.code.bytes().all(|b| b.is_ascii_digit());
    let fits = |note: &Note| {
        let own = note.from_code == at.code && WORDS.contains(&note.text.chars().count());
        own && match asks {
            Asks::Code => {
                note.kind == NoteKind::InclusionTerm && note.refs.is_empty() && !holds(&note.text, &at.title)
            }
            _ => note.kind == NoteKind::Excludes1 && !chapter && leads(codes, on, note).is_some(),
        }
    };
    codes.library.notes(SetId::Icd10Cm, &at.code, on).into_iter().filter(fits).collect()
}

/// Whether a text repeats another, whatever its case.
fn holds(text: &str, other: &str) -> bool {
    text.to_lowercase().contains(&other.to_lowercase())
}

/// The one code or heading in brackets at the end of a note, and the words before it.
fn leads(codes: &Codes, on: Day, note: &Note) -> Option<(String, String)> {
    let [named] = note.refs.as_slice() else { return None };
    let words = note.text.get(..named.start)?.trim().strip_suffix('(')?.trim_end().to_owned();
    let to = codes.library.get(SetId::Icd10Cm, &named.first, on).ok()?;
    (named.last.is_none() && !words.contains('(') && words.split_whitespace().count() > 1)
        .then_some((words, to.code))
}

fn drill(codes: &Codes, on: Day, asks: Asks, at: &str, place: usize) -> Option<Drill> {
    let entry = codes.library.get(SetId::Icd10Cm, at, on).ok()?;
    let note = notes(codes, on, asks, &entry).into_iter().nth(place)?;
    let above = codes.library.parents(SetId::Icd10Cm, at, on);
    let page = above.iter().rev().find(|above| above.code.len() == 3).map_or(at, |above| &above.code);
    let told = match asks {
        Asks::Code => Told {
            title: "Another name",
            question: format!("Which code lists “{}” among its other names?", note.text),
            accept: entry.code.clone(),
            why: format!("It is {}.", entry.title),
            first: "Index or search: the words themselves".to_owned(),
            page: page.to_owned(),
            rationale: format!("{} stands as an inclusion term under {}.", note.text, entry.code),
        },
        _ => {
            let (words, to) = leads(codes, on, &note)?;
            Told {
                title: "Sent elsewhere",
                question: format!(
                    "An excludes1 note at {at} shuts out “{words}”. Which code or heading does it name?"
                ),
                why: format!("The note names {to}."),
                first: format!("Tabular: open {at}"),
                page: at.to_owned(),
                rationale: format!("Excludes1 at {at}: never together with {to}."),
                accept: to,
            }
        }
    };
    let id = format!("{MADE}:{}:{on}:{at}:{place}", asks.slug());
    Some(told.drill(id, on, asks, &note, at))
}

/// The words of a made drill.
struct Told {
    title: &'static str,
    question: String,
    accept: String,
    why: String,
    first: String,
    page: String,
    rationale: String,
}

impl Told {
    fn drill(self, id: String, on: Day, asks: Asks, note: &Note, at: &str) -> Drill {
        Drill {
            format: 1,
            id,
            version: 1,
            kind: "drill".to_owned(),
            title: self.title.to_owned(),
            author: "Made from the code set".to_owned(),
            supersedes: None,
            asks,
            set: SetId::Icd10Cm.name().to_owned(),
            on,
            topics: vec!["made".to_owned()],
            difficulty: 2,
            question: self.question,
            answers: vec![DrillAnswer { accept: vec![self.accept], why: self.why }],
            in_order: false,
            path: vec![
                DrillStep { words: self.first, page: None },
                DrillStep { words: "Tabular: read and verify".to_owned(), page: Some(self.page) },
            ],
            par: Par { steps: 2, seconds: 60 },
            proof: vec![Proof {
                at: at.to_owned(),
                kind: note.kind.name().to_owned(),
                names: None,
                words: Some(note.text.clone()),
            }],
            rationale: self.rationale,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::learn::Shelf;
    use crate::learn::grade::proof::GRADERS;
    use exercises_lint::{Bank, DrillFile, Sets, lint};
    use std::path::Path;

    const ON: Day = Day::constant(2026, 4, 14);

    #[test]
    fn made_drills_are_made_again_from_seed_and_from_id_and_stand_the_lint() {
        let shelf = Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
        let codes = &shelf.codes;
        let drills = make(codes, ON, Seed(3), 120);
        assert_eq!(drills.len(), 120);
        assert_eq!(make(codes, ON, Seed(3), 120), drills);
        assert_ne!(make(codes, ON, Seed(4), 120), drills);
        for drill in &drills {
            assert_eq!(by_id(codes, &drill.id).as_ref(), Some(drill));
        }
        assert!(drills.iter().any(|drill| drill.asks == Asks::Note));
        let files = drills.into_iter().map(|drill| DrillFile { path: drill.id.clone(), drill });
        let bank = Bank { drills: files.collect(), ..Bank::default() };
        let sets = Sets { library: &codes.library, reference: &codes.reference };
        let found =
            lint(&bank, &sets, GRADERS).into_iter().filter(|found| found.code != "exercise.id-malformed");
        let found: Vec<String> = found.map(|found| found.to_string()).collect();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }

    #[test]
    fn an_id_that_is_none_of_these_makes_nothing() {
        let codes = Codes::default();
        for id in
            ["", "made", "made:code:2026-04-14:E11.9", "made:code:x:E11.9:0", "made:row:2026-04-14:E11.9:0"]
        {
            assert_eq!(by_id(&codes, id), None);
        }
    }
}
