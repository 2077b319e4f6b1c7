//! Codes for one sex beside codes for the other.
//!
//! N40.1 (diseases of male genital organs) with O80 (pregnancy, childbirth and the puerperium).

use super::set::{CodeList, SetLine};
use super::{Basis, Point, Weight};
use codesets_lookup::{SetId, Sex};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    let of = |sex: Sex| {
        set.lines.iter().enumerate().find_map(|(at, line)| {
            known(set, line).filter(|(held, _)| *held == sex).map(|(_, basis)| (at, line, basis))
        })
    };
    let (Some((male, one, his)), Some((female, two, her))) = (of(Sex::Male), of(Sex::Female)) else {
        return Vec::new();
    };
    vec![Point {
        rule: "check.sex",
        weight: Weight::Look,
        lines: vec![male.min(female), male.max(female)],
        words: format!("{} is for male patients, {} for female patients.", one.code(), two.code()),
        next_step: "See that both belong to this patient’s record.".to_owned(),
        basis: vec![his, her],
    }]
}

/// The sex a code is limited to: by its flag, or by the title of the part of the book it stands in.
fn known(set: &CodeList<'_>, line: &SetLine) -> Option<(Sex, Basis)> {
    match line.flags().sex {
        Some(Sex::Male) => return Some((Sex::Male, line.fact("Male patients"))),
        Some(Sex::Female) => return Some((Sex::Female, line.fact("Female patients"))),
        None => {}
    }
    let entry = line.diagnosis()?;
    let above = set.codes.library.parents(SetId::Icd10Cm, &entry.code, set.on);
    above.into_iter().find_map(|heading| {
        let sex = of_title(&heading.title)?;
        Some((sex, Basis::Fact { set: SetId::Icd10Cm, code: heading.code, text: heading.title }))
    })
}

fn of_title(title: &str) -> Option<Sex> {
    let lower = title.to_lowercase();
    let has = |word: &str| lower.split(|c: char| !c.is_alphabetic()).any(|held| held == word);
    let female = (has("female") && (has("genital") || has("pelvic"))) || has("childbirth");
    match (female, has("male") && has("genital")) {
        (true, false) => Some(Sex::Female),
        (false, true) => Some(Sex::Male),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::tests::rules;

    #[test]
    fn one_set_is_one_patient() {
        assert!(rules("N40.1+O80").contains(&"check.sex"));
        assert!(rules("C61+N83.201").contains(&"check.sex"));
        assert!(!rules("N40.1+I10").contains(&"check.sex"));
    }
}
