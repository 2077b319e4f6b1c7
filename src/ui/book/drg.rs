//! The MS-DRG table, and what its lists say of a diagnosis.

use super::arrive::Arriving;
use super::leaf::Go;
use crate::base::Day;
use crate::desk::book::{DrgPage as Model, DrgRow, Part, SeverityNote, drg_page, severity};
use crate::desk::shell::load::Late;
use crate::ui::floor::use_floor;
use codesets_lookup::SetId;
use leptos::prelude::*;

/// Runs of principal diagnoses shown before the rest is counted.
const RUNS: usize = 120;

/// The page of the groups.
#[component]
pub fn DrgPage(on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    floor.want(Late::Drgs);
    let query = RwSignal::new(String::new());
    let page = Memo::new(move |_| floor.with_shelf(|shelf| drg_page(&shelf.codes, &query.get(), on.get())));
    let here = move || floor.with_shelf(|shelf| !shelf.codes.library.drgs.all().is_empty());
    view! {
        <article class="pane leaf drg-leaf scroll" data-pane="2" tabindex="0" aria-labelledby="part-title">
            <header class="cat"><h1 id="part-title">{Part::Drg.title()}</h1>
                <label class="narrow"><span class="sr">"Narrow the groups"</span><input type="search" placeholder="Number, words, or MDC05"
                    prop:value=move || query.get() on:input:target=move |ev| query.set(ev.target().value()) /></label></header>
            <Arriving late=Late::Drgs />
            {move || page.get().map(table)}
            {move || (here() && page.with(Option::is_none)).then(|| view! {
                <p class="quiet">"No tables of this desk were in force on that day."</p>
            })}
        </article>
    }
}

fn table(page: Model) -> impl IntoView {
    view! {
        <p class="soft small">{page.said}" "{page.notice}" Weights are those with the cap on decreases applied; nothing here groups a stay."</p>
        <p class="found" role="status">{page.counted}</p>
        <table class="ledger drg">
            <caption class="sr">"MS-DRG groups"</caption>
            <thead><tr><th scope="col">"DRG"</th><th scope="col">"MDC"</th><th scope="col">"Title"</th>
                <th scope="col" class="num">"Weight"</th><th scope="col" class="num"><abbr title="Geometric mean length of stay, days">"GMLOS"</abbr></th>
                <th scope="col" class="num"><abbr title="Arithmetic mean length of stay, days">"AMLOS"</abbr></th></tr></thead>
            <tbody>{page.rows.into_iter().map(row).collect_view()}</tbody>
        </table>
    }
}

fn row(row: DrgRow) -> impl IntoView {
    view! {
        <tr><th scope="row" class="code">{row.drg}</th><td class="code">{row.mdc}</td>
            <td>{row.title}<span class="soft">{[row.kind.to_owned(), row.marks].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")}</span></td>
            <td class="num">{row.weight}{row.uncapped.map(|weight| view! { <span class="soft">{weight}" uncapped"</span> })}</td>
            <td class="num">{row.gmlos}</td><td class="num">{row.amlos}</td></tr>
    }
}

/// What the lists say of the open diagnosis; fetched when the first diagnosis is opened on a page of the book.
#[component]
pub fn Severity(set: SetId, code: Memo<String>, on: Memo<Day>, go: Go) -> impl IntoView {
    let floor = use_floor();
    if set == SetId::Icd10Cm {
        floor.want(Late::Drgs);
    }
    let note = Memo::new(move |_| {
        (set == SetId::Icd10Cm)
            .then(|| floor.with_shelf(|shelf| severity(&shelf.codes, &code.get(), on.get())))
            .flatten()
    });
    move || note.get().map(|note| told(note, go))
}

fn told(note: SeverityNote, go: Go) -> impl IntoView {
    let count = note.excluded.len();
    let runs = note.excluded.into_iter().take(RUNS).map(move |(first, last)| {
        let (shown, to) = (if first == last { first.clone() } else { format!("{first} – {last}") }, first);
        view! { <button type="button" class="link code" on:click=move |_| go.run((SetId::Icd10Cm, to.clone()))>{shown}</button> }
    });
    view! {
        <div class="severity">
            <p class="caps">"MS-DRG severity"</p>
            <p>{note.words}</p>
            {note.more.into_iter().map(|words| view! { <p>{words}</p> }).collect_view()}
            {(count > 0).then(|| view! {
                <details><summary>"Principal diagnoses beside which it does not count"</summary>
                    <p class="governs">{runs.collect_view()}{(count > RUNS).then(|| format!(" and {} more runs", count - RUNS))}</p></details>
            })}
            <p class="source">{note.source}</p>
        </div>
    }
}
