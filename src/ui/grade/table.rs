//! The table of the grade.

use super::Graded;
use crate::base::Cents;
use crate::desk::grade::{GradeRow, GradeSection};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::prelude::*;

/// Every item of the sheet, graded.
#[component]
pub fn GradeTable(graded: Graded) -> impl IntoView {
    let sections = move || graded.read(|sheet| sheet.sections.clone());
    let points = move || graded.read(|sheet| sheet.points.clone());
    let lost = move || {
        graded.read(|sheet| sheet.money.as_ref().map(|money| -money.lost())).map(shown).unwrap_or_default()
    };
    view! {
        <table class="ledger pick gtable">
            <caption class="sr">"Grade by item"</caption>
            <thead><tr><th scope="col">"Item"</th><th scope="col">"Yours, then the key"</th><th scope="col">"Verdict"</th>
                <th scope="col">"Why, and where the chart says so"</th><th scope="col" class="r">"Points"</th><th scope="col" class="r">"Money"</th></tr></thead>
            {move || sections().into_iter().map(|section| part(section, graded)).collect_view()}
            <tfoot><tr><td colspan="4"></td>
                <td class="money">{move || points().0}<span class="of">"/"{move || points().1}</span></td><td class="money">{lost}</td></tr></tfoot>
        </table>
    }
}

fn shown(amount: Cents) -> String {
    if amount.is_zero() { String::new() } else { amount.to_string() }
}

fn part(section: GradeSection, graded: Graded) -> impl IntoView {
    view! {
        <tbody>
            <tr class="group"><th scope="rowgroup" colspan="4" class="caps">{section.label}</th>
                <td class="money">{section.got}<span class="of">"/"{section.of}</span></td><td></td></tr>
            {section.rows.into_iter().map(|row| line(row, graded)).collect_view()}
        </tbody>
    }
}

fn line(row: GradeRow, graded: Graded) -> impl IntoView {
    let at = row.at;
    let keys_of_row = row.refs.clone();
    let take = move || {
        graded.row.set(Some(at));
        graded.lit.set(keys_of_row.clone());
    };
    let taken = take.clone();
    let keys = move |ev: KeyboardEvent| {
        let step = |to: Option<usize>| {
            if let Some(to) = to {
                ev.prevent_default();
                crate::ui::book::pane::focus_on(format!("grade-{to}"));
            }
        };
        match ev.key().as_str() {
            "ArrowDown" => step(Some(at + 1)),
            "ArrowUp" => step(at.checked_sub(1)),
            _ => {}
        }
    };
    let here = move || graded.row.get() == Some(at);
    let right = row.sign.tone == "good" || row.expected.is_empty();
    view! {
        <tr class:sel=here aria-current=move || here().then_some("true") id=format!("grade-{at}") tabindex="0"
            on:focusin=move |_| take() on:click=move |_| taken() on:keydown=keys>
            <th scope="row" class="item">{row.item}</th>
            <td class="ans num">{match right {
                true => row.yours.into_any(),
                false => view! { <del>{row.yours}</del><ins>{row.expected}</ins> }.into_any(),
            }}</td>
            <td class="vd"><span class=format!("st {}", row.sign.tone)><svg aria-hidden="true"><use href=row.sign.symbol></use></svg>{row.verdict}</span></td>
            <td class="why">{row.why}" "{references(row.refs, graded)}
                {(!row.consequence.is_empty()).then(|| view! { <span class="cost">{row.consequence}</span> })}
                {(!row.rests_on.is_empty()).then(|| view! { <span class="cost rests">"Rests on: "{row.rests_on}</span> })}</td>
            <td class="money pts">{row.got}{(!row.of.is_empty()).then(|| view! { <span class="of">"/"{row.of}</span> })}</td>
            <td class="money loss">{row.loss.map(|loss| shown(-loss))}</td>
        </tr>
    }
}

/// The numbers of the words that bear a row out; choosing one opens its paper.
fn references(refs: Vec<String>, graded: Graded) -> impl IntoView {
    let one = move |key: String| {
        let wanted = key.clone();
        let open = move |ev: MouseEvent| {
            // The row would light all its words again.
            ev.stop_propagation();
            show(graded, wanted.clone());
        };
        view! { <button type="button" class="ref" aria-label=format!("Evidence {key}") on:click=open>{key.clone()}</button>" " }
    };
    (!refs.is_empty()).then(|| view! { <span class="refs">{refs.into_iter().map(one).collect_view()}</span> })
}

/// Lights a mark, opens its paper and brings it into sight.
fn show(graded: Graded, key: String) {
    let tab =
        graded.read(|sheet| sheet.marks.iter().find(|mark| mark.key == key).map(|mark| mark.tab.clone()));
    graded.lit.set(vec![key.clone()]);
    graded.pane.set("2");
    graded.tab.set(tab.unwrap_or_default());
    request_animation_frame(move || {
        if let Ok(Some(mark)) = document().query_selector(&format!("mark[data-k~='{key}']")) {
            mark.scroll_into_view_with_bool(false);
        }
    });
}
