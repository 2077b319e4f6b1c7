//! Claims by where they stand.

use super::Queue;
use super::row::{Row, counted, filing_day, payer, visit_of};
use crate::base::{Cents, Day, Severity};
use crate::desk::day::{self, Deadline};
use crate::learn::Shelf;
use crate::practice::chart::PlanId;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{Denied, DoorKind, denied_lines, doors};
use crate::practice::office::{ClaimFile, Route, Stage, State, Submission};

pub(super) fn in_stage(state: &State, shelf: &Shelf, queue: Queue) -> Vec<Row> {
    let mut rows = Vec::new();
    for id in stages(queue).iter().flat_map(|stage| state.index.in_stage(*stage)) {
        let Some(file) = state.claims.get(&id) else { continue };
        match queue {
            Queue::Send => rows.extend(draft(state, shelf, id, file)),
            Queue::Sent => rows.extend(sent(state, shelf, id, file)),
            Queue::Rejected => rows.extend(rejected(state, shelf, id, file)),
            Queue::Denied => rows.extend(denied(state, shelf, id, file)),
            Queue::Appeal => rows.extend(appealed(state, shelf, id, file)),
            Queue::Settled => rows.extend(settled(state, shelf, id, file)),
            Queue::Code | Queue::Post | Queue::Statement => {}
        }
    }
    if queue == Queue::Settled {
        // Two stages stand in it, and its order is that of the claims.
        rows.sort_by(|a, b| (a.key.len(), &a.key).cmp(&(b.key.len(), &b.key)));
    }
    rows
}

/// The stages whose claims a queue holds; none for the queues that hold other things.
pub(super) fn stages(queue: Queue) -> &'static [Stage] {
    match queue {
        Queue::Send => &[Stage::Draft],
        Queue::Sent => &[Stage::Sent],
        Queue::Rejected => &[Stage::Rejected],
        Queue::Denied => &[Stage::Denied],
        Queue::Appeal => &[Stage::Appealed],
        Queue::Settled => &[Stage::Credit, Stage::Settled],
        Queue::Code | Queue::Post | Queue::Statement => &[],
    }
}

/// A row about a whole claim; the queues fill in what is special to them.
fn about(state: &State, shelf: &Shelf, id: ClaimId, plan: &PlanId) -> Option<Row> {
    let visit = &visit_of(state, id)?.encounter;
    Some(Row {
        key: format!("claim-{id}"),
        link: format!("claim/{id}"),
        patient: visit.patient.name(),
        what: format!("Claim {id}"),
        dos: visit.dos,
        payer: payer(shelf, plan),
        amount: None,
        due: None,
        next: String::new(),
        waits: false,
    })
}

fn draft(state: &State, shelf: &Shelf, id: ClaimId, file: &ClaimFile) -> Option<Row> {
    let draft = file.draft.as_ref()?;
    let row = about(state, shelf, id, &draft.form.plan)?;
    let errors =
        |found: &[crate::base::Finding]| found.iter().filter(|f| f.severity == Severity::Error).count();
    let next = match &draft.scrubbed {
        None => "Scrub it".to_owned(),
        Some(found) if errors(found) > 0 => format!("{} to mend", counted(errors(found), "edit")),
        Some(found) if !found.is_empty() => {
            format!("Send it, or look at {} first", counted(found.len(), "warning"))
        }
        Some(_) => "Clean: send it".to_owned(),
    };
    let what = match draft.route {
        Route::Original => row.what.clone(),
        route => format!("{}, {}", row.what, route_words(route)),
    };
    let due = filing(state, shelf, &draft.form.plan, row.dos, draft.route);
    let amount = Some(draft.form.lines.iter().map(|line| line.charge).sum());
    Some(Row { link: format!("claim/{id}/form"), what, amount, due, next, ..row })
}

fn filing(state: &State, shelf: &Shelf, plan: &PlanId, dos: Day, route: Route) -> Option<Deadline> {
    let first = matches!(route, Route::Original | Route::NewClaim | Route::OtherPlan);
    let day = first.then(|| filing_day(shelf.plans.get(plan)?, dos)).flatten()?;
    Some(Deadline::new(state.today, day))
}

/// The way a draft goes, in a word or two.
fn route_words(route: Route) -> &'static str {
    match route {
        Route::Original => "first claim",
        Route::Replacement => "replacement",
        Route::Void => "void",
        Route::NewClaim => "new claim",
        Route::OtherPlan => "to another plan",
        Route::Reopening => "reopening",
        Route::Secondary => "to the next plan",
        Route::SelfPay => "self-pay",
    }
}

fn charges(round: &Submission) -> Option<Cents> {
    Some(round.form.lines.iter().map(|line| line.charge).sum())
}

fn sent(state: &State, shelf: &Shelf, id: ClaimId, file: &ClaimFile) -> Option<Row> {
    let round = file.submissions.last()?;
    let when = day::short(round.day);
    let next = match (&round.front_end, round.acknowledged) {
        (Some(_), _) => "Taken in; the payer is deciding".to_owned(),
        (None, Some(true)) => "Read without fault; the front end is looking".to_owned(),
        _ => format!("Sent {when}; nothing heard yet"),
    };
    let row = about(state, shelf, id, &round.plan)?;
    Some(Row { amount: charges(round), next, waits: true, ..row })
}

fn rejected(state: &State, shelf: &Shelf, id: ClaimId, file: &ClaimFile) -> Option<Row> {
    let round = file.submissions.last()?;
    let why = round.front_end_words.trim();
    let next =
        if why.is_empty() { "Read the answer, mend it, send it anew".to_owned() } else { why.to_owned() };
    let row = about(state, shelf, id, &round.plan)?;
    let due = filing(state, shelf, &round.plan, row.dos, Route::NewClaim);
    Some(Row { amount: charges(round), due, next, ..row })
}

fn denied(state: &State, shelf: &Shelf, id: ClaimId, file: &ClaimFile) -> Vec<Row> {
    let Some(row) = file.submissions.last().and_then(|round| about(state, shelf, id, &round.plan)) else {
        return Vec::new();
    };
    let lines = denied_lines(state, &shelf.codes, id);
    if lines.is_empty() {
        let amount = Some(state.books.claim(id).payer_owes);
        return vec![Row { amount, next: "Something is still owed: follow the claim".to_owned(), ..row }];
    }
    lines.iter().map(|line| denied_line(state, shelf, file, &row, line)).collect()
}

fn denied_line(state: &State, shelf: &Shelf, file: &ClaimFile, row: &Row, line: &Denied) -> Row {
    let (id, number) = (line.claim, line.line);
    let reasons: Vec<String> =
        line.reasons.iter().map(|reason| format!("{} {}", reason.group.code(), reason.carc)).collect();
    let explained =
        file.causes.iter().any(|cause| cause.submission == line.submission && cause.line == number);
    let next = if explained { "Choose how to work it" } else { "Say why it was denied" };
    Row {
        key: format!("claim-{id}-{number}"),
        link: format!("claim/{id}/denial/{number}"),
        what: format!("Claim {id}, line {number}: {}", line.form.procedure),
        amount: Some(line.amount),
        due: soonest(state, shelf, line),
        next: format!("{}. {next}", reasons.join(", ")),
        ..row.clone()
    }
}

/// The last day of the first door that is open and has one.
pub(super) fn soonest(state: &State, shelf: &Shelf, line: &Denied) -> Option<Deadline> {
    let open = doors(state, &shelf.world(), line).into_iter().filter(|door| door.open.is_ok());
    let works = open.filter(|door| matches!(door.kind, DoorKind::Correct(_) | DoorKind::Appeal(_)));
    works.filter_map(|door| door.by).min().map(|day| Deadline::new(state.today, day))
}

fn appealed(state: &State, shelf: &Shelf, id: ClaimId, file: &ClaimFile) -> Option<Row> {
    let appeal = file.appeals.iter().rev().find(|appeal| appeal.answer.is_none())?;
    let plan = &file.submissions.get(appeal.submission)?.plan;
    let level = shelf.plans.get(plan).and_then(|plan| plan.appeals.get(appeal.level));
    let level = level.map_or_else(|| "Appeal".to_owned(), |level| level.name.clone());
    let row = about(state, shelf, id, plan)?;
    Some(Row {
        what: format!("Claim {id}, line {}", appeal.line),
        amount: Some(state.books.claim(id).payer_owes),
        next: format!("{level}, filed {}: wait for the answer", day::short(appeal.day)),
        waits: true,
        ..row
    })
}

fn settled(state: &State, shelf: &Shelf, id: ClaimId, file: &ClaimFile) -> Option<Row> {
    let balance = state.books.claim(id);
    let rounds = counted(file.submissions.len(), "round");
    let next = if state.stage(id) == Some(Stage::Credit) {
        format!("A credit of {} is left", Cents(-balance.patient_owes.0))
    } else {
        format!("Paid {} of {} in {rounds}", balance.payer_paid + balance.patient_paid, balance.charged)
    };
    let row = about(state, shelf, id, &file.submissions.last()?.plan)?;
    Some(Row { amount: Some(balance.open()), next, waits: true, ..row })
}
