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

/// Terms are as long as a printed line.
const LONGEST: usize = 90;

impl Node {
    /// The words as they are written most often.
    pub fn title(&self) -> String {
        // The singular, unless it is hardly ever written.
        let most = self.faces.values().max().copied().unwrap_or_default();
        let single = self.faces.iter().filter(|(face, count)| **count * 4 >= most && singular(face) == **face);
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
    fn settle(&mut self, words: &Words, stems: &BTreeSet<String>, main: bool) {
        self.found.sort_by_key(|(rank, turn, _)| (*rank, *turn));
        if let Some((rank, _, codes)) = self.found.first() {
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
            node.settle(words, stems, false);
            let key = words.key(&node.title());
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
            self.codes = self.unless().unwrap_or_else(|| self.shared(stems).into_iter().collect());
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
    fn shared(&self, stems: &BTreeSet<String>) -> Option<String> {
        let mut all = Vec::new();
        self.every_code(&mut all, false);
        if all.is_empty() {
            self.every_code(&mut all, true);
        }
        let first = all.first()?.clone();
        let shared = all.iter().skip(1).fold(first.as_str(), |shared, code| {
            let length = shared.bytes().zip(code.bytes()).take_while(|(a, b)| a == b).count();
            shared.get(..length).unwrap_or("")
        });
        let stem = (3..=shared.len()).rev().filter_map(|end| shared.get(..end)).find(|stem| stems.contains(*stem))?;
        Some(printed(stem, true))
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
        let mut said: Vec<String> = self.silent.iter().take(4).cloned().collect();
        if depth > 0 && !title.contains(' ') {
            said.extend(words.others(title).into_iter().take(3).map(|other| format!("({other})")));
        }
        said.join(" ")
    }
}

/// With and due to come before the alphabet.
fn place_of_link(link: &str) -> usize {
    ["with", "without", "due to", "in"].iter().position(|held| *held == link).unwrap_or(if link.is_empty() { 9 } else { 5 })
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
        let node = self.mains.entry(Words::main_key(&way.main)).or_default();
        *node.faces.entry(way.main.clone()).or_default() += 1;
        node.silence(&way.silent);
        node.insert(words, &way.steps, &way.last_silent, lead, turn);
    }

    /// Chooses codes and closes up.
    pub fn settle(&mut self, words: &Words, stems: &BTreeSet<String>) {
        self.mains.values_mut().for_each(|node| node.settle(words, stems, true));
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
