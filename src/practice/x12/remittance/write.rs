//! A payment onto the wire.

use crate::base::{Cents, Finding, x12_date};
use crate::practice::x12::adjustment::{write_adjustments, write_remarks};
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::{RemitClaim, RemitLine, Remittance};
use crate::practice::x12::writer::{Writer, composite, originator};

/// Adjustments a PLB carries.
const PAIRS: usize = 6;

/// Writes a payment as one 835. It refuses what does not balance: no payer's file leaves unbalanced.
///
/// Payment goes by check (`CHK`), or is none (`NON`, header `H`) when nothing is paid; bank accounts are not held. The
/// adjustments of one group are brought together, as CAS wants them, in the order in which groups first appear.
pub fn write_835(remittance: &Remittance) -> Result<String, Finding> {
    if let Some(finding) = super::balance(remittance).into_iter().next() {
        return Err(finding);
    }
    let Some(guide) = guide("835") else {
        return Err(Finding::error("x12.guide", "The 835 guide is missing.", "Report this."));
    };
    let mut out = Out { w: Writer::begin(guide, &remittance.envelope) };
    out.payment(remittance);
    out.payer(remittance);
    out.payee(remittance);
    if !remittance.claims.is_empty() {
        out.w.put("LX", &["1"]);
    }
    remittance.claims.iter().for_each(|claim| out.claim(claim));
    out.provider_adjustments(remittance);
    out.w.end()
}

struct Out<'e> {
    w: Writer<'e>,
}

impl Out<'_> {
    fn payment(&mut self, remittance: &Remittance) {
        if remittance.paid < Cents::ZERO {
            self.w.fail(
                "835.negative",
                "A payment is never negative; forward the balance as a PLB adjustment.",
            );
        }
        let (handling, method) = if remittance.paid.is_zero() { ("H", "NON") } else { ("I", "CHK") };
        let mut bpr = [""; 16];
        let (amount, day) = (remittance.paid.x12(), x12_date(remittance.paid_on));
        bpr[..4].copy_from_slice(&[handling, &amount, "C", method]);
        bpr[15] = &day;
        self.w.put("BPR", &bpr);
        self.w.put("TRN", &["1", &remittance.trace, &originator(&remittance.payer_id)]);
        self.w.put("DTM", &["405", &x12_date(remittance.envelope.day)]);
    }

    fn payer(&mut self, remittance: &Remittance) {
        let address = &remittance.payer_address;
        self.w.put("N1", &["PR", &remittance.payer_name]);
        self.w.put("N3", &[&address.street]);
        self.w.put("N4", &[&address.city, &address.state, &address.zip]);
        self.w.put("REF", &["2U", &remittance.payer_id]);
        self.w.put("PER", &["CX", "PROVIDER SERVICES", "TE", &remittance.payer_phone]);
        self.w.put("PER", &["BL", "EDI SUPPORT", "TE", &remittance.payer_phone]);
    }

    fn payee(&mut self, remittance: &Remittance) {
        self.w.put("N1", &["PE", &remittance.payee_name, "XX", &remittance.payee_npi]);
        self.w.put("REF", &["TJ", &remittance.payee_tax_id]);
    }

    fn claim(&mut self, claim: &RemitClaim) {
        let reversal = claim.status == "22";
        let share =
            if reversal || claim.patient_share.is_zero() { String::new() } else { claim.patient_share.x12() };
        self.w.put(
            "CLP",
            &[
                &claim.claim.to_string(),
                &claim.status,
                &claim.charged.x12(),
                &claim.paid.x12(),
                &share,
                &claim.filing_indicator,
                &claim.payer_control,
                &claim.facility,
                &claim.frequency,
            ],
        );
        write_adjustments(&mut self.w, &claim.adjustments);
        let (first, middle) = crate::practice::x12::professional::split_given(&claim.patient_given);
        let qualifier = if claim.member.is_empty() { "" } else { "MI" };
        self.w
            .put("NM1", &["QC", "1", &claim.patient_family, first, middle, "", "", qualifier, &claim.member]);
        if let Some(next) = &claim.crossover {
            self.w.put("NM1", &["TT", "2", &next.payer_name, "", "", "", "", "PI", &next.payer_id]);
        }
        write_remarks(&mut self.w, &claim.remarks);
        self.w.put("DTM", &["050", &x12_date(claim.received)]);
        if !claim.interest.is_zero() {
            self.w.put("AMT", &["I", &claim.interest.x12()]);
        }
        claim.lines.iter().for_each(|line| self.line(line));
    }

    fn line(&mut self, line: &RemitLine) {
        let mut procedure = vec!["HC", line.procedure.as_str()];
        procedure.extend(line.modifiers.iter().map(|m| m.as_str()));
        let mut revenue = line.revenue.as_str();
        if line.procedure.as_str().is_empty() {
            (procedure, revenue) = (vec!["NU", revenue], "");
        }
        let (charged, paid) = (line.charged.x12(), line.paid.x12());
        self.w.put("SVC", &[&composite(&procedure), &charged, &paid, revenue, &line.units.to_string()]);
        self.w.put("DTM", &["472", &x12_date(line.dos)]);
        write_adjustments(&mut self.w, &line.adjustments);
        self.w.put("REF", &["6R", &line.line.to_string()]);
        if !line.allowed.is_zero() {
            self.w.put("AMT", &["B6", &line.allowed.x12()]);
        }
        for remark in &line.remarks {
            self.w.put("LQ", &["HE", remark.as_str()]);
        }
    }

    fn provider_adjustments(&mut self, remittance: &Remittance) {
        let year_end = format!("{:04}1231", remittance.paid_on.year());
        for six in remittance.provider_adjustments.chunks(PAIRS) {
            let pairs: Vec<(String, String)> =
                six.iter().map(|a| (composite(&[&a.reason, &a.reference]), Cents::x12(a.amount))).collect();
            let mut plb = vec![remittance.payee_npi.as_str(), &year_end];
            for (reason, amount) in &pairs {
                plb.extend([reason.as_str(), amount.as_str()]);
            }
            self.w.put("PLB", &plb);
        }
    }
}
