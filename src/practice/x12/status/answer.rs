//! The 277: where claims stand, as the payer says, both ways.

use super::ask::account;
use crate::base::{Day, Finding, x12_date};
use crate::practice::coding::{Modifier, Procedure};
use crate::practice::x12::eligibility::{person_of, write_name};
use crate::practice::x12::guide::guide;
use crate::practice::x12::model::{InsuredPerson, StatusAnswer, StatusCode, StatusLine, StatusReply};
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::take::{Taker, days_of, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;
use crate::practice::x12::writer::{Writer, composite};

/// Writes a 277, one subscriber level a claim.
pub fn write_277(answer: &StatusAnswer) -> Result<String, Finding> {
    let Some(guide) = guide("277") else {
        return Err(Finding::error("x12.guide", "The 277 guide is missing.", "Report this."));
    };
    let e = &answer.envelope;
    let mut w = Writer::begin(guide, e);
    w.put("BHT", &["0010", "08", &answer.answers, &x12_date(e.day), &e.time, "DG"]);
    w.put("HL", &["1", "", "20", "1"]);
    w.put("NM1", &["PR", "2", &answer.payer_name, "", "", "", "", "PI", &answer.payer_id]);
    if !answer.payer_phone.is_empty() {
        w.put("PER", &["IC", "PROVIDER SERVICES", "TE", &answer.payer_phone]);
    }
    let below = if answer.claims.is_empty() { "0" } else { "1" };
    w.put("HL", &["2", "1", "21", below]);
    w.put("NM1", &["41", "2", &answer.provider_name, "", "", "", "", "46", e.receiver.trim()]);
    if !answer.claims.is_empty() {
        w.put("HL", &["3", "2", "19", "1"]);
        w.put("NM1", &["1P", "2", &answer.provider_name, "", "", "", "", "XX", &answer.provider_npi]);
    }
    let mut hl = 3;
    for reply in &answer.claims {
        claim(&mut w, &mut hl, reply);
    }
    w.end()
}

fn claim(w: &mut Writer<'_>, hl: &mut u32, reply: &StatusReply) {
    *hl += 1;
    let insured = hl.to_string();
    w.put("HL", &[&insured, "3", "22", if reply.dependent.is_some() { "1" } else { "0" }]);
    write_name(w, "IL", &reply.insured);
    if let Some(dependent) = &reply.dependent {
        *hl += 1;
        w.put("HL", &[&hl.to_string(), &insured, "23"]);
        write_name(w, "QC", dependent);
    }
    w.put("TRN", &["2", &reply.trace]);
    let day = |day: Option<Day>| day.map_or_else(String::new, x12_date);
    let codes = codes(&reply.status);
    let (charge, paid) = (reply.charge.x12(), reply.paid.x12());
    let (decided, paid_on) = (day(reply.decided), day(reply.paid_on));
    let [first, second, third] = &codes;
    let since = x12_date(reply.since);
    w.put("STC", &[first, &since, "", &charge, &paid, &decided, "", &paid_on, &reply.check, second, third]);
    let account = if reply.claim.0 == 0 { String::new() } else { reply.claim.to_string() };
    for (qualifier, value) in
        [("1K", reply.payer_control.as_str()), ("BLT", &reply.type_of_bill), ("EJ", &account)]
    {
        if !value.is_empty() {
            w.put("REF", &[qualifier, value]);
        }
    }
    let (format, days) = days_of(reply.from, reply.to);
    w.put("DTP", &["472", format, &days]);
    reply.lines.iter().for_each(|l| line(w, l));
}

fn codes(status: &[StatusCode]) -> [String; 3] {
    let code = |index: usize| {
        status.get(index).map_or_else(String::new, |s| composite(&[&s.category, &s.status, &s.entity]))
    };
    [code(0), code(1), code(2)]
}

fn line(w: &mut Writer<'_>, line: &StatusLine) {
    let mut procedure = vec!["HC", line.procedure.as_str()];
    procedure.extend(line.modifiers.iter().map(|m| m.as_str()));
    let (charge, paid, units) = (line.charge.x12(), line.paid.x12(), line.units.to_string());
    w.put("SVC", &[&composite(&procedure), &charge, &paid, "", "", "", &units]);
    let [first, second, third] = &codes(&line.status);
    let since = x12_date(line.since);
    w.put("STC", &[first, &since, "", "", "", "", "", "", "", second, third]);
    w.put("REF", &["FJ", &line.line.to_string()]);
    w.put("DTP", &["472", "D8", &x12_date(line.dos)]);
}

/// Reads the first 277 of a text. A claim's first STC speaks for it; lines without our number get their position.
pub fn read_277(text: &str) -> Result<StatusAnswer, Vec<Finding>> {
    let sets = sets_of(text, "277")?;
    let mut taker = Taker::default();
    let answer = sets.first().map(|set| answer_of(&mut taker, set));
    taker.done(answer)
}

fn answer_of(taker: &mut Taker, set: &Set<'_>) -> StatusAnswer {
    let (root, empty) = (&set.root, Loop::default());
    let envelope = envelope_of(taker, set);
    let first = |id| root.all(id).into_iter().next().unwrap_or(&empty);
    let (payer, receiver, provider) = (first("2100A"), first("2100B"), first("2100C"));
    let named = if provider.segments.is_empty() { receiver } else { provider };
    let mut claims = Vec::new();
    for level in root.all("2000D") {
        let insured = person_of(taker, level.inner("2100D").unwrap_or(&empty), &empty);
        for l in level.inners("2200D") {
            claims.extend(reply_of(taker, l, &insured, None, envelope.day));
        }
        for below in level.inners("2000E") {
            let person = person_of(taker, below.inner("2100E").unwrap_or(&empty), &empty);
            for l in below.inners("2200E") {
                claims.extend(reply_of(taker, l, &insured, Some(person.clone()), envelope.day));
            }
        }
    }
    let per = payer.segment("PER");
    let phone =
        per.and_then(|p| [3, 5, 7].into_iter().find(|e| p.element(*e) == "TE").map(|e| p.element(e + 1)));
    StatusAnswer {
        answers: root.value("BHT", 3).to_owned(),
        payer_name: payer.value("NM1", 3).to_owned(),
        payer_id: payer.value("NM1", 9).to_owned(),
        payer_phone: phone.unwrap_or("").to_owned(),
        provider_name: named.value("NM1", 3).to_owned(),
        provider_npi: provider.value("NM1", 9).to_owned(),
        claims,
        envelope,
    }
}

fn reply_of(
    taker: &mut Taker,
    l: &Loop<'_>,
    insured: &InsuredPerson,
    dependent: Option<InsuredPerson>,
    day: Day,
) -> Option<StatusReply> {
    let stc = l.segment("STC")?;
    let (from, to) = taker.days(l.qualified("DTP", "472"), 3, day);
    let optional = |taker: &mut Taker, element| {
        (!stc.element(element).is_empty()).then(|| taker.date(Some(stc), element, day))
    };
    let mut reply = StatusReply {
        trace: l.value("TRN", 2).to_owned(),
        claim: account(taker, l),
        payer_control: l.qualified_value("REF", "1K", 2).to_owned(),
        type_of_bill: l.qualified_value("REF", "BLT", 2).to_owned(),
        insured: insured.clone(),
        dependent,
        status: codes_of(stc),
        since: taker.date(Some(stc), 2, day),
        charge: taker.money(Some(stc), 4),
        paid: taker.money(Some(stc), 5),
        decided: optional(taker, 6),
        paid_on: optional(taker, 8),
        check: stc.element(9).to_owned(),
        from,
        to,
        lines: Vec::new(),
    };
    let lines = l.loops.iter().filter(|inner| inner.id.starts_with("2220"));
    for (index, inner) in lines.enumerate() {
        reply.lines.extend(line_of(taker, inner, index, from));
    }
    Some(reply)
}

fn codes_of(stc: &Segment<'_>) -> Vec<StatusCode> {
    let code = |element| StatusCode {
        category: stc.part(element, 1).to_owned(),
        status: stc.part(element, 2).to_owned(),
        entity: stc.part(element, 3).to_owned(),
    };
    [1, 10, 11].into_iter().filter(|e| !stc.element(*e).is_empty()).map(code).collect()
}

fn line_of(taker: &mut Taker, l: &Loop<'_>, index: usize, day: Day) -> Option<StatusLine> {
    let (svc, stc) = (l.segment("SVC")?, l.segment("STC")?);
    let number = l.qualified_value("REF", "FJ", 2).parse();
    Some(StatusLine {
        line: number.unwrap_or_else(|_| u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1)),
        procedure: Procedure::from(svc.part(1, 2)),
        modifiers: (3..=6).map(|c| svc.part(1, c)).filter(|m| !m.is_empty()).map(Modifier::from).collect(),
        charge: taker.money(Some(svc), 2),
        paid: taker.money(Some(svc), 3),
        units: taker.count(Some(svc), 7),
        status: codes_of(stc),
        since: taker.date(Some(stc), 2, day),
        dos: taker.days(l.qualified("DTP", "472"), 3, day).0,
    })
}
