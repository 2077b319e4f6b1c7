//! Code sets by date: look-up, notes, browsing and search over compiled assets.
//!
//! Nothing here reads files or the network; the caller hands over bytes. Bytes are never trusted: an asset is refused
//! when its magic, version or checksum is off, and reading past an end gives nothing rather than a panic.
//! **No look-up ignores the date of service**: every question takes the day it is asked for.
//!
//! | module | holds |
//! |---|---|
//! | [`set`], [`release`], [`entry`], [`note`] | the words of the trade: what is asked and answered |
//! | [`layout`] | the binary form, shared with `codesets/compile` |
//! | `codeset`, `span` | reading an asset in place |
//! | [`library`] | `get`, `find`, `children`, `parents`, `notes`, `search` over all loaded sets |
//! | [`search`] | words, abbreviations, typing errors, ranking |
//! | [`pcs`], [`table`] | ICD-10-PCS tables: building a code character by character |
//! | [`brought`], [`term`], [`definition`], [`pair`], [`fee`] | official side tables a user imports, by date ([`dated`]) |
//! | [`edit`], [`msdrg`], [`guideline`] | shipped side tables: edits between procedures, DRG tables, guidelines in own words |
//! | [`card`] | what an imported release says of itself |
//! | [`reference`] | modifiers, places of service, adjustment reasons, remarks |
//! | [`document`] | the JSON documents of the command line |

pub mod about;
pub mod brought;
mod bytes;
pub mod card;
mod codeset;
pub mod dated;
pub mod definition;
pub mod document;
pub mod edit;
pub mod entry;
pub mod fee;
pub mod guideline;
pub mod layout;
pub mod library;
pub mod msdrg;
pub mod note;
pub mod pair;
pub mod pcs;
pub mod reference;
pub mod reference_text;
pub mod release;
pub mod search;
pub mod set;
mod span;
pub mod table;
pub mod term;
mod term_lines;

pub use about::About;
pub use card::Card;
pub use codeset::CodeSet;
pub use document::{any_code_json, code_json, lookup_json};
pub use edit::AddOnTable;
pub use entry::{Entry, Flags, GlobalDays, Kind, Miss, MissReason, Sex};
pub use guideline::{Guideline, GuidelineBook};
pub use library::Library;
pub use msdrg::MsDrgTables;
pub use note::{Note, NoteKind};
pub use pcs::PcsTables;
pub use reference::Reference;
pub use reference_text::CodeRef;
pub use release::{Meta, Release, SeventhTable};
pub use search::Hit;
pub use set::{SetId, UnknownSet};
pub use span::{day_number, numbered_day};
