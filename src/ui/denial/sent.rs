//! What was sent, three ways: a row lights with the field it is about.

use super::Denial;
use crate::desk::denial::SentRow;
use leptos::prelude::*;

/// The table.
#[component]
pub(super) fn Sent(denial: Denial) -> impl IntoView {
    let rows = move || {
        let reads =
            denial.read(|sheet| sheet.told.as_ref().map(|told| told.reads.clone()).unwrap_or_default());
        let sent = denial.read(|sheet| sheet.sent.clone());
        let read = |row: &SentRow| reads.iter().any(|(item, line)| item == row.item && *line == row.line);
        sent.into_iter()
            .map(|row| {
                let on = read(&row);
                sent_row(row, on)
            })
            .collect_view()
    };
    view! {
        <table class="ledger pick tri" aria-labelledby="tri-h">
            <thead><tr><th scope="col">"On the form"</th><th scope="col">"In the 837 file"</th><th scope="col">"In plain words"</th></tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn sent_row(row: SentRow, read: bool) -> impl IntoView {
    let class = if read { "sel" } else { "" };
    let value = match row.value.is_empty() {
        true => view! { <span class="num quiet">"blank"</span> }.into_any(),
        false => view! { <span class="num">{row.value}</span> }.into_any(),
    };
    let line = row.line.map(|line| view! { <span class="item">{format!("line {line}")}</span> });
    let x12 = match row.x12.is_empty() {
        true => view! { <span class="quiet">"not in the file"</span> }.into_any(),
        false => row
            .x12
            .into_iter()
            .map(|(text, on)| if on { view! { <b>{text}</b> }.into_any() } else { text.into_any() })
            .collect_view()
            .into_any(),
    };
    let words = if read { view! { <b>{row.words}</b> }.into_any() } else { row.words.into_any() };
    view! {
        <tr class=class aria-current=read.then_some("true") tabindex="0">
            <th scope="row"><span class="item">{row.item}</span>{value}{row.modifiers.map(modifiers)}" "{line}</th>
            <td class="x12">{x12}</td>
            <td>{words}</td>
        </tr>
    }
}

/// The four places for modifiers, filled or empty.
fn modifiers(held: Vec<String>) -> impl IntoView {
    let empty = 4usize.saturating_sub(held.len());
    let none = held.is_empty();
    view! {
        <span class="mods">
            {held.into_iter().map(|code| view! { <span class="set">{code}</span> }).collect_view()}
            {(0..empty).map(|at| view! { <span>{(none && at == 0).then(|| view! { <span class="sr">"no modifier"</span> })}</span> }).collect_view()}
        </span>
    }
}
