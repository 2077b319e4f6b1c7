//! An appeal: what is enclosed, and the five questions a letter answers.

use super::row::{Sheet, TaskRow, TaskVerdict};
use crate::learn::grade::Points;
use crate::practice::denial::{LetterFacts, letter_marks};
use crate::practice::x12::model::Carc;
use exercises_format::task::{AppealTask, Enclosure, Exercise};

/// Points in hundredths for a question.
const A_QUESTION: i64 = 200;
/// For a paper that belongs there, and off for one that does not.
const A_PAPER: i64 = 100;
/// What a paper nobody needs costs on the compliance figure.
const DISCLOSED: u32 = 25;

pub(super) fn mark(
    exercise: &Exercise,
    task: &AppealTask,
    enclosed: &[String],
    letter: &str,
    sheet: &mut Sheet,
) {
    let written = !letter.trim().is_empty();
    sheet.answered = written || !enclosed.is_empty();
    sheet.section();
    for enclosure in &task.enclosures {
        let there = enclosed.contains(&enclosure.paper);
        if enclosure.must || there {
            sheet.put(paper(exercise, enclosure, there));
        }
    }
    for stranger in enclosed.iter().filter(|id| !task.enclosures.iter().any(|one| one.paper == **id)) {
        sheet.put(TaskRow {
            place: "Enclosure".into(),
            yours: stranger.clone(),
            verdict: TaskVerdict::Extra,
            why: "It is not among the papers.".into(),
            got: Points(-A_PAPER),
            ..TaskRow::default()
        });
    }
    sheet.section();
    for (question, met, words) in marks(exercise, task, enclosed, letter) {
        let met = met && written;
        sheet.put(TaskRow {
            place: question.to_owned(),
            yours: if written { words.clone() } else { String::new() },
            expected: "answered".into(),
            verdict: match (written, met) {
                (false, _) => TaskVerdict::Missing,
                (true, true) => TaskVerdict::Right,
                (true, false) => TaskVerdict::Wrong,
            },
            why: words,
            got: Points(if met { A_QUESTION } else { 0 }),
            of: Points(A_QUESTION),
            ..TaskRow::default()
        });
    }
}

fn paper(exercise: &Exercise, enclosure: &Enclosure, there: bool) -> TaskRow {
    let title = exercise.paper(&enclosure.paper).map(|paper| paper.title.clone());
    let title = title.unwrap_or_else(|| enclosure.paper.clone());
    TaskRow {
        place: format!("Enclosure: {title}"),
        yours: if there { "enclosed".into() } else { String::new() },
        expected: if enclosure.must { "enclosed".into() } else { String::new() },
        verdict: match (enclosure.must, there) {
            (true, true) => TaskVerdict::Right,
            (true, false) => TaskVerdict::Missing,
            (false, _) => TaskVerdict::Extra,
        },
        why: enclosure.why.clone(),
        got: Points(match (enclosure.must, there) {
            (true, true) => A_PAPER,
            (true, false) => 0,
            (false, _) => -A_PAPER,
        }),
        of: Points(if enclosure.must { A_PAPER } else { 0 }),
        compliance_cost: if enclosure.compliance && there { DISCLOSED } else { 0 },
        ..TaskRow::default()
    }
}

/// The five questions; only papers that belong there are a record worth quoting.
fn marks(
    exercise: &Exercise,
    task: &AppealTask,
    enclosed: &[String],
    letter: &str,
) -> Vec<(&'static str, bool, String)> {
    let carcs: Vec<Carc> = task.carcs.iter().map(|code| code.as_str().into()).collect();
    let rules: Vec<&str> = task.rule_words.iter().map(String::as_str).collect();
    let musts = task.enclosures.iter().filter(|one| one.must && enclosed.contains(&one.paper));
    let texts: Vec<String> =
        musts.filter_map(|one| exercise.paper(&one.paper)).map(|paper| paper.text.join("\n")).collect();
    let documents: Vec<&str> = texts.iter().map(String::as_str).collect();
    let facts = LetterFacts {
        payer_control: &task.payer_control,
        account: &task.account,
        procedure: &task.procedure,
        dos: task.dos,
        carcs: &carcs,
        rule_words: &rules,
        documents: &documents,
        day: task.day,
        last_day: Some(task.last_day),
    };
    letter_marks(letter, &facts).into_iter().map(|mark| (mark.question, mark.met, mark.words)).collect()
}
