//! One segment against its guide: presence, type, length, codes, dates, and conditions between elements.

use super::guide::{ElementSpec, Key, Kind, Note, SegmentSpec, Usage};
use super::located::Located;
use super::segment::Segment;

/// Checks a segment; findings carry its position and elements, the caller adds loop and set.
pub fn check_segment(segment: &Segment<'_>, spec: &SegmentSpec, findings: &mut Vec<Located>) {
    let mut judge = Judge { segment, findings, element: 0, component: None };
    for (index, element) in spec.elements.iter().enumerate() {
        judge.element = index + 1;
        judge.component = None;
        judge.element(element, segment.element(index + 1), spec.elements.get(index.wrapping_sub(1)));
    }
    judge.surplus(spec);
    judge.conditions(spec.notes);
}

/// What a wrong qualifier at a segment's key is called.
pub fn wrong_key(segment: &Segment<'_>, spec: &SegmentSpec, key: Key) -> Located {
    let value =
        if key.part == 0 { segment.element(key.element) } else { segment.part(key.element, key.part) };
    let codes = spec.key_element().map_or("", |e| e.codes);
    let (code, message) = if value.is_empty() {
        ("x12.element.missing", format!("{}{:02} must be filled and is empty.", segment.id, key.element))
    } else {
        ("x12.element.code", not_among(value, codes))
    };
    let mut found = Located::error(code, segment.position, segment.id, message).element(key.element as u32);
    found.component = (key.part > 0).then_some(key.part as u32);
    found
}

fn not_among(value: &str, codes: &str) -> String {
    let mut allowed: Vec<&str> = codes.split(',').take(12).collect();
    if codes.split(',').count() > 12 {
        allowed.push("…");
    }
    format!(
        "“{}” is not a code for this place; {} would be.",
        shown(value),
        allowed.join(", ").replace('_', " ")
    )
}

/// A value cut to what a message can carry.
pub fn shown(value: &str) -> String {
    let mut text: String =
        value.chars().take(40).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if value.chars().nth(40).is_some() {
        text.push('…');
    }
    text
}

struct Judge<'a, 'f> {
    segment: &'a Segment<'a>,
    findings: &'f mut Vec<Located>,
    element: usize,
    component: Option<usize>,
}

impl Judge<'_, '_> {
    fn say(&mut self, code: &'static str, message: String) {
        let mut found = Located::error(code, self.segment.position, self.segment.id, message)
            .element(self.element as u32);
        found.component = self.component.map(|c| c as u32);
        self.findings.push(found);
    }

    fn place(&self) -> String {
        match self.component {
            Some(component) => format!("{}{:02}-{component}", self.segment.id, self.element),
            None => format!("{}{:02}", self.segment.id, self.element),
        }
    }

    fn element(&mut self, spec: &ElementSpec, value: &str, before: Option<&ElementSpec>) {
        if !self.present(spec, value) {
            return;
        }
        if spec.parts.is_empty() && spec.repeat <= 1 {
            let format =
                before.filter(|b| b.number == "1250").map_or("", |_| self.segment.element(self.element - 1));
            self.simple(spec, value, format);
            return;
        }
        let mark = self.segment.delimiters.repetition;
        let repeats: Vec<&str> = match mark {
            Some(mark) => value.split(mark).collect(),
            None => vec![value],
        };
        if repeats.len() > spec.repeat {
            self.say(
                "x12.element.repeat",
                format!("{} repeats more often than {} times.", self.place(), spec.repeat),
            );
        }
        for repeat in repeats.into_iter().take(spec.repeat) {
            if spec.parts.is_empty() {
                self.simple(spec, repeat, "");
            } else {
                self.composite(spec, repeat);
            }
        }
        self.component = None;
    }

    /// Whether there is a value to look at.
    fn present(&mut self, spec: &ElementSpec, value: &str) -> bool {
        match (spec.usage, value.is_empty()) {
            (Usage::Required, true) => {
                self.say("x12.element.missing", format!("{} must be filled and is empty.", self.place()));
                false
            }
            (Usage::Unused, false) => {
                let message =
                    format!("{} is not used in this guide, yet holds “{}”.", self.place(), shown(value));
                self.say("x12.element.unused", message);
                false
            }
            (_, empty) => !empty,
        }
    }

    fn composite(&mut self, spec: &ElementSpec, value: &str) {
        let parts: Vec<&str> = value.split(self.segment.delimiters.component).collect();
        for (index, part) in spec.parts.iter().enumerate() {
            self.component = Some(index + 1);
            let value = parts.get(index).copied().unwrap_or("");
            if self.present(part, value) {
                let dated = index > 0 && spec.parts.get(index - 1).is_some_and(|b| b.number == "1250");
                let format = if dated { parts.get(index - 1).copied().unwrap_or("") } else { "" };
                self.simple(part, value, format);
            }
        }
        if parts.len() > spec.parts.len() && parts.iter().skip(spec.parts.len()).any(|p| !p.is_empty()) {
            self.component = Some(spec.parts.len() + 1);
            let message =
                format!("{}{:02} has more components than its guide.", self.segment.id, self.element);
            self.say("x12.element.components", message);
        }
    }

    fn simple(&mut self, spec: &ElementSpec, value: &str, format: &str) {
        self.characters(value);
        if spec.number == "1251" && !format.is_empty() {
            self.formatted(value, format);
        } else {
            self.typed(spec, value);
        }
        self.length(spec, value);
        if !spec.allows(value) {
            self.say("x12.element.code", format!("{}: {}", self.place(), not_among(value, spec.codes)));
        }
    }

    fn characters(&mut self, value: &str) {
        let d = self.segment.delimiters;
        let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b' ' | b'.' | b'-' | b',');
        if value.bytes().all(plain) && !d.has(' ') && !d.has('-') && !d.has('.') && !d.has(',') {
            return;
        }
        if value.chars().any(|c| c.is_control() || c == d.component || Some(c) == d.repetition) {
            let message =
                format!("{} holds a character that may not stand there: “{}”.", self.place(), shown(value));
            self.say("x12.element.character", message);
        } else if !value.is_ascii() {
            let message = format!(
                "{} holds letters outside of ASCII: “{}”. Many receivers refuse them.",
                self.place(),
                shown(value)
            );
            let mut found =
                Located::warning("x12.element.charset", self.segment.position, self.segment.id, message);
            found.element = Some(self.element as u32);
            found.component = self.component.map(|c| c as u32);
            self.findings.push(found);
        }
    }

    fn typed(&mut self, spec: &ElementSpec, value: &str) {
        let (good, code, what) = match spec.kind {
            Kind::Text | Kind::Code => (true, "", ""),
            Kind::Decimal => (is_decimal(value), "x12.element.type", "a decimal number"),
            Kind::Whole => (is_whole(value), "x12.element.type", "a whole number"),
            Kind::Date => (is_date(value), "x12.element.date", "a date of the calendar"),
            Kind::Time => (is_time(value), "x12.element.time", "a time of day"),
        };
        if !good {
            self.say(code, format!("{}: “{}” is not {what}.", self.place(), shown(value)));
        }
    }

    fn formatted(&mut self, value: &str, format: &str) {
        let good = match format {
            "D8" => value.len() == 8 && is_date(value),
            "D6" => value.len() == 6 && is_date(value),
            "RD8" => is_range(value),
            "DT" => {
                value.len() == 12 && value.is_char_boundary(8) && is_date(&value[..8]) && is_time(&value[8..])
            }
            "TM" => value.len() == 4 && is_time(value),
            _ => true,
        };
        if !good {
            let message = format!("{}: “{}” is not a date in the form {format}.", self.place(), shown(value));
            self.say("x12.element.date", message);
        }
    }

    fn length(&mut self, spec: &ElementSpec, value: &str) {
        let signs = match spec.kind {
            Kind::Decimal => value.bytes().filter(|b| matches!(b, b'-' | b'.')).count(),
            Kind::Whole => usize::from(value.starts_with('-')),
            _ => 0,
        };
        let length = value.chars().count().saturating_sub(signs);
        if length > spec.longest {
            let message =
                format!("{}: “{}” is longer than {} characters.", self.place(), shown(value), spec.longest);
            self.say("x12.element.long", message);
        } else if length < spec.shortest {
            let message =
                format!("{}: “{}” is shorter than {} characters.", self.place(), shown(value), spec.shortest);
            self.say("x12.element.short", message);
        }
    }

    fn surplus(&mut self, spec: &SegmentSpec) {
        self.component = None;
        for number in spec.elements.len() + 1..=self.segment.element_count() {
            if !self.segment.element(number).is_empty() {
                self.element = number;
                let message = format!("{} has more elements than its guide uses.", self.segment.id);
                self.say("x12.element.surplus", message);
                return;
            }
        }
        if self.segment.element_count() > 1 && self.segment.element(self.segment.element_count()).is_empty() {
            let message = "The segment ends with empty elements, which are to be left off.";
            let found =
                Located::warning("x12.element.trailing", self.segment.position, self.segment.id, message);
            self.findings.push(found.element(self.segment.element_count() as u32));
        }
    }

    fn conditions(&mut self, notes: &[Note]) {
        for note in notes {
            if let Some((element, code, message)) = broken(note, self.segment) {
                self.element = element;
                self.say(code, message);
            }
        }
    }
}

/// Which element breaks a condition, and how.
fn broken(note: &Note, segment: &Segment<'_>) -> Option<(usize, &'static str, String)> {
    let numbers = note.elements.as_slice();
    let is_filled = |n: &usize| !segment.element(*n).is_empty();
    let filled = numbers.iter().filter(|n| is_filled(n)).count();
    let (&first, rest) = numbers.split_first()?;
    let leads = is_filled(&first);
    let conditional = "x12.element.conditional";
    let id = segment.id;
    match note.kind {
        b'P' if filled > 0 && filled < numbers.len() => {
            let empty = numbers.iter().find(|n| !is_filled(n))?;
            let other = numbers.iter().find(|n| is_filled(n))?;
            Some((*empty, conditional, format!("{id}{empty:02} must be filled as {id}{other:02} is.")))
        }
        b'R' if filled == 0 => {
            Some((first, conditional, format!("At least one of {} must be filled.", listed(id, numbers))))
        }
        b'E' if filled > 1 => {
            let second = numbers.iter().filter(|n| is_filled(n)).nth(1)?;
            Some((
                *second,
                "x12.element.exclusive",
                format!("Only one of {} may be filled.", listed(id, numbers)),
            ))
        }
        b'C' if leads && filled < numbers.len() => {
            let empty = numbers.iter().find(|n| !is_filled(n))?;
            Some((*empty, conditional, format!("{id}{empty:02} must be filled as {id}{first:02} is.")))
        }
        b'L' if leads && filled == 1 => Some((
            *rest.first()?,
            conditional,
            format!("As {id}{first:02} is filled, one of {} must be.", listed(id, rest)),
        )),
        _ => None,
    }
}

fn listed(id: &str, numbers: &[usize]) -> String {
    numbers.iter().map(|n| format!("{id}{n:02}")).collect::<Vec<_>>().join(", ")
}

fn digits(value: &str) -> bool {
    !value.is_empty() && value.bytes().all(|b| b.is_ascii_digit())
}

fn is_whole(value: &str) -> bool {
    digits(value.strip_prefix('-').unwrap_or(value))
}

fn is_decimal(value: &str) -> bool {
    let bare = value.strip_prefix('-').unwrap_or(value);
    match bare.split_once('.') {
        Some((whole, part)) => (whole.is_empty() || digits(whole)) && digits(part),
        None => digits(bare),
    }
}

/// Whether six or eight digits name a day of the calendar.
pub fn is_date(value: &str) -> bool {
    let full = match (digits(value), value.len()) {
        (true, 8) => value.to_owned(),
        (true, 6) => format!("20{value}"),
        _ => return false,
    };
    read_date(&full).is_some()
}

/// Reads `CCYYMMDD`.
pub fn read_date(value: &str) -> Option<crate::base::Day> {
    if !digits(value) || value.len() != 8 {
        return None;
    }
    let number = |from: usize, to: usize| value.get(from..to)?.parse::<i16>().ok();
    let (year, month, day) = (number(0, 4)?, number(4, 6)?, number(6, 8)?);
    crate::base::Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// Reads `CCYYMMDD-CCYYMMDD` whose ends are in order.
pub fn read_range(value: &str) -> Option<(crate::base::Day, crate::base::Day)> {
    let (from, to) = value.split_once('-')?;
    let (from, to) = (read_date(from)?, read_date(to)?);
    (from <= to).then_some((from, to))
}

fn is_range(value: &str) -> bool {
    read_range(value).is_some()
}

fn is_time(value: &str) -> bool {
    let pair = |i: usize| value.get(i..i + 2).and_then(|p| p.parse::<u8>().ok());
    digits(value)
        && matches!(value.len(), 4 | 6 | 7 | 8)
        && pair(0).is_some_and(|h| h < 24)
        && pair(2).is_some_and(|m| m < 60)
        && (value.len() < 6 || pair(4).is_some_and(|s| s < 60))
}
