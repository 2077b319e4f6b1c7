//! The rail: every queue with its count, and how far today's work has come.

use crate::base::Cents;
use crate::desk::queue::{Count, Queue, count};
use crate::learn::Shelf;
use crate::practice::ledger::{Account, PostingKind};
use crate::practice::office::State;
use std::collections::BTreeSet;

/// A queue in the rail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Which queue.
    pub queue: Queue,
    /// What it holds.
    pub count: Count,
}

/// Today's work: what was done on this practice day, and what is still open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Done today.
    pub done: usize,
    /// Open now.
    pub open: usize,
}

impl Tally {
    /// Done and open.
    pub fn all(self) -> usize {
        self.done + self.open
    }

    /// `5 of 8 done`
    pub fn words(self) -> String {
        if self.all() == 0 {
            "Nothing is due".to_owned()
        } else {
            format!("{} of {} done", self.done, self.all())
        }
    }

    /// At most ten ticks, filled as far as the work is done; only full when all is done.
    pub fn ticks(self) -> Vec<bool> {
        let all = self.all().min(10);
        let filled = if self.open == 0 {
            all
        } else {
            (self.done * all / self.all().max(1)).min(all.saturating_sub(1))
        };
        (0..all).map(|tick| tick < filled).collect()
    }
}

/// The queues with their counts.
pub fn entries(state: &State, shelf: &Shelf) -> Vec<Entry> {
    Queue::ALL.into_iter().map(|queue| Entry { queue, count: count(state, shelf, queue) }).collect()
}

/// Today's tally.
pub fn tally(state: &State, entries: &[Entry]) -> Tally {
    let open = entries.iter().map(|entry| entry.count.open).sum();
    Tally { done: done_today(state).iter().map(|done| done.count).sum(), open }
}

/// Something done today, several of a kind together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// `Sent 2 claims`
    pub words: String,
    /// How many.
    pub count: usize,
    /// What it came to, when it is about money.
    pub amount: Option<Cents>,
}

/// What was done on this practice day, in the order of a claim's walk.
pub fn done_today(state: &State) -> Vec<Done> {
    let today = state.today;
    let worked = state.index.worked();
    let claims = || worked.claims.iter().filter_map(|id| state.claims.get(id));
    let rounds = claims().flat_map(|file| file.submissions.iter());
    let sent: Vec<Cents> = rounds
        .filter(|round| round.day == today)
        .map(|round| round.form.lines.iter().map(|line| line.charge).sum())
        .collect();
    let explained = claims().flat_map(|file| file.causes.iter()).filter(|cause| cause.day == today);
    let appeals = claims().flat_map(|file| file.appeals.iter()).filter(|appeal| appeal.day == today);
    let statements: Vec<Cents> =
        worked.statements.iter().filter_map(|id| state.statements.get(id)).map(|sent| sent.total()).collect();
    let (answers, paid) = posted(state, |kind| {
        matches!(
            kind,
            PostingKind::PayerPayment | PostingKind::ContractualAdjustment | PostingKind::PatientShare
        )
    });
    let (payments, received) = posted(state, |kind| kind == PostingKind::PatientPayment);
    let all = [
        done("Coded", worked.coded.len(), "chart", None),
        done("Sent", sent.len(), "claim", Some(sent.iter().copied().sum())),
        done("Posted the answer to", answers, "claim", Some(paid)),
        done("Explained", explained.count(), "denied line", None),
        done("Filed", appeals.count(), "appeal", None),
        done("Sent", statements.len(), "statement", Some(statements.iter().copied().sum())),
        done("Posted patients’ payments on", payments, "claim", Some(received)),
    ];
    all.into_iter().flatten().collect()
}

fn done(verb: &str, count: usize, noun: &str, amount: Option<Cents>) -> Option<Done> {
    let plural = if count == 1 { "" } else { "s" };
    (count > 0).then(|| Done { words: format!("{verb} {count} {noun}{plural}"), count, amount })
}

/// The claims posted to today by these kinds of posting, and the cash among them.
fn posted(state: &State, wanted: impl Fn(PostingKind) -> bool) -> (usize, Cents) {
    let mut claims = BTreeSet::new();
    let mut cash = Cents::ZERO;
    for posting in state.books.postings().rev().take_while(|posting| posting.day >= state.today) {
        if wanted(posting.kind) {
            claims.insert(posting.claim);
            let paid = posting.entries.iter().filter(|entry| entry.account == Account::Cash);
            cash += paid.map(|entry| entry.amount).sum::<Cents>();
        }
    }
    (claims.len(), cash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ticks_are_full_only_when_nothing_is_open() {
        let tally = |done, open| Tally { done, open };
        assert_eq!(tally(5, 3).words(), "5 of 8 done");
        assert_eq!(tally(5, 3).ticks().iter().filter(|on| **on).count(), 5);
        assert_eq!(tally(99, 1).ticks().iter().filter(|on| **on).count(), 9);
        assert!(tally(3, 0).ticks().iter().all(|on| *on));
        assert_eq!(tally(0, 0).words(), "Nothing is due");
    }
}
