//! The code sets' own thread: it holds the sets it was asked for, searches them, and takes releases a user brings.
//!
//! The program of the worker is `src/main.rs`: it only carries messages and fetches files. What is said between the
//! page and the worker stands in [`message`]; who answers is [`clerk`], which knows no browser and is tested natively.
//! The page's side is `src/ui/worker.rs` of the app.

pub mod asset;
pub mod clerk;
pub mod import;
pub mod message;
mod row;

pub use clerk::{Clerk, Errand, Job};
pub use message::{Answer, Answered, Ask, Asked, Found, Seek};
