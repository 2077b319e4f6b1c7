//! A finding with its place in the text, and what a 999 would call it.

use crate::base::Severity;
use serde::Serialize;

/// What is wrong, and at which segment and element of an interchange.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Located {
    /// How much it matters.
    pub severity: Severity,
    /// Which segment of the text, the first ISA being 1. A missing segment is placed where it should have stood.
    pub segment_position: u32,
    /// Which segment of its transaction set, ST being 1; 0 outside of sets.
    pub in_set: u32,
    /// Segment id (`SV1`).
    pub segment: String,
    /// Loop (`2400`), empty outside of sets.
    #[serde(rename = "loop", skip_serializing_if = "String::is_empty")]
    pub loop_id: String,
    /// Element, from 1.
    pub element: Option<u32>,
    /// Component within the element, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub component: Option<u32>,
    /// Permanent dotted name (`x12.element.short`).
    pub code: &'static str,
    /// One sentence.
    pub message: String,
}

impl Located {
    /// An error at a segment.
    pub fn error(
        code: &'static str,
        segment_position: u32,
        segment: &str,
        message: impl Into<String>,
    ) -> Self {
        Self {
            severity: Severity::Error,
            segment_position,
            in_set: 0,
            segment: segment.to_owned(),
            loop_id: String::new(),
            element: None,
            component: None,
            code,
            message: message.into(),
        }
    }

    /// A warning at a segment.
    pub fn warning(
        code: &'static str,
        segment_position: u32,
        segment: &str,
        message: impl Into<String>,
    ) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code, segment_position, segment, message) }
    }

    /// The same finding with its element named.
    #[must_use]
    pub fn element(mut self, element: u32) -> Self {
        self.element = Some(element);
        self
    }

    /// Whether it stops a transaction from being taken.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// What a 999 says for a finding: IK304 when no element is to blame, IK403 otherwise. `None` for what a 999 does not judge.
pub fn syntax_code(code: &str) -> Option<&'static str> {
    Some(match code {
        "x12.segment.unknown" => "1",
        "x12.segment.unexpected" => "2",
        "x12.segment.missing" => "3",
        "x12.loop.repeat" => "4",
        "x12.segment.repeat" => "5",
        "x12.segment.order" => "7",
        "x12.element.missing" => "1",
        "x12.element.conditional" => "2",
        "x12.element.surplus" => "3",
        "x12.element.short" => "4",
        "x12.element.long" => "5",
        "x12.element.type" | "x12.element.character" => "6",
        "x12.element.code" => "7",
        "x12.element.date" => "8",
        "x12.element.time" => "9",
        "x12.element.exclusive" => "10",
        "x12.element.repeat" => "12",
        "x12.element.components" => "13",
        "x12.element.unused" => "I10",
        "x12.set.count" | "x12.set.control" => "I12",
        _ => return None,
    })
}
