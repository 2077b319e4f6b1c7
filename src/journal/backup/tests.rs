use super::*;
use crate::base::Day;
use crate::journal::StreamKind;
use serde_json::json;

fn stream(id: &str, amounts: &[i64]) -> BackupStream {
    let mut prev = NO_HASH.to_owned();
    let lines = amounts.iter().zip(1..).map(|(amount, seq)| {
        let mut line = Line {
            v: crate::journal::VERSION,
            stream: id.to_owned(),
            seq,
            op: json!({"Add": amount}),
            events: vec![json!({"Added": amount})],
            day: Day::constant(2026, 4, 13),
            wall: None,
            engine: "test".into(),
            data: "none".into(),
            prev: prev.clone(),
            hash: String::new(),
        };
        line.hash = line.expected_hash().unwrap();
        prev = line.hash.clone();
        line.text().unwrap()
    });
    let lines = lines.collect();
    BackupStream { about: About { kind: StreamKind::Practice, ..About::from_id(id) }, lines }
}

fn backup() -> Backup {
    Backup {
        made: Some("2026-04-13T17:00:00-05:00".into()),
        streams: vec![stream("learner-1", &[]), stream("practice-1", &[2, 3]), stream("practice-2", &[5])],
        files: BTreeMap::from([(sha256_hex(b"certificate"), b"certificate".to_vec())]),
    }
}

/// The backup's rows with one replaced or, by `None`, left out.
fn with_row(number: usize, row: Option<&str>) -> String {
    let text = backup().text().unwrap();
    let rows = text.lines().enumerate();
    rows.filter_map(|(i, old)| if i + 1 == number { row } else { Some(old) })
        .map(|row| format!("{row}\n"))
        .collect()
}

fn refusal(text: &str) -> (String, String) {
    let finding = Backup::read(text).unwrap_err();
    (finding.code, finding.at)
}

fn at(code: &str, number: usize) -> (String, String) {
    (code.to_owned(), format!("line {number}"))
}

#[test]
fn a_backup_reads_back_as_it_was() {
    let text = backup().text().unwrap();
    assert_eq!(Backup::read(&text).unwrap(), backup());
    assert_eq!(Backup::read(&text).unwrap().text().unwrap(), text);
}

#[test]
fn a_plain_journal_is_read_as_one_stream() {
    let journal = stream("practice-1", &[2, 3]);
    let text: String = journal.lines.iter().map(|line| format!("{line}\n")).collect();
    assert_eq!(Backup::read(&text).unwrap().streams, [journal]);
    assert_eq!(refusal(text.trim_end()), at("backup.damaged", 2), "a last line without its end");
}

#[test]
fn a_changed_line_is_named_by_its_number_in_the_file() {
    let lines = backup().streams[1].lines.clone();
    let edited = lines[1].replacen("2026-04-13", "2026-04-14", 1);
    assert_eq!(refusal(&with_row(3, Some(&edited))), at("journal.damaged", 3));
    assert_eq!(refusal(&with_row(3, Some(&format!("{}\r", lines[1])))), at("journal.damaged", 3));
    assert_eq!(refusal(&with_row(3, Some(&lines[0]))), at("backup.damaged", 3), "a line twice");
    let foreign = backup().streams[2].lines[0].clone();
    assert_eq!(refusal(&with_row(2, Some(&foreign))), at("backup.damaged", 2), "another stream's line");
}

#[test]
fn a_backup_that_was_cut_short_or_added_to_is_refused() {
    let text = backup().text().unwrap();
    for end in 1..text.len() {
        if text.is_char_boundary(end) {
            assert!(Backup::read(&text[..end]).is_err(), "cut after {end} bytes");
        }
    }
    assert_eq!(refusal(&with_row(5, None)), at("backup.damaged", 5), "the file is missing");
    assert_eq!(refusal(&format!("{text}\n")), at("backup.damaged", 6));
}

#[test]
fn a_rewritten_tail_does_not_fit_the_header() {
    let other = stream("practice-2", &[6]).lines.remove(0);
    assert_eq!(refusal(&with_row(4, Some(&other))), at("backup.damaged", 4));
}

#[test]
fn a_changed_file_is_refused() {
    let row = canonical(&FileEntry { file: sha256_hex(b"certificate"), base64: STANDARD.encode(b"forged") });
    assert_eq!(refusal(&with_row(5, Some(&row.unwrap()))), at("backup.damaged", 5));
}

#[test]
fn what_is_no_backup_is_told_so() {
    for text in ["", "\n", "hello\n", "{}\n", "[1]\n", "{\"format\":\"other\"}\n"] {
        assert_eq!(refusal(text).0, "backup.not-ours", "{text:?}");
    }
    let newer = format!("{{\"format\":\"{BACKUP_FORMAT}\",\"v\":2}}\n");
    assert_eq!(refusal(&newer).0, "backup.newer");
    let mut deep = "[".repeat(100_000);
    deep.push('\n');
    assert_eq!(refusal(&deep).0, "backup.not-ours");
}

#[test]
fn a_header_with_strange_names_is_refused() {
    for id in ["", "a/b", "a b", &"x".repeat(65)] {
        let mut strange = backup();
        strange.streams[0].about.stream = id.to_owned();
        assert_eq!(refusal(&strange.text().unwrap()), at("backup.damaged", 1), "{id:?}");
    }
    let mut twice = backup();
    twice.streams[2] = twice.streams[1].clone();
    assert_eq!(refusal(&twice.text().unwrap()), at("backup.damaged", 1));
}

#[test]
fn what_is_kept_is_extended_or_left_alone_but_never_replaced() {
    let kept = stream("practice-1", &[2, 3]).lines;
    let meet = |amounts: &[i64]| stream("practice-1", amounts).meet(&kept);
    assert_eq!(stream("practice-1", &[2]).meet(&[]), Ok(Meeting::New));
    assert_eq!(meet(&[2, 3, 5, 7]), Ok(Meeting::Extends { from: 3 }));
    assert_eq!(meet(&[2, 3]), Ok(Meeting::Same));
    assert_eq!(meet(&[2]), Ok(Meeting::Older));
    let finding = meet(&[2, 4, 5]).unwrap_err();
    assert_eq!((finding.code.as_str(), finding.at.as_str()), ("backup.other-history", "line 2"));
}
