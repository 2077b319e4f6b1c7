//! The form as rows of items, for looking at beside its transmission.

use crate::base::us_date;
use crate::practice::claim::{Cms1500, FormLine, pointer_letter};

/// One item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormRow {
    /// Its number.
    pub item: &'static str,
    /// Line of item 24.
    pub line: Option<u32>,
    /// What the item asks, in our words.
    pub label: &'static str,
    /// What stands there; empty when blank.
    pub value: String,
}

/// The items that say something about this claim, in the form's order.
pub fn form_rows(form: &Cms1500) -> Vec<FormRow> {
    let row =
        |item: &'static str, label: &'static str, value: String| FormRow { item, line: None, label, value };
    let name =
        |family: &str, given: &str| format!("{family}, {given}").trim_end_matches([',', ' ']).to_owned();
    let mut rows = vec![
        row("1", "Kind of insurance", form.insurance_kind.clone()),
        row("1a", "Member id", form.insured_id.clone()),
        row("2", "Patient", name(&form.patient_family, &form.patient_given)),
        row("3", "Born, sex", format!("{} {}", us_date(form.patient_born), form.patient_sex)),
        row("5", "Address", format!("{}, {}", form.patient_address.street, form.patient_address.city)),
    ];
    if let Some(referring) = &form.referring {
        rows.push(row("17", "Referred by", name(&referring.name, &referring.given)));
        rows.push(row("17b", "Their NPI", referring.npi.to_string()));
    }
    if !form.additional.is_empty() {
        rows.push(row("19", "Further information", form.additional.clone()));
    }
    let diagnoses =
        form.diagnoses.iter().zip(1u8..).map(|(code, at)| format!("{} {code}", pointer_letter(at)));
    rows.push(row("21", "Diagnoses", diagnoses.collect::<Vec<_>>().join("  ")));
    rows.push(row(
        "22",
        "Which submission, payer’s number",
        format!("{} {}", form.frequency.code(), form.original_ref).trim().to_owned(),
    ));
    rows.push(row("23", "Permission", form.prior_authorization.clone()));
    for (line, number) in form.lines.iter().zip(1..) {
        rows.extend(line_rows(line, number));
    }
    rows.push(row("25", "Tax number", form.tax_id.clone()));
    rows.push(row("26", "Our account", form.account.to_string()));
    rows.push(row("28", "Total charge", form.total().to_string()));
    if let Some(facility) = &form.facility {
        rows.push(row("32", "Place of service", facility.name.clone()));
    }
    rows.push(row("33", "Billing practice", form.billing.name.clone()));
    rows.push(row("33a", "Its NPI", form.billing.npi.to_string()));
    rows
}

fn line_rows(line: &FormLine, number: u32) -> Vec<FormRow> {
    let row = |item: &'static str, label: &'static str, value: String| FormRow {
        item,
        line: Some(number),
        label,
        value,
    };
    let modifiers: Vec<String> = line.modifiers.iter().map(ToString::to_string).collect();
    let pointers: String = line.pointers.iter().map(|at| pointer_letter(*at)).collect();
    vec![
        row("24A", "Date", us_date(line.from)),
        row(
            "24D",
            "Service, modifiers",
            format!("{} {}", line.procedure, modifiers.join(" ")).trim().to_owned(),
        ),
        row("24E", "For diagnoses", pointers),
        row("24F", "Charge", line.charge.to_string()),
        row("24G", "Units", line.units.to_string()),
        row("24J", "Done by", line.rendering.npi.to_string()),
    ]
}
