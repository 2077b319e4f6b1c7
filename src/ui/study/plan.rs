//! The plan: the day of the exam and the minutes there are.

use super::Study;
use crate::desk::review::{WEEKDAYS, read_plan};
use crate::learn::learner::Op;
use crate::ui::session::civil_today;
use leptos::prelude::*;

/// The form; what is saved is the plan of the exam in view.
#[component]
pub(super) fn PlanForm(study: Study) -> impl IntoView {
    let floor = study.floor;
    let plan = Memo::new(move |_| floor.own().plan);
    let exam_day = RwSignal::new(String::new());
    let minutes = [(); 7].map(|()| RwSignal::new(String::new()));
    Effect::new(move |_| {
        let Some(plan) = plan.get() else { return };
        exam_day.set(plan.exam_day.to_string());
        for (field, held) in minutes.into_iter().zip(plan.minutes) {
            field.set(if held == 0 { String::new() } else { held.to_string() });
        }
    });
    let save = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        let typed = minutes.map(|field| field.get_untracked());
        match read_plan(&study.exam.get_untracked(), &exam_day.get_untracked(), &typed, civil_today()) {
            Ok(plan) => floor.ask_own(Op::SetStudyPlan { plan: Some(plan) }, || {}),
            Err(finding) => floor.notice.set(Some(finding)),
        }
    };
    let clear = move |_| {
        exam_day.set(String::new());
        minutes.iter().for_each(|field| field.set(String::new()));
        floor.ask_own(Op::SetStudyPlan { plan: None }, || {});
    };
    let name = move || {
        floor.with_shelf(|shelf| {
            shelf.blueprints.get(&study.exam.get()).map(|held| held.name.clone()).unwrap_or_default()
        })
    };
    view! {
        <section aria-labelledby="plan-h"><h2 class="caps" id="plan-h">"Plan"</h2>
            <p class="soft">"With a day and some hours the rounds are cut to fit. A missed day moves its work to the days that remain; nothing reminds you."</p>
            <form class="plan" on:submit=save>
                <label>{move || format!("Day of the {} exam", name())}
                    <input type="date" prop:value=move || exam_day.get() on:input:target=move |ev| exam_day.set(ev.target().value()) /></label>
                <fieldset><legend>"Minutes of study"</legend>
                    {WEEKDAYS.into_iter().zip(minutes).map(|(weekday, field)| view! {
                        <label>{weekday}<input type="text" inputmode="numeric" autocomplete="off" prop:value=move || field.get() on:input:target=move |ev| field.set(ev.target().value()) /></label>
                    }).collect_view()}</fieldset>
                <p class="btns"><button type="submit" class="btn">"Keep the plan"</button>
                    <Show when=move || plan.with(Option::is_some)><button type="button" class="btn" on:click=clear>"Study without a plan"</button></Show></p>
            </form>
        </section>
    }
}
