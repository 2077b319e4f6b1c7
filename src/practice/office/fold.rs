//! How each event changes the state. Reads nothing but the event.

use super::event::Event;
use super::op::Op;
use super::snapshot;
use super::state::{
    AppealFile, CauseFile, ClaimFile, CodingFile, Draft, EncounterFile, PatientPayment, Remit, Route, State,
    Submission,
};
use crate::base::{Cents, Day, Finding};
use crate::journal::{Drawers, Filed, Packs, Stream};
use crate::practice::chart::{Encounter, EncounterId};
use crate::practice::claim::{ClaimId, Frequency};
use crate::practice::payer::Member;
use std::collections::BTreeMap;
use std::sync::Arc;

/// CLP02 of a reversal.
const REVERSAL: &str = "22";

impl Stream for State {
    type Op = Op;
    type Event = Event;

    fn fold(&mut self, _seq: u64, event: &Event) -> Result<(), Finding> {
        self.take(event)?;
        self.restand(event);
        Ok(())
    }

    fn today(&self) -> Day {
        self.today
    }

    fn settles(event: &Event) -> bool {
        matches!(
            event,
            Event::PracticeOpened(_)
                | Event::EncounterRegistered { .. }
                | Event::ClaimSubmitted { .. }
                | Event::AppealFiled { .. }
                | Event::StatementSent(_)
                | Event::DayBegan { .. }
                | Event::MonthClosed { .. }
                | Event::IntakeSet(_)
                | Event::Privacy(_)
        ) || matches!(event, Event::Front(event) if event.settles())
    }

    fn undoes(event: &Event) -> Option<u64> {
        if let Event::Undone { seq } = event { Some(*seq) } else { None }
    }

    fn keep_counters(&mut self, later: &Self) {
        self.counters = later.counters.clone();
    }

    const SNAPSHOTS: bool = true;

    fn papers(&self) -> Vec<Box<dyn Packs>> {
        snapshot::papers(self)
    }

    fn freeze(&self) -> Result<Vec<u8>, Finding> {
        snapshot::freeze(self)
    }

    fn thaw(bytes: &[u8], drawers: &Drawers) -> Option<Self> {
        snapshot::thaw(bytes, drawers)
    }
}

impl State {
    fn take(&mut self, event: &Event) -> Result<(), Finding> {
        match event {
            Event::PracticeOpened(opened) => {
                self.today = opened.day;
                self.opened = Some(Arc::new(opened.as_ref().clone()));
            }
            Event::EncounterRegistered { id, encounter } => self.register(*id, encounter),
            Event::CodingRecorded { encounter, sheet } => self.visit(*encounter)?.coding = sheet.clone(),
            Event::CodingFinished { encounter } => {
                let day = self.today;
                let file = self.visit(*encounter)?;
                file.handed_in.push(CodingFile { day, sheet: file.coding.clone() });
            }
            Event::CoverageChanged { encounter, coverage } => {
                self.visit(*encounter)?.encounter.registered = *coverage;
            }
            Event::DraftFilled { claim, encounter, route, form } => {
                self.counters.claim = self.counters.claim.max(claim.0);
                let visit = self.visit(*encounter)?;
                match form.institutional() {
                    true => visit.facility_claim = Some(*claim),
                    false => visit.claim = Some(*claim),
                }
                let mrn = visit.encounter.patient.mrn.clone();
                self.index.add_claim(&mrn, *claim);
                let file = self.claims.entry(*claim).or_insert_with(|| new_claim(*encounter));
                let file = Filed::make_mut(file);
                file.plan = form.plan.clone();
                file.draft = Some(Draft { route: *route, form: form.as_ref().clone(), scrubbed: None });
            }
            Event::DraftDropped { claim } => self.claim_mut(*claim)?.draft = None,
            Event::ItemSet { claim, item, value } => {
                let overrides = &mut self.claim_mut(*claim)?.overrides;
                if value.is_empty() {
                    overrides.remove(item);
                } else {
                    overrides.insert(*item, value.clone());
                }
            }
            Event::ClaimScrubbed { claim, findings } => {
                if let Some(draft) = &mut self.claim_mut(*claim)?.draft {
                    draft.scrubbed = Some(findings.clone());
                }
            }
            Event::Transmitted(transmission) => {
                self.counters.transmission = self.counters.transmission.max(transmission.id.0);
                self.transmissions.insert(transmission.id, Filed::new(transmission.as_ref().clone()));
            }
            Event::Scheduled { day, due } => self.due.entry(*day).or_default().push(due.clone()),
            Event::DayBegan { day } => {
                self.today = *day;
                self.due.remove(day);
            }
            Event::Undone { .. } => {}
            later => self.take_answer(later)?,
        }
        Ok(())
    }

    fn take_answer(&mut self, event: &Event) -> Result<(), Finding> {
        match event {
            Event::ClaimSubmitted { claim, transmission } => self.submit(*claim, *transmission)?,
            Event::Acknowledged { transmission, accepted } => {
                let claims =
                    self.transmissions.get(transmission).map(|t| t.claims.clone()).unwrap_or_default();
                for claim in claims {
                    let rounds = self.claim_mut(claim)?.submissions.iter_mut();
                    for round in rounds.filter(|round| round.transmission == Some(*transmission)) {
                        round.acknowledged = Some(*accepted);
                    }
                }
            }
            Event::FrontEndAnswered { status, words } => {
                if let Some(round) = self.claim_mut(status.claim)?.submissions.last_mut() {
                    round.front_end = Some(status.clone());
                    round.front_end_words.clone_from(words);
                }
            }
            Event::ClaimDecided { claim, submission, received, adjudication } => {
                let decision = Arc::new((received.as_ref().clone(), adjudication.as_ref().clone()));
                self.round(*claim, *submission)?.decision = Some(decision);
            }
            Event::MemberSettled { plan, member } => {
                let payer = Arc::make_mut(self.payers.entry(plan.clone()).or_default());
                payer.members.insert(member.id.clone(), Filed::new(member.as_ref().clone()));
            }
            Event::RemittanceArrived { id, plan, transmission, remittance, submissions } => {
                self.counters.remittance = self.counters.remittance.max(id.0);
                for (entry, (answer, round)) in remittance.claims.iter().zip(submissions).enumerate() {
                    self.index.add_remit(answer.claim, *id);
                    let file = self.claim_mut(answer.claim)?;
                    let void =
                        file.submissions.last_mut().filter(|last| last.form.frequency == Frequency::Void);
                    match (answer.status.as_str(), void) {
                        (REVERSAL, Some(last)) => last.remittance = Some((*id, entry)),
                        (REVERSAL, None) => {}
                        _ => self.round(answer.claim, *round)?.remittance = Some((*id, entry)),
                    }
                }
                let owed = remittance
                    .provider_adjustments
                    .iter()
                    .filter(|plb| matches!(plb.reason.as_str(), "WO" | "FB"));
                let owed: Cents = owed.map(|plb| plb.amount).sum();
                let ours =
                    self.opened.as_ref().is_none_or(|opened| opened.office.npi.0 == remittance.payee_npi);
                let payer = Arc::make_mut(self.payers.entry(plan.clone()).or_default());
                match ours {
                    true => payer.owed -= owed,
                    false => payer.owed_by_hospital -= owed,
                }
                let remit = Remit {
                    plan: plan.clone(),
                    transmission: *transmission,
                    remittance: Arc::new(remittance.as_ref().clone()),
                    submissions: submissions.clone(),
                    posted: Default::default(),
                };
                self.remittances.insert(*id, Filed::new(remit));
            }
            later => self.take_work(later)?,
        }
        Ok(())
    }

    fn take_work(&mut self, event: &Event) -> Result<(), Finding> {
        let today = self.today;
        match event {
            Event::Posted(posting) => {
                if self.closed_through.is_some_and(|closed| posting.day <= closed) {
                    return Err(month_closed(posting.day));
                }
                self.books.post(posting.clone())?;
            }
            Event::LinePosted { remittance, entry, line } => {
                let remit = self
                    .remittances
                    .get_mut(remittance)
                    .ok_or_else(|| missing("remittance", remittance.0))?;
                Filed::make_mut(remit).posted.insert((*entry, *line));
            }
            Event::DenialExplained { claim, submission, line, cause } => {
                let file =
                    CauseFile { submission: *submission, line: *line, day: today, cause: cause.clone() };
                self.claim_mut(*claim)?.causes.push(file);
            }
            Event::AppealFiled { claim, submission, line, level, ground, evidence, letter } => {
                self.claim_mut(*claim)?.appeals.push(AppealFile {
                    submission: *submission,
                    line: *line,
                    level: *level,
                    day: today,
                    ground: *ground,
                    evidence: evidence.clone(),
                    letter: letter.clone(),
                    answer: None,
                });
            }
            Event::AppealAnswered { claim, appeal, overturned, words } => {
                if let Some(file) = self.claim_mut(*claim)?.appeals.get_mut(*appeal) {
                    file.answer = Some((today, *overturned, words.clone()));
                }
            }
            Event::ClaimCrossedOver { claim, form } => {
                let round = Submission {
                    route: Route::Secondary,
                    plan: form.plan.clone(),
                    day: today,
                    form: Arc::new(form.as_ref().clone()),
                    transmission: None,
                    acknowledged: None,
                    front_end: None,
                    front_end_words: String::new(),
                    decision: None,
                    remittance: None,
                };
                self.claim_mut(*claim)?.submissions.push(round);
            }
            Event::LineClosed { claim, closed } => self.claim_mut(*claim)?.closings.push(closed.clone()),
            Event::StatementSent(statement) => {
                self.counters.statement = self.counters.statement.max(statement.id.0);
                self.index.add_statement(&statement.mrn, statement.id);
                self.statements.insert(statement.id, Filed::new(statement.as_ref().clone()));
            }
            Event::PatientPaid { statement, amount } => {
                self.statement_mut(*statement)?.payment =
                    Some(PatientPayment { day: today, amount: *amount, posted: false });
            }
            Event::PatientPaymentPosted { statement } => {
                if let Some(payment) = &mut self.statement_mut(*statement)?.payment {
                    payment.posted = true;
                }
            }
            Event::MonthClosed { through } => self.closed_through = Some(*through),
            Event::IntakeSet(intake) => self.intake = Some(*intake),
            Event::Account(event) => self.take_account(event),
            Event::Front(event) => self.take_front(event)?,
            Event::Privacy(event) => self.take_privacy(event),
            _ => {}
        }
        Ok(())
    }

    fn register(&mut self, id: EncounterId, encounter: &Encounter) {
        self.counters.encounter = self.counters.encounter.max(id.0);
        for coverage in &encounter.coverages {
            let payer = Arc::make_mut(self.payers.entry(coverage.plan.clone()).or_default());
            let member = payer.members.entry(coverage.member.clone()).or_insert_with(|| {
                Filed::new(Member {
                    id: coverage.member.clone(),
                    family: encounter.patient.family.clone(),
                    born: encounter.patient.born,
                    force: coverage.force,
                    permits: Vec::new(),
                    earlier: Vec::new(),
                    deductible_met: BTreeMap::new(),
                    given: coverage.given_on_file.clone(),
                    died: None,
                    holds: Vec::new(),
                    pays_after: coverage.pays_after.clone(),
                    crosses_to: None,
                    primary_care: coverage.primary_care.clone(),
                    patient_paid: BTreeMap::new(),
                    decided: Vec::new(),
                })
            });
            let member = Filed::make_mut(member);
            member.died = member.died.or(encounter.died);
            member.holds.extend(coverage.holds.iter().cloned());
            let next =
                encounter.coverages.iter().find(|other| other.pays_after.as_ref() == Some(&coverage.plan));
            member.crosses_to = next.map(|other| other.plan.clone()).or(member.crosses_to.take());
            member
                .permits
                .extend(encounter.permits.iter().filter(|permit| permit.plan == coverage.plan).cloned());
            member.earlier.extend(encounter.earlier.iter().cloned());
        }
        let file = EncounterFile {
            encounter: encounter.clone(),
            coding: Default::default(),
            handed_in: Vec::new(),
            claim: None,
            facility_claim: None,
        };
        self.index.add_encounter(&encounter.patient.mrn, id);
        self.encounters.insert(id, Filed::new(file));
    }

    fn submit(&mut self, claim: ClaimId, transmission: Option<super::TransmissionId>) -> Result<(), Finding> {
        let day = self.today;
        let file = self.claim_mut(claim)?;
        let draft = file.draft.take().ok_or_else(|| missing("draft of claim", claim.0))?;
        file.submissions.push(Submission {
            route: draft.route,
            plan: draft.form.plan.clone(),
            day,
            form: Arc::new(draft.form),
            transmission,
            acknowledged: None,
            front_end: None,
            front_end_words: String::new(),
            decision: None,
            remittance: None,
        });
        Ok(())
    }

    fn visit(&mut self, id: EncounterId) -> Result<&mut EncounterFile, Finding> {
        self.encounters.get_mut(&id).map(Filed::make_mut).ok_or_else(|| missing("encounter", id.0))
    }

    fn claim_mut(&mut self, id: ClaimId) -> Result<&mut ClaimFile, Finding> {
        self.claims.get_mut(&id).map(Filed::make_mut).ok_or_else(|| missing("claim", id.0))
    }

    fn round(&mut self, id: ClaimId, number: usize) -> Result<&mut Submission, Finding> {
        self.claim_mut(id)?.submissions.get_mut(number).ok_or_else(|| missing("submission of claim", id.0))
    }

    fn statement_mut(&mut self, id: super::StatementId) -> Result<&mut super::Statement, Finding> {
        self.statements.get_mut(&id).map(Filed::make_mut).ok_or_else(|| missing("statement", id.0))
    }
}

fn new_claim(encounter: EncounterId) -> Filed<ClaimFile> {
    Filed::new(ClaimFile {
        encounter,
        plan: Default::default(),
        overrides: BTreeMap::new(),
        draft: None,
        submissions: Vec::new(),
        causes: Vec::new(),
        appeals: Vec::new(),
        closings: Vec::new(),
    })
}

fn month_closed(day: Day) -> Finding {
    Finding::error(
        "ledger.month-closed",
        format!("{day} lies in a month that was closed."),
        "Post on a day of the open month.",
    )
}

pub(in crate::practice::office) fn missing(what: &str, id: u32) -> Finding {
    Finding::error(
        "practice.unknown",
        format!("There is no {what} {id}."),
        "Reload the practice and try again.",
    )
}
