//! The letter that comes with a takeback: what was paid, what a later look found, what is taken and by when to answer.

use super::Stand;
use super::appeal::address_lines;
use crate::base::{Cents, Day, us_date};
use crate::desk::day::last_day;
use crate::practice::office::State;

/// A payer's audit letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditLetter {
    /// Payer: name, then address lines.
    pub from: Vec<String>,
    /// Practice: name, then address lines.
    pub to: Vec<String>,
    /// Its date.
    pub day: Day,
    /// Names and numbers, label by label.
    pub refs: Vec<(&'static str, String)>,
    /// The letter, paragraph by paragraph.
    pub text: Vec<String>,
    /// What is taken back.
    pub taken: Cents,
    /// `Nov 30, 174 days`: the last day to rebut; none when the plan hears no appeal.
    pub by: Option<String>,
}

/// The letter about a line; none when no later look denied it.
pub(super) fn letter(state: &State, stand: &Stand, line: u32) -> Option<AuditLetter> {
    let decision = stand.round.decision.as_ref()?;
    let step = decision.1.trace.iter().rev().find(|step| step.rule == "audit" && step.line == Some(line))?;
    let told = stand.answer.lines.iter().find(|held| held.line == line)?;
    let paid = paid_before(state, stand, line);
    let office = state.opened.as_ref().map(|opened| &opened.office);
    let rung = stand.plan.appeals.first();
    let last = rung.map(|rung| rung.last_day(stand.paid_on));
    let patient = &stand.visit.encounter.patient;
    let service = format!("{} of {}", told.procedure, us_date(told.dos));
    let mut text = vec![
        format!(
            "We paid {paid} for {service}. On a later look at the claim we do not stand by that payment."
        ),
        step.words.clone(),
        format!(
            "We have reversed the claim and decided it anew. {paid} is taken from this payment or, where it is too small, from the next ones: look for FB and WO in the PLB segment of the 835. You need not send a cheque."
        ),
    ];
    if let (Some(rung), Some(last)) = (rung, last) {
        text.push(format!(
            "If you disagree, ask for a review ({}) by {} and send the record. If you agree, do nothing more than post the 835 and close the line.",
            rung.name.to_lowercase(),
            us_date(last)
        ));
    }
    let lines = |name: &str, address: &crate::practice::chart::Address| {
        let [street, town] = address_lines(address);
        vec![name.to_owned(), street, town]
    };
    Some(AuditLetter {
        from: lines(&stand.plan.name, &stand.plan.address),
        to: office.map(|office| lines(&office.name, &office.address)).unwrap_or_default(),
        day: stand.paid_on,
        refs: vec![
            ("Patient", format!("{} {}", patient.given, patient.family)),
            ("Your account", stand.answer.claim.to_string()),
            ("Our claim number", stand.answer.payer_control.clone()),
            ("Service", service),
            ("Amount", paid.to_string()),
        ],
        text,
        taken: paid,
        by: last.map(|last| last_day(last, state.today)),
    })
}

/// What the reversal beside the new decision takes off the line.
fn paid_before(state: &State, stand: &Stand, line: u32) -> Cents {
    let remit = state.remittances.get(&stand.remit);
    let claims = remit.map(|remit| remit.remittance.claims.as_slice()).unwrap_or_default();
    let reversed = claims.iter().filter(|one| one.claim == stand.answer.claim && one.status == "22");
    reversed.flat_map(|one| &one.lines).filter(|one| one.line == line).map(|one| -one.paid).sum()
}
