//! The tolerant lexer: any conforming interchange cut into segments, whatever its delimiters and line breaks.

use super::located::Located;
use std::borrow::Cow;

/// The longest segment taken apart; what is longer is reported and cut here, so that a broken terminator stays cheap.
const LONGEST: usize = 20_000;

/// The four delimiters an interchange declares in its ISA.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Delimiters {
    /// Between elements; the character after `ISA`.
    pub element: char,
    /// Between components; ISA16.
    pub component: char,
    /// Between repetitions; ISA11, none before 00402.
    pub repetition: Option<char>,
    /// After a segment; the character after ISA16.
    pub segment: char,
}

impl Delimiters {
    /// What we write.
    pub const OURS: Self = Self { element: '*', component: ':', repetition: Some('^'), segment: '~' };

    /// Reads the delimiters of a text that begins with `ISA`.
    pub fn of(text: &str) -> Option<Self> {
        let rest = text.strip_prefix("ISA")?;
        let element = rest.chars().next().filter(|c| !c.is_alphanumeric())?;
        let mut parts = rest.splitn(17, element).skip(1);
        let repetition = parts.nth(10)?.chars().next();
        let last = parts.nth(4)?;
        let mut tail = last.chars();
        let (component, segment) = (tail.next()?, tail.next()?);
        let distinct = component != element && segment != element && segment != component;
        if !distinct || component.is_alphanumeric() || segment.is_alphanumeric() {
            return None;
        }
        let repetition = repetition.filter(|c| !c.is_alphanumeric() && *c != ' ' && *c != element);
        Some(Self { element, component, repetition, segment })
    }

    /// Whether the character would break a segment apart.
    pub fn has(&self, c: char) -> bool {
        c == self.element || c == self.component || c == self.segment || Some(c) == self.repetition
    }
}

/// One segment of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment<'a> {
    /// `CLM`.
    pub id: &'a str,
    /// The segment as written, without its terminator.
    pub text: &'a str,
    /// Position in the text, the first ISA being 1.
    pub position: u32,
    /// What cuts it.
    pub delimiters: Delimiters,
    elements: Vec<&'a str>,
}

impl<'a> Segment<'a> {
    /// A segment out of its text.
    pub fn cut(text: &'a str, position: u32, delimiters: Delimiters) -> Self {
        let mut parts = text.split(delimiters.element);
        let id = parts.next().unwrap_or("");
        Self { id, text, position, delimiters, elements: parts.collect() }
    }

    /// Element by number from 1; empty when absent.
    pub fn element(&self, number: usize) -> &'a str {
        number.checked_sub(1).and_then(|i| self.elements.get(i)).copied().unwrap_or("")
    }

    /// Component of an element, both from 1; empty when absent.
    pub fn part(&self, number: usize, component: usize) -> &'a str {
        component
            .checked_sub(1)
            .and_then(|i| self.element(number).split(self.delimiters.component).nth(i))
            .unwrap_or("")
    }

    /// Every repetition of an element that is filled.
    pub fn repeats(&self, number: usize) -> impl Iterator<Item = &'a str> {
        let mark = self.delimiters.repetition.unwrap_or(self.delimiters.segment);
        self.element(number).split(mark).filter(|value| !value.is_empty())
    }

    /// How many elements stand in it.
    pub fn element_count(&self) -> usize {
        self.elements.len()
    }
}

/// Cuts a text into segments, one at a time; what is wrong with the cutting is kept in `findings`.
pub struct Lexer<'a> {
    rest: &'a str,
    delimiters: Option<Delimiters>,
    position: u32,
    /// What is wrong so far.
    pub findings: Vec<Located>,
}

impl<'a> Lexer<'a> {
    /// A lexer that goes on where another stopped: its delimiters and the position of the last segment are known.
    pub fn resume(text: &'a str, delimiters: Delimiters, position: u32) -> Self {
        Self { rest: text, delimiters: Some(delimiters), position, findings: Vec::new() }
    }

    /// What cuts the text here, once an ISA was read.
    pub fn delimiters(&self) -> Option<Delimiters> {
        self.delimiters
    }

    /// A lexer at the start of a text; a byte-order mark and white space before ISA are passed over.
    pub fn new(text: &'a str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text).trim_start();
        let mut lexer = Self { rest: text, delimiters: None, position: 0, findings: Vec::new() };
        if Delimiters::of(text).is_none() {
            lexer.findings.push(Located::error(
                "x12.not-x12",
                1,
                text.get(..3).unwrap_or(""),
                "The text does not begin with a whole ISA segment, so its delimiters are not known.",
            ));
            lexer.rest = "";
        }
        lexer
    }

    fn step(&mut self) -> Option<Segment<'a>> {
        loop {
            self.rest = self.rest.trim_start_matches(['\r', '\n', ' ', '\t', '\u{feff}', '\u{1a}', '\0']);
            if self.rest.is_empty() {
                return None;
            }
            if self.rest.starts_with("ISA")
                && let Some(found) = Delimiters::of(self.rest)
            {
                self.delimiters = Some(found);
            }
            let delimiters = self.delimiters?;
            self.position = self.position.saturating_add(1);
            let (text, closed) = self.take(delimiters.segment);
            if text.is_empty() {
                self.position -= 1;
                self.complain(
                    "x12.segment.empty",
                    "",
                    "Two terminators stand side by side with no segment between.",
                );
                continue;
            }
            if !closed {
                let id = text.split(delimiters.element).next().unwrap_or("");
                self.complain(
                    "x12.segment.open",
                    id,
                    "The text ends inside this segment: its terminator is missing.",
                );
            }
            return Some(Segment::cut(self.clip(text), self.position, delimiters));
        }
    }

    fn take(&mut self, terminator: char) -> (&'a str, bool) {
        let (text, closed) = match self.rest.split_once(terminator) {
            Some((text, rest)) => {
                self.rest = rest;
                (text, true)
            }
            None => (std::mem::take(&mut self.rest), false),
        };
        (text.trim_end_matches(['\r', '\n']), closed)
    }

    fn clip(&mut self, text: &'a str) -> &'a str {
        if text.len() <= LONGEST {
            return text;
        }
        self.complain(
            "x12.segment.long",
            "",
            "The segment is longer than any guide allows; the rest of it is not read.",
        );
        let end = (0..=LONGEST).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
        text.get(..end).unwrap_or("")
    }

    fn complain(&mut self, code: &'static str, segment: &str, message: &str) {
        if self.findings.len() < super::MOST_FINDINGS {
            let segment: String = segment.chars().take(8).collect();
            self.findings.push(Located::error(code, self.position.max(1), &segment, message));
        }
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Segment<'a>;

    fn next(&mut self) -> Option<Segment<'a>> {
        self.step()
    }
}

/// A file's bytes as text: UTF-8 where it is that, else Latin-1, so that no sender's file is refused for its accents.
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => Cow::Owned(bytes.iter().map(|b| char::from(*b)).collect()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ISA: &str = "ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260414*0800*^*00501*000000001*0*T*:~";

    #[test]
    fn delimiters_come_from_the_isa() {
        let odd = ISA.replace('*', "|").replace(':', ">").replace('~', "\n").replace('^', "!");
        let text = format!("\u{feff}{odd}GS|HC|A>B\r\nST|837\n");
        let segments: Vec<_> = Lexer::new(&text).collect();
        assert_eq!(segments.iter().map(|s| s.id).collect::<Vec<_>>(), ["ISA", "GS", "ST"]);
        assert_eq!((segments[1].part(2, 1), segments[1].part(2, 2), segments[1].position), ("A", "B", 2));
        assert_eq!(segments[0].delimiters.repetition, Some('!'));
        assert_eq!(segments[2].element(1), "837");
    }

    #[test]
    fn line_breaks_after_terminators_are_no_segments() {
        let text = format!("{ISA}\r\nGS*HC~\n\nST*837~\r\n");
        let mut lexer = Lexer::new(&text);
        assert_eq!(lexer.by_ref().count(), 3);
        assert!(lexer.findings.is_empty());
    }

    #[test]
    fn what_is_not_x12_is_said_once() {
        for text in ["", "hello", "ISA", "ISA*00*", "\u{feff}"] {
            let mut lexer = Lexer::new(text);
            assert_eq!(lexer.by_ref().count(), 0);
            assert_eq!(lexer.findings[0].code, "x12.not-x12");
        }
    }

    #[test]
    fn an_open_end_and_an_empty_segment_are_reported() {
        let text = format!("{ISA}~ST*837");
        let mut lexer = Lexer::new(&text);
        assert_eq!(lexer.by_ref().count(), 2);
        let codes: Vec<_> = lexer.findings.iter().map(|f| f.code).collect();
        assert_eq!(codes, ["x12.segment.empty", "x12.segment.open"]);
    }

    #[test]
    fn latin_1_bytes_become_text() {
        assert_eq!(text_of(b"Mu\xf1oz"), "Mu\u{f1}oz");
    }
}
