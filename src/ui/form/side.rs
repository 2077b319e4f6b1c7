//! Beside the form: where it stands, what the edits found, and what sending it will do.

use super::Form;
use super::self_pay::SelfPay;
use crate::desk::form::{FindingRow, FirstPayer, FormDoc, Sister};
use crate::practice::office::Op;
use crate::ui::book::glyph::small_glyph;
use crate::ui::book::pane::focus_on;
use crate::ui::floor::{Floor, use_floor};
use leptos::ev::keydown;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// The pane.
#[component]
pub fn Side(form: Form) -> impl IntoView {
    let floor = use_floor();
    let navigate = use_navigate();
    let go = Callback::new(move |to: String| navigate(&to, NavigateOptions::default()));
    let listening = window_event_listener(keydown, move |ev| {
        if ev.key() == "Enter" && ev.ctrl_key() && form.read(|doc| doc.draft && doc.charge.is_none()) {
            ev.prevent_default();
            match form.read(first_step) {
                Step::Check => scrub(form, floor),
                Step::Send => send(form, floor, go),
                Step::Mend => go.run(floor.link(&format!("encounter/{}", form.read(|doc| doc.encounter)))),
            }
        }
    });
    on_cleanup(move || listening.remove());
    view! {
        <section class="pane p-checks scroll" id="checks" data-pane="2" tabindex="0" aria-labelledby="checks-title">
            <h2 id="checks-title">{move || form.read(|doc| doc.plan.clone())}</h2>
            <p class="soft">{move || form.read(|doc| doc.status.clone())}</p>
            {move || form.read(|doc| doc.file_by.clone().filter(|_| doc.draft)).map(|by| view! { <p class="soft">"File by "{by}</p> })}
            {move || form.read(|doc| Some(doc.round.clone()).filter(|words| !words.is_empty())).map(|words| view! { <p class="round">{words}</p> })}
            <FirstPlan form=form />
            {move || match form.read(|doc| doc.charge.clone()) {
                Some(charge) => view! { <SelfPay form=form charge go=go /> }.into_any(),
                None => view! { <Actions form=form go=go /> }.into_any(),
            }}
            <Findings form=form />
            <Next form=form />
        </section>
    }
}

/// What the plan before decided; the claim carries it to the next one.
#[component]
fn FirstPlan(form: Form) -> impl IntoView {
    move || {
        form.read(|doc| doc.first.clone()).map(|FirstPayer { name, decided, paid, lines }| {
            let rows = lines.into_iter().map(|(line, code, paid, left)| view! {
                <tr><td class="num">{line}</td><td class="code">{code}</td><td class="money">{paid.to_string()}</td><td class="money">{left.to_string()}</td></tr>
            });
            view! {
                <h3 class="caps">{format!("{name} decided first")}</h3>
                <p class="soft">{format!("{}, paid {paid}. The claim carries this along.", crate::desk::day::long(decided))}</p>
                <table class="ledger first-plan">
                    <thead><tr><th scope="col">"Line"</th><th scope="col">"Service"</th><th scope="col" class="r">"Paid"</th><th scope="col" class="r">"Left to the patient"</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            }
        })
    }
}

/// What the filled button does.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Step {
    #[default]
    Check,
    Mend,
    Send,
}

fn first_step(doc: &FormDoc) -> Step {
    match (&doc.findings, doc.errors()) {
        (None, _) => Step::Check,
        (Some(_), 0) => Step::Send,
        _ => Step::Mend,
    }
}

fn scrub(form: Form, floor: Floor) {
    form.pane.set("2");
    floor.ask_then(Op::ScrubClaim { claim: form.id.get_untracked() }, || focus_on("findings".to_owned()));
}

fn send(form: Form, floor: Floor, go: Callback<String>) {
    let id = form.id.get_untracked();
    let to = floor.link(&format!("claim/{id}"));
    floor.ask_then(Op::TransmitClaims { claims: vec![id] }, move || go.run(to));
}

#[component]
fn Actions(form: Form, go: Callback<String>) -> impl IntoView {
    let floor = use_floor();
    let draft = move || form.read(|doc| doc.draft);
    let is = move |step: Step| form.read(first_step) == step;
    let key = move |step: Step| is(step).then(|| view! { " "<kbd>"Ctrl ↵"</kbd> });
    let plan = move || form.read(|doc| doc.plan.clone());
    let encounter = move || floor.link(&format!("encounter/{}", form.read(|doc| doc.encounter)));
    view! {
        <div class="btns">
            {move || match draft() {
                true => view! {
                    <button type="button" class="btn" class:first=move || is(Step::Check) on:click=move |_| scrub(form, floor)>
                        "Scrub the claim"{move || key(Step::Check)}</button>
                    <button type="button" class="btn" class:first=move || is(Step::Send) on:click=move |_| send(form, floor, go)>
                        "Send to "{plan}{move || key(Step::Send)}</button>
                }.into_any(),
                false => view! { <a class="btn first" href=move || floor.link(&format!("claim/{}", form.id.get()))>"See the claim’s life"</a> }.into_any(),
            }}
            <a class="btn" class:first=move || draft() && is(Step::Mend) href=encounter>
                "Back to the coding"{move || draft().then(|| key(Step::Mend))}</a>
            <button type="button" class="btn" on:click=move |_| { let _ = window().print(); }>"Print"</button>
            {move || form.read(|doc| doc.sister.clone()).map(|sister| other_claim(floor, go, sister))}
            {move || form.read(|doc| doc.droppable).then(|| view! {
                <button type="button" class="btn bare" on:click=move |_| floor.ask(Op::DropDraft { claim: form.id.get_untracked() })>"Drop this correction"</button>
            })}
        </div>
    }
}

/// The visit's other claim: opened, or made and opened.
fn other_claim(floor: Floor, go: Callback<String>, sister: Sister) -> impl IntoView {
    let words = sister.words();
    let to = move |claim| go.run(floor.link(&format!("claim/{claim}/form")));
    let open = move |_| match sister.claim {
        Some(claim) => to(claim),
        None => {
            let made = sister.clone();
            floor.ask_then(sister.op(), move || {
                if let Some(claim) = made.now(&floor.state()) {
                    to(claim);
                }
            });
        }
    };
    view! { <button type="button" class="btn" on:click=open>{words}</button> }
}

#[component]
fn Findings(form: Form) -> impl IntoView {
    let rows = move || form.read(|doc| doc.findings.clone());
    let said = move || match rows() {
        None => "Not scrubbed yet as it stands.".to_owned(),
        Some(rows) if rows.is_empty() => "Nothing.".to_owned(),
        Some(rows) => {
            let errors = rows.iter().filter(|row| row.stops).count();
            let tail = match errors {
                0 => "none that would surely be refused".to_owned(),
                1 => "1 would surely be refused".to_owned(),
                _ => format!("{errors} would surely be refused"),
            };
            format!("{} found; {tail}.", rows.len())
        }
    };
    move || {
        form.read(|doc| doc.draft).then(|| view! {
        <h3 class="caps">"What the edits found"</h3>
        <p id="findings" tabindex="-1" role="status">{said}</p>
        <ol class="findings">{move || rows().unwrap_or_default().into_iter().map(|row| finding(form, row)).collect_view()}</ol>
    })
    }
}

fn finding(form: Form, row: FindingRow) -> impl IntoView {
    let (sign, tone) = match (row.stops, row.word) {
        (true, _) => ("#s-denied", "st bad"),
        (_, "Warning") => ("#s-look", "st part"),
        _ => ("#s-adjusted", "st idle"),
    };
    let go = row.anchor.map(|anchor| {
        move |_| {
            form.pane.set("1");
            focus_item(anchor.clone());
        }
    });
    let place = match go {
        Some(go) => view! { <button type="button" class="link" on:click=go>{row.place}</button> }.into_any(),
        None => row.place.into_any(),
    };
    view! {
        <li id=format!("finding-{}", row.number) tabindex="-1">
            <p><span class="flag" class:grave=row.stops>{row.number}</span><span class=tone>{small_glyph(sign)}{row.word}</span>" "{place}</p>
            <p>{row.message}</p><p class="soft">{row.next_step}</p>
        </li>
    }
}

/// Goes to an item: into its field when it has one, else to the item.
fn focus_item(anchor: String) {
    let field = document().query_selector(&format!("#{anchor} input")).ok().flatten();
    match field {
        Some(field) => {
            use leptos::wasm_bindgen::JsCast;
            if let Ok(field) = field.dyn_into::<leptos::web_sys::HtmlElement>() {
                request_animation_frame(move || {
                    let _ = field.focus();
                });
            }
        }
        None => focus_on(anchor),
    }
}

#[component]
fn Next(form: Form) -> impl IntoView {
    let steps = move || form.read(|doc| doc.next.clone());
    move || {
        (!steps().is_empty()).then(|| view! {
        <h3 class="caps">"Once it is sent"</h3>
        <dl class="next-days">{steps().into_iter().map(|step| view! { <div><dt>{step.when}</dt><dd>{step.what}</dd></div> }).collect_view()}</dl>
    })
    }
}
