//! The small lists at the back of the book: modifiers, places of service, adjustment reasons, remarks.

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::reference::{AdjustmentReason, Modifier, PlaceOfService, PostsAs, Remark};

/// Which list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Modifiers.
    Modifiers,
    /// Places of service.
    Places,
    /// Adjustment groups and reasons (CARC).
    Reasons,
    /// Remittance remarks (RARC).
    Remarks,
}

impl ListKind {
    /// Every list, in the order of the index.
    pub const ALL: [ListKind; 4] =
        [ListKind::Modifiers, ListKind::Places, ListKind::Reasons, ListKind::Remarks];

    /// The word in the address.
    pub fn slug(self) -> &'static str {
        match self {
            ListKind::Modifiers => "modifiers",
            ListKind::Places => "places",
            ListKind::Reasons => "reasons",
            ListKind::Remarks => "remarks",
        }
    }

    /// The list a slug names.
    pub fn from_slug(slug: &str) -> Option<ListKind> {
        ListKind::ALL.into_iter().find(|kind| kind.slug() == slug)
    }

    /// The heading.
    pub fn title(self) -> &'static str {
        match self {
            ListKind::Modifiers => "Modifiers",
            ListKind::Places => "Places of service",
            ListKind::Reasons => "Adjustment reasons (CARC)",
            ListKind::Remarks => "Remarks (RARC)",
        }
    }
}

/// One line of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListRow {
    /// The code.
    pub code: String,
    /// What it is, in our own words.
    pub title: String,
    /// What to know about it, each with its label (which may be empty).
    pub body: Vec<(&'static str, String)>,
}

/// The lines of a list in use on a day.
pub fn rows(codes: &Codes, kind: ListKind, on: Day) -> Vec<ListRow> {
    let lists = &codes.reference;
    match kind {
        ListKind::Modifiers => lists.modifiers.iter().map(modifier).collect(),
        ListKind::Places => lists.places_of_service.iter().map(place).collect(),
        ListKind::Reasons => {
            let groups = lists.group_codes.iter().map(|g| row(&g.code, &g.title, vec![("", g.note.clone())]));
            let in_use = lists.carcs.iter().filter(|reason| in_use(reason.start, reason.stop, on));
            groups.chain(in_use.map(reason)).collect()
        }
        ListKind::Remarks => lists.rarcs.iter().filter(|r| in_use(r.start, r.stop, on)).map(remark).collect(),
    }
}

fn in_use(start: Option<Day>, stop: Option<Day>, on: Day) -> bool {
    start.is_none_or(|first| first <= on) && stop.is_none_or(|last| on <= last)
}

fn modifier(held: &Modifier) -> ListRow {
    let body = vec![
        ("When", held.when.clone()),
        ("Not when", held.when_not.clone()),
        ("Example", held.example.clone()),
    ];
    row(&held.code, &held.title, body)
}

fn place(held: &PlaceOfService) -> ListRow {
    let rate = if held.facility { "Facility" } else { "Office" };
    row(&held.code, &held.title, vec![("", held.note.clone()), ("Rate", rate.to_owned())])
}

fn reason(held: &AdjustmentReason) -> ListRow {
    let body = vec![("", held.plain.clone()), ("Posts as", posts_as(held.posts_as).to_owned())];
    row(&held.code, &held.title, body)
}

fn remark(held: &Remark) -> ListRow {
    let since = held.start.map(|day| ("Since", date(day)));
    let alert = held.alert.then(|| ("", "Informs only; explains no adjustment".to_owned()));
    row(&held.code, &held.title, alert.into_iter().chain(since).collect())
}

fn row(code: &str, title: &str, body: Vec<(&'static str, String)>) -> ListRow {
    let body = body.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    ListRow { code: code.to_owned(), title: title.to_owned(), body }
}

fn posts_as(how: PostsAs) -> &'static str {
    match how {
        PostsAs::Contractual => "Contract adjustment",
        PostsAs::Denial => "Denial to work",
        PostsAs::Patient => "Patient’s share",
        PostsAs::Other => "Other",
    }
}
