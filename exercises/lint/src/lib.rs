//! Proves the exercise bank: every chart is read strictly, and its key is tried out on the grader; every
//! look-up drill is looked up, and every question's codes are.
//!
//! [`lint`] answers with all findings at once. Each has a permanent code `exercise.…` (or `format.…`), the file and the
//! place in it, what was read, and the next step; each has its smallest reproduction under `exercises/broken/`,
//! in a folder named after the code with dashes for dots.
//!
//! The grader is an argument, so that this crate depends on no room that grades; so are the code sets.
//!
//! | module | proves |
//! |---|---|
//! | `identity` | schema number, kind, UUID, version, title, topics |
//! | `calendar` | interval, date of service, date tokens |
//! | `people` | patient, plans, clinicians, place |
//! | `document` | documents, tokens, fixed dates |
//! | `fact` | coverages, authorizations, referrals, earlier services |
//! | `evidence` | quotes stand once in the document they name |
//! | `code` | codes valid and billable on every day of the interval, fit for sex, age and company |
//! | `key` | points, links, orders, misses, units |
//! | `words` | reasons are there and readable |
//! | `score` | the key earns everything, each miss what it states |
//! | `drill`, `drill_code`, `drill_words` | look-up drills: form, answers and notes that stand, words of their own |
//! | `question`, `question_code`, `question_words` | multiple-choice questions: form, codes of the key and of the others, words |
//! | `question_set` | questions side by side: twins, positions and lengths of keys, what blueprints promise |
//! | `term` | terms: sort, folder, drawing and mark |
//! | `task` | the other kinds: papers, words, keys, lists, remittances, samples, each on the grader |
//! | `count` | how many there are of each, and what the first tranche asks for |
//! | `twin` | no id twice, no note told twice |

mod attempt;
mod bank;
mod calendar;
mod chart;
mod code;
mod count;
mod document;
mod drill;
mod drill_code;
mod drill_words;
mod evidence;
mod fact;
mod identity;
mod key;
mod library;
mod people;
mod question;
mod question_code;
mod question_set;
mod question_words;
mod score;
mod task;
mod term;
mod twin;
mod words;

pub use attempt::{Attempt, AttemptService, Grader, Scored, ScoredLine};
pub use bank::{Bank, BlueprintFile, CaseFile, ChartFile, DrillFile, QuestionFile, TaskFile};
pub use code::{Codes, DiagnosisFacts, LineFacts, NoteFacts};
pub use count::{Counts, Share, chart_sort};
pub use library::Sets;
pub use task::{Marked, MarkedRow, TaskGrader};

use chart::Chart;
use practicum_base::Finding;

/// The graders that keys are tried out on.
#[derive(Clone, Copy)]
pub struct Graders<'a> {
    /// Of charts.
    pub chart: Grader<'a>,
    /// Of the other kinds.
    pub task: TaskGrader<'a>,
}

/// Every finding on the bank, ordered by file and place.
pub fn lint(bank: &Bank, codes: &dyn Codes, graders: Graders<'_>) -> Vec<Finding> {
    let mut findings = bank.unread.clone();
    for file in &bank.charts {
        let mut chart = Chart::new(file);
        identity::check(&mut chart);
        calendar::check(&mut chart);
        people::check(&mut chart, bank);
        document::check(&mut chart);
        fact::check(&mut chart, bank);
        evidence::check(&mut chart);
        code::check(&mut chart, codes);
        key::check(&mut chart, bank);
        words::check(&mut chart);
        score::check(&mut chart, graders.chart);
        findings.append(&mut chart.findings);
    }
    for file in &bank.drills {
        findings.append(&mut drill::check(file, codes));
    }
    for file in &bank.tasks {
        findings.append(&mut task::check(file, bank, codes, graders.task));
    }
    for file in bank.questions.iter().chain(&bank.terms) {
        findings.append(&mut question::check(file, bank, codes));
    }
    question_set::check(bank, &mut findings);
    task::check_set(bank, &mut findings);
    twin::check(bank, &mut findings);
    findings.sort_by(|a, b| (&a.at, &a.code).cmp(&(&b.at, &b.code)));
    findings
}
