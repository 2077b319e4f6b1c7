//! Begins a practice: its journal's first lines, and the note of it in the device's list.

use crate::base::{Finding, Seed};
use crate::journal::{About, StreamKind};
use crate::learn::case::office;
use crate::practice::office::{Op, State};
use crate::store::fresh_stream_id;
use crate::ui::device::Device;
use crate::ui::floor::ask;
use crate::ui::session::{Session, wall_clock};

/// Opens the first office there is under a name; the address of the new practice's first screen.
///
/// # Errors
/// What the store or the engine refuses.
pub async fn practice(device: Device, name: &str) -> Result<String, Finding> {
    let store = device.store().await?;
    let shelf = device.shelf().await?;
    let file = shelf.offices.values().next().ok_or_else(|| {
        Finding::error(
            "home.no-office",
            "The app’s data name no practice to open.",
            "Load the page again; if it stays so, tell whoever runs this address.",
        )
    })?;
    let stream = fresh_stream_id(StreamKind::Practice);
    let session = Session::<State>::open(&store, &stream).await?;
    let op = Op::OpenPractice {
        name: name.to_owned(),
        office: Box::new(office(file)),
        seed: Seed(1).of(&stream),
        day: file.opens,
    };
    ask(&session, &shelf, op).await?;
    let about = About {
        stream: stream.clone(),
        kind: StreamKind::Practice,
        name: name.to_owned(),
        learner: None,
        created: Some(wall_clock()),
    };
    store.note_stream(&about).await?;
    Ok(format!("/p/{stream}"))
}
