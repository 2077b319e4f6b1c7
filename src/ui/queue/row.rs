//! A row of a queue. The whole row leads on; its link carries the keyboard.

use crate::desk::day::{self, Near};
use crate::desk::queue::Row;
use crate::ui::floor::use_floor;
use crate::ui::shell::Icon;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The row.
#[component]
pub fn RowLine(row: Row, money: bool, dated: Memo<bool>) -> impl IntoView {
    let floor = use_floor();
    let due = row.due;
    let told = move || {
        due.clone().map(|due| {
            let presses = due.presses();
            let words = due.words.clone();
            let title = day::long(due.day);
            let missed = due.near == Near::Missed;
            view! {
                <span class="st" class:bad=presses class:idle=!presses title=title>
                    {presses.then(|| view! { <Icon name="s-clock" small=true /> })}
                    {if missed { format!("was {words}") } else { words }}
                </span>
            }
        })
    };
    view! {
        <tr>
            <th scope="row"><a href=floor.link(&row.link)>{row.patient}</a></th>
            <td>{row.what}</td>
            <td class="nowrap" data-label="Service">{day::long(row.dos)}</td>
            <td>{row.payer}</td>
            {money.then(|| view! { <td class="money">{row.amount.map(|amount| amount.to_string())}</td> })}
            {move || dated.get().then(|| view! { <td data-label="Last day">{told()}</td> })}
            <td class="then">{row.next}</td>
        </tr>
    }
}

/// Up and down move between the rows' links, Home and End to the first and last; Enter follows by itself.
pub fn on_key(event: KeyboardEvent) {
    let links = document().query_selector_all(".queue-rows tbody th a");
    let Ok(links) = links else { return };
    let all: Vec<HtmlElement> =
        (0..links.length()).filter_map(|at| links.get(at)?.dyn_into::<HtmlElement>().ok()).collect();
    let focused = document().active_element();
    let Some(here) =
        all.iter().position(|link| focused.as_ref().is_some_and(|at| at.is_same_node(Some(link))))
    else {
        return;
    };
    let next = match event.key().as_str() {
        "ArrowDown" | "j" => here + 1,
        "ArrowUp" | "k" => here.saturating_sub(1),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return,
    };
    if let Some(link) = all.get(next) {
        event.prevent_default();
        let _ = link.focus();
    }
}
