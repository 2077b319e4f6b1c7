//! The remittance: what one payment is for, and posting it by hand or whole.

mod post;
pub mod table;
pub mod wire;

use crate::base::Cents;
use crate::desk::day::long;
use crate::desk::remittance::{RemittanceSheet, Standing, segments, sheet};
use crate::practice::office::{Op, RemitId};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::glyph::mark;
use crate::ui::shell::PaneTabs;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use wire::{Way, Wire, ways};

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    floor: Floor,
    id: Memo<RemitId>,
    sheet: Memo<Option<RemittanceSheet>>,
    /// The line last asked to be posted: a refusal stands beside it.
    asked: RwSignal<Option<(usize, u32)>>,
}

/// The screen.
#[component]
pub fn RemittanceScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let id = Memo::new(move |_| {
        RemitId(params.read().get("id").and_then(|id| id.parse().ok()).unwrap_or_default())
    });
    let sheet = Memo::new(move |_| floor.with_shelf(|shelf| sheet(&floor.state(), shelf, id.get())));
    let posting = Posting { floor, id, sheet, asked: RwSignal::new(None) };
    let there = Memo::new(move |_| sheet.with(Option::is_some));
    move || match there.get() {
        true => view! { <Open posting /> }.into_any(),
        false => view! { <Missing floor /> }.into_any(),
    }
}

#[component]
fn Missing(floor: Floor) -> impl IntoView {
    view! {
        <main class="main remit" id="work" tabindex="-1">
            <div class="empty">
                <h1>"There is no such remittance"</h1>
                <p>"Remittances arrive some weeks after claims are sent. "<a class="link" href=floor.link("queue/post")>"See those to post"</a>"."</p>
            </div>
        </main>
    }
}

#[component]
fn Open(posting: Posting) -> impl IntoView {
    let way = RwSignal::new(Way::Table);
    let floor = posting.floor;
    let told = Memo::new(move |_| segments(&floor.state(), posting.id.get()));
    view! {
        <main class="main remit remittance" id="work" tabindex="-1">
            <Head posting />
            <div class="split">
                <section class="pane p-adj" data-pane="1" aria-labelledby="adj-h" tabindex="0">
                    <div class="ends">
                        <h2 class="caps" id="adj-h">"What the payer did"</h2>
                        {ways("This remittance as", way, "Table")}
                    </div>
                    {move || match way.get() {
                        Way::Table => view! { <table::Table posting /> }.into_any(),
                        shown => view! { <Wire segments=told shown caption="The 835, segment by segment" /> }.into_any(),
                    }}
                </section>
                <div class="side" tabindex="0">
                    <PostPane posting />
                    <Checks posting />
                </div>
            </div>
            <PaneTabs tabs=vec![("1", "Lines", "i-form"), ("2", "Post", "i-answer"), ("3", "Checks", "i-rules")] first="1" />
        </main>
    }
}

#[component]
fn Head(posting: Posting) -> impl IntoView {
    let with = move |read: fn(&RemittanceSheet) -> String| {
        posting.sheet.with(|sheet| sheet.as_ref().map(read).unwrap_or_default())
    };
    let denied = move || posting.sheet.with(|sheet| sheet.as_ref().map_or(Cents::ZERO, |s| s.sums.denied));
    view! {
        <header class="remit-head">
            <div>
                <h1>{move || with(|s| format!("{} pays {}", s.payer, s.paid))}</h1>
                <p class="soft">{move || with(|s| {
                    format!("Trace {} · paid {} · {}", s.trace, long(s.paid_on), count(s.claims.len(), "claim"))
                })}</p>
            </div>
            <dl class="sums">
                <div><dt>"Charged"</dt><dd>{move || with(|s| s.sums.charged.to_string())}</dd></div>
                <div><dt>"Paid"</dt><dd>{move || with(|s| s.paid.to_string())}</dd></div>
                <div><dt>"Patient"</dt><dd>{move || with(|s| s.sums.patient.to_string())}</dd></div>
                <Show when=move || !denied().is_zero()>
                    <div class="bad"><dt>{mark("#s-denied", "")}"Denied"</dt><dd>{move || denied().to_string()}</dd></div>
                </Show>
            </dl>
        </header>
    }
}

/// `1 claim`, `3 claims`.
pub(in crate::ui) fn count(many: usize, what: &str) -> String {
    if many == 1 { format!("1 {what}") } else { format!("{many} {what}s") }
}

#[component]
fn PostPane(posting: Posting) -> impl IntoView {
    let floor = posting.floor;
    let with = move |read: fn(&RemittanceSheet) -> String| {
        posting.sheet.with(|sheet| sheet.as_ref().map(read).unwrap_or_default())
    };
    let done = Memo::new(move |_| posting.sheet.with(|s| s.as_ref().is_some_and(RemittanceSheet::done)));
    let stop = Memo::new(move |_| posting.sheet.with(|s| s.as_ref().and_then(|s| s.stop.clone())));
    let all = move |_| {
        posting.asked.set(None);
        floor.ask(Op::PostRemittance { remittance: posting.id.get_untracked() });
    };
    view! {
        <section class="pane p-post" data-pane="2" aria-labelledby="post-h">
            <h2 class="caps" id="post-h">"Posting"<span class="pts">{move || with(|s| format!("{} of {}", s.posted, s.lines))}</span></h2>
            <p role="status">{move || with(RemittanceSheet::progress)}</p>
            {move || stop.get().map(|finding| view! { <p class="refused" role="alert">{finding.message}" "{finding.next_step}</p> })}
            <Show when=move || !done.get() && stop.with(Option::is_none)>
                <p class="soft">"Read each line’s reasons and enter three figures: what was paid, what the contract takes off, what is the patient’s. A denied amount is none of the three: it stays open. Enter posts the line."</p>
                <p><button type="button" class="btn" on:click=all>"Post all that is left"</button></p>
            </Show>
            <Show when=move || done.get()><Left posting /></Show>
        </section>
    }
}

/// What a posted remittance leaves to do.
#[component]
fn Left(posting: Posting) -> impl IntoView {
    let floor = posting.floor;
    let rows = move || {
        let sheet = posting.sheet.get();
        let claims = sheet.into_iter().flat_map(|sheet| sheet.claims);
        claims.flat_map(|claim| left_of(floor, &claim)).collect_view()
    };
    view! { <ul class="left">{rows}</ul> }
}

fn left_of(floor: Floor, claim: &crate::desk::remittance::ClaimRows) -> Vec<AnyView> {
    let id = claim.claim;
    let denied = claim.lines.iter().filter(|line| line.standing == Standing::Denied).map(|line| {
        let href = floor.link(&format!("claim/{id}/denial/{}", line.line));
        view! {
            <li>{mark("#s-denied", "bad")}<a class="link" href=href>{format!("Claim {id}, line {}: work the denial", line.line)}</a><span class="num">{line.split.denied.to_string()}</span></li>
        }
        .into_any()
    });
    let owed: Cents = claim.lines.iter().map(|line| line.split.patient).sum();
    let patient = (owed.0 > 0).then(|| match claim.waits.clone() {
        Some(words) => {
            let href = floor.link(&format!("claim/{id}"));
            view! { <li>{mark("#s-clock", "")}<a class="link" href=href>{words}</a><span class="num">{owed.to_string()}</span></li> }
                .into_any()
        }
        None => {
            let href = floor.link(&format!("statement/{}", claim.mrn));
            view! {
                <li>{mark("#s-level", "")}<a class="link" href=href>{format!("{} owes a share: statement", claim.patient)}</a><span class="num">{owed.to_string()}</span></li>
            }
            .into_any()
        }
    });
    denied.chain(patient).collect()
}

#[component]
fn Checks(posting: Posting) -> impl IntoView {
    let rows = move || {
        let checks = posting.sheet.get().map(|sheet| sheet.checks).unwrap_or_default();
        let row = |check: crate::desk::remittance::Check| {
            let (symbol, tone, word) = match check.holds {
                true => ("#s-right", "good", "balances"),
                false => ("#s-denied", "bad", "does not balance"),
            };
            view! { <li>{mark(symbol, tone)}<span>{check.what}<span class="figures">{check.figures}</span></span><span class="say">{word}</span></li> }
        };
        checks.into_iter().map(row).collect_view()
    };
    let taken = move || {
        let taken = posting.sheet.get().map(|sheet| sheet.taken).unwrap_or_default();
        taken.into_iter().map(|(words, amount)| view! { <p class="soft">{words}": "<span class="num">{amount.to_string()}</span></p> }).collect_view()
    };
    view! {
        <section class="pane p-checks" data-pane="3" aria-labelledby="check-h">
            <h2 class="caps" id="check-h">"Does it balance?"</h2>
            <ul class="checks">{rows}</ul>
            {taken}
        </section>
    }
}
