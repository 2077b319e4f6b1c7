//! One question: its stem, its options, how sure the learner is.

use super::sit::Sit;
use crate::desk::exam::OptionRow;
use crate::desk::shell::load::Late;
use crate::learn::exam::Confidence;
use crate::ui::book::arrive::Arriving;
use crate::ui::shell::Icon;
use leptos::prelude::*;

/// The degrees of confidence, each with its key and sign.
const SURE: [(Confidence, &str, &str, &str); 3] = [
    (Confidence::Guess, "Guess", "1", "s-missing"),
    (Confidence::Unsure, "Leaning", "2", "s-part"),
    (Confidence::Sure, "Sure", "3", "s-right"),
];

/// The pane of the question.
#[component]
pub fn Question(sit: Sit) -> impl IntoView {
    let page = sit.page;
    let place = Memo::new(move |_| page.with(|page| page.as_ref().map_or(0, |page| page.place)));
    let section = move || page.with(|page| page.as_ref().map(|page| page.section.clone()));
    let flagged = Memo::new(move |_| page.with(|page| page.as_ref().is_some_and(|page| page.flagged)));
    let paused = Memo::new(move |_| page.with(|page| page.as_ref().is_some_and(|page| page.paused)));
    view! {
        <section class="pane p-q" id="question" data-pane="1" aria-labelledby="q-h" tabindex="-1">
            {move || match paused.get() {
                true => view! { <Paused sit=sit /> }.into_any(),
                false => view! {
                    <div class="q-body scroll">
                        <header class="q-head"><h1 id="q-h"><span class="sr">"Question "</span><span class="big">{move || place.get() + 1}</span><span class="caps">{section}</span></h1>
                            <button type="button" class="btn bare" aria-pressed=move || flagged.get().to_string() on:click=move |_| sit.flag()>
                                {move || view! { <Icon name=if flagged.get() { "i-flag-on" } else { "i-flag" } /> }}"Flag "<kbd>"F"</kbd></button></header>
                        <Arriving late=Late::Questions />
                        <Text sit=sit />
                        <Options sit=sit place=place />
                        <Sure sit=sit />
                    </div>
                    <Foot sit=sit />
                }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Text(sit: Sit) -> impl IntoView {
    let text = Memo::new(move |_| {
        sit.page.with(|page| page.as_ref().map(|page| (page.case.clone(), page.stem.clone())))
    });
    let lines = |lines: Vec<String>| lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    move || {
        let (case, stem) = text.get()?;
        Some(view! {
            {case.map(|(title, text)| view! { <section class="case" aria-label=title.clone()><h2 class="caps">{title.clone()}</h2>{lines(text)}</section> })}
            <div class="stem" id="stem">{lines(stem)}</div>
        })
    }
}

#[component]
fn Options(sit: Sit, place: Memo<u32>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        sit.page.with(|page| page.as_ref().map(|page| page.options.clone()).unwrap_or_default())
    });
    // A question's rows are made once; a choice or a strike changes what stands on them.
    let letters = Memo::new(move |_| {
        (
            place.get(),
            rows.with(|rows| {
                rows.iter().map(|row| (row.letter, row.option, row.text.clone())).collect::<Vec<_>>()
            }),
        )
    });
    view! {
        <fieldset aria-describedby="stem"><legend class="sr">"Options"</legend>
            <ol class="opts">{move || {
                let (_, letters) = letters.get();
                let line = |(at, (letter, option, text))| view! { <Row sit=sit rows=rows at=at letter=letter option=option text=text /> };
                letters.into_iter().enumerate().map(line).collect_view()
            }}</ol>
        </fieldset>
    }
}

#[component]
fn Row(
    sit: Sit,
    rows: Memo<Vec<OptionRow>>,
    at: usize,
    letter: char,
    option: u8,
    text: String,
) -> impl IntoView {
    let read = move |read: fn(&OptionRow) -> bool| rows.with(|rows| rows.get(at).is_some_and(read));
    let (chosen, struck) = (move || read(|row| row.chosen), move || read(|row| row.struck));
    view! {
        <li class:struck=struck>
            <label><input class="sr" type="radio" name="answer" prop:checked=chosen disabled=struck on:change=move |_| sit.answer(option) />
                <span class="abc">{letter}</span><span class="what"><span class="codes">{text}</span></span></label>
            <button type="button" class="btn bare strike" aria-pressed=move || struck().to_string()
                aria-label=move || format!("{} option {letter}", if struck() { "Restore" } else { "Strike" })
                on:click=move |_| sit.strike(option, !rows.with_untracked(|rows| rows.get(at).is_some_and(|row| row.struck)))>
                <Icon name="i-strike" /><span>{move || if struck() { "Restore" } else { "Strike" }}</span></button>
        </li>
    }
}

#[component]
fn Sure(sit: Sit) -> impl IntoView {
    let now = Memo::new(move |_| sit.page.with(|page| page.as_ref().and_then(|page| page.confidence)));
    view! {
        <fieldset class="sure"><legend>"How sure are you?"</legend>
            {SURE.into_iter().map(|(confidence, words, key, sign)| view! {
                <label><input class="sr" type="radio" name="sure" prop:checked=move || now.get() == Some(confidence) on:change=move |_| sit.confide(confidence) />
                    <span><Icon name=sign small=true />{words}" "<kbd>{key}</kbd></span></label>
            }).collect_view()}
        </fieldset>
    }
}

#[component]
fn Foot(sit: Sit) -> impl IntoView {
    let ways = Memo::new(move |_| {
        sit.page.with(|page| page.as_ref().map_or((None, None), |page| (page.before, page.next)))
    });
    view! {
        <footer class="q-foot">
            {move || match ways.get().0 {
                Some(before) => view! { <button type="button" class="btn" on:click=move |_| sit.open(before)><Icon name="i-prev" /><span class="sr">"Back to question "</span>{before + 1}" "<kbd>"←"</kbd></button> }.into_any(),
                None => view! { <span></span> }.into_any(),
            }}
            <span class="soft hint">"Marked at the end."</span>
            {move || match ways.get().1 {
                Some(next) => view! { <button type="button" class="btn first" on:click=move |_| sit.open(next)>"Next "<Icon name="i-next" />" "<kbd>"→"</kbd></button> }.into_any(),
                None => view! { <button type="button" class="btn first" on:click=move |_| sit.ending.set(true)>"End exam"</button> }.into_any(),
            }}
        </footer>
    }
}

#[component]
fn Paused(sit: Sit) -> impl IntoView {
    view! {
        <div class="empty"><h1 id="q-h">"Paused"</h1><p>"The clock stands, and the question is covered until it runs again."</p>
            <button type="button" class="btn first" on:click=move |_| sit.pause(false)>"Resume"</button></div>
    }
}
