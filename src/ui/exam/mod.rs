//! Exams: the hall, a sitting, its result.

mod bar;
mod clock;
mod grid;
mod hall;
mod question;
mod result;
mod review;
mod sit;

pub use hall::ExamHall;
pub use result::ResultScreen;
pub use sit::SitScreen;

use crate::learn::exam::Sitting;
use crate::ui::floor::{Floor, use_floor};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use std::sync::Arc;

/// The sitting that the address names.
fn use_sitting() -> (Memo<u64>, Memo<Option<Arc<Sitting>>>) {
    let floor = use_floor();
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").and_then(|id| id.parse().ok()).unwrap_or(0));
    (id, Memo::new(move |_| floor.own().sittings.get(&id.get()).cloned()))
}

/// Where a sitting is, or where its result is once it is over.
fn address(floor: Floor, id: u64, over: bool) -> String {
    floor.link(&if over { format!("exam/{id}/result") } else { format!("exam/{id}") })
}

/// Said where the address names no sitting.
#[component]
fn NoSitting() -> impl IntoView {
    let floor = use_floor();
    view! {
        <main class="main" id="work"><div class="empty">
            {move || match floor.own_looked() {
                true => view! { <p>"There is no such sitting on this device."</p><a class="btn" href=floor.link("exam")>"Exams"</a> }.into_any(),
                false => view! { <p role="status">"Looking for the sitting."</p> }.into_any(),
            }}
        </div></main>
    }
}
