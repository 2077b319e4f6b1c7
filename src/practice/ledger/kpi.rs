//! Key figures, each with its formula. Ratios are basis points (10,000 = 100 %), days are tenths.

use super::Balance;
use crate::base::Cents;
use crate::practice::office::{ClaimFile, Route, Stage, State};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::Bound;

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
    let passes = state.index.passes();
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
    // A settled claim owes nothing, whatever its age.
    for (id, standing) in state.index.unsettled() {
        let balance = state.books.claim(id);
        let age = (state.today - standing.dos).get_days();
        let at = BANDS.iter().position(|to| to.is_none_or(|last| age <= last)).unwrap_or(BANDS.len() - 1);
        bands[at].payers += balance.payer_owes.max(Cents::ZERO);
        bands[at].patients += balance.patient_owes.max(Cents::ZERO);
    }
    bands
}

/// Claims with a denied line on their first answer, by CARC of its first denying reason.
pub fn denial_reasons(state: &State) -> BTreeMap<String, u32> {
    let reasons = state.index.reasons().filter(|(_, claims)| *claims > 0);
    reasons.map(|(carc, claims)| (carc.to_owned(), claims)).collect()
}

fn days_in_ar(state: &State) -> Option<i64> {
    let opened = state.opened.as_ref()?.day;
    let year_ago = state.today.saturating_sub(jiff::Span::new().days(365));
    let days = i64::from((state.today - opened.max(year_ago)).get_days()).max(1);
    let later = state.index.days().range((Bound::Excluded(year_ago), Bound::Unbounded));
    let charges: Cents = later.map(|(_, day)| day.movement.charges).sum();
    let owed = state.index.unsettled().map(|(id, _)| state.books.claim(id).open().max(Cents::ZERO));
    let open: Cents = owed.sum();
    if charges.0 <= 0 { None } else { Some(open.0 * 10 * days / charges.0) }
}

/// How claims fared, as sums that claims join and leave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passes {
    /// First submissions rejected or adjudicated.
    pub answered: i64,
    /// First submissions adjudicated.
    pub adjudicated: i64,
    /// Of the answered, neither rejected nor with a denied line.
    pub clean: i64,
    /// With a denied line.
    pub denied: i64,
    /// Ended well after one submission.
    pub first: i64,
    /// Paid on settled claims.
    pub collected: Cents,
    /// What could be collected on them.
    pub collectable: Cents,
}

impl Passes {
    /// What one claim adds.
    pub(in crate::practice) fn of(file: &ClaimFile, stage: Stage, balance: &Balance) -> Self {
        let mut own = Self::default();
        let Some(first) = file.submissions.first() else { return own };
        let rejected = first.front_end.as_ref().is_some_and(|status| !status.accepted());
        let denied = first.decision.as_ref().map(|decision| decision.1.lines.iter().any(|line| line.denied));
        if !rejected && denied.is_none() {
            return own;
        }
        own.answered = 1;
        own.adjudicated = i64::from(denied.is_some());
        own.denied = i64::from(denied == Some(true));
        own.clean = i64::from(!rejected && denied == Some(false));
        let resolved = matches!(stage, Stage::Settled | Stage::PatientOwes | Stage::ToPost);
        // A claim to the next plan is not work done again.
        let rounds = file.submissions.iter().filter(|round| round.route != Route::Secondary).count();
        own.first = i64::from(resolved && rounds == 1 && denied == Some(false));
        if stage == Stage::Settled {
            own.collected = balance.payer_paid + balance.patient_paid;
            own.collectable = balance.charged - balance.contractual;
        }
        own
    }

    /// A claim's figures come in.
    pub(in crate::practice) fn join(&mut self, own: &Self) {
        self.answered += own.answered;
        self.adjudicated += own.adjudicated;
        self.clean += own.clean;
        self.denied += own.denied;
        self.first += own.first;
        self.collected += own.collected;
        self.collectable += own.collectable;
    }

    /// A claim's figures go, because it stands anew.
    pub(in crate::practice) fn leave(&mut self, own: &Self) {
        self.answered -= own.answered;
        self.adjudicated -= own.adjudicated;
        self.clean -= own.clean;
        self.denied -= own.denied;
        self.first -= own.first;
        self.collected -= own.collected;
        self.collectable -= own.collectable;
    }
}

fn share(part: i64, whole: i64) -> Option<i64> {
    if whole <= 0 { None } else { Some((part * 10_000 + whole / 2) / whole) }
}
