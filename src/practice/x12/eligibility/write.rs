//! The 271 onto the wire.

use super::{write_birth, write_name};
use crate::base::{Finding, x12_date};
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::{Benefit, BenefitParty, EligibilityAnswer, EligibilityReply, Refusal};
use crate::practice::x12::professional::split_given;
use crate::practice::x12::take::days_of;
use crate::practice::x12::writer::{Writer, composite, originator, repeated};

/// Writes a 271. Refusals of the whole enquiry go to the receiver's level (2100B) and leave no patients.
pub fn write_271(answer: &EligibilityAnswer) -> Result<String, Finding> {
    let Some(guide) = guide("271") else {
        return Err(Finding::error("x12.guide", "The 271 guide is missing.", "Report this."));
    };
    let e = &answer.envelope;
    let mut w = Writer::begin(guide, e);
    w.put("BHT", &["0022", "11", &answer.answers, &x12_date(e.day), &e.time]);
    w.put("HL", &["1", "", "20", "1"]);
    w.put("NM1", &["PR", "2", &answer.payer_name, "", "", "", "", "PI", &answer.payer_id]);
    if !answer.payer_phone.is_empty() {
        w.put("PER", &["IC", "PROVIDER SERVICES", "TE", &answer.payer_phone]);
    }
    w.put("HL", &["2", "1", "21", if answer.patients.is_empty() { "0" } else { "1" }]);
    w.put("NM1", &["1P", "2", &answer.provider_name, "", "", "", "", "XX", &answer.provider_npi]);
    refusals(&mut w, &answer.refusals);
    let mut hl = 2;
    for reply in &answer.patients {
        patient(&mut w, &mut hl, reply, e.receiver.trim());
    }
    w.end()
}

fn refusals(w: &mut Writer<'_>, refusals: &[Refusal]) {
    for refusal in refusals {
        w.put("AAA", &["N", "", &refusal.reason, &refusal.follow_up]);
    }
}

fn patient(w: &mut Writer<'_>, hl: &mut u32, reply: &EligibilityReply, asker: &str) {
    *hl += 1;
    let insured = hl.to_string();
    let trace = ["2", &reply.trace, &originator(asker)];
    w.put("HL", &[&insured, "2", "22", if reply.dependent.is_some() { "1" } else { "0" }]);
    if reply.dependent.is_none() && !reply.trace.is_empty() {
        w.put("TRN", &trace);
    }
    write_name(w, "IL", &reply.insured);
    if !reply.group.is_empty() {
        w.put("REF", &["6P", &reply.group]);
    }
    let address = &reply.address;
    if !address.street.is_empty() {
        w.put("N3", &[&address.street]);
    }
    if !address.city.is_empty() {
        w.put("N4", &[&address.city, &address.state, &address.zip]);
    }
    if let Some(dependent) = &reply.dependent {
        write_birth(w, &reply.insured);
        *hl += 1;
        w.put("HL", &[&hl.to_string(), &insured, "23", "0"]);
        if !reply.trace.is_empty() {
            w.put("TRN", &trace);
        }
        write_name(w, "03", dependent);
        refusals(w, &reply.refusals);
        write_birth(w, dependent);
    } else {
        refusals(w, &reply.refusals);
        write_birth(w, &reply.insured);
    }
    for (kind, day) in [("346", reply.covered_from), ("347", reply.covered_to)] {
        if let Some(day) = day {
            w.put("DTP", &[kind, "D8", &x12_date(day)]);
        }
    }
    reply.benefits.iter().for_each(|b| benefit(w, b));
}

fn benefit(w: &mut Writer<'_>, b: &Benefit) {
    let mut code = vec!["HC", b.procedure.as_ref().map_or("", |p| p.as_str())];
    code.extend(b.modifiers.iter().map(|m| m.as_str()));
    let procedure = if b.procedure.is_some() { composite(&code) } else { String::new() };
    w.put(
        "EB",
        &[
            &b.kind,
            &b.level,
            &repeated(&b.services),
            &b.insurance,
            &b.plan,
            &b.period,
            &b.amount.map_or_else(String::new, |a| a.x12()),
            &b.percent.map_or_else(String::new, decimal),
            &b.counted,
            &b.quantity.map_or_else(String::new, |q| q.to_string()),
            &b.authorization,
            &b.network,
            &procedure,
        ],
    );
    for (qualifier, value) in &b.references {
        w.put("REF", &[qualifier, value]);
    }
    for date in &b.dates {
        let (format, days) = days_of(date.from, date.to);
        w.put("DTP", &[&date.kind, format, &days]);
    }
    for message in &b.messages {
        w.put("MSG", &[message]);
    }
    if !b.parties.is_empty() {
        w.put("LS", &["2120"]);
        b.parties.iter().for_each(|p| party(w, p));
        w.put("LE", &["2120"]);
    }
}

fn party(w: &mut Writer<'_>, party: &BenefitParty) {
    let (first, middle) = split_given(&party.given);
    let kind = if party.given.is_empty() { "2" } else { "1" };
    w.put("NM1", &[&party.entity, kind, &party.name, first, middle, "", "", &party.id_kind, &party.id]);
    if !party.phone.is_empty() {
        w.put("PER", &["IC", "", "TE", &party.phone]);
    }
}

/// Hundredths of a percent as the share EB08 wants: 2,000 is `0.2`.
fn decimal(hundredths: u32) -> String {
    let text = format!("{}.{:04}", hundredths / 10_000, hundredths % 10_000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn a_share_travels_as_a_decimal() {
        for (hundredths, wire) in [(2_000, "0.2"), (0, "0"), (10_000, "1"), (125, "0.0125")] {
            assert_eq!(decimal(hundredths), wire);
        }
    }
}
