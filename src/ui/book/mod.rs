//! The code book: beside the chart, and as a page of its own.

pub mod arrive;
mod check;
mod drg;
mod drill;
mod drill_bar;
mod entry;
pub mod glyph;
mod grid;
mod guideline;
pub mod handle;
mod index;
mod leaf;
mod list;
mod mark;
mod marks;
pub mod pane;
mod pcs;
mod place;
mod release;
pub mod search;
mod selection;
mod tree;

pub use drill_bar::DrillDesk;

use crate::base::{Day, parse_day};
use crate::desk::book::{ListKind, Part, WHOLE, provenance, spoken_set};
use crate::desk::day::long as date;
use crate::desk::shell::load::Late;
use crate::ui::floor::use_floor;
use arrive::Arriving;
use check::CheckPage;
use codesets_lookup::SetId;
use codesets_lookup::term::TermBook;
use drg::DrgPage;
use drill::DrillPage;
use drill_bar::DrillBar;
use entry::Spread;
use glyph::glyph;
use grid::GridPage;
use guideline::GuidelinePage;
use handle::{BookHandle, Place};
use index::IndexPage;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};
use list::ListPage;
use mark::WholeBook;
use marks::MarksPage;
use pane::{Hits, Seek};
use pcs::PcsTables;
use place::WhereYouWere;
use release::ReleasePage;
use search::use_search;
use tree::Tree;

/// What the address names.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Page {
    /// The inside of the cover.
    Cover,
    /// A code or heading.
    Code(Place),
    /// One of the small lists.
    List(ListKind),
    /// A part besides the pages of codes, and what the address names within it.
    Part(Part, Option<String>),
}

fn page_of(set: Option<String>, code: Option<String>) -> Page {
    if let Some(part) = set.as_deref().and_then(Part::from_slug) {
        return Page::Part(part, code);
    }
    match (set, code) {
        (Some(set), Some(code)) if set == "list" => {
            ListKind::from_slug(&code).map_or(Page::Cover, Page::List)
        }
        (Some(set), Some(code)) => set.parse().map_or(Page::Cover, |set: SetId| Page::Code((set, code))),
        _ => Page::Cover,
    }
}

/// The screen.
#[component]
pub fn BookScreen() -> impl IntoView {
    let floor = use_floor();
    let params = use_params_map();
    let page = Memo::new(move |_| {
        let params = params.read();
        page_of(params.get("set"), params.get("code"))
    });
    // A part's own page follows its argument: painted anew, its field would lose the cursor at every character.
    let argument = Memo::new(move |_| match page.get() {
        Page::Part(_, argument) => argument.unwrap_or_default(),
        _ => String::new(),
    });
    let shown = Memo::new(move |_| match page.get() {
        Page::Part(part, _) => Page::Part(part, None),
        page => page,
    });
    let asked = RwSignal::new(None::<Day>);
    let on = Memo::new(move |_| asked.get().unwrap_or_else(|| floor.state().today));
    let book = BookHandle::new();
    let pane = RwSignal::new("1");
    let drilling = place::follow_drill(page);
    let navigate = use_navigate();
    let go = Callback::new(move |(set, code): Place| {
        navigate(
            &floor.link(&format!("book/{set}/{code}")),
            NavigateOptions { scroll: false, ..Default::default() },
        );
    });
    provide_context(WholeBook);
    place::keep(page);
    place::restore(page);
    // The address says what is open; the results lead to an address.
    Effect::new(move |_| {
        if let Page::Code(place) = page.get() {
            book.show(place.0);
            pane.set("2");
        }
        if let Page::Part(..) | Page::List(_) = shown.get() {
            pane.set("2");
        }
        if let Page::Part(Part::Tables, _) = shown.get() {
            book.set.set(SetId::Icd10Pcs);
        }
    });
    // The hospital's codes are fetched when their tab or one of their pages is opened.
    Effect::new(move |_| {
        if book.set.get() == SetId::Icd10Pcs {
            floor.want(Late::PcsTables);
            floor.want(Late::Icd10Pcs);
        }
    });
    Effect::new(move |_| {
        if let Some(place) = book.open.get() {
            book.open.set(None);
            go.run(place);
        }
    });
    view! {
        <main class="main cbook whole" class:drilling=move || drilling.get() id="work">
            <DrillBar book=book asked=asked go=go />
            <section class="pane p-index" data-pane="1" aria-label="Find in the book">
                <Index book=book on=on page=page go=go asked=asked />
            </section>
            {move || match shown.get() {
                Page::Cover => view! { <Cover book=book on=on /> }.into_any(),
                Page::List(kind) => view! { <ListPage kind=kind on=on /> }.into_any(),
                Page::Part(Part::Index, _) => view! { <IndexPage named=argument on=on /> }.into_any(),
                Page::Part(Part::Neoplasm, _) => view! { <GridPage part=Part::Neoplasm book=TermBook::CmNeoplasm named=argument on=on /> }.into_any(),
                Page::Part(Part::Drugs, _) => view! { <GridPage part=Part::Drugs book=TermBook::CmDrug named=argument on=on /> }.into_any(),
                Page::Part(Part::Tables, _) => view! { <PcsTables typed=argument on=on /> }.into_any(),
                Page::Part(Part::Check, _) => view! { <CheckPage argument=argument on=on go=go /> }.into_any(),
                Page::Part(Part::Guidelines, _) => view! { <GuidelinePage argument=argument on=on go=go /> }.into_any(),
                Page::Part(Part::Drg, _) => view! { <DrgPage on=on /> }.into_any(),
                Page::Part(Part::Marks, _) => view! { <MarksPage on=on go=go /> }.into_any(),
                Page::Part(Part::Drill, _) => view! { <DrillPage /> }.into_any(),
                Page::Part(Part::Releases, _) => view! { <ReleasePage /> }.into_any(),
                Page::Code(place) => view! { <Spread place=place on=on go=go /> }.into_any(),
            }}
            <fieldset class="pane-tabs"><legend class="sr">"Part of the page shown"</legend>
                {[("q", "#i-queue", "Queue"), ("1", "#i-search", "Find"), ("2", "#i-book", "Page"), ("3", "#i-note", "Code")].into_iter().map(|(value, sign, word)| view! {
                    <label><input class="sr" type="radio" name="pane" value=value prop:checked=move || pane.get() == value
                        on:change=move |_| pane.set(value) />{glyph(sign)}<span>{word}</span></label>
                }).collect_view()}
            </fieldset>
        </main>
    }
}

#[component]
fn Index(
    book: BookHandle,
    on: Memo<Day>,
    page: Memo<Page>,
    go: Callback<Place>,
    asked: RwSignal<Option<Day>>,
) -> impl IntoView {
    let results = use_search(book, on.into());
    let searching = Memo::new(move |_| !book.query.with(|query| query.trim().is_empty()));
    let here = Memo::new(move |_| match page.get() {
        Page::Code(place) => Some(place),
        _ => None,
    });
    slash(book);
    view! {
        <Seek book=book results=results on=on sets=&WHOLE />
        <label class="asked-day"><span>"Codes as of"</span>
            <input type="date" prop:value=move || on.get().to_string()
                on:change:target=move |ev| asked.set(parse_day(&ev.target().value())) /></label>
        {move || (book.set.get() == SetId::Icd10Pcs).then(|| view! { <Arriving late=Late::Icd10Pcs /> })}
        {move || match searching.get() {
            true => view! { <div class="book scroll found-in"><Hits book=book results=results /></div> }.into_any(),
            false => view! { <Tree set=book.set on=on here=here go=go /> }.into_any(),
        }}
        <Contents page=page />
    }
}

/// The parts and the lists, folded away so that the tree and the results have the room.
#[component]
fn Contents(page: Memo<Page>) -> impl IntoView {
    let floor = use_floor();
    let open = RwSignal::new(false);
    // Whoever has chosen wants to read.
    Effect::new(move |_| {
        page.track();
        open.set(false);
    });
    let here = move || match page.get() {
        Page::Part(part, _) => part.title(),
        Page::List(kind) => kind.title(),
        Page::Cover | Page::Code(_) => "Parts of the book",
    };
    view! {
        <details class="lists" prop:open=move || open.get() on:toggle:target=move |ev| open.set(ev.target().open())>
            <summary>{here}</summary>
            <nav aria-label="Parts of the book">
                <a href=floor.link("book/cover") aria-current=move || (page.get() == Page::Cover).then_some("page")>"Cover"</a>
                {Part::ALL.into_iter().map(|part| view! {
                    <a href=floor.link(&format!("book/{}", part.slug()))
                        aria-current=move || matches!(page.get(), Page::Part(open, _) if open == part).then_some("page")>{part.title()}</a>
                }).collect_view()}
                {ListKind::ALL.into_iter().map(|kind| view! {
                    <a href=floor.link(&format!("book/list/{}", kind.slug()))
                        aria-current=move || (page.get() == Page::List(kind)).then_some("page")>{kind.title()}</a>
                }).collect_view()}
            </nav>
        </details>
    }
}

/// `/` searches, wherever the focus is.
fn slash(book: BookHandle) {
    let listening = window_event_listener(leptos::ev::keydown, move |ev| {
        if ev.key() == "/" && !pane::typing(&ev) {
            ev.prevent_default();
            book.focus();
        }
    });
    on_cleanup(move || listening.remove());
}

/// What the book is, before a page is open.
#[component]
fn Cover(book: BookHandle, on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    let told = move || floor.with_shelf(|shelf| provenance(&shelf.codes, book.set.get(), on.get()));
    view! {
        <article class="pane leaf cover scroll" data-pane="2" tabindex="0" aria-labelledby="cover-title">
            <h1 id="cover-title">"Code book"</h1>
            <p>"Search by code or by words, or unfold the list at the left. Every page answers for one day: "
                <b>{move || date(on.get())}</b>"."</p>
            {move || told().map(|told| view! {
                <section><h2 class="caps">{spoken_set(book.set.get())}</h2>
                <dl class="told"><div><dt>"Release"</dt><dd>{told.title}</dd></div><div><dt>"Days"</dt><dd>{told.covers}</dd></div>
                    <div><dt>"Right"</dt><dd>{told.licence}</dd></div><div><dt>"Derived from"</dt><dd>{told.packages}</dd></div></dl>
                {told.notice.map(|words| view! { <p class="notice-words">{words}</p> })}</section>
            })}
            <WhereYouWere />
            <section><h2 class="caps">"Parts of the book"</h2>
                <dl class="told">{Part::ALL.into_iter().map(|part| view! {
                    <div><dt><a class="link" href=floor.link(&format!("book/{}", part.slug()))>{part.title()}</a></dt><dd>{part.promise()}</dd></div>
                }).collect_view()}</dl></section>
        </article>
    }
}
