//! What a look-up answers.

use crate::set::SetId;
use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// What a line of the book is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A chapter or section of the book.
    Chapter,
    /// A range of categories.
    Block,
    /// A three-character heading.
    Category,
    /// A longer heading.
    Subcategory,
    /// A code that can be reported.
    Code,
}

impl Kind {
    /// The number the asset carries.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// The kind that number names.
    pub fn from_number(number: u8) -> Option<Kind> {
        [Kind::Chapter, Kind::Block, Kind::Category, Kind::Subcategory, Kind::Code]
            .into_iter()
            .find(|kind| kind.number() == number)
    }
}

/// A sex a code is limited to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sex {
    /// Male.
    #[serde(rename = "M")]
    Male,
    /// Female.
    #[serde(rename = "F")]
    Female,
}

/// How long payment for a procedure covers the care around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum GlobalDays {
    /// The day itself.
    #[serde(rename = "000")]
    Zero,
    /// Ten days.
    #[serde(rename = "010")]
    Ten,
    /// Ninety days and the day before.
    #[serde(rename = "090")]
    Ninety,
    /// The concept does not apply.
    #[serde(rename = "XXX")]
    NotApplicable,
    /// Follows the procedure it is added to.
    #[serde(rename = "ZZZ")]
    WithPrimary,
    /// Maternity care, with a period of its own.
    #[serde(rename = "MMM")]
    Maternity,
}

impl GlobalDays {
    /// All of them, in the order of the asset's numbers, which begin at 1.
    pub const ALL: [GlobalDays; 6] = [
        GlobalDays::Zero,
        GlobalDays::Ten,
        GlobalDays::Ninety,
        GlobalDays::NotApplicable,
        GlobalDays::WithPrimary,
        GlobalDays::Maternity,
    ];

    /// As fee schedules write it.
    pub fn text(self) -> &'static str {
        match self {
            GlobalDays::Zero => "000",
            GlobalDays::Ten => "010",
            GlobalDays::Ninety => "090",
            GlobalDays::NotApplicable => "XXX",
            GlobalDays::WithPrimary => "ZZZ",
            GlobalDays::Maternity => "MMM",
        }
    }

    /// Days after the procedure that its payment covers; none where the concept does not apply.
    pub fn days(self) -> Option<u16> {
        match self {
            GlobalDays::Zero => Some(0),
            GlobalDays::Ten => Some(10),
            GlobalDays::Ninety => Some(90),
            GlobalDays::NotApplicable | GlobalDays::WithPrimary | GlobalDays::Maternity => None,
        }
    }
}

/// Facts about a code that edits need; they may change from one span of validity to the next.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Flags {
    /// Reported for this sex only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Reported between these ages in years, both included; 124 is no upper bound.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub age: Option<(u8, u8)>,
    /// A manifestation: its cause is listed first.
    #[serde(skip_serializing_if = "is_false")]
    pub manifestation: bool,
    /// Never the principal diagnosis of an inpatient stay, and unless `first_outpatient` says so never listed first.
    #[serde(skip_serializing_if = "is_false")]
    pub unacceptable_principal: bool,
    /// May be listed first for an outpatient although no inpatient stay has it as its principal diagnosis.
    #[serde(skip_serializing_if = "is_false")]
    pub first_outpatient: bool,
    /// An external cause.
    #[serde(skip_serializing_if = "is_false")]
    pub external_cause: bool,
    /// A mental-health diagnosis.
    #[serde(skip_serializing_if = "is_false")]
    pub mental_health: bool,
    /// Reported only beside its primary procedure.
    #[serde(skip_serializing_if = "is_false")]
    pub add_on: bool,
    /// Modifier 51 is not put on it.
    #[serde(skip_serializing_if = "is_false")]
    pub modifier_51_exempt: bool,
    /// Done on a side: takes RT, LT or 50.
    #[serde(skip_serializing_if = "is_false")]
    pub bilateral: bool,
    /// A visit: evaluation and management.
    #[serde(skip_serializing_if = "is_false")]
    pub evaluation_management: bool,
    /// Global period.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub global_days: Option<GlobalDays>,
    /// Outpatient hospital status indicator (HCPCS), `K`, `N`, `E1`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Medicare's approval of the item begins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved_from: Option<Day>,
    /// Medicare's approval of the item ends.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub approved_to: Option<Day>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands references")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// A code or heading as it stands on one day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The set.
    pub set: SetId,
    /// The code as a reader writes it, with its dot.
    pub code: String,
    /// The full title.
    pub title: String,
    /// Whether it can be reported on that day.
    pub billable: bool,
    /// What line of the book it is.
    pub kind: Kind,
    /// The release the title comes from.
    pub release: String,
    /// First day of the span the asked day falls in; none when no dates are known.
    pub valid_from: Option<Day>,
    /// Whether the first day reads "that day or earlier".
    pub or_earlier: bool,
    /// Last day of that span; none while open.
    pub valid_to: Option<Day>,
    /// The asked day lies after the release's last: the answer assumes nothing changed.
    pub extrapolated: bool,
    /// Facts about the code; empty for headings.
    pub flags: Flags,
    /// The title is this project's own wording, not the code set's owner's.
    pub own_wording: bool,
}

/// Why a code has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MissReason {
    /// No such code.
    Unknown,
    /// The code begins after the asked day.
    NotYetValid,
    /// The code ended before the asked day.
    Ended,
    /// The asked day lies before anything shipped.
    BeforeCoverage,
}

/// No answer, and where to look instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Miss {
    /// The code as a reader writes it.
    pub code: String,
    /// Why.
    pub reason: MissReason,
    /// Codes or headings valid on that day that are near.
    pub see: Vec<String>,
}
