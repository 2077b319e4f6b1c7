//! One case a parser: the name of the file, what stands before the fuzzed bytes, and what stands after.

use codesets_import::{Wish, import};
use codesets_lookup::Library;
use practicum_base::Day;

/// Every case: name, file name, before, after.
pub const CASES: [(&str, &str, &str, &str); 17] = [
    ("whole", "upload", "", ""),
    ("xml", "a.xml", "<ICD10CM.index><version>2025</version>", "</ICD10CM.index>"),
    ("archive", "a.zip", "PK\x03\x04", ""),
    (
        "pcs_tables",
        "t.xml",
        "<ICD10PCS.tabular><version>2026</version><pcsTable>",
        "</pcsTable></ICD10PCS.tabular>",
    ),
    ("pcs_index", "i.xml", "<ICD10PCS.index><version>2026</version><letter>", "</letter></ICD10PCS.index>"),
    (
        "pcs_definitions",
        "d.xml",
        "<ICD10PCS.definitions><version>2026</version><section code=\"0\">",
        "</section></ICD10PCS.definitions>",
    ),
    (
        "cm_tabular",
        "t.xml",
        "<ICD10CM.tabular><version>2026</version><chapter><name>1</name><desc>A</desc>",
        "</chapter></ICD10CM.tabular>",
    ),
    (
        "cm_index",
        "i.xml",
        "<ICD10CM.index><version>2026</version><letter><title>A</title>",
        "</letter></ICD10CM.index>",
    ),
    (
        "cm_external_cause",
        "e.xml",
        "<ICD10CM.index><version>2026</version><title>EXTERNAL CAUSE</title><letter>",
        "</letter></ICD10CM.index>",
    ),
    (
        "cm_neoplasm",
        "n.xml",
        "<ICD10CM.index><version>2026</version><indexHeading><head col=\"1\">Neoplasm</head><head col=\"2\">M</head></indexHeading><letter>",
        "</letter></ICD10CM.index>",
    ),
    (
        "cm_drug",
        "d.xml",
        "<ICD10CM.index><version>2026</version><indexHeading><head col=\"1\">Substance</head><head col=\"2\">A</head></indexHeading><letter>",
        "</letter></ICD10CM.index>",
    ),
    (
        "order",
        "icd10cm_order_2026.txt",
        "00001 A00     0 Cholera                                                      Cholera\n",
        "",
    ),
    ("hcpcs", "HCPC2025_JAN_ANWEB.txt", HCPCS, ""),
    ("pairs", "ccipra-v320r0-f1.txt", "20610\t76942\t\t20100101\t*\t1\tStandards\n", ""),
    (
        "units",
        "MUE_Eff_01-01-2026.csv",
        "\"HCPCS/CPT Code\",\"Practitioner Services MUE Values\",\"MUE Adjudication Indicator\"\n",
        "",
    ),
    ("fees", "PPRRVU2026_Jan.csv", FEES, ""),
    ("cpt", "cpt_2026.txt", "99999\tInvented service\n", ""),
];

const HCPCS: &str = "E0100001003Cane                                                                            Cane                                                                                                                                                                             1986010120000101        N                           \n";
const FEES: &str = "HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,PROC,SURG,SURG,SURG,SURG,BASE,FACTOR\n";

/// Runs one case on fuzzed bytes. Whatever is made of them must go into a library.
pub fn run(case: &str, data: &[u8]) -> bool {
    let Some((_, name, before, after)) = CASES.into_iter().find(|(held, ..)| *held == case) else {
        return false;
    };
    let bytes = [before.as_bytes(), data, after.as_bytes()].concat();
    let wish =
        Wish { release: None, from: Some(Day::constant(2025, 10, 1)), to: Some(Day::constant(2026, 9, 30)) };
    let mut library = Library::new();
    let Ok(made) = import(name, &bytes, &wish, &library, &mut |_| {}) else { return false };
    for imported in made {
        if let Err(finding) = imported.add_to(&mut library) {
            panic!("what was imported cannot be read again: {finding}");
        }
    }
    true
}
