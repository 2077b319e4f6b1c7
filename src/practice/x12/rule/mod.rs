//! Rules that no guide holds, one a file: check digits, sums, order of numbers, dates that cannot be.

mod charge_sum;
mod code_shape;
mod diagnosis_pointer;
mod enquiry;
mod frequency;
mod front_end_total;
mod future_date;
mod hierarchy;
mod in_force;
mod institutional;
mod line_number;
mod npi;
mod number;
mod other_payer;
mod payment_kind;
mod payment_method;
mod payment_sum;
mod reason_code;
mod set_answer;
mod state;
mod status;

pub use npi::is_npi;

use super::located::Located;
use super::read::Set;
use super::segment::Segment;
use crate::base::{Cents, Severity};
use crate::practice::coding::Codes;

type Rule = fn(&Set<'_>, &mut Bench<'_>);

const EVERYWHERE: [Rule; 4] = [npi::judge, state::judge, hierarchy::judge, number::judge];
const PROFESSIONAL: [Rule; 7] = [
    charge_sum::judge,
    code_shape::judge,
    diagnosis_pointer::judge,
    frequency::judge,
    future_date::judge,
    line_number::judge,
    other_payer::judge,
];
const INSTITUTIONAL: [Rule; 6] = [
    charge_sum::judge,
    code_shape::judge,
    future_date::judge,
    institutional::judge,
    line_number::judge,
    other_payer::judge,
];
const REMITTANCE: [Rule; 4] =
    [payment_sum::judge, payment_method::judge, payment_kind::judge, reason_code::judge];

/// Judges a set by every rule of its kind.
pub fn judge(set: &Set<'_>, findings: &mut Vec<Located>) {
    let own: &[Rule] = match set.guide.name {
        "837P" => &PROFESSIONAL,
        "835" => &REMITTANCE,
        "837I" => &INSTITUTIONAL,
        "277CA" => &[front_end_total::judge, status::judge],
        "270" | "271" | "276" => &[enquiry::judge],
        "277" => &[enquiry::judge, status::judge],
        "999" => &[set_answer::judge],
        _ => &[],
    };
    let mut bench = Bench { start: set.root.position(), findings };
    EVERYWHERE.iter().chain(own).for_each(|rule| rule(set, &mut bench));
}

/// Judges a set's codes by the code sets at hand.
pub fn judge_codes(set: &Set<'_>, codes: &Codes, findings: &mut Vec<Located>) {
    in_force::judge(set, codes, &mut Bench { start: set.root.position(), findings });
}

/// Where rules lay their findings.
pub struct Bench<'f> {
    start: u32,
    findings: &'f mut Vec<Located>,
}

impl Bench<'_> {
    /// An error at an element; 0 names no element.
    pub fn error(&mut self, segment: &Segment<'_>, element: u32, code: &'static str, message: String) {
        let mut found = Located::error(code, segment.position, segment.id, message);
        found.in_set = segment.position.saturating_sub(self.start) + 1;
        found.element = (element > 0).then_some(element);
        self.findings.push(found);
    }

    /// The same as a warning.
    pub fn warning(&mut self, segment: &Segment<'_>, element: u32, code: &'static str, message: String) {
        self.error(segment, element, code, message);
        if let Some(last) = self.findings.last_mut() {
            last.severity = Severity::Warning;
        }
    }
}

/// An amount for adding up; what does not read was reported by the reader and counts nothing.
fn money(segment: Option<&Segment<'_>>, element: usize) -> Cents {
    segment.and_then(|s| Cents::parse(s.element(element))).unwrap_or_default()
}
