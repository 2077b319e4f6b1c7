//! A plan read from its file, and the member ids it issues.

use super::{Answer, Plan, RuleSpec};
use crate::base::{Cents, Finding, Seed};

/// Letters of member ids: those that no one reads as a digit.
const LETTERS: &[u8] = b"ACDEFGHJKMNPQRTUVWXY";

impl Plan {
    /// Reads a plan's JSON and refuses one that could not be billed to.
    pub fn read(text: &str) -> Result<Self, Finding> {
        let plan: Self =
            serde_json::from_str(text).map_err(|wrong| {
                let next = "Compare the file with another plan under exercises/payers.";
                Finding::error("plan.unreadable", format!("The plan cannot be read: {wrong}."), next)
                    .at(format!("line {}, column {}", wrong.line(), wrong.column()))
            })?;
        plan.check()?;
        Ok(plan)
    }

    /// A member id of the plan's pattern; the same seed gives the same id.
    pub fn member_id(&self, seed: Seed) -> String {
        let mut dice = seed.of("member-id").dice();
        let mut id = String::with_capacity(self.member_pattern.len());
        for mark in self.member_pattern.chars() {
            // An id that begins with 0 loses it in a spreadsheet.
            let least = u64::from(id.is_empty());
            id.push(match mark {
                '#' => char::from(b'0' + (least + dice.below(10 - least)) as u8),
                'A' => dice.pick(LETTERS).map_or('X', |letter| char::from(*letter)),
                other => other,
            });
        }
        id
    }

    /// Whether an id looks like one of the plan's.
    pub fn fits_member_id(&self, id: &str) -> bool {
        let fits = |(mark, letter): (char, char)| match mark {
            '#' => letter.is_ascii_digit(),
            'A' => letter.is_ascii_uppercase(),
            other => letter == other,
        };
        id.chars().count() == self.member_pattern.chars().count()
            && self.member_pattern.chars().zip(id.chars()).all(fits)
    }

    fn check(&self) -> Result<(), Finding> {
        let shares = [
            ("benefits.coinsurance_bp", self.benefits.coinsurance_bp, 10_000),
            ("fees.further_procedure_bp", self.fees.further_procedure_bp, 10_000),
            ("fees.both_sides_bp", self.fees.both_sides_bp, 20_000),
            ("fees.sequestration_bp", self.fees.sequestration_bp, 10_000),
            ("fees.reference_bp", self.fees.reference_bp, 100_000),
        ];
        for (at, share, most) in shares {
            ensure(
                (0..=most).contains(&share),
                at,
                format!("{share} basis points are outside 0 to {most}."),
            )?;
        }
        for (at, [least, most]) in
            [("timing.decision", self.timing.decision), ("timing.review", self.timing.review)]
        {
            ensure(least <= most, at, format!("{least} to {most} days runs backwards."))?;
        }
        let benefits = &self.benefits;
        ensure(
            (Cents::ZERO..=benefits.deductible).contains(&benefits.deductible_met_before),
            "benefits.deductible_met_before",
            "More of the deductible is met before than there is.".to_owned(),
        )?;
        let amounts = self.fees.allowed.values().chain(benefits.copays.iter().map(|copay| &copay.amount));
        ensure(
            amounts.into_iter().all(|amount| *amount >= Cents::ZERO),
            "fees.allowed",
            "An amount is below zero.".to_owned(),
        )?;
        ensure(!self.member_pattern.is_empty(), "member_pattern", "Members would have no id.".to_owned())?;
        ensure(digits(&self.address.zip, 9), "address.zip", "A ZIP code has nine digits here.".to_owned())?;
        self.rules.iter().enumerate().try_for_each(|(at, rule)| check_rule(at, rule))
    }
}

fn check_rule(at: usize, rule: &RuleSpec) -> Result<(), Finding> {
    if let RuleSpec::MedicalNecessity { policies } = rule {
        let dotted = policies.iter().find(|policy| policy.diagnoses.iter().any(|code| code.contains('.')));
        let place = format!("rules[{at}].policies");
        let words = |id: &str| format!("Policy {id} lists a diagnosis with a dot.");
        ensure(dotted.is_none(), &place, dotted.map_or_else(String::new, |policy| words(&policy.id)))?;
    }
    let nameless = answers(rule).into_iter().any(|answer| answer.carc.as_str().is_empty());
    ensure(!nameless, &format!("rules[{at}]"), "An answer has no reason code.".to_owned())
}

/// Every answer a rule can give.
fn answers(rule: &RuleSpec) -> Vec<&Answer> {
    if let Some((.., rule)) = super::rule::own(rule) {
        return rule.answers();
    }
    match rule {
        RuleSpec::CoverageInForce { ended, not_begun } => vec![ended, not_begun],
        RuleSpec::CodesValid { diagnosis, procedure } => vec![diagnosis, procedure],
        RuleSpec::AuthorizationRequired { absent, mismatch, refused, other_service, ran_out, .. } => {
            let more = [refused, other_service, ran_out];
            [absent, mismatch].into_iter().chain(more.into_iter().flatten()).collect()
        }
        RuleSpec::ModifierRequired { needs } => needs.iter().map(|need| &need.answer).collect(),
        RuleSpec::MedicalNecessity { policies } => policies.iter().map(|policy| &policy.answer).collect(),
        RuleSpec::TimelyFiling { answer, .. }
        | RuleSpec::Duplicate { answer }
        | RuleSpec::ReferralRequired { answer, .. }
        | RuleSpec::ModifierFits { answer, .. }
        | RuleSpec::VisitWithProcedure { answer, .. }
        | RuleSpec::FollowUpDays { answer, .. }
        | RuleSpec::BundledPairs { answer, .. }
        | RuleSpec::SideStated { answer, .. }
        | RuleSpec::UnitLimit { answer, .. } => vec![answer],
        _ => Vec::new(),
    }
}

fn digits(text: &str, many: usize) -> bool {
    text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn ensure(holds: bool, at: &str, message: String) -> Result<(), Finding> {
    match holds {
        true => Ok(()),
        false => Err(Finding::error("plan.impossible", message, "Correct the plan's file.").at(at)),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::*;

    fn text() -> String {
        serde_json::to_string(&plan(all_rules())).unwrap()
    }

    #[test]
    fn a_plan_reads_what_it_writes() {
        assert_eq!(Plan::read(&text()).unwrap(), plan(all_rules()));
    }

    #[test]
    fn the_plans_on_the_shelf_can_be_read() {
        let shelf = concat!(env!("CARGO_MANIFEST_DIR"), "/exercises/payers");
        for file in std::fs::read_dir(shelf).unwrap() {
            let path = file.unwrap().path();
            Plan::read(&std::fs::read_to_string(&path).unwrap()).unwrap_or_else(|wrong| panic!("{wrong}"));
        }
    }

    #[test]
    fn an_unknown_field_or_an_impossible_share_is_refused() {
        let unknown = text().replacen("\"name\"", "\"title\"", 1);
        assert_eq!(Plan::read(&unknown).unwrap_err().code, "plan.unreadable");
        let share = text().replacen("\"coinsurance_bp\":2000", "\"coinsurance_bp\":20000", 1);
        let finding = Plan::read(&share).unwrap_err();
        assert_eq!(
            (finding.code.as_str(), finding.at.as_str()),
            ("plan.impossible", "benefits.coinsurance_bp")
        );
        assert_eq!(
            Plan::read(&text().replacen("\"R079\"", "\"R07.9\"", 1)).unwrap_err().at,
            "rules[11].policies"
        );
    }

    #[test]
    fn member_ids_follow_the_pattern_and_the_seed() {
        let plan = plan(vec![]);
        for seed in 0..200 {
            let id = plan.member_id(Seed(seed));
            assert!(plan.fits_member_id(&id), "{id}");
            assert_eq!(id, plan.member_id(Seed(seed)));
        }
        assert_ne!(plan.member_id(Seed(1)), plan.member_id(Seed(2)));
        assert!(!plan.fits_member_id("OM123456C") && !plan.fits_member_id("ZZ1234567C"));
    }
}
