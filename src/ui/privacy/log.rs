//! The access log: read, filtered, flagged, and the audit closed.

use super::{Head, broken};
use crate::base::Day;
use crate::desk::day;
use crate::desk::privacy::{
    AuditRow, AuditSheet, Filter, Part, area_words, audit, choices, incident_name, kept, role_words,
};
use crate::practice::office::{Audit, Op, PrivacyOp};
use crate::practice::privacy::Incident;
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use crate::ui::shell::tabs;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// How many entries are shown before one asks for more.
const MOST: usize = 80;

#[derive(Clone, Copy)]
struct Desk {
    floor: Floor,
    filter: RwSignal<Filter>,
    chosen: RwSignal<String>,
    pane: RwSignal<&'static str>,
    rows: Memo<Vec<AuditRow>>,
    sheet: Memo<Option<AuditSheet>>,
    /// Whether the days already audited are shown.
    past: RwSignal<bool>,
}

/// The log.
#[component]
pub fn Log(floor: Floor) -> impl IntoView {
    let read = Memo::new(move |_| audit(&floor.state(), Day::MIN));
    let sheet = Memo::new(move |_| read.get().ok());
    let past = RwSignal::new(false);
    let rows = Memo::new(move |_| {
        sheet.with(|sheet| {
            let Some(sheet) = sheet else { return Vec::new() };
            let open = |row: &&AuditRow| sheet.from.is_none_or(|from| row.access.day >= from) != past.get();
            sheet.rows.iter().filter(open).cloned().collect()
        })
    });
    let desk = Desk {
        floor,
        filter: RwSignal::new(Filter::default()),
        chosen: RwSignal::new(String::new()),
        pane: RwSignal::new("1"),
        rows,
        sheet,
        past,
    };
    let told = Signal::derive(move || match rows.with(Vec::len) {
        1 => "1 entry".to_owned(),
        count => format!("{count} entries"),
    });
    view! {
        <main class="main paying privacy" id="work" tabindex="-1">
            <section class="pane p-doc" data-pane="1" tabindex="0" aria-label="The log">
                <Head floor part=Part::Log told />
                {move || read.with(|read| read.as_ref().err().cloned()).map(broken)}
                <Filters desk />
                <Entries desk />
            </section>
            <div class="side" data-pane="2" tabindex="0" role="region" aria-label="Entry and audit">
                <Chosen desk />
                <Closing desk />
                <Past desk />
            </div>
            {tabs(vec![("1", "Log", "i-queue"), ("2", "Entry", "i-answer")], desk.pane)}
        </main>
    }
}

#[component]
fn Filters(desk: Desk) -> impl IntoView {
    let offered = Memo::new(move |_| desk.rows.with(|rows| choices(rows)));
    let audited =
        Memo::new(move |_| desk.sheet.with(|sheet| sheet.as_ref().is_some_and(|sheet| sheet.from.is_some())));
    let select = move |label: &'static str,
                       all: &'static str,
                       of: fn(&mut Filter) -> &mut String,
                       options: Signal<Vec<(String, String)>>| {
        view! {
            <label><span>{label}</span>
                <select class="in" on:change:target=move |event| desk.filter.update(|filter| *of(filter) = event.target().value())>
                    <option value="">{all}</option>
                    <For each=move || options.get() key=|option| option.clone() let:option>
                        <option value=option.0.clone()>{option.1.clone()}</option>
                    </For>
                </select>
            </label>
        }
    };
    let users = Signal::derive(move || offered.with(|offered| offered.users.clone()));
    let patients = Signal::derive(move || offered.with(|offered| offered.patients.clone()));
    let days = Signal::derive(move || {
        offered.with(|offered| offered.days.iter().map(|day| (day.to_string(), day::weekday(*day))).collect())
    });
    view! {
        <div class="filters" role="group" aria-label="Show only">
            {select("Person", "everybody", |filter| &mut filter.user, users)}
            {select("Patient", "all patients", |filter| &mut filter.mrn, patients)}
            {select("Day", "every day", |filter| &mut filter.day, days)}
            {move || audited.get().then(|| view! { <label class="tick"><input type="checkbox" bind:checked=desk.past />"Days already audited"</label> })}
        </div>
    }
}

#[component]
fn Entries(desk: Desk) -> impl IntoView {
    let fits = Memo::new(move |_| desk.rows.with(|rows| desk.filter.with(|filter| kept(rows, filter))));
    let most = RwSignal::new(MOST);
    let shown = move || fits.with(|rows| rows.iter().take(most.get()).cloned().collect::<Vec<_>>());
    let count = Memo::new(move |_| fits.with(Vec::len));
    view! {
        <Show when=move || { count.get() > 0 } fallback=move || view! { <p class="soft none">{nothing(desk)}</p> }>
            <p class="soft small" aria-live="polite">{move || format!("{} shown. Arrows move between entries, Enter opens one.", count.get().min(most.get()))}</p>
            <table class="ledger pick access" on:keydown=on_key>
                <thead><tr><th scope="col">"When"</th><th scope="col">"Who"</th><th scope="col">"Patient"</th><th scope="col">"Opened"</th><th scope="col">"For"</th><th scope="col"><span class="sr">"Flag"</span></th></tr></thead>
                <tbody><For each=shown key=|row| (row.access.id.clone(), row.flagged.is_some(), row.was.is_some()) let:row><Entry desk row /></For></tbody>
            </table>
            {move || (count.get() > most.get()).then(|| view! {
                <p><button type="button" class="btn" on:click=move |_| most.update(|most| *most += MOST)>{format!("Show more of {}", count.get())}</button></p>
            })}
        </Show>
    }
}

fn nothing(desk: Desk) -> &'static str {
    if desk.rows.with(Vec::is_empty) {
        "No entry waits for the auditor. The log ends with yesterday: advance the day, and the work of today is in it."
    } else {
        "No entry fits. Show everybody, all patients or every day."
    }
}

fn clock(minute: u16) -> String {
    format!("{:02}:{:02}", minute / 60, minute % 60)
}

#[component]
fn Entry(desk: Desk, row: AuditRow) -> impl IntoView {
    let access = row.access;
    let id = access.id.clone();
    let here = {
        let id = id.clone();
        move || desk.chosen.with(|chosen| *chosen == id)
    };
    let choose = move |_| {
        desk.chosen.set(id.clone());
        desk.pane.set("2");
        request_animation_frame(|| {
            let form = document().get_element_by_id("entry-h");
            if let Some(form) = form.and_then(|node| node.dyn_into::<HtmlElement>().ok()) {
                let _ = form.focus();
            }
        });
    };
    let said = match (&row.flagged, row.was) {
        (Some((_, given)), _) if given.right => {
            view! { <span class="st good">{mark("#s-right", "good")}"flagged"</span> }.into_any()
        }
        (Some(_), _) => view! { <span class="st bad">{mark("#s-denied", "bad")}"flagged"</span> }.into_any(),
        (None, Some(_)) => {
            view! { <span class="st part">{mark("#s-missing", "part")}"missed"</span> }.into_any()
        }
        (None, None) => ().into_any(),
    };
    let what = match access.exported {
        0 => area_words(access.area).to_owned(),
        many => format!("{}, {many} records taken out", area_words(access.area)),
    };
    let why = access.reason.map_or_else(|| access.task.clone(), |reason| format!("glass: {reason}"));
    let marked = (!access.marked.is_empty()).then(|| view! { <span class="sub">{access.marked}</span> });
    view! {
        <tr class:sel=here>
            <th scope="row"><button type="button" class="row-open" on:click=choose><span class="num">{format!("{} {}", day::short(access.day), clock(access.minute))}</span></button></th>
            <td>{row.user}<span class="sub">{role_words(access.role)}</span></td>
            <td>{access.patient}{marked}</td>
            <td>{what}</td>
            <td class="soft">{if why.is_empty() { "–".to_owned() } else { why }}</td>
            <td>{said}</td>
        </tr>
    }
}

/// Up and down move between the entries.
fn on_key(event: KeyboardEvent) {
    let Ok(found) = document().query_selector_all(".access .row-open") else { return };
    let all: Vec<HtmlElement> =
        (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok()).collect();
    let focused = document().active_element();
    let here = all.iter().position(|row| focused.as_ref().is_some_and(|at| at.is_same_node(Some(row))));
    let Some(here) = here else { return };
    let next = match event.key().as_str() {
        "ArrowDown" | "j" => here + 1,
        "ArrowUp" | "k" => here.saturating_sub(1),
        "Home" => 0,
        "End" => all.len() - 1,
        _ => return,
    };
    if let Some(row) = all.get(next) {
        event.prevent_default();
        let _ = row.focus();
    }
}

/// The entry in hand: what it says, and what is wrong with it.
#[component]
fn Chosen(desk: Desk) -> impl IntoView {
    let row = Memo::new(move |_| {
        desk.rows.with(|rows| desk.chosen.with(|id| rows.iter().find(|row| row.access.id == *id).cloned()))
    });
    move || chosen(desk, row.get())
}

fn chosen(desk: Desk, row: Option<AuditRow>) -> AnyView {
    let Some(row) = row else {
        return view! {
            <h2 class="caps" id="entry-h" tabindex="-1">"Entry"</h2>
            <p class="soft">"Choose an entry of the log. Ask of each: whose task was it, does the role see this part, and how much was taken?"</p>
        }
        .into_any();
    };
    let access = row.access.clone();
    let pair = |name: &'static str, said: String| {
        (!said.is_empty()).then(|| view! { <div><dt>{name}</dt><dd>{said}</dd></div> })
    };
    let after = match (&row.flagged, row.was) {
        (Some((said, given)), _) => {
            let (icon, tone, word) = if given.right { ("#s-right", "good", "Right") } else { ("#s-denied", "bad", "Not right") };
            view! {
                <div class="told" role="status"><p><span class=format!("st {tone}")>{mark(icon, tone)}{word}</span>" You said: "{incident_name(*said)}"."</p><p>{given.words.clone()}</p></div>
            }
            .into_any()
        }
        (None, Some(was)) => view! { <p class="told"><span class="st part">{mark("#s-missing", "part")}"Missed"</span>" "{was.words()}</p> }.into_any(),
        (None, None) if row.open => view! { <Flag desk id=access.id.clone() /> }.into_any(),
        _ => view! { <p class="soft">"Proper; its audit is closed."</p> }.into_any(),
    };
    let taken = if access.exported == 0 { String::new() } else { format!("{} records", access.exported) };
    let task = if access.task.is_empty() { "none on record".to_owned() } else { access.task.clone() };
    view! {
        <h2 class="caps" id="entry-h" tabindex="-1">{format!("Entry {}", access.id)}</h2>
        <dl class="facts">
            {pair("Who", format!("{}, {}", row.user, role_words(access.role)))}
            {pair("Patient", format!("{}, {}{}", access.patient, access.mrn, if access.marked.is_empty() { String::new() } else { format!(", {}", access.marked) }))}
            {pair("Opened", area_words(access.area).to_owned())}
            {pair("Taken out", taken)}
            {pair("When", format!("{}, {}", day::weekday(access.day), clock(access.minute)))}
            {pair("Task", task)}
            {pair("Glass", access.reason.clone().unwrap_or_default())}
        </dl>
        {after}
    }
    .into_any()
}

#[component]
fn Flag(desk: Desk, id: String) -> impl IntoView {
    let said = RwSignal::new(None::<Incident>);
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(incident) = said.get_untracked() {
            desk.floor.ask(Op::Privacy(PrivacyOp::FlagAccess { entry: id.clone(), incident }));
        }
    };
    let choice = move |incident: Incident| {
        view! {
            <label class="choice"><input type="radio" name="incident" on:change=move |_| said.set(Some(incident)) /><span>{incident_name(incident)}</span></label>
        }
    };
    view! {
        <form class="answering" on:submit=send>
            <fieldset><legend>"What is wrong with it?"</legend>{Incident::ALL.map(choice).into_iter().collect_view()}</fieldset>
            <p class="soft">"A flag is graded at once and stays. A proper access that is flagged counts against you: a colleague is asked to explain it."</p>
            <button type="submit" class="btn first" aria-disabled=move || said.get().is_none().then_some("true")>"Flag this entry"</button>
        </form>
    }
}

/// Closes the audit of the days that were read.
#[component]
fn Closing(desk: Desk) -> impl IntoView {
    let read = RwSignal::new(false);
    let span = Memo::new(move |_| {
        let state = desk.floor.state();
        let opened = state.opened.as_ref().map_or(state.today, |opened| opened.day);
        let from = state.privacy.audited_to().map_or(opened, |to| to.tomorrow().unwrap_or(to));
        let to = state.today.yesterday().unwrap_or(state.today);
        (from <= to).then_some((from, to))
    });
    let close = move |_| {
        if let (true, Some((from, _))) = (read.get_untracked(), span.get_untracked()) {
            desk.floor.ask_then(Op::Privacy(PrivacyOp::CloseAudit { from }), move || read.set(false));
        }
    };
    view! {
        <h2 class="caps">"Close the audit"</h2>
        {move || match span.get() {
            None => view! { <p class="soft">"Every day that is over has been audited."</p> }.into_any(),
            Some((from, to)) => view! {
                <p class="soft">{format!("{} to {}. After the close the log says what was planted and missed.", day::long(from), day::long(to))}</p>
                <div class="closing">
                    <label><input type="checkbox" bind:checked=read />"I have read these days. The close cannot be taken back."</label>
                    <button type="button" class="btn" aria-disabled=move || (!read.get()).then_some("true") on:click=close>"Close the audit"</button>
                </div>
            }
            .into_any(),
        }}
    }
}

/// Audits closed, with how they came out.
#[component]
fn Past(desk: Desk) -> impl IntoView {
    let audits =
        Memo::new(move |_| desk.floor.state().privacy.audits.iter().rev().cloned().collect::<Vec<Audit>>());
    let one = |audit: Audit| {
        let planted = audit.found as usize + audit.misnamed as usize + audit.missed.len();
        let missed = audit.missed.into_iter().map(|(entry, incident)| {
            view! { <li><b class="num">{entry}</b>" "{incident.words()}</li> }
        });
        let missed = missed.collect::<Vec<_>>();
        view! {
            <section class="score">
                <h3>{format!("{} to {}", day::long(audit.from), day::long(audit.to))}</h3>
                <p>{format!("{} of {planted} incidents found and named; {} found but misnamed; {} missed; {} proper accesses flagged.", audit.found, audit.misnamed, missed.len(), audit.wronged)}</p>
                {(!missed.is_empty()).then(|| view! { <ul class="missed">{missed}</ul> })}
            </section>
        }
    };
    view! {
        <div role="status">
            {move || (!audits.with(Vec::is_empty)).then(|| view! { <h2 class="caps">"Audits closed"</h2>{audits.get().into_iter().map(one).collect_view()} })}
        </div>
    }
}
