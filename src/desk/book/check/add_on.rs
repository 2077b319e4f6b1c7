//! An add-on code without the procedure it is added to.
//!
//! 11103 stands beside 11102, 11104 or 11106. Primaries are those among the codes shipped here.

use super::set::CodeList;
use super::{Basis, Point, Weight};
use codesets_lookup::Entry;
use codesets_lookup::edit::{AddOn, AddOnKind};

pub(super) fn points(set: &CodeList<'_>) -> Vec<Point> {
    set.procedures().filter_map(|(at, _, entry)| judged(set, at, entry)).collect()
}

fn judged(set: &CodeList<'_>, at: usize, entry: &Entry) -> Option<Point> {
    let rows = set.add_ons().map_or_else(Vec::new, |table| table.of(&entry.code, set.on));
    if rows.is_empty() && !entry.flags.add_on {
        return None;
    }
    let primaries: Vec<&str> = rows.iter().filter_map(|row| row.primary.as_deref()).collect();
    let beside: Vec<&Entry> = set
        .procedures()
        .filter(|(other, _, beside)| *other != at && beside.code != entry.code && !beside.flags.add_on)
        .map(|(_, _, beside)| beside)
        .collect();
    let listed =
        set.procedures().any(|(other, _, beside)| other != at && primaries.contains(&beside.code.as_str()));
    let open = !rows.iter().any(|row| closed(row));
    if listed || (open && !beside.is_empty()) {
        return None;
    }
    let basis = Basis::Edit(format!(
        "{} is an add-on code; primaries among the codes shipped here: {}",
        entry.code,
        if primaries.is_empty() { "none listed".to_owned() } else { primaries.join(", ") }
    ));
    Some(Point {
        rule: "check.add-on",
        weight: if beside.is_empty() { Weight::Stop } else { Weight::Look },
        lines: vec![at],
        words: format!("{} is an add-on code and stands without its primary.", entry.code),
        next_step: match primaries.as_slice() {
            [] => "Report it with the procedure it was added to.".to_owned(),
            some => format!("Report it with its primary ({}), or report another code.", some.join(", ")),
        },
        basis: vec![basis],
    })
}

/// Whether the edits list every primary.
fn closed(row: &AddOn) -> bool {
    matches!(row.kind, AddOnKind::Listed | AddOnKind::DrugAdministration | AddOnKind::MentalHealth)
}

#[cfg(test)]
mod tests {
    use crate::desk::book::check::Weight;
    use crate::desk::book::check::tests::{rules, weight};

    #[test]
    fn an_add_on_code_never_stands_alone() {
        assert_eq!(weight("11103", "check.add-on"), Some(Weight::Stop));
        assert_eq!(weight("11103+20610", "check.add-on"), Some(Weight::Look));
        assert!(!rules("11102+11103").contains(&"check.add-on"));
        assert!(!rules("20610").contains(&"check.add-on"));
    }

    #[test]
    fn where_contractors_decide_any_primary_will_do() {
        assert_eq!(weight("44955", "check.add-on"), Some(Weight::Stop));
        assert!(!rules("44955+49505").contains(&"check.add-on"));
    }
}
