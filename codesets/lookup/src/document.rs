//! The JSON documents of `practicum code` and `practicum lookup`.

use crate::entry::{Entry, Miss};
use crate::library::Library;
use crate::note::NoteKind;
use crate::search::seek::Seek;
use crate::set::SetId;
use practicum_base::Day;
use serde_json::{Map, Value, json};

/// A code as `practicum code --json` prints it, and the exit code: 0 found, 1 not.
pub fn code_json(library: &Library, set: SetId, code: &str, on: Day) -> (Value, i32) {
    match library.get(set, code, on) {
        Ok(entry) => (found(library, &entry, on), 0),
        Err(miss) => (missed(set, &miss, on), 1),
    }
}

/// The same for a code of any set, told by its shape.
pub fn any_code_json(library: &Library, code: &str, on: Day) -> (Value, i32) {
    match library.find(code, on) {
        Ok(entry) => (found(library, &entry, on), 0),
        Err(miss) => {
            let mut document = json!({ "found": false, "on": on });
            add(&mut document, &miss);
            (document, 1)
        }
    }
}

/// What a search finds, as `practicum lookup --json` prints it.
pub fn lookup_json(library: &Library, seek: &Seek) -> Value {
    let mut document = json!({ "query": seek.query, "on": seek.on });
    add(&mut document, &library.seek(seek));
    document
}

fn found(library: &Library, entry: &Entry, on: Day) -> Value {
    let (set, code) = (entry.set, entry.code.as_str());
    let mut document = json!({ "found": true, "on": on });
    add(&mut document, entry);
    let release = library.set_on(set, on).map(|held| held.release());
    let sevenths = library.seventh_characters(set, code, on).filter(|_| !entry.billable).map(|table| {
        let rows = table
            .into_iter()
            .map(|(character, meaning)| json!({ "character": character, "meaning": meaning }));
        rows.collect::<Vec<_>>()
    });
    let more = json!({
        "parents": brief(library.parents(set, code, on)),
        "children": brief(library.children(set, code, on)),
        "notes": notes(library, set, code, on),
        "seventh_characters": sevenths,
        "release_title": release.map(|held| &held.title),
        "notice": release.and_then(|held| held.notice.as_ref()),
    });
    add(&mut document, &more);
    if set == SetId::Icd10Cm {
        let guidelines: Vec<&str> =
            library.guidelines(code, on).into_iter().map(|held| held.section.as_str()).collect();
        let severity =
            library.drgs.on(on).filter(|_| entry.billable).and_then(|tables| tables.severity(code));
        let severity = severity.map(|held| {
            json!({ "level": held.level, "excluded_by": held.excluded_by, "alive_only": held.alive_only })
        });
        add(&mut document, &json!({ "guidelines": guidelines, "severity": severity }));
    }
    if set == SetId::Icd10Pcs {
        let axes = json!({ "axes": library.axes(code, on), "next": library.next_characters(code, on) });
        add(&mut document, &axes);
    }
    document
}

fn missed(set: SetId, miss: &Miss, on: Day) -> Value {
    let mut document = json!({ "found": false, "set": set, "on": on });
    add(&mut document, miss);
    document
}

/// Adds the fields of a value that serialises as an object.
fn add(document: &mut Value, part: &impl serde::Serialize) {
    if let (Value::Object(fields), Ok(Value::Object(more))) = (document, serde_json::to_value(part)) {
        fields.extend(more);
    }
}

fn brief(entries: Vec<Entry>) -> Vec<Value> {
    let row = |e: Entry| json!({ "code": e.code, "title": e.title, "kind": e.kind, "billable": e.billable });
    entries.into_iter().map(row).collect()
}

/// Notes under the name of their kind, each with the code it stands under and the codes it names.
fn notes(library: &Library, set: SetId, code: &str, on: Day) -> Value {
    let mut kinds = Map::new();
    let all = library.notes(set, code, on);
    for kind in NoteKind::ALL {
        let rows: Vec<Value> = all
            .iter()
            .filter(|note| note.kind == kind)
            .map(|note| json!({ "text": note.text, "from": note.from_code, "refs": note.refs }))
            .collect();
        if !rows.is_empty() {
            kinds.insert(kind.name().to_owned(), Value::Array(rows));
        }
    }
    Value::Object(kinds)
}
