//! The keys of the workbench that work wherever the focus is.

use super::Work;
use crate::ui::book::pane::typing;
use leptos::ev::keydown;
use leptos::prelude::*;

/// Listens while the workbench is open: `/` searches the book, M sets the selected words off. Going from pane to pane
/// is the shell's.
pub fn listen(work: Work) {
    let listening = window_event_listener(keydown, move |ev| match ev.key().as_str() {
        "/" if !typing(&ev) => {
            ev.prevent_default();
            work.pane.set("3");
            work.book.focus();
        }
        "m" if !typing(&ev) => super::mark::set_off(work),
        _ => {}
    });
    on_cleanup(move || listening.remove());
}
