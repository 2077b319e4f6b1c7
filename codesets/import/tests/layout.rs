//! Formats without an official sample, as small files of the published layout; and files that must be refused.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_import::{FileKind, Imported, Wish, import};
use codesets_lookup::pair::ModifierIndicator;
use codesets_lookup::term::TermBook;
use codesets_lookup::{Kind, Library, NoteKind, SetId};
use practicum_base::{Day, Finding, parse_day};

fn read(name: &str, text: &str) -> Result<Imported, Finding> {
    let made = import(name, text.as_bytes(), &Wish::default(), &Library::new(), &mut |_| {});
    made.map(|mut made| made.pop().unwrap())
}

fn library(name: &str, text: &str, kind: FileKind) -> Library {
    let made = read(name, text).unwrap();
    assert_eq!(made.kind, kind);
    let mut library = Library::new();
    made.add_to(&mut library).unwrap();
    library
}

fn refused(name: &str, text: &str) -> (String, String) {
    let finding = read(name, text).map(|made| made.kind).unwrap_err();
    assert!(!finding.next_step.is_empty());
    (finding.code, finding.at)
}

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

const TABULAR: &str = r#"<?xml version="1.0" encoding="utf-8"?>
<ICD10CM.tabular>
  <version>2025</version>
  <title>Tabular list</title>
  <introduction><introSection type="title"><title>About</title></introSection></introduction>
  <chapter>
    <name>19</name>
    <desc>Injury (S00-T88)</desc>
    <notes><note>A note of the chapter</note></notes>
    <sectionIndex><sectionRef first="S70" last="S79" id="S70-S79">Injuries to the hip</sectionRef></sectionIndex>
    <section id="S70-S79">
      <desc>Injuries to the hip and thigh (S70-S79)</desc>
      <excludes2><note>burns (T20-T32)</note></excludes2>
      <diag>
        <name>S72</name><desc>Fracture of femur</desc>
        <sevenChrNote><note>A seventh character is added to each code</note></sevenChrNote>
        <sevenChrDef>
          <extension char="A">initial encounter for closed fracture</extension>
          <extension char="D">subsequent encounter</extension>
        </sevenChrDef>
        <excludes1><note>traumatic amputation (S78.-)</note></excludes1>
        <diag>
          <name>S72.0</name><desc>Fracture of head and neck of femur</desc>
          <diag><name>S72.01</name><desc>Unspecified intracapsular fracture</desc>
            <inclusionTerm><note>Subcapital fracture</note></inclusionTerm></diag>
        </diag>
      </diag>
      <diag><name>S77</name><desc>Plain code</desc></diag>
    </section>
  </chapter>
</ICD10CM.tabular>"#;

#[test]
fn a_tabular_list_becomes_a_book_with_notes_and_seventh_characters() {
    let library = library("tabular.xml", TABULAR, FileKind::CmTabular);
    let on = day("2025-01-01");
    assert_eq!(library.count_billable(SetId::Icd10Cm, on), 3);
    let code = library.get(SetId::Icd10Cm, "S72.01XA", on).unwrap();
    assert_eq!(code.title, "Unspecified intracapsular fracture, initial encounter for closed fracture");
    assert!(code.billable && library.get(SetId::Icd10Cm, "S77", on).unwrap().billable);
    let parents: Vec<Kind> =
        library.parents(SetId::Icd10Cm, "S72.01XA", on).iter().map(|entry| entry.kind).collect();
    assert_eq!(parents[..3], [Kind::Chapter, Kind::Block, Kind::Category]);
    let notes = library.notes(SetId::Icd10Cm, "S72.01", on);
    for kind in [
        NoteKind::InclusionTerm,
        NoteKind::Excludes1,
        NoteKind::Excludes2,
        NoteKind::SeventhCharacter,
        NoteKind::Note,
    ] {
        assert!(notes.iter().any(|note| note.kind == kind), "{kind:?}");
    }
    assert_eq!(library.search("subcapital", &[SetId::Icd10Cm], on, 1)[0].code, "S72.01");
    assert!(library.get(SetId::Icd10Cm, "S77", day("2024-09-30")).is_err());
}

#[test]
fn a_tabular_list_that_is_an_addendum_or_disordered_is_refused() {
    let addendum = TABULAR.replace("<ICD10CM.tabular>", "<ICD10CM.tabular isAddenda=\"true\">");
    assert_eq!(refused("a.xml", &addendum).0, "import.kind");
    let strayed = TABULAR.replace("<name>S72.01</name>", "<name>S99.01</name>");
    assert_eq!(refused("a.xml", &strayed), ("import.code".to_owned(), "line 24".to_owned()));
    let undated = TABULAR.replace("<version>2025</version>", "");
    assert_eq!(refused("a.xml", &undated).0, "import.date");
}

#[test]
fn an_alphabetic_index_is_told_from_the_external_cause_index() {
    let text = r#"<ICD10CM.index><version>2026</version><title>ICD-10-CM INDEX TO DISEASES and INJURIES</title>
<letter><title>A</title><mainTerm><title>Aarskog's syndrome</title><code>Q87.19</code></mainTerm>
<mainTerm><title>Diabetes, diabetic<nemod>(mellitus) (sugar)</nemod></title><code>E11.9</code>
<term level="1"><title>with</title><term level="2"><title>cataract</title><code>E11.36</code></term></term>
<term level="1"><title>amyloid</title><code>E85.4</code><manif>I43</manif></term>
<term level="1"><title>bronze</title><see>Hemochromatosis</see></term></mainTerm></letter></ICD10CM.index>"#;
    let library = library("index.xml", text, FileKind::CmIndex);
    let index = library.brought.book(TermBook::CmIndex, day("2026-01-01")).unwrap();
    let diabetes = index.beginning_with("diab")[0];
    let term = &index.terms[diabetes];
    assert_eq!(
        (term.title.as_str(), term.nonessential.as_str()),
        ("Diabetes, diabetic", "(mellitus) (sugar)")
    );
    assert_eq!(index.below(diabetes).len(), 3);
    assert!(index.terms.iter().any(|term| term.manifestation == "I43" && term.code == "E85.4"));
    assert!(index.terms.iter().any(|term| term.see == ["Hemochromatosis"]));
}

fn order(number: u32, code: &str, billable: u8, title: &str) -> String {
    format!("{number:05} {code:<7} {billable} {:<60} {title}\n", title.chars().take(60).collect::<String>())
}

#[test]
fn order_files_of_both_systems_are_told_apart() {
    let cm = order(1, "A00", 0, "Cholera")
        + &order(2, "A000", 1, "Cholera due to Vibrio cholerae 01, biovar cholerae")
        + &order(3, "O30", 0, "Multiple gestation")
        + &order(4, "O30XX1", 1, "Multiple gestation, fetus 1");
    let held = library("icd10cm_order_2025.txt", &cm, FileKind::CmOrder);
    assert_eq!(
        held.get(SetId::Icd10Cm, "A00.0", day("2025-01-01")).unwrap().title,
        "Cholera due to Vibrio cholerae 01, biovar cholerae"
    );
    assert_eq!(held.parents(SetId::Icd10Cm, "O30.XX1", day("2025-01-01"))[0].code, "O30");
    let pcs = order(1, "001", 0, "Central Nervous System and Cranial Nerves, Bypass")
        + &order(
            2,
            "0016070",
            1,
            "Bypass Cerebral Ventricle to Nasopharynx with Autologous Tissue Substitute, Open Approach",
        );
    let held = library("icd10pcs_order_2026.txt", &pcs, FileKind::PcsOrder);
    let entry = held.get(SetId::Icd10Pcs, "0016070", day("2026-01-01")).unwrap();
    assert!(entry.title.starts_with("Bypass Cerebral Ventricle to Nasopharynx"));
    assert_eq!(held.axes("0016070", day("2026-01-01"))[2].label, "Bypass");
    assert_eq!(refused("order.txt", &cm).0, "import.date");
    let twice = cm.clone() + &order(5, "A000", 1, "Again");
    assert_eq!(refused("icd10cm_order_2025.txt", &twice), ("import.code".to_owned(), "line 5".to_owned()));
    let broken = cm + "what is this\n";
    assert_eq!(refused("icd10cm_order_2025.txt", &broken), ("import.line".to_owned(), "line 5".to_owned()));
}

fn hcpcs(code: &str, kind: u8, long: &str, short: &str, days: [&str; 3]) -> String {
    let mut line = format!("{code:>5}00100{kind}{long:<80}{short:<28}");
    line = format!("{line:<268}{:<8}{:<8}{:<8}N", days[0], days[1], days[2]);
    format!("{line:<320}\n")
}

#[test]
fn a_contractors_file_joins_its_further_lines_and_keeps_its_days() {
    let text = "***Disclaimers\t\t\n".to_owned()
        + &hcpcs("A1", 7, "Dressing for one wound", "Dressing", ["20020701", "20020701", ""])
        + &hcpcs(
            "E0100",
            3,
            "Cane, includes canes of all materials, adjustable or",
            "Cane",
            ["19860101", "20000101", ""],
        )
        + &hcpcs("E0100", 4, "fixed, with tip", "", ["", "", ""])
        + &hcpcs("E0101", 3, "Ended in winter", "Ended", ["20100101", "20250115", "20250228"]);
    let library = library("HCPC2025_JAN_ANWEB.txt", &text, FileKind::Hcpcs);
    let entry = library.get(SetId::Hcpcs, "E0100", day("2025-02-01")).unwrap();
    assert_eq!(entry.title, "Cane, includes canes of all materials, adjustable or fixed, with tip");
    assert!(library.get(SetId::Hcpcs, "E0101", day("2025-02-28")).is_ok());
    assert!(library.get(SetId::Hcpcs, "E0101", day("2025-03-01")).is_err());
    assert!(library.get(SetId::Hcpcs, "A1", day("2025-02-01")).unwrap().title.starts_with("Dressing"));
    let lone = text.clone() + &hcpcs("E0999", 4, "a further line", "", ["", "", ""]);
    assert_eq!(refused("HCPC2025_JAN_ANWEB.txt", &lone), ("import.line".to_owned(), "line 6".to_owned()));
    let dated = text.replace("20250228", "20250230");
    assert_eq!(refused("HCPC2025_JAN_ANWEB.txt", &dated).0, "import.line");
}

const PAIRS: &str = "CPT only copyright 2025 American Medical Association. All rights reserved.\t\t\t\t\t\t\n\
Column1/Column2 Edits\t\t\t\t\t\t\nColumn 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\n\
\t\tprior to 1996\tDate\tDate\t0=not allowed\t\n\t\t\t\t*=no data\t1=allowed\t\n\t\t\t\t\t9=not applicable\t\n\
0001A\t0591T\t\t20230101\t*\t1\tMisuse of column two code with column one code\n\
20610\t76942\t\t20100101\t20141231\t0\tStandards\n20610\tJ2001\t*\t19960101\t*\t9\tStandards\n";

#[test]
fn pairs_are_read_with_their_days_and_indicator() {
    let held = library("ccipra-v320r0-f1.txt", PAIRS, FileKind::Pairs);
    let table = held.brought.pairs.on(day("2026-01-01")).unwrap();
    assert_eq!((table.count(), format!("{table:?}").contains("practitioner 2026-01 part 1")), (3, true));
    assert!(held.brought.pair("practitioner", "0001A", "0591T", day("2026-05-01")).is_some());
    assert!(held.brought.pair("hospital", "0001A", "0591T", day("2026-05-01")).is_none());
    let pair = table.pair("0001A", "0591T", day("2026-01-01")).unwrap();
    assert_eq!((pair.from, pair.modifier), (day("2023-01-01"), ModifierIndicator::Allowed));
    assert!(table.pair("20610", "76942", day("2014-12-31")).is_some());
    assert!(table.pair("20610", "76942", day("2015-01-01")).is_none());
    let commas = PAIRS.replace('\t', ",");
    library("ccioph-v320r0-f2.csv", &commas, FileKind::Pairs);
    let wrong = PAIRS.replace("\t9\tStandards", "\t7\tStandards");
    assert_eq!(refused("ccipra.txt", &wrong), ("import.line".to_owned(), "line 9".to_owned()));
    let cut = PAIRS.replace("20610\tJ2001\t*\t19960101\t*\t9\tStandards\n", "20610\tJ20");
    assert_eq!(refused("ccipra.txt", &cut), ("import.code".to_owned(), "line 9".to_owned()));
}

#[test]
fn unit_limits_are_read_by_their_headings() {
    let text = "\"CPT codes, descriptions and other data only are copyright 2025\nAmerican Medical Association.\",,,\n\
\"HCPCS/\nCPT Code\",\"Practitioner Services MUE Values\",\"MUE Adjudication Indicator\",\"MUE Rationale\"\n\
0001U,1,\"2 Date of Service Edit: Policy\",\"Code Descriptor / CPT Instruction\"\n36415,2,\"3 Date of Service Edit: Clinical\",\"Data\"\n";
    let held = library("MCR_MUE_PractitionerServices_Eff_01-01-2026.csv", text, FileKind::Units);
    let table = held.brought.units.on(day("2026-02-01")).unwrap();
    assert_eq!(table.release, "practitioner 2026-01");
    let limit = &table.limits["36415"];
    assert_eq!((limit.units, limit.adjudication), (2, 3));
    let wrong = text.replace("36415,2", "36415,two");
    assert_eq!(refused("MUE_Eff_01-01-2026.csv", &wrong).0, "import.line");
}

#[test]
fn fees_are_read_without_descriptors() {
    let heading = "2026 National Physician Fee Schedule Relative Value File January Release,,,\n,,,\n\
HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR,PROCEDURES,FLAG\n";
    let row = "20610,,\"Drain/inj, joint\",A,,0.79,0.99,,0.44,,0.12,1.90,1.35,0,000,0.10,0.80,0.10,2,1,0,0,0,,33.4009,09,0\n\
71046,26,x,A,,0.18,0.08,,NA,NA,0.02,0.28,NA,1,XXX,0.00,0.00,0.00,0,0,0,0,0,,33.4009,09,0\n";
    let row = row.replace("0.08,,NA,NA", "0.08,,0.00,NA").replace("0.28,NA,1", "0.28,0.00,1");
    let held = library("PPRRVU2026_Jan_nonQPP.csv", &(heading.to_owned() + &row), FileKind::Fees);
    let table = held.brought.fees.on(day("2026-03-31")).unwrap();
    assert_eq!((table.release.as_str(), table.conversion_factor), ("2026-01", 334_009));
    let fee = table.fee("20610", "").unwrap();
    assert_eq!(
        (fee.work, fee.office_expense, fee.facility_expense, fee.malpractice),
        (79, Some(99), Some(44), 12)
    );
    assert_eq!((fee.global_days.as_str(), fee.bilateral.as_str(), fee.multiple.as_str()), ("000", "1", "2"));
    assert_eq!(table.fee("71046", "26").unwrap().facility_expense, None);
    assert!(!String::from_utf8(table.to_bytes()).unwrap().contains("Drain"));
}

#[test]
fn a_licensed_file_gives_descriptors_and_says_whose_they_are() {
    let text = "99999\tInvented service, for this test\n12345|x\n"
        .replace("12345|x\n", "00100\tAnother invented service\n");
    let made = read("cpt_2026.txt", &text).unwrap();
    assert_eq!((made.kind, made.release.as_str()), (FileKind::Cpt, "2026"));
    assert!(made.notice.as_deref().is_some_and(|notice| notice.contains("American Medical Association")));
    let held = library("cpt_2026.txt", &text, FileKind::Cpt);
    let entry = held.get(SetId::Cpt, "99999", day("2026-05-01")).unwrap();
    assert_eq!((entry.title.as_str(), entry.own_wording), ("Invented service, for this test", false));
    assert_eq!(refused("cpt.txt", &text).0, "import.date");
}

#[test]
fn what_is_no_official_file_is_refused_in_words() {
    for (name, text) in [
        ("a.txt", "Dear diary"),
        ("a.csv", "a,b,c\n1,2,3\n"),
        ("a.xml", "<html/>"),
        ("a.bin", ""),
        ("a.txt", "\n\n"),
    ] {
        assert!(matches!(refused(name, text).0.as_str(), "import.kind" | "import.xml"), "{text}");
    }
    let wide = import("x.txt", &[b'9', 0, b'9', 0], &Wish::default(), &Library::new(), &mut |_| {});
    assert_eq!(wide.unwrap_err().code, "import.encoding");
}

#[test]
fn tables_that_contradict_themselves_are_refused() {
    let text = r#"<ICD10PCS.tabular><version>2026</version><pcsTable>
<axis pos="1" values="1"><title>Section</title><label code="0">Medical and Surgical</label></axis>
<axis pos="2" values="1"><title>Body System</title><label code="F">Hepatobiliary System and Pancreas</label></axis>
<axis pos="3" values="1"><title>Operation</title><label code="T">Resection</label><definition>Cutting out all</definition></axis>
<pcsRow codes="2">
<axis pos="4" values="1"><title>Body Part</title><label code="4">Gallbladder</label></axis>
<axis pos="5" values="2"><title>Approach</title><label code="0">Open</label><label code="4">Percutaneous Endoscopic</label></axis>
<axis pos="6" values="1"><title>Device</title><label code="Z">No Device</label></axis>
<axis pos="7" values="1"><title>Qualifier</title><label code="Z">No Qualifier</label></axis>
</pcsRow></pcsTable></ICD10PCS.tabular>"#;
    let held = library("tables.xml", text, FileKind::PcsTables);
    assert_eq!(held.count_billable(SetId::Icd10Pcs, day("2026-01-01")), 2);
    let entry = held.get(SetId::Icd10Pcs, "0FT44ZZ", day("2026-01-01")).unwrap();
    assert_eq!(entry.title, "Resection of Gallbladder, Percutaneous Endoscopic Approach");
    let counted = text.replace("codes=\"2\"", "codes=\"3\"");
    assert_eq!(refused("t.xml", &counted), ("import.count".to_owned(), "line 5".to_owned()));
    let letter = text.replace("label code=\"4\">Gall", "label code=\"O\">Gall");
    assert_eq!(refused("t.xml", &letter), ("import.table".to_owned(), "line 6".to_owned()));
    let twice = text.replace(
        "</pcsTable>",
        &text[text.find("</pcsTable>").unwrap()..].replace("</ICD10PCS.tabular>", ""),
    );
    assert!(read("t.xml", &twice).is_ok());
    let cut = &text[..text.len() - 40];
    assert_eq!(refused("t.xml", cut).0, "import.truncated");
}
