//! Key figures, each with its formula. Ratios are basis points (10,000 = 100 %), days are tenths.

use crate::base::{Cents, Day};
use crate::practice::claim::ClaimId;
use crate::practice::office::{ClaimFile, Route, Stage, State};
use serde::Serialize;
use std::collections::BTreeMap;

/// The practice's key figures on one day; none where there is nothing to divide by.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Kpis {
    /// (A/R - credits) / (charges / days), in tenths of a day; charges of the last twelve months, or so far.
    pub days_in_ar_tenths: Option<i64>,
    /// Share of A/R older than 90 days since the service.
    pub over_90_bp: Option<i64>,
    /// First submissions neither rejected nor answered with a denial / first submissions answered.
    pub clean_claim_bp: Option<i64>,
    /// First submissions with a denied line / first submissions adjudicated.
    pub denial_bp: Option<i64>,
    /// Claims settled or left to the patient after one submission / claims answered.
    pub first_pass_bp: Option<i64>,
    /// Payments net of credits / (charges - contractual adjustments), over claims that are settled.
    pub net_collection_bp: Option<i64>,
}

/// What is owed, by age since the date of service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AgeBand {
    /// Oldest day of the band, inclusive; none for the last.
    pub to_days: Option<i32>,
    /// Owed by payers.
    pub payers: Cents,
    /// Owed by patients.
    pub patients: Cents,
}

const BANDS: [Option<i32>; 5] = [Some(30), Some(60), Some(90), Some(120), None];

/// The key figures of a practice today.
pub fn kpis(state: &State) -> Kpis {
    let bands = ageing(state);
    let owed = |bands: &[AgeBand]| bands.iter().map(|band| band.payers + band.patients).sum::<Cents>();
    let mut passes = Passes::default();
    for (id, file) in &state.claims {
        passes.count(state, *id, file);
    }
    Kpis {
        days_in_ar_tenths: days_in_ar(state),
        over_90_bp: share(owed(&bands[3..]).0, owed(&bands).0),
        clean_claim_bp: share(passes.clean, passes.answered),
        denial_bp: share(passes.denied, passes.adjudicated),
        first_pass_bp: share(passes.first, passes.answered),
        net_collection_bp: share(passes.collected.0, passes.collectable.0),
    }
}

/// What is owed today in bands of 30 days since the service; credits are left out.
pub fn ageing(state: &State) -> Vec<AgeBand> {
    let mut bands: Vec<AgeBand> =
        BANDS.iter().map(|to| AgeBand { to_days: *to, ..AgeBand::default() }).collect();
    for (id, balance) in state.books.by_claim() {
        let Some(dos) = service_day(state, id) else { continue };
        let age = (state.today - dos).get_days();
        let at = BANDS.iter().position(|to| to.is_none_or(|last| age <= last)).unwrap_or(BANDS.len() - 1);
        bands[at].payers += balance.payer_owes.max(Cents::ZERO);
        bands[at].patients += balance.patient_owes.max(Cents::ZERO);
    }
    bands
}

/// Claims with a denied line on their first answer, by CARC of its first denying reason.
pub fn denial_reasons(state: &State) -> BTreeMap<String, u32> {
    let mut reasons = BTreeMap::new();
    for file in state.claims.values() {
        let decided = file.submissions.first().and_then(|round| round.decision.as_ref());
        let denied = decided.and_then(|decision| decision.1.lines.iter().find(|line| line.denied));
        if let Some(reason) = denied.and_then(|line| line.adjustments.first()) {
            *reasons.entry(reason.carc.to_string()).or_default() += 1;
        }
    }
    reasons
}

fn service_day(state: &State, id: ClaimId) -> Option<Day> {
    Some(state.encounters.get(&state.claims.get(&id)?.encounter)?.encounter.dos)
}

fn days_in_ar(state: &State) -> Option<i64> {
    let opened = state.opened.as_ref()?.day;
    let year_ago = state.today.saturating_sub(jiff::Span::new().days(365));
    let days = i64::from((state.today - opened.max(year_ago)).get_days()).max(1);
    let posted = state.books.postings().filter(|p| p.kind == super::PostingKind::Charge && p.day > year_ago);
    let charges: Cents = posted.map(super::Posting::amount).sum();
    let open = state.books.by_claim().map(|(_, b)| b.open().max(Cents::ZERO)).sum::<Cents>();
    if charges.0 <= 0 { None } else { Some(open.0 * 10 * days / charges.0) }
}

#[derive(Default)]
struct Passes {
    answered: i64,
    adjudicated: i64,
    clean: i64,
    denied: i64,
    first: i64,
    collected: Cents,
    collectable: Cents,
}

impl Passes {
    fn count(&mut self, state: &State, id: ClaimId, file: &ClaimFile) {
        let Some(first) = file.submissions.first() else { return };
        let rejected = first.front_end.as_ref().is_some_and(|status| !status.accepted());
        let denied = first.decision.as_ref().map(|decision| decision.1.lines.iter().any(|line| line.denied));
        if !rejected && denied.is_none() {
            return;
        }
        self.answered += 1;
        self.adjudicated += i64::from(denied.is_some());
        self.denied += i64::from(denied == Some(true));
        self.clean += i64::from(!rejected && denied == Some(false));
        let stage = state.stage(id);
        let resolved = matches!(stage, Some(Stage::Settled | Stage::PatientOwes | Stage::ToPost));
        // A claim to the next plan is not work done again.
        let rounds = file.submissions.iter().filter(|round| round.route != Route::Secondary).count();
        self.first += i64::from(resolved && rounds == 1 && denied == Some(false));
        if stage == Some(Stage::Settled) {
            let balance = state.books.claim(id);
            self.collected += balance.payer_paid + balance.patient_paid;
            self.collectable += balance.charged - balance.contractual;
        }
    }
}

fn share(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 { None } else { Some((part * 10_000 + whole / 2) / whole) }
}
