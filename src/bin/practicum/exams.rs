//! `exam`.

use super::args::{Args, Fault, print, text_of};
use practicum::base::Finding;
use practicum::journal::{BACKUP_FORMAT, Backup, Journal, StreamKind};
use practicum::learn::Shelf;
use practicum::learn::exam::score;
use practicum::learn::learner::LearnerState;
use serde_json::{Value, json};

/// Scores every sitting of a learner anew, from the learner's journal or a file that the app exported.
pub fn exam(args: Args) -> Result<u8, Fault> {
    let text = text_of(args.only("journal file")?)?;
    let journal = learner_lines(&text)
        .and_then(|lines| Journal::<LearnerState>::read(lines.iter().map(String::as_str)));
    let journal = match journal {
        Ok(journal) => journal,
        Err(finding) => {
            print(&json!({ "finding": finding }));
            eprintln!("{finding}");
            return Ok(1);
        }
    };
    let mut shelf = Shelf::default();
    shelf.open_questions(&args.data_dir()?)?;
    let sittings = journal.state().sittings.iter();
    let sittings: Vec<_> = sittings.map(|(id, sitting)| score(*id, sitting, &shelf.questions)).collect();
    print(&json!({ "lines": journal.head().seq, "head_hash": journal.head().hash, "sittings": sittings }));
    Ok(0)
}

/// The lines of the learner in a file: a journal's own, or those in a file that the app exported.
fn learner_lines(text: &str) -> Result<Vec<String>, Finding> {
    let header = text.lines().next().and_then(|first| serde_json::from_str::<Value>(first).ok());
    if header.is_none_or(|header| header["format"] != BACKUP_FORMAT) {
        return Ok(text.lines().map(str::to_owned).collect());
    }
    let mut streams = Backup::read(text)?.streams.into_iter();
    let learner = streams.find(|stream| stream.about.kind == StreamKind::Learner);
    learner.map(|stream| stream.lines).ok_or_else(|| {
        Finding::error(
            "exam.learner",
            "The file holds no learner.",
            "Export the learner's work from the start page.",
        )
    })
}
