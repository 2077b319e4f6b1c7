//! A worker for one file: it reads, the page hears how far it is, and ending it stops the reading at once.

use crate::base::Finding;
use crate::ui::worker::address;
use codesets_lookup::card::{Card, Wish};
use codesets_worker::{Answer, Answered, Ask, Asked};
use futures::StreamExt;
use futures::channel::mpsc::{UnboundedReceiver, unbounded};
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};

/// A release with the files made for it.
pub type Read = (Card, Vec<Vec<u8>>);

/// The worker; it ends when this is dropped.
pub struct Reader {
    worker: Worker,
    heard: UnboundedReceiver<Heard>,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
    _on_error: Closure<dyn FnMut(web_sys::Event)>,
}

/// What came: an answer with what travelled beside it, or the worker's end.
type Heard = Option<(Answer, Vec<ArrayBuffer>)>;

impl Reader {
    /// Starts a worker.
    ///
    /// # Errors
    /// `import.worker` when the browser starts none.
    pub fn start() -> Result<Reader, Finding> {
        let options = WorkerOptions::new();
        options.set_type(WorkerType::Module);
        let worker = Worker::new_with_options(&address(), &options)
            .map_err(|_| ended("The browser started no worker to read the file."))?;
        let (tell, heard) = unbounded();
        let told = tell.clone();
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // The receiver is gone once the file has been read or the reading was stopped.
            if let Some(heard) = understood(&event.data()) {
                let _gone = told.unbounded_send(Some(heard));
            }
        });
        let on_error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            let _gone = tell.unbounded_send(None);
        });
        worker.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        worker.set_onerror(Some(on_error.as_ref().unchecked_ref()));
        Ok(Reader { worker, heard, _on_message: on_message, _on_error: on_error })
    }

    /// Reads a file; `lent` are files of earlier imports that it is read beside. `came` hears bytes read and
    /// altogether.
    ///
    /// # Errors
    /// Why the file is refused; `import.worker` when the worker ended, as it does when the device has no memory left.
    pub async fn read(
        mut self,
        file: &str,
        bytes: ArrayBuffer,
        wish: Wish,
        lent: Vec<(String, Vec<u8>)>,
        mut came: impl FnMut(u64, u64),
    ) -> Result<Vec<Read>, Finding> {
        let mut waiting = Some((file.to_owned(), bytes, wish));
        let mut lent = Some(lent);
        while let Some(heard) = self.heard.next().await {
            let (answer, beside) = heard
                .ok_or_else(|| ended("The worker that read the file stopped, perhaps for want of memory."))?;
            match answer {
                Answer::Ready => {
                    for (name, bytes) in lent.take().unwrap_or_default() {
                        self.send(Ask::Lend { name }, &Uint8Array::from(bytes.as_slice()).buffer());
                    }
                    if let Some((file, bytes, wish)) = waiting.take() {
                        self.send(Ask::Import { file, wish }, &bytes);
                    }
                }
                Answer::Reading { done, total } => came(done, total),
                Answer::Imported { cards } => return Ok(joined(cards, beside)),
                // A set it could not fetch is told again with the answer itself.
                Answer::Refused { set: None, finding } => return Err(finding),
                _ => {}
            }
        }
        Err(ended("The worker that read the file stopped."))
    }

    fn send(&self, ask: Ask, bytes: &ArrayBuffer) {
        let Ok(text) = serde_json::to_string(&Asked { id: 1, ask }) else { return };
        let parts = Array::of2(&JsValue::from_str(&text), bytes);
        // A text and a buffer can be sent; a worker that ended is heard of elsewhere.
        let _sent = self.worker.post_message_with_transfer(&parts, &Array::of1(bytes));
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// A text alone, or a text with buffers behind it.
fn understood(data: &JsValue) -> Option<(Answer, Vec<ArrayBuffer>)> {
    let parts: Vec<JsValue> = match data.dyn_ref::<Array>() {
        Some(parts) => parts.iter().collect(),
        None => vec![data.clone()],
    };
    let mut parts = parts.into_iter();
    let answered: Answered = serde_json::from_str(&parts.next()?.as_string()?).ok()?;
    Some((answered.answer, parts.filter_map(|part| part.dyn_into().ok()).collect()))
}

/// Each card with its files, which travel in the order of cards and parts.
fn joined(cards: Vec<Card>, beside: Vec<ArrayBuffer>) -> Vec<Read> {
    let mut beside = beside.into_iter();
    let mut files = |card: &Card| -> Vec<Vec<u8>> {
        beside.by_ref().take(card.parts.len()).map(|buffer| Uint8Array::new(&buffer).to_vec()).collect()
    };
    cards.into_iter().map(|card| (files(&card), card)).map(|(files, card)| (card, files)).collect()
}

fn ended(message: &str) -> Finding {
    Finding::error(
        "import.worker",
        message,
        "Close other tabs and try again; everything that was here stays.",
    )
}
