//! What the whole page shares: the store on this device and the shelf, each opened once, however often one goes home.
//! A part of the data that waits is fetched once too, by the first view that asks for it.

use super::shelf::LiveShelf;
use crate::base::Finding;
use crate::desk::bring::Held;
use crate::desk::shell::load::{Fetching, Late, Progress};
use crate::store::Store;
use futures::lock::Mutex;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::collections::BTreeMap;
use std::rc::Rc;

/// A handle on what the page shares; copy it freely.
#[derive(Clone, Copy)]
pub struct Device {
    parts: StoredValue<Rc<Parts>, LocalStorage>,
    /// How far the shelf has come.
    pub progress: RwSignal<Progress>,
    late: RwSignal<BTreeMap<Late, Fetching>>,
    /// The releases the user brought.
    pub held: RwSignal<Vec<Held>>,
}

#[derive(Default)]
struct Parts {
    store: Mutex<Option<Store>>,
    shelf: Mutex<Option<LiveShelf>>,
}

/// The page's device.
pub fn use_device() -> Device {
    expect_context::<Device>()
}

impl Device {
    /// For the page's root, once.
    pub fn new() -> Self {
        Self {
            parts: StoredValue::new_local(Rc::default()),
            progress: RwSignal::new(Progress::default()),
            late: RwSignal::new(BTreeMap::new()),
            held: RwSignal::new(Vec::new()),
        }
    }

    /// The store, opened by the first who asks.
    pub async fn store(self) -> Result<Store, Finding> {
        let parts = self.parts.get_value();
        let mut held = parts.store.lock().await;
        if let Some(store) = held.as_ref() {
            return Ok(store.clone());
        }
        let store = Store::open().await?;
        *held = Some(store.clone());
        Ok(store)
    }

    /// The shelf, fetched by the first who asks; the others wait for the same.
    pub async fn shelf(self) -> Result<LiveShelf, Finding> {
        let parts = self.parts.get_value();
        let mut held = parts.shelf.lock().await;
        if let Some(shelf) = held.as_ref() {
            return Ok(shelf.clone());
        }
        let shelf = LiveShelf::new(super::shell::load::shelf(self.progress).await?);
        // Without the store, the book is the shipped one; whoever needs the store is told why it cannot be had.
        if let Ok(store) = self.store().await {
            self.held.set(super::bring::keep::take_up(&store, &shelf).await.unwrap_or_default());
        }
        *held = Some(shelf.clone());
        Ok(shelf)
    }

    /// Fetches a part that waits, once; after a failure it is tried again. What becomes of it, [`Device::fetching`]
    /// tells.
    pub fn want(self, late: Late) {
        let asked = self.late.with_untracked(|all| all.get(&late).cloned()).unwrap_or_default();
        if !matches!(asked, Fetching::Waiting | Fetching::Failed(_)) {
            return;
        }
        self.tell(late, Fetching::Coming(Progress::default()));
        spawn_local(async move {
            let outcome = match self.bring(late).await {
                Ok(()) => Fetching::Here,
                Err(finding) => Fetching::Failed(finding),
            };
            self.tell(late, outcome);
        });
    }

    /// Fetches a part that waits unless it is here, and goes on when it is.
    ///
    /// # Errors
    /// When it does not come; it may be asked for again.
    pub async fn have(self, late: Late) -> Result<(), Finding> {
        if self.late.with_untracked(|all| all.get(&late) == Some(&Fetching::Here)) {
            return Ok(());
        }
        let outcome = self.bring(late).await;
        self.tell(late, outcome.clone().map_or_else(Fetching::Failed, |()| Fetching::Here));
        outcome
    }

    /// What has become of a part that waits; reactive.
    pub fn fetching(self, late: Late) -> Fetching {
        self.late.with(|all| all.get(&late).cloned()).unwrap_or_default()
    }

    async fn bring(self, late: Late) -> Result<(), Finding> {
        let shelf = self.shelf().await?;
        let told = move |progress| self.tell(late, Fetching::Coming(progress));
        let bytes = super::shell::load::late(late, told).await?;
        let name = late.file().rsplit('/').next().unwrap_or_default();
        shelf.arrive(name, bytes)
    }

    fn tell(self, late: Late, how: Fetching) {
        self.late.update(|all| {
            all.insert(late, how);
        });
    }
}
