//! The finder: type a few words, choose with the arrows, Enter goes there or does it.

use super::around::{use_around, use_goer};
use crate::desk::book::seek;
use crate::desk::shell::find::{Choice, Entry, found};
use crate::desk::shell::undo;
use crate::ui::book::search::use_matches;
use codesets_lookup::SetId;
use codesets_lookup::search::seek::Filter;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use leptos_router::hooks::use_navigate;

/// The sets the finder looks in: those an office needs. The hospital's are large and wait for the code book.
const SETS: [SetId; 3] = [SetId::Icd10Cm, SetId::Cpt, SetId::Hcpcs];

/// The dialog; shown while `Around::finder` says so.
#[component]
pub fn Finder() -> impl IntoView {
    let around = use_around();
    let (dialog, field) = (NodeRef::<html::Dialog>::new(), NodeRef::<html::Input>::new());
    let query = RwSignal::new(String::new());
    let chosen = RwSignal::new(0_usize);
    let asked = Memo::new(move |_| {
        let asked =
            query.with(|query| seek(query, SETS.to_vec(), around.floor.state().today, Filter::default()));
        asked.filter(|_| around.finder.get())
    });
    let (matched, held) = use_matches(asked);
    let shown = Memo::new(move |_| {
        if !around.finder.get() {
            return Vec::new();
        }
        let (floor, state) = (around.floor, around.floor.state());
        let undo = floor.undoable().map(|op| undo::words(&op, &state));
        matched.with(|matched| {
            let hits = matched.as_ref().map_or(&[][..], |(_, found)| found.hits.hits.as_slice());
            query.with(|query| floor.with_shelf(|shelf| found(&state, shelf, undo.as_deref(), query, hits)))
        })
    });
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        if around.finder.get() && !dialog.open() {
            query.set(String::new());
            chosen.set(0);
            let _ = dialog.show_modal();
            if let Some(field) = field.get_untracked() {
                field.set_value("");
            }
        } else if !around.finder.get() && dialog.open() {
            dialog.close();
        }
    });
    let choose = use_chooser();
    let take = StoredValue::new_local(choose.clone());
    let enter = move || {
        let entry = shown.with_untracked(|shown| shown.get(chosen.get_untracked()).cloned());
        if let Some(entry) = entry {
            take.with_value(|take| take(entry.choice));
        }
    };
    let step = move |down: bool| {
        let last = shown.with_untracked(Vec::len).saturating_sub(1);
        chosen.update(|at| *at = if down { (*at + 1).min(last) } else { at.saturating_sub(1) });
        show_chosen(chosen.get_untracked());
    };
    let on_key = move |event: KeyboardEvent| {
        match event.key().as_str() {
            "ArrowDown" => held.then(move || step(true)),
            "ArrowUp" => held.then(move || step(false)),
            "Enter" => held.then(enter),
            _ => return,
        }
        event.prevent_default();
    };
    view! {
        <dialog class="finder" aria-label="Find or do" node_ref=dialog on:close=move |_| around.finder.set(false)
            on:click=move |event| if is_backdrop(&event) { around.finder.set(false) }>
            <input
                type="text"
                node_ref=field
                placeholder="A patient, a claim, a code, or something to do"
                aria-label="Find or do"
                role="combobox"
                aria-expanded="true"
                aria-controls="found"
                aria-autocomplete="list"
                aria-activedescendant=move || format!("found-{}", chosen.get())
                autocomplete="off"
                spellcheck="false"
                on:input:target=move |event| {
                    query.set(event.target().value());
                    chosen.set(0);
                }
                on:keydown=on_key
            />
            <ul id="found" role="listbox" aria-label="What fits">
                {move || {
                    let rows = shown.get().into_iter().enumerate();
                    rows.map(|(at, entry)| view! { <Found at entry chosen choose=choose.clone() /> }).collect_view()
                }}
            </ul>
            <p class="none" role="status">
                {move || (around.finder.get() && shown.with(Vec::is_empty)).then_some("Nothing fits. Try fewer or shorter words.")}
            </p>
        </dialog>
    }
}

#[component]
fn Found<F: Fn(Choice) + 'static>(
    at: usize,
    entry: Entry,
    chosen: RwSignal<usize>,
    choose: F,
) -> impl IntoView {
    let choice = entry.choice.clone();
    view! {
        <li
            id=format!("found-{at}")
            role="option"
            aria-selected=move || (chosen.get() == at).to_string()
            on:mousemove=move |_| if chosen.get_untracked() != at { chosen.set(at) }
            on:click=move |_| choose(choice.clone())
        >
            <span class="kind">{entry.kind}</span>
            <span class="what" class:code=entry.kind == "Code"><b>{entry.words}</b></span>
            <span class="soft">{entry.detail}</span>
            <kbd>{entry.keys}</kbd>
        </li>
    }
}

/// What choosing does.
fn use_chooser() -> impl Fn(Choice) + Clone + 'static {
    let around = use_around();
    let go = use_goer();
    let navigate = use_navigate();
    move |choice| {
        around.finder.set(false);
        match choice {
            Choice::Go(rest) => go(&rest),
            Choice::Leave(address) => navigate(address, Default::default()),
            Choice::Advance(day) => around.advance(day),
            Choice::Undo => around.undo(),
            Choice::Keys => around.keys.set(true),
        }
    }
}

/// A click on the dialog itself, not on what is in it, is a click beside it.
pub fn is_backdrop(event: &leptos::ev::MouseEvent) -> bool {
    event.target() == event.current_target()
}

fn show_chosen(at: usize) {
    if let Some(row) = document().get_element_by_id(&format!("found-{at}")) {
        row.scroll_into_view_with_bool(false);
    }
}
