//! From a published chart to a patient of this practice: who came, what the payers know, what the papers say.

mod admit;
mod come;
mod paper;
mod person;

pub use admit::{Admission, admit, arrivals, as_published, office};
pub use come::come;
pub use paper::{Paper, PaperSection, papers};
pub use person::Person;
