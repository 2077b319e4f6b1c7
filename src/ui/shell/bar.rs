//! The bar: where one is, whether it is kept, undo, the finder, the practice's date.

use super::around::use_around;
use super::sprite::Icon;
use crate::desk::day;
use crate::desk::shell::calendar::{Step, steps};
use crate::desk::shell::place::Crumb;
use crate::desk::shell::undo;
use crate::ui::session::SaveState;
use leptos::prelude::*;

/// The menu of the calendar's steps.
pub const CALENDAR: &str = "advance-menu";

/// The bar of every screen of a practice.
#[component]
pub fn Bar() -> impl IntoView {
    let around = use_around();
    let menu = around.menu;
    view! {
        <header class="bar">
            <button
                type="button"
                class="menu btn bare"
                aria-label="Work queues"
                aria-expanded=move || menu.get().to_string()
                aria-controls="rail"
                on:click=move |_| menu.update(|open| *open = !*open)
            >
                <Icon name="i-menu" />
            </button>
            <a class="word" href="/">"Practicum"</a>
            <Where />
            <span class="fill"></span>
            <Saved />
            <Undo />
            <button
                type="button"
                class="palette"
                aria-keyshortcuts="Control+K"
                aria-haspopup="dialog"
                on:click=move |_| around.finder.set(true)
            >
                <Icon name="i-search" />
                <span>"Find or do "</span>
                <kbd>"Ctrl K"</kbd>
            </button>
            <Today />
        </header>
    }
}

#[component]
fn Where() -> impl IntoView {
    let around = use_around();
    let crumb = move |crumb: Crumb| match crumb.link {
        Some(link) => view! { <a href=around.floor.link(&link)>{crumb.words}</a> }.into_any(),
        None => view! { <span aria-current="page">{crumb.words}</span> }.into_any(),
    };
    view! {
        <nav class="where" aria-label="You are here">
            {move || around.place.get().crumbs.into_iter().map(crumb).collect_view()}
        </nav>
    }
}

/// Whether what is shown is kept, and the way to write when another tab does.
#[component]
pub fn Saved() -> impl IntoView {
    let floor = use_around().floor;
    let words = move || match floor.save_state() {
        SaveState::Saved => "Saved on this device".to_owned(),
        SaveState::Saving => "Saving…".to_owned(),
        SaveState::Failed(finding) => format!("Not saved. {} {}", finding.message, finding.next_step),
        SaveState::Following => "Another tab writes here; this one follows".to_owned(),
    };
    let failed = move || matches!(floor.save_state(), SaveState::Failed(_));
    let follows = move || matches!(floor.save_state(), SaveState::Following);
    view! {
        <span class="saved" class:bad=failed role="status">
            <Icon name="i-saved" />
            <span>{words}</span>
        </span>
        <Show when=follows>
            <button type="button" class="btn" on:click=move |_| floor.take_over()>"Take over"</button>
        </Show>
    }
}

/// Takes the last step back; its name says which.
#[component]
pub fn Undo() -> impl IntoView {
    let around = use_around();
    let floor = around.floor;
    let label = Memo::new(move |_| {
        let what = floor.undoable().map(|op| undo::words(&op, &floor.state()));
        what.map_or_else(
            || "Nothing to undo: what was sent or dated stays".to_owned(),
            |what| format!("Undo {what}"),
        )
    });
    let off = Memo::new(move |_| floor.undoable().is_none());
    view! {
        <button
            type="button"
            class="btn bare undo"
            aria-label=move || label.get()
            title=move || label.get()
            aria-disabled=move || off.get().then_some("true")
            on:click=move |_| around.undo()
        >
            <Icon name="i-undo" />
            <span>"Undo"</span>
        </button>
    }
}

#[component]
fn Today() -> impl IntoView {
    let around = use_around();
    let floor = around.floor;
    let today = Memo::new(move |_| floor.state().today);
    let offered = move || {
        let state = floor.state();
        floor.with_shelf(|shelf| steps(&state, shelf))
    };
    view! {
        <div class="today">
            <time datetime=move || today.get().to_string()>
                <span class="long">{move || day::weekday(today.get())}</span>
                <span class="brief" aria-hidden="true">{move || day::short(today.get())}</span>
            </time>
            <div class="split">
                <button type="button" class="btn advance" on:click=move |_| around.advance_step(0)>
                    <Icon name="i-day" />
                    <span>"Advance day"</span>
                </button>
                <button type="button" class="btn more" popovertarget=CALENDAR aria-label="Advance further">
                    <Icon name="i-open" />
                </button>
            </div>
            <div id=CALENDAR class="pop" popover="auto">
                <ul>{move || offered().into_iter().map(|step| view! { <AdvanceStep step /> }).collect_view()}</ul>
            </div>
        </div>
    }
}

#[component]
fn AdvanceStep(step: Step) -> impl IntoView {
    let around = use_around();
    let to = step.to;
    view! {
        <li>
            <button
                type="button"
                popovertarget=CALENDAR
                popovertargetaction="hide"
                aria-disabled=to.is_none().then_some("true")
                on:click=move |_| if let Some(day) = to { around.advance(day) }
            >
                <b>{step.words}</b>
                <span class="soft">{step.detail}</span>
            </button>
        </li>
    }
}
