//! Four options; and a visit to level.

use super::field::{drop_down, text_line};
use crate::desk::task::{Choice, Edit};
use exercises_format::task::{Basis, Level};
use leptos::prelude::*;

/// The options of a question or term, with its drawing.
pub(super) fn options(
    options: Vec<String>,
    drawing: Option<(String, String)>,
    mark: Option<u32>,
    edit: Callback<Edit>,
) -> impl IntoView {
    let option = move |(at, text): (usize, String)| {
        let place = u8::try_from(at).ok();
        view! { <li><label><input type="radio" name="option" on:change=move |_| edit.run(Edit::Choose(place)) /><span>{text}</span></label></li> }
    };
    view! {
        {drawing.map(|(svg, alt)| view! { <figure class="drawing" data-mark=mark.map(|mark| mark.to_string())><div role="img" aria-label=alt inner_html=svg></div>
            {mark.map(|mark| view! { <figcaption class="soft">{format!("Asked about: mark {mark}.")}</figcaption> })}</figure> })}
        <fieldset class="picks"><legend class="caps">"Your answer"</legend><ul>{options.into_iter().enumerate().map(option).collect_view()}</ul></fieldset>
    }
}

/// The family, the three columns, minutes, what decides, the code.
pub(super) fn visit(
    families: Vec<Choice>,
    levels: &[Choice],
    codes: Vec<(String, Vec<Choice>)>,
    edit: Callback<Edit>,
) -> impl IntoView + use<> {
    let family = RwSignal::new(None::<String>);
    let column = |at: usize, label: &'static str| {
        drop_down(label, levels.to_vec(), move |id| {
            edit.run(Edit::Level(at, id.and_then(|id| level(&id))));
        })
    };
    let of_family = move || {
        let held = family.get();
        let found = codes.iter().find(|(slug, _)| Some(slug) == held.as_ref());
        found.map(|(_, codes)| codes.clone()).unwrap_or_default()
    };
    let choose_family = move |id: Option<String>| {
        family.set(id.clone());
        edit.run(Edit::Family(id));
        edit.run(Edit::Code(None));
    };
    let bases = [("mdm", "Decision making"), ("time", "Time")];
    let bases = bases.map(|(id, words)| Choice { id: id.to_owned(), words: words.to_owned() }).to_vec();
    let decide = move |id: Option<String>| {
        let basis = id.map(|id| if id == "time" { Basis::Time } else { Basis::Mdm });
        edit.run(Edit::Basis(basis));
    };
    view! {
        {drop_down("Family of visits", families, choose_family)}
        <fieldset class="columns"><legend class="caps">"Decision making"</legend>
            {column(0, "Problems")}{column(1, "Data")}{column(2, "Risk")}</fieldset>
        {text_line("Minutes that count, where the note states them".to_owned(), move |text| edit.run(Edit::Minutes(text)))}
        {drop_down("What decides", bases, decide)}
        {move || drop_down("Code", of_family(), move |id| edit.run(Edit::Code(id)))}
    }
}

fn level(id: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| level.slug() == id)
}
