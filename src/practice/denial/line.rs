//! Which lines of a claim are denied and still open.

use crate::base::{Cents, Day};
use crate::practice::claim::{ClaimId, FormLine};
use crate::practice::coding::CodeBook;
use crate::practice::ledger::split_line;
use crate::practice::office::{RemitId, State};
use crate::practice::x12::model::{Adjustment, Group, Rarc};

/// A denied line that nobody has closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denied {
    /// Which claim.
    pub claim: ClaimId,
    /// Which submission.
    pub submission: usize,
    /// The remittance that says so.
    pub remittance: RemitId,
    /// Line number.
    pub line: u32,
    /// The line as it was sent.
    pub form: FormLine,
    /// What is open on it.
    pub amount: Cents,
    /// Group and reason codes.
    pub reasons: Vec<Adjustment>,
    /// Remarks on the line and on the claim.
    pub remarks: Vec<Rarc>,
    /// The remittance's date.
    pub day: Day,
}

impl Denied {
    /// Whether every reason lets the patient be billed.
    pub fn patient_may_be_billed(&self) -> bool {
        !self.reasons.is_empty() && self.reasons.iter().all(|reason| reason.group == Group::PR)
    }

    /// Whether the claim was returned as unprocessable: no appeal right, a new claim instead.
    pub fn unprocessable(&self) -> bool {
        self.remarks.iter().any(|remark| remark.as_str() == "MA130")
    }
}

/// The open denied lines of a claim's answered rounds that still stand, once they are posted. None while another round
/// is under way.
pub fn denied_lines(state: &State, codes: &dyn CodeBook, claim: ClaimId) -> Vec<Denied> {
    let Some(file) = state.claims.get(&claim) else { return Vec::new() };
    if file.submissions.last().is_none_or(|last| last.remittance.is_none()) {
        return Vec::new();
    }
    let rounds = file.standing_rounds();
    rounds.iter().rev().flat_map(|(index, _)| denied_in_round(state, codes, claim, *index)).collect()
}

fn denied_in_round(state: &State, codes: &dyn CodeBook, claim: ClaimId, submission: usize) -> Vec<Denied> {
    let Some(file) = state.claims.get(&claim) else { return Vec::new() };
    let Some(round) = file.submissions.get(submission) else { return Vec::new() };
    let Some((id, entry)) = round.remittance else { return Vec::new() };
    let Some(remit) = state.remittances.get(&id) else { return Vec::new() };
    let Some(answer) = remit.remittance.claims.get(entry).filter(|answer| answer.status != "22") else {
        return Vec::new();
    };
    let closed = |line: u32| file.closings.iter().any(|c| c.submission == submission && c.line == line);
    let open = |line: u32| {
        remit.posted.contains(&(entry, line)) && !closed(line) && !file.sent_anew(submission, line)
    };
    answer
        .lines
        .iter()
        .filter(|line| open(line.line))
        .filter_map(|line| {
            let split = split_line(line, remit.remittance.paid_on, codes);
            let at = usize::try_from(line.line).ok()?.checked_sub(1)?;
            // A refused reopening is answered about the lines decided before, which may be more.
            let decided = || round.decision.as_ref().and_then(|decision| decision.0.form.lines.get(at));
            let form = round.form.lines.get(at).or_else(decided)?;
            // A plan that comes second can only leave open what the first one left.
            let left = round
                .form
                .other_payer
                .as_ref()
                .map(|other| other.line(line.line).map_or(split.denied, |l| l.shares()));
            let denied = left.map_or(split.denied, |left| split.denied.min(left));
            (!denied.is_zero()).then(|| Denied {
                claim,
                submission,
                remittance: id,
                line: line.line,
                form: form.clone(),
                amount: denied,
                reasons: split.reasons,
                remarks: line.remarks.iter().chain(&answer.remarks).cloned().collect(),
                day: remit.remittance.paid_on,
            })
        })
        .collect()
}
