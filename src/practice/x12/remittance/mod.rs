//! The 835: one payment and what it is for, as 005010X221A1, both ways; and whether it balances.

mod balance;
mod read;
mod write;

pub use balance::balance;
pub use read::read_835;
pub use write::write_835;
