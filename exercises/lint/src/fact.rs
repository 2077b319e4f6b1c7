//! What is true at the payer: coverages, authorizations, referrals, earlier services.

use crate::bank::Bank;
use crate::chart::Chart;
use crate::document::date_token;
use crate::people::{clinician, plan};

pub(crate) fn check(chart: &mut Chart<'_>, bank: &Bank) {
    let facts = &chart.it.facts;
    if facts.registered >= facts.coverages.len() {
        chart.found(
            "exercise.coverage-registered",
            "facts.registered",
            format!("There is no coverage {} among {}.", facts.registered, facts.coverages.len()),
            "Count from 0, and list the coverage the front desk took down.",
        );
    }
    for (i, coverage) in facts.coverages.iter().enumerate() {
        let place = format!("facts.coverages[{i}]");
        plan_or_token(chart, bank, &format!("{place}.plan"), &coverage.plan);
        span(chart, &place, &coverage.from, coverage.to.as_deref());
        if let Some(first) = &coverage.pays_after {
            plan_or_token(chart, bank, &format!("{place}.pays_after"), first);
        }
        let Some(card) = &coverage.card else { continue };
        if !chart.it.documents.iter().any(|document| document.id == *card) {
            chart.found(
                "exercise.coverage-card",
                &format!("{place}.card"),
                format!("No document has the id “{card}”."),
                "Name the card's document, or leave the card out.",
            );
        }
    }
    for (i, approval) in facts.authorizations.iter().enumerate() {
        let place = format!("facts.authorizations[{i}]");
        plan_or_token(chart, bank, &format!("{place}.plan"), &approval.plan);
        span(chart, &place, &approval.from, Some(&approval.to));
    }
    for (i, referral) in facts.referrals.iter().enumerate() {
        let place = format!("facts.referrals[{i}]");
        plan_or_token(chart, bank, &format!("{place}.plan"), &referral.plan);
        span(chart, &place, &referral.from, Some(&referral.to));
    }
    for (i, service) in facts.earlier_services.iter().enumerate() {
        let place = format!("facts.earlier_services[{i}]");
        clinician(chart, bank, &format!("{place}.clinician"), &service.clinician);
        date_token(chart, &format!("{place}.day"), &service.day);
        if chart.token_day(&service.day).is_some_and(|day| day > chart.it.dos) {
            chart.found(
                "exercise.date-order",
                &format!("{place}.day"),
                "An earlier service lies after this one.",
                "Count it backward from the service, dos-30d.",
            );
        }
    }
}

fn plan_or_token(chart: &mut Chart<'_>, bank: &Bank, place: &str, id: &str) {
    if id != "{plan}" {
        plan(chart, bank, place, id);
    }
}

fn span(chart: &mut Chart<'_>, place: &str, from: &str, to: Option<&str>) {
    date_token(chart, &format!("{place}.from"), from);
    let Some(to) = to else { return };
    date_token(chart, &format!("{place}.to"), to);
    if let (Some(first), Some(last)) = (chart.token_day(from), chart.token_day(to))
        && last < first
    {
        chart.found(
            "exercise.date-order",
            place,
            format!("It ends ({to}) before it begins ({from})."),
            "Put the dates in order.",
        );
    }
}
