//! The screens of month end and key figures.

mod board;
mod chart;
mod detail;
mod month;
mod split;

pub use board::FiguresScreen;
pub use detail::FigureScreen;
pub use month::MonthScreen;

use crate::base::Finding;
use crate::desk::figures::State;
use crate::ui::shell::Icon;
use leptos::prelude::*;

/// How a figure stands: a shape, a word, a colour.
fn stands(state: State, words: String) -> impl IntoView {
    let (class, icon) = match state {
        State::Good => ("st good", "s-right"),
        State::Part => ("st part", "s-look"),
        State::Bad => ("st bad", "s-denied"),
        State::Idle => ("st idle", "s-skipped"),
    };
    view! { <span class=class><Icon name=icon />{words}</span> }
}

/// What cannot be shown, and the way on.
fn refused(finding: Finding, link: String) -> impl IntoView {
    view! {
        <main class="main" id="work" tabindex="-1">
            <div class="empty">
                <h1>{finding.message}</h1>
                <p>{finding.next_step}</p>
                <a class="btn" href=link>"The key figures"</a>
            </div>
        </main>
    }
}
