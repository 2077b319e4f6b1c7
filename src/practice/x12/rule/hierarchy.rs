//! Levels are numbered from 1 without gaps, name a parent that came before, and say truly whether others hang on them.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::tree::Loop;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    let mut count = 0;
    descend(&set.root, None, &mut count, bench);
}

fn descend(l: &Loop<'_>, parent: Option<&Segment<'_>>, count: &mut u32, bench: &mut Bench<'_>) {
    let own = l.segments.first().filter(|s| s.id == "HL");
    if let Some(hl) = own {
        *count += 1;
        judge_level(hl, parent, *count, bench);
        let children = l.loops.iter().any(|inner| inner.segments.first().is_some_and(|s| s.id == "HL"));
        let said = hl.element(4);
        if !said.is_empty() && (said == "1") != children {
            let message = if children {
                "HL04 says that nothing hangs on this level, yet something does."
            } else {
                "HL04 says that levels hang on this one, and none does."
            };
            bench.error(hl, 4, "x12.level.child", message.to_owned());
        }
    }
    for inner in &l.loops {
        descend(inner, own.or(parent), count, bench);
    }
}

fn judge_level(hl: &Segment<'_>, parent: Option<&Segment<'_>>, count: u32, bench: &mut Bench<'_>) {
    if hl.element(1).parse() != Ok(count) {
        let message = format!("HL01 is “{}”; this is level {count} of the set.", shown(hl.element(1)));
        bench.error(hl, 1, "x12.level.number", message);
    }
    let expected = parent.map_or("", |p| p.element(1));
    if hl.element(2) != expected {
        let message =
            format!("HL02 is “{}”; the level it hangs on is “{}”.", shown(hl.element(2)), shown(expected));
        bench.error(hl, 2, "x12.level.parent", message);
    }
}
