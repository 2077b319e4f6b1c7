//! Paints the screens. One session module joins the store.

mod account;
mod app;
mod book;
mod bring;
mod denial;
mod device;
mod exam;
mod figures;
pub mod floor;
mod form;
mod front;
mod glyph;
mod grade;
mod home;
mod intake;
mod life;
mod privacy;
mod queue;
mod remittance;
pub mod session;
mod settings;
mod shelf;
mod shell;
mod statement;
mod study;
mod workbench;
pub mod worker;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Puts the app into the page's body.
pub fn mount() {
    console_error_panic_hook::set_once();
    drop_closing_slash();
    mount_to_body(app::App);
}

/// `/p/1a2b/` means `/p/1a2b`, which is what the routes know.
fn drop_closing_slash() {
    let Some(window) = web_sys::window() else { return };
    let (Ok(path), Ok(search)) = (window.location().pathname(), window.location().search()) else { return };
    let shorter = path.trim_end_matches('/');
    if shorter.is_empty() || shorter == path {
        return;
    }
    if let Ok(history) = window.history() {
        // When the browser refuses, the address leads to the page that says so.
        let _refused =
            history.replace_state_with_url(&JsValue::NULL, "", Some(&format!("{shorter}{search}")));
    }
}
