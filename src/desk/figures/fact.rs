//! What the figures need to know of each claim, and what was owed on it on a day.

use super::period::Period;
use crate::base::{Cents, Day};
use crate::practice::chart::PlanId;
use crate::practice::claim::ClaimId;
use crate::practice::ledger::{Account, PostingKind};
use crate::practice::office::{ClaimFile, Route, Stage, State};
use std::collections::BTreeMap;

/// A claim, as the figures count it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Which.
    pub claim: ClaimId,
    /// Its patient.
    pub patient: String,
    /// The plan its first round went to.
    pub plan: PlanId,
    /// Date of service.
    pub dos: Day,
    /// When it was first sent.
    pub sent: Day,
    /// What came back first: none while nothing has.
    pub answer: Option<First>,
    /// The CARC of the first denying reason of that answer.
    pub carc: Option<String>,
    /// Paid or left to the patient without another round.
    pub first_pass: bool,
    /// Nothing is owed any more.
    pub settled: bool,
    /// Rounds after the first that were work done again, and appeals.
    pub again: i64,
    /// Collected of payers and the patient.
    pub collected: Cents,
    /// Charged, less what contracts take off.
    pub collectable: Cents,
    /// Given up of what payers owed.
    pub lost: Cents,
}

/// What came back first for a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// Turned away before anybody decided.
    Rejected,
    /// Decided with a denied line.
    Denied,
    /// Decided without one.
    Clean,
}

impl Fact {
    /// Whether it was first sent in a period.
    pub fn of(&self, period: &Period) -> bool {
        (period.first..=period.last).contains(&self.sent)
    }

    /// Whether the first answer was a rejection or a denial.
    pub fn mistaken(&self) -> bool {
        matches!(self.answer, Some(First::Rejected | First::Denied))
    }
}

/// Every claim that was ever sent, in order.
pub fn facts(state: &State) -> Vec<Fact> {
    let mut lost: BTreeMap<ClaimId, Cents> = BTreeMap::new();
    for posting in state.books.postings().filter(|posting| posting.kind == PostingKind::WriteOff) {
        *lost.entry(posting.claim).or_default() += posting.amount();
    }
    let lost = |id: &ClaimId| lost.get(id).copied().unwrap_or_default();
    state.claims.iter().filter_map(|(id, file)| fact(state, *id, file, lost(id))).collect()
}

fn fact(state: &State, claim: ClaimId, file: &ClaimFile, lost: Cents) -> Option<Fact> {
    let first = file.submissions.first()?;
    let visit = state.encounters.get(&file.encounter)?;
    let refused = first.front_end.as_ref().is_some_and(|status| !status.accepted())
        || first.acknowledged == Some(false);
    let decided = first.decision.as_ref().map(|decision| &decision.1.lines);
    let denied = decided.and_then(|lines| lines.iter().find(|line| line.denied));
    let answer = match (refused, decided, denied) {
        (true, ..) => Some(First::Rejected),
        (_, Some(_), Some(_)) => Some(First::Denied),
        (_, Some(_), None) => Some(First::Clean),
        (_, None, _) => None,
    };
    let stage = state.stage(claim);
    let resolved = matches!(stage, Some(Stage::Settled | Stage::PatientOwes | Stage::ToPost));
    let rounds = file.submissions.iter().skip(1).filter(|round| round.route != Route::Secondary).count();
    let balance = state.books.claim(claim);
    Some(Fact {
        claim,
        patient: visit.encounter.patient.name(),
        plan: first.plan.clone(),
        dos: visit.encounter.dos,
        sent: first.day,
        answer,
        carc: denied.and_then(|line| line.adjustments.first()).map(|reason| reason.carc.to_string()),
        first_pass: resolved && rounds == 0 && answer == Some(First::Clean),
        settled: stage == Some(Stage::Settled),
        again: i64::try_from(rounds + file.appeals.len()).unwrap_or(i64::MAX),
        collected: balance.payer_paid + balance.patient_paid,
        collectable: balance.charged - balance.contractual,
        lost,
    })
}

/// What stood in the books at the end of a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stood {
    /// Owed on each claim: by its payers, by its patient.
    pub owed: BTreeMap<ClaimId, (Cents, Cents)>,
    /// Patients' money that no claim had taken, by record number.
    pub unapplied: BTreeMap<String, Cents>,
    /// Charged in the twelve months before, and in how many days of them the practice was open.
    pub charged: (Cents, i64),
}

impl Stood {
    /// Claims on which something was owed, credits left out.
    pub fn open(&self) -> impl Iterator<Item = (ClaimId, Cents, Cents)> + '_ {
        let positive = |(id, (payer, patient)): (&ClaimId, &(Cents, Cents))| {
            (*id, (*payer).max(Cents::ZERO), (*patient).max(Cents::ZERO))
        };
        self.owed.iter().map(positive).filter(|(_, payer, patient)| !(*payer + *patient).is_zero())
    }

    /// Credits, by claim.
    pub fn credits(&self) -> Vec<(ClaimId, Cents)> {
        let credit =
            |&(payer, patient): &(Cents, Cents)| -(payer.min(Cents::ZERO) + patient.min(Cents::ZERO));
        let all = self.owed.iter().map(|(id, owed)| (*id, credit(owed)));
        all.filter(|(_, amount)| !amount.is_zero()).collect()
    }
}

/// The books as they stood at the end of a day, added up from the postings.
pub fn stood(state: &State, day: Day) -> Stood {
    let mut stood = Stood::default();
    let opened = state.opened.as_ref().map_or(day, |opened| opened.day);
    let year_ago = day.saturating_sub(jiff::Span::new().days(365));
    stood.charged.1 = i64::from((day - opened.max(year_ago)).get_days()).max(1);
    for posting in state.books.postings().filter(|posting| posting.day <= day) {
        if posting.kind == PostingKind::Charge && posting.day > year_ago {
            stood.charged.0 += posting.amount();
        }
        for entry in &posting.entries {
            match entry.account {
                Account::PayerReceivable => stood.owed.entry(posting.claim).or_default().0 += entry.amount,
                Account::PatientReceivable => stood.owed.entry(posting.claim).or_default().1 += entry.amount,
                Account::Unapplied => {
                    if let Some(mrn) = &posting.patient {
                        *stood.unapplied.entry(mrn.clone()).or_default() -= entry.amount;
                    }
                }
                _ => {}
            }
        }
    }
    stood.unapplied.retain(|_, amount| !amount.is_zero());
    stood
}
