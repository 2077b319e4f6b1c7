//! The screen `PrivacyScreen`: the privacy officer's desk.

mod breach;
mod log;
mod release;
mod role;
mod verdict;

use self::breach::Breaches;
use self::log::Log;
use self::release::Releases;
use self::role::Roles;
use crate::base::Finding;
use crate::desk::privacy::Part;
use crate::ui::floor::{Floor, use_floor};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// The screen.
#[component]
pub fn PrivacyScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let part = Memo::new(move |_| Part::from_slug(&params.read().get("part").unwrap_or_default()));
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    move || {
        match part.get() {
        Some(Part::Log) => view! { <Log floor /> }.into_any(),
        Some(Part::Requests) => view! { <Releases floor id /> }.into_any(),
        Some(Part::Breaches) => view! { <Breaches floor id /> }.into_any(),
        Some(Part::Roles) => view! { <Roles floor /> }.into_any(),
        None => view! {
            <main class="main" id="work" tabindex="-1">
                <div class="empty"><h1>"There is no such page"</h1><a class="btn" href=floor.link("privacy")>"The access log"</a></div>
            </main>
        }
        .into_any(),
    }
    }
}

/// The head of each part: where one is, and the other parts.
#[component]
fn Head(floor: Floor, part: Part, #[prop(into)] told: Signal<String>) -> impl IntoView {
    let links = Part::ALL.map(|other| {
        let href = floor.link(&format!("privacy/{}", other.slug()));
        view! { <a href=href aria-current=(other == part).then_some("page")>{other.label()}</a> }
    });
    view! {
        <header class="page-head"><h1>{if part == Part::Log { "Privacy: access log" } else { part.label() }}</h1><p class="soft" role="status">{told}</p></header>
        <nav class="tabs" aria-label="Parts of the privacy desk">{links.into_iter().collect_view()}</nav>
    }
}

/// What cannot be read.
fn broken(finding: Finding) -> impl IntoView {
    view! { <p role="alert">{finding.message}" "{finding.next_step}</p> }
}
