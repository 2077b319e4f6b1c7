//! One account: its figures, what may be done now, its statements and its plan.

use crate::base::parse_day;
use crate::desk::account::{AccountDetail, Deed, detail};
use crate::desk::day::long;
use crate::practice::office::{AccountOp, Op};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use leptos::prelude::*;

/// The account.
#[component]
pub fn Account(floor: Floor, mrn: String) -> impl IntoView {
    let sheet = Memo::new(move |_| floor.with_shelf(|shelf| detail(&floor.state(), shelf, &mrn)));
    move || match sheet.get() {
        Some(sheet) => view! { <Opened floor sheet /> }.into_any(),
        None => view! { <p class="soft">"There is no such patient."</p> }.into_any(),
    }
}

#[component]
fn Opened(floor: Floor, sheet: AccountDetail) -> impl IntoView {
    let statement = floor.link(&format!("statement/{}", sheet.mrn));
    let notes = sheet.notes.clone();
    view! {
        <h2 class="name">{sheet.patient.clone()}</h2>
        <p class="soft">{format!("Record {} · {} · ", sheet.mrn, sheet.standing)}<a class="link" href=statement>"the statement"</a></p>
        <dl class="sums">
            <div><dt>"Owed"</dt><dd>{sheet.owed.to_string()}</dd></div>
            <div><dt>"Unapplied"</dt><dd>{sheet.unapplied.to_string()}</dd></div>
        </dl>
        <ul class="plain">{notes.into_iter().map(|words| view! { <li>{mark("#s-look", "part")}" "{words}</li> }).collect_view()}</ul>
        <Claims floor sheet=sheet.clone() />
        <Deeds floor sheet=sheet.clone() />
        <Statements sheet=sheet.clone() />
        <Instalments sheet=sheet.clone() />
        <Unusual floor sheet />
    }
}

#[component]
fn Claims(floor: Floor, sheet: AccountDetail) -> impl IntoView {
    let rows = sheet.claims.into_iter().map(|(claim, amount, waits)| {
        view! {
            <tr><th scope="row"><a class="link" href=floor.link(&format!("claim/{claim}"))>{format!("Claim {claim}")}</a></th>
            <td>{waits}</td><td class="money">{amount.to_string()}</td></tr>
        }
    });
    let rows = rows.collect::<Vec<_>>();
    (!rows.is_empty()).then(|| {
        view! {
            <table class="ledger" aria-label="What is owed, by claim"><tbody>{rows}</tbody></table>
        }
    })
}

#[component]
fn Deeds(floor: Floor, sheet: AccountDetail) -> impl IntoView {
    let mrn = sheet.mrn.clone();
    let plan = sheet.plan;
    let none = sheet.deeds.is_empty() && plan.is_none();
    let deed = move |Deed { label, words, op }: Deed| {
        let go = move |_| floor.ask(op.clone());
        view! { <li><button type="button" class="btn" on:click=go>{label}</button><span class="soft">{words}</span></li> }
    };
    let first = crate::desk::account::two_weeks_ahead(&floor.state_now());
    let (first, number) = (RwSignal::new(first.to_string()), RwSignal::new("4".to_owned()));
    let agree = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(first), Ok(instalments)) =
            (parse_day(&first.get_untracked()), number.get_untracked().parse())
        else {
            return;
        };
        floor.ask(Op::Account(AccountOp::AgreePlan { mrn: mrn.clone(), first, instalments }));
    };
    view! {
        <h3 class="caps">"What may be done now"</h3>
        {none.then(|| view! { <p class="soft">"Nothing: it waits for a day, a court or another plan, or nothing is owed."</p> })}
        <ul class="deeds">{sheet.deeds.into_iter().map(deed).collect_view()}</ul>
        {plan.map(|(most, least)| view! {
            <form class="fields" on:submit=agree>
                <p class="soft">{format!("A payment plan: at most {most} instalments, {least} at the least each.")}</p>
                <label>"First instalment"<input type="date" prop:value=move || first.get() on:input=move |event| first.set(event_target_value(&event)) /></label>
                <label>"Instalments"<input type="number" min="1" max=most.to_string() prop:value=move || number.get() on:input=move |event| number.set(event_target_value(&event)) /></label>
                <button type="submit" class="btn">"Agree the plan"</button>
            </form>
        })}
    }
}

#[component]
fn Statements(sheet: AccountDetail) -> impl IntoView {
    let none = sheet.statements.is_empty();
    let rows = sheet.statements.into_iter().map(|row| {
        view! { <tr><th scope="row">{row.number}</th><td class="nowrap">{long(row.day)}</td><td>{row.words}</td><td class="money">{row.total.to_string()}</td></tr> }
    });
    let rows = rows.collect::<Vec<_>>();
    (!none).then(|| view! {
        <h3 class="caps">"Statements"</h3>
        <table class="ledger" aria-label="Statements"><thead><tr><th scope="col">"No."</th><th scope="col">"Sent"</th><th scope="col">"What became of it"</th><th scope="col" class="r">"Asked"</th></tr></thead><tbody>{rows}</tbody></table>
    })
}

#[component]
fn Instalments(sheet: AccountDetail) -> impl IntoView {
    let none = sheet.instalments.is_empty();
    let rows = sheet.instalments.into_iter().map(|(day, amount, stands)| {
        view! { <tr><th scope="row" class="nowrap">{long(day)}</th><td>{stands}</td><td class="money">{amount.to_string()}</td></tr> }
    });
    let rows = rows.collect::<Vec<_>>();
    (!none).then(|| {
        view! {
            <h3 class="caps">"Payment plan"</h3>
            <table class="ledger" aria-label="Instalments"><tbody>{rows}</tbody></table>
        }
    })
}

/// News that stops everything: a bankruptcy, a death.
#[component]
fn Unusual(floor: Floor, sheet: AccountDetail) -> impl IntoView {
    let (bankruptcy, death) = (sheet.bankruptcy, sheet.death);
    let today = floor.state_now().today.to_string();
    let (filed, case, died) =
        (RwSignal::new(today.clone()), RwSignal::new(String::new()), RwSignal::new(today));
    let (of_stay, of_death) = (sheet.mrn.clone(), sheet.mrn);
    let stay = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(filed) = parse_day(&filed.get_untracked()) else { return };
        let case = case.get_untracked().trim().to_owned();
        floor.ask(Op::Account(AccountOp::RecordBankruptcy { mrn: of_stay.clone(), filed, case }));
    };
    let end = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(died) = parse_day(&died.get_untracked()) else { return };
        floor.ask(Op::Account(AccountOp::RecordDeath { mrn: of_death.clone(), died }));
    };
    view! {
        {(bankruptcy || death).then(|| view! { <h3 class="caps">"News from outside"</h3> })}
        {bankruptcy.then(|| view! {
            <form class="fields" on:submit=stay>
                <p class="soft">"A notice of bankruptcy came: from its filing on nobody may ask the patient."</p>
                <label>"Filed"<input type="date" prop:value=move || filed.get() on:input=move |event| filed.set(event_target_value(&event)) /></label>
                <label>"The court’s case number"<input type="text" autocomplete="off" prop:value=move || case.get() on:input=move |event| case.set(event_target_value(&event)) /></label>
                <button type="submit" class="btn">"Record the bankruptcy"</button>
            </form>
        })}
        {death.then(|| view! {
            <form class="fields" on:submit=end>
                <p class="soft">"The patient has died: the estate is asked, not the family."</p>
                <label>"Died"<input type="date" prop:value=move || died.get() on:input=move |event| died.set(event_target_value(&event)) /></label>
                <button type="submit" class="btn">"Record the death"</button>
            </form>
        })}
    }
}
