//! The insurance card and what is typed from it.

use crate::desk::front::VisitSheet;
use crate::practice::chart::PlanId;
use crate::practice::front::Card;
use crate::practice::office::{FrontOp, Op};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use leptos::prelude::*;

/// The card beside the fields.
#[component]
pub(super) fn CardForm(floor: Floor, sheet: VisitSheet) -> impl IntoView {
    let visit = sheet.visit;
    let held = sheet.typed.clone();
    let plan = RwSignal::new(held.plan.to_string());
    let [member, group, family, given] =
        [held.member, held.group, held.family, held.given].map(RwSignal::new);
    let read = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let text = |held: RwSignal<String>| held.get_untracked().trim().to_owned();
        let typed = Card {
            plan: PlanId(text(plan)),
            member: text(member),
            group: text(group),
            family: text(family),
            given: text(given),
        };
        floor.ask(Op::Front(FrontOp::ReadCard { visit, typed }));
    };
    let field = |label: &'static str, held: RwSignal<String>| {
        view! { <label>{label}<input type="text" autocomplete="off" prop:value=move || held.get() on:input=move |event| held.set(event_target_value(&event)) /></label> }
    };
    let options = sheet.plans.into_iter().map(|(id, name)| {
        let chosen = id == held.plan.as_str();
        view! { <option value=id selected=chosen>{name}</option> }
    });
    let good = sheet.read && sheet.slips.is_empty();
    let slips = sheet.slips.into_iter().map(|words| view! { <li>{mark("#s-denied", "bad")}" "{words}</li> });
    view! {
        <h3 class="caps">"Insurance card"</h3>
        <p class="card-face">{sheet.card.into_iter().map(|line| view! { {line}<br /> }).collect_view()}</p>
        {good.then(|| view! { <p><span class="st good">{mark("#s-right", "")}"Registered as the card has it"</span></p> })}
        <div role="status"><ul class="plain">{slips.collect_view()}</ul></div>
        <form class="fields" on:submit=read>
            <label class="wide">"Plan"<select on:change=move |event| plan.set(event_target_value(&event))><option value="">"Choose"</option>{options.collect_view()}</select></label>
            {field("Member id", member)}
            {field("Group", group)}
            {field("Family name", family)}
            {field("Given name", given)}
            <button type="submit" class="btn">{if sheet.read { "Register again" } else { "Register" }}</button>
        </form>
    }
}
