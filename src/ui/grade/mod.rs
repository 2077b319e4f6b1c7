//! The grade: rows at the left, the chart with its evidence at the right, each lighting the other.

mod table;

use crate::desk::grade::{GradeSheet, NoGrade, grade_sheet};
use crate::desk::workbench::{bench, papers_of};
use crate::practice::chart::EncounterId;
use crate::practice::office::Op;
use crate::ui::book::glyph::{glyph, small_glyph};
use crate::ui::floor::use_floor;
use crate::ui::workbench::note::Papers;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use table::GradeTable;

/// What the parts of the screen share.
#[derive(Clone, Copy)]
pub struct Graded {
    /// The encounter.
    id: Memo<EncounterId>,
    /// The grade, or why there is none.
    sheet: Memo<Result<GradeSheet, NoGrade>>,
    /// Numbers of the words that are lit.
    lit: RwSignal<Vec<String>>,
    /// The row in hand.
    row: RwSignal<Option<usize>>,
    /// The kind of paper that is open.
    tab: RwSignal<String>,
    /// The pane a phone shows.
    pane: RwSignal<&'static str>,
}

impl Graded {
    /// Reads the grade.
    fn read<R: Default>(self, read: impl FnOnce(&GradeSheet) -> R) -> R {
        self.sheet.with(|sheet| sheet.as_ref().map(read).unwrap_or_default())
    }
}

/// The screen.
#[component]
pub fn GradeScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let id =
        Memo::new(move |_| EncounterId(params.read().get("id").and_then(|id| id.parse().ok()).unwrap_or(0)));
    let sheet = Memo::new(move |_| floor.with_shelf(|shelf| grade_sheet(&floor.state(), shelf, id.get())));
    let graded = Graded {
        id,
        sheet,
        lit: RwSignal::new(Vec::new()),
        row: RwSignal::new(None),
        tab: RwSignal::new("note".to_owned()),
        pane: RwSignal::new("1"),
    };
    let why_not = Memo::new(move |_| sheet.with(|sheet| sheet.as_ref().err().cloned()));
    move || match why_not.get() {
        None => view! { <Shown graded=graded /> }.into_any(),
        Some(why) => view! { <Missing why=why id=id /> }.into_any(),
    }
}

#[component]
fn Missing(why: NoGrade, id: Memo<EncounterId>) -> impl IntoView {
    let floor = use_floor();
    let (words, to, action) = match why {
        NoGrade::NoEncounter => (
            "There is no such encounter in this practice.",
            "queue/code".to_owned(),
            "Go to the charts to code",
        ),
        NoGrade::NotHandedIn => (
            "Nothing was handed in yet for this chart, so there is nothing to grade.",
            format!("encounter/{}", id.get_untracked()),
            "Code the chart",
        ),
        NoGrade::NoKey => (
            "The key of this chart is not on this device. Update the app and come back.",
            format!("encounter/{}", id.get_untracked()),
            "Back to the chart",
        ),
    };
    view! {
        <main class="main" id="work"><div class="empty"><p>{words}</p><a class="btn" href=floor.link(&to)>{action}</a></div></main>
    }
}

#[component]
fn Shown(graded: Graded) -> impl IntoView {
    let floor = use_floor();
    let papers = Memo::new(move |_| match floor.state().encounters.get(&graded.id.get()) {
        Some(file) => floor.with_shelf(|shelf| papers_of(shelf, file)),
        None => Ok(Vec::new()),
    });
    let head = Signal::derive(move || {
        let bench = floor.with_shelf(|shelf| bench(&floor.state(), shelf, graded.id.get()));
        bench.map(|b| (b.office, b.patient, b.patient_line, b.visit_line)).unwrap_or_default()
    });
    let marks = Signal::derive(move || graded.read(|sheet| sheet.marks.clone()));
    let chosen = Callback::new(move |key: String| {
        let first = graded.read(|sheet| {
            let rows = || sheet.sections.iter().flat_map(|section| &section.rows);
            rows().find(|row| row.refs.contains(&key)).map(|row| row.at)
        });
        graded.lit.set(vec![key]);
        graded.row.set(first);
        graded.pane.set("1");
        if let Some(at) = first {
            crate::ui::book::pane::focus_on(format!("grade-{at}"));
        }
    });
    view! {
        <main class="main graded" id="work">
            <section class="pane p-grades" id="grades" data-pane="1" aria-labelledby="grade-title" tabindex="-1">
                <Head graded=graded />
                <div class="scroll g-body" tabindex="0" role="region" aria-label="Grade by item">
                    <GradeTable graded=graded />
                    <Compliance graded=graded />
                </div>
                <Foot graded=graded />
            </section>
            <div class="pane p-gnote scroll note plain" id="note" data-pane="2" tabindex="0" role="region" aria-label="Papers">
                <Papers papers=papers marks=marks lit=graded.lit tab=graded.tab head=head chosen=chosen />
            </div>
            <fieldset class="pane-tabs"><legend class="sr">"Part of the page shown"</legend>
                {[("q", "#i-queue", "Queue"), ("1", "#i-rules", "Grade"), ("2", "#i-note", "Note")].into_iter().map(|(value, sign, word)| view! {
                    <label><input class="sr" type="radio" name="pane" value=value prop:checked=move || graded.pane.get() == value
                        on:change=move |_| graded.pane.set(value) />{glyph(sign)}<span>{word}</span></label>
                }).collect_view()}
            </fieldset>
        </main>
    }
}

#[component]
fn Head(graded: Graded) -> impl IntoView {
    let figures = move || {
        graded.read(|sheet| sheet.money.clone()).map(|money| {
            let lost = money.lost();
            view! {
                <dl class="sums" aria-label="What the plan would allow">
                    <div><dt>"If right"</dt><dd>{money.right.to_string()}</dd></div>
                    <div><dt>"As coded"</dt><dd>{money.coded.to_string()}</dd></div>
                    {match lost.0 {
                        0 => view! { <div><dt>"Lost"</dt><dd>"0.00"</dd></div> }.into_any(),
                        1.. => view! { <div class="bad"><dt>{small_glyph("#s-down")}"Lost"</dt><dd>{lost.to_string()}</dd></div> }.into_any(),
                        _ => view! { <div class="bad"><dt>{small_glyph("#s-up")}"Too much"</dt><dd>{(-lost).to_string()}</dd></div> }.into_any(),
                    }}
                </dl>
            }
        })
    };
    view! {
        <header class="remit-head">
            <div>
                <h1 id="grade-title">{move || graded.read(|sheet| sheet.headline.clone())}</h1>
                <p class="soft">{move || graded.read(|sheet| match sheet.next_step.is_empty() {
                    true => "Nothing is left to mend. Make the claim.".to_owned(),
                    false => sheet.next_step.clone(),
                })}</p>
            </div>
            {figures}
        </header>
    }
}

#[component]
fn Compliance(graded: Graded) -> impl IntoView {
    let notes = move || graded.read(|sheet| sheet.notes.clone());
    view! {
        <section class="compliance" aria-labelledby="compliance-title">
            <h2 class="caps" id="compliance-title">"Compliance "<span class="pts">{move || graded.read(|sheet| sheet.compliance)}"%"</span></h2>
            {move || notes().is_empty().then(|| view! { <p class="soft">"Nothing on this sheet that an auditor would hold against it."</p> })}
            <ul>{move || notes().into_iter().map(|note| view! {
                <li><span class="item">{note.item}</span>" "<b class="code">{note.entry}</b>" "{note.why}
                    <span class="cost">{note.consequence}" Costs "{note.cost}" percent."</span></li>
            }).collect_view()}</ul>
        </section>
    }
}

#[component]
fn Foot(graded: Graded) -> impl IntoView {
    let floor = use_floor();
    let navigate = use_navigate();
    let claim = move || graded.read(|sheet| sheet.claim);
    let perfect = move || graded.read(|sheet| sheet.next_step.is_empty());
    let go = Callback::new(move |to: String| navigate(&to, NavigateOptions::default()));
    let to_claim = move |_| {
        let open = move || {
            let claim = floor.state().encounters.get(&graded.id.get_untracked()).and_then(|file| file.claim);
            if let Some(claim) = claim {
                go.run(floor.link(&format!("claim/{claim}/form")));
            }
        };
        match claim() {
            Some(_) => open(),
            None => floor.ask_then(Op::CreateClaim { encounter: graded.id.get_untracked() }, open),
        }
    };
    view! {
        <footer class="foot">
            <p class="soft">{move || graded.read(|sheet| match sheet.changed {
                true => "The sheet was changed since; this grade is of the one handed in.".to_owned(),
                false => sheet.attempt.clone(),
            })}</p>
            <div class="btns">
                <button type="button" class="btn" class:first=perfect on:click=to_claim>
                    {move || match claim() { Some(claim) => format!("Open claim {claim}"), None => "Make the claim".to_owned() }}
                </button>
                <a class="btn" class:first=move || !perfect() href=move || floor.link(&format!("encounter/{}", graded.id.get()))>"Fix it"</a>
            </div>
        </footer>
    }
}
