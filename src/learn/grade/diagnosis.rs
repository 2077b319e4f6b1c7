//! Item 21: matching entered diagnoses to the key, their order, and their rows.

use super::relation::{
    Edge, Line, Standing, beside, canonical, display_form, left_over, near_diagnosis, standing,
};
use super::row::{Component, Points, Row, Verdict};
use crate::practice::coding::Sheet;
use exercises_format::chart::{Key, KeyDiagnosis};

/// Points for the first place, in hundredths.
const FIRST: i64 = 200;
/// Points for each pair that must keep its order, in hundredths.
const PAIR: i64 = 100;
/// The most matchings tried; past it every entry keeps only its nearest line.
const MOST_MATCHINGS: usize = 512;

/// What an auditor makes of a diagnosis the chart does not carry.
const UNSUPPORTED_COMPLIANCE: u32 = 10;
/// What an auditor makes of a diagnosis the key names as a compliance matter.
const REJECTED_COMPLIANCE: u32 = 25;

/// For each entry the index, among its edges, of the line it stands for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Matching(Vec<Option<usize>>);

/// The entered diagnoses against the key's.
#[derive(Debug)]
pub(super) struct Diagnoses<'k> {
    key: &'k Key,
    entered: Vec<String>,
    standings: Vec<Standing<'k>>,
    /// Whether an entry costs nothing where it stands for no line.
    free: Vec<bool>,
    /// Indices of lines that may stand first.
    leaders: Vec<usize>,
    penalty: i64,
}

impl<'k> Diagnoses<'k> {
    pub fn read(key: &'k Key, sheet: &Sheet) -> Self {
        let lines: Vec<Line<'k>> =
            key.diagnoses.iter().map(|line| Line { code: &line.code, misses: &line.misses }).collect();
        let entered: Vec<String> = sheet.diagnoses.iter().map(|code| display_form(code.as_str())).collect();
        let standings = entered
            .iter()
            .map(|code| match standing(code, &lines, key, near_diagnosis) {
                Standing::For(edges) => Standing::For(only_exact(edges)),
                other => other,
            })
            .collect();
        let free = entered.iter().map(|code| beside(code, key).tolerated()).collect();
        let least = key.diagnoses.iter().map(|line| i64::from(line.points) * 100).min().unwrap_or(0);
        Self { key, entered, standings, free, leaders: leaders(key), penalty: (least / 2).max(100) }
    }

    /// Every way the entries can stand for lines, at most one each; the key's own codes always stand for themselves.
    pub fn matchings(&self) -> Vec<Matching> {
        let mut fixed = vec![None; self.entered.len()];
        let mut taken = vec![false; self.key.diagnoses.len()];
        let mut free: Vec<usize> = Vec::new();
        for (i, standing) in self.standings.iter().enumerate() {
            match standing.edges().first() {
                Some(edge) if edge.percent == 100 && edge.miss.is_none() => {
                    if !taken[edge.line] {
                        taken[edge.line] = true;
                        fixed[i] = Some(0);
                    }
                }
                Some(_) => free.push(i),
                None => {}
            }
        }
        free.sort_by_key(|&i| canonical(&self.entered[i]));
        let ways = free.iter().fold(1usize, |ways, &i| {
            let open = self.standings[i].edges().iter().filter(|edge| !taken[edge.line]).count();
            ways.saturating_mul(1 + open)
        });
        if ways > MOST_MATCHINGS {
            return vec![Matching(self.nearest(&free, taken, fixed))];
        }
        let mut all = Vec::new();
        self.branch(&free, &mut taken, &mut fixed, &mut all);
        all
    }

    fn branch(
        &self,
        free: &[usize],
        taken: &mut [bool],
        chosen: &mut [Option<usize>],
        all: &mut Vec<Matching>,
    ) {
        let Some((&i, rest)) = free.split_first() else {
            all.push(Matching(chosen.to_vec()));
            return;
        };
        for (e, edge) in self.standings[i].edges().iter().enumerate() {
            if !taken[edge.line] {
                taken[edge.line] = true;
                chosen[i] = Some(e);
                self.branch(rest, taken, chosen, all);
                taken[edge.line] = false;
            }
        }
        chosen[i] = None;
        self.branch(rest, taken, chosen, all);
    }

    /// One matching for sheets too tangled to try them all: best share first.
    fn nearest(
        &self,
        free: &[usize],
        mut taken: Vec<bool>,
        mut chosen: Vec<Option<usize>>,
    ) -> Vec<Option<usize>> {
        let mut offers: Vec<(u32, usize, usize)> = Vec::new();
        for &i in free {
            offers.extend(
                self.standings[i].edges().iter().enumerate().map(|(e, edge)| (100 - edge.percent, i, e)),
            );
        }
        offers.sort_by_key(|&(short, i, e)| (short, canonical(&self.entered[i]), e));
        for (_, i, e) in offers {
            let line = self.standings[i].edges()[e].line;
            if chosen[i].is_none() && !taken[line] {
                taken[line] = true;
                chosen[i] = Some(e);
            }
        }
        chosen
    }

    /// The edge by which an entry stands for a line.
    pub fn edge(&self, matching: &Matching, entry: usize) -> Option<Edge<'k>> {
        let chosen = matching.0.get(entry).copied().flatten()?;
        self.standings.get(entry)?.edges().get(chosen).copied()
    }

    /// The line an entry stands for, when it earns anything there.
    fn line_of(&self, matching: &Matching, entry: usize) -> Option<usize> {
        self.edge(matching, entry).filter(|edge| edge.percent > 0).map(|edge| edge.line)
    }

    /// What a pointer at this code points at.
    pub fn pointed(&self, matching: &Matching, code: &str) -> Pointed {
        let Some(entry) = self.entered.iter().position(|entered| canonical(entered) == canonical(code))
        else {
            return Pointed::Astray;
        };
        match self.line_of(matching, entry) {
            Some(line) => Pointed::Line(line),
            None if self.free[entry] => Pointed::Neutral,
            None => Pointed::Astray,
        }
    }

    /// The section's points before they are stopped at zero.
    pub fn score(&self, matching: &Matching) -> i64 {
        let earned: i64 = (0..self.entered.len())
            .filter_map(|i| self.edge(matching, i))
            .map(|edge| i64::from(self.key.diagnoses[edge.line].points) * i64::from(edge.percent))
            .sum();
        let charged = self.charged(matching).iter().filter(|charged| **charged).count();
        let pairs: i64 = self.key.order.iter().map(|pair| self.pair(matching, pair).0).sum();
        earned + self.first(matching).0 + pairs - self.penalty * i64::try_from(charged).unwrap_or(0)
    }

    /// Which entries cost points: they stand for nothing, and are neither acceptable nor the one rejected
    /// compliance matter that is left to the compliance figure.
    fn charged(&self, matching: &Matching) -> Vec<bool> {
        let mut excused = false;
        (0..self.entered.len())
            .map(|i| match &self.standings[i] {
                _ if self.edge(matching, i).is_some() => false,
                _ if self.free[i] => false,
                Standing::Rejected(entry) if entry.compliance && !excused => {
                    excused = true;
                    false
                }
                _ => true,
            })
            .collect()
    }

    /// What the first place earns, and whether the diagnosis that belongs there is on the sheet.
    fn first(&self, matching: &Matching) -> (i64, bool) {
        let leads = |entry: usize| {
            self.line_of(matching, entry).is_some_and(|line| self.leaders.contains(&line))
                || self.key.first.iter().any(|code| canonical(code) == canonical(&self.entered[entry]))
        };
        if self.key.diagnoses.len() < 2 {
            return (0, true);
        }
        match (0..self.entered.len()).find(|&entry| leads(entry)) {
            Some(0) => (FIRST, true),
            Some(_) => (FIRST / 2, true),
            None => (0, false),
        }
    }

    /// What a pair earns, and whether both are on the sheet.
    fn pair(&self, matching: &Matching, pair: &[String; 2]) -> (i64, bool) {
        let place = |code: &str| {
            (0..self.entered.len()).find(|&entry| {
                canonical(&self.entered[entry]) == canonical(code)
                    || self
                        .line_of(matching, entry)
                        .is_some_and(|line| canonical(&self.key.diagnoses[line].code) == canonical(code))
            })
        };
        match (place(&pair[0]), place(&pair[1])) {
            (Some(before), Some(after)) if before < after => (PAIR, true),
            (Some(_), Some(_)) => (PAIR / 2, true),
            _ => (0, false),
        }
    }

    /// Rows: the entries, then the order, then what is missing.
    pub fn rows(&self, matching: &Matching) -> Vec<Row> {
        let charged = self.charged(matching);
        let mut rows: Vec<Row> =
            (0..self.entered.len()).map(|i| self.entry_row(matching, i, charged[i])).collect();
        if self.key.diagnoses.len() > 1 {
            rows.push(self.first_row(matching));
        }
        rows.extend(self.key.order.iter().map(|pair| self.pair_row(matching, pair)));
        let mut next = self.entered.len();
        for (line, key) in self.key.diagnoses.iter().enumerate() {
            let there = |entry| self.edge(matching, entry).is_some_and(|edge: Edge<'_>| edge.line == line);
            if !(0..self.entered.len()).any(there) {
                rows.push(missing_row(next, key));
                next += 1;
            }
        }
        rows
    }

    fn entry_row(&self, matching: &Matching, i: usize, charged: bool) -> Row {
        let code = &self.entered[i];
        let Some(edge) = self.edge(matching, i) else {
            return Row { got: Points(if charged { -self.penalty } else { 0 }), ..self.extra_row(i) };
        };
        let key = &self.key.diagnoses[edge.line];
        let mut row = key_row(item(i), key, edge.verdict);
        row.yours = code.clone();
        row.got = Points(i64::from(key.points) * i64::from(edge.percent));
        if let Some(miss) = edge.miss {
            row.why = miss.why.clone();
            row.consequence = miss.consequence.clone();
        } else if edge.percent < 100 {
            row.why = format!("{} {}", kinship(edge.verdict), key.why);
        }
        if edge.percent < 100 {
            row.advice = format!("Code {} instead of {code}.", row.expected);
        }
        if edge.verdict == Verdict::Upcoded {
            row.compliance_cost = REJECTED_COMPLIANCE;
        }
        row
    }

    /// The row of an entry that stands for no line.
    fn extra_row(&self, i: usize) -> Row {
        let code = &self.entered[i];
        let mut row = Row::new(item(i), Component::Diagnosis, Verdict::NotSupported);
        row.yours = code.clone();
        row.advice = format!("Take {code} off the diagnoses.");
        row.compliance_cost = UNSUPPORTED_COMPLIANCE;
        match left_over(code, &self.standings[i], self.key) {
            Standing::Acceptable(entry) => {
                row.verdict = Verdict::Acceptable;
                row.why = entry.why.clone();
                row.advice = String::new();
                row.compliance_cost = 0;
            }
            Standing::Rejected(entry) => {
                row.why = entry.why.clone();
                row.consequence = entry.consequence.clone();
                row.compliance_cost = if entry.compliance { REJECTED_COMPLIANCE } else { 0 };
            }
            Standing::For(edges) => {
                let kept = edges.first().map_or("", |edge| &self.key.diagnoses[edge.line].code);
                row.why = format!("What it could say of {kept} is said by another code on the sheet.");
                row.compliance_cost = 0;
            }
            Standing::Unknown => {
                row.why = "Nothing in the chart carries this code.".into();
                row.consequence = "An unsupported diagnosis stays in the patient's record.".into();
            }
        }
        row
    }

    fn first_row(&self, matching: &Matching) -> Row {
        let (got, present) = self.first(matching);
        let there = |line: &usize| (0..self.entered.len()).any(|i| self.line_of(matching, i) == Some(*line));
        let lead = self.leaders.iter().copied().find(there).or(self.leaders.first().copied());
        let lead = lead.map(|line| &self.key.diagnoses[line]);
        let name = lead.map_or(String::new(), |line| display_form(&line.code));
        let yours = self.entered.first().map_or(String::new(), |code| format!("{code} first"));
        let mut row = order_row(yours, format!("{name} first"), (got, FIRST), present, self.entered.len());
        row.why = match present {
            true => self.key.first_why.clone(),
            false => format!("The diagnosis that goes first is not on the sheet. {}", self.key.first_why),
        };
        row.evidence = lead.map_or(Vec::new(), |line| line.evidence.clone());
        row.rests_on = lead.map_or(String::new(), |line| line.rests_on.clone());
        if got == FIRST {
            row.expected = row.yours.clone();
        } else {
            row.consequence = "The claim tells the payer another reason for the visit.".into();
        }
        row
    }

    fn pair_row(&self, matching: &Matching, pair: &[String; 2]) -> Row {
        let (got, present) = self.pair(matching, pair);
        let said = |a: &str, b: &str| format!("{} before {}", display_form(a), display_form(b));
        let expected = said(&pair[0], &pair[1]);
        let yours = match (got == PAIR, present) {
            (true, _) => expected.clone(),
            (false, true) => said(&pair[1], &pair[0]),
            (false, false) => String::new(),
        };
        let mut row = order_row(yours, expected, (got, PAIR), present, self.entered.len());
        let after = self.key.diagnoses.iter().find(|line| canonical(&line.code) == canonical(&pair[1]));
        row.rests_on = after.map_or(String::new(), |line| line.rests_on.clone());
        row.why = match present {
            true => "The code book tells which of the two comes first.".into(),
            false => "One of the two is not on the sheet.".into(),
        };
        row
    }
}

/// What a diagnosis pointer resolves to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pointed {
    /// The key's diagnosis of this index.
    Line(usize),
    /// A diagnosis that may be there.
    Neutral,
    /// A diagnosis that stands for nothing, or none at all.
    Astray,
}

fn only_exact(edges: Vec<Edge<'_>>) -> Vec<Edge<'_>> {
    match edges.iter().find(|edge| edge.percent == 100 && edge.miss.is_none()) {
        Some(&exact) => vec![exact],
        None => edges,
    }
}

/// Lines that may stand first: those `key.first` names, else the first listed.
fn leaders(key: &Key) -> Vec<usize> {
    let named: Vec<usize> = key
        .first
        .iter()
        .filter_map(|code| key.diagnoses.iter().position(|line| canonical(&line.code) == canonical(code)))
        .collect();
    if key.first.is_empty() && !key.diagnoses.is_empty() { vec![0] } else { named }
}

/// `21A` to `21L`; beyond the form's twelve, numbers.
fn item(index: usize) -> String {
    match u8::try_from(index) {
        Ok(i) if i < 12 => format!("21{}", char::from(b'A' + i)),
        _ => format!("21 {}", index + 1),
    }
}

fn key_row(item: String, key: &KeyDiagnosis, verdict: Verdict) -> Row {
    let mut row = Row::new(item, Component::Diagnosis, verdict);
    row.expected = display_form(&key.code);
    row.why = key.why.clone();
    row.rests_on = key.rests_on.clone();
    row.evidence = key.evidence.clone();
    row.of = Points(i64::from(key.points) * 100);
    row
}

fn missing_row(index: usize, key: &KeyDiagnosis) -> Row {
    let mut row = key_row(item(index), key, Verdict::Missing);
    row.advice = format!("Add {} to the diagnoses.", row.expected);
    row.consequence = "The claim does not tell the payer of it.".into();
    row
}

fn order_row(yours: String, expected: String, points: (i64, i64), present: bool, entries: usize) -> Row {
    let verdict = match points.0 == points.1 {
        true => Verdict::Right,
        false if entries == 0 || !present => Verdict::Missing,
        false => Verdict::WrongOrder,
    };
    let mut row = Row::new("21", Component::Order, verdict);
    if points.0 < points.1 && present {
        row.advice = format!("Put {expected}.");
    }
    row.yours = yours;
    row.expected = expected;
    (row.got, row.of) = (Points(points.0), Points(points.1));
    row
}

fn kinship(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::WrongSeventh => "Right up to the seventh character.",
        Verdict::LessSpecific => "The chart says more than this code does.",
        _ => "The category is right, the code is not.",
    }
}
