//! Patients' accounts: who owes and where it stands at the left, the account in hand at the right.

mod open;

use self::open::Account;
use crate::desk::account::{AccountRow, AccountSheet, Credit, account_sheet, adopt, refund, rules};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::shell::tabs;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn AccountScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let chosen = Memo::new(move |_| params.read().get("mrn").filter(|mrn| !mrn.is_empty()));
    let sheet = Memo::new(move |_| account_sheet(&floor.state()));
    // A phone shows one part: the list until a row is chosen.
    let pane = RwSignal::new("1");
    Effect::new(move |_| pane.set(if chosen.get().is_some() { "2" } else { "1" }));
    view! {
        <main class="main accounts" id="work" tabindex="-1">
            <section class="pane p-list scroll" data-pane="1" aria-labelledby="accounts-h" tabindex="0">
                <header class="page-head"><h1 id="accounts-h">"Patient accounts"</h1></header>
                <Rows floor sheet chosen />
                <Credits floor sheet />
                <Ends sheet />
                <Rules floor />
            </section>
            <div class="pane side scroll" data-pane="2" tabindex="0">
                {move || match chosen.get() {
                    Some(mrn) => view! { <Account floor mrn /> }.into_any(),
                    None => view! { <p class="soft">"Choose a patient to see the account."</p> }.into_any(),
                }}
            </div>
            {tabs(vec![("1", "Accounts", "i-queue"), ("2", "Account", "i-note")], pane)}
        </main>
    }
}

#[component]
fn Rows(floor: Floor, sheet: Memo<AccountSheet>, chosen: Memo<Option<String>>) -> impl IntoView {
    let rows = move || sheet.with(|sheet| sheet.rows.clone());
    let line = move |row: AccountRow| {
        let here = row.mrn.clone();
        let on = move || chosen.with(|chosen| chosen.as_ref() == Some(&here)).then_some("true");
        let waits = (!row.unapplied.is_zero()).then(|| format!("; {} waits unapplied", row.unapplied));
        let next = row
            .next_instalment
            .map(|(day, amount)| format!("; {amount} due {}", crate::desk::day::short(day)));
        view! {
            <tr aria-current=on>
                <th scope="row"><a href=floor.link(&format!("accounts/{}", row.mrn))>{row.patient}</a><span class="sub num">{row.mrn.clone()}</span></th>
                <td>{row.standing}{waits}{next}</td>
                <td class="money">{row.owed.to_string()}</td>
            </tr>
        }
    };
    view! {
        <Show when=move || !rows().is_empty() fallback=|| view! { <p class="soft">"No patient owes anything, and no money waits. Shares appear once remittances are posted."</p> }>
            <table class="ledger pick" aria-label="Patients who owe">
                <thead><tr><th scope="col">"Patient"</th><th scope="col">"Where it stands"</th><th scope="col" class="r">"Owed"</th></tr></thead>
                <tbody>{move || rows().into_iter().map(line).collect_view()}</tbody>
            </table>
        </Show>
    }
}

/// Credits: money that belongs to somebody else.
#[component]
fn Credits(floor: Floor, sheet: Memo<AccountSheet>) -> impl IntoView {
    let credits = move || sheet.with(|sheet| sheet.credits.clone());
    let line = move |credit: Credit| {
        let deed = refund(&credit);
        let go = move |_| floor.ask(deed.op.clone());
        view! {
            <tr>
                <th scope="row"><a class="link" href=floor.link(&format!("claim/{}", credit.claim))>{format!("Claim {}", credit.claim)}</a></th>
                <td>{if credit.payer { "the payer paid too much" } else { "the patient paid too much" }}</td>
                <td class="money">{credit.amount.to_string()}</td>
                <td><button type="button" class="btn" on:click=go>{deed.label}</button></td>
            </tr>
        }
    };
    view! {
        <Show when=move || !credits().is_empty()>
            <h2 class="caps">"Credit balances"</h2>
            <p class="soft">"Money that belongs to somebody else. Before a refund, look whether the claim is still being decided."</p>
            <table class="ledger" aria-label="Credit balances">
                <thead><tr><th scope="col">"Claim"</th><th scope="col">"Why"</th><th scope="col" class="r">"Credit"</th><th scope="col"><span class="sr">"What to do"</span></th></tr></thead>
                <tbody>{move || credits().into_iter().map(line).collect_view()}</tbody>
            </table>
        </Show>
    }
}

/// Balances that ended other than by payment.
#[component]
fn Ends(sheet: Memo<AccountSheet>) -> impl IntoView {
    let ends = move || sheet.with(|sheet| sheet.ends.clone());
    view! {
        <Show when=move || !ends().is_empty()>
            <h2 class="caps">"Ended unpaid"</h2>
            <table class="ledger" aria-label="Balances that ended unpaid">
                <thead><tr><th scope="col">"How"</th><th scope="col" class="r">"Claims"</th><th scope="col" class="r">"Amount"</th></tr></thead>
                <tbody>{move || ends().into_iter().map(|(end, claims, amount)| view! {
                    <tr><th scope="row">{end.words()}</th><td class="money">{claims}</td><td class="money">{amount.to_string()}</td></tr>
                }).collect_view()}</tbody>
            </table>
        </Show>
    }
}

/// The house rules, and taking them up.
#[component]
fn Rules(floor: Floor) -> impl IntoView {
    let adopted = Memo::new(move |_| floor.state().accounts.policy.is_some());
    let lines =
        move || rules(&floor.state()).into_iter().map(|words| view! { <li>{words}</li> }).collect_view();
    let take_up = move |_| {
        if let Some(op) = adopt() {
            floor.ask(op);
        }
    };
    view! {
        <h2 class="caps">{move || if adopted.get() { "House rules" } else { "House rules, not taken up yet" }}</h2>
        <ul class="plain rules">{lines}</ul>
        <Show when=move || !adopted.get()>
            <p class="soft">"Until they are, every patient pays the first statement. Once they are, patients pay by habit: some late, some in part, some never."</p>
            <p><button type="button" class="btn" on:click=take_up>"Take up the house rules"</button></p>
        </Show>
    }
}
