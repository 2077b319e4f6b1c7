//! One claim decided: the plan's rules in order, then the price of what they left standing.

use super::case::{Case, number};
use super::rule::{self, Judgment};
use super::{Adjudication, Answer, LineDecision, Member, Plan, Received, RuleSpec, Step, Verdict, price};
use crate::base::{Day, Seed};
use crate::practice::coding::CodeBook;
use crate::practice::x12::model::{Adjustment, Rarc};

/// Decides a claim. Pure: what the claim, the plan, the member's file and the code book say is all there is.
///
/// The rules are consulted in the plan's order; a line that one of them denies is not reached by those after it, and
/// carries its whole charge under that rule's answer. What stands is priced. For every line, charged less paid is
/// the sum of its adjustments. A decision in the member's history under this claim's own control number, or under
/// the one a replacement names, is set aside: it neither makes a duplicate nor keeps the deductible it used.
///
/// `today` and `seed` are taken as every decision takes them; no rule so far asks the date of the decision, and none
/// throws dice. A void (frequency 8) is not adjudicated but reversed; see [`Member::reverse`].
pub fn adjudicate(
    claim: &Received,
    plan: &Plan,
    member: Option<&Member>,
    codes: &dyn CodeBook,
    _today: Day,
    _seed: Seed,
) -> Adjudication {
    decide(claim, plan, member, codes, &[])
}

/// A rule that a review has set aside for one line.
#[derive(Clone, Debug)]
pub(super) struct Waiver {
    /// The rule's name.
    pub rule: String,
    /// The line, from 1; none for every line.
    pub line: Option<u32>,
    /// Why, for the trace.
    pub words: String,
}

impl Waiver {
    const MARK: &'static str = "Set aside on appeal. ";

    /// A rule set aside now.
    pub fn new(step: &Step, line: u32, why: &str) -> Self {
        let line = step.line.map(|_| line);
        Self { rule: step.rule.clone(), line, words: format!("{}{why}", Self::MARK) }
    }

    /// What earlier reviews of the claim had set aside; a later decision keeps to it.
    pub fn earlier(decision: &Adjudication) -> Vec<Self> {
        let waived = decision.trace.iter().filter(|step| step.words.starts_with(Self::MARK));
        waived.map(|s| Self { rule: s.rule.clone(), line: s.line, words: s.words.clone() }).collect()
    }
}

pub(super) fn decide(
    claim: &Received,
    plan: &Plan,
    member: Option<&Member>,
    codes: &dyn CodeBook,
    waivers: &[Waiver],
) -> Adjudication {
    let reading = plan.reading(&claim.form);
    let plan = reading.as_ref();
    let mut case = Case::open(claim, plan, member, codes);
    let mut answers: Vec<Option<&Answer>> = vec![None; claim.form.lines.len()];
    let mut remarks: Vec<Vec<Rarc>> = vec![Vec::new(); claim.form.lines.len()];
    let mut claim_remarks = Vec::new();
    let mut trace = Vec::new();
    for rule in &plan.rules {
        let judged = consult(rule, &case, waivers);
        let whole = collapses(rule, &judged);
        for (at, judgment) in judged.iter().enumerate() {
            let Some(answer) = judgment.answer else { continue };
            (case.denied[at], answers[at]) = (true, Some(answer));
            match whole {
                true => add_remarks(&mut claim_remarks, &answer.rarcs),
                false => add_remarks(&mut remarks[at], &answer.rarcs),
            }
        }
        record(rule, judged, whole, &mut trace);
    }
    let prices = price::price(&case, &mut trace);
    let lines = prices.into_iter().zip(answers).zip(remarks).enumerate();
    let lines = lines.map(|(at, ((price, answer), remarks))| match answer {
        Some(answer) => denied(&case, at, answer, remarks),
        None => price.decision(&case, at),
    });
    Adjudication { lines: lines.collect(), remarks: claim_remarks, trace }
}

/// What the rule says of each line; lines denied before are not reached.
fn consult<'a>(rule: &'a RuleSpec, case: &Case<'_>, waivers: &[Waiver]) -> Vec<Judgment<'a>> {
    let judge = |at: usize| {
        if case.denied[at] {
            return Judgment::not_reached();
        }
        let judgment = rule::judge(rule, case, at);
        let line = number(at);
        let waived = waivers.iter().find(|waiver| {
            waiver.rule == rule::name(rule) && waiver.line.is_none_or(|waived| waived == line)
        });
        match waived.filter(|_| judgment.verdict == Verdict::Denied) {
            Some(waiver) => judgment.set_aside(&waiver.words),
            None => judgment,
        }
    };
    (0..case.denied.len()).map(judge).collect()
}

/// Whether one step tells the rule's verdict for all lines: nothing to look at anywhere, nothing left to look at, or a rule
/// about the whole claim that says the same of each line.
fn collapses(rule: &RuleSpec, judged: &[Judgment<'_>]) -> bool {
    let idle = |verdict| matches!(verdict, Verdict::NotApplicable | Verdict::NotReached);
    let same = |pair: &[Judgment<'_>]| pair[0].verdict == pair[1].verdict && pair[0].words == pair[1].words;
    let alike = judged.windows(2).all(same);
    alike && (rule::whole_claim(rule) || judged.first().is_none_or(|first| idle(first.verdict)))
}

fn record(rule: &RuleSpec, judged: Vec<Judgment<'_>>, whole: bool, trace: &mut Vec<Step>) {
    let step = |line, judgment: Judgment<'_>| Step {
        rule: rule::name(rule).to_owned(),
        title: rule::title(rule).to_owned(),
        line,
        reads: judgment.reads,
        verdict: judgment.verdict,
        words: judgment.words,
    };
    if whole {
        trace.extend(judged.into_iter().next().map(|mut first| {
            first.reads.iter_mut().for_each(|read| read.line = None);
            step(None, first)
        }));
        return;
    }
    let idle = |one: &Judgment<'_>| one.verdict == Verdict::NotApplicable;
    let quiet = |one: &Judgment<'_>| idle(one) || (one.verdict == Verdict::Passed && one.words.is_empty());
    if judged.iter().all(quiet) {
        trace.extend(merged(judged).map(|all| step(None, all)));
        return;
    }
    let told = judged.into_iter().enumerate().filter(|(_, one)| !idle(one));
    trace.extend(told.map(|(at, judgment)| step(Some(number(at)), judgment)));
}

/// Lines that all passed without a word are told in one step; each field read still names its line.
fn merged<'a>(judged: Vec<Judgment<'a>>) -> Option<Judgment<'a>> {
    let mut passed = judged.into_iter().filter(|one| one.verdict == Verdict::Passed);
    let mut all = passed.next()?;
    for read in passed.flat_map(|one| one.reads) {
        if !all.reads.contains(&read) {
            all.reads.push(read);
        }
    }
    Some(all)
}

fn add_remarks(to: &mut Vec<Rarc>, remarks: &[Rarc]) {
    for remark in remarks {
        if !to.contains(remark) {
            to.push(remark.clone());
        }
    }
}

fn denied(case: &Case<'_>, at: usize, answer: &Answer, remarks: Vec<Rarc>) -> LineDecision {
    let charged = case.line(at).charge;
    let whole = Adjustment { group: answer.group, carc: answer.carc.clone(), amount: charged };
    LineDecision {
        line: number(at),
        charged,
        allowed: crate::base::Cents::ZERO,
        paid: crate::base::Cents::ZERO,
        denied: true,
        adjustments: vec![whole],
        remarks,
    }
}
