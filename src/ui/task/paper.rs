//! What there is to read.

use crate::desk::task::TaskPaper;
use leptos::prelude::*;

/// The papers, one below the other.
pub(super) fn papers(papers: Vec<TaskPaper>) -> impl IntoView {
    papers.into_iter().map(paper).collect_view()
}

fn paper(paper: TaskPaper) -> impl IntoView {
    let sections = paper.sections.into_iter().map(|(label, text)| {
        view! {
            {(!label.is_empty()).then(|| view! { <h3 class="caps">{label}</h3> })}
            {text.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}
        }
    });
    view! {
        <article class="task-paper">
            <header><h2>{paper.title}</h2><span class="soft">{paper.date}</span></header>
            {sections.collect_view()}
            {(!paper.signed.is_empty()).then(|| view! { <p class="soft">"Signed: "{paper.signed}</p> })}
        </article>
    }
}
