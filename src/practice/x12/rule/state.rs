//! An address in the United States names a state or territory and a ZIP code; billing and facility ZIP codes are whole.

use super::Bench;
use crate::practice::x12::element::shown;
use crate::practice::x12::read::Set;

/// States, the district, territories, and armed-forces mail.
const STATES: &str = "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY \
                      NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AS GU MP PR VI FM MH PW AA AE AP";
/// Loops whose ZIP code must have nine digits.
const WHOLE: [&str; 4] = ["2010AA", "2310C", "2310E", "2420C"];

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    set.root.walk(&mut |l, segment| {
        if segment.id != "N4" || !matches!(segment.element(4), "" | "US") {
            return;
        }
        let (state, zip) = (segment.element(2), segment.element(3));
        if !is_state(state) {
            bench.error(segment, 2, "x12.state", format!("“{}” is no state or territory.", shown(state)));
        }
        let whole = matches!(set.guide.name, "837P" | "837I") && WHOLE.contains(&l.id);
        let digits = zip.bytes().all(|b| b.is_ascii_digit());
        if !digits || !(zip.len() == 9 || (zip.len() == 5 && !whole)) {
            let wanted = if whole { "nine digits here" } else { "five or nine digits" };
            bench.error(segment, 3, "x12.zip", format!("“{}” is no ZIP code of {wanted}.", shown(zip)));
        }
    });
}

fn is_state(text: &str) -> bool {
    text.len() == 2 && STATES.split_ascii_whitespace().any(|s| s == text)
}
