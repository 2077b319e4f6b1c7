//! Later looks: a payer audits a paid claim and takes the money back by a reversal and a correction.

use super::Work;
use super::send::later;
use crate::base::{Cents, Finding};
use crate::practice::claim::ClaimId;
use crate::practice::office::event::Event;
use crate::practice::office::state::Due;
use crate::practice::payer::{Adjudication, Audit, LineDecision, Plan, Read, Step, Verdict, remit_claim};
use crate::practice::x12::model::{Adjustment, RemitClaim};

impl Work<'_> {
    /// Marks a paid claim for a later look, when one of the plan's audits is about it and chance chooses it.
    pub(super) fn schedule_audit(
        &mut self,
        plan: &Plan,
        answer: &RemitClaim,
        submission: usize,
    ) -> Result<(), Finding> {
        let claim = answer.claim;
        let paid = |codes: &Audit| {
            answer.lines.iter().any(|line| line.paid > Cents::ZERO && codes.codes.contains(&line.procedure))
        };
        let visit = self.encounter(self.claim(claim)?.encounter)?;
        let sure = |audit: &Audit| audit.codes.iter().any(|code| visit.encounter.audited.contains(code));
        let lacks = |audit: &Audit| {
            let lacked = audit.codes.iter().any(|code| visit.encounter.record_lacks.contains(code));
            audit.strict || lacked || sure(audit)
        };
        let fits = |audit: &Audit| audit.alone.is_none_or(|alone| alone == (answer.lines.len() == 1));
        // What was appealed has been looked at twice already.
        if !self.claim(claim)?.appeals.is_empty() {
            return Ok(());
        }
        for (index, audit) in
            plan.audits.iter().enumerate().filter(|(_, audit)| paid(audit) && fits(audit) && lacks(audit))
        {
            let mut dice = self.seed(&format!("audit/{claim}/{index}")).dice();
            if dice.below(u64::from(audit.one_in.max(1))) != 0 && !sure(audit) {
                continue;
            }
            let day = later(self.state.today, audit.days);
            let due = Due::Audit { claim, submission, audit: index };
            return self.emit(Event::Scheduled { day, due });
        }
        Ok(())
    }

    /// The reversal and the correction of an audited round, when its decision still stands as it was paid.
    pub(super) fn take_back(
        &mut self,
        plan: &Plan,
        claim: ClaimId,
        submission: usize,
        audit: usize,
    ) -> Result<Vec<(RemitClaim, usize)>, Finding> {
        let file = self.claim(claim)?;
        let Some(audit) = plan.audits.get(audit) else { return Ok(Vec::new()) };
        let stands = file.standing_rounds().iter().any(|(index, _)| *index == submission);
        let under_way =
            file.draft.is_some() || file.submissions.last().is_none_or(|last| last.remittance.is_none());
        let decision = file.submissions.get(submission).and_then(|round| round.decision.clone());
        let Some(decision) = decision.filter(|_| stands && !under_way) else { return Ok(Vec::new()) };
        let Some(found) = audited(&decision.1, &decision.0.form.lines, audit) else { return Ok(Vec::new()) };
        let mut answers: Vec<_> = self.reversal(plan, claim)?.into_iter().collect();
        answers.push((remit_claim(&decision.0, &found, plan), submission));
        self.record_decision(plan, claim, submission, decision.0.clone(), found)?;
        Ok(answers)
    }
}

/// The decision with the audited line denied; none when no line of it is paid any more.
fn audited(
    decision: &Adjudication,
    lines: &[crate::practice::claim::FormLine],
    audit: &Audit,
) -> Option<Adjudication> {
    let concerns = |(at, line): &(usize, &LineDecision)| {
        line.paid > Cents::ZERO && lines.get(*at).is_some_and(|asked| audit.codes.contains(&asked.procedure))
    };
    let (at, _) = decision.lines.iter().enumerate().find(concerns)?;
    let mut found = decision.clone();
    let line = &mut found.lines[at];
    let whole =
        Adjustment { group: audit.answer.group, carc: audit.answer.carc.clone(), amount: line.charged };
    *line = LineDecision {
        allowed: Cents::ZERO,
        paid: Cents::ZERO,
        denied: true,
        adjustments: vec![whole],
        remarks: audit.answer.rarcs.clone(),
        ..line.clone()
    };
    found.trace.push(Step {
        rule: "audit".to_owned(),
        title: "Later look at a paid claim".to_owned(),
        line: Some(line.line),
        reads: vec![Read {
            item: "24D".to_owned(),
            line: Some(line.line),
            value: lines.get(at).map_or_else(String::new, |asked| asked.procedure.to_string()),
        }],
        verdict: Verdict::Denied,
        words: audit.why.clone(),
    });
    Some(found)
}
