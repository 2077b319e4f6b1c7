//! Values out of segments, with a finding for each that does not read.

use super::element::{read_date, read_range, shown};
use super::guide::guide;
use super::model::Envelope;
use super::read::{Set, read};
use super::segment::Segment;
use crate::base::{Cents, Day, Finding, x12_date};

/// Reads values and keeps what is wrong with them.
#[derive(Default)]
pub struct Taker {
    findings: Vec<Finding>,
}

impl Taker {
    /// The value when nothing was wrong.
    pub fn done<T>(self, value: Option<T>) -> Result<T, Vec<Finding>> {
        match value {
            Some(value) if self.findings.is_empty() => Ok(value),
            _ => Err(self.findings),
        }
    }

    /// Keeps a finding about an element.
    pub fn refuse(&mut self, segment: &Segment<'_>, element: usize, what: &str) {
        let message = format!("{}{element:02} “{}” {what}.", segment.id, shown(segment.element(element)));
        let at = format!("segment {} {}{element:02}", segment.position, segment.id);
        self.findings
            .push(Finding::error("x12.value", message, "Ask the sender for a corrected file.").at(at));
    }

    /// An amount; nothing when the segment or element is absent.
    pub fn money(&mut self, segment: Option<&Segment<'_>>, element: usize) -> Cents {
        let Some(segment) = segment.filter(|s| !s.element(element).is_empty()) else { return Cents::ZERO };
        Cents::parse(segment.element(element)).unwrap_or_else(|| {
            self.refuse(segment, element, "is not an amount in cents");
            Cents::ZERO
        })
    }

    /// A whole count; a decimal part of zeros is passed over; 0 when absent.
    pub fn count(&mut self, segment: Option<&Segment<'_>>, element: usize) -> u32 {
        let Some(segment) = segment.filter(|s| !s.element(element).is_empty()) else { return 0 };
        let value = segment.element(element);
        let whole = match value.split_once('.') {
            Some((whole, part)) if part.bytes().all(|b| b == b'0') => whole,
            _ => value,
        };
        whole.parse().unwrap_or_else(|_| {
            self.refuse(segment, element, "is not a whole count");
            0
        })
    }

    /// A date, the given day when the segment is absent.
    pub fn date(&mut self, segment: Option<&Segment<'_>>, element: usize, otherwise: Day) -> Day {
        let Some(segment) = segment else { return otherwise };
        read_date(segment.element(element)).unwrap_or_else(|| {
            self.refuse(segment, element, "is not a date");
            otherwise
        })
    }

    /// The days of a D8 or RD8 element, the given day when the segment is absent.
    pub fn days(&mut self, segment: Option<&Segment<'_>>, element: usize, otherwise: Day) -> (Day, Day) {
        let Some(segment) = segment else { return (otherwise, otherwise) };
        let value = segment.element(element);
        read_date(value).map(|d| (d, d)).or_else(|| read_range(value)).unwrap_or_else(|| {
            self.refuse(segment, element, "is not a date or a range of dates");
            (otherwise, otherwise)
        })
    }
}

/// One day or a range, as DTP02 and DTP03 say it.
pub fn days_of(from: Day, to: Day) -> (&'static str, String) {
    if from == to { ("D8", x12_date(from)) } else { ("RD8", format!("{}-{}", x12_date(from), x12_date(to))) }
}

/// The sets of one kind in a text, or every error in it.
pub fn sets_of<'a>(text: &'a str, name: &str) -> Result<Vec<Set<'a>>, Vec<Finding>> {
    let reading = read(text);
    let errors: Vec<Finding> = reading.findings.iter().filter(|f| f.is_error()).map(finding).collect();
    if !errors.is_empty() {
        return Err(errors);
    }
    let sets: Vec<Set<'a>> = reading.sets.into_iter().filter(|s| s.guide.name == name).collect();
    if sets.is_empty() {
        let version = guide(name).map_or("", |g| g.version);
        let message = format!("The text holds no {name} ({version}).");
        return Err(vec![Finding::error("x12.other-kind", message, "Open a file of the right kind.")]);
    }
    Ok(sets)
}

fn finding(found: &super::Located) -> Finding {
    let place = match found.element {
        Some(element) => format!("segment {} {}{element:02}", found.segment_position, found.segment),
        None => format!("segment {} {}", found.segment_position, found.segment),
    };
    Finding::error(found.code, found.message.clone(), "Ask the sender for a corrected file.").at(place)
}

/// The envelope of a set.
pub fn envelope_of(taker: &mut Taker, set: &Set<'_>) -> Envelope {
    let gs = &set.gs;
    let control = gs.element(6).parse().unwrap_or_else(|_| {
        taker.refuse(gs, 6, "is not a control number");
        0
    });
    Envelope {
        sender: gs.element(2).to_owned(),
        receiver: gs.element(3).to_owned(),
        control,
        day: taker.date(Some(gs), 4, Day::default()),
        time: gs.element(5).to_owned(),
    }
}
