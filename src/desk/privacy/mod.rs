//! The privacy officer's desk: the access log to audit, requests to decide, slips to assess, and views by role.

mod filter;
mod record;
mod words;

pub use filter::{Choices, Filter, choices, kept};
pub use record::{RecordPart, people, record_parts};
pub use words::{
    AREAS, DECISIONS, EXCEPTIONS, GROUNDS, Part, area_words, decision_words, exception_words, ground_words,
    incident_name, mark_words, role_words,
};

use crate::base::{Day, Finding};
use crate::practice::office::{Audit, State};
use crate::practice::privacy::{
    Access, Area, Assessment, BreachCase, Decision, Ground, Incident, Mark, ReleaseCase, access_log,
    breaches, house, releases,
};

/// The log as the auditor reads it: nothing says what is planted before the entry is flagged or the audit closed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditSheet {
    /// The first day not yet audited.
    pub from: Option<Day>,
    /// Entries of the days asked for, in order.
    pub rows: Vec<AuditRow>,
    /// Audits closed, newest first.
    pub audits: Vec<Audit>,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    /// The entry.
    pub access: Access,
    /// The user's name, and a role given up.
    pub user: String,
    /// What was said about it, and whether it was right.
    pub flagged: Option<(Incident, Mark)>,
    /// What it was, once its audit is closed.
    pub was: Option<Incident>,
    /// Whether it may be flagged.
    pub open: bool,
}

/// The log from a day on.
pub fn audit(state: &State, from: Day) -> Result<AuditSheet, Finding> {
    let house = house()?;
    let log = access_log(state, &house, from);
    let audited = state.privacy.audited_to();
    let rows = log.entries.into_iter().map(|access| {
        let one = house.staff(&access.user);
        let user = one.map_or_else(
            || access.user.clone(),
            |one| match one.was {
                Some(was) => format!("{} (earlier {})", one.name, role_words(was)),
                None => one.name.clone(),
            },
        );
        let closed = audited.is_some_and(|to| access.day <= to);
        let flagged = state.privacy.flags.get(&access.id).cloned();
        let was = log.planted.get(&access.id).copied().filter(|_| closed);
        AuditRow { open: !closed && flagged.is_none(), user, flagged, was, access }
    });
    Ok(AuditSheet {
        from: audited.map(|day| day.tomorrow().unwrap_or(day)),
        rows: rows.collect(),
        audits: state.privacy.audits.iter().rev().cloned().collect(),
    })
}

/// A request with what was decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReleaseRow {
    /// Its number.
    pub id: String,
    /// For the list.
    pub title: String,
    /// Who asks for what.
    pub text: String,
    /// What was decided, on what ground, and how right it was; the reason is shown only then.
    pub decided: Option<(Decision, Ground, Vec<Mark>)>,
    /// What would have been right; only after the decision.
    pub key: Option<(Decision, Ground)>,
}

/// Every request.
pub fn release_rows(state: &State) -> Result<Vec<ReleaseRow>, Finding> {
    let row = |case: ReleaseCase| ReleaseRow {
        decided: state.privacy.releases.get(&case.id).cloned(),
        key: state.privacy.releases.contains_key(&case.id).then_some((case.decision, case.ground)),
        id: case.id,
        title: case.title,
        text: case.text,
    };
    Ok(releases()?.into_iter().map(row).collect())
}

/// A slip with how it was assessed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BreachRow {
    /// Its number.
    pub id: String,
    /// For the list.
    pub title: String,
    /// What happened.
    pub text: String,
    /// When the office found out.
    pub discovered: Day,
    /// How many people.
    pub affected: u32,
    /// The answer and how right it was.
    pub assessed: Option<(Assessment, Vec<Mark>)>,
    /// What would have been right; only after the answer.
    pub key: Option<Assessment>,
}

/// Every slip.
pub fn breach_rows(state: &State) -> Result<Vec<BreachRow>, Finding> {
    let file = breaches()?;
    let rules = file.rules.clone();
    let row = |case: BreachCase| BreachRow {
        assessed: state.privacy.breaches.get(&case.id).cloned(),
        key: state.privacy.breaches.contains_key(&case.id).then(|| case.key(&rules)),
        id: case.id,
        title: case.title,
        text: case.text,
        discovered: case.discovered,
        affected: case.affected,
    };
    Ok(file.cases.into_iter().map(row).collect())
}

/// What stands before a part of a record for a role: nothing, or glass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Door {
    /// It is part of the role's work.
    Open,
    /// Only with a reason on record.
    Glass,
}

/// The door of a part of a patient's record for somebody of the staff today; glass broken today stays open today.
pub fn door(state: &State, user: &str, mrn: &str, area: Area) -> Result<Door, Finding> {
    let house = house()?;
    let sees = house.staff(user).is_some_and(|one| house.may_see(one.role, area));
    let broken = state.privacy.glass.iter().any(|glass| {
        glass.user == user && glass.mrn == mrn && glass.area == area && glass.day == state.today
    });
    Ok(if sees || broken { Door::Open } else { Door::Glass })
}

/// How a list of graded answers came out: parts right, parts in all.
pub fn points<'a>(marks: impl Iterator<Item = &'a Vec<Mark>>) -> (usize, usize) {
    marks.fold((0, 0), |(right, all), marks| {
        (right + marks.iter().filter(|mark| mark.right).count(), all + marks.len())
    })
}

#[cfg(test)]
mod tests;
