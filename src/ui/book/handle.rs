//! What the book shows now: shared by the pane and by whoever opens a page in it.

use codesets_lookup::SetId;
use leptos::html::Input;
use leptos::prelude::*;

/// A page's address in the book.
pub type Place = (SetId, String);

/// The state of one book. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct BookHandle {
    /// The set searched.
    pub set: RwSignal<SetId>,
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
        self.set.set(place.0);
        self.open.set(Some(place));
    }

    /// Goes back one page.
    pub fn back(self) {
        if let Some(place) = self.trail.try_update(Vec::pop).flatten() {
            self.set.set(place.0);
            self.open.set(Some(place));
        }
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
        self.set.set(set);
        self.active.set(0);
        self.open.set(None);
    }

    /// Puts the cursor into the search field, what stands there selected.
    pub fn focus(self) {
        if let Some(field) = self.field.get_untracked() {
            let _ = field.focus();
            field.select();
        }
    }
}
