//! Which encounters a day has: templates and plans by their shares, each with a seed of its own.

use super::overlap;
use crate::base::{Day, Dice, Seed};
use crate::learn::Shelf;
use crate::practice::chart::{Made, Messiness, PlanId};
use exercises_format::EncounterTemplate;

/// The making of `count` encounters on a day: the same seed, day and count give the same, and no two share a seed.
pub fn cases(shelf: &Shelf, seed: Seed, day: Day, count: u32, dial: Messiness) -> Vec<Made> {
    let open: Vec<&EncounterTemplate> =
        shelf.templates.values().filter(|template| template.valid.contains(day)).collect();
    let case = |number: u32| {
        let seed = seed.of(&format!("case/{day}/{number}"));
        let mut dice = seed.of("template").dice();
        let template = dice.pick(&open)?;
        let plan = plan(shelf, template, &mut dice)?;
        let (template, version) = (template.id.clone(), template.version);
        Some(Made { template, version, seed, plan, dos: day, dial })
    };
    (0..count).filter_map(case).collect()
}

/// A plan whose members have the template's ages, by its share.
fn plan(shelf: &Shelf, template: &EncounterTemplate, dice: &mut Dice) -> Option<PlanId> {
    let fits: Vec<(PlanId, u64)> = shelf
        .house
        .plans
        .iter()
        .filter(|share| overlap(template, share.ages).is_some() && !template.without.contains(&share.plan))
        .map(|share| (PlanId(share.plan.clone()), share.weight))
        .filter(|(plan, _)| shelf.plans.contains_key(plan))
        .collect();
    weighted(&fits, dice).cloned()
}

/// One of the items by weight.
pub(super) fn weighted<'a, T>(items: &'a [(T, u64)], dice: &mut Dice) -> Option<&'a T> {
    let mut at = dice.below(items.iter().map(|(_, weight)| weight).sum());
    for (item, weight) in items {
        if at < *weight {
            return Some(item);
        }
        at -= weight;
    }
    None
}
