//! Today's work: the rows of all queues, the most pressing first.

use crate::desk::day::Near;
use crate::desk::queue::{Queue, Row, rows};
use crate::learn::Shelf;
use crate::practice::office::State;

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Todo {
    /// Which queue it comes from.
    pub queue: Queue,
    /// `Code Delgado, Rosa M.`
    pub title: String,
    /// About whom or what, and what is next.
    pub detail: String,
    /// Whether its last day presses.
    pub presses: bool,
    /// Where it leads, below the practice's address.
    pub link: String,
}

/// What is to do, at most so many.
pub fn todos(state: &State, shelf: &Shelf, most: usize) -> Vec<Todo> {
    let mut all: Vec<(Near, usize, Todo)> = Vec::new();
    // Money that is here comes before money that is only asked for; charts come last, as they wait best.
    let order = [Queue::Rejected, Queue::Denied, Queue::Post, Queue::Send, Queue::Code, Queue::Statement];
    for (rank, queue) in order.into_iter().enumerate() {
        all.extend(rows(state, shelf, queue).into_iter().filter(|row| !row.waits).map(|row| {
            // A day that is gone presses no more.
            let near = row.due.as_ref().map_or(Near::Later, |due| due.near);
            (if near == Near::Now { Near::Now } else { Near::Later }, rank, todo(queue, row))
        }));
    }
    all.sort_by_key(|(near, rank, _)| (*near, *rank));
    all.into_iter().map(|(_, _, todo)| todo).take(most).collect()
}

fn verb(queue: Queue) -> &'static str {
    match queue {
        Queue::Send => "Finish",
        Queue::Rejected => "Mend",
        Queue::Post => "Post",
        _ => "Work",
    }
}

fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn todo(queue: Queue, row: Row) -> Todo {
    let amount = row.amount.filter(|amount| !amount.is_zero()).map(|amount| format!(", {amount}"));
    let presses = row.due.as_ref().is_some_and(|due| due.near == Near::Now);
    let due = row.due.as_ref().filter(|_| presses).map(|due| format!(" Last day {}.", due.words));
    let (title, about) = match queue {
        Queue::Code => (format!("Code {}", row.patient), row.what),
        Queue::Statement => (format!("Bill {}", row.patient), row.what),
        _ => (format!("{} {}", verb(queue), lower_first(&row.what)), row.patient),
    };
    Todo {
        queue,
        title,
        detail: format!("{about}{}. {}.{}", amount.unwrap_or_default(), row.next, due.unwrap_or_default()),
        presses,
        link: row.link,
    }
}
