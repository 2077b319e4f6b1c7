//! Check my set: a list of codes with what the book says about them under it. The address holds the set.

use super::arrive::Arriving;
use super::glyph::small_glyph;
use super::leaf::Go;
use super::pane::focus_on;
use crate::base::Day;
use crate::desk::book::Part;
use crate::desk::book::check::{
    Basis, Checked, Point, SetLine, Weight, added, check, joined, moved, parted, without,
};
use crate::desk::shell::load::Late;
use crate::ui::floor::{Floor, use_floor};
use codesets_lookup::SetId;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// What the lines and the field need.
#[derive(Clone, Copy)]
struct Editor {
    codes: Memo<Vec<String>>,
    /// Puts another set into the address.
    set: Callback<Vec<String>>,
    go: Go,
}

/// The page; `argument` is the set in the address.
#[component]
pub fn CheckPage(argument: Memo<String>, on: Memo<Day>, go: Go) -> impl IntoView {
    let floor = use_floor();
    let codes = Memo::new(move |_| parted(&argument.get()));
    let checked = Memo::new(move |_| floor.with_shelf(|shelf| check(&shelf.codes, &codes.get(), on.get())));
    let navigate = use_navigate();
    let set = Callback::new(move |codes: Vec<String>| {
        let link = floor.link(&format!("book/check/{}", joined(&codes)));
        navigate(&link, NavigateOptions { scroll: false, replace: true, ..Default::default() });
    });
    let procedures =
        Memo::new(move |_| checked.with(|c| c.lines.iter().any(|line| line.set() != Some(SetId::Icd10Cm))));
    Effect::new(move |_| {
        if procedures.get() {
            floor.want(Late::Pairs);
            floor.want(Late::AddOns);
        }
    });
    let editor = Editor { codes, set, go };
    view! {
        <article class="pane leaf check-leaf scroll" data-pane="2" tabindex="0" aria-labelledby="part-title">
            <header class="cat"><h1 id="part-title">{Part::Check.title()}</h1></header>
            <p class="soft small">"Type codes in their order, the first-listed first; procedures may carry modifiers, as 45380-59. Alt with the arrows moves a line, Delete takes it out."</p>
            <ol class="set-lines">{move || checked.with(|c| c.lines.clone()).into_iter().enumerate().map(|(at, row)| line(at, row, editor)).collect_view()}</ol>
            <Adder editor=editor />
            {move || procedures.get().then(|| view! { <Arriving late=Late::Pairs /><Arriving late=Late::AddOns /> })}
            <p class="found" role="status">{move || checked.with(|c| c.said.clone())}</p>
            {move || points(checked.get(), floor, go)}
        </article>
    }
}

#[component]
fn Adder(editor: Editor) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let add = move || {
        let typed = text.get_untracked();
        if !parted(&typed).is_empty() {
            editor.set.run(added(&editor.codes.get_untracked(), &typed));
            text.set(String::new());
        }
        focus_on("set-add".to_owned());
    };
    let keys = move |ev: KeyboardEvent| match ev.key().as_str() {
        "Enter" => {
            ev.prevent_default();
            add();
        }
        "ArrowUp" => {
            let last = editor.codes.with_untracked(Vec::len);
            if last > 0 {
                ev.prevent_default();
                focus_on(format!("set-{}", last - 1));
            }
        }
        _ => {}
    };
    view! {
        <div class="set-add">
            <label><span class="sr">"Add codes to the set"</span>
                <input id="set-add" type="text" class="code" autocomplete="off" autocapitalize="characters" spellcheck="false" placeholder="E11.9 I10"
                    prop:value=move || text.get() on:input:target=move |ev| text.set(ev.target().value()) on:keydown=keys /></label>
            <button type="button" class="btn" on:click=move |_| add()>{small_glyph("#i-plus")}"Add"</button>
            {move || editor.codes.with(|codes| !codes.is_empty()).then(|| view! {
                <button type="button" class="btn bare" on:click=move |_| { editor.set.run(Vec::new()); focus_on("set-add".to_owned()); }>"Clear"</button>
            })}
        </div>
    }
}

fn line(at: usize, row: SetLine, editor: Editor) -> impl IntoView {
    let codes = move || editor.codes.get_untracked();
    let shift = move |down: bool| {
        if let Some(next) = moved(&codes(), at, down) {
            editor.set.run(next);
            focus_on(format!("set-{}", if down { at + 1 } else { at - 1 }));
        }
    };
    let remove = move || {
        let left = without(&codes(), at);
        let next =
            if left.is_empty() { "set-add".to_owned() } else { format!("set-{}", at.min(left.len() - 1)) };
        editor.set.run(left);
        focus_on(next);
    };
    let keys = move |ev: KeyboardEvent| {
        let last = editor.codes.with_untracked(|codes| at + 1 >= codes.len());
        match (ev.key().as_str(), ev.alt_key()) {
            ("ArrowUp", true) => shift(false),
            ("ArrowDown", true) => shift(true),
            ("ArrowUp", false) if at > 0 => focus_on(format!("set-{}", at - 1)),
            ("ArrowDown", false) if last => focus_on("set-add".to_owned()),
            ("ArrowDown", false) => focus_on(format!("set-{}", at + 1)),
            ("Delete", _) => remove(),
            _ => return,
        }
        ev.prevent_default();
    };
    let place = row.set().map(|set| (set, row.code().to_owned()));
    let (shown, title) = (shown(&row), row.title().to_owned());
    let open = move |_| {
        if let Some(place) = place.clone() {
            editor.go.run(place);
        }
    };
    view! {
        <li class:unknown=row.entry.is_err()>
            <button type="button" class="set-line" id=format!("set-{at}") on:keydown=keys on:click=open>
                <span class="code">{shown.clone()}</span><span>{title}</span></button>
            <span class="set-do">
                <button type="button" class="btn bare" aria-label=format!("Move {shown} up") on:click=move |_| shift(false)>"↑"</button>
                <button type="button" class="btn bare" aria-label=format!("Move {shown} down") on:click=move |_| shift(true)>"↓"</button>
                <button type="button" class="btn bare" aria-label=format!("Take {shown} out") on:click=move |_| remove()>"×"</button>
            </span>
        </li>
    }
}

/// A code with its modifiers.
fn shown(row: &SetLine) -> String {
    std::iter::once(row.code()).chain(row.modifiers.iter().map(String::as_str)).collect::<Vec<_>>().join("-")
}

fn points(checked: Checked, floor: Floor, go: Go) -> impl IntoView {
    Weight::ALL
        .into_iter()
        .filter_map(|weight| {
            let of: Vec<Point> = checked.points.iter().filter(|point| point.weight == weight).cloned().collect();
            let class = match weight {
                Weight::Stop => "points stop",
                Weight::Look => "points look",
                Weight::Know => "points know",
            };
            (!of.is_empty()).then(|| view! {
                <section class=class><h2 class="caps">{weight.title()}" "<span class="soft">{of.len()}</span></h2>
                    <ul>{of.into_iter().map(|held| point(held, floor, go)).collect_view()}</ul></section>
            })
        })
        .collect_view()
}

fn point(point: Point, floor: Floor, go: Go) -> impl IntoView {
    view! {
        <li><p class="words">{point.words}</p><p>{point.next_step}</p>
            <ul class="bases">{point.basis.into_iter().map(|held| view! { <li>{basis(held, floor, go)}</li> }).collect_view()}</ul></li>
    }
}

fn basis(basis: Basis, floor: Floor, go: Go) -> AnyView {
    match basis {
        Basis::Note { label, code, text } => {
            let to = code.clone();
            let shown = super::leaf::shown(SetId::Icd10Cm, &code, "Chapter ");
            view! { <button type="button" class="link code" on:click=move |_| go.run((SetId::Icd10Cm, to.clone()))>{shown}</button>
                " "<b>{label}</b>" "{text} }
            .into_any()
        }
        Basis::Guideline(section) => {
            let link = floor.link(&format!("book/guidelines/{section}"));
            view! { <a class="link" href=link>"Guideline "<span class="code">{section}</span></a> }.into_any()
        }
        Basis::Fact { set, code, text } => {
            let to = code.clone();
            view! { <button type="button" class="link code" on:click=move |_| go.run((set, to.clone()))>{code}</button>" "{text} }
                .into_any()
        }
        Basis::Edit(text) => text.into_any(),
    }
}
