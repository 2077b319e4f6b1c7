//! Keeps what a user brought on the device, and puts it on the shelf again when the page is opened.

use crate::base::Finding;
use crate::desk::bring::Held;
use crate::store::{Brought, Store};
use crate::ui::shelf::LiveShelf;
use codesets_lookup::Card;
use std::collections::BTreeSet;

/// Reads every release that is kept and puts it on the shelf. One whose files are damaged is listed with the reason
/// and answers nothing.
///
/// # Errors
/// The store's faults.
pub async fn take_up(store: &Store, shelf: &LiveShelf) -> Result<Vec<Held>, Finding> {
    let mut held = Vec::new();
    for brought in store.releases().await? {
        // What a newer version has kept in a form unknown here stays where it is.
        let Ok(card) = serde_json::from_str::<Card>(&brought.text) else { continue };
        let damaged = match files(store, &card).await {
            Ok(files) => shelf.bring(&card, files).err(),
            Err(finding) => Some(finding),
        };
        held.push(Held { card, damaged });
    }
    Ok(held)
}

/// The files of a release, in the order of its card.
///
/// # Errors
/// `import.lost` when one is not there; `store.file-damaged` when one no longer fits its name.
pub async fn files(store: &Store, card: &Card) -> Result<Vec<Vec<u8>>, Finding> {
    let mut files = Vec::with_capacity(card.parts.len());
    for part in &card.parts {
        let bytes = store.file(&part.sha256).await?;
        files.push(bytes.ok_or_else(|| {
            let message = format!("{} of this release is no longer on the device.", part.name);
            Finding::error("import.lost", message, "Remove the release and import the official file again.")
        })?);
    }
    Ok(files)
}

/// Keeps a release, in place of one of its kind and name.
///
/// # Errors
/// `store.full` and the store's other faults; the old release stays.
pub async fn keep(store: &Store, card: &Card, files: &[Vec<u8>], held: &[Held]) -> Result<(), Finding> {
    let text = serde_json::to_string(card).map_err(|fault| {
        Finding::error("import.card", format!("The release cannot be written: {fault}."), "Import it again.")
    })?;
    store.keep_release(&Brought { key: card.key(), text }, files).await?;
    // The old release's files are no one's now.
    if let Some(old) = held.iter().find(|held| held.card.key() == card.key()) {
        let others = held.iter().map(|held| &held.card).filter(|other| other.key() != card.key());
        let used = names(others.chain([card]));
        let gone: Vec<String> = names([&old.card]).difference(&used).cloned().collect();
        if !gone.is_empty() {
            store.forget_files(&gone).await?;
        }
    }
    Ok(())
}

/// Removes a release and the files that no other has.
///
/// # Errors
/// The store's faults; the release stays.
pub async fn remove(store: &Store, card: &Card, held: &[Held]) -> Result<(), Finding> {
    let used = names(held.iter().map(|held| &held.card).filter(|other| other.key() != card.key()));
    let gone: Vec<String> = names([card]).difference(&used).cloned().collect();
    store.forget_release(&card.key(), &gone).await
}

fn names<'a>(cards: impl IntoIterator<Item = &'a Card>) -> BTreeSet<String> {
    cards.into_iter().flat_map(|card| &card.parts).map(|part| part.sha256.clone()).collect()
}
