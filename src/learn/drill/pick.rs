//! Which drills come next: those that are due, the missed first; then new ones in an order drawn from the seed.

use super::review::Standing;
use crate::base::{Day, Seed};
use exercises_format::Drill;
use exercises_format::drill::Asks;
use std::collections::{BTreeMap, BTreeSet};

/// What a round is made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Kinds; empty for all.
    pub asks: BTreeSet<Asks>,
    /// A topic; none for all.
    pub topic: Option<String>,
    /// The hardest that is asked, 1 to 5; none for all.
    pub hardest: Option<u8>,
    /// Sets that are open on this desk; others are left out.
    pub sets: BTreeSet<String>,
}

impl Wanted {
    /// Whether a drill fits.
    pub fn fits(&self, drill: &Drill) -> bool {
        (self.asks.is_empty() || self.asks.contains(&drill.asks))
            && self.topic.as_ref().is_none_or(|topic| drill.topics.contains(topic))
            && self.hardest.is_none_or(|most| drill.difficulty <= most)
            && self.sets.contains(&drill.set)
    }
}

/// Up to `count` drills for a round, by id. The same seed, bank, history and day give the same round.
pub fn pick(
    drills: &BTreeMap<String, Drill>,
    standing: &BTreeMap<String, Standing>,
    wanted: &Wanted,
    today: Day,
    seed: Seed,
    count: usize,
) -> Vec<String> {
    let fitting: Vec<&String> =
        drills.iter().filter(|(_, drill)| wanted.fits(drill)).map(|(id, _)| id).collect();
    let drawn = |id: &str| seed.of(id).dice().draw();
    let mut rank: Vec<(u8, i64, u64, &String)> = fitting
        .into_iter()
        .map(|id| match standing.get(id) {
            Some(held) if held.due <= today => (0, i64::from(held.known), drawn(id), id),
            None => (1, 0, drawn(id), id),
            Some(held) => (2, days_left(held.due, today), drawn(id), id),
        })
        .collect();
    rank.sort();
    rank.into_iter().take(count).map(|(.., id)| id.clone()).collect()
}

fn days_left(due: Day, today: Day) -> i64 {
    due.since(today).map_or(i64::MAX, |span| i64::from(span.get_days()))
}
