//! The screen `MonthScreen`: a month's report, the checks before its close, the close.

use super::split::SplitTable;
use crate::base::Cents;
use crate::desk::figures::{Check, CheckRow, DayRow, MonthSheet, Period, Stand, Tone, month_sheet};
use crate::practice::office::Op;
use crate::ui::floor::{Floor, use_floor};
use crate::ui::glyph::mark;
use crate::ui::shell::{PaneTabs, use_goer};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn MonthScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("month").unwrap_or_default());
    let sheet = Memo::new(move |_| month_sheet(&floor.state(), &slug.get()));
    move || match sheet.get() {
        Some(sheet) => view! { <Open floor sheet /> }.into_any(),
        None => view! {
            <main class="main" id="work" tabindex="-1">
                <div class="empty">
                    <h1>"The practice has no such month"</h1>
                    <a class="btn" href=floor.link("month")>"The month to close next"</a>
                </div>
            </main>
        }
        .into_any(),
    }
}

#[component]
fn Open(floor: Floor, sheet: MonthSheet) -> impl IntoView {
    let report = sheet.clone();
    view! {
        <main class="main paying monthly" id="work" tabindex="-1">
            <section class="pane p-doc" data-pane="1" aria-labelledby="month-h" tabindex="0"><Report sheet=report /></section>
            <div class="side" data-pane="2" tabindex="0" role="region" aria-label="Close"><Way floor sheet /></div>
            <PaneTabs tabs=vec![("1", "Report", "i-note"), ("2", "Close", "s-right")] first="1" />
        </main>
    }
}

/// The report as it is printed.
#[component]
fn Report(sheet: MonthSheet) -> impl IntoView {
    let closed = sheet.stand == Stand::Closed;
    let state = match &sheet.stand {
        Stand::Closed => "Closed".to_owned(),
        _ => format!("Open, to {}", crate::desk::day::long(sheet.period.upto)),
    };
    let ties =
        if sheet.ties { "It ties: the receivables themselves add up to it." } else { "It does not tie." };
    let roll = sheet.roll.iter().map(|row| {
        view! { <tr><th scope="row">{row.words}</th><td class="money">{row.amount.to_string()}</td></tr> }
    });
    let owed_at = if closed { "Owed at the end" } else { "Owed so far" };
    view! {
        <article class="statement month" aria-labelledby="month-h">
            <header>
                <div><p class="soft">{sheet.practice.clone()}</p><h1 id="month-h">{format!("Month end, {}", sheet.period.name)}</h1></div>
                <p class="num">{state}</p>
            </header>
            <section aria-labelledby="roll-h">
                <h2 class="caps" id="roll-h">"What was owed, from first day to last"</h2>
                <table class="ledger roll">
                    <tbody>
                        <tr><th scope="row">"Owed before"</th><td class="money">{sheet.opening.to_string()}</td></tr>
                        {roll.collect_view()}
                    </tbody>
                    <tfoot><tr><th scope="row">{owed_at}<span class="sub">{ties}</span></th><td class="money">{sheet.closing.to_string()}</td></tr></tfoot>
                </table>
            </section>
            <section aria-labelledby="age-h">
                <h2 class="caps" id="age-h">"Owed by age, from the day of service"</h2>
                <SplitTable split=sheet.age.clone() rows="Age" parts=("payers", "patients") foot="All".to_owned() link=None none="Nothing was owed." />
            </section>
            <DaySheet days=sheet.days.clone() total=sheet.total />
            <Rest sheet />
        </article>
    }
}

#[component]
fn DaySheet(days: Vec<DayRow>, total: crate::practice::ledger::Movement) -> impl IntoView {
    let cells = |moved: &crate::practice::ledger::Movement| {
        [
            ("Charges", moved.charges),
            ("Payers paid", moved.payer_payments),
            ("Patients paid", moved.patient_payments),
            ("Contract", moved.contractual),
            ("Written off", moved.written_off),
        ]
    };
    let paint = move |moved: &crate::practice::ledger::Movement, whole: bool| {
        let cell = move |(label, amount): (&'static str, Cents)| {
            let idle = amount.is_zero() && !whole;
            let words = if idle { "–".to_owned() } else { amount.to_string() };
            view! { <td class="money" class:nil=idle data-label=label>{words}</td> }
        };
        cells(moved).into_iter().map(cell).collect_view()
    };
    if days.is_empty() {
        return view! {
            <section aria-labelledby="days-h"><h2 class="caps" id="days-h">"Day sheets"</h2><p class="soft">"Nothing was posted in this month."</p></section>
        }
        .into_any();
    }
    let rows = days
        .into_iter()
        .map(|day| view! { <tr><th scope="row">{day.words}</th>{paint(&day.moved, false)}</tr> });
    let rows = rows.collect_view();
    view! {
        <section aria-labelledby="days-h">
            <h2 class="caps" id="days-h">"Day sheets"</h2>
            <table class="ledger stacked daysheet">
                <thead><tr><th scope="col">"Day"</th>{cells(&total).into_iter().map(|(label, _)| view! { <th scope="col" class="r">{label}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><th scope="row">"The month"</th>{paint(&total, true)}</tr></tfoot>
            </table>
        </section>
    }
    .into_any()
}

/// Credits and money that waits.
#[component]
fn Rest(sheet: MonthSheet) -> impl IntoView {
    if sheet.credits.is_empty() && sheet.unapplied.is_empty() {
        return ().into_any();
    }
    let row = |name: String, amount: Cents| view! { <tr><th scope="row">{name}</th><td class="money">{amount.to_string()}</td></tr> };
    let credits =
        sheet.credits.into_iter().map(|(claim, amount)| row(format!("Credit on claim {claim}"), amount));
    let waits =
        sheet.unapplied.into_iter().map(|(mrn, amount)| row(format!("Unapplied, record {mrn}"), amount));
    view! {
        <section aria-labelledby="rest-h">
            <h2 class="caps" id="rest-h">"Credits and money that waits, at the end"</h2>
            <table class="ledger roll"><tbody>{credits.chain(waits).collect_view()}</tbody></table>
        </section>
    }
    .into_any()
}

/// Where the month stands, the checks, the close, the other months.
#[component]
fn Way(floor: Floor, sheet: MonthSheet) -> impl IntoView {
    let print = move |_| {
        let _ = window().print();
    };
    let words = sheet.words();
    let forbids = sheet.forbids();
    let after = match &sheet.stand {
        Stand::After(slug, name) => {
            let href = floor.link(&format!("month/{slug}"));
            Some(view! { <p><a class="link" href=href>{format!("Go to {name}")}</a></p> })
        }
        _ => None,
    };
    let figures = floor.link(&format!("figures/period/{}", sheet.period.slug));
    let ready = sheet.stand == Stand::Ready;
    let (through, slug) = (sheet.period.last, sheet.period.slug.clone());
    let here = sheet.period.slug.clone();
    let months = sheet.months.into_iter().map(move |month| month_link(floor, month, &here));
    let months = months.collect_view();
    let checks = sheet.checks;
    view! {
        <h2 class="caps">"Where it stands"</h2>
        <p role="status">{words}</p>
        {after}
        {ready.then(|| view! { <Close floor through slug name=sheet.period.name.clone() /> })}
        <p class="btns"><button type="button" class="btn" on:click=print>"Print"</button><a class="btn" href=figures>"Figures of the month"</a></p>
        {(!checks.is_empty()).then(|| view! {
            <h2 class="caps">"Before the close"</h2>
            <ul class="gate">{checks.into_iter().map(|check| check_line(floor, check)).collect_view()}</ul>
        })}
        <h2 class="caps">"What a close forbids"</h2>
        <ul class="forbids">{forbids.map(|line| view! { <li>{line}</li> }).into_iter().collect_view()}</ul>
        <h2 class="caps" id="months-h">"Months"</h2>
        <nav aria-labelledby="months-h"><ul class="plain months">{months}</ul></nav>
    }
}

fn month_link(floor: Floor, month: Period, here: &str) -> impl IntoView + use<> {
    let current = (month.slug == here).then_some("page");
    let state = if month.closed { "closed" } else { "open" };
    view! { <li><a class="link" href=floor.link(&format!("month/{}", month.slug)) aria-current=current>{month.name}</a><span class="soft">{state}</span></li> }
}

/// The close: read first, then done; it cannot be taken back.
#[component]
fn Close(floor: Floor, through: crate::base::Day, slug: String, name: String) -> impl IntoView {
    let read = RwSignal::new(false);
    let go = use_goer();
    let close = move |_| {
        if read.get_untracked() {
            let (go, slug) = (go.clone(), slug.clone());
            floor.ask_then(Op::CloseMonth { through }, move || go(&format!("month/{slug}")));
        }
    };
    view! {
        <div class="closing">
            <label><input type="checkbox" bind:checked=read />"I have read the checks. A close cannot be taken back."</label>
            <button type="button" class="btn first" aria-disabled=move || (!read.get()).then_some("true") on:click=close>{format!("Close {name}")}</button>
        </div>
    }
}

fn check_line(floor: Floor, check: Check) -> impl IntoView {
    let (icon, tone, said) = match check.tone {
        Tone::Stop => ("#s-denied", "bad", "In the way"),
        Tone::Look => ("#s-look", "part", "Look"),
        Tone::Right => ("#s-right", "good", "In order"),
    };
    let rows = check.rows.into_iter().map(move |row: CheckRow| {
        let amount =
            (!row.amount.is_zero()).then(|| view! { <span class="num">{row.amount.to_string()}</span> });
        let words = match row.link.is_empty() {
            true => view! { <span>{row.words}</span> }.into_any(),
            false => view! { <a class="link" href=floor.link(&row.link)>{row.words}</a> }.into_any(),
        };
        view! { <li>{words}{amount}</li> }
    });
    let rows = rows.collect::<Vec<_>>();
    view! {
        <li>
            {mark(icon, tone)}
            <div>
                <p><b>{check.name}</b>" "<span class=format!("st {tone}")>{said}</span></p>
                <p class="soft">{check.words}</p>
                {(!rows.is_empty()).then(|| view! { <ul>{rows}</ul> })}
                {(check.more > 0).then(|| view! { <p class="soft">{format!("and {} more", check.more)}</p> })}
            </div>
        </li>
    }
}
