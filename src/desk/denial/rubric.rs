//! An appeal letter held against the five questions, while it is written and after it went.

use crate::base::Day;
use crate::desk::denial::cause::accusation;
use crate::learn::case::Paper;
use crate::practice::chart::Encounter;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{LetterFacts, LetterMark, letter_marks};
use crate::practice::ledger::split_line;
use crate::practice::office::State;
use crate::practice::payer::{Plan, RuleSpec};
use crate::practice::x12::model::Carc;
use std::collections::BTreeMap;

/// What a letter about a line is held against; kept beside the screen, so that every keystroke can be marked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rubric {
    control: String,
    account: String,
    procedure: String,
    dos: Day,
    carcs: Vec<Carc>,
    rule_words: Vec<String>,
    /// The chart's papers as running text, by document.
    papers: BTreeMap<String, String>,
    today: Day,
    last_day: Option<Day>,
}

impl Rubric {
    /// The marks of a letter with these documents enclosed, as of today.
    pub fn marks(&self, letter: &str, enclosed: &[String]) -> Vec<LetterMark> {
        self.marks_on(letter, enclosed, self.today, self.last_day)
    }

    /// The marks of a letter that went on a day.
    pub(super) fn marks_on(
        &self,
        letter: &str,
        enclosed: &[String],
        day: Day,
        last_day: Option<Day>,
    ) -> Vec<LetterMark> {
        let held: Vec<&str> =
            enclosed.iter().filter_map(|document| self.papers.get(document)).map(String::as_str).collect();
        let rule_words: Vec<&str> = self.rule_words.iter().map(String::as_str).collect();
        let facts = LetterFacts {
            payer_control: &self.control,
            account: &self.account,
            procedure: &self.procedure,
            dos: self.dos,
            carcs: &self.carcs,
            rule_words: &rule_words,
            documents: &held,
            day,
            last_day,
        };
        letter_marks(letter, &facts)
    }
}

/// What a line is about, for its rubric.
pub(super) struct Line<'a> {
    pub claim: ClaimId,
    pub line: u32,
    pub procedure: String,
    pub control: String,
    pub rule: Option<&'a str>,
    pub last_day: Option<Day>,
}

pub(super) fn rubric(
    state: &State,
    codes: &dyn crate::practice::coding::CodeBook,
    plan: &Plan,
    visit: &Encounter,
    papers: &[Paper],
    line: Line,
) -> Rubric {
    let text = |paper: &Paper| {
        let parts = paper.sections.iter().flat_map(|section| section.text.iter().cloned());
        (paper.id.clone(), parts.collect::<Vec<_>>().join(" "))
    };
    Rubric {
        control: line.control,
        account: line.claim.to_string(),
        dos: visit.dos,
        carcs: carcs(state, codes, line.claim, line.line),
        rule_words: rule_words(plan, line.rule, &line.procedure),
        procedure: line.procedure,
        papers: papers.iter().map(text).collect(),
        today: state.today,
        last_day: line.last_day,
    }
}

/// Every reason the line was ever denied for.
fn carcs(
    state: &State,
    codes: &dyn crate::practice::coding::CodeBook,
    claim: ClaimId,
    line: u32,
) -> Vec<Carc> {
    let advices = state.remittances.values().map(|remit| &remit.remittance);
    let mut found: Vec<Carc> = advices
        .flat_map(|advice| advice.claims.iter().map(move |told| (advice.paid_on, told)))
        .filter(|(_, told)| told.claim == claim && told.status != "22")
        .flat_map(|(on, told)| told.lines.iter().map(move |held| (on, held)))
        .filter(|(_, held)| held.line == line)
        .flat_map(|(on, held)| split_line(held, on, codes).reasons)
        .map(|reason| reason.carc)
        .collect();
    found.dedup();
    found
}

/// The names that the plan's rule goes by: its title, what went wrong, and its policies for the service.
fn rule_words(plan: &Plan, rule: Option<&str>, procedure: &str) -> Vec<String> {
    let spec = plan.rules.iter().find(|spec| Some(spec.name()) == rule);
    let mut words: Vec<String> = spec
        .into_iter()
        .flat_map(|spec| [spec.title().to_owned(), accusation(spec.name(), spec.title()).to_owned()])
        .collect();
    if rule == Some("audit") {
        words.push("audit".to_owned());
    }
    if let Some(RuleSpec::MedicalNecessity { policies, .. }) = spec {
        let ours =
            policies.iter().filter(|policy| policy.codes.iter().any(|code| code.as_str() == procedure));
        words.extend(ours.flat_map(|policy| [policy.id.clone(), policy.title.clone()]));
    }
    words
}
