//! The book beside the chart: search, results, the page, and a way to put its code on the sheet.

use super::glyph::{glyph, small_glyph};
use super::handle::{BookHandle, Place};
use super::leaf;
use super::search::{Results, use_search};
use crate::base::Day;
use crate::desk::book::{Found, HitRow, Opened, Piece, SETS, chapters, open, spoken_set};
use crate::ui::floor::use_floor;
use codesets_lookup::SetId;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// What the sheet says about a code: whether and where it is on it, and how it is added.
#[derive(Clone, Copy)]
pub struct Adding {
    /// Puts a code on the sheet.
    pub add: Callback<Place>,
    /// Where the code stands on the sheet: `B`, `line 2`; none when it does not.
    pub on_sheet: Callback<Place, Option<String>>,
}

/// The search, the results and the page.
#[component]
pub fn BookPane(
    /// The book.
    book: BookHandle,
    /// The day every look-up asks for.
    #[prop(into)]
    on: Signal<Day>,
    /// How codes reach the sheet, when there is one.
    #[prop(optional, into)]
    adding: Option<Adding>,
) -> impl IntoView {
    let floor = use_floor();
    let results = use_search(book, on);
    let place = Memo::new(move |_| {
        book.open.get().or_else(|| results.found.with(|found| hit_at(found, book.active.get())))
    });
    let page = Memo::new(move |_| {
        let (set, code) = place.get()?;
        Some((set, floor.with_shelf(|shelf| open(&shelf.codes, set, &code, on.get()))))
    });
    let go = Callback::new(move |to: Place| book.go(to, place.get_untracked()));
    let add = move || {
        results.held.then(move || {
            let billable = page.with_untracked(|page| page.as_ref().and_then(billable_place));
            if let (Some(adding), Some(place)) = (adding, billable) {
                adding.add.run(place);
            }
        });
    };
    let keys = move |ev: KeyboardEvent| {
        if ev.key() == "Enter" && ev.ctrl_key() && adding.is_some() {
            ev.prevent_default();
            ev.stop_propagation();
            add();
        } else if ev.key() == "ArrowLeft" && ev.alt_key() {
            ev.prevent_default();
            book.back();
        }
    };
    view! {
        <aside class="pane p-book book" id="book" data-pane="3" tabindex="-1" aria-label="Code book" on:keydown=keys>
            <Seek book=book results=results on=on />
            <Hits book=book results=results />
            <div class="scroll entry" id="leaf" tabindex="0" role="region" aria-label="Page of the code book">
                {move || (!book.trail.read().is_empty()).then(|| view! {
                    <button type="button" class="btn bare back" on:click=move |_| book.back()>
                        {small_glyph("#i-prev")}"Back" <kbd>"Alt ←"</kbd>
                    </button>
                })}
                {move || match page.get() {
                    Some((set, page)) => leaf::opened(page, set, go),
                    None => view! { <p class="quiet hint">"Search by words or by code. Arrows move, Enter opens the page."</p> }.into_any(),
                }}
            </div>
            {adding.map(|adding| view! { <Foot page=page adding=adding /> })}
        </aside>
    }
}

fn hit_at(found: &Found, at: usize) -> Option<Place> {
    found.rows.get(at).map(|row| (row.set, row.code.clone()))
}

fn billable_place(page: &(SetId, Opened)) -> Option<Place> {
    match &page.1 {
        Opened::Leaf(leaf) if leaf.billable => Some((page.0, leaf.code.clone())),
        _ => None,
    }
}

/// The search field, the tabs of the sets and the filters.
#[component]
pub fn Seek(
    /// The book.
    book: BookHandle,
    /// What the search came to.
    results: Results,
    /// The day asked for.
    #[prop(into)]
    on: Signal<Day>,
    /// The sets with a tab.
    #[prop(default = &SETS)]
    sets: &'static [SetId],
) -> impl IntoView {
    let found = results.found;
    let step = move |down: bool| {
        let count = found.with_untracked(|found| found.rows.len());
        book.open.set(None);
        book.active.update(|at| {
            *at = if down { (*at + 1).min(count.saturating_sub(1)) } else { at.saturating_sub(1) };
        });
        keep_in_sight(book.active.get_untracked());
    };
    let enter = move || {
        if let Some(place) = found.with_untracked(|found| hit_at(found, book.active.get_untracked())) {
            book.go(place, None);
            focus("leaf");
        }
    };
    let keys = move |ev: KeyboardEvent| {
        match ev.key().as_str() {
            "ArrowDown" => results.held.then(move || step(true)),
            "ArrowUp" => results.held.then(move || step(false)),
            "Enter" if !ev.ctrl_key() => results.held.then(enter),
            "Escape" => return book.ask(String::new()),
            _ => return,
        }
        ev.prevent_default();
    };
    // The list is not on every page of the book while nothing is searched for.
    let listed = move || found.with(|found| !found.rows.is_empty());
    let active_id = move || listed().then(|| format!("hit-{}", book.active.get()));
    view! {
        <div class="seek" role="search">
            <label class="field">
                {glyph("#i-search")}<span class="sr">"Search the code book"</span>
                <input type="search" node_ref=book.field role="combobox" aria-expanded=move || listed().to_string() aria-controls=move || listed().then_some("hits")
                    aria-autocomplete="list" aria-activedescendant=active_id autocomplete="off" spellcheck="false"
                    prop:value=move || book.query.get()
                    on:input:target=move |ev| book.ask(ev.target().value()) on:keydown=keys />
                <kbd>"/"</kbd>
            </label>
            <div class="tabs" role="group" aria-label="Code set">
                {sets.iter().copied().map(|set| view! {
                    <button type="button" aria-pressed=move || (!book.all.get() && book.set.get() == set).to_string()
                        on:click=move |_| book.turn(set)>{spoken_set(set)}</button>
                }).collect_view()}
                <button type="button" aria-pressed=move || book.all.get().to_string() on:click=move |_| book.turn_to_all()>"All"</button>
            </div>
            <Filters book=book on=on />
        </div>
    }
}

/// What a search leaves out; shown while something is searched for.
#[component]
fn Filters(book: BookHandle, on: Signal<Day>) -> impl IntoView {
    let floor = use_floor();
    let searching = Memo::new(move |_| book.query.with(|query| !query.trim().is_empty()));
    let choices = Memo::new(move |_| match book.all.get() {
        true => Vec::new(),
        false => floor.with_shelf(|shelf| chapters(&shelf.codes, book.set.get(), on.get())),
    });
    let options = move || {
        let rows = choices.get().into_iter();
        rows.map(|(code, title)| {
            let value = code.clone();
            let chosen = move || book.chapter.with(|chapter| chapter.as_deref() == Some(code.as_str()));
            view! { <option value=value prop:selected=chosen>{title}</option> }
        })
        .collect_view()
    };
    let choose = move |value: String| {
        book.chapter.set((!value.is_empty()).then_some(value));
        book.active.set(0);
        book.open.set(None);
    };
    view! {
        <div class="filters" hidden=move || !searching.get()>
            <label><input type="checkbox" prop:checked=move || book.billable.get()
                on:change:target=move |ev| { book.billable.set(ev.target().checked()); book.active.set(0); book.open.set(None); } />
                <span>"Billable only"</span></label>
            {move || choices.with(|choices| !choices.is_empty()).then(|| view! {
                <select aria-label="Chapter or section" on:change:target=move |ev| choose(ev.target().value())>
                    <option value="" prop:selected=move || book.chapter.get().is_none()>"All chapters"</option>
                    {options}
                </select>
            })}
        </div>
    }
}

/// What the search found.
#[component]
pub fn Hits(book: BookHandle, results: Results) -> impl IntoView {
    let found = results.found;
    let line = move |(at, row): (usize, HitRow)| {
        let place = (row.set, row.code.clone());
        let here = move || at == book.active.get();
        view! {
            <li role="option" id=format!("hit-{at}") aria-selected=move || here().to_string() class:heading=!row.billable
                on:click=move |_| { book.active.set(at); book.go(place.clone(), None); }>
                <span class="code">{row.code}</span>
                <span class="what">{row.tag.map(|tag| view! { <span class="tag">{tag}</span> })}{marked(row.title)}</span>
                {(!row.why.is_empty()).then(|| view! { <span class="why">{marked(row.why)}</span> })}
            </li>
        }
    };
    let elsewhere = move || {
        let others = found.with(|found| found.elsewhere.clone()).into_iter();
        others
            .map(|(set, words)| view! {
                <button type="button" class="btn bare" on:click=move |_| { book.turn(set); book.focus(); }>{words}</button>
            })
            .collect_view()
    };
    view! {
        <p class="found" role="status">{move || found.with(|found| found.said.clone())}</p>
        <p class="found beside" role="status">{move || results.beside.get()}</p>
        <p class="found else">
            {elsewhere}
            {move || found.with(|found| found.filtered).then(|| view! {
                <button type="button" class="btn bare" on:click=move |_| { book.unfilter(); book.focus(); }>"Without filters"</button>
            })}
        </p>
        <ul class="hits scroll" id="hits" role="listbox" aria-label="Search results" aria-busy=move || (!results.held.fresh()).to_string()>
            {move || found.get().rows.into_iter().enumerate().map(line).collect_view()}
        </ul>
    }
}

/// A text with what was asked for set off.
fn marked(pieces: Vec<Piece>) -> impl IntoView {
    pieces
        .into_iter()
        .map(|piece| match piece.strong {
            true => view! { <b>{piece.text}</b> }.into_any(),
            false => piece.text.into_any(),
        })
        .collect_view()
}

#[component]
fn Foot(page: Memo<Option<(SetId, Opened)>>, adding: Adding) -> impl IntoView {
    move || {
        let page = page.get()?;
        let Some(place) = billable_place(&page) else {
            return Some(view! { <footer class="book-foot"><p class="quiet">"Only a billable code goes on the sheet."</p></footer> }.into_any());
        };
        let what = if place.0 == SetId::Icd10Cm { "Add as diagnosis" } else { "Add as service line" };
        let there = adding.on_sheet.run(place.clone());
        Some(
            view! {
                <footer class="book-foot">
                    <button type="button" class="btn" on:click=move |_| adding.add.run(place.clone())>
                        {small_glyph("#i-plus")}{what}" "<kbd>"Ctrl ↵"</kbd>
                    </button>
                    {there.map(|at| view! { <span class="soft">"On the sheet at " <b>{at}</b></span> })}
                </footer>
            }
            .into_any(),
        )
    }
}

/// Scrolls the results so that the active line is seen.
fn keep_in_sight(at: usize) {
    request_animation_frame(move || {
        use leptos::wasm_bindgen::JsCast;
        let (Some(list), Some(line)) =
            (document().get_element_by_id("hits"), document().get_element_by_id(&format!("hit-{at}")))
        else {
            return;
        };
        let Ok(line) = line.dyn_into::<leptos::web_sys::HtmlElement>() else { return };
        let (top, height) = (line.offset_top(), line.offset_height());
        if top < list.scroll_top() {
            list.set_scroll_top(top);
        } else if top + height > list.scroll_top() + list.client_height() {
            list.set_scroll_top(top + height - list.client_height());
        }
    });
}

/// Puts the focus on an element: at once where it is, so that the next key reaches it, and once more when the page has
/// been painted, where it is new or took another's place.
pub fn focus(id: &'static str) {
    focus_on(id.to_owned());
}

/// The same, for an id made at run time.
pub fn focus_on(id: String) {
    let given = give_focus(&id);
    request_animation_frame(move || {
        let lost = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
        if lost || !given {
            give_focus(&id);
        }
    });
}

/// Whether the element was there and took it.
fn give_focus(id: &str) -> bool {
    use leptos::wasm_bindgen::JsCast;
    let found = document().get_element_by_id(id);
    if let Some(element) = found.and_then(|e| e.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
    document().active_element().is_some_and(|active| active.id() == id)
}

/// Whether a key goes into a field, or belongs to the browser.
pub fn typing(ev: &KeyboardEvent) -> bool {
    use leptos::wasm_bindgen::JsCast;
    let target = ev.target().and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
    let field = |element: leptos::web_sys::Element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
    };
    ev.ctrl_key() || ev.meta_key() || ev.alt_key() || target.is_some_and(field)
}
