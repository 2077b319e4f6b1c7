//! The hospital's own bill as a document: the UB-04 by form locator (FL), under our own short labels.

use super::finding::FindingRow;
use super::item::{Item, address_lines, item, party_lines, with_phone, written};
use crate::base::us_date;
use crate::practice::claim::{Cms1500, Diagnosis, FormItem, Frequency, Party, RevenueLine, Ub04};
use crate::practice::office::ClaimFile;
use crate::practice::payer::Plan;

/// One service line of the bill (FL42-48).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BillLine {
    /// Its number, from 1.
    pub number: usize,
    /// FL42.
    pub revenue: String,
    /// FL43, in our words.
    pub words: &'static str,
    /// FL44, the code and its modifiers.
    pub code: String,
    /// FL44, the modifiers.
    pub modifiers: String,
    /// FL45.
    pub date: String,
    /// FL46.
    pub units: u32,
    /// FL47.
    pub charge: String,
}

/// FL1 to FL36.
pub(super) fn above(bill: &Ub04) -> Vec<Item> {
    let patient = format!("{}, {}", bill.patient_family, bill.patient_given);
    let hospital = with_phone(party_lines(&bill.billing), &bill.billing.phone);
    let occurrences = bill.occurrences.iter().map(|one| format!("{}  {}", one.code, us_date(one.day)));
    vec![
        item("1", "Hospital", 5, hospital),
        item("3a", "Patient control number", 3, vec![bill.account.to_string()]),
        item("3b", "Medical record", 2, vec![bill.medical_record.clone()]),
        item("4", "Type of bill", 2, vec![bill.type_of_bill(), frequency(bill.frequency).to_owned()]),
        item("5", "Tax ID", 3, vec![bill.tax_id.clone()]),
        item("6", "Days covered", 4, vec![format!("{} to {}", us_date(bill.from), us_date(bill.to))]),
        item("8", "Patient", 5, vec![patient]),
        item("9", "Patient’s address", 5, address_lines("", &bill.patient_address)),
        item("10", "Birth date", 3, vec![us_date(bill.patient_born)]),
        item("11", "Sex", 1, vec![bill.patient_sex.clone()]),
        item("14", "Kind of admission", 3, vec![coded(&bill.admission_type, admission)]),
        item("15", "Came from", 4, vec![coded(&bill.admission_source, source)]),
        item("17", "Went to", 4, vec![coded(&bill.discharge_status, discharge)]),
        item("18", "Conditions", 2, vec![bill.conditions.join(" ")]),
        item("31", "Occurrences", 2, occurrences.collect()),
    ]
}

/// FL50 to FL81.
pub(super) fn below(bill: &Ub04, plan: Option<&Plan>, file: &ClaimFile, draft: bool) -> Vec<Item> {
    let located = |number: &'static str, item: Item| Item { number, ..item };
    let yes = if bill.accepts_assignment { "Yes" } else { "No" };
    let payer = plan.map_or_else(|| bill.plan.to_string(), |plan| plan.name.clone());
    let first = std::iter::once(&bill.principal);
    let diagnoses = first.chain(&bill.diagnoses).enumerate().map(|(at, one)| lettered(at, one));
    let insured = written(FormItem::InsuredId, "Insured’s number", 5, &bill.insured_id, file, draft);
    let permission = &bill.prior_authorization;
    let permission =
        written(FormItem::PriorAuthorization, "Authorization or referral", 4, permission, file, draft);
    let remarks = written(FormItem::Additional, "Remarks", 8, &bill.remarks, file, draft);
    vec![
        item("50", "Payer", 5, vec![payer]),
        item("53", "Benefits assigned", 3, vec![yes.to_owned()]),
        item("56", "NPI", 4, vec![bill.billing.npi.to_string()]),
        item("58", "Insured", 4, vec![format!("{}, {}", bill.patient_family, bill.patient_given)]),
        item("59", "Patient is", 3, vec!["The insured".to_owned()]),
        located("60", insured),
        located("63", permission),
        item("64", "The payer’s control number", 4, vec![bill.original_ref.clone()]),
        item("76", "Attending clinician", 4, bill.attending.iter().flat_map(clinician).collect()),
        item("67", "Diagnoses, the principal first", 5, diagnoses.collect()),
        item("70", "Reason for the visit", 3, bill.reasons.iter().map(ToString::to_string).collect()),
        item(
            "72",
            "External causes",
            4,
            bill.external_causes.iter().map(|one| one.code.to_string()).collect(),
        ),
        located("80", remarks),
        item("81", "Taxonomy", 4, vec![bill.billing.taxonomy.clone()]),
    ]
}

/// The service lines.
pub(super) fn lines(bill: &Ub04) -> Vec<BillLine> {
    bill.lines.iter().enumerate().map(|(at, line)| bill_line(at + 1, line)).collect()
}

fn bill_line(number: usize, line: &RevenueLine) -> BillLine {
    let modifiers: Vec<String> = line.modifiers.iter().map(ToString::to_string).collect();
    BillLine {
        number,
        revenue: line.revenue.to_string(),
        words: revenue(line.revenue.as_str()),
        code: line.procedure.as_ref().map(ToString::to_string).unwrap_or_default(),
        modifiers: modifiers.join(" "),
        date: line.dos.map(us_date).unwrap_or_default(),
        units: line.units,
        charge: line.charge.to_string(),
    }
}

/// The edits speak of the clinician's form; on the bill the same matter stands at a locator.
pub(super) fn located(row: FindingRow) -> FindingRow {
    let Some((number, rest)) =
        row.anchor.as_deref().and_then(|anchor| anchor.strip_prefix("item-")).map(|at| {
            let (number, rest) = at.split_once('-').unwrap_or((at, ""));
            (number.to_owned(), rest.to_owned())
        })
    else {
        return row;
    };
    if number == "24" {
        let column = row.place.rsplit(", ").next().and_then(|column| column.strip_prefix("24"));
        let locator = match column {
            Some("A") => "45",
            Some("F") => "47",
            Some("G") => "46",
            Some("E") => "67",
            _ => "44",
        };
        return FindingRow { place: format!("Line {rest}, FL {locator}"), ..row };
    }
    let locator = match number.as_str() {
        "1a" | "1" => "60",
        "2" => "8",
        "3" => "10",
        "5" => "9",
        "10" => "31",
        "17" | "17b" | "31" => "76",
        "19" => "80",
        "21" => "67",
        "22" => "64",
        "23" => "63",
        "25" => "5",
        "26" => "3a",
        "27" => "53",
        "32" | "33" => "1",
        other => other.strip_prefix("FL").unwrap_or(other),
    };
    FindingRow { place: format!("FL {locator}"), anchor: Some(format!("item-{locator}")), ..row }
}

/// The bill of a form, with the patient's record number.
pub(super) fn of(form: &Cms1500, medical_record: &str) -> Option<Ub04> {
    form.institutional().then(|| crate::practice::claim::ub04(form, medical_record))
}

/// What kind of round FL4's last digit tells.
fn frequency(frequency: Frequency) -> &'static str {
    match frequency {
        Frequency::Original => "first claim",
        Frequency::Replacement => "replacement",
        Frequency::Void => "void",
    }
}

fn clinician(party: &Party) -> Vec<String> {
    vec![format!("{}, {}", party.name, party.given), format!("NPI {}", party.npi)]
}

fn lettered(at: usize, one: &Diagnosis) -> String {
    let letter =
        at.checked_sub(1).and_then(|at| u8::try_from(at).ok()).map(|at| char::from(b'A' + at.min(16)));
    format!("{}  {}", letter.unwrap_or('–'), one.code)
}

fn coded(code: &str, words: fn(&str) -> &'static str) -> String {
    format!("{code}  {}", words(code))
}

fn admission(code: &str) -> &'static str {
    match code {
        "1" => "emergency",
        "2" => "urgent",
        "3" => "planned",
        "4" => "newborn",
        "5" => "trauma",
        _ => "not told",
    }
}

fn source(code: &str) -> &'static str {
    match code {
        "1" => "home or work",
        "2" => "a clinic",
        "4" => "another hospital",
        "5" => "a nursing home",
        _ => "not told",
    }
}

fn discharge(code: &str) -> &'static str {
    match code {
        "01" => "home",
        "02" => "another hospital",
        "03" => "a skilled nursing home",
        "20" => "died",
        "30" => "still a patient",
        _ => "elsewhere",
    }
}

/// What a revenue code stands for, by its first three digits, in our words.
fn revenue(code: &str) -> &'static str {
    match code.get(..3).unwrap_or_default() {
        "025" => "Drugs",
        "026" => "Infusions and injections",
        "027" => "Supplies",
        "030" | "031" => "Laboratory",
        "032" => "X-ray",
        "034" => "Nuclear medicine",
        "035" => "CT",
        "036" => "Operating room",
        "040" => "Other imaging",
        "042" => "Physical therapy",
        "045" => "Emergency room",
        "046" => "Lung function",
        "048" => "Heart tests",
        "050" => "Outpatient services",
        "051" => "Clinic",
        "061" => "MRI",
        "063" => "Drugs by code",
        "073" => "ECG",
        "074" => "EEG",
        "075" => "Endoscopy",
        "076" => "Treatment room",
        "077" => "Vaccination",
        "092" => "Other diagnostics",
        _ => "Other services",
    }
}
