//! One booked visit opened: the card, cover in plain words, permission, notice, estimate, money, check-in.

use super::{Task, tasks};
use crate::base::{Cents, Day};
use crate::desk::day::long;
use crate::learn::Shelf;
use crate::learn::case::papers;
use crate::practice::chart::PermitKind;
use crate::practice::front::{
    AuthorizationAnswer, Card, Choice, Cover, Expected, FrontRules, Notice, Request, consequence, cover,
    due_by,
};
use crate::practice::office::{State, VisitFile, VisitId};

/// A visit opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitSheet {
    /// Which visit.
    pub visit: VisitId,
    /// Family name first.
    pub patient: String,
    /// When it is.
    pub dos: Day,
    /// Whom the patient will see, and what for.
    pub about: String,
    /// The card as it is printed, line by line.
    pub card: Vec<String>,
    /// What was typed from it; empty fields before that.
    pub typed: Card,
    /// Whether it was read.
    pub read: bool,
    /// Slips in what was typed.
    pub slips: Vec<String>,
    /// Plans to choose from: id and name.
    pub plans: Vec<(String, String)>,
    /// Whether the payer may be asked about cover now.
    pub may_ask: bool,
    /// Whether its answer is awaited.
    pub asked: bool,
    /// The last answer, in plain words; each with whether it is good news.
    pub cover: Vec<(String, bool)>,
    /// When it came.
    pub cover_day: Option<Day>,
    /// Requests for permission: words, and whether they are good news; none while they wait.
    pub requests: Vec<(String, Option<bool>)>,
    /// Whether a referral may be asked for.
    pub may_refer: bool,
    /// Papers that may go with a request: id, title and date.
    pub records: Vec<(String, String)>,
    /// Whether Medicare's notice is to be had here.
    pub medicare: bool,
    /// Notices given, in words.
    pub notices: Vec<String>,
    /// Whether nobody but the patient pays.
    pub alone: bool,
    /// By when an estimate is due, in words.
    pub estimate_due: String,
    /// Estimates given, in words.
    pub estimates: Vec<String>,
    /// What the desk asks for at the visit.
    pub copay: Option<Cents>,
    /// What it took.
    pub collected: Cents,
    /// What is to do, in order.
    pub tasks: Vec<Task>,
    /// Whether the patient may be checked in.
    pub may_check_in: bool,
    /// Whether the day passed without.
    pub missed: bool,
}

/// The visit; none when there is no such visit or the patient has come.
pub fn visit_sheet(state: &State, shelf: &Shelf, id: VisitId) -> Option<VisitSheet> {
    let file = state.front.visits.get(&id).filter(|file| file.encounter_id.is_none())?;
    let encounter = &file.encounter;
    let plan = encounter.coverage().and_then(|coverage| shelf.plans.get(&coverage.plan));
    let alone = plan.is_some_and(|plan| plan.assistance.is_some());
    let told = file.replies.last().map(|(day, reply)| (*day, cover(reply)));
    let today = state.today;
    let may_come = encounter.dos == today && file.typed.is_some();
    let card_kind = |name: &str| shelf.plans.values().find(|plan| plan.id.as_str() == name);
    let typed = file.typed.clone();
    Some(VisitSheet {
        visit: id,
        patient: encounter.patient.name(),
        dos: encounter.dos,
        about: format!("{}, {}", encounter.clinician.short(), encounter.title.to_lowercase()),
        card: card_lines(&file.card, card_kind(file.card.plan.as_str()).map(|plan| plan.name.as_str())),
        read: typed.is_some(),
        slips: typed.iter().flat_map(|(_, slips)| slips).map(|slip| slip.message.clone()).collect(),
        typed: typed.map(|(typed, _)| typed).unwrap_or_default(),
        plans: shelf.plans.values().map(|plan| (plan.id.to_string(), plan.name.clone())).collect(),
        may_ask: file.typed.is_some() && !file.asked && !alone,
        asked: file.asked,
        cover: told.as_ref().map(|(_, cover)| cover_words(cover, encounter.dos)).unwrap_or_default(),
        cover_day: told.as_ref().map(|(day, _)| *day),
        requests: file.requests.iter().map(request_words).collect(),
        may_refer: encounter.referring.is_some(),
        records: records(shelf, file, today),
        medicare: plan.is_some_and(|plan| plan.insurance_kind == "medicare"),
        notices: file.notices.iter().map(notice_words).collect(),
        alone,
        estimate_due: estimate_due(file, today),
        estimates: file
            .estimates
            .iter()
            .map(|given| {
                format!(
                    "{} given {}{}",
                    given.total(),
                    long(given.day),
                    if given.late() { ", too late" } else { "" }
                )
            })
            .collect(),
        copay: told.and_then(|(_, cover)| cover.copay),
        collected: file.collected,
        tasks: tasks(file, today),
        may_check_in: may_come,
        missed: encounter.dos < today,
    })
}

fn card_lines(card: &Card, plan: Option<&str>) -> Vec<String> {
    let mut lines = vec![
        plan.unwrap_or(card.plan.as_str()).to_owned(),
        format!("{} {}", card.given, card.family),
        format!("Member no. {}", card.member),
    ];
    if !card.group.is_empty() {
        lines.push(format!("Group {}", card.group));
    }
    lines
}

/// The 271 in plain words.
fn cover_words(cover: &Cover, dos: Day) -> Vec<(String, bool)> {
    if let Some(reason) = &cover.refused {
        let why = match reason.as_str() {
            "72" => {
                "The member id cannot be one of this plan’s: it has the wrong shape. Read the card again."
            }
            "75" => "The plan does not know this member id. Compare it with the card, figure by figure.",
            _ => "The plan could not answer. Look at what was typed.",
        };
        return vec![(why.to_owned(), false)];
    }
    if !cover.active {
        return vec![(
            format!("Not covered on {}. Ask for another card before the visit.", long(dos)),
            false,
        )];
    }
    let mut words = vec![(format!("Covered on {}.", long(dos)), true)];
    let mut say = |text: String, good| words.push((text, good));
    if let Some(left) = cover.deductible_left {
        let text = match left {
            Cents::ZERO => "The year’s deductible is met.".to_owned(),
            left => format!("{left} of the year’s deductible is still the patient’s to pay."),
        };
        say(text, true);
    }
    if let Some(share) = cover.coinsurance_bp {
        say(format!("After that the patient carries {} % of the agreed price.", share / 100), true);
    }
    if let Some(copay) = cover.copay {
        say(format!("{copay} is to be collected at an office visit."), true);
    }
    if cover.referral {
        say(
            "A specialist needs a referral from primary care: ask for it before the visit.".to_owned(),
            false,
        );
    }
    if let Some(other) = &cover.other_payer {
        say(format!("{other} pays first. Ask for that card."), false);
    }
    words
}

fn request_words(
    (day, request, answer): &(Day, Request, Option<AuthorizationAnswer>),
) -> (String, Option<bool>) {
    let what = match request.kind {
        PermitKind::Referral => "Referral from primary care".to_owned(),
        PermitKind::Authorization => {
            let codes: Vec<String> = request.codes.iter().map(ToString::to_string).collect();
            format!("Authorization of {}", codes.join(", "))
        }
    };
    let (said, good) = match answer {
        None => ("not answered yet".to_owned(), None),
        Some(AuthorizationAnswer::NotNeeded) => ("the plan wants none".to_owned(), Some(true)),
        Some(AuthorizationAnswer::Pended) => {
            ("pended: the plan wants records with it".to_owned(), Some(false))
        }
        Some(AuthorizationAnswer::Approved { number }) => {
            (format!("approved, number {number}; it goes into item 23 by itself"), Some(true))
        }
        Some(AuthorizationAnswer::Denied { why }) => (format!("denied: {why}"), Some(false)),
    };
    (format!("{what}, asked {}: {said}.", long(*day)), good)
}

/// Papers dated before today: what the visit itself will bring cannot be sent yet.
fn records(shelf: &Shelf, file: &VisitFile, today: Day) -> Vec<(String, String)> {
    let encounter = &file.encounter;
    let chart = shelf.chart_of(&encounter.source);
    let held = chart.and_then(|chart| papers(shelf, &chart, encounter).ok()).unwrap_or_default();
    let sendable = held
        .into_iter()
        .filter(|paper| paper.kind != "card" && paper.date <= today && paper.date < encounter.dos);
    sendable.map(|paper| (paper.id, format!("{}, {}", paper.title, long(paper.date)))).collect()
}

fn notice_words(notice: &Notice) -> String {
    let follows = consequence(notice.expected, Some(notice.choice));
    let modifiers: Vec<String> = follows.modifiers.iter().map(ToString::to_string).collect();
    let then = match (follows.done, follows.billed, follows.patient_owes) {
        (false, ..) => "the service is not done".to_owned(),
        (true, false, _) => "the service is done, Medicare is not billed, the patient pays".to_owned(),
        (true, true, true) => {
            format!("billed with {}; the patient pays what Medicare does not", modifiers.join(" and "))
        }
        (true, true, false) => {
            format!("billed with {}; the office carries what Medicare does not pay", modifiers.join(" and "))
        }
    };
    format!(
        "{} for {}, {}: {then}.",
        notice.procedure,
        notice.estimate,
        choice_words(notice.choice).to_lowercase()
    )
}

/// A mark on the notice, as the patient reads it.
pub fn choice_words(choice: Choice) -> &'static str {
    match choice {
        Choice::Bill => "Option 1: do it, ask Medicare, I pay if it does not",
        Choice::PayOnly => "Option 2: do it, do not ask Medicare, I pay",
        Choice::Decline => "Option 3: do not do it",
        Choice::RefusedToSign => "Wants it, would not sign; two of the staff were there",
    }
}

/// What is expected of Medicare.
pub fn expected_words(expected: Expected) -> &'static str {
    match expected {
        Expected::NotNecessary => "Not necessary for this reason, or too often: the notice is required",
        Expected::Excluded => "Never a benefit: the notice is voluntary",
    }
}

fn estimate_due(file: &VisitFile, today: Day) -> String {
    let Ok(rules) = FrontRules::read() else { return String::new() };
    match due_by(&rules.estimate, file.booked, file.encounter.dos, false) {
        Some(due) if file.estimates.is_empty() => {
            format!("An estimate is due by {}.", crate::desk::day::last_day(due, today))
        }
        Some(_) => "The estimate was given.".to_owned(),
        None => "The visit was booked too near for the duty to estimate; one on request is due all the same."
            .to_owned(),
    }
}
