//! All marks: by set in the order of the book, to filter, to follow, to take away, to carry to another device.

use super::glyph::small_glyph;
use super::handle::Place;
use crate::base::{Day, Finding};
use crate::desk::book::Part;
use crate::desk::book::mark::{MarkGroup, MarkKind, MarkRow, list, table, told_import};
use crate::desk::day::long as date;
use crate::learn::learner::{MAX_MARKS_BYTES, MarksFile, Op, new_marks};
use crate::ui::floor::{Floor, use_floor};
use crate::ui::session::{chosen_file, civil_today, download, read_text};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{File, HtmlInputElement};

/// The page.
#[component]
pub fn MarksPage(on: Memo<Day>, go: Callback<Place>) -> impl IntoView {
    let floor = use_floor();
    let kind = RwSignal::new(None::<MarkKind>);
    let query = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let groups = Memo::new(move |_| {
        let state = floor.own();
        floor.with_shelf(|shelf| list(&shelf.codes, &state, kind.get(), &query.get(), on.get()))
    });
    let count = move || groups.with(|groups| groups.iter().map(|group| group.rows.len()).sum::<usize>());
    let told = move || {
        match (count(), floor.own().marks.len()) {
        (_, 0) => "Nothing is marked yet. On a code’s page, b places a bookmark and n writes a note; select words to highlight them.".to_owned(),
        (1, 1) => "1 mark.".to_owned(),
        (shown, all) if shown == all => format!("{all} marks."),
        (shown, all) => format!("{shown} of {all} marks."),
    }
    };
    view! {
        <article class="pane leaf list-leaf marks-leaf scroll" data-pane="2" tabindex="0" aria-labelledby="part-title">
            <header class="cat"><h1 id="part-title">{Part::Marks.title()}</h1>
                <label class="narrow"><span class="sr">"Narrow the list"</span><input type="search" placeholder="Narrow the list"
                    prop:value=move || query.get() on:input:target=move |ev| query.set(ev.target().value()) /></label></header>
            <fieldset class="tabs mark-kinds"><legend class="sr">"Kind of mark"</legend>
                {std::iter::once(None).chain(MarkKind::ALL.map(Some)).map(|choice| view! {
                    <button type="button" aria-pressed=move || (kind.get() == choice).to_string()
                        on:click=move |_| kind.set(choice)>{choice.map_or("All", MarkKind::words)}</button>
                }).collect_view()}</fieldset>
            <p class="soft small">{told}</p>
            <Carry groups=groups said=said />
            <p class="mark-said" role="status">{move || said.get()}</p>
            {move || groups.get().into_iter().map(|group| group_view(group, floor, go)).collect_view()}
        </article>
    }
}

fn group_view(group: MarkGroup, floor: Floor, go: Callback<Place>) -> impl IntoView {
    view! {
        <section><h2 class="caps">{group.set}</h2>
            <ol class="mark-list">{group.rows.into_iter().map(|row| row_view(row, floor, go)).collect_view()}</ol></section>
    }
}

fn row_view(row: MarkRow, floor: Floor, go: Callback<Place>) -> impl IntoView {
    let place = (row.set, row.code.clone());
    let id = row.id;
    let known = row.title.is_some();
    let glyph = match row.kind {
        MarkKind::Bookmarks => "#i-flag-on",
        MarkKind::Highlights => "#i-mark-on",
        MarkKind::Notes => "#i-note",
    };
    let name = format!("Remove the {} at {}", row.kind.word().to_lowercase(), row.code);
    view! {
        <li>
            <button type="button" class="code link" disabled=!known on:click=move |_| go.run(place.clone())>{row.code}</button>
            <div>
                <p><span class="kind">{small_glyph(glyph)}{row.kind.word()}</span>" "{row.title.unwrap_or_else(|| "Not in the books at hand on this day".to_owned())}</p>
                {(!row.quoted.is_empty()).then(|| match row.colour {
                    Some(colour) => view! { <p><mark class=format!("lit {}", colour.slug())>{row.quoted}</mark>" "<span class="soft">{colour.name()}</span></p> }.into_any(),
                    None => view! { <p><q>{row.quoted}</q></p> }.into_any(),
                })}
                {(!row.written.is_empty()).then(|| view! { <p class="written">{row.written}</p> })}
            </div>
            <span class="soft">{date(row.day)}</span>
            <button type="button" class="link" aria-label=name
                on:click=move |_| floor.ask_own(Op::RemoveMark { id }, || {})>"Remove"</button>
        </li>
    }
}

/// Undo, files out and in, paper.
#[component]
fn Carry(groups: Memo<Vec<MarkGroup>>, said: RwSignal<String>) -> impl IntoView {
    let floor = use_floor();
    let name = move |ending: &str| format!("practicum-marks-{}.{ending}", civil_today());
    let tell = move |outcome: Result<(), Finding>| match outcome {
        Ok(()) => floor.notice.set(None),
        Err(finding) => floor.notice.set(Some(finding)),
    };
    let export = move |_| {
        let text = MarksFile::of(&floor.own_now()).text();
        tell(text.and_then(|text| download(&name("json"), "application/json", &text)));
    };
    let spread =
        move |_| tell(download(&name("csv"), "text/csv", &groups.with_untracked(|groups| table(groups))));
    let print = move |_| {
        let _ = window().print();
    };
    let undo = move |_| floor.ask_own(Op::Undo, move || drop(said.try_set("Taken back.".to_owned())));
    let picked = move |input: HtmlInputElement| {
        if let Some(file) = chosen_file(&input) {
            input.set_value("");
            import(floor, said, file);
        }
    };
    view! {
        <p class="mark-tools carry">
            <button type="button" class="btn" disabled=move || floor.own_undoable().is_none() on:click=undo>"Undo last change"</button>
            <button type="button" class="btn" on:click=export>"Export file"</button>
            <label class="btn file-btn">"Import file"<input class="sr" type="file" accept=".json,application/json"
                on:change:target=move |ev| picked(ev.target()) /></label>
            <button type="button" class="btn" on:click=spread>"Table (CSV)"</button>
            <button type="button" class="btn" on:click=print>"Print"</button>
        </p>
    }
}

/// Adds what a file brings beside what there is.
fn import(floor: Floor, said: RwSignal<String>, file: File) {
    spawn_local(async move {
        let read = match read_text(&file, MAX_MARKS_BYTES as u64).await {
            Ok(text) => MarksFile::read(&text),
            Err(finding) => Err(finding),
        };
        // The practice may have been left meanwhile.
        if floor.notice.try_get_untracked().is_none() {
            return;
        }
        let held = match read {
            Ok(held) => held,
            Err(finding) => {
                floor.notice.try_set(Some(finding));
                return;
            }
        };
        let fresh: Vec<_> = new_marks(&floor.own_now(), &held.marks).into_iter().cloned().collect();
        let words = told_import(fresh.len(), held.marks.len());
        if fresh.is_empty() {
            said.try_set(words);
        } else {
            floor.ask_own(Op::ImportMarks { marks: fresh }, move || drop(said.try_set(words)));
        }
    });
}
