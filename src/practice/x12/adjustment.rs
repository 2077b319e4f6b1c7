//! Adjustments of payers (CAS) and their remarks (MOA), onto the wire and back, in 835 and 837 alike.

use super::element::shown;
use super::model::{Adjustment, Carc, Group, Rarc};
use super::take::Taker;
use super::tree::Loop;
use super::writer::Writer;

/// Adjustments a CAS carries.
const TRIPLETS: usize = 6;
/// Remark codes an MOA carries.
const MOST_REMARKS: usize = 5;

/// One CAS a group, or more when a group has more than six, in the order in which groups first appear.
pub fn write_adjustments(w: &mut Writer<'_>, adjustments: &[Adjustment]) {
    let mut groups: Vec<Group> = Vec::new();
    for adjustment in adjustments {
        if !groups.contains(&adjustment.group) {
            groups.push(adjustment.group);
        }
    }
    for group in groups {
        let own: Vec<&Adjustment> = adjustments.iter().filter(|a| a.group == group).collect();
        for trio in own.chunks(TRIPLETS) {
            let amounts: Vec<String> = trio.iter().map(|a| a.amount.x12()).collect();
            let mut cas = vec![group.code()];
            for (adjustment, amount) in trio.iter().zip(&amounts) {
                cas.extend([adjustment.carc.as_str(), amount, ""]);
            }
            w.put("CAS", &cas);
        }
    }
}

/// MOA with the remarks on a claim; none when there are none.
pub fn write_remarks(w: &mut Writer<'_>, remarks: &[Rarc]) {
    if remarks.len() > MOST_REMARKS {
        w.fail("x12.remarks", "A claim carries at most five remark codes.");
    }
    if !remarks.is_empty() {
        let mut moa = vec!["", ""];
        moa.extend(remarks.iter().map(Rarc::as_str));
        w.put("MOA", &moa);
    }
}

/// Every adjustment directly in a loop.
pub fn adjustments_of(taker: &mut Taker, l: &Loop<'_>) -> Vec<Adjustment> {
    let mut found = Vec::new();
    for cas in l.every("CAS") {
        let Some(group) = Group::from_code(cas.element(1)) else {
            taker.refuse(cas, 1, &format!("(“{}”) is no adjustment group we post", shown(cas.element(1))));
            continue;
        };
        for element in (2..=17).step_by(3).filter(|e| !cas.element(*e).is_empty()) {
            found.push(Adjustment {
                group,
                carc: Carc::from(cas.element(element)),
                amount: taker.money(Some(cas), element + 1),
            });
        }
    }
    found
}

/// The remarks of a loop's MOA.
pub fn remarks_of(l: &Loop<'_>) -> Vec<Rarc> {
    let codes = l.segment("MOA").into_iter().flat_map(|moa| (3..=7).map(|e| moa.element(e)));
    codes.filter(|code| !code.is_empty()).map(Rarc::from).collect()
}
