//! What the book shows now: shared by the pane and by whoever opens a page in it.

use codesets_lookup::SetId;
use leptos::html::Input;
use leptos::prelude::*;

/// A page's address in the book.
pub type Place = (SetId, String);

/// The state of one book. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct BookHandle {
    /// The set that is open, and searched unless all are.
    pub set: RwSignal<SetId>,
    /// Whether every set is searched.
    pub all: RwSignal<bool>,
    /// Only codes that can be reported.
    pub billable: RwSignal<bool>,
    /// Only what stands under this chapter or section.
    pub chapter: RwSignal<Option<String>>,
    /// What is searched for.
    pub query: RwSignal<String>,
    /// The result the arrows stand on.
    pub active: RwSignal<usize>,
    /// The page opened by name; none while the page follows the results.
    pub open: RwSignal<Option<Place>>,
    /// Pages opened before, for the way back.
    pub trail: RwSignal<Vec<Place>>,
    /// The search field.
    pub field: NodeRef<Input>,
}

impl BookHandle {
    /// A closed book.
    pub fn new() -> Self {
        Self {
            set: RwSignal::new(SetId::Icd10Cm),
            all: RwSignal::new(false),
            billable: RwSignal::new(false),
            chapter: RwSignal::new(None),
            query: RwSignal::new(String::new()),
            active: RwSignal::new(0),
            open: RwSignal::new(None),
            trail: RwSignal::new(Vec::new()),
            field: NodeRef::new(),
        }
    }

    /// Opens a page; `from` is where the reader was, for the way back.
    pub fn go(self, place: Place, from: Option<Place>) {
        if let Some(from) = from.filter(|from| *from != place) {
            self.trail.update(|trail| trail.push(from));
        }
        self.show(place.0);
        self.open.set(Some(place));
    }

    /// Goes back one page.
    pub fn back(self) {
        if let Some(place) = self.trail.try_update(Vec::pop).flatten() {
            self.show(place.0);
            self.open.set(Some(place));
        }
    }

    /// Opens a set; a chapter of another one no longer filters.
    pub fn show(self, set: SetId) {
        if self.set.get_untracked() != set {
            self.chapter.set(None);
            self.set.set(set);
        }
    }

    /// The sets searched; reactive.
    pub fn sets(self) -> Vec<SetId> {
        if self.all.get() { SetId::ALL.to_vec() } else { vec![self.set.get()] }
    }

    /// Searches for something else: the page follows the results again.
    pub fn ask(self, query: String) {
        self.query.set(query);
        self.active.set(0);
        self.open.set(None);
        self.trail.set(Vec::new());
    }

    /// Turns to another set.
    pub fn turn(self, set: SetId) {
        self.all.set(false);
        self.show(set);
        self.active.set(0);
        self.open.set(None);
    }

    /// Searches every set.
    pub fn turn_to_all(self) {
        self.all.set(true);
        self.chapter.set(None);
        self.active.set(0);
        self.open.set(None);
    }

    /// Takes the filters away.
    pub fn unfilter(self) {
        self.billable.set(false);
        self.chapter.set(None);
        self.active.set(0);
    }

    /// Puts the cursor into the search field, what stands there selected.
    pub fn focus(self) {
        if let Some(field) = self.field.get_untracked() {
            let _ = field.focus();
            field.select();
        }
    }
}
