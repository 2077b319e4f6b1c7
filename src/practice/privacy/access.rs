//! The access log: what the practice's own work opened, day by day, with incidents planted among it.
//!
//! Every entry follows from the state and the practice's seed. A day's entries are fixed once the day is over, so the log
//! ends with yesterday.

use super::incident::Incident;
use super::role::{Area, House, Role, Staff};
use crate::base::{Day, Seed};
use crate::practice::office::State;
use std::collections::{BTreeMap, BTreeSet};

/// One line of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Access {
    /// `2026-04-20/07`: day and number.
    pub id: String,
    /// When.
    pub day: Day,
    /// Minutes after midnight.
    pub minute: u16,
    /// Login.
    pub user: String,
    /// Their role on that day.
    pub role: Role,
    /// Medical record number; the first of them for an export.
    pub mrn: String,
    /// Patient's name.
    pub patient: String,
    /// Which part was opened.
    pub area: Area,
    /// Records taken out of the system; 0 when it was only looked at.
    pub exported: u32,
    /// The task it belongs to, empty when there is none.
    pub task: String,
    /// The reason given when the glass was broken.
    pub reason: Option<String>,
    /// Whether the record is marked: `works here`, `well known`, or empty.
    pub marked: &'static str,
}

/// The log and what is wrong in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccessLog {
    /// Entries in order of time.
    pub entries: Vec<Access>,
    /// Planted incidents by entry; shown only after the audit.
    pub planted: BTreeMap<String, Incident>,
}

/// A patient as the log names one.
struct Person<'a> {
    mrn: &'a str,
    name: String,
    marked: &'static str,
}

/// The log from a day on, up to yesterday.
pub fn access_log(state: &State, house: &House, from: Day) -> AccessLog {
    let seed = state.opened.as_ref().map_or(Seed(0), |opened| opened.seed).of("access");
    let mut drafts: Vec<(Access, Option<Incident>)> = Vec::new();
    let people = people(state, seed);
    work(state, house, seed, &people, &mut drafts);
    broken_glass(state, house, &people, &mut drafts);
    plant(state, house, seed, &people, &mut drafts);
    drafts.retain(|(access, _)| access.day >= from && access.day < state.today);
    drafts.sort_by(|(a, _), (b, _)| {
        (a.day, a.minute, &a.user, &a.mrn).cmp(&(b.day, b.minute, &b.user, &b.mrn))
    });
    let mut log = AccessLog::default();
    let mut number = (Day::MIN, 0);
    for (mut access, incident) in drafts {
        number = if number.0 == access.day { (access.day, number.1 + 1) } else { (access.day, 1) };
        access.id = format!("{}/{:02}", access.day, number.1);
        if let Some(incident) = incident {
            log.planted.insert(access.id.clone(), incident);
        }
        log.entries.push(access);
    }
    log
}

fn people(state: &State, seed: Seed) -> BTreeMap<&str, Person<'_>> {
    let visits = state.encounters.values().map(|file| &file.encounter.patient);
    let person = |patient: &'_ crate::practice::chart::Patient| match seed.of(&patient.mrn).dice().below(14) {
        0 => "works here",
        1 => "well known",
        _ => "",
    };
    visits
        .map(|patient| {
            let marked = person(patient);
            (patient.mrn.as_str(), Person { mrn: &patient.mrn, name: patient.name(), marked })
        })
        .collect()
}

/// What coding, billing, posting and follow-up opened.
fn work(
    state: &State,
    house: &House,
    seed: Seed,
    people: &BTreeMap<&str, Person<'_>>,
    out: &mut Vec<(Access, Option<Incident>)>,
) {
    let mut said: BTreeSet<(Day, String, String)> = BTreeSet::new();
    let mut add = |day: Day, role: Role, mrn: &str, area: Area, task: String| {
        let Some(person) = people.get(mrn) else { return };
        if !said.insert((day, mrn.to_owned(), task.clone())) {
            return;
        }
        let mut dice = seed.of(&format!("{day}/{mrn}/{task}")).dice();
        let able: Vec<&Staff> = house.staff.iter().filter(|one| one.role == role).collect();
        let Some(one) = dice.pick(&able) else { return };
        let minute = u16::try_from(dice.between(8 * 60, 17 * 60)).unwrap_or(600);
        out.push((entry(day, minute, one, person, area, task), None));
    };
    for (id, file) in &state.encounters {
        let mrn = file.encounter.patient.mrn.as_str();
        add(file.encounter.arrived, Role::FrontDesk, mrn, Area::Demographics, format!("visit {id}"));
        for sheet in &file.handed_in {
            add(sheet.day, Role::Coder, mrn, Area::Chart, format!("coding of visit {id}"));
        }
    }
    for (id, file) in &state.claims {
        let Some(visit) = state.encounters.get(&file.encounter) else { continue };
        let mrn = visit.encounter.patient.mrn.as_str();
        for round in &file.submissions {
            add(round.day, Role::Biller, mrn, Area::Claim, format!("claim {id}"));
        }
        for cause in &file.causes {
            add(cause.day, Role::FollowUp, mrn, Area::Remittance, format!("denial of claim {id}"));
        }
        for appeal in &file.appeals {
            add(appeal.day, Role::FollowUp, mrn, Area::Chart, format!("appeal of claim {id}"));
        }
    }
    for posting in state.books.postings() {
        let file = state.claims.get(&posting.claim).and_then(|file| state.encounters.get(&file.encounter));
        if let Some(visit) = file.filter(|_| posting.line == Some(1)) {
            let mrn = visit.encounter.patient.mrn.as_str();
            add(
                posting.day,
                Role::Poster,
                mrn,
                Area::Remittance,
                format!("posting of claim {}", posting.claim),
            );
        }
    }
}

/// Glass broken with a reason is in the log like any other access.
fn broken_glass(
    state: &State,
    house: &House,
    people: &BTreeMap<&str, Person<'_>>,
    out: &mut Vec<(Access, Option<Incident>)>,
) {
    for (at, glass) in state.privacy.glass.iter().enumerate() {
        let (Some(one), Some(person)) = (house.staff(&glass.user), people.get(glass.mrn.as_str())) else {
            continue;
        };
        let minute = 9 * 60 + u16::try_from(at % 400).unwrap_or(0);
        let mut access = entry(glass.day, minute, one, person, glass.area, String::new());
        access.reason = Some(glass.reason.clone());
        out.push((access, None));
    }
}

/// One incident a week on average, on a day on which something else was opened.
fn plant(
    state: &State,
    house: &House,
    seed: Seed,
    people: &BTreeMap<&str, Person<'_>>,
    out: &mut Vec<(Access, Option<Incident>)>,
) {
    let days: BTreeSet<Day> =
        out.iter().map(|(access, _)| access.day).filter(|day| *day < state.today).collect();
    // Only a patient known by that day can be looked up on it.
    let mut known: BTreeMap<&str, Day> = BTreeMap::new();
    for file in state.encounters.values() {
        let since = known.entry(&file.encounter.patient.mrn).or_insert(file.encounter.arrived);
        *since = (*since).min(file.encounter.arrived);
    }
    for day in days {
        let mut dice = seed.of(&format!("plant/{day}")).dice();
        if !dice.chance(30) {
            continue;
        }
        let Some(incident) = dice.pick(&Incident::ALL).copied() else { continue };
        let wanted = match incident {
            Incident::CoWorker => "works here",
            Incident::WellKnown => "well known",
            _ => "",
        };
        let fits = |person: &&Person<'_>| {
            person.marked == wanted && known.get(person.mrn).is_some_and(|since| *since <= day)
        };
        let fit: Vec<&Person<'_>> = people.values().filter(fits).collect();
        let Some(person) = dice.pick(&fit) else { continue };
        let Some((one, area, task, exported)) = shape(incident, house, &mut dice) else { continue };
        let minute = u16::try_from(dice.between(7 * 60, 19 * 60)).unwrap_or(600);
        let mut access = entry(day, minute, one, person, area, task);
        access.exported = exported;
        out.push((access, Some(incident)));
    }
}

fn shape<'a>(
    incident: Incident,
    house: &'a House,
    dice: &mut crate::base::Dice,
) -> Option<(&'a Staff, Area, String, u32)> {
    let of = |role: Role| house.staff.iter().find(move |one| one.role == role && one.was.is_none());
    let (one, area, task, exported) = match incident {
        Incident::CoWorker | Incident::NoTask => (of(Role::FollowUp)?, Area::Chart, "", 0),
        Incident::WellKnown => (of(Role::Coder)?, Area::Chart, "", 0),
        Incident::AfterRoleChange => (house.staff.iter().find(|one| one.was.is_some())?, Area::Chart, "", 0),
        Incident::ExportTooMuch => {
            let many = u32::try_from(dice.between(300, 1_900)).unwrap_or(300);
            (of(Role::Biller)?, Area::Claim, "claim asked about by a payer", many)
        }
        Incident::OutsideRole => (of(Role::FrontDesk)?, Area::Chart, "", 0),
    };
    Some((one, area, task.to_owned(), exported))
}

fn entry(day: Day, minute: u16, one: &Staff, person: &Person<'_>, area: Area, task: String) -> Access {
    Access {
        id: String::new(),
        day,
        minute,
        user: one.user.clone(),
        role: one.role,
        mrn: person.mrn.to_owned(),
        patient: person.name.clone(),
        area,
        exported: 0,
        task,
        reason: None,
        marked: person.marked,
    }
}
