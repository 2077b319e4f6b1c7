//! An interchange read whole: envelopes checked, each set walked through its guide.

use super::MOST_FINDINGS;
use super::element::{check_segment, shown};
use super::guide::{Guide, envelope_segment, guide_for};
use super::located::Located;
use super::segment::{Delimiters, Lexer, Segment};
use super::tree::Loop;
use super::walk::Walker;
use std::collections::BTreeSet;

/// A transaction set as read.
#[derive(Clone, Debug)]
pub struct Set<'a> {
    /// The guide it was read by.
    pub guide: &'static Guide,
    /// ISA of its interchange.
    pub isa: Segment<'a>,
    /// GS of its group.
    pub gs: Segment<'a>,
    /// Its loops; the set itself is the outermost.
    pub root: Loop<'a>,
}

/// What a text holds and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Reading<'a> {
    /// Sets whose guide we hold.
    pub sets: Vec<Set<'a>>,
    /// Findings in order of the text.
    pub findings: Vec<Located>,
}

impl Reading<'_> {
    /// Whether no finding is an error.
    pub fn is_clean(&self) -> bool {
        !self.findings.iter().any(Located::is_error)
    }
}

/// Reads a text; never fails, findings say what is wrong.
pub fn read(text: &str) -> Reading<'_> {
    let mut lexer = Lexer::new(text);
    let mut reader = Reader::default();
    for segment in lexer.by_ref() {
        reader.take(segment);
    }
    reader.end(reader.last);
    reader.reading.findings.append(&mut lexer.findings);
    reader.reading.findings.sort_by_key(|f| f.segment_position);
    reader.reading.findings.truncate(MOST_FINDINGS);
    reader.reading
}

#[derive(Default)]
struct Reader<'a> {
    reading: Reading<'a>,
    isa: Option<Segment<'a>>,
    gs: Option<Segment<'a>>,
    st: Option<Segment<'a>>,
    walker: Option<Walker<'a>>,
    groups: u64,
    sets: u64,
    /// ST02 of the group so far.
    controls: BTreeSet<String>,
    last: u32,
}

/// What must be known of the text before, to go on reading after a transaction set.
#[derive(Default)]
pub struct Carry {
    isa: Option<(String, u32, Delimiters)>,
    gs: Option<(String, u32, Delimiters)>,
    groups: u64,
    sets: u64,
    controls: BTreeSet<String>,
    delimiters: Option<Delimiters>,
    last: u32,
}

impl Carry {
    /// What cut the text so far.
    pub fn delimiters(&self) -> Option<Delimiters> {
        self.delimiters
    }
}

/// Reads a part of a text that ends between transaction sets, or its last part. Findings and sets are of this part alone.
pub fn read_part<'a>(text: &'a str, carry: &'a Carry, end: bool) -> (Reading<'a>, Carry) {
    let mut lexer = match carry.delimiters {
        Some(delimiters) => Lexer::resume(text, delimiters, carry.last),
        None => Lexer::new(text),
    };
    let held = |kept: &'a Option<(String, u32, Delimiters)>| {
        kept.as_ref().map(|(text, position, delimiters)| Segment::cut(text, *position, *delimiters))
    };
    let mut reader = Reader {
        isa: held(&carry.isa),
        gs: held(&carry.gs),
        groups: carry.groups,
        sets: carry.sets,
        controls: carry.controls.clone(),
        last: carry.last,
        ..Reader::default()
    };
    for segment in lexer.by_ref() {
        reader.take(segment);
    }
    if end {
        reader.end(reader.last);
    }
    let kept = |s: &Option<Segment<'a>>| s.as_ref().map(|s| (s.text.to_owned(), s.position, s.delimiters));
    let next = Carry {
        isa: kept(&reader.isa),
        gs: kept(&reader.gs),
        groups: reader.groups,
        sets: reader.sets,
        controls: std::mem::take(&mut reader.controls),
        delimiters: lexer.delimiters(),
        last: reader.last,
    };
    reader.reading.findings.append(&mut lexer.findings);
    reader.reading.findings.sort_by_key(|f| f.segment_position);
    (reader.reading, next)
}

impl<'a> Reader<'a> {
    fn take(&mut self, segment: Segment<'a>) {
        self.last = segment.position;
        match segment.id {
            "ISA" => self.interchange(segment),
            "IEA" => self.interchange_end(&segment),
            "GS" => self.group(segment),
            "GE" => self.group_end(&segment),
            "ST" => self.set(segment),
            "SE" => self.set_end(&segment),
            "TA1" if self.st.is_none() => self.judge(&segment),
            _ if self.st.is_some() => {
                if let Some(walker) = &mut self.walker {
                    walker.take(segment);
                }
            }
            _ => {
                let id = shown(segment.id);
                let message = "The segment stands outside of any transaction set.";
                self.say(Located::error("x12.segment.unexpected", segment.position, &id, message));
            }
        }
    }

    fn say(&mut self, finding: Located) {
        if self.reading.findings.len() < MOST_FINDINGS {
            self.reading.findings.push(finding);
        }
    }

    fn judge(&mut self, segment: &Segment<'a>) {
        if let Some(spec) = envelope_segment(segment.id) {
            let mut found = Vec::new();
            check_segment(segment, spec, &mut found);
            // ISA16 is the component separator itself, and ISA11 the repetition separator.
            found.retain(|f| !(segment.id == "ISA" && matches!(f.element, Some(11 | 16))));
            found.into_iter().for_each(|f| self.say(f));
        }
    }

    fn unclosed(&mut self, code: &'static str, segment: &'static str, position: u32, what: &str) {
        self.say(Located::error(
            code,
            position,
            segment,
            format!("{segment} is missing: {what} is not closed."),
        ));
    }

    fn interchange(&mut self, isa: Segment<'a>) {
        self.close_interchange(isa.position);
        self.judge(&isa);
        self.groups = 0;
        self.isa = Some(isa);
    }

    fn close_interchange(&mut self, position: u32) {
        self.close_group(position);
        if self.isa.take().is_some() {
            self.unclosed("x12.interchange.open", "IEA", position, "the interchange");
        }
    }

    fn interchange_end(&mut self, iea: &Segment<'a>) {
        self.close_group(iea.position);
        self.judge(iea);
        match self.isa.take() {
            Some(isa) => {
                self.count("x12.interchange.count", iea, self.groups, "functional groups");
                self.same("x12.interchange.control", iea, isa.element(13), "ISA13");
            }
            None => self.stray(iea, "ISA"),
        }
    }

    fn group(&mut self, gs: Segment<'a>) {
        self.close_group(gs.position);
        if self.isa.is_none() {
            self.stray(&gs, "ISA");
        }
        self.judge(&gs);
        self.groups += 1;
        self.sets = 0;
        self.controls.clear();
        self.gs = Some(gs);
    }

    fn close_group(&mut self, position: u32) {
        self.close_set(position);
        if self.gs.take().is_some() {
            self.unclosed("x12.group.open", "GE", position, "the functional group");
        }
    }

    fn group_end(&mut self, ge: &Segment<'a>) {
        self.close_set(ge.position);
        self.judge(ge);
        match self.gs.take() {
            Some(gs) => {
                self.count("x12.group.count", ge, self.sets, "transaction sets");
                self.same("x12.group.control", ge, gs.element(6), "GS06");
            }
            None => self.stray(ge, "GS"),
        }
    }

    fn set(&mut self, st: Segment<'a>) {
        self.close_set(st.position);
        self.sets += 1;
        if !self.controls.insert(st.element(2).to_owned()) {
            let message = format!("The group has a set numbered “{}” already.", shown(st.element(2)));
            self.say(Located::error("x12.set.control-twice", st.position, "ST", message).element(2));
        }
        let Some(gs) = self.gs.clone() else {
            self.stray(&st, "GS");
            self.st = Some(st);
            return;
        };
        match guide_for(gs.element(8), st.element(1)) {
            Some(guide) => {
                if gs.element(1) != guide.group {
                    let message = format!(
                        "GS01 is “{}”; a {} travels as {}.",
                        shown(gs.element(1)),
                        guide.name,
                        guide.group
                    );
                    self.say(Located::error("x12.element.code", gs.position, "GS", message).element(1));
                }
                self.walker = Some(Walker::new(guide, st.clone()));
            }
            None => {
                let message = format!(
                    "No guide is held for ST01 “{}” in version “{}”.",
                    shown(st.element(1)),
                    shown(gs.element(8))
                );
                self.say(Located::error("x12.guide.unknown", st.position, "ST", message).element(1));
            }
        }
        self.st = Some(st);
    }

    fn close_set(&mut self, position: u32) {
        if self.st.is_some() {
            self.unclosed("x12.set.open", "SE", position, "the transaction set");
            self.keep(position, None);
        }
    }

    fn set_end(&mut self, se: &Segment<'a>) {
        let Some(st) = &self.st else {
            self.stray(se, "ST");
            return;
        };
        let (start, control) = (st.position, st.element(2));
        let before = self.reading.findings.len();
        self.judge(se);
        self.count(
            "x12.set.count",
            se,
            u64::from(se.position - start) + 1,
            "segments, ST and SE among them,",
        );
        self.same("x12.set.control", se, control, "ST02");
        for finding in self.reading.findings.iter_mut().skip(before) {
            finding.in_set = se.position - start + 1;
        }
        self.keep(se.position, Some(se));
    }

    fn keep(&mut self, position: u32, se: Option<&Segment<'a>>) {
        self.st = None;
        let Some(walker) = self.walker.take() else { return };
        let guide = walker.guide();
        let (mut root, findings) = walker.finish(position);
        root.segments.extend(se.cloned());
        findings.into_iter().for_each(|f| self.say(f));
        if let (Some(isa), Some(gs)) = (self.isa.clone().or_else(|| self.gs.clone()), self.gs.clone()) {
            self.reading.sets.push(Set { guide, isa, gs, root });
        }
    }

    fn count(&mut self, code: &'static str, trailer: &Segment<'a>, found: u64, what: &str) {
        let said = trailer.element(1);
        if said.parse() != Ok(found) {
            let message = format!("{}01 says {}; {found} {what} were read.", trailer.id, shown(said));
            self.say(Located::error(code, trailer.position, trailer.id, message).element(1));
        }
    }

    fn same(&mut self, code: &'static str, trailer: &Segment<'a>, opened: &str, opener: &str) {
        let closed = trailer.element(2);
        if closed != opened {
            let message =
                format!("{}02 is “{}”, but {opener} is “{}”.", trailer.id, shown(closed), shown(opened));
            self.say(Located::error(code, trailer.position, trailer.id, message).element(2));
        }
    }

    fn stray(&mut self, segment: &Segment<'a>, opener: &str) {
        let message = format!("{} stands here without its {opener}.", segment.id);
        self.say(Located::error("x12.envelope.stray", segment.position, segment.id, message));
    }

    fn end(&mut self, last: u32) {
        self.close_interchange(last.saturating_add(1));
    }
}
