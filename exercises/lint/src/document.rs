//! Documents: the note is there, ids are unique, every token can be filled, no date is written out.

use crate::chart::Chart;
use exercises_format::chart::Document;
use exercises_format::template::Fill;

const KINDS: [&str; 9] =
    ["note", "order", "result", "problem-list", "authorization", "referral", "card", "letter", "message"];

pub(crate) fn check(chart: &mut Chart<'_>) {
    let it = chart.it;
    if !it.documents.iter().any(|document| document.id == "note") {
        chart.found(
            "exercise.note-missing",
            "documents",
            "No document has the id “note”.",
            "Give the encounter's note that id.",
        );
    }
    for (i, document) in it.documents.iter().enumerate() {
        let place = format!("documents[{i}]");
        if it.documents[..i].iter().any(|earlier| earlier.id == document.id) {
            chart.found(
                "exercise.document-duplicate",
                &format!("{place}.id"),
                format!("Two documents have the id “{}”.", document.id),
                "Give each its own, so that evidence points at one.",
            );
        }
        if !KINDS.contains(&document.kind.as_str()) {
            chart.found(
                "exercise.document-kind",
                &format!("{place}.kind"),
                format!("“{}” is not a kind of document.", document.kind),
                format!("Use one of {}.", KINDS.join(", ")),
            );
        }
        date_token(chart, &format!("{place}.date"), &document.date);
        texts(chart, &place, document);
    }
}

/// A date has to count from the service.
pub(crate) fn date_token(chart: &mut Chart<'_>, place: &str, token: &str) {
    if chart.token_day(token).is_none() {
        chart.found(
            "exercise.date-token",
            place,
            format!("“{token}” is not a date counted from the service."),
            "Write dos, dos-7d, dos+30d and the like.",
        );
    }
}

fn texts(chart: &mut Chart<'_>, place: &str, document: &Document) {
    let fill = filled(chart);
    let mut parts = vec![(format!("{place}.title"), &document.title)];
    parts.extend(document.signed.iter().map(|signed| (format!("{place}.signed"), signed)));
    for (s, section) in document.sections.iter().enumerate() {
        for (t, text) in section.text.iter().enumerate() {
            parts.push((format!("{place}.sections[{s}].text[{t}]"), text));
        }
    }
    for (place, text) in parts {
        if let Err(mut finding) = fill.text(text) {
            finding.at = String::new();
            chart.found(&finding.code, &place, finding.message, finding.next_step);
        }
        if let Some(date) = fixed_date(text, chart.it.dos.year()) {
            chart.found(
                "exercise.date-fixed",
                &place,
                format!("“{date}” stays where it is when the chart moves to another day."),
                "Write it as a token, {dos-7d} or {dos-7d|short}.",
            );
        }
    }
}

fn filled(chart: &Chart<'_>) -> Fill {
    let patient = &chart.it.patient;
    Fill {
        given: patient.given.clone(),
        family: patient.family.clone(),
        dos: chart.it.dos,
        born: patient.born,
        mrn: "00-0000".into(),
        member: "0000".into(),
        plan: "Plan".into(),
        clinician: "Clinician".into(),
    }
}

/// A date written out in full (month/day/year) that lies within a year of the service or after it.
fn fixed_date(text: &str, service_year: i16) -> Option<String> {
    text.split(|c: char| !c.is_ascii_digit() && c != '/').find_map(|word| {
        let parts: Vec<&str> = word.split('/').collect();
        let [month, day, year] = parts.as_slice() else { return None };
        let short = |part: &str| matches!(part.len(), 1 | 2);
        let year: i16 = match year.len() {
            2 => year.parse::<i16>().ok()? + 2000,
            4 => year.parse().ok()?,
            _ => return None,
        };
        (short(month) && short(day) && year >= service_year - 1 && year <= service_year + 10)
            .then(|| word.to_owned())
    })
}

#[cfg(test)]
mod tests {
    use super::fixed_date;

    #[test]
    fn a_written_date_near_the_service_is_found_and_history_is_left_alone() {
        assert_eq!(fixed_date("film 03/30/2026, medial", 2026).as_deref(), Some("03/30/2026"));
        assert_eq!(fixed_date("seen 3/30/26.", 2026).as_deref(), Some("3/30/26"));
        for fine in ["L TKA 6/12/2019", "5/5 strength", "BP 148/84", "1/2/3", "film {dos-7d|short}"] {
            assert_eq!(fixed_date(fine, 2026), None, "{fine}");
        }
    }
}
