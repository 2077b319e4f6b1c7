//! A code that is never listed first though it is no manifestation: organisms, adverse effects, family history.
//!
//! B95.62 names the organism of an infection listed before it. Some codes are refused for inpatient stays only.

use super::set::CodeList;
use super::{Basis, Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let Some((at, line, entry)) = set.first() else { return Vec::new() };
    let flags = line.flags();
    if !flags.unacceptable_principal || flags.manifestation || flags.external_cause {
        return Vec::new();
    }
    let point = match flags.first_outpatient {
        false => Point {
            rule: "check.never-first",
            weight: Weight::Stop,
            lines: vec![at],
            words: format!("{} is not listed first.", entry.code),
            next_step: "List the condition it belongs to first.".to_owned(),
            basis: vec![line.fact("Refused as the first-listed diagnosis by Medicare’s outpatient editor")],
        },
        true => Point {
            rule: "check.never-principal",
            weight: Weight::Know,
            lines: vec![at],
            words: format!(
                "{} may be listed first for an outpatient, not as the principal diagnosis of an inpatient stay.",
                entry.code
            ),
            next_step: "For an inpatient stay, list the condition that led to it.".to_owned(),
            basis: vec![line.fact("Refused as an inpatient principal diagnosis"), Basis::rule("II")],
        },
    };
    vec![point]
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::weight;

    #[test]
    fn an_organism_and_an_adverse_effect_do_not_lead() {
        assert_eq!(weight("B95.62+L03.115", "check.never-first"), Some(Weight::Stop));
        assert_eq!(weight("T36.0X5A+L27.0", "check.never-first"), Some(Weight::Stop));
        assert_eq!(weight("L03.115+B95.62", "check.never-first"), None);
    }

    #[test]
    fn a_check_up_leads_for_an_outpatient_only() {
        assert_eq!(weight("Z00.00", "check.never-first"), None);
        assert_eq!(weight("Z00.00", "check.never-principal"), Some(Weight::Know));
    }
}
