//! Slips: breach or not, by exception and the four factors; whom to tell and by when.

use super::verdict::{points_words, verdict};
use super::{Head, broken};
use crate::base::{Day, parse_day};
use crate::desk::day;
use crate::desk::privacy::{BreachRow, EXCEPTIONS, Part, breach_rows, exception_words, points};
use crate::practice::office::{Op, PrivacyOp};
use crate::practice::privacy::{Assessment, Exception, Factors};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use crate::ui::shell::tabs;
use leptos::prelude::*;

/// The slips, and the one in hand.
#[component]
pub fn Breaches(floor: Floor, id: Memo<String>) -> impl IntoView {
    let read = Memo::new(move |_| breach_rows(&floor.state()));
    let rows = Memo::new(move |_| read.get().unwrap_or_default());
    let told = Signal::derive(move || {
        rows.with(|rows| {
            let done = rows.iter().filter_map(|row| row.assessed.as_ref().map(|(_, marks)| marks));
            format!("{} of {} assessed{}", done.clone().count(), rows.len(), points_words(points(done)))
        })
    });
    let pane = RwSignal::new("1");
    Effect::new(move |_| pane.set(if id.get().is_empty() { "1" } else { "2" }));
    let item = move |row: BreachRow| {
        let href = floor.link(&format!("privacy/breaches/{}", row.id));
        let own = row.id.clone();
        let state = match &row.assessed {
            Some((_, marks)) => {
                let (right, all) = points(std::iter::once(marks));
                let (icon, tone) = if right == all { ("#s-right", "good") } else { ("#s-part", "part") };
                view! { <span class=format!("st {tone}")>{mark(icon, tone)}{format!("{right} of {all}")}</span> }.into_any()
            }
            None => view! { <span class="st idle">"to assess"</span> }.into_any(),
        };
        view! { <li><a href=href aria-current=move || (id.get() == own).then_some("page")><span class="num">{row.id}</span><span>{row.title}</span>{state}</a></li> }
    };
    view! {
        <main class="main paying privacy" id="work" tabindex="-1">
            <section class="pane p-doc" data-pane="1" tabindex="0" aria-label="Slips">
                <Head floor part=Part::Breaches told />
                {move || read.with(|read| read.as_ref().err().cloned()).map(broken)}
                <p class="soft lede">"Information went where it should not. First look for an exception; where none holds, weigh the four factors; then say whom to tell, and by when."</p>
                <ul class="cases">{move || rows.get().into_iter().map(item).collect_view()}</ul>
            </section>
            <div class="side" data-pane="2" tabindex="0" role="region" aria-label="The slip in hand">
                {move || {
                    let row = rows.with(|rows| rows.iter().find(|row| row.id == id.get()).cloned());
                    match row {
                        Some(row) => view! { <One floor row /> }.into_any(),
                        None => view! { <h2 class="caps">"Slip"</h2><p class="soft">"Choose a slip."</p> }.into_any(),
                    }
                }}
            </div>
            {tabs(vec![("1", "Slips", "i-queue"), ("2", "Slip", "i-answer")], pane)}
        </main>
    }
}

#[component]
fn One(floor: Floor, row: BreachRow) -> impl IntoView {
    let people = if row.affected == 1 { "1 person".to_owned() } else { format!("{} people", row.affected) };
    let below = match row.assessed {
        Some((own, marks)) => {
            let right = points(std::iter::once(&marks));
            view! {
                <div role="status">
                    <p><b>{format!("{} of {} parts right", right.0, right.1)}</b></p>
                    {row.key.map(|key| view! { <Compared own key /> })}
                    {verdict(marks)}
                </div>
            }
            .into_any()
        }
        None => view! { <Assess floor id=row.id.clone() /> }.into_any(),
    };
    view! {
        <h2 class="case-h">{format!("{} {}", row.id, row.title)}</h2>
        <p class="told-case">{row.text}</p>
        <p class="soft">{format!("Found out on {}; {people}.", day::long(row.discovered))}</p>
        {below}
    }
}

/// Own answer and key, side by side.
#[component]
fn Compared(own: Assessment, key: Assessment) -> impl IntoView {
    let yes = |held: bool| if held { "yes" } else { "no" };
    let date = |day: Option<Day>| day.map_or_else(|| "nobody".to_owned(), day::long);
    let exception = |held: Option<Exception>| held.map_or("none", exception_words);
    let row = |name: &'static str, own: String, key: String| view! { <tr><th scope="row">{name}</th><td>{own}</td><td>{key}</td></tr> };
    view! {
        <table class="ledger compared">
            <thead><tr><th scope="col"><span class="sr">"Part"</span></th><th scope="col">"You"</th><th scope="col">"Key"</th></tr></thead>
            <tbody>
                {row("Exception", exception(own.exception).to_owned(), exception(key.exception).to_owned())}
                {row("Notice owed", yes(own.breach).to_owned(), yes(key.breach).to_owned())}
                {row("People by", date(own.people_by), date(key.people_by))}
                {row("Media", yes(own.media).to_owned(), yes(key.media).to_owned())}
                {row("HHS by", date(own.hhs_by), date(key.hhs_by))}
            </tbody>
        </table>
    }
}

/// The four factors as they are asked.
const FACTORS: [&str; 4] = [
    "What it was and how easily it is told whose: does it speak for harm?",
    "Who got it: somebody bound to nothing?",
    "Was it really acquired or viewed?",
    "Was the risk made small: got back, destroyed, promised in writing?",
];

#[component]
fn Assess(floor: Floor, id: String) -> impl IntoView {
    // None: not answered; Some(None): no exception holds.
    let exception = RwSignal::new(None::<Option<Exception>>);
    let factors = FACTORS.map(|_| RwSignal::new(None::<bool>));
    let breach = RwSignal::new(None::<bool>);
    let (people, hhs, media) =
        (RwSignal::new(String::new()), RwSignal::new(String::new()), RwSignal::new(false));
    let weighs = move || exception.get() == Some(None);
    let owed = move || breach.get() == Some(true);
    let ready = move || {
        exception.get().is_some()
            && breach.get().is_some()
            && (!weighs() || factors.iter().all(|factor| factor.get().is_some()))
    };
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if !untrack(ready) {
            return;
        }
        let held = factors.map(|factor| factor.get_untracked().unwrap_or(false));
        let owed = breach.get_untracked() == Some(true);
        let none = exception.get_untracked() == Some(None);
        let answer = Assessment {
            breach: owed,
            exception: exception.get_untracked().flatten(),
            factors: none.then_some(Factors {
                nature: held[0],
                recipient: held[1],
                acquired: held[2],
                mitigated: held[3],
            }),
            people_by: parse_day(&people.get_untracked()).filter(|_| owed),
            media: owed && media.get_untracked(),
            hhs_by: parse_day(&hhs.get_untracked()).filter(|_| owed),
        };
        floor.ask(Op::Privacy(PrivacyOp::AssessBreach { case: id.clone(), answer }));
    };
    let held = move |one: Option<Exception>| {
        let words = one.map_or("None of these holds", exception_words);
        view! { <label class="choice"><input type="radio" name="exception" on:change=move |_| exception.set(Some(one)) /><span>{words}</span></label> }
    };
    let factor = move |(at, words): (usize, &'static str)| yes_no(words, format!("factor-{at}"), factors[at]);
    view! {
        <form class="answering" on:submit=send>
            <fieldset><legend>"Does an exception hold?"</legend>{EXCEPTIONS.map(|one| held(Some(one))).into_iter().collect_view()}{held(None)}</fieldset>
            <Show when=weighs><div class="factors">{FACTORS.into_iter().enumerate().map(factor).collect_view()}</div></Show>
            {yes_no("Is notice owed: is it a breach?", "breach".to_owned(), breach)}
            <Show when=owed>
                <label class="line"><span>"People are told at the latest on"</span><input class="in" type="date" bind:value=people /></label>
                <label class="choice"><input type="checkbox" bind:checked=media /><span>"The media of the state are told too"</span></label>
                <label class="line"><span>"HHS is told at the latest on"</span><input class="in" type="date" bind:value=hhs /></label>
            </Show>
            <button type="submit" class="btn first" aria-disabled=move || (!ready()).then_some("true")>"Hand in the assessment"</button>
        </form>
    }
}

fn yes_no(words: &'static str, name: String, held: RwSignal<Option<bool>>) -> impl IntoView {
    let choice = |said: &'static str, value: bool, name: String| {
        view! { <label class="choice"><input type="radio" name=name on:change=move |_| held.set(Some(value)) /><span>{said}</span></label> }
    };
    view! { <fieldset class="yes-no"><legend>{words}</legend>{choice("Yes", true, name.clone())}{choice("No", false, name)}</fieldset> }
}
