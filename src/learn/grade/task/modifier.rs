//! Modifiers line by line.

use super::row::{Sheet, TaskRow, TaskVerdict};
use crate::learn::grade::Points;
use exercises_format::task::{KeyedModifier, ModifierLine, ModifierMiss, ModifierTask};

/// Points in hundredths for a modifier, or for a line left bare.
const A_MODIFIER: i64 = 200;
/// For the right order.
const ORDER: i64 = 100;
/// What one too many costs.
const TOO_MANY: i64 = 100;
/// What a false one costs on the compliance figure.
const FALSE_CLAIM: u32 = 25;

pub(super) fn mark(task: &ModifierTask, lines: &[Option<Vec<String>>], sheet: &mut Sheet) {
    sheet.answered = lines.iter().any(Option::is_some);
    for (i, (line, entered)) in task.lines.iter().zip(lines).enumerate() {
        sheet.section();
        let place = format!("Line {} {}", i + 1, line.code);
        Lined { place, line, rows: sheet }.mark(entered.as_deref());
    }
}

struct Lined<'a> {
    place: String,
    line: &'a ModifierLine,
    rows: &'a mut Sheet,
}

impl Lined<'_> {
    fn mark(mut self, entered: Option<&[String]>) {
        let codes: Vec<String> =
            entered.unwrap_or_default().iter().map(|code| code.trim().to_uppercase()).collect();
        let codes: Vec<String> = codes.into_iter().filter(|code| !code.is_empty()).collect();
        let mut left: Vec<Option<&str>> = codes.iter().map(|code| Some(code.as_str())).collect();
        let places: Vec<Option<usize>> = self.line.key.iter().map(|key| serving(key, &mut left)).collect();
        let misses: Vec<Option<&ModifierMiss>> = self
            .line
            .key
            .iter()
            .zip(&places)
            .map(|(key, place)| if place.is_none() { missed(self.line, key, &mut left) } else { None })
            .collect();
        for ((key, place), miss) in self.line.key.iter().zip(&places).zip(misses) {
            let yours = place.and_then(|at| codes.get(at)).map(String::as_str);
            self.keyed(key, yours, miss);
        }
        if self.line.key.is_empty() {
            self.bare(entered.is_some(), &left);
        }
        if self.line.in_order && self.line.key.len() > 1 {
            self.order(&places);
        }
        left.into_iter().flatten().for_each(|code| self.extra(code));
    }

    fn keyed(&mut self, key: &KeyedModifier, yours: Option<&str>, miss: Option<&ModifierMiss>) {
        let mut row = TaskRow {
            place: self.place.clone(),
            expected: key.code.clone(),
            why: key.why.clone(),
            consequence: key.consequence.clone(),
            of: Points(A_MODIFIER),
            ..TaskRow::default()
        };
        if let Some(yours) = yours {
            row.yours = yours.into();
            row.verdict = if yours == key.code { TaskVerdict::Right } else { TaskVerdict::Acceptable };
            row.got = row.of;
            row.consequence.clear();
        } else if let Some(miss) = miss {
            row.yours.clone_from(&miss.code);
            row.verdict = TaskVerdict::of_percent(miss.percent);
            row.got = Points(A_MODIFIER * i64::from(miss.percent) / 100);
            row.why = format!("{} {}", miss.why, key.why);
            row.consequence.clone_from(&miss.consequence);
            row.compliance_cost = if miss.compliance { FALSE_CLAIM } else { 0 };
        }
        self.rows.put(row);
    }

    /// A line that stays bare has to be left bare on purpose, with nothing on it that does not belong there.
    fn bare(&mut self, answered: bool, left: &[Option<&str>]) {
        let clean = left.iter().flatten().all(|code| self.line.allowed.iter().any(|held| held == code));
        let right = answered && clean;
        self.rows.put(TaskRow {
            place: self.place.clone(),
            yours: if right { "no modifier".into() } else { String::new() },
            expected: "no modifier".into(),
            verdict: match (answered, right) {
                (false, _) => TaskVerdict::Missing,
                (true, true) => TaskVerdict::Right,
                (true, false) => TaskVerdict::Wrong,
            },
            why: self.line.bare_why.clone().unwrap_or_default(),
            got: Points(if right { A_MODIFIER } else { 0 }),
            of: Points(A_MODIFIER),
            ..TaskRow::default()
        });
    }

    fn order(&mut self, places: &[Option<usize>]) {
        let all = places.iter().all(Option::is_some);
        let right = all && places.is_sorted();
        let codes: Vec<&str> = self.line.key.iter().map(|key| key.code.as_str()).collect();
        self.rows.put(TaskRow {
            place: format!("{}, order", self.place),
            expected: codes.join(", "),
            verdict: match (all, right) {
                (false, _) => TaskVerdict::Missing,
                (true, true) => TaskVerdict::Right,
                (true, false) => TaskVerdict::WrongOrder,
            },
            why: "Modifiers that change payment stand before those that inform.".into(),
            got: Points(if right { ORDER } else { 0 }),
            of: Points(ORDER),
            ..TaskRow::default()
        });
    }

    fn extra(&mut self, code: &str) {
        let mut row = TaskRow { place: self.place.clone(), yours: code.into(), ..TaskRow::default() };
        if self.line.allowed.iter().any(|held| held == code) {
            row.verdict = TaskVerdict::Acceptable;
            row.why = "It may stand there.".into();
            return self.rows.put(row);
        }
        row.verdict = TaskVerdict::Extra;
        row.got = Points(-TOO_MANY);
        row.why = "Nothing in the papers calls for it.".into();
        if let Some(miss) = self.line.misses.iter().find(|miss| miss.code == code) {
            row.why.clone_from(&miss.why);
            row.consequence.clone_from(&miss.consequence);
            row.compliance_cost = if miss.compliance { FALSE_CLAIM } else { 0 };
            // Beside the right one it costs no more than the right one added.
            let worth = A_MODIFIER * i64::from(miss.percent) / 100;
            row.got = Points(-TOO_MANY.min(A_MODIFIER - worth));
        }
        self.rows.put(row);
    }
}

/// The place of the entry that serves for a modifier of the key; it is taken.
fn serving(key: &KeyedModifier, left: &mut [Option<&str>]) -> Option<usize> {
    let names = |code: &str| key.code == code || key.alternates.iter().any(|held| held == code);
    let at = left
        .iter()
        .position(|code| *code == Some(key.code.as_str()))
        .or_else(|| left.iter().position(|code| code.is_some_and(names)))?;
    left[at] = None;
    Some(at)
}

/// The best named slip for a modifier of the key; its entry is taken.
fn missed<'a>(
    line: &'a ModifierLine,
    key: &KeyedModifier,
    left: &mut [Option<&str>],
) -> Option<&'a ModifierMiss> {
    let fits = |miss: &&ModifierMiss| {
        miss.stands_for.as_ref() == Some(&key.code) && left.contains(&Some(miss.code.as_str()))
    };
    let best = line.misses.iter().filter(fits).max_by_key(|miss| miss.percent)?;
    let at = left.iter().position(|code| *code == Some(best.code.as_str()))?;
    left[at] = None;
    Some(best)
}
