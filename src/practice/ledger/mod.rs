//! The practice's books: balanced postings, balances by claim, ageing and key figures. Everything here is derived.

mod audit;
mod books;
mod ending;
mod kpi;
mod month;
mod post;
mod posting;

pub use audit::audit;
pub use books::{Balance, Books};
pub use ending::{Ending, Endings, OLD_DAYS, ending, endings};
pub use kpi::{AgeBand, Kpis, Passes, ageing, denial_reasons, kpis};
pub use month::{Month, Movement, month};
pub use post::{Split, split_line};
pub use posting::{Account, Entry, Posting, PostingKind};
