//! One exercise at work: what there is to read, the answer, and the code book in place of the papers.

use super::{PARTS, arrive, choice, field, letter, paper, remit, sheet};
use crate::base::{Day, Finding};
use crate::desk::task::{Draft, Edit, TaskForm, TaskPage, page};
use crate::learn::exam::Confidence;
use crate::learn::learner::Op;
use crate::learn::task::{Alone, Graded, task_ratings};
use crate::ui::book::arrive::Arriving;
use crate::ui::book::handle::BookHandle;
use crate::ui::book::pane::BookPane;
use crate::ui::floor::{Floor, use_floor};
use crate::ui::session::civil_today;
use crate::ui::shell::{Tab, tabs};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

/// How sure one is, and the words for it.
const SURE: [(Confidence, &str); 3] =
    [(Confidence::Guess, "Guess"), (Confidence::Unsure, "Leaning"), (Confidence::Sure, "Sure")];

/// What the parts share.
#[derive(Clone, Copy)]
struct Work {
    floor: Floor,
    draft: RwSignal<Option<Draft>>,
    /// Why the sheet cannot be read yet.
    fault: RwSignal<Option<Finding>>,
}

/// The screen.
#[component]
pub fn TaskScreen() -> impl IntoView {
    let floor = use_floor();
    let here = arrive(floor);
    let params = use_params_map();
    let id = Memo::new(move |_| params.read().get("id").unwrap_or_default());
    let shown = Memo::new(move |_| here.get().then(|| floor.with_shelf(|shelf| page(shelf, &id.get()))));
    move || {
        match shown.get() {
        None => view! { <main class="main" id="work"><div class="empty">{PARTS.into_iter().map(|part| view! { <Arriving late=part /> }).collect_view()}</div></main> }.into_any(),
        Some(Err(finding)) => view! { <main class="main" id="work"><div class="empty"><h1>{finding.message}</h1><p>{finding.next_step}</p>
            <a class="btn" href=floor.link("exercises")>"Exercises"</a></div></main> }.into_any(),
        Some(Ok(page)) => view! { <Room page /> }.into_any(),
    }
    }
}

#[component]
fn Room(page: TaskPage) -> impl IntoView {
    let floor = use_floor();
    let begun = floor.with_shelf(|shelf| Draft::begin(shelf, &page.id, now())).ok();
    let work = Work { floor, draft: RwSignal::new(begun), fault: RwSignal::new(None) };
    rest_while_hidden(work);
    let (pane, book) = (RwSignal::new("1"), BookHandle::new());
    let on: Day = page.on;
    let empty = page.papers.is_empty();
    let parts: [Tab; 3] = [("1", "Answer", "i-answer"), ("2", "Papers", "i-queue"), ("3", "Book", "i-book")];
    view! {
        <main class="main task" class:bare=empty id="work">
            <section class="pane p-papers scroll" data-pane="2" tabindex="0" aria-label="To read">{paper::papers(page.papers.clone())}</section>
            <section class="pane p-answer scroll" data-pane="1" tabindex="0" aria-labelledby="task-h"><Answer page work /></section>
            <BookPane book=book on=Signal::derive(move || on) />
            {tabs(parts.to_vec(), pane)}
        </main>
    }
}

#[component]
fn Answer(page: TaskPage, work: Work) -> impl IntoView {
    let floor = work.floor;
    let navigate = use_navigate();
    let edit = Callback::new(move |edit: Edit| {
        work.draft.update(|draft| {
            if let Some(draft) = draft {
                draft.edit(edit);
            }
        });
    });
    let blank = Memo::new(move |_| {
        work.draft
            .with(|draft| floor.with_shelf(|shelf| draft.as_ref().is_none_or(|draft| draft.is_blank(shelf))))
    });
    let hand_in = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        if let Some(finding) = work.fault.get_untracked() {
            return floor.notice.set(Some(finding));
        }
        let made = work.draft.with_untracked(|draft| draft.as_ref().map(|draft| recorded(floor, draft)));
        match made {
            Some(Ok(op)) => {
                let navigate = navigate.clone();
                floor.ask_own(op, move || {
                    if let Some(record) = floor.own_now().tasks.keys().next_back() {
                        navigate(
                            &floor.link(&format!("exercises/record/{record}")),
                            NavigateOptions::default(),
                        );
                    }
                });
            }
            Some(Err(finding)) => floor.notice.set(Some(finding)),
            None => {}
        }
    };
    let sure = move |(confidence, words): (Confidence, &'static str)| {
        let tell = move |_| {
            work.draft.update(|draft| {
                if let Some(draft) = draft {
                    draft.sure = Some(confidence);
                }
            })
        };
        view! { <label><input class="sr" type="radio" name="sure" on:change=tell /><span>{words}</span></label> }
    };
    view! {
        <form class="task-form" on:submit=hand_in>
            <header><p class="caps">{page.kind_name}</p><h1 id="task-h">{page.title}</h1><p class="soft small">{page.difficulty}</p></header>
            <div class="stem">{page.ask.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view()}</div>
            {fields(page.form, work, edit)}
            <fieldset class="sure"><legend>"How sure?"</legend>{SURE.into_iter().map(sure).collect_view()}</fieldset>
            {move || work.fault.get().map(|finding| view! { <p class="bad" role="status">{finding.message}" "{finding.next_step}</p> })}
            <p class="btns"><button type="submit" class="btn first" aria-disabled=move || blank.get().then_some("true") prop:disabled=move || blank.get()>"Hand in and see the grade"</button>
                <a class="btn" href=floor.link("exercises")>"Exercises"</a></p>
        </form>
    }
}

fn fields(form: TaskForm, work: Work, edit: Callback<Edit>) -> AnyView {
    match form {
        TaskForm::Em { families, levels, codes } => choice::visit(families, &levels, codes, edit).into_any(),
        TaskForm::Modifier { payer, lines } => sheet::modifiers(payer, lines, edit).into_any(),
        TaskForm::Query { to, facts } => letter::query(to, facts, edit).into_any(),
        TaskForm::Claim { payer, items } => letter::claim(payer, items, edit).into_any(),
        TaskForm::Denial { payer, lines, causes, actions } => view! {
            {remit::lines(payer, &lines)}
            {field::one_of("cause", "Root cause", causes, edit, Edit::Cause)}
            {field::one_of("action", "What you do next", actions, edit, Edit::Action)}
        }
        .into_any(),
        TaskForm::Posting { payer, lines, buckets, rest } => view! {
            {remit::lines(payer, &lines)}
            {remit::posting(&lines, buckets, rest, edit)}
        }
        .into_any(),
        TaskForm::Appeal { facts, enclosures } => letter::appeal(facts, enclosures, edit).into_any(),
        TaskForm::Citation { rules } => {
            field::one_of("rule", "The rule that decides", rules, edit, Edit::Rule).into_any()
        }
        TaskForm::Choice { options, drawing, mark } => {
            choice::options(options, drawing, mark, edit).into_any()
        }
        TaskForm::Sheet { plan_name, .. } => sheet::sheet(plan_name, work.fault, edit).into_any(),
    }
}

/// What the learner's journal is to keep: the answer, and the reviews that follow from it.
fn recorded(floor: Floor, draft: &Draft) -> Result<Op, Finding> {
    floor.with_shelf(|shelf| {
        let task = draft.hand_in(shelf, civil_today(), now())?;
        let graded =
            Alone::find(shelf, &task.exercise).map(|alone| Graded::of(alone, &task.handed)).transpose()?;
        let reviews = graded.map(|graded| task_ratings(&task, &graded)).unwrap_or_default();
        Ok(Op::RecordTask { task: Box::new(task), reviews })
    })
}

/// Nobody works on what nobody sees.
fn rest_while_hidden(work: Work) {
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        let hidden = document().hidden();
        work.draft.try_update_untracked(|draft| {
            if let Some(draft) = draft {
                if hidden { draft.pause(now()) } else { draft.resume(now()) }
            }
        });
    });
    on_cleanup(move || listener.remove());
}

/// The page's time in milliseconds.
fn now() -> u64 {
    js_sys::Date::now() as u64
}
