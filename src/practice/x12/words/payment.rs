//! What a payment says.

use super::{day, joined, meaning, money, procedure, sentence, shown, with};
use crate::practice::x12::segment::Segment;

pub(super) fn words(s: &Segment<'_>) -> Option<String> {
    let e = |n| shown(s.element(n));
    Some(match s.id {
        "BPR" => format!(
            "Payment of {} by {}, on {}.",
            money(s.element(2)),
            meaning("method", s.element(4)),
            day(s.element(16))
        ),
        "TRN" => super::coverage::trace(s),
        "DTM" => format!("{}: {}.", sentence(&meaning("date", s.element(1))), day(s.element(2))),
        "CLP" => claim(s),
        "CAS" => adjustment(s),
        "SVC" => service(s),
        "MOA" => {
            let remarks: Vec<String> = (3..=7).map(e).collect();
            format!("Remarks on the claim: {}.", joined(&remarks))
        }
        "LQ" => format!("Remark: {}.", e(2)),
        "SVD" => format!(
            "Decided by payer {}: paid {} for {}, units {}.",
            e(1),
            money(s.element(2)),
            joined(&[procedure(s, 3), with("revenue code ", s.element(4))]),
            e(5)
        ),
        "PLB" => provider(s),
        _ => return None,
    })
}

fn claim(s: &Segment<'_>) -> String {
    let share = if s.element(5).is_empty() {
        String::new()
    } else {
        format!("patient's share {}", money(s.element(5)))
    };
    let parts = [
        with("account ", s.element(1)),
        meaning("claim", s.element(2)),
        format!("charge {}", money(s.element(3))),
        format!("paid {}", money(s.element(4))),
        share,
        with("payer's number ", s.element(7)),
    ];
    format!("Claim: {}.", joined(&parts))
}

fn adjustment(s: &Segment<'_>) -> String {
    let reasons: Vec<String> = (2..=17)
        .step_by(3)
        .filter(|n| !s.element(*n).is_empty())
        .map(|n| {
            format!("{} {} for reason {}", shown(s.element(1)), money(s.element(n + 1)), shown(s.element(n)))
        })
        .collect();
    format!("Adjustment ({}): {}.", meaning("group", s.element(1)), joined(&reasons))
}

fn service(s: &Segment<'_>) -> String {
    let parts = [
        procedure(s, 1),
        format!("charge {}", money(s.element(2))),
        if s.element(3).is_empty() { String::new() } else { format!("paid {}", money(s.element(3))) },
        with("revenue code ", s.element(4)),
        with("units ", s.element(5)),
        with("units ", s.element(7)),
    ];
    format!("Service: {}.", joined(&parts))
}

fn provider(s: &Segment<'_>) -> String {
    let parts: Vec<String> = (3..=13)
        .step_by(2)
        .filter(|n| !s.element(*n).is_empty())
        .map(|n| {
            let reason = meaning("provider", s.part(n, 1));
            format!("{reason}{} {}", with(" for ", s.part(n, 2)), money(s.element(n + 1)))
        })
        .collect();
    format!("Adjustment of the payment: {}.", joined(&parts))
}
