//! Age and sex fit the service and its diagnoses.
//!
//! A preventive visit for 40 to 64 years for a patient of 39: the age does not fit the service. N40.0 for a woman: the
//! sex does not fit the diagnosis. Age is in whole years on the date of service, sex as item 3 says.

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::{Day, us_date};
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// What fits whom, and what is said when it does not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatientFits {
    /// By service.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub services: Vec<Fit>,
    /// By diagnosis.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnoses: Vec<Fit>,
    /// Age and service (CARC 6).
    pub service_age: Answer,
    /// Sex and service (CARC 7).
    pub service_sex: Answer,
    /// Age and diagnosis (CARC 9).
    pub diagnosis_age: Answer,
    /// Sex and diagnosis (CARC 10).
    pub diagnosis_sex: Answer,
}

/// Whom some codes fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fit {
    /// Services, or beginnings of diagnoses without dot.
    pub codes: Vec<Procedure>,
    /// Least and greatest age in whole years.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ages: Option<[i16; 2]>,
    /// `F` or `M`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<String>,
}

impl Fit {
    fn age_wrong(&self, age: i16) -> bool {
        self.ages.is_some_and(|[least, most]| !(least..=most).contains(&age))
    }

    fn sex_wrong(&self, sex: &str) -> bool {
        self.sex.as_deref().is_some_and(|only| only != sex)
    }
}

impl Consult for PatientFits {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let (form, line) = (&case.claim.form, case.line(at));
        let age = years(form.patient_born, line.from);
        let sex = form.patient_sex.as_str();
        let patient = || read_whole("3", &format!("born {}, {sex}", us_date(form.patient_born)));
        let service = || self.services.iter().filter(|fit| fit.codes.contains(&line.procedure));
        let mut looked = service().next().map(|_| vec![case.read_service(at), patient()]);
        for fit in service() {
            let reads = vec![case.read_service(at), patient()];
            if fit.age_wrong(age) {
                let words = format!("{} is not for a patient of {age} years.", line.procedure);
                return Judgment::denied(&self.service_age, reads, words);
            }
            if fit.sex_wrong(sex) {
                let words = format!("{} does not go with sex {sex} in item 3.", line.procedure);
                return Judgment::denied(&self.service_sex, reads, words);
            }
        }
        for (letter, code) in case.pointed(at) {
            let bare = code.undotted();
            let begins = |fit: &&Fit| fit.codes.iter().any(|start| bare.starts_with(start.as_str()));
            for fit in self.diagnoses.iter().filter(begins) {
                let reads = vec![case.read_pointed(at), patient()];
                if fit.age_wrong(age) {
                    let words = format!("{code} in 21 {letter} is not for a patient of {age} years.");
                    return Judgment::denied(&self.diagnosis_age, reads, words);
                }
                if fit.sex_wrong(sex) {
                    let words = format!("{code} in 21 {letter} does not go with sex {sex} in item 3.");
                    return Judgment::denied(&self.diagnosis_sex, reads, words);
                }
                looked.get_or_insert(reads);
            }
        }
        looked.map_or_else(Judgment::not_applicable, |reads| Judgment::passed(reads, ""))
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.service_age, &self.service_sex, &self.diagnosis_age, &self.diagnosis_sex]
    }
}

/// Whole years from birth to a date.
fn years(born: Day, on: Day) -> i16 {
    let before = (on.month(), on.day()) < (born.month(), born.day());
    on.year() - born.year() - i16::from(before)
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::practice::payer::RuleSpec;
    use jiff::civil::date;

    fn fit(codes: &[&str], ages: Option<[i16; 2]>, sex: Option<&str>) -> Fit {
        Fit { codes: codes.iter().map(|c| (*c).into()).collect(), ages, sex: sex.map(Into::into) }
    }

    fn rule() -> RuleSpec {
        RuleSpec::PatientFits(PatientFits {
            services: vec![fit(&["99397"], Some([65, 130]), None), fit(&["49505"], None, Some("M"))],
            diagnoses: vec![fit(&["N40"], None, Some("M")), fit(&["O80"], Some([12, 55]), Some("F"))],
            service_age: co("6", &[]),
            service_sex: co("7", &[]),
            diagnosis_age: co("9", &[]),
            diagnosis_sex: co("10", &[]),
        })
    }

    #[test]
    fn each_of_age_and_sex_is_held_against_service_and_diagnosis() {
        for (diagnosis, line, reason) in
            [("I10", "99397", "6"), ("I10", "49505", "7"), ("O80", "99213", "9"), ("N40.0", "99213", "10")]
        {
            let decision = decide(rule(), &[diagnosis], &[line]);
            assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], reason));
        }
        assert!(denied(&decide(rule(), &["I10"], &["99213"])).is_empty());
    }

    #[test]
    fn a_birthday_counts_from_its_own_day() {
        let born = date(1961, 4, 14);
        assert_eq!([date(2026, 4, 13), date(2026, 4, 14)].map(|on| years(born, on)), [64, 65]);
    }
}
