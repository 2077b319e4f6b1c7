//! The shape of the database: its object stores, and a ladder with one step a version.
//!
//! A step changes the shape and no more. Lines are never rewritten, whatever the version: their text is hashed, and
//! a reader knows every form of line there was. All else can be told again from the lines.

use indexed_db_futures::Build;
use indexed_db_futures::database::Database;

/// Lines by `[stream, seq]`; the value is the line's very text.
pub(super) const LINES: &str = "lines";
/// What lists say about streams, by stream id; JSON text.
pub(super) const STREAMS: &str = "streams";
/// Bytes by their SHA-256 in hex.
pub(super) const FILES: &str = "files";
/// What is said of each release the user brought, by its key; JSON text. Its files stand in [`FILES`].
pub(super) const RELEASES: &str = "releases";
/// Text by name, for choices that may be lost.
pub(super) const SETTINGS: &str = "settings";
/// Bytes by name, for what can be made again.
pub(super) const CACHES: &str = "caches";

/// Snapshots by `[stream, number]`: how often one was made, where it stands, its drawers. All of it can be made again.
pub(super) const SNAPSHOTS: &str = "snapshots";

/// One rung: brings a database from the version before to its own. A fault undoes the whole upgrade.
pub type Step = fn(&Database) -> indexed_db_futures::Result<()>;

/// The rungs so far; their number is the version of the database. Never change one that was released: add one.
pub const LADDER: &[Step] = &[to_version_1, to_version_2, to_version_3];

fn to_version_1(database: &Database) -> indexed_db_futures::Result<()> {
    for name in [LINES, STREAMS, FILES, SETTINGS, CACHES] {
        database.create_object_store(name).build()?;
    }
    Ok(())
}

fn to_version_2(database: &Database) -> indexed_db_futures::Result<()> {
    database.create_object_store(RELEASES).build()?;
    Ok(())
}

fn to_version_3(database: &Database) -> indexed_db_futures::Result<()> {
    database.create_object_store(SNAPSHOTS).build()?;
    Ok(())
}

/// Climbs from the version that is there; 0 is an empty device.
pub(super) fn climb(database: &Database, from: usize, ladder: &[Step]) -> indexed_db_futures::Result<()> {
    ladder.iter().skip(from).try_for_each(|step| step(database))
}
