//! The shelf as every view reads it: replaced in one piece when a set or a release arrives.

use crate::base::Finding;
use crate::learn::Shelf;
use codesets_lookup::{Card, Library};
use leptos::prelude::*;
use leptos::reactive::graph::Observer;
use send_wrapper::SendWrapper;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// The shelf there is now. Clones are the same shelf: what arrives is seen by all who read it, without a reload.
#[derive(Clone)]
pub struct LiveShelf {
    parts: SendWrapper<Rc<RefCell<Parts>>>,
    edition: ArcRwSignal<u32>,
}

struct Parts {
    now: Rc<Shelf>,
    shipped: Library,
    /// Releases the user brought, in the order in which what says more comes last.
    brought: BTreeMap<(u8, String), Library>,
}

impl Parts {
    /// Puts the shelf together again; whoever reads the old one goes on reading it.
    fn renew(&mut self) {
        let mut next = Shelf::clone(&self.now);
        next.codes.library = self.shipped.clone();
        self.brought.values().for_each(|brought| next.codes.library.join(brought));
        self.now = Rc::new(next);
    }
}

impl LiveShelf {
    /// A shelf to begin with.
    pub fn new(shelf: Shelf) -> Self {
        let shipped = shelf.codes.library.clone();
        let parts = Parts { now: Rc::new(shelf), shipped, brought: BTreeMap::new() };
        Self { parts: SendWrapper::new(Rc::new(RefCell::new(parts))), edition: ArcRwSignal::new(0) }
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
        self.parts.borrow().now.clone()
    }

    /// Takes in a file of the shipped data that waited.
    ///
    /// # Errors
    /// When the bytes are not what the name says; the shelf stays as it was.
    pub fn arrive(&self, name: &str, bytes: Vec<u8>) -> Result<(), Finding> {
        if matches!(name, "questions.json" | "tasks.json" | "study.json") {
            let mut next = Shelf::clone(&self.read_once());
            let text = String::from_utf8_lossy(&bytes);
            match name {
                "tasks.json" => next.add_tasks(name, &text)?,
                "study.json" => next.add_studies(name, &text)?,
                _ => next.add_questions(name, &text)?,
            }
            self.parts.borrow_mut().now = Rc::new(next);
            self.changed();
            return Ok(());
        }
        if name == "templates.json" {
            let mut next = Shelf::clone(&self.read_once());
            next.add_generator(name, &String::from_utf8_lossy(&bytes))?;
            self.parts.borrow_mut().now = Rc::new(next);
            self.changed();
            return Ok(());
        }
        self.parts.borrow_mut().shipped.add_file(name, bytes)?;
        self.changed();
        Ok(())
    }

    /// Takes in a release the user brought, in place of one of its kind and name. `files` are those its card lists.
    ///
    /// # Errors
    /// When a file is not what its name says; the shelf stays as it was.
    pub fn bring(&self, card: &Card, files: Vec<Vec<u8>>) -> Result<(), Finding> {
        let mut brought = Library::new();
        for (part, bytes) in card.parts.iter().zip(files) {
            brought.add_file(&part.name, bytes)?;
        }
        self.parts.borrow_mut().brought.insert((card.rank, card.key()), brought);
        self.changed();
        Ok(())
    }

    /// Lets a release go that the user brought.
    pub fn let_go(&self, card: &Card) {
        self.parts.borrow_mut().brought.remove(&(card.rank, card.key()));
        self.changed();
    }

    /// Lets every release go that the user brought.
    pub fn let_all_go(&self) {
        self.parts.borrow_mut().brought.clear();
        self.changed();
    }

    fn changed(&self) {
        self.parts.borrow_mut().renew();
        self.edition.update(|edition| *edition += 1);
    }
}
