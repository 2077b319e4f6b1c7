//! What an answer scores: seventy points for the codes, fifteen for the way, fifteen for the time. Way and time count
//! once every code is right, so that guessing fast earns nothing.

use codesets_lookup::SetId;
use exercises_format::Drill;
use exercises_format::drill::DrillAnswer;

/// Points for the codes.
const FOR_CODES: u32 = 70;
/// Points for the way.
const FOR_WAY: u32 = 15;
/// Points for the time.
const FOR_TIME: u32 = 15;
/// Percent of a code's points that its category alone earns.
const NEAR_PERCENT: u32 = 40;
/// Points off for a code nobody asked for, and for codes in the wrong order.
const SLIP: u32 = 10;
/// Points off for each page beyond par.
const A_PAGE: u32 = 3;
/// Points for the way of a right answer that was never verified in the book.
const UNVERIFIED: u32 = 5;

/// What was handed in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Given<'a> {
    /// The codes, in order, as typed.
    pub answer: &'a [String],
    /// Whole seconds at work, pauses left out.
    pub seconds: u32,
    /// Pages opened.
    pub steps: u32,
    /// Whether the way was shown first.
    pub gave_up: bool,
}

/// How a code was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Right.
    Right,
    /// In the right category.
    Near,
    /// Wrong, or missing.
    Wrong,
    /// Not asked for.
    Extra,
}

/// One line of a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What is scored: a code, `Order`, `Way`, `Time`.
    pub what: String,
    /// How the code was answered; none for way and time.
    pub verdict: Option<Verdict>,
    /// Points earned; below zero for what is taken off.
    pub points: i32,
    /// The most it could earn.
    pub of: u32,
    /// Why.
    pub why: String,
}

/// What an answer scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score {
    /// 0 to 100.
    pub points: u32,
    /// Line by line; codes first.
    pub marks: Vec<Mark>,
    /// Whether every code is right and in order.
    pub right: bool,
}

/// Scores an answer. Nothing but drill and answer is read, so a journal's record always scores the same.
pub fn score(drill: &Drill, given: Given<'_>) -> Score {
    if given.gave_up {
        return gave_up(drill);
    }
    let mut left: Vec<Option<&String>> = given.answer.iter().map(Some).collect();
    let mut marks = codes(drill, &mut left);
    let full = marks.iter().all(|mark| mark.verdict == Some(Verdict::Right));
    marks.extend(left.into_iter().flatten().map(|code| extra(code)));
    let ordered = !drill.in_order || !full || in_order(drill, given.answer);
    if !ordered {
        marks.push(Mark {
            what: "Order".into(),
            verdict: None,
            points: -signed(SLIP),
            of: 0,
            why: format!("The codes are right, but {} goes first.", shown(drill.answers.first())),
        });
    }
    let codes: i32 = marks.iter().map(|mark| mark.points).sum::<i32>().max(0);
    let right = full && ordered && !marks.iter().any(|mark| mark.verdict == Some(Verdict::Extra));
    let (way, time) = (way(drill, given, full), time(drill, given, full));
    let points = codes.unsigned_abs() + way.points.unsigned_abs() + time.points.unsigned_abs();
    marks.extend([way, time]);
    Score { points, marks, right }
}

fn gave_up(drill: &Drill) -> Score {
    let line = |(i, answer): (usize, &DrillAnswer)| Mark {
        what: shown(Some(answer)),
        verdict: Some(Verdict::Wrong),
        points: 0,
        of: share(drill, i),
        why: answer.why.clone(),
    };
    Score { points: 0, marks: drill.answers.iter().enumerate().map(line).collect(), right: false }
}

/// The points of the code at a place; what does not divide goes to the first.
fn share(drill: &Drill, place: usize) -> u32 {
    let count = u32::try_from(drill.answers.len().max(1)).unwrap_or(1);
    FOR_CODES / count + if place == 0 { FOR_CODES % count } else { 0 }
}

/// Each asked code with the best of what was typed: first all that are right, then the categories.
fn codes(drill: &Drill, left: &mut [Option<&String>]) -> Vec<Mark> {
    let mut take = |fits: &dyn Fn(&str) -> bool| {
        left.iter_mut().find(|code| code.is_some_and(|code| fits(&bare(code)))).and_then(Option::take)
    };
    let right: Vec<Option<&String>> = drill
        .answers
        .iter()
        .map(|answer| take(&|code| answer.accept.iter().any(|held| bare(held) == *code)))
        .collect();
    drill
        .answers
        .iter()
        .zip(right)
        .enumerate()
        .map(|(i, (answer, right))| {
            let of = share(drill, i);
            if right.is_some() {
                return line(answer, Verdict::Right, of, of, answer.why.clone());
            }
            let near = take(&|code| answer.accept.iter().any(|held| same_category(drill, held, code)));
            match near {
                Some(code) => {
                    let words = format!(
                        "{code} is in the right place, but the code is {}: {}",
                        shown(Some(answer)),
                        answer.why
                    );
                    line(answer, Verdict::Near, of * NEAR_PERCENT / 100, of, words)
                }
                None => {
                    let words = format!("The code is {}: {}", shown(Some(answer)), answer.why);
                    line(answer, Verdict::Wrong, 0, of, words)
                }
            }
        })
        .collect()
}

fn line(answer: &DrillAnswer, verdict: Verdict, points: u32, of: u32, why: String) -> Mark {
    Mark { what: shown(Some(answer)), verdict: Some(verdict), points: signed(points), of, why }
}

fn extra(code: &str) -> Mark {
    Mark {
        what: code.to_owned(),
        verdict: Some(Verdict::Extra),
        points: -signed(SLIP),
        of: 0,
        why: "Nobody asked for it, and it answers nothing that was asked.".into(),
    }
}

fn in_order(drill: &Drill, answer: &[String]) -> bool {
    let place = |asked: &DrillAnswer| {
        answer.iter().position(|code| asked.accept.iter().any(|held| bare(held) == bare(code)))
    };
    drill.answers.iter().map(place).is_sorted()
}

fn way(drill: &Drill, given: Given<'_>, full: bool) -> Mark {
    let par = drill.par.steps;
    let (points, why) = match (full, given.steps) {
        (false, _) => (0, "The way counts once every code is right.".to_owned()),
        (true, 0) => {
            (UNVERIFIED, "Right, but no page was opened: verify in the book before you code.".to_owned())
        }
        (true, steps) if steps <= par => (FOR_WAY, format!("{} of {par}.", pages(steps))),
        (true, steps) => {
            let points = FOR_WAY.saturating_sub((steps - par).saturating_mul(A_PAGE));
            (points, format!("{}; the short way takes {par}.", pages(steps)))
        }
    };
    Mark { what: "Way".into(), verdict: None, points: signed(points), of: FOR_WAY, why }
}

/// Full points within par, none from three times par on, evenly between.
fn time(drill: &Drill, given: Given<'_>, full: bool) -> Mark {
    let (par, seconds) = (drill.par.seconds.max(1), given.seconds);
    let late = seconds.saturating_sub(par).min(par * 2);
    let points = if full { FOR_TIME * (par * 2 - late) / (par * 2) } else { 0 };
    let why = match (full, seconds <= par) {
        (false, _) => "Time counts once every code is right.".to_owned(),
        (true, true) => format!("{seconds} s, par {par} s."),
        (true, false) => format!("{seconds} s; par is {par} s."),
    };
    Mark { what: "Time".into(), verdict: None, points: signed(points), of: FOR_TIME, why }
}

fn pages(count: u32) -> String {
    if count == 1 { "1 page".to_owned() } else { format!("{count} pages") }
}

/// The code an answer is shown as.
fn shown(answer: Option<&DrillAnswer>) -> String {
    answer.and_then(|answer| answer.accept.first()).cloned().unwrap_or_default()
}

/// A code as answers are compared: without dot, dash at its end, or case.
fn bare(code: &str) -> String {
    SetId::bare(code.trim().trim_end_matches('-'))
}

/// Whether a code stands in the same category: three characters of ICD-10-CM, the table of ICD-10-PCS, the letter and
/// two digits of HCPCS; the teaching set's numbers have none.
fn same_category(drill: &Drill, held: &str, code: &str) -> bool {
    let head = |code: &str| code.get(..3).map(str::to_owned);
    drill.set != SetId::Cpt.name() && code.len() > 2 && head(&bare(held)) == head(code)
}

fn signed(points: u32) -> i32 {
    i32::try_from(points).unwrap_or(i32::MAX)
}
