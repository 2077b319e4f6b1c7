//! A claim's life: stops at the left, its ledger and the transmission in hand at the right.

mod sent;

use crate::desk::day::{long, short};
use crate::desk::life::{LedgerRow, LifeSheet, Rejected, Second, Standing, Stop, Tone, sheet};
use crate::practice::claim::ClaimId;
use crate::practice::office::{FrontOp, Op, Route, TransmissionId};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::glyph::mark;
use crate::ui::shell::PaneTabs;
use leptos::prelude::*;
use leptos_router::hooks::{use_navigate, use_params_map};
use wasm_bindgen::JsCast;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub(super) struct Life {
    floor: Floor,
    claim: ClaimId,
    sheet: Memo<Option<LifeSheet>>,
    /// The transmission in hand; the last 837 until one is chosen.
    chosen: RwSignal<Option<TransmissionId>>,
}

impl Life {
    fn read<R: Default>(self, read: impl FnOnce(&LifeSheet) -> R) -> R {
        self.sheet.with(|sheet| sheet.as_ref().map(read).unwrap_or_default())
    }

    fn shown(self) -> Option<TransmissionId> {
        self.chosen.get().or_else(|| self.read(|sheet| sheet.first))
    }
}

/// The screen.
#[component]
pub fn ClaimLife() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let id = Memo::new(move |_| {
        ClaimId(params.read().get("id").and_then(|id| id.parse().ok()).unwrap_or_default())
    });
    move || {
        let claim = id.get();
        let sheet = Memo::new(move |_| floor.with_shelf(|shelf| sheet(&floor.state(), shelf, claim)));
        let life = Life { floor, claim, sheet, chosen: RwSignal::new(None) };
        let there = Memo::new(move |_| sheet.with(Option::is_some));
        move || match there.get() {
            true => view! { <Open life /> }.into_any(),
            false => view! { <Missing floor /> }.into_any(),
        }
    }
}

#[component]
fn Missing(floor: Floor) -> impl IntoView {
    view! {
        <main class="main life" id="work" tabindex="-1">
            <div class="empty"><h1>"There is no such claim"</h1><p><a class="link" href=floor.link("queue/code")>"See the charts to code"</a></p></div>
        </main>
    }
}

#[component]
fn Open(life: Life) -> impl IntoView {
    view! {
        <main class="main life" id="work" tabindex="-1">
            <Head life />
            <div class="split">
                <section class="pane p-stops" data-pane="1" aria-labelledby="stops-h" tabindex="0">
                    <h2 class="caps" id="stops-h">"From note to zero"</h2>
                    <TurnedAway life />
                    <NextPlan life />
                    <AskedPayer life />
                    <Stops life />
                </section>
                <div class="side" tabindex="0">
                    <section class="pane p-ledger" data-pane="3" aria-labelledby="ledger-h">
                        <h2 class="caps" id="ledger-h">"Ledger of this claim"</h2>
                        <Ledger life />
                    </section>
                    <section class="pane p-sent" data-pane="2" aria-labelledby="sent-h">
                        <sent::Sent life />
                    </section>
                </div>
            </div>
            <PaneTabs tabs=vec![("1", "Life", "i-queue"), ("2", "Sent", "i-form"), ("3", "Ledger", "i-grid")] first="1" />
        </main>
    }
}

#[component]
fn Head(life: Life) -> impl IntoView {
    let floor = life.floor;
    let form = floor.link(&format!("claim/{}/form", life.claim));
    let note = move || floor.link(&format!("encounter/{}", life.read(|s| s.encounter)));
    let stage =
        move || life.read(|sheet| Some((sheet.stage, sheet.tone))).map(|(words, tone)| status(words, tone));
    let sum = move |read: fn(&LifeSheet) -> crate::base::Cents| life.read(|sheet| read(sheet).to_string());
    view! {
        <header class="remit-head">
            <div>
                <h1>{format!("Claim {}", life.claim)}" "{stage}</h1>
                <p class="soft">{move || life.read(|s| format!("{} · seen {} · {} · ", s.patient, long(s.seen), s.plan))}<a class="link" href=note>"chart"</a>" · "<a class="link" href=form>"form"</a></p>
            </div>
            <dl class="sums">
                <div><dt>"Charged"</dt><dd>{move || sum(|s| s.balance.charged)}</dd></div>
                <div><dt>"Paid"</dt><dd>{move || sum(|s| s.balance.payer_paid + s.balance.patient_paid)}</dd></div>
                <div><dt>"Payer owes"</dt><dd>{move || sum(|s| s.balance.payer_owes)}</dd></div>
                <div><dt>"Patient owes"</dt><dd>{move || sum(|s| s.balance.patient_owes)}</dd></div>
            </dl>
        </header>
    }
}

fn status(words: &'static str, tone: Tone) -> impl IntoView {
    let (symbol, _) = symbol(tone);
    let class = match tone {
        Tone::Good => "st good",
        Tone::Bad => "st bad",
        Tone::Plain | Tone::Wait => "st idle",
    };
    view! { <span class=class>{mark(symbol, "")}{words}</span> }
}

fn symbol(tone: Tone) -> (&'static str, &'static str) {
    match tone {
        Tone::Good => ("#s-right", "good"),
        Tone::Bad => ("#s-denied", "bad"),
        Tone::Wait => ("#s-clock", ""),
        Tone::Plain => ("#s-level", ""),
    }
}

/// What to do about a claim that the front end turned away.
#[component]
fn TurnedAway(life: Life) -> impl IntoView {
    let navigate = use_navigate();
    let form = life.floor.link(&format!("claim/{}/form", life.claim));
    move || {
        let Rejected { codes, words, open } = life.read(|sheet| sheet.rejected.clone())?;
        let (navigate, form) = (navigate.clone(), form.clone());
        let mend = move |_| {
            let (navigate, form) = (navigate.clone(), form.clone());
            let op = Op::CorrectClaim { claim: life.claim, route: Route::NewClaim };
            life.floor.ask_then(op, move || navigate(&form, Default::default()));
        };
        Some(view! {
            <div class="turned">
                <p><span class="st bad">{mark("#s-denied", "")}"Turned away before anyone decided it"</span>" "<span class="num quiet">{codes}</span></p>
                <p>{words}</p>
                {open.then(|| view! { <p><button type="button" class="btn first" on:click=mend>"Mend and send as new"</button></p> })}
            </div>
        })
    }
}

/// The plan that pays after the first: on its way, deciding, or to be billed from here.
#[component]
fn NextPlan(life: Life) -> impl IntoView {
    let navigate = use_navigate();
    let form = life.floor.link(&format!("claim/{}/form", life.claim));
    move || {
        let Second { plan, words, bill, post_first } = life.read(|sheet| sheet.second.clone())?;
        let (navigate, form) = (navigate.clone(), form.clone());
        let go = move |_| {
            let (navigate, form) = (navigate.clone(), form.clone());
            let op = Op::BillSecondary { claim: life.claim };
            life.floor.ask_then(op, move || navigate(&form, Default::default()));
        };
        let post = post_first.map(|id| {
            let href = life.floor.link(&format!("remittance/{id}"));
            view! { <p><a class="link" href=href>{format!("Remittance {id}")}</a></p> }
        });
        Some(view! {
            <div class="next-plan" role="status">
                <p><span class="st idle">{mark(if bill { "#s-level" } else { "#s-clock" }, "")}<b>{format!("Next: {plan}")}</b></span></p>
                <p>{words}</p>
                {post}
                {bill.then(|| view! { <p><button type="button" class="btn first" on:click=go>{format!("Bill {plan}")}</button></p> })}
            </div>
        })
    }
}

/// Where it stands by the payer's own word, and the button that asks.
#[component]
fn AskedPayer(life: Life) -> impl IntoView {
    let ask = move |_| life.floor.ask(Op::Front(FrontOp::AskStatus { claim: life.claim }));
    move || {
        let Standing { may_ask, words } = life.read(|sheet| sheet.standing.clone())?;
        Some(view! {
            <div class="asked" role="status">
                {(!words.is_empty()).then(|| view! { <p>{words}</p> })}
                {may_ask.then(|| view! { <p><button type="button" class="btn" on:click=ask>"Ask where it stands (276)"</button></p> })}
            </div>
        })
    }
}

#[component]
fn Stops(life: Life) -> impl IntoView {
    let stops = move || {
        life.read(|sheet| sheet.stops.clone()).into_iter().map(|stop| stop_row(life, stop)).collect_view()
    };
    view! { <ol class="stops">{stops}</ol> }
}

fn stop_row(life: Life, stop: Stop) -> impl IntoView {
    let (href, tone) = symbol(stop.tone);
    let title = match stop.link {
        Some(link) => view! { <a class="link" href=life.floor.link(&link)>{stop.title}</a> }.into_any(),
        None => stop.title.into_any(),
    };
    let open = stop.transmission.map(|id| {
        let on = move || life.shown() == Some(id);
        let show = move |_| {
            life.chosen.set(Some(id));
            show_pane("2");
        };
        view! { <button type="button" class="btn bare" aria-pressed=move || if on() { "true" } else { "false" } on:click=show>"Open"<span class="sr">" this file"</span></button> }
    });
    let day = stop.day.map_or_else(
        || view! { <span class="when quiet">"now"</span> }.into_any(),
        |day| view! { <time class="when" datetime=day.to_string()>{short(day)}</time> }.into_any(),
    );
    view! {
        <li class:next=stop.day.is_none()>
            {day}
            {mark(href, tone)}
            <div class="what"><b>{title}</b>{(!stop.words.is_empty()).then(|| view! { <p>{stop.words}</p> })}</div>
            <span class="money">{stop.amount.map(|amount| amount.to_string())}</span>
            {open}
        </li>
    }
}

/// Turns a phone to another pane; where all panes show it changes nothing.
fn show_pane(value: &str) {
    let found = document().query_selector(&format!(".pane-tabs input[value='{value}']"));
    if let Some(tab) =
        found.ok().flatten().and_then(|found| found.dyn_into::<web_sys::HtmlInputElement>().ok())
    {
        tab.set_checked(true);
    }
}

#[component]
fn Ledger(life: Life) -> impl IntoView {
    let rows = move || life.read(|sheet| sheet.ledger.clone()).into_iter().map(ledger_row).collect_view();
    let sum = move |read: fn(&LifeSheet) -> crate::base::Cents| life.read(|sheet| read(sheet).to_string());
    let none = move || life.read(|sheet| sheet.ledger.is_empty());
    view! {
        <Show when=move || !none() fallback=|| view! { <p class="soft">"Nothing is posted. The charge is posted when the claim is sent."</p> }>
            <table class="ledger books" aria-labelledby="ledger-h">
                <thead><tr><th scope="col">"Date"</th><th scope="col">"Line"</th><th scope="col">"What"</th><th scope="col" class="r">"Payer"</th><th scope="col" class="r">"Patient"</th></tr></thead>
                <tbody>{rows}</tbody>
                <tfoot><tr><td colspan="3" class="r soft">"Owed now"</td><td class="money">{move || sum(|s| s.balance.payer_owes)}</td><td class="money">{move || sum(|s| s.balance.patient_owes)}</td></tr></tfoot>
            </table>
        </Show>
    }
}

fn ledger_row(row: LedgerRow) -> impl IntoView {
    let amount = |amount: crate::base::Cents| (!amount.is_zero()).then(|| amount.to_string());
    let memo = (!row.memo.is_empty()).then(|| view! { <span class="sub">{row.memo}</span> });
    view! {
        <tr><td class="nowrap">{short(row.day)}</td><td class="num">{row.line}</td><td>{row.what}{memo}</td><td class="money">{amount(row.payer)}</td><td class="money">{amount(row.patient)}</td></tr>
    }
}
