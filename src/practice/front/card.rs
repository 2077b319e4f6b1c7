//! The insurance card against what was typed from it.
//!
//! OM1234567C typed as OM1243567C: two neighbours changed places, the commonest slip of all.

use crate::base::Finding;
use crate::practice::chart::PlanId;
use serde::{Deserialize, Serialize};

/// What a card says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// The plan.
    pub plan: PlanId,
    /// Member id.
    pub member: String,
    /// Group number, empty when the card has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// Family name as printed.
    pub family: String,
    /// Given name as printed.
    pub given: String,
}

/// Where the typed fields differ from the card, each with the kind of slip.
pub fn compare(card: &Card, typed: &Card) -> Vec<Finding> {
    let mut found = Vec::new();
    if card.plan != typed.plan {
        found.push(slip("card.plan", "plan", "The plan is not the card’s."));
    }
    found.extend(member(&card.member, &typed.member));
    if card.group != typed.group {
        found.push(slip("card.group", "group", "The group number is not the card’s."));
    }
    let swapped = card.family == typed.given && card.given == typed.family && card.family != card.given;
    if swapped {
        found.push(slip("card.names-swapped", "name", "Family and given name changed places."));
    } else {
        if card.family != typed.family {
            found.push(slip("card.family", "name", "The family name is not the card’s."));
        }
        if card.given != typed.given {
            found.push(slip("card.given", "name", "The given name is not the card’s."));
        }
    }
    found
}

fn member(card: &str, typed: &str) -> Option<Finding> {
    let (read, typed): (Vec<char>, Vec<char>) = (card.chars().collect(), typed.chars().collect());
    let apart: Vec<usize> = (0..read.len().min(typed.len())).filter(|at| read[*at] != typed[*at]).collect();
    let (code, words) = match apart.as_slice() {
        _ if read.len() != typed.len() => {
            ("card.member-length", "The member id is longer or shorter than the card’s.")
        }
        [] => return None,
        [one, other] if other - one == 1 && read[*one] == typed[*other] && read[*other] == typed[*one] => {
            ("card.member-transposed", "Two neighbours in the member id changed places.")
        }
        [one] if alike(read[*one], typed[*one]) => {
            ("card.member-lookalike", "A letter of the member id was read as the digit that looks like it.")
        }
        [_] => ("card.member-digit", "One character of the member id is not the card’s."),
        _ => ("card.member", "The member id is not the card’s."),
    };
    Some(slip(code, "1a", words))
}

/// Letters and digits that cards print alike.
fn alike(one: char, other: char) -> bool {
    const PAIRS: [(char, char); 6] = [('O', '0'), ('I', '1'), ('S', '5'), ('B', '8'), ('Z', '2'), ('G', '6')];
    PAIRS.iter().any(|(letter, digit)| (one, other) == (*letter, *digit) || (one, other) == (*digit, *letter))
}

fn slip(code: &str, at: &str, words: &str) -> Finding {
    Finding::error(code, words, "Read the card again and correct the registration.").at(at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn card() -> Card {
        Card {
            plan: "orchard-ppo".into(),
            member: "OM1234567C".into(),
            group: "88120".into(),
            family: "Delgado".into(),
            given: "Rosa M".into(),
        }
    }

    fn slips(change: impl FnOnce(&mut Card)) -> Vec<String> {
        let mut typed = card();
        change(&mut typed);
        compare(&card(), &typed).into_iter().map(|finding| finding.code).collect()
    }

    #[test]
    fn a_card_typed_as_it_stands_has_no_slip() {
        assert!(slips(|_| ()).is_empty());
    }

    #[test]
    fn each_slip_of_the_member_id_has_its_name() {
        assert_eq!(slips(|typed| typed.member = "OM1243567C".into()), ["card.member-transposed"]);
        assert_eq!(slips(|typed| typed.member = "0M1234567C".into()), ["card.member-lookalike"]);
        assert_eq!(slips(|typed| typed.member = "OM1234667C".into()), ["card.member-digit"]);
        assert_eq!(slips(|typed| typed.member = "OM123456C".into()), ["card.member-length"]);
        assert_eq!(slips(|typed| typed.member = "OM7654321C".into()), ["card.member"]);
    }

    #[test]
    fn names_plan_and_group_are_compared() {
        assert_eq!(
            slips(|typed| std::mem::swap(&mut typed.family, &mut typed.given)),
            ["card.names-swapped"]
        );
        assert_eq!(slips(|typed| typed.family = "Delgada".into()), ["card.family"]);
        assert_eq!(slips(|typed| typed.plan = "tidewater-hmo".into()), ["card.plan"]);
        assert_eq!(slips(|typed| typed.group.clear()), ["card.group"]);
    }
}
