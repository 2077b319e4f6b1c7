//! The one reader: walks a guide with the segments of a set, and builds the loops or says what does not fit.

use super::MOST_FINDINGS;
use super::element::{check_segment, shown, wrong_key};
use super::guide::{Child, Guide, Place, SegmentSpec, Usage};
use super::located::Located;
use super::segment::Segment;
use super::tree::Loop;

/// A loop being read.
struct Frame<'a> {
    spec: usize,
    /// Rank of the last child placed.
    cursor: u16,
    counts: Vec<u32>,
    /// Position of the first of each child, 0 while there is none.
    firsts: Vec<u32>,
    node: Loop<'a>,
}

/// A place found for a segment: which open loop, which child of it.
#[derive(Clone, Copy)]
struct Hit {
    depth: usize,
    child: usize,
}

/// Reads one transaction set.
pub struct Walker<'a> {
    guide: &'static Guide,
    frames: Vec<Frame<'a>>,
    /// Position of ST in the text.
    start: u32,
    /// What does not fit, in order of the text.
    pub findings: Vec<Located>,
}

impl<'a> Walker<'a> {
    /// Begins a set with its ST.
    pub fn new(guide: &'static Guide, st: Segment<'a>) -> Self {
        let mut walker = Self { guide, frames: Vec::new(), start: st.position, findings: Vec::new() };
        if let Some(spec) = guide.opener(guide.root()) {
            walker.judge(&st, spec, "ST");
        }
        walker.open(guide.root(), Some(st));
        walker
    }

    /// The guide walked.
    pub fn guide(&self) -> &'static Guide {
        self.guide
    }

    /// Takes the next segment.
    pub fn take(&mut self, segment: Segment<'a>) {
        match self.find(&segment) {
            Ok(hit) => self.enter(hit, segment),
            Err(Some(full)) => {
                self.say_full(full, &segment);
                self.enter(full, segment);
            }
            Err(None) => self.recover(segment),
        }
    }

    /// Ends the set at the position of its SE, or of what stands in its place.
    pub fn finish(mut self, position: u32) -> (Loop<'a>, Vec<Located>) {
        self.close_to(0, position);
        let root = self.frames.pop();
        if let Some(frame) = &root {
            self.say_missing(frame, u16::MAX, position);
        }
        (root.map(|frame| frame.node).unwrap_or_default(), self.findings)
    }

    fn places(&self, frame: &Frame<'a>) -> &'static [Place] {
        self.guide.loops.get(frame.spec).map_or(&[], |l| l.children.as_slice())
    }

    fn spec_of(&self, place: &Place) -> Option<&'static SegmentSpec> {
        match place.child {
            Child::Segment(index) => self.guide.segments.get(index),
            Child::Loop(index) => self.guide.opener(index),
        }
    }

    /// Places of the open loops, innermost first, that may still come; an open loop's own opener is its parent's matter.
    fn ahead(&self) -> impl Iterator<Item = (Hit, &Place, &Frame<'a>)> {
        self.frames.iter().enumerate().rev().flat_map(move |(depth, frame)| {
            let places = self.places(frame).iter().enumerate().skip(1);
            places
                .filter(move |(_, place)| place.rank >= frame.cursor)
                .map(move |(child, place)| (Hit { depth, child }, place, frame))
        })
    }

    fn find(&self, segment: &Segment<'a>) -> Result<Hit, Option<Hit>> {
        let mut full = None;
        for (hit, place, frame) in self.ahead() {
            if !self.spec_of(place).is_some_and(|spec| matches(segment, spec)) {
                continue;
            }
            if room(place, frame, hit.child) {
                return Ok(hit);
            }
            full = full.or(Some(hit));
        }
        Err(full)
    }

    fn enter(&mut self, hit: Hit, segment: Segment<'a>) {
        self.advance(hit, segment.position);
        let Some(place) = self.place(hit) else { return };
        match place.child {
            Child::Segment(_) => self.put(hit.depth, &place, segment),
            Child::Loop(index) => {
                if let Some(spec) = self.spec_of(&place) {
                    let id = self.guide.loops.get(index).map_or("", |l| l.id);
                    self.judge(&segment, spec, id);
                }
                self.open(index, Some(segment));
            }
        }
    }

    fn place(&self, hit: Hit) -> Option<Place> {
        let frame = self.frames.get(hit.depth)?;
        self.places(frame).get(hit.child).copied()
    }

    /// Closes what lies deeper, moves the cursor, and says what was passed over.
    fn advance(&mut self, hit: Hit, position: u32) {
        self.close_to(hit.depth, position);
        let Some(place) = self.place(hit) else { return };
        let Some(mut frame) = self.frames.pop() else { return };
        if place.rank > frame.cursor {
            self.say_missing(&frame, place.rank, position);
            frame.cursor = place.rank;
        }
        if let (Some(count), Some(first)) = (frame.counts.get_mut(hit.child), frame.firsts.get_mut(hit.child))
        {
            *count += 1;
            *first = if *first == 0 { position } else { *first };
        }
        self.frames.push(frame);
    }

    fn put(&mut self, depth: usize, place: &Place, segment: Segment<'a>) {
        let id = self.frames.get(depth).map_or("", |f| f.node.id);
        if let Some(spec) = self.spec_of(place) {
            self.judge(&segment, spec, id);
        }
        if let Some(frame) = self.frames.get_mut(depth) {
            frame.node.segments.push(segment);
        }
    }

    fn open(&mut self, index: usize, opener: Option<Segment<'a>>) {
        let Some(spec) = self.guide.loops.get(index) else { return };
        let mut counts = vec![0; spec.children.len()];
        if let Some(first) = counts.first_mut() {
            *first = 1;
        }
        let node = Loop { id: spec.id, segments: opener.into_iter().collect(), loops: Vec::new() };
        let firsts = vec![0; spec.children.len()];
        self.frames.push(Frame { spec: index, cursor: 1, counts, firsts, node });
    }

    fn close_to(&mut self, depth: usize, position: u32) {
        while self.frames.len() > depth + 1 {
            let Some(frame) = self.frames.pop() else { return };
            self.say_missing(&frame, u16::MAX, position);
            if let Some(parent) = self.frames.last_mut() {
                parent.node.loops.push(frame.node);
            }
        }
    }

    fn say_missing(&mut self, frame: &Frame<'a>, before: u16, position: u32) {
        let places = self.places(frame);
        for (index, (place, count)) in places.iter().zip(&frame.counts).enumerate() {
            let passed = place.rank >= frame.cursor && place.rank < before;
            if passed && place.usage == Usage::Required && *count == 0 {
                // Of children at one position, the next of the guide that came stands where the missing one should.
                let mut later = places.iter().zip(&frame.firsts).skip(index + 1);
                let stands = later.find(|(p, first)| p.rank == place.rank && **first > 0);
                let position = stands.map_or(position, |(_, first)| *first);
                let id = self.spec_of(place).map_or("", |s| s.id);
                let what = self.name(place);
                let message =
                    format!("{what} must stand in loop {} before this point and is missing.", frame.node.id);
                self.say(Located::error("x12.segment.missing", position, id, message), frame.node.id);
            }
        }
    }

    /// A place in words: `NM1*85 (loop 2010AA)`.
    fn name(&self, place: &Place) -> String {
        let spec = self.spec_of(place);
        let id = spec.map_or("", |s| s.id);
        let key = spec
            .and_then(SegmentSpec::key_element)
            .filter(|e| !e.codes.contains(','))
            .map_or("", |e| e.codes);
        let named = if key.is_empty() { id.to_owned() } else { format!("{id} with {key}") };
        match place.child {
            Child::Loop(index) => {
                format!("{named}, which opens loop {},", self.guide.loops.get(index).map_or("", |l| l.id))
            }
            Child::Segment(_) => named,
        }
    }

    fn say_full(&mut self, hit: Hit, segment: &Segment<'a>) {
        let Some(place) = self.place(hit) else { return };
        let loop_id = self.frames.get(hit.depth).map_or("", |f| f.node.id);
        let code = match place.child {
            Child::Segment(_) => "x12.segment.repeat",
            Child::Loop(_) => "x12.loop.repeat",
        };
        let message = format!("{} may come at most {} times here.", self.name(&place), place.repeat);
        self.say(Located::error(code, segment.position, segment.id, message), loop_id);
    }

    /// Finds the likeliest reason why a segment has no place, says it, and goes on with the least harm.
    fn recover(&mut self, segment: Segment<'a>) {
        if let Some((hit, child)) = self.awaited(&segment) {
            self.enter_headless(hit, child, segment);
        } else if let Some(hit) = self.passed(&segment) {
            let message = "The segment comes too late: others that must follow it were already read.";
            let loop_id = self.frames.get(hit.depth).map_or("", |f| f.node.id);
            self.say(Located::error("x12.segment.order", segment.position, segment.id, message), loop_id);
            self.put_late(hit, segment);
        } else if let Some((hit, child)) = self.headless(&segment) {
            self.enter_headless(hit, child, segment);
        } else if let Some(hit) = self.misnamed(&segment) {
            self.enter_misnamed(hit, segment);
        } else {
            let (code, message) = if self.guide.knows(segment.id) {
                ("x12.segment.unexpected", "The guide has no place for this segment here.")
            } else {
                ("x12.segment.unknown", "The guide knows no such segment.")
            };
            let loop_id = self.frames.last().map_or("", |f| f.node.id);
            let id = shown(segment.id);
            self.say(Located::error(code, segment.position, &id, message), loop_id);
        }
    }

    fn passed(&self, segment: &Segment<'a>) -> Option<Hit> {
        self.frames.iter().enumerate().rev().find_map(|(depth, frame)| {
            self.places(frame).iter().enumerate().skip(1).find_map(|(child, place)| {
                let late = place.rank < frame.cursor && room(place, frame, child);
                let fits = late && self.spec_of(place).is_some_and(|spec| matches(segment, spec));
                fits.then_some(Hit { depth, child })
            })
        })
    }

    fn put_late(&mut self, hit: Hit, segment: Segment<'a>) {
        let Some(place) = self.place(hit) else { return };
        if let Child::Loop(_) = place.child {
            self.enter(hit, segment);
            return;
        }
        if let Some(count) = self.frames.get_mut(hit.depth).and_then(|f| f.counts.get_mut(hit.child)) {
            *count += 1;
        }
        self.put(hit.depth, &place, segment);
    }

    /// A loop that the innermost one cannot do without, has not come, and holds such a segment.
    fn awaited(&self, segment: &Segment<'a>) -> Option<(Hit, usize)> {
        let (hit, child) = self.headless(segment)?;
        let innermost = hit.depth + 1 == self.frames.len();
        let place = self.place(hit)?;
        let none_yet = self.frames.get(hit.depth)?.counts.get(hit.child) == Some(&0);
        (innermost && none_yet && place.usage == Usage::Required).then_some((hit, child))
    }

    /// A loop ahead that holds such a segment further in: its opener is missing. Required loops are likelier.
    fn headless(&self, segment: &Segment<'a>) -> Option<(Hit, usize)> {
        let mut likely = None;
        for (hit, place, frame) in self.ahead() {
            let Child::Loop(index) = place.child else { continue };
            if !room(place, frame, hit.child) {
                continue;
            }
            let children = self.guide.loops.get(index).map_or(&[][..], |l| l.children.as_slice());
            let inside = children
                .iter()
                .enumerate()
                .skip(1)
                .find(|(_, inner)| self.spec_of(inner).is_some_and(|spec| matches(segment, spec)));
            let Some((child, _)) = inside else { continue };
            if self.leaves_gap(hit, place) {
                continue;
            }
            let awaited = frame.counts.get(hit.child) == Some(&0) && place.usage == Usage::Required;
            if awaited {
                return Some((hit, child));
            }
            likely = likely.or(Some((hit, child)));
        }
        likely
    }

    /// Whether going there would pass over something required; then more is wrong than one missing opener.
    fn leaves_gap(&self, hit: Hit, place: &Place) -> bool {
        self.frames.iter().enumerate().skip(hit.depth).any(|(depth, frame)| {
            let before = if depth == hit.depth { place.rank } else { u16::MAX };
            let mut places = self.places(frame).iter().zip(&frame.counts);
            places.any(|(p, count)| {
                p.usage == Usage::Required && *count == 0 && p.rank >= frame.cursor && p.rank < before
            })
        })
    }

    fn enter_headless(&mut self, hit: Hit, child: usize, segment: Segment<'a>) {
        self.advance(hit, segment.position);
        let Some(place) = self.place(hit) else { return };
        let Child::Loop(index) = place.child else { return };
        let id = self.spec_of(&place).map_or("", |s| s.id);
        let message = format!("{} must stand before this segment and is missing.", self.name(&place));
        let loop_id = self.guide.loops.get(index).map_or("", |l| l.id);
        self.say(Located::error("x12.segment.missing", segment.position, id, message), loop_id);
        self.open(index, None);
        let depth = self.frames.len().saturating_sub(1);
        self.enter(Hit { depth, child }, segment);
    }

    /// A place ahead with this segment's id and another qualifier. Required ones are likelier.
    fn misnamed(&self, segment: &Segment<'a>) -> Option<Hit> {
        let same = |place: &Place| self.spec_of(place).is_some_and(|s| s.id == segment.id && s.key.is_some());
        let mut ahead =
            self.ahead().filter(|(hit, place, frame)| same(place) && room(place, frame, hit.child));
        let first = ahead.next()?;
        let awaited = |(hit, place, frame): &(Hit, &Place, &Frame<'a>)| {
            place.usage == Usage::Required && frame.counts.get(hit.child) == Some(&0)
        };
        if awaited(&first) {
            Some(first.0)
        } else {
            Some(ahead.find(awaited).map_or(first.0, |found| found.0))
        }
    }

    fn enter_misnamed(&mut self, hit: Hit, segment: Segment<'a>) {
        let Some(place) = self.place(hit) else { return };
        let loop_id = self.frames.get(hit.depth).map_or("", |f| f.node.id);
        let awaited = place.usage == Usage::Required
            && self.frames.get(hit.depth).and_then(|f| f.counts.get(hit.child)) == Some(&0);
        if awaited {
            self.enter(hit, segment);
        } else if let Some(spec) = self.spec_of(&place)
            && let Some(key) = spec.key
        {
            self.say(wrong_key(&segment, spec, key), loop_id);
        }
    }

    fn judge(&mut self, segment: &Segment<'a>, spec: &SegmentSpec, loop_id: &str) {
        let mut found = Vec::new();
        check_segment(segment, spec, &mut found);
        found.into_iter().for_each(|finding| self.say(finding, loop_id));
    }

    fn say(&mut self, mut finding: Located, loop_id: &str) {
        if self.findings.len() < MOST_FINDINGS {
            finding.in_set = finding.segment_position.saturating_sub(self.start) + 1;
            finding.loop_id = loop_id.to_owned();
            self.findings.push(finding);
        }
    }
}

fn matches(segment: &Segment<'_>, spec: &SegmentSpec) -> bool {
    if segment.id != spec.id {
        return false;
    }
    let (Some(key), Some(element)) = (spec.key, spec.key_element()) else { return true };
    let value =
        if key.part == 0 { segment.element(key.element) } else { segment.part(key.element, key.part) };
    element.allows(value)
}

fn room(place: &Place, frame: &Frame<'_>, child: usize) -> bool {
    place.repeat == 0 || frame.counts.get(child).is_some_and(|count| *count < place.repeat)
}
