//! The slim bar of a drill at work: question, clock, answer. The book below it is the real one.

use super::glyph::small_glyph;
use super::handle::{BookHandle, Place};
use super::pane::{focus, typing};
use crate::base::Day;
use crate::desk::day::long as date;
use crate::desk::drill::{Done, Round, asks_words, clock};
use crate::learn::drill::{Mark, Verdict};
use crate::learn::learner::Op;
use crate::ui::floor::use_floor;
use crate::ui::session::civil_today;
use codesets_lookup::SetId;
use exercises_format::Drill;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::time::Duration;

/// The round at work; it outlives the screens, so that a look at the queue loses nothing.
#[derive(Clone, Copy)]
pub struct DrillDesk {
    /// The round; none while nobody drills.
    pub round: RwSignal<Option<Round>>,
    typed: RwSignal<String>,
}

impl DrillDesk {
    /// For the frame, once.
    pub fn new() -> Self {
        Self { round: RwSignal::new(None), typed: RwSignal::new(String::new()) }
    }

    /// Begins a round.
    pub fn begin(self, drills: Vec<Drill>) {
        self.typed.set(String::new());
        self.round.set(Round::begin(drills, now()));
        focus("drill-answer");
    }

    /// Counts a page that was opened.
    pub fn visit(self, address: &str) {
        if self.round.with_untracked(|round| round.as_ref().is_some_and(Round::runs)) {
            self.change(|round| round.visit(address));
        }
    }

    /// Stops the clock; for whoever leaves the book.
    pub fn pause(self) {
        if self.round.try_with_untracked(|round| round.as_ref().is_some_and(Round::runs)) == Some(true) {
            self.change(|round| round.pause(now()));
        }
    }

    fn change(self, change: impl FnOnce(&mut Round)) {
        self.round.try_update(|round| {
            if let Some(round) = round {
                change(round);
            }
        });
    }
}

fn now() -> u64 {
    js_sys::Date::now() as u64
}

/// The bar; nothing while nobody drills.
#[component]
pub fn DrillBar(book: BookHandle, asked: RwSignal<Option<Day>>, go: Callback<Place>) -> impl IntoView {
    let floor = use_floor();
    let desk = expect_context::<DrillDesk>();
    let navigate = use_navigate();
    let at = Memo::new(move |_| {
        desk.round.with(|round| round.as_ref().and_then(|round| Some((round.at, round.drill()?.id.clone()))))
    });
    // A new drill begins at the cover, with its own set and on its own day.
    Effect::new(move |before: Option<Option<(usize, String)>>| {
        let here = at.get();
        let fresh = desk.round.with_untracked(|round| {
            let round = round.as_ref().filter(|round| round.steps() == 0 && round.done.is_none())?;
            round.drill().map(|drill| (drill.set.parse::<SetId>().ok(), drill.on))
        });
        if let (Some((set, on)), true) = (fresh, before.flatten() != here) {
            asked.set(Some(on));
            book.ask(String::new());
            if let Some(set) = set {
                book.turn(set);
            }
            navigate(&floor.link("book/cover"), NavigateOptions::default());
            focus("drill-answer");
        }
        here
    });
    on_cleanup(move || desk.pause());
    answer_key(desk);
    let shown = Memo::new(move |_| {
        desk.round.with(|round| round.as_ref().map(|round| (round.paused(), round.done.is_some())))
    });
    move || {
        at.get()?;
        let (paused, done) = shown.get()?;
        let drill =
            desk.round.with_untracked(|round| round.as_ref().and_then(|round| round.drill().cloned()))?;
        let body = match (done, paused) {
            (true, _) => view! { <Outcome desk=desk go=go asked=asked /> }.into_any(),
            (false, true) => view! { <Paused desk=desk /> }.into_any(),
            (false, false) => view! { <Work desk=desk drill=drill.clone() /> }.into_any(),
        };
        Some(view! {
            <section class="drill-bar" aria-label="Look-up drill">
                <p class="drill-where"><b>{move || place_words(desk)}</b>" "{asks_words(drill.asks)}" · "{set_label(&drill)}" · "{date(drill.on)}</p>
                {body}
            </section>
        })
    }
}

/// `a` goes to the answer, wherever the focus is.
fn answer_key(desk: DrillDesk) {
    let listening = window_event_listener(leptos::ev::keydown, move |ev| {
        let works = desk.round.with_untracked(|round| round.as_ref().is_some_and(Round::runs));
        if ev.key() == "a" && works && !ev.default_prevented() && !typing(&ev) {
            ev.prevent_default();
            focus("drill-answer");
        }
    });
    on_cleanup(move || listening.remove());
}

fn place_words(desk: DrillDesk) -> String {
    desk.round.with(|round| {
        round
            .as_ref()
            .map(|round| format!("Drill {} of {}", round.at + 1, round.drills.len()))
            .unwrap_or_default()
    })
}

fn set_label(drill: &Drill) -> &'static str {
    drill.set.parse::<SetId>().map_or("", SetId::label)
}

fn end(desk: DrillDesk, asked: Option<RwSignal<Option<Day>>>) {
    desk.round.set(None);
    if let Some(asked) = asked {
        asked.set(None);
    }
}

#[component]
fn Work(desk: DrillDesk, drill: Drill) -> impl IntoView {
    let floor = use_floor();
    let hand_in = move |gave_up: bool| {
        let typed = desk.typed.get_untracked();
        if !gave_up && typed.trim().is_empty() {
            focus("drill-answer");
            return;
        }
        let mut kept = Ok(None);
        desk.change(|round| kept = round.hand_in(&typed, gave_up, civil_today(), now()));
        match kept {
            Ok(Some(taken)) => floor.ask_own(Op::RecordDrill { drill: Box::new(taken) }, || {}),
            Ok(None) => {}
            Err(finding) => floor.notice.set(Some(finding)),
        }
        focus("drill-result");
    };
    let submit = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        hand_in(false);
    };
    let hint = if drill.answers.len() > 1 { "Codes, in order" } else { "Code" };
    view! {
        <p class="drill-question" id="drill-question">{drill.question}</p>
        <form class="drill-form" on:submit=submit>
            <label><span class="caps">"Answer"</span><input type="text" id="drill-answer" class="code" autocomplete="off" autocapitalize="characters" spellcheck="false"
                aria-describedby="drill-question" placeholder=hint
                prop:value=move || desk.typed.get() on:input:target=move |ev| desk.typed.set(ev.target().value()) /><kbd>"a"</kbd></label>
            <button type="submit" class="btn first">"Answer"</button>
            <Clock desk=desk par=drill.par.seconds />
            <button type="button" class="btn bare" on:click=move |_| { desk.pause(); focus("drill-resume"); }>"Pause"</button>
            <button type="button" class="btn bare" on:click=move |_| hand_in(true)>"Give up, show the way"</button>
        </form>
    }
}

#[component]
fn Clock(desk: DrillDesk, par: u32) -> impl IntoView {
    let tick = RwSignal::new(0_u32);
    if let Ok(handle) = set_interval_with_handle(
        move || tick.update(|tick| *tick = tick.wrapping_add(1)),
        Duration::from_millis(500),
    ) {
        on_cleanup(move || handle.clear());
    }
    let shown = move || {
        tick.track();
        desk.round.with(|round| round.as_ref().map_or(String::new(), |round| clock(round.elapsed(now()))))
    };
    let steps = move || desk.round.with(|round| round.as_ref().map_or(0, Round::steps));
    view! {
        <span class="drill-clock" role="timer" aria-label="Time at work"><b class="code">{shown}</b>" of "{clock(u64::from(par) * 1000)}</span>
        <span class="soft">{move || match steps() { 1 => "1 page".to_owned(), count => format!("{count} pages") }}</span>
    }
}

#[component]
fn Paused(desk: DrillDesk) -> impl IntoView {
    let resume = move |_| {
        desk.change(|round| round.resume(now()));
        focus("drill-answer");
    };
    view! {
        <p class="drill-question">"Paused. The clock stands, and the question is put away with it."</p>
        <p class="drill-form"><button type="button" class="btn first" id="drill-resume" on:click=resume>"Go on"</button>
            <button type="button" class="btn bare" on:click=move |_| end(desk, None)>"End the round"</button></p>
    }
}

#[component]
fn Outcome(desk: DrillDesk, go: Callback<Place>, asked: RwSignal<Option<Day>>) -> impl IntoView {
    let held = desk.round.with_untracked(|round| {
        let round = round.as_ref()?;
        Some((round.drill()?.clone(), round.done.clone()?, round.at + 1 < round.drills.len()))
    });
    held.map(|(drill, Done { taken, score }, more)| {
        let next = move |_| {
            desk.typed.set(String::new());
            desk.change(|round| {
                round.next(now());
            });
        };
        let set = drill.set.parse::<SetId>().ok();
        let verdict = if score.right { "Right." } else if taken.gave_up { "The way, for next time." } else { "Not yet." };
        let question = drill.question.clone();
        view! {
            <p class="drill-question">{question}</p>
            <div class="drill-result" id="drill-result" tabindex="-1">
                <h2>{verdict}" "{score.points}" of 100 points"</h2>
                <table class="ledger"><thead><tr><th scope="col">"Scored"</th><th scope="col">"Why"</th><th scope="col" class="r">"Points"</th></tr></thead>
                    <tbody>{score.marks.into_iter().map(mark_row).collect_view()}</tbody></table>
                <div class="drill-why"><p>{drill.rationale}</p>
                    <p class="caps">"The short way"</p>
                    <ol>{drill.path.into_iter().map(|step| view! { <li>{step.words}{step.page.zip(set).map(|(page, set)| {
                        let shown = page.clone();
                        view! { " "<button type="button" class="link code" on:click=move |_| go.run((set, page.clone()))>{shown}</button> }
                    })}</li> }).collect_view()}</ol>
                    {(!taken.trail.is_empty()).then(|| view! { <p class="soft">"Your way: "{taken.trail.join(", ")}</p> })}</div>
                <p class="drill-form">
                    {more.then(|| view! { <button type="button" class="btn first" on:click=next>"Next drill"</button> })}
                    <button type="button" class="btn" on:click=move |_| end(desk, Some(asked))>"End the round"</button></p>
            </div>
        }
    })
}

fn mark_row(mark: Mark) -> impl IntoView {
    let (class, sign, word) = match mark.verdict {
        Some(Verdict::Right) => ("st good", "#s-right", "Right"),
        Some(Verdict::Near) => ("st part", "#s-part", "Near"),
        Some(Verdict::Wrong) => ("st bad", "#s-missing", "Missed"),
        Some(Verdict::Extra) => ("st bad", "#s-denied", "Not asked"),
        None => ("st idle", "#s-clock", ""),
    };
    let points =
        if mark.of == 0 { mark.points.to_string() } else { format!("{} of {}", mark.points, mark.of) };
    view! {
        <tr><th scope="row">{match word.is_empty() {
                true => view! { <span class=class>{mark.what}</span> }.into_any(),
                false => view! { <span class=class>{small_glyph(sign)}{word}</span>" "<span class="code">{mark.what}</span> }.into_any(),
            }}</th>
            <td>{mark.why}</td><td class="r">{points}</td></tr>
    }
}
