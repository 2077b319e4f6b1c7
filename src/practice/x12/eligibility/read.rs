//! A 271 back into what it says.

use super::person_of;
use crate::base::{Cents, Day, Finding};
use crate::practice::chart::Address;
use crate::practice::coding::{Modifier, Procedure};
use crate::practice::x12::model::{
    Benefit, BenefitDate, BenefitParty, EligibilityAnswer, EligibilityReply, Refusal,
};
use crate::practice::x12::professional::join_given;
use crate::practice::x12::read::Set;
use crate::practice::x12::segment::Segment;
use crate::practice::x12::take::{Taker, envelope_of, sets_of};
use crate::practice::x12::tree::Loop;

/// Reads the first 271 of a text. Where several traces came back, ours is the one of kind 2; delivery patterns (HSD) and
/// facility types (III) are in the outline only.
pub fn read_271(text: &str) -> Result<EligibilityAnswer, Vec<Finding>> {
    let sets = sets_of(text, "271")?;
    let mut taker = Taker::default();
    let answer = sets.first().map(|set| answer_of(&mut taker, set));
    taker.done(answer)
}

fn answer_of(taker: &mut Taker, set: &Set<'_>) -> EligibilityAnswer {
    let (root, empty) = (&set.root, Loop::default());
    let first = |id| root.all(id).into_iter().next().unwrap_or(&empty);
    let (source, payer, provider) = (first("2000A"), first("2100A"), first("2100B"));
    let mut patients = Vec::new();
    for level in root.all("2000C") {
        let name = level.inner("2100C").unwrap_or(&empty);
        let mut below = level.inners("2000D").peekable();
        if below.peek().is_none() || name.inner("2110C").is_some() {
            patients.push(reply(taker, level, name, None));
        }
        for dependent in below {
            let person = dependent.inner("2100D").unwrap_or(&empty);
            patients.push(reply(taker, dependent, name, Some(person)));
        }
    }
    EligibilityAnswer {
        envelope: envelope_of(taker, set),
        answers: root.value("BHT", 3).to_owned(),
        payer_name: payer.value("NM1", 3).to_owned(),
        payer_id: payer.value("NM1", 9).to_owned(),
        payer_phone: telephone(payer).to_owned(),
        provider_name: provider.value("NM1", 3).to_owned(),
        provider_npi: provider.value("NM1", 9).to_owned(),
        refusals: [source, payer, provider].into_iter().flat_map(refusals).collect(),
        patients,
    }
}

fn reply(
    taker: &mut Taker,
    level: &Loop<'_>,
    name: &Loop<'_>,
    person: Option<&Loop<'_>>,
) -> EligibilityReply {
    let about = person.unwrap_or(name);
    let text = |id, element| name.value(id, element).to_owned();
    let trace = level.qualified("TRN", "2").or_else(|| level.segment("TRN"));
    let statements = about.loops.iter().filter(|l| l.id.starts_with("2110"));
    EligibilityReply {
        trace: trace.map_or("", |s| s.element(2)).to_owned(),
        insured: person_of(taker, name, name),
        address: Address {
            street: text("N3", 1),
            city: text("N4", 1),
            state: text("N4", 2),
            zip: text("N4", 3),
        },
        group: name.qualified_value("REF", "6P", 2).to_owned(),
        dependent: person.map(|l| person_of(taker, l, l)),
        covered_from: covered(taker, about, ["346", "356"]),
        covered_to: covered(taker, about, ["347", "357"]),
        refusals: refusals(about).collect(),
        benefits: statements.map(|l| benefit(taker, l)).collect(),
    }
}

fn covered(taker: &mut Taker, l: &Loop<'_>, kinds: [&str; 2]) -> Option<Day> {
    let dtp = kinds.into_iter().find_map(|kind| l.qualified("DTP", kind))?;
    Some(taker.days(Some(dtp), 3, Day::default()).0)
}

fn refusals<'l>(l: &'l Loop<'_>) -> impl Iterator<Item = Refusal> + 'l {
    l.every("AAA")
        .map(|aaa| Refusal { reason: aaa.element(3).to_owned(), follow_up: aaa.element(4).to_owned() })
}

fn benefit(taker: &mut Taker, l: &Loop<'_>) -> Benefit {
    let Some(eb) = l.segment("EB") else { return Benefit::default() };
    let text = |element| eb.element(element).to_owned();
    let code = eb.part(13, 2);
    Benefit {
        kind: text(1),
        level: text(2),
        services: eb.repeats(3).map(str::to_owned).collect(),
        insurance: text(4),
        plan: text(5),
        period: text(6),
        amount: (!eb.element(7).is_empty()).then(|| taker.money(Some(eb), 7)),
        percent: share(taker, eb),
        counted: text(9),
        quantity: (!eb.element(10).is_empty()).then(|| taker.count(Some(eb), 10)),
        authorization: text(11),
        network: text(12),
        procedure: (!code.is_empty()).then(|| Procedure::from(code)),
        modifiers: (3..=6).map(|c| eb.part(13, c)).filter(|m| !m.is_empty()).map(Modifier::from).collect(),
        references: l.every("REF").map(|r| (r.element(1).to_owned(), r.element(2).to_owned())).collect(),
        dates: l.every("DTP").map(|dtp| dated(taker, dtp)).collect(),
        messages: l.every("MSG").map(|m| m.element(1).to_owned()).collect(),
        parties: l.loops.iter().filter(|i| i.id.starts_with("2120")).map(party).collect(),
    }
}

fn dated(taker: &mut Taker, dtp: &Segment<'_>) -> BenefitDate {
    let (from, to) = taker.days(Some(dtp), 3, Day::default());
    BenefitDate { kind: dtp.element(1).to_owned(), from, to }
}

/// EB08 in hundredths of a percent.
fn share(taker: &mut Taker, eb: &Segment<'_>) -> Option<u32> {
    let value = eb.element(8);
    if value.is_empty() {
        return None;
    }
    let (whole, part) = value.split_once('.').unwrap_or((value, ""));
    let part: String = part.chars().chain("0000".chars()).take(4).collect();
    let whole = if whole.is_empty() { Some(0) } else { whole.parse::<u32>().ok() };
    let hundredths = whole.and_then(|w| w.checked_mul(10_000)?.checked_add(part.parse().ok()?));
    hundredths.filter(|h| *h <= 1_000_000).or_else(|| {
        taker.refuse(eb, 8, "is not a share of the patient");
        None
    })
}

fn party(l: &Loop<'_>) -> BenefitParty {
    let text = |element| l.value("NM1", element).to_owned();
    BenefitParty {
        entity: text(1),
        name: text(3),
        given: join_given(l.value("NM1", 4), l.value("NM1", 5)),
        id_kind: text(8),
        id: text(9),
        phone: telephone(l).to_owned(),
    }
}

fn telephone<'a>(l: &Loop<'a>) -> &'a str {
    let number = |per: &Segment<'a>| {
        [3, 5, 7].into_iter().find(|e| per.element(*e) == "TE").map(|e| per.element(e + 1))
    };
    l.every("PER").find_map(number).unwrap_or("")
}

/// What the answers say a patient pays: the amounts of one kind of statement, in order.
impl EligibilityReply {
    /// Amounts of statements of one kind (EB01) for a service type; those that name no service hold for all.
    pub fn amounts(&self, kind: &str, service: &str) -> Vec<Cents> {
        let fits = |b: &&Benefit| {
            b.kind == kind && (b.services.is_empty() || b.services.iter().any(|s| s == service || s == "30"))
        };
        self.benefits.iter().filter(fits).filter_map(|b| b.amount).collect()
    }
}
