//! An entry chosen from a list in which each has its own share, reason and consequence.

use super::row::{Sheet, TaskRow, TaskVerdict};
use crate::base::Finding;
use crate::learn::grade::Points;
use exercises_format::task::Offer;

/// What a forbidden entry costs on the compliance figure.
const FORBIDDEN: u32 = 50;

/// Marks a choice as a section of its own.
///
/// # Errors
/// `task.answer` for a slug that the list does not have.
pub(super) fn mark(
    place: &str,
    offers: &[Offer],
    chosen: Option<&str>,
    of: i64,
    sheet: &mut Sheet,
) -> Result<(), Finding> {
    let entry = match chosen {
        None => None,
        Some(id) => Some(offers.iter().find(|offer| offer.id == id).ok_or_else(super::misfit)?),
    };
    let key = offers.iter().find(|offer| offer.percent >= 100);
    let expected = entry.filter(|offer| offer.percent >= 100).or(key);
    let mut row = TaskRow {
        place: place.into(),
        expected: expected.map(|offer| offer.text.clone()).unwrap_or_default(),
        why: key.map(|offer| offer.why.clone()).unwrap_or_default(),
        of: Points(of),
        ..TaskRow::default()
    };
    if let Some(offer) = entry {
        let right = offer.percent >= 100;
        row.yours.clone_from(&offer.text);
        row.verdict = if right { TaskVerdict::Right } else { TaskVerdict::of_percent(offer.percent) };
        row.why = match key.filter(|_| !right) {
            Some(key) => format!("{} {}", offer.why, key.why),
            None => offer.why.clone(),
        };
        row.consequence = offer.consequence.clone().unwrap_or_default();
        row.got = Points(of * i64::from(offer.percent.min(100)) / 100);
        row.compliance_cost = if offer.compliance { FORBIDDEN } else { 0 };
    }
    sheet.answered |= entry.is_some();
    sheet.section();
    sheet.put(row);
    Ok(())
}
