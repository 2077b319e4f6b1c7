//! Item 24: matching entered lines to the key and scoring them.

mod explain;
mod line;
mod modifier;

use super::diagnosis::{Diagnoses, Matching};
use super::relation::{Edge, Line, Standing, beside, canonical, near_service, standing};
use super::row::Row;
use crate::practice::coding::Sheet;
use exercises_format::chart::Key;
use line::{Entered, Expected, Value};

/// The most key lines matched; the form carries six.
const MOST_LINES: usize = 12;

/// For each entered line the index, among its edges, of the key's line it stands for; and the section's points
/// before they are stopped at zero.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Assignment {
    chosen: Vec<Option<usize>>,
    /// Hundredths of a point.
    pub score: i64,
}

/// The entered service lines against the key's.
#[derive(Debug)]
pub(super) struct Services<'k> {
    key: &'k Key,
    expected: Vec<Expected<'k>>,
    entered: Vec<Entered>,
    standings: Vec<Standing<'k>>,
    /// Whether a line costs nothing where it stands for nothing.
    free: Vec<bool>,
    /// What a line that stands for nothing costs.
    penalty: i64,
    /// What a modifier beyond those asked for costs.
    modifier_penalty: i64,
    /// How many modifiers are entered beyond those asked for.
    surplus: usize,
}

impl<'k> Services<'k> {
    pub fn read(key: &'k Key, plan: &str, sheet: &Sheet) -> Self {
        let lines: Vec<Line<'k>> = key
            .services
            .iter()
            .take(MOST_LINES)
            .map(|line| Line { code: &line.code, misses: &line.misses })
            .collect();
        let expected: Vec<Expected<'k>> = key.services.iter().map(|line| Expected::of(line, plan)).collect();
        let entered: Vec<Entered> = sheet.services.iter().map(Entered::of).collect();
        let standings: Vec<Standing<'k>> =
            entered.iter().map(|line| standing(&line.code, &lines, key, near_service)).collect();
        let free: Vec<bool> = entered.iter().map(|line| beside(&line.code, key).tolerated()).collect();
        let least = key.services.iter().map(|line| i64::from(line.points) * 100).min();
        Self {
            key,
            penalty: (least.unwrap_or(0) / 2).max(100),
            modifier_penalty: modifier::penalty(&expected),
            surplus: modifier::surplus(&expected, &entered, &standings),
            free,
            expected,
            entered,
            standings,
        }
    }

    /// The assignment of lines that earns most, given what the diagnoses stand for.
    pub fn assign(&self, diagnoses: &Diagnoses<'_>, matching: &Matching) -> Assignment {
        let mut order: Vec<usize> = (0..self.entered.len()).collect();
        order.sort_by(|&a, &b| self.entered[a].cmp(&self.entered[b]));
        let width = 1usize << self.expected.len().min(MOST_LINES);
        // best[step][mask]: the most that the lines from `step` on can add when the key's lines in `mask` are taken.
        let mut best = vec![vec![0i64; width]; order.len() + 1];
        let mut choice = vec![vec![None; width]; order.len()];
        for (step, &i) in order.iter().enumerate().rev() {
            let offers: Vec<(usize, usize, i64)> = self.standings[i]
                .edges()
                .iter()
                .enumerate()
                .map(|(e, edge)| (e, edge.line, self.weight(i, edge, diagnoses, matching)))
                .collect();
            for mask in 0..width {
                best[step][mask] = best[step + 1][mask];
                for &(e, line, weight) in &offers {
                    let with = mask | (1 << line);
                    if with != mask && best[step + 1][with] + weight > best[step][mask] {
                        best[step][mask] = best[step + 1][with] + weight;
                        choice[step][mask] = Some((e, line));
                    }
                }
            }
        }
        let mut chosen = vec![None; self.entered.len()];
        let mut mask = 0usize;
        for (step, &i) in order.iter().enumerate() {
            if let Some((e, line)) = choice[step][mask] {
                chosen[i] = Some(e);
                mask |= 1 << line;
            }
        }
        let score = self.score(&chosen, diagnoses, matching);
        Assignment { chosen, score }
    }

    /// What an assignment of one line adds, with the nearer code preferred among equals.
    fn weight(&self, i: usize, edge: &Edge<'_>, diagnoses: &Diagnoses<'_>, matching: &Matching) -> i64 {
        let nearness = match edge.miss {
            None if edge.percent == 100 => 3,
            Some(_) => 2,
            None => 1,
        };
        let spared = if self.free[i] { 0 } else { self.penalty };
        (self.value(i, edge, diagnoses, matching).total() + spared) * 4 + nearness
    }

    fn value(&self, i: usize, edge: &Edge<'_>, diagnoses: &Diagnoses<'_>, matching: &Matching) -> Value {
        Value::of(&self.entered[i], &self.expected[edge.line], edge, diagnoses, matching, self.key)
    }

    fn score(&self, chosen: &[Option<usize>], diagnoses: &Diagnoses<'_>, matching: &Matching) -> i64 {
        let mut score = -self.modifier_penalty * i64::try_from(self.surplus).unwrap_or(0);
        for (i, standing) in self.standings.iter().enumerate() {
            match chosen[i].and_then(|e| standing.edges().get(e)) {
                Some(edge) => score += self.value(i, edge, diagnoses, matching).total(),
                None if self.free[i] => {}
                None => score -= self.penalty,
            }
        }
        score
    }

    fn edge(&self, assignment: &Assignment, i: usize) -> Option<Edge<'k>> {
        self.standings[i].edges().get(assignment.chosen[i]?).copied()
    }

    /// Rows: the entered lines in their order, then what is missing.
    pub fn rows(&self, diagnoses: &Diagnoses<'_>, matching: &Matching, assignment: &Assignment) -> Vec<Row> {
        let modifiers = modifier::Reading::of(self, assignment);
        let mut rows = Vec::new();
        for i in 0..self.entered.len() {
            match self.edge(assignment, i) {
                Some(edge) if edge.percent > 0 => {
                    let value = self.value(i, &edge, diagnoses, matching);
                    rows.push(self.code_row(i, &edge, value.code));
                    rows.extend(modifiers.rows(self, i, &edge));
                    rows.extend(self.units_row(i, &edge, &value));
                    rows.extend(self.links_row(i, &edge, &value));
                }
                None if self.free[i] => {
                    rows.push(self.spoilt_row(i, None, 0));
                    rows.extend(modifiers.charged_rows(self, i));
                }
                edge => {
                    let mut row = self.spoilt_row(i, edge.as_ref(), modifiers.charge(self, i));
                    row.compliance_cost += modifiers.charge_compliance(i);
                    rows.push(row);
                }
            }
        }
        let mut number = self.entered.len();
        for line in 0..self.expected.len() {
            let there = |i| self.edge(assignment, i).is_some_and(|edge| edge.line == line);
            if !(0..self.entered.len()).any(there) {
                number += 1;
                rows.push(self.missing_row(number, line));
            }
        }
        rows
    }

    /// How the learner is told which line is meant: `the visit`, or `line 2 (20610)`.
    fn place(&self, i: usize) -> String {
        let code = &self.entered[i].code;
        match super::relation::is_visit(code) {
            true => "the visit".to_owned(),
            false => format!("line {} ({code})", i + 1),
        }
    }

    fn diagnosis(&self, code: &str) -> Option<&'k exercises_format::chart::KeyDiagnosis> {
        self.key.diagnoses.iter().find(|line| canonical(&line.code) == canonical(code))
    }
}
