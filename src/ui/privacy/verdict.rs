//! A graded answer, part by part.

use crate::desk::privacy::mark_words;
use crate::practice::privacy::Mark;
use crate::ui::glyph::mark;
use leptos::prelude::*;

/// The marks; words that were just said are not said again.
pub fn verdict(marks: Vec<Mark>) -> impl IntoView {
    let mut before = String::new();
    let lines = marks.into_iter().map(|one| {
        let (icon, tone, said) = if one.right { ("#s-right", "good", "right") } else { ("#s-denied", "bad", "not right") };
        let words = (one.words != before).then(|| one.words.clone());
        before = one.words;
        view! {
            <li>{mark(icon, tone)}<div><p><b>{mark_words(&one.part)}</b>" "<span class=format!("st {tone}")>{said}</span></p>{words.map(|words| view! { <p class="soft">{words}</p> })}</div></li>
        }
    });
    view! { <ul class="verdict">{lines.collect_view()}</ul> }
}

/// `, 3 of 4 parts right`; nothing before the first answer.
pub fn points_words((right, all): (usize, usize)) -> String {
    if all == 0 { String::new() } else { format!(", {right} of {all} parts right") }
}
