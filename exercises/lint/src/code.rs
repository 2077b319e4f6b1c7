//! Codes: valid and billable on every day of the interval, fit for the patient, for each other and for the first place.

use crate::calendar::proof_days;
use crate::chart::Chart;
use practicum_base::Day;

/// What the lint asks of a diagnosis code or heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DiagnosisFacts {
    /// Whether it can be reported; false for headings.
    pub billable: bool,
    /// `F` or `M` when it fits that sex only.
    pub sex: Option<char>,
    /// Least and greatest age in years when it fits some ages only.
    pub age: Option<(u8, u8)>,
    /// Whether it may never stand first (manifestations, external causes).
    pub never_first: bool,
}

/// What the lint asks of any line of any set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineFacts {
    /// Whether it can be reported; false for headings.
    pub billable: bool,
    /// Its title.
    pub title: String,
    /// What stands above it, outermost first.
    pub above: Vec<String>,
    /// Whether the day lies after everything the set's release covers.
    pub extrapolated: bool,
}

/// A note as it stands at a code or heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteFacts {
    /// `excludes1`, `code_first` …
    pub kind: String,
    /// Its words.
    pub text: String,
}

/// The code sets as the lint sees them.
pub trait Codes {
    /// Facts on a diagnosis code or heading; none when the day does not know it.
    fn diagnosis(&self, code: &str, on: Day) -> Option<DiagnosisFacts>;
    /// Whether a CPT or HCPCS code is valid on the day.
    fn procedure(&self, code: &str, on: Day) -> bool;
    /// Whether a modifier is known on the day.
    fn modifier(&self, code: &str, on: Day) -> bool;
    /// Whether an excludes1 note keeps the two apart, whichever of them carries it.
    fn excludes1(&self, one: &str, other: &str, on: Day) -> bool;
    /// A code or heading of any set by its short name; none when the day does not know it.
    fn line(&self, set: &str, code: &str, on: Day) -> Option<LineFacts>;
    /// The notes that stand at a code or heading itself, not those it inherits.
    fn notes_at(&self, set: &str, code: &str, on: Day) -> Vec<NoteFacts>;
    /// Whether a pair of the National Correct Coding Initiative's edits keeps two procedures apart, whichever stands in
    /// its first column: always, or because none of the modifiers at hand parts them.
    fn paired(&self, one: &str, other: &str, modifiers: &[String], on: Day) -> bool;
    /// Whether an adjustment reason needs a remark that is no alert; none when the reason, or its group, is not in use
    /// on the day.
    fn adjustment(&self, group: &str, reason: &str, on: Day) -> Option<bool>;
    /// Whether a remark is an alert; none when it is not in use on the day.
    fn remark(&self, code: &str, on: Day) -> Option<bool>;
    /// Whether a note's words name a code, itself or by a heading or range.
    fn note_names(&self, note: &NoteFacts, code: &str) -> bool;
}

pub(crate) fn check(chart: &mut Chart<'_>, codes: &dyn Codes) {
    let days = proof_days(chart);
    let key = &chart.it.key;
    for (i, line) in key.diagnoses.iter().enumerate() {
        let place = format!("key.diagnoses[{i}].code");
        if billable(chart, codes, &days, &place, &line.code) {
            fits_patient(chart, codes, &place, &line.code);
        }
    }
    for (i, line) in key.services.iter().enumerate() {
        let place = format!("key.services[{i}]");
        procedure(chart, codes, &days, &format!("{place}.code"), &line.code);
        let required =
            line.modifiers.iter().flat_map(|entry| std::iter::once(&entry.code).chain(&entry.alternates));
        for modifier in required.chain(&line.modifiers_allowed) {
            known_modifier(chart, codes, &days, &place, modifier);
        }
    }
    for (i, entry) in key.acceptable.iter().enumerate() {
        let place = format!("key.acceptable[{i}].code");
        match is_diagnosis(&entry.code) {
            true => {
                billable(chart, codes, &days, &place, &entry.code);
            }
            false => procedure(chart, codes, &days, &place, &entry.code),
        }
    }
    rejected(chart, codes);
    first(chart, codes);
    apart(chart, codes, &days);
}

/// Whether a code has the form of a diagnosis: a category, or with a dot.
pub(crate) fn is_diagnosis(code: &str) -> bool {
    code.contains('.') || code.len() <= 3
}

/// Whether a key's diagnosis holds on every day; the first day that it does not is named.
fn billable(chart: &mut Chart<'_>, codes: &dyn Codes, days: &[Day], place: &str, code: &str) -> bool {
    for &day in days {
        match codes.diagnosis(code, day) {
            Some(facts) if facts.billable => {}
            Some(_) => {
                chart.found(
                    "exercise.code-not-billable",
                    place,
                    format!("{code} is a heading on {day}: longer codes stand below it."),
                    "Use the code below it that the chart supports.",
                );
                return false;
            }
            None => {
                chart.found(
                    "exercise.code-unknown",
                    place,
                    format!("{code} is no valid diagnosis on {day}."),
                    "Correct the code, or narrow the interval to the days on which it is valid.",
                );
                return false;
            }
        }
    }
    true
}

fn procedure(chart: &mut Chart<'_>, codes: &dyn Codes, days: &[Day], place: &str, code: &str) {
    if let Some(day) = days.iter().find(|day| !codes.procedure(code, **day)) {
        chart.found(
            "exercise.procedure-unknown",
            place,
            format!("{code} is no valid procedure on {day}."),
            "Correct the code, narrow the interval, or add it to the teaching set.",
        );
    }
}

fn known_modifier(chart: &mut Chart<'_>, codes: &dyn Codes, days: &[Day], place: &str, code: &str) {
    if let Some(day) = days.iter().find(|day| !codes.modifier(code, **day)) {
        chart.found(
            "exercise.modifier-unknown",
            &format!("{place}.modifiers"),
            format!("{code} is no modifier on {day}."),
            "Correct it, or add it to the modifiers' data.",
        );
    }
}

/// A rejected code or category has to exist at least on the date of service, or nobody is tempted by it.
fn rejected(chart: &mut Chart<'_>, codes: &dyn Codes) {
    let day = chart.it.dos;
    for (i, entry) in chart.it.key.rejected.iter().enumerate() {
        let known = match is_diagnosis(&entry.code) {
            true => codes.diagnosis(&entry.code, day).is_some(),
            false => codes.procedure(&entry.code, day),
        };
        if !known {
            chart.found(
                "exercise.rejected-unknown",
                &format!("key.rejected[{i}].code"),
                format!("{} is neither a code nor a category on {day}.", entry.code),
                "Reject a code that a candidate could really enter.",
            );
        }
    }
}

fn fits_patient(chart: &mut Chart<'_>, codes: &dyn Codes, place: &str, code: &str) {
    let Some(facts) = codes.diagnosis(code, chart.it.dos) else { return };
    if facts.sex.is_some_and(|sex| !chart.it.patient.sex.starts_with(sex)) {
        chart.found(
            "exercise.code-sex",
            place,
            format!("{code} does not fit a patient of sex {}.", chart.it.patient.sex),
            "Correct the code or the patient.",
        );
    }
    let Some((least, most)) = facts.age else { return };
    let outside = chart.it.patient.plans.iter().find(|fit| fit.age[0] < least || fit.age[1] > most);
    if let Some(fit) = outside {
        let (from, to) = (fit.age[0], fit.age[1]);
        chart.found(
            "exercise.code-age",
            place,
            format!("{code} fits ages {least} to {most}; the plan {} lets in {from} to {to}.", fit.plan),
            "Narrow the plan's ages, or correct the code.",
        );
    }
}

/// Codes that may never stand first must not be the key's first.
fn first(chart: &mut Chart<'_>, codes: &dyn Codes) {
    let key = &chart.it.key;
    let lead = key.diagnoses.first().map(|line| &line.code);
    let named: Vec<&String> =
        lead.into_iter().chain(key.first.iter().filter(|code| Some(*code) != lead)).collect();
    for code in named {
        if codes.diagnosis(code, chart.it.dos).is_some_and(|facts| facts.never_first) {
            chart.found(
                "exercise.code-never-first",
                "key.first",
                format!("{code} may never stand first."),
                "Put the condition first that it belongs to.",
            );
        }
    }
}

fn apart(chart: &mut Chart<'_>, codes: &dyn Codes, days: &[Day]) {
    let lines = &chart.it.key.diagnoses;
    for (i, one) in lines.iter().enumerate() {
        for other in &lines[..i] {
            if days.iter().any(|day| codes.excludes1(&one.code, &other.code, *day)) {
                chart.found(
                    "exercise.excludes1",
                    &format!("key.diagnoses[{i}].code"),
                    format!("An excludes1 note keeps {} and {} apart.", other.code, one.code),
                    "Keep the one the chart supports; when both are documented as unrelated, say so in its reason and choose another case.",
                );
            }
        }
    }
}
