//! Mail is posted, denials are worked by the plan's own doors, patients get statements.

use super::run::{Desk, Policy};
use crate::base::Finding;
use crate::practice::claim::{ClaimId, Cms1500, FormItem};
use crate::practice::coding::Sheet;
use crate::practice::denial::{self, Denied, DoorKind};
use crate::practice::office::{Cause, Op, RemitId, Route, Stage, StatementId};
use crate::practice::payer::{Adjudication, EvidenceRef, Ground, Verdict};
use std::collections::BTreeSet;

/// Of a hundred denials without a correction, so many are appealed all the same.
const HOPELESS: u64 = 15;
/// Days after which no payment on a statement is to be expected.
const LONGEST_WAIT: i32 = 40;

impl Desk<'_> {
    pub(super) fn follow_up(&mut self) -> Result<(), Finding> {
        self.post_mail()?;
        let open: Vec<ClaimId> = self.open.iter().copied().collect();
        let mut owing = BTreeSet::new();
        for claim in open {
            match self.journal.state().stage(claim) {
                Some(Stage::Settled) => {
                    self.open.remove(&claim);
                }
                Some(Stage::Rejected) => self.resend(claim)?,
                Some(Stage::Denied) => self.work_denials(claim)?,
                Some(Stage::PatientOwes) if self.bill_next(claim)? => {}
                Some(Stage::PatientOwes) => owing.extend(self.mrn(claim)),
                Some(Stage::Credit) => self.refund(claim)?,
                _ => {}
            }
        }
        if self.today().weekday() == jiff::civil::Weekday::Friday {
            for mrn in owing {
                self.ask_patient(&mrn)?;
            }
            self.empty_unapplied()?;
        }
        Ok(())
    }

    fn post_mail(&mut self) -> Result<(), Finding> {
        let state = self.journal.state();
        let remits: Vec<RemitId> = state
            .remittances
            .iter()
            .rev()
            .take(40)
            .filter(|(_, remit)| !remit.done())
            .map(|(id, _)| *id)
            .collect();
        // What brings money comes within a month; an older statement waits for nothing.
        let recent = |s: &&crate::journal::Filed<crate::practice::office::Statement>| {
            (state.today - s.day).get_days() <= LONGEST_WAIT
        };
        let paid = |s: &crate::practice::office::Statement| s.payment.as_ref().is_some_and(|p| !p.posted);
        let mut payments: Vec<StatementId> = state
            .statements
            .values()
            .rev()
            .take_while(recent)
            .filter(|statement| paid(statement))
            .map(|statement| statement.id)
            .collect();
        payments.reverse();
        // What was settled may be open again: a plan took money back, or a patient paid for what was taken back.
        for remittance in remits.into_iter().rev() {
            self.ask(Op::PostRemittance { remittance })?;
            let told = self.journal.state().remittances.get(&remittance);
            self.open.extend(told.into_iter().flat_map(|r| r.remittance.claims.iter().map(|c| c.claim)));
        }
        for statement in payments {
            self.ask(Op::PostPatientPayment { statement })?;
            let paid = self.journal.state().statements.get(&statement);
            self.open.extend(paid.into_iter().flat_map(|sent| sent.owed.iter().map(|(claim, _)| *claim)));
        }
        Ok(())
    }

    fn mrn(&self, claim: ClaimId) -> Option<String> {
        let state = self.journal.state();
        let visit = state.encounters.get(&state.claims.get(&claim)?.encounter)?;
        Some(visit.encounter.patient.mrn.clone())
    }

    /// A rejected claim was never adjudicated: mend it and send it as new.
    fn resend(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let Some(file) = self.journal.state().claims.get(&claim).cloned() else { return Ok(()) };
        if file.submissions.last().is_some_and(|round| round.route == Route::Secondary) {
            // What the second plan never took in cannot be mended from this chart; the patient is asked.
            self.open.remove(&claim);
            return Ok(());
        }
        self.mend_sheet(claim)?;
        self.ask(Op::CorrectClaim { claim, route: Route::NewClaim })?;
        self.fill_permit(claim)?;
        self.mend_member(claim)?;
        // The same form would come back the same way, so a second refusal of it is left to a person.
        let same = self.journal.state().claims.get(&claim).is_some_and(|now| {
            now.draft.as_ref().is_some_and(|d| file.submissions.last().is_some_and(|s| *s.form == d.form))
        });
        if same {
            self.ask(Op::DropDraft { claim })?;
            self.open.remove(&claim);
        }
        Ok(())
    }

    fn work_denials(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let lines = denial::denied_lines(self.journal.state(), &self.shelf.codes, claim);
        if lines.is_empty() {
            return self.refund(claim);
        }
        for denied in &lines {
            let rule = self.rule(denied).unwrap_or_default();
            let item = self.item(denied).unwrap_or_default();
            let cause = Cause { rule, item, proof: Vec::new(), words: String::new() };
            self.ask(Op::ExplainDenial { claim, line: denied.line, cause })?;
        }
        if self.correct(claim, &lines)? {
            return Ok(());
        }
        for denied in &lines {
            self.close(denied)?;
        }
        Ok(())
    }

    fn decision(&self, denied: &Denied) -> Option<&Adjudication> {
        let file = self.journal.state().claims.get(&denied.claim)?;
        file.submissions.get(denied.submission)?.decision.as_ref().map(|decision| &decision.1)
    }

    fn rule(&self, denied: &Denied) -> Option<String> {
        let fired = |step: &&crate::practice::payer::Step| {
            step.verdict == Verdict::Denied && step.line.is_none_or(|line| line == denied.line)
        };
        self.decision(denied)?.trace.iter().find(fired).map(|step| step.rule.clone())
    }

    fn item(&self, denied: &Denied) -> Option<String> {
        let steps = &self.decision(denied)?.trace;
        let fired =
            steps.iter().find(|s| s.verdict == Verdict::Denied && s.line.is_none_or(|l| l == denied.line));
        fired.and_then(|step| step.reads.first()).map(|read| read.item.clone())
    }

    /// Mends what can be mended and opens the plan's door for it; whether a draft now waits to be sent.
    fn correct(&mut self, claim: ClaimId, lines: &[Denied]) -> Result<bool, Finding> {
        let Some(file) = self.journal.state().claims.get(&claim).cloned() else { return Ok(false) };
        let Some(last) = file.submissions.last().filter(|round| round.route != Route::Secondary) else {
            return Ok(false);
        };
        self.register_right_coverage(file.encounter)?;
        self.mend_sheet(claim)?;
        let now = self.journal.state().encounters.get(&file.encounter);
        let now = now.and_then(|visit| visit.encounter.coverage()).map(|coverage| coverage.plan.clone());
        let moved = now.is_some_and(|plan| plan != last.plan);
        let Some(route) = lines.iter().find_map(|denied| self.open_route(denied, moved)) else {
            return Ok(false);
        };
        match self.ask(Op::CorrectClaim { claim, route }) {
            // Nothing is left to send anew: the line that came back should never have been there.
            Err(finding) if finding.code == "claim.nothing-coded" => return Ok(false),
            other => other?,
        }
        self.fill_permit(claim)?;
        self.mend_member(claim)?;
        // What would go out as it went before would come back as it did.
        let state = self.journal.state();
        let draft = state.claims.get(&claim).and_then(|file| file.draft.as_ref());
        if draft.is_some_and(|draft| !same_content(&draft.form, &last.form, route)) {
            return Ok(true);
        }
        self.ask(Op::DropDraft { claim })?;
        Ok(false)
    }

    fn mend_sheet(&mut self, claim: ClaimId) -> Result<bool, Finding> {
        let Some(file) = self.journal.state().claims.get(&claim).cloned() else { return Ok(false) };
        let right: Option<Sheet> = self.right_sheet(file.encounter);
        let now = self.journal.state().encounters.get(&file.encounter).map(|visit| visit.coding.clone());
        match right {
            Some(sheet) if Some(&sheet) != now.as_ref() => {
                self.ask(Op::RecordCoding { encounter: file.encounter, sheet })?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    /// Item 1a as the card in the chart has it, where the desk typed something else; whether anything was written.
    fn mend_member(&mut self, claim: ClaimId) -> Result<bool, Finding> {
        let state = self.journal.state();
        let Some(file) = state.claims.get(&claim) else { return Ok(false) };
        let Some(draft) = &file.draft else { return Ok(false) };
        let visit = state.encounters.get(&file.encounter);
        let right = visit.and_then(|visit| visit.encounter.coverage()).map(|one| one.member.clone());
        match right.filter(|right| *right != draft.form.insured_id) {
            Some(value) => {
                self.ask(Op::SetItem { claim, item: FormItem::InsuredId, value })?;
                Ok(true)
            }
            None => Ok(false),
        }
    }

    fn open_route(&self, denied: &Denied, moved: bool) -> Option<Route> {
        let doors = denial::doors(self.journal.state(), &self.shelf.world(), denied);
        let open = doors.into_iter().filter(|door| door.open.is_ok());
        open.filter_map(|door| if let DoorKind::Correct(route) = door.kind { Some(route) } else { None })
            .find(|route| (*route == Route::OtherPlan) == moved)
    }

    /// No correction left: appeal with proof, bill the patient where the payer says so, or give it up.
    fn close(&mut self, denied: &Denied) -> Result<(), Finding> {
        let (claim, line) = (denied.claim, denied.line);
        let world = self.shelf.world();
        let state = self.journal.state();
        let visit = state.claims.get(&claim).and_then(|file| state.encounters.get(&file.encounter));
        let proof = visit.is_some_and(|visit| visit.encounter.timely_proof);
        let late = self.rule(denied).is_some_and(|rule| rule == "timely-filing");
        if late && proof && denial::appeal_open(state, &world, claim, denied).is_ok() {
            let evidence = vec![EvidenceRef { document: "receipt".to_owned(), kind: "letter".to_owned() }];
            let letter = "The enclosed receipt shows that the claim was first accepted in time.".to_owned();
            let ground = Ground::FiledInTime;
            return self.ask(Op::FileAppeal { claim, line, ground, evidence, letter });
        }
        // A beginner now and then appeals what cannot be won, once.
        let mut dice = self.order.seed.of(&format!("hopeless/{claim}/{line}")).dice();
        let first = state.claims.get(&claim).is_some_and(|file| file.appeals.is_empty());
        let hopeless = self.order.policy == Policy::Novice && first && dice.chance(HOPELESS);
        if hopeless && denial::appeal_open(state, &world, claim, denied).is_ok() {
            let letter = "We ask you to look at this line once more.".to_owned();
            let evidence = vec![EvidenceRef { document: "note".to_owned(), kind: "note".to_owned() }];
            let ground = Ground::MedicallyNecessary;
            return self.ask(Op::FileAppeal { claim, line, ground, evidence, letter });
        }
        if denial::patient_open(denied).is_ok() {
            return self.ask(Op::BillPatient { claim, line });
        }
        let reason = "No correction and no appeal is left.".to_owned();
        self.ask(Op::AdjustOff { claim, line, reason })
    }
}

/// Whether a form asks for what was sent, whatever it says of being first or second. A new claim carries the lines that
/// were never decided only.
fn same_content(draft: &Cms1500, sent: &Cms1500, route: Route) -> bool {
    let anew = route == Route::NewClaim && draft.lines.iter().all(|line| sent.lines.contains(line));
    let lines = if anew { sent.lines.clone() } else { draft.lines.clone() };
    let (frequency, original_ref) = (sent.frequency, sent.original_ref.clone());
    Cms1500 { frequency, original_ref, lines, ..draft.clone() } == *sent
}
