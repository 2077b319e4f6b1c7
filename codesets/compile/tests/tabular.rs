//! The committed code sets answer as the domain's facts say.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_compile::{open_library, open_reference};
use codesets_lookup::{GlobalDays, Kind, Library, Miss, MissReason, NoteKind, SetId, code_json};
use practicum_base::{Day, parse_day};
use std::path::Path;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> = LazyLock::new(|| open_library(&data_dir()).unwrap());

fn data_dir() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn miss(set: SetId, code: &str, on: &str) -> Miss {
    LIBRARY.get(set, code, day(on)).unwrap_err()
}

#[test]
fn the_april_2026_release_has_74719_billable_diagnoses() {
    assert_eq!(LIBRARY.count_billable(SetId::Icd10Cm, day("2026-05-01")), 74_719);
    assert_eq!(LIBRARY.count_billable(SetId::Icd10Cm, day("2026-09-30")), 74_719);
    assert_eq!(LIBRARY.count_billable(SetId::Hcpcs, day("2026-05-01")), 7_409);
    assert_eq!(LIBRARY.count_billable(SetId::Icd10Cm, day("2019-06-30")), 0);
}

#[test]
fn october_2025_brought_487_codes_and_ended_28() {
    let before = LIBRARY.count_billable(SetId::Icd10Cm, day("2025-09-30"));
    let after = LIBRARY.count_billable(SetId::Icd10Cm, day("2025-10-01"));
    assert_eq!(after as i64 - before as i64, 487 - 28);
}

#[test]
fn multiple_sclerosis_was_one_code_until_its_finer_codes_came() {
    let last = LIBRARY.get(SetId::Icd10Cm, "G35", day("2025-09-30")).unwrap();
    assert!(last.billable && last.kind == Kind::Code);
    assert_eq!(last.valid_to, Some(day("2025-09-30")));
    assert!(last.or_earlier && last.valid_from == Some(day("2019-07-01")));
    assert!(LIBRARY.children(SetId::Icd10Cm, "G35", day("2025-09-30")).is_empty());
    let next = LIBRARY.get(SetId::Icd10Cm, "g35", day("2025-10-01")).unwrap();
    assert!(!next.billable && next.kind == Kind::Category);
    assert_eq!((next.valid_from, next.valid_to), (Some(day("2025-10-01")), None));
    let finer: Vec<_> =
        LIBRARY.children(SetId::Icd10Cm, "G35", day("2025-10-01")).into_iter().map(|e| e.code).collect();
    assert_eq!(finer, ["G35.A", "G35.B", "G35.C", "G35.D"]);
    assert_eq!(miss(SetId::Icd10Cm, "G35.A", "2025-09-30").reason, MissReason::NotYetValid);
    assert_eq!(miss(SetId::Icd10Cm, "G35.A", "2025-09-30").see, ["G35"]);
}

#[test]
fn a_seventh_character_finishes_a_fracture_code() {
    let code = LIBRARY.get(SetId::Icd10Cm, "S72001A", day("2026-05-01")).unwrap();
    assert_eq!(code.code, "S72.001A");
    let title = "Fracture of unspecified part of neck of right femur, initial encounter for closed fracture";
    assert_eq!(code.title, title);
    let above: Vec<_> =
        LIBRARY.parents(SetId::Icd10Cm, "s72.001a", day("2026-05-01")).into_iter().map(|e| e.code).collect();
    assert_eq!(above, ["19", "S70-S79", "S72", "S72.0", "S72.00", "S72.001"]);
    let stem = LIBRARY.get(SetId::Icd10Cm, "S72.001", day("2026-05-01")).unwrap();
    assert!(!stem.billable);
    let characters = LIBRARY.seventh_characters(SetId::Icd10Cm, "S72.001", day("2026-05-01")).unwrap();
    assert_eq!(characters.len(), 16);
    assert_eq!(LIBRARY.children(SetId::Icd10Cm, "S72.001", day("2026-05-01")).len(), 16);
    assert!(LIBRARY.seventh_characters(SetId::Icd10Cm, "I10", day("2026-05-01")).is_none());
}

#[test]
fn a_short_code_is_padded_to_its_seventh_character() {
    let fall = LIBRARY.get(SetId::Icd10Cm, "W00.0XXA", day("2026-05-01")).unwrap();
    assert!(fall.billable && fall.flags.external_cause);
    assert_eq!(fall.title, "Fall on same level due to ice and snow, initial encounter");
    assert_eq!(miss(SetId::Icd10Cm, "W00.0A", "2026-05-01").reason, MissReason::Unknown);
    // These two deaths have no later encounter.
    assert!(LIBRARY.get(SetId::Icd10Cm, "S06.1X7A", day("2026-05-01")).is_ok());
    assert_eq!(miss(SetId::Icd10Cm, "S06.1X7D", "2026-05-01").reason, MissReason::Unknown);
}

#[test]
fn nothing_is_guessed_before_coverage_and_later_answers_are_marked() {
    let early = miss(SetId::Icd10Cm, "E11.9", "2019-06-30");
    assert_eq!((early.reason, early.see.len()), (MissReason::BeforeCoverage, 0));
    assert!(LIBRARY.roots(SetId::Icd10Cm, day("2019-06-30")).is_empty());
    assert!(!LIBRARY.get(SetId::Icd10Cm, "E11.9", day("2026-09-30")).unwrap().extrapolated);
    assert!(LIBRARY.get(SetId::Icd10Cm, "E11.9", day("2026-10-01")).unwrap().extrapolated);
}

#[test]
fn an_ended_code_says_what_is_there_instead() {
    assert!(LIBRARY.get(SetId::Icd10Cm, "H81.41", day("2019-09-30")).unwrap().billable);
    let ended = miss(SetId::Icd10Cm, "H81.41", "2026-05-01");
    assert_eq!(ended.reason, MissReason::Ended);
    assert_eq!(ended.see, ["H81.4"]);
    assert!(!LIBRARY.get(SetId::Icd10Cm, "H81.4", day("2019-09-30")).unwrap().billable);
    assert!(LIBRARY.get(SetId::Icd10Cm, "H81.4", day("2019-10-01")).unwrap().billable);
    let unknown = miss(SetId::Icd10Cm, "E11.659", "2026-05-01");
    assert_eq!(
        (unknown.reason, unknown.see.first().map(String::as_str)),
        (MissReason::Unknown, Some("E11.65"))
    );
}

#[test]
fn flags_follow_the_day() {
    let young = |on: &str| LIBRARY.get(SetId::Icd10Cm, "A34", day(on)).unwrap().flags.age;
    assert_eq!((young("2019-09-30"), young("2019-10-01")), (Some((12, 55)), Some((9, 64))));
    let whole = LIBRARY.get(SetId::Icd10Cm, "A34", day("2026-05-01")).unwrap();
    assert!(whole.or_earlier, "a change of facts does not begin a code");
    let manifestation = LIBRARY.get(SetId::Icd10Cm, "F02.80", day("2026-05-01")).unwrap();
    assert!(manifestation.flags.manifestation);
}

#[test]
fn notes_of_every_kind_reach_the_codes_below() {
    let on = day("2026-05-01");
    let kinds = |code: &str| {
        let mut kinds: Vec<_> = LIBRARY.notes(SetId::Icd10Cm, code, on).iter().map(|n| n.kind).collect();
        kinds.sort();
        kinds.dedup();
        kinds
    };
    let diabetes = LIBRARY.notes(SetId::Icd10Cm, "E11.65", on);
    let mut control = diabetes.iter().filter(|n| n.kind == NoteKind::UseAdditional && n.from_code == "E11");
    assert!(control.any(|n| n.refs.iter().any(|r| r.first == "Z79.4")));
    assert!(diabetes.iter().any(|n| n.kind == NoteKind::Excludes1 && n.from_code == "E11"));
    assert!(diabetes.iter().any(|n| n.kind == NoteKind::Includes && n.from_code == "E11"));
    assert!(kinds("F02.80").contains(&NoteKind::CodeFirst));
    assert!(kinds("S83.2").contains(&NoteKind::Excludes1));
    assert!(kinds("S83.2").contains(&NoteKind::SeventhCharacter));
    assert!(kinds("S83.206A").contains(&NoteKind::CodeAlso));
    assert!(kinds("M17.11").contains(&NoteKind::Excludes2));
    assert!(kinds("I50.9").contains(&NoteKind::InclusionTerm));
    assert!(kinds("S72.001A").contains(&NoteKind::Note));
    let terms = |code: &str| {
        let notes = LIBRARY.notes(SetId::Icd10Cm, code, on);
        notes
            .into_iter()
            .filter(|n| n.kind == NoteKind::InclusionTerm)
            .map(|n| n.from_code)
            .collect::<Vec<_>>()
    };
    assert!(
        terms("I21.01").iter().all(|from| from == "I21.01"),
        "names of a heading are not names of its codes"
    );
}

#[test]
fn blocks_nest_and_single_category_blocks_keep_a_code_of_their_own() {
    let on = day("2026-05-01");
    let above: Vec<_> = LIBRARY.parents(SetId::Icd10Cm, "C50.911", on).into_iter().map(|e| e.code).collect();
    assert_eq!(above, ["2", "C00-C96", "C00-C75", "C50-C50", "C50", "C50.9", "C50.91"]);
    assert_eq!(LIBRARY.get(SetId::Icd10Cm, "B20", on).unwrap().kind, Kind::Code);
    assert_eq!(LIBRARY.roots(SetId::Icd10Cm, on).len(), 22);
}

#[test]
fn a_drug_code_carries_its_status_and_its_dates() {
    let drug = LIBRARY.get(SetId::Hcpcs, "j1885", day("2026-05-01")).unwrap();
    assert_eq!(drug.flags.status.as_deref(), Some("K1"));
    assert!(drug.or_earlier, "a change of status does not begin a code");
    assert_eq!(miss(SetId::Hcpcs, "U0005", "2026-05-01").reason, MissReason::Ended);
    // One code was away for half a year.
    assert_eq!(miss(SetId::Hcpcs, "J0570", "2025-02-01").reason, MissReason::Ended);
    let back = LIBRARY.get(SetId::Hcpcs, "J0570", day("2026-05-01")).unwrap();
    assert_eq!((back.valid_from, back.valid_to), (Some(day("2025-10-01")), None));
}

#[test]
fn the_teaching_set_is_ours_and_says_so() {
    let on = day("2026-05-01");
    let visit = LIBRARY.get(SetId::Cpt, "99213", on).unwrap();
    assert!(visit.own_wording && visit.billable && visit.flags.evaluation_management);
    let notice = LIBRARY.set(SetId::Cpt).unwrap().release().notice.clone().unwrap();
    assert!(notice.contains("American Medical Association"), "{notice}");
    let knee = LIBRARY.get(SetId::Cpt, "27447", on).unwrap();
    assert_eq!(knee.flags.global_days, Some(GlobalDays::Ninety));
    assert!(knee.flags.bilateral && !knee.flags.add_on);
    assert!(LIBRARY.count_billable(SetId::Cpt, on) >= 150);
    assert_eq!(miss(SetId::Cpt, "49591", "2022-12-31").reason, MissReason::NotYetValid);
    assert_eq!(LIBRARY.parents(SetId::Cpt, "27447", on).len(), 1);
    let (document, _) = code_json(&LIBRARY, SetId::Cpt, "99213", on);
    assert_eq!(document["own_wording"], true);
    assert!(document["notice"].is_string());
}

#[test]
fn the_billing_desk_lists_are_there() {
    let lists = open_reference(&data_dir()).unwrap();
    let on = day("2026-05-01");
    assert!(lists.modifier("25", on).is_some());
    assert!(lists.place_of_service("11", on).is_some_and(|place| !place.facility));
    assert!(lists.group_code("CO", on).is_some());
    assert!(lists.carc("16", on).is_some_and(|reason| reason.needs_rarc));
    assert!(lists.rarc("MA130", on).is_some());
}

#[test]
fn a_code_is_told_by_its_shape() {
    let on = day("2026-05-01");
    assert_eq!(LIBRARY.find("J1885", on).unwrap().set, SetId::Hcpcs);
    assert_eq!(LIBRARY.find("s72.001a", on).unwrap().set, SetId::Icd10Cm);
    assert_eq!(LIBRARY.find("A0103", on).unwrap().code, "A01.03");
    assert_eq!(LIBRARY.find("ZZZ", on).unwrap_err().reason, MissReason::Unknown);
}

#[test]
fn the_code_document_has_every_field_others_rely_on() {
    let (document, exit) = code_json(&LIBRARY, SetId::Icd10Cm, "S72.001A", day("2026-05-01"));
    assert_eq!(exit, 0);
    for field in [
        "code",
        "title",
        "billable",
        "release",
        "valid_from",
        "valid_to",
        "extrapolated",
        "parents",
        "notes",
        "flags",
    ] {
        assert!(document.get(field).is_some(), "{field}");
    }
    let (document, exit) = code_json(&LIBRARY, SetId::Icd10Cm, "E11.9", day("2019-06-30"));
    assert_eq!(
        (exit, &document["found"], &document["reason"]),
        (1, &false.into(), &"before_coverage".into())
    );
    assert!(document["see"].is_array());
}
