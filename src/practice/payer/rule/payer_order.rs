//! No other plan comes first, or it has answered already.
//!
//! The payer's file says that a large employer's plan pays first: a claim without that plan's answer is denied,
//! however right everything else is. With the answer on the claim it is decided as a secondary one.

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use serde::{Deserialize, Serialize};

/// What is said when another plan should have been billed first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PayerOrder {
    /// The answer (CARC 22).
    pub answer: Answer,
}

impl Consult for PayerOrder {
    fn judge<'a>(&'a self, case: &Case<'_>, _at: usize) -> Judgment<'a> {
        let Some(first) = case.member.and_then(|member| member.pays_after.as_ref()) else {
            return Judgment::not_applicable();
        };
        let prior = case.claim.form.other_payer.as_deref();
        let on_claim = prior.map_or_else(|| "no earlier payer".to_owned(), |prior| prior.payer_name.clone());
        let reads =
            vec![read_whole("9", &on_claim), read_whole("membership", &format!("{first} pays first"))];
        if prior.is_some() {
            return Judgment::passed(reads, "");
        }
        let words =
            format!("The file says that {first} pays first. The claim brings no answer of an earlier payer.");
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
    use super::PayerOrder;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn a_claim_without_the_first_payers_answer_is_denied_and_with_it_passes() {
        let mut member = member();
        member.pays_after = Some("lakeside-hmo".into());
        let rule = || RuleSpec::PayerOrder(PayerOrder { answer: co("22", &[]) });
        let mut form = form(&["I10"], &["99213"]);
        assert_eq!(denied(&decide_form(rule(), form.clone(), &member)), [1]);
        form.other_payer = Some(prior(&form, 50));
        assert!(denied(&decide_form(rule(), form, &member)).is_empty());
    }
}
