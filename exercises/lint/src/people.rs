//! Patient, plans, clinicians and place.

use crate::bank::Bank;
use crate::chart::Chart;
use crate::identity::is_slug;
use exercises_format::template::age_on;

pub(crate) fn check(chart: &mut Chart<'_>, bank: &Bank) {
    let it = chart.it;
    if !matches!(it.patient.sex.as_str(), "F" | "M") {
        chart.found(
            "exercise.patient-sex",
            "patient.sex",
            format!("“{}” is not F or M.", it.patient.sex),
            "Write F or M as the claim form does.",
        );
    }
    let place = &it.setting.place_of_service;
    if place.len() != 2 || !place.bytes().all(|byte| byte.is_ascii_digit()) {
        chart.found(
            "exercise.place-of-service",
            "setting.place_of_service",
            format!("“{place}” is not a place of service."),
            "Write the two digits of item 24B, for instance 11.",
        );
    }
    clinician(chart, bank, "setting.clinician", &it.setting.clinician);
    if let Some(referring) = &it.setting.referring {
        clinician(chart, bank, "setting.referring", referring);
    }
    plans(chart, bank);
}

/// A clinician named anywhere has to be in an office file.
pub(crate) fn clinician(chart: &mut Chart<'_>, bank: &Bank, place: &str, slug: &str) {
    let known = bank.clinicians.is_empty() || bank.clinicians.contains(slug);
    if !known || !is_slug(slug) {
        chart.found(
            "exercise.clinician-unknown",
            place,
            format!("No office has a clinician “{slug}”."),
            "Name one of the office file's clinicians, or add this one there.",
        );
    }
}

/// A plan named anywhere has to have a file.
pub(crate) fn plan(chart: &mut Chart<'_>, bank: &Bank, place: &str, id: &str) {
    let known = bank.plans.is_empty() || bank.plans.contains(id);
    if !known || !is_slug(id) {
        chart.found(
            "exercise.plan-unknown",
            place,
            format!("There is no plan “{id}”."),
            "Name one of the files under exercises/payers without its ending.",
        );
    }
}

fn plans(chart: &mut Chart<'_>, bank: &Bank) {
    let it = chart.it;
    let Some(first) = it.patient.plans.first() else {
        chart.found(
            "exercise.plan-none",
            "patient.plans",
            "No plan is named that the chart may be billed to.",
            "Name at least the interactive one.",
        );
        return;
    };
    for (i, fit) in it.patient.plans.iter().enumerate() {
        let place = format!("patient.plans[{i}].plan");
        plan(chart, bank, &place, &fit.plan);
        let twice = it.patient.plans[..i].iter().any(|earlier| earlier.plan == fit.plan);
        if twice || fit.age[0] > fit.age[1] {
            chart.found(
                "exercise.plan-age",
                &format!("patient.plans[{i}]"),
                "The plan is named twice, or its least age is above its greatest.",
                "Name each plan once with its ages in order.",
            );
        }
    }
    let age = age_on(it.patient.born, it.dos);
    if !(i16::from(first.age[0])..=i16::from(first.age[1])).contains(&age) {
        chart.found(
            "exercise.patient-age",
            "patient.born",
            format!(
                "The patient is {age} at the service; the key holds from {} to {}.",
                first.age[0], first.age[1]
            ),
            "Correct the birth date, or the ages of the first plan.",
        );
    }
}
