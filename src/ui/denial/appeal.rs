//! The appeal: a letter written from facts and a ground, what is enclosed, and what came of it.

use super::{Missing, place};
use crate::desk::day::long;
use crate::desk::denial::appeal::{
    AppealSheet, Enclosure, Filed, GROUNDS, LetterFacts, appeal_sheet, letter,
};
use crate::desk::denial::{Rung, Sentences, Stands};
use crate::practice::claim::ClaimId;
use crate::practice::denial::LetterMark;
use crate::practice::office::Op;
use crate::practice::payer::{EvidenceRef, Ground};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::glyph::mark;
use crate::ui::shell::PaneTabs;
use leptos::prelude::*;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
struct Appeal {
    floor: Floor,
    claim: ClaimId,
    line: u32,
    sheet: Memo<Option<AppealSheet>>,
    /// Which ground, by place in the list; none chosen yet.
    ground: RwSignal<Option<usize>>,
    /// Enclosed documents.
    enclosed: RwSignal<Vec<String>>,
    /// Sentences quoted, each with its document.
    quoted: RwSignal<Vec<(String, String)>>,
    /// The letter as the writer changed it; none while it follows the facts.
    written: RwSignal<Option<String>>,
}

impl Appeal {
    fn read<R: Default>(self, read: impl FnOnce(&AppealSheet) -> R) -> R {
        self.sheet.with(|sheet| sheet.as_ref().map(read).unwrap_or_default())
    }

    fn ground(self) -> Option<Ground> {
        self.ground.get().and_then(|at| GROUNDS.get(at)).map(|(ground, _)| *ground)
    }

    /// The letter as it would go now.
    fn text(self) -> String {
        if let Some(written) = self.written.get() {
            return written;
        }
        let Some(ground) = self.ground() else { return String::new() };
        let enclosed = self.enclosed.get();
        self.read(|sheet| {
            let named = sheet.papers.iter().filter(|paper| enclosed.contains(&paper.document));
            let named: Vec<String> = named.map(|paper| paper.words.clone()).collect();
            let quoted = self.quoted.get();
            let quoted = quoted.into_iter().filter(|(document, _)| enclosed.contains(document));
            letter(&sheet.facts, ground, &named, &quoted.map(|(_, words)| words).collect::<Vec<_>>())
        })
    }
}

/// The screen.
#[component]
pub fn AppealScreen() -> impl IntoView {
    let floor = use_floor();
    let at = place();
    move || {
        let (claim, line) = at.get();
        let sheet =
            Memo::new(move |_| floor.with_shelf(|shelf| appeal_sheet(&floor.state(), shelf, claim, line)));
        let appeal = Appeal {
            floor,
            claim,
            line,
            sheet,
            ground: RwSignal::new(None),
            enclosed: RwSignal::new(Vec::new()),
            quoted: RwSignal::new(Vec::new()),
            written: RwSignal::new(None),
        };
        let there = Memo::new(move |_| sheet.with(Option::is_some));
        move || match there.get() {
            true => view! { <Open appeal /> }.into_any(),
            false => view! { <Missing floor claim /> }.into_any(),
        }
    }
}

#[component]
fn Open(appeal: Appeal) -> impl IntoView {
    let open = Memo::new(move |_| appeal.read(|sheet| sheet.closed.is_none()));
    view! {
        <main class="main appeal" id="work" tabindex="-1">
            <Head appeal />
            <div class="split">
                <section class="pane p-letter" data-pane="1" aria-labelledby="letter-h" tabindex="0">
                    {move || match open.get() {
                        true => view! { <Compose appeal /> }.into_any(),
                        false => view! { <LastLetter appeal /> }.into_any(),
                    }}
                </section>
                <div class="side" data-pane="2" tabindex="0">
                    <Ladder appeal />
                    <FiledList appeal />
                    <Show when=move || open.get()><Rests appeal /></Show>
                </div>
            </div>
            <PaneTabs tabs=vec![("1", "Letter", "i-note"), ("2", "Grounds", "i-rules")] first="2" />
        </main>
    }
}

#[component]
fn Head(appeal: Appeal) -> impl IntoView {
    let denial = appeal.floor.link(&format!("claim/{}/denial/{}", appeal.claim, appeal.line));
    let name = move || {
        appeal.read(|sheet| {
            let next = sheet.level.as_ref().map(|level| &level.name);
            let name = next.or(sheet.filed.last().map(|filed| &filed.level));
            let name = name.map_or("Appeal", String::as_str);
            format!("{name}, line {} of claim {}", sheet.line, sheet.claim)
        })
    };
    view! {
        <header class="remit-head">
            <div>
                <h1>{name}</h1>
                <p class="soft">{move || appeal.read(|s| format!("{} · {} · ", s.facts.patient, s.facts.reason))}<a class="link" href=denial>"the denial"</a></p>
            </div>
            {move || appeal.read(|sheet| sheet.level.clone()).map(|level| view! {
                <dl class="sums">
                    <div><dt>"In controversy"</dt><dd>{level.amount.to_string()}</dd></div>
                    <div><dt>"At stake"</dt><dd>{level.stake.to_string()}</dd></div>
                    <div><dt>"Last day"</dt><dd>{level.by}</dd></div>
                </dl>
            })}
        </header>
    }
}

/// The letter while it is written.
#[component]
fn Compose(appeal: Appeal) -> impl IntoView {
    let facts = appeal
        .sheet
        .with_untracked(|sheet| sheet.as_ref().map(|sheet| sheet.facts.clone()))
        .unwrap_or_default();
    let clinic = facts.from.first().cloned().unwrap_or_default();
    view! {
        <article class="letter" aria-labelledby="letter-h">
            {letter_head(facts)}
            <label class="sr" for="letter-body">"The letter"</label>
            <textarea id="letter-body" placeholder="Choose a ground at the side: the letter is drafted from the facts. Then make it yours."
                prop:value=move || appeal.text() on:input=move |event| appeal.written.set(Some(event_target_value(&event)))></textarea>
            <p class="body" hidden>{move || appeal.text()}</p>
            <p class="sign">{format!("For {clinic}")}</p>
        </article>
    }
}

/// The letter last sent, for reading and printing.
#[component]
fn LastLetter(appeal: Appeal) -> impl IntoView {
    move || {
        let (facts, last) = appeal.read(|sheet| (sheet.facts.clone(), sheet.filed.last().cloned()));
        match last {
            Some(filed) => {
                let facts = LetterFacts { day: filed.day, level: filed.level.clone(), ..facts };
                view! { <article class="letter" aria-labelledby="letter-h">{letter_head(facts)}<p class="body">{filed.letter}</p></article> }.into_any()
            }
            None => view! { <h2 class="caps" id="letter-h">"No letter was sent"</h2> }.into_any(),
        }
    }
}

fn letter_head(facts: LetterFacts) -> impl IntoView {
    let mut from = facts.from.into_iter();
    let name = from.next();
    view! {
        <address class="from"><b>{name}</b>{from.map(|line| view! { <br />{line} }).collect_view()}</address>
        <p class="date">{crate::base::us_date(facts.day)}</p>
        <p class="to">{facts.to.into_iter().map(|line| view! { {line}<br /> }).collect_view()}</p>
        <h2 class="subject" id="letter-h">{format!("{} of a denied line", facts.level)}</h2>
        <dl>
            <dt>"Patient"</dt><dd>{facts.patient}</dd>
            <dt>"Member"</dt><dd class="num">{facts.member}</dd>
            <dt>"Your claim number"</dt><dd class="num">{facts.control}</dd>
            <dt>"Our account"</dt><dd class="num">{facts.claim}</dd>
            <dt>"Date of service"</dt><dd class="num">{crate::base::us_date(facts.dos)}</dd>
            <dt>"Service"</dt><dd class="num">{facts.service}</dd>
        </dl>
    }
}

/// What the letter rests on, and sending it.
#[component]
fn Rests(appeal: Appeal) -> impl IntoView {
    let missing = RwSignal::new(false);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(ground) = appeal.ground() else {
            missing.set(true);
            return;
        };
        let chosen = appeal.enclosed.get_untracked();
        let papers =
            appeal.sheet.with_untracked(|sheet| sheet.as_ref().map(|s| s.papers.clone())).unwrap_or_default();
        let enclosed = papers.into_iter().filter(|paper| chosen.contains(&paper.document));
        let evidence =
            enclosed.map(|paper| EvidenceRef { document: paper.document, kind: paper.kind }).collect();
        let (claim, line, letter) = (appeal.claim, appeal.line, appeal.text());
        appeal.floor.ask_then(Op::FileAppeal { claim, line, ground, evidence, letter }, move || {
            // The next level's letter is another one.
            appeal.ground.try_set(None);
            appeal.enclosed.try_set(Vec::new());
            appeal.quoted.try_set(Vec::new());
            appeal.written.try_set(None);
        });
    };
    let ground = move |(at, (_, words)): (usize, &(Ground, &'static str))| {
        view! { <label><input type="radio" name="ground" prop:checked=move || appeal.ground.get() == Some(at) on:change=move |_| appeal.ground.set(Some(at)) /><span>{*words}</span></label> }
    };
    let papers = move || {
        appeal
            .read(|sheet| sheet.papers.clone())
            .into_iter()
            .map(|paper| enclosure(appeal, paper))
            .collect_view()
    };
    view! {
        <form class="ask letter-form" on:submit=send>
            <fieldset class="options"><legend>"What it rests on"</legend>{GROUNDS.iter().enumerate().map(ground).collect_view()}</fieldset>
            <fieldset class="options"><legend>"Enclosed from the chart"</legend>{papers}</fieldset>
            <Quotes appeal />
            <Marks appeal />
            <p class="soft">"The reviewer weighs facts and papers, not style. What was wrong on the claim itself is mended by a correction, not by a letter."</p>
            <p class="send">
                <button type="submit" class="btn first">"Send the appeal"</button>
                <Show when=move || appeal.written.with(Option::is_some)><button type="button" class="btn bare" on:click=move |_| appeal.written.set(None)>"Draft it again"</button></Show>
                <span class="refused" role="alert">{move || (missing.get() && appeal.ground.get().is_none()).then_some("Choose what the appeal rests on.")}</span>
            </p>
        </form>
    }
}

fn enclosure(appeal: Appeal, paper: Enclosure) -> impl IntoView {
    let (held, document) = (paper.document.clone(), paper.document);
    let toggle = move |_| {
        let document = document.clone();
        appeal.enclosed.update(|all| match all.iter().position(|one| *one == document) {
            Some(at) => drop(all.remove(at)),
            None => all.push(document),
        });
    };
    view! { <label><input type="checkbox" prop:checked=move || appeal.enclosed.with(|all| all.contains(&held)) on:change=toggle /><span>{paper.words}</span></label> }
}

/// Sentences of the enclosed papers, to be quoted in the letter.
#[component]
fn Quotes(appeal: Appeal) -> impl IntoView {
    let papers = move || {
        let enclosed = appeal.enclosed.get();
        let held = appeal.read(|sheet| sheet.quotable.clone());
        held.into_iter()
            .filter(|paper| enclosed.contains(&paper.doc))
            .map(|paper| quotes_of(appeal, paper))
            .collect_view()
    };
    view! {
        <Show when=move || appeal.enclosed.with(|all| !all.is_empty())>
            <fieldset class="quotes"><legend>"Words of the record to quote"</legend>{papers}</fieldset>
        </Show>
    }
}

fn quotes_of(appeal: Appeal, paper: Sentences) -> impl IntoView {
    let document = paper.doc.clone();
    let sentence = move |words: String| {
        let mine = (document.clone(), words.clone());
        let held = mine.clone();
        let toggle = move |_| {
            let mine = mine.clone();
            appeal.quoted.update(|all| match all.iter().position(|one| *one == mine) {
                Some(at) => drop(all.remove(at)),
                None => all.push(mine),
            });
        };
        view! { <label class="pickable"><input class="sr" type="checkbox" prop:checked=move || appeal.quoted.with(|all| all.contains(&held)) on:change=toggle />{words}" "</label> }
    };
    let sections = paper.sections.into_iter().map(|(label, sentences)| {
        let sentence = sentence.clone();
        view! { <p><span class="caps">{label}</span>" "{sentences.into_iter().map(sentence).collect_view()}</p> }
    });
    view! { <details class="paper" open><summary>{paper.title}</summary>{sections.collect_view()}</details> }
}

/// The letter held against five questions while it is written.
#[component]
fn Marks(appeal: Appeal) -> impl IntoView {
    let marks = Memo::new(move |_| {
        let (text, enclosed) = (appeal.text(), appeal.enclosed.get());
        appeal.read(|sheet| sheet.rubric.marks(&text, &enclosed))
    });
    let met = move || marks.with(|marks| marks.iter().filter(|mark| mark.met).count());
    view! {
        <section aria-labelledby="marks-h">
            <h2 class="caps" id="marks-h">"Five questions to the letter"<span class="pts">{move || format!("{} of 5", met())}</span></h2>
            {move || marks_list(marks.get())}
        </section>
    }
}

fn marks_list(marks: Vec<LetterMark>) -> impl IntoView {
    let row = |held: LetterMark| {
        let (symbol, tone, word) =
            if held.met { ("#s-right", "good", "answered") } else { ("#s-missing", "", "not answered") };
        view! { <li>{mark(symbol, tone)}<p><b>{held.question}</b><span class="sr">{format!(" {word}. ")}</span><span class="sub">{held.words}</span></p></li> }
    };
    view! { <ul class="letter-marks">{marks.into_iter().map(row).collect_view()}</ul> }
}

/// The plan's levels and where the line stands.
#[component]
fn Ladder(appeal: Appeal) -> impl IntoView {
    let rungs = move || appeal.read(|sheet| sheet.ladder.clone()).into_iter().map(rung).collect_view();
    view! {
        <section aria-labelledby="ladder-h">
            <h2 class="caps" id="ladder-h">"Levels of appeal"</h2>
            <ol class="ladder">{rungs}</ol>
        </section>
    }
}

fn rung(rung: Rung) -> impl IntoView {
    let (symbol, tone) = match rung.stands {
        Stands::Upheld => ("#s-denied", "bad"),
        Stands::Overturned => ("#s-right", "good"),
        Stands::Waiting => ("#s-clock", ""),
        Stands::Open => ("#s-level", ""),
        Stands::Closed | Stands::Later => ("#s-skipped", ""),
    };
    let open = rung.stands == Stands::Open;
    let form = rung.form.map(|form| format!(" · form {form}")).unwrap_or_default();
    view! {
        <li class:now=open aria-current=open.then_some("step")>
            {mark(symbol, tone)}
            <p><b>{format!("{}. {}", rung.number, rung.name)}</b>" "<span class="sub">{format!("{}{form} · {}", rung.who, rung.needs)}</span></p>
            <span class="say">{rung.words}</span>
        </li>
    }
}

/// Appeals of this line so far, and why none can be filed now.
#[component]
fn FiledList(appeal: Appeal) -> impl IntoView {
    let closed = move || appeal.read(|sheet| sheet.closed.clone());
    let filed = move || appeal.read(|sheet| sheet.filed.clone());
    let print = move |_| {
        let _ = window().print();
    };
    view! {
        <Show when=move || !filed().is_empty()>
            <section aria-labelledby="filed-h">
                <h2 class="caps" id="filed-h">"Appeals of this line"</h2>
                <ul class="filed">{move || filed().into_iter().map(filed_row).collect_view()}</ul>
            </section>
        </Show>
        {move || closed().map(|finding| view! { <p role="status">{finding.message}" "{finding.next_step}</p> })}
        <Show when=move || !filed().is_empty() || closed().is_none()><p><button type="button" class="btn" on:click=print>"Print the letter"</button></p></Show>
    }
}

fn filed_row(filed: Filed) -> impl IntoView {
    let met = filed.marks.iter().filter(|mark| mark.met).count();
    let summary = format!("The letter answered {met} of 5 questions");
    let answer = match filed.answer {
        None => view! { <p><span class="st idle">{mark("#s-clock", "")}"Waiting for the answer"</span></p> }.into_any(),
        Some((day, true, words)) => view! { <p><span class="st good">{mark("#s-right", "")}{format!("Overturned on {}", long(day))}</span></p><p>{words}</p> }.into_any(),
        Some((day, false, words)) => view! { <p><span class="st bad">{mark("#s-denied", "")}{format!("Upheld on {}", long(day))}</span></p><p>{words}</p> }.into_any(),
    };
    view! {
        <li>
            <p><b>{filed.level}</b>{format!(", sent {}", long(filed.day))}</p>
            <p class="soft">{format!("{}. Enclosed: {}.", filed.ground, filed.enclosed)}</p>
            {answer}
            <details class="paper"><summary>{summary}</summary>{marks_list(filed.marks)}</details>
        </li>
    }
}
