//! Paints the screens. One session module joins the store.

mod app;
mod book;
mod denial;
mod device;
pub mod floor;
mod form;
mod glyph;
mod grade;
mod home;
mod life;
mod queue;
mod remittance;
pub mod session;
mod settings;
mod shell;
mod statement;
mod workbench;

use leptos::prelude::*;

/// Puts the app into the page's body.
pub fn mount() {
    console_error_panic_hook::set_once();
    mount_to_body(app::App);
}
