//! The diagnoses a line points to justify the service.
//!
//! 93306 for I10 alone is denied under a policy that lists heart failure (`I50`) and chest pain; with I50.22 pointed
//! to, it is paid. The policy reads 24E: a diagnosis in item 21 that the line does not point to does not count.

use super::super::CoveragePolicy;
use super::super::case::Case;
use super::Judgment;

pub(super) fn judge<'a>(case: &Case<'_>, at: usize, policies: &'a [CoveragePolicy]) -> Judgment<'a> {
    let line = case.line(at);
    let mut governing = policies.iter().filter(|policy| policy.codes.contains(&line.procedure)).peekable();
    if governing.peek().is_none() {
        return Judgment::not_applicable();
    }
    let reads = vec![case.read_service(at), case.read_pointed(at)];
    let pointed: Vec<String> = case.pointed(at).map(|(_, code)| code.undotted()).collect();
    match governing.find(|policy| !justified(policy, &pointed)) {
        Some(policy) => {
            let words = format!(
                "Line {} points to {}. Policy {} ({}) lists none of them for {}.",
                at + 1,
                reads[1].value,
                policy.id,
                policy.title,
                line.procedure
            );
            // GA: the patient signed that the service may not be paid and agreed to pay.
            let notice =
                policy.with_notice.as_ref().filter(|_| line.modifiers.iter().any(|m| m.as_str() == "GA"));
            Judgment::denied(notice.unwrap_or(&policy.answer), reads, words)
        }
        None => Judgment::passed(reads, ""),
    }
}

/// Whether one of the diagnoses (without dots) is on the policy's list, whole or by prefix.
pub(in crate::practice::payer) fn justified(policy: &CoveragePolicy, undotted: &[String]) -> bool {
    undotted.iter().any(|code| policy.diagnoses.iter().any(|listed| code.starts_with(listed.as_str())))
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use crate::practice::payer::RuleSpec;

    fn rule() -> RuleSpec {
        all_rules().remove(11)
    }

    #[test]
    fn an_echocardiogram_for_high_blood_pressure_is_not_justified() {
        let decision = decide(rule(), &["I10", "I50.22"], &["93306 A"]);
        assert_eq!((denied(&decision), carc(&decision, 0)), (vec![1], "50"));
        assert_eq!(
            steps(&decision, "medical-necessity")[0].words,
            "Line 1 points to A I10. Policy OM-CP-014 (Echocardiography) lists none of them for 93306."
        );
    }

    #[test]
    fn one_listed_diagnosis_pointed_to_is_enough() {
        assert!(denied(&decide(rule(), &["I10", "I50.22"], &["93306 AB"])).is_empty());
        assert!(denied(&decide(rule(), &["R07.9"], &["93306 A", "99213 A"])).is_empty());
    }
}
