//! One writer a stream: a Web Lock, held as long as this value lives and freed by the browser when the tab dies.

use super::database::Store;
use super::script::{call, of_navigator};
use crate::base::Finding;
use futures::channel::oneshot;
use gloo::timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use std::cell::RefCell;
use std::fmt;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How often a lock is asked for before another tab counts as its holder, and how long each wait is, in milliseconds.
const TRIES: u32 = 4;
const PAUSE: u32 = 50;

/// The right to write a stream. Dropping it hands the stream to the next tab in the queue.
pub struct Writer {
    release: Option<Function>,
}

impl Writer {
    /// The right to write, if no tab has it.
    pub async fn now(store: &Store, stream: &str) -> Result<Option<Self>, Finding> {
        Ok(request(store, stream, true)?.await.ok().flatten())
    }

    /// The right to write, allowing for a tab or page that is just closing: the browser frees its lock a moment later.
    pub async fn soon(store: &Store, stream: &str) -> Result<Option<Self>, Finding> {
        for _ in 0..TRIES {
            if let Some(writer) = Self::now(store, stream).await? {
                return Ok(Some(writer));
            }
            pause().await;
        }
        Self::now(store, stream).await
    }

    /// The right to write, once the tabs before have let go. A caller that stops waiting passes its turn on.
    pub async fn when_free(store: &Store, stream: &str) -> Result<Self, Finding> {
        match request(store, stream, false)?.await {
            Ok(Some(writer)) => Ok(writer),
            _ => Err(super::fault::failed("the browser gave the queue for writing up")),
        }
    }
}

async fn pause() {
    let (tell, told) = oneshot::channel::<()>();
    Timeout::new(PAUSE, move || drop(tell)).forget();
    let _ = told.await;
}

type Answer = oneshot::Receiver<Option<Writer>>;
type Tell = Rc<RefCell<Option<oneshot::Sender<Option<Writer>>>>>;

/// Asks for the lock. The browser keeps it until the promise that the callback returned is resolved.
fn request(store: &Store, stream: &str, only_if_free: bool) -> Result<Answer, Finding> {
    let (tell, told) = oneshot::channel();
    let tell: Tell = Rc::new(RefCell::new(Some(tell)));
    let granted = when_answered(tell.clone());
    let options = Object::new();
    let _ = Reflect::set(&options, &JsValue::from_str("ifAvailable"), &JsValue::from_bool(only_if_free));
    let name = format!("{}:{stream}", store.name());
    let arguments = Array::of3(&JsValue::from_str(&name), &options, &granted);
    let asked = call(&of_navigator("locks")?, "request", &arguments)?;
    if let Ok(promise) = asked.dyn_into::<Promise>() {
        wasm_bindgen_futures::spawn_local(async move {
            // A refused request never calls back; dropping the sender ends the caller's wait.
            if JsFuture::from(promise).await.is_err() {
                tell.borrow_mut().take();
            }
        });
    }
    Ok(told)
}

fn when_answered(tell: Tell) -> JsValue {
    Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let free = !lock.is_null() && !lock.is_undefined();
        let (held, writer) = if free { hold() } else { (JsValue::UNDEFINED, None) };
        if let Some(tell) = tell.borrow_mut().take() {
            // When nobody waits any more, the unsent writer is dropped here, which frees the lock again.
            let _ = tell.send(writer);
        }
        held
    })
}

/// A promise that stays open, and the writer whose drop resolves it.
fn hold() -> (JsValue, Option<Writer>) {
    let mut release = None;
    let held = Promise::new(&mut |resolve, _| release = Some(resolve));
    (held.into(), Some(Writer { release }))
}

impl Drop for Writer {
    fn drop(&mut self) {
        if let Some(release) = self.release.take() {
            let _ = release.call0(&JsValue::UNDEFINED);
        }
    }
}

impl fmt::Debug for Writer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Writer")
    }
}
