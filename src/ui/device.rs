//! What the whole page shares: the store on this device and the shelf, each opened once, however often one goes home.

use crate::base::Finding;
use crate::desk::shell::load::Progress;
use crate::learn::Shelf;
use crate::store::Store;
use futures::lock::Mutex;
use leptos::prelude::*;
use std::rc::Rc;

/// A handle on what the page shares; copy it freely.
#[derive(Clone, Copy)]
pub struct Device {
    parts: StoredValue<Rc<Parts>, LocalStorage>,
    /// How far the shelf has come.
    pub progress: RwSignal<Progress>,
}

#[derive(Default)]
struct Parts {
    store: Mutex<Option<Store>>,
    shelf: Mutex<Option<Rc<Shelf>>>,
}

/// The page's device.
pub fn use_device() -> Device {
    expect_context::<Device>()
}

impl Device {
    /// For the page's root, once.
    pub fn new() -> Self {
        Self { parts: StoredValue::new_local(Rc::default()), progress: RwSignal::new(Progress::default()) }
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
    pub async fn shelf(self) -> Result<Rc<Shelf>, Finding> {
        let parts = self.parts.get_value();
        let mut held = parts.shelf.lock().await;
        if let Some(shelf) = held.as_ref() {
            return Ok(shelf.clone());
        }
        let shelf = Rc::new(super::shell::load::shelf(self.progress).await?);
        *held = Some(shelf.clone());
        Ok(shelf)
    }
}
