//! The learner's own root cause, before the payer's trace is shown.

use super::Denial;
use crate::desk::denial::{CauseGroup, Choice, Question, Sentences, narrowed};
use crate::practice::office::{Cause, Evidence, Op};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The questions.
#[component]
pub(super) fn Ask(denial: Denial) -> impl IntoView {
    let rule = RwSignal::new(String::new());
    let item = RwSignal::new(String::new());
    let words = RwSignal::new(String::new());
    let proof = RwSignal::new(Vec::<Evidence>::new());
    let missing = RwSignal::new(false);
    let send = move |event: SubmitEvent| {
        event.prevent_default();
        let (rule, item) = (rule.get_untracked(), item.get_untracked());
        if rule.is_empty() || item.is_empty() {
            missing.set(true);
            return;
        }
        let cause = Cause {
            rule,
            item,
            proof: proof.get_untracked(),
            words: words.get_untracked().trim().to_owned(),
        };
        let op = Op::ExplainDenial { claim: denial.claim, line: denial.line, cause };
        denial.floor.ask_then(op, || {
            request_animation_frame(|| {
                let found = document().get_element_by_id("trace-h");
                if let Some(head) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
                    let _ = head.focus();
                }
            });
        });
    };
    let question = denial.sheet.with_untracked(|sheet| sheet.as_ref().map(|sheet| sheet.question.clone()));
    let Question { causes, items, papers } = question.unwrap_or_default();
    let ended = move || denial.read(|sheet| sheet.ended.clone());
    view! {
        <form class="ask" on:submit=send>
            <section class="pane p-trace" data-pane="2" aria-labelledby="ask-h">
                <h2 class="caps" id="ask-h">"Your root cause first"</h2>
                {move || ended().map(|words| view! { <p class="soft">{words}</p> })}
                <p class="soft">"Say what you think happened. Then the payer’s own steps open, and the doors below."</p>
                {cause_choices(causes, rule)}
                {select("Where on the claim", items, item)}
                <label for="own-words">"In your own words, if you like"</label>
                <textarea id="own-words" rows="2" prop:value=move || words.get() on:input=move |event| words.set(event_target_value(&event))></textarea>
            </section>
            <section class="pane p-answer" data-pane="3" aria-labelledby="proof-h">
                <h2 class="caps" id="proof-h">"Proof from the chart"<span class="pts">{move || proof.with(|held| match held.len() { 0 => "none chosen".to_owned(), many => format!("{many} chosen") })}</span></h2>
                <p class="soft">"Choose the words that bear it out."</p>
                {papers.into_iter().map(|paper| paper_choices(paper, proof)).collect_view()}
            </section>
            <p class="send">
                <button type="submit" class="btn first" aria-disabled=move || ended().is_some().then_some("true")>"Show how the payer decided"</button>
                <span class="refused" role="alert">{move || (missing.get() && (rule.with(String::is_empty) || item.with(String::is_empty))).then_some("Choose why and where first.")}</span>
            </p>
        </form>
    }
}

/// The causes by group, narrowed by a few typed letters.
fn cause_choices(groups: Vec<CauseGroup>, into: RwSignal<String>) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let groups = StoredValue::new(groups);
    let shown = move |choice: Choice| {
        let chosen = into.with(|held| held == choice.value);
        chosen || typed.with(|typed| narrowed(choice.words, typed))
    };
    let option = move |choice: Choice| {
        view! {
            <label><input type="radio" name="rule" value=choice.value
                prop:checked=move || into.with(|held| held == choice.value)
                on:change=move |_| into.set(choice.value.to_owned()) /><span>{choice.words}</span></label>
        }
    };
    let group = move |group: CauseGroup| {
        let held: Vec<_> = group.causes.into_iter().filter(|choice| shown(*choice)).collect();
        (!held.is_empty())
            .then(|| view! { <h3>{group.name}</h3>{held.into_iter().map(option).collect_view()} })
    };
    let none = move || {
        groups
            .with_value(|groups| !groups.iter().any(|group| group.causes.iter().any(|choice| shown(*choice))))
    };
    view! {
        <fieldset class="options causes"><legend>"Why"</legend>
            <input type="search" class="narrow" aria-label="Narrow the list of causes" placeholder="Narrow: late, modifier, covered" autocomplete="off"
                on:input=move |event| typed.set(event_target_value(&event)) />
            {move || groups.get_value().into_iter().map(group).collect_view()}
            <p class="soft" role="status">{move || none().then_some("No cause has these words.")}</p>
        </fieldset>
    }
}

fn select(words: &'static str, from: Vec<Choice>, into: RwSignal<String>) -> impl IntoView {
    view! {
        <label for="ask-item">{words}</label>
        <select id="ask-item" on:change=move |event| into.set(event_target_value(&event))>
            <option value="">"Choose the item"</option>
            {from.into_iter().map(|choice| view! { <option value=choice.value>{choice.words}</option> }).collect_view()}
        </select>
    }
}

fn paper_choices(paper: Sentences, proof: RwSignal<Vec<Evidence>>) -> impl IntoView {
    let doc = paper.doc;
    let section = move |(label, sentences): (String, Vec<String>)| {
        let doc = doc.clone();
        let sentence = move |quote: String| {
            let words = Evidence { doc: doc.clone(), quote: quote.clone() };
            let held = words.clone();
            let chosen = move || proof.with(|proof| proof.contains(&held));
            let toggle = move |_| {
                let words = words.clone();
                proof.update(|proof| match proof.iter().position(|held| *held == words) {
                    Some(at) => drop(proof.remove(at)),
                    None => proof.push(words),
                });
            };
            view! { <label class="pickable"><input class="sr" type="checkbox" prop:checked=chosen on:change=toggle />{quote}</label>" " }
        };
        view! { <p><span class="caps">{label}</span>" "{sentences.into_iter().map(sentence).collect_view()}</p> }
    };
    view! {
        <details class="paper"><summary>{paper.title}</summary>
            {paper.sections.into_iter().map(section).collect_view()}
        </details>
    }
}
