//! Rows of service lines: code, units, linkage, missing and unsupported lines.

use super::super::relation::{Edge, Standing, left_over};
use super::super::row::{Component, Points, Row, Verdict};
use super::Services;
use super::line::Value;

/// What an auditor makes of a service billed above or beside what was done.
const OVERBILLED: u32 = 25;

impl Services<'_> {
    /// The row of a code that earned something.
    pub(super) fn code_row(&self, i: usize, edge: &Edge<'_>, got: i64) -> Row {
        let line = self.expected[edge.line].line;
        let mut row = self.key_row(i + 1, edge);
        row.got = Points(got);
        row.of = Points(i64::from(line.points) * 100);
        row
    }

    /// The row of a line that earned nothing: unsupported, acceptable, or a miss that keeps no point.
    pub(super) fn spoilt_row(&self, i: usize, edge: Option<&Edge<'_>>, charge: i64) -> Row {
        let Some(edge) = edge else {
            let mut row = self.extra_row(i);
            if row.verdict != Verdict::Acceptable {
                row.got = Points(-self.penalty - charge);
            }
            return row;
        };
        let mut row = self.key_row(i + 1, edge);
        row.got = Points(-charge);
        row.of = Points(self.expected[edge.line].whole());
        row
    }

    /// A row filled from the key and, for a named miss, from the miss's own words.
    fn key_row(&self, number: usize, edge: &Edge<'_>) -> Row {
        let line = self.expected[edge.line].line;
        let yours = &self.entered[number - 1].code;
        let mut row = Row::new(format!("24D {number}"), Component::Service, edge.verdict);
        row.yours = yours.clone();
        row.expected = line.code.clone();
        row.why = line.why.clone();
        row.rests_on = line.rests_on.clone();
        row.evidence = line.evidence.clone();
        if let Some(miss) = edge.miss {
            row.why = miss.why.clone();
            row.consequence = miss.consequence.clone();
        } else if edge.percent < 100 {
            row.why = format!("{} {}", kinship(edge.verdict), line.why);
            row.consequence = kin_consequence(edge.verdict).to_owned();
        }
        if edge.percent < 100 {
            row.advice = format!("Code {} instead of {yours}.", line.code);
        }
        if matches!(edge.verdict, Verdict::Upcoded | Verdict::Unbundled) {
            row.compliance_cost = OVERBILLED;
        }
        row
    }

    /// The row of a line that stands for nothing in the key.
    fn extra_row(&self, i: usize) -> Row {
        let code = &self.entered[i].code;
        let mut row = Row::new(format!("24D {}", i + 1), Component::Service, Verdict::NotSupported);
        row.yours = code.clone();
        row.advice = format!("Take line {} ({code}) off the claim.", i + 1);
        row.compliance_cost = OVERBILLED;
        let standing = left_over(code, &self.standings[i], self.key);
        match &standing {
            Standing::Acceptable(entry) => {
                row.verdict = Verdict::Acceptable;
                row.why = entry.why.clone();
                row.advice = String::new();
                row.compliance_cost = 0;
            }
            Standing::Rejected(entry) => {
                row.why = entry.why.clone();
                row.consequence = entry.consequence.clone();
                row.compliance_cost = if entry.compliance { OVERBILLED } else { 0 };
            }
            Standing::For(edges) => {
                let kept = edges.first().map_or("", |edge| &self.expected[edge.line].line.code);
                row.why = format!("Another line already reports what this one could say of {kept}.");
                row.consequence = "A line billed twice is denied, and asked about.".into();
            }
            Standing::Unknown => {
                row.why = "Nothing in the chart shows this service.".into();
                row.consequence = "Money paid for a service that was not done is paid back.".into();
            }
        }
        row
    }

    /// The row of a line the sheet lacks: worth all of its components.
    pub(super) fn missing_row(&self, number: usize, line: usize) -> Row {
        let expected = &self.expected[line];
        let mut row = Row::new(format!("24D {number}"), Component::Service, Verdict::Missing);
        row.expected = expected.line.code.clone();
        for modifier in &expected.required {
            row.expected.push_str(&format!(" {}", modifier.code));
        }
        row.why = expected.line.why.clone();
        row.rests_on = expected.line.rests_on.clone();
        row.evidence = expected.line.evidence.clone();
        row.consequence = "Work that is not billed is not paid.".into();
        row.advice = format!("Add {} to the services.", row.expected);
        row.of = Points(expected.whole());
        row
    }

    /// The row of the units, where they carry points or are wrong.
    pub(super) fn units_row(&self, i: usize, edge: &Edge<'_>, value: &Value) -> Option<Row> {
        let line = self.expected[edge.line].line;
        let units = self.entered[i].units;
        let right = units == line.units;
        if right && line.units_points == 0 {
            return None;
        }
        let verdict = if right { Verdict::Right } else { Verdict::WrongUnits };
        let mut row = Row::new(format!("24G {}", i + 1), Component::Units, verdict);
        row.yours = format!("{} \u{d7}{units}", self.entered[i].code);
        row.expected = format!("{} \u{d7}{}", line.code, line.units);
        row.why = line.why.clone();
        row.rests_on = line.rests_on.clone();
        row.evidence = line.evidence.clone();
        (row.got, row.of) = (Points(value.units), Points(i64::from(line.units_points) * 100));
        if !right {
            row.advice = format!("Enter {} in units on {}.", line.units, self.place(i));
        }
        if units < line.units {
            row.consequence = format!("{} of {} units go unpaid.", line.units - units, line.units);
        } else if units > line.units {
            row.consequence = "Units beyond those given are paid back, and asked about.".into();
            row.compliance_cost = OVERBILLED;
        }
        Some(row)
    }

    /// The row of the pointers, where they carry points.
    pub(super) fn links_row(&self, i: usize, edge: &Edge<'_>, value: &Value) -> Option<Row> {
        let line = self.expected[edge.line].line;
        if line.links_points == 0 {
            return None;
        }
        let right = value.unlinked.is_empty() && value.astray.is_empty();
        let entered = &self.entered[i];
        let verdict = match right {
            true => Verdict::Right,
            false if entered.pointers.is_empty() => Verdict::Missing,
            false => Verdict::WrongLinkage,
        };
        let mut row = Row::new(format!("24E {}", i + 1), Component::Linkage, verdict);
        row.yours = entered.pointers.join(", ");
        row.expected = line.links.join(", ");
        row.rests_on = "CMS-1500 item 24E: the diagnoses that are the reason for the line.".into();
        (row.got, row.of) = (Points(value.links), Points(i64::from(line.links_points) * 100));
        let shown: &[String] = if value.unlinked.is_empty() { &line.links } else { &value.unlinked };
        row.evidence = shown
            .iter()
            .filter_map(|code| self.diagnosis(code))
            .flat_map(|diagnosis| diagnosis.evidence.clone())
            .collect();
        row.why = links_why(value);
        if !right {
            row.consequence = "The payer judges the line by a reason it was not done for.".into();
            row.advice = format!("Point {} to {}.", self.place(i), row.expected);
        }
        Some(row)
    }
}

fn links_why(value: &Value) -> String {
    let (lacking, astray) = (value.unlinked.join(", "), value.astray.join(", "));
    if value.astray.iter().any(|code| value.unlinked.contains(code)) {
        return format!("{astray} does not stand among the diagnoses, so the line points nowhere.");
    }
    match (lacking.is_empty(), astray.is_empty()) {
        (true, true) => "The line points to the reason it was done for.".into(),
        (false, true) => format!("The line was also done for {lacking}."),
        (true, false) => format!("{astray} is not a reason for this line."),
        (false, false) => format!("{astray} is not a reason for this line; {lacking} is."),
    }
}

fn kinship(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Upcoded => "The chart does not carry this level.",
        Verdict::Downcoded => "The chart carries more than this level.",
        _ => "A neighbour of the right code.",
    }
}

fn kin_consequence(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Upcoded => "The difference is paid back when the record is read.",
        Verdict::Downcoded => "The difference in fee is lost.",
        _ => "Another service is paid, or none.",
    }
}
