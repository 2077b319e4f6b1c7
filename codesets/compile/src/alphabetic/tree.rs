//! Ways laid over each other: one tree of main terms and subterms.

use super::line::{Lead, printed};
use super::phrase::{Step, Way};
use super::word::{Words, singular};
use codesets_lookup::SetId;
use codesets_lookup::term::Term;
use std::collections::{BTreeMap, BTreeSet};

/// A term with what is below it.
#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    /// The joining word before it.
    pub link: &'static str,
    before: bool,
    /// How it is written, and how often.
    faces: BTreeMap<String, usize>,
    silent: BTreeSet<String>,
    /// Best first: how well it stands, its turn, the codes.
    found: Vec<(u8, usize, Vec<String>)>,
    /// Codes when chosen: the first is printed, the others stood for it on other days.
    pub codes: Vec<String>,
    /// Terms to go to instead.
    pub see: Vec<String>,
    /// Terms to go to as well.
    pub see_also: Vec<String>,
    /// Subterms by joining word and key.
    pub below: BTreeMap<(&'static str, String), Node>,
}

/// The rank of a way with a word left out.
pub(super) const LOOSE: u8 = 9;

/// Terms are as long as a printed line.
const LONGEST: usize = 90;

impl Node {
    /// The words as they are written most often.
    pub fn title(&self) -> String {
        // The singular, unless it is hardly ever written.
        let most = self.faces.values().max().copied().unwrap_or_default();
        let single =
            self.faces.iter().filter(|(face, count)| **count * 4 >= most && singular(face) == **face);
        let best = single.max_by_key(|(face, count)| (**count, std::cmp::Reverse(face.len())));
        let best = best.or_else(|| self.faces.iter().max_by_key(|(_, count)| **count));
        best.map(|(face, _)| face.clone()).unwrap_or_default()
    }

    /// Sets the words.
    pub fn named(title: &str) -> Node {
        Node { faces: BTreeMap::from([(title.to_owned(), 1)]), ..Node::default() }
    }

    /// How many terms hang below.
    pub fn size(&self) -> usize {
        self.below.values().map(|node| 1 + node.size()).sum()
    }

    fn insert(&mut self, words: &Words, steps: &[Step], silent: &str, lead: &Lead, turn: usize) {
        let Some((step, rest)) = steps.split_first() else {
            if lead.rank < 3 {
                self.silence(silent);
            }
            self.found.push((lead.rank, turn, lead.codes.clone()));
            return;
        };
        if step.words.len() > LONGEST {
            return;
        }
        let node = self.below.entry((step.link, words.key(&step.words))).or_default();
        (node.link, node.before) = (step.link, step.before);
        *node.faces.entry(step.words.clone()).or_default() += 1;
        node.insert(words, rest, silent, lead, turn);
    }

    fn silence(&mut self, bracketed: &str) {
        let each = bracketed.split_inclusive(')').map(|one| one.trim().to_owned());
        self.silent.extend(each.filter(|one| !one.is_empty()));
    }

    /// Chooses the code, closes up terms that lead to one subterm alone, and gives a term with none what all below share.
    fn settle(&mut self, sense: &Sense<'_>, main: bool) {
        self.found.sort_by_key(|(rank, turn, _)| (*rank, *turn));
        if let Some((LOOSE, ..)) = self.found.first() {
            let mut categories = BTreeSet::new();
            self.reach(&mut categories);
            let agreed = self.agreed(sense.stems).filter(|_| categories.len() == 1);
            self.codes.extend(agreed);
        } else if let Some((rank, _, codes)) = self.found.first() {
            self.codes.clone_from(codes);
            // What stood there before the code began, or after it ended.
            let others = self.found.iter().skip(1).filter(|(other, ..)| *other >= 10 || *rank >= 10);
            for code in others.flat_map(|(_, _, codes)| codes) {
                if !self.codes.contains(code) && self.codes.len() < 3 {
                    self.codes.push(code.clone());
                }
            }
        }
        let below = std::mem::take(&mut self.below);
        for (_, mut node) in below {
            node.settle(sense, false);
            // A way with a word left out is kept where it says more than the term above it.
            let idle = node.codes.is_empty() || node.codes == self.codes;
            if idle && (node.below.is_empty() || !node.firm()) && (node.codes.is_empty() || !node.firm()) {
                continue;
            }
            let key = sense.words.key(&node.title());
            let place = (node.link, key);
            match self.below.get_mut(&place) {
                None => {
                    self.below.insert(place, node);
                }
                Some(held) => held.join(node),
            }
        }
        self.close_up(main);
        if self.codes.is_empty() {
            self.codes = self.unless().unwrap_or_else(|| self.shared(sense, main).into_iter().collect());
        }
    }

    /// Where one subterm denies another (nonrheumatic, rheumatic), the one that denies is meant when nothing is said.
    fn unless(&self) -> Option<Vec<String>> {
        let plain = |word: &str| self.below.get(&("", word.to_owned()));
        let denies = |(link, word): &(&'static str, String)| {
            let denied = word.strip_prefix("non").map(str::trim)?;
            (link.is_empty() && plain(denied).is_some()).then(|| plain(word)).flatten()
        };
        let denying = self.below.keys().find_map(denies)?;
        (!denying.codes.is_empty()).then(|| denying.codes.clone())
    }

    fn every_found(&self, fits: &dyn Fn(&str) -> bool) -> bool {
        let codes = self.found.iter().filter_map(|(_, _, codes)| codes.first());
        codes.into_iter().all(|code| fits(code)) && self.below.values().all(|node| node.every_found(fits))
    }

    /// Categories of everything found here and below.
    fn reach(&self, categories: &mut BTreeSet<String>) {
        let codes = self.found.iter().filter_map(|(_, _, codes)| codes.first());
        categories.extend(codes.map(|code| code.chars().take(3).collect::<String>()));
        self.below.values().for_each(|node| node.reach(categories));
    }

    /// Whether a title or term leads here or below in all its words.
    fn firm(&self) -> bool {
        self.found.iter().any(|(rank, ..)| *rank != LOOSE) || self.below.values().any(Node::firm)
    }

    fn join(&mut self, other: Node) {
        if self.codes.is_empty() {
            self.codes = other.codes;
        }
        for (place, node) in other.below {
            match self.below.get_mut(&place) {
                None => {
                    self.below.insert(place, node);
                }
                Some(held) => held.join(node),
            }
        }
    }

    fn close_up(&mut self, main: bool) {
        if main || !self.codes.is_empty() || self.below.len() != 1 {
            return;
        }
        let Some((place, child)) = self.below.pop_first() else { return };
        if child.link == "without" {
            // What is not there is not asked for.
            self.codes.clone_from(&child.codes);
            self.below.insert(place, child);
            return;
        }
        let (own, low) = (self.title(), child.title());
        let joined = match (child.link, child.before && self.before) {
            ("", true) => format!("{low} {own}"),
            ("", false) => format!("{own}, {low}"),
            (link, _) => format!("{own} {link} {low}"),
        };
        if joined.len() > LONGEST {
            self.below.insert(place, child);
            return;
        }
        self.faces = BTreeMap::from([(joined, 1)]);
        self.silent.extend(child.silent.iter().cloned());
        self.codes = child.codes;
        self.below = child.below;
    }

    /// The heading that holds every code below, within one category.
    fn shared(&self, sense: &Sense<'_>, main: bool) -> Option<String> {
        let mut all = Vec::new();
        self.every_code(&mut all, false);
        if all.is_empty() {
            self.every_code(&mut all, true);
        }
        // Where an injury and a disease share a term, the injury is meant when nothing is said.
        if all.iter().any(|code| code.starts_with('S')) {
            all.retain(|code| code.starts_with('S'));
        }
        all.sort();
        all.dedup();
        let stem = stem_of(&all, sense.stems).filter(|_| !main || all.len() > 1)?;
        // What befalls mothers and newborns is nobody else's default; a main term's is a heading that names it.
        let named = |title: &String| title.split(' ').any(|word| word == sense.words.key(&self.title()));
        let fits = (sense.births || !birth(stem)) && (!main || sense.stems.get(stem).is_some_and(named));
        fits.then(|| printed(stem, true))
    }

    /// What all codes found with a word left out have in common.
    fn agreed(&self, stems: &BTreeMap<String, String>) -> Option<String> {
        let all: Vec<String> = self
            .found
            .iter()
            .filter_map(|(_, _, codes)| codes.first())
            .map(|code| SetId::bare(code.trim_end_matches('-')))
            .collect();
        let same = all.iter().all(|code| Some(code) == all.first());
        if same {
            return self.found.first()?.2.first().cloned();
        }
        Some(printed(stem_of(&all, stems)?, true))
    }

    fn every_code(&self, all: &mut Vec<String>, others: bool) {
        all.extend(self.codes.first().map(|code| SetId::bare(code.trim_end_matches('-'))));
        let counts = |node: &&Node| others || !node.faces.keys().any(|face| face.contains("specified NEC"));
        self.below.values().filter(counts).for_each(|node| node.every_code(all, others));
    }

    /// Adds the printed lines, joining words first.
    fn print(&self, words: &Words, depth: u8, title: String, terms: &mut Vec<Term>) {
        let (code, codes) = match self.codes.split_first() {
            Some((code, codes)) => (code.clone(), codes.to_vec()),
            None => (String::new(), Vec::new()),
        };
        let nonessential = self.brackets(words, depth, &title);
        let (see, see_also) = (self.see.clone(), self.see_also.clone());
        terms.push(Term { depth, title, nonessential, code, codes, see, see_also, ..Term::default() });
        let Some(deeper) = depth.checked_add(1) else { return };
        let mut by_link: BTreeMap<(usize, &str), Vec<&Node>> = BTreeMap::new();
        for node in self.below.values() {
            by_link.entry((place_of_link(node.link), node.link)).or_default().push(node);
        }
        for ((_, link), mut nodes) in by_link {
            nodes.sort_by_key(|node| sorting(&node.title()));
            match (link, nodes.as_slice()) {
                ("", _) => nodes.iter().for_each(|node| node.print(words, deeper, node.title(), terms)),
                (_, [one]) => one.print(words, deeper, format!("{link} {}", one.title()), terms),
                _ => {
                    terms.push(Term { depth: deeper, title: link.to_owned(), ..Term::default() });
                    nodes.iter().for_each(|node| node.print(words, deeper + 1, node.title(), terms));
                }
            }
        }
    }

    fn brackets(&self, words: &Words, depth: u8, title: &str) -> String {
        // Behind a main term, words that change nothing; behind a subterm, other words for it.
        let mut said: Vec<String> = match depth {
            0 => self.silent.iter().take(4).cloned().collect(),
            _ => Vec::new(),
        };
        if depth > 0 && !title.contains(' ') {
            said.extend(words.others(title).into_iter().take(3).map(|other| format!("({other})")));
        }
        if title.ends_with("malignant neoplasm") {
            said.push("(cancer)".to_owned());
        }
        said.join(" ")
    }
}

/// What settling a tree needs to know.
struct Sense<'a> {
    words: &'a Words,
    /// Headings and codes with the keys of their titles.
    stems: &'a BTreeMap<String, String>,
    /// Everything below the main term is about mothers and newborns.
    births: bool,
}

/// Whether a code is of the chapters of mothers and newborns.
fn birth(code: &str) -> bool {
    code.starts_with(['O', 'P'])
}

/// The longest heading that holds every code.
fn stem_of<'s>(all: &[String], stems: &'s BTreeMap<String, String>) -> Option<&'s str> {
    let shared = all.iter().skip(1).fold(all.first()?.as_str(), |shared, code| {
        let length = shared.bytes().zip(code.bytes()).take_while(|(a, b)| a == b).count();
        shared.get(..length).unwrap_or("")
    });
    let found = (3..=shared.len()).rev().filter_map(|end| stems.get_key_value(shared.get(..end)?)).next()?;
    Some(found.0.as_str())
}

/// With and due to come before the alphabet.
fn place_of_link(link: &str) -> usize {
    ["with", "without", "due to", "in"].iter().position(|held| *held == link).unwrap_or(if link.is_empty() {
        9
    } else {
        5
    })
}

fn sorting(title: &str) -> String {
    title.chars().filter(|c| c.is_alphanumeric() || *c == ' ').flat_map(char::to_lowercase).collect()
}

/// All main terms.
#[derive(Debug, Default)]
pub(super) struct Tree {
    /// Main terms by key.
    pub mains: BTreeMap<String, Node>,
}

impl Tree {
    /// Lays a way.
    pub fn lay(&mut self, words: &Words, way: &Way, lead: &Lead, turn: usize) {
        let letters = way.main.chars().filter(|sign| sign.is_alphabetic()).count();
        if letters < 3 || !way.main.starts_with(char::is_alphabetic) {
            return;
        }
        let node = self.mains.entry(Words::main_key(&way.main)).or_default();
        *node.faces.entry(way.main.clone()).or_default() += 1;
        node.silence(&way.silent);
        // A long title of which only the main term was understood says little about it.
        let long = way.steps.is_empty() && lead.rank < 4 && lead.text.split(' ').count() > 5;
        let lead = &Lead { rank: lead.rank + if long { 4 } else { 0 }, ..lead.clone() };
        node.insert(words, &way.steps, &way.last_silent, lead, turn);
    }

    /// Chooses codes and closes up.
    pub fn settle(&mut self, words: &Words, stems: &BTreeMap<String, String>) {
        for node in self.mains.values_mut() {
            let births = node.every_found(&birth);
            node.settle(&Sense { words, stems, births }, true);
        }
    }

    /// The printed lines, in the order of the alphabet.
    pub fn print(&self, words: &Words) -> Vec<Term> {
        let mut mains: Vec<&Node> = self.mains.values().collect();
        mains.sort_by_key(|node| (sorting(&node.title()), node.title()));
        let mut terms = Vec::new();
        for node in mains {
            node.print(words, 0, capital(&node.title()), &mut terms);
        }
        terms
    }
}

/// With a capital first letter.
pub(super) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}
