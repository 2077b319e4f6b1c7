//! The access log by person, patient and day.

use super::AuditRow;
use crate::base::Day;
use std::collections::{BTreeMap, BTreeSet};

/// What is asked of the log; empty means all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Login.
    pub user: String,
    /// Medical record number.
    pub mrn: String,
    /// Day, as `2026-04-14`.
    pub day: String,
}

/// What can be asked for: value and name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// The people who opened something.
    pub users: Vec<(String, String)>,
    /// The patients whose record was opened.
    pub patients: Vec<(String, String)>,
    /// The days.
    pub days: Vec<Day>,
}

/// What the rows can be filtered by.
pub fn choices(rows: &[AuditRow]) -> Choices {
    let users: BTreeMap<&str, &str> =
        rows.iter().map(|row| (row.access.user.as_str(), row.user.as_str())).collect();
    let patients: BTreeMap<(&str, &str), ()> =
        rows.iter().map(|row| ((row.access.patient.as_str(), row.access.mrn.as_str()), ())).collect();
    let days: BTreeSet<Day> = rows.iter().map(|row| row.access.day).collect();
    Choices {
        users: users.into_iter().map(|(user, name)| (user.to_owned(), name.to_owned())).collect(),
        patients: patients
            .into_keys()
            .map(|(name, mrn)| (mrn.to_owned(), format!("{name}, {mrn}")))
            .collect(),
        days: days.into_iter().collect(),
    }
}

/// The rows that fit.
pub fn kept(rows: &[AuditRow], filter: &Filter) -> Vec<AuditRow> {
    let fits = |asked: &str, held: &str| asked.is_empty() || asked == held;
    let all = |row: &&AuditRow| {
        fits(&filter.user, &row.access.user)
            && fits(&filter.mrn, &row.access.mrn)
            && fits(&filter.day, &row.access.day.to_string())
    };
    rows.iter().filter(all).cloned().collect()
}
