//! Text to write: a query with its options, a letter with its papers; and a form to correct.

use super::field::{some_of, text_area, text_line};
use crate::desk::task::{Choice, Edit};
use leptos::prelude::*;

/// How many options a query offers at most here.
const OPTIONS: usize = 6;

/// A query to a clinician.
pub(super) fn query(to: String, facts: Vec<Choice>, edit: Callback<Edit>) -> impl IntoView {
    let options = StoredValue::new(vec![String::new(); OPTIONS]);
    let option = move |at: usize| {
        text_line(format!("Option {}", at + 1), move |text| {
            options.update_value(|held| {
                if let Some(slot) = held.get_mut(at) {
                    *slot = text;
                }
            });
            edit.run(Edit::Options(options.get_value()));
        })
    };
    view! {
        <p>"To "{to}</p>
        {some_of("Facts you cite", facts, edit, Edit::Cite)}
        {text_area("Your question", "6", move |text| edit.run(Edit::Words(text)))}
        <fieldset class="options"><legend class="caps">"Options you offer"</legend>{(0..OPTIONS).map(option).collect_view()}</fieldset>
    }
}

/// A letter of appeal.
pub(super) fn appeal(facts: Vec<String>, enclosures: Vec<Choice>, edit: Callback<Edit>) -> impl IntoView {
    view! {
        <ul class="facts">{facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()}</ul>
        {some_of("Papers you enclose", enclosures, edit, Edit::Enclose)}
        {text_area("Your letter", "14", move |text| edit.run(Edit::Words(text)))}
    }
}

/// The form as it was filled in; naming an item as wrong opens its right value.
pub(super) fn claim(
    payer: String,
    items: Vec<(String, Option<u32>, String)>,
    edit: Callback<Edit>,
) -> impl IntoView {
    let row = move |(item, line, value): (String, Option<u32>, String)| {
        let named = RwSignal::new(false);
        let place = StoredValue::new((item.clone(), line));
        let name = move |on: bool| {
            named.set(on);
            let (item, line) = place.get_value();
            edit.run(if on {
                Edit::Correct(item, line, Some(String::new()))
            } else {
                Edit::Leave(item, line)
            });
        };
        let tell = move |text: String| {
            let (item, line) = place.get_value();
            edit.run(Edit::Correct(item, line, Some(text)));
        };
        let words = match line {
            Some(line) => format!("Item {item}, line {line}"),
            None => format!("Item {item}"),
        };
        let label = format!("{words}: what belongs there");
        view! {
            <li class:named=move || named.get()><label><input type="checkbox" on:change:target=move |ev| name(ev.target().checked()) />
                <span class="soft">{words}</span><span class="code">{if value.is_empty() { "(empty)".to_owned() } else { value }}</span></label>
                <Show when=move || named.get()>{text_line(label.clone(), tell)}</Show></li>
        }
    };
    view! {
        <p>"Sent to "{payer}". Tick each item that is wrong and say what belongs there; leave a field empty where nothing does."</p>
        <ul class="form-items">{items.into_iter().map(row).collect_view()}</ul>
    }
}
