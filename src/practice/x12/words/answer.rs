//! What a 999 and a 277CA say.

use super::coverage::dated;
use super::{day, joined, meaning, money, sentence, shown, with};
use crate::practice::x12::segment::Segment;

pub(super) fn words(s: &Segment<'_>) -> Option<String> {
    let e = |n| shown(s.element(n));
    Some(match s.id {
        "AK1" => format!("Answers group {} ({}).", e(2), e(3)),
        "AK2" => format!("Answers transaction set {} {}.", e(1), e(2)),
        "IK3" => format!("At segment {} ({}): {}.", e(2), e(1), meaning("segment", s.element(4))),
        "IK4" => {
            let part = with(" component ", s.part(1, 2));
            format!("Element {}{part}: {}.", shown(s.part(1, 1)), meaning("element", s.element(3)))
        }
        "IK5" => format!("The set is {}.", meaning("taken", s.element(1))),
        "AK9" => {
            format!("The group is {}: {} of {} set(s) accepted.", meaning("taken", s.element(1)), e(4), e(3))
        }
        "CTX" => format!("Context: {}.", joined(&[shown(s.part(1, 1)), shown(s.part(1, 2))])),
        "STC" => status(s),
        _ => return None,
    })
}

fn status(s: &Segment<'_>) -> String {
    let entity = s.part(1, 3);
    let parts = [
        sentence(&meaning("category", s.part(1, 1))),
        with("status ", s.part(1, 2)),
        if entity.is_empty() { String::new() } else { format!("about the {}", meaning("entity", entity)) },
        if s.element(2).is_empty() { String::new() } else { day(s.element(2)) },
        if s.element(4).is_empty() { String::new() } else { format!("charge {}", money(s.element(4))) },
    ];
    let more = [10, 11]
        .into_iter()
        .filter(|n| !s.element(*n).is_empty())
        .map(|n| format!("also {}, status {}", meaning("category", s.part(n, 1)), shown(s.part(n, 2))));
    let said = [
        joined(&parts),
        if s.element(5).is_empty() { String::new() } else { format!("paid {}", money(s.element(5))) },
        dated("decided", s.element(6)),
        dated("paid on", s.element(8)),
        with("by check ", s.element(9)),
        joined(&more.collect::<Vec<_>>()),
    ];
    format!("{}.", joined(&said))
}
