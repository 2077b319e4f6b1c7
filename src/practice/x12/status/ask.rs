//! The 276: where claims stand, both ways.

use crate::base::{Finding, x12_date};
use crate::practice::claim::ClaimId;
use crate::practice::x12::eligibility::{person_of, write_birth, write_name};
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::{StatusEnquiry, StatusQuestion};
use crate::practice::x12::read::Set;
use crate::practice::x12::take::{Taker, days_of, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;
use crate::practice::x12::writer::Writer;

/// Writes a 276, one subscriber level a claim.
pub fn write_276(enquiry: &StatusEnquiry) -> Result<String, Finding> {
    let Some(guide) = guide("276") else {
        return Err(Finding::error("x12.guide", "The 276 guide is missing.", "Report this."));
    };
    let e = &enquiry.envelope;
    let mut w = Writer::begin(guide, e);
    w.put("BHT", &["0010", "13", &e.control.to_string(), &x12_date(e.day), &e.time]);
    w.require("payer", "The payer's electronic id", &enquiry.payer_id);
    w.put("HL", &["1", "", "20", "1"]);
    w.put("NM1", &["PR", "2", &enquiry.payer_name, "", "", "", "", "PI", &enquiry.payer_id]);
    w.put("HL", &["2", "1", "21", "1"]);
    w.put("NM1", &["41", "2", &enquiry.provider_name, "", "", "", "", "46", e.sender.trim()]);
    w.require("provider", "The provider's NPI", &enquiry.provider_npi);
    w.put("HL", &["3", "2", "19", "1"]);
    w.put("NM1", &["1P", "2", &enquiry.provider_name, "", "", "", "", "XX", &enquiry.provider_npi]);
    if enquiry.claims.is_empty() {
        w.require("claim", "The list of claims", "");
    }
    let mut hl = 3;
    for question in &enquiry.claims {
        ask(&mut w, &mut hl, question);
    }
    w.end()
}

fn ask(w: &mut Writer<'_>, hl: &mut u32, question: &StatusQuestion) {
    *hl += 1;
    let insured = hl.to_string();
    w.put("HL", &[&insured, "3", "22", if question.dependent.is_some() { "1" } else { "0" }]);
    if question.dependent.is_none() {
        write_birth(w, &question.insured);
    }
    w.require("member", "The member id", &question.insured.member);
    write_name(w, "IL", &question.insured);
    if let Some(dependent) = &question.dependent {
        *hl += 1;
        w.put("HL", &[&hl.to_string(), &insured, "23"]);
        write_birth(w, dependent);
        write_name(w, "QC", dependent);
    }
    w.put("TRN", &["1", &question.trace]);
    for (qualifier, value) in [
        ("1K", question.payer_control.as_str()),
        ("BLT", &question.type_of_bill),
        ("EJ", &question.claim.to_string()),
    ] {
        if !value.is_empty() {
            w.put("REF", &[qualifier, value]);
        }
    }
    w.put("AMT", &["T3", &question.charge.x12()]);
    let (format, days) = days_of(question.from, question.to);
    w.put("DTP", &["472", format, &days]);
}

/// Reads the first 276 of a text. A question without dates is asked as of the file's day; enquiries by line come back as
/// enquiries about their claim.
pub fn read_276(text: &str) -> Result<StatusEnquiry, Vec<Finding>> {
    let sets = sets_of(text, "276")?;
    let mut taker = Taker::default();
    let enquiry = sets.first().map(|set| enquiry_of(&mut taker, set));
    taker.done(enquiry)
}

fn enquiry_of(taker: &mut Taker, set: &Set<'_>) -> StatusEnquiry {
    let (root, empty) = (&set.root, Loop::default());
    let envelope = envelope_of(taker, set);
    let first = |id| root.all(id).into_iter().next().unwrap_or(&empty);
    let (payer, provider) = (first("2100A"), first("2100C"));
    let mut claims = Vec::new();
    for level in root.all("2000D") {
        let name = level.inner("2100D").unwrap_or(&empty);
        let insured = person_of(taker, name, level);
        let question = |taker: &mut Taker, l: &Loop<'_>, dependent| {
            let (from, to) = taker.days(l.qualified("DTP", "472"), 3, envelope.day);
            StatusQuestion {
                trace: l.value("TRN", 2).to_owned(),
                claim: account(taker, l),
                payer_control: l.qualified_value("REF", "1K", 2).to_owned(),
                type_of_bill: l.qualified_value("REF", "BLT", 2).to_owned(),
                insured: insured.clone(),
                dependent,
                charge: taker.money(l.segment("AMT"), 2),
                from,
                to,
            }
        };
        claims.extend(level.inners("2200D").map(|l| question(taker, l, None)));
        for below in level.inners("2000E") {
            let person = person_of(taker, below.inner("2100E").unwrap_or(&empty), below);
            claims.extend(below.inners("2200E").map(|l| question(taker, l, Some(person.clone()))));
        }
    }
    StatusEnquiry {
        payer_name: payer.value("NM1", 3).to_owned(),
        payer_id: payer.value("NM1", 9).to_owned(),
        provider_name: provider.value("NM1", 3).to_owned(),
        provider_npi: provider.value("NM1", 9).to_owned(),
        claims,
        envelope,
    }
}

/// Our account number (REF*EJ); none reads as claim 0, which no practice has.
pub(super) fn account(taker: &mut Taker, l: &Loop<'_>) -> ClaimId {
    let Some(reference) = l.qualified("REF", "EJ") else { return ClaimId::default() };
    reference.element(2).parse().map(ClaimId).unwrap_or_else(|_| {
        taker.refuse(reference, 2, "is not an account number of this practice");
        ClaimId::default()
    })
}
