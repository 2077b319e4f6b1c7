//! The page's side of the worker that holds the code sets: starts it, asks it, starts it again when it stops.

use crate::base::Finding;
use codesets_lookup::SetId;
use codesets_worker::{Answer, Answered, Ask, Asked};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use leptos::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// Times it is started again before it is left alone.
const MOST_STARTS: u32 = 4;

type Then = Box<dyn FnOnce(Result<Answer, Finding>)>;

/// The worker. Copy it freely; it is a handle.
#[derive(Clone, Copy)]
pub struct CodeWorker {
    inner: StoredValue<Rc<RefCell<Inner>>, LocalStorage>,
    /// Counts up whenever a set or a release has come: what was asked before may be answered better now.
    pub arrived: RwSignal<u32>,
    /// Sets on their way: bytes received and bytes altogether.
    pub coming: RwSignal<BTreeMap<SetId, (u64, u64)>>,
    /// Why something could not be done, until it can.
    pub fault: RwSignal<Option<Finding>>,
}

#[derive(Default)]
struct Inner {
    worker: Option<Worker>,
    /// It has said that it hears; before, questions wait here.
    ready: bool,
    unsent: Vec<(Asked, Option<ArrayBuffer>)>,
    asked: BTreeMap<u64, Then>,
    last: u64,
    starts: u32,
    each_start: Vec<Rc<dyn Fn(CodeWorker)>>,
}

/// The app's worker.
pub fn use_worker() -> CodeWorker {
    expect_context::<CodeWorker>()
}

impl CodeWorker {
    /// A worker that is started with the first question.
    pub fn idle() -> Self {
        Self {
            inner: StoredValue::new_local(Rc::default()),
            arrived: RwSignal::new(0),
            coming: RwSignal::new(BTreeMap::new()),
            fault: RwSignal::new(None),
        }
    }

    /// Asks; `bytes` travel beside the question and are handed over. `then` hears the answer, or why there is none.
    pub fn ask(
        self,
        ask: Ask,
        bytes: Option<ArrayBuffer>,
        then: impl FnOnce(Result<Answer, Finding>) + 'static,
    ) {
        let Some(inner) = self.inner.try_get_value() else { return };
        let asked = {
            let mut inner = inner.borrow_mut();
            inner.last += 1;
            let id = inner.last;
            inner.asked.insert(id, Box::new(then));
            Asked { id, ask }
        };
        let ready = inner.borrow().ready;
        if ready {
            inner.borrow().send(&asked, bytes.as_ref());
        } else {
            inner.borrow_mut().unsent.push((asked, bytes));
            self.start();
        }
    }

    /// Has a set fetched, if it is not here.
    pub fn open(self, set: SetId) {
        self.ask(Ask::Open { set }, None, |_| {});
    }

    /// Hands a compiled release over.
    pub fn add(self, name: &str, bytes: &[u8], then: impl FnOnce(Result<Answer, Finding>) + 'static) {
        let buffer = Uint8Array::from(bytes).buffer();
        self.ask(Ask::Add { name: name.to_owned() }, Some(buffer), then);
    }

    /// Does something with each new start, the first one included: releases a user brought have to be handed over
    /// again when the worker had to be started again.
    pub fn at_each_start(self, deed: impl Fn(CodeWorker) + 'static) {
        if let Some(inner) = self.inner.try_get_value() {
            inner.borrow_mut().each_start.push(Rc::new(deed));
        }
    }

    /// Ends the worker, to be started again with the next question: what was taken away must not be found any more.
    pub fn renew(self) {
        let Some(inner) = self.inner.try_get_value() else { return };
        self.clear();
        inner.borrow_mut().starts = 0;
        self.arrived.update(|count| *count += 1);
    }

    fn start(self) {
        let Some(inner) = self.inner.try_get_value() else { return };
        if inner.borrow().worker.is_some() {
            return;
        }
        let starts = inner.borrow().starts + 1;
        if starts > MOST_STARTS {
            return self.stop(ended("it stopped too often"));
        }
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = match Worker::new_with_options(&address(), &options) {
            Ok(worker) => worker,
            Err(_) => return self.stop(ended("the browser refused it")),
        };
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            if let Some(text) = event.data().as_string() {
                self.hear(&text);
            }
        });
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            self.crashed();
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        // They live as long as the worker, which lives as long as the page but for a few restarts.
        on_message.forget();
        on_error.forget();
        let mut inner = inner.borrow_mut();
        inner.starts = starts;
        inner.worker = Some(worker);
    }

    fn hear(self, text: &str) {
        let Ok(Answered { id, answer }) = serde_json::from_str::<Answered>(text) else {
            return self.fault.set(Some(ended("its words were not understood")));
        };
        match &answer {
            Answer::Ready => return self.is_ready(),
            Answer::Coming { set, done, total } => {
                self.coming.update(|coming| _ = coming.insert(*set, (*done, *total)));
            }
            Answer::Here { set } => {
                self.coming.update(|coming| _ = coming.remove(set));
                self.fault.set(None);
                self.arrived.update(|count| *count += 1);
            }
            Answer::Added { .. } => self.arrived.update(|count| *count += 1),
            Answer::Refused { set: Some(set), finding } => {
                self.coming.update(|coming| _ = coming.remove(set));
                self.fault.set(Some(finding.clone()));
            }
            _ => {}
        }
        let then = self.inner.try_get_value().and_then(|inner| inner.borrow_mut().asked.remove(&id));
        if let Some(then) = then {
            then(Ok(answer));
        }
    }

    fn is_ready(self) {
        let Some(inner) = self.inner.try_get_value() else { return };
        let (unsent, deeds) = {
            let mut inner = inner.borrow_mut();
            inner.ready = true;
            (std::mem::take(&mut inner.unsent), inner.each_start.clone())
        };
        deeds.iter().for_each(|deed| deed(self));
        for (asked, bytes) in &unsent {
            inner.borrow().send(asked, bytes.as_ref());
        }
    }

    /// A trap in the worker's program ends it: it is started again, and whoever waits is told.
    fn crashed(self) {
        let ran = self.clear();
        if !ran {
            return self.stop(ended("a part of it did not arrive"));
        }
        self.fault.set(Some(Finding::error(
            "worker.restarted",
            "The search stopped and was started again.",
            "Type on; if it stops at the same words again, load the page again.",
        )));
        self.start();
        self.arrived.update(|count| *count += 1);
    }

    /// Ends the worker and tells whoever waits. Whether it had heard anything before.
    fn clear(self) -> bool {
        let Some(inner) = self.inner.try_get_value() else { return false };
        let (ran, waiting) = {
            let mut inner = inner.borrow_mut();
            if let Some(worker) = inner.worker.take() {
                worker.terminate();
            }
            inner.unsent.clear();
            (std::mem::take(&mut inner.ready), std::mem::take(&mut inner.asked))
        };
        self.coming.update(BTreeMap::clear);
        for then in waiting.into_values() {
            then(Err(ended("it was interrupted")));
        }
        ran
    }

    fn stop(self, finding: Finding) {
        self.clear();
        self.fault.set(Some(finding));
    }
}

impl Inner {
    fn send(&self, asked: &Asked, bytes: Option<&ArrayBuffer>) {
        let (Some(worker), Ok(text)) = (&self.worker, serde_json::to_string(asked)) else { return };
        let parts = Array::of1(&JsValue::from_str(&text));
        let handed = Array::new();
        if let Some(bytes) = bytes {
            parts.push(bytes);
            handed.push(bytes);
        }
        // What cannot be cloned is not sent; texts and buffers can.
        let _sent = worker.post_message_with_transfer(&parts, &handed);
    }
}

/// The worker's address with the build's mark, as the page carries it.
pub(super) fn address() -> String {
    let mark = web_sys::window()
        .and_then(|window| window.document()?.query_selector("meta[name=practicum-build]").ok()?)
        .and_then(|meta| meta.get_attribute("content"))
        .unwrap_or_default();
    if mark.is_empty() { "/worker.js".to_owned() } else { format!("/worker.js?v={mark}") }
}

fn ended(reason: &str) -> Finding {
    Finding::error(
        "worker.ended",
        format!("The search is not running: {reason}."),
        "Load the page again; codes can be opened by name meanwhile.",
    )
}
