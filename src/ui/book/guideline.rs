//! The guidelines: an outline, a part of it, or what a search finds; each rule with ways to its codes.

use super::leaf::Go;
use crate::base::Day;
use crate::desk::book::{GuidelineGroup, GuidelinePage as Model, GuidelineRow, Part, guideline_page};
use crate::ui::floor::{Floor, use_floor};
use codesets_lookup::SetId;
use leptos::prelude::*;

/// The page; `argument` is the section the address names.
#[component]
pub fn GuidelinePage(argument: Memo<String>, on: Memo<Day>, go: Go) -> impl IntoView {
    let floor = use_floor();
    let query = RwSignal::new(String::new());
    let page = Memo::new(move |_| {
        let argument = argument.get();
        let argument = Some(argument.as_str()).filter(|text| !text.is_empty());
        floor.with_shelf(|shelf| guideline_page(&shelf.codes, argument, &query.get(), on.get()))
    });
    let searching = move || !query.with(|query| query.trim().is_empty());
    // Another section ends a search, and its rule is brought into sight.
    Effect::new(move |_| {
        argument.track();
        query.set(String::new());
        bring_into_sight();
    });
    view! {
        <article class="pane leaf rule-leaf scroll" data-pane="2" tabindex="0" aria-labelledby="part-title">
            <header class="cat"><h1 id="part-title">{Part::Guidelines.title()}</h1>
                <label class="narrow"><span class="sr">"Search the guidelines"</span><input type="search" placeholder="Words, a code or a section"
                    prop:value=move || query.get() on:input:target=move |ev| query.set(ev.target().value()) /></label></header>
            {move || match page.get() {
                Some(page) => body(page, searching(), floor, go).into_any(),
                None => view! { <p class="quiet">"The guidelines are not in this build."</p> }.into_any(),
            }}
        </article>
    }
}

fn body(page: Model, searching: bool, floor: Floor, go: Go) -> impl IntoView {
    let outline = page.open.is_none() && !searching;
    let count = page.rows.len();
    view! {
        <p class="soft small">{page.said}" "{page.notice}</p>
        {searching.then(|| view! { <p class="found" role="status">{if count == 1 { "1 rule".to_owned() } else { format!("{count} rules") }}</p> })}
        {outline.then(|| view! { <ul class="outline">{page.groups.into_iter().map(|group| group_line(group, floor)).collect_view()}</ul> })}
        {page.open.map(|open| view! {
            <nav class="crumbs" aria-label="Guidelines"><a class="link" href=floor.link("book/guidelines")>"All parts"</a></nav>
            <h2 class="part-head"><span class="code">{open.section}</span>" "{open.title}</h2>
        })}
        <dl class="rule-list">{page.rows.into_iter().map(|row| rule(row, floor, go)).collect_view()}</dl>
    }
}

fn group_line(group: GuidelineGroup, floor: Floor) -> impl IntoView {
    let link = floor.link(&format!("book/guidelines/{}", group.section));
    view! {
        <li><a href=link>
            <span class="code">{group.section}</span><span>{group.title}</span><span class="soft">{group.count}</span></a></li>
    }
}

fn rule(row: GuidelineRow, floor: Floor, go: Go) -> impl IntoView {
    let link = floor.link(&format!("book/guidelines/{}", row.section));
    view! {
        <div class:here=row.here data-here=row.here.then_some("")>
            <dt><a class="code" href=link>{row.shown}</a></dt>
            <dd><b>{row.title}</b><p>{row.text}</p>
                {(!row.codes.is_empty()).then(|| view! {
                    <p class="governs">{row.codes.into_iter().map(|found| {
                        let to = found.first.clone();
                        view! { <button type="button" class="link code" on:click=move |_| go.run((SetId::Icd10Cm, to.clone()))>{found.text}</button> }
                    }).collect_view()}</p>
                })}</dd>
        </div>
    }
}

fn bring_into_sight() {
    request_animation_frame(|| {
        if let Ok(Some(line)) = document().query_selector(".rule-list [data-here]") {
            line.scroll_into_view_with_bool(true);
        }
    });
}

/// The rules that govern a code, folded: the page stays about the code.
pub fn rules(rows: Vec<GuidelineRow>) -> impl IntoView {
    let floor = use_floor();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="rules-of">
                <p class="caps">"Guidelines"</p>
                {rows.into_iter().map(|row| view! {
                    <details><summary><span class="code">{row.shown}</span><span>{row.title}</span></summary>
                        <p>{row.text}" "<a class="link" href=floor.link(&format!("book/guidelines/{}", row.section))>"In its part"</a></p></details>
                }).collect_view()}
            </div>
        }
    })
}
