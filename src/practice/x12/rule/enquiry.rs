//! Questions and answers about coverage and claims: each has a trace of its own, and no date that cannot be.

use super::Bench;
use crate::base::us_date;
use crate::practice::x12::element::{read_date, read_range, shown};
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use std::collections::BTreeSet;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    let sent = read_date(set.gs.element(4));
    let mut traces: BTreeSet<(&str, &str)> = BTreeSet::new();
    set.root.walk(&mut |_, segment| match segment.id {
        "TRN" => trace(segment, &mut traces, bench),
        "DMG" => born(segment, sent, bench),
        "DTP" if segment.element(1) == "472" => past(segment, 3, sent, bench),
        "STC" => past(segment, 2, sent, bench),
        "EB" => benefit(segment, bench),
        _ => {}
    });
}

fn trace<'a>(trn: &Segment<'a>, seen: &mut BTreeSet<(&'a str, &'a str)>, bench: &mut Bench<'_>) {
    if !seen.insert((trn.element(1), trn.element(2))) {
        let message =
            format!("Trace “{}” stands here twice; answers could not be told apart.", shown(trn.element(2)));
        bench.error(trn, 2, "x12.trace.twice", message);
    }
    let origin = trn.element(3);
    let formed = origin.len() == 10 && origin.starts_with(['1', '3', '9']);
    if !origin.is_empty() && !formed {
        let message = format!("“{}” is no originator: 1, 3 or 9 and nine characters.", shown(origin));
        bench.error(trn, 3, "x12.trace.origin", message);
    }
}

fn born(dmg: &Segment<'_>, sent: Option<crate::base::Day>, bench: &mut Bench<'_>) {
    if let (Some(day), Some(sent)) = (read_date(dmg.element(2)), sent)
        && day > sent
    {
        let message = format!("The birth date {} lies after the file's.", us_date(day));
        bench.error(dmg, 2, "x12.date.birth", message);
    }
}

pub(super) fn past(
    segment: &Segment<'_>,
    element: usize,
    sent: Option<crate::base::Day>,
    bench: &mut Bench<'_>,
) {
    let value = segment.element(element);
    let last = read_date(value).or_else(|| read_range(value).map(|(_, to)| to));
    if let (Some(day), Some(sent)) = (last, sent)
        && day > sent
    {
        let message = format!("The date {} lies after the file's date {}.", us_date(day), us_date(sent));
        bench.error(segment, element as u32, "x12.date.future", message);
    }
}

fn benefit(eb: &Segment<'_>, bench: &mut Bench<'_>) {
    let share = eb.element(8);
    let (whole, part) = share.split_once('.').unwrap_or((share, ""));
    let above = match whole.parse::<u32>() {
        Ok(0) | Err(_) => false,
        Ok(1) => part.bytes().any(|b| b != b'0'),
        Ok(_) => true,
    };
    if above || share.starts_with('-') {
        let message = format!("“{}” is no share: 20 percent is written 0.2.", shown(share));
        bench.error(eb, 8, "x12.benefit.share", message);
    }
    if !eb.element(3).is_empty() && !eb.element(13).is_empty() {
        let message = "EB03 and EB13 exclude each other: a service type or a procedure.".to_owned();
        bench.error(eb, 13, "x12.element.exclusive", message);
    }
    if matches!(eb.element(1), "B" | "C" | "G") && eb.element(7).is_empty() {
        let message = "A copayment, deductible or limit is told with its amount.".to_owned();
        bench.warning(eb, 7, "x12.benefit.amount", message);
    }
}
