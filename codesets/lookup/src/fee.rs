//! Medicare's physician fee schedule and unit limits, as imported. Numbers only: no descriptors are kept.

use crate::dated::kept;
use practicum_base::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Raised with every change of either form.
const FORM: u32 = 1;

/// One line of the relative value file. Relative values are in hundredths.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Fee {
    /// The code.
    pub code: String,
    /// `26`, `TC`, `53` or empty.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub modifier: String,
    /// Status indicator, `A`, `T`, `B`.
    pub status: String,
    /// Physician work.
    pub work: u32,
    /// Practice expense outside a facility; none where not applicable.
    pub office_expense: Option<u32>,
    /// Practice expense in a facility; none where not applicable.
    pub facility_expense: Option<u32>,
    /// Malpractice.
    pub malpractice: u32,
    /// Professional and technical component indicator.
    pub component: String,
    /// Global days, `090`.
    pub global_days: String,
    /// Multiple procedure indicator.
    pub multiple: String,
    /// Bilateral surgery indicator.
    pub bilateral: String,
    /// Assistant at surgery indicator.
    pub assistant: String,
    /// Co-surgeons indicator.
    pub co_surgeons: String,
    /// Team surgery indicator.
    pub team: String,
    /// Endoscopic base code.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub endoscopic_base: String,
}

/// A release of the relative value file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeeTable {
    form: u32,
    /// The release's name, `2026-01`.
    pub release: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub to: Day,
    /// Dollars a relative value unit, in ten-thousandths.
    pub conversion_factor: u32,
    /// By code and modifier.
    pub fees: Vec<Fee>,
}

/// How a unit limit is applied.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitLimit {
    /// Most units.
    pub units: u32,
    /// 1 by line, 2 by day without exception, 3 by day with appeal; 0 not stated.
    pub adjudication: u8,
}

/// A release of the medically unlikely edits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitTable {
    form: u32,
    /// The release's name with its setting, `practitioner 2026-01`.
    pub release: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub to: Day,
    /// By code.
    pub limits: BTreeMap<String, UnitLimit>,
}

kept!(FeeTable, "fee.form", "a fee schedule");
kept!(UnitTable, "unit.form", "unit limits");

impl FeeTable {
    /// A release's fees, sorted here by code and modifier.
    pub fn new(release: String, (from, to): (Day, Day), conversion_factor: u32, mut fees: Vec<Fee>) -> Self {
        fees.sort_by(|a, b| (&a.code, &a.modifier).cmp(&(&b.code, &b.modifier)));
        FeeTable { form: FORM, release, from, to, conversion_factor, fees }
    }

    /// The line of a code with a modifier, which may be empty.
    pub fn fee(&self, code: &str, modifier: &str) -> Option<&Fee> {
        let key = (code, modifier);
        let place = self.fees.binary_search_by(|fee| (fee.code.as_str(), fee.modifier.as_str()).cmp(&key));
        self.fees.get(place.ok()?)
    }
}

impl UnitTable {
    /// A release's limits.
    pub fn new(release: String, (from, to): (Day, Day), limits: BTreeMap<String, UnitLimit>) -> Self {
        UnitTable { form: FORM, release, from, to, limits }
    }
}
