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
fn the_three_plans_are_there_and_file_within_their_days() {
    let days: Vec<(String, Option<u32>)> =
        plans().iter().map(|plan| (plan.id.to_string(), filing_days(plan))).collect();
    let expected = [("medicare", 365), ("orchard-ppo", 90), ("tidewater-hmo", 120)];
    assert_eq!(days, expected.map(|(id, days)| (id.to_owned(), Some(days))));
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
