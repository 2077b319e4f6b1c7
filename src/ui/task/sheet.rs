//! A chart's coding sheet, typed: diagnoses by letter, services by line; and modifiers by line.

use crate::base::Finding;
use crate::desk::task::{DIAGNOSES, Edit, LineField, SERVICES, TypedService, TypedSheet, read};
use leptos::prelude::*;

/// How many diagnosis and service fields stand open at first.
const FIRST: (usize, usize) = (4, 3);

/// The sheet. What cannot be read yet is said below it and not handed in.
pub(super) fn sheet(plan: String, fault: RwSignal<Option<Finding>>, edit: Callback<Edit>) -> impl IntoView {
    let typed = StoredValue::new(TypedSheet {
        diagnoses: vec![String::new(); DIAGNOSES],
        services: vec![TypedService::default(); SERVICES],
    });
    let shown = RwSignal::new(FIRST);
    let change = move |change: &dyn Fn(&mut TypedSheet)| {
        typed.update_value(|typed| change(typed));
        match typed.with_value(read) {
            Ok(sheet) => {
                fault.set(None);
                edit.run(Edit::Sheet(sheet));
            }
            Err(finding) => fault.set(Some(finding)),
        }
    };
    let diagnosis = move |at: usize| {
        let letter = letter(at);
        view! { <label class="field code-field"><span>{letter}</span><input type="text" class="code" autocomplete="off" spellcheck="false" autocapitalize="characters"
        on:input:target=move |ev| { let text = ev.target().value(); change(&move |typed| put(&mut typed.diagnoses, at, &text)); } /></label> }
    };
    let service = move |at: usize| {
        let field = move |words: &'static str,
                          class: &'static str,
                          slot: fn(&mut TypedService) -> &mut String| {
            view! {
                <label class=format!("field {class}")><span>{words}</span><input type="text" class="code" autocomplete="off" spellcheck="false"
                    on:input:target=move |ev| { let text = ev.target().value(); change(&move |typed| if let Some(line) = typed.services.get_mut(at) { slot(line).clone_from(&text); }); } /></label>
            }
        };
        view! { <fieldset class="service"><legend>{format!("Line {}", at + 1)}</legend>
        {field("Code", "code-field", |line| &mut line.code)}{field("Modifiers", "code-field", |line| &mut line.modifiers)}
        {field("Points to", "code-field", |line| &mut line.pointers)}{field("Units", "units-field", |line| &mut line.units)}</fieldset> }
    };
    view! {
        <p class="soft">"For "{plan}". Diagnoses in order, A first; each line points to its diagnoses by letter."</p>
        <fieldset class="diagnoses"><legend class="caps">"Diagnoses"</legend>
            <For each=move || 0..shown.get().0 key=|at| *at let:at>{diagnosis(at)}</For></fieldset>
        <Show when=move || { shown.get().0 < DIAGNOSES }><button type="button" class="btn bare" on:click=move |_| shown.update(|shown| shown.0 = DIAGNOSES)>"More diagnoses"</button></Show>
        <div class="services"><h3 class="caps">"Services"</h3><For each=move || 0..shown.get().1 key=|at| *at let:at>{service(at)}</For></div>
        <Show when=move || { shown.get().1 < SERVICES }><button type="button" class="btn bare" on:click=move |_| shown.update(|shown| shown.1 = SERVICES)>"More lines"</button></Show>
    }
}

fn put(codes: &mut [String], at: usize, text: &str) {
    if let Some(slot) = codes.get_mut(at) {
        text.clone_into(slot);
    }
}

fn letter(at: usize) -> String {
    u8::try_from(at).map_or_else(|_| String::new(), |at| char::from(b'A' + at).to_string())
}

/// Modifiers by line; a line may be said to stay bare.
pub(super) fn modifiers(payer: String, lines: Vec<LineField>, edit: Callback<Edit>) -> impl IntoView {
    let row = move |(at, line): (usize, LineField)| {
        let bare = RwSignal::new(false);
        let tick = move |on: bool| {
            bare.set(on);
            edit.run(if on { Edit::Bare(at) } else { Edit::Reopen(at) });
        };
        view! {
            <li><p><span class="code">{line.code}</span>" "{line.service}<span class="soft">{(line.units > 1).then(|| format!(", {} units", line.units))}</span></p>
                <label class="field code-field"><span>"Modifiers"</span><input type="text" class="code" autocomplete="off" spellcheck="false" prop:disabled=move || bare.get()
                    on:input:target=move |ev| edit.run(Edit::Modifiers(at, ev.target().value())) /></label>
                <label class="tick"><input type="checkbox" on:change:target=move |ev| tick(ev.target().checked()) />"No modifier"</label></li>
        }
    };
    view! { <p>"Billed to "{payer}"."</p><ol class="modifier-lines">{lines.into_iter().enumerate().map(row).collect_view()}</ol> }
}
