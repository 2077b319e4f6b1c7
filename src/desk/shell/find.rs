//! The finder: actions, places, patients, claims and codes by a few words.

use super::calendar::steps;
use crate::base::Day;
use crate::desk::queue::Queue;
use crate::learn::Shelf;
use crate::practice::office::State;
use codesets_lookup::{Hit, SetId};

/// What choosing an entry does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// Goes to a screen of the practice.
    Go(String),
    /// Goes to the practices on this device, or its settings.
    Leave(&'static str),
    /// Advances the calendar.
    Advance(Day),
    /// Takes the last step back.
    Undo,
    /// Shows the keys.
    Keys,
}

/// An entry of the finder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// `Do`, `Go to`, `Patient`, `Claim`, `Code`
    pub kind: &'static str,
    /// What it is called.
    pub words: String,
    /// More about it.
    pub detail: String,
    /// Its own key, when there is one.
    pub keys: String,
    /// What it does.
    pub choice: Choice,
}

/// How many entries of each kind are shown at most.
const MOST: usize = 6;

/// What fits the words; without words, what one can do and where one can go. `hits` is what the code sets answered.
pub fn found(state: &State, shelf: &Shelf, undo: Option<&str>, query: &str, hits: &[Hit]) -> Vec<Entry> {
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let fits = |entry: &Entry| {
        let text = format!("{} {} {}", entry.kind, entry.words, entry.detail).to_lowercase();
        words.iter().all(|word| text.split([' ', ',', ':', '(']).any(|part| part.starts_with(word.as_str())))
    };
    let mut found: Vec<Entry> = Vec::new();
    let mut add = |entries: Vec<Entry>, most: usize| {
        found.extend(entries.into_iter().filter(|entry| fits(entry)).take(most));
    };
    if !words.is_empty() {
        add(patients(state), MOST);
        add(claims(state), MOST);
    }
    add(deeds(state, shelf, undo), MOST);
    add(places(), if words.is_empty() { 20 } else { MOST });
    if !words.is_empty() {
        found.extend(codes(state, shelf, query, hits));
    }
    found
}

fn deeds(state: &State, shelf: &Shelf, undo: Option<&str>) -> Vec<Entry> {
    let entry = |words: String, detail: String, keys: &str, choice| Entry {
        kind: "Do",
        words,
        detail,
        keys: keys.to_owned(),
        choice,
    };
    let mut deeds: Vec<Entry> = undo
        .map(|what| entry(format!("Undo {what}"), String::new(), "Ctrl Z", Choice::Undo))
        .into_iter()
        .collect();
    for step in steps(state, shelf) {
        let words = format!("Advance: {}", step.words.to_lowercase());
        deeds.extend(step.to.map(|day| entry(words, step.detail, "n", Choice::Advance(day))));
    }
    deeds.push(entry("Show the keys".to_owned(), String::new(), "?", Choice::Keys));
    deeds
}

fn places() -> Vec<Entry> {
    let entry = |words: &str, keys: String, choice| Entry {
        kind: "Go to",
        words: words.to_owned(),
        detail: String::new(),
        keys,
        choice,
    };
    let mut places = vec![entry("Today", "g t".to_owned(), Choice::Go(String::new()))];
    places.extend(Queue::ALL.map(|queue| {
        entry(queue.label(), format!("g {}", queue.letter()), Choice::Go(format!("queue/{}", queue.slug())))
    }));
    places.push(entry("Front desk", "g f".to_owned(), Choice::Go("front".to_owned())));
    places.push(entry("Patient accounts", "g o".to_owned(), Choice::Go("accounts".to_owned())));
    places.push(entry("Let patients come", String::new(), Choice::Go("patients".to_owned())));
    places.push(entry("Month end", "g e".to_owned(), Choice::Go("month".to_owned())));
    places.push(entry("Key figures", "g k".to_owned(), Choice::Go("figures".to_owned())));
    places.push(entry("Privacy: access log", "g v".to_owned(), Choice::Go("privacy".to_owned())));
    let privacy = |part: &str| Choice::Go(format!("privacy/{part}"));
    places.push(entry("Privacy: requests for records", String::new(), privacy("requests")));
    places.push(entry("Privacy: breaches", String::new(), privacy("breaches")));
    places.push(entry("Privacy: roles and glass", String::new(), privacy("roles")));
    places.push(entry("Code book", "g b".to_owned(), Choice::Go("book".to_owned())));
    places.push(entry("Exams", "g x".to_owned(), Choice::Go("exam".to_owned())));
    places.push(entry("Review", "g i".to_owned(), Choice::Go("review".to_owned())));
    places.push(entry("Practices on this device", "g h".to_owned(), Choice::Leave("/")));
    places.push(entry("Settings", String::new(), Choice::Leave("/settings")));
    places
}

fn patients(state: &State) -> Vec<Entry> {
    state
        .encounters
        .iter()
        .map(|(id, file)| {
            let patient = &file.encounter.patient;
            Entry {
                kind: "Patient",
                words: patient.name(),
                detail: format!("{}, record {}", file.encounter.title, patient.mrn),
                keys: String::new(),
                choice: Choice::Go(format!("encounter/{id}")),
            }
        })
        .collect()
}

fn claims(state: &State) -> Vec<Entry> {
    state
        .claims
        .iter()
        .map(|(id, file)| {
            let visit = state.encounters.get(&file.encounter);
            Entry {
                kind: "Claim",
                words: id.to_string(),
                detail: visit.map(|visit| visit.encounter.patient.name()).unwrap_or_default(),
                keys: String::new(),
                choice: Choice::Go(format!("claim/{id}")),
            }
        })
        .collect()
}

/// The code itself when the words are one, then what the code sets find.
fn codes(state: &State, shelf: &Shelf, query: &str, hits: &[Hit]) -> Vec<Entry> {
    let library = &shelf.codes.library;
    let entry = |set: SetId, code: &str, title: String| Entry {
        kind: "Code",
        words: code.to_owned(),
        detail: title,
        keys: String::new(),
        choice: Choice::Go(format!("book/{}/{code}", set.name())),
    };
    let exact = library.find(query, state.today).ok();
    let mut codes: Vec<Entry> =
        exact.into_iter().map(|found| entry(found.set, &found.code, found.title)).collect();
    for hit in hits.iter().take(MOST) {
        if !codes.iter().any(|known| known.words == hit.code) {
            codes.push(entry(hit.set, &hit.code, hit.title.clone()));
        }
    }
    codes
}
