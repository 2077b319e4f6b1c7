//! CMS-1500s onto the wire.

use super::split_given;
use crate::base::{Finding, x12_date};
use crate::practice::claim::{Cms1500, FormLine, Party};
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::ClaimBatch;
use crate::practice::x12::other_payer::{own_order, write_other_line, write_other_payer};
use crate::practice::x12::party::{digits, write_address, write_party, write_telephone};
use crate::practice::x12::writer::{Writer, composite};

/// Writes a batch as one 837P. Errors are empty items that the guide requires (`x12.required`, item in `at`), characters
/// that X12 cannot carry, and whatever our own reader would refuse.
///
/// Not on the wire: carrier block, patient's telephone (5), dates of signatures (31), addresses of clinicians. Item 23 goes
/// as prior authorization (REF*G1), or as referral number (REF*9F) when it begins with `R`.
pub fn write_837p(batch: &ClaimBatch) -> Result<String, Finding> {
    let Some(guide) = guide("837P") else {
        return Err(Finding::error("x12.guide", "The 837P guide is missing.", "Report this."));
    };
    let mut out = Out { w: Writer::begin(guide, &batch.envelope), hl: 0 };
    out.header(batch);
    let mut billing: Option<(&Party, &str, u32)> = None;
    for claim in &batch.claims {
        let parent = match billing {
            Some((party, tax, hl)) if *party == claim.billing && tax == claim.tax_id => hl,
            _ => out.billing(claim),
        };
        billing = Some((&claim.billing, &claim.tax_id, parent));
        out.subscriber(batch, claim, parent);
        out.claim(claim);
        for (index, line) in claim.lines.iter().enumerate() {
            out.line(claim, index + 1, line);
        }
    }
    if batch.claims.is_empty() {
        out.w.require("24", "The batch of claims", "");
    }
    out.w.end()
}

struct Out<'e> {
    w: Writer<'e>,
    hl: u32,
}

impl Out<'_> {
    fn header(&mut self, batch: &ClaimBatch) {
        let e = &batch.envelope;
        self.w.put("BHT", &["0019", "00", &e.control.to_string(), &x12_date(e.day), &e.time, "CH"]);
        self.w.require("33", "The submitter's name", &batch.submitter);
        self.w.put("NM1", &["41", "2", &batch.submitter, "", "", "", "", "46", e.sender.trim()]);
        self.w.require("33", "The submitter's telephone", &batch.submitter_phone);
        self.w.put("PER", &["IC", "BILLING OFFICE", "TE", &digits(&batch.submitter_phone)]);
        self.w.put("NM1", &["40", "2", &batch.payer_name, "", "", "", "", "46", e.receiver.trim()]);
    }

    fn billing(&mut self, claim: &Cms1500) -> u32 {
        let party = &claim.billing;
        self.hl += 1;
        let hl = self.hl;
        self.w.put("HL", &[&hl.to_string(), "", "20", "1"]);
        if !party.taxonomy.is_empty() {
            self.w.put("PRV", &["BI", "PXC", &party.taxonomy]);
        }
        self.w.require("33", "The billing provider's name", &party.name);
        self.w.require("33a", "The billing provider's NPI", party.npi.as_str());
        write_party(&mut self.w, "85", party, false);
        write_address(&mut self.w, "33", &party.address, true);
        self.w.require("25", "The tax id", &claim.tax_id);
        self.w.put("REF", &["EI", &digits(&claim.tax_id)]);
        write_telephone(&mut self.w, party);
        hl
    }

    fn subscriber(&mut self, batch: &ClaimBatch, claim: &Cms1500, parent: u32) {
        self.hl += 1;
        if claim.relationship != "self" {
            self.w.fail(
                "x12.dependent",
                "Only claims whose patient is the insured can be sent: the form holds one name.",
            );
        }
        self.w.put("HL", &[&self.hl.to_string(), &parent.to_string(), "22", "0"]);
        let other = claim.other_payer.as_deref();
        let second = other.map_or("", |o| o.medicare_secondary.as_str());
        self.w.put("SBR", &[own_order(other), "18", "", "", second, "", "", "", &batch.filing_indicator]);
        self.w.require("1a", "The insured's id", &claim.insured_id);
        self.w.require("2", "The patient's name", &claim.patient_family);
        let (first, middle) = split_given(&claim.patient_given);
        self.w
            .put("NM1", &["IL", "1", &claim.patient_family, first, middle, "", "", "MI", &claim.insured_id]);
        write_address(&mut self.w, "5", &claim.patient_address, false);
        self.w.put("DMG", &["D8", &x12_date(claim.patient_born), &claim.patient_sex]);
        self.w.require("", "The payer's electronic id", &batch.payer_id);
        self.w.put("NM1", &["PR", "2", &batch.payer_name, "", "", "", "", "PI", &batch.payer_id]);
    }

    fn claim(&mut self, claim: &Cms1500) {
        let place = claim.lines.first().map_or("", |l| l.place_of_service.as_str());
        self.w.require("24B", "The place of service", place);
        let assignment = if claim.accepts_assignment { "A" } else { "C" };
        let where_ = composite(&[place, "B", claim.frequency.code()]);
        let [employment, auto, other] = claim.related_to_accident;
        if auto || other {
            self.w.fail(
                "x12.accident-date",
                "An accident other than at work must be sent with its date, which the form does not hold.",
            );
        }
        let related = if employment { "EM" } else { "" };
        self.w.put(
            "CLM",
            &[
                &claim.account.to_string(),
                &claim.total().x12(),
                "",
                "",
                &where_,
                "Y",
                assignment,
                "Y",
                "Y",
                "",
                related,
            ],
        );
        if !claim.amount_paid.is_zero() {
            self.w.put("AMT", &["F5", &claim.amount_paid.x12()]);
        }
        self.references(claim);
        if !claim.additional.is_empty() {
            self.w.put("NTE", &["ADD", &claim.additional]);
        }
        self.diagnoses(claim);
        self.claim_parties(claim);
    }

    fn references(&mut self, claim: &Cms1500) {
        if !claim.prior_authorization.is_empty() {
            let referral = claim.prior_authorization.starts_with('R');
            self.w.put("REF", &[if referral { "9F" } else { "G1" }, &claim.prior_authorization]);
        }
        if !claim.original_ref.is_empty() {
            self.w.put("REF", &["F8", &claim.original_ref]);
        }
    }

    fn diagnoses(&mut self, claim: &Cms1500) {
        if claim.diagnoses.is_empty() {
            self.w.require("21", "The first diagnosis", "");
        }
        let codes: Vec<String> = claim
            .diagnoses
            .iter()
            .enumerate()
            .map(|(i, code)| composite(&[if i == 0 { "ABK" } else { "ABF" }, &code.undotted()]))
            .collect();
        self.w.put("HI", &codes.iter().map(String::as_str).collect::<Vec<_>>());
    }

    fn claim_parties(&mut self, claim: &Cms1500) {
        if let Some(party) = &claim.referring {
            match claim.referring_qualifier.as_str() {
                "DN" => write_party(&mut self.w, "DN", party, true),
                "DK" => {}
                _ => self.w.fail("x12.item-17", "Item 17 must say DN (referring) or DK (ordering)."),
            }
        }
        if let Some(rendering) = claim_rendering(claim) {
            self.rendering(rendering);
        }
        if let Some(facility) = &claim.facility {
            self.w.require("32", "The service facility's name", &facility.name);
            write_party(&mut self.w, "77", facility, false);
            write_address(&mut self.w, "32", &facility.address, true);
            write_telephone(&mut self.w, facility);
        }
        if let Some(other) = &claim.other_payer {
            write_other_payer(&mut self.w, other);
        }
    }

    fn line(&mut self, claim: &Cms1500, number: usize, line: &FormLine) {
        self.w.put("LX", &[&number.to_string()]);
        let mut procedure = vec!["HC", line.procedure.as_str()];
        procedure.extend(line.modifiers.iter().map(|m| m.as_str()));
        let first_place = claim.lines.first().map_or("", |l| l.place_of_service.as_str());
        let place = if line.place_of_service == first_place { "" } else { line.place_of_service.as_str() };
        let pointers: Vec<String> = line.pointers.iter().map(u8::to_string).collect();
        let pointers = composite(&pointers.iter().map(String::as_str).collect::<Vec<_>>());
        let (charge, units) = (line.charge.x12(), line.units.to_string());
        self.w.require("24D", "The procedure", line.procedure.as_str());
        self.w.require("24E", "The diagnosis pointer", &pointers);
        self.w.put("SV1", &[&composite(&procedure), &charge, "UN", &units, place, "", &pointers]);
        if line.from == line.to {
            self.w.put("DTP", &["472", "D8", &x12_date(line.from)]);
        } else {
            let range = format!("{}-{}", x12_date(line.from), x12_date(line.to));
            self.w.put("DTP", &["472", "RD8", &range]);
        }
        self.w.put("REF", &["6R", &number.to_string()]);
        let default = claim_rendering(claim).unwrap_or(&claim.billing);
        if !same_clinician(&line.rendering, default) && !line.rendering.name.is_empty() {
            self.rendering(&line.rendering);
        }
        if let (Some(party), "DK") = (&claim.referring, claim.referring_qualifier.as_str()) {
            write_party(&mut self.w, "DK", party, true);
        }
        let decided = claim.other_payer.iter().flat_map(|other| other.lines.iter().map(move |l| (other, l)));
        for (other, own) in decided.filter(|(_, own)| own.line as usize == number) {
            write_other_line(&mut self.w, other, own);
        }
    }

    fn rendering(&mut self, party: &Party) {
        write_party(&mut self.w, "82", party, false);
        if !party.taxonomy.is_empty() {
            self.w.put("PRV", &["PE", "PXC", &party.taxonomy]);
        }
    }
}

/// Who goes to 2310B: the first line's clinician, unless the biller is that clinician or nobody is named.
fn claim_rendering(claim: &Cms1500) -> Option<&Party> {
    let first = &claim.lines.first()?.rendering;
    (!first.name.is_empty() && !same_clinician(first, &claim.billing)).then_some(first)
}

fn same_clinician(a: &Party, b: &Party) -> bool {
    (&a.name, &a.given, &a.npi, &a.taxonomy) == (&b.name, &b.given, &b.npi, &b.taxonomy)
}
