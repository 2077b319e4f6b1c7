//! The tabular page of a heading: everything under it in the order of the book, each with its own notes.

use super::leaf::{Pointer, pointer};
use super::note::{NoteGroup, groups};
use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::{About, Kind, Release, SetId};

/// The most lines a page shows; what is beyond is reached by its heading.
const MOST: usize = 240;

/// A line of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct TabularRow {
    /// The code.
    pub line: Pointer,
    /// Depth under the page's heading, from 1.
    pub depth: usize,
    /// Its own notes.
    pub notes: Vec<NoteGroup>,
}

/// A page.
#[derive(Clone, Debug, PartialEq)]
pub struct Tabular {
    /// The heading the page is about.
    pub heading: Pointer,
    /// Its own notes.
    pub notes: Vec<NoteGroup>,
    /// What stands above it, outermost first.
    pub above: Vec<Pointer>,
    /// Everything under it.
    pub rows: Vec<TabularRow>,
    /// Whether there is more than the page shows.
    pub cut: bool,
}

/// The page a code is on: that of its category, or of the nearest heading where a set has no categories.
pub fn tabular(codes: &Codes, set: SetId, code: &str, on: Day) -> Option<Tabular> {
    let library = &codes.library;
    let here = library.get(set, code, on).ok()?;
    let above = library.parents(set, &here.code, on);
    let heading = match here.kind {
        Kind::Chapter | Kind::Block | Kind::Category => here,
        _ => {
            let category = above.iter().find(|entry| entry.kind == Kind::Category);
            category.or(above.last()).cloned().unwrap_or(here)
        }
    };
    let above = library.parents(set, &heading.code, on);
    let mut rows = Vec::new();
    // A chapter or a block lists what is directly under it: its whole content would fill a book.
    let deep = !matches!(heading.kind, Kind::Chapter | Kind::Block) || set != SetId::Icd10Cm;
    gather(codes, set, &heading.code, on, 1, deep, &mut rows);
    let cut = rows.len() > MOST;
    rows.truncate(MOST);
    Some(Tabular {
        notes: own_notes(codes, set, &heading.code, on),
        above: above.into_iter().map(|entry| pointer(codes, entry, on)).collect(),
        heading: pointer(codes, heading, on),
        rows,
        cut,
    })
}

fn gather(
    codes: &Codes,
    set: SetId,
    code: &str,
    on: Day,
    depth: usize,
    deep: bool,
    rows: &mut Vec<TabularRow>,
) {
    for entry in codes.library.children(set, code, on) {
        if rows.len() > MOST {
            return;
        }
        let notes = if deep { own_notes(codes, set, &entry.code, on) } else { Vec::new() };
        let line = pointer(codes, entry, on);
        let (below, stop) = (line.code.clone(), line.billable || line.needs_seventh || !deep);
        rows.push(TabularRow { line, depth, notes });
        if !stop {
            gather(codes, set, &below, on, depth + 1, deep, rows);
        }
    }
}

fn own_notes(codes: &Codes, set: SetId, code: &str, on: Day) -> Vec<NoteGroup> {
    let notes = codes.library.notes(set, code, on);
    groups(notes.iter().filter(|note| note.from_code == code))
}

/// Where a set comes from and which days it answers for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provenance {
    /// The release's title.
    pub title: String,
    /// Which days it answers for.
    pub covers: String,
    /// Under what right it is here.
    pub licence: String,
    /// The packages it was derived from.
    pub packages: String,
    /// What rights ask to be said.
    pub notice: Option<String>,
}

/// Where the set in use on a day comes from.
pub fn provenance(codes: &Codes, set: SetId, on: Day) -> Option<Provenance> {
    codes.library.set_on(set, on).map(|held| of_release(held.release()))
}

/// Where a table beside the sets comes from.
pub(super) fn of_about(about: &About) -> Provenance {
    let packages = about.packages.join(", ");
    Provenance {
        title: about.title.clone(),
        covers: format!("Answers for {} to {}", date(about.from), date(about.to)),
        licence: about.licence.clone(),
        packages: if packages.is_empty() { "Written for this project".to_owned() } else { packages },
        notice: about.notice.clone(),
    }
}

/// Where a release comes from.
pub(super) fn of_release(release: &Release) -> Provenance {
    Provenance {
        title: release.title.clone(),
        covers: format!("Answers for {} to {}", date(release.covered_from), date(release.covered_to)),
        licence: release.licence.clone(),
        packages: release.packages.join(", "),
        notice: release.notice.clone(),
    }
}
