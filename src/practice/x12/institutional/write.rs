//! UB-04s onto the wire.

use super::codes::write_codes;
use crate::base::{Finding, x12_date};
use crate::practice::claim::{Party, RevenueLine, Ub04};
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::InstitutionalBatch;
use crate::practice::x12::other_payer::{own_order, write_other_line, write_other_payer};
use crate::practice::x12::party::{digits, write_address, write_party, write_telephone};
use crate::practice::x12::professional::split_given;
use crate::practice::x12::writer::{Writer, composite};

/// Writes a batch as one 837I. Errors are empty form locators that the guide requires (`x12.required`, locator in `at`),
/// characters that X12 cannot carry, and whatever our own reader would refuse.
pub fn write_837i(batch: &InstitutionalBatch) -> Result<String, Finding> {
    let Some(guide) = guide("837I") else {
        return Err(Finding::error("x12.guide", "The 837I guide is missing.", "Report this."));
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
        out.w.require("FL42", "The batch of claims", "");
    }
    out.w.end()
}

struct Out<'e> {
    w: Writer<'e>,
    hl: u32,
}

impl Out<'_> {
    fn header(&mut self, batch: &InstitutionalBatch) {
        let e = &batch.envelope;
        self.w.put("BHT", &["0019", "00", &e.control.to_string(), &x12_date(e.day), &e.time, "CH"]);
        self.w.require("FL1", "The submitter's name", &batch.submitter);
        self.w.put("NM1", &["41", "2", &batch.submitter, "", "", "", "", "46", e.sender.trim()]);
        self.w.require("FL1", "The submitter's telephone", &batch.submitter_phone);
        self.w.put("PER", &["IC", "BILLING OFFICE", "TE", &digits(&batch.submitter_phone)]);
        self.w.put("NM1", &["40", "2", &batch.payer_name, "", "", "", "", "46", e.receiver.trim()]);
    }

    fn billing(&mut self, claim: &Ub04) -> u32 {
        let party = &claim.billing;
        self.hl += 1;
        self.w.put("HL", &[&self.hl.to_string(), "", "20", "1"]);
        if !party.taxonomy.is_empty() {
            self.w.put("PRV", &["BI", "PXC", &party.taxonomy]);
        }
        self.w.require("FL1", "The facility's name", &party.name);
        self.w.require("FL56", "The facility's NPI", party.npi.as_str());
        write_party(&mut self.w, "85", party, false);
        write_address(&mut self.w, "FL1", &party.address, true);
        self.w.require("FL5", "The tax id", &claim.tax_id);
        self.w.put("REF", &["EI", &digits(&claim.tax_id)]);
        write_telephone(&mut self.w, party);
        self.hl
    }

    fn subscriber(&mut self, batch: &InstitutionalBatch, claim: &Ub04, parent: u32) {
        self.hl += 1;
        let other = claim.other_payer.as_deref();
        self.w.put("HL", &[&self.hl.to_string(), &parent.to_string(), "22", "0"]);
        self.w.put("SBR", &[own_order(other), "18", "", "", "", "", "", "", &batch.filing_indicator]);
        self.w.require("FL60", "The insured's id", &claim.insured_id);
        self.w.require("FL8", "The patient's name", &claim.patient_family);
        let (first, middle) = split_given(&claim.patient_given);
        let id = &claim.insured_id;
        self.w.put("NM1", &["IL", "1", &claim.patient_family, first, middle, "", "", "MI", id]);
        write_address(&mut self.w, "FL9", &claim.patient_address, false);
        self.w.put("DMG", &["D8", &x12_date(claim.patient_born), &claim.patient_sex]);
        self.w.require("FL50", "The payer's electronic id", &batch.payer_id);
        self.w.put("NM1", &["PR", "2", &batch.payer_name, "", "", "", "", "PI", &batch.payer_id]);
    }

    fn claim(&mut self, claim: &Ub04) {
        self.w.require("FL4", "The type of bill", &claim.facility);
        let bill = composite(&[&claim.facility, "A", claim.frequency.code()]);
        let assigned = if claim.accepts_assignment { "A" } else { "C" };
        let (account, total) = (claim.account.to_string(), claim.total().x12());
        self.w.put("CLM", &[&account, &total, "", "", &bill, "", assigned, "Y", "Y"]);
        self.dates(claim);
        self.w.require("FL14", "The type of admission", &claim.admission_type);
        self.w.require("FL17", "The discharge status", &claim.discharge_status);
        self.w.put("CL1", &[&claim.admission_type, &claim.admission_source, &claim.discharge_status]);
        if !claim.patient_amount.is_zero() {
            self.w.put("AMT", &["F3", &claim.patient_amount.x12()]);
        }
        for (qualifier, value) in
            [("G1", &claim.prior_authorization), ("F8", &claim.original_ref), ("EA", &claim.medical_record)]
        {
            if !value.is_empty() {
                self.w.put("REF", &[qualifier, value]);
            }
        }
        if !claim.remarks.is_empty() {
            self.w.put("NTE", &["ADD", &claim.remarks]);
        }
        self.w.require("FL67", "The principal diagnosis", claim.principal.code.as_str());
        write_codes(&mut self.w, claim);
        self.clinicians(claim);
        if let Some(other) = &claim.other_payer {
            write_other_payer(&mut self.w, other);
        }
    }

    fn dates(&mut self, claim: &Ub04) {
        if !claim.discharge_hour.is_empty() {
            self.w.put("DTP", &["096", "TM", &claim.discharge_hour]);
        }
        let covers = format!("{}-{}", x12_date(claim.from), x12_date(claim.to));
        self.w.put("DTP", &["434", "RD8", &covers]);
        if let Some(admitted) = &claim.admitted {
            let format = if admitted.hour.is_empty() { "D8" } else { "DT" };
            self.w.put("DTP", &["435", format, &format!("{}{}", x12_date(admitted.day), admitted.hour)]);
        }
    }

    fn clinicians(&mut self, claim: &Ub04) {
        for (entity, party) in [
            ("71", &claim.attending),
            ("72", &claim.operating),
            ("82", &claim.rendering),
            ("DN", &claim.referring),
        ] {
            let Some(party) = party else { continue };
            write_party(&mut self.w, entity, party, true);
            if entity == "71" && !party.taxonomy.is_empty() {
                self.w.put("PRV", &["AT", "PXC", &party.taxonomy]);
            }
        }
    }

    fn line(&mut self, claim: &Ub04, number: usize, line: &RevenueLine) {
        self.w.put("LX", &[&number.to_string()]);
        self.w.require("FL42", "The revenue code", line.revenue.as_str());
        let procedure = line.procedure.as_ref().map_or_else(String::new, |code| {
            let mut parts = vec!["HC", code.as_str()];
            parts.extend(line.modifiers.iter().map(|m| m.as_str()));
            composite(&parts)
        });
        let (charge, units) = (line.charge.x12(), line.units.to_string());
        let apart = if line.non_covered.is_zero() { String::new() } else { line.non_covered.x12() };
        self.w.put("SV2", &[line.revenue.as_str(), &procedure, &charge, "UN", &units, "", &apart]);
        if let Some(day) = line.dos {
            self.w.put("DTP", &["472", "D8", &x12_date(day)]);
        }
        self.w.put("REF", &["6R", &number.to_string()]);
        let Some(other) = &claim.other_payer else { return };
        for own in other.lines.iter().filter(|own| own.line as usize == number) {
            write_other_line(&mut self.w, other, own);
        }
    }
}
