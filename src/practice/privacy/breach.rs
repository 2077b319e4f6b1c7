//! Breach or not, whom to tell and by when (45 CFR 164.400 to 164.414): cases as data, dates by rule.

use super::{Mark, mark};
use crate::base::{Day, Finding, us_date};
use serde::{Deserialize, Serialize};

/// Why a slip is no breach without weighing it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Exception {
    /// The information was secured: encrypted or destroyed by the guidance.
    Secured,
    /// Good faith within the scope of work, not used further.
    GoodFaith,
    /// Between two who are authorized here, not used further.
    InadvertentInternal,
    /// The receiver could not have kept it.
    NotRetained,
}

/// The four factors; true where the factor speaks for a compromise (of `mitigated`: where the risk was mitigated).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Factors {
    /// What it was, and how easily told whose.
    pub nature: bool,
    /// Who got it: somebody bound to nothing.
    pub recipient: bool,
    /// Whether it was really acquired or viewed.
    pub acquired: bool,
    /// Whether the risk was mitigated.
    pub mitigated: bool,
}

impl Factors {
    /// Whether they leave a low probability of compromise: it was mitigated, and at most one other speaks against.
    pub fn low(&self) -> bool {
        let against = [self.nature, self.recipient, self.acquired].iter().filter(|one| **one).count();
        self.mitigated && against <= 1
    }
}

/// Days and numbers of the rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachRules {
    /// The last day to tell people, in days from discovery.
    pub notice_days: u32,
    /// From so many people on, HHS hears at the same time.
    pub large_from: u32,
    /// Above so many people of one state, its media hear.
    pub media_above: u32,
    /// Smaller breaches: days after the end of the calendar year.
    pub yearly_days: u32,
}

/// One case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachCase {
    /// `B01`.
    pub id: String,
    /// For lists.
    pub title: String,
    /// What happened.
    pub text: String,
    /// When the office found out.
    pub discovered: Day,
    /// How many people.
    pub affected: u32,
    /// Whether they all live in one state.
    pub one_state: bool,
    /// Key: the exception that holds.
    pub exception: Option<Exception>,
    /// Key: the four factors, where none holds.
    pub factors: Option<Factors>,
    /// Why, shown after the answer.
    pub why: String,
}

/// An answer, the learner's or the key's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Whether notice is owed.
    pub breach: bool,
    /// The exception seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exception: Option<Exception>,
    /// The four factors as weighed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub factors: Option<Factors>,
    /// The last day to tell the people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub people_by: Option<Day>,
    /// Whether the media hear.
    pub media: bool,
    /// The last day to tell HHS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hhs_by: Option<Day>,
}

impl BreachCase {
    /// The key, its dates by rule.
    pub fn key(&self, rules: &BreachRules) -> Assessment {
        let breach = self.exception.is_none() && !self.factors.is_some_and(|factors| factors.low());
        let after = |day: Day, days: u32| day.saturating_add(jiff::Span::new().days(days));
        let people_by = after(self.discovered, rules.notice_days);
        let year_end = jiff::civil::Date::new(self.discovered.year(), 12, 31).unwrap_or(self.discovered);
        let small_by = after(year_end, rules.yearly_days);
        let hhs_by = if self.affected >= rules.large_from { people_by } else { small_by };
        Assessment {
            breach,
            exception: self.exception,
            factors: self.factors,
            people_by: breach.then_some(people_by),
            media: breach && self.one_state && self.affected > rules.media_above,
            hhs_by: breach.then_some(hhs_by),
        }
    }

    /// Grades an answer part by part.
    pub fn grade(&self, rules: &BreachRules, answer: &Assessment) -> Vec<Mark> {
        let key = self.key(rules);
        let by = |day: Option<Day>| {
            day.map_or_else(
                || "Nobody need be told.".to_owned(),
                |day| format!("At the latest on {}.", us_date(day)),
            )
        };
        let mut marks = vec![
            mark("breach", answer.breach == key.breach, self.why.clone()),
            mark("exception", answer.exception == key.exception, self.why.clone()),
        ];
        if let Some(factors) = key.factors {
            let weighed = answer.factors;
            for (part, right, says) in [
                ("nature", weighed.map(|own| own.nature), factors.nature),
                ("recipient", weighed.map(|own| own.recipient), factors.recipient),
                ("acquired", weighed.map(|own| own.acquired), factors.acquired),
                ("mitigated", weighed.map(|own| own.mitigated), factors.mitigated),
            ] {
                marks.push(mark(part, right == Some(says), if says { "Yes." } else { "No." }));
            }
        }
        marks.push(mark("people", answer.people_by == key.people_by, by(key.people_by)));
        let media = if key.media { "The media of the state hear too." } else { "No media notice." };
        marks.push(mark("media", answer.media == key.media, media));
        marks.push(mark("hhs", answer.hhs_by == key.hhs_by, by(key.hhs_by)));
        marks
    }
}

/// The data file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BreachFile {
    /// When it was written.
    pub as_of: Day,
    /// Where the rules come from.
    pub source: String,
    /// Whether every figure was checked.
    pub verified: bool,
    /// Days and numbers.
    pub rules: BreachRules,
    /// The cases.
    pub cases: Vec<BreachCase>,
}

/// Rules and cases.
pub fn breaches() -> Result<BreachFile, Finding> {
    serde_json::from_str(include_str!("../../../exercises/privacy/breaches.json"))
        .map_err(|fault| super::unreadable(&fault))
}
