//! ICD-10-PCS tables: a table as the official book prints it, and the code that is built in its rows.

use super::arrive::Arriving;
use super::pane::focus_on;
use crate::base::Day;
use crate::desk::book::pcs::{
    AxisLine, Built, Cell, Meaning, PcsPage, Picks, Row, Standing, Step, Table, pcs_page, pcs_release,
};
use crate::desk::shell::load::Late;
use crate::ui::floor::{Floor, use_floor};
use codesets_lookup::pcs::PcsAxis;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::use_navigate;

/// What a choice does: leads to its address, and keeps the keyboard where it was when the table is painted again.
#[derive(Clone, Copy)]
struct Hand {
    /// The flag says that it was typed, which the way back does not keep.
    lead: Callback<(String, bool)>,
    /// Whether rows are shown that do not take what is chosen.
    all: RwSignal<bool>,
    /// The value to which the keyboard returns.
    last: StoredValue<Option<String>>,
}

impl Hand {
    fn choose(self, to: &str) {
        self.lead.run((to.to_owned(), false));
    }
}

/// The page of the tables; `typed` is what the address names.
#[component]
pub fn PcsTables(typed: Memo<String>, on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    floor.want(Late::PcsTables);
    let page = Memo::new(move |_| floor.with_shelf(|shelf| pcs_page(&shelf.codes, &typed.get(), on.get())));
    let navigate = use_navigate();
    let lead = Callback::new(move |(to, replace): (String, bool)| {
        let link = floor.link(&format!("book/tables/{to}"));
        let options = NavigateOptions { scroll: false, replace, ..Default::default() };
        navigate(link.trim_end_matches('/'), options);
    });
    let hand = Hand { lead, all: RwSignal::new(false), last: StoredValue::new(None) };
    Effect::new(move |_| {
        page.track();
        if let Some(value) = hand.last.try_update_value(Option::take).flatten() {
            focus_on(value);
        }
    });
    view! {
        <article class="pane leaf pcs-leaf scroll" data-pane="2" tabindex="0" aria-labelledby="part-title">
            <Head page=page typed=typed hand=hand />
            <Arriving late=Late::PcsTables />
            {move || page.get().map(|page| body(page, hand))}
        </article>
        <section class="pane leaf p-pcs code-leaf scroll" data-pane="3" tabindex="0" aria-label="The code so far">
            <div class="entry">
            {move || page.get().map(|page| so_far(page, floor, hand))}
            </div>
        </section>
    }
}

/// The heading, and the field in which a code is typed.
#[component]
fn Head(page: Memo<Option<PcsPage>>, typed: Memo<String>, hand: Hand) -> impl IntoView {
    let floor = use_floor();
    let words =
        Memo::new(move |_| page.with(|page| page.as_ref().map(|page| page.picks.word())).unwrap_or_default());
    let release = move || page.with(|page| page.as_ref().map(|page| (page.release.join(" "), page.outdated)));
    let refused = move || page.with(|page| page.as_ref().and_then(|page| page.refused.clone()));
    view! {
        <div class="guide"><b class="code">{move || words.get()}</b><span>"ICD-10-PCS"</span>
            <a class="link" href=move || floor.link("book/tables")>"All sections"</a></div>
        <header class="cat"><h1 id="part-title">{move || heading(page)}</h1></header>
        {move || release().map(|(words, outdated)| view! {
            <p class="source">{words}
                {outdated.then(|| view! { " "<a class="link" href=floor.link("book/releases")>"Import the current tables"</a>" to use them from their first day on." })}</p>
        })}
        <div class="typed">
            <label for="pcs-typed">"Characters"</label>
            <input id="pcs-typed" class="code" type="text" maxlength="7" autocomplete="off" autocapitalize="characters" spellcheck="false"
                aria-describedby="pcs-said" prop:value=move || { typed.track(); words.get() }
                on:input:target=move |ev| hand.lead.run((Picks::read(&ev.target().value()).word(), true)) />
            <p id="pcs-said" role="status">{move || refused().map(|words| view! { <span class="part">{words}" "</span> })}
                {move || page.with(|page| page.as_ref().map(|page| page.said.clone()))}</p>
        </div>
    }
}

fn heading(page: Memo<Option<PcsPage>>) -> String {
    page.with(|page| {
        let page = page.as_ref()?;
        match &page.table {
            Some(table) => Some(format!("{} {}", table.code, table.title)),
            None => {
                page.axes.iter().rev().find_map(|line| line.chosen.as_ref().map(|(_, label)| label.clone()))
            }
        }
    })
    .unwrap_or_else(|| "ICD-10-PCS tables".to_owned())
}

fn body(page: PcsPage, hand: Hand) -> impl IntoView {
    let narrow = page.table.is_some();
    view! {
        {page.step.map(|step| stepper(step, narrow, hand))}
        {page.table.map(|table| table_view(table, hand))}
    }
}

/// The next choice as a list: the way to a table, and on a phone the table itself.
fn stepper(step: Step, narrow: bool, hand: Hand) -> impl IntoView {
    let ordinal = ordinal(step.position);
    view! {
        <section class="pcs-step" class:narrow=narrow aria-labelledby="pcs-step-h">
            <h2 class="caps" id="pcs-step-h">{step.axis}" "<span class="soft">{ordinal}" character"</span></h2>
            <ul>{step.values.into_iter().map(|choice| {
                let to = choice.to;
                view! { <li><button type="button" on:click=move |_| hand.choose(&to)>
                    <b class="code">{choice.character}</b><span>{choice.label}</span>
                    {choice.said.map(|words| view! { <span class="soft">{words}</span> })}</button></li> }
            }).collect_view()}</ul>
        </section>
    }
}

/// The table; the arrows move in it, Enter or space chooses.
fn table_view(table: Table, hand: Hand) -> impl IntoView {
    let all = hand.all;
    let caption = format!("Rows of table {}", table.code);
    let keys = move |ev: KeyboardEvent| arrows(&ev);
    let count = table.rows.len();
    let fitting = table.rows.iter().filter(|row| row.lit).count();
    // Once something is chosen, the rows that cannot take it stand back.
    let narrowed = fitting > 0 && fitting < count;
    let shown = move || {
        let rows = table.rows.clone().into_iter().enumerate();
        let rows = rows.filter(|(_, row)| row.lit || !narrowed || all.get());
        rows.enumerate().map(|(nth, (at, row))| row_view(row, at, nth == 0, hand)).collect_view()
    };
    view! {
        <table class="pcs" on:keydown=keys>
            <caption class="sr">{caption}</caption>
            <thead><tr>{table.axes.into_iter().enumerate().map(|(axis, name)| view! {
                <th scope="col">{name}<span>{ordinal(axis + 4)}</span></th> }).collect_view()}</tr></thead>
            <tbody>{shown}</tbody>
        </table>
        {narrowed.then(|| view! {
            <p class="soft small rows-shown">{move || match all.get() {
                    true => format!("All {count} rows."),
                    false if fitting == 1 => "The row that takes the choice.".to_owned(),
                    false => format!("The {fitting} rows that take the choice."),
                }}" "
                <button type="button" class="link" on:click=move |_| all.update(|all| *all = !*all)>{move || match all.get() {
                    true => "Show only those that take it".to_owned(),
                    false => format!("Show all {count} rows"),
                }}</button></p>
        })}
    }
}

fn row_view(row: Row, at: usize, first: bool, hand: Hand) -> impl IntoView {
    let cells = row.cells.into_iter().enumerate();
    let entry = move |axis, place| first && axis == 0 && place == 0;
    view! {
        <tr class:pick-row=row.lit>{cells.map(|(axis, values)| view! {
            <td><ul>{values.into_iter().enumerate().map(|(place, cell)| value(cell, (at, axis, place), entry(axis, place), hand)).collect_view()}</ul></td>
        }).collect_view()}</tr>
    }
}

/// The address of a value among the keys of the table.
fn cell_id((row, axis, place): (usize, usize, usize)) -> String {
    format!("pcs-{row}-{axis}-{place}")
}

fn value(cell: Cell, at: (usize, usize, usize), entry: bool, hand: Hand) -> impl IntoView {
    let (on, shut) = (cell.standing == Standing::Chosen, cell.standing == Standing::Closed);
    let id = cell_id(at);
    let focused = id.clone();
    let to = cell.to;
    view! {
        <li class:on=on class:shut=shut><button type="button" id=id tabindex=if entry || on { "0" } else { "-1" }
            aria-pressed=on.to_string()
            on:click=move |_| { hand.last.set_value(Some(focused.clone())); hand.choose(&to); }>
            <b>{cell.character}</b><span>{cell.label}</span>{shut.then(|| view! { <span class="sr">"(another row)"</span> })}
        </button></li>
    }
}

/// Moves the focus: up and down through a column over all rows, left and right to the next column of the row.
fn arrows(ev: &KeyboardEvent) {
    use leptos::wasm_bindgen::JsCast;
    let target = ev.target().and_then(|target| target.dyn_into::<leptos::web_sys::Element>().ok());
    let Some(at) = target.and_then(|button| place_of(&button.id())) else { return };
    let there = |at| document().get_element_by_id(&cell_id(at)).is_some();
    let (row, axis, place) = at;
    let to = match ev.key().as_str() {
        "ArrowDown" if there((row, axis, place + 1)) => (row, axis, place + 1),
        "ArrowDown" => (below(there, row, axis), axis, 0),
        "ArrowUp" if place > 0 => (row, axis, place - 1),
        "ArrowUp" => {
            let Some(above) = (0..row).rev().find(|above| there((*above, axis, 0))) else { return };
            let last = (0..).take_while(|place| there((above, axis, *place))).last();
            (above, axis, last.unwrap_or(0))
        }
        "ArrowRight" => nearest(there, row, axis + 1, place),
        "ArrowLeft" if axis > 0 => nearest(there, row, axis - 1, place),
        _ => return,
    };
    ev.prevent_default();
    // At once: the next key may come before the next frame is painted.
    let found = document().get_element_by_id(&cell_id(to));
    if let Some(button) = found.and_then(|found| found.dyn_into::<leptos::web_sys::HtmlElement>().ok()) {
        let _ = button.focus();
    }
}

/// The next row that is shown; the same where there is none.
fn below(there: impl Fn((usize, usize, usize)) -> bool, row: usize, axis: usize) -> usize {
    // No table has so many rows.
    (row + 1..row + 500).find(|below| there((*below, axis, 0))).unwrap_or(row)
}

/// The value at the same height of another column, or its last.
fn nearest(
    there: impl Fn((usize, usize, usize)) -> bool,
    row: usize,
    axis: usize,
    place: usize,
) -> (usize, usize, usize) {
    let height = (0..=place).rev().find(|place| there((row, axis, *place)));
    (row, axis, height.unwrap_or(0))
}

fn place_of(id: &str) -> Option<(usize, usize, usize)> {
    let mut parts = id.strip_prefix("pcs-")?.split('-').map(str::parse);
    Some((parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?))
}

/// The characters chosen so far with what they mean, and the finished code.
fn so_far(page: PcsPage, floor: Floor, hand: Hand) -> impl IntoView {
    let meanings: Vec<(String, Meaning)> = page
        .axes
        .iter()
        .filter_map(|line| Some((line.chosen.as_ref()?.1.clone(), line.meaning.clone()?)))
        .collect();
    let chosen = page.axes.iter().any(|line| line.chosen.is_some());
    view! {
        <header class="title"><h2>"The code so far"</h2></header>
        <dl class="axes">{page.axes.into_iter().map(|line| axis_line(line, hand)).collect_view()}</dl>
        {page.built.map(|built| built_view(built, floor))}
        {(!meanings.is_empty()).then(|| view! { <dl class="inh defs">{meanings.into_iter().map(meaning).collect_view()}</dl> })}
        {(!page.defined && chosen).then(|| view! {
            <p class="source">"What each operation, approach and device means stands in the official definitions file. "
                <a class="link" href=floor.link("book/releases")>"Import it"</a>" to read it here."</p> })}
    }
}

fn axis_line(line: AxisLine, hand: Hand) -> impl IntoView {
    let (character, label) =
        line.chosen.map_or((None, None), |(character, label)| (Some(character), Some(label)));
    let drop = label.clone().map(|label| {
        let to = line.without;
        let words = format!("Take back {label}");
        view! { <button type="button" class="btn bare" aria-label=words.clone() title=words on:click=move |_| hand.choose(&to)>
            <svg class="i-s" aria-hidden="true"><use href="#i-undo"></use></svg></button> }
    });
    view! {
        <div class:open=character.is_none()><dt class="code">{character.map_or("?".to_owned(), String::from)}</dt>
            <dd><span class="caps">{line.axis}</span><span>{label}</span>{drop}</dd></div>
    }
}

fn built_view(built: Built, floor: Floor) -> impl IntoView {
    let link = floor.link(&format!("book/icd10pcs/{}", built.code));
    view! {
        <div class="built">
            <p><a class="link code" href=link>{built.code}</a></p>
            {match built.title {
                Some(title) => view! { <p class="built-title">{title}</p> }.into_any(),
                None => view! { <Arriving late=Late::Icd10Pcs /> }.into_any(),
            }}
        </div>
    }
}

fn meaning((label, said): (String, Meaning)) -> impl IntoView {
    let includes = said.includes.join("; ");
    view! {
        <div class="pair"><dt>{label}</dt><dd>
            {(!said.definition.is_empty()).then(|| view! { <p>{said.definition}</p> })}
            {(!said.explanation.is_empty()).then(|| view! { <p class="soft">{said.explanation}</p> })}
            {(!includes.is_empty()).then(|| view! { <p class="soft"><span class="caps">"Includes"</span>" "{includes}
                {(said.more > 0).then(|| format!("; and {} more", said.more))}</p> })}
        </dd></div>
    }
}

/// What each character of a code says, on the code's own page, with the way to its table.
pub fn characters(axes: Vec<PcsAxis>) -> impl IntoView {
    (!axes.is_empty()).then(|| {
        let floor = use_floor();
        let code: String = axes.iter().map(|axis| axis.character).collect();
        let table = code.get(..3).map(str::to_owned);
        let link = floor.link(&format!("book/tables/{code}"));
        view! {
            <dl class="axes">{axes.into_iter().map(|axis| view! {
                <div><dt class="code">{axis.character}</dt><dd><span class="caps">{axis.axis}</span><span>{axis.label}</span></dd></div>
            }).collect_view()}</dl>
            <p class="to-table"><a class="link" href=link>{table.map_or("The tables".to_owned(), |table| format!("Table {table}"))}</a></p>
        }
    })
}

/// Which release the hospital's codes of a day come from, and how to have a newer one.
#[component]
pub fn PcsRelease(on: Memo<Day>) -> impl IntoView {
    let floor = use_floor();
    let told = move || floor.with_shelf(|shelf| pcs_release(&shelf.codes, on.get()));
    move || {
        told().map(|words| view! {
            <p class="source">{words.join(" ")}" "
                <a class="link" href=floor.link("book/releases")>"Import official tables"</a>" of another year."</p>
        })
    }
}

fn ordinal(position: usize) -> String {
    let end = match position {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
    format!("{position}{end}")
}
