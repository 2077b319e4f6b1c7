//! The rules on the code sets that ship; every expectation was read in the tabular list's own notes.

use super::*;
use crate::base::parse_day;
use crate::desk::walk::shelf;

fn checked_on(set: &str, on: &str) -> Checked {
    check(&shelf().codes, &parted(set), parse_day(on).unwrap())
}

fn checked(set: &str) -> Checked {
    checked_on(set, "2026-05-01")
}

/// The names of the rules that have something to say.
pub(super) fn rules_on(set: &str, on: &str) -> Vec<&'static str> {
    checked_on(set, on).points.iter().map(|point| point.rule).collect()
}

/// The same on a day of May 2026.
pub(super) fn rules(set: &str) -> Vec<&'static str> {
    rules_on(set, "2026-05-01")
}

/// How much a rule's heaviest point weighs.
pub(super) fn weight(set: &str, rule: &str) -> Option<Weight> {
    checked(set).points.iter().filter(|point| point.rule == rule).map(|point| point.weight).min()
}

/// The headings whose notes a rule's points rest on, in order.
pub(super) fn from(set: &str, rule: &str) -> Vec<String> {
    let points = checked(set).points;
    let bases = points.iter().filter(|point| point.rule == rule).flat_map(|point| &point.basis);
    let mut from: Vec<String> = bases
        .filter_map(|basis| match basis {
            Basis::Note { code, .. } => Some(code.clone()),
            _ => None,
        })
        .collect();
    from.sort();
    from
}

#[test]
fn known_pairs_exclude_each_other() {
    let pairs = ["E10.9+E11.9", "E11.9+E13.9", "J02.9+J03.90"];
    for pair in pairs {
        assert_eq!(weight(pair, "check.excludes1"), Some(Weight::Stop), "{pair}");
    }
    for pair in ["E11.9+I10", "I10+E78.5", "J44.0+J44.1", "K21.9+I10", "F32.A+I10"] {
        assert_eq!(weight(pair, "check.excludes1"), None, "{pair}");
    }
}

#[test]
fn a_note_inherited_from_a_category_is_shown_at_its_category() {
    let checked = checked("E11.65+E10.65");
    let point = checked.points.iter().find(|point| point.rule == "check.excludes1").unwrap();
    let from_e11 = |basis: &Basis| matches!(basis, Basis::Note { code, label, .. } if code == "E11" && *label == "Excludes1");
    assert!(point.basis.iter().any(from_e11) && point.lines == [0, 1]);
}

#[test]
fn points_come_heaviest_first_and_are_counted() {
    let checked = checked("E11.9+E10.9+I10");
    let weights: Vec<Weight> = checked.points.iter().map(|point| point.weight).collect();
    assert!(weights.is_sorted() && weights[0] == Weight::Stop);
    assert!(checked.said.starts_with("3 codes read for May 1, 2026: 1 to put right"), "{}", checked.said);
}

#[test]
fn nothing_typed_is_nothing_said_against() {
    let nothing = checked("");
    assert!(nothing.points.is_empty() && nothing.said == "No codes yet.");
}

#[test]
fn a_day_before_the_book_says_so_and_guesses_nothing() {
    let early = checked_on("E11.9+E10.9", "2018-01-01");
    assert!(early.points.iter().all(|point| point.rule == "check.unknown") && early.points.len() == 2);
}

#[test]
fn a_set_is_printed_as_one_document() {
    let (document, exit) = check_json(&checked("E11.9+E10.9"), parse_day("2026-05-01").unwrap());
    assert_eq!((exit, document["points"][0]["rule"].as_str()), (1, Some("check.excludes1")));
    assert_eq!(document["points"][0]["basis"][0]["note"], "Excludes1");
    assert_eq!(check_json(&checked("I10"), parse_day("2026-05-01").unwrap()).1, 0);
}

#[test]
fn every_guideline_a_point_names_is_in_the_book() {
    let book = shelf().codes.library.guideline_book(parse_day("2026-05-01").unwrap()).unwrap();
    let sets = [
        "E11.6+E11.9+E11.9+E10.9",
        "G63",
        "W01.0XXA",
        "M17.11+M17.12",
        "S52.501A+S52.501D+S83.241",
        "Z00.00",
        "Z79.4+E11.9",
        "C50.911+Z51.11",
        "J44.9+J44.0+R05.9",
        "L97.511+E11.621",
        "J44.0+J44.1",
        "G35+G35.D",
    ];
    for set in sets {
        for basis in checked(set).points.into_iter().flat_map(|point| point.basis) {
            if let Basis::Guideline(section) = basis {
                assert!(book.section(&section).is_some(), "{section} of {set}");
            }
        }
    }
}

/// Sets, a rule, and how much it must weigh; none where it must keep silent. Read in the notes of the tabular list.
const KNOWN: &[(&str, &str, Option<Weight>)] = &[
    ("B20+Z21", "check.excludes1", Some(Weight::Stop)),
    ("E11.9+O24.410", "check.excludes1", Some(Weight::Stop)),
    ("E03.9+E89.0", "check.excludes1", Some(Weight::Stop)),
    ("F10.10+F10.20", "check.excludes1", Some(Weight::Stop)),
    ("G43.909+R51.9", "check.excludes2", Some(Weight::Know)),
    ("R73.03+E11.9", "check.excludes1", Some(Weight::Stop)),
    ("M54.50+M51.26", "check.excludes1", Some(Weight::Stop)),
    ("G63+E11.42", "check.excludes1", Some(Weight::Stop)),
    ("Z34.90+O26.90", "check.excludes1", Some(Weight::Stop)),
    ("I10+O13.9", "check.excludes1", Some(Weight::Stop)),
    ("E85.4+G63", "check.excludes1", None),
    ("M05.79+M06.9", "check.excludes1", None),
    ("I50.9+I10", "check.excludes1", None),
    ("J44.0+J20.9", "check.excludes1", None),
    ("J44.0+J20.9", "check.excludes2", Some(Weight::Know)),
    ("I21.4+I22.0", "check.excludes2", Some(Weight::Know)),
    ("D63.0+D64.81", "check.excludes2", Some(Weight::Know)),
    ("N18.31+E11.22", "check.code-first", Some(Weight::Stop)),
    ("E11.22+N18.31", "check.code-first", None),
    ("N18.31+I12.9", "check.code-first", Some(Weight::Stop)),
    ("F02.80+G30.9", "check.code-first", Some(Weight::Stop)),
    ("G30.9+F02.80", "check.code-first", None),
    ("R65.20+A41.9", "check.code-first", Some(Weight::Stop)),
    ("A41.9+R65.20", "check.code-first", None),
    ("D63.1+N18.4", "check.code-first", Some(Weight::Stop)),
    ("R65.20+A41.9", "check.never-first", Some(Weight::Stop)),
    ("F02.80", "check.manifestation-first", Some(Weight::Stop)),
    ("F02.80", "check.code-first-missing", Some(Weight::Stop)),
    ("B96.20+N39.0", "check.never-first", Some(Weight::Stop)),
    ("N30.00+B96.20", "check.use-additional-order", None),
    ("N39.0", "check.use-additional", Some(Weight::Know)),
    ("O24.410", "check.use-additional", Some(Weight::Know)),
    ("I12.9+N18.4", "check.use-additional-order", None),
    ("B96.20+N30.00", "check.use-additional-order", Some(Weight::Look)),
    ("J44.0+J18.9", "check.code-first", None),
    ("C50.911+C50.912", "check.side", None),
    ("H66.91+H66.93", "check.side", Some(Weight::Stop)),
    ("H66.91+H66.92", "check.side", Some(Weight::Stop)),
    ("H66.90+H66.91", "check.side", Some(Weight::Look)),
    ("M16.11+M16.12", "check.side", Some(Weight::Stop)),
    ("S72.001A+S72.001D", "check.episode", Some(Weight::Stop)),
    ("M80.051A+M80.051D", "check.episode", Some(Weight::Stop)),
    ("T81.31XA+S52.501D", "check.episode", Some(Weight::Look)),
    ("E11.00+E11.01", "check.duplicate", None),
    ("E11.10+E11.9", "check.without", Some(Weight::Stop)),
    ("45385+45380", "check.pair", Some(Weight::Look)),
    ("11042+97597", "check.pair", Some(Weight::Look)),
    ("17000+17003", "check.add-on", None),
    ("17003", "check.add-on", Some(Weight::Stop)),
];

#[test]
fn known_sets_are_judged_as_the_tabular_list_asks() {
    let wrong: Vec<String> = KNOWN
        .iter()
        .map(|(set, rule, expected)| (set, rule, expected, weight(set, rule)))
        .filter(|(_, _, expected, found)| *expected != found)
        .map(|(set, rule, expected, found)| format!("{set} {rule}: {found:?}, not {expected:?}"))
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
