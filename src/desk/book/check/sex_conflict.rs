//! Codes for one sex beside codes for the other.
//!
//! N40.1 with O80.

use super::set::CodeList;
use super::{Point, Weight};
use codesets_lookup::Sex;

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let of = |sex: Sex| set.lines.iter().position(|line| line.flags().sex == Some(sex));
    let (Some(male), Some(female)) = (of(Sex::Male), of(Sex::Female)) else { return Vec::new() };
    let (one, two) = (&set.lines[male], &set.lines[female]);
    vec![Point {
        rule: "check.sex",
        weight: Weight::Look,
        lines: vec![male.min(female), male.max(female)],
        words: format!("{} is for male patients, {} for female patients.", one.code(), two.code()),
        next_step: "See that both belong to this patient’s record.".to_owned(),
        basis: vec![one.fact("Male patients"), two.fact("Female patients")],
    }]
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn one_set_is_one_patient() {
        assert!(rules("N40.1+O80").contains(&"check.sex"));
        assert!(!rules("N40.1+I10").contains(&"check.sex"));
    }
}
