//! What stands around every screen of a practice: loading first, then bar, rail, notice line and the screen itself.

pub mod load;
mod opening;

pub use opening::{Loading, Refusal};

use super::device::use_device;
use super::floor::{Floor, arrive};
use super::session::Session;
use crate::base::Finding;
use crate::learn::Shelf;
use crate::practice::office::State;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_params_map;
use std::rc::Rc;

/// How far the opening of a practice has come.
#[derive(Clone)]
enum Opening {
    Loading,
    Failed(Finding),
    Open(Session<State>, Rc<Shelf>),
}

/// Opens the practice in the address and lays the floor for its screens.
#[component]
pub fn PracticeShell() -> impl IntoView {
    let params = use_params_map();
    let stream = Memo::new(move |_| params.with(|params| params.get("practice").unwrap_or_default()));
    let opening = RwSignal::new_local(Opening::Loading);
    let device = use_device();
    Effect::new(move |_| {
        let stream = stream.get();
        opening.set(Opening::Loading);
        spawn_local(async move {
            let next = match open(device, &stream).await {
                Ok((session, shelf)) => Opening::Open(session, shelf),
                Err(finding) => Opening::Failed(finding),
            };
            opening.try_set(next);
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

async fn open(
    device: super::device::Device,
    stream: &str,
) -> Result<(Session<State>, Rc<Shelf>), Finding> {
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
    if session.writes() {
        // A newer version may bring charts that were due before today.
        arrive(&session, &shelf).await?;
    }
    Ok((session, shelf))
}

/// The frame around a screen.
#[component]
fn Frame(floor: Floor) -> impl IntoView {
    provide_context(floor);
    view! { <div class="app no-rail"><header class="bar"><a class="word" href="/">"Practicum"</a></header><Outlet /></div> }
}
