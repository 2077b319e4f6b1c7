//! Paints the form.

use super::Form;
use crate::desk::form::{BillLine, FormDoc, Item, LineItem};
use crate::practice::office::Op;
use crate::ui::floor::use_floor;
use leptos::prelude::*;

/// The form itself: the only thing that is printed.
#[component]
pub fn Document(form: Form) -> impl IntoView {
    let above = move || form.read(|doc| doc.above.len());
    let below = move || form.read(|doc| doc.below.len());
    view! {
        <article class="cms" aria-label=move || format!("Claim form, {}", form.read(|doc| doc.paper))>
            <header class="cms-head">
                <div><h1>"Claim "{move || form.id.get().to_string()}</h1><p class="soft">{move || form.read(|doc| doc.paper)}" · "{move || form.read(|doc| doc.title.clone())}</p></div>
                <address>{move || form.read(|doc| doc.carrier.clone()).into_iter().map(|line| view! { <span>{line}</span> }).collect_view()}</address>
            </header>
            <div class="items">
                <For each=move || 0..above() key=|at| *at
                    children=move |at| view! { <ItemBox form=form item=Memo::new(move |_| form.read(|doc| doc.above.get(at).cloned())) /> } />
            </div>
            {move || match form.read(|doc| !doc.bill.is_empty()) {
                true => view! { <BillTable form /> }.into_any(),
                false => view! { <LineTable form /> }.into_any(),
            }}
            <div class="items">
                <For each=move || 0..below() key=|at| *at
                    children=move |at| view! { <ItemBox form=form item=Memo::new(move |_| form.read(|doc| doc.below.get(at).cloned())) /> } />
            </div>
        </article>
    }
}

/// Item 24 of the clinician's form.
#[component]
fn LineTable(form: Form) -> impl IntoView {
    let lines = move || form.read(|doc| doc.lines.clone());
    view! {
            <table class="ledger service-lines">
                <caption class="sr">"Item 24, service lines"</caption>
                <thead><tr>
                    <th scope="col"><span class="sr">"Line"</span></th>
                    {[("24A", "Date"), ("24B", "Place"), ("24D", "Procedure, modifiers"), ("24E", "Points to"), ("24F", "Charge"), ("24G", "Units"), ("24J", "Rendering NPI")]
                        .into_iter().map(|(number, label)| view! {
                            <th scope="col" class:r=matches!(number, "24F" | "24G")><span class="item">{number}</span>" "{label}</th>
                        }).collect_view()}
                </tr></thead>
                <tbody>{move || lines().into_iter().map(|line| service_line(form, line)).collect_view()}</tbody>
            </table>
    }
}

/// FL42 to FL47 of the hospital's bill, with the total line.
#[component]
fn BillTable(form: Form) -> impl IntoView {
    const HEADS: [(&str, &str); 6] = [
        ("42", "Revenue"),
        ("43", "What it is"),
        ("44", "Code, modifiers"),
        ("45", "Date"),
        ("46", "Units"),
        ("47", "Charge"),
    ];
    let lines = move || form.read(|doc| doc.bill.clone());
    view! {
        <table class="ledger service-lines">
            <caption class="sr">"FL42 to FL47, service lines"</caption>
            <thead><tr>
                <th scope="col"><span class="sr">"Line"</span></th>
                {HEADS.into_iter().map(|(number, label)| view! {
                    <th scope="col" class:r=matches!(number, "46" | "47")><span class="item">{number}</span>" "{label}</th>
                }).collect_view()}
            </tr></thead>
            <tbody>{move || lines().into_iter().map(|line| bill_line(form, line)).collect_view()}</tbody>
            <tfoot><tr><th></th><td class="num">"0001"</td><td colspan="4">"Total"</td><td class="money total">{move || form.read(|doc| doc.total.clone())}</td></tr></tfoot>
        </table>
    }
}

fn bill_line(form: Form, line: BillLine) -> impl IntoView {
    let anchor = format!("item-24-{}", line.number);
    let found = anchor.clone();
    view! {
        <tr id=anchor tabindex="-1">
            <th scope="row" class="key">{line.number}{move || flags(form, &found)}</th>
            <td class="num">{line.revenue}</td><td>{line.words}</td>
            <td><span class="code">{line.code}</span>" "<span class="num">{line.modifiers}</span></td>
            <td class="num">{line.date}</td><td class="money">{line.units}</td><td class="money">{line.charge}</td>
        </tr>
    }
}

fn service_line(form: Form, line: LineItem) -> impl IntoView {
    let anchor = format!("item-24-{}", line.number);
    let found = anchor.clone();
    view! {
        <tr id=anchor tabindex="-1">
            <th scope="row" class="key">{line.number}{move || flags(form, &found)}</th>
            <td class="num">{line.dates}</td><td class="num">{line.place}</td>
            <td><span class="code">{line.code}</span>" "<span class="num">{line.modifiers}</span></td>
            <td class="num">{line.pointers}</td><td class="money">{line.charge}</td><td class="money">{line.units}</td><td class="num">{line.rendering}</td>
        </tr>
    }
}

/// Numbers of the findings about a place of the form.
fn flags(form: Form, anchor: &str) -> impl IntoView + use<> {
    let here = form.read(|doc: &FormDoc| {
        let rows = doc.findings.iter().flatten().filter(|row| row.anchor.as_deref() == Some(anchor));
        rows.map(|row| (row.number, row.stops)).collect::<Vec<_>>()
    });
    here.into_iter()
        .map(|(number, stops)| view! {
            <a class="flag" class:grave=stops href=format!("#finding-{number}") aria-label=format!("Check {number}")
                on:click=move |ev| { ev.prevent_default(); form.pane.set("2"); crate::ui::book::pane::focus_on(format!("finding-{number}")); }>{number}</a>
        })
        .collect_view()
}

#[component]
fn ItemBox(form: Form, item: Memo<Option<Item>>) -> impl IntoView {
    let read = move |read: fn(&Item) -> String| item.with(|item| item.as_ref().map(read).unwrap_or_default());
    let anchor = Memo::new(move |_| format!("item-{}", read(|item| item.number.to_owned())));
    let editable =
        Memo::new(move |_| item.with(|item| item.as_ref().is_some_and(|item| item.edit.is_some())));
    let value = move || item.with(|item| item.as_ref().map(|item| item.value.clone()).unwrap_or_default());
    view! {
        <div class=move || format!("box w{}", item.with(|item| item.as_ref().map_or(12, |item| item.width))) id=anchor tabindex="-1">
            <p class="label"><span class="item">{move || read(|item| item.number.to_owned())}</span>" "
                <span>{move || read(|item| item.label.to_owned())}</span>
                {move || flags(form, &anchor.get())}</p>
            {move || match editable.get() {
                true => view! { <Field form=form item=item /> }.into_any(),
                false => value().into_iter().map(|line| view! { <p class="value">{line}</p> }).collect_view().into_any(),
            }}
        </div>
    }
}

#[component]
fn Field(form: Form, item: Memo<Option<Item>>) -> impl IntoView {
    let floor = use_floor();
    let which = move || item.with(|item| item.as_ref().and_then(|item| item.edit));
    let label = move || {
        item.with(|item| {
            item.as_ref().map(|item| format!("Item {}, {}", item.number, item.label)).unwrap_or_default()
        })
    };
    let value = move || item.with(|item| item.as_ref().map(|item| item.value.join(" ")).unwrap_or_default());
    let by_hand = move || item.with(|item| item.as_ref().is_some_and(|item| item.by_hand));
    let write = move |text: String| {
        if let Some(item) = which().filter(|_| text.trim() != value()) {
            floor.ask(Op::SetItem { claim: form.id.get_untracked(), item, value: text });
        }
    };
    view! {
        <input type="text" class="value" maxlength="71" autocomplete="off" spellcheck="false" aria-label=label prop:value=value
            on:change:target=move |ev| write(ev.target().value()) />
        {move || by_hand().then(|| view! {
            <button type="button" class="link by-hand" on:click=move |_| if let Some(item) = which() {
                floor.ask(Op::SetItem { claim: form.id.get_untracked(), item, value: String::new() })
            }>"Written by hand. Take back"</button>
        })}
    }
}
