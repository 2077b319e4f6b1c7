//! What the earlier payer did: on the claim, adding up, and leaving something this plan covers.
//!
//! Charged 150.00, the first plan paid 80.00 and took off 50.00, which leaves 20.00 unexplained: the figures look wrong
//! (129). A line the first plan denied is not this plan's either, unless the plan says otherwise (276).

use super::super::case::{Case, number, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::x12::model::Carc;
use serde::{Deserialize, Serialize};

/// How an earlier payer's answer is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriorPayer {
    /// The plan pays only after another: a claim without its answer is denied so (CARC 16 with a remark).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub absent: Option<Answer>,
    /// Paid and adjusted do not make the charge (CARC 129).
    pub unbalanced: Answer,
    /// The earlier payer denied the line (CARC 276).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denied: Option<Answer>,
    /// Reasons of the earlier payer that mean its rules were not kept …
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rule_reasons: Vec<Carc>,
    /// … and what this plan then says (CARC 136).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules_not_kept: Option<Answer>,
}

impl Consult for PriorPayer {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let Some(prior) = case.claim.form.other_payer.as_deref() else {
            let Some(absent) = &self.absent else { return Judgment::not_applicable() };
            let words = format!(
                "{} pays only what another plan left. No such answer is on the claim.",
                case.plan.name
            );
            return Judgment::denied(absent, vec![read_whole("9", "")], words);
        };
        let charge = case.line(at).charge;
        let Some(line) = prior.line(number(at)) else {
            let words = format!("{} said nothing about line {}.", prior.payer_name, at + 1);
            return Judgment::denied(&self.unbalanced, vec![read_whole("9", "no such line")], words);
        };
        let told: Vec<String> = line
            .adjustments
            .iter()
            .map(|one| format!("{}-{} {}", one.group.code(), one.carc, one.amount))
            .collect();
        let reads = vec![
            case.read("24F", at, charge.to_string()),
            case.read("9", at, format!("{} paid {}: {}", prior.payer_name, line.paid, told.join(", "))),
        ];
        if line.paid + line.adjusted() != charge {
            let words = format!(
                "Charged {charge}; {} paid {} and adjusted {}. That does not add up.",
                prior.payer_name,
                line.paid,
                line.adjusted()
            );
            return Judgment::denied(&self.unbalanced, reads, words);
        }
        let broken = line.adjustments.iter().find(|one| self.rule_reasons.contains(&one.carc));
        if let (Some(one), Some(answer)) = (broken, &self.rules_not_kept) {
            let words = format!("{} refused for {}: its rules were not kept.", prior.payer_name, one.carc);
            return Judgment::denied(answer, reads, words);
        }
        match &self.denied {
            Some(answer) if line.paid.is_zero() && line.shares().is_zero() => {
                let words = format!(
                    "{} denied this line, and this plan covers nothing that it denied.",
                    prior.payer_name
                );
                Judgment::denied(answer, reads, words)
            }
            _ => Judgment::passed(reads, ""),
        }
    }

    fn answers(&self) -> Vec<&Answer> {
        let optional = [&self.absent, &self.denied, &self.rules_not_kept];
        std::iter::once(&self.unbalanced).chain(optional.into_iter().flatten()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::PriorPayer;
    use crate::base::Cents;
    use crate::practice::claim::OtherPayer;
    use crate::practice::payer::{Adjudication, RuleSpec};
    use crate::practice::x12::model::{Adjustment, Group};

    fn sent(spoil: impl FnOnce(&mut OtherPayer)) -> Adjudication {
        let rule = RuleSpec::PriorPayer(PriorPayer {
            absent: Some(co("16", &["MA04"])),
            unbalanced: co("129", &["N4"]),
            denied: Some(co("276", &[])),
            rule_reasons: vec!["197".into()],
            rules_not_kept: Some(co("136", &[])),
        });
        let mut form = form(&["I10"], &["99213"]);
        let mut prior = prior(&form, 80);
        spoil(&mut prior);
        form.other_payer = Some(prior);
        decide_form(rule, form, &member())
    }

    #[test]
    fn figures_that_add_up_and_leave_a_share_pass() {
        assert!(denied(&sent(|_| {})).is_empty());
    }

    #[test]
    fn figures_that_do_not_add_up_are_denied() {
        assert_eq!(carc(&sent(|prior| prior.lines[0].paid += Cents(1)), 0), "129");
    }

    #[test]
    fn a_denied_line_follows_the_first_payer() {
        let deny = |reason: &'static str| {
            move |prior: &mut OtherPayer| {
                let whole = prior.lines[0].paid + prior.lines[0].adjusted();
                prior.lines[0].paid = Cents::ZERO;
                prior.lines[0].adjustments =
                    vec![Adjustment { group: Group::CO, carc: reason.into(), amount: whole }];
            }
        };
        assert_eq!(carc(&sent(deny("50")), 0), "276");
        assert_eq!(carc(&sent(deny("197")), 0), "136");
    }
}
