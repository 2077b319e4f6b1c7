//! The patient was alive on the date of service.
//!
//! Death on file 04/13/2026, service 04/14/2026: denied. The day of death itself is paid. Either date may be the
//! wrong one.

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::us_date;
use serde::{Deserialize, Serialize};

/// What is said of a service after the death on file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PatientAlive {
    /// The answer (CARC 13).
    pub answer: Answer,
}

impl Consult for PatientAlive {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let Some(died) = case.member.and_then(|member| member.died) else {
            return Judgment::not_applicable();
        };
        let dos = case.line(at).from;
        let reads = vec![case.read_date(at), read_whole("membership", &format!("died {}", us_date(died)))];
        if dos <= died {
            return Judgment::passed(reads, "");
        }
        let words = format!("Seen on {}. The file has a death on {}.", us_date(dos), us_date(died));
        Judgment::denied(&self.answer, reads, words)
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }

    fn whole_claim(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::PatientAlive;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn the_day_of_death_is_paid_and_the_day_after_is_not() {
        for (died, lines) in [(DOS, vec![]), (DOS.yesterday().unwrap(), vec![1])] {
            let mut member = member();
            member.died = Some(died);
            let rule = RuleSpec::PatientAlive(PatientAlive { answer: co("13", &[]) });
            assert_eq!(denied(&decide_form(rule, form(&["I10"], &["99213"]), &member)), lines);
        }
    }
}
