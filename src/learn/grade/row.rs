//! One row of a grade: what was entered, what was expected, why, and what it earned.

use exercises_format::chart::Evidence;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::ops::Add;

/// Points in hundredths; negative on rows that take points away.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Points(pub i64);

impl fmt::Display for Points {
    /// As few decimals as needed and a true minus sign: `2`, `1.5`, `−0.25`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        f.pad(&match part {
            0 => format!("{sign}{whole}"),
            _ if part % 10 == 0 => format!("{sign}{whole}.{}", part / 10),
            _ => format!("{sign}{whole}.{part:02}"),
        })
    }
}

impl Add for Points {
    type Output = Points;
    fn add(self, other: Points) -> Points {
        Points(self.0 + other.0)
    }
}

/// Which component of the sheet a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Component {
    /// A diagnosis code (item 21A-L).
    Diagnosis,
    /// The order of the diagnoses (item 21).
    Order,
    /// A procedure code (item 24D).
    Service,
    /// A modifier (item 24D).
    Modifier,
    /// Units (item 24G).
    Units,
    /// Diagnosis pointers (item 24E).
    Linkage,
}

impl Component {
    /// Whether it belongs to item 21; everything else belongs to item 24.
    pub fn is_diagnosis(self) -> bool {
        matches!(self, Component::Diagnosis | Component::Order)
    }
}

/// What is to be said of one component.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// As the key has it.
    Right,
    /// Not the key's, and nothing wrong with it.
    Acceptable,
    /// Right condition, said with less than the chart says.
    LessSpecific,
    /// The code is right up to its seventh character.
    WrongSeventh,
    /// Another code of the same family.
    WrongCode,
    /// The codes are right, their order is not.
    WrongOrder,
    /// Not entered.
    Missing,
    /// Parts reported where one code says the whole.
    Unbundled,
    /// More than the chart carries.
    Upcoded,
    /// Less than the chart carries.
    Downcoded,
    /// The line points to the wrong diagnoses.
    WrongLinkage,
    /// A modifier on the wrong line, or the wrong one.
    WrongModifier,
    /// A required modifier is not there.
    MissingModifier,
    /// Units differ from the service documented.
    WrongUnits,
    /// Nothing in the chart carries it.
    NotSupported,
}

impl Verdict {
    /// The verdict as the grade prints it.
    pub fn words(self) -> &'static str {
        match self {
            Verdict::Right => "Right",
            Verdict::Acceptable => "Acceptable",
            Verdict::LessSpecific => "Less specific",
            Verdict::WrongSeventh => "Wrong seventh character",
            Verdict::WrongCode => "Wrong code",
            Verdict::WrongOrder => "Wrong order",
            Verdict::Missing => "Missing",
            Verdict::Unbundled => "Unbundled",
            Verdict::Upcoded => "Upcoded",
            Verdict::Downcoded => "Downcoded",
            Verdict::WrongLinkage => "Wrong linkage",
            Verdict::WrongModifier => "Wrong modifier",
            Verdict::MissingModifier => "Missing modifier",
            Verdict::WrongUnits => "Wrong units",
            Verdict::NotSupported => "Not supported",
        }
    }

    /// The verdict a key's named miss states (`less-specific`, `equivalent` …).
    pub(super) fn of_miss(name: &str) -> Verdict {
        match name {
            "equivalent" => Verdict::Acceptable,
            "less-specific" => Verdict::LessSpecific,
            "wrong-seventh" => Verdict::WrongSeventh,
            "upcoded" => Verdict::Upcoded,
            "downcoded" => Verdict::Downcoded,
            "unbundled" => Verdict::Unbundled,
            _ => Verdict::WrongCode,
        }
    }
}

/// One row of a grade.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Where on the CMS-1500: `21A`, `21`, `24D 1`, `24E 1`, `24G 1`.
    pub item: String,
    /// What the row is about.
    pub component: Component,
    /// What was entered; empty when nothing was.
    pub yours: String,
    /// What the key has; empty when it has nothing there.
    pub expected: String,
    /// What is to be said of it.
    pub verdict: Verdict,
    /// Why, for the learner.
    pub why: String,
    /// Guideline, rule or note.
    pub rests_on: String,
    /// Where the chart says so.
    pub evidence: Vec<Evidence>,
    /// What it costs downstream; empty when it costs nothing.
    pub consequence: String,
    /// What to do about it, one sentence; empty when nothing is to be done.
    pub advice: String,
    /// Earned; negative where it takes points away. A section's sum stops at zero.
    pub got: Points,
    /// To be had here.
    pub of: Points,
    /// What it costs on the compliance figure, in whole percent.
    pub compliance_cost: u32,
}

impl Row {
    /// A row with its place and verdict, and nothing else yet.
    pub(super) fn new(item: impl Into<String>, component: Component, verdict: Verdict) -> Row {
        Row {
            item: item.into(),
            component,
            yours: String::new(),
            expected: String::new(),
            verdict,
            why: String::new(),
            rests_on: String::new(),
            evidence: Vec::new(),
            consequence: String::new(),
            advice: String::new(),
            got: Points(0),
            of: Points(0),
            compliance_cost: 0,
        }
    }

    /// Points not earned, or taken away.
    pub fn lost(&self) -> Points {
        Points(self.of.0 - self.got.0)
    }
}
