//! Begins learners and practices: the first lines of their journals, and the note of them in the device's list.

use super::keep;
use crate::base::{Finding, Seed};
use crate::desk::guide::first_open;
use crate::desk::home::next_name;
use crate::journal::{About, StreamKind};
use crate::learn::case::office;
use crate::learn::learner::{self, LearnerState};
use crate::practice::office::{Op, State};
use crate::store::{ask_to_persist, fresh_stream_id};
use crate::ui::device::Device;
use crate::ui::floor::{ask, learner_stamp};
use crate::ui::session::{Session, civil_today, wall_clock};

/// Enrols a learner; the id of the new stream.
///
/// # Errors
/// `learner.name` for a name that will not do; the store's faults.
pub async fn learner(device: Device, name: &str) -> Result<String, Finding> {
    let store = device.store().await?;
    let stream = fresh_stream_id(StreamKind::Learner);
    let session = Session::<LearnerState>::open(&store, &stream).await?;
    let op = learner::Op::Enrol { name: name.trim().to_owned(), day: civil_today() };
    session.ask(op, learner::apply, learner_stamp()).await?;
    store.note_stream(&about(&stream, StreamKind::Learner, name.trim(), None)).await?;
    // Whether the browser grants it is told in the settings; the work goes on either way.
    let _ = ask_to_persist(&store).await;
    Ok(stream)
}

/// Opens the first office there is; the address of the first chart.
///
/// # Errors
/// What the store or the engine refuses.
pub async fn practice(device: Device, learner: Option<String>) -> Result<String, Finding> {
    let store = device.store().await?;
    let shelf = device.shelf().await?.read_once();
    let file = shelf.offices.values().next().ok_or_else(|| {
        Finding::error(
            "home.no-office",
            "The app’s data name no practice to open.",
            "Load the page again; if it stays so, tell whoever runs this address.",
        )
    })?;
    let name = next_name(&file.name, &keep::list(device).await?);
    let stream = fresh_stream_id(StreamKind::Practice);
    let session = Session::<State>::open(&store, &stream).await?;
    let op = Op::OpenPractice {
        name: name.clone(),
        office: Box::new(office(file)),
        seed: Seed(1).of(&stream),
        day: file.opens,
    };
    ask(&session, &shelf, op).await?;
    store.note_stream(&about(&stream, StreamKind::Practice, &name, learner)).await?;
    let first = session.read_once(|journal| first_open(journal.state(), &shelf));
    Ok(first.map_or_else(|| format!("/p/{stream}"), |id| format!("/p/{stream}/encounter/{id}")))
}

fn about(stream: &str, kind: StreamKind, name: &str, learner: Option<String>) -> About {
    About { stream: stream.to_owned(), kind, name: name.to_owned(), learner, created: Some(wall_clock()) }
}
