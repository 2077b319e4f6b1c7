//! Modifiers: which of those entered meet the key, and what the others cost.
//!
//! A wrong modifier that stands in for a missing one, on its own line or on another, costs that one's points and no
//! more. Only modifiers beyond the number asked for are charged, so that entering every modifier cannot pay.

use super::super::relation::{Edge, Standing, canonical};
use super::super::row::{Component, Points, Row, Verdict};
use super::line::{Entered, Expected};
use super::{Assignment, Services};
use exercises_format::chart::KeyModifier;

/// Modifiers that lift an edit; an auditor looks at each of them.
const BYPASS: [&str; 13] = ["24", "25", "57", "58", "59", "76", "77", "78", "79", "XE", "XP", "XS", "XU"];
/// What an auditor makes of one that has no reason.
const BYPASS_COMPLIANCE: u32 = 10;

/// How a line's modifiers meet a line of the key, by index into the entered ones.
pub(super) struct Fit {
    /// For each required modifier the one that meets it.
    pub met: Vec<Option<usize>>,
    /// Those neither required nor tolerated.
    pub extra: Vec<usize>,
}

/// Meets each requirement with its own code first, then with an alternate; tolerates what may be there, once.
pub(super) fn fit(entered: &[String], expected: &Expected<'_>) -> Fit {
    let mut used = vec![false; entered.len()];
    let mut met = vec![None; expected.required.len()];
    let mut take = |accept: &dyn Fn(&str) -> bool| {
        let found = entered.iter().enumerate().position(|(i, code)| !used[i] && accept(code))?;
        used[found] = true;
        Some(found)
    };
    for (slot, modifier) in met.iter_mut().zip(&expected.required) {
        *slot = take(&|code| code == canonical(&modifier.code));
    }
    for (slot, modifier) in met.iter_mut().zip(&expected.required).filter(|(slot, _)| slot.is_none()) {
        *slot = take(&|code| modifier.alternates.iter().any(|other| code == canonical(other)));
    }
    for tolerated in &expected.tolerated {
        take(&|code| code == tolerated);
    }
    let extra = (0..entered.len()).filter(|&i| !used[i]).collect();
    Fit { met, extra }
}

/// What one modifier too many costs: as much as the cheapest one asked for, so that putting a missing one in
/// never costs more than it brings.
pub(super) fn penalty(expected: &[Expected<'_>]) -> i64 {
    let asked = expected.iter().flat_map(|line| &line.required);
    asked.map(|modifier| i64::from(modifier.points) * 100).min().unwrap_or(100)
}

/// How many modifiers are entered beyond those asked for and those that may be there, wherever they stand.
pub(super) fn surplus(expected: &[Expected<'_>], entered: &[Entered], standings: &[Standing<'_>]) -> usize {
    let mut codes: Vec<&str> = entered
        .iter()
        .zip(standings)
        .filter(|(_, standing)| !standing.tolerated())
        .flat_map(|(line, _)| line.modifiers.iter().map(String::as_str))
        .collect();
    for tolerated in expected.iter().flat_map(|line| &line.tolerated) {
        if let Some(found) = codes.iter().position(|code| code == tolerated) {
            codes.swap_remove(found);
        }
    }
    codes.len().saturating_sub(expected.iter().map(|line| line.required.len()).sum())
}

/// A modifier entered where the key has none.
#[derive(Clone, Debug)]
struct Extra {
    line: usize,
    code: String,
    /// The missing modifier it stands in for.
    stands_in: bool,
    charged: bool,
}

/// A required modifier that is not on its line.
#[derive(Clone, Debug)]
struct Gap {
    line: usize,
    required: usize,
    /// Index of the extra that stands in for it.
    by: Option<usize>,
}

/// The modifiers of the whole sheet under one assignment.
pub(super) struct Reading {
    extras: Vec<Extra>,
    gaps: Vec<Gap>,
}

impl Reading {
    pub fn of(services: &Services<'_>, assignment: &Assignment) -> Self {
        let (mut extras, mut gaps) = (Vec::new(), Vec::new());
        for (line, entered) in services.entered.iter().enumerate() {
            if services.standings[line].tolerated() {
                continue;
            }
            let edge = services.edge(assignment, line).filter(|edge| edge.percent > 0);
            let left = match edge {
                Some(edge) => {
                    let fit = fit(&entered.modifiers, &services.expected[edge.line]);
                    let open = fit.met.iter().enumerate().filter(|(_, met)| met.is_none());
                    gaps.extend(open.map(|(required, _)| Gap { line, required, by: None }));
                    fit.extra
                }
                None => (0..entered.modifiers.len()).collect(),
            };
            extras.extend(left.into_iter().map(|i| Extra {
                line,
                code: entered.modifiers[i].clone(),
                stands_in: false,
                charged: false,
            }));
        }
        let mut reading = Self { extras, gaps };
        reading.pair(services, assignment);
        let surplus = services.surplus;
        for extra in reading.extras.iter_mut().filter(|extra| !extra.stands_in).take(surplus) {
            extra.charged = true;
        }
        reading
    }

    /// Lets extras stand in for gaps: the very modifier on another line first, then any other on the same line.
    fn pair(&mut self, services: &Services<'_>, assignment: &Assignment) {
        for same_line in [false, true] {
            for gap in self.gaps.iter_mut().filter(|gap| gap.by.is_none()) {
                let Some(edge) = services.edge(assignment, gap.line) else { continue };
                let wanted = services.expected[edge.line].required[gap.required];
                let fits = |extra: &Extra| match same_line {
                    true => extra.line == gap.line,
                    false => extra.line != gap.line && meets(&extra.code, wanted),
                };
                if let Some(found) = self.extras.iter().position(|extra| !extra.stands_in && fits(extra)) {
                    self.extras[found].stands_in = true;
                    gap.by = Some(found);
                }
            }
        }
    }

    /// What the modifiers of a line that earned nothing cost, in hundredths.
    pub fn charge(&self, services: &Services<'_>, line: usize) -> i64 {
        let charged = self.extras.iter().filter(|extra| extra.line == line && extra.charged).count();
        services.modifier_penalty * i64::try_from(charged).unwrap_or(0)
    }

    /// What the modifiers of a line that earned nothing cost on the compliance figure; those that stand in for a
    /// missing one are named on its row.
    pub fn charge_compliance(&self, line: usize) -> u32 {
        let left = self.extras.iter().filter(|extra| extra.line == line && !extra.stands_in);
        left.map(|extra| bypass_cost(&extra.code)).sum()
    }

    /// Rows of the modifiers that cost anything on a line which itself costs nothing.
    pub fn charged_rows(&self, services: &Services<'_>, line: usize) -> Vec<Row> {
        let costs = |extra: &&Extra| extra.charged || (!extra.stands_in && bypass_cost(&extra.code) > 0);
        let mine = self.extras.iter().filter(|extra| extra.line == line);
        mine.filter(costs).map(|extra| extra_row(services, extra)).collect()
    }

    /// The modifier rows of a line that stands for a line of the key.
    pub fn rows(&self, services: &Services<'_>, line: usize, edge: &Edge<'_>) -> Vec<Row> {
        let expected = &services.expected[edge.line];
        let met = fit(&services.entered[line].modifiers, expected).met;
        let mut rows: Vec<Row> = expected
            .required
            .iter()
            .enumerate()
            .map(|(required, modifier)| match met[required] {
                Some(found) => right_row(line, modifier, &services.entered[line].modifiers[found], expected),
                None => self.gap_row(services, line, required, modifier, expected),
            })
            .collect();
        let left = self.extras.iter().filter(|extra| extra.line == line && !extra.stands_in);
        rows.extend(left.map(|extra| extra_row(services, extra)));
        rows
    }

    fn gap_row(
        &self,
        services: &Services<'_>,
        line: usize,
        required: usize,
        modifier: &KeyModifier,
        expected: &Expected<'_>,
    ) -> Row {
        let by = self
            .gaps
            .iter()
            .find(|gap| gap.line == line && gap.required == required)
            .and_then(|gap| gap.by)
            .map(|found| &self.extras[found]);
        let verdict = if by.is_some() { Verdict::WrongModifier } else { Verdict::MissingModifier };
        let mut row = modifier_row(line, modifier, verdict, expected);
        let place = services.place(line);
        row.consequence = modifier.consequence.clone();
        row.advice = match by {
            Some(extra) if extra.line != line => {
                row.yours = format!("{} on line {}", extra.code, extra.line + 1);
                row.expected = format!("{} on line {}", modifier.code, line + 1);
                format!("Put {} on {place} instead of {}.", modifier.code, services.place(extra.line))
            }
            Some(extra) => {
                row.yours = extra.code.clone();
                format!("Put {} on {place} instead of {}.", modifier.code, extra.code)
            }
            None => format!("Put {} on {place}.", modifier.code),
        };
        row.compliance_cost = by.map_or(0, |extra| bypass_cost(&extra.code));
        row
    }
}

fn meets(code: &str, modifier: &KeyModifier) -> bool {
    code == canonical(&modifier.code) || modifier.alternates.iter().any(|other| code == canonical(other))
}

fn bypass_cost(code: &str) -> u32 {
    if BYPASS.contains(&code) { BYPASS_COMPLIANCE } else { 0 }
}

fn modifier_row(line: usize, modifier: &KeyModifier, verdict: Verdict, expected: &Expected<'_>) -> Row {
    let mut row = Row::new(format!("24D {}", line + 1), Component::Modifier, verdict);
    row.expected = modifier.code.clone();
    row.why = modifier.why.clone();
    row.rests_on = expected.line.rests_on.clone();
    row.evidence = expected.line.evidence.clone();
    row.of = Points(i64::from(modifier.points) * 100);
    row
}

fn right_row(line: usize, modifier: &KeyModifier, entered: &str, expected: &Expected<'_>) -> Row {
    let alternate = entered != canonical(&modifier.code);
    let verdict = if alternate { Verdict::Acceptable } else { Verdict::Right };
    let mut row = modifier_row(line, modifier, verdict, expected);
    row.yours = entered.to_owned();
    row.got = row.of;
    row
}

fn extra_row(services: &Services<'_>, extra: &Extra) -> Row {
    let mut row = Row::new(format!("24D {}", extra.line + 1), Component::Modifier, Verdict::WrongModifier);
    row.yours = extra.code.clone();
    row.why = "Nothing in the chart asks for this modifier on this line.".into();
    row.consequence = "The payer reads the line as something it was not.".into();
    row.advice = format!("Take {} off {}.", extra.code, services.place(extra.line));
    row.got = Points(if extra.charged { -services.modifier_penalty } else { 0 });
    row.compliance_cost = bypass_cost(&extra.code);
    row
}
