//! A 999 back into what it says.

use crate::base::Finding;
use crate::practice::x12::model::{Acknowledgment, SyntaxError};
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::take::{Taker, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;

/// Reads the first 999 of a text. `E` (accepted, errors noted) counts as accepted, `P` (part of the sets) does not.
pub fn read_999(text: &str) -> Result<Acknowledgment, Vec<Finding>> {
    let sets = sets_of(text, "999")?;
    let mut taker = Taker::default();
    let answer = sets.first().map(|set| answer_of(&mut taker, set));
    taker.done(answer)
}

fn answer_of(taker: &mut Taker, set: &Set<'_>) -> Acknowledgment {
    let errors = set.root.all("2100").into_iter().flat_map(|at| errors_at(taker, at)).collect();
    Acknowledgment {
        envelope: envelope_of(taker, set),
        answers: taker.count(set.root.segment("AK1"), 2),
        accepted: matches!(set.root.value("AK9", 1), "A" | "E"),
        errors,
    }
}

fn errors_at(taker: &mut Taker, at: &Loop<'_>) -> Vec<SyntaxError> {
    let Some(ik3) = at.segment("IK3") else { return Vec::new() };
    let error = |taker: &mut Taker, element, code: &str| SyntaxError {
        segment: ik3.element(1).to_owned(),
        position: taker.count(Some(ik3), 2),
        element,
        code: code.to_owned(),
    };
    let elements: Vec<&Segment<'_>> = at.inners("2110").filter_map(|l| l.segment("IK4")).collect();
    if elements.is_empty() {
        return vec![error(taker, None, ik3.element(4))];
    }
    elements.iter().map(|ik4| error(taker, ik4.part(1, 1).parse().ok(), ik4.element(3))).collect()
}
