//! The rail: work queues with their counts, study, and how far today's work has come.

use super::around::use_around;
use super::bar::{Saved, Undo};
use super::sprite::Icon;
use crate::desk::shell::rail::{Entry, Tally, entries, tally};
use leptos::prelude::*;

/// The rail of every screen of a practice.
#[component]
pub fn Rail() -> impl IntoView {
    let around = use_around();
    let floor = around.floor;
    let queues = Memo::new(move |_| {
        let state = floor.state();
        floor.with_shelf(|shelf| entries(&state, shelf))
    });
    let tally = Memo::new(move |_| tally(&floor.state(), &queues.get()));
    let book = move || around.place.get().book.then_some("page");
    let front = move || around.place.get().front.then_some("page");
    let accounts = move || around.place.get().accounts.then_some("page");
    let exam = move || around.place.get().exam.then_some("page");
    let review = move || around.place.get().review.then_some("page");
    let today = move || around.place.get().today.then_some("page");
    let office = move |page: &'static str| move || (around.place.get().office == page).then_some("page");
    view! {
        <nav class="rail" id="rail" aria-label="Work" on:click=move |_| around.menu.set(false)>
            <div>
                <h2 class="caps">"Work queues"</h2>
                <ul>
                    <For each=move || queues.get() key=|entry| *entry let:entry>
                        <QueueLink entry />
                    </For>
                </ul>
            </div>
            <div>
                <h2 class="caps">"Office"</h2>
                <ul>
                    <li><a href=floor.link("front") aria-current=front>"Front desk"</a></li>
                    <li><a href=floor.link("accounts") aria-current=accounts>"Patient accounts"</a></li>
                    <li><a href=floor.link("patients") aria-current=office("patients")>"Patients"</a></li>
                    <li><a href=floor.link("month") aria-current=office("month")>"Month end"</a></li>
                    <li><a href=floor.link("figures") aria-current=office("figures")>"Key figures"</a></li>
                    <li><a href=floor.link("privacy") aria-current=office("privacy")>"Privacy"</a></li>
                </ul>
            </div>
            <div>
                <h2 class="caps">"Study"</h2>
                <ul>
                    <li><a href=floor.link("book") aria-current=book>"Code book"</a></li>
                    <li><a href=floor.link("exam") aria-current=exam>"Exams"</a></li>
                    <li><a href=floor.link("review") aria-current=review>"Review"</a></li>
                    <li><a href=floor.link("") aria-current=today>"Practice"</a></li>
                    <li><a href="/settings">"Settings"</a></li>
                </ul>
            </div>
            {move || view! { <Work tally=tally.get() /> }}
            <div class="pocket"><Saved /><Undo /><a href="/">"Practices on this device"</a></div>
        </nav>
    }
}

#[component]
fn QueueLink(entry: Entry) -> impl IntoView {
    let around = use_around();
    let here = move || (around.place.get().queue == Some(entry.queue)).then_some("page");
    let href = around.floor.link(&format!("queue/{}", entry.queue.slug()));
    let count = if entry.count.presses {
        view! { <span class="n due"><Icon name="s-clock" small=true /><span class="sr">"a last day is near, "</span>{entry.count.rows}</span> }
            .into_any()
    } else {
        view! { <span class="n">{entry.count.rows}</span> }.into_any()
    };
    view! { <li><a href=href aria-current=here>{entry.queue.label()}{count}</a></li> }
}

#[component]
fn Work(tally: Tally) -> impl IntoView {
    let ticks = tally.ticks().into_iter().map(|on| view! { <li class:on=on></li> }).collect_view();
    view! {
        <div class="tally">
            <p class="soft">"Today’s work"</p>
            <ol class="steps" aria-hidden="true">{ticks}</ol>
            <p>{tally.words()}</p>
        </div>
    }
}
