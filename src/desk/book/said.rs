//! Dates and names as the interface says them.

use crate::base::Day;
use codesets_lookup::SetId;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `Apr 14, 2026`.
pub fn date(day: Day) -> String {
    let month = usize::try_from(day.month()).ok().and_then(|month| MONTHS.get(month.wrapping_sub(1)));
    format!("{} {}, {}", month.unwrap_or(&""), day.day(), day.year())
}

/// The set's name as a tab prints it.
pub fn spoken_set(set: SetId) -> &'static str {
    match set {
        SetId::Icd10Cm => "ICD-10-CM",
        SetId::Icd10Pcs => "PCS",
        SetId::Hcpcs => "HCPCS",
        SetId::Cpt => "CPT",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_said_with_its_month_in_words() {
        assert_eq!(date(jiff::civil::date(2026, 4, 14)), "Apr 14, 2026");
        assert_eq!(date(jiff::civil::date(2025, 12, 1)), "Dec 1, 2025");
    }
}
