//! One service is part of another of the same day by the same clinician.
//!
//! 45380 beside 45385: one look, one payment, unless a modifier (59, XS) says the biopsy was of another place and the
//! pair allows it. The modifier may stand on either of the two; a side modifier helps only when the sides differ.

use super::super::BundledPair;
use super::super::case::{Case, any_of, read_whole, service_text};
use super::{Answer, Judgment};
use crate::practice::coding::Modifier;
use crate::practice::payer::Read;

pub(super) fn judge<'a>(
    case: &Case<'_>,
    at: usize,
    pairs: &[BundledPair],
    modifiers: &[Modifier],
    answer: &'a Answer,
) -> Judgment<'a> {
    let line = case.line(at);
    let mut reads = Vec::new();
    for pair in pairs.iter().filter(|pair| pair.part == line.procedure) {
        for whole in wholes(case, at, pair) {
            if reads.is_empty() {
                reads.push(case.read_service(at));
            }
            reads.push(whole.read);
            if pair.modifier_allowed && apart(&line.modifiers, &whole.modifiers, modifiers) {
                continue;
            }
            let rest = match pair.modifier_allowed {
                true => format!("Modifier {} would set it apart.", any_of(modifiers)),
                false => "No modifier sets this pair apart.".to_owned(),
            };
            let words = format!(
                "Read line {}: {} beside {}. The one is part of the other. {rest}",
                at + 1,
                reads[0].value,
                whole.words
            );
            return Judgment::denied(answer, reads, words);
        }
    }
    if reads.is_empty() { Judgment::not_applicable() } else { Judgment::passed(reads, "") }
}

struct Whole {
    modifiers: Vec<Modifier>,
    read: Read,
    words: String,
}

/// The services of that day that the pair says take this one in: on the claim, or paid before.
fn wholes(case: &Case<'_>, at: usize, pair: &BundledPair) -> Vec<Whole> {
    let line = case.line(at);
    let claimed = case
        .beside(at)
        .filter(|(_, other)| other.procedure == pair.pays && other.from == line.from)
        .map(|(i, other)| Whole {
            modifiers: other.modifiers.clone(),
            read: case.read_service(i),
            words: format!("line {}: {}", i + 1, service_text(&other.procedure, &other.modifiers)),
        });
    let paid = case
        .paid_history()
        .filter(|(_, old)| {
            old.procedure == pair.pays && old.dos == line.from && old.npi == line.rendering.npi
        })
        .map(|(claim, old)| Whole {
            modifiers: old.modifiers.clone(),
            read: read_whole("history", &format!("{} on claim {}", old.procedure, claim.payer_control)),
            words: format!("{}, paid before", service_text(&old.procedure, &old.modifiers)),
        });
    claimed.chain(paid).collect()
}

fn apart(part: &[Modifier], whole: &[Modifier], allowed: &[Modifier]) -> bool {
    let standing = part.iter().chain(whole).filter(|modifier| allowed.contains(modifier));
    let both = |modifier: &Modifier| part.contains(modifier) && whole.contains(modifier);
    standing.into_iter().any(|modifier| !(names_a_place(modifier) && both(modifier)))
}

/// Sides, eyelids, fingers, toes and vessels: modifiers that tell where, not why.
fn names_a_place(modifier: &Modifier) -> bool {
    matches!(
        modifier.as_str().as_bytes(),
        [b'R' | b'L', b'T' | b'C'] | [b'E' | b'F' | b'T', b'0'..=b'9' | b'A']
    )
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::practice::payer::RuleSpec;

    fn rule() -> RuleSpec {
        all_rules().remove(10)
    }

    #[test]
    fn the_part_is_denied_and_the_whole_paid() {
        let decision = decide(rule(), &["I10"], &["45380", "45385"]);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "97"));
    }

    #[test]
    fn a_modifier_on_either_line_sets_them_apart() {
        assert!(denied(&decide(rule(), &["I10"], &["45380-59", "45385"])).is_empty());
        assert!(denied(&decide(rule(), &["I10"], &["45380", "45385-XS"])).is_empty());
    }

    #[test]
    fn sides_set_apart_only_when_they_differ() {
        assert_eq!(denied(&decide(rule(), &["I10"], &["45380-RT", "45385-RT"])), [1]);
        assert!(denied(&decide(rule(), &["I10"], &["45380-RT", "45385-LT"])).is_empty());
    }

    #[test]
    fn a_pair_may_allow_no_modifier() {
        let RuleSpec::BundledPairs { mut pairs, modifiers, answer } = rule() else { panic!() };
        pairs[0].modifier_allowed = false;
        let rule = RuleSpec::BundledPairs { pairs, modifiers, answer };
        assert_eq!(denied(&decide(rule, &["I10"], &["45380-59", "45385"])), [1]);
    }
}
