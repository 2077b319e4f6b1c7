//! Fetches code sets and content with a progress that counts bytes, and puts them on the shelf.

use crate::base::Finding;
use crate::desk::shell::load::{Asset, Late, Progress, manifest, wanted, wrong_length};
use crate::learn::Shelf;
use codesets_lookup::Reference;
use js_sys::{Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{ReadableStreamDefaultReader, Response};

/// The shelf from `/assets/`.
///
/// # Errors
/// `assets.unreachable` when a file cannot be fetched; the finding of the first file that cannot be read.
pub async fn shelf(progress: RwSignal<Progress>) -> Result<Shelf, Finding> {
    let wanted: Vec<Asset> = listed().await?.into_iter().filter(|asset| wanted(&asset.file)).collect();
    let total = wanted.iter().map(|asset| asset.bytes).sum();
    progress.set(Progress { done: 0, total });
    let mut shelf = Shelf::default();
    let mut before = 0;
    for asset in &wanted {
        let bytes = whole(asset, &mut |got| progress.set(Progress { done: before + got, total })).await?;
        before += asset.bytes;
        put(&mut shelf, &asset.file, bytes)?;
    }
    Ok(shelf)
}

/// The bytes of a part that waited, telling how far they have come.
///
/// # Errors
/// `assets.unreachable` when it cannot be fetched or this site was built without it; `assets.length`.
pub async fn late(part: Late, mut told: impl FnMut(Progress)) -> Result<Vec<u8>, Finding> {
    let listed = listed().await?;
    let asset = listed.iter().find(|asset| asset.file == part.file());
    let asset = asset.ok_or_else(|| unreachable("this site was built without it"))?;
    told(Progress { done: 0, total: asset.bytes });
    whole(asset, &mut |done| told(Progress { done, total: asset.bytes })).await
}

async fn listed() -> Result<Vec<Asset>, Finding> {
    manifest(&text(fetch("manifest.json", &mut |_| {}).await?)?)
}

async fn whole(asset: &Asset, came: &mut dyn FnMut(u64)) -> Result<Vec<u8>, Finding> {
    let bytes = fetch(&asset.file, came).await?;
    if bytes.len() as u64 == asset.bytes { Ok(bytes) } else { Err(wrong_length(asset, bytes.len() as u64)) }
}

fn put(shelf: &mut Shelf, file: &str, bytes: Vec<u8>) -> Result<(), Finding> {
    match file {
        "content/payers.json" => shelf.add_plans(file, &text(bytes)?),
        "content/practices.json" => shelf.add_offices(file, &text(bytes)?),
        "content/blueprints.json" => shelf.add_blueprints(file, &text(bytes)?),
        "content/charts.json" => shelf.add_charts(file, &text(bytes)?),
        "content/drills.json" => shelf.add_drills(file, &text(bytes)?),
        "codesets/reference.json" => {
            shelf.codes.reference = Reference::from_bytes(&bytes)?;
            Ok(())
        }
        "codesets/guidelines.json" => shelf.codes.library.add_file("guidelines.json", bytes),
        _ if file.ends_with(".bin") => shelf.codes.library.add_file(file, bytes),
        // A newer build may carry more than this version reads.
        _ => Ok(()),
    }
}

fn text(bytes: Vec<u8>) -> Result<String, Finding> {
    String::from_utf8(bytes).map_err(|_| unreachable("it is not text"))
}

/// A file below `/assets/`, telling how many bytes have come so far.
async fn fetch(file: &str, came: &mut dyn FnMut(u64)) -> Result<Vec<u8>, Finding> {
    let path = format!("/assets/{file}");
    let failed = |value: JsValue| {
        let said = value.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
        unreachable(&format!("{path}: {}", said.unwrap_or_else(|| "no reason given".to_owned())))
    };
    let window = web_sys::window().ok_or_else(|| unreachable("there is no page"))?;
    let answer = JsFuture::from(window.fetch_with_str(&path)).await.map_err(failed)?;
    let response: Response = answer.unchecked_into();
    if !response.ok() {
        return Err(unreachable(&format!("{path} answered {}", response.status())));
    }
    let Some(body) = response.body() else { return Ok(Vec::new()) };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let mut bytes = Vec::new();
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
        "Check the connection, then load the page again.",
    )
}
