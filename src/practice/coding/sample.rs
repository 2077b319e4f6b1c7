//! A small code book for tests: few codes, true to their global periods and kinds, titles in own words.

use super::{CodeBook, Global, Icd10Cm, PostsAs, Procedure, ProcedureFacts};
use crate::base::{Cents, Day, Interval};
use crate::practice::x12::model::Carc;
use jiff::civil::date;

/// The book; it holds no state.
pub(crate) struct SampleBook;

const DIAGNOSES: &[(&str, &str)] = &[
    ("E11.65", "Type 2 diabetes with high blood sugar"),
    ("G35", "Multiple sclerosis"),
    ("G56.01", "Carpal tunnel syndrome, right upper limb"),
    ("H42", "Glaucoma in diseases classified elsewhere"),
    ("H66.90", "Otitis media, unspecified, unspecified ear"),
    ("H66.91", "Otitis media, unspecified, right ear"),
    ("I10", "High blood pressure"),
    ("I50.22", "Chronic systolic heart failure"),
    ("K40.90", "Inguinal hernia, one side, no obstruction or gangrene"),
    ("M17.10", "Primary osteoarthritis of one side, unspecified knee"),
    ("M17.11", "Primary osteoarthritis of one side, right knee"),
    ("N40.0", "Enlarged prostate without urinary symptoms"),
    ("O80", "Full-term uncomplicated delivery"),
    ("R07.9", "Chest pain, unspecified"),
    ("Z00.00", "General adult examination without abnormal findings"),
    ("Z79.4", "Long-term use of insulin"),
];

/// Code, global, letters (v visit, a add-on, b bilateral), charge and reference amount in cents.
const PROCEDURES: &[(&str, Global, &str, i64, i64)] = &[
    ("10060", Global::Ten, "", 26_000, 13_000),
    ("17000", Global::Ten, "", 14_000, 7_000),
    ("17003", Global::None, "a", 2_000, 700),
    ("20610", Global::Zero, "b", 15_000, 6_800),
    ("27447", Global::Ninety, "b", 450_000, 120_000),
    ("29881", Global::Ninety, "b", 220_000, 55_000),
    ("36415", Global::None, "", 1_500, 900),
    ("45380", Global::Zero, "", 90_000, 42_000),
    ("45385", Global::Zero, "", 95_000, 48_000),
    ("49505", Global::Ninety, "b", 180_000, 52_000),
    ("72148", Global::None, "", 90_000, 22_000),
    ("73562", Global::None, "b", 9_000, 4_000),
    ("83036", Global::None, "", 3_500, 1_250),
    ("93000", Global::None, "", 6_000, 1_500),
    ("93306", Global::None, "", 60_000, 20_000),
    ("96372", Global::None, "", 5_000, 1_500),
    ("99201", Global::None, "v", 9_000, 4_600),
    ("99203", Global::None, "v", 20_000, 11_000),
    ("99213", Global::None, "v", 15_000, 9_000),
    ("99214", Global::None, "v", 21_000, 13_140),
    ("99395", Global::None, "v", 22_000, 12_000),
    ("99397", Global::None, "v", 25_000, 14_000),
    ("J3301", Global::None, "", 1_000, 240),
];

/// 99201 ended with 2020; nothing here is known before mid-2019.
fn in_force(code: &str) -> Interval {
    let to = match code {
        "99201" => Some(date(2020, 12, 31)),
        "G35" => Some(date(2025, 9, 30)),
        _ => None,
    };
    Interval { from: date(2019, 7, 1), to }
}

impl CodeBook for SampleBook {
    fn diagnosis(&self, code: &Icd10Cm, on: Day) -> Option<String> {
        let (code, title) = DIAGNOSES.iter().find(|(known, _)| *known == code.as_str())?;
        in_force(code).contains(on).then(|| (*title).to_owned())
    }

    fn procedure(&self, code: &Procedure, on: Day) -> Option<ProcedureFacts> {
        let (code, global, kind, charge, allowed) =
            PROCEDURES.iter().find(|(known, ..)| *known == code.as_str())?;
        in_force(code).contains(on).then(|| ProcedureFacts {
            title: format!("Service {code}"),
            global: *global,
            visit: kind.contains('v'),
            add_on: kind.contains('a'),
            bilateral: kind.contains('b'),
            charge: Cents(*charge),
            allowed: Cents(*allowed),
        })
    }

    fn posts_as(&self, carc: &Carc, _on: Day) -> PostsAs {
        match carc.as_str() {
            "45" | "59" | "253" => PostsAs::Contractual,
            "1" | "2" | "3" => PostsAs::Patient,
            _ => PostsAs::Denial,
        }
    }

    fn hospital_pair(&self, whole: &Procedure, part: &Procedure, _on: Day) -> Option<bool> {
        match (whole.as_str(), part.as_str()) {
            ("45385", "45380") => Some(true),
            ("20611", "20610") => Some(false),
            _ => None,
        }
    }
}
