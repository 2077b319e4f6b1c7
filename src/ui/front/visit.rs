//! A visit step by step.

use super::card::CardForm;
use super::permit::Permits;
use crate::base::Cents;
use crate::desk::day::long;
use crate::desk::front::{VisitSheet, book_again, choice_words, expected_words, visit_sheet};
use crate::practice::front::{Choice, EstimateLine, Expected};
use crate::practice::office::{FrontOp, Op, VisitId};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use leptos::prelude::*;

/// An amount as typed.
pub(super) fn amount(text: &str) -> Option<Cents> {
    Cents::parse(&text.trim().replace([',', '$'], ""))
}

/// The visit.
#[component]
pub(super) fn Visit(floor: Floor, id: VisitId) -> impl IntoView {
    let sheet = Memo::new(move |_| floor.with_shelf(|shelf| visit_sheet(&floor.state(), shelf, id)));
    move || {
        match sheet.get() {
        Some(sheet) => view! { <Opened floor sheet /> }.into_any(),
        None => view! {
            <p class="soft">"The patient has come, or there is no such visit. "<a class="link" href=floor.link("queue/code")>"Charts to code"</a></p>
        }
        .into_any(),
    }
    }
}

#[component]
fn Opened(floor: Floor, sheet: VisitSheet) -> impl IntoView {
    let visit = sheet.visit;
    let tasks = sheet
        .tasks
        .iter()
        .map(|task| view! { <li>{mark("#s-level", "")}" "{task.words()}</li> })
        .collect_view();
    let ready = sheet.tasks.is_empty();
    let again = move |_| {
        if let Some(op) = book_again(&floor.state_now(), visit) {
            floor.ask(op);
        }
    };
    let come = move |_| floor.ask(Op::Front(FrontOp::CheckIn { visit }));
    view! {
        <h2 class="name">{sheet.patient.clone()}</h2>
        <p class="soft">{format!("{} · {}", long(sheet.dos), sheet.about)}</p>
        <h3 class="caps">"To do"</h3>
        {ready.then(|| view! { <p class="soft">"Nothing now. It waits for an answer, or for the day itself."</p> })}
        <ul class="plain">{tasks}</ul>
        {sheet.missed.then(|| view! { <p><button type="button" class="btn" on:click=again>"Book again in a week"</button></p> })}
        {sheet.may_check_in.then(|| view! { <p><button type="button" class="btn first" on:click=come>"Check in"</button></p> })}
        {(!sheet.missed).then(|| view! {
            <CardForm floor sheet=sheet.clone() />
            <CoverPart floor sheet=sheet.clone() />
            <Permits floor sheet=sheet.clone() />
            <NoticePart floor sheet=sheet.clone() />
            <EstimatePart floor sheet=sheet.clone() />
            <Money floor sheet />
        })}
    }
}

/// The payer asked, and its answer in plain words.
#[component]
fn CoverPart(floor: Floor, sheet: VisitSheet) -> impl IntoView {
    let visit = sheet.visit;
    let ask = move |_| floor.ask(Op::Front(FrontOp::AskEligibility { visit }));
    let rows = sheet.cover.into_iter().map(|(words, good)| {
        let (symbol, tone) = if good { ("#s-right", "good") } else { ("#s-look", "part") };
        view! { <li>{mark(symbol, tone)}" "{words}</li> }
    });
    let label = if sheet.cover_day.is_some() { "Ask again (270)" } else { "Ask the payer (270)" };
    view! {
        <h3 class="caps">"Cover"{sheet.cover_day.map(|day| view! { <span class="pts">{format!("271 of {}", long(day))}</span> })}</h3>
        {sheet.alone.then(|| view! { <p class="soft">"Nobody but the patient pays: there is no payer to ask."</p> })}
        {(!sheet.alone && !sheet.read).then(|| view! { <p class="soft">"The card first: the payer is asked with the number on it."</p> })}
        <ul class="plain cover">{rows.collect_view()}</ul>
        {sheet.asked.then(|| view! { <p class="soft" role="status">"Asked. The 271 comes with the next day."</p> })}
        {sheet.may_ask.then(|| view! { <p><button type="button" class="btn" on:click=ask>{label}</button></p> })}
    }
}

/// Medicare's advance notice.
#[component]
fn NoticePart(floor: Floor, sheet: VisitSheet) -> impl IntoView {
    const CHOICES: [Choice; 4] = [Choice::Bill, Choice::PayOnly, Choice::Decline, Choice::RefusedToSign];
    const EXPECTED: [Expected; 2] = [Expected::NotNecessary, Expected::Excluded];
    let visit = sheet.visit;
    let (code, reason, cost) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (expected, choice) = (RwSignal::new(0usize), RwSignal::new(0usize));
    let give = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        floor.ask(Op::Front(FrontOp::GiveNotice {
            visit,
            procedure: code.get_untracked().trim().to_uppercase().as_str().into(),
            expected: EXPECTED[expected.get_untracked().min(1)],
            reason: reason.get_untracked(),
            estimate: amount(&cost.get_untracked()).unwrap_or_default(),
            choice: CHOICES[choice.get_untracked().min(3)],
        }));
    };
    let pick =
        |into: RwSignal<usize>| move |event| into.set(event_target_value(&event).parse().unwrap_or_default());
    sheet.medicare.then(|| view! {
        <h3 class="caps">"Advance notice (CMS-R-131)"</h3>
        <ul class="plain">{sheet.notices.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
        <form class="fields" on:submit=give>
            <p class="soft">"Given before a service that Medicare will hardly pay: what, why, what it costs, and the patient’s mark."</p>
            <label>"Service"<input type="text" autocomplete="off" on:input=move |event| code.set(event_target_value(&event)) /></label>
            <label>"What it would cost"<input type="text" inputmode="decimal" autocomplete="off" on:input=move |event| cost.set(event_target_value(&event)) /></label>
            <label class="wide">"Why Medicare may not pay"<input type="text" autocomplete="off" on:input=move |event| reason.set(event_target_value(&event)) /></label>
            <label class="wide">"What is expected"<select on:change=pick(expected)>{EXPECTED.iter().enumerate().map(|(at, held)| view! { <option value=at.to_string()>{expected_words(*held)}</option> }).collect_view()}</select></label>
            <label class="wide">"The patient marked"<select on:change=pick(choice)>{CHOICES.iter().enumerate().map(|(at, held)| view! { <option value=at.to_string()>{choice_words(*held)}</option> }).collect_view()}</select></label>
            <button type="submit" class="btn">"Keep the notice"</button>
        </form>
    })
}

/// A good-faith estimate for a patient who pays alone.
#[component]
fn EstimatePart(floor: Floor, sheet: VisitSheet) -> impl IntoView {
    let visit = sheet.visit;
    let rows: [(RwSignal<String>, RwSignal<String>); 3] =
        std::array::from_fn(|_| (RwSignal::new(String::new()), RwSignal::new(String::new())));
    let asked = RwSignal::new(false);
    let give = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let line = |(code, cost): &(RwSignal<String>, RwSignal<String>)| {
            let code = code.get_untracked().trim().to_uppercase();
            let amount = amount(&cost.get_untracked()).unwrap_or_default();
            (!code.is_empty()).then(|| EstimateLine { procedure: code.as_str().into(), amount })
        };
        let lines = rows.iter().filter_map(line).collect();
        floor.ask(Op::Front(FrontOp::GiveEstimate { visit, lines, on_request: asked.get_untracked() }));
    };
    let fields = rows.iter().enumerate().map(|(at, (code, cost))| {
        let (code, cost) = (*code, *cost);
        view! {
            <label>{format!("Service {}", at + 1)}<input type="text" autocomplete="off" on:input=move |event| code.set(event_target_value(&event)) /></label>
            <label>"Expected charge"<input type="text" inputmode="decimal" autocomplete="off" on:input=move |event| cost.set(event_target_value(&event)) /></label>
        }
    });
    sheet.alone.then(|| view! {
        <h3 class="caps">"Good-faith estimate"</h3>
        <p class="soft">{sheet.estimate_due}</p>
        <ul class="plain">{sheet.estimates.into_iter().map(|words| view! { <li>{words}</li> }).collect_view()}</ul>
        <form class="fields" on:submit=give>
            {fields.collect_view()}
            <label class="wide check"><span><input type="checkbox" on:change=move |event| asked.set(event_target_checked(&event)) />" The patient asked for it"</span></label>
            <button type="submit" class="btn">"Give the estimate"</button>
        </form>
    })
}

/// Money at the desk.
#[component]
fn Money(floor: Floor, sheet: VisitSheet) -> impl IntoView {
    let visit = sheet.visit;
    let left = (sheet.copay.unwrap_or_default() - sheet.collected).max(Cents::ZERO);
    let typed = RwSignal::new(if left.is_zero() { String::new() } else { left.to_string() });
    let take = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let amount = amount(&typed.get_untracked()).unwrap_or_default();
        floor.ask(Op::Front(FrontOp::CollectCopay { visit, amount }));
    };
    view! {
        <h3 class="caps">"At the desk"</h3>
        <p class="soft">{match sheet.copay {
            Some(copay) => format!("The plan asks {copay} at the visit; {} was taken.", sheet.collected),
            None => format!("No copay is known; {} was taken.", sheet.collected),
        }}</p>
        <form class="fields" on:submit=take>
            <label>"Taken now"<input type="text" inputmode="decimal" autocomplete="off" prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event)) /></label>
            <button type="submit" class="btn">"Take the money"</button>
        </form>
    }
}
