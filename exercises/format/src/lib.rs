//! The strict schema of exercises: what a content file may say, and nothing else.
//!
//! Reading answers with [`Finding`]s; proving that an exercise is *right* is `exercises/lint`'s work.

pub mod blueprint;
pub mod chart;
pub mod drill;
pub mod encounter;
pub mod practice;
pub mod question;
pub mod task;
pub mod template;

pub use blueprint::Blueprint;
pub use chart::ChartExercise;
pub use drill::Drill;
pub use encounter::{EncounterTemplate, HouseStyle};
pub use practice::OfficeFile;
pub use question::{CaseText, Question, QuestionBank};
pub use task::{Exercise, Task, TaskBank};

use practicum_base::Finding;
use serde::de::DeserializeOwned;

/// Reads one content file strictly: unknown fields, wrong types and trailing text are refused with line and column.
pub fn read<T: DeserializeOwned>(path: &str, text: &str) -> Result<T, Finding> {
    serde_json::from_str(text).map_err(|fault| {
        Finding::error(
            "format.malformed",
            format!("The file does not fit the schema: {fault}."),
            "Correct the field named, then run the lint again.",
        )
        .at(path)
    })
}
