//! Item 24: the service lines.

use super::diagnosis::{AddField, doubt};
use super::{Chosen, Work};
use crate::desk::workbench::{
    ServiceRow, pointed, service_set, toggled, typed_service, with_modifier, with_service, with_units,
    without_service,
};
use crate::practice::claim::pointer_letter;
use crate::ui::book::pane::focus_on;
use crate::ui::floor::use_floor;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The table.
#[component]
pub fn Services(work: Work) -> impl IntoView {
    let count = move || work.sheet.with(|sheet| sheet.services.len());
    let total = move || work.read(|bench| bench.total.to_string()).unwrap_or_default();
    view! {
        <table class="ledger pick lines">
            <caption class="sr">"Service lines"</caption>
            <thead><tr>
                <th scope="col"><span class="sr">"Line"</span></th>
                <th scope="col"><span class="item">"24D"</span>" Procedure and modifiers"</th>
                <th scope="col"><span class="item">"24E"</span>" "<span class="wide">"Points to"</span></th>
                <th scope="col" class="r"><span class="item">"24G"</span>" "<span class="wide">"Units"</span></th>
                <th scope="col" class="r"><span class="item">"24F"</span>" Charge"</th>
            </tr></thead>
            <tbody>
                <For each=move || 0..count() key=|at| *at children=move |at| view! { <Line work=work at=at /> } />
            </tbody>
            <tfoot><tr><td></td><td><Adder work=work /></td>
                <td colspan="2" class="r soft"><span class="item">"28"</span>" Total charge"</td>
                <td class="money">{total}</td></tr></tfoot>
        </table>
    }
}

#[component]
fn Line(work: Work, at: usize) -> impl IntoView {
    let row = Memo::new(move |_| work.read(|bench| bench.services.get(at).cloned()).flatten());
    let text =
        move |read: fn(&ServiceRow) -> String| row.with(|row| row.as_ref().map(read).unwrap_or_default());
    let mine = Chosen::Service(at);
    let choose = move || {
        work.chosen.set(mine);
        let code = text(|row| row.code.clone());
        work.look_up(service_set(&code), code);
    };
    let remove = move || {
        let left = work.sheet.with_untracked(|sheet| sheet.services.len().saturating_sub(1));
        work.record_then(without_service(&work.base(), at), move || {
            work.chosen.try_set(Chosen::Nothing);
            focus_on(if left == 0 { "add-line".to_owned() } else { format!("line-{}", at.min(left - 1)) });
        });
    };
    let keys = move |ev: KeyboardEvent| match ev.key().as_str() {
        "ArrowUp" if at > 0 => {
            ev.prevent_default();
            focus_on(format!("line-{}", at - 1))
        }
        "ArrowDown" => {
            ev.prevent_default();
            focus_on(format!("line-{}", at + 1))
        }
        "Delete" => remove(),
        _ => {}
    };
    view! {
        <tr class:sel=move || work.chosen.get() == mine on:focusin=move |_| work.chosen.set(mine)>
            <th scope="row" class="key">{at + 1}</th>
            <td>
                <button type="button" class="code" id=format!("line-{at}") aria-keyshortcuts="Delete"
                    on:click=move |_| choose() on:keydown=keys>{move || text(|row| row.code.clone())}</button>
                <span class="mods">{(0..4).map(|place| view! { <ModifierField work=work row=row at=at place=place /> }).collect_view()}</span>
                <button type="button" class="drop" title="Remove, Delete" aria-label=move || format!("Remove line {}", at + 1)
                    on:click=move |_| remove()>"×"</button>
                <span class="sub">{move || text(|row| row.title.clone())}</span>
                {move || row.with(|row| row.as_ref().and_then(|row| row.doubt.clone())).map(doubt)}
            </td>
            <td class="points"><PointerField work=work row=row at=at /><Toggles work=work row=row at=at /></td>
            <td class="r"><UnitField work=work row=row at=at /></td>
            <td class="money">{move || text(|row| row.charge.map_or_else(|| "none".to_owned(), |charge| charge.to_string()))}</td>
        </tr>
    }
}

#[component]
fn PointerField(work: Work, row: Memo<Option<ServiceRow>>, at: usize) -> impl IntoView {
    let value = move || row.with(|row| row.as_ref().map(|row| row.pointers.clone()).unwrap_or_default());
    view! {
        <input type="text" class="letters" autocomplete="off" spellcheck="false" autocapitalize="characters"
            aria-label=format!("Pointers of line {}", at + 1) prop:value=value
            on:change:target=move |ev| {
                let edited = pointed(&work.base(), at, &ev.target().value());
                if edited.is_err() { ev.target().set_value(&value()); }
                work.edit(edited);
            } />
    }
}

#[component]
fn UnitField(work: Work, row: Memo<Option<ServiceRow>>, at: usize) -> impl IntoView {
    let value = move || row.with(|row| row.as_ref().map(|row| row.units.to_string()).unwrap_or_default());
    view! {
        <input type="text" inputmode="numeric" class="units" autocomplete="off" aria-label=format!("Units of line {}", at + 1)
            prop:value=value
            on:change:target=move |ev| {
                let edited = with_units(&work.base(), at, &ev.target().value());
                if edited.is_err() { ev.target().set_value(&value()); }
                work.edit(edited);
            } />
    }
}

#[component]
fn ModifierField(work: Work, row: Memo<Option<ServiceRow>>, at: usize, place: usize) -> impl IntoView {
    let value =
        move || row.with(|row| row.as_ref().map(|row| row.modifiers[place].clone()).unwrap_or_default());
    let title = move || {
        row.with(|row| row.as_ref().map(|row| row.modifier_titles[place].clone()).unwrap_or_default())
    };
    view! {
        <input type="text" maxlength="2" autocomplete="off" spellcheck="false" autocapitalize="characters"
            aria-label=format!("Modifier {} of line {}", place + 1, at + 1) title=title
            class:set=move || !value().is_empty() prop:value=value
            on:change:target=move |ev| {
                let edited = with_modifier(&work.base(), at, place, &ev.target().value());
                // A gap closes up: what stands in this place afterwards is the sheet's to say.
                if edited.as_ref().map_or(true, |sheet| *sheet == work.base()) {
                    ev.target().set_value(&value());
                }
                work.edit(edited);
            } />
    }
}

#[component]
fn Toggles(work: Work, row: Memo<Option<ServiceRow>>, at: usize) -> impl IntoView {
    let count = move || work.sheet.with(|sheet| sheet.diagnoses.len());
    let toggle = move |diagnosis: usize| {
        let letter = pointer_letter(u8::try_from(diagnosis + 1).unwrap_or(12));
        let on = move || row.with(|row| row.as_ref().is_some_and(|row| row.pointers.contains(letter)));
        view! {
            <button type="button" aria-pressed=move || on().to_string() aria-label=format!("Line {} points to {letter}", at + 1)
                on:click=move |_| work.record(toggled(&work.base(), at, diagnosis))>{letter}</button>
        }
    };
    view! { <span class="toggles"><For each=move || 0..count() key=|d| *d children=toggle /></span> }
}

#[component]
fn Adder(work: Work) -> impl IntoView {
    let floor = use_floor();
    let text = RwSignal::new(String::new());
    let typed = Memo::new(move |_| {
        let on = work.read(|bench| bench.dos).unwrap_or_default();
        floor.with_shelf(|shelf| typed_service(&shelf.codes, &text.get(), on))
    });
    let enter = move || {
        if let Some(code) = typed.with_untracked(|typed| typed.code().map(str::to_owned)) {
            let at = work.sheet.with_untracked(|sheet| sheet.services.len());
            work.record_then(with_service(&work.base(), &code), move || {
                text.try_set(String::new());
                work.chosen.try_set(Chosen::Service(at));
            });
        }
    };
    let look = Callback::new(move |code: String| {
        work.look_up(service_set(&code), code);
    });
    view! {
        <AddField id="add-line" label="Add a line" text=text typed=typed enter=Callback::new(move |()| enter()) look=look />
    }
}
