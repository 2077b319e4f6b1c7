//! An appeal: its level and deadline, the letter, what is enclosed, and what came of it.

use super::ladder::{Rung, ladder};
use super::question::{Sentences, chart_papers, cut};
use super::rubric::{Line, Rubric, rubric};
use super::stake::contract_value;
use crate::base::{Cents, Day, Finding, us_date};
use crate::desk::day::{last_day, long};
use crate::learn::Shelf;
use crate::learn::case::Paper;
use crate::practice::chart::Address;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{Denied, DoorKind, LetterMark, denied_lines, doors};
use crate::practice::office::{AppealFile, ClaimFile, EncounterFile, State};
use crate::practice::payer::{Ground, Plan, RuleSpec};

/// The screen of an appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppealSheet {
    /// Which claim.
    pub claim: ClaimId,
    /// Which line.
    pub line: u32,
    /// The level that is next, when a line is open.
    pub level: Option<Level>,
    /// Why it cannot be filed now.
    pub closed: Option<Finding>,
    /// What the letter is written from.
    pub facts: LetterFacts,
    /// What the letter may argue, in plain words.
    pub grounds: Vec<(Ground, &'static str)>,
    /// The chart's papers, which may be enclosed.
    pub papers: Vec<Enclosure>,
    /// The same papers in sentences, to quote from.
    pub quotable: Vec<Sentences>,
    /// What the letter is held against.
    pub rubric: Rubric,
    /// The plan's levels, and where the line stands on them.
    pub ladder: Vec<Rung>,
    /// Appeals of this line so far, oldest first.
    pub filed: Vec<Filed>,
}

/// A level of appeal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Its name.
    pub name: String,
    /// Its form, when there is one.
    pub form: Option<String>,
    /// `Oct 10, 179 days`.
    pub by: String,
    /// What it needs at least.
    pub least: Cents,
    /// What is in controversy.
    pub amount: Cents,
    /// What the contract would bring.
    pub stake: Cents,
    /// Whether it is decided outside the plan.
    pub independent: bool,
}

/// A paper that may be enclosed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Enclosure {
    /// Document id.
    pub document: String,
    /// Its kind.
    pub kind: String,
    /// `Referral, Apr 2, 2026`.
    pub words: String,
}

/// An appeal already filed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// Level.
    pub level: String,
    /// When.
    pub day: Day,
    /// Ground in words.
    pub ground: &'static str,
    /// Enclosed papers by title.
    pub enclosed: String,
    /// The letter.
    pub letter: String,
    /// The letter held against the five questions.
    pub marks: Vec<LetterMark>,
    /// Day, whether overturned, and why.
    pub answer: Option<(Day, bool, String)>,
}

/// What a letter is written from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterFacts {
    /// Practice: name, then address lines.
    pub from: Vec<String>,
    /// Payer: name, then address lines.
    pub to: Vec<String>,
    /// Date of the letter.
    pub day: Day,
    /// Patient.
    pub patient: String,
    /// Member id.
    pub member: String,
    /// Our account number and the payer's.
    pub claim: String,
    /// Payer's control number.
    pub control: String,
    /// Date of service.
    pub dos: Day,
    /// `99214, office visit …`.
    pub service: String,
    /// The service's code alone.
    pub procedure: String,
    /// Charge.
    pub charge: Cents,
    /// Amount in dispute.
    pub amount: Cents,
    /// The remittance's date.
    pub remitted: Day,
    /// `CO 97, part of another service`.
    pub reason: String,
    /// Level.
    pub level: String,
    /// Form number, if any.
    pub form: Option<String>,
    /// The level that was lost before: its name, the day of its answer, and the answer.
    pub lost: Option<(String, Day, String)>,
    /// The policy or rule that the line was denied under, as the payer names it.
    pub policy: Option<String>,
}

/// The grounds, as people say them.
pub const GROUNDS: [(Ground, &str); 7] = [
    (Ground::PermitOnFile, "The payer had approved this service"),
    (Ground::FiledInTime, "The claim was first sent in time"),
    (Ground::Covered, "The patient was covered that day"),
    (Ground::MedicallyNecessary, "The record shows the need for the service"),
    (Ground::SeparateService, "The service was work of its own"),
    (Ground::Underpaid, "The plan paid less than its contract says"),
    (Ground::ClericalError, "The practice made a clerical error"),
];

fn ground_words(ground: Ground) -> &'static str {
    GROUNDS.iter().find(|(held, _)| *held == ground).map_or("", |(_, words)| words)
}

/// The screen; none when there is no such denied line and none was ever appealed.
pub fn appeal_sheet(state: &State, shelf: &Shelf, claim: ClaimId, line: u32) -> Option<AppealSheet> {
    let file = state.claims.get(&claim)?;
    let visit = state.encounters.get(&file.encounter)?;
    let sheet = super::sheet(state, shelf, claim, line)?;
    let plan = shelf.plans.values().find(|plan| plan.name == sheet.plan)?;
    let denied = denied_lines(state, &shelf.codes, claim).into_iter().find(|denied| denied.line == line);
    let door = denied.as_ref().and_then(|denied| {
        let all = doors(state, &shelf.world(), denied);
        all.into_iter().find(|door| matches!(door.kind, DoorKind::Appeal(_)))
    });
    let waiting = file.appeals.iter().any(|appeal| appeal.line == line && appeal.answer.is_none());
    let door_of_level = door.as_ref().filter(|_| !waiting);
    let level = denied.as_ref().zip(door_of_level).and_then(|(denied, door)| {
        let DoorKind::Appeal(at) = door.kind else { return None };
        let rung = plan.appeals.get(at)?;
        Some(Level {
            name: rung.name.clone(),
            form: rung.form.clone(),
            by: door.by.map_or_else(String::new, |last| last_day(last, state.today)),
            least: rung.least_amount,
            independent: rung.independent,
            amount: denied.amount,
            stake: contract_value(plan, &shelf.codes, &denied.form),
        })
    });
    let chart = chart_papers(shelf, visit);
    let papers = enclosures(&chart);
    let appeals: Vec<&AppealFile> = appeals_of_round(file, line, denied.as_ref());
    let notice = first_notice(state, file, &sheet, &appeals);
    let open = door.as_ref().is_some_and(|door| door.open.is_ok());
    let amount = denied.as_ref().map_or(sheet.denied, |denied| denied.amount);
    let rule = sheet.told.as_ref().map(|told| told.rule.as_str());
    let facts = facts(state, &sheet, visit, plan, level.as_ref(), &appeals);
    let about = Line {
        claim,
        line,
        procedure: facts.procedure.clone(),
        control: facts.control.clone(),
        rule,
        last_day: door.as_ref().and_then(|door| door.by),
    };
    let rubric = rubric(state, &shelf.codes, plan, &visit.encounter, &chart, about);
    let filed =
        (0..appeals.len()).map(|at| filed_row(plan, &papers, &rubric, &appeals, at, notice)).collect();
    Some(AppealSheet {
        claim,
        line,
        closed: match &door {
            Some(door) => door.open.clone().err(),
            None => Some(nothing_open(sheet.ended.as_deref())),
        },
        ladder: ladder(plan, &appeals, notice, amount, state.today, open),
        quotable: chart.iter().filter(|paper| paper.kind != "card").map(cut).collect(),
        grounds: GROUNDS.to_vec(),
        facts,
        level,
        filed,
        rubric,
        papers,
    })
}

/// Appeals of the line's round, oldest first; of its last appealed round once nothing is open.
fn appeals_of_round<'a>(file: &'a ClaimFile, line: u32, denied: Option<&Denied>) -> Vec<&'a AppealFile> {
    let ours = || file.appeals.iter().filter(|appeal| appeal.line == line);
    let round = denied.map(|denied| denied.submission).or(ours().next_back().map(|appeal| appeal.submission));
    ours().filter(|appeal| Some(appeal.submission) == round).collect()
}

/// The day of the decision that was first appealed: the last remittance of the round before it.
fn first_notice(state: &State, file: &ClaimFile, sheet: &super::DenialSheet, appeals: &[&AppealFile]) -> Day {
    let Some(first) = appeals.first() else { return sheet.remitted };
    let Some(round) = file.submissions.get(first.submission) else { return sheet.remitted };
    let advices = state.remittances.values().map(|remit| &remit.remittance);
    let told = advices.filter(|advice| {
        advice.paid_on <= first.day && advice.claims.iter().any(|told| told.claim == round.form.account)
    });
    told.map(|advice| advice.paid_on).max().unwrap_or(sheet.remitted)
}

fn nothing_open(why: Option<&str>) -> Finding {
    let why = why.unwrap_or("Nothing is open on this line.");
    Finding::error("appeal.nothing-open", why, "See the claim’s life for what comes next.")
}

fn enclosures(papers: &[Paper]) -> Vec<Enclosure> {
    let words = |title: &str, day: Day| format!("{title}, {}", long(day));
    papers
        .iter()
        .map(|paper| Enclosure {
            words: words(&paper.title, paper.date),
            document: paper.id.clone(),
            kind: paper.kind.clone(),
        })
        .collect()
}

fn filed_row(
    plan: &Plan,
    papers: &[Enclosure],
    rubric: &Rubric,
    appeals: &[&AppealFile],
    at: usize,
    notice: Day,
) -> Filed {
    let appeal = appeals[at];
    let title = |document: &str| {
        let held = papers.iter().find(|paper| paper.document == document);
        held.map_or_else(|| document.to_owned(), |paper| paper.words.clone())
    };
    let enclosed: Vec<String> = appeal.evidence.iter().map(|paper| title(&paper.document)).collect();
    let documents: Vec<String> = appeal.evidence.iter().map(|paper| paper.document.clone()).collect();
    let before = at.checked_sub(1).and_then(|before| appeals[before].answer.as_ref()).map(|(day, ..)| *day);
    let level = plan.appeals.get(appeal.level);
    let last_day = level.map(|level| level.last_day(before.unwrap_or(notice)));
    Filed {
        level: level.map(|level| level.name.clone()).unwrap_or_default(),
        day: appeal.day,
        ground: ground_words(appeal.ground),
        enclosed: if enclosed.is_empty() { "nothing".to_owned() } else { enclosed.join("; ") },
        letter: appeal.letter.clone(),
        marks: rubric.marks_on(&appeal.letter, &documents, appeal.day, last_day),
        answer: appeal.answer.clone(),
    }
}

/// Street and town, as an envelope has them.
pub fn address_lines(address: &Address) -> [String; 2] {
    let zip = match address.zip.split_at_checked(5) {
        Some((five, four)) if !four.is_empty() => format!("{five}-{four}"),
        _ => address.zip.clone(),
    };
    [address.street.clone(), format!("{}, {} {zip}", address.city, address.state)]
}

fn facts(
    state: &State,
    sheet: &super::DenialSheet,
    visit: &EncounterFile,
    plan: &Plan,
    level: Option<&Level>,
    appeals: &[&AppealFile],
) -> LetterFacts {
    let office = state.opened.as_ref().map(|opened| &opened.office);
    let named = |name: &str, address: &Address| {
        let [street, town] = address_lines(address);
        vec![name.to_owned(), street, town]
    };
    let row = sheet.rows.iter().find(|row| row.line == sheet.line);
    let reason = row.and_then(|row| row.adjusted.iter().find(|reason| reason.denied));
    let coverage = visit.encounter.coverages.iter().find(|coverage| coverage.plan == plan.id);
    let told = state.remittances.get(&sheet.remittance);
    let told =
        told.and_then(|remit| remit.remittance.claims.iter().rev().find(|held| held.claim == sheet.claim));
    let independent = level.is_some_and(|level| level.independent);
    let addressee = match (independent, level) {
        (true, Some(level)) => format!("{}, reviewer for {}", level.name, plan.name),
        _ => plan.name.clone(),
    };
    let lost = appeals.last().and_then(|appeal| {
        let (day, won, words) = appeal.answer.clone()?;
        let name = plan.appeals.get(appeal.level)?.name.clone();
        (!won).then_some((name, day, words))
    });
    let rule = sheet.told.as_ref().map(|told| told.rule.as_str());
    LetterFacts {
        lost,
        policy: row.and_then(|row| policy(plan, rule, &row.code)),
        procedure: row.map(|row| row.code.clone()).unwrap_or_default(),
        from: office.map(|office| named(&office.name, &office.address)).unwrap_or_default(),
        to: named(&addressee, &plan.address),
        day: state.today,
        patient: format!("{} {}", visit.encounter.patient.given, visit.encounter.patient.family),
        member: coverage.map(|coverage| coverage.member.clone()).unwrap_or_default(),
        claim: sheet.claim.to_string(),
        control: told.map(|told| told.payer_control.clone()).unwrap_or_default(),
        dos: sheet.seen,
        service: row.map(|row| format!("{} {}", row.code, row.marks()).trim().to_owned()).unwrap_or_default(),
        charge: row.map(|row| row.charged).unwrap_or_default(),
        amount: sheet.denied,
        remitted: sheet.remitted,
        reason: reason.map(|one| format!("{} {}, {}", one.group, one.carc, one.words)).unwrap_or_default(),
        level: level.map(|level| level.name.clone()).unwrap_or_default(),
        form: level.and_then(|level| level.form.clone()),
    }
}

/// The policy that a line was denied under, as the payer names it.
fn policy(plan: &Plan, rule: Option<&str>, procedure: &str) -> Option<String> {
    let spec = plan.rules.iter().find(|spec| Some(spec.name()) == rule)?;
    let RuleSpec::MedicalNecessity { policies, .. } = spec else { return None };
    let held = policies.iter().find(|policy| policy.codes.iter().any(|code| code.as_str() == procedure))?;
    Some(format!("{}, {}", held.id, held.title))
}

/// The letter's body, drafted from the facts, the ground and the sentences chosen from the record: the heads and
/// addresses are printed above it.
pub fn letter(facts: &LetterFacts, ground: Ground, enclosed: &[String], quoted: &[String]) -> String {
    let form = facts.form.as_ref().map(|form| format!(" Form {form} is attached.")).unwrap_or_default();
    let request = if facts.level.is_empty() { "appeal".to_owned() } else { facts.level.to_lowercase() };
    let under = facts.policy.as_ref().map(|policy| format!(" under {policy}")).unwrap_or_default();
    let mut paragraphs = vec![
        format!(
            "This is a request for {request} of the decision on {}, done for {} on {}, our claim {}, your number {}.{form}",
            facts.service,
            facts.patient,
            us_date(facts.dos),
            facts.claim,
            facts.control
        ),
        format!(
            "Your remittance of {} denied {} of {} charged{under} with the reason {}.",
            us_date(facts.remitted),
            facts.amount,
            facts.charge,
            facts.reason
        ),
    ];
    if let Some((level, day, words)) = &facts.lost {
        let said = words.strip_prefix(&format!("{level}: ")).unwrap_or(words);
        paragraphs.push(format!(
            "The {} of {} upheld the denial. It said: {said} We ask you to weigh the record itself.",
            level.to_lowercase(),
            us_date(*day)
        ));
    }
    paragraphs.push(argument(ground, facts));
    if !quoted.is_empty() {
        let quoted: Vec<String> = quoted.iter().map(|words| format!("“{words}”")).collect();
        paragraphs.push(format!("The record says: {}", quoted.join(" ")));
    }
    if !enclosed.is_empty() {
        paragraphs.push(format!("Enclosed: {}.", enclosed.join("; ")));
    }
    paragraphs.push("Please review the line, pay it under the contract, and tell us your reason in writing if you do not.".to_owned());
    paragraphs.join("\n\n")
}

fn argument(ground: Ground, facts: &LetterFacts) -> String {
    let dos = us_date(facts.dos);
    match ground {
        Ground::PermitOnFile => format!(
            "You had approved this service before it was done. The approval named on the enclosed letter covers the service and {dos}; its number was missing from the claim."
        ),
        Ground::FiledInTime => format!(
            "The claim for {dos} was first sent within your filing limit. The enclosed receipt shows the day on which it was accepted."
        ),
        Ground::Covered => format!(
            "The patient was a member on {dos}. The enclosed card and membership record show it."
        ),
        Ground::MedicallyNecessary => {
            "The enclosed record shows why the service was needed: what the patient complained of, what was found, and what was decided on it.".to_owned()
        }
        Ground::SeparateService => {
            "The service was work of its own. The enclosed note describes it apart from everything else that was done that day.".to_owned()
        }
        Ground::Underpaid => "The amount paid is less than our contract gives for this service.".to_owned(),
        Ground::ClericalError => {
            "The claim carried a clerical error on our side. The enclosed papers show what it should have said.".to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::walk::{CLAIM, Walk, shelf};
    use crate::practice::office::{Cause, Op, Stage};
    use crate::practice::payer::EvidenceRef;

    fn knee() -> Walk {
        Walk::with_chart("Knee arthroscopy at the surgery center").claim(|_| {}).answered().posted()
    }

    #[test]
    fn a_letter_is_drafted_from_the_facts_and_its_ground() {
        let walk = knee();
        let sheet = appeal_sheet(walk.state(), shelf(), CLAIM, 1).unwrap();
        assert_eq!(sheet.closed, None);
        let level = sheet.level.clone().unwrap();
        assert!(level.by.contains("days") && level.stake.0 > 0, "{level:?}");
        let text = letter(&sheet.facts, Ground::PermitOnFile, &["Approval letter".to_owned()], &[]);
        assert!(text.contains("29881") && text.contains(&sheet.facts.control), "{text}");
        assert!(text.contains("You had approved") && text.contains("Enclosed: Approval letter."), "{text}");
        assert!(sheet.papers.iter().any(|paper| paper.kind == "authorization"));
    }

    #[test]
    fn a_filed_appeal_shows_what_went_and_then_its_answer() {
        let mut walk = knee();
        let papers = appeal_sheet(walk.state(), shelf(), CLAIM, 1).unwrap().papers;
        let letter_paper = papers.iter().find(|paper| paper.kind == "authorization").unwrap();
        let evidence =
            vec![EvidenceRef { document: letter_paper.document.clone(), kind: letter_paper.kind.clone() }];
        let letter = "Please look again.".to_owned();
        walk.ask(Op::FileAppeal { claim: CLAIM, line: 1, ground: Ground::PermitOnFile, evidence, letter });
        let waiting = appeal_sheet(walk.state(), shelf(), CLAIM, 1).unwrap();
        assert_eq!(waiting.filed.len(), 1);
        assert!(waiting.filed[0].answer.is_none() && waiting.closed.is_some() && waiting.level.is_none());
        walk.wait(Stage::Appealed);
        let walk = walk.posted();
        let answered = appeal_sheet(walk.state(), shelf(), CLAIM, 1).unwrap();
        let (_, overturned, words) = answered.filed[0].answer.clone().unwrap();
        assert!(overturned && words.contains("denied for another reason now"), "{words}");
        assert_eq!(answered.level.unwrap().name, "External review");
    }

    #[test]
    fn a_line_denied_anew_after_an_appeal_must_be_explained_anew() {
        let mut walk = knee();
        let explain = |rule: &str| Op::ExplainDenial {
            claim: CLAIM,
            line: 1,
            cause: Cause { rule: rule.into(), item: "23".into(), proof: Vec::new(), words: String::new() },
        };
        walk.ask(explain("authorization-required"));
        let letter = "Please look again.".to_owned();
        let (ground, evidence) = (Ground::PermitOnFile, Vec::new());
        walk.ask(Op::FileAppeal { claim: CLAIM, line: 1, ground, evidence, letter });
        walk.wait(Stage::Appealed);
        let mut walk = walk.posted();
        let told = |walk: &Walk| crate::desk::denial::sheet(walk.state(), shelf(), CLAIM, 1).unwrap().told;
        assert_eq!(told(&walk), None);
        walk.ask(explain("referral-required"));
        assert_eq!(told(&walk).unwrap().rule, "referral-required");
    }
}
