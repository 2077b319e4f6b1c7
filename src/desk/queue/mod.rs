//! Work queues: which there are, what is in each, and what is next for every row.

mod bulk;
mod claim;
mod money;
mod row;
mod visit;

pub use bulk::{Bulk, bulk};
pub(crate) use money::out as statement_out;
pub use row::Row;

use crate::learn::Shelf;
use crate::practice::chart::Encounter;
use crate::practice::denial::Denied;
use crate::practice::office::State;

/// A work queue, in the order a claim walks through them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Queue {
    /// Charts without a claim.
    Code,
    /// Drafts to scrub and send.
    Send,
    /// Sent, not yet answered.
    Sent,
    /// Refused before adjudication.
    Rejected,
    /// Remittances with lines to post.
    Post,
    /// Denied lines still open.
    Denied,
    /// Appeals under way.
    Appeal,
    /// Patients who owe.
    Statement,
    /// Nothing owed.
    Settled,
}

impl Queue {
    /// Every queue.
    pub const ALL: [Queue; 9] = [
        Queue::Code,
        Queue::Send,
        Queue::Sent,
        Queue::Rejected,
        Queue::Post,
        Queue::Denied,
        Queue::Appeal,
        Queue::Statement,
        Queue::Settled,
    ];

    /// The last part of its address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Send => "send",
            Self::Sent => "sent",
            Self::Rejected => "rejected",
            Self::Post => "post",
            Self::Denied => "denied",
            Self::Appeal => "appeal",
            Self::Statement => "statement",
            Self::Settled => "settled",
        }
    }

    /// The queue an address names.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|queue| queue.slug() == slug)
    }

    /// Its name in the rail.
    pub fn label(self) -> &'static str {
        match self {
            Self::Code => "To code",
            Self::Send => "To scrub and send",
            Self::Sent => "With the payers",
            Self::Rejected => "Rejected",
            Self::Post => "Remittances to post",
            Self::Denied => "Denials",
            Self::Appeal => "Appeals",
            Self::Statement => "Statements",
            Self::Settled => "Settled",
        }
    }

    /// The key that follows `g`.
    pub fn letter(self) -> char {
        match self {
            Self::Code => 'c',
            Self::Send => 's',
            Self::Sent => 'w',
            Self::Rejected => 'r',
            Self::Post => 'p',
            Self::Denied => 'd',
            Self::Appeal => 'a',
            Self::Statement => 'm',
            Self::Settled => 'z',
        }
    }

    /// What an empty queue says.
    pub fn empty(self) -> &'static str {
        match self {
            Self::Code => "Every chart on the desk is coded.",
            Self::Send => "No claim waits to be scrubbed or sent.",
            Self::Sent => "No claim is with a payer.",
            Self::Rejected => "No claim has been turned away.",
            Self::Post => "Every remittance is posted.",
            Self::Denied => "No denied line is open.",
            Self::Appeal => "No appeal is under way.",
            Self::Statement => "No patient owes anything.",
            Self::Settled => "No claim has come to zero yet.",
        }
    }
}

/// Whether a first claim for a visit can still be filed in time.
pub(crate) fn fileable(state: &State, shelf: &Shelf, visit: &Encounter) -> bool {
    row::visit_filing_day(shelf, visit).is_none_or(|day| day >= state.today)
}

/// When the first open door of a denied line closes: `in 9 days`, `Jul 1, 2026`.
pub(crate) fn soonest_words(state: &State, shelf: &Shelf, line: &Denied) -> Option<String> {
    claim::soonest(state, shelf, line).map(|due| due.words)
}

/// What a queue's columns are called: about whom, about what, the date, the amount.
pub fn columns(queue: Queue) -> [&'static str; 4] {
    match queue {
        Queue::Code => ["Patient", "Visit", "Service", ""],
        Queue::Post => ["Patients", "Remittance", "Paid on", "Paid"],
        Queue::Denied => ["Patient", "Line", "Service", "Denied"],
        Queue::Statement => ["Patient", "Record", "Oldest service", "Owed"],
        Queue::Settled => ["Patient", "Claim", "Service", "Open"],
        _ => ["Patient", "Claim", "Service", "Amount"],
    }
}

/// The way on from an empty queue: what a button says, and where it leads below the practice's address; none when only
/// the calendar brings something.
pub fn way_on(state: &State, shelf: &Shelf, queue: Queue) -> Option<(String, String)> {
    let other = Queue::ALL.into_iter().filter(|other| *other != queue);
    let full = other.map(|other| (other, count(state, shelf, other).open)).find(|(_, rows)| *rows > 0)?;
    Some((format!("{} ({})", full.0.label(), full.1), format!("queue/{}", full.0.slug())))
}

/// The rows of a queue: the most pressing first.
pub fn rows(state: &State, shelf: &Shelf, queue: Queue) -> Vec<Row> {
    let mut rows = match queue {
        Queue::Code => visit::to_code(state, shelf),
        Queue::Post => money::to_post(state, shelf),
        Queue::Statement => money::owing(state),
        _ => claim::in_stage(state, shelf, queue),
    };
    match queue {
        // What was settled last is what one comes back for.
        Queue::Settled => rows.reverse(),
        _ => {
            rows.sort_by_key(|row| (row.due.as_ref().map_or(jiff::civil::Date::MAX, |due| due.day), row.dos))
        }
    }
    rows
}

/// What the rail says of a queue.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Count {
    /// How many rows it has.
    pub rows: usize,
    /// How many of them can be worked now.
    pub open: usize,
    /// Whether a last day among those presses.
    pub presses: bool,
}

/// What the rail says of a queue.
pub fn count(state: &State, shelf: &Shelf, queue: Queue) -> Count {
    // Nobody works these here, so nothing of them need be read.
    if matches!(queue, Queue::Sent | Queue::Settled) {
        let rows = claim::stages(queue).iter().map(|stage| state.index.count(*stage)).sum();
        return Count { rows, ..Count::default() };
    }
    let rows = rows(state, shelf, queue);
    let open = rows.iter().filter(|row| !row.waits);
    Count {
        rows: rows.len(),
        open: open.clone().count(),
        presses: open.filter_map(|row| row.due.as_ref()).any(|due| due.presses()),
    }
}
