//! The learner's side: cases, grading, exams, review, credentials.

pub mod case;
mod shelf;

pub use shelf::Shelf;
