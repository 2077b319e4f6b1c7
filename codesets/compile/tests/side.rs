//! The side tables that ship: edits between procedures and MS-DRG tables, against what their sources print.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_compile::open_shipped;
use codesets_lookup::edit::{AddOnKind, HOSPITAL};
use codesets_lookup::msdrg::{Level, Partition};
use codesets_lookup::pair::ModifierIndicator;
use codesets_lookup::{AddOnTable, Library, MsDrgTables};
use practicum_base::{Day, parse_day};
use std::path::Path;
use std::sync::OnceLock;

fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| open_shipped(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap())
}

fn add_ons() -> &'static AddOnTable {
    library().add_ons.on(day("2026-05-01")).unwrap()
}

fn drgs() -> &'static MsDrgTables {
    library().drgs.on(day("2026-05-01")).unwrap()
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

#[test]
fn a_biopsy_is_part_of_the_removal_unless_a_modifier_parts_them() {
    let edits = &library().brought;
    let pair = edits.pair(HOSPITAL, "45385", "45380", day("2026-05-01")).unwrap();
    assert_eq!(pair.modifier, ModifierIndicator::Allowed);
    assert!(edits.pair(HOSPITAL, "45380", "45385", day("2026-05-01")).is_none(), "a pair has an order");
    assert!(edits.pair(HOSPITAL, "45385", "45380", day("2019-06-30")).is_none(), "nothing is known before");
    assert!(add_ons().parts("59", day("2026-05-01")) && add_ons().parts("XS", day("2026-05-01")));
    assert!(!add_ons().parts("26", day("2026-05-01")));
}

#[test]
fn a_visit_beside_a_minor_procedure_is_no_hospital_pair() {
    let edits = &library().brought;
    assert!(edits.pair(HOSPITAL, "20610", "99213", day("2026-05-01")).is_none());
    assert!(library().add_ons.extrapolated(day("2026-07-01")));
    assert!(!library().add_ons.extrapolated(day("2026-06-30")));
}

#[test]
fn an_add_on_code_names_its_primaries() {
    let on = day("2026-05-01");
    let primaries = |code: &str| {
        let rows = add_ons().of(code, on);
        rows.iter().filter_map(|row| row.primary.clone()).collect::<Vec<_>>()
    };
    assert_eq!(primaries("11103"), ["11102", "11104", "11106"]);
    assert_eq!(primaries("17003"), ["17000"]);
    assert!(primaries("11102").is_empty());
    assert_eq!(add_ons().of("44955", on)[0].kind, AddOnKind::Contractor);
}

#[test]
fn a_group_has_its_weight_in_ten_thousandths() {
    let tables = drgs();
    let first = tables.drg("001").unwrap();
    assert_eq!((first.weight_e4, first.gmlos_e1, first.amlos_e1), (Some(280_239), Some(258), Some(362)));
    let capped = tables.drg("010").unwrap();
    assert_eq!((capped.weight_e4, capped.uncapped_e4), (Some(71_757), Some(30_699)));
    assert_eq!((first.partition, tables.drg("999").unwrap().weight_e4), (Some(Partition::Surgical), None));
    assert!(tables.search("heart failure").iter().any(|drg| drg.drg == "291"));
    assert_eq!(tables.search("").len(), 772);
}

#[test]
fn a_complication_loses_its_level_beside_the_diagnoses_of_its_collection() {
    let tables = drgs();
    let cholera = tables.severity("A00.0").unwrap();
    assert_eq!((cholera.level, cholera.excluded_by), (Level::Cc, 3));
    assert_eq!(tables.level_beside("A00.0", "A00.9"), None);
    assert_eq!(tables.level_beside("A00.0", "I10"), Some(Level::Cc));
    assert_eq!(tables.severity("A02.1").unwrap().level, Level::Mcc);
    assert!(tables.severity("I10").is_none() && tables.severity("E11.9").is_none());
    assert!(tables.excluded_by("A00.0").contains(&("A009".to_owned(), "A009".to_owned())));
    let arrest = tables.severity("I46.9").unwrap();
    assert!(arrest.alive_only && arrest.level == Level::Mcc);
    assert!(tables.severity("N18.6").unwrap().withheld.iter().any(|row| row.first_drg == "673"));
}

#[test]
fn the_runs_of_a_collection_hold_as_many_codes_as_the_list_says() {
    use codesets_lookup::SetId;
    let (tables, library) = (drgs(), library());
    let on = day("2026-05-01");
    for code in ["A40.0", "J96.01", "N17.9", "I50.21", "E10.10", "R65.21"] {
        let severity = tables.severity(code).unwrap();
        let runs = tables.excluded_by(code);
        let mut count = 0;
        let mut open: Vec<String> = library.roots(SetId::Icd10Cm, on).into_iter().map(|e| e.code).collect();
        while let Some(heading) = open.pop() {
            for entry in library.children(SetId::Icd10Cm, &heading, on) {
                let bare = SetId::bare(&entry.code);
                count += u32::from(
                    entry.billable && runs.iter().any(|(first, last)| *first <= bare && bare <= *last),
                );
                if !entry.billable {
                    open.push(entry.code);
                }
            }
        }
        assert_eq!(count, severity.excluded_by, "{code}");
    }
}

#[test]
fn every_guideline_links_codes_that_are_in_the_book() {
    use codesets_lookup::SetId;
    use codesets_lookup::reference_text::code_refs;
    let on = day("2026-05-01");
    let book = library().guideline_book(on).unwrap();
    assert!(book.guidelines.len() >= 300);
    let mut strays = Vec::new();
    for rule in &book.guidelines {
        assert!(rule.text.len() < 560, "{} is no short summary", rule.section);
        for found in rule.codes.iter().flat_map(|text| code_refs(text)) {
            for code in [Some(found.first), found.last].into_iter().flatten() {
                if library().get(SetId::Icd10Cm, &code, on).is_err() {
                    strays.push(format!("{code} in {}", rule.section));
                }
            }
        }
    }
    assert!(strays.is_empty(), "{strays:?}");
}

#[test]
fn a_code_names_the_guidelines_that_govern_it() {
    let on = day("2026-05-01");
    let of = |code: &str| {
        library().guidelines(code, on).iter().map(|rule| rule.section.clone()).collect::<Vec<_>>()
    };
    assert!(of("E11.65").contains(&"I.C.4.a.3".to_owned()));
    assert_eq!(of("U07.1")[0], "I.C.1.g.1.a");
    assert!(of("I11.0").contains(&"I.C.9.a.1".to_owned()) && !of("I11.0").contains(&"I.C.9.a.2".to_owned()));
    assert!(of("S52.501A").contains(&"I.C.19.a".to_owned()));
    assert!(of("4").iter().all(|section| section.starts_with("I.C.4")));
    assert!(of("C61").iter().any(|section| section == "I.C.2.m"));
}
