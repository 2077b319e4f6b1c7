//! The payer's front end: whether a claim gets as far as adjudication, and the 277CA's word on it.
//!
//! A claim turned away here was never decided: it is corrected and sent again as an original. Codes are the public
//! claim status category and status codes of the 277.

use super::{Member, Plan, RuleSpec};
use crate::base::{Day, us_date};
use crate::practice::chart::Npi;
use crate::practice::claim::{Cms1500, FormLine, Frequency, pointer_letter};
use crate::practice::coding::CodeBook;

/// What the front end says about a claim (STC01).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrontEndVerdict {
    /// STC01-1: `A2` accepted into adjudication, `A3` returned, `A6` something is missing, `A7` something is invalid.
    pub category: String,
    /// STC01-2: claim status code.
    pub status: String,
    /// STC01-3: whom it is about (`85` billing, `82` rendering, `DN` referring, `DK` ordering, `IL` subscriber, `PR`
    /// payer); may be empty.
    pub entity: String,
    /// What was read and what is wrong with it, in plain words.
    pub words: String,
}

impl FrontEndVerdict {
    /// Whether the claim goes on to adjudication.
    pub fn accepted(&self) -> bool {
        self.category == "A2"
    }
}

type Refusal = Option<FrontEndVerdict>;

/// Decides whether the claim is taken in. `member` is whom the payer finds by the id in 1a, if anybody.
///
/// Whether codes are valid on the date of service is asked here only by a plan whose rules do not ask it later.
pub fn front_end(
    form: &Cms1500,
    plan: &Plan,
    member: Option<&Member>,
    codes: &dyn CodeBook,
    today: Day,
) -> FrontEndVerdict {
    let refusal = whom(form, plan, member)
        .or_else(|| way_in(form, plan, member))
        .or_else(|| parties(form))
        .or_else(|| diagnoses(form))
        .or_else(|| form.lines.iter().enumerate().find_map(|(at, line)| service(form, at + 1, line, today)))
        .or_else(|| codes_in_force(form, plan, codes));
    refusal.unwrap_or_else(|| {
        verdict(["A2", "20", "PR"], format!("{} took the claim in for a decision.", plan.name))
    })
}

fn verdict([category, status, entity]: [&str; 3], words: String) -> FrontEndVerdict {
    FrontEndVerdict { category: category.into(), status: status.into(), entity: entity.into(), words }
}

fn refuse(when: bool, codes: [&str; 3], words: impl FnOnce() -> String) -> Refusal {
    when.then(|| verdict(codes, words()))
}

/// Plan and member: the claim reached its payer, and the payer knows the patient.
fn whom(form: &Cms1500, plan: &Plan, member: Option<&Member>) -> Refusal {
    let id = form.insured_id.trim();
    if form.plan != plan.id {
        return Some(verdict(
            ["A3", "116", ""],
            format!("The claim names {}, not {}.", form.plan, plan.name),
        ));
    }
    let Some(member) = member else {
        return Some(match (id.is_empty(), plan.fits_member_id(id)) {
            (true, _) => verdict(["A6", "164", "IL"], "Item 1a has no member id.".to_owned()),
            (_, false) => {
                verdict(["A7", "164", "IL"], format!("{id} in 1a is not a member id of {}.", plan.name))
            }
            (_, true) => verdict(["A3", "33", ""], format!("{} has no member {id}.", plan.name)),
        });
    };
    refuse(!same_name(&form.patient_family, &member.family), ["A7", "125", "IL"], || {
        format!("Member {id} is on file under another family name than {} in item 2.", form.patient_family)
    })
    .or_else(|| {
        refuse(form.patient_born != member.born, ["A7", "158", "IL"], || {
            let born = us_date(form.patient_born);
            format!("Member {id} is on file with another birth date than {born} in item 3.")
        })
    })
}

/// Letters only, in any case: `O'Neil` and `ONEIL` are one.
fn same_name(one: &str, other: &str) -> bool {
    let letters = |name: &str| -> String {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase).collect()
    };
    letters(one) == letters(other)
}

/// Item 22: the plan takes the frequency, and has the claim it refers to.
fn way_in(form: &Cms1500, plan: &Plan, member: Option<&Member>) -> Refusal {
    let (taken, what) = match form.frequency {
        Frequency::Original => return None,
        Frequency::Replacement => (plan.routes.replacement, "a replacement"),
        Frequency::Void => (plan.routes.void, "a void"),
    };
    let code = form.frequency.code();
    let control = form.original_ref.trim();
    let known = || member.is_some_and(|member| member.decided.iter().any(|old| old.payer_control == control));
    refuse(!taken, ["A7", "535", ""], || format!("Item 22 says {code}, {what}. {} takes none.", plan.name))
        .or_else(|| {
            refuse(control.is_empty(), ["A6", "464", ""], || {
                format!("Item 22 says {code}, {what}, but not of which claim.")
            })
        })
        .or_else(|| {
            refuse(!known(), ["A7", "464", ""], || {
                format!(
                    "Item 22 refers to claim {control}, and {} has no such decided claim of this member.",
                    plan.name
                )
            })
        })
}

/// Items 5, 17b, 24J, 25 and 33: who and where.
fn parties(form: &Cms1500) -> Refusal {
    let ordering = if form.referring_qualifier == "DK" { "DK" } else { "DN" };
    let referring = form.referring.as_ref().map(|party| ("17b", ordering, &party.npi));
    let rendering = form.lines.iter().map(|line| ("24J", "82", &line.rendering.npi));
    let mut numbers = std::iter::once(("33a", "85", &form.billing.npi)).chain(rendering).chain(referring);
    let (billing, home) = (&form.billing.address.zip, &form.patient_address.zip);
    numbers
        .find_map(|(item, entity, npi)| number(item, entity, npi))
        .or_else(|| {
            refuse(!zip(billing, &[9]), ["A7", "500", "85"], || {
                format!("{} in item 33 is not a ZIP code of nine digits.", shown(billing))
            })
        })
        .or_else(|| {
            refuse(!zip(home, &[5, 9]), ["A7", "500", "IL"], || {
                format!("{} in item 5 is not a ZIP code.", shown(home))
            })
        })
        .or_else(|| {
            refuse(!zip(&form.tax_id, &[9]), ["A7", "128", "85"], || {
                format!("{} in item 25 is not a tax id of nine digits.", shown(&form.tax_id))
            })
        })
}

fn number(item: &str, entity: &str, npi: &Npi) -> Refusal {
    refuse(npi.as_str().is_empty(), ["A6", "562", entity], || format!("Item {item} has no NPI.")).or_else(
        || {
            refuse(!npi.check_digit_holds(), ["A7", "562", entity], || {
                format!("{npi} in item {item} is not an NPI: its check digit does not hold.")
            })
        },
    )
}

fn zip(text: &str, lengths: &[usize]) -> bool {
    lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn shown(text: &str) -> &str {
    if text.trim().is_empty() { "Nothing" } else { text }
}

/// Item 21 holds at least one code, and only things shaped like one.
fn diagnoses(form: &Cms1500) -> Refusal {
    let bad = form.diagnoses.iter().enumerate().find(|(_, code)| !shaped_as_diagnosis(&code.undotted()));
    refuse(form.diagnoses.is_empty(), ["A6", "255", ""], || "Item 21 has no diagnosis.".to_owned())
        .or_else(|| {
            let (at, code) = bad?;
            let letter = pointer_letter(u8::try_from(at + 1).unwrap_or(12));
            Some(verdict(["A7", "255", ""], format!("{code} in 21 {letter} is not a diagnosis code.")))
        })
        .or_else(|| refuse(form.lines.is_empty(), ["A6", "21", ""], || "Item 24 has no line.".to_owned()))
}

fn shaped_as_diagnosis(code: &str) -> bool {
    let bytes = code.as_bytes();
    (3..=7).contains(&bytes.len())
        && bytes[0].is_ascii_uppercase()
        && bytes[1].is_ascii_digit()
        && bytes[2..].iter().all(u8::is_ascii_alphanumeric)
}

/// One line of item 24.
fn service(form: &Cms1500, at: usize, line: &FormLine, today: Day) -> Refusal {
    let (code, from) = (&line.procedure, us_date(line.from));
    let letters = |text: &str, many: usize| {
        text.len() == many && text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    };
    let modifier = line.modifiers.iter().find(|modifier| !letters(modifier.as_str(), 2));
    let pointers = !line.pointers.is_empty()
        && line.pointers.iter().all(|p| *p >= 1 && usize::from(*p) <= form.diagnoses.len());
    refuse(!letters(code.as_str(), 5), ["A7", status_of(code.as_str()), ""], || {
        format!("{} in 24D line {at} is not a procedure code.", shown(code.as_str()))
    })
    .or_else(|| {
        let words = format!("{} in 24D line {at} is not a modifier.", modifier?);
        Some(verdict(["A7", "453", ""], words))
    })
    .or_else(|| {
        refuse(line.from > line.to || line.to > today, ["A7", "187", ""], || {
            let to = us_date(line.to);
            format!("24A line {at} runs from {from} to {to}; the claim came on {}.", us_date(today))
        })
    })
    .or_else(|| {
        refuse(line.from < form.patient_born, ["A7", "187", ""], || {
            format!("24A line {at} says {from}, before the patient's birth.")
        })
    })
    .or_else(|| {
        refuse(!pointers, ["A7", "477", ""], || {
            format!("24E line {at} points to no diagnosis of item 21, or past its end.")
        })
    })
    .or_else(|| refuse(line.units == 0, ["A7", "476", ""], || format!("24G line {at} has no units.")))
    .or_else(|| {
        refuse(line.charge.0 <= 0, ["A7", "178", ""], || format!("24F line {at} charges {}.", line.charge))
    })
}

/// 454 procedure code, 507 HCPCS.
fn status_of(code: &str) -> &'static str {
    if code.starts_with(|first: char| first.is_ascii_alphabetic()) { "507" } else { "454" }
}

/// Codes in force on the date, for a plan whose rules do not ask.
fn codes_in_force(form: &Cms1500, plan: &Plan, codes: &dyn CodeBook) -> Refusal {
    if plan.rules.iter().any(|rule| matches!(rule, RuleSpec::CodesValid { .. })) {
        return None;
    }
    let on = form.lines.first()?.from;
    let diagnosis = form.diagnoses.iter().find(|code| codes.diagnosis(code, on).is_none());
    let line = form.lines.iter().find(|line| codes.procedure(&line.procedure, line.from).is_none());
    let words = |code: &str| format!("{code} is not a billable code on {}.", us_date(on));
    diagnosis.map(|code| verdict(["A7", "255", ""], words(code.as_str()))).or_else(|| {
        line.map(|line| {
            verdict(["A7", status_of(line.procedure.as_str()), ""], words(line.procedure.as_str()))
        })
    })
}

#[cfg(test)]
mod tests;
