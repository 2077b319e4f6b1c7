//! The store and the session, against a real IndexedDB, real locks and real channels.

use crate::tally::{Op, Tally, decide, stamp};
use js_sys::{Array, Reflect};
use practicum::journal::{About, JournalStore, StreamKind};
use practicum::store::{Brought, LADDER, Step, Store, Writer, ask_to_persist};
use practicum::ui::session::{SaveState, Session, read_text, wall_clock};
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_test::wasm_bindgen_test;

/// A device of its own for each test, empty at first.
pub async fn device(name: &str) -> Store {
    let name = format!("test-{name}-{}", js_sys::Math::random());
    Store::open_as(&name, LADDER).await.expect("a database")
}

/// Looks at what is reactive from outside of any view.
fn now<T>(look: impl FnOnce() -> T) -> T {
    leptos::prelude::untrack(look)
}

async fn pause(milliseconds: u32) {
    let (tell, told) = futures::channel::oneshot::channel::<()>();
    gloo::timers::callback::Timeout::new(milliseconds, move || drop(tell)).forget();
    let _ = told.await;
}

/// Waits until something is so, two seconds at most.
pub async fn until(mut is_so: impl FnMut() -> bool) {
    for _ in 0..200 {
        if is_so() {
            return;
        }
        pause(10).await;
    }
    panic!("it did not come about within two seconds");
}

#[wasm_bindgen_test]
async fn lines_are_read_back_as_the_very_text() {
    let mut store = device("lines").await;
    let other = r#"{"é":"\n","z":1}"#;
    store.append("practice-1", 1, "{}").await.expect("the first line");
    store.append("practice-1", 2, other).await.expect("the second line");
    store.append("practice-10", 1, "another stream").await.expect("another stream's line");
    assert_eq!(store.lines("practice-1").await.expect("lines"), ["{}", other]);
    assert_eq!(store.lines_from("practice-1", 2).await.expect("lines"), [other]);
    assert_eq!(store.line_count("practice-1").await.expect("a count"), 2);
    assert_eq!(store.streams().await.expect("streams"), ["practice-1", "practice-10"]);
    assert!(store.lines("practice-2").await.expect("no lines").is_empty());
}

#[wasm_bindgen_test]
async fn a_gap_or_a_taken_number_is_refused_and_nothing_is_written() {
    let store = device("gap").await;
    store.append_line("practice-1", 1, "one").await.expect("the first line");
    for seq in [0, 1, 3] {
        let finding = store.append_line("practice-1", seq, "other").await.expect_err("a refusal");
        assert_eq!(finding.code, "store.not-next", "line {seq}");
    }
    assert_eq!(store.lines_from("practice-1", 1).await.expect("lines"), ["one"]);
}

#[wasm_bindgen_test]
async fn every_line_is_written_with_strict_durability() {
    let store = device("durable").await;
    let window = web_sys::window().expect("a page");
    let class = Reflect::get(&window, &"IDBDatabase".into()).expect("the class");
    let prototype = Reflect::get(&class, &"prototype".into()).expect("its prototype");
    let original = Reflect::get(&prototype, &"transaction".into()).expect("its method");
    let seen = Array::new();
    let spy = {
        let (original, seen) = (js_sys::Function::from(original.clone()), seen.clone());
        Closure::<dyn FnMut(JsValue, JsValue, JsValue, JsValue) -> JsValue>::new(
            move |owner: JsValue, names: JsValue, mode: JsValue, options: JsValue| {
                let arguments = Array::of3(&names, &mode, &options);
                let transaction = Reflect::apply(&original, &owner, &arguments).expect("a transaction");
                seen.push(&Reflect::get(&transaction, &"durability".into()).expect("its durability"));
                transaction
            },
        )
    };
    let with_owner = js_sys::Function::new_with_args(
        "spy",
        "return function (names, mode, options) { return spy(this, names, mode, options); }",
    );
    let method = with_owner.call1(&JsValue::NULL, spy.as_ref()).expect("a method");
    Reflect::set(&prototype, &"transaction".into(), &method).expect("the spy in place");
    let outcome = store.append_line("practice-1", 1, "one").await;
    Reflect::set(&prototype, &"transaction".into(), &original).expect("the method back in place");
    outcome.expect("the line");
    assert_eq!(seen.join(",").as_string().as_deref(), Some("strict"));
}

#[wasm_bindgen_test]
async fn streams_are_listed_even_when_their_record_is_lost() {
    let store = device("streams").await;
    let about = About {
        stream: "practice-7".into(),
        kind: StreamKind::Practice,
        name: "Harbour Family Medicine".into(),
        learner: Some("learner-1".into()),
        created: None,
    };
    store.note_stream(&about).await.expect("a note");
    store.append_line("learner-1", 1, "one").await.expect("a line");
    let kept = store.kept_streams().await.expect("a list");
    assert_eq!(kept.len(), 2);
    assert_eq!((kept[0].about.kind, kept[0].lines), (StreamKind::Learner, 1));
    assert_eq!((&kept[1].about, kept[1].lines), (&about, 0));
}

#[wasm_bindgen_test]
async fn files_settings_and_caches_come_back_as_kept() {
    let store = device("files").await;
    let name = store.keep_file(b"certificate").await.expect("a name");
    assert_eq!(store.file(&name).await.expect("a file").as_deref(), Some(&b"certificate"[..]));
    assert_eq!(store.file("00").await.expect("no file"), None);
    assert_eq!(store.file_names().await.expect("names"), [name]);
    store.set_setting("theme", "dark").await.expect("a setting");
    assert_eq!(store.setting("theme").await.expect("a setting").as_deref(), Some("dark"));
    store.set_cache("icd10cm-2026", &[1, 2]).await.expect("a cache");
    assert_eq!(store.cache("icd10cm-2026").await.expect("a cache").as_deref(), Some(&[1, 2][..]));
    store.clear_caches().await.expect("no caches");
    assert_eq!(store.cache("icd10cm-2026").await.expect("no cache"), None);
    let granted = ask_to_persist(&store).await.expect("an answer");
    assert_eq!(ask_to_persist(&store).await.expect("the same answer"), granted);
}

/// One rung above the ladder as it stands, whatever its height.
fn above(step: Step) -> &'static [Step] {
    [LADDER, &[step]].concat().leak()
}

/// The ladder of a release that is yet to come.
fn next() -> &'static [Step] {
    use indexed_db_futures::Build;
    above(|database| database.create_object_store("bookmarks").build().map(drop))
}

#[wasm_bindgen_test]
async fn an_empty_device_climbs_the_whole_ladder() {
    let name = format!("test-empty-{}", js_sys::Math::random());
    let store = Store::open_as(&name, next()).await.expect("a database");
    store.append_line("practice-1", 1, "one").await.expect("a line");
    drop(store);
    let finding = Store::open_as(&name, LADDER).await.expect_err("an older version is refused");
    assert_eq!(finding.code, "store.newer");
}

#[wasm_bindgen_test]
async fn a_device_of_version_1_takes_releases_and_keeps_its_lines() {
    const FIRST: &[Step] = &[LADDER[0]];
    let name = format!("test-first-{}", js_sys::Math::random());
    let first = Store::open_as(&name, FIRST).await.expect("the first version");
    first.append_line("practice-1", 1, "one").await.expect("a line");
    drop(first);
    let store = Store::open_as(&name, LADDER).await.expect("this version");
    assert_eq!(store.lines_from("practice-1", 1).await.expect("lines"), ["one"]);
    assert!(store.releases().await.expect("no releases").is_empty());
}

#[wasm_bindgen_test]
async fn a_release_is_kept_with_its_files_replaced_under_its_key_and_removed() {
    let store = device("release").await;
    let told = |text: &str| Brought { key: "cpt/2026".to_owned(), text: text.to_owned() };
    let names = store.keep_release(&told("first"), &[vec![1, 2], vec![3]]).await.expect("a release");
    assert_eq!(store.file(&names[0]).await.expect("a file").as_deref(), Some(&[1, 2][..]));
    store.keep_release(&told("second"), &[vec![3]]).await.expect("the same again");
    assert_eq!(store.releases().await.expect("releases"), [told("second")]);
    store.forget_release("cpt/2026", &names).await.expect("it is gone");
    assert!(store.releases().await.expect("no releases").is_empty());
    assert!(store.file_names().await.expect("no files").is_empty());
}

#[wasm_bindgen_test]
async fn a_version_1_device_keeps_its_lines_and_the_old_tab_is_told() {
    let old = device("climb").await;
    old.append_line("practice-1", 1, "one").await.expect("a line");
    let new = Store::open_as(old.name(), next()).await.expect("the next version");
    assert_eq!(new.lines_from("practice-1", 1).await.expect("lines"), ["one"]);
    new.append_line("practice-1", 2, "two").await.expect("a line");
    let finding = old.append_line("practice-1", 3, "three").await.expect_err("a refusal");
    assert_eq!(finding.code, "store.superseded");
}

#[wasm_bindgen_test]
async fn an_old_tab_that_does_not_let_go_is_named_and_the_upgrade_still_comes() {
    use indexed_db_futures::database::Database;
    let store = device("blocked").await;
    store.append_line("practice-1", 1, "one").await.expect("a line");
    let name = store.name().to_owned();
    let deaf = Database::open(name.clone()).await.expect("a tab that never listens");
    drop(store);
    let finding = Store::open_as(&name, next()).await.expect_err("a refusal");
    assert_eq!(finding.code, "store.blocked");
    deaf.close();
    let store = Store::open_as(&name, next()).await.expect("a database");
    assert_eq!(store.lines_from("practice-1", 1).await.expect("lines"), ["one"]);
    let inside = Database::open(name).await.expect("a look inside");
    assert!(
        inside.object_store_names().into_iter().any(|name| name == "bookmarks"),
        "the waiting upgrade kept its steps"
    );
}

#[wasm_bindgen_test]
async fn a_full_disk_is_told_in_words() {
    let store = device("full").await;
    let window = web_sys::window().expect("a page");
    let class = Reflect::get(&window, &"IDBObjectStore".into()).expect("the class");
    let prototype = Reflect::get(&class, &"prototype".into()).expect("its prototype");
    let original = Reflect::get(&prototype, &"add".into()).expect("its method");
    let full = js_sys::Function::new_no_args("throw new DOMException('full', 'QuotaExceededError')");
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    Reflect::set(&prototype, &"add".into(), &full).expect("a full disk");
    let outcome = session.ask(Op::Add(1), decide, stamp()).await;
    Reflect::set(&prototype, &"add".into(), &original).expect("the method back in place");
    let finding = outcome.expect_err("a refusal");
    assert_eq!(finding.code, "store.full");
    assert_eq!(now(|| session.save_state()), SaveState::Failed(finding));
    session.ask(Op::Add(2), decide, stamp()).await.expect("room again");
    assert_eq!(now(|| session.save_state()), SaveState::Saved);
    assert_eq!(session.read_once(|journal| (journal.state().sum, journal.head().seq)), (2, 1));
}

#[wasm_bindgen_test]
async fn a_view_reads_again_after_every_line() {
    let store = device("reactive").await;
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    let reader = session.clone();
    let sum = leptos::prelude::ArcMemo::new(move |_| reader.read(|journal| journal.state().sum));
    assert_eq!(now(|| leptos::prelude::Get::get(&sum)), 0);
    session.ask(Op::Add(3), decide, stamp()).await.expect("an op");
    assert_eq!(now(|| leptos::prelude::Get::get(&sum)), 3);
}

#[wasm_bindgen_test]
async fn a_step_that_fails_leaves_the_old_version_whole() {
    let broken = above(|database| database.delete_object_store("no such store"));
    let old = device("broken").await;
    old.append_line("practice-1", 1, "one").await.expect("a line");
    let name = old.name().to_owned();
    drop(old);
    Store::open_as(&name, broken).await.expect_err("a failed step");
    let again = Store::open_as(&name, LADDER).await.expect("the old version");
    assert_eq!(again.lines_from("practice-1", 1).await.expect("lines"), ["one"]);
}

#[wasm_bindgen_test]
async fn only_one_writer_at_a_time() {
    let store = device("writer").await;
    let first = Writer::now(&store, "practice-1").await.expect("an answer").expect("the right to write");
    assert!(Writer::now(&store, "practice-1").await.expect("an answer").is_none());
    assert!(Writer::now(&store, "practice-2").await.expect("an answer").is_some());
    drop(first);
    let second = Writer::when_free(&store, "practice-1").await.expect("the right to write");
    assert!(Writer::now(&store, "practice-1").await.expect("an answer").is_none());
    drop(second);
}

#[wasm_bindgen_test]
async fn what_was_asked_is_there_when_the_page_comes_back() {
    let store = device("session").await;
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    session.ask(Op::Add(2), decide, stamp()).await.expect("an op");
    session.ask(Op::Add(5), decide, stamp()).await.expect("an op");
    session.ask(Op::Undo, decide, stamp()).await.expect("an undo");
    assert_eq!(now(|| session.save_state()), SaveState::Saved);
    assert_eq!((now(|| session.version()), session.read_once(|journal| journal.state().sum)), (3, 2));
    drop(session);
    let again = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    assert!(now(|| again.writes()));
    assert_eq!(again.read_once(|journal| (journal.state().sum, journal.head().seq)), (2, 3));
}

#[wasm_bindgen_test]
async fn two_quick_clicks_are_two_lines_in_order() {
    let store = device("clicks").await;
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    let clicks = (1..=8).map(|n| session.ask(Op::Add(n), decide, stamp()));
    for outcome in futures::future::join_all(clicks).await {
        outcome.expect("an op");
    }
    assert_eq!(session.read_once(|journal| (journal.state().sum, journal.head().seq)), (36, 8));
    assert_eq!(store.line_count("practice-1").await.expect("a count"), 8);
}

#[wasm_bindgen_test]
async fn a_refused_op_changes_nothing() {
    let store = device("refused").await;
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    let finding = session.ask(Op::Add(-1), decide, stamp()).await.expect_err("a refusal");
    assert_eq!(finding.code, "tally.negative");
    assert_eq!((now(|| session.version()), now(|| session.save_state())), (0, SaveState::Saved));
    assert_eq!(store.line_count("practice-1").await.expect("a count"), 0);
}

#[wasm_bindgen_test]
async fn a_second_tab_follows_and_takes_over() {
    let store = device("follow").await;
    let first = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    first.ask(Op::Add(1), decide, stamp()).await.expect("an op");
    let other_tab = Store::open_as(store.name(), LADDER).await.expect("a second connection");
    let second = Session::<Tally>::open(&other_tab, "practice-1").await.expect("a session");
    assert_eq!((now(|| second.save_state()), now(|| second.writes())), (SaveState::Following, false));
    let finding = second.ask(Op::Add(9), decide, stamp()).await.expect_err("a refusal");
    assert_eq!(finding.code, "session.following");
    first.ask(Op::Add(2), decide, stamp()).await.expect("an op");
    until(|| second.read_once(|journal| journal.state().sum) == 3).await;
    drop(first);
    until(|| now(|| second.writes())).await;
    second.ask(Op::Add(4), decide, stamp()).await.expect("an op");
    assert_eq!(second.read_once(|journal| (journal.state().sum, journal.head().seq)), (7, 3));
}

#[wasm_bindgen_test]
async fn a_line_that_cannot_be_saved_is_not_shown() {
    let store = device("unsaved").await;
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    session.ask(Op::Add(1), decide, stamp()).await.expect("an op");
    let newer = Store::open_as(store.name(), next()).await.expect("the next version");
    let finding = session.ask(Op::Add(2), decide, stamp()).await.expect_err("a refusal");
    assert_eq!(finding.code, "store.superseded");
    assert_eq!(now(|| session.save_state()), SaveState::Failed(finding));
    assert_eq!(session.read_once(|journal| journal.state().sum), 1);
    assert_eq!(newer.line_count("practice-1").await.expect("a count"), 1);
}

#[wasm_bindgen_test]
async fn a_damaged_journal_is_not_opened_and_its_line_is_named() {
    let store = device("damaged").await;
    let session = Session::<Tally>::open(&store, "practice-1").await.expect("a session");
    session.ask(Op::Add(1), decide, stamp()).await.expect("an op");
    let line = store.line("practice-1", 1).await.expect("an answer").expect("the line");
    drop(session);
    let broken = device("broken-copy").await;
    let edited = line.replacen("\"Added\":1", "\"Added\":2", 1);
    broken.append_line("practice-1", 1, &edited).await.expect("a line");
    let finding = Session::<Tally>::open(&broken, "practice-1").await.expect_err("a refusal");
    assert_eq!((finding.code.as_str(), finding.at.as_str()), ("journal.damaged", "line 1"));
}

#[wasm_bindgen_test]
async fn a_picked_file_is_read_within_its_limit() {
    let parts = Array::of1(&"{\"é\":1}".into());
    let file = web_sys::File::new_with_str_sequence(&parts, "backup.jsonl").expect("a file");
    assert_eq!(read_text(&file, 100).await.expect("its text"), "{\"é\":1}");
    assert_eq!(read_text(&file, 3).await.expect_err("a refusal").code, "transfer.too-large");
    let bytes = js_sys::Uint8Array::from(&[0xff_u8, 0xfe][..]);
    let file = web_sys::File::new_with_u8_array_sequence(&Array::of1(&bytes), "picture.png").expect("a file");
    assert_eq!(read_text(&file, 100).await.expect_err("a refusal").code, "transfer.not-text");
}

#[wasm_bindgen_test]
fn the_wall_clock_tells_the_offset() {
    let now = wall_clock();
    assert_eq!(now.len(), 25, "{now}");
    let from_script = js_sys::Date::new(&now.as_str().into()).get_time();
    assert!((js_sys::Date::now() - from_script).abs() < 2000.0, "{now}");
}
