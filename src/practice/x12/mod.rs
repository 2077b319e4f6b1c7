//! X12 005010: what the transactions say, as data; guides, one reader, one writer.

mod acknowledgment;
mod adjustment;
mod check;
mod element;
mod eligibility;
mod explain;
mod front_end;
mod guide;
mod institutional;
mod item;
mod located;
pub mod model;
mod other_payer;
mod outline;
mod party;
mod professional;
mod read;
mod remittance;
mod rule;
mod segment;
mod status;
mod take;
mod tree;
mod walk;
mod words;
mod writer;

pub use acknowledgment::{acknowledge, read_999, write_999};
pub use check::{Checker, check, check_with};
pub use eligibility::{read_270, read_271, write_270, write_271};
pub use explain::explain;
pub use front_end::{read_277ca, write_277ca};
pub use institutional::{read_837i, write_837i};
pub use located::{Located, syntax_code};
pub use outline::{SegmentView, outline};
pub use professional::{read_837p, write_837p};
pub use remittance::{balance, read_835, write_835};
pub use rule::is_npi;
pub use segment::{Delimiters, text_of};
pub use status::{read_276, read_277, write_276, write_277};

/// The most findings kept of one text; a broken terminator must not cost memory.
pub const MOST_FINDINGS: usize = 2_000;
