//! A visit's level: two of three elements must be met (problems, data, risk).
//!
//! Moderate problems, low data and moderate risk make a moderate visit: 99204 for a new patient, 99214 for an
//! established one.

use crate::base::Finding;
use exercises_format::chart::Miss;

/// Elements in rising order; the place is what the last digit of the code adds to 2.
const ELEMENTS: [&str; 4] = ["minimal", "low", "moderate", "high"];

/// The visit's code from its patient and its three elements.
pub(super) fn visit_code(patient: &str, elements: [&str; 3]) -> Result<String, Finding> {
    let rank = |name: &str| ELEMENTS.iter().position(|element| *element == name).ok_or_else(|| wrong(name));
    let mut ranks = [rank(elements[0])?, rank(elements[1])?, rank(elements[2])?];
    ranks.sort_unstable();
    match patient {
        "new" => Ok(format!("9920{}", ranks[1] + 2)),
        "established" => Ok(format!("9921{}", ranks[1] + 2)),
        other => Err(wrong(other)),
    }
}

/// The levels beside it and the other kind of patient, as half right.
pub(super) fn visit_misses(code: &str) -> Vec<Miss> {
    let Some((stem, level)) = code.split_at_checked(4) else { return Vec::new() };
    let Ok(level) = level.parse::<u8>() else { return Vec::new() };
    let miss = |code: String, percent: u32, verdict: &str, why: &str, consequence: &str| Miss {
        code,
        percent,
        verdict: verdict.to_owned(),
        why: why.to_owned(),
        consequence: consequence.to_owned(),
    };
    let mut misses = Vec::new();
    if level > 2 {
        let why = "Two of the three elements reach a higher level.";
        misses.push(miss(
            format!("{stem}{}", level - 1),
            50,
            "downcoded",
            why,
            "The difference of one level is given away.",
        ));
    }
    if level < 5 {
        let why = "Only one of the three elements reaches that level, or none.";
        misses.push(miss(
            format!("{stem}{}", level + 1),
            25,
            "upcoded",
            why,
            "Paid at first, and paid back at audit.",
        ));
    }
    let other = if stem == "9920" { "9921" } else { "9920" };
    let why =
        "A patient is new when nobody of the same specialty in this group has seen them for three years.";
    misses.push(miss(
        format!("{other}{level}"),
        25,
        "other",
        why,
        "The payer's history says otherwise, and the line is denied.",
    ));
    misses
}

fn wrong(name: &str) -> Finding {
    Finding::error(
        "generate.level",
        format!("“{name}” is neither an element's weight nor a kind of patient."),
        "Write minimal, low, moderate or high; new or established.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_of_three_elements_make_the_level() {
        assert_eq!(visit_code("established", ["moderate", "minimal", "moderate"]).unwrap(), "99214");
        assert_eq!(visit_code("established", ["high", "minimal", "low"]).unwrap(), "99213");
        assert_eq!(visit_code("new", ["low", "high", "high"]).unwrap(), "99205");
        assert_eq!(visit_code("gone", ["low", "low", "low"]).unwrap_err().code, "generate.level");
    }
}
