//! The screen `FigureScreen`: one figure, its formula, its months and the claims behind it.

use super::board::address;
use super::chart::{Axis, Line};
use super::{refused, stands};
use crate::base::Finding;
use crate::desk::day;
use crate::desk::figures::{Detail, DetailRow, Measure, Part, Period, Side, Value, detail};
use crate::ui::floor::{Floor, use_floor};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// How many claims are listed before one asks for all.
const MOST: usize = 40;

/// The screen.
#[component]
pub fn FigureScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let asked = Memo::new(move |_| {
        let of = |name: &str| params.read().get(name).unwrap_or_default();
        let period = Some(of("period")).filter(|slug| !slug.is_empty()).unwrap_or_else(|| "all".to_owned());
        (Measure::from_slug(&of("measure")), period, Part::from_slug(&of("part")))
    });
    let shown = Memo::new(move |_| {
        let state = floor.state();
        let (Some(measure), period, Some(part)) = asked.get() else { return Err(unknown()) };
        floor.with_shelf(|shelf| detail(&state, shelf, measure, &period, &part))
    });
    move || match shown.get() {
        Ok(detail) => view! { <Shown floor detail /> }.into_any(),
        Err(finding) => refused(finding, floor.link("figures")).into_any(),
    }
}

fn unknown() -> Finding {
    Finding::error("figures.unknown", "There is no such figure", "Choose one on the page of figures.")
}

#[component]
fn Shown(floor: Floor, detail: Detail) -> impl IntoView {
    let Detail { measure, target, period, value, months, part, rows } = detail;
    let when = if part.is_empty() { period.name.clone() } else { format!("{}, {part}", period.name) };
    let doubt = (!target.doubt.is_empty()).then(|| target.doubt.clone());
    view! {
        <main class="main scroll" id="work" tabindex="-1">
            <div class="queue figures figure">
                <header class="page-head"><h1>{measure.label()}</h1><p class="soft">{when}</p></header>
                <div class="lead-in">
                    <p class="now"><b class="num">{value.shown}</b>{stands(value.state, value.words)}</p>
                    <dl>
                        <div><dt>"Formula"</dt><dd>{measure.formula()}</dd></div>
                        <div><dt>"Here"</dt><dd class="num">{value.sum}</dd></div>
                        <div><dt>"Target"</dt><dd>{target.words.clone()}<span class="sub">{target.source}</span>
                            {doubt.map(|doubt| view! { <span class="sub"><b>"Doubtful: "</b>{doubt}</span> })}</dd></div>
                    </dl>
                </div>
                <section aria-labelledby="months-h">
                    <h2 class="caps" id="months-h">"By month"</h2>
                    <Line months=months.clone() target=target.words label=measure.label() tall=true />
                    <Axis months=months.clone() />
                    <MonthTable floor measure months here=period.slug.clone() />
                </section>
                <Claims floor measure rows whole=part.is_empty() period=period.slug />
            </div>
        </main>
    }
}

#[component]
fn MonthTable(floor: Floor, measure: Measure, months: Vec<(Period, Value)>, here: String) -> impl IntoView {
    let row = move |(month, value): (Period, Value)| {
        let current = (month.slug == here).then_some("page");
        let href = floor.link(&address(measure, &month.slug, &Part::All));
        let closed = if month.closed { "closed" } else { "open" };
        view! {
            <tr>
                <th scope="row"><a class="link" href=href aria-current=current>{month.name}</a></th>
                <td class="money" data-label="Value">{value.shown}</td>
                <td class="soft sum" data-label="From">{value.sum}</td>
                <td>{stands(value.state, value.words)}</td>
                <td class="soft">{closed}</td>
            </tr>
        }
    };
    view! {
        <table class="ledger stacked bymonth">
            <thead><tr><th scope="col">"Month"</th><th scope="col" class="r">"Value"</th><th scope="col">"From"</th><th scope="col">"State"</th><th scope="col">"Books"</th></tr></thead>
            <tbody>{months.into_iter().rev().map(row).collect_view()}</tbody>
        </table>
    }
}

#[component]
fn Claims(
    floor: Floor,
    measure: Measure,
    rows: Vec<DetailRow>,
    whole: bool,
    period: String,
) -> impl IntoView {
    let all = RwSignal::new(false);
    let count = rows.len();
    let [first, second] = measure.sides();
    let counted = |side| rows.iter().filter(|row| row.side == side).count();
    let heading = format!("{first}: {}. {second}: {}.", counted(Side::First), counted(Side::Second));
    let back = (!whole).then(|| floor.link(&address(measure, &period, &Part::All)));
    let row = move |row: DetailRow| {
        let side = if row.side == Side::First { first } else { second };
        view! {
            <tr>
                <th scope="row"><a class="link" href=floor.link(&format!("claim/{}", row.claim))>{format!("Claim {}", row.claim)}</a></th>
                <td>{row.patient}</td>
                <td class="soft">{row.payer}</td>
                <td class="nowrap" data-label="Service">{day::long(row.dos)}</td>
                <td>{side}<span class="sub">{row.why}</span></td>
                <td class="money" data-label="Amount">{row.amount.to_string()}</td>
            </tr>
        }
    };
    let rows = StoredValue::new(rows);
    let shown = move || {
        let most = if all.get() { usize::MAX } else { MOST };
        rows.with_value(|rows| rows.iter().take(most).cloned().map(row).collect_view())
    };
    view! {
        <section aria-labelledby="claims-h">
            <h2 class="caps" id="claims-h">"The claims behind it"</h2>
            <p class="soft" role="status">{if count == 0 { "No claim counts here.".to_owned() } else { heading }}</p>
            {back.map(|href| view! { <p><a class="link" href=href>"All claims of this figure"</a></p> })}
            {(count > 0).then(|| view! {
                <table class="ledger stacked behind">
                    <thead><tr><th scope="col">"Claim"</th><th scope="col">"Patient"</th><th scope="col">"Payer"</th><th scope="col">"Service"</th><th scope="col">"Counts as"</th><th scope="col" class="r">"Amount"</th></tr></thead>
                    <tbody>{shown}</tbody>
                </table>
            })}
            {move || (count > MOST && !all.get()).then(|| view! {
                <p><button type="button" class="btn" on:click=move |_| all.set(true)>{format!("Show all {count}")}</button></p>
            })}
        </section>
    }
}
