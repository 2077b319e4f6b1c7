//! A code set between its sources and its asset: a tree of lines with notes and spans of validity.

use codesets_lookup::layout::{self, OPEN};
use codesets_lookup::{Kind, NoteKind, Release, SeventhTable, day_number};
use practicum_base::Day;
use std::collections::BTreeSet;

/// Facts of a code over a stretch of days, in the asset's terms.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// First day, as [`day_number`] counts.
    pub from: u16,
    /// Last day; [`OPEN`] while in force.
    pub to: u16,
    /// Flags of `codesets_lookup::layout`.
    pub flags: u16,
    /// Medicare's approval, first and last day.
    pub approved: (u16, u16),
    /// Status indicator; blanks where there is none.
    pub status: [u8; 2],
    /// Lowest and highest age in years; 0 and 124 are no bounds.
    pub age: (u8, u8),
    /// 0 any, 1 male, 2 female.
    pub sex: u8,
    /// Place in `GlobalDays::ALL` plus one; 0 where not stated.
    pub global: u8,
}

impl Span {
    /// A stretch with no facts. The first day of coverage reads "that day or earlier".
    pub fn new(from: Day, to: Option<Day>, covered_from: Day) -> Span {
        let flags = if from <= covered_from { layout::OR_EARLIER } else { 0 };
        Span { from: day_number(from), to: number(to), flags, ..Span::undated() }
    }

    /// In force, no dates known.
    pub fn undated() -> Span {
        Span {
            from: 0,
            to: OPEN,
            flags: layout::NO_DATES,
            approved: (OPEN, OPEN),
            status: *b"  ",
            age: (0, 124),
            sex: 0,
            global: 0,
        }
    }
}

/// A day as the asset counts it; no day is [`OPEN`].
pub fn number(day: Option<Day>) -> u16 {
    day.map_or(OPEN, day_number)
}

/// Codes that a seventh character makes of one line.
#[derive(Clone, Debug)]
pub struct Made {
    /// Number of the table.
    pub table: u16,
    /// Whether the line takes the character at each place of the table today.
    pub takes: Vec<bool>,
    /// Spans by place in the table; an empty list is no code.
    pub spans: Vec<Vec<Span>>,
}

/// One line of the book.
#[derive(Clone, Debug)]
pub struct Line {
    /// Bare code, or a range.
    pub code: String,
    /// Title as shown.
    pub title: String,
    /// What line of the book it is.
    pub kind: Kind,
    /// Notes in the order of the book.
    pub notes: Vec<(NoteKind, String)>,
    /// Further names to be found by.
    pub terms: Vec<String>,
    /// When it is a code; empty for a heading.
    pub spans: Vec<Span>,
    /// Codes that a seventh character makes.
    pub made: Option<Made>,
    /// The title is this project's own.
    pub own_wording: bool,
    /// Seen every day in a practice: found before its equals.
    pub everyday: bool,
    /// Places of the lines below.
    pub children: Vec<usize>,
}

impl Line {
    /// A line with nothing but code, title and kind.
    pub fn new(code: impl Into<String>, title: impl Into<String>, kind: Kind) -> Line {
        Line {
            code: code.into(),
            title: title.into(),
            kind,
            notes: Vec::new(),
            terms: Vec::new(),
            spans: Vec::new(),
            made: None,
            own_wording: false,
            everyday: false,
            children: Vec::new(),
        }
    }
}

/// A code set as a tree.
#[derive(Debug)]
pub struct Draft {
    /// What the set says about itself.
    pub release: Release,
    /// Seventh-character tables by number.
    pub sevenths: Vec<SeventhTable>,
    /// All lines, in the order they were added.
    pub lines: Vec<Line>,
    /// Places of the topmost lines.
    pub roots: Vec<usize>,
}

impl Draft {
    /// No lines yet.
    pub fn new(release: Release) -> Draft {
        Draft { release, sevenths: Vec::new(), lines: Vec::new(), roots: Vec::new() }
    }

    /// Adds a line below another, or at the top.
    pub fn add(&mut self, parent: Option<usize>, line: Line) -> usize {
        let place = self.lines.len();
        self.lines.push(line);
        match parent {
            Some(parent) => self.lines[parent].children.push(place),
            None => self.roots.push(place),
        }
        place
    }

    /// Marks the lines whose codes are listed.
    pub fn mark_everyday(&mut self, codes: &BTreeSet<String>) {
        for line in &mut self.lines {
            line.everyday = codes.contains(&line.code);
        }
    }

    /// Lines in the order of the book: (line, parent's place in the order, depth).
    pub fn in_order(&self) -> Vec<(usize, Option<usize>, usize)> {
        let mut order = Vec::with_capacity(self.lines.len());
        let mut open: Vec<(usize, Option<usize>, usize)> =
            self.roots.iter().rev().map(|l| (*l, None, 0)).collect();
        while let Some((line, parent, depth)) = open.pop() {
            let here = order.len();
            order.push((line, parent, depth));
            open.extend(self.lines[line].children.iter().rev().map(|child| (*child, Some(here), depth + 1)));
        }
        order
    }

    /// Codes in force on a day.
    pub fn count_on(&self, day: Day) -> usize {
        let day = day_number(day);
        let valid = |spans: &[Span]| spans.iter().any(|s| s.from <= day && (s.to == OPEN || day <= s.to));
        let made =
            |line: &Line| line.made.as_ref().map_or(0, |m| m.spans.iter().filter(|s| valid(s)).count());
        self.lines.iter().map(|line| made(line) + usize::from(valid(&line.spans))).sum()
    }
}
