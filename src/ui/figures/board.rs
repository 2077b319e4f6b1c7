//! The screen `FiguresScreen`: the key figures beside their targets, over the months, and where they come from.

use super::chart::Line;
use super::split::SplitTable;
use super::{refused, stands};
use crate::desk::figures::{Board, BoardRow, Measure, Part, Period, Split, board};
use crate::ui::floor::{Floor, use_floor};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn FiguresScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let slug = Memo::new(move |_| params.read().get("period").unwrap_or_else(|| "all".to_owned()));
    let shown = Memo::new(move |_| {
        let state = floor.state();
        floor.with_shelf(|shelf| board(&state, shelf, &slug.get()))
    });
    move || match shown.get() {
        Ok(board) => view! { <Shown floor board /> }.into_any(),
        Err(finding) => refused(finding, floor.link("figures")).into_any(),
    }
}

#[component]
fn Shown(floor: Floor, board: Board) -> impl IntoView {
    let Board { months, rows, period, age, payer, reason, denied } = board;
    let owed = format!("Owed on {}", crate::desk::day::long(period.upto));
    let sent = if period.slug == "all" {
        "all claims so far".to_owned()
    } else {
        format!("claims first sent in {}", period.name)
    };
    let link = |measure: Measure| {
        let slug = period.slug.clone();
        Callback::new(move |part: Part| floor.link(&address(measure, &slug, &part)))
    };
    let (by_days, by_denied) = (link(Measure::Days), link(Measure::Denied));
    view! {
        <main class="main scroll" id="work" tabindex="-1">
            <div class="queue figures">
                <header class="page-head"><h1>"Key figures"</h1><p class="soft">{move || format!("to {}", crate::desk::day::weekday(floor.state().today))}</p></header>
                <section aria-labelledby="against-h">
                    <h2 class="caps" id="against-h">"Against target, by month"</h2>
                    <Rows floor months=months.clone() rows />
                    <p class="soft small">"A month’s claims are those first sent in it; their figures move until the last of them has ended. Each figure leads to the very claims behind it."</p>
                </section>
                <Periods floor months here=period.slug.clone() />
                <div class="two">
                    <Block id="by-age" title=format!("{owed}, by age") split=age rows="Age" parts=("payers", "patients") link=by_days none="Nothing is owed." />
                    <Block id="by-payer" title=format!("{owed}, by payer") split=payer rows="Payer" parts=("payers", "patients") link=by_days none="Nothing is owed." />
                    <Block id="by-reason" title=format!("Why {sent} were denied") split=reason rows="First reason" parts=("claims", "") link=by_denied none="No claim was denied." />
                    <Block id="by-plan" title=format!("Denied, by payer, {sent}") split=denied rows="Payer" parts=("denied of decided", "") link=by_denied none="No claim was decided." />
                </div>
            </div>
        </main>
    }
}

/// The address of a figure's claims.
pub fn address(measure: Measure, period: &str, part: &Part) -> String {
    format!("figures/{}/{period}/{}", measure.slug(), part.slug()).trim_end_matches('/').to_owned()
}

#[component]
fn Block(
    id: &'static str,
    title: String,
    split: Split,
    rows: &'static str,
    parts: (&'static str, &'static str),
    link: Callback<Part, String>,
    none: &'static str,
) -> impl IntoView {
    view! {
        <section aria-labelledby=id>
            <h2 class="caps" id=id>{title}</h2>
            <SplitTable split rows parts foot="All".to_owned() link=Some(link) none />
        </section>
    }
}

/// The months that the tables below can be about.
#[component]
fn Periods(floor: Floor, months: Vec<Period>, here: String) -> impl IntoView {
    let all = [("all".to_owned(), "So far".to_owned())];
    let named = months.into_iter().rev().map(|month| (month.slug, month.name));
    let links = all.into_iter().chain(named).map(move |(slug, name)| {
        let current = (slug == here).then_some("page");
        let href =
            if slug == "all" { floor.link("figures") } else { floor.link(&format!("figures/period/{slug}")) };
        view! { <a href=href aria-current=current>{name}</a> }
    });
    view! { <nav class="tabs periods" aria-label="Period of the tables">{links.collect_view()}</nav> }
}

#[component]
fn Rows(floor: Floor, months: Vec<Period>, rows: Vec<BoardRow>) -> impl IntoView {
    let shown = months.len().saturating_sub(COLUMNS);
    let heads = months[shown..].iter().map(|month| view! { <th scope="col" class="r"><abbr title=month.name.clone()>{month.first.strftime("%b").to_string()}</abbr></th> });
    let heads = heads.collect_view();
    let row = move |row: BoardRow| {
        let newest = row.newest().cloned();
        let all = floor.link(&address(row.measure, "all", &Part::All));
        let cells = months.iter().zip(&row.months).skip(shown).map(|(month, value)| {
            let href = floor.link(&address(row.measure, &month.slug, &Part::All));
            let short = month.first.strftime("%b").to_string();
            match value.value {
                Some(_) => view! { <td class="money" data-label=short><a class="link" href=href aria-label=format!("{}, {}: {}", row.measure.label(), month.name, value.shown)>{value.shown.clone()}</a></td> }.into_any(),
                None => view! { <td class="money nil" data-label=short>"–"</td> }.into_any(),
            }
        });
        let cells = cells.collect_view();
        let line: Vec<_> = months.iter().cloned().zip(row.months.iter().cloned()).collect();
        view! {
            <tr>
                <th scope="row"><a class="link" href=all>{row.measure.label()}</a></th>
                <td class="now num" data-label="So far">{row.so_far.shown}</td>
                <td class="soft" data-label="Target">{row.target.words.clone()}</td>
                <td class="line"><Line months=line target=row.target.words label=row.measure.label() /></td>
                {cells}
                <td class="said">{newest.map(|value| stands(value.state, value.words))}</td>
            </tr>
        }
    };
    view! {
        <table class="ledger metrics months stacked">
            <thead><tr>
                <th scope="col">"Figure"</th><th scope="col" class="r">"So far"</th><th scope="col">"Target"</th>
                <th scope="col"><span class="band-key">"target band"</span></th>{heads}<th scope="col">"Newest whole month"</th>
            </tr></thead>
            <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

/// How many months have a column of their own.
const COLUMNS: usize = 4;
