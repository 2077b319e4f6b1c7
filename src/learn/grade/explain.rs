//! The headline and the one next step.

use super::row::{Points, Row};

pub(super) fn headline(answered: bool, got: Points, of: Points, rows: &[Row]) -> String {
    if !answered {
        return format!("Nothing entered yet; 0 of {of} points");
    }
    let open = rows.iter().filter(|row| row.lost().0 > 0).count();
    let tail = match open {
        0 => "every item right".to_owned(),
        1 => "1 item to mend".to_owned(),
        _ => format!("{open} items to mend"),
    };
    format!("{got} of {of} points; {tail}")
}

/// The advice of the row that costs most, the earlier one of equals; compliance matters when no points are lost.
pub(super) fn next_step(rows: &[Row]) -> String {
    let advised = || rows.iter().filter(|row| !row.advice.is_empty());
    let mut top: Option<&Row> = None;
    for row in advised().filter(|row| row.lost().0 > 0) {
        if top.is_none_or(|best| row.lost() > best.lost()) {
            top = Some(row);
        }
    }
    match top {
        Some(row) => {
            let points = if row.lost().0 == 100 { "point comes" } else { "points come" };
            format!("{} and {} {points} back.", row.advice.trim_end_matches('.'), row.lost())
        }
        None => advised().find(|row| row.compliance_cost > 0).map_or(String::new(), |row| row.advice.clone()),
    }
}
