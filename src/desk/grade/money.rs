//! What the sheet would bring at the plan, against what the key would bring.
//!
//! Only the rules that read codes are asked: whether the coverage was in force, a referral or an authorization was
//! on file, or the claim came in time is another lesson, and its answer is not given away here.

use crate::base::Cents;
use crate::learn::Shelf;
use crate::learn::grade::full_sheet;
use crate::practice::claim::{ClaimId, Cms1500, FormSource, Frequency, fill_form};
use crate::practice::coding::Sheet;
use crate::practice::office::{EncounterFile, State};
use crate::practice::payer::{Adjudication, Plan, Received, RuleSpec, adjudicate};
use exercises_format::chart::Key;
use std::collections::BTreeMap;

/// The figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Money {
    /// What the plan allows for the key's sheet.
    pub right: Cents,
    /// What it allows for the learner's.
    pub coded: Cents,
    /// What each line of the learner's sheet lost, by its number.
    pub by_line: BTreeMap<u32, Cents>,
    /// What the key's services that are not on the learner's sheet would have brought, by code.
    pub missing: BTreeMap<String, Cents>,
}

impl Money {
    /// What the coding costs; negative when it asks for more than is due.
    pub fn lost(&self) -> Cents {
        self.right - self.coded
    }
}

/// The figures; none once the payer has decided the claim, or when either sheet makes no form.
pub fn money(state: &State, shelf: &Shelf, file: &EncounterFile, key: &Key) -> Option<Money> {
    let decided = file.claim.and_then(|claim| state.claims.get(&claim));
    if decided.is_some_and(|claim| !claim.submissions.is_empty()) {
        return None;
    }
    let slug = &file.encounter.coverage()?.plan;
    let plan = Plan { rules: about_codes(shelf.plans.get(slug)?), ..shelf.plans.get(slug)?.clone() };
    let right = allowed(state, shelf, file, &plan, &full_sheet(key, slug.as_str()))?;
    let coded = allowed(state, shelf, file, &plan, &file.handed_in.last()?.sheet)?;
    Some(compared(&right, &coded))
}

fn about_codes(plan: &Plan) -> Vec<RuleSpec> {
    let elsewhere = |rule: &&RuleSpec| {
        !matches!(
            rule,
            RuleSpec::CoverageInForce { .. }
                | RuleSpec::TimelyFiling { .. }
                | RuleSpec::Duplicate { .. }
                | RuleSpec::ReferralRequired { .. }
                | RuleSpec::AuthorizationRequired { .. }
        )
    };
    plan.rules.iter().filter(elsewhere).cloned().collect()
}

/// Each line of a form with what the plan allows for it.
type Lines = Vec<(String, Cents)>;

fn allowed(state: &State, shelf: &Shelf, file: &EncounterFile, plan: &Plan, sheet: &Sheet) -> Option<Lines> {
    let opened = state.opened.as_ref()?;
    let none = BTreeMap::new();
    let source = FormSource {
        office: &opened.office,
        encounter: &file.encounter,
        sheet,
        plan,
        overrides: &none,
        codes: &shelf.codes,
    };
    let form = fill_form(&source, ClaimId(0), Frequency::Original, "").ok()?;
    let decision = decide(state, shelf, plan, form.clone());
    let line =
        |(form, decision): (&crate::practice::claim::FormLine, &crate::practice::payer::LineDecision)| {
            let allowed = if decision.denied { Cents::ZERO } else { decision.allowed };
            (form.procedure.to_string(), allowed)
        };
    Some(form.lines.iter().zip(&decision.lines).map(line).collect())
}

fn decide(state: &State, shelf: &Shelf, plan: &Plan, form: Cms1500) -> Adjudication {
    let member = state.payers.get(&plan.id).and_then(|file| file.members.get(&form.insured_id)).cloned();
    let received = Received { form, received: state.today, payer_control: String::new() };
    adjudicate(&received, plan, member.as_deref(), &shelf.codes, state.today, crate::base::Seed(0))
}

fn compared(right: &Lines, coded: &Lines) -> Money {
    let mut left: Vec<&(String, Cents)> = right.iter().collect();
    let mut money = Money {
        right: right.iter().map(|(_, amount)| *amount).sum(),
        coded: coded.iter().map(|(_, amount)| *amount).sum(),
        ..Money::default()
    };
    for (at, (code, amount)) in coded.iter().enumerate() {
        let Some(found) = left.iter().position(|(other, _)| other == code) else { continue };
        let (_, due) = left.remove(found);
        let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
        if due != amount {
            money.by_line.insert(number, *due - *amount);
        }
    }
    money.missing = left.into_iter().filter(|(_, due)| !due.is_zero()).cloned().collect();
    money
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_denied_line_and_a_missing_one_are_told_apart() {
        let line = |code: &str, cents| (code.to_owned(), Cents(cents));
        let right = vec![line("99214", 13_140), line("20610", 8_064), line("83036", 1_250)];
        let coded = vec![line("20610", 8_064), line("99214", 0)];
        let money = compared(&right, &coded);
        assert_eq!(money.lost(), Cents(14_390));
        assert_eq!(money.by_line, BTreeMap::from([(2, Cents(13_140))]));
        assert_eq!(money.missing, BTreeMap::from([("83036".to_owned(), Cents(1_250))]));
    }
}
