//! A patient's statement as a document, and where its payment stands.

mod reason;

use crate::base::{Cents, Day};
use crate::desk::denial::appeal::address_lines;
use crate::desk::life::waits_for;
use crate::learn::Shelf;
use crate::practice::chart::Encounter;
use crate::practice::claim::ClaimId;
use crate::practice::office::{State, Statement, StatementId};
pub use reason::Reason;
use reason::reasons;

/// The screen of one patient's statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementSheet {
    /// Medical record number.
    pub mrn: String,
    /// Patient's name, family name first.
    pub patient: String,
    /// Name and address as an envelope has them.
    pub to: Vec<String>,
    /// The practice's name and address.
    pub from: Vec<String>,
    /// The practice's telephone.
    pub phone: String,
    /// Number, once it is sent.
    pub number: Option<StatementId>,
    /// Date of the statement; today while it is not sent.
    pub day: Day,
    /// When it asks to be paid, once it is sent.
    pub pay_by: Option<Day>,
    /// What is owed, by claim.
    pub claims: Vec<ClaimOwed>,
    /// The amount due.
    pub due: Cents,
    /// Where it stands.
    pub standing: Standing,
    /// Plans that still have to decide before the patient is billed, a sentence each.
    pub waits: Vec<String>,
    /// Statements already paid, newest first: number, day, amount.
    pub earlier: Vec<(StatementId, Day, Cents)>,
}

/// One claim's part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimOwed {
    /// Which claim.
    pub claim: ClaimId,
    /// Date of service.
    pub dos: Day,
    /// Who was seen.
    pub clinician: String,
    /// What was done, in words.
    pub services: Vec<String>,
    /// Charged.
    pub charged: Cents,
    /// Paid by the insurance.
    pub insurance: Cents,
    /// Taken off by contract or by the office.
    pub adjusted: Cents,
    /// Still with the insurance.
    pub waiting: Cents,
    /// Paid by the patient before.
    pub paid: Cents,
    /// Owed on this statement.
    pub owes: Cents,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Where a statement stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The patient owes nothing and was never sent a statement.
    Nothing,
    /// Owed and not yet sent.
    ToSend,
    /// Sent; the payment has not come.
    Waiting,
    /// The payment is here and waits to be posted.
    Arrived {
        /// How much.
        amount: Cents,
        /// When.
        day: Day,
    },
    /// Paid and posted: zero.
    Paid,
}

impl Standing {
    /// Where it stands, in one line.
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => "Nothing is owed.".to_owned(),
            Self::ToSend => "Not sent yet. Look it over, then send it.".to_owned(),
            Self::Waiting => "Sent. The payment comes with the days.".to_owned(),
            Self::Arrived { amount, day } => {
                format!("{amount} arrived on {}. Post it.", crate::desk::day::long(*day))
            }
            Self::Paid => "Paid and posted. The balance is zero.".to_owned(),
        }
    }
}

/// The statement of a patient; none when there is no such patient.
pub fn sheet(state: &State, shelf: &Shelf, mrn: &str) -> Option<StatementSheet> {
    let visit =
        state.encounters.values().map(|file| &file.encounter).find(|visit| visit.patient.mrn == mrn)?;
    let office = &state.opened.as_ref()?.office;
    let mut sent: Vec<&Statement> =
        state.statements.values().filter(|one| one.mrn == mrn).map(AsRef::as_ref).collect();
    let posted = |one: &Statement| one.payment.as_ref().is_some_and(|payment| payment.posted);
    let owed = state.patient_owes(mrn);
    let out = sent.iter().position(|one| !posted(one));
    let shown = match (out, owed.is_empty()) {
        (Some(at), _) => Some(sent.remove(at)),
        (None, true) => sent.pop(),
        (None, false) => None,
    };
    let owed = shown.map_or(owed, |one| one.owed.clone());
    let claims: Vec<ClaimOwed> = owed
        .iter()
        .filter_map(|(claim, owes)| claim_owed(state, shelf, *claim, *owes, shown.is_some_and(posted)))
        .collect();
    let patient = &visit.patient;
    let [street, town] = address_lines(&patient.address);
    let [office_street, office_town] = address_lines(&office.address);
    Some(StatementSheet {
        mrn: mrn.to_owned(),
        patient: patient.name(),
        to: vec![format!("{} {}", patient.given, patient.family), street, town],
        from: vec![office.name.clone(), office_street, office_town],
        phone: phone(&office.phone),
        number: shown.map(|one| one.id),
        day: shown.map_or(state.today, |one| one.day),
        pay_by: shown.map(|one| one.pay_by),
        due: if shown.is_some_and(posted) {
            Cents::ZERO
        } else {
            owed.iter().map(|(_, amount)| *amount).sum()
        },
        standing: standing(shown, !claims.is_empty()),
        waits: match shown {
            Some(_) => Vec::new(),
            None => claims.iter().filter_map(|part| waits_for(state, shelf, part.claim)).collect(),
        },
        claims,
        earlier: sent.iter().rev().map(|one| (one.id, one.day, one.total())).collect(),
    })
}

fn standing(shown: Option<&Statement>, owes: bool) -> Standing {
    match (shown, shown.and_then(|one| one.payment.as_ref())) {
        (None, _) if owes => Standing::ToSend,
        (None, _) => Standing::Nothing,
        (Some(_), None) => Standing::Waiting,
        (Some(_), Some(payment)) if payment.posted => Standing::Paid,
        (Some(_), Some(payment)) => Standing::Arrived { amount: payment.amount, day: payment.day },
    }
}

fn claim_owed(state: &State, shelf: &Shelf, claim: ClaimId, owes: Cents, paid: bool) -> Option<ClaimOwed> {
    let file = state.claims.get(&claim)?;
    let visit = &state.encounters.get(&file.encounter)?.encounter;
    let balance = state.books.claim(claim);
    // A statement that was paid is shown as it went out.
    let before = if paid { balance.patient_paid - owes } else { balance.patient_paid };
    Some(ClaimOwed {
        claim,
        dos: visit.dos,
        clinician: visit.clinician.short(),
        services: services(shelf, visit, file.submissions.last().map(|round| round.form.as_ref())),
        charged: balance.charged,
        insurance: balance.payer_paid,
        adjusted: balance.contractual + balance.written_off,
        waiting: balance.payer_owes,
        paid: before,
        owes,
        reasons: reasons(state, shelf, claim),
    })
}

fn services(shelf: &Shelf, visit: &Encounter, form: Option<&crate::practice::claim::Cms1500>) -> Vec<String> {
    use crate::practice::coding::CodeBook;
    let lines = form.map(|form| form.lines.as_slice()).unwrap_or_default();
    let title = |line: &crate::practice::claim::FormLine| {
        let known = shelf.codes.procedure(&line.procedure, visit.dos);
        known.map_or_else(|| line.procedure.to_string(), |facts| facts.title)
    };
    lines.iter().map(title).collect()
}

/// `555-0140` from its digits, however it was kept.
fn phone(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    match digits.len() {
        10 => format!("{}-{}-{}", &digits[..3], &digits[3..6], &digits[6..]),
        7 => format!("{}-{}", &digits[..3], &digits[3..]),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::walk::{CLAIM, ENCOUNTER, Walk, shelf};
    use crate::practice::office::Op;

    fn owing() -> (Walk, String) {
        let walk = Walk::with_chart("Three weeks after surgery, with something new")
            .claim(|_| {})
            .answered()
            .posted();
        let mrn = walk.state().encounters[&ENCOUNTER].encounter.patient.mrn.clone();
        (walk, mrn)
    }

    #[test]
    fn a_statement_says_per_claim_what_was_paid_and_why_the_rest_is_owed() {
        let (walk, mrn) = owing();
        let sheet = sheet(walk.state(), shelf(), &mrn).unwrap();
        assert_eq!((sheet.standing.clone(), sheet.number), (Standing::ToSend, None));
        let part = &sheet.claims[0];
        assert_eq!(part.claim, CLAIM);
        assert_eq!(part.charged - part.insurance - part.adjusted - part.waiting - part.paid, part.owes);
        assert_eq!(part.reasons.iter().map(|reason| reason.amount).sum::<Cents>(), part.owes);
        assert_eq!(part.reasons[0].name, "Copay");
        assert_eq!(sheet.due, part.owes);
    }

    #[test]
    fn from_sent_over_arrived_to_zero() {
        let (mut walk, mrn) = owing();
        walk.ask(Op::SendStatement { mrn: mrn.clone() });
        let waiting = sheet(walk.state(), shelf(), &mrn).unwrap();
        assert_eq!(waiting.standing, Standing::Waiting);
        assert!(waiting.pay_by.is_some_and(|day| day > waiting.day));
        let mut now = waiting;
        for _ in 0..40 {
            walk.next_day();
            now = sheet(walk.state(), shelf(), &mrn).unwrap();
            if now.standing != Standing::Waiting {
                break;
            }
        }
        assert!(matches!(now.standing, Standing::Arrived { amount, .. } if amount == now.due));
        walk.ask(Op::PostPatientPayment { statement: now.number.unwrap() });
        let zero = sheet(walk.state(), shelf(), &mrn).unwrap();
        assert_eq!((zero.standing, zero.due), (Standing::Paid, Cents::ZERO));
        assert_eq!(zero.claims[0].paid, Cents::ZERO);
    }

    #[test]
    fn telephones_are_written_in_groups() {
        assert_eq!(phone("5555550140"), "555-555-0140");
        assert_eq!(phone("555-0140"), "555-0140");
    }
}
