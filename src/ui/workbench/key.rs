//! The keys of the workbench that work wherever the focus is.

use super::Work;
use crate::ui::book::pane::{focus, typing};
use leptos::ev::keydown;
use leptos::prelude::*;

/// Listens while the workbench is open: `/` searches the book, F6 goes from pane to pane.
pub fn listen(work: Work) {
    let listening = window_event_listener(keydown, move |ev| match ev.key().as_str() {
        "/" if !typing(&ev) => {
            ev.prevent_default();
            work.pane.set("3");
            work.book.focus();
        }
        "F6" => {
            ev.prevent_default();
            next_pane(work, ev.shift_key());
        }
        _ => {}
    });
    on_cleanup(move || listening.remove());
}

fn next_pane(work: Work, back: bool) {
    const PANES: [(&str, &str); 3] = [("note", "1"), ("sheet", "2"), ("book", "3")];
    let active = document().active_element();
    let inside = |id: &str| {
        let pane = document().get_element_by_id(id);
        pane.is_some_and(|pane| pane.contains(active.as_ref().map(AsRef::as_ref)))
    };
    let here = PANES.iter().position(|(id, _)| inside(id));
    let to = match (here, back) {
        (None, _) => 0,
        (Some(at), false) => (at + 1) % PANES.len(),
        (Some(at), true) => (at + PANES.len() - 1) % PANES.len(),
    };
    let (id, pane) = PANES[to];
    work.pane.set(pane);
    focus(id);
}
