//! MS-DRG tables: groups with their weights, and which diagnoses raise a stay's severity, beside which principal
//! diagnoses they do not. Tables only: nothing here assigns a group.

use crate::about::About;
use crate::dated::kept;
use crate::set::SetId;
use serde::{Deserialize, Serialize};

/// Raised with every change of the form.
const FORM: u32 = 1;

/// Which partition of its major category a group belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Partition {
    /// Surgical.
    #[serde(rename = "S")]
    Surgical,
    /// Medical.
    #[serde(rename = "M")]
    Medical,
}

/// One line of table 5. Weights are whole ten-thousandths, lengths of stay whole tenths of a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drg {
    /// Three digits.
    pub drg: String,
    /// Major diagnostic category, `05`, `PRE`; empty where the table names none.
    pub mdc: String,
    /// Surgical or medical; none for the error groups.
    pub partition: Option<Partition>,
    /// A transfer to post-acute care pays by the day.
    pub post_acute: bool,
    /// The special formula for such a transfer.
    pub special_pay: bool,
    /// Relative weight times 10,000, with the 10 % cap on decreases applied.
    pub weight_e4: Option<u32>,
    /// The same before the cap, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncapped_e4: Option<u32>,
    /// Geometric mean length of stay, days times 10.
    pub gmlos_e1: Option<u32>,
    /// Arithmetic mean length of stay, days times 10.
    pub amlos_e1: Option<u32>,
    /// As the table prints it.
    pub title: String,
}

/// How much a secondary diagnosis raises severity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Complication or comorbidity.
    #[serde(rename = "CC")]
    Cc,
    /// Major complication or comorbidity.
    #[serde(rename = "MCC")]
    Mcc,
}

impl Level {
    /// `CC` or `MCC`.
    pub fn text(self) -> &'static str {
        match self {
            Level::Cc => "CC",
            Level::Mcc => "MCC",
        }
    }
}

/// A run of neighbouring codes, told by its ends; bare.
pub type Run = (String, String);

/// Groups in which listed secondary diagnoses do not raise severity (table 6K, part 3).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withheld {
    /// Major diagnostic category.
    pub mdc: String,
    /// First group.
    pub first_drg: String,
    /// Last group.
    pub last_drg: String,
    /// What the groups are.
    pub title: String,
    /// The codes.
    pub codes: Vec<Run>,
}

/// What the lists say of one code as a secondary diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Severity<'a> {
    /// Its level.
    pub level: Level,
    /// Its collection of principal diagnoses; none where nothing takes the level away.
    pub collection: Option<u16>,
    /// How many principal diagnoses take the level away.
    pub excluded_by: u32,
    /// It counts only when the patient leaves alive.
    pub alive_only: bool,
    /// Groups in which it does not count.
    pub withheld: Vec<&'a Withheld>,
}

/// Neighbouring codes with the same level and collection: first, last, level, collection (0 for none).
pub type SeverityRow = (String, String, Level, u16);
/// A collection of principal diagnoses: its number, how many codes, and the runs of groups it is made of.
pub type CollectionRow = (u16, u32, Vec<(u16, u16)>);

/// The tables of a fiscal year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MsDrgTables {
    form: u32,
    /// Where they come from.
    pub about: About,
    /// Table 5, in order.
    pub drgs: Vec<Drg>,
    /// Tables 6I, 6J and 6K part 1, by code.
    pub severity: Vec<SeverityRow>,
    /// Runs of codes that stand in the same collections.
    pub groups: Vec<Vec<Run>>,
    /// Collections by number.
    pub collections: Vec<CollectionRow>,
    /// Codes that count only when the patient leaves alive; sorted.
    pub alive: Vec<String>,
    /// Table 6K part 3.
    pub withheld: Vec<Withheld>,
}

kept!(MsDrgTables, "msdrg.form", "MS-DRG tables", about);

impl MsDrgTables {
    /// No rows yet.
    pub fn new(about: About) -> MsDrgTables {
        MsDrgTables {
            form: FORM,
            about,
            drgs: Vec::new(),
            severity: Vec::new(),
            groups: Vec::new(),
            collections: Vec::new(),
            alive: Vec::new(),
            withheld: Vec::new(),
        }
    }

    /// One group by its number.
    pub fn drg(&self, number: &str) -> Option<&Drg> {
        self.drgs.iter().find(|held| held.drg == number)
    }

    /// Groups whose number begins with the query, or whose title or category holds all its words; all for no query.
    pub fn search(&self, query: &str) -> Vec<&Drg> {
        let words: Vec<String> = query.split_whitespace().map(str::to_ascii_uppercase).collect();
        let fits = |held: &&Drg| {
            let number = |word: &str| held.drg.starts_with(word);
            let mdc = |word: &str| {
                word.strip_prefix("MDC").is_some_and(|rest| !rest.is_empty() && held.mdc == rest)
            };
            words
                .iter()
                .all(|word| number(word) || mdc(word) || held.title.to_ascii_uppercase().contains(word))
        };
        self.drgs.iter().filter(fits).collect()
    }

    /// What the lists say of a code as a secondary diagnosis; none where it raises nothing.
    pub fn severity(&self, code: &str) -> Option<Severity<'_>> {
        let bare = SetId::bare(code);
        let place = self.severity.partition_point(|row| row.0 <= bare).checked_sub(1)?;
        let (_, last, level, collection) = self.severity.get(place)?;
        if bare > *last {
            return None;
        }
        let collection = (*collection != 0).then_some(*collection);
        let held = collection.and_then(|number| self.collection(number));
        Some(Severity {
            level: *level,
            collection,
            excluded_by: held.map_or(0, |row| row.1),
            alive_only: self.alive.binary_search(&bare).is_ok(),
            withheld: self.withheld.iter().filter(|row| within(&row.codes, &bare)).collect(),
        })
    }

    /// The principal diagnoses that take a code's level away, as runs in the order of their codes.
    pub fn excluded_by(&self, code: &str) -> Vec<Run> {
        let collection = self.severity(code).and_then(|held| held.collection);
        let mut runs: Vec<Run> =
            collection.map_or_else(Vec::new, |number| self.runs(number).cloned().collect());
        runs.sort();
        runs
    }

    /// The level a code keeps beside a principal diagnosis; none where it has none or loses it.
    pub fn level_beside(&self, code: &str, principal: &str) -> Option<Level> {
        let held = self.severity(code)?;
        let principal = SetId::bare(principal);
        let taken = held.collection.is_some_and(|number| {
            self.runs(number).any(|(first, last)| *first <= principal && principal <= *last)
        });
        (!taken).then_some(held.level)
    }

    fn collection(&self, number: u16) -> Option<&CollectionRow> {
        let place = self.collections.binary_search_by_key(&number, |row| row.0).ok()?;
        self.collections.get(place)
    }

    fn runs(&self, number: u16) -> impl Iterator<Item = &Run> {
        let groups = self.collection(number).into_iter().flat_map(|row| &row.2);
        groups.flat_map(|(first, last)| {
            self.groups.get(usize::from(*first)..=usize::from(*last)).unwrap_or_default().iter().flatten()
        })
    }
}

fn within(runs: &[Run], bare: &str) -> bool {
    runs.iter().any(|(first, last)| first.as_str() <= bare && bare <= last.as_str())
}
