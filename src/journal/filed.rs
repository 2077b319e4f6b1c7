//! A value that may still lie packed in a drawer, and is read when it is first looked at.
//!
//! A practice of many years holds its claims so: opening it reads what is shown and no more.

use super::drawer::Drawer;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// What can be filed: it is written as JSON and read back.
pub trait Paper: Serialize + DeserializeOwned + Clone + 'static {}

impl<T: Serialize + DeserializeOwned + Clone + 'static> Paper for T {}

/// A filed value. Clones share it, as clones of an `Arc` do.
pub struct Filed<T>(Arc<Slot<T>>);

struct Slot<T> {
    open: OnceLock<T>,
    place: Mutex<Option<Place>>,
}

/// Where a value lies packed.
#[derive(Clone)]
pub(super) struct Place {
    pub(super) drawer: Arc<Drawer>,
    pub(super) at: u32,
}

impl<T: Paper> Filed<T> {
    /// A value that lies in no drawer yet.
    pub fn new(value: T) -> Self {
        Self(Arc::new(Slot { open: OnceLock::from(value), place: Mutex::new(None) }))
    }

    /// A value that lies in a drawer and was not looked at yet.
    pub(super) fn packed(place: Place) -> Self {
        Self(Arc::new(Slot { open: OnceLock::new(), place: Mutex::new(Some(place)) }))
    }

    /// The value, to be changed. Other clones keep theirs, and the changed one lies in no drawer any more.
    pub fn make_mut(this: &mut Self) -> &mut T {
        this.0.read();
        let slot = Arc::make_mut(&mut this.0);
        *slot.place.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
        match slot.open.get_mut() {
            Some(value) => value,
            None => super::drawer::lost(),
        }
    }

    /// Whether it was looked at since it came out of its drawer.
    pub fn is_open(&self) -> bool {
        self.0.open.get().is_some()
    }

    pub(super) fn place(&self) -> Option<Place> {
        self.0.place.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn lay(&self, place: Option<Place>) {
        *self.0.place.lock().unwrap_or_else(PoisonError::into_inner) = place;
    }
}

impl<T: Paper> Slot<T> {
    fn read(&self) -> &T {
        self.open.get_or_init(|| {
            let place = self.place.lock().unwrap_or_else(PoisonError::into_inner).clone();
            // A drawer is proven by its sum, and its build by name, before anything is taken for filed.
            match place.and_then(|place| place.drawer.value(place.at)) {
                Some(value) => value,
                None => super::drawer::lost(),
            }
        })
    }
}

impl<T: Paper> Clone for Slot<T> {
    fn clone(&self) -> Self {
        Self { open: OnceLock::from(self.read().clone()), place: Mutex::new(None) }
    }
}

impl<T> Clone for Filed<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T: Paper> Deref for Filed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        self.0.read()
    }
}

impl<T: Paper> AsRef<T> for Filed<T> {
    fn as_ref(&self) -> &T {
        self
    }
}

impl<T: Paper> From<T> for Filed<T> {
    fn from(value: T) -> Self {
        Self::new(value)
    }
}

impl<T: Paper + PartialEq> PartialEq for Filed<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || **self == **other
    }
}

impl<T: Paper + Eq> Eq for Filed<T> {}

impl<T: Paper + fmt::Debug> fmt::Debug for Filed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, f)
    }
}

impl<T: Paper> Serialize for Filed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}

impl<'de, T: Paper> Deserialize<'de> for Filed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::new)
    }
}
