//! An 835 back into a payment.

use crate::base::Finding;
use crate::practice::chart::Address;
use crate::practice::claim::ClaimId;
use crate::practice::coding::{Modifier, Procedure};
use crate::practice::x12::adjustment::{adjustments_of, remarks_of};
use crate::practice::x12::element::read_date;
use crate::practice::x12::model::{Crossover, ProviderAdjustment, Rarc, RemitClaim, RemitLine, Remittance};
use crate::practice::x12::professional::join_given;
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::take::{Taker, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;

/// Reads the first 835 of a text. Whether it balances is [`super::balance`]'s to say, so that an unbalanced one can be shown.
///
/// Absent dates come back as the payment's day, an absent unit count as 1, line numbers as their position.
pub fn read_835(text: &str) -> Result<Remittance, Vec<Finding>> {
    let sets = sets_of(text, "835")?;
    if sets.len() > 1 {
        let message = format!("The text holds {} payments; open them one at a time.", sets.len());
        return Err(vec![Finding::error("x12.many", message, "Split the file by its ST segments.")]);
    }
    let mut taker = Taker::default();
    let remittance = sets.first().map(|set| payment(&mut taker, set));
    taker.done(remittance)
}

fn payment(taker: &mut Taker, set: &Set<'_>) -> Remittance {
    let (root, empty) = (&set.root, Loop::default());
    let envelope = envelope_of(taker, set);
    let payer = root.inner("1000A").unwrap_or(&empty);
    let payee = root.inner("1000B").unwrap_or(&empty);
    let paid_on = taker.date(root.segment("BPR"), 16, envelope.day);
    let credit = root.value("BPR", 3) != "D";
    let amount = taker.money(root.segment("BPR"), 2);
    let text = |l: &Loop<'_>, id, element| l.value(id, element).to_owned();
    let mut remittance = Remittance {
        payer_name: text(payer, "N1", 2),
        payer_id: payer_id(root, payer).to_owned(),
        payer_address: Address {
            street: text(payer, "N3", 1),
            city: text(payer, "N4", 1),
            state: text(payer, "N4", 2),
            zip: text(payer, "N4", 3),
        },
        payer_phone: telephone(payer).to_owned(),
        payee_name: text(payee, "N1", 2),
        payee_npi: npi(payee).into(),
        payee_tax_id: tax_id(payee).to_owned(),
        trace: text(root, "TRN", 2),
        paid_on,
        paid: if credit { amount } else { -amount },
        claims: Vec::new(),
        provider_adjustments: provider_adjustments(taker, root),
        envelope,
    };
    for header in root.inners("2000") {
        for claim in header.inners("2100") {
            remittance.claims.extend(claim_of(taker, claim, &remittance));
        }
    }
    remittance
}

fn payer_id<'a>(root: &Loop<'a>, payer: &Loop<'a>) -> &'a str {
    let named = payer.qualified_value("REF", "2U", 2);
    if named.is_empty() { root.value("TRN", 3) } else { named }
}

fn npi<'a>(payee: &Loop<'a>) -> &'a str {
    if payee.value("N1", 3) == "XX" { payee.value("N1", 4) } else { "" }
}

fn tax_id<'a>(payee: &Loop<'a>) -> &'a str {
    if payee.value("N1", 3) == "FI" { payee.value("N1", 4) } else { payee.qualified_value("REF", "TJ", 2) }
}

fn telephone<'a>(payer: &Loop<'a>) -> &'a str {
    let number =
        |per: &Segment<'a>| [3, 5].into_iter().find(|e| per.element(*e) == "TE").map(|e| per.element(e + 1));
    ["CX", "BL"].into_iter().find_map(|q| payer.qualified("PER", q).and_then(number)).unwrap_or("")
}

fn provider_adjustments(taker: &mut Taker, root: &Loop<'_>) -> Vec<ProviderAdjustment> {
    let mut found = Vec::new();
    for plb in root.every("PLB") {
        for element in (3..=13).step_by(2).filter(|e| !plb.element(*e).is_empty()) {
            found.push(ProviderAdjustment {
                reason: plb.part(element, 1).to_owned(),
                reference: plb.part(element, 2).to_owned(),
                amount: taker.money(Some(plb), element + 1),
            });
        }
    }
    found
}

fn claim_of(taker: &mut Taker, l: &Loop<'_>, payment: &Remittance) -> Option<RemitClaim> {
    let clp = l.segment("CLP")?;
    let claim = clp.element(1).parse().map(ClaimId).unwrap_or_else(|_| {
        taker.refuse(clp, 1, "is not an account number of this practice");
        ClaimId::default()
    });
    let patient = l.qualified("NM1", "QC");
    let name = |element| patient.map_or("", |s| s.element(element));
    let mut found = RemitClaim {
        claim,
        status: clp.element(2).to_owned(),
        charged: taker.money(Some(clp), 3),
        paid: taker.money(Some(clp), 4),
        patient_share: taker.money(Some(clp), 5),
        filing_indicator: clp.element(6).to_owned(),
        payer_control: clp.element(7).to_owned(),
        frequency: clp.element(9).to_owned(),
        patient_family: name(3).to_owned(),
        patient_given: join_given(name(4), name(5)),
        member: name(9).to_owned(),
        adjustments: adjustments_of(taker, l),
        remarks: remarks_of(l),
        facility: clp.element(8).to_owned(),
        interest: taker.money(l.qualified("AMT", "I"), 2),
        crossover: l
            .qualified("NM1", "TT")
            .map(|s| Crossover { payer_name: s.element(3).to_owned(), payer_id: s.element(9).to_owned() }),
        received: taker.date(l.qualified("DTM", "050"), 2, payment.paid_on),
        lines: Vec::new(),
    };
    for (index, line) in l.inners("2110").enumerate() {
        found.lines.extend(line_of(taker, line, index, payment));
    }
    Some(found)
}

fn line_of(taker: &mut Taker, l: &Loop<'_>, index: usize, payment: &Remittance) -> Option<RemitLine> {
    let svc = l.segment("SVC")?;
    let dated = ["472", "150"].into_iter().find_map(|q| l.qualified("DTM", q));
    let dos = dated.and_then(|d| read_date(d.element(2))).unwrap_or(payment.paid_on);
    let line = l.qualified_value("REF", "6R", 2);
    let revenue_only = svc.part(1, 1) == "NU";
    Some(RemitLine {
        procedure: Procedure::from(if revenue_only { "" } else { svc.part(1, 2) }),
        revenue: if revenue_only { svc.part(1, 2) } else { svc.element(4) }.to_owned(),
        modifiers: (3..=6).map(|c| svc.part(1, c)).filter(|m| !m.is_empty()).map(Modifier::from).collect(),
        charged: taker.money(Some(svc), 2),
        paid: taker.money(Some(svc), 3),
        units: if svc.element(5).is_empty() { 1 } else { taker.count(Some(svc), 5) },
        dos,
        line: line.parse().unwrap_or(index as u32 + 1),
        allowed: taker.money(l.qualified("AMT", "B6"), 2),
        adjustments: adjustments_of(taker, l),
        remarks: l.every("LQ").filter(|q| q.element(1) == "HE").map(|q| Rarc::from(q.element(2))).collect(),
    })
}
