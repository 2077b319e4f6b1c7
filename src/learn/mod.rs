//! The learner's side: cases, grading, look-up drills, exams, review, credentials.

pub mod case;
pub mod drill;
pub mod exam;
pub mod generate;
pub mod grade;
pub mod learner;
pub mod review;
mod shelf;
pub mod task;
pub mod worker;

pub use shelf::Shelf;
