//! Grading a learner's explanation of a denial against the step of the payer's trace that denied the line.
//!
//! Three parts, a point each, in half points:
//! - **Where**: a form item that the rule read earns all. Item 21 for 24E, or the other way round, earns half: the
//!   diagnosis stands in the one and is chosen in the other.
//! - **Why**: the rule itself earns all; a rule of the same family earns half (one service counted as part of another;
//!   permission; modifier), because the remittance alone often cannot tell them apart.
//! - **Proof**: words of the chart on which the line or the rule turns earn all; other words of the chart half; none
//!   nothing. Where the chart holds no such words, the part is not counted.

use crate::learn::case::Paper;
use crate::practice::office::{Cause, Evidence};
use crate::practice::payer::{Adjudication, Step, Verdict};
use exercises_format::chart::{Evidence as KeyEvidence, Key};

/// How good one part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CauseVerdict {
    /// As the trace has it.
    Right,
    /// Half of it.
    Part,
    /// Not so.
    Wrong,
    /// Nothing was said.
    Missing,
}

/// One part of the explanation, graded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CausePart {
    /// `Where`, `Why`, `Proof`.
    pub name: &'static str,
    /// How good it is.
    pub verdict: CauseVerdict,
    /// What the learner said.
    pub said: String,
    /// What is right about it and what is not; empty when there is nothing to add.
    pub reason: String,
    /// Half points earned.
    pub halves: u32,
    /// Half points to be had: 2, or 0 where nothing could be proved.
    pub of: u32,
}

/// A graded explanation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseGrade {
    /// Where, why, proof.
    pub parts: Vec<CausePart>,
}

impl CauseGrade {
    /// `2½ of 3`.
    pub fn score(&self) -> String {
        let sum = |halves: fn(&CausePart) -> u32| self.parts.iter().map(halves).sum::<u32>();
        format!("{} of {}", halves_words(sum(|part| part.halves)), halves_words(sum(|part| part.of)))
    }
}

/// Half points as people write them: `2½`, `½`, `3`.
pub fn halves_words(halves: u32) -> String {
    match (halves / 2, halves % 2) {
        (0, 1) => "½".to_owned(),
        (whole, 0) => whole.to_string(),
        (whole, _) => format!("{whole}½"),
    }
}

/// The step that denied a line; after an appeal that won, the step that was set aside.
pub fn firing_step(decision: &Adjudication, line: u32) -> Option<&Step> {
    let about = |step: &&Step| step.line.is_none_or(|at| at == line);
    let steps = || decision.trace.iter().filter(about);
    let denied = steps().find(|step| step.verdict == Verdict::Denied);
    denied.or_else(|| steps().find(|step| step.words.starts_with("Set aside on appeal.")))
}

/// Words of the chart on which a denied line turns: those the key rests the service and its diagnoses on, and whole
/// papers of the kind that the rule asks for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bearing {
    /// Words, by document.
    pub quotes: Vec<Evidence>,
    /// Documents any words of which will do.
    pub papers: Vec<String>,
}

/// What would prove the cause of a denial by this rule on a line with this procedure.
pub fn bearing(rule: &str, procedure: &str, key: &Key, papers: &[Paper]) -> Bearing {
    let kinds: &[&str] = match rule {
        "authorization-required" => &["authorization", "message", "letter"],
        "referral-required" => &["referral", "message"],
        "coverage-in-force" => &["card", "message"],
        "timely-filing" => &["message", "letter"],
        "duplicate" => return Bearing::default(),
        _ => &[],
    };
    let papers = papers.iter().filter(|paper| kinds.contains(&paper.kind.as_str()));
    let papers: Vec<String> = papers.map(|paper| paper.id.clone()).collect();
    if !kinds.is_empty() {
        return Bearing { quotes: Vec::new(), papers };
    }
    let services = key.services.iter().filter(|service| service.code == procedure);
    let links: Vec<&String> = services.clone().flat_map(|service| &service.links).collect();
    let diagnoses = key.diagnoses.iter().filter(|diagnosis| links.contains(&&diagnosis.code));
    let of_services = services.flat_map(|service| &service.evidence);
    let quotes = of_services.chain(diagnoses.flat_map(|diagnosis| &diagnosis.evidence));
    Bearing { quotes: quotes.map(literal).collect(), papers }
}

/// The words of a key's evidence without its date tokens: the longest piece between them.
fn literal(evidence: &KeyEvidence) -> Evidence {
    let mut longest = "";
    for piece in evidence.quote.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest))
    {
        if piece.len() > longest.len() {
            longest = piece;
        }
    }
    Evidence { doc: evidence.doc.clone(), quote: longest.trim().to_owned() }
}

/// Grades an explanation.
pub fn grade_cause(cause: &Cause, step: &Step, chosen_title: &str, bearing: &Bearing) -> CauseGrade {
    CauseGrade {
        parts: vec![
            grade_where(cause, step),
            grade_why(cause, step, chosen_title),
            grade_proof(cause, bearing),
        ],
    }
}

fn part(name: &'static str, verdict: CauseVerdict, said: String, reason: String) -> CausePart {
    let halves = match verdict {
        CauseVerdict::Right => 2,
        CauseVerdict::Part => 1,
        CauseVerdict::Wrong | CauseVerdict::Missing => 0,
    };
    CausePart { name, verdict, said, reason, halves, of: 2 }
}

fn grade_where(cause: &Cause, step: &Step) -> CausePart {
    let said = item_words(&cause.item);
    let mut read: Vec<&str> = step.reads.iter().map(|read| read.item.as_str()).collect();
    read.dedup();
    if read.contains(&cause.item.as_str()) {
        return part("Where", CauseVerdict::Right, said, String::new());
    }
    let named: Vec<String> = read.iter().map(|item| item_words(item)).collect();
    let read_there = format!("This rule read {}.", named.join(", "));
    let twin = match cause.item.as_str() {
        "21" => "24E",
        "24E" => "21",
        _ => "",
    };
    match read.contains(&twin) {
        true => {
            let why = format!("Half: item 21 holds the diagnoses, item 24E chooses among them. {read_there}");
            part("Where", CauseVerdict::Part, said, why)
        }
        false => part("Where", CauseVerdict::Wrong, said, read_there),
    }
}

const FAMILIES: [(&[&str], &str); 3] = [
    (
        &["visit-with-procedure", "follow-up-days", "bundled-pairs"],
        "the line was counted as part of another service, but of another kind",
    ),
    (&["authorization-required", "referral-required"], "a permission was missing, but of the other kind"),
    (
        &["modifier-required", "modifier-fits", "side-stated"],
        "a modifier or side was at fault, but in another way",
    ),
];

fn grade_why(cause: &Cause, step: &Step, chosen: &str) -> CausePart {
    let said = chosen.to_owned();
    if cause.rule == step.rule {
        return part("Why", CauseVerdict::Right, said, String::new());
    }
    let fired = format!("The rule that fired is “{}”.", step.title);
    let family = FAMILIES
        .iter()
        .find(|(names, _)| names.contains(&cause.rule.as_str()) && names.contains(&step.rule.as_str()));
    match family {
        Some((_, half)) => part("Why", CauseVerdict::Part, said, format!("Half: {half}. {fired}")),
        None => part("Why", CauseVerdict::Wrong, said, fired),
    }
}

fn grade_proof(cause: &Cause, bearing: &Bearing) -> CausePart {
    if bearing.quotes.is_empty() && bearing.papers.is_empty() {
        let reason = "No words of this chart decide it, so proof is not counted.".to_owned();
        let said = quoted(&cause.proof);
        return CausePart { of: 0, halves: 0, ..part("Proof", CauseVerdict::Right, said, reason) };
    }
    let model = bearing.quotes.first().map(|words| format!("The chart’s words: “{}”", words.quote));
    let model = model.unwrap_or_else(|| format!("Look at the paper “{}”.", bearing.papers.join("”, “")));
    if cause.proof.is_empty() {
        return part("Proof", CauseVerdict::Missing, "No words chosen.".to_owned(), model);
    }
    let bears = |given: &Evidence| {
        bearing.papers.contains(&given.doc)
            || bearing.quotes.iter().any(|key| key.doc == given.doc && overlap(&key.quote, &given.quote))
    };
    let said = quoted(&cause.proof);
    match cause.proof.iter().any(bears) {
        true => part("Proof", CauseVerdict::Right, said, String::new()),
        false => {
            let reason =
                format!("Half: these words stand in the chart, but the line does not turn on them. {model}");
            part("Proof", CauseVerdict::Part, said, reason)
        }
    }
}

fn overlap(key: &str, given: &str) -> bool {
    !key.is_empty() && !given.is_empty() && (given.contains(key) || key.contains(given))
}

fn quoted(proof: &[Evidence]) -> String {
    proof.iter().map(|words| format!("“{}”", words.quote)).collect::<Vec<_>>().join(" ")
}

/// An item or a payer's file in words.
pub fn item_words(item: &str) -> String {
    match item {
        "received" => "the day the claim was received".to_owned(),
        "membership" => "the payer’s membership file".to_owned(),
        "permits" => "the payer’s file of permissions".to_owned(),
        "history" => "the payer’s history of the patient".to_owned(),
        "contract" => "the contract".to_owned(),
        "" => "nothing".to_owned(),
        item => format!("item {item}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practice::payer::Read;

    fn step() -> Step {
        let read = |item: &str| Read {
            item: item.to_owned(),
            line: Some(1),
            value: "99214, no modifier".to_owned(),
        };
        Step {
            rule: "visit-with-procedure".to_owned(),
            title: "Visit and procedure on one day".to_owned(),
            line: Some(1),
            reads: vec![read("24D"), read("24D")],
            verdict: Verdict::Denied,
            words: String::new(),
        }
    }

    fn cause(rule: &str, item: &str, quote: &str) -> Cause {
        let proof = Evidence { doc: "note".to_owned(), quote: quote.to_owned() };
        let proof = if quote.is_empty() { Vec::new() } else { vec![proof] };
        Cause { rule: rule.to_owned(), item: item.to_owned(), proof, words: String::new() }
    }

    fn bearing() -> Bearing {
        let words = Evidence { doc: "note".to_owned(), quote: "lisinopril to 40 mg".to_owned() };
        Bearing { quotes: vec![words], papers: Vec::new() }
    }

    fn halves(cause: &Cause) -> Vec<u32> {
        grade_cause(cause, &step(), "said", &bearing()).parts.iter().map(|part| part.halves).collect()
    }

    #[test]
    fn the_right_rule_item_and_words_earn_all() {
        let right = cause("visit-with-procedure", "24D", "HTN: raise lisinopril to 40 mg daily.");
        assert_eq!(halves(&right), [2, 2, 2]);
        assert_eq!(grade_cause(&right, &step(), "said", &bearing()).score(), "3 of 3");
    }

    #[test]
    fn a_rule_of_the_same_family_and_other_words_of_the_chart_earn_half() {
        let near = cause("bundled-pairs", "24D", "Knee pain for two weeks.");
        let grade = grade_cause(&near, &step(), "said", &bearing());
        assert_eq!(grade.score(), "2 of 3");
        assert!(grade.parts[1].reason.starts_with("Half:"), "{}", grade.parts[1].reason);
    }

    #[test]
    fn an_item_the_rule_never_read_earns_nothing_and_says_what_was_read() {
        let wrong = cause("timely-filing", "23", "");
        let grade = grade_cause(&wrong, &step(), "said", &bearing());
        assert_eq!(grade.score(), "0 of 3");
        assert_eq!(grade.parts[0].reason, "This rule read item 24D.");
        assert_eq!(grade.parts[2].verdict, CauseVerdict::Missing);
    }

    #[test]
    fn where_no_words_decide_proof_is_not_counted() {
        let right = cause("visit-with-procedure", "24D", "");
        assert_eq!(grade_cause(&right, &step(), "said", &Bearing::default()).score(), "2 of 2");
    }

    #[test]
    fn date_tokens_are_left_out_of_what_must_be_quoted() {
        let key = KeyEvidence { doc: "note".into(), quote: "{dos|short} seen for knee pain {dos}".into() };
        assert_eq!(literal(&key).quote, "seen for knee pain");
    }
}
