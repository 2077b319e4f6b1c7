//! Remittances to post, and patients who owe.

use super::row::{Row, counted, payer};
use crate::base::{Cents, Day};
use crate::desk::day;
use crate::learn::Shelf;
use crate::practice::office::{Remit, State, Statement};
use std::collections::BTreeMap;

pub(super) fn to_post(state: &State, shelf: &Shelf) -> Vec<Row> {
    let open = state.index.to_post().filter_map(|id| Some((id, state.remittances.get(&id)?)));
    open.map(|(id, remit)| {
        let advice = &remit.remittance;
        Row {
            key: format!("remittance-{id}"),
            link: format!("remittance/{id}"),
            patient: patients(remit),
            what: format!("Remittance {id}, {}", counted(advice.claims.len(), "claim")),
            dos: advice.paid_on,
            payer: payer(shelf, &remit.plan),
            amount: Some(advice.paid),
            due: None,
            next: format!("Post {}", counted(unposted(remit), "line")),
            waits: false,
        }
    })
    .collect()
}

/// The families whose claims it answers, each once.
fn patients(remit: &Remit) -> String {
    let mut names: Vec<&str> = Vec::new();
    for claim in &remit.remittance.claims {
        if !names.contains(&claim.patient_family.as_str()) {
            names.push(&claim.patient_family);
        }
    }
    names.join(", ")
}

fn unposted(remit: &Remit) -> usize {
    let lines = remit.remittance.claims.iter().map(|claim| claim.lines.len()).sum::<usize>();
    lines.saturating_sub(remit.posted.len())
}

/// One row a patient: what all their claims come to.
pub(super) fn owing(state: &State) -> Vec<Row> {
    let mut found: BTreeMap<&str, (&str, Cents, Day, String)> = BTreeMap::new();
    let open = state.index.unsettled().map(|(id, _)| (id, state.books.claim(id)));
    for (id, balance) in open.filter(|(_, balance)| balance.patient_owes > Cents::ZERO) {
        let Some(visit) = super::row::visit_of(state, id) else { continue };
        let patient = &visit.encounter.patient;
        let entry = found
            .entry(&patient.mrn)
            .or_insert_with(|| (&patient.mrn, Cents::ZERO, visit.encounter.dos, patient.name()));
        entry.1 += balance.patient_owes;
        entry.2 = entry.2.min(visit.encounter.dos);
    }
    found.into_values().map(|(mrn, owed, dos, name)| patient_row(state, mrn, owed, dos, name)).collect()
}

fn patient_row(state: &State, mrn: &str, owed: Cents, dos: Day, name: String) -> Row {
    let out = out(state, mrn);
    let waits = out.is_some_and(|statement| statement.payment.is_none());
    let next = match out {
        Some(Statement { payment: Some(payment), .. }) => format!("Post the payment of {}", payment.amount),
        Some(statement) => format!(
            "Statement sent {}, to be paid by {}",
            day::short(statement.day),
            day::short(statement.pay_by)
        ),
        None => "Send a statement".to_owned(),
    };
    Row {
        key: format!("patient-{mrn}"),
        link: format!("statement/{mrn}"),
        patient: name,
        what: format!("Record {mrn}"),
        dos,
        payer: "the patient".to_owned(),
        amount: Some(owed),
        due: None,
        next,
        waits,
    }
}

/// The statement a patient has not yet settled, if one is out.
pub(crate) fn out<'a>(state: &'a State, mrn: &str) -> Option<&'a Statement> {
    let open = |statement: &&Statement| statement.payment.as_ref().is_none_or(|payment| !payment.posted);
    state.statements_of(mrn).find(open)
}
