//! Backups through a real browser's store: restored whole or not at all.

use crate::store::device;
use crate::tally::{Event, Op, Tally, decide, fixed_stamp, stamp};
use practicum::base::Finding;
use practicum::journal::{About, Backup, BackupStream, Journal, Meeting};
use practicum::store::Store;
use practicum::ui::session::Session;
use wasm_bindgen_test::wasm_bindgen_test;

/// A practice of so many lines, as a backup's text.
async fn practice(stream: &str, adds: &[i64]) -> (Store, String) {
    let store = device("practice").await;
    let session = Session::<Tally>::open(&store, stream).await.expect("a session");
    for add in adds {
        session.ask(Op::Add(*add), decide, fixed_stamp()).await.expect("an op");
    }
    let backup = store.back_up(None, None).await.expect("a backup");
    (store, backup.text().expect("its text"))
}

fn folds(stream: &BackupStream) -> Result<(), Finding> {
    Journal::<Tally>::read(stream.lines.iter().map(String::as_str)).map(drop)
}

async fn restore(store: &Store, text: &str) -> Result<Vec<Meeting>, Finding> {
    let restored = store.restore(&Backup::read(text)?, folds).await?;
    Ok(restored.into_iter().map(|stream| stream.meeting).collect())
}

#[wasm_bindgen_test]
async fn a_backup_is_restored_on_another_device() {
    let (store, _) = practice("practice-1", &[2, 3]).await;
    let name = store.keep_file(b"certificate").await.expect("a file");
    let text = store.back_up(None, None).await.expect("a backup").text().expect("its text");
    let other = device("restored").await;
    assert_eq!(restore(&other, &text).await, Ok(vec![Meeting::New]));
    assert_eq!(restore(&other, &text).await, Ok(vec![Meeting::Same]));
    assert_eq!(other.back_up(None, None).await.expect("a backup").text().expect("its text"), text);
    assert_eq!(other.file(&name).await.expect("a file").as_deref(), Some(&b"certificate"[..]));
    let session = Session::<Tally>::open(&other, "practice-1").await.expect("a session");
    session.ask(Op::Add(5), decide, stamp()).await.expect("work goes on");
    assert_eq!(session.read_once(|journal| journal.state().sum), 10);
}

#[wasm_bindgen_test]
async fn a_backup_extends_what_is_kept_and_never_replaces_it() {
    let (_, short) = practice("practice-1", &[2]).await;
    let (_, long) = practice("practice-1", &[2, 3, 5]).await;
    let (_, other) = practice("practice-1", &[2, 4]).await;
    let store = device("extended").await;
    assert_eq!(restore(&store, &short).await, Ok(vec![Meeting::New]));
    assert_eq!(restore(&store, &long).await, Ok(vec![Meeting::Extends { from: 2 }]));
    assert_eq!(restore(&store, &short).await, Ok(vec![Meeting::Older]));
    assert_eq!(restore(&store, &other).await.expect_err("a refusal").code, "backup.other-history");
    assert_eq!(store.line_count("practice-1").await.expect("a count"), 3);
}

#[wasm_bindgen_test]
async fn a_damaged_backup_is_refused_whole() {
    let (_, text) = practice("practice-1", &[2, 3]).await;
    let store = device("refused-backup").await;
    let edited = text.replacen("\"Added\":3", "\"Added\":4", 1);
    let finding = restore(&store, &edited).await.expect_err("a refusal");
    assert_eq!((finding.code.as_str(), finding.at.as_str()), ("journal.damaged", "line 3"));
    assert!(store.kept_streams().await.expect("a list").is_empty());
}

#[wasm_bindgen_test]
async fn a_backup_that_no_practice_can_fold_is_refused_whole() {
    let (_, text) = practice("practice-1", &[2]).await;
    let store = device("unfolded").await;
    let backup = Backup::read(&text).expect("a backup");
    let finding = Finding::error("test.never", "Never.", "Do nothing.");
    let refused = store.restore(&backup, |_| Err(finding.clone())).await.expect_err("a refusal");
    assert_eq!(refused.code, "test.never");
    assert!(store.kept_streams().await.expect("a list").is_empty());
}

#[wasm_bindgen_test]
async fn a_practice_at_work_is_not_restored_over() {
    let (_, short) = practice("practice-1", &[2]).await;
    let (_, long) = practice("practice-1", &[2, 3]).await;
    let store = device("at-work").await;
    restore(&store, &short).await.expect("a practice");
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    assert_eq!(restore(&store, &long).await.expect_err("a refusal").code, "store.in-use");
    drop(session);
    assert_eq!(restore(&store, &long).await, Ok(vec![Meeting::Extends { from: 2 }]));
}

#[wasm_bindgen_test]
async fn long_journals_are_restored_and_read_whole_across_pages() {
    let (mut journal, mut lines) = (Journal::<Tally>::new("practice-1"), Vec::new());
    for n in 1..=4100 {
        let line = journal.line(&Op::Add(n), &[Event::Added(n)], fixed_stamp()).expect("a line");
        journal.take(&line).expect("a fold");
        lines.push(line.text().expect("its text"));
    }
    let stream = BackupStream { about: About::from_id("practice-1"), lines };
    let backup = Backup { streams: vec![stream], ..Backup::default() };
    let store = device("long").await;
    store.restore(&backup, folds).await.expect("a restored practice");
    assert_eq!(store.lines_from("practice-1", 1).await.expect("lines"), backup.streams[0].lines);
    assert_eq!(store.line_count("practice-1").await.expect("a count"), 4100);
}
