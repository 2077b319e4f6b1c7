//! The plans under `exercises/payers` fit the strict schema and say what the charts count on.
#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]

use practicum::practice::payer::{Plan, RuleSpec};
use std::path::Path;

fn plans() -> Vec<Plan> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("exercises/payers");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let plan: Plan =
                serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
            assert_eq!(path.file_stem().unwrap().to_str(), Some(plan.id.as_str()));
            plan
        })
        .collect()
}

fn plan(id: &str) -> Plan {
    plans().into_iter().find(|plan| plan.id.as_str() == id).unwrap()
}

fn filing_days(plan: &Plan) -> Option<u32> {
    plan.rules.iter().find_map(|rule| match rule {
        RuleSpec::TimelyFiling { days, .. } => Some(*days),
        _ => None,
    })
}

#[test]
fn the_eight_plans_are_there_and_file_within_their_days() {
    let days: Vec<(String, Option<u32>)> =
        plans().iter().map(|plan| (plan.id.to_string(), filing_days(plan))).collect();
    let expected = [
        ("cormorant-medigap", Some(365)),
        ("halyard-advantage", Some(180)),
        ("keel-workers", Some(90)),
        ("medicaid", Some(365)),
        ("medicare", Some(365)),
        ("orchard-ppo", Some(90)),
        ("self-pay", None),
        ("tidewater-hmo", Some(120)),
    ];
    assert_eq!(days, expected.map(|(id, days)| (id.to_owned(), days)));
}

#[test]
fn medicare_takes_no_replacement_but_reopens_and_has_five_appeal_levels() {
    let plan = plan("medicare");
    assert!(!plan.routes.replacement && !plan.routes.void && plan.routes.new_claim_when_unprocessable);
    assert_eq!(plan.routes.reopening_days, Some(365));
    assert_eq!(plan.appeals.len(), 5);
    assert!(!plan.verified, "the figures wait to be checked");
}

#[test]
fn reason_16_always_carries_a_remark() {
    for plan in plans() {
        let text = serde_json::to_value(&plan.rules).unwrap();
        let mut queue = vec![&text];
        while let Some(value) = queue.pop() {
            if value.get("carc").is_some_and(|carc| carc == "16") {
                let remarks = value.get("rarcs").and_then(|rarcs| rarcs.as_array()).map_or(0, Vec::len);
                assert!(remarks > 0, "{}: 16 without a remark", plan.id);
            }
            match value {
                serde_json::Value::Array(items) => queue.extend(items),
                serde_json::Value::Object(fields) => queue.extend(fields.values()),
                _ => {}
            }
        }
    }
}

#[test]
fn every_filing_indicator_can_stand_on_a_claim_and_on_a_remittance() {
    // The 835's list (CLP06) is shorter than the 837's (SBR09): CI, for one, is not on it.
    const BOTH: [&str; 12] = ["12", "13", "14", "15", "16", "17", "HM", "MA", "MB", "MC", "WC", "ZZ"];
    for plan in plans() {
        assert!(BOTH.contains(&plan.filing_indicator.as_str()), "{}: {}", plan.id, plan.filing_indicator);
    }
}

/// Every answer in a plan's rules, with the rule's name: `(rule, group, CARC, RARCs)`.
fn answers(plan: &Plan) -> Vec<(String, String, String, Vec<String>)> {
    let mut found = Vec::new();
    for rule in &plan.rules {
        let data = serde_json::to_value(rule).unwrap();
        let mut queue = vec![&data];
        while let Some(value) = queue.pop() {
            if let (Some(group), Some(carc)) = (value.get("group"), value.get("carc")) {
                let rarcs = value.get("rarcs").and_then(|list| list.as_array()).cloned().unwrap_or_default();
                let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
                found.push((
                    rule.name().to_owned(),
                    text(group),
                    text(carc),
                    rarcs.iter().map(text).collect(),
                ));
            }
            match value {
                serde_json::Value::Array(items) => queue.extend(items),
                serde_json::Value::Object(fields) => queue.extend(fields.values()),
                _ => {}
            }
        }
    }
    found
}

#[test]
fn every_reason_of_the_catalogue_is_in_some_plans_data() {
    let plans = plans();
    let all: Vec<_> = plans.iter().flat_map(answers).collect();
    for reason in practicum::practice::denial::reasons() {
        if matches!(reason.rule, "secondary" | "audit") {
            let audited =
                plans.iter().flat_map(|plan| &plan.audits).any(|audit| audit.answer.carc == reason.carc);
            assert!(audited || reason.carc.as_str() == "275", "{}", reason.slug);
            continue;
        }
        let there = all.iter().any(|(rule, group, carc, rarcs)| {
            rule == reason.rule
                && group == reason.group.code()
                && carc == reason.carc.as_str()
                && reason.rarc.as_ref().is_none_or(|rarc| rarcs.contains(&rarc.to_string()))
        });
        assert!(there, "{}: no plan says {} for {}", reason.slug, reason.carc, reason.rule);
    }
}

#[test]
fn every_answer_is_in_force_and_carries_the_remark_it_needs() {
    let shelf = practicum::learn::Shelf::open(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let on = jiff::civil::date(2026, 4, 10);
    for plan in plans() {
        let audits = plan.audits.iter().map(|audit| {
            let rarcs = audit.answer.rarcs.iter().map(ToString::to_string).collect();
            ("audit".to_owned(), "CO".to_owned(), audit.answer.carc.to_string(), rarcs)
        });
        for (rule, _, carc, rarcs) in answers(&plan).into_iter().chain(audits) {
            let reason = shelf.codes.reference.carc(&carc, on);
            let reason = reason.unwrap_or_else(|| panic!("{} {rule}: {carc} is not in force", plan.id));
            let known = |code: &String| shelf.codes.reference.rarc(code, on).is_some();
            assert!(rarcs.iter().all(known), "{} {rule}: {rarcs:?}", plan.id);
            let told =
                |code: &String| shelf.codes.reference.rarc(code, on).is_some_and(|remark| !remark.alert);
            assert!(
                !reason.needs_rarc || rarcs.iter().any(told),
                "{} {rule}: {carc} needs a remark",
                plan.id
            );
        }
    }
}
