//! A claim without a payer: the household's income, the office's scale, and charging the patient.

use super::Form;
use crate::base::Cents;
use crate::desk::form::Charge;
use crate::practice::office::Op;
use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// The form.
#[component]
pub fn SelfPay(form: Form, charge: Charge, go: Callback<String>) -> impl IntoView {
    let floor = use_floor();
    let applies = RwSignal::new(false);
    let income = RwSignal::new(String::new());
    let persons = RwSignal::new(1u32);
    let charge = StoredValue::new(charge);
    let read = move || Cents::parse(&income.get().trim().replace([',', '$'], ""));
    let worked = move || {
        let income = if applies.get() { read() } else { None };
        charge.with_value(|charge| charge.worked(income, persons.get()))
    };
    let waits = move || applies.get() && read().is_none();
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if waits() {
            return;
        }
        let claim = form.id.get_untracked();
        let income = if applies.get_untracked() { read() } else { None };
        let to = floor.link(&format!("claim/{claim}"));
        let op = Op::BillSelfPay { claim, income, persons: persons.get_untracked() };
        floor.ask_then(op, move || go.run(to));
    };
    let rows = move || {
        let rows = charge.with_value(|charge| charge.rows(persons.get()));
        rows.into_iter().map(|(most, off)| view! { <tr><td class="money">{most.to_string()}</td><td class="money">{off}</td></tr> }).collect_view()
    };
    let prompt = charge.with_value(Charge::prompt);
    let total = charge.with_value(|charge| charge.total.to_string());
    view! {
        <form class="self-pay" on:submit=send>
            <h3 class="caps">"Charge the patient"</h3>
            <p class="soft">"Nobody else pays this claim. A household that applies for assistance and proves its income is charged by the scale; anyone else gets the reduction for paying at once."</p>
            <label class="check"><input type="checkbox" prop:checked=move || applies.get() on:change=move |event| applies.set(event_target_checked(&event)) /><span>"The household applies for assistance"</span></label>
            <Show when=move || applies.get()>
                <p class="pair"><label for="income">"Yearly income, as proven"</label><input id="income" type="text" inputmode="decimal" autocomplete="off" prop:value=move || income.get() on:input=move |event| income.set(event_target_value(&event)) /></p>
                <p class="pair"><label for="persons">"Persons in the household"</label><input id="persons" type="number" min="1" max="20" prop:value=move || persons.get().to_string() on:input=move |event| persons.set(event_target_value(&event).parse().unwrap_or(1).max(1)) /></p>
                <table class="ledger"><caption class="sr">"The scale for this household"</caption>
                    <thead><tr><th scope="col" class="r">"Income up to"</th><th scope="col" class="r">"Taken off"</th></tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </Show>
            <dl class="facts">
                <dt>"Charge"</dt><dd class="num">{total}</dd>
                <dt>{format!("Taken off (for paying at once {prompt})")}</dt><dd class="num">{move || worked().0.to_string()}</dd>
                <dt>"The patient owes"</dt><dd class="num">{move || worked().1.to_string()}</dd>
            </dl>
            <p class="btns"><button type="submit" class="btn first" aria-disabled=move || waits().then_some("true")>"Charge the patient"</button></p>
            <p class="refused" role="alert">{move || (waits() && !income.with(String::is_empty)).then_some("Write the income as dollars and cents.")}</p>
        </form>
    }
}
