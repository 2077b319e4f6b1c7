//! The learner's side: grading, exams, review, credentials, classroom.

pub mod grade;
