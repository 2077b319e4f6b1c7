//! Working a denied line: explain it, appeal it, give it up, or bill the patient where that is allowed.

use super::Work;
use super::send::later;
use crate::base::Finding;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{self, Denied};
use crate::practice::ledger::{Posting, PostingKind};
use crate::practice::office::event::Event;
use crate::practice::office::op::Cause;
use crate::practice::office::state::{Closed, Closing, Due};
use crate::practice::payer::{EvidenceRef, Ground};

/// The longest letter, in characters.
const LONGEST_LETTER: usize = 20_000;

impl Work<'_> {
    pub(super) fn explain(&mut self, claim: ClaimId, line: u32, cause: &Cause) -> Result<(), Finding> {
        let denied = self.denied(claim, line)?;
        self.emit(Event::DenialExplained { claim, submission: denied.submission, line, cause: cause.clone() })
    }

    pub(super) fn appeal(
        &mut self,
        claim: ClaimId,
        line: u32,
        ground: Ground,
        evidence: &[EvidenceRef],
        letter: &str,
    ) -> Result<(), Finding> {
        let denied = self.denied(claim, line)?;
        let level = denial::appeal_open(&self.state, &self.world, claim, &denied)?;
        if letter.trim().is_empty() || letter.len() > LONGEST_LETTER {
            return Err(Finding::error(
                "appeal.letter",
                format!("The letter is empty or longer than {LONGEST_LETTER} characters."),
                "Say which line, why the decision is wrong, and what is attached.",
            ));
        }
        let plan = self.plan(&self.claim(claim)?.plan)?;
        let appeal = self.claim(claim)?.appeals.len();
        self.emit(Event::AppealFiled {
            claim,
            submission: denied.submission,
            line,
            level,
            ground,
            evidence: evidence.to_vec(),
            letter: letter.to_owned(),
        })?;
        let [least, most] = plan.timing.review;
        let wait = self.seed(&format!("review/{claim}/{appeal}")).dice().between(least.into(), most.into());
        let day = later(self.state.today, u32::try_from(wait).unwrap_or(most));
        self.emit(Event::Scheduled { day, due: Due::Review { claim, appeal } })
    }

    pub(super) fn adjust_off(&mut self, claim: ClaimId, line: u32, reason: &str) -> Result<(), Finding> {
        let denied = self.denied(claim, line)?;
        if reason.trim().is_empty() {
            return Err(Finding::error(
                "close.no-reason",
                "A write-off needs a reason on record.",
                "Say why no other way is left.",
            ));
        }
        self.close(&denied, claim, PostingKind::WriteOff, Closing::AdjustedOff, reason)
    }

    pub(super) fn bill_patient(&mut self, claim: ClaimId, line: u32) -> Result<(), Finding> {
        let denied = self.denied(claim, line)?;
        denial::patient_open(&denied)?;
        self.close(&denied, claim, PostingKind::PatientTransfer, Closing::BilledToPatient, "Group PR")
    }

    fn close(
        &mut self,
        denied: &Denied,
        claim: ClaimId,
        kind: PostingKind,
        closing: Closing,
        reason: &str,
    ) -> Result<(), Finding> {
        let posting = Posting::move_money(claim, self.state.today, kind, denied.amount).on_line(denied.line);
        self.emit(Event::Posted(posting.memo(reason)))?;
        let (submission, line) = (denied.submission, denied.line);
        self.emit(Event::LineClosed {
            claim,
            closed: Closed { submission, line, closing, reason: reason.to_owned() },
        })
    }

    fn denied(&self, claim: ClaimId, line: u32) -> Result<Denied, Finding> {
        let lines = denial::denied_lines(&self.state, self.world.codes, claim);
        lines.into_iter().find(|denied| denied.line == line).ok_or_else(|| {
            Finding::error(
                "denial.none",
                format!("Line {line} of claim {claim} has no open denial."),
                "Post the remittance first, or choose another line.",
            )
        })
    }
}
