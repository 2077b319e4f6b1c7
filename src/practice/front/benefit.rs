//! What a payer says about a patient's cover (271), and what the desk reads out of it.

use crate::base::{Cents, Day, Interval};
use crate::practice::payer::{Member, Plan, RuleSpec};
use crate::practice::x12::model::{Benefit, EligibilityQuestion, EligibilityReply, Refusal};

/// What the desk needs to know before the visit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cover {
    /// In force on the day asked about.
    pub active: bool,
    /// What of the year's deductible is still open.
    pub deductible_left: Option<Cents>,
    /// The patient's share after it, basis points.
    pub coinsurance_bp: Option<u32>,
    /// To collect at the visit.
    pub copay: Option<Cents>,
    /// The plan asks for a referral.
    pub referral: bool,
    /// Another payer comes first, by name.
    pub other_payer: Option<String>,
    /// Why nobody was found: AAA03.
    pub refused: Option<String>,
}

/// The payer's answer about one member, from its plan and its file; `force` is the cover's time.
pub fn reply(
    plan: &Plan,
    member: Option<&Member>,
    force: Option<Interval>,
    asked: &EligibilityQuestion,
) -> EligibilityReply {
    let mut reply = EligibilityReply {
        trace: asked.trace.clone(),
        insured: asked.insured.clone(),
        address: Default::default(),
        group: String::new(),
        dependent: None,
        covered_from: None,
        covered_to: None,
        refusals: Vec::new(),
        benefits: Vec::new(),
    };
    let Some(force) = force else {
        let reason = if plan.fits_member_id(&asked.insured.member) { "75" } else { "72" };
        reply.refusals.push(Refusal { reason: reason.into(), follow_up: "C".into() });
        return reply;
    };
    (reply.covered_from, reply.covered_to) = (Some(force.from), force.to);
    let active = force.contains(asked.from);
    reply.benefits.push(Benefit {
        kind: if active { "1" } else { "6" }.into(),
        services: vec!["30".into()],
        plan: plan.name.clone(),
        ..Benefit::default()
    });
    if active {
        reply.benefits.extend(shares(plan, member, asked.from));
    }
    reply
}

fn shares(plan: &Plan, member: Option<&Member>, on: Day) -> Vec<Benefit> {
    let benefits = &plan.benefits;
    let money = |kind: &str, period: &str, service: &str, amount| Benefit {
        kind: kind.into(),
        level: "IND".into(),
        services: vec![service.into()],
        period: period.into(),
        amount: Some(amount),
        ..Benefit::default()
    };
    let used = member.and_then(|member| member.deductible_met.get(&on.year()).copied()).unwrap_or_default();
    let left = (benefits.deductible - benefits.deductible_met_before - used).max(Cents::ZERO);
    let mut said = vec![money("C", "23", "30", benefits.deductible), money("C", "29", "30", left)];
    if benefits.coinsurance_bp > 0 {
        said.push(Benefit {
            kind: "A".into(),
            level: "IND".into(),
            services: vec!["30".into()],
            percent: u32::try_from(benefits.coinsurance_bp).ok(),
            ..Benefit::default()
        });
    }
    let visit = |code: &str| code.starts_with("992");
    let copay = benefits.copays.iter().find(|copay| copay.codes.iter().any(|code| visit(code.as_str())));
    said.extend(copay.map(|copay| money("B", "27", "98", copay.amount)));
    if plan.rules.iter().any(|rule| matches!(rule, RuleSpec::ReferralRequired { .. })) {
        said.push(Benefit {
            kind: "1".into(),
            services: vec!["98".into()],
            messages: vec![REFERRAL.into()],
            ..Benefit::default()
        });
    }
    said
}

/// MSG01 of a plan that wants the primary-care clinician asked first.
const REFERRAL: &str = "SPECIALIST VISITS NEED A REFERRAL";

/// What the desk reads out of an answer.
pub fn cover(reply: &EligibilityReply) -> Cover {
    let find =
        |kind: &str, period: &str| reply.benefits.iter().find(|b| b.kind == kind && b.period == period);
    let other = reply.benefits.iter().find(|b| b.kind == "R").and_then(|b| b.parties.first());
    Cover {
        active: reply.active(),
        deductible_left: find("C", "29").and_then(|b| b.amount),
        coinsurance_bp: find("A", "").and_then(|b| b.percent),
        copay: find("B", "27").and_then(|b| b.amount),
        referral: reply.benefits.iter().any(|b| b.messages.iter().any(|words| words == REFERRAL)),
        other_payer: other.map(|party| party.name.clone()),
        refused: reply.refusals.first().map(|refusal| refusal.reason.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::sample::{DOS, all_rules, member, plan};
    use crate::practice::x12::model::InsuredPerson;
    use jiff::civil::date;

    fn asked(id: &str) -> EligibilityQuestion {
        EligibilityQuestion {
            trace: "1".into(),
            insured: InsuredPerson {
                member: id.into(),
                family: "Delgado".into(),
                given: "Rosa M".into(),
                born: Some(date(1967, 3, 2)),
                sex: "F".into(),
            },
            dependent: None,
            from: DOS,
            to: DOS,
            services: vec!["30".into()],
            procedure: None,
        }
    }

    #[test]
    fn an_active_member_hears_what_is_left_of_the_deductible() {
        let mut plan = plan(all_rules());
        plan.benefits.deductible_met_before = Cents(20_000);
        let mut member = member();
        member.deductible_met.insert(2026, Cents(10_000));
        let cover = cover(&reply(&plan, Some(&member), Some(member.force), &asked("OM1234567C")));
        assert!(cover.active && cover.referral);
        assert_eq!(cover.deductible_left, Some(Cents(20_000)));
        assert_eq!(cover.coinsurance_bp, Some(2_000));
    }

    #[test]
    fn an_ended_cover_is_inactive_and_says_nothing_of_money() {
        let ended = Interval { from: date(2024, 1, 1), to: Some(date(2026, 3, 31)) };
        let cover = cover(&reply(&plan(all_rules()), None, Some(ended), &asked("OM1234567C")));
        assert!(!cover.active && cover.deductible_left.is_none());
    }

    #[test]
    fn an_unknown_number_and_an_impossible_one_are_told_apart() {
        let refused = |id: &str| cover(&reply(&plan(all_rules()), None, None, &asked(id))).refused;
        assert_eq!(refused("OM7654321C").as_deref(), Some("75"));
        assert_eq!(refused("12").as_deref(), Some("72"));
    }
}
