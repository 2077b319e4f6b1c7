//! A request for prior authorization, and the payer's answer by the plan's own rules.
//!
//! Nothing sent with the request: pended for records. Records, but no diagnosis that the coverage policy takes: denied.

use crate::base::Interval;
use crate::practice::chart::PermitKind;
use crate::practice::coding::{Icd10Cm, Procedure};
use crate::practice::payer::{Plan, RuleSpec};
use serde::{Deserialize, Serialize};

/// What is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Authorization, or referral from primary care.
    pub kind: PermitKind,
    /// For these services; empty for a referral.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Procedure>,
    /// For these reasons.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub diagnoses: Vec<Icd10Cm>,
    /// Documents of the chart sent with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<String>,
}

/// What the payer answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AuthorizationAnswer {
    /// The plan asks for none.
    NotNeeded,
    /// Records are wanted first.
    Pended,
    /// Granted under a number (item 23).
    Approved {
        /// The number.
        number: String,
    },
    /// Refused.
    Denied {
        /// Why, in the plan's words.
        why: String,
    },
}

/// The payer's decision; `number` is the one it would give.
pub fn authorize(
    plan: &Plan,
    force: Option<Interval>,
    on: crate::base::Day,
    asked: &Request,
    number: &str,
) -> AuthorizationAnswer {
    if !force.is_some_and(|force| force.contains(on)) {
        return denied("The patient is not covered on the day of service.");
    }
    let listed = plan.rules.iter().any(|rule| match rule {
        RuleSpec::AuthorizationRequired { codes, .. } => asked.codes.iter().any(|code| codes.contains(code)),
        _ => false,
    });
    if !listed {
        return AuthorizationAnswer::NotNeeded;
    }
    if asked.records.is_empty() {
        return AuthorizationAnswer::Pended;
    }
    let policies = plan.rules.iter().filter_map(|rule| match rule {
        RuleSpec::MedicalNecessity { policies, .. } => Some(policies),
        _ => None,
    });
    let governed =
        policies.flatten().filter(|policy| asked.codes.iter().any(|code| policy.codes.contains(code)));
    let reasons: Vec<String> = asked.diagnoses.iter().map(Icd10Cm::undotted).collect();
    let taken = |listed: &String| reasons.iter().any(|reason| reason.starts_with(&listed.replace('.', "")));
    for policy in governed {
        if !policy.diagnoses.iter().any(taken) {
            return denied(&format!("{}: no diagnosis sent meets the policy “{}”.", policy.id, policy.title));
        }
    }
    AuthorizationAnswer::Approved { number: number.to_owned() }
}

fn denied(why: &str) -> AuthorizationAnswer {
    AuthorizationAnswer::Denied { why: why.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::CoveragePolicy;
    use crate::practice::payer::sample::{DOS, all_rules, co, member, plan};

    fn asked(code: &str, diagnosis: &str, records: &[&str]) -> Request {
        Request {
            kind: PermitKind::Authorization,
            codes: vec![code.into()],
            diagnoses: vec![diagnosis.into()],
            records: records.iter().map(|one| (*one).to_owned()).collect(),
        }
    }

    fn answer(request: &Request) -> AuthorizationAnswer {
        let mut plan = plan(all_rules());
        plan.rules.push(RuleSpec::MedicalNecessity {
            policies: vec![CoveragePolicy {
                id: "OM-CP-031".into(),
                title: "Knee replacement".into(),
                codes: vec!["27447".into()],
                diagnoses: vec!["M17".into()],
                answer: co("50", &[]),
                with_notice: None,
            }],
        });
        authorize(&plan, Some(member().force), DOS, request, "AU1")
    }

    #[test]
    fn a_service_that_is_not_listed_needs_none() {
        assert_eq!(answer(&asked("99213", "I10", &[])), AuthorizationAnswer::NotNeeded);
    }

    #[test]
    fn a_request_without_records_is_pended_and_with_them_approved() {
        assert_eq!(answer(&asked("27447", "M17.11", &[])), AuthorizationAnswer::Pended);
        let approved = AuthorizationAnswer::Approved { number: "AU1".into() };
        assert_eq!(answer(&asked("27447", "M17.11", &["note"])), approved);
    }

    #[test]
    fn a_reason_outside_the_policy_is_denied() {
        let denied = answer(&asked("27447", "I10", &["note"]));
        assert!(matches!(denied, AuthorizationAnswer::Denied { why } if why.contains("OM-CP-031")));
    }

    #[test]
    fn nobody_is_authorized_after_the_cover_ended() {
        let request = asked("27447", "M17.11", &["note"]);
        let denied = authorize(&plan(all_rules()), None, DOS, &request, "AU1");
        assert!(matches!(denied, AuthorizationAnswer::Denied { .. }));
    }
}
