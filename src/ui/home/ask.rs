//! What is asked before it is done: a new name, or whether to lose something.

use super::{Hall, keep};
use crate::journal::{About, Meeting};
use crate::store::Restored;
use leptos::html;
use leptos::prelude::*;

/// A question.
#[derive(Clone, Debug, PartialEq)]
pub enum Asking {
    /// What to call a stream.
    Name(About),
    /// Whether to remove streams, and what that loses.
    Forget {
        /// What is lost.
        words: String,
        /// The streams.
        streams: Vec<String>,
    },
}

/// The dialog; shown while something is asked.
#[component]
pub fn AskDialog() -> impl IntoView {
    let hall = expect_context::<Hall>();
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move |_| {
        let Some(dialog) = dialog.get() else { return };
        match (hall.asking.get().is_some(), dialog.open()) {
            (true, false) => drop(dialog.show_modal()),
            (false, true) => dialog.close(),
            _ => {}
        }
    });
    view! {
        <dialog class="finder ask" aria-labelledby="ask-h" node_ref=dialog on:close=move |_| hall.asking.set(None)>
            {move || hall.asking.get().map(|asking| match asking {
                Asking::Name(about) => view! { <NameForm about /> }.into_any(),
                Asking::Forget { words, streams } => view! { <ForgetForm words streams /> }.into_any(),
            })}
        </dialog>
    }
}

#[component]
fn NameForm(about: About) -> impl IntoView {
    let hall = expect_context::<Hall>();
    let name = RwSignal::new(about.name.clone());
    let save = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let about = about.clone();
        hall.asking.set(None);
        hall.run(async move { keep::rename(hall.device, about, &name.get_untracked()).await }, |()| {});
    };
    view! {
        <form class="in" on:submit=save>
            <h2 id="ask-h">"Rename"</h2>
            <p><label for="new-name">"Name"</label><input id="new-name" type="text" class="in" maxlength="80" required bind:value=name /></p>
            <p class="btns">
                <button type="button" class="btn" on:click=move |_| hall.asking.set(None)>"Cancel"</button>
                <button type="submit" class="btn first">"Rename"</button>
            </p>
        </form>
    }
}

#[component]
fn ForgetForm(words: String, streams: Vec<String>) -> impl IntoView {
    let hall = expect_context::<Hall>();
    let forget = move |_| {
        let streams = streams.clone();
        hall.asking.set(None);
        hall.run(async move { keep::forget(hall.device, streams).await }, |()| {});
    };
    view! {
        <div class="in">
            <h2 id="ask-h">"Delete from this device"</h2>
            <p>{words}</p>
            <p class="btns">
                <button type="button" class="btn" autofocus on:click=move |_| hall.asking.set(None)>"Keep it"</button>
                <button type="button" class="btn danger" on:click=forget>"Delete"</button>
            </p>
        </div>
    }
}

/// What became of a file: `Harbor Street is new here.`
pub fn told(restored: &[Restored]) -> String {
    let mut words: Vec<String> = Vec::new();
    for one in restored {
        let name = &one.about.name;
        words.push(match one.meeting {
            Meeting::New => format!("{name} is new here."),
            Meeting::Extends { .. } => format!("{name} goes on where the file goes on."),
            _ => format!("{name} was here already, as far as the file goes or farther."),
        });
    }
    words.join(" ")
}
