//! The practice's books: balanced postings, balances by claim, ageing and key figures. Everything here is derived.

mod books;
mod kpi;
mod post;
mod posting;

pub use books::{Balance, Books};
pub use kpi::{AgeBand, Kpis, ageing, denial_reasons, kpis};
pub use post::{Split, split_line};
pub use posting::{Account, Entry, Posting, PostingKind};
