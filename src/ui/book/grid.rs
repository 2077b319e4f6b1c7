//! The neoplasm table and the table of drugs, as tables.

use super::arrive::Arriving;
use super::index::{code_link, escaped, in_sight};
use crate::base::Day;
use crate::desk::book::Part;
use crate::desk::book::grid::{Grid, GridRow, PAGE, example, grid};
use crate::desk::book::index::provenance;
use crate::desk::shell::load::Late;
use crate::ui::floor::{Floor, use_floor};
use codesets_lookup::term::TermBook;
use leptos::prelude::*;

/// The page of a table; `named` is the row the address names.
#[component]
pub fn GridPage(part: Part, book: TermBook, named: Memo<String>, on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    let late = if book == TermBook::CmNeoplasm { Late::CmNeoplasm } else { Late::CmDrug };
    floor.want(late);
    let typed = RwSignal::new(String::new());
    let most = RwSignal::new(PAGE);
    let shown = Memo::new(move |_| {
        floor.with_shelf(|shelf| {
            let table = shelf.codes.library.brought.book(book, on.get())?;
            Some(grid(&shelf.codes, table, &typed.get(), &named.get(), on.get(), most.get()))
        })
    });
    let told = move || {
        floor.with_shelf(|shelf| {
            shelf.codes.library.brought.book(book, on.get()).map(|table| provenance(table, on.get()))
        })
    };
    let derived = move || {
        floor.with_shelf(|shelf| {
            shelf.codes.library.brought.book(book, on.get()).is_some_and(|table| table.derived)
        })
    };
    let count = move || shown.with(|grid| grid.as_ref().map_or(0, |grid| grid.of));
    let left =
        move || shown.with(|grid| grid.as_ref().map_or(0, |grid| grid.of.saturating_sub(grid.rows.len())));
    // The row the address names is in sight.
    Effect::new(move |_| {
        named.track();
        shown.track();
        request_animation_frame(|| in_sight(".grid-leaf > .scroll", ".grid-leaf tr.lit"));
    });
    let narrow = move |text: String| {
        most.set(PAGE);
        typed.set(text);
    };
    view! {
        <article class="pane leaf list-leaf grid-leaf" data-pane="2" aria-labelledby="part-title">
            <header><div class="cat"><h1 id="part-title">{part.title()}</h1>
                <label class="narrow"><span class="sr">"Narrow the table"</span><input type="search" placeholder=example(book) autocomplete="off" spellcheck="false"
                    prop:value=move || typed.get() on:input:target=move |ev| narrow(ev.target().value()) /></label></div>
                <p class="source">{told}{move || derived().then(|| view! { " "<a class="link" href=floor.link("book/releases")>"Import the official one"</a> })}" "
                    <span role="status">{count}" rows."</span></p>
                <Arriving late=late /></header>
            <div class="scroll" tabindex="0" role="region" aria-label=part.title()>
                {move || shown.get().map(|grid| table(grid, part, floor))}
                {move || (left() > 0).then(|| view! {
                    <p class="rest"><button type="button" class="btn" on:click=move |_| most.update(|most| *most += PAGE)>"Show more"</button>
                        " "{left}" rows are not shown. Type above to narrow them."</p> })}
            </div>
        </article>
    }
}

fn table(grid: Grid, part: Part, floor: Floor) -> impl IntoView {
    if grid.rows.is_empty() {
        return view! { <p class="none">"No row fits these words. Try fewer, or the beginning of one."</p> }
            .into_any();
    }
    let heads = grid.columns.clone();
    view! {
        <table>
            <caption class="sr">{part.title()}</caption>
            <thead><tr>{grid.columns.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view()}</tr></thead>
            <tbody>{grid.rows.into_iter().map(|row| table_row(row, &heads, part, floor)).collect_view()}</tbody>
        </table>
    }
    .into_any()
}

fn table_row(row: GridRow, heads: &[String], part: Part, floor: Floor) -> impl IntoView {
    let dashes = "\u{2013} ".repeat(usize::from(row.depth));
    let to = floor.link(&format!("book/{}/{}", part.slug(), escaped(&row.title)));
    let labels: Vec<String> = heads.iter().skip(1).cloned().collect();
    view! {
        <tr class:lit=row.lit>
            <th scope="row" class=format!("d{}", row.depth.min(6))><span class="dash" aria-hidden="true">{dashes}</span><a class="w" href=to aria-current=row.lit.then_some("true")>{row.title}</a>
                {(!row.nonessential.is_empty()).then(|| view! { " "<span class="soft">{row.nonessential}</span> })}
                {row.see.into_iter().map(|words| view! { <span class="see"><i>"see"</i>" "{words}</span> }).collect_view()}</th>
            {row.cells.into_iter().zip(labels).map(|(cell, label)| match cell {
                Some(code) => view! { <td data-label=label>{code_link(code, floor, "0")}</td> }.into_any(),
                None => view! { <td class="no-code"><span aria-hidden="true">"\u{2013}"</span><span class="sr">"none"</span></td> }.into_any(),
            }).collect_view()}
        </tr>
    }
}
