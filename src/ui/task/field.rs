//! The fields that several kinds share: one of several, several of several, a drop-down.

use crate::desk::task::{Choice, Edit};
use leptos::prelude::*;

/// One of several, each a sentence.
pub(super) fn one_of(
    name: &'static str,
    legend: &'static str,
    choices: Vec<Choice>,
    edit: Callback<Edit>,
    made: fn(Option<String>) -> Edit,
) -> impl IntoView {
    let choice = move |choice: Choice| {
        let id = choice.id.clone();
        view! { <li><label><input type="radio" name=name value=choice.id on:change=move |_| edit.run(made(Some(id.clone()))) /><span>{choice.words}</span></label></li> }
    };
    view! { <fieldset class="picks"><legend class="caps">{legend}</legend><ul>{choices.into_iter().map(choice).collect_view()}</ul></fieldset> }
}

/// Several of several, each a sentence.
pub(super) fn some_of(
    legend: &'static str,
    choices: Vec<Choice>,
    edit: Callback<Edit>,
    made: fn(String, bool) -> Edit,
) -> impl IntoView {
    let choice = move |choice: Choice| {
        let id = choice.id;
        view! { <li><label><input type="checkbox" on:change:target=move |ev| edit.run(made(id.clone(), ev.target().checked())) /><span>{choice.words}</span></label></li> }
    };
    view! { <fieldset class="picks"><legend class="caps">{legend}</legend><ul>{choices.into_iter().map(choice).collect_view()}</ul></fieldset> }
}

/// A drop-down whose first entry is open.
pub(super) fn drop_down(
    label: &'static str,
    choices: Vec<Choice>,
    chosen: impl Fn(Option<String>) + 'static,
) -> impl IntoView {
    view! {
        <label class="field"><span>{label}</span>
            <select on:change:target=move |ev| { let value = ev.target().value(); chosen((!value.is_empty()).then_some(value)); }>
                <option value="">"–"</option>
                {choices.into_iter().map(|choice| view! { <option value=choice.id>{choice.words}</option> }).collect_view()}
            </select></label>
    }
}

/// A line of text with its label.
pub(super) fn text_line(label: String, told: impl Fn(String) + 'static) -> impl IntoView {
    view! {
        <label class="field"><span>{label}</span>
            <input type="text" autocomplete="off" spellcheck="false" on:input:target=move |ev| told(ev.target().value()) /></label>
    }
}

/// Several lines of text with their label.
pub(super) fn text_area(
    label: &'static str,
    rows: &'static str,
    told: impl Fn(String) + 'static,
) -> impl IntoView {
    view! {
        <label class="field wide"><span>{label}</span>
            <textarea rows=rows maxlength="8000" on:input:target=move |ev| told(ev.target().value())></textarea></label>
    }
}
