//! Guides as data: what a transaction may hold, read once from compact text (`guide/SOURCE.md` tells the form).

use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Whether a place must be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// R.
    Required,
    /// S.
    Situational,
    /// Not used by this guide.
    Unused,
}

/// A data element's type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// AN: text.
    Text,
    /// ID: a code.
    Code,
    /// R: a decimal number.
    Decimal,
    /// N0: a whole number.
    Whole,
    /// DT.
    Date,
    /// TM.
    Time,
}

/// What a guide says of one element or component.
#[derive(Clone, Debug)]
pub struct ElementSpec {
    /// Data element number (`1035`), composite number (`C003`), empty when not used.
    pub number: &'static str,
    /// Whether it must be there.
    pub usage: Usage,
    /// Its type.
    pub kind: Kind,
    /// Fewest characters.
    pub shortest: usize,
    /// Most characters.
    pub longest: usize,
    /// Codes allowed here, between commas; empty when any.
    pub codes: &'static str,
    /// How often it may repeat.
    pub repeat: usize,
    /// Components of a composite.
    pub parts: Vec<ElementSpec>,
}

impl ElementSpec {
    /// Whether the guide allows the code here.
    pub fn allows(&self, value: &str) -> bool {
        self.codes.is_empty()
            || self.codes.split(',').any(|code| {
                code.len() == value.len()
                    && code.bytes().zip(value.bytes()).all(|(c, v)| c == v || (c == b'_' && v == b' '))
            })
    }
}

/// Where a segment tells which of its namesakes it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// Element, from 1.
    pub element: usize,
    /// Component, from 1; 0 for a simple element.
    pub part: usize,
}

/// What a guide says of one segment at one place.
#[derive(Clone, Debug)]
pub struct SegmentSpec {
    /// Segment id.
    pub id: &'static str,
    /// Its elements.
    pub elements: Vec<ElementSpec>,
    /// What sets it apart, if anything does.
    pub key: Option<Key>,
    /// Conditions between its elements.
    pub notes: &'static [Note],
}

/// A condition between elements, such as `P0304`.
#[derive(Clone, Debug)]
pub struct Note {
    /// `P` all or none, `R` at least one, `E` at most one, `C` the first wants the others, `L` the first wants one of them.
    pub kind: u8,
    /// Element numbers.
    pub elements: Vec<usize>,
}

impl SegmentSpec {
    /// The element that the key names.
    pub fn key_element(&self) -> Option<&ElementSpec> {
        let key = self.key?;
        let element = self.elements.get(key.element.checked_sub(1)?)?;
        if key.part == 0 { Some(element) } else { element.parts.get(key.part - 1) }
    }
}

/// A child of a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Child {
    /// Index into [`Guide::segments`].
    Segment(usize),
    /// Index into [`Guide::loops`].
    Loop(usize),
}

/// Where a child stands in its loop.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Position; children of the same rank may come in any order.
    pub rank: u16,
    /// Whether it must be there.
    pub usage: Usage,
    /// How often, 0 without bound.
    pub repeat: u32,
    /// What stands there.
    pub child: Child,
}

/// What a guide says of one loop.
#[derive(Clone, Debug)]
pub struct LoopSpec {
    /// `2300`.
    pub id: &'static str,
    /// Segments and loops, in order; the first opens the loop.
    pub children: Vec<Place>,
}

/// A transaction's guide.
#[derive(Clone, Debug)]
pub struct Guide {
    /// `837P`.
    pub name: &'static str,
    /// GS01.
    pub group: &'static str,
    /// GS08.
    pub version: &'static str,
    /// ST01.
    pub set: &'static str,
    /// Loops; the last is the whole set.
    pub loops: Vec<LoopSpec>,
    /// Segments.
    pub segments: Vec<SegmentSpec>,
}

impl Guide {
    /// The loop that is the whole set.
    pub fn root(&self) -> usize {
        self.loops.len().saturating_sub(1)
    }

    /// The segment that opens a loop.
    pub fn opener(&self, loop_index: usize) -> Option<&SegmentSpec> {
        match self.loops.get(loop_index)?.children.first()?.child {
            Child::Segment(index) => self.segments.get(index),
            Child::Loop(_) => None,
        }
    }

    /// Whether any place of this guide holds such a segment.
    pub fn knows(&self, id: &str) -> bool {
        self.segments.iter().any(|segment| segment.id == id)
    }
}

struct Dictionary {
    elements: BTreeMap<&'static str, (Kind, usize, usize)>,
    syntax: BTreeMap<&'static str, Vec<Note>>,
}

const ELEMENTS: &str = include_str!("guide/elements.txt");
const TEXTS: [&str; 9] = [
    include_str!("guide/837p.txt"),
    include_str!("guide/837i.txt"),
    include_str!("guide/835.txt"),
    include_str!("guide/277ca.txt"),
    include_str!("guide/999.txt"),
    include_str!("guide/270.txt"),
    include_str!("guide/271.txt"),
    include_str!("guide/276.txt"),
    include_str!("guide/277.txt"),
];

/// Every guide there is.
pub fn guides() -> &'static [Guide] {
    static GUIDES: OnceLock<Vec<Guide>> = OnceLock::new();
    GUIDES.get_or_init(|| TEXTS.iter().map(|text| read_guide(text)).collect())
}

/// The guide by name (`837P`).
pub fn guide(name: &str) -> Option<&'static Guide> {
    guides().iter().find(|g| g.name == name)
}

/// The guide for a group's version (GS08) and a set's kind (ST01).
pub fn guide_for(version: &str, set: &str) -> Option<&'static Guide> {
    guides().iter().find(|g| g.version == version && g.set == set)
}

/// ISA, GS, SE, GE, TA1 and IEA, which belong to no one transaction.
pub fn envelope_segment(id: &str) -> Option<&'static SegmentSpec> {
    static ENVELOPE: OnceLock<Vec<SegmentSpec>> = OnceLock::new();
    ENVELOPE
        .get_or_init(|| include_str!("guide/envelope.txt").lines().map(|line| read_segment(line).2).collect())
        .iter()
        .find(|segment| segment.id == id)
}

fn read_note(word: &str) -> Note {
    let pair = |i: usize| word.get(i..i + 2)?.parse().ok();
    let elements = (1..word.len()).step_by(2).filter_map(pair).collect();
    Note { kind: word.bytes().next().unwrap_or(0), elements }
}

fn dictionary() -> &'static Dictionary {
    static DICTIONARY: OnceLock<Dictionary> = OnceLock::new();
    DICTIONARY.get_or_init(|| {
        let mut read = Dictionary { elements: BTreeMap::new(), syntax: BTreeMap::new() };
        for line in ELEMENTS.lines() {
            let mut words = line.split(' ');
            match words.next() {
                Some("syntax") => {
                    let id = words.next().unwrap_or("");
                    read.syntax.insert(id, words.map(read_note).collect());
                }
                Some(number) => {
                    let kind = kind_of(words.next().unwrap_or(""));
                    let mut size = || words.next().and_then(|w| w.parse().ok()).unwrap_or(0);
                    read.elements.insert(number, (kind, size(), size()));
                }
                None => {}
            }
        }
        read
    })
}

fn kind_of(word: &str) -> Kind {
    match word {
        "ID" => Kind::Code,
        "R" => Kind::Decimal,
        "N0" | "N" => Kind::Whole,
        "DT" => Kind::Date,
        "TM" => Kind::Time,
        _ => Kind::Text,
    }
}

fn usage_of(word: &str) -> Usage {
    match word {
        "R" => Usage::Required,
        "S" => Usage::Situational,
        _ => Usage::Unused,
    }
}

fn read_guide(text: &'static str) -> Guide {
    let mut lines = text.lines();
    let mut head = lines.next().unwrap_or("").split(' ').skip(1);
    let mut word = || head.next().unwrap_or("");
    let mut guide = Guide {
        name: word(),
        group: word(),
        version: word(),
        set: word(),
        loops: Vec::new(),
        segments: Vec::new(),
    };
    let lines: Vec<&'static str> = lines.filter(|line| !line.is_empty()).collect();
    let mut at = 0;
    let children = read_children(&mut guide, &lines, &mut at, 0);
    guide.loops.push(LoopSpec { id: "ST", children });
    guide
}

fn read_children(guide: &mut Guide, lines: &[&'static str], at: &mut usize, depth: usize) -> Vec<Place> {
    let mut children: Vec<Place> = Vec::new();
    while let Some(line) = lines.get(*at) {
        let body = line.trim_start_matches(' ');
        if line.len() - body.len() != depth {
            break;
        }
        *at += 1;
        let (same, body) = body.strip_prefix('=').map_or((false, body), |rest| (true, rest));
        let last = children.last().map_or(0, |place| place.rank);
        let rank = if same { last } else { last + 1 };
        let (usage, repeat, child) = match body.strip_prefix('+') {
            Some(head) => read_loop(guide, head, lines, at, depth),
            None => {
                let (usage, repeat, segment) = read_segment(body);
                guide.segments.push(segment);
                (usage, repeat, Child::Segment(guide.segments.len() - 1))
            }
        };
        children.push(Place { rank, usage, repeat, child });
    }
    children
}

fn read_loop(
    guide: &mut Guide,
    head: &'static str,
    lines: &[&'static str],
    at: &mut usize,
    depth: usize,
) -> (Usage, u32, Child) {
    let mut words = head.split(' ');
    let id = words.next().unwrap_or("");
    let usage = usage_of(words.next().unwrap_or(""));
    let repeat = words.next().and_then(|w| w.parse().ok()).unwrap_or(1);
    let earlier = guide.loops.iter().position(|known| known.id == id);
    if words.next() == Some("&")
        && let Some(index) = earlier
    {
        return (usage, repeat, Child::Loop(index));
    }
    let children = read_children(guide, lines, at, depth + 1);
    guide.loops.push(LoopSpec { id, children });
    (usage, repeat, Child::Loop(guide.loops.len() - 1))
}

fn read_segment(body: &'static str) -> (Usage, u32, SegmentSpec) {
    let mut words = body.split(' ');
    let id = words.next().unwrap_or("");
    let usage = usage_of(words.next().unwrap_or(""));
    let repeat = words.next().and_then(|w| w.parse().ok()).unwrap_or(1);
    let elements: Vec<ElementSpec> = words.map(read_element).collect();
    let key = key_of(id, &elements);
    let notes = dictionary().syntax.get(id).map_or(&[][..], Vec::as_slice);
    (usage, repeat, SegmentSpec { id, elements, key, notes })
}

fn key_of(id: &str, elements: &[ElementSpec]) -> Option<Key> {
    let element = if id == "HL" { 3 } else { 1 };
    let spec = elements.get(element - 1)?;
    let (part, coded) = match spec.parts.first() {
        Some(first) => (1, first),
        None => (0, spec),
    };
    let tells = !coded.codes.is_empty() && spec.usage == Usage::Required;
    tells.then_some(Key { element, part })
}

fn read_element(word: &'static str) -> ElementSpec {
    let (head, parts) = match word.split_once('(') {
        Some((head, tail)) => (head, tail.trim_end_matches(')').split(';').map(read_element).collect()),
        None => (word, Vec::new()),
    };
    let (head, codes) = head.split_once('=').unwrap_or((head, ""));
    let (head, repeat) = match head.split_once('*') {
        Some((head, times)) => (head, times.parse().unwrap_or(1)),
        None => (head, 1),
    };
    let split = head.len().saturating_sub(1);
    let (number, usage) = (head.get(..split).unwrap_or(""), usage_of(head.get(split..).unwrap_or("")));
    let (kind, shortest, longest) =
        dictionary().elements.get(number).copied().unwrap_or((Kind::Text, 1, usize::MAX));
    ElementSpec { number, usage, kind, shortest, longest, codes, repeat, parts }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every_element(spec: &ElementSpec, see: &mut impl FnMut(&ElementSpec)) {
        see(spec);
        spec.parts.iter().for_each(|part| every_element(part, see));
    }

    #[test]
    fn every_element_of_every_guide_is_in_the_dictionary() {
        for guide in guides() {
            for segment in &guide.segments {
                for element in &segment.elements {
                    every_element(element, &mut |e| {
                        let known = dictionary().elements.contains_key(e.number);
                        let composite = !e.parts.is_empty();
                        assert!(known || composite || e.usage == Usage::Unused, "{} {e:?}", segment.id);
                    });
                }
            }
        }
    }

    #[test]
    fn every_loop_opens_with_a_segment() {
        for guide in guides() {
            for (index, spec) in guide.loops.iter().enumerate() {
                assert!(guide.opener(index).is_some(), "{} {}", guide.name, spec.id);
            }
        }
    }

    #[test]
    fn a_shared_loop_is_held_once() {
        let claim = guide("837P").unwrap();
        assert_eq!(claim.loops.iter().filter(|l| l.id == "2300").count(), 1);
        assert_eq!(claim.loops[claim.root()].id, "ST");
        assert_eq!(guide_for("005010X221A1", "835").unwrap().name, "835");
    }

    #[test]
    fn the_key_tells_namesakes_apart() {
        let claim = guide("837P").unwrap();
        let billing = claim.loops.iter().position(|l| l.id == "2010AA").unwrap();
        assert!(claim.opener(billing).unwrap().key_element().unwrap().allows("85"));
        let subscriber = claim.loops.iter().position(|l| l.id == "2000B").unwrap();
        assert_eq!(claim.opener(subscriber).unwrap().key, Some(Key { element: 3, part: 0 }));
    }
}
