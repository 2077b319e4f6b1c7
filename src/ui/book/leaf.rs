//! Paints a code's page.

use super::glyph::small_glyph;
use super::handle::Place;
use super::mark::CodeMarks;
use crate::desk::book::{Leaf, NoteGroup, NoteLine, NotePiece, Opened, Pointer, SeventhRow};
use codesets_lookup::{CodeRef, SetId};
use leptos::prelude::*;

/// Where a link of a page leads.
pub type Go = Callback<Place>;

/// A page, or why there is none.
pub fn opened(page: Opened, set: SetId, go: Go) -> AnyView {
    match page {
        Opened::Leaf(page) => leaf(*page, go).into_any(),
        Opened::Missing { code, words, see } => view! {
            <p class="guide"><b class="code">{code}</b><span>{crate::desk::book::spoken_set(set)}</span></p>
            <p class="missing">{words}</p>
            {below(see, set, go, "Look here instead")}
        }
        .into_any(),
    }
}

fn leaf(page: Leaf, go: Go) -> impl IntoView {
    let set = page.set;
    let (own, code) = (page.own, page.code.clone());
    view! {
        {guide(page.code, page.above, set, go)}
        <header class="title">
            <h2 data-said="" data-at=code.clone()>{page.title}</h2>
            <p>
                {standing(page.billable, page.standing)}
                <span>{page.dates}</span>
                {page.own_wording.then(|| view! { <span>"Own wording"</span> })}
            </p>
            {page.change.map(|words| view! { <p class="change">{words}</p> })}
        </header>
        {super::pcs::characters(page.axes)}
        <CodeMarks set=set code=code.clone() />
        {sevenths(page.seventh, set, go)}
        <div class="inh">
            {(!own.is_empty()).then(|| view! { <dl class="own" data-at=code>{pairs(own, set, go)}</dl> })}
            {page.inherited.into_iter().map(|(from, groups)| view! {
                <p class="from">"Inherited from " {code_button(shown(set, &from.code, "chapter "), from.code.clone(), set, go)}</p>
                <dl data-at=from.code>{pairs(groups, set, go)}</dl>
            }).collect_view()}
            {(!page.nothing.is_empty()).then(|| view! {
                <p class="from none">"Checked, nothing applies: " {page.nothing.join(", ")}</p>
            })}
        </div>
        {(!page.facts.is_empty()).then(|| view! {
            <ul class="code-facts">{page.facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect_view()}</ul>
        })}
        {super::guideline::rules(page.rules)}
        {below(page.below, set, go, "Below it")}
        <p class="source">{page.release}"."{page.notice.map(|words| view! { <span>" " {words}</span> })}</p>
    }
}

fn standing(billable: bool, words: &'static str) -> impl IntoView {
    let (class, sign) = if billable { ("st good", "#s-right") } else { ("st part", "#s-part") };
    view! { <span class=class>{small_glyph(sign)}{words}</span> }
}

fn guide(code: String, steps: Vec<Pointer>, set: SetId, go: Go) -> impl IntoView {
    view! {
        <div class="guide">
            <b class="code">{code}</b>
            <nav aria-label="Above this code">
                {steps.into_iter().map(|step| {
                    let shown = shown(set, &step.code, "Ch. ");
                    let title = step.title.clone();
                    view! { <button type="button" class="link code" title=title
                        on:click=move |_| go.run((set, step.code.clone()))>{shown}</button> }
                }).collect_view()}
            </nav>
        </div>
    }
}

/// Notes by kind, each kind with its label.
pub fn pairs(groups: Vec<NoteGroup>, set: SetId, go: Go) -> impl IntoView {
    groups
        .into_iter()
        .map(|group| {
            let lines = group.lines.into_iter().map(|line| note_line(line, set, go)).collect_view();
            view! { <div class="pair" data-kind=group.kind.name()><dt class:stop=group.stop>{group.label}</dt><dd><ul>{lines}</ul></dd></div> }
        })
        .collect_view()
}

fn note_line(line: NoteLine, set: SetId, go: Go) -> AnyView {
    match line {
        NoteLine::Leader { words, refs } => view! {
            <li class="lead"><span data-said="">{words}</span>
                <span class="codes">{refs.into_iter().map(|found| reference(found, set, go)).collect_view()}</span>
            </li>
        }
        .into_any(),
        NoteLine::Inline(pieces) => {
            let piece = |piece| match piece {
                NotePiece::Words(words) => words.into_any(),
                NotePiece::Code(found) => reference(found, set, go).into_any(),
            };
            view! { <li data-said="">{pieces.into_iter().map(piece).collect_view()}</li> }.into_any()
        }
    }
}

fn reference(found: CodeRef, set: SetId, go: Go) -> impl IntoView {
    code_button(found.text, found.first, set, go)
}

fn code_button(shown: String, code: String, set: SetId, go: Go) -> impl IntoView {
    view! { <button type="button" class="link code" on:click=move |_| go.run((set, code.clone()))>{shown}</button> }
}

fn sevenths(rows: Vec<SeventhRow>, set: SetId, go: Go) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        view! {
            <div class="sevenths" role="group" aria-label="Choose the 7th character">
                <p class="caps">"7th character"</p>
                {rows.into_iter().map(|row| {
                    let code = row.code.clone();
                    view! {
                        <button type="button" aria-pressed=if row.here { "true" } else { "false" }
                            on:click=move |_| go.run((set, code.clone()))>
                            <b class="code">{row.character}</b><span>{row.meaning}</span><span class="code">{row.code}</span>
                        </button>
                    }
                }).collect_view()}
            </div>
        }
    })
}

fn below(rows: Vec<Pointer>, set: SetId, go: Go, label: &'static str) -> impl IntoView {
    (!rows.is_empty()).then(|| {
        view! {
            <div class="below">
                <p class="caps">{label}</p>
                <ul>{rows.into_iter().map(|row| {
                    let code = row.code.clone();
                    view! {
                        <li><button type="button" on:click=move |_| go.run((set, code.clone()))>
                            <span class="code">{row.code}</span>
                            <span>{row.title}</span>
                            {row.needs_seventh.then(|| view! { <span class="need">"7th"</span> })}
                        </button></li>
                    }
                }).collect_view()}</ul>
            </div>
        }
    })
}

/// A code as a link prints it. A chapter has a number only; alone it would not read as one.
pub fn shown(set: SetId, code: &str, chapter: &str) -> String {
    let number = set == SetId::Icd10Cm && code.bytes().all(|b| b.is_ascii_digit());
    if number { format!("{chapter}{code}") } else { code.to_owned() }
}
