//! Writes a draft as a binary asset, in the form of `codesets_lookup::layout`.

use crate::draft::{Draft, Line, Span};
use crate::phrase::{Phrases, Place, number_words};
use codesets_lookup::layout::{self, NO_TABLE, NONE, OPEN, SECTIONS, Section};
use codesets_lookup::search::word::{is_default, is_filler, words};
use codesets_lookup::search::{sound, synonym};
use codesets_lookup::{Kind, Meta};
use practicum_base::Finding;
use std::collections::BTreeMap;

/// Bytes of each section while they grow.
struct Writer {
    sections: [Vec<u8>; SECTIONS],
    classes: BTreeMap<Vec<Span>, u16>,
    span_count: u32,
    places: Vec<Place>,
}

/// The draft's bytes; the same draft gives the same bytes. `synonyms` are lines `phrase TAB meaning` and `=word word`.
///
/// # Errors
/// `codeset.words` when the set has more different words than an asset numbers, `codeset.long` when a title, note or
/// code is longer than its length field, `codeset.write` when the description cannot be written.
pub fn write(draft: &Draft, synonyms: &str) -> Result<Vec<u8>, Finding> {
    check_lengths(draft)?;
    let order = draft.in_order();
    let sections = Default::default();
    let mut writer = Writer { sections, classes: BTreeMap::new(), span_count: 0, places: Vec::new() };
    writer.put_u32(Section::Classes, 0);
    writer.class(&[]);
    let ends = ends(&order);
    let headings = heading_spans(draft, &order);
    for (place, (line, parent, depth)) in order.iter().enumerate() {
        let shape = Shape { parent: *parent, end: ends[place], heading: &headings[place], depth: *depth };
        writer.node(draft, &draft.lines[*line], &shape);
        writer.notes(place as u32, &draft.lines[*line]);
    }
    let mut by_code: Vec<u32> = (0..order.len() as u32).collect();
    by_code.sort_by(|a, b| {
        let code = |place: &u32| &draft.lines[order[*place as usize].0].code;
        code(a).cmp(code(b)).then(a.cmp(b))
    });
    for place in by_code {
        writer.put_u32(Section::ByCode, place);
    }
    let lines: Vec<usize> = order.iter().map(|(line, ..)| *line).collect();
    writer.phrases(&number_words(draft, &lines)?, draft.sevenths.len());
    let (synonyms, starts) = synonym::arrange(synonyms);
    writer.put(Section::Synonyms, synonyms.as_bytes());
    starts.iter().for_each(|start| writer.put_u32(Section::SynonymStarts, *start));
    let meta = Meta { release: draft.release.clone(), sevenths: draft.sevenths.clone() };
    let meta = serde_json::to_vec(&meta).map_err(|error| {
        Finding::error(
            "codeset.write",
            format!("The description cannot be written: {error}."),
            "Report this.",
        )
    })?;
    writer.put(Section::Meta, &meta);
    Ok(writer.finish(draft))
}

/// Refuses what the asset's length fields cannot hold.
fn check_lengths(draft: &Draft) -> Result<(), Finding> {
    let longest = usize::from(u16::MAX);
    let fits = |line: &Line| {
        line.code.len() <= usize::from(u8::MAX)
            && line.title.len() <= longest
            && line.notes.iter().all(|(_, text)| text.len() <= longest)
    };
    match draft.lines.iter().find(|line| !fits(line)) {
        None => Ok(()),
        Some(line) => {
            let code: String = line.code.chars().take(20).collect();
            let message = format!("The code, title or a note of {code} is too long.");
            Err(Finding::error("codeset.long", message, "Shorten it at its source."))
        }
    }
}

/// Where a line stands.
struct Shape<'a> {
    parent: Option<usize>,
    end: u32,
    heading: &'a [Span],
    depth: usize,
}

fn ends(order: &[(usize, Option<usize>, usize)]) -> Vec<u32> {
    let mut ends: Vec<u32> = (1..=order.len() as u32).collect();
    for place in (0..order.len()).rev() {
        if let Some(parent) = order[place].1 {
            ends[parent] = ends[parent].max(ends[place]);
        }
    }
    ends
}

/// When each line is a heading: from its first code's first day to its last code's last.
fn heading_spans(draft: &Draft, order: &[(usize, Option<usize>, usize)]) -> Vec<Vec<Span>> {
    let mut reach: Vec<Option<(u16, u16, u16)>> = vec![None; order.len()];
    for place in (0..order.len()).rev() {
        let line = &draft.lines[order[place].0];
        let made = line.made.iter().flat_map(|made| made.spans.iter().flatten());
        for span in made {
            widen(&mut reach[place], (span.from, span.to, span.flags));
        }
        if let Some(parent) = order[place].1 {
            let own = line.spans.iter().map(|span| (span.from, span.to, span.flags));
            let below = reach[place];
            for part in own.chain(below) {
                widen(&mut reach[parent], part);
            }
        }
    }
    let dates = layout::OR_EARLIER | layout::NO_DATES;
    let span =
        |(from, to, flags): (u16, u16, u16)| Span { from, to, flags: flags & dates, ..Span::undated() };
    reach.into_iter().map(|held| held.map(span).into_iter().collect()).collect()
}

fn widen(held: &mut Option<(u16, u16, u16)>, part: (u16, u16, u16)) {
    *held = Some(match *held {
        None => part,
        Some((from, to, flags)) => {
            let flags = if part.0 < from { part.2 } else { flags };
            (from.min(part.0), to.max(part.1), flags)
        }
    });
}

/// How general a line is, lower first among equals: short titles, shallow places, defaults before others.
fn prior(line: &Line, depth: usize) -> u8 {
    let mut prior = depth * 3;
    for word in words(&line.title) {
        prior += match word.text.as_str() {
            "other" => 8,
            text if word.bracketed || is_default(text) => 0,
            text if is_filler(text) => 1,
            _ => 6,
        };
    }
    prior += match line.kind {
        Kind::Chapter => 80,
        Kind::Block => 60,
        _ => 0,
    };
    let ended = |spans: &[Span]| spans.last().is_some_and(|span| span.to != OPEN);
    if line.made.is_none() && line.children.is_empty() && ended(&line.spans) {
        prior += 60;
    }
    if line.everyday {
        prior /= 3;
    }
    prior.min(255) as u8
}

impl Writer {
    fn put(&mut self, section: Section, bytes: &[u8]) {
        self.sections[section as usize].extend_from_slice(bytes);
    }

    fn put_u32(&mut self, section: Section, number: u32) {
        self.put(section, &number.to_le_bytes());
    }

    fn put_u16(&mut self, section: Section, number: u16) {
        self.put(section, &number.to_le_bytes());
    }

    fn length(&self, section: Section) -> u32 {
        self.sections[section as usize].len() as u32
    }

    /// The number of a list of spans; equal lists share one.
    fn class(&mut self, spans: &[Span]) -> u16 {
        if let Some(class) = self.classes.get(spans) {
            return *class;
        }
        for span in spans {
            for number in [span.from, span.to, span.flags, span.approved.0, span.approved.1] {
                self.put_u16(Section::Spans, number);
            }
            self.put(Section::Spans, &span.status);
            self.put(Section::Spans, &[span.age.0, span.age.1, span.sex, span.global]);
        }
        self.span_count += spans.len() as u32;
        self.put_u32(Section::Classes, self.span_count);
        let class = self.classes.len() as u16;
        self.classes.insert(spans.to_vec(), class);
        class
    }

    fn node(&mut self, draft: &Draft, line: &Line, shape: &Shape<'_>) {
        let (code_at, title_at) = (self.length(Section::Codes), self.length(Section::Titles));
        self.put(Section::Codes, line.code.as_bytes());
        self.put(Section::Titles, line.title.as_bytes());
        let seventh_class = self.length(Section::SeventhClasses) / 2;
        let mut mask = 0_u32;
        for (place, spans) in line.made.iter().flat_map(|made| made.spans.iter().enumerate()) {
            if !spans.is_empty() {
                mask |= 1 << place;
                let class = self.class(spans);
                self.put_u16(Section::SeventhClasses, class);
            }
        }
        let (class, heading) = (self.class(&line.spans), self.class(shape.heading));
        let parent = shape.parent.map_or(NONE, |parent| parent as u32);
        for number in [code_at, title_at, parent, shape.end, seventh_class, mask] {
            self.put_u32(Section::Nodes, number);
        }
        let table = line.made.as_ref().map_or(NO_TABLE, |made| made.table);
        debug_assert!(table == NO_TABLE || usize::from(table) < draft.sevenths.len());
        for number in [line.title.len() as u16, class, heading, table] {
            self.put_u16(Section::Nodes, number);
        }
        let flags = if line.own_wording { layout::OWN_WORDING } else { 0 };
        self.put(Section::Nodes, &[line.code.len() as u8, line.kind.number(), flags, 0]);
        self.places.push(Place { prior: prior(line, shape.depth), table });
    }

    fn notes(&mut self, place: u32, line: &Line) {
        for (kind, text) in &line.notes {
            let at = self.length(Section::NoteText);
            self.put(Section::NoteText, text.as_bytes());
            self.put_u32(Section::Notes, place);
            self.put_u32(Section::Notes, at);
            self.put_u16(Section::Notes, text.len() as u16);
            self.put(Section::Notes, &[kind.number(), 0]);
        }
    }

    fn phrases(&mut self, phrases: &Phrases, tables: usize) {
        for word in &phrases.words {
            self.put_u32(Section::WordStarts, self.length(Section::WordText));
            self.put(Section::WordText, word.as_bytes());
        }
        self.put_u32(Section::WordStarts, self.length(Section::WordText));
        for word in sound::in_order(&phrases.words) {
            self.put_u16(Section::Sounds, word);
        }
        let ranked = phrases.ranked(&self.places, tables);
        ranked.starts.iter().for_each(|start| self.put_u32(Section::LineStarts, *start));
        ranked.blocks.iter().for_each(|number| self.put_u16(Section::LineWords, *number));
        let mut before = 0;
        for list in &ranked.postings {
            self.put_u32(Section::PostingStarts, self.length(Section::Postings) / 2);
            self.put_u32(Section::PostingStarts, before);
            before += list.len() as u32;
            self.postings(list);
        }
        self.put_u32(Section::PostingStarts, self.length(Section::Postings) / 2);
        self.put_u32(Section::PostingStarts, before);
    }

    /// Rising ranks, each as its distance from the one before; a full step marks no line.
    fn postings(&mut self, ranks: &[u32]) {
        let mut before = 0;
        for rank in ranks {
            let mut distance = rank - before;
            before = *rank;
            while distance >= u32::from(layout::STEP) {
                self.put_u16(Section::Postings, layout::STEP);
                distance -= u32::from(layout::STEP);
            }
            self.put_u16(Section::Postings, distance as u16);
        }
    }

    fn finish(self, draft: &Draft) -> Vec<u8> {
        let table = layout::HEADER + SECTIONS * 8;
        let mut offsets = Vec::new();
        let mut whole = table;
        for section in &self.sections {
            offsets.extend_from_slice(&(whole as u32).to_le_bytes());
            offsets.extend_from_slice(&(section.len() as u32).to_le_bytes());
            whole += section.len().next_multiple_of(4);
        }
        let mut bytes = Vec::with_capacity(whole);
        bytes.extend_from_slice(&layout::MAGIC);
        bytes.extend_from_slice(&[0; 8]);
        for number in [layout::VERSION, draft.release.set.number(), whole as u32, SECTIONS as u32] {
            bytes.extend_from_slice(&number.to_le_bytes());
        }
        bytes.extend_from_slice(&offsets);
        for section in &self.sections {
            bytes.extend_from_slice(section);
            bytes.resize(bytes.len().next_multiple_of(4), 0);
        }
        let sum = layout::wide_checksum(&bytes[layout::CHECKED_FROM..]);
        bytes[8..16].copy_from_slice(&sum.to_le_bytes());
        bytes
    }
}
