//! A denied line: what the payer did, what was sent, the learner's root cause, the payer's trace, the doors out.

pub mod appeal;
mod ask;
mod doors;
mod sent;
mod trace;

use crate::base::us_date;
use crate::desk::day::long;
use crate::desk::denial::{AuditLetter, DenialSheet, sheet};
use crate::desk::remittance::LineRow;
use crate::practice::claim::ClaimId;
use crate::ui::floor::{Floor, use_floor};
use crate::ui::glyph::mark;
use crate::ui::remittance::table::{head, line_rows};
use crate::ui::shell::PaneTabs;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub(super) struct Denial {
    floor: Floor,
    claim: ClaimId,
    line: u32,
    sheet: Memo<Option<DenialSheet>>,
}

impl Denial {
    /// Reads the sheet; the default while there is none.
    fn read<R: Default>(self, read: impl FnOnce(&DenialSheet) -> R) -> R {
        self.sheet.with(|sheet| sheet.as_ref().map(read).unwrap_or_default())
    }
}

/// The claim and line of the address.
pub(super) fn place() -> Memo<(ClaimId, u32)> {
    let params = use_params_map();
    let number =
        move |name: &str| params.read().get(name).and_then(|text| text.parse().ok()).unwrap_or_default();
    Memo::new(move |_| (ClaimId(number("id")), number("line")))
}

/// The screen.
#[component]
pub fn DenialScreen() -> impl IntoView {
    let floor = use_floor();
    let at = place();
    move || {
        let (claim, line) = at.get();
        let sheet = Memo::new(move |_| floor.with_shelf(|shelf| sheet(&floor.state(), shelf, claim, line)));
        let denial = Denial { floor, claim, line, sheet };
        let there = Memo::new(move |_| sheet.with(Option::is_some));
        move || match there.get() {
            true => view! { <Open denial /> }.into_any(),
            false => view! { <Missing floor claim /> }.into_any(),
        }
    }
}

#[component]
pub(super) fn Missing(floor: Floor, claim: ClaimId) -> impl IntoView {
    let life = floor.link(&format!("claim/{claim}"));
    view! {
        <main class="main remit" id="work" tabindex="-1">
            <div class="empty">
                <h1>"No such denial"</h1>
                <p>"That line was not denied, or its remittance has not arrived. "<a class="link" href=life>"See the claim’s life"</a>", or "<a class="link" href=floor.link("queue/denied")>"the denials"</a>"."</p>
            </div>
        </main>
    }
}

#[component]
fn Open(denial: Denial) -> impl IntoView {
    view! {
        <main class="main remit denial" id="work" tabindex="-1">
            <Head denial />
            <div class="split">
                <section class="pane p-adj" data-pane="1" aria-labelledby="adj-h" tabindex="0">
                    <Letter denial />
                    <h2 class="caps" id="adj-h">"What the payer did"</h2>
                    <Answer denial />
                    <h2 class="caps" id="tri-h">"What we sent, three ways"</h2>
                    <sent::Sent denial />
                </section>
                <div class="side" tabindex="0"><Side denial /></div>
            </div>
            <doors::Doors denial />
            <Tabs denial />
        </main>
    }
}

/// The tabs of a phone say what stands behind them: questions first, then trace and answer.
#[component]
fn Tabs(denial: Denial) -> impl IntoView {
    let told = Memo::new(move |_| denial.read(|sheet| sheet.told.is_some()));
    let was_told = told.get_untracked();
    move || {
        let [second, third] = if told.get() { ["Trace", "Answer"] } else { ["Why", "Proof"] };
        let first = if told.get() && !was_told { "2" } else { "1" };
        let tabs = vec![
            ("1", "Sent", "i-form"),
            ("2", second, "i-rules"),
            ("3", third, "i-answer"),
            ("4", "Next", "s-level"),
        ];
        view! { <PaneTabs tabs first /> }
    }
}

/// Before the explanation the questions, after it trace and grade.
#[component]
fn Side(denial: Denial) -> impl IntoView {
    let told = Memo::new(move |_| denial.read(|sheet| sheet.told.is_some()));
    move || match told.get() {
        true => view! { <trace::Trace denial /><trace::Grade denial /> }.into_any(),
        false => view! { <ask::Ask denial /> }.into_any(),
    }
}

#[component]
fn Head(denial: Denial) -> impl IntoView {
    let floor = denial.floor;
    let life = floor.link(&format!("claim/{}", denial.claim));
    let remittance = move || floor.link(&format!("remittance/{}", denial.read(|s| s.remittance.0)));
    let sum = move |at: usize| denial.read(|s| s.sums[at].to_string());
    view! {
        <header class="remit-head">
            <div>
                <h1>{move || denial.read(|s| s.headline.clone())}</h1>
                <p class="soft">
                    <a class="link" href=life>{format!("Claim {}", denial.claim)}</a>" · "
                    {move || denial.read(|s| format!("{} · seen {} · {} · ", s.patient, long(s.seen), s.plan))}
                    <a class="link" href=remittance>{move || denial.read(|s| format!("remittance of {}", long(s.remitted)))}</a>
                </p>
            </div>
            <dl class="sums">
                <div><dt>"Charged"</dt><dd>{move || sum(0)}</dd></div>
                <div><dt>"Paid"</dt><dd>{move || sum(1)}</dd></div>
                <div><dt>"Patient"</dt><dd>{move || sum(2)}</dd></div>
                <div class="bad"><dt>{mark("#s-denied", "")}"Denied"</dt><dd>{move || denial.read(|s| s.denied.to_string())}</dd></div>
            </dl>
        </header>
    }
}

/// The payer's letter, when a later look took the money back.
#[component]
fn Letter(denial: Denial) -> impl IntoView {
    let letter = Memo::new(move |_| denial.read(|sheet| sheet.takeback.clone()));
    move || {
        letter.get().map(|AuditLetter { from, to, day, refs, text, taken, by }| {
            let block = |lines: Vec<String>| lines.into_iter().map(|line| view! { {line}<br /> }).collect_view();
            view! {
                <h2 class="caps" id="audit-h">"The payer’s letter"<span class="pts">{by.map(|by| format!("answer by {by}"))}</span></h2>
                <article class="letter audit" aria-labelledby="audit-h">
                    <address class="from">{block(from)}</address>
                    <p class="date">{us_date(day)}</p>
                    <p class="to">{block(to)}</p>
                    <p class="subject">{format!("Review of a paid claim: {taken} to be returned")}</p>
                    <dl>{refs.into_iter().map(|(label, value)| view! { <dt>{label}</dt><dd class="num">{value}</dd> }).collect_view()}</dl>
                    {text.into_iter().map(|words| view! { <p class="body">{words}</p> }).collect_view()}
                </article>
            }
        })
    }
}

#[component]
fn Answer(denial: Denial) -> impl IntoView {
    let rows = move || {
        let line = |row: LineRow| {
            let chosen = row.line == denial.line;
            line_rows(row, None, chosen)
        };
        denial.read(|sheet| sheet.rows.clone()).into_iter().map(line).collect_view()
    };
    let sum = move |at: usize| denial.read(|s| s.sums[at].to_string());
    view! {
        <table class="ledger pick adj" aria-labelledby="adj-h">
            {head()}
            <tbody>{rows}</tbody>
            <tfoot><tr>
                <td colspan="2"></td><td class="money">{move || sum(0)}</td><td class="money">{move || sum(1)}</td>
                <td colspan="4"></td><td class="money">{move || denial.read(|s| s.adjusted.to_string())}</td>
            </tr></tfoot>
        </table>
    }
}
