//! Item 21: the diagnoses in their order.

use super::mark::MarkCount;
use super::{Chosen, Work};
use crate::desk::workbench::{
    DiagnosisRow, Typed, moved, typed_diagnosis, with_diagnosis, without_diagnosis,
};
use crate::ui::book::glyph::small_glyph;
use crate::ui::book::pane::focus_on;
use crate::ui::floor::use_floor;
use codesets_lookup::SetId;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The table.
#[component]
pub fn Diagnoses(work: Work) -> impl IntoView {
    let count = move || work.sheet.with(|sheet| sheet.diagnoses.len());
    view! {
        <table class="ledger pick dx">
            <caption class="sr">"Diagnoses"</caption>
            <thead><tr><th scope="col"><span class="sr">"Pointer"</span></th>
                <th scope="col"><span class="ends"><span><span class="item">"21"</span>" Diagnoses"</span></span></th></tr></thead>
            <tbody>
                <For each=move || 0..count() key=|at| *at children=move |at| view! { <Line work=work at=at /> } />
            </tbody>
            <tfoot><tr><td></td><td><Adder work=work /></td></tr></tfoot>
        </table>
    }
}

#[component]
fn Line(work: Work, at: usize) -> impl IntoView {
    let row = Memo::new(move |_| work.read(|bench| bench.diagnoses.get(at).cloned()).flatten());
    let text =
        move |read: fn(&DiagnosisRow) -> String| row.with(|row| row.as_ref().map(read).unwrap_or_default());
    let mine = Chosen::Diagnosis(at);
    let choose = move || {
        work.chosen.set(mine);
        work.look_up(SetId::Icd10Cm, text(|row| row.code.clone()));
    };
    let shift = move |down: bool| {
        let to = if down { at + 1 } else { at.saturating_sub(1) };
        if let Some(sheet) = moved(&work.base(), at, down) {
            work.record_then(sheet, move || {
                work.chosen.try_set(Chosen::Diagnosis(to));
                focus_on(format!("dx-{to}"));
            });
        }
    };
    let remove = move || {
        let left = work.sheet.with_untracked(|sheet| sheet.diagnoses.len().saturating_sub(1));
        work.record_then(without_diagnosis(&work.base(), at), move || {
            let next = if left == 0 { "add-dx".to_owned() } else { format!("dx-{}", at.min(left - 1)) };
            work.chosen.try_set(Chosen::Nothing);
            focus_on(next);
        });
    };
    let keys = move |ev: KeyboardEvent| match (ev.key().as_str(), ev.alt_key()) {
        ("ArrowUp", true) => {
            ev.prevent_default();
            shift(false)
        }
        ("ArrowDown", true) => {
            ev.prevent_default();
            shift(true)
        }
        ("ArrowUp", false) if at > 0 => {
            ev.prevent_default();
            focus_on(format!("dx-{}", at - 1))
        }
        ("ArrowDown", false) => {
            ev.prevent_default();
            focus_on(format!("dx-{}", at + 1))
        }
        ("Delete", _) => remove(),
        _ => {}
    };
    view! {
        <tr class:sel=move || work.chosen.get() == mine on:focusin=move |_| work.chosen.set(mine)>
            <th scope="row" class="key">{move || text(|row| row.letter.to_string())}</th>
            <td>
                <span class="ends">
                    <button type="button" class="code" id=format!("dx-{at}") on:click=move |_| choose() on:keydown=keys
                        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete">{move || text(|row| row.code.clone())}</button>
                    <MarkCount work=work code=Signal::derive(move || text(|row| row.code.clone())) />
                    <Tools code=Signal::derive(move || text(|row| row.code.clone())) shift=Callback::new(shift) remove=Callback::new(move |()| remove()) />
                </span>
                <span class="sub">{move || text(|row| row.title.clone())}</span>
                {move || row.with(|row| row.as_ref().and_then(|row| row.doubt.clone())).map(doubt)}
            </td>
        </tr>
    }
}

/// What a pointer does with a diagnosis; the keys do the same.
#[component]
fn Tools(code: Signal<String>, shift: Callback<bool>, remove: Callback<()>) -> impl IntoView {
    view! {
        <span class="tools">
            <button type="button" title="Up, Alt ↑" aria-label=move || format!("Move {} up", code.get()) on:click=move |_| shift.run(false)>"↑"</button>
            <button type="button" title="Down, Alt ↓" aria-label=move || format!("Move {} down", code.get()) on:click=move |_| shift.run(true)>"↓"</button>
            <button type="button" title="Remove, Delete" aria-label=move || format!("Remove {}", code.get()) on:click=move |_| remove.run(())>"×"</button>
        </span>
    }
}

/// What is wrong with a code on the day, under it.
pub fn doubt(words: String) -> impl IntoView {
    view! { <span class="sub doubt"><span class="st part">{small_glyph("#s-look")}"Look."</span>" "{words}</span> }
}

#[component]
fn Adder(work: Work) -> impl IntoView {
    let floor = use_floor();
    let text = RwSignal::new(String::new());
    let typed = Memo::new(move |_| {
        let on = work.read(|bench| bench.dos).unwrap_or_default();
        floor.with_shelf(|shelf| typed_diagnosis(&shelf.codes, &text.get(), on))
    });
    let enter = move || {
        if let Some(code) = typed.with_untracked(|typed| typed.code().map(str::to_owned)) {
            let at = work.sheet.with_untracked(|sheet| sheet.diagnoses.len());
            work.record_then(with_diagnosis(&work.base(), &code), move || {
                text.try_set(String::new());
                work.chosen.try_set(Chosen::Diagnosis(at));
            });
        }
    };
    view! {
        <AddField id="add-dx" label="Add a diagnosis" text=text typed=typed enter=Callback::new(move |()| enter())
            look=Callback::new(move |code| work.look_up(SetId::Icd10Cm, code)) />
    }
}

/// A field that takes a code, says what it is while it is typed, and adds it with Enter.
#[component]
pub fn AddField(
    /// The field's id.
    id: &'static str,
    /// What it adds.
    label: &'static str,
    /// What is typed.
    text: RwSignal<String>,
    /// What that is.
    typed: Memo<Typed>,
    /// Adds it.
    enter: Callback<()>,
    /// Shows a code in the book.
    look: Callback<String>,
) -> impl IntoView {
    let keys = move |ev: KeyboardEvent| match ev.key().as_str() {
        "Enter" if !ev.ctrl_key() => {
            ev.prevent_default();
            enter.run(())
        }
        "Escape" => text.set(String::new()),
        _ => {}
    };
    let said = move || {
        match typed.get() {
        Typed::Nothing => ().into_any(),
        Typed::Good { title, .. } => view! { <span>{title}" "</span><kbd>"↵ adds"</kbd> }.into_any(),
        Typed::Doubtful { words, see, .. } | Typed::Unknown { words, see } => view! {
            <span>{words}</span>
            {(!see.is_empty()).then(|| view! { <span class="see">" See "
                {see.into_iter().map(|code| { let shown = code.clone(); view! {
                    <button type="button" class="link code" on:click=move |_| look.run(code.clone())>{shown}</button>" "
                } }).collect_view()}</span> })}
        }.into_any(),
    }
    };
    view! {
        <label class="adder"><span class="sr">{label}</span>{small_glyph("#i-plus")}
            <input id=id type="text" autocomplete="off" spellcheck="false" autocapitalize="characters" placeholder=label
                prop:value=move || text.get() on:input:target=move |ev| text.set(ev.target().value()) on:keydown=keys
                aria-describedby=format!("{id}-said") />
        </label>
        <p class="said" id=format!("{id}-said") role="status">{said}</p>
    }
}
