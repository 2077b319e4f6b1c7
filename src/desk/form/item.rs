//! The items of the form under our own short labels.

use crate::base::{Day, us_date};
use crate::practice::chart::Address;
use crate::practice::claim::{Cms1500, FormItem, FormLine, Frequency, Party, pointer_letter};
use crate::practice::office::ClaimFile;

/// One item of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its number.
    pub number: &'static str,
    /// What it asks, in our words.
    pub label: &'static str,
    /// What stands in it, line by line; none when it is empty.
    pub value: Vec<String>,
    /// How many of the twelve columns it takes.
    pub width: u8,
    /// The item, when the biller may write on it.
    pub edit: Option<FormItem>,
    /// Whether what stands there was written by hand.
    pub by_hand: bool,
}

/// One service line of the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineItem {
    /// Its number, from 1.
    pub number: usize,
    /// 24A.
    pub dates: String,
    /// 24B.
    pub place: String,
    /// 24D, the code.
    pub code: String,
    /// 24D, the modifiers.
    pub modifiers: String,
    /// 24E.
    pub pointers: String,
    /// 24F.
    pub charge: String,
    /// 24G.
    pub units: u32,
    /// 24J.
    pub rendering: String,
}

pub(super) fn item(number: &'static str, label: &'static str, width: u8, value: Vec<String>) -> Item {
    let value = value.into_iter().filter(|line| !line.trim().is_empty()).collect();
    Item { number, label, value, width, edit: None, by_hand: false }
}

pub(super) fn written(
    which: FormItem,
    label: &'static str,
    width: u8,
    value: &str,
    file: &ClaimFile,
    draft: bool,
) -> Item {
    Item {
        edit: draft.then_some(which),
        by_hand: file.overrides.contains_key(&which),
        ..item(which.number(), label, width, vec![value.to_owned()])
    }
}

/// All items before and after the lines, for whoever looks for one by number.
pub fn items(form: &Cms1500, file: &ClaimFile, draft: bool, signed_by: &str) -> Vec<Item> {
    above(form, file, draft).into_iter().chain(below(form, signed_by)).collect()
}

pub(super) fn above(form: &Cms1500, file: &ClaimFile, draft: bool) -> Vec<Item> {
    let patient = format!("{}, {}", form.patient_family, form.patient_given);
    let address = address_lines("", &form.patient_address);
    let on_file = || vec!["Signature on file".to_owned()];
    let own = form.relationship == "self";
    let insured = if own { "Same as patient".to_owned() } else { String::new() };
    let mut born = format!("{} · {}", us_date(form.patient_born), form.patient_sex);
    if form.patient_sex.is_empty() {
        born.truncate(10);
    }
    vec![
        item("1", "Kind of coverage", 6, vec![kind(&form.insurance_kind).to_owned()]),
        written(FormItem::InsuredId, "Member ID", 6, &form.insured_id, file, draft),
        item("2", "Patient", 5, vec![patient]),
        item("3", "Birth date and sex", 3, vec![born]),
        item("4", "Insured", 4, vec![insured.clone()]),
        item("5", "Patient’s address", 5, with_phone(address, &form.patient_phone)),
        item("6", "Relationship to insured", 3, vec![capital(&form.relationship)]),
        item("7", "Insured’s address", 4, vec![insured]),
        item("10", "Work, auto or other accident", 5, vec![accidents(form.related_to_accident)]),
        item("12", "Patient’s signature", 3, on_file()),
        item("13", "Insured’s signature", 4, on_file()),
        item(
            "17",
            "Referring or ordering clinician",
            5,
            form.referring.iter().map(|p| referring(form, p)).collect(),
        ),
        item("17b", "Their NPI", 3, form.referring.iter().map(|party| party.npi.to_string()).collect()),
        written(FormItem::Additional, "Additional information", 4, &form.additional, file, draft),
        item("21", "Diagnoses", 5, diagnoses(form)),
        item("22", "Frequency and the payer’s control number", 3, frequency(form)),
        written(
            FormItem::PriorAuthorization,
            "Authorization or referral",
            4,
            &form.prior_authorization,
            file,
            draft,
        ),
    ]
}

pub(super) fn below(form: &Cms1500, signed_by: &str) -> Vec<Item> {
    let yes = if form.accepts_assignment { "Yes" } else { "No" };
    let facility = form.facility.as_ref().map(party_lines).unwrap_or_default();
    vec![
        item("25", "Tax ID", 3, vec![form.tax_id.clone()]),
        item("26", "Account", 3, vec![form.account.to_string()]),
        item("27", "Accepts assignment", 2, vec![yes.to_owned()]),
        item("28", "Total charge", 2, vec![form.total().to_string()]),
        item("29", "Amount paid", 2, vec![form.amount_paid.to_string()]),
        item("31", "Signed by the clinician", 4, vec![signed_by.to_owned(), us_date(form.signed)]),
        item("32", "Where the service was given", 4, facility),
        item("33", "Billed by", 4, with_phone(party_lines(&form.billing), &form.billing.phone)),
    ]
}

/// The service lines.
pub fn line_items(form: &Cms1500) -> Vec<LineItem> {
    form.lines.iter().enumerate().map(|(at, line)| line_item(at + 1, line)).collect()
}

fn line_item(number: usize, line: &FormLine) -> LineItem {
    let joined =
        |separator: &str| line.modifiers.iter().map(ToString::to_string).collect::<Vec<_>>().join(separator);
    LineItem {
        number,
        dates: span(line.from, line.to),
        place: line.place_of_service.clone(),
        code: line.procedure.to_string(),
        modifiers: joined(" "),
        pointers: line.pointers.iter().map(|at| pointer_letter(*at)).collect(),
        charge: line.charge.to_string(),
        units: line.units,
        rendering: line.rendering.npi.to_string(),
    }
}

fn span(from: Day, to: Day) -> String {
    if from == to { us_date(from) } else { format!("{} to {}", us_date(from), us_date(to)) }
}

fn diagnoses(form: &Cms1500) -> Vec<String> {
    let letter = |at: usize| pointer_letter(u8::try_from(at + 1).unwrap_or(12));
    form.diagnoses.iter().enumerate().map(|(at, code)| format!("{}  {code}", letter(at))).collect()
}

fn frequency(form: &Cms1500) -> Vec<String> {
    let word = match form.frequency {
        Frequency::Original => "1  first claim",
        Frequency::Replacement => "7  replacement",
        Frequency::Void => "8  void",
    };
    vec![word.to_owned(), form.original_ref.clone()]
}

fn referring(form: &Cms1500, party: &Party) -> String {
    format!("{}  {}, {}", form.referring_qualifier, party.name, party.given)
}

fn accidents([work, auto, other]: [bool; 3]) -> String {
    let said = [(work, "work"), (auto, "auto"), (other, "other")];
    let yes: Vec<&str> = said.into_iter().filter(|(is, _)| *is).map(|(_, word)| word).collect();
    if yes.is_empty() { "No".to_owned() } else { capital(&yes.join(", ")) }
}

fn kind(kind: &str) -> &'static str {
    match kind {
        "medicare" => "Medicare",
        "medicaid" => "Medicaid",
        "group" => "Group health plan",
        _ => "Other",
    }
}

pub(super) fn party_lines(party: &Party) -> Vec<String> {
    let name =
        if party.given.is_empty() { party.name.clone() } else { format!("{}, {}", party.name, party.given) };
    let mut lines = address_lines(&name, &party.address);
    if !party.npi.to_string().is_empty() {
        lines.push(format!("NPI {}", party.npi));
    }
    lines
}

pub(super) fn with_phone(mut lines: Vec<String>, digits: &str) -> Vec<String> {
    match (digits.len(), digits.get(..3), digits.get(3..6), digits.get(6..)) {
        (10, Some(area), Some(office), Some(line)) => lines.push(format!("({area}) {office}-{line}")),
        (7, Some(office), ..) => lines.push(format!("{office}-{}", digits.get(3..).unwrap_or_default())),
        (0, ..) => {}
        _ => lines.push(digits.to_owned()),
    }
    lines
}

pub(super) fn address_lines(name: &str, address: &Address) -> Vec<String> {
    let zip = match (address.zip.get(..5), address.zip.get(5..)) {
        (Some(five), Some(four)) if !four.is_empty() => format!("{five}-{four}"),
        _ => address.zip.clone(),
    };
    let place = format!("{} {} {zip}", address.city, address.state);
    [name.to_owned(), address.street.clone(), place]
        .into_iter()
        .filter(|line| !line.trim().is_empty())
        .collect()
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_printed_with_its_long_zip() {
        let address = Address {
            street: "112 Harbor Street".to_owned(),
            city: "Marlow Bay".to_owned(),
            state: "ME".to_owned(),
            zip: "049990112".to_owned(),
        };
        assert_eq!(address_lines("", &address), ["112 Harbor Street", "Marlow Bay ME 04999-0112"]);
        assert_eq!(with_phone(Vec::new(), "5555550112"), ["(555) 555-0112"]);
        assert_eq!(with_phone(Vec::new(), "5550115"), ["555-0115"]);
    }

    #[test]
    fn accidents_are_named_or_denied() {
        assert_eq!(accidents([false; 3]), "No");
        assert_eq!(accidents([true, false, true]), "Work, other");
    }
}
