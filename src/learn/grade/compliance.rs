//! The second figure: what an auditor would hold against a sheet, whatever its score.

use super::row::Row;
use serde::{Deserialize, Serialize};

/// One thing an auditor would hold against the sheet.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ComplianceNote {
    /// Where on the form: `21C`, `24D 1`.
    pub item: String,
    /// What was entered.
    pub entry: String,
    /// Why it is a compliance matter.
    pub why: String,
    /// What follows from it.
    pub consequence: String,
    /// What it takes from the compliance figure, in whole percent.
    pub cost: u32,
}

pub(super) fn notes(rows: &[Row]) -> Vec<ComplianceNote> {
    rows.iter()
        .filter(|row| row.compliance_cost > 0)
        .map(|row| ComplianceNote {
            item: row.item.clone(),
            entry: row.yours.clone(),
            why: row.why.clone(),
            consequence: row.consequence.clone(),
            cost: row.compliance_cost,
        })
        .collect()
}

pub(super) fn hundredths(notes: &[ComplianceNote]) -> u32 {
    let cost: u32 = notes.iter().map(|note| note.cost).fold(0, u32::saturating_add);
    100u32.saturating_sub(cost) * 100
}
