//! The payer's trace, shown only after the learner's own explanation, and the grade of that.

use super::cause::{AUDIT, accusation};
use super::question::chart_papers;
use crate::learn::Shelf;
use crate::learn::grade::{CauseGrade, bearing, firing_step, grade_cause};
use crate::practice::office::{CauseFile, EncounterFile};
use crate::practice::payer::{Adjudication, Plan, Read, Step, Verdict};

/// What may be seen once the learner has explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The rule that fired.
    pub rule: String,
    /// The payer's steps about this line, in its order.
    pub steps: Vec<StepRow>,
    /// The grade of the explanation.
    pub grade: CauseGrade,
    /// The learner's own words, if any.
    pub words: String,
    /// Items that the rule read, as (item, line).
    pub reads: Vec<(String, Option<u32>)>,
}

/// One rule consulted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// What it asks.
    pub title: String,
    /// Fields read: `24D, 24A`.
    pub read: String,
    /// What it decided.
    pub verdict: Verdict,
    /// The same in a word.
    pub say: &'static str,
    /// Why; shown opened on the step that fired.
    pub words: String,
    /// Whether it denied this line.
    pub hit: bool,
}

pub(super) fn told(
    shelf: &Shelf,
    plan: &Plan,
    visit: &EncounterFile,
    decision: &Adjudication,
    explained: &CauseFile,
    procedure: &str,
) -> Option<Told> {
    let fired = firing_step(decision, explained.line)?;
    let chart = shelf.chart_of(&visit.encounter.source);
    let key = chart.as_ref().map(|chart| &chart.key);
    let papers = chart_papers(shelf, visit);
    let proof = key.map(|key| bearing(&fired.rule, procedure, key, &papers)).unwrap_or_default();
    let chosen = plan.rules.iter().find(|rule| rule.name() == explained.cause.rule);
    let chosen = match chosen {
        Some(rule) => accusation(rule.name(), rule.title()),
        None if explained.cause.rule == AUDIT => accusation(AUDIT, ""),
        None => "no rule of this plan",
    };
    Some(Told {
        rule: fired.rule.clone(),
        steps: steps(decision, explained.line, fired),
        grade: grade_cause(&explained.cause, fired, chosen, &proof),
        words: explained.cause.words.clone(),
        reads: fired.reads.iter().map(|read| (read.item.clone(), read.line)).collect(),
    })
}

/// The steps about a line or about the whole claim. Other lines stay hidden: they may be denied as well, and are the
/// learner's to explain.
fn steps(decision: &Adjudication, line: u32, fired: &Step) -> Vec<StepRow> {
    let about = |step: &&Step| step.line.is_none_or(|at| at == line);
    let row = |step: &Step| StepRow {
        title: step.title.clone(),
        read: fields(&step.reads, line),
        verdict: step.verdict,
        say: say(step.verdict),
        words: step.words.clone(),
        hit: std::ptr::eq(step, fired),
    };
    decision.trace.iter().filter(about).map(row).collect()
}

fn fields(reads: &[Read], line: u32) -> String {
    let mut items: Vec<&str> = Vec::new();
    for read in reads.iter().filter(|read| read.line.is_none_or(|at| at == line)) {
        if !items.contains(&read.item.as_str()) {
            items.push(&read.item);
        }
    }
    items.join(", ")
}

fn say(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Passed => "passed",
        Verdict::Adjusted => "adjusted",
        Verdict::Denied => "denied",
        Verdict::NotApplicable => "not asked",
        Verdict::NotReached => "not reached",
    }
}
