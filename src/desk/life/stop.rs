//! The stops of a claim's life, read from what the practice keeps.

use super::second::plan_name;
use crate::base::{Cents, Day};
use crate::desk::guide::guide;
use crate::desk::remittance::taken_back;
use crate::learn::Shelf;
use crate::practice::claim::ClaimId;
use crate::practice::ledger::{Posting, PostingKind};
use crate::practice::office::{
    AppealFile, ClaimFile, EncounterFile, RemitId, Route, Stage, State, Submission, Transmission,
    TransmissionId, TransmissionKind,
};

/// How a stop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// It went on.
    Plain,
    /// It went well.
    Good,
    /// It came back.
    Bad,
    /// Something waits.
    Wait,
}

/// One stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// When; none for what comes next.
    pub day: Option<Day>,
    /// What happened.
    pub title: String,
    /// Figures and reason.
    pub words: String,
    /// The amount it is about.
    pub amount: Option<Cents>,
    /// Where to see it, below the practice's address.
    pub link: Option<String>,
    /// How it stands.
    pub tone: Tone,
    /// The transmission that may be opened.
    pub transmission: Option<TransmissionId>,
    /// Order among the stops of one day.
    rank: u8,
}

impl Stop {
    fn at(day: Day, rank: u8, title: impl Into<String>) -> Self {
        Self {
            day: Some(day),
            title: title.into(),
            words: String::new(),
            amount: None,
            link: None,
            tone: Tone::Plain,
            transmission: None,
            rank,
        }
    }

    fn words(self, words: impl Into<String>) -> Self {
        Self { words: words.into(), ..self }
    }

    fn link(self, link: String) -> Self {
        Self { link: Some(link), ..self }
    }

    fn amount(self, amount: Cents) -> Self {
        Self { amount: Some(amount), ..self }
    }

    fn tone(self, tone: Tone) -> Self {
        Self { tone, ..self }
    }
}

/// Every stop so far, oldest first, and what comes next.
pub fn stops(state: &State, shelf: &Shelf, claim: ClaimId) -> Vec<Stop> {
    let Some(file) = state.claims.get(&claim) else { return Vec::new() };
    let Some(visit) = state.encounters.get(&file.encounter) else { return Vec::new() };
    let mut stops = chart(visit, file);
    stops.extend(transmitted(state, claim, file));
    stops.extend(without_file(shelf, file, claim));
    stops.extend(posted(state, claim));
    stops.extend(worked(shelf, file, claim));
    stops.extend(stated(state, visit, claim));
    stops.sort_by_key(|stop| (stop.day, stop.rank));
    stops.extend(next(state, shelf, claim, file));
    stops
}

fn chart(visit: &EncounterFile, file: &ClaimFile) -> Vec<Stop> {
    let place = format!("encounter/{}", file.encounter);
    let mut stops = vec![
        Stop::at(visit.encounter.dos, 0, "Patient seen").words(visit.encounter.title.clone()),
        Stop::at(visit.encounter.arrived, 1, "Chart on the desk").link(place.clone()),
    ];
    for (at, sheet) in visit.handed_in.iter().enumerate() {
        let again = if at == 0 { "Coding handed in" } else { "Coding handed in again" };
        let (diagnoses, services) = (sheet.sheet.diagnoses.len(), sheet.sheet.services.len());
        let words = format!("{diagnoses} diagnoses, {services} service lines");
        stops.push(Stop::at(sheet.day, 2, again).words(words).link(format!("{place}/grade")));
    }
    stops
}

fn transmitted(state: &State, claim: ClaimId, file: &ClaimFile) -> Vec<Stop> {
    let ours = state.transmissions.values().filter(|sent| sent.claims.contains(&claim));
    let stop = |sent: &crate::journal::Filed<Transmission>| {
        let stop = match sent.kind {
            TransmissionKind::ClaimsOut | TransmissionKind::InstitutionalClaimsOut => out(sent, file),
            TransmissionKind::Acknowledgment => acknowledged(sent),
            TransmissionKind::FrontEnd => front_end(sent, file),
            TransmissionKind::Remittance => remitted(state, sent, claim),
            TransmissionKind::EligibilityAsked => Stop::at(sent.day, 1, "270: coverage asked about"),
            TransmissionKind::EligibilityAnswered => {
                Stop::at(sent.day, 1, "271: the payer's answer on coverage")
            }
            TransmissionKind::StatusAsked => Stop::at(sent.day, 13, "276: status asked for"),
            TransmissionKind::StatusAnswered => Stop::at(sent.day, 13, "277: the payer's word on status"),
        };
        Stop { transmission: Some(sent.id), ..stop }
    };
    ours.map(stop).collect()
}

fn out(sent: &Transmission, file: &ClaimFile) -> Stop {
    let round = file.submissions.iter().enumerate().find(|(_, round)| round.transmission == Some(sent.id));
    let (at, total, route) = match round {
        Some((at, round)) => (at, round.form.total(), round.route),
        None => (0, Cents::ZERO, Route::Original),
    };
    // A correction leaves after the day's mail was read.
    let rank = if at == 0 { 3 } else { 14 };
    Stop::at(sent.day, rank, format!("837 sent, {}", route_words(route))).amount(total)
}

/// A route as people say it.
fn route_words(route: Route) -> &'static str {
    match route {
        Route::Original => "first claim",
        Route::Replacement => "replacement, code 7",
        Route::Void => "void, code 8",
        Route::NewClaim => "new claim",
        Route::OtherPlan => "to the other coverage",
        Route::Reopening => "reopening",
        Route::Secondary => "to the next plan",
        Route::SelfPay => "self-pay",
    }
}

fn acknowledged(sent: &Transmission) -> Stop {
    let accepted = crate::practice::x12::read_999(&sent.text).is_ok_and(|read| read.accepted);
    match accepted {
        true => Stop::at(sent.day, 4, "999: the file could be read"),
        false => Stop::at(sent.day, 4, "999: the file was refused").tone(Tone::Bad),
    }
}

fn front_end(sent: &Transmission, file: &ClaimFile) -> Stop {
    let read = crate::practice::x12::read_277ca(&sent.text).ok();
    let answered = |round: &&Submission| {
        let status = round.front_end.as_ref();
        status.is_some_and(|status| {
            read.as_ref().is_some_and(|read| read.claims.iter().any(|held| held == status))
        })
    };
    let round = file.submissions.iter().find(answered);
    let accepted = round.and_then(|round| round.front_end.as_ref()).is_some_and(|status| status.accepted());
    let words = round.map(|round| round.front_end_words.clone()).unwrap_or_default();
    match accepted {
        true => Stop::at(sent.day, 5, "277CA: taken in to be decided").words(words),
        false => Stop::at(sent.day, 5, "277CA: turned away").words(words).tone(Tone::Bad),
    }
}

fn remitted(state: &State, sent: &Transmission, claim: ClaimId) -> Stop {
    let found = state.remittances.iter().find(|(_, remit)| remit.transmission == sent.id);
    let Some((id, remit)) = found else { return Stop::at(sent.day, 6, "835 arrived") };
    let ours: Vec<_> = remit.remittance.claims.iter().filter(|held| held.claim == claim).collect();
    let reversed = ours.iter().any(|held| held.status == "22");
    let decided = ours.iter().rev().find(|held| held.status != "22");
    let reasons: Vec<String> = decided
        .into_iter()
        .flat_map(|held| &held.lines)
        .filter(|line| line.paid.is_zero() && line.allowed.is_zero())
        .flat_map(|line| {
            line.adjustments
                .iter()
                .map(|one| format!("line {}: {} {}", line.line, one.group.code(), one.carc))
        })
        .collect();
    let audited = taken_back(state, remit, claim);
    let mut words = match (audited, reversed) {
        (true, _) => "A later look at a paid claim: reversed and decided anew. ".to_owned(),
        (false, true) => "Takes the earlier answer back. ".to_owned(),
        (false, false) => String::new(),
    };
    if let Some(next) = decided.and_then(|held| held.crossover.as_ref()) {
        words.push_str(&format!("Sent on to {}. ", next.payer_name));
    }
    if !reasons.is_empty() {
        words.push_str(&format!("Denied {}.", reasons.join(", ")));
    }
    let paid: Cents = ours.iter().map(|held| held.paid).sum();
    let tone = if reasons.is_empty() { Tone::Good } else { Tone::Bad };
    let payer = &remit.remittance.payer_name;
    let title = match audited {
        true => format!("835: {payer} takes money back"),
        false => format!("835: {payer} decided"),
    };
    Stop::at(sent.day, 7, title).words(words.trim_end()).amount(paid).tone(tone).link(remit_link(*id))
}

fn remit_link(id: RemitId) -> String {
    format!("remittance/{id}")
}

/// Rounds that no file of ours carried: reopenings, crossovers, charges to the patient.
fn without_file(shelf: &Shelf, file: &ClaimFile, claim: ClaimId) -> Vec<Stop> {
    let ours = file.submissions.iter().filter(|round| round.transmission.is_none());
    ours.map(|round| {
        let stop = match round.route {
            Route::Secondary => {
                let next = plan_name(shelf, &round.plan);
                let first = round.form.other_payer.as_ref().map(|other| other.payer_name.clone());
                let words = format!(
                    "{} sent the claim and its decision on; nothing goes out from here.",
                    first.unwrap_or_else(|| "The first plan".to_owned())
                );
                Stop::at(round.day, 14, format!("Crossed over to {next}"))
                    .words(words)
                    .link(format!("claim/{claim}/form"))
            }
            Route::SelfPay => {
                Stop::at(round.day, 3, "Charged to the patient").link(format!("claim/{claim}/form"))
            }
            _ => Stop::at(round.day, 14, "Reopening asked for"),
        };
        stop.amount(round.form.total())
    })
    .collect()
}

/// What was posted from the payer, a stop a day.
fn posted(state: &State, claim: ClaimId) -> Vec<Stop> {
    let mut days: Vec<(Day, [Cents; 3])> = Vec::new();
    let mut stops = Vec::new();
    for posting in state.books.postings().filter(|posting| posting.claim == claim) {
        let at = match posting.kind {
            PostingKind::PayerPayment => 0,
            PostingKind::ContractualAdjustment => 1,
            PostingKind::PatientShare => 2,
            kind => {
                stops.extend(moved(posting, kind, claim));
                continue;
            }
        };
        match days.last_mut() {
            Some((day, sums)) if *day == posting.day => sums[at] += posting.amount(),
            _ => {
                let mut sums = [Cents::ZERO; 3];
                sums[at] = posting.amount();
                days.push((posting.day, sums));
            }
        }
    }
    stops.extend(days.into_iter().map(|(day, [paid, contract, patient])| {
        let words = format!("Paid {paid}, contract {contract}, patient {patient}");
        Stop::at(day, 8, "Posted").words(words).amount(paid)
    }));
    stops
}

fn moved(posting: &Posting, kind: PostingKind, claim: ClaimId) -> Option<Stop> {
    let line = posting.line.unwrap_or_default();
    let denial = format!("claim/{claim}/denial/{line}");
    let stop = match kind {
        PostingKind::WriteOff => Stop::at(posting.day, 12, format!("Line {line} adjusted off"))
            .words(posting.memo.clone())
            .link(denial),
        PostingKind::PatientTransfer => {
            Stop::at(posting.day, 12, format!("Line {line} moved to the patient"))
                .words(posting.memo.clone())
                .link(denial)
        }
        PostingKind::PatientPayment => Stop::at(posting.day, 17, "Patient’s payment posted").tone(Tone::Good),
        _ => return None,
    };
    Some(stop.amount(posting.amount()))
}

fn worked(shelf: &Shelf, file: &ClaimFile, claim: ClaimId) -> Vec<Stop> {
    let explained = file.causes.iter().map(|cause| {
        let link = format!("claim/{claim}/denial/{}", cause.line);
        Stop::at(cause.day, 9, format!("Denial of line {} explained", cause.line)).link(link)
    });
    let appealed = file.appeals.iter().flat_map(|appeal| appeal_stops(shelf, file, appeal, claim));
    explained.chain(appealed).collect()
}

fn appeal_stops(shelf: &Shelf, file: &ClaimFile, appeal: &AppealFile, claim: ClaimId) -> Vec<Stop> {
    let link = format!("claim/{claim}/appeal/{}", appeal.line);
    let round = file.submissions.get(appeal.submission);
    let plan = round.and_then(|round| shelf.plans.get(&round.plan));
    let level =
        plan.and_then(|plan| plan.appeals.get(appeal.level)).map_or("Appeal", |level| level.name.as_str());
    let filed =
        Stop::at(appeal.day, 13, format!("{level} filed for line {}", appeal.line)).link(link.clone());
    let answered = appeal.answer.as_ref().map(|(day, overturned, words)| {
        let (title, tone) = if *overturned { ("overturned", Tone::Good) } else { ("upheld", Tone::Bad) };
        Stop::at(*day, 6, format!("{level} of line {} {title}", appeal.line))
            .words(words.clone())
            .tone(tone)
            .link(link)
    });
    std::iter::once(filed).chain(answered).collect()
}

fn stated(state: &State, visit: &EncounterFile, claim: ClaimId) -> Vec<Stop> {
    let ours = state.statements.values().filter(|sent| sent.owed.iter().any(|(held, _)| *held == claim));
    let link = format!("statement/{}", visit.encounter.patient.mrn);
    ours.flat_map(|sent| {
        let owed: Cents =
            sent.owed.iter().filter(|(held, _)| *held == claim).map(|(_, amount)| *amount).sum();
        let went =
            Stop::at(sent.day, 15, format!("Statement {} sent", sent.id)).amount(owed).link(link.clone());
        let came = sent
            .payment
            .as_ref()
            .map(|payment| Stop::at(payment.day, 16, "Patient paid").amount(owed).link(link.clone()));
        std::iter::once(went).chain(came).collect::<Vec<_>>()
    })
    .collect()
}

fn next(state: &State, shelf: &Shelf, claim: ClaimId, file: &ClaimFile) -> Option<Stop> {
    if state.stage(claim) == Some(Stage::Settled) {
        let last =
            state.books.postings().filter(|posting| posting.claim == claim).map(|posting| posting.day).max();
        let zero = Stop::at(last.unwrap_or(state.today), 20, "Zero balance");
        return Some(zero.amount(Cents::ZERO).tone(Tone::Good));
    }
    let guide = guide(state, shelf, file.encounter)?;
    let stop = Stop::at(state.today, 20, format!("Next: {}", lower_first(&guide.step)))
        .words(guide.why)
        .tone(Tone::Wait);
    Some(Stop { day: None, link: guide.link, ..stop })
}

fn lower_first(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}
