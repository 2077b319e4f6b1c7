//! A preventive visit is coded by age, and so are some diagnoses.
//!
//! 99395 is for 18 to 39 years: at 59 it is 99396. P codes belong to newborns, Z00.12- to children.

use super::super::{Edit, Scrutiny, place};
use crate::base::Finding;
use crate::practice::coding::Icd10Cm;

pub(super) const EDIT: Edit = Edit { code: "scrub.age-conflict", title: "Service fits the age", check };

fn check(it: &Scrutiny<'_>, out: &mut Vec<Finding>) {
    for (number, line, _) in it.lines() {
        let age = it.age_on(line.from);
        let band = PREVENTIVE.iter().find(|(codes, ..)| codes.contains(&line.procedure.as_str()));
        if let Some((_, from, to)) = band.filter(|(_, from, to)| !(*from..=*to).contains(&age)) {
            let what = format!("{} is for {from} to {to} years; the patient was {age}.", line.procedure);
            out.push(EDIT.error(place("24D", number), what, "Take the code of the patient's age."));
        }
    }
    let Some(age) = it.dos().map(|dos| it.age_on(dos)) else { return };
    for (at, code) in it.diagnoses().filter(|(_, code)| !fits_age(code, age)) {
        let what = format!("{code} does not go with a patient of {age} years.");
        out.push(EDIT.warning(at, what, "Check the code and the birth date in item 3."));
    }
}

/// Preventive visits, new and established, with their least and greatest age in whole years.
const PREVENTIVE: [([&str; 2], i16, i16); 7] = [
    (["99381", "99391"], 0, 0),
    (["99382", "99392"], 1, 4),
    (["99383", "99393"], 5, 11),
    (["99384", "99394"], 12, 17),
    (["99385", "99395"], 18, 39),
    (["99386", "99396"], 40, 64),
    (["99387", "99397"], 65, 150),
];

fn fits_age(code: &Icd10Cm, age: i16) -> bool {
    match code.as_str() {
        code if code.starts_with('P') => age < 2,
        code if code.starts_with("Z00.11") => age == 0,
        code if code.starts_with("Z00.12") => age < 18,
        code if code.starts_with("Z00.0") => age >= 15,
        code if code.starts_with('O') => (9..=64).contains(&age),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::form;
    use crate::practice::scrub::tests::{clean, places};

    #[test]
    fn a_preventive_visit_of_another_age_is_found() {
        let form = form(&["Z00.00"], &["99395"]);
        assert_eq!(places(&EDIT, &form), ["24D line 1"]);
        let mut young = form.clone();
        young.patient_born = jiff::civil::date(2008, 4, 14);
        assert!(places(&EDIT, &young).is_empty());
        young.patient_born = jiff::civil::date(2008, 4, 15);
        assert_eq!(places(&EDIT, &young), ["24D line 1"]);
    }

    #[test]
    fn a_childs_examination_of_an_adult_is_found() {
        let mut form = clean();
        form.diagnoses[1] = "Z00.129".into();
        assert_eq!(places(&EDIT, &form), ["21 B"]);
    }
}
