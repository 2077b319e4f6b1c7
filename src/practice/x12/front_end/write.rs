//! A front end's report onto the wire.

use crate::base::{Cents, Finding, x12_date};
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::{FrontEndReport, FrontEndStatus};
use crate::practice::x12::professional::split_given;
use crate::practice::x12::writer::{Writer, composite};

/// Writes a 277CA. Counts and totals of accepted and rejected claims are reckoned from the claims at the receiver's and the
/// provider's level; both levels say `A1:19` (received) when any claim went on, `A2` belongs to
/// claims. The payer's number (REF*1K) goes with accepted claims only.
pub fn write_277ca(report: &FrontEndReport) -> Result<String, Finding> {
    let Some(guide) = guide("277CA") else {
        return Err(Finding::error("x12.guide", "The 277CA guide is missing.", "Report this."));
    };
    let mut out =
        Out { w: Writer::begin(guide, &report.envelope), report, day: x12_date(report.envelope.day) };
    out.source();
    out.receiver();
    if !report.claims.is_empty() {
        out.provider();
    }
    for (index, claim) in report.claims.iter().enumerate() {
        out.claim(index + 4, claim);
    }
    out.w.end()
}

struct Out<'e> {
    w: Writer<'e>,
    report: &'e FrontEndReport,
    day: String,
}

impl Out<'_> {
    fn source(&mut self) {
        let e = &self.report.envelope;
        let control = e.control.to_string();
        self.w.put("BHT", &["0085", "08", &control, &self.day, &e.time, "TH"]);
        self.w.put("HL", &["1", "", "20", "1"]);
        self.w.put("NM1", &["PR", "2", &self.report.payer_name, "", "", "", "", "PI", &self.report.payer_id]);
        self.w.put("TRN", &["1", &control]);
        self.w.put("DTP", &["050", "D8", &self.day]);
        self.w.put("DTP", &["009", "D8", &self.day]);
    }

    fn receiver(&mut self) {
        let report = self.report;
        let below = if report.claims.is_empty() { "0" } else { "1" };
        self.w.put("HL", &["2", "1", "21", below]);
        self.w
            .put("NM1", &["41", "2", &report.provider_name, "", "", "", "", "46", &report.envelope.receiver]);
        self.w.put("TRN", &["2", &report.envelope.control.to_string()]);
        let day = self.day.clone();
        self.status(&day);
        self.totals("90", "AA");
    }

    fn provider(&mut self) {
        let report = self.report;
        self.w.put("HL", &["3", "2", "19", "1"]);
        self.w.put("NM1", &["85", "2", &report.provider_name, "", "", "", "", "XX", &report.provider_npi]);
        // The provider gave no trace of its own, which TRN02 says with a zero.
        self.w.put("TRN", &["1", "0"]);
        self.status("");
        self.totals("QA", "QC");
    }

    fn status(&mut self, day: &str) {
        let total: Cents = self.report.claims.iter().map(|c| c.charge).sum();
        self.w.put("STC", &[&composite(&["A1", "19", "PR"]), day, "WQ", &total.x12()]);
    }

    fn totals(&mut self, accepted: &str, rejected: &str) {
        let of = |wanted: bool| {
            let chosen = self.report.claims.iter().filter(move |c| c.accepted() == wanted);
            (chosen.clone().count(), chosen.map(|c| c.charge).sum::<Cents>())
        };
        let ((good, good_total), (bad, bad_total)) = (of(true), of(false));
        for (qualifier, count) in [(accepted, good), (rejected, bad)] {
            if count > 0 {
                self.w.put("QTY", &[qualifier, &count.to_string()]);
            }
        }
        for (qualifier, count, total) in [("YU", good, good_total), ("YY", bad, bad_total)] {
            if count > 0 {
                self.w.put("AMT", &[qualifier, &total.x12()]);
            }
        }
    }

    fn claim(&mut self, hl: usize, claim: &FrontEndStatus) {
        self.w.put("HL", &[&hl.to_string(), "3", "PT"]);
        let (first, middle) = split_given(&claim.patient_given);
        self.w.put("NM1", &["QC", "1", &claim.patient_family, first, middle, "", "", "MI", &claim.member]);
        self.w.put("TRN", &["2", &claim.claim.to_string()]);
        let status = composite(&[&claim.category, &claim.status, &claim.entity]);
        let action = if claim.accepted() { "WQ" } else { "U" };
        self.w.put("STC", &[&status, &self.day, action, &claim.charge.x12()]);
        if claim.accepted() && !claim.payer_control.is_empty() {
            self.w.put("REF", &["1K", &claim.payer_control]);
        }
        self.w.put("DTP", &["472", "D8", &x12_date(claim.dos)]);
    }
}
