//! A coder who can do nothing but read the index: no search, no second guess.

use codesets_lookup::term::{Term, TermTable};
use std::collections::BTreeMap;

/// Reads one index.
pub struct Walker<'a> {
    table: &'a TermTable,
    below: BTreeMap<usize, Vec<usize>>,
    mains: Vec<usize>,
}

/// Where a walk led.
#[derive(Debug, Default)]
pub struct Walk {
    /// The terms taken.
    pub path: Vec<String>,
    /// The code at the end, as printed; empty where none is.
    pub code: String,
}

/// Words a reader looks for in silence.
const SMALL: [&str; 16] = [
    "of",
    "the",
    "with",
    "without",
    "due",
    "to",
    "in",
    "and",
    "or",
    "for",
    "on",
    "by",
    "a",
    "following",
    "from",
    "s",
];

/// Words that a coder leaves for last: they stand below what is ill.
const COURSE: [&str; 9] =
    ["acute", "chronic", "subacute", "recurrent", "mild", "moderate", "severe", "primary", "secondary"];

impl<'a> Walker<'a> {
    pub fn new(table: &'a TermTable) -> Self {
        let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let (mut open, mut mains) = (Vec::<usize>::new(), Vec::new());
        for (place, term) in table.terms.iter().enumerate() {
            open.truncate(usize::from(term.depth));
            match open.last() {
                Some(above) => below.entry(*above).or_default().push(place),
                None => mains.push(place),
            }
            open.push(place);
        }
        Walker { table, below, mains }
    }

    /// Looks up the main term that a coder picks from the diagnosis, then takes, step by step, the subterm whose words
    /// are all in what is left of the diagnosis: the one with most words, of those the one nearest to the main term.
    pub fn walk(&self, diagnosis: &str, main: &str) -> Walk {
        let mut left = words(diagnosis);
        let turned = words(main);
        let at = left.iter().position(|word| *word == turned[0]).unwrap_or(0);
        let Some(start) = self.main(&turned, &left) else { return Walk::default() };
        let named = words(&self.table.terms[start].title);
        left.retain(|word| !named.contains(word));
        left.retain(|word| !turned.contains(word));
        // The nearest word before the main term first, then what follows it.
        let all = words(diagnosis);
        // What follows the main term at once belongs to it: otitis media, hepatitis C.
        let near = all[at..].iter().skip(1).take_while(|word| !SMALL.contains(&word.as_str())).count();
        let near = if diagnosis.contains(',') { 0 } else { near };
        let mut order: Vec<&String> = all[at + 1..=at + near].iter().collect();
        order.extend(all[..at].iter().rev());
        // A part of a part: the greater one is looked up first.
        let behind: Vec<&[String]> = all[at..].split(|word| word == "of").collect();
        order.extend(behind.into_iter().rev().flatten());
        left.sort_by_key(|word| {
            (COURSE.contains(&word.as_str()), order.iter().position(|held| *held == word))
        });
        self.descend(start, left, 0)
    }

    fn main(&self, main: &[String], diagnosis: &[String]) -> Option<usize> {
        let fits = |place: &&usize| {
            let title = words(&self.table.terms[**place].title);
            title[..] == *main || title.starts_with(main) && title.iter().all(|word| diagnosis.contains(word))
        };
        self.mains
            .iter()
            .filter(fits)
            .max_by_key(|place| words(&self.table.terms[**place].title).len())
            .copied()
    }

    fn descend(&self, start: usize, mut left: Vec<String>, turns: u8) -> Walk {
        let mut here = start;
        let mut walk = Walk { path: vec![self.table.terms[here].title.clone()], code: String::new() };
        loop {
            let term = &self.table.terms[here];
            if let (Some(see), true) = (term.see.first(), term.code.is_empty()) {
                return self.follow(see, left, walk, turns);
            }
            walk.code = if term.code.is_empty() && self.joins(term) { walk.code } else { term.code.clone() };
            let Some(next) = self.best(here, &left) else { break };
            let taken = &self.table.terms[next];
            take(&mut left, taken);
            walk.path.push(taken.title.clone());
            here = next;
        }
        self.also(start, left, walk, turns)
    }

    /// What is not found here is looked for where the main term says to look as well; the coder stays where nothing
    /// more is found there.
    fn also(&self, start: usize, left: Vec<String>, walk: Walk, turns: u8) -> Walk {
        let open = walk.code.is_empty() || !left.is_empty();
        let Some(see) = self.table.terms[start].see_also.first().filter(|_| open && turns < 3) else {
            return walk;
        };
        let there = self.follow(see, left, Walk::default(), turns);
        let further = there.path.len() > 2 && !there.code.is_empty();
        if walk.code.is_empty() || further { there } else { walk }
    }

    /// A line that holds a joining word only.
    fn joins(&self, term: &Term) -> bool {
        term.depth > 0 && words(&term.title).iter().all(|word| SMALL.contains(&word.as_str()))
    }

    fn best(&self, here: usize, left: &[String]) -> Option<usize> {
        let mut best: Option<(usize, std::cmp::Reverse<usize>, usize)> = None;
        for place in self.below.get(&here).into_iter().flatten() {
            let term = &self.table.terms[*place];
            let matched = if self.joins(term) {
                // Below a joining word stands what the diagnosis must name.
                let under = self.best(*place, left).map(|under| fits(&self.table.terms[under], left));
                under.flatten()
            } else {
                fits(term, left)
            };
            let Some((count, first)) = matched else { continue };
            let rated = (count, std::cmp::Reverse(first), *place);
            if best.as_ref().is_none_or(|held| (rated.0, rated.1) > (held.0, held.1)) {
                best = Some(rated);
            }
        }
        best.map(|(.., place)| place)
    }

    /// Turns to another main term and goes down the subterms the reference names.
    fn follow(&self, see: &str, left: Vec<String>, mut walk: Walk, turns: u8) -> Walk {
        let mut parts = see.split(", ").map(words);
        let mut here = parts.next().and_then(|main| {
            self.mains.iter().find(|place| words(&self.table.terms[**place].title) == main).copied()
        });
        for part in parts {
            let Some(at) = here else { break };
            let below = self.below.get(&at).cloned().unwrap_or_default();
            here = below.into_iter().find(|place| words(&self.table.terms[*place].title) == part).or(here);
        }
        match here {
            Some(here) if turns < 3 => {
                let mut further = self.descend(here, left, turns + 1);
                walk.path.push(format!("see {see}"));
                walk.path.append(&mut further.path);
                walk.code = further.code;
                walk
            }
            _ => walk,
        }
    }
}

/// How many words of the diagnosis the term takes and which comes first; none when it asks for one that is not there.
/// Brackets behind a subterm hold other words for it.
fn fits(term: &Term, left: &[String]) -> Option<(usize, usize)> {
    let places = |text: &str| {
        let wanted = words(text).into_iter().filter(|word| !SMALL.contains(&word.as_str()));
        let found: Option<Vec<usize>> =
            wanted.map(|word| left.iter().position(|held| *held == word)).collect();
        found.filter(|found| !found.is_empty())
    };
    let other = || term.nonessential.split(')').find_map(places);
    let found = places(&term.title).or_else(other)?;
    Some((found.len(), found.iter().min().copied()?))
}

fn take(left: &mut Vec<String>, term: &Term) {
    let taken: Vec<String> = words(&format!("{} {}", term.title, term.nonessential));
    left.retain(|word| !taken.contains(word));
}

/// Words in small letters and the singular, apostrophes closed up.
fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace("'s", "");
    let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    parts.map(single).collect()
}

fn single(word: &str) -> String {
    let kept = ["ss", "us", "is", "as"].iter().any(|end| word.ends_with(end)) || word.len() < 4;
    if kept { word.to_owned() } else { word.strip_suffix('s').unwrap_or(word).to_owned() }
}
