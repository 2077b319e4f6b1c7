//! The learner's side: cases, grading, exams, review, credentials.

pub mod case;
pub mod grade;
pub mod learner;
mod shelf;
pub mod worker;

pub use shelf::Shelf;
