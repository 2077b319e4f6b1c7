//! What the tabular list says of each code, as texts to be turned round: titles, inclusion terms, and what a line
//! stands for once right and left are left to the tabular list.

use super::word::singular;
use codesets_draft::{Draft, Line};
use codesets_lookup::layout::OPEN;
use codesets_lookup::{Kind, NoteKind, SetId, day_number};
use std::collections::{BTreeMap, BTreeSet};

/// A text that leads to a code.
#[derive(Clone, Debug)]
pub(super) struct Lead {
    /// The text as the tabular list has it.
    pub text: String,
    /// How well it stands for the code: 0 is best.
    pub rank: u8,
    /// The code as printed, with a dash where more characters follow; then what stood for it on other days.
    pub codes: Vec<String>,
    /// Whether it is looked up by place first.
    pub injury: bool,
}

impl Lead {
    /// Whether it is a disease of a part of the body, and no injury, no birth and no reason for a visit.
    pub fn bodily(&self) -> bool {
        !self.codes.first().is_none_or(|code| code.starts_with(['C', 'D', 'O', 'P', 'Q', 'S', 'T', 'Z']))
    }
}

/// Texts of every code of diseases and injuries, in the order of the book. External causes, drugs and poisons have
/// books of their own.
pub(super) fn leads(draft: &Draft) -> Vec<Lead> {
    let (first, last) = (day_number(draft.release.covered_from), day_number(draft.release.covered_to));
    let coded = draft.lines.iter().enumerate();
    let places = coded.map(|(place, line)| (line.code.clone(), place)).collect();
    let headings = draft.lines.iter().enumerate();
    let parents =
        headings.flat_map(|(place, line)| line.children.iter().map(move |child| (*child, place))).collect();
    let reading = Reading { draft, first, last, sided: sided(draft), places, parents };
    let mut leads = Vec::new();
    for (place, line) in draft.lines.iter().enumerate() {
        if matches!(line.kind, Kind::Category | Kind::Subcategory) && indexed(&line.code) {
            reading.line(place, line, &mut leads);
        }
    }
    leads
}

fn indexed(code: &str) -> bool {
    let other_book = matches!(code.as_bytes().first(), Some(b'V'..=b'Y'));
    let drug =
        code.starts_with('T') && matches!(code.get(1..3).and_then(|n| n.parse::<u8>().ok()), Some(36..=65));
    !other_book && !drug
}

struct Reading<'a> {
    draft: &'a Draft,
    first: u16,
    last: u16,
    /// Lines that differ from a line beside them by side alone.
    sided: BTreeSet<usize>,
    /// Lines by bare code.
    places: BTreeMap<String, usize>,
    /// Each line's heading.
    parents: BTreeMap<usize, usize>,
}

/// Whether a title names a side.
fn names_side(title: &str) -> bool {
    ["right", "left", "bilateral"].iter().any(|side| has_word(title, side))
}

/// Every leaf that names a side, or says beside those that do that the side is not known.
fn sided(draft: &Draft) -> BTreeSet<usize> {
    let mut sided = BTreeSet::new();
    for heading in &draft.lines {
        let mut groups: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for child in heading.children.iter().filter(|child| draft.lines[**child].children.is_empty()) {
            groups.entry(plain_key(&draft.lines[*child].title)).or_default().push(*child);
        }
        let one_names_it =
            |group: &Vec<usize>| group.iter().any(|line| names_side(&draft.lines[*line].title));
        sided.extend(groups.into_values().filter(one_names_it).flatten());
    }
    sided
}

impl Reading<'_> {
    fn line(&self, place: usize, line: &Line, leads: &mut Vec<Lead>) {
        let codes = self.codes(place);
        let ended = if self.stands(place).1 < self.last { 10 } else { 0 };
        let injury = matches!(line.code.as_bytes().first(), Some(b'S' | b'T'));
        let mut lead = |text: &str, rank: u8, codes: &[String]| {
            // Sentences, and notes on how to code.
            let told = ["code to", ":", " is ", " are ", " can ", "conditions in "]
                .iter()
                .any(|said| text.contains(said));
            if told || text.ends_with('.') {
                return;
            }
            leads.push(Lead { text: text.to_owned(), rank: rank + ended, codes: codes.to_vec(), injury });
        };
        if !self.sided.contains(&place) {
            lead(&line.title, rank(&line.title, 1), &codes);
        }
        for (kind, text) in &line.notes {
            match kind {
                NoteKind::InclusionTerm => lead(text, rank(text, 2), &codes),
                NoteKind::Includes => lead(text, 5, &codes),
                // What is not meant here is named with the code where it is.
                NoteKind::Excludes1 | NoteKind::Excludes2 => {
                    if let Some((name, place)) = self.elsewhere(text) {
                        lead(name, 6, &self.codes(place));
                    }
                }
                _ => {}
            }
        }
        for (title, codes) in self.sides(line) {
            lead(&title, 2, &[codes]);
        }
    }

    /// A note's name for one other code: `aspiration pneumonia NOS (J69.0)`.
    fn elsewhere<'n>(&self, note: &'n str) -> Option<(&'n str, usize)> {
        let (name, code) = note.trim_end().strip_suffix(')')?.rsplit_once(" (")?;
        let bare = SetId::bare(code.trim_end_matches('-').trim_end_matches('.'));
        let place = *self.places.get(&bare).filter(|_| indexed(&bare))?;
        (!name.contains(" see ") && !name.starts_with("any ")).then_some((name, place))
    }

    /// First and last day of a line, those of all below it taken together.
    fn stands(&self, place: usize) -> (u16, u16) {
        let line = &self.draft.lines[place];
        let made = line.made.iter().flat_map(|made| made.spans.iter().flatten());
        let own = line.spans.iter().chain(made).map(|span| (span.from, span.to));
        let below = line.children.iter().map(|child| self.stands(*child));
        own.chain(below).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1))).unwrap_or((0, OPEN))
    }

    /// The code a line leads to, then the codes that stood for it on other days.
    fn codes(&self, place: usize) -> Vec<String> {
        let line = &self.draft.lines[place];
        let mut codes = Vec::new();
        match self.default_child(place) {
            Some(child) => {
                codes.extend(self.codes(child));
                let (from, to) = self.stands(child);
                if from > self.first || to < self.last {
                    codes.push(printed(&line.code, true));
                }
            }
            None => {
                codes.push(printed(&line.code, !line.children.is_empty() || line.made.is_some()));
                // Before it began, its heading may have been the code: G35 before G35.D.
                let whole = self.parents.get(&place).map(|parent| &self.draft.lines[*parent]);
                if let Some(parent) = whole.filter(|parent| !parent.spans.is_empty()) {
                    codes.push(printed(&parent.code, true));
                }
            }
        }
        codes
    }

    /// The one line below that says the same as the heading, unspecified.
    fn default_child(&self, place: usize) -> Option<usize> {
        let line = &self.draft.lines[place];
        let heading = plain_key(&line.title);
        let in_force = line
            .children
            .iter()
            .filter(|child| self.stands(**child).1 >= self.last && !self.sided.contains(*child));
        let same = |child: &&usize| {
            let child = &self.draft.lines[**child];
            let named = |text: &str| text.ends_with("NOS") && plain_key(text) == heading;
            let terms = child.notes.iter().filter(|(kind, _)| *kind == NoteKind::InclusionTerm);
            plain_key(&child.title) == heading || terms.map(|(_, text)| text.as_str()).any(named)
        };
        let found: Vec<usize> = in_force.filter(same).copied().collect();
        match found.as_slice() {
            [one] => Some(*one),
            [] => self.without(place, &heading),
            several => {
                let unspecified = |child: &&usize| self.draft.lines[**child].title.ends_with(", unspecified");
                let mut said = several.iter().filter(unspecified);
                let one = said.next()?;
                said.next().is_none().then_some(*one)
            }
        }
    }

    /// Else the one line below that adds only what is not there: type 2 diabetes without complications.
    fn without(&self, place: usize, heading: &str) -> Option<usize> {
        let line = &self.draft.lines[place];
        let denies = |child: &&usize| {
            let key = plain_key(&self.draft.lines[**child].title);
            let rest = key.strip_prefix(heading).unwrap_or_default();
            (rest.starts_with(" without ") || rest.starts_with(" not ")) && !rest.contains(" with ")
        };
        let in_force = line.children.iter().filter(|child| self.stands(**child).1 >= self.last);
        let mut found: Vec<(String, usize)> = in_force
            .filter(denies)
            .map(|child| (plain_key(&self.draft.lines[*child].title), *child))
            .collect();
        found.sort();
        let (key, one) = found.first()?;
        let all_go_on = found.iter().all(|(other, _)| other.starts_with(key.as_str()));
        (all_go_on && !self.sided.contains(one)).then_some(*one)
    }

    /// Groups of lines below that differ by side alone, with the characters they share.
    fn sides(&self, heading: &Line) -> Vec<(String, String)> {
        let mut groups: BTreeMap<String, Vec<&Line>> = BTreeMap::new();
        for child in &heading.children {
            let line = &self.draft.lines[*child];
            if self.sided.contains(child) && self.stands(*child).1 >= self.last {
                groups.entry(plain_key(&line.title)).or_default().push(line);
            }
        }
        // Where everything below differs by side alone, the heading says it.
        if groups.len() == 1 && groups.values().all(|group| group.len() == heading.children.len()) {
            return Vec::new();
        }
        groups.into_values().map(|group| self.group(heading, &group)).collect()
    }

    fn group(&self, heading: &Line, group: &[&Line]) -> (String, String) {
        let title = group[0].title.clone();
        let code = match group {
            [one] => printed(&one.code, one.made.is_some()),
            _ => {
                let shared = group
                    .iter()
                    .skip(1)
                    .fold(group[0].code.as_str(), |shared, line| common(shared, &line.code));
                printed(if shared.len() < 3 { &heading.code } else { shared }, true)
            }
        };
        (title, code)
    }
}

fn rank(text: &str, otherwise: u8) -> u8 {
    let last = text.rsplit(", ").next().filter(|last| *last != text).unwrap_or_default();
    if text.ends_with("NOS") || last.starts_with("unspecified") {
        return 0;
    }
    let narrowed = ["not elsewhere classified", "unspecified "].iter().any(|said| text.contains(said));
    if narrowed { 3 } else { otherwise }
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|held| held.eq_ignore_ascii_case(word))
}

fn common<'a>(one: &'a str, other: &str) -> &'a str {
    let length = one.bytes().zip(other.bytes()).take_while(|(a, b)| a == b).count();
    one.get(..length).unwrap_or(one)
}

/// A code as an index prints it.
pub(super) fn printed(bare: &str, open: bool) -> String {
    let code = SetId::Icd10Cm.display(bare);
    match (open, bare.len()) {
        (false, _) => code,
        (true, 3) => format!("{code}.-"),
        (true, _) => format!("{code}-"),
    }
}

/// A title without sides and without `unspecified`, to tell lines that say the same.
fn plain_key(title: &str) -> String {
    let lower = title.to_lowercase().replace("not otherwise specified", "").replace("unspecified as to", "");
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let said = words.filter(|word| {
        !matches!(
            *word,
            "right" | "left" | "bilateral" | "unspecified" | "nos" | "the" | "type" | "organism" | "site"
        )
    });
    said.map(singular).collect::<Vec<_>>().join(" ")
}
