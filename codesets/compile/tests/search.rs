//! What coders type finds what coders expect, near the top.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_compile::open_library;
use codesets_lookup::{Library, SetId};
use practicum_base::{Day, parse_day};
use std::path::Path;
use std::sync::LazyLock;

static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| open_library(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).unwrap());

fn day(text: &str) -> Day {
    parse_day(text).unwrap()
}

fn found(query: &str, set: SetId, limit: usize) -> Vec<String> {
    LIBRARY.search(query, &[set], day("2026-05-01"), limit).into_iter().map(|hit| hit.code).collect()
}

/// Each query with the code that must be among the first so many.
const DIAGNOSES: [(&str, &str, usize); 84] = [
    // codes
    ("S72.0", "S72.0", 1),
    ("s72001a", "S72.001A", 1),
    ("E11", "E11", 1),
    ("e1165", "E11.65", 1),
    ("E1", "E11", 4),
    ("W00.0X", "W00.0XXA", 1),
    ("m17.1", "M17.11", 3),
    ("Z3A", "Z3A", 1),
    ("E11 neuropathy", "E11.40", 4),
    // words, in any order
    ("hypertension", "I10", 1),
    ("essential hypertension", "I10", 1),
    ("pneumonia", "J18.9", 2),
    ("chest pain", "R07.9", 1),
    ("low back pain", "M54.50", 2),
    ("type 2 diabetes", "E11", 1),
    ("diabetes type 2", "E11", 1),
    ("diabetes with hyperglycemia type 2", "E11.65", 1),
    ("type 2 diabetes neuropathy", "E11.40", 2),
    ("type ii diabetes with neuropathy", "E11.40", 2),
    ("asthma", "J45", 1),
    ("osteoarthritis knee", "M17", 1),
    ("knee osteoarthritis right", "M17.11", 1),
    ("cholelithiasis", "K80", 3),
    ("inguinal hernia", "K40", 3),
    ("atrial fibrillation", "I48.91", 2),
    ("heart failure", "I50.9", 2),
    ("hyperlipidemia", "E78.5", 1),
    ("mixed hyperlipidemia", "E78.2", 1),
    ("obesity", "E66.9", 2),
    ("hypothyroidism", "E03.9", 2),
    ("migraine", "G43", 2),
    ("carpal tunnel right", "G56.01", 1),
    ("rotator cuff tear", "M75.10", 6),
    ("meniscus tear medial right", "S83.2", 4),
    ("encounter for immunization", "Z23", 1),
    ("screening colon", "Z12.11", 2),
    // beginnings
    ("hypert", "I10", 6),
    ("pneum", "J18", 6),
    ("frac fem neck", "S72.0", 4),
    ("osteoar kn", "M17", 2),
    ("gastroesoph refl", "K21", 4),
    ("acu bronch", "J20", 3),
    // abbreviations
    ("htn", "I10", 1),
    ("HTN", "I10", 1),
    ("copd", "J44.9", 1),
    ("COPD exacerbation", "J44.1", 2),
    ("chf", "I50.9", 2),
    ("dm2", "E11", 1),
    ("DM 2", "E11", 1),
    ("t2dm hyperglycemia", "E11.65", 2),
    ("oa knee", "M17", 1),
    ("oa r knee", "M17.11", 2),
    ("afib", "I48.91", 2),
    ("cad", "I25.10", 2),
    ("nstemi", "I21.4", 1),
    ("uti", "N39.0", 1),
    ("gerd", "K21.9", 2),
    ("bph", "N40.0", 3),
    ("ckd 3", "N18.3", 3),
    ("esrd", "N18.6", 1),
    ("s/p tka right", "Z96.651", 1),
    ("s/p cabg", "Z95.1", 2),
    ("fx rt wrist", "S62.101", 8),
    ("hip fx rt", "S72.001", 1),
    ("mdd recurrent", "F33", 4),
    ("osa", "G47.33", 1),
    // lay words
    ("heart attack", "I21.9", 3),
    ("high blood pressure", "I10", 1),
    ("kidney stone", "N20.0", 1),
    ("gallstones", "K80", 3),
    ("broken hip left", "S72.002", 1),
    ("shingles", "B02", 2),
    ("earache", "H92.0", 3),
    ("lung cancer", "C34.9", 4),
    ("breast cancer right", "C50.911", 4),
    // typing errors
    ("diabtes", "E11", 3),
    ("pnuemonia", "J18.9", 2),
    ("hypertenson", "I10", 1),
    ("arthirtis rheumatoid", "M06.9", 3),
    ("fibrilation atrial", "I48.91", 2),
    // sides and encounters
    ("fracture neck femur right initial closed", "S72.001A", 1),
    ("sprain ankle left subsequent", "S93.402D", 2),
    ("torus fracture lower end radius right initial", "S52.521A", 1),
    ("laceration left index finger initial encounter", "S61.211A", 4),
];

#[test]
fn diagnoses_are_found_where_a_coder_expects_them() {
    let mut wrong = Vec::new();
    for (query, code, within) in DIAGNOSES {
        let codes = found(query, SetId::Icd10Cm, within);
        if !codes.iter().any(|found| found.starts_with(code)) {
            wrong.push(format!("{query}: {code} is not among {codes:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn drugs_and_supplies_are_found_through_their_cut_titles() {
    let wants = [
        ("J1885", "J1885"),
        ("ketorolac injection", "J1885"),
        ("triamcinolone acetonide", "J3301"),
        ("annual wellness", "G0438"),
        ("flu vaccine admin", "G0008"),
        ("epifix", "Q4186"),
        ("toradol", "J1885"),
    ];
    for (query, code) in wants {
        let codes = found(query, SetId::Hcpcs, 10);
        assert!(codes.iter().any(|found| found == code), "{query}: {code} is not among {codes:?}");
    }
}

#[test]
fn procedures_are_found_by_our_own_words_and_by_the_trade_s() {
    let wants = [
        ("99213", "99213", 1),
        ("office visit established", "99213", 2),
        ("knee injection", "20610", 3),
        ("joint injection", "20610", 3),
        ("tka", "27447", 2),
        ("total knee replacement", "27447", 3),
        ("lap chole", "47562", 1),
        ("colonoscopy biopsy", "45380", 2),
        ("ekg", "93000", 1),
        ("chest xray", "71046", 2),
        ("a1c", "83036", 2),
        ("skin biopsy punch", "11104", 2),
    ];
    for (query, code, within) in wants {
        let codes = found(query, SetId::Cpt, within);
        assert!(codes.iter().any(|found| found == code), "{query}: {code} is not among {codes:?}");
    }
}

#[test]
fn the_first_keystroke_finds_something_in_every_set() {
    for letter in 'a'..='z' {
        assert!(!found(&letter.to_string(), SetId::Icd10Cm, 10).is_empty(), "{letter}");
    }
    assert!(found("", SetId::Icd10Cm, 10).is_empty());
    assert!(found("  ?! ", SetId::Icd10Cm, 10).is_empty());
}

#[test]
fn every_keystroke_on_the_way_finds_something() {
    for query in ["fracture of neck of right femur", "type 2 diabetes mellitus", "s/p tka right", "E11.65"] {
        for (end, sign) in query.char_indices() {
            let typed = &query[..end + sign.len_utf8()];
            // A lone "s" is on the way to s/p, which says nothing by itself.
            let nothing = found(typed, SetId::Icd10Cm, 10).is_empty();
            assert!(!nothing || typed.len() < 5 && query.starts_with("s/p"), "{typed:?} finds nothing");
        }
    }
}

#[test]
fn a_search_obeys_the_day() {
    let on = |query: &str, text: &str| {
        let hits = LIBRARY.search(query, &[SetId::Icd10Cm], day(text), 10);
        hits.into_iter().map(|hit| (hit.code, hit.billable)).collect::<Vec<_>>()
    };
    assert_eq!(on("G35", "2025-09-30")[0], ("G35".to_owned(), true));
    assert!(on("G35", "2025-09-30").iter().all(|(code, _)| !code.starts_with("G35.")));
    assert_eq!(on("G35", "2025-10-01")[0], ("G35".to_owned(), false));
    assert!(on("G35", "2025-10-01").len() > 3);
    assert!(on("diabetes", "2019-06-30").is_empty());
    assert!(on("vertigo of central origin right ear", "2019-09-30").iter().any(|(code, _)| code == "H81.41"));
    assert!(
        !on("vertigo of central origin right ear", "2026-05-01").iter().any(|(code, _)| code == "H81.41")
    );
}

#[test]
fn a_hit_says_why_and_no_place_comes_twice() {
    let hits = LIBRARY.search("htn", &[SetId::Icd10Cm], day("2026-05-01"), 10);
    assert!(hits[0].why.contains("htn = hypertension"), "{}", hits[0].why);
    let hits = LIBRARY.search("diabtes", &[SetId::Icd10Cm], day("2026-05-01"), 10);
    assert!(hits[0].why.contains("diabtes = diabetes"), "{}", hits[0].why);
    for query in ["fracture", "S72", "oa knee", "cancer breast", "b12 deficiency"] {
        let mut codes = found(query, SetId::Icd10Cm, 40);
        let all = codes.len();
        codes.sort();
        codes.dedup();
        assert_eq!(codes.len(), all, "{query}");
    }
}

#[test]
fn hostile_queries_find_nothing_and_break_nothing() {
    let long = "a ".repeat(5_000);
    for query in
        [long.as_str(), "\u{0}\u{202e}", "💉 fracture 💉", "((((", "-----", "ßßß İİ", "9999999999999999999"]
    {
        for set in SetId::ALL {
            let _ = found(query, set, 20);
        }
    }
}
