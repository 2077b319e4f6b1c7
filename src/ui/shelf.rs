//! The shelf as every view reads it: replaced in one piece when a set or a release arrives.

use crate::base::Finding;
use crate::learn::Shelf;
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::rc::Rc;

/// The shelf there is now. Clones are the same shelf: what arrives is seen by all who read it, without a reload.
#[derive(Clone)]
pub struct LiveShelf {
    now: SendWrapper<Rc<RefCell<Rc<Shelf>>>>,
    edition: ArcRwSignal<u32>,
}

impl LiveShelf {
    /// A shelf to begin with.
    pub fn new(shelf: Shelf) -> Self {
        let now = SendWrapper::new(Rc::new(RefCell::new(Rc::new(shelf))));
        Self { now, edition: ArcRwSignal::new(0) }
    }

    /// The shelf; a view or a memo reads it again after every change.
    pub fn read(&self) -> Rc<Shelf> {
        // Handlers read as well, and follow nothing.
        if Observer::get().is_some() {
            self.edition.track();
        }
        self.read_once()
    }

    /// The shelf as it stands, without being told of changes.
    pub fn read_once(&self) -> Rc<Shelf> {
        self.now.borrow().clone()
    }

    /// Changes the shelf; after a fault it stands as it was.
    ///
    /// # Errors
    /// What `change` finds.
    pub fn change(&self, change: impl FnOnce(&mut Shelf) -> Result<(), Finding>) -> Result<(), Finding> {
        let mut next = Shelf::clone(&self.read_once());
        change(&mut next)?;
        *self.now.borrow_mut() = Rc::new(next);
        self.edition.update(|edition| *edition += 1);
        Ok(())
    }
}
