//! The lines of an answer as a ledger: one row a reason.

use super::Posting;
use super::post::PostLine;
use crate::desk::remittance::{AdjustedRow, ClaimRows, LineRow, Remark, Standing, Story};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use leptos::prelude::*;

/// The table of a remittance: every claim, every line, with the fields to post it.
#[component]
pub(super) fn Table(posting: Posting) -> impl IntoView {
    let claims =
        move || posting.sheet.with(|sheet| sheet.as_ref().map(|s| s.claims.clone()).unwrap_or_default());
    let foot = move || posting.sheet.with(|sheet| sheet.as_ref().map(|s| s.sums.clone()).unwrap_or_default());
    view! {
        <table class="ledger pick adj" aria-labelledby="adj-h">
            {head()}
            <For each=claims key=|claim| claim.entry let:claim><ClaimBody posting claim /></For>
            <tfoot>{move || {
                let sums = foot();
                view! {
                    <tr>
                        <td colspan="2"></td><td class="money">{sums.charged.to_string()}</td><td class="money">{sums.paid.to_string()}</td>
                        <td colspan="4" class="r soft">{sums.by_group()}</td><td class="money">{sums.adjusted.to_string()}</td>
                    </tr>
                }
            }}</tfoot>
        </table>
    }
}

/// The heads of the columns.
pub fn head() -> impl IntoView {
    view! {
        <thead><tr>
            <th scope="col" colspan="2"><span class="item">"24D"</span>" Line"</th>
            <th scope="col" class="r">"Charged"</th><th scope="col" class="r">"Paid"</th>
            <th scope="col">"Group"</th>
            <th scope="col"><abbr title="Claim adjustment reason code">"CARC"</abbr></th>
            <th scope="col"><abbr title="Remittance advice remark code">"RARC"</abbr></th>
            <th scope="col">"In our words"</th><th scope="col" class="r">"Adjusted"</th>
        </tr></thead>
    }
}

#[component]
fn ClaimBody(posting: Posting, claim: ClaimRows) -> impl IntoView {
    let entry = claim.entry;
    let lines = move || {
        posting.sheet.with(|sheet| {
            let claims = sheet.as_ref().map(|sheet| sheet.claims.as_slice()).unwrap_or_default();
            claims.iter().find(|held| held.entry == entry).map(|held| held.lines.clone()).unwrap_or_default()
        })
    };
    let floor = posting.floor;
    let href = floor.link(&format!("claim/{}", claim.claim));
    let class = if claim.reversal { "claim-rows reversal" } else { "claim-rows" };
    let story = claim.story.map(|story| story_row(floor, story));
    view! {
        <tbody class=class>
            <tr class="claim-row"><th scope="rowgroup" colspan="9">
                <a class="link" href=href>{format!("Claim {}", claim.claim)}</a>" "{claim.patient}" "
                <span class="soft">{format!("· {} · payer’s number {}", claim.status, claim.control)}</span>
                {claim.reversal.then(|| view! { <span class="st part">{mark("#s-order", "")}"reversal"</span> })}
                {claim.remarks.into_iter().map(remark_line).collect_view()}
            </th></tr>
            {story}
            <For each=lines key=|line| (line.line, line.standing as u8) let:line>
                <Lines posting entry claim=claim.claim line />
            </For>
        </tbody>
    }
}

/// What is special about an answer, over its lines.
fn story_row(floor: Floor, story: Story) -> impl IntoView {
    let class = if story.bad { "st bad" } else { "st part" };
    let symbol = if story.bad { "#s-denied" } else { "#s-look" };
    let more = story.link.map(
        |(link, words)| view! { " "<a class="link" href=floor.link(&link)>{format!("See {words}")}</a> },
    );
    view! {
        <tr class="more story"><td colspan="9"><span class=class>{mark(symbol, "")}{story.title}</span>" "{story.words}{more}</td></tr>
    }
}

#[component]
fn Lines(
    posting: Posting,
    entry: usize,
    claim: crate::practice::claim::ClaimId,
    line: LineRow,
) -> impl IntoView {
    let floor = posting.floor;
    let open = matches!(line.standing, Standing::Unposted);
    let to_post = line.clone();
    let href = floor.link(&format!("claim/{claim}/denial/{}", line.line));
    let aside = match line.standing {
        Standing::Unposted => None,
        Standing::Posted => {
            Some(view! { <span class="st good">{mark("#s-right", "")}"posted"</span> }.into_any())
        }
        Standing::Denied => Some(view! { <a class="link" href=href>"work the denial"</a> }.into_any()),
        Standing::Moved => Some(view! { <a class="link" href=href>"see how it was worked"</a> }.into_any()),
    };
    view! {
        {line_rows(line, aside, false)}
        {open.then(|| view! { <PostLine posting entry line=to_post /> })}
    }
}

/// The rows of one line: the first reason beside the line, each further one beneath.
pub fn line_rows(line: LineRow, aside: Option<AnyView>, chosen: bool) -> impl IntoView {
    let mut reasons = line.adjusted.clone().into_iter();
    let first = reasons.next();
    let marks = line.marks();
    let class = if chosen { "first sel" } else { "first" };
    view! {
        <tr class=class aria-current=chosen.then_some("true")>
            <th scope="row">{line.line}</th>
            <td><span class="code">{line.code}</span>" "<span class="num quiet">{marks}</span></td>
            <td class="money">{line.charged.to_string()}</td>
            <td class="money">{line.paid.to_string()}</td>
            {first.map(|one| cells(one, &line.remarks).into_any()).unwrap_or_else(|| no_reason().into_any())}
        </tr>
        {reasons.map(|one| view! { <tr class="more"><td colspan="4"></td>{cells(one, &[])}</tr> }).collect_view()}
        {aside.map(|aside| view! { <tr class="more aside"><td colspan="4"></td><td colspan="5">{aside}</td></tr> })}
    }
}

fn no_reason() -> impl IntoView {
    view! { <td></td><td></td><td></td><td class="soft">"paid as charged"</td><td class="money">"0.00"</td> }
}

fn cells(one: AdjustedRow, remarks: &[Remark]) -> impl IntoView {
    let (symbol, tone) = if one.denied { ("#s-denied", "st bad") } else { ("#s-adjusted", "st idle") };
    let codes = remarks
        .iter()
        .map(|remark| view! { <abbr title=remark.words.clone()>{remark.code.clone()}" "</abbr> })
        .collect_view();
    let said = remarks
        .iter()
        .map(|remark| view! { <span class="sub">{format!("{}: {}", remark.code, remark.words)}</span> })
        .collect_view();
    view! {
        <td class="num"><span class=tone>{mark(symbol, "")}{one.group}</span></td>
        <td class="num">{one.carc}</td>
        <td class="num">{codes}</td>
        <td><span title=one.plain>{one.words}</span>{said}</td>
        <td class="money">{one.amount.to_string()}</td>
    }
}

fn remark_line(remark: Remark) -> impl IntoView {
    view! { <span class="sub"><span class="num">{remark.code}</span>" "{remark.words}</span> }
}
