//! A denied line on screen: what the payer did, what was sent, the learner's own root cause, then the payer's trace and
//! the doors out.

pub mod appeal;
mod cause;
mod door;
mod ladder;
mod question;
mod rubric;
mod sent;
mod stake;
mod takeback;
mod told;

pub use cause::{CauseGroup, narrowed};
pub use door::{Bench, DoorRow};
pub use ladder::{Rung, Stands};
pub use question::{Choice, Question, Sentences, question};
pub use rubric::Rubric;
pub use sent::{SentRow, sent_rows};
pub use stake::contract_value;
pub use takeback::AuditLetter;
pub use told::{StepRow, Told};

use crate::base::{Cents, Day};
use crate::desk::remittance::{LineRow, line_row};
use crate::learn::Shelf;
use crate::practice::chart::EncounterId;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{Denied, denied_lines};
use crate::practice::ledger::split_line;
use crate::practice::office::{ClaimFile, Closing, EncounterFile, RemitId, State, Submission};
use crate::practice::payer::Plan;
use crate::practice::x12::model::RemitClaim;
use crate::practice::x12::outline;

/// The screen of one denied line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DenialSheet {
    /// Which claim.
    pub claim: ClaimId,
    /// Which line.
    pub line: u32,
    /// Its encounter.
    pub encounter: EncounterId,
    /// `Line 1 denied: part of another service that day`.
    pub headline: String,
    /// Patient.
    pub patient: String,
    /// Date of service.
    pub seen: Day,
    /// The plan that denied.
    pub plan: String,
    /// The remittance.
    pub remittance: RemitId,
    /// Its date.
    pub remitted: Day,
    /// Charged, paid, patient's share on the claim.
    pub sums: [Cents; 3],
    /// What was denied on this line.
    pub denied: Cents,
    /// Every line of the claim as the payer answered it.
    pub rows: Vec<LineRow>,
    /// The same amounts summed: adjusted in all.
    pub adjusted: Cents,
    /// What was sent, three ways.
    pub sent: Vec<SentRow>,
    /// The payer's letter, when a later look took the money back.
    pub takeback: Option<AuditLetter>,
    /// What is asked before the trace is shown.
    pub question: Question,
    /// The trace and the grade, once explained.
    pub told: Option<Told>,
    /// The doors; empty when the line is no longer open.
    pub doors: Vec<DoorRow>,
    /// Why there is nothing to decide any more.
    pub ended: Option<String>,
    /// Where a correction is made.
    pub bench: Bench,
    /// Whether a correction is begun and not yet sent.
    pub drafted: bool,
    /// Other coverages of the patient that the front desk could register: index and words.
    pub coverages: Vec<(usize, String)>,
}

/// What a denied line stands on.
struct Stand<'a> {
    file: &'a ClaimFile,
    visit: &'a EncounterFile,
    plan: &'a Plan,
    submission: usize,
    round: &'a Submission,
    remit: RemitId,
    answer: &'a RemitClaim,
    paid_on: Day,
}

impl Stand<'_> {
    fn won(&self, line: u32) -> bool {
        let answers = self.file.appeals.iter().filter(|appeal| appeal.line == line);
        answers.filter_map(|appeal| appeal.answer.as_ref()).any(|(_, overturned, _)| *overturned)
    }
}

/// The screen; none when that line was never denied or its remittance is not there.
pub fn sheet(state: &State, shelf: &Shelf, claim: ClaimId, line: u32) -> Option<DenialSheet> {
    let stand = stand(state, shelf, claim, line)?;
    let rows = rows(state, shelf, &stand);
    let row = rows.iter().find(|row| row.line == line)?;
    let open = denied_lines(state, &shelf.codes, claim).into_iter().find(|denied| denied.line == line);
    let told = explained(shelf, &stand, line, &row.code);
    let rule = told.as_ref().map(|told| told.rule.clone());
    let doors =
        open.as_ref().map(|denied| door::door_rows(state, shelf, denied, stand.plan, rule.as_deref()));
    let sum = |read: fn(&LineRow) -> Cents| rows.iter().map(read).sum::<Cents>();
    Some(DenialSheet {
        claim,
        line,
        encounter: stand.file.encounter,
        headline: headline(row),
        patient: stand.visit.encounter.patient.name(),
        seen: stand.visit.encounter.dos,
        plan: stand.plan.name.clone(),
        remittance: stand.remit,
        remitted: stand.paid_on,
        sums: [sum(|row| row.charged), sum(|row| row.paid), sum(|row| row.split.patient)],
        denied: row.split.denied,
        adjusted: sum(LineRow::taken_off),
        sent: sent(state, shelf, claim, line, stand.round),
        takeback: takeback::letter(state, &stand, line),
        question: question(shelf, stand.plan, stand.visit),
        ended: ended(&stand, state, line, open.as_ref()),
        bench: door::bench(claim, stand.file.encounter, rule.as_deref().unwrap_or_default()),
        drafted: stand.file.draft.is_some(),
        coverages: other_coverages(shelf, stand.visit),
        doors: doors.unwrap_or_default(),
        told,
        rows,
    })
}

fn stand<'a>(state: &'a State, shelf: &'a Shelf, claim: ClaimId, line: u32) -> Option<Stand<'a>> {
    let file = state.claims.get(&claim)?;
    let visit = state.encounters.get(&file.encounter)?;
    let rounds = || file.submissions.iter().enumerate().rev();
    let answered = |(submission, round): (usize, &'a Submission)| {
        let (remit, entry) = round.remittance?;
        let told = &state.remittances.get(&remit)?.remittance;
        let answer = told.claims.get(entry).filter(|answer| answer.status != "22")?;
        let found = answer.lines.iter().find(|held| held.line == line)?;
        let split = split_line(found, told.paid_on, &shelf.codes);
        let plan = shelf.plans.get(&round.plan)?;
        let stand = Stand { file, visit, plan, submission, round, remit, answer, paid_on: told.paid_on };
        Some((stand, split.denied.0 > 0))
    };
    let open = denied_lines(state, &shelf.codes, claim).into_iter().find(|denied| denied.line == line);
    let open = open.map(|denied| denied.submission);
    let open = || rounds().filter_map(answered).find(|(stand, _)| Some(stand.submission) == open);
    let denied = || rounds().filter_map(answered).find(|(_, denied)| *denied);
    // An appeal that won leaves no denial behind, but its story stays.
    let worked = |stand: &Stand| {
        file.causes.iter().any(|cause| (cause.submission, cause.line) == (stand.submission, line))
            || file.appeals.iter().any(|appeal| (appeal.submission, appeal.line) == (stand.submission, line))
    };
    let story = || rounds().filter_map(answered).find(|(stand, _)| worked(stand));
    open().or_else(denied).or_else(story).map(|(stand, _)| stand)
}

fn rows(state: &State, shelf: &Shelf, stand: &Stand) -> Vec<LineRow> {
    let remit = state.remittances.get(&stand.remit);
    let entry = stand.round.remittance.map(|(_, entry)| entry).unwrap_or_default();
    let open = denied_lines(state, &shelf.codes, stand.answer.claim);
    let lines = stand.answer.lines.iter().map(|line| {
        let posted = remit.is_some_and(|remit| remit.posted.contains(&(entry, line.line)));
        let is_open =
            open.iter().any(|denied| denied.line == line.line && denied.submission == stand.submission);
        line_row(shelf, line, stand.paid_on, (posted, is_open))
    });
    lines.collect()
}

fn explained(shelf: &Shelf, stand: &Stand, line: u32, code: &str) -> Option<Told> {
    // After an appeal the same round may be denied anew, for another reason; that must be explained anew.
    let mut causes = stand.file.causes.iter().rev().filter(|cause| cause.day >= stand.paid_on);
    let cause = causes.find(|cause| cause.submission == stand.submission && cause.line == line)?;
    let decision = stand.round.decision.as_ref()?;
    told::told(shelf, stand.plan, stand.visit, &decision.1, cause, code)
}

fn sent(state: &State, shelf: &Shelf, claim: ClaimId, line: u32, round: &Submission) -> Vec<SentRow> {
    let text = round.transmission.and_then(|id| state.transmissions.get(&id)).map(|sent| sent.text.clone());
    let all = text.map(|text| outline(&text)).unwrap_or_default();
    let ours: Vec<_> = all.into_iter().filter(|segment| segment.claim == Some(claim)).collect();
    sent_rows(shelf, &round.form, &ours, line)
}

/// Why nothing is left to decide on this line, if so.
fn ended(stand: &Stand, state: &State, line: u32, open: Option<&Denied>) -> Option<String> {
    if open.is_some() {
        return None;
    }
    let posted = state.remittances.get(&stand.remit).zip(stand.round.remittance);
    if posted.is_some_and(|(remit, (_, entry))| !remit.posted.contains(&(entry, line))) {
        return Some("The remittance is not posted yet. Post it first, then decide.".to_owned());
    }
    let last = stand.file.submissions.len() - 1;
    let closed = stand.file.closings.iter().rev();
    let mut closed = closed.filter(|one| (one.submission, one.line) == (stand.submission, line));
    Some(match closed.next().map(|one| one.closing) {
        Some(Closing::AdjustedOff) => "This line was adjusted off.".to_owned(),
        Some(Closing::BilledToPatient) => "This line was moved to the patient.".to_owned(),
        None if stand.won(line) => "The appeal won: the payer has decided the line anew.".to_owned(),
        None if last > stand.submission => "A later round of the claim has taken this over.".to_owned(),
        None => "Nothing is open on this line any more.".to_owned(),
    })
}

fn other_coverages(shelf: &Shelf, visit: &EncounterFile) -> Vec<(usize, String)> {
    let coverages = visit.encounter.coverages.iter().enumerate();
    let others = coverages.filter(|(at, _)| *at != visit.encounter.registered);
    others
        .map(|(at, coverage)| {
            let plan =
                shelf.plans.get(&coverage.plan).map_or(coverage.plan.as_str(), |plan| plan.name.as_str());
            (at, format!("{plan}, member {}", coverage.member))
        })
        .collect()
}

fn headline(row: &LineRow) -> String {
    match row.adjusted.iter().find(|reason| reason.denied) {
        Some(reason) => format!("Line {} denied: {}", row.line, lower_first(&reason.words)),
        None => format!("Line {}: the denial has fallen", row.line),
    }
}

fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    match (chars.next(), chars.next()) {
        // Leave abbreviations as they are.
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(words.chars().skip(1)).collect()
        }
        _ => words.to_owned(),
    }
}

#[cfg(test)]
mod tests;
