//! How the payer decided, and the grade of the learner's explanation.

use super::Denial;
use crate::desk::denial::StepRow;
use crate::learn::grade::{CausePart, CauseVerdict, halves_words};
use crate::practice::payer::Verdict;
use crate::ui::glyph::mark;
use leptos::prelude::*;

/// Each rule consulted, in the payer's order.
#[component]
pub(super) fn Trace(denial: Denial) -> impl IntoView {
    let steps = move || {
        let steps =
            denial.read(|sheet| sheet.told.as_ref().map(|told| told.steps.clone()).unwrap_or_default());
        steps.into_iter().map(step).collect_view()
    };
    view! {
        <section class="pane p-trace" data-pane="2" aria-labelledby="trace-h">
            <h2 class="caps" id="trace-h" tabindex="-1">{move || denial.read(|s| format!("How {} decided", s.plan))}</h2>
            <ol class="trace">{steps}</ol>
        </section>
    }
}

fn step(step: StepRow) -> impl IntoView {
    let (symbol, tone) = match step.verdict {
        Verdict::Passed => ("#s-right", "good"),
        Verdict::Adjusted => ("#s-adjusted", ""),
        Verdict::Denied => ("#s-denied", "bad"),
        Verdict::NotApplicable | Verdict::NotReached => ("#s-skipped", ""),
    };
    let class = match (step.hit, step.verdict) {
        (true, _) => "hit",
        (_, Verdict::NotApplicable | Verdict::NotReached) => "off",
        _ => "",
    };
    let say = if step.hit { "say bad" } else { "say" };
    let words = (step.hit || step.verdict == Verdict::Adjusted).then(|| view! { <p>{step.words}</p> });
    view! {
        <li class=class>{mark(symbol, tone)}<span>{step.title}</span><span class="read">{step.read}</span><span class=say>{step.say}</span>{words}</li>
    }
}

/// Where, why, proof, each with what was right about it.
#[component]
pub(super) fn Grade(denial: Denial) -> impl IntoView {
    let grade = move || denial.read(|sheet| sheet.told.as_ref().map(|told| told.grade.clone()));
    let words =
        move || denial.read(|sheet| sheet.told.as_ref().map(|told| told.words.clone()).unwrap_or_default());
    view! {
        <section class="pane p-answer" data-pane="3" aria-labelledby="ans-h">
            <h2 class="caps" id="ans-h">"Your root cause"<span class="pts">{move || grade().map(|grade| grade.score())}</span></h2>
            <ol class="answer">{move || grade().map(|grade| grade.parts.into_iter().map(part).collect_view())}</ol>
            {move || { let said = words(); (!said.is_empty()).then(|| view! { <p class="own soft">"In your words: "{said}</p> }) }}
        </section>
    }
}

fn part(part: CausePart) -> impl IntoView {
    let (symbol, tone, word) = match part.verdict {
        CauseVerdict::Right => ("#s-right", "good", "right"),
        CauseVerdict::Part => ("#s-part", "part", "partly right"),
        CauseVerdict::Wrong => ("#s-denied", "bad", "not so"),
        CauseVerdict::Missing => ("#s-missing", "", "missing"),
    };
    let points = if part.of == 0 { "–".to_owned() } else { halves_words(part.halves) };
    view! {
        <li>
            {mark(symbol, tone)}
            <p><b>{part.name}": "</b><span class="sr">{word}". "</span>{part.said}" "<span class="soft">{part.reason}</span></p>
            <span class="num">{points}</span>
        </li>
    }
}
