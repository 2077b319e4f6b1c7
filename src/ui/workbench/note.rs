//! Paints the encounter's papers.

use crate::base::{Finding, us_date};
use crate::desk::workbench::{Block, Mark, PaperTab, Segment, blocks, tabs};
use crate::learn::case::Paper;
use leptos::prelude::*;

/// The papers, by tabs; `head` is what stands at the head of each.
#[component]
pub fn Papers(
    /// The papers, or why they cannot be read.
    papers: Memo<Result<Vec<Paper>, Finding>>,
    /// Words to set off.
    #[prop(into)]
    marks: Signal<Vec<Mark>>,
    /// Keys whose words are lit now.
    #[prop(into)]
    lit: Signal<Vec<String>>,
    /// The kind of paper that is open.
    tab: RwSignal<String>,
    /// Lines under the title: patient and visit.
    #[prop(into)]
    head: Signal<(String, String, String, String)>,
    /// What happens when marked words are chosen.
    #[prop(optional, into)]
    chosen: Option<Callback<String>>,
) -> impl IntoView {
    let row = move || papers.with(|papers| papers.as_ref().map(|papers| tabs(papers)).unwrap_or_default());
    let body = move || match papers.get() {
        Err(finding) => view! { <p class="missing">{finding.message}" "{finding.next_step}</p> }.into_any(),
        Ok(papers) => {
            let open = row().into_iter().find(|held| held.kind == tab.get());
            let shown = open.map(|open| open.papers).unwrap_or_default();
            let marks = marks.get();
            let sheet =
                |at: usize| papers.get(at).map(|paper| paper_view(paper, &marks, lit, head.get(), chosen));
            shown.into_iter().map(sheet).collect_view().into_any()
        }
    };
    view! {
        <div class="paper-tabs" role="group" aria-label="Papers of the encounter">
            {move || row().into_iter().map(|held| tab_button(held, tab)).collect_view()}
        </div>
        {body}
    }
}

fn tab_button(held: PaperTab, tab: RwSignal<String>) -> impl IntoView {
    let kind = held.kind.clone();
    let here = move || (tab.get() == kind).to_string();
    let count = held.papers.len();
    view! {
        <button type="button" aria-pressed=here on:click=move |_| tab.set(held.kind.clone())>
            {held.label}{(count > 1).then(|| view! { <span class="n">{count}</span> })}
        </button>
    }
}

fn paper_view(
    paper: &Paper,
    marks: &[Mark],
    lit: Signal<Vec<String>>,
    head: (String, String, String, String),
    chosen: Option<Callback<String>>,
) -> impl IntoView {
    let here: Vec<Mark> = marks.iter().filter(|mark| mark.doc == paper.id).cloned().collect();
    let (office, patient, patient_line, visit_line) = head;
    let dated = match paper.kind.as_str() {
        "note" => visit_line,
        _ => us_date(paper.date),
    };
    let sections = paper
        .sections
        .iter()
        .map(|section| {
            let text = blocks(&section.text, &here);
            let label = match &section.long {
                Some(long) => view! { <abbr title=long.clone()>{section.label.clone()}</abbr> }.into_any(),
                None => section.label.clone().into_any(),
            };
            view! {
                <section class="row">
                    <h2 class="caps">{label}</h2>
                    <div class="text">{text.into_iter().map(|block| block_view(block, lit, chosen)).collect_view()}</div>
                </section>
            }
        })
        .collect_view();
    view! {
        <article class="doc" data-doc=paper.id.clone()>
            <header class="doc-head">
                <h1>{paper.title.clone()}</h1>
                <p>{office}</p>
                <p><b>{patient}</b>" · "{patient_line}</p>
                <p>{dated}</p>
            </header>
            {sections}
            {paper.signed.clone().map(|signed| view! { <p class="signed quiet">{signed}</p> })}
        </article>
    }
}

fn block_view(block: Block, lit: Signal<Vec<String>>, chosen: Option<Callback<String>>) -> AnyView {
    match block {
        Block::Paragraph(run) => view! { <p>{run_view(run, lit, chosen)}</p> }.into_any(),
        Block::Numbered(items) => {
            let item = |run| view! { <li>{run_view(run, lit, chosen)}</li> };
            view! { <ol>{items.into_iter().map(item).collect_view()}</ol> }.into_any()
        }
    }
}

fn run_view(run: Vec<Segment>, lit: Signal<Vec<String>>, chosen: Option<Callback<String>>) -> impl IntoView {
    run.into_iter()
        .map(|segment| {
            if segment.keys.is_empty() {
                return segment.text.into_any();
            }
            let (keys, first) = (segment.keys.clone(), segment.keys.first().cloned().unwrap_or_default());
            let on = move || lit.with(|lit| keys.iter().any(|key| lit.contains(key)));
            view! {
                <mark class="ev" class:on=on data-k=segment.keys.join(" ") data-to=segment.ends.join(" ")
                    on:click=move |_| if let Some(chosen) = chosen { chosen.run(first.clone()) }>
                    {segment.text}
                </mark>
            }
            .into_any()
        })
        .collect_view()
}
