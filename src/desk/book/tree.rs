//! The tabular list as a tree: only what is unfolded, each line knowing its place among its siblings.

use crate::base::Day;
use crate::practice::coding::Codes;
use codesets_lookup::{Entry, SetId};
use std::collections::BTreeSet;

/// One visible line of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twig {
    /// The code or heading.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Depth, from 1.
    pub level: usize,
    /// Whether it is unfolded; none when nothing is below.
    pub open: Option<bool>,
    /// Place among its siblings, from 1.
    pub place: usize,
    /// How many siblings there are, itself included.
    pub of: usize,
    /// Whether it can be reported on the day.
    pub billable: bool,
}

/// The visible lines, top to bottom.
pub fn tree(codes: &Codes, set: SetId, on: Day, unfolded: &BTreeSet<String>) -> Vec<Twig> {
    let mut lines = Vec::new();
    grow(codes, codes.library.roots(set, on), 1, on, unfolded, &mut lines);
    lines
}

fn grow(
    codes: &Codes,
    entries: Vec<Entry>,
    level: usize,
    on: Day,
    unfolded: &BTreeSet<String>,
    lines: &mut Vec<Twig>,
) {
    let of = entries.len();
    for (at, entry) in entries.into_iter().enumerate() {
        let (set, code) = (entry.set, entry.code.clone());
        let open = (!entry.billable).then(|| unfolded.contains(&code));
        lines.push(Twig {
            code: entry.code,
            title: entry.title,
            level,
            open,
            place: at + 1,
            of,
            billable: entry.billable,
        });
        if open == Some(true) {
            grow(codes, codes.library.children(set, &code, on), level + 1, on, unfolded, lines);
        }
    }
}

/// The headings that must be unfolded for a code to be seen.
pub fn path_to(codes: &Codes, set: SetId, code: &str, on: Day) -> Vec<String> {
    codes.library.parents(set, code, on).into_iter().map(|entry| entry.code).collect()
}
