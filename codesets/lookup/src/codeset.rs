//! One compiled set in memory: the bytes as they came, read in place.

use crate::bytes::{all_u32, text_at, u16_at, u32_at, u64_at};
use crate::entry::Kind;
use crate::layout::{self, HEADER, MAGIC, NO_TABLE, NODE, NONE, SECTIONS, Section, VERSION};
use crate::release::{Meta, Release, SeventhTable};
use crate::search::index::Index;
use crate::set::SetId;
use practicum_base::Finding;
use std::sync::OnceLock;

/// A code set ready to answer. Building it checks the bytes; the search index is laid out on the first search.
pub struct CodeSet {
    bytes: Vec<u8>,
    sections: [(usize, usize); SECTIONS],
    meta: Meta,
    nodes: u32,
    classes: Vec<u32>,
    index: OnceLock<Index>,
}

/// One line of the book, decoded.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node {
    pub code: (u32, u8),
    pub title: (u32, u16),
    pub parent: u32,
    /// One past the last descendant.
    pub end: u32,
    pub seventh_class: u32,
    pub mask: u32,
    pub class: u16,
    pub heading_class: u16,
    pub table: u16,
    pub kind: Kind,
    pub own_wording: bool,
}

/// A place in the book: a node, or one of the codes its seventh characters make.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct At {
    pub node: u32,
    /// Place in the node's seventh-character table.
    pub seventh: Option<u8>,
}

impl From<u32> for At {
    fn from(node: u32) -> Self {
        At { node, seventh: None }
    }
}

fn refused(code: &str, message: impl Into<String>) -> Finding {
    Finding::error(code, message, "Fetch or compile the code set again.")
}

impl CodeSet {
    /// Takes a compiled asset.
    ///
    /// # Errors
    /// `codeset.not-an-asset`, `codeset.version`, `codeset.damaged` when the bytes are of another kind, another
    /// form's version, or not what was written.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<CodeSet, Finding> {
        let (set, sections) = header(&bytes)?;
        let damaged =
            |what: &str| refused("codeset.damaged", format!("The code set's {what} cannot be read."));
        let part = |section: Section| {
            let (from, to) = sections[section as usize];
            bytes.get(from..to).unwrap_or_default()
        };
        let meta: Meta = serde_json::from_slice(part(Section::Meta)).map_err(|_| damaged("description"))?;
        if meta.release.set != set || meta.sevenths.iter().any(|table| table.len() > 32) {
            return Err(damaged("description"));
        }
        let nodes =
            u32::try_from(part(Section::Nodes).len() / NODE).map_err(|_| damaged("table of codes"))?;
        let classes = all_u32(part(Section::Classes));
        let built = CodeSet { sections, meta, nodes, classes, index: OnceLock::new(), bytes };
        built
            .check_nodes()
            .ok_or_else(|| refused("codeset.damaged", "The code set's table of codes is broken."))?;
        Ok(built)
    }

    /// Which set this is.
    pub fn id(&self) -> SetId {
        self.meta.release.set
    }

    /// Which release this is, what it covers and under what right.
    pub fn release(&self) -> &Release {
        &self.meta.release
    }

    /// Abbreviations and words that say the same, as lines: what another release of the set searches by as well.
    pub fn synonyms(&self) -> &str {
        std::str::from_utf8(self.section(Section::Synonyms)).unwrap_or_default()
    }

    /// Bytes of the asset, as fetched.
    pub fn byte_count(&self) -> usize {
        self.bytes.len()
    }

    /// Lines of the book: headings and codes without those that a seventh character makes.
    pub fn line_count(&self) -> usize {
        self.nodes as usize
    }

    /// Tree links must go forward and stay inside, or a walk would not end.
    fn check_nodes(&self) -> Option<()> {
        let by_code = self.section(Section::ByCode).len() / 4;
        (by_code == self.nodes as usize).then_some(())?;
        let tables = self.meta.sevenths.len();
        let records = self.section(Section::Nodes).as_chunks::<NODE>().0;
        let end_of = |record: &[u8; NODE]| u32_at(record, 12);
        for (index, record) in (0_u32..).zip(records) {
            let (parent, end) = (u32_at(record, 8)?, end_of(record)?);
            let table = u16_at(record, 30)?;
            let inside = end > index && end <= self.nodes;
            let below = parent == NONE || parent < index;
            let table = table == NO_TABLE || usize::from(table) < tables;
            (inside && below && table && Kind::from_number(record[33]).is_some()).then_some(())?;
            if parent != NONE {
                (end <= end_of(records.get(parent as usize)?)?).then_some(())?;
            }
        }
        Some(())
    }

    pub(crate) fn section(&self, section: Section) -> &[u8] {
        let (from, to) = self.sections[section as usize];
        self.bytes.get(from..to).unwrap_or_default()
    }

    pub(crate) fn node_count(&self) -> u32 {
        self.nodes
    }

    pub(crate) fn index(&self) -> &Index {
        self.index.get_or_init(|| Index::lay_out(self))
    }

    /// The node record; nothing past the last one.
    pub(crate) fn node(&self, index: u32) -> Option<Node> {
        let start = (index as usize).checked_mul(NODE)?;
        let record = self.section(Section::Nodes).get(start..start + NODE)?;
        Some(Node {
            code: (u32_at(record, 0)?, record[32]),
            title: (u32_at(record, 4)?, u16_at(record, 24)?),
            parent: u32_at(record, 8)?,
            end: u32_at(record, 12)?,
            seventh_class: u32_at(record, 16)?,
            mask: u32_at(record, 20)?,
            class: u16_at(record, 26)?,
            heading_class: u16_at(record, 28)?,
            table: u16_at(record, 30)?,
            kind: Kind::from_number(record[33])?,
            own_wording: record[34] & layout::OWN_WORDING != 0,
        })
    }

    pub(crate) fn node_code(&self, node: &Node) -> &str {
        text_at(self.section(Section::Codes), node.code.0 as usize, usize::from(node.code.1))
            .unwrap_or_default()
    }

    pub(crate) fn node_title(&self, node: &Node) -> &str {
        text_at(self.section(Section::Titles), node.title.0 as usize, usize::from(node.title.1))
            .unwrap_or_default()
    }

    /// The seventh-character table of a node whose codes are made with one.
    pub(crate) fn table(&self, node: &Node) -> Option<&SeventhTable> {
        if node.table == NO_TABLE { None } else { self.meta.sevenths.get(usize::from(node.table)) }
    }

    pub(crate) fn tables(&self) -> &[SeventhTable] {
        &self.meta.sevenths
    }

    /// Places in the table of the seventh characters that make a code of this node, now or once.
    pub(crate) fn sevenths(&self, node: &Node) -> impl Iterator<Item = u8> + use<> {
        let count = self.table(node).map_or(0, Vec::len);
        let mask = node.mask;
        (0..count as u8).filter(move |place| mask >> place & 1 == 1)
    }

    /// The bare code of a place: a seventh character is padded to its column with X.
    pub(crate) fn bare_code(&self, at: At) -> String {
        let Some(node) = self.node(at.node) else { return String::new() };
        let mut code = self.node_code(&node).to_owned();
        if let Some((character, _)) = self.seventh(&node, at) {
            while code.len() < 6 {
                code.push('X');
            }
            code.push(*character);
        }
        code
    }

    /// The code of a place as a reader sees it.
    pub(crate) fn display_code(&self, at: At) -> String {
        self.id().display(&self.bare_code(at))
    }

    /// The full title of a place.
    pub(crate) fn full_title(&self, at: At) -> String {
        let Some(node) = self.node(at.node) else { return String::new() };
        let title = self.node_title(&node);
        match self.seventh(&node, at) {
            Some((_, meaning)) => {
                format!("{title}, {}", meaning.split_once('|').map_or(meaning.as_str(), |(first, _)| first))
            }
            None => title.to_owned(),
        }
    }

    fn seventh<'a>(&'a self, node: &Node, at: At) -> Option<&'a (char, String)> {
        self.table(node)?.get(usize::from(at.seventh?))
    }

    /// The class of validity spans of a place, as a code.
    pub(crate) fn class_of(&self, node: &Node, at: At) -> u16 {
        let Some(place) = at.seventh else { return node.class };
        let before = (node.mask & ((1_u32 << place) - 1)).count_ones();
        let entry = (node.seventh_class as usize + before as usize) * 2;
        u16_at(self.section(Section::SeventhClasses), entry).unwrap_or_default()
    }

    /// First and last-but-one span record of a class.
    pub(crate) fn class_range(&self, class: u16) -> (usize, usize) {
        let bound = |entry: usize| self.classes.get(entry).copied().unwrap_or_default() as usize;
        (bound(usize::from(class)), bound(usize::from(class) + 1))
    }

    /// Finds a bare code: a node, or a node and a seventh character.
    pub(crate) fn find(&self, bare: &str) -> Option<At> {
        if let Some(node) = self.find_node(bare) {
            return Some(node.into());
        }
        if bare.len() != 7 || !bare.is_ascii() {
            return None;
        }
        let character = bare.chars().next_back()?;
        let mut stem = &bare[..6];
        loop {
            if let Some(found) = self.find_node(stem).and_then(|node| self.seventh_at(node, character)) {
                return Some(found);
            }
            stem = stem.strip_suffix('X').filter(|rest| rest.len() >= 3)?;
        }
    }

    fn seventh_at(&self, index: u32, character: char) -> Option<At> {
        let node = self.node(index)?;
        let table = self.table(&node)?;
        let place = self.sevenths(&node).find(|place| table[usize::from(*place)].0 == character)?;
        Some(At { node: index, seventh: Some(place) })
    }

    fn find_node(&self, bare: &str) -> Option<u32> {
        let place = self.first_not_below(bare);
        let index = self.by_code(place)?;
        (self.node_code(&self.node(index)?) == bare).then_some(index)
    }

    /// The node at a place in the order of bare codes.
    pub(crate) fn by_code(&self, place: u32) -> Option<u32> {
        u32_at(self.section(Section::ByCode), place as usize * 4)
    }

    /// How many bare codes sort before the text.
    pub(crate) fn first_not_below(&self, text: &str) -> u32 {
        self.first_where(|code| code >= text)
    }

    /// The places, in the order of bare codes, of nodes whose code begins with the text.
    pub(crate) fn with_prefix(&self, text: &str) -> std::ops::Range<u32> {
        let from = self.first_not_below(text);
        from..self.first_where(|code| code > text && !code.starts_with(text))
    }

    fn first_where(&self, reached: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.nodes);
        while low < high {
            let middle = low + (high - low) / 2;
            let node = self.by_code(middle).and_then(|index| self.node(index));
            if node.is_some_and(|node| reached(self.node_code(&node))) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        low
    }
}

impl std::fmt::Debug for CodeSet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CodeSet({} {}, {} lines)", self.id(), self.release().release, self.nodes)
    }
}

type Sections = [(usize, usize); SECTIONS];

/// Reads and checks everything before the sections.
fn header(bytes: &[u8]) -> Result<(SetId, Sections), Finding> {
    if bytes.get(..8) != Some(MAGIC.as_slice()) {
        return Err(refused("codeset.not-an-asset", "These bytes are not a compiled code set."));
    }
    let version = u32_at(bytes, 16);
    if version != Some(VERSION) {
        let found = version.map_or_else(|| "none".to_owned(), |number| number.to_string());
        let message = format!("The code set has the form's version {found}; this program reads {VERSION}.");
        return Err(refused("codeset.version", message));
    }
    let sum = layout::wide_checksum(bytes.get(layout::CHECKED_FROM..).unwrap_or_default());
    let whole = u32_at(bytes, 24).is_some_and(|length| length as usize == bytes.len());
    if u64_at(bytes, 8) != Some(sum) || !whole || u32_at(bytes, 28) != Some(SECTIONS as u32) {
        return Err(refused("codeset.damaged", "The code set's bytes do not match their checksum."));
    }
    let damaged = || refused("codeset.damaged", "The code set's header cannot be read.");
    let set = u32_at(bytes, 20).and_then(SetId::from_number).ok_or_else(damaged)?;
    let mut sections = [(0, 0); SECTIONS];
    for (place, section) in sections.iter_mut().enumerate() {
        let entry = HEADER + place * 8;
        let from = u32_at(bytes, entry).ok_or_else(damaged)? as usize;
        let length = u32_at(bytes, entry + 4).ok_or_else(damaged)? as usize;
        let to = from.checked_add(length).filter(|to| *to <= bytes.len()).ok_or_else(damaged)?;
        *section = (from, to);
    }
    Ok((set, sections))
}
