//! Brings files in one after another: reads each in a worker of its own, keeps what it holds, puts it on the shelf.

use super::keep;
use super::reader::{Read, Reader};
use crate::base::Finding;
use crate::desk::bring::{Held, MOST_BYTES, Outcome, Reading, Stage, kept_words};
use crate::store::{Bell, Ring, Store};
use crate::ui::device::Device;
use crate::ui::worker::CodeWorker;
use codesets_lookup::card::{Card, Wish};
use futures::channel::oneshot;
use futures::future::{Either, select};
use js_sys::ArrayBuffer;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

/// The channel between tabs: what one brings, the others show too.
const CHANNEL: &str = "releases";

/// A handle; copy it freely. It outlives the screens, so that one may read on while a file is read.
#[derive(Clone, Copy)]
pub struct Bringer {
    device: Device,
    worker: CodeWorker,
    /// How the reading stands.
    pub reading: RwSignal<Reading>,
    stop: StoredValue<Option<oneshot::Sender<()>>, LocalStorage>,
    bell: StoredValue<Option<Bell>, LocalStorage>,
}

/// The page's bringer.
pub fn use_bringer() -> Bringer {
    expect_context::<Bringer>()
}

impl Bringer {
    /// For the page's root, once.
    pub fn new(device: Device, worker: CodeWorker) -> Self {
        let bringer = Self {
            device,
            worker,
            reading: RwSignal::new(Reading::Idle),
            stop: StoredValue::new_local(None),
            bell: StoredValue::new_local(None),
        };
        worker.at_each_start(move |worker| spawn_local(async move { hand_over(device, worker).await }));
        spawn_local(async move { bringer.listen().await });
        bringer
    }

    /// The releases that are held; reactive.
    pub fn held(self) -> Vec<Held> {
        self.device.held.get()
    }

    /// Brings files in. Does nothing while others are on their way.
    pub fn bring(self, files: Vec<File>, wish: Wish) {
        if files.is_empty() || self.reading.with_untracked(Reading::busy) {
            return;
        }
        spawn_local(async move {
            let mut outcomes = Vec::new();
            let mut stopped = false;
            for (at, file) in files.iter().enumerate() {
                if stopped {
                    outcomes.push(Outcome::Stopped { file: file.name() });
                    continue;
                }
                let outcome = self.one(file, wish.clone(), files.len() - at - 1).await;
                stopped = matches!(outcome, Outcome::Stopped { .. });
                outcomes.push(outcome);
            }
            self.reading.set(Reading::Done { outcomes });
        });
    }

    /// Stops the reading; everything that was here stays.
    pub fn stop(self) {
        if let Some(stop) = self.stop.try_update_value(Option::take).flatten() {
            // The reading may have come to its end at this very moment.
            let _ended = stop.send(());
        }
    }

    /// Removes a release that was brought.
    pub fn remove(self, key: String) {
        spawn_local(async move {
            let outcome = self.removed(&key).await;
            if let Err(finding) = outcome {
                let refused = Outcome::Refused { file: key, finding };
                self.reading.set(Reading::Done { outcomes: vec![refused] });
            }
        });
    }

    async fn removed(self, key: &str) -> Result<(), Finding> {
        let held = self.device.held.get_untracked();
        let Some(gone) = held.iter().find(|held| held.card.key() == key) else { return Ok(()) };
        let store = self.device.store().await?;
        keep::remove(&store, &gone.card, &held).await?;
        self.device.shelf().await?.let_go(&gone.card);
        self.device.held.update(|held| held.retain(|held| held.card.key() != key));
        self.reading.set(Reading::Idle);
        self.told();
        Ok(())
    }

    async fn one(self, file: &File, wish: Wish, more: usize) -> Outcome {
        let name = file.name();
        let (stop, stopped) = oneshot::channel();
        self.stop.set_value(Some(stop));
        let reading = Box::pin(self.read(file, wish, more));
        let read = match select(reading, stopped).await {
            Either::Left((read, _)) => read,
            Either::Right(_) => return Outcome::Stopped { file: name },
        };
        // From here on it is kept whole: there is nothing left to stop.
        self.stop.set_value(None);
        let kept = match read {
            Ok(read) => {
                self.tell(&name, (1, 1), Stage::Keeping, more);
                self.keep(read).await
            }
            Err(finding) => Err(finding),
        };
        match kept {
            Ok(words) => Outcome::Kept { file: name, words },
            Err(finding) => Outcome::Refused { file: name, finding },
        }
    }

    async fn read(self, file: &File, wish: Wish, more: usize) -> Result<Vec<Read>, Finding> {
        let (name, size) = (file.name(), file.size() as u64);
        self.tell(&name, (0, size), Stage::Preparing, more);
        if size > MOST_BYTES {
            let message = format!("The file has {size} bytes; at most {MOST_BYTES} are read.");
            return Err(Finding::error(
                "import.size",
                message,
                "Choose the official file as it was downloaded.",
            ));
        }
        let buffer = JsFuture::from(file.array_buffer()).await.map_err(|_| {
            let message = format!("The browser could not read {name}.");
            Finding::error("transfer.not-read", message, "Choose the file again.")
        })?;
        let buffer: ArrayBuffer = buffer.unchecked_into();
        let lent = self.tables().await?;
        let came = |done: u64, total: u64| {
            let stage = if done >= total { Stage::Building } else { Stage::Reading };
            self.tell(&name, (done, total), stage, more);
        };
        Reader::start()?.read(&name, buffer, wish, lent, came).await
    }

    fn tell(self, file: &str, (done, total): (u64, u64), stage: Stage, more: usize) {
        self.reading.set(Reading::At { file: file.to_owned(), done, total, stage, more });
    }

    /// The ICD-10-PCS tables that were brought: an order file of their year gives them their titles.
    async fn tables(self) -> Result<Vec<(String, Vec<u8>)>, Finding> {
        // The shelf first: it knows what is held.
        self.device.shelf().await?;
        let store = self.device.store().await?;
        let mut lent = Vec::new();
        for held in self.device.held.get_untracked().iter().filter(|held| held.damaged.is_none()) {
            for part in held.card.parts.iter().filter(|part| part.name == "icd10pcs-tables.json") {
                if let Some(bytes) = store.file(&part.sha256).await? {
                    lent.push((part.name.clone(), bytes));
                }
            }
        }
        Ok(lent)
    }

    async fn keep(self, read: Vec<Read>) -> Result<Vec<String>, Finding> {
        let store = self.device.store().await?;
        let shelf = self.device.shelf().await?;
        let mut words = Vec::new();
        for (card, files) in read {
            keep::keep(&store, &card, &files, &self.device.held.get_untracked()).await?;
            shelf.bring(&card, files)?;
            words.push(kept_words(&card));
            self.device.held.update(|held| replace(held, card));
        }
        self.told();
        Ok(words)
    }

    /// Tells the search and the other tabs that other releases are held.
    fn told(self) {
        self.worker.renew();
        self.bell.with_value(|bell| {
            if let Some(bell) = bell {
                bell.ring(1);
            }
        });
    }

    /// Shows what another tab brings or removes.
    async fn listen(self) {
        let Ok(store) = self.device.store().await else { return };
        let heard = store.clone();
        let bell = Bell::hang(&store, CHANNEL, move |ring| {
            if let Ring::Grown(_) = ring {
                let store = heard.clone();
                spawn_local(async move { self.take_up_again(&store).await });
            }
        });
        self.bell.set_value(bell.ok());
    }

    async fn take_up_again(self, store: &Store) {
        let Ok(shelf) = self.device.shelf().await else { return };
        shelf.let_all_go();
        self.device.held.set(keep::take_up(store, &shelf).await.unwrap_or_default());
        self.worker.renew();
    }
}

fn replace(held: &mut Vec<Held>, card: Card) {
    held.retain(|held| held.card.key() != card.key());
    held.push(Held { card, damaged: None });
}

/// Gives a search that has just started the code sets a user brought.
async fn hand_over(device: Device, worker: CodeWorker) {
    let (Ok(store), Ok(_)) = (device.store().await, device.shelf().await) else { return };
    let mut held = device.held.get_untracked();
    held.sort_by_key(|held| held.card.rank);
    for held in held.iter().filter(|held| held.damaged.is_none()) {
        for part in
            held.card.parts.iter().filter(|part| part.name.ends_with(".bin") && part.name != "pairs.bin")
        {
            if let Ok(Some(bytes)) = store.file(&part.sha256).await {
                worker.add(&part.name, &bytes, |_| {});
            }
        }
    }
}
