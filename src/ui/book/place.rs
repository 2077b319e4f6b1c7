//! Where the reader is: kept for the next time, restored then, and counted while a drill is at work.

use super::Page;
use super::drill_bar::DrillDesk;
use crate::desk::book::spoken_set;
use crate::desk::drill::Round;
use crate::learn::learner::Op;
use crate::ui::floor::use_floor;
use crate::ui::session::civil_today;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};
use std::time::Duration;

/// How long a page is open before it counts as read.
const READ: Duration = Duration::from_millis(1_500);

/// Keeps the page that is open, once it was open for a moment. Pages of a drill are not the reader's own choice.
pub fn keep(page: Memo<Page>) {
    let floor = use_floor();
    let desk = expect_context::<DrillDesk>();
    Effect::new(move |_| {
        let Page::Code((set, code)) = page.get() else { return };
        set_timeout(
            move || {
                let here = page.try_get_untracked() == Some(Page::Code((set, code.clone())));
                let drilling = desk.round.try_with_untracked(Option::is_some) == Some(true);
                if here && !drilling && floor.own_now().places.get(&set) != Some(&code) {
                    floor.keep_place(Op::KeepPlace { set, code, day: civil_today() });
                }
            },
            READ,
        );
    });
}

/// Opens the book where it was last open, when its address names no page.
pub fn restore(page: Memo<Page>) {
    let floor = use_floor();
    let desk = expect_context::<DrillDesk>();
    let path = use_location().pathname;
    let navigate = use_navigate();
    let done = StoredValue::new(false);
    Effect::new(move |_| {
        if !floor.own_looked() || done.get_value() {
            return;
        }
        done.set_value(true);
        let bare = path.with_untracked(|path| path.ends_with("/book"));
        let drilling = desk.round.with_untracked(Option::is_some);
        if page.get_untracked() != Page::Cover || !bare || drilling {
            return;
        }
        let places = floor.own_now().places;
        if let Some((set, code)) = places.iter().next() {
            let options = NavigateOptions { replace: true, scroll: false, ..Default::default() };
            navigate(&floor.link(&format!("book/{set}/{code}")), options);
        }
    });
}

/// Counts the pages that a drill opens; whether a round is at work.
pub fn follow_drill(page: Memo<Page>) -> Signal<bool> {
    let desk = expect_context::<DrillDesk>();
    Effect::new(move |_| match page.get() {
        Page::Code((set, code)) => desk.visit(&format!("{set}/{code}")),
        Page::List(kind) => desk.visit(&format!("list/{}", kind.slug())),
        Page::Part(part, argument) => {
            desk.visit(&format!("{}/{}", part.slug(), argument.unwrap_or_default()));
        }
        Page::Cover => {}
    });
    Signal::derive(move || {
        desk.round.with(|round| round.as_ref().is_some_and(|round: &Round| !round.drills.is_empty()))
    })
}

/// On the cover: the page each set was last open at.
#[component]
pub fn WhereYouWere() -> impl IntoView {
    let floor = use_floor();
    move || {
        let places = floor.own().places;
        (!places.is_empty()).then(|| view! {
            <section><h2 class="caps">"Where you were"</h2>
                <dl class="told">{places.iter().map(|(set, code)| view! {
                    <div><dt>{spoken_set(*set)}</dt><dd><a class="link code" href=floor.link(&format!("book/{set}/{code}"))>{code.clone()}</a></dd></div>
                }).collect_view()}</dl></section>
        })
    }
}
