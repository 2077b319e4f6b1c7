//! Marks and drills on a learner's stream.

use super::*;
use crate::base::{Day, Finding};
use crate::journal::{Journal, Stamp, digest};
use codesets_lookup::{NoteKind, SetId};

const DAY: Day = Day::constant(2026, 4, 14);
const TITLE: &str = "Type 2 diabetes mellitus without complications";

struct Desk {
    journal: Journal<LearnerState>,
    lines: Vec<String>,
}

impl Desk {
    fn new() -> Desk {
        let mut desk = Desk { journal: Journal::new("learner-1"), lines: Vec::new() };
        desk.ask(Op::Enrol { name: "Ada".into(), day: DAY });
        desk
    }

    fn try_ask(&mut self, op: &Op) -> Result<(), Finding> {
        let events = apply(&self.journal, op)?;
        let stamp = Stamp { wall: None, engine: "test".into(), data: String::new() };
        let line = self.journal.line(op, &events, stamp)?;
        self.journal.take(&line)?;
        self.lines.push(line.text()?);
        Ok(())
    }

    fn ask(&mut self, op: Op) {
        self.try_ask(&op).unwrap();
    }

    fn mark(&mut self, code: &str, body: MarkBody) {
        self.ask(Op::AddMark { mark: Box::new(mark(code, body)) });
    }

    fn bodies(&self) -> Vec<MarkBody> {
        self.journal.state().marks.values().map(|mark| mark.body.clone()).collect()
    }
}

fn mark(code: &str, body: MarkBody) -> Mark {
    Mark { set: SetId::Icd10Cm, code: code.into(), day: DAY, body }
}

fn ribbon(label: &str) -> MarkBody {
    MarkBody::Bookmark { label: label.into() }
}

fn lit(from: u32, to: u32, colour: Colour) -> MarkBody {
    MarkBody::Highlight { passage: Passage::of(None, TITLE, from, to).unwrap(), colour }
}

fn written(text: &str) -> MarkBody {
    MarkBody::Note { passage: None, text: text.into() }
}

#[test]
fn a_code_has_one_bookmark_and_a_second_one_renames_it() {
    let mut desk = Desk::new();
    desk.mark("E11.9", ribbon(""));
    desk.mark("E11.9", ribbon("default"));
    desk.mark("E11.65", ribbon(""));
    assert_eq!(desk.bodies(), [ribbon("default"), ribbon("")]);
}

#[test]
fn a_highlight_replaces_those_it_touches() {
    let mut desk = Desk::new();
    desk.mark("E11.9", lit(0, 6, Colour::Amber));
    desk.mark("E11.9", lit(7, 15, Colour::Blue));
    desk.mark("E11.9", lit(5, 10, Colour::Rose));
    assert_eq!(desk.bodies(), [lit(5, 10, Colour::Rose)]);
    desk.ask(Op::Undo);
    assert_eq!(desk.bodies(), [lit(0, 6, Colour::Amber), lit(7, 15, Colour::Blue)]);
    desk.mark("E11.9", lit(0, 6, Colour::Green));
    assert_eq!(desk.bodies()[0], lit(0, 6, Colour::Green), "the same span changes its colour");
}

#[test]
fn undo_takes_back_marks_and_steps_over_places_and_drills() {
    let mut desk = Desk::new();
    desk.mark("E11.9", written("the default"));
    desk.ask(Op::KeepPlace { set: SetId::Icd10Cm, code: "E11.9".into(), day: DAY });
    desk.ask(Op::RecordDrill { drill: Box::new(DrillTaken { day: DAY, ..DrillTaken::default() }) });
    desk.ask(Op::Undo);
    let state = desk.journal.state();
    assert!(state.marks.is_empty());
    assert_eq!(state.places.get(&SetId::Icd10Cm).map(String::as_str), Some("E11.9"));
    assert_eq!((state.drills.len(), state.marked), (1, 1));
    assert_eq!(desk.try_ask(&Op::Undo).unwrap_err().code, "learner.nothing-to-undo");
    desk.mark("E11.9", ribbon(""));
    assert!(desk.journal.state().marks.contains_key(&2), "no id is used twice");
}

#[test]
fn a_mark_keeps_its_kind_and_a_missing_one_is_named() {
    let mut desk = Desk::new();
    desk.mark("E11.9", ribbon(""));
    let wrong = Op::ChangeMark { id: 1, body: written("x") };
    assert_eq!(desk.try_ask(&wrong).unwrap_err().code, "learner.mark");
    desk.ask(Op::ChangeMark { id: 1, body: ribbon("often") });
    desk.ask(Op::RemoveMark { id: 1 });
    assert_eq!(desk.try_ask(&Op::RemoveMark { id: 1 }).unwrap_err().code, "learner.mark-unknown");
}

#[test]
fn a_file_of_marks_adds_and_never_overwrites() {
    let mut one = Desk::new();
    one.mark("E11.9", ribbon("mine"));
    one.mark("E11.9", written("shared"));
    let mut two = Desk::new();
    two.mark("E11.9", ribbon("theirs"));
    two.mark("E11.9", written("shared"));
    two.mark("I10", written("new"));
    let file = MarksFile::read(&MarksFile::of(two.journal.state()).text().unwrap()).unwrap();
    assert_eq!(new_marks(one.journal.state(), &file.marks).len(), 1);
    one.ask(Op::ImportMarks { marks: file.marks.clone() });
    assert_eq!(one.bodies(), [ribbon("mine"), written("shared"), written("new")]);
    assert!(new_marks(one.journal.state(), &file.marks).is_empty(), "a second import adds nothing");
    one.ask(Op::Undo);
    assert_eq!(one.bodies().len(), 2, "an import is taken back as a whole");
}

#[test]
fn a_hostile_file_is_refused_with_the_reason_and_the_place() {
    let code = |text: &str| MarksFile::read(text).unwrap_err().code;
    assert_eq!(code("<html>"), "marks.malformed");
    assert_eq!(code(&"[".repeat(100_000)), "marks.malformed");
    assert_eq!(code(r#"{"format":"other","version":1,"marks":[]}"#), "marks.format");
    assert_eq!(code(r#"{"format":"practicum-marks","version":9,"marks":[]}"#), "marks.version");
    assert_eq!(code(r#"{"format":"practicum-marks","version":1,"marks":[],"run":1}"#), "marks.malformed");
    assert_eq!(code(&" ".repeat(MAX_MARKS_BYTES + 1)), "marks.too-large");
    let bad = r#"{"format":"practicum-marks","version":1,"marks":[
        {"set":"icd10cm","code":"I10","day":"2026-04-14","body":{"bookmark":{"label":""}}},
        {"set":"icd10cm","code":"<script>","day":"2026-04-14","body":{"bookmark":{"label":""}}}]}"#;
    let finding = MarksFile::read(bad).unwrap_err();
    assert_eq!((finding.code.as_str(), finding.at.as_str()), ("learner.mark", "mark 2"));
}

#[test]
fn a_drills_record_has_bounds() {
    let mut desk = Desk::new();
    let long = DrillTaken { points: 101, ..DrillTaken::default() };
    assert_eq!(desk.try_ask(&Op::RecordDrill { drill: Box::new(long) }).unwrap_err().code, "learner.drill");
}

/// A stream with every kind of line; `tests/journal_compat/learner-0.1.0.jsonl` is what it wrote in 0.1.0.
#[test]
fn every_kind_of_line_is_read_back_as_it_was_written() {
    let mut desk = Desk::new();
    desk.mark("E11.9", ribbon("default"));
    desk.mark("E11.9", lit(0, 15, Colour::Blue));
    let note = Passage::of(Some(NoteKind::Excludes1), "gestational diabetes", 0, 11).unwrap();
    desk.mark("E11", MarkBody::Note { passage: Some(note), text: "see chapter 15\nfirst".into() });
    desk.ask(Op::ChangeMark { id: 1, body: ribbon("the default code") });
    desk.ask(Op::KeepPlace { set: SetId::Icd10Cm, code: "E11.9".into(), day: DAY });
    desk.ask(Op::ImportMarks { marks: vec![mark("I10", written("no pressure figure needed"))] });
    desk.ask(Op::RecordDrill {
        drill: Box::new(DrillTaken {
            day: DAY,
            drill: "11111111-1111-4111-8111-111111111111".into(),
            version: 1,
            hash: "00".into(),
            answer: vec!["E11.9".into()],
            seconds: 41,
            steps: 2,
            trail: vec!["icd10cm/E11".into(), "icd10cm/E11.9".into()],
            gave_up: false,
            points: 100,
        }),
    });
    desk.ask(Op::RemoveMark { id: 2 });
    desk.ask(Op::Undo);
    let again = Journal::<LearnerState>::read(desk.lines.iter().map(String::as_str)).unwrap();
    assert_eq!(again.state(), desk.journal.state());
    if let Ok(path) = std::env::var("LEARNER_JOURNAL_OUT") {
        std::fs::write(&path, desk.lines.join("\n") + "\n").unwrap();
        std::fs::write(path.replace(".jsonl", ".digest"), digest(again.state()).unwrap() + "\n").unwrap();
    }
}
