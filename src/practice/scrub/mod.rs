//! Edits before submission: what a claim scrubber can say from the form, the plan's published rules and the code book.
//!
//! One edit, one file under `edit/`, one row in its table. An edit that finds an error names something the payer's
//! front end or rules would certainly refuse; a warning names what often goes wrong and needs a look at the chart. No
//! edit reads a payer's own files: members, permits and history stay the payer's.

mod edit;

use crate::base::{Day, Finding, Severity};
use crate::practice::claim::{Cms1500, FormLine, pointer_letter};
use crate::practice::coding::{CodeBook, Global, Icd10Cm, ProcedureFacts};
use crate::practice::payer::Plan;

/// A service this practice has already given the patient, from its own records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// When.
    pub dos: Day,
    /// The clinician's taxonomy code: a patient is new to a specialty of a group, not to a person.
    pub taxonomy: String,
}

/// One edit: a question to a claim.
pub struct Edit {
    /// Permanent dotted name of its findings.
    pub code: &'static str,
    /// What it asks, for lists of edits.
    pub title: &'static str,
    check: fn(&Scrutiny<'_>, &mut Vec<Finding>),
}

impl Edit {
    fn error(&self, at: impl Into<String>, what: impl Into<String>, fix: impl Into<String>) -> Finding {
        Finding::error(self.code, what, fix).at(at)
    }

    fn warning(&self, at: impl Into<String>, what: impl Into<String>, fix: impl Into<String>) -> Finding {
        Finding::warning(self.code, what, fix).at(at)
    }

    fn note(&self, at: impl Into<String>, what: impl Into<String>, fix: impl Into<String>) -> Finding {
        Finding { severity: Severity::Note, ..self.warning(at, what, fix) }
    }
}

/// What is asked of a hospital's own claim (UB-04) as well; the rest speaks of a clinician's form.
const FOR_HOSPITALS: [&str; 31] = [
    "scrub.member-id",
    "scrub.patient-name",
    "scrub.npi-check-digit",
    "scrub.patient-address",
    "scrub.zip-length",
    "scrub.diagnosis-count",
    "scrub.diagnosis-twice",
    "scrub.diagnosis-valid",
    "scrub.external-cause-first",
    "scrub.manifestation-first",
    "scrub.never-first",
    "scrub.sequela-first",
    "scrub.pregnancy-first",
    "scrub.sex-conflict",
    "scrub.side-unspecified",
    "scrub.replacement-reference",
    "scrub.replacement-taken",
    "scrub.date-future",
    "scrub.date-before-birth",
    "scrub.date-order",
    "scrub.filing-limit",
    "scrub.procedure-valid",
    "scrub.modifier-twice",
    "scrub.modifier-shape",
    "scrub.duplicate-lines",
    "scrub.bundled-pair",
    "scrub.charge-zero",
    "scrub.charge-low",
    "scrub.units",
    "scrub.tax-id",
    "scrub.total",
];

/// Every edit there is, in the order of the form.
pub fn edits() -> &'static [&'static Edit] {
    edit::EDITS
}

/// What the edits find on a form, errors first, then in the order of the form.
pub fn scrub(form: &Cms1500, plan: &Plan, codes: &dyn CodeBook, today: Day) -> Vec<Finding> {
    scrub_with_records(form, plan, codes, today, &[])
}

/// As [`scrub`], with what the practice's own records say of the patient before this claim.
pub fn scrub_with_records(
    form: &Cms1500,
    plan: &Plan,
    codes: &dyn CodeBook,
    today: Day,
    seen: &[Seen],
) -> Vec<Finding> {
    let facts = form.lines.iter().map(|line| codes.procedure(&line.procedure, line.from)).collect();
    let it = Scrutiny { form, plan, codes, today, seen, facts };
    let mut found = Vec::new();
    let hospital = form.institutional();
    for edit in edits().iter().filter(|edit| !hospital || FOR_HOSPITALS.contains(&edit.code)) {
        (edit.check)(&it, &mut found);
    }
    found.sort_by_key(|finding| std::cmp::Reverse(finding.severity));
    found
}

/// What an edit may read.
struct Scrutiny<'a> {
    form: &'a Cms1500,
    plan: &'a Plan,
    codes: &'a dyn CodeBook,
    today: Day,
    seen: &'a [Seen],
    /// Facts of each line's procedure on its date.
    facts: Vec<Option<ProcedureFacts>>,
}

impl<'a> Scrutiny<'a> {
    /// Lines by number from 1, with their facts where the code is in force.
    fn lines(&self) -> impl Iterator<Item = (usize, &'a FormLine, Option<&ProcedureFacts>)> {
        let lines = self.form.lines.iter().zip(&self.facts).enumerate();
        lines.map(|(at, (line, facts))| (at + 1, line, facts.as_ref()))
    }

    /// Lines whose code is in force.
    fn known(&self) -> impl Iterator<Item = (usize, &'a FormLine, &ProcedureFacts)> {
        self.lines().filter_map(|(number, line, facts)| Some((number, line, facts?)))
    }

    /// The first line's date of service.
    fn dos(&self) -> Option<Day> {
        self.form.lines.first().map(|line| line.from)
    }

    /// Diagnoses of item 21 with their place (`21 B`).
    fn diagnoses(&self) -> impl Iterator<Item = (String, &'a Icd10Cm)> {
        self.form.diagnoses.iter().enumerate().map(|(at, code)| {
            let letter = pointer_letter(u8::try_from(at + 1).unwrap_or(12));
            (format!("21 {letter}"), code)
        })
    }

    /// The diagnoses a line points to.
    fn pointed(&self, line: &'a FormLine) -> impl Iterator<Item = &'a Icd10Cm> {
        let diagnoses = &self.form.diagnoses;
        line.pointers.iter().filter_map(|p| diagnoses.get(usize::from(*p).checked_sub(1)?))
    }

    /// The patient's age in whole years on a day; negative before birth.
    fn age_on(&self, day: Day) -> i16 {
        let born = self.form.patient_born;
        let birthday_to_come = (day.month(), day.day()) < (born.month(), born.day());
        day.year() - born.year() - i16::from(birthday_to_come)
    }
}

/// `24D line 2`.
fn place(item: &str, number: usize) -> String {
    format!("{item} line {number}")
}

fn carries(line: &FormLine, modifier: &str) -> bool {
    line.modifiers.iter().any(|one| one.as_str() == modifier)
}

/// Whether the code is CPT's (five digits at its start), not HCPCS Level II's.
fn is_cpt(line: &FormLine) -> bool {
    line.procedure.as_str().starts_with(|first: char| first.is_ascii_digit())
}

/// Days after an operation that its payment includes.
fn follow_up(global: Global) -> i32 {
    match global {
        Global::Ten => 10,
        Global::Ninety => 90,
        Global::Zero | Global::None => 0,
    }
}

/// A vaccine itself, by CPT's series of products.
fn is_vaccine(line: &FormLine) -> bool {
    let code = line.procedure.as_str();
    code.len() == 5 && (("90619"..="90759").contains(&code) || ("91300"..="91323").contains(&code))
}

/// The giving of a vaccine.
fn gives_vaccine(line: &FormLine) -> bool {
    ["90460", "90471", "90473", "90480", "G0008", "G0009", "G0010"].contains(&line.procedure.as_str())
}

/// Anaesthesia, by its series.
fn is_anesthesia(line: &FormLine) -> bool {
    line.procedure.as_str().len() == 5 && ("00100"..="01999").contains(&line.procedure.as_str())
}

#[cfg(test)]
mod reproduction;
#[cfg(test)]
mod tests;
