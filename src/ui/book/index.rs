//! The alphabetic index: letters at the thumb, main terms in a column, and the opened term as a printed index sets it.

use super::arrive::Arriving;
use super::pane::focus_on;
use crate::base::Day;
use crate::desk::book::Part;
use crate::desk::book::index::{CodeLink, IndexLine, MainRow, Mains, Named, SeeLink, lines, provenance};
use crate::desk::shell::load::Late;
use crate::practice::coding::Codes;
use crate::ui::floor::{Floor, use_floor};
use codesets_lookup::term::{TermBook, TermTable};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;
use std::collections::BTreeSet;

/// Reads the index that answers for the day.
fn with_index<R>(floor: Floor, on: Day, read: impl FnOnce(&Codes, &TermTable) -> R) -> Option<R> {
    floor.with_shelf(|shelf| {
        let table = shelf.codes.library.brought.book(TermBook::CmIndex, on)?;
        Some(read(&shelf.codes, table))
    })
}

/// Words made safe for an address.
pub(super) fn escaped(words: &str) -> String {
    String::from(js_sys::encode_uri_component(words))
}

/// The address of a reference: the part of the book, then its escaped argument.
pub(super) fn to_link(floor: Floor, to: &str) -> String {
    match to.split_once('/') {
        Some((part, words)) => floor.link(&format!("book/{part}/{}", escaped(words))),
        None => floor.link(&format!("book/{to}")),
    }
}

/// The page; `named` is what the address names.
#[component]
pub fn IndexPage(named: Memo<String>, on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    floor.want(Late::CmIndex);
    let mains =
        Memo::new(move |_| with_index(floor, on.get(), |_, table| Mains::new(table)).unwrap_or_default());
    let open = Memo::new(move |_| {
        let named = named.get();
        let found = |table: &TermTable| mains.with(|mains| mains.named(table, &named));
        with_index(floor, on.get(), |_, table| found(table)).flatten().filter(|_| !named.is_empty())
    });
    let typed = RwSignal::new(String::new());
    let letter = RwSignal::new(None::<char>);
    // On a phone, a letter at the thumb covers the open term with its main terms.
    let choosing = RwSignal::new(false);
    // A term that is opened turns the book to its letter.
    Effect::new(move |_| {
        let of = open.get().and_then(|open| mains.with(|mains| mains.letter_of(open.main)));
        letter.set(of.or(letter.get_untracked()).or(Some('A')));
        choosing.set(false);
    });
    let told = move || with_index(floor, on.get(), |_, table| provenance(table, on.get()));
    let derived = move || with_index(floor, on.get(), |_, table| table.derived).unwrap_or(false);
    view! {
        <article class="pane leaf idx-leaf" class:has-term=move || open.get().is_some() class:choosing=move || choosing.get() data-pane="2" aria-labelledby="part-title">
            <header class="idx-head">
                <h1 id="part-title">{Part::Index.title()}</h1>
                <Jump mains=mains typed=typed on=on />
                <p class="source">{told}{move || derived().then(|| view! { " "<a class="link" href=floor.link("book/releases")>"Import the official one"</a> })}</p>
                <Arriving late=Late::CmIndex />
            </header>
            <nav class="idx-mains" aria-label="Main terms"><MainList mains=mains typed=typed letter=letter open=open on=on /></nav>
            <section class="idx-term scroll" aria-label="The term opened" tabindex="0"><Term mains=mains open=open named=named on=on /></section>
            <Thumbs mains=mains letter=letter typed=typed choosing=choosing />
        </article>
    }
}

/// The field: the book turns while it is typed in.
#[component]
fn Jump(mains: Memo<Mains>, typed: RwSignal<String>, on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    let navigate = use_navigate();
    let input = move |text: String| {
        let to = with_index(floor, on.get_untracked(), |_, table| {
            mains.with_untracked(|mains| mains.jump(table, &text))
        });
        typed.set(text);
        if let Some(to) = to.flatten().filter(|_| typed.with_untracked(|text| text.trim().len() > 1)) {
            let options = NavigateOptions { scroll: false, replace: true, ..Default::default() };
            navigate(&to_link(floor, &format!("index/{to}")), options);
        }
    };
    let keys = move |ev: KeyboardEvent| match ev.key().as_str() {
        "ArrowDown" => {
            ev.prevent_default();
            focus_on("idx-main-0".to_owned());
        }
        "Enter" => {
            ev.prevent_default();
            focus_on(line_of_cursor());
        }
        "Escape" => typed.set(String::new()),
        _ => {}
    };
    view! {
        <label class="jump"><span class="sr">"Main term, then subterms"</span>
            <input type="search" placeholder="Main term, then subterms" autocomplete="off" spellcheck="false" prop:value=move || typed.get()
                on:input:target=move |ev| input(ev.target().value()) on:keydown=keys /></label>
    }
}

/// The line of the opened term that the Tab key would reach.
fn line_of_cursor() -> String {
    let line = document().query_selector(".idx-tree [tabindex='0']").ok().flatten();
    line.map_or_else(|| "idx-line-0".to_owned(), |line| line.id())
}

/// Main terms of the letter, or those that what is typed leaves.
#[component]
fn MainList(
    mains: Memo<Mains>,
    typed: RwSignal<String>,
    letter: RwSignal<Option<char>>,
    open: Memo<Option<Named>>,
    on: Memo<Day>,
) -> impl IntoView {
    let floor = use_floor();
    let rows = Memo::new(move |_| {
        let (typed, letter) = (typed.get(), letter.get().unwrap_or('A'));
        let read = |table: &TermTable| {
            mains.with(|mains| match typed.trim().is_empty() {
                true => mains.of_letter(table, letter),
                false => mains.typed(table, &typed),
            })
        };
        with_index(floor, on.get(), |_, table| read(table)).unwrap_or_default()
    });
    let main = Memo::new(move |_| open.get().map(|open| open.main));
    // What is open is in sight.
    Effect::new(move |_| {
        rows.track();
        if main.get().is_some() {
            request_animation_frame(|| in_sight(".idx-mains", ".idx-mains [aria-current]"));
        }
    });
    view! {
        <ul>{move || rows.get().into_iter().enumerate().map(|(at, row)| main_row(row, at, main, floor)).collect_view()}</ul>
        {move || (rows.with(Vec::is_empty) && !mains.with(Mains::is_empty)).then(|| view! {
            <p class="none">"No main term begins so. Try the name of the condition, not of the part of the body."</p> })}
    }
}

/// Scrolls a frame so that the line in it is seen, unless it is seen already. The frame is what its lines are placed in.
pub(super) fn in_sight(frame: &str, line: &str) {
    use leptos::wasm_bindgen::JsCast;
    let found = |what: &str| document().query_selector(what).ok().flatten();
    let (Some(frame), Some(line)) = (found(frame), found(line)) else { return };
    let Ok(line) = line.dyn_into::<leptos::web_sys::HtmlElement>() else { return };
    let (top, height) = (line.offset_top(), frame.client_height());
    if top < frame.scroll_top() || top + line.offset_height() > frame.scroll_top() + height {
        frame.set_scroll_top(top - height / 3);
    }
}

fn to_top(frame: &str) {
    if let Ok(Some(frame)) = document().query_selector(frame) {
        frame.set_scroll_top(0);
    }
}

fn main_row(row: MainRow, at: usize, main: Memo<Option<usize>>, floor: Floor) -> impl IntoView {
    let place = row.place;
    let link = to_link(floor, &format!("index/{}", row.title));
    let keys = move |ev: KeyboardEvent| {
        let to = match ev.key().as_str() {
            "ArrowDown" => at + 1,
            "ArrowUp" => at.saturating_sub(1),
            "ArrowRight" => {
                ev.prevent_default();
                return focus_on(line_of_cursor());
            }
            _ => return,
        };
        ev.prevent_default();
        focus_on(format!("idx-main-{to}"));
    };
    view! {
        <li><a id=format!("idx-main-{at}") href=link class:refers=row.refers
            aria-current=move || (main.get() == Some(place)).then_some("true") on:keydown=keys>{row.title}</a></li>
    }
}

/// The thumb index.
#[component]
fn Thumbs(
    mains: Memo<Mains>,
    letter: RwSignal<Option<char>>,
    typed: RwSignal<String>,
    choosing: RwSignal<bool>,
) -> impl IntoView {
    let turn = move |to: char| {
        typed.set(String::new());
        letter.set(Some(to));
        choosing.set(true);
    };
    view! {
        <nav class="idx-thumbs" aria-label="Letters">
            {move || mains.with(Mains::letters).into_iter().map(|of| view! {
                <button type="button" aria-current=move || (letter.get() == Some(of)).then_some("true") on:click=move |_| turn(of)>{of}</button>
            }).collect_view()}
        </nav>
    }
}

/// What the keys of the opened term need.
#[derive(Clone, Copy)]
struct Moves {
    shown: Memo<Vec<IndexLine>>,
    turned: RwSignal<BTreeSet<usize>>,
    cursor: RwSignal<usize>,
    follow: Callback<String>,
    floor: Floor,
}

/// The opened term.
#[component]
fn Term(mains: Memo<Mains>, open: Memo<Option<Named>>, named: Memo<String>, on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    let turned = RwSignal::new(BTreeSet::<usize>::new());
    let cursor = RwSignal::new(0_usize);
    let main = Memo::new(move |_| open.get().map(|open| open.main));
    Effect::new(move |_| {
        main.track();
        turned.set(BTreeSet::new());
    });
    let shown = Memo::new(move |_| {
        let Some(open) = open.get() else { return Vec::new() };
        let read = |codes: &Codes, table: &TermTable| {
            mains.with(|mains| turned.with(|turned| lines(codes, table, mains, open, on.get(), turned)))
        };
        with_index(floor, on.get(), read).unwrap_or_default()
    });
    let lit = Memo::new(move |_| open.get().filter(|open| open.line != open.main).map(|open| open.line));
    // The line the address names is in sight, and the keys begin there.
    Effect::new(move |_| {
        main.track();
        // Folding a line leaves the cursor where it is.
        let place = |lit| shown.with_untracked(|lines| lines.iter().position(|line| line.place == lit));
        let at = lit.get().and_then(place);
        cursor.set(at.unwrap_or(0));
        request_animation_frame(move || match at {
            Some(at) => in_sight(".idx-term", &format!("#idx-line-{at}")),
            None => to_top(".idx-term"),
        });
    });
    let navigate = use_navigate();
    let follow = Callback::new(move |to: String| navigate(&to, NavigateOptions::default()));
    let moves = Moves { shown, turned, cursor, follow, floor };
    let missing =
        move || open.get().is_none() && !named.with(String::is_empty) && !mains.with(Mains::is_empty);
    view! {
        {move || missing().then(|| view! {
            <p class="none">"No main term reads “"{named.get()}"” on this day. Pick a letter, or type the name of the condition."</p> })}
        {move || (named.with(String::is_empty)).then(|| view! { <Beginning /> })}
        {move || open.get().is_some().then(|| view! {
            <p class="verify">"Open a code to verify it in the tabular list before you use it."</p>
            <div role="tree" aria-label="Subterms" class="idx-tree">
                {move || shown.get().into_iter().enumerate().map(|(at, row)| term_line(row, at, lit, moves)).collect_view()}
            </div>
        })}
    }
}

/// How an index is used, where nothing is open yet.
#[component]
fn Beginning() -> impl IntoView {
    view! {
        <ol class="idx-how">
            <li>"Find the main term: the condition, as a noun. Not the part of the body, not the adjective."</li>
            <li>"Go down the subterms, one dash a level, as far as the record carries you."</li>
            <li>"Follow " <i>"see"</i> "; look also where " <i>"see also"</i> " points when the term is not here."</li>
            <li>"Open the code, and verify it in the tabular list: notes, excludes and characters stand only there."</li>
        </ol>
    }
}

fn term_line(row: IndexLine, at: usize, lit: Memo<Option<usize>>, moves: Moves) -> impl IntoView {
    let (place, open, depth) = (row.place, row.open, usize::from(row.depth));
    let floor = moves.floor;
    let dashes = "\u{2013} ".repeat(depth);
    let fold = open.filter(|_| depth > 0);
    let class = format!("idx-line d{}", depth.min(6));
    let click = move |_| {
        moves.cursor.set(at);
        if fold.is_some() {
            moves.turn(place);
        }
    };
    view! {
        <div role="treeitem" id=format!("idx-line-{at}") class=class class:lit=move || lit.get() == Some(place)
            attr:aria-level=(depth + 1).to_string() aria-posinset=row.turn.0.to_string() aria-setsize=row.turn.1.to_string()
            aria-expanded=open.map(|open| open.to_string()) aria-selected=move || (lit.get() == Some(place)).to_string()
            tabindex=move || if moves.cursor.get() == at { "0" } else { "-1" }
            on:keydown=move |ev| moves.key(&ev) on:click=click>
            <span class="t"><span class="dash" aria-hidden="true">{dashes}</span><span class="w">{row.title}</span>
                {(!row.nonessential.is_empty()).then(|| view! { " "<span class="soft">{row.nonessential}</span> })}
                {sees("see", row.see, floor)}{sees("see also", row.see_also, floor)}
                {(fold == Some(false)).then(|| view! { <span class="more" aria-hidden="true">"\u{2026}"</span> })}</span>
            {row.code.map(|code| view! { <span class="leader" aria-hidden="true"></span>{code_link(code, floor, "-1")} })}
            {row.manifestation.map(|code| view! { <span class="manif">"["{code_link(code, floor, "-1")}"]"</span> })}
        </div>
    }
}

/// A code, which leads to its page in the tabular list. `tab` says whether the Tab key stops there.
pub(super) fn code_link(code: CodeLink, floor: Floor, tab: &'static str) -> impl IntoView {
    view! { <a class="link code" tabindex=tab href=floor.link(&format!("book/icd10cm/{}", code.code)) on:click=|ev| ev.stop_propagation()>{code.text}</a> }
}

fn sees(label: &'static str, links: Vec<SeeLink>, floor: Floor) -> impl IntoView {
    links.into_iter().map(move |link| {
        let words = match link.to {
            Some(to) => view! { <a class="link" tabindex="-1" href=to_link(floor, &to) on:click=|ev| ev.stop_propagation()>{link.words}</a> }.into_any(),
            None => view! { <span>{link.words}</span> }.into_any(),
        };
        view! { <span class="see"><i>{label}</i>" "{words}</span> }
    }).collect_view()
}

impl Moves {
    fn turn(self, place: usize) {
        self.turned.update(|turned| {
            if !turned.remove(&place) {
                turned.insert(place);
            }
        });
    }

    fn to(self, at: usize) {
        let at = at.min(self.shown.with_untracked(|lines| lines.len().saturating_sub(1)));
        self.cursor.set(at);
        focus_on(format!("idx-line-{at}"));
    }

    fn parent(self, at: usize) -> usize {
        self.shown.with_untracked(|lines| {
            let depth = lines.get(at).map_or(0, |line| line.depth);
            (0..at).rev().find(|above| lines[*above].depth < depth).unwrap_or(0)
        })
    }

    /// Folds or unfolds a line; the focus stays on it.
    fn fold(self, at: usize, place: usize) {
        self.turn(place);
        self.to(at);
    }

    /// The next key may come before the focus has followed the last one, so it counts from the cursor.
    fn key(self, ev: &KeyboardEvent) {
        let at = self.cursor.get_untracked();
        let Some(row) = self.shown.with_untracked(|lines| lines.get(at).cloned()) else { return };
        match (ev.key().as_str(), row.open) {
            ("ArrowDown", _) => self.to(at + 1),
            ("ArrowUp", _) => self.to(at.saturating_sub(1)),
            ("Home", _) => self.to(0),
            ("End", _) => self.to(usize::MAX),
            ("ArrowRight", Some(false)) => self.fold(at, row.place),
            ("ArrowRight", Some(true)) => self.to(at + 1),
            ("ArrowLeft", Some(true)) if row.depth > 0 => self.fold(at, row.place),
            ("ArrowLeft", _) => self.to(self.parent(at)),
            ("Enter" | " ", _) => match target(self.floor, &row) {
                Some(to) => self.follow.run(to),
                None => return,
            },
            _ => return,
        }
        ev.prevent_default();
    }
}

/// Where Enter leads from a line: the code's page, else the term referred to.
fn target(floor: Floor, row: &IndexLine) -> Option<String> {
    let code = row.code.as_ref().map(|code| floor.link(&format!("book/icd10cm/{}", code.code)));
    let see = || row.see.iter().chain(&row.see_also).find_map(|link| link.to.as_ref());
    code.or_else(|| see().map(|to| to_link(floor, to)))
}
