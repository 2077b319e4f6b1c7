//! Everything we can say against a text: syntax and guide first, then what guides cannot hold.

use super::MOST_FINDINGS;
use super::located::Located;
use super::read::{Carry, read_part};
use super::rule;
use super::segment::{Delimiters, text_of};
use crate::practice::coding::Codes;

/// Checks every set of a text. Findings come in order of the text; a good file gives none that is an error.
pub fn check(text: &str) -> Vec<Located> {
    judged(text, None)
}

/// The same, and whether each code is in force on its day.
pub fn check_with(text: &str, codes: &Codes) -> Vec<Located> {
    judged(text, Some(codes))
}

fn judged(text: &str, codes: Option<&Codes>) -> Vec<Located> {
    let mut checker = Checker::new(codes);
    checker.part(text, true);
    checker.findings
}

/// Bytes kept back before a part is judged; several small sets go together.
const PART: usize = 1 << 18;

/// Checks a file as it comes, part by part; it holds one part, which is one transaction set when sets are large.
pub struct Checker<'c> {
    codes: Option<&'c Codes>,
    carry: Carry,
    rest: Vec<u8>,
    /// Bytes of `rest` already searched for the end of a set.
    seen: usize,
    /// End of the last whole set in `rest`.
    ready: usize,
    findings: Vec<Located>,
}

impl<'c> Checker<'c> {
    /// A checker at the start of a file; with code sets it judges also whether each code is in force on its day.
    pub fn new(codes: Option<&'c Codes>) -> Self {
        let (carry, rest, findings) = (Carry::default(), Vec::new(), Vec::new());
        Self { codes, carry, rest, seen: 0, ready: 0, findings }
    }

    /// Takes the next bytes of the file.
    pub fn push(&mut self, bytes: &[u8]) {
        self.rest.extend_from_slice(bytes);
        self.search();
        if self.ready >= PART {
            let rest = self.rest.split_off(self.ready);
            let part = std::mem::replace(&mut self.rest, rest);
            self.seen -= self.ready;
            self.ready = 0;
            self.part(&text_of(&part), false);
            self.search();
        }
    }

    /// Everything found, in order of the text, at most [`MOST_FINDINGS`].
    pub fn finish(mut self) -> Vec<Located> {
        let part = std::mem::take(&mut self.rest);
        self.part(&text_of(&part), true);
        self.findings
    }

    /// Moves on to the last segment whose end is there, and keeps where the last SE or IEA ended. After an IEA other
    /// delimiters may come, so the search waits until the part was read.
    fn search(&mut self) {
        let Some(delimiters) = self.cuts() else {
            // What does not begin with an ISA is refused for its beginning; the rest need not be kept.
            self.rest.truncate(PART);
            return;
        };
        let Ok(terminator) = u8::try_from(delimiters.segment) else { return };
        while let Some(length) =
            self.rest.get(self.seen..).and_then(|r| r.iter().position(|b| *b == terminator))
        {
            let text = self.rest.get(self.seen..self.seen + length).unwrap_or(&[]);
            let id = text.trim_ascii_start();
            self.seen += length + 1;
            if id.starts_with(b"SE") || id.starts_with(b"IEA") {
                self.ready = self.seen;
            }
            if id.starts_with(b"IEA") {
                return;
            }
        }
    }

    /// The delimiters that hold in the part kept back: those of its ISA when it begins with one.
    fn cuts(&self) -> Option<Delimiters> {
        let start = self.rest.get(..self.rest.len().min(256)).unwrap_or(&[]);
        let text = text_of(start);
        Delimiters::of(text.trim_start_matches('\u{feff}').trim_start()).or(self.carry.delimiters())
    }

    fn part(&mut self, text: &str, end: bool) {
        let carry = std::mem::take(&mut self.carry);
        let (reading, next) = read_part(text, &carry, end);
        let mut found = reading.findings;
        for set in &reading.sets {
            rule::judge(set, &mut found);
            if let Some(codes) = self.codes {
                rule::judge_codes(set, codes, &mut found);
            }
        }
        found.sort_by_key(|f| f.segment_position);
        let room = MOST_FINDINGS.saturating_sub(self.findings.len());
        self.findings.extend(found.into_iter().take(room));
        self.carry = next;
    }
}
