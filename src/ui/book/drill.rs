//! The page of the look-up drills: choose, begin, see what was taken.

use super::drill_bar::DrillDesk;
use super::glyph::small_glyph;
use crate::desk::book::Part;
use crate::desk::drill::{HistoryRow, asks_words, drawn, history, left_out, summary, topics};
use crate::desk::shell::load::Late;
use crate::learn::drill::Wanted;
use crate::ui::floor::{Floor, use_floor};
use crate::ui::session::civil_today;
use codesets_lookup::SetId;
use exercises_format::Drill;
use exercises_format::drill::Asks;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// How many drills a round may have.
const COUNTS: [usize; 3] = [5, 10, 20];
/// How many of those taken are listed.
const SHOWN: usize = 60;

/// The page.
#[component]
pub fn DrillPage() -> impl IntoView {
    let floor = use_floor();
    let desk = expect_context::<DrillDesk>();
    let wanted = RwSignal::new(Wanted::default());
    let count = RwSignal::new(COUNTS[0]);
    let made = RwSignal::new(false);
    let sets = Memo::new(move |_| sets_here(floor));
    let asked = Memo::new(move |_| Wanted { sets: sets.get(), ..wanted.get() });
    let told = Memo::new(move |_| {
        let state = floor.own();
        floor.with_shelf(|shelf| summary(shelf, &state, &asked.get(), civil_today()))
    });
    let begin = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        desk.begin(drawn_now(floor, &asked.get_untracked(), count.get_untracked(), made.get_untracked()));
    };
    view! {
        <article class="pane leaf list-leaf drill-leaf scroll" data-pane="2" tabindex="0" aria-labelledby="part-title">
            <header class="cat"><h1 id="part-title">{Part::Drill.title()}</h1></header>
            <p>"A question, the open book, a clock. Seventy points are for the right code, fifteen for the way, fifteen for the time; the right category alone earns a part."</p>
            <form class="drill-choice" on:submit=begin>
                <fieldset><legend class="caps">"Kind"</legend>
                    {Asks::ALL.into_iter().map(|asks| view! {
                        <label><input type="checkbox" prop:checked=move || wanted.with(|wanted| wanted.asks.is_empty() || wanted.asks.contains(&asks))
                            on:change:target=move |ev| wanted.update(|wanted| toggle(wanted, asks, ev.target().checked())) />{asks_words(asks)}</label>
                    }).collect_view()}</fieldset>
                <div class="picks">
                    <label><span class="caps">"Topic"</span><select on:change:target=move |ev| {
                        let topic = ev.target().value();
                        wanted.update(|wanted| wanted.topic = (!topic.is_empty()).then_some(topic));
                    }><option value="">"All"</option>{move || topic_choices(floor)}</select></label>
                    <label><span class="caps">"Hardest"</span><select on:change:target=move |ev| {
                        let hardest = ev.target().value().parse().ok();
                        wanted.update(|wanted| wanted.hardest = hardest);
                    }><option value="">"Any"</option>{(1..=5_u8).map(|level| view! { <option value=level.to_string()>{level}</option> }).collect_view()}</select></label>
                    <label><span class="caps">"How many"</span><select on:change:target=move |ev| {
                        if let Ok(many) = ev.target().value().parse() {
                            count.set(many);
                        }
                    }>{COUNTS.into_iter().map(|many| view! { <option value=many.to_string()>{many}</option> }).collect_view()}</select></label>
                </div>
                <label class="mix"><input type="checkbox" prop:checked=move || made.get() on:change:target=move |ev| made.set(ev.target().checked()) />
                    "Half of them made fresh from the code set: other names of codes, and where excludes1 notes send you"</label>
                <p class="soft" role="status">{move || told.get().words}</p>
                {move || missing(floor, &sets.get())}
                <p><button type="submit" class="btn first" disabled=move || { told.get().fitting == 0 }>"Begin the round"</button></p>
            </form>
            <History floor=floor />
        </article>
    }
}

fn sets_here(floor: Floor) -> BTreeSet<String> {
    floor.with_shelf(|shelf| {
        let held = SetId::ALL.into_iter().filter(|set| shelf.codes.library.has(*set));
        held.map(|set| set.name().to_owned()).collect()
    })
}

/// Ticks a kind on or off; none ticked means all.
fn toggle(wanted: &mut Wanted, asks: Asks, on: bool) {
    if wanted.asks.is_empty() {
        wanted.asks = BTreeSet::from(Asks::ALL);
    }
    if on {
        wanted.asks.insert(asks);
    } else {
        wanted.asks.remove(&asks);
    }
    if wanted.asks.len() == Asks::ALL.len() {
        wanted.asks.clear();
    }
}

fn topic_choices(floor: Floor) -> impl IntoView {
    let all = floor.with_shelf(|shelf| topics(&shelf.drills));
    all.into_iter()
        .map(|(topic, count)| view! { <option value=topic.clone()>{format!("{} ({count})", topic.replace('-', " "))}</option> })
        .collect_view()
}

fn drawn_now(floor: Floor, wanted: &Wanted, count: usize, made: bool) -> Vec<Drill> {
    let state = floor.own_now();
    floor.with_shelf(|shelf| drawn(shelf, &state, wanted, civil_today(), count, made))
}

fn missing(floor: Floor, sets: &BTreeSet<String>) -> Option<impl IntoView + use<>> {
    let missing = floor.with_shelf(|shelf| left_out(&shelf.drills, sets));
    (!missing.is_empty()).then(|| {
        let pcs = missing.contains(&SetId::Icd10Pcs.label());
        view! {
            <p class="soft">{format!("Not on this desk yet, so its drills wait: {}.", missing.join(", "))}
                {pcs.then(|| view! { " "<button type="button" class="link" on:click=move |_| {
                    floor.want(Late::Icd10Pcs);
                    floor.want(Late::PcsTables);
                }>"Fetch the procedure codes"</button> })}</p>
        }
    })
}

#[component]
fn History(floor: Floor) -> impl IntoView {
    let rows = Memo::new(move |_| {
        let state = floor.own();
        floor.with_shelf(|shelf| history(&state, shelf, SHOWN))
    });
    move || {
        let rows = rows.get();
        (!rows.is_empty()).then(|| view! {
            <section><h2 class="caps">"Taken before"</h2>
                <div class="scroll-x"><table class="ledger drill-history"><thead><tr><th scope="col">"Day"</th><th scope="col">"Drill"</th><th scope="col">"Answer"</th>
                    <th scope="col">"Way"</th><th scope="col" class="r">"Points"</th></tr></thead>
                    <tbody>{rows.into_iter().map(history_row).collect_view()}</tbody></table></div>
                <p class="soft small">"Points are computed from what you answered each time this page is shown."</p></section>
        })
    }
}

fn history_row(row: HistoryRow) -> impl IntoView {
    let (class, sign, word) = match row.right {
        true => ("st good", "#s-right", "Right"),
        false => ("st part", "#s-part", "Missed"),
    };
    view! {
        <tr><td>{row.day}</td><th scope="row">{row.title}{(!row.remark.is_empty()).then(|| view! { <span class="soft">" "{row.remark}</span> })}</th>
            <td><span class=class>{small_glyph(sign)}<span class="sr">{word}</span></span>" "<span class="code">{row.answer}</span></td>
            <td>{row.way}</td><td class="r code">{row.points.map_or("–".to_owned(), |points| points.to_string())}</td></tr>
    }
}
