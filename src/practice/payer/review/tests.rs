use super::super::adjudicate;
use super::super::sample::*;
use super::*;
use crate::base::{Cents, Interval};
use crate::practice::coding::sample::SampleBook;
use jiff::ToSpan;
use jiff::civil::date;

/// The plan's decision on a claim, and the appeal of its first denied line.
fn appealed(claim: &Received, member: &Member, grounds: Ground, facts: AppealFacts) -> ReviewOutcome {
    let plan = plan(all_rules());
    let adjudication = adjudicate(claim, &plan, Some(member), &SampleBook, TODAY, Seed(1));
    let line = denied(&adjudication)[0];
    let case = AppealCase { claim: claim.form.account, line, level: 0, grounds, evidence: Vec::new(), facts };
    let prior = PriorDecision { claim, adjudication: &adjudication, answered: TODAY };
    review(&case, prior, &plan, Some(member), &SampleBook, TODAY, Seed(1))
}

fn scan() -> Received {
    received(form(&["I10"], &["72148"]))
}

#[test]
fn an_authorization_on_file_for_code_and_date_wins() {
    let mut member = member();
    member.permits.push(permit(PermitKind::Authorization, "A-100", &["72148"]));
    let outcome = appealed(&scan(), &member, Ground::PermitOnFile, AppealFacts::default());
    assert!(outcome.overturned(), "{}", outcome.words);
    let decision = outcome.adjudication.unwrap();
    assert!(denied(&decision).is_empty() && decision.paid() > Cents::ZERO);
    assert!(steps(&decision, "authorization-required")[0].words.starts_with("Set aside on appeal."));
}

#[test]
fn a_second_appeal_keeps_what_the_first_won() {
    let (claim, plan) = (received(form(&["I10"], &["72148", "72148-76"])), plan(all_rules()));
    let mut member = member();
    member.permits.push(permit(PermitKind::Authorization, "A-100", &["72148"]));
    let mut decision = adjudicate(&claim, &plan, Some(&member), &SampleBook, TODAY, Seed(1));
    assert_eq!(denied(&decision), [1, 2]);
    for line in [1, 2] {
        let case = AppealCase {
            claim: claim.form.account,
            line,
            level: 0,
            grounds: Ground::PermitOnFile,
            evidence: Vec::new(),
            facts: AppealFacts::default(),
        };
        let prior = PriorDecision { claim: &claim, adjudication: &decision, answered: TODAY };
        decision =
            review(&case, prior, &plan, Some(&member), &SampleBook, TODAY, Seed(1)).adjudication.unwrap();
    }
    assert!(denied(&decision).is_empty());
}

#[test]
fn an_authorization_for_another_day_or_never_mentioned_does_not() {
    let mut member = member();
    let mut approval = permit(PermitKind::Authorization, "A-100", &["72148"]);
    approval.force.from = date(2026, 4, 15);
    member.permits.push(approval);
    let late = appealed(&scan(), &member, Ground::PermitOnFile, AppealFacts::default());
    assert!(!late.overturned() && late.words.contains("No authorization for 72148 on 04/14/2026"));
    member.permits[0].force.from = date(2026, 4, 1);
    assert!(!appealed(&scan(), &member, Ground::MedicallyNecessary, AppealFacts::default()).overturned());
}

#[test]
fn proof_of_timely_filing_wins_and_the_mere_claim_does_not() {
    let mut claim = received(form(&["I10"], &["99213", "93000"]));
    claim.form.diagnoses[0] = "R07.9".into();
    claim.received = DOS + 120.days();
    let proof = AppealFacts { timely_proof: true, ..AppealFacts::default() };
    let outcome = appealed(&claim, &member(), Ground::FiledInTime, proof);
    assert!(denied(&outcome.adjudication.unwrap()).is_empty());
    assert!(!appealed(&claim, &member(), Ground::FiledInTime, AppealFacts::default()).overturned());
}

#[test]
fn what_was_wrong_on_the_claim_stays_wrong_on_appeal() {
    let visit = received(form(&["M17.11"], &["99214", "20610-RT"]));
    let outcome = appealed(&visit, &member(), Ground::SeparateService, AppealFacts::default());
    assert_eq!(
        outcome.words,
        "Internal appeal: The payer ruled rightly on what was sent. Correct the claim."
    );
    let echo = received(form(&["I10", "I50.22"], &["93000 A"]));
    let outcome = appealed(&echo, &member(), Ground::MedicallyNecessary, AppealFacts::default());
    assert!(!outcome.overturned() && outcome.words.contains("correct the claim"));
}

#[test]
fn a_membership_file_corrected_since_wins() {
    let mut lapsed = member();
    lapsed.force = Interval { from: date(2024, 1, 1), to: Some(date(2026, 4, 1)) };
    let claim = received(form(&["I10"], &["99213"]));
    assert!(!appealed(&claim, &lapsed, Ground::Covered, AppealFacts::default()).overturned());
    let plan = plan(all_rules());
    let adjudication = adjudicate(&claim, &plan, Some(&lapsed), &SampleBook, TODAY, Seed(1));
    let case = AppealCase {
        claim: claim.form.account,
        line: 1,
        level: 0,
        grounds: Ground::Covered,
        evidence: Vec::new(),
        facts: AppealFacts::default(),
    };
    let prior = PriorDecision { claim: &claim, adjudication: &adjudication, answered: TODAY };
    let outcome = review(&case, prior, &plan, Some(&member()), &SampleBook, TODAY, Seed(1));
    assert!(denied(&outcome.adjudication.unwrap()).is_empty());
    let beyond = AppealCase { level: 1, ..case.clone() };
    assert!(!review(&beyond, prior, &plan, Some(&member()), &SampleBook, TODAY, Seed(1)).overturned());
    let nowhere = AppealCase { line: 0, ..case };
    assert!(!review(&nowhere, prior, &plan, Some(&member()), &SampleBook, TODAY, Seed(1)).overturned());
}

fn reopened(days: i32, spoil: impl FnOnce(&mut Cms1500)) -> Result<Adjudication, Finding> {
    let mut plan = plan(all_rules());
    plan.routes.reopening_days = Some(365);
    let claim = received(form(&["M17.11"], &["99214", "20610-RT"]));
    let mut member = member();
    let adjudication = adjudicate(&claim, &plan, Some(&member), &SampleBook, TODAY, Seed(1));
    assert_eq!(denied(&adjudication), [1]);
    member.settle(&claim, &adjudication, &plan, TODAY);
    let mut corrected = form(&["M17.11"], &["99214-25", "20610-RT"]);
    spoil(&mut corrected);
    let prior = PriorDecision { claim: &claim, adjudication: &adjudication, answered: TODAY };
    reopen(&corrected, prior, &plan, Some(&member), &SampleBook, TODAY + days.days(), Seed(1))
}

#[test]
fn a_reopening_reads_the_corrected_form() {
    assert!(denied(&reopened(30, |_| {}).unwrap()).is_empty());
}

#[test]
fn a_reopening_has_its_days_and_its_bounds() {
    assert_eq!(reopened(366, |_| {}).unwrap_err().code, "reopening.late");
    let more = reopened(30, |form| form.lines.push(line("36415"))).unwrap_err();
    assert_eq!((more.code.as_str(), more.at.as_str()), ("reopening.scope", "24"));
}

#[test]
fn an_unprocessable_claim_or_an_unwilling_plan_reopens_nothing() {
    let claim = received(form(&["G35"], &["99213"]));
    let mut rules = all_rules();
    rules[3] = super::super::RuleSpec::CodesValid {
        diagnosis: co("16", &["M76", "MA130"]),
        procedure: co("181", &[]),
    };
    let mut plan = plan(rules);
    let adjudication = adjudicate(&claim, &plan, Some(&member()), &SampleBook, TODAY, Seed(1));
    let prior = PriorDecision { claim: &claim, adjudication: &adjudication, answered: TODAY };
    let ask = |plan: &Plan| {
        reopen(&claim.form, prior, plan, Some(&member()), &SampleBook, TODAY, Seed(1)).unwrap_err().code
    };
    assert_eq!(ask(&plan), "reopening.not-offered");
    plan.routes.reopening_days = Some(365);
    assert_eq!(ask(&plan), "reopening.unprocessable");
}
