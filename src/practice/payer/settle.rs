//! What a decision leaves in the member's file: history for later claims, deductible met, claims set aside.

use super::{Adjudication, Decided, DecidedLine, LineDecision, Member, Plan, Received};
use crate::base::{Cents, Day};
use crate::practice::claim::{FormLine, Frequency};
use crate::practice::x12::model::{Adjustment, Group, Rarc};

/// The remark that calls a claim unprocessable: it was not decided and may be sent anew.
const UNPROCESSABLE: &str = "MA130";

impl LineDecision {
    /// The deductible the line used (PR 1).
    pub fn deductible(&self) -> Cents {
        let ours = self.adjustments.iter().filter(|one| one.group == Group::PR && one.carc.as_str() == "1");
        ours.map(|one| one.amount).sum()
    }

    /// The patient's share: deductible, coinsurance, copay (PR 1, 2, 3).
    pub fn patient(&self) -> Cents {
        let share =
            |one: &&Adjustment| one.group == Group::PR && matches!(one.carc.as_str(), "1" | "2" | "3");
        self.adjustments.iter().filter(share).map(|one| one.amount).sum()
    }

    /// Whether the line was returned as unprocessable: CARC 16 with RARC MA130 on the line or the claim.
    pub fn unprocessable(&self, claim_remarks: &[Rarc]) -> bool {
        let mut remarks = self.remarks.iter().chain(claim_remarks);
        self.denied
            && self.adjustments.iter().any(|one| one.carc.as_str() == "16")
            && remarks.any(|remark| remark.as_str() == UNPROCESSABLE)
    }
}

impl Member {
    /// Enters a decision in the member's file and answers with the decision it sets aside, if there was one: the claim
    /// that a replacement names, or this very claim decided before (an appeal won, a reopening).
    ///
    /// Lines returned as unprocessable stay out where the plan wants such a claim sent anew: they were never
    /// decided, so that the new claim is no duplicate.
    pub fn settle(
        &mut self,
        claim: &Received,
        decision: &Adjudication,
        plan: &Plan,
        answered: Day,
    ) -> Option<Decided> {
        let form = &claim.form;
        let named = (form.frequency == Frequency::Replacement).then(|| form.original_ref.trim());
        let replaced = named.and_then(|control| self.reverse(control));
        let again = self.reverse(&claim.payer_control);
        let chain = |old: &Decided| Some(old.first_received.unwrap_or(old.received));
        let first_received = match (&again, &replaced) {
            (Some(same), _) => same.first_received,
            (None, Some(old)) => chain(old),
            (None, None) => None,
        };
        let anew = plan.routes.new_claim_when_unprocessable;
        let told = decision.lines.iter().zip(&form.lines);
        let kept = told.filter(|(line, _)| !(anew && line.unprocessable(&decision.remarks)));
        let lines: Vec<DecidedLine> = kept.map(|(line, asked)| decided_line(line, asked)).collect();
        for line in &lines {
            *self.deductible_met.entry(line.dos.year()).or_default() += line.deductible;
            if !line.patient.is_zero() {
                *self.patient_paid.entry(line.dos.year()).or_default() += line.patient;
            }
        }
        self.decided.push(Decided {
            claim: form.account,
            payer_control: claim.payer_control.clone(),
            received: claim.received,
            first_received,
            answered,
            lines,
            hospital: form.institutional(),
        });
        again.or(replaced)
    }

    /// Takes a decided claim out of the file and gives back the deductible it used, as a void does. None when there
    /// is no such claim.
    pub fn reverse(&mut self, payer_control: &str) -> Option<Decided> {
        let at = self.decided.iter().position(|claim| claim.payer_control == payer_control)?;
        let claim = self.decided.remove(at);
        for line in &claim.lines {
            if let Some(year) = self.deductible_met.get_mut(&line.dos.year()) {
                *year = (*year - line.deductible).max(Cents::ZERO);
            }
            if let Some(year) = self.patient_paid.get_mut(&line.dos.year()) {
                *year = (*year - line.patient).max(Cents::ZERO);
            }
        }
        Some(claim)
    }
}

fn decided_line(line: &LineDecision, asked: &FormLine) -> DecidedLine {
    DecidedLine {
        procedure: asked.procedure.clone(),
        modifiers: asked.modifiers.clone(),
        dos: asked.from,
        npi: asked.rendering.npi.clone(),
        units: asked.units,
        denied: line.denied,
        deductible: line.deductible(),
        patient: line.patient(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::*;
    use super::super::{Plan, adjudicate};
    use super::*;
    use crate::base::Seed;
    use crate::practice::claim::Cms1500;
    use crate::practice::coding::sample::SampleBook;

    fn send(member: &mut Member, plan: &Plan, form: Cms1500, control: &str) -> Adjudication {
        let claim = Received { form, received: TODAY, payer_control: control.into() };
        let decision = adjudicate(&claim, plan, Some(member), &SampleBook, TODAY, Seed(1));
        member.settle(&claim, &decision, plan, TODAY);
        decision
    }

    fn replacing(control: &str, mut form: Cms1500) -> Cms1500 {
        (form.frequency, form.original_ref) = (Frequency::Replacement, control.into());
        form
    }

    #[test]
    fn denied_then_resent_then_replaced_is_paid_once() {
        let (mut member, mut plan) = (member(), plan(all_rules()));
        plan.benefits.deductible_met_before = Cents(40_000);
        let plain = form(&["M17.11"], &["99214", "20610-RT"]);
        assert_eq!(denied(&send(&mut member, &plan, plain.clone(), "A")), [1]);
        assert_eq!(member.deductible_met[&2026], Cents(6_800));
        assert_eq!(denied(&send(&mut member, &plan, plain, "B")), [1, 2]);
        let right = replacing("A", form(&["M17.11"], &["99214-25", "20610-RT"]));
        assert!(denied(&send(&mut member, &plan, right, "C")).is_empty());
        assert_eq!(member.deductible_met[&2026], Cents(10_000));
        let known: Vec<&str> = member.decided.iter().map(|claim| claim.payer_control.as_str()).collect();
        assert_eq!(known, ["B", "C"]);
        assert_eq!(member.decided[1].first_received, Some(TODAY));
    }

    #[test]
    fn a_void_gives_the_deductible_back() {
        let (mut member, mut plan) = (member(), plan(vec![]));
        plan.benefits.deductible_met_before = Cents::ZERO;
        send(&mut member, &plan, form(&["I10"], &["99213"]), "A");
        assert_eq!(member.reverse("A").map(|old| old.lines.len()), Some(1));
        assert_eq!((member.deductible_met[&2026], member.reverse("A")), (Cents::ZERO, None));
    }

    #[test]
    fn an_unprocessable_line_was_never_decided() {
        let mut rules = all_rules();
        rules[3] = super::super::RuleSpec::CodesValid {
            diagnosis: co("16", &["M76", "MA130"]),
            procedure: co("181", &[]),
        };
        let (mut member, mut plan) = (member(), plan(rules));
        plan.routes.new_claim_when_unprocessable = true;
        assert_eq!(denied(&send(&mut member, &plan, form(&["G35"], &["99213"]), "A")), [1]);
        assert!(denied(&send(&mut member, &plan, form(&["I10"], &["99213"]), "B")).is_empty());
    }
}
