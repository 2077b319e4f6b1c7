//! One transmission opened: the form beside its segments, each with its words.

use super::form::{FormRow, form_rows};
use crate::base::Day;
use crate::practice::claim::ClaimId;
use crate::practice::office::{State, TransmissionId, TransmissionKind};
use crate::practice::x12::{SegmentView, outline};

/// An opened transmission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Which.
    pub id: TransmissionId,
    /// `837P, Apr 17, 2026`.
    pub title: String,
    /// Items of the form; only for an 837.
    pub form: Vec<FormRow>,
    /// Segments that are the claim's, and those of the whole file.
    pub segments: Vec<SegmentRow>,
    /// Other claims in the same file, which are left out here.
    pub others: usize,
}

impl Opened {
    /// Whether any segment is the claim's own; a 999 has none.
    pub fn has_own(&self) -> bool {
        self.segments.iter().any(|segment| segment.own)
    }
}

/// A segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SegmentRow {
    /// Its place in the file, from 1.
    pub position: u32,
    /// As written, without its terminator.
    pub text: String,
    /// In words.
    pub words: String,
    /// Items of the form that it carries.
    pub items: Vec<String>,
    /// Line of item 24.
    pub line: Option<u32>,
    /// How deep its loop lies.
    pub depth: u32,
    /// Whether it is about this claim and not about the file.
    pub own: bool,
}

impl SegmentRow {
    /// Whether the segment carries an item of a line; a segment of the whole claim speaks for every line.
    pub fn carries(&self, item: &str, line: Option<u32>) -> bool {
        self.items.iter().any(|held| held == item)
            && (line.is_none() || self.line.is_none() || self.line == line)
    }
}

/// A transmission of a claim; none when there is no such one.
pub fn opened(state: &State, claim: ClaimId, id: TransmissionId) -> Option<Opened> {
    let sent = state.transmissions.get(&id)?;
    let file = state.claims.get(&claim)?;
    let round = file.submissions.iter().find(|round| round.transmission == Some(id));
    let segments =
        outline(&sent.text).into_iter().filter(|segment| segment.claim.is_none_or(|held| held == claim));
    Some(Opened {
        id,
        title: title(sent.kind, sent.day),
        form: round.map(|round| form_rows(&round.form)).unwrap_or_default(),
        segments: segments.map(segment_row).collect(),
        others: sent.claims.iter().filter(|held| **held != claim).count(),
    })
}

fn title(kind: TransmissionKind, day: Day) -> String {
    let what = match kind {
        TransmissionKind::ClaimsOut => "837P sent",
        TransmissionKind::Acknowledgment => "999 received",
        TransmissionKind::FrontEnd => "277CA received",
        TransmissionKind::Remittance => "835 received",
        TransmissionKind::InstitutionalClaimsOut => "837I sent",
        TransmissionKind::EligibilityAsked => "270 sent",
        TransmissionKind::EligibilityAnswered => "271 received",
        TransmissionKind::StatusAsked => "276 sent",
        TransmissionKind::StatusAnswered => "277 received",
    };
    format!("{what} {}", crate::desk::day::long(day))
}

fn segment_row(segment: SegmentView) -> SegmentRow {
    SegmentRow {
        position: segment.position,
        own: segment.claim.is_some(),
        text: segment.text,
        words: segment.words,
        items: segment.items,
        line: segment.line,
        depth: segment.depth,
    }
}
