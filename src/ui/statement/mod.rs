//! A patient's statement: the document with its tear-off slip, and its way to zero.

use crate::base::us_date;
use crate::desk::statement::{ClaimOwed, Standing, StatementSheet, sheet};
use crate::practice::office::Op;
use crate::ui::floor::{Floor, use_floor};
use crate::ui::glyph::mark;
use crate::ui::shell::PaneTabs;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn StatementScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let mrn = Memo::new(move |_| params.read().get("mrn").unwrap_or_default());
    let sheet = Memo::new(move |_| floor.with_shelf(|shelf| sheet(&floor.state(), shelf, &mrn.get())));
    move || match sheet.get() {
        Some(sheet) => view! { <Open floor sheet /> }.into_any(),
        None => view! { <Missing floor /> }.into_any(),
    }
}

#[component]
fn Missing(floor: Floor) -> impl IntoView {
    view! {
        <main class="main paying" id="work" tabindex="-1">
            <div class="empty">
                <h1>"There is no such patient"</h1>
                <p><a class="link" href=floor.link("queue/statement")>"See who owes a share"</a></p>
            </div>
        </main>
    }
}

#[component]
fn Open(floor: Floor, sheet: StatementSheet) -> impl IntoView {
    let heading = format!("Statement for {}", sheet.patient);
    let empty = sheet.claims.is_empty();
    let document = sheet.clone();
    view! {
        <main class="main paying" id="work" tabindex="-1">
            <section class="pane p-doc" data-pane="1" aria-labelledby="statement-h" tabindex="0">
                {match empty {
                    true => view! { <Empty floor heading /> }.into_any(),
                    false => view! { <Document sheet=document heading /> }.into_any(),
                }}
            </section>
            <div class="side" data-pane="2" tabindex="0"><Way floor sheet /></div>
            <PaneTabs tabs=vec![("1", "Statement", "i-note"), ("2", "Next", "s-level")] first="1" />
        </main>
    }
}

#[component]
fn Empty(floor: Floor, heading: String) -> impl IntoView {
    view! {
        <div class="empty">
            <h1 id="statement-h">{heading}</h1>
            <p>"This patient owes nothing, so there is no statement. A share appears here once the payer’s remittance is posted."</p>
            <p><a class="link" href=floor.link("queue/post")>"Remittances to post"</a></p>
        </div>
    }
}

/// The document as it is printed.
#[component]
fn Document(sheet: StatementSheet, heading: String) -> impl IntoView {
    let number = sheet.number.map_or_else(|| "not sent yet".to_owned(), |id| id.to_string());
    let pay_by = sheet.pay_by.map(us_date);
    let (slip_number, slip_by) = (number.clone(), pay_by.clone());
    let zero = sheet.standing == Standing::Paid;
    let clinic = sheet.from.first().cloned().unwrap_or_default();
    view! {
        <article class="statement" aria-labelledby="statement-h">
            <header>
                <address>{lines(sheet.from)}<br />{format!("Telephone {}", sheet.phone)}</address>
                <dl class="amount">
                    <div class="due"><dt>"Amount due"</dt><dd>{sheet.due.to_string()}</dd></div>
                    <div><dt>"Please pay by"</dt><dd>{pay_by.unwrap_or_else(|| "30 days from sending".to_owned())}</dd></div>
                </dl>
            </header>
            <h1 id="statement-h">{heading}</h1>
            <dl class="refs">
                <div><dt>"Statement"</dt><dd class="num">{number}</dd></div>
                <div><dt>"Date"</dt><dd class="num">{us_date(sheet.day)}</dd></div>
                <div><dt>"Patient number"</dt><dd class="num">{sheet.mrn.clone()}</dd></div>
            </dl>
            {sheet.claims.into_iter().map(claim_part).collect_view()}
            <table class="ledger grand"><tbody><tr><th scope="row">"Amount due"</th><td class="money">{sheet.due.to_string()}</td></tr></tbody></table>
            {zero.then(|| view! { <p class="paid"><span class="st good">{mark("#s-right", "")}"Paid. Nothing is owed on this statement."</span></p> })}
            <p class="fine">{format!("Questions about an amount? Call {clinic} at {}. If your plan should have paid more, ask your plan as well.", sheet.phone)}</p>
            <section class="slip" aria-label="Slip to return with the payment">
                <p class="cut">"Tear off here and return with your payment"</p>
                <address>{lines(sheet.to)}</address>
                <dl class="refs">
                    <div><dt>"Statement"</dt><dd class="num">{slip_number}</dd></div>
                    <div><dt>"Patient number"</dt><dd class="num">{sheet.mrn}</dd></div>
                    <div><dt>"Pay by"</dt><dd class="num">{slip_by.unwrap_or_else(|| "–".to_owned())}</dd></div>
                    <div class="due"><dt>"Amount due"</dt><dd class="num">{sheet.due.to_string()}</dd></div>
                </dl>
            </section>
        </article>
    }
}

fn lines(of: Vec<String>) -> impl IntoView {
    of.into_iter()
        .enumerate()
        .map(|(at, line)| view! { {(at > 0).then(|| view! { <br /> })}{line} })
        .collect_view()
}

fn claim_part(part: ClaimOwed) -> impl IntoView {
    let row = |words: &'static str, amount: crate::base::Cents| {
        (!amount.is_zero()).then(
            || view! { <tr><th scope="row">{words}</th><td class="money">{(-amount).to_string()}</td></tr> },
        )
    };
    let because = part.reasons.into_iter().map(|reason| {
        view! { <li><b>{reason.name}</b>" "<span class="num">{reason.amount.to_string()}</span><span class="sub">{reason.words}</span></li> }
    });
    view! {
        <section class="visit">
            <h2>{format!("{}, seen by {}", us_date(part.dos), part.clinician)}</h2>
            <p class="soft">{part.services.join("; ")}</p>
            <div class="sides">
                <table class="ledger">
                    <tbody>
                        <tr><th scope="row">"Charged"</th><td class="money">{part.charged.to_string()}</td></tr>
                        {row("Your insurance paid", part.insurance)}
                        {row("Taken off by contract", part.adjusted)}
                        {row("Still with your insurance", part.waiting)}
                        {row("You paid before", part.paid)}
                    </tbody>
                    <tfoot><tr><th scope="row">"You owe"</th><td class="money">{part.owes.to_string()}</td></tr></tfoot>
                </table>
                <div class="why"><h3>"Why this is yours"</h3><ul>{because.collect_view()}</ul></div>
            </div>
        </section>
    }
}

/// Where the statement stands and the one thing to do.
#[component]
fn Way(floor: Floor, sheet: StatementSheet) -> impl IntoView {
    let mrn = sheet.mrn.clone();
    let early = !sheet.waits.is_empty();
    let waits = early.then(|| {
        let rows = sheet.waits.iter().map(|words| view! { <li>{words.clone()}</li> }).collect_view();
        view! {
            <div class="early">
                <p><span class="st part">{mark("#s-look", "")}"Too early: another plan pays before the patient"</span></p>
                <ul class="plain">{rows}</ul>
            </div>
        }
    });
    let action = match (&sheet.standing, sheet.number) {
        (Standing::ToSend, _) => {
            let send = move |_| floor.ask(Op::SendStatement { mrn: mrn.clone() });
            view! { <button type="button" class="btn" class:first=!early on:click=send>"Send the statement"</button> }
                .into_any()
        }
        (Standing::Arrived { .. }, Some(statement)) => {
            let post = move |_| floor.ask(Op::PostPatientPayment { statement });
            view! { <button type="button" class="btn first" on:click=post>"Post the payment"</button> }
                .into_any()
        }
        _ => ().into_any(),
    };
    let claims = sheet.claims.iter().map(|part| part.claim).collect::<Vec<_>>();
    let claims = claims.into_iter().map(|claim| {
        view! { <li><a class="link" href=floor.link(&format!("claim/{claim}"))>{format!("Life of claim {claim}")}</a></li> }
    });
    let earlier = sheet.earlier.into_iter().map(|(id, day, amount)| {
        view! { <li><span>{format!("Statement {id}, {}", crate::desk::day::long(day))}</span><span class="num">{amount.to_string()}</span></li> }
    });
    let earlier = earlier.collect::<Vec<_>>();
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <h2 class="caps">"Where it stands"</h2>
        <p role="status">{sheet.standing.words()}</p>
        {waits}
        <p class="btns">{action}<button type="button" class="btn" on:click=print>"Print"</button></p>
        <h2 class="caps">"Its claims"</h2>
        <ul class="plain">{claims.collect_view()}</ul>
        {(!earlier.is_empty()).then(|| view! { <h2 class="caps">"Paid before"</h2><ul class="plain">{earlier}</ul> })}
    }
}
