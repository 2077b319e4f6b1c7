//! The 270: a batch of eligibility questions, both ways.

use super::{person_of, write_birth, write_name};
use crate::base::{Finding, x12_date};
use crate::practice::coding::Procedure;
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::{EligibilityEnquiry, EligibilityQuestion};
use crate::practice::x12::read::Set;
use crate::practice::x12::take::{Taker, days_of, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;
use crate::practice::x12::writer::{Writer, composite, originator, repeated};

/// Writes a 270. Each question becomes one subscriber level, with a dependent level when the patient is not the insured.
/// A question without a service type or a procedure is refused (`x12.required`).
pub fn write_270(enquiry: &EligibilityEnquiry) -> Result<String, Finding> {
    let Some(guide) = guide("270") else {
        return Err(Finding::error("x12.guide", "The 270 guide is missing.", "Report this."));
    };
    let e = &enquiry.envelope;
    let mut w = Writer::begin(guide, e);
    let control = e.control.to_string();
    w.put("BHT", &["0022", "13", &control, &x12_date(e.day), &e.time]);
    w.require("payer", "The payer's electronic id", &enquiry.payer_id);
    w.put("HL", &["1", "", "20", "1"]);
    w.put("NM1", &["PR", "2", &enquiry.payer_name, "", "", "", "", "PI", &enquiry.payer_id]);
    w.require("provider", "The provider's NPI", &enquiry.provider_npi);
    w.put("HL", &["2", "1", "21", "1"]);
    w.put("NM1", &["1P", "2", &enquiry.provider_name, "", "", "", "", "XX", &enquiry.provider_npi]);
    if enquiry.patients.is_empty() {
        w.require("patient", "The list of patients", "");
    }
    let mut hl = 2;
    for question in &enquiry.patients {
        ask(&mut w, &mut hl, question, &originator(&e.sender));
    }
    w.end()
}

fn ask(w: &mut Writer<'_>, hl: &mut u32, question: &EligibilityQuestion, ours: &str) {
    *hl += 1;
    let insured = hl.to_string();
    let below = if question.dependent.is_some() { "1" } else { "0" };
    w.put("HL", &[&insured, "2", "22", below]);
    if question.dependent.is_none() {
        w.put("TRN", &["1", &question.trace, ours]);
    }
    w.require("member", "The member id or the insured's name", &identified(question));
    write_name(w, "IL", &question.insured);
    write_birth(w, &question.insured);
    if let Some(dependent) = &question.dependent {
        *hl += 1;
        w.put("HL", &[&hl.to_string(), &insured, "23", "0"]);
        w.put("TRN", &["1", &question.trace, ours]);
        write_name(w, "03", dependent);
        write_birth(w, dependent);
    }
    let (format, days) = days_of(question.from, question.to);
    w.put("DTP", &["291", format, &days]);
    let procedure =
        question.procedure.as_ref().map_or_else(String::new, |code| composite(&["HC", code.as_str()]));
    let services = repeated(&question.services);
    w.require("service", "The service type or procedure asked about", &format!("{services}{procedure}"));
    w.put("EQ", &[&services, &procedure]);
}

fn identified(question: &EligibilityQuestion) -> String {
    format!("{}{}", question.insured.member, question.insured.family)
}

/// Reads the first 270 of a text. A patient without a date of their own is asked about as of the file's day.
pub fn read_270(text: &str) -> Result<EligibilityEnquiry, Vec<Finding>> {
    let sets = sets_of(text, "270")?;
    let mut taker = Taker::default();
    let enquiry = sets.first().map(|set| enquiry_of(&mut taker, set));
    taker.done(enquiry)
}

fn enquiry_of(taker: &mut Taker, set: &Set<'_>) -> EligibilityEnquiry {
    let (root, empty) = (&set.root, Loop::default());
    let envelope = envelope_of(taker, set);
    let first = |id| root.all(id).into_iter().next().unwrap_or(&empty);
    let (payer, provider) = (first("2100A"), first("2100B"));
    let mut patients = Vec::new();
    for level in root.all("2000C") {
        let name = level.inner("2100C").unwrap_or(&empty);
        let insured = person_of(taker, name, name);
        let mut found = |taker: &mut Taker, level: &Loop<'_>, person: &Loop<'_>, dependent| {
            let asked = person.loops.iter().filter(|l| l.id.starts_with("2110"));
            let (services, procedure) = asked_for(asked);
            let (from, to) = taker.days(person.qualified("DTP", "291"), 3, envelope.day);
            patients.push(EligibilityQuestion {
                trace: level.value("TRN", 2).to_owned(),
                insured: insured.clone(),
                dependent,
                from,
                to,
                services,
                procedure,
            });
        };
        let dependents: Vec<&Loop<'_>> = level.inners("2000D").collect();
        if dependents.is_empty() || name.inner("2110C").is_some() {
            found(taker, level, name, None);
        }
        for below in dependents {
            let person = below.inner("2100D").unwrap_or(&empty);
            let dependent = person_of(taker, person, person);
            found(taker, below, person, Some(dependent));
        }
    }
    EligibilityEnquiry {
        payer_name: payer.value("NM1", 3).to_owned(),
        payer_id: payer.value("NM1", 9).to_owned(),
        provider_name: provider.value("NM1", 3).to_owned(),
        provider_npi: provider.value("NM1", 9).to_owned(),
        patients,
        envelope,
    }
}

/// Every service type asked about, and the first procedure.
fn asked_for<'l, 'a: 'l>(loops: impl Iterator<Item = &'l Loop<'a>>) -> (Vec<String>, Option<Procedure>) {
    let (mut services, mut procedure) = (Vec::new(), None);
    for eq in loops.filter_map(|l| l.segment("EQ")) {
        services.extend(eq.repeats(1).map(str::to_owned));
        let code = eq.part(2, 2);
        if procedure.is_none() && !code.is_empty() {
            procedure = Some(Procedure::from(code));
        }
    }
    (services, procedure)
}
