//! What stands around every screen of a practice: loading first, then bar, rail, notice line and the screen itself.

mod activity;
mod around;
mod bar;
mod finder;
mod guide;
mod keys;
pub mod load;
mod notice;
mod opening;
mod pane;
mod plain;
mod rail;
mod sprite;

pub use around::{focus_work, use_around, use_goer};
pub use guide::show_guide_again;
pub use opening::{Loading, Refusal};
pub use pane::{PaneTabs, Tab, tabs};
pub use plain::PlainFrame;
pub use sprite::{Icon, Sprite};

use self::around::Around;
use self::bar::Bar;
use self::finder::Finder;
use self::guide::GuideStrip;
use self::keys::{KeyList, SkipLink, use_keys};
use self::notice::NoticeLine;
use self::rail::Rail;
use super::device::{Device, use_device};
use super::floor::{Floor, arrive};
use super::session::Session;
use super::shelf::LiveShelf;
use crate::base::Finding;
use crate::desk::shell::load::Late;
use crate::practice::office::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_params_map;

/// How far the opening of a practice has come.
#[derive(Clone)]
enum Opening {
    Loading,
    Failed(Finding),
    Open(Session<State>, LiveShelf),
}

/// Opens the practice in the address and lays the floor for its screens.
#[component]
pub fn PracticeShell() -> impl IntoView {
    let params = use_params_map();
    let stream = Memo::new(move |_| params.with(|params| params.get("practice").unwrap_or_default()));
    let opening = RwSignal::new_local(Opening::Loading);
    let device = use_device();
    Effect::new(move |_| {
        let asked = stream.get();
        opening.set(Opening::Loading);
        spawn_local(async move {
            let next = match open(device, &asked).await {
                Ok((session, shelf)) => Opening::Open(session, shelf),
                Err(finding) => Opening::Failed(finding),
            };
            // Who has meanwhile gone to another practice, or home, waits for that.
            if stream.try_get_untracked().is_some_and(|now| now == asked) {
                opening.try_set(next);
            }
        });
    });
    move || match opening.get() {
        Opening::Loading => view! { <Loading /> }.into_any(),
        Opening::Failed(finding) => view! { <Refusal finding /> }.into_any(),
        Opening::Open(session, shelf) => {
            let floor = Floor::new(session, shelf);
            view! { <Frame floor /> }.into_any()
        }
    }
}

async fn open(device: Device, stream: &str) -> Result<(Session<State>, LiveShelf), Finding> {
    let store = device.store().await?;
    if store.line_count(stream).await? == 0 {
        return Err(Finding::error(
            "practice.unknown",
            "There is no such practice on this device.",
            "Go to the practices on this device, or import the file it was exported to.",
        ));
    }
    let shelf = device.shelf().await?;
    let session = Session::<State>::open(&store, stream).await?;
    // Generated charts are made again from their templates wherever one is read or graded.
    let made =
        untrack(|| session.read(|journal| journal.state().intake.is_some() || has_made(journal.state())));
    if made && let Err(finding) = device.have(Late::Templates).await {
        leptos::logging::warn!("{finding}");
    }
    if untrack(|| session.writes()) {
        // A newer version may bring charts that were due before today.
        arrive(&session, &shelf.read_once()).await?;
    }
    Ok((session, shelf))
}

/// Whether any visit came from a template.
fn has_made(state: &State) -> bool {
    state.encounters.values().any(|file| file.encounter.source.made.is_some())
}

/// The frame around a screen.
#[component]
fn Frame(floor: Floor) -> impl IntoView {
    provide_context(floor);
    let around = Around::new();
    provide_context(around);
    provide_context(super::book::DrillDesk::new());
    use_keys();
    activity::use_activity();
    Effect::new(move |_| document().set_title(&around.place.get().title()));
    around::follow_with_keyboard();
    // A sitting has the screen to itself, its own bar included.
    let sits = Memo::new(move |_| around.place.get().sits);
    view! {
        <div class="app" class:rail-open=move || around.menu.get() class:no-rail=move || sits.get()>
            <SkipLink />
            <Show when=move || !sits.get()><Bar /><Rail /><GuideStrip /></Show>
            <Outlet />
            <NoticeLine />
            <Finder />
            <KeyList />
        </div>
    }
}
