//! Exercises that stand alone: the list, one being answered, its graded result.
//!
//! | file | says |
//! |---|---|
//! | `list` | every exercise by kind, with filters and how each stands |
//! | `page` | one exercise: what there is to read, and the fields of its answer |
//! | `draft` | the answer being made, edit by edit, and the clock |
//! | `typed` | a chart's coding sheet as it is typed |
//! | `result` | the grade row by row, the rule, the challenge, what comes next |

mod draft;
mod list;
mod page;
mod result;
mod typed;

#[cfg(test)]
mod tests;

pub use draft::{Draft, Edit, edited};
pub use list::{KindRow, TaskFilter, TaskList, TaskListRow, list, topics};
pub use page::{
    Choice, LineField, RemitField, TaskForm, TaskPage, TaskPaper, bucket_words, level_words, page,
};
pub use result::{HistoryLine, TaskResult, TaskResultRow, history, result};
pub use typed::{DIAGNOSES, SERVICES, TypedService, TypedSheet, read};

/// Every kind in the order of the list.
pub const KINDS: [&str; 11] = [
    "chart", "em", "modifier", "query", "claim", "denial", "posting", "appeal", "citation", "term",
    "question",
];

/// What a kind is called.
pub fn kind_words(kind: &str) -> &'static str {
    match kind {
        "chart" => "Charts",
        "em" => "Visit levels",
        "modifier" => "Modifiers",
        "query" => "Provider queries",
        "claim" => "Claim correction",
        "denial" => "Denials",
        "posting" => "Payment posting",
        "appeal" => "Appeals",
        "citation" => "Which rule decides",
        "term" => "Terms and anatomy",
        "question" => "Questions",
        _ => "Exercises",
    }
}
