//! Who sees what, a record as one of the staff sees it, and the glass before the rest.

use super::{Head, broken};
use crate::desk::privacy::{AREAS, Door, Part, RecordPart, area_words, people, record_parts, role_words};
use crate::practice::office::{Op, PrivacyOp};
use crate::practice::privacy::{Area, House, house};
use crate::ui::floor::Floor;
use crate::ui::glyph::mark;
use crate::ui::shell::PaneTabs;
use leptos::prelude::*;

/// The house's policy, and a record under it.
#[component]
pub fn Roles(floor: Floor) -> impl IntoView {
    let body = match house() {
        Ok(house) => view! { <Matrix house=house.clone() /><Glasses floor /> }.into_any(),
        Err(finding) => broken(finding).into_any(),
    };
    let side = house().ok().map(|house| view! { <Record floor house /> });
    view! {
        <main class="main paying privacy" id="work" tabindex="-1">
            <section class="pane p-doc" data-pane="1" tabindex="0" aria-label="The house’s policy">
                <Head floor part=Part::Roles told="minimum necessary" />
                {body}
            </section>
            <div class="side" data-pane="2" tabindex="0" role="region" aria-label="A record as one of the staff sees it">{side}</div>
            <PaneTabs tabs=vec![("1", "Roles", "i-grid"), ("2", "Record", "i-note")] first="1" />
        </main>
    }
}

#[component]
fn Matrix(house: House) -> impl IntoView {
    let heads = AREAS.map(|area| view! { <th scope="col">{area_words(area)}</th> });
    let rows = house.roles.into_iter().map(|view_of| {
        let cells = AREAS.map(|area| match view_of.sees.contains(&area) {
            true => view! { <td data-label=area_words(area)>{mark("#s-right", "good")}<span class="sr">"sees"</span></td> }.into_any(),
            false => view! { <td class="nil">"–"</td> }.into_any(),
        });
        view! { <tr><th scope="row">{role_words(view_of.role)}<span class="sub">{view_of.why}</span></th>{cells.into_iter().collect_view()}</tr> }
    });
    view! {
        <p class="soft lede">"Each role sees what its work needs and nothing else. A part that a role does not see opens only by breaking the glass, with a reason that is kept and read."</p>
        <table class="ledger matrix stacked">
            <thead><tr><th scope="col">"Role"</th>{heads.into_iter().collect_view()}</tr></thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
}

/// Glass broken so far, newest first.
#[component]
fn Glasses(floor: Floor) -> impl IntoView {
    let broken =
        Memo::new(move |_| floor.state().privacy.glass.iter().rev().take(20).cloned().collect::<Vec<_>>());
    let row = |glass: crate::practice::office::Glass| {
        view! { <li><span>{format!("{}: {} opened {} of {}", crate::desk::day::long(glass.day), glass.user, area_words(glass.area).to_lowercase(), glass.mrn)}</span><span class="soft">{glass.reason}</span></li> }
    };
    view! {
        <section aria-labelledby="glass-h">
            <h2 class="caps" id="glass-h">"Glass broken"</h2>
            {move || match broken.with(Vec::is_empty) {
                true => view! { <p class="soft">"Nobody has broken the glass."</p> }.into_any(),
                false => view! { <ul class="glasses">{broken.get().into_iter().map(row).collect_view()}</ul> }.into_any(),
            }}
        </section>
    }
}

#[component]
fn Record(floor: Floor, house: House) -> impl IntoView {
    let patients = Memo::new(move |_| people(&floor.state()));
    let first = house.staff.first().map(|one| one.user.clone()).unwrap_or_default();
    let (user, asked) = (RwSignal::new(first), RwSignal::new(String::new()));
    let mrn = Memo::new(move |_| {
        let newest =
            || patients.with(|patients| patients.first().map(|(mrn, _)| mrn.clone()).unwrap_or_default());
        Some(asked.get()).filter(|mrn| !mrn.is_empty()).unwrap_or_else(newest)
    });
    let parts = Memo::new(move |_| {
        let state = floor.state();
        floor.with_shelf(|shelf| record_parts(&state, shelf, &user.get(), &mrn.get()))
    });
    let staff = house.staff.into_iter().map(|one| {
        let was = one.was.map(|was| format!(", earlier {}", role_words(was))).unwrap_or_default();
        view! { <option value=one.user>{format!("{}, {}{was}", one.name, role_words(one.role))}</option> }
    });
    view! {
        <h2 class="caps">"A record, seen by"</h2>
        <div class="filters">
            <label><span>"One of the staff"</span><select class="in" on:change:target=move |event| user.set(event.target().value())>{staff.collect_view()}</select></label>
            <label><span>"Patient"</span>
                <select class="in" on:change:target=move |event| asked.set(event.target().value())>
                    <For each=move || patients.get() key=|patient| patient.clone() let:patient><option value=patient.0.clone()>{patient.1.clone()}</option></For>
                </select>
            </label>
        </div>
        {move || match (patients.with(Vec::is_empty), parts.get()) {
            (true, _) => view! { <p class="soft">"Nobody has come yet."</p> }.into_any(),
            (_, Ok(parts)) => view! { <ul class="parts">{parts.into_iter().map(|part| view! { <PartLine floor part user=user.get() mrn=mrn.get() /> }).collect_view()}</ul> }.into_any(),
            (_, Err(finding)) => broken(finding).into_any(),
        }}
    }
}

#[component]
fn PartLine(floor: Floor, part: RecordPart, user: String, mrn: String) -> impl IntoView {
    let body = match part.door {
        Door::Open => {
            view! { <ul>{part.lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
                .into_any()
        }
        Door::Glass => view! { <GlassForm floor user mrn area=part.area name=part.name /> }.into_any(),
    };
    let said = match part.door {
        Door::Open => ().into_any(),
        Door::Glass => {
            view! { <span class="st idle">{mark("#s-missing", "")}"behind glass"</span> }.into_any()
        }
    };
    view! { <li><h3>{part.name}" "{said}</h3>{body}</li> }
}

#[component]
fn GlassForm(floor: Floor, user: String, mrn: String, area: Area, name: &'static str) -> impl IntoView {
    let reason = RwSignal::new(String::new());
    let send = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let op = PrivacyOp::BreakGlass {
            user: user.clone(),
            mrn: mrn.clone(),
            area,
            reason: reason.get_untracked(),
        };
        floor.ask(Op::Privacy(op));
    };
    view! {
        <form class="glass" on:submit=send>
            <label><span class="sr">{format!("Reason to open {}", name.to_lowercase())}</span><input class="in" type="text" placeholder="What for, in a sentence" autocomplete="off" bind:value=reason /></label>
            <button type="submit" class="btn" aria-label=format!("Break the glass: {name}")>"Break the glass"</button>
        </form>
    }
}
