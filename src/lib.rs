//! Practicum: a textbook medical practice that runs in a browser tab.
//!
//! # Code map
//! Dependencies point one way: `base <- journal <- practice <- learn <- desk <- ui`, and `journal <- store <- ui`.
//! `tests/rooms.rs` holds the order. The default features are empty; Leptos and the browser sit behind `web`.
//!
//! | room | what is said in it | read first |
//! |---|---|---|
//! | [`base`] (`src/base`, a package of its own) | cents, days, seeds, findings; no medical word | `finding.rs` |
//! | [`journal`] | canonical lines chained by hash, the fold, undo by appending, backups | `log.rs` |
//! | [`practice::chart`] | patients, coverage, encounters, the office | `mod.rs` |
//! | [`practice::coding`] | the coder's sheet; what the practice asks of code sets | `codebook.rs` |
//! | [`practice::claim`] | the CMS-1500 by item number, filled from chart and sheet; the UB-04 by form locator; an earlier payer's decision | `build.rs` |
//! | [`practice::scrub`] | pre-submission edits, one a file | `mod.rs` |
//! | [`practice::payer`] | plans as data; rules one a file; the decision and its trace; reviews | `adjudicate.rs` |
//! | [`practice::x12`] | 837P, 837I, 999, 277CA, 835, 270/271, 276/277: guides as data, one reader, one writer, checks, plain words | `mod.rs` |
//! | [`practice::denial`] | denied lines and the doors that are open to each | `door.rs` |
//! | [`practice::ledger`] | balanced postings, balances, ageing, key figures | `books.rs` |
//! | [`practice::front`] | before the visit: the card, cover, permits, Medicare's notice, estimates | `mod.rs` |
//! | [`practice::account`] | what patients owe and how it ends: house rules, plans, stays, estates | `mod.rs` |
//! | [`practice::privacy`] | who sees what, the access log, requests and breaches to decide | `mod.rs` |
//! | [`practice::office`] | Op (imperative), Event (past tense), State: the practice as a fold | `apply/mod.rs` |
//! | [`learn`] | the shelf of content, cases from charts, grading, look-up drills, exercises that stand alone, exams from blueprints, review with FSRS, the learner's own journal, the automatic worker | `mod.rs` |
//! | [`desk`] | what each screen says: rows, totals, permitted actions | `mod.rs` |
//! | `store` (web) | IndexedDB, migrations, one writer a stream | `mod.rs` |
//! | `ui` (web) | paints `desk`; one session module joins store and screens | `floor.rs` |
//!
//! Beside `src`: `codesets/` (sources as data, `draft` to shape a set, `compile` to assets, `import` of official files,
//! `lookup` by date and by search, `worker` that searches and imports beside the page), `exercises/` (`format`, `lint`, the
//! bank, payers, practices), `xtask/` (set-up, serving, tests, releases, benchmarks), `tests/` (stories, simulation, rooms,
//! browser, end to end, bench).
//!
//! # Invariants, stated as absences
//! 1. There is no record but the journal, and no balance is stored: state is a fold.
//! 2. No write goes round [`practice::office::apply`], and no screen says so before it is durable.
//! 3. Nothing is erased. Undo appends, and never reaches behind a transmission or a day's end.
//! 4. No clock and no chance in the pure rooms: the date is the practice's, the seed is in the first line.
//! 5. No float near money; every posting sums to nothing, every 835 balances on line, claim and payment.
//! 6. No look-up of a code without a date.
//! 7. No error without a permanent dotted name, a place and a next step ([`base::Finding`]).
//! 8. No published exercise changes its meaning; a new version says what it supersedes.
//! 9. No grade is trusted: it is computed again from the journal.
//! 10. No request leaves the origin, and no data leaves the device but by the user's own export.
//! 11. No payer, code set, office or exercise in Rust: they are dated data.
pub mod desk;
pub mod journal;
pub mod learn;
pub mod practice;

pub use practicum_base as base;

#[cfg(feature = "web")]
pub mod store;
#[cfg(feature = "web")]
pub mod ui;
