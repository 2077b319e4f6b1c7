//! The worker's global scope: messages in and out, and files from `/assets/`.

use codesets_lookup::SetId;
use codesets_worker::asset::{Asset, check, listed, listed_file};
use codesets_worker::import::{read, tables_beside};
use codesets_worker::{Answer, Answered, Asked, Clerk, Errand, Job};
use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use practicum_base::Finding;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent, ReadableStreamDefaultReader, Response};

thread_local! {
    static CLERK: RefCell<Clerk> = RefCell::new(Clerk::default());
}

/// Bytes between two words of progress.
const STEP: u64 = 1 << 18;

/// Listens, and says so. Outside a worker, where a benchmark calls [`hear`] itself, it does nothing.
pub fn start() {
    let Some(scope) = scope() else { return };
    let on_message = Closure::<dyn FnMut(MessageEvent)>::new(|event: MessageEvent| {
        let parts: js_sys::Array = event.data().unchecked_into();
        let Some(text) = parts.get(0).as_string() else { return };
        let bytes =
            parts.get(1).dyn_into::<ArrayBuffer>().ok().map(|buffer| Uint8Array::new(&buffer).to_vec());
        for answer in hear(&text, bytes) {
            post(&answer);
        }
    });
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    on_message.forget();
    post(&text_of(&Answered { id: 0, answer: Answer::Ready }));
}

/// Answers one message; answers and the message are JSON texts. Errands are begun.
#[wasm_bindgen]
pub fn hear(text: &str, bytes: Option<Vec<u8>>) -> Vec<String> {
    let asked: Asked = match serde_json::from_str(text) {
        Ok(asked) => asked,
        Err(fault) => return vec![text_of(&refused(None, unread(&fault)))],
    };
    let (answers, errands) = CLERK.with_borrow_mut(|clerk| clerk.hear(asked, bytes));
    for errand in errands {
        match errand {
            Errand::Fetch(set) => spawn_local(async move {
                let bytes = fetch_set(set).await;
                let answer = CLERK.with_borrow_mut(|clerk| clerk.fetched(set, bytes));
                post(&text_of(&answer));
            }),
            Errand::Import(id, job) => spawn_local(import(id, job)),
        }
    }
    answers.iter().map(text_of).collect()
}

fn scope() -> Option<DedicatedWorkerGlobalScope> {
    js_sys::global().dyn_into().ok()
}

fn post(text: &str) {
    if let Some(scope) = scope() {
        // A closed page hears nothing more; there is nobody left to tell.
        let _closed = scope.post_message(&JsValue::from_str(text));
    }
}

/// Reads a file beside the shipped releases it needs; what was made of it travels beside the answer.
async fn import(id: u64, job: Job) {
    if let Err(finding) = prepare(&job).await {
        return post(&text_of(&Answered { id, answer: Answer::Refused { set: None, finding } }));
    }
    let mut told = 0;
    let total = job.bytes.len() as u64;
    let mut came = |done: u64| {
        if done >= told + STEP || done >= total {
            told = done;
            post(&text_of(&Answered { id: 0, answer: Answer::Reading { done, total } }));
        }
    };
    let (answer, files) = CLERK.with_borrow(|clerk| read(&job, clerk.library(), &mut came));
    let (Some(scope), text) = (scope(), text_of(&Answered { id, answer })) else { return };
    let parts = js_sys::Array::of1(&JsValue::from_str(&text));
    let handed = js_sys::Array::new();
    for bytes in &files {
        let buffer = Uint8Array::from(bytes.as_slice()).buffer();
        parts.push(&buffer);
        handed.push(&buffer);
    }
    // A closed page hears nothing more; there is nobody left to tell.
    let _closed = scope.post_message_with_transfer(&parts, &handed);
}

/// Fetches what a file is read beside and is not here yet. A set that this address does not carry is done without.
async fn prepare(job: &Job) -> Result<(), Finding> {
    for set in codesets_import::needs(&job.bytes) {
        if CLERK.with_borrow(|clerk| clerk.library().has(set)) {
            continue;
        }
        let bytes = match fetch_set(set).await {
            Err(finding) if finding.code == "assets.missing" => continue,
            bytes => bytes?,
        };
        CLERK.with_borrow_mut(|clerk| clerk.fetched(set, Ok(bytes)));
        if let Some(file) = tables_beside(set) {
            let manifest = fetch("manifest.json", 0, &mut |_| {}).await?;
            let Some(asset) = listed_file(&String::from_utf8_lossy(&manifest), file)? else { continue };
            let bytes = fetch(&asset.file, asset.bytes, &mut |_| {}).await?;
            check(&asset, &bytes)?;
            let name = file.rsplit('/').next().unwrap_or_default();
            CLERK.with_borrow_mut(|clerk| clerk.library_mut().add_file(name, bytes))?;
        }
    }
    Ok(())
}

fn text_of(answer: &Answered) -> String {
    serde_json::to_string(answer).unwrap_or_default()
}

fn refused(set: Option<SetId>, finding: Finding) -> Answered {
    Answered { id: 0, answer: Answer::Refused { set, finding } }
}

fn unread(fault: &serde_json::Error) -> Finding {
    Finding::error(
        "worker.message",
        format!("The code sets were asked something they do not understand: {fault}."),
        "Load the page again; the address may just be getting a new version.",
    )
}

/// A set's shipped release from the host, checked against the build's list.
async fn fetch_set(set: SetId) -> Result<Vec<u8>, Finding> {
    let manifest = fetch("manifest.json", 0, &mut |_| {}).await?;
    let asset: Asset = listed(&String::from_utf8_lossy(&manifest), set)?;
    let mut told = 0;
    let total = asset.bytes;
    let bytes = fetch(&asset.file, asset.bytes, &mut |done| {
        if done - told >= STEP {
            told = done;
            post(&text_of(&Answered { id: 0, answer: Answer::Coming { set, done, total } }));
        }
    })
    .await?;
    check(&asset, &bytes)?;
    Ok(bytes)
}

/// A file below `/assets/`, telling how many bytes have come so far. Room for `expected` bytes is made at once: a
/// worker's memory never shrinks, and growing by halves would leave the halves behind.
async fn fetch(file: &str, expected: u64, came: &mut dyn FnMut(u64)) -> Result<Vec<u8>, Finding> {
    let path = format!("/assets/{file}");
    let failed = |value: JsValue| {
        let said = value.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
        unreachable(&format!("{path}: {}", said.unwrap_or_else(|| "no reason given".to_owned())))
    };
    let scope = scope().ok_or_else(|| unreachable("there is no worker"))?;
    let answer = JsFuture::from(scope.fetch_with_str(&path)).await.map_err(failed)?;
    let response: Response = answer.unchecked_into();
    if !response.ok() {
        return Err(unreachable(&format!("{path} answered {}", response.status())));
    }
    let Some(body) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    loop {
        let part = JsFuture::from(reader.read()).await.map_err(failed)?;
        let value = Reflect::get(&part, &JsValue::from_str("value")).map_err(failed)?;
        let Ok(chunk) = value.dyn_into::<Uint8Array>() else { return Ok(bytes) };
        let start = bytes.len();
        bytes.resize(start + chunk.length() as usize, 0);
        chunk.copy_to(&mut bytes[start..]);
        came(bytes.len() as u64);
    }
}

fn unreachable(reason: &str) -> Finding {
    Finding::error(
        "assets.unreachable",
        format!("A part of the app’s data did not arrive ({reason})."),
        "Check the connection, then search again.",
    )
}
