//! A symptom beside a diagnosis: not reported when it belongs to it.
//!
//! R05.9 with J18.9.

use super::set::CodeList;
use super::{Basis, Point, Weight};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let symptom = |bare: &str| bare.starts_with('R') && ("R00".."R70").contains(&bare);
    let diagnosis = |bare: &str| !bare.starts_with(['R', 'V', 'W', 'X', 'Y', 'Z']);
    let named = set.diagnoses().any(|(_, line, _)| diagnosis(&line.bare()));
    // R65, the coma scale and the stroke scale always stand behind a diagnosis.
    let signs: Vec<usize> = set
        .diagnoses()
        .filter(|(_, line, _)| symptom(&line.bare()) && !line.flags().unacceptable_principal)
        .map(|(at, _, _)| at)
        .collect();
    let Some(first) = signs.first().filter(|_| named) else { return Vec::new() };
    let codes: Vec<&str> = signs.iter().map(|at| set.lines[*at].code()).collect();
    let (words, next_step) = match codes.as_slice() {
        [one] => (
            format!("{one} is a symptom beside a diagnosis."),
            "Leave it out where the condition routinely brings it; keep it where it does not.",
        ),
        _ => (
            format!("{} are symptoms beside a diagnosis.", codes.join(", ")),
            "Leave out those the condition routinely brings; keep those it does not.",
        ),
    };
    debug_assert!(*first < set.lines.len());
    vec![Point {
        rule: "check.symptom",
        weight: Weight::Know,
        lines: signs,
        words,
        next_step: next_step.to_owned(),
        basis: vec![Basis::rule("I.B.5"), Basis::rule("I.B.6")],
    }]
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn a_symptom_beside_a_diagnosis_is_weighed() {
        assert!(rules("J18.9+R05.9").contains(&"check.symptom"));
        assert!(!rules("R05.9").contains(&"check.symptom"));
        assert!(!rules("A41.9+R65.20").contains(&"check.symptom"));
        assert!(!rules("I63.9+R29.701").contains(&"check.symptom"));
    }
}
