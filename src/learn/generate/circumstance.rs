//! What else a patient brings beside the note: a plan that pays second, an accident at work, no plan at all.
//!
//! Nothing here is a mistake of anybody's: it is the mix of cover that a waiting room has.

use crate::base::{Dice, Interval, Seed};
use crate::learn::Shelf;
use crate::practice::chart::{Coverage, Encounter, PlanId};

/// Templates whose patients may have been hurt at work.
const INJURIES: [&str; 6] =
    ["ankle-twist", "cut-hand", "back-pain", "wrist-fracture", "meniscus-talk", "shoulder-injection"];

/// Of a hundred Medicare patients, so many have a supplement that pays second.
const SUPPLEMENTED: u64 = 40;
/// Of a hundred patients of an employer's plan, so many have Medicaid after it.
const BOTH: u64 = 5;
/// Of a hundred injuries of working age, so many happened at work.
const AT_WORK: u64 = 30;
/// Of a hundred patients below Medicare's age, so many have no plan.
const UNINSURED: u64 = 4;

/// Adds to a generated visit the cover that its patient has beside the plan it was made for.
pub fn other_cover(shelf: &Shelf, encounter: &mut Encounter, seed: Seed) {
    let mut dice = seed.of("cover").dice();
    let Some(plan) = encounter.coverage().map(|coverage| coverage.plan.clone()) else { return };
    match plan.as_str() {
        "medicare" if dice.chance(SUPPLEMENTED) => {
            add(shelf, encounter, "cormorant-medigap", Some(plan), seed);
        }
        "orchard-ppo" if dice.chance(BOTH) => {
            add(shelf, encounter, "medicaid", Some(plan), seed);
        }
        "orchard-ppo" | "tidewater-hmo" | "medicaid" => working_age(shelf, encounter, &mut dice, seed),
        _ => {}
    }
}

fn working_age(shelf: &Shelf, encounter: &mut Encounter, dice: &mut Dice, seed: Seed) {
    let template = encounter.source.made.as_ref().map(|made| made.template.as_str());
    if template.is_some_and(|template| INJURIES.contains(&template)) && dice.chance(AT_WORK) {
        if let Some(at) = add(shelf, encounter, "keel-workers", None, seed) {
            encounter.at_work = true;
            encounter.registered = at;
            encounter.registered_authorization.clear();
        }
        return;
    }
    if dice.chance(UNINSURED) && encounter.place_of_service == "11" {
        encounter.coverages.clear();
        encounter.permits.clear();
        encounter.registered_authorization.clear();
        add(shelf, encounter, "self-pay", None, seed);
        encounter.registered = 0;
    }
}

/// Adds a coverage in force around the visit; its index, or none when the plan is not on the shelf.
pub(super) fn add(
    shelf: &Shelf,
    encounter: &mut Encounter,
    plan: &str,
    pays_after: Option<PlanId>,
    seed: Seed,
) -> Option<usize> {
    let id = PlanId::from(plan);
    let held = shelf.plans.get(&id)?;
    let since = encounter.dos.saturating_sub(jiff::Span::new().days(240));
    encounter.coverages.push(Coverage {
        plan: id.clone(),
        member: held.member_id(seed.of(&format!("member/{id}"))),
        force: Interval { from: since, to: None },
        card: None,
        pays_after,
        given_on_file: String::new(),
        primary_care: None,
        holds: Vec::new(),
    });
    Some(encounter.coverages.len() - 1)
}
