//! An open spread: the tabular page at the left, the code itself at the right.

use super::arrive::Arriving;
use super::drg::Severity;
use super::handle::Place;
use super::leaf::{self, Go, pairs, shown};
use super::pcs::PcsRelease;
use crate::base::Day;
use crate::desk::book::{Opened, Tabular, TabularRow, open, provenance, tabular};
use crate::desk::shell::load::{Fetching, Late};
use crate::ui::floor::use_floor;
use codesets_lookup::SetId;
use leptos::prelude::*;

/// The spread of a code.
#[component]
pub fn Spread(place: Place, on: Memo<Day>, go: Go) -> impl IntoView {
    let floor = use_floor();
    let (set, code) = place;
    let asked = code.clone();
    let page = Memo::new(move |_| floor.with_shelf(|shelf| open(&shelf.codes, set, &asked, on.get())));
    let asked = code.clone();
    let around = Memo::new(move |_| floor.with_shelf(|shelf| tabular(&shelf.codes, set, &asked, on.get())));
    // A set that is still on its way is no reason to say that it does not know the code.
    let late = move || {
        set == SetId::Icd10Pcs
            && floor.with_shelf(|shelf| !shelf.codes.library.has(set))
            && floor.fetching(Late::Icd10Pcs) != Fetching::Here
    };
    let source = move || floor.with_shelf(|shelf| provenance(&shelf.codes, set, on.get()));
    let here = Memo::new(move |_| {
        page.with(|page| match page {
            Opened::Leaf(leaf) => leaf.code.clone(),
            Opened::Missing { code, .. } => code.clone(),
        })
    });
    Effect::new(move |_| {
        here.track();
        bring_into_sight();
    });
    view! {
        <article class="pane leaf scroll" data-pane="2" tabindex="0" aria-label="Tabular page">
            {move || around.get().map(|around| page_view(around, set, here.get(), go))}
            {(set == SetId::Icd10Pcs).then(|| view! { <Arriving late=Late::Icd10Pcs /> })}
            {move || (around.with(Option::is_none) && !late()).then(|| view! { <p class="quiet">"No page of this book holds the code on that day."</p> })}
            {(set == SetId::Icd10Pcs).then(|| view! { <PcsRelease on=on /> })}
            {move || source().map(|told| view! { <p class="source">{told.title}". "{told.covers}". "{told.notice}</p> })}
        </article>
        <section class="pane leaf code-leaf scroll" data-pane="3" tabindex="0" aria-label="The code">
            <div class="entry">{move || (!late()).then(|| leaf::opened(page.get(), set, go))}
                <Severity set=set code=here on=on go=go /></div>
        </section>
    }
}

fn page_view(page: Tabular, set: SetId, here: String, go: Go) -> impl IntoView {
    let heading = page.heading.code.clone();
    let first =
        page.above.last().map(|above| format!("{} {}", shown(set, &above.code, "Chapter "), above.title));
    let last = page.rows.last().map_or_else(|| heading.clone(), |row| row.line.code.clone());
    let rows = page.rows.into_iter().map(|row| row_view(row, set, &here, go)).collect_view();
    view! {
        <div class="guide"><b class="code">{heading.clone()}</b><span>{first}</span><b class="code">{last}</b></div>
        <header class="cat"><h1><span class="code">{shown(set, &heading, "Chapter ")}</span>" "<span data-said="" data-at=heading.clone()>{page.heading.title}</span></h1></header>
        {(!page.notes.is_empty()).then(|| view! { <dl class="inh" data-at=heading>{pairs(page.notes, set, go)}</dl> })}
        <ol class="tabular">{rows}</ol>
        {page.cut.then(|| view! { <p class="quiet">"The page is longer. Open a heading above to read on."</p> })}
    }
}

fn row_view(row: TabularRow, set: SetId, here: &str, go: Go) -> impl IntoView + use<> {
    let on = row.line.code == here || (row.line.needs_seventh && here.starts_with(&row.line.code));
    let class = format!("l{}{}", (row.depth + 3).min(6), if on { " on" } else { "" });
    let (code, link, at) = (row.line.code.clone(), row.line.code.clone(), row.line.code);
    view! {
        <li class=class data-at=at data-here=on.then_some("") aria-current=on.then_some("true")>
            <button type="button" class="code" on:click=move |_| go.run((set, link.clone()))>{code}</button>
            <span data-said="">{row.line.title}</span>
            <span class="need">{row.line.needs_seventh.then_some("7th")}</span>
            {(!row.notes.is_empty()).then(|| view! { <dl class="inh">{pairs(row.notes, set, go)}</dl> })}
        </li>
    }
}

/// Brings the line of the open code into sight.
fn bring_into_sight() {
    request_animation_frame(|| {
        if let Ok(Some(line)) = document().query_selector(".tabular [data-here]") {
            line.scroll_into_view_with_bool(false);
        }
    });
}
