//! The codes of a question: the key's stand and can be reported together on its day; a wrong option's exist, unless it is
//! wrong because they do not.

use crate::code::Codes;
use crate::question::Asked;
use exercises_format::question::{Choice, Report};

const SETS: [&str; 4] = ["icd10cm", "icd10pcs", "hcpcs", "cpt"];

pub(crate) fn check(asked: &mut Asked<'_>, codes: &dyn Codes) {
    let it = asked.it;
    for (i, option) in it.options.iter().enumerate() {
        let right = i == it.key as usize;
        for (k, report) in option.reports.iter().enumerate() {
            let place = format!("options[{i}].reports[{k}]");
            shown(asked, &place, option, report);
            if stands(asked, codes, &place, report, right) {
                modifiers(asked, codes, &place, report, right);
            }
        }
        if option.reports.is_empty() && begins_with_code(&option.text) {
            let message = "The option begins with a code that it does not report.";
            let next = "List its codes under “reports”, so that they can be proved.";
            asked.found("exercise.question-reports", &format!("options[{i}]"), message, next);
        }
    }
    if let Some(right) = it.right() {
        together(asked, codes, right);
    }
}

/// What an option reports has to be what the learner reads.
fn shown(asked: &mut Asked<'_>, place: &str, option: &Choice, report: &Report) {
    let units = report.units == 1 || option.text.contains(&report.units.to_string());
    let modifiers = report.modifiers.iter().all(|code| option.text.contains(code.as_str()));
    if !option.text.contains(&report.code) || !modifiers || !units || report.units == 0 {
        let message = format!("The option's text does not show {} as it is reported.", report.code);
        let next = "Let code, modifiers and units stand in the text as well.";
        asked.found("exercise.question-reports", place, message, next);
    }
}

/// Whether a code is worth looking at further.
fn stands(asked: &mut Asked<'_>, codes: &dyn Codes, place: &str, report: &Report, right: bool) -> bool {
    let (code, set, on) = (&report.code, &report.set, asked.it.on);
    let place = format!("{place}.code");
    if !SETS.contains(&set.as_str()) {
        let next = format!("Write one of {}.", SETS.join(", "));
        asked.found("exercise.question-code", &place, format!("There is no set “{set}”."), next);
        return false;
    }
    let line = codes.line(set, code, on);
    let billable = line.as_ref().is_some_and(|line| line.billable);
    if report.invalid_on_purpose {
        if right || billable {
            let message = format!("{code} is said to be invalid on {on}, but it stands, or is the key.");
            let next = "Take the mark away, or change the code.";
            asked.found("exercise.question-invalid-mark", &place, message, next);
        }
        return false;
    }
    match line {
        None => {
            let message = format!("{code} does not stand in {set} on {on}.");
            let next = if right {
                "Look it up, and correct the code or the day."
            } else {
                "Correct it; where the option is wrong because the code is none, mark it “invalid_on_purpose”."
            };
            asked.found("exercise.question-code", &place, message, next);
            false
        }
        Some(line) if line.extrapolated => {
            if asked.findings.iter().any(|held| held.code == "exercise.question-day") {
                return false;
            }
            let message = format!("{on} is after everything the release of {set} covers.");
            asked.found("exercise.question-day", "on", message, "Choose a day that the release covers.");
            false
        }
        Some(line) if right && !line.billable => {
            let message = format!("{code} is a heading on {on}: longer codes stand below it.");
            let next = "Use the code below it that the question leads to.";
            asked.found("exercise.question-heading", &place, message, next);
            false
        }
        Some(_) => true,
    }
}

fn modifiers(asked: &mut Asked<'_>, codes: &dyn Codes, place: &str, report: &Report, right: bool) {
    let on = asked.it.on;
    let unknown = report.modifiers.iter().find(|code| !codes.modifier(code, on));
    if let Some(code) = unknown {
        let next = if right {
            "Correct it, or add it to the modifiers' data."
        } else {
            "Offer a modifier that a candidate could really append."
        };
        let message = format!("{code} is no modifier on {on}.");
        asked.found("exercise.modifier-unknown", &format!("{place}.modifiers"), message, next);
    }
}

/// The key's codes can be reported together.
fn together(asked: &mut Asked<'_>, codes: &dyn Codes, right: &Choice) {
    let (on, place) = (asked.it.on, format!("options[{}].reports", asked.it.key));
    let of = |sets: &[&str]| -> Vec<&Report> {
        right.reports.iter().filter(|report| sets.contains(&report.set.as_str())).collect()
    };
    let (diagnoses, services) = (of(&["icd10cm"]), of(&["cpt", "hcpcs"]));
    for (i, one) in diagnoses.iter().enumerate() {
        for other in &diagnoses[..i] {
            if codes.excludes1(&one.code, &other.code, on) {
                let message = format!("An excludes1 note keeps {} and {} apart.", other.code, one.code);
                let next = "Keep the one that the stem supports, or choose another case.";
                asked.found("exercise.excludes1", &place, message, next);
            }
        }
    }
    let leads = diagnoses.len() > 1;
    let first = diagnoses.first().and_then(|one| codes.diagnosis(&one.code, on).map(|facts| (one, facts)));
    if let Some((one, _)) = first.filter(|(_, facts)| leads && facts.never_first) {
        let message = format!("{} may never stand first.", one.code);
        let next = "Put the condition first that it belongs to.";
        asked.found("exercise.code-never-first", &place, message, next);
    }
    for (i, one) in services.iter().enumerate() {
        for other in &services[..i] {
            let modifiers: Vec<String> = one.modifiers.iter().chain(&other.modifiers).cloned().collect();
            if codes.paired(&one.code, &other.code, &modifiers, on) {
                let message = format!("A pair edit keeps {} and {} apart on {on}.", other.code, one.code);
                let next = "Leave the part out, or part them with a modifier that the stem supports.";
                asked.found("exercise.question-pair", &place, message, next);
            }
        }
    }
}

/// Whether a text begins with what only a code looks like: five digits, a letter and four digits, a diagnosis with its
/// point, or seven characters of a procedure.
fn begins_with_code(text: &str) -> bool {
    let word = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '.')).next().unwrap_or_default();
    let word = word.trim_end_matches('.').as_bytes();
    let digits = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    let upper = |part: &[u8]| part.iter().all(|b| b.is_ascii_digit() || b.is_ascii_uppercase());
    match word {
        [a, rest @ ..] if word.len() == 5 && digits(rest) => a.is_ascii_digit() || a.is_ascii_uppercase(),
        [rest @ .., z] if word.len() == 5 && digits(rest) => matches!(z, b'F' | b'T' | b'U'),
        [b'0', rest @ ..] if word.len() == 7 => upper(rest) && !digits(rest),
        [a, b, c, b'.', rest @ ..] => {
            a.is_ascii_uppercase() && b.is_ascii_digit() && upper(&[*c]) && upper(rest)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::begins_with_code;

    #[test]
    fn what_looks_like_a_code_is_told_from_words_and_money() {
        for code in
            ["20610-RT, J3301 x 4", "J3301", "M17.11", "0DTJ4ZZ", "0001U and 36415", "S72.001A, W19.XXXA"]
        {
            assert!(begins_with_code(code), "{code}");
        }
        for words in ["$12500", "Modifier 25", "120 days", "A1c", "Form CMS-1500", "10.5 percent", "Hypoxia"]
        {
            assert!(!begins_with_code(words), "{words}");
        }
    }
}
