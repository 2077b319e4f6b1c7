//! The code lists of an institutional claim (HI), both ways: diagnoses, procedures, occurrences, values, conditions.

use crate::base::{Cents, Day, x12_date};
use crate::practice::claim::{Diagnosis, InpatientProcedure, Occurrence, OccurrenceSpan, Ub04, ValueAmount};
use crate::practice::coding::Icd10Cm;
use crate::practice::x12::element::{read_date, read_range};
use crate::practice::x12::take::Taker;
use crate::practice::x12::tree::Loop;
use crate::practice::x12::writer::{Writer, composite};

/// Codes an HI carries.
const MOST: usize = 12;

/// Every HI of a claim, in the order of the guide.
pub(super) fn write_codes(w: &mut Writer<'_>, claim: &Ub04) {
    put(w, vec![diagnosis("ABK", &claim.principal)]);
    put(w, claim.admitting.iter().map(|code| composite(&["ABJ", &code.undotted()])).collect());
    put(w, claim.reasons.iter().map(|code| composite(&["APR", &code.undotted()])).collect());
    put(w, claim.external_causes.iter().map(|d| diagnosis("ABN", d)).collect());
    put(w, if claim.group.is_empty() { Vec::new() } else { vec![composite(&["DR", &claim.group])] });
    put(w, claim.diagnoses.iter().map(|d| diagnosis("ABF", d)).collect());
    let procedure = |kind: &str, p: &InpatientProcedure| composite(&[kind, &p.code, "D8", &x12_date(p.day)]);
    put(w, claim.procedures.iter().take(1).map(|p| procedure("BBR", p)).collect());
    put(w, claim.procedures.iter().skip(1).map(|p| procedure("BBQ", p)).collect());
    let span = |s: &OccurrenceSpan| {
        composite(&["BI", &s.code, "RD8", &format!("{}-{}", x12_date(s.from), x12_date(s.to))])
    };
    put(w, claim.spans.iter().map(span).collect());
    put(w, claim.occurrences.iter().map(|o| composite(&["BH", &o.code, "D8", &x12_date(o.day)])).collect());
    put(w, claim.values.iter().map(|v| composite(&["BE", &v.code, "", "", &v.amount.x12()])).collect());
    put(w, claim.conditions.iter().map(|code| composite(&["BG", code])).collect());
}

fn diagnosis(kind: &str, d: &Diagnosis) -> String {
    composite(&[kind, &d.code.undotted(), "", "", "", "", "", "", &d.present])
}

fn put(w: &mut Writer<'_>, codes: Vec<String>) {
    for twelve in codes.chunks(MOST) {
        w.put("HI", &twelve.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

/// One code of an HI as it stands on the wire.
struct Coded<'a> {
    code: &'a str,
    days: &'a str,
    amount: &'a str,
    present: &'a str,
}

fn coded<'a>(claim: &Loop<'a>, kinds: &[&str]) -> Vec<Coded<'a>> {
    let lists = claim.segments.iter().filter(|s| s.id == "HI" && kinds.contains(&s.part(1, 1)));
    lists
        .flat_map(|hi| (1..=MOST).map(move |e| (hi, e)))
        .filter(|(hi, e)| !hi.part(*e, 2).is_empty())
        .map(|(hi, e)| Coded {
            code: hi.part(e, 2),
            days: hi.part(e, 4),
            amount: hi.part(e, 5),
            present: hi.part(e, 9),
        })
        .collect()
}

fn diagnoses(claim: &Loop<'_>, kinds: &[&str]) -> Vec<Diagnosis> {
    let one = |c: Coded<'_>| Diagnosis { code: Icd10Cm::display_form(c.code), present: c.present.to_owned() };
    coded(claim, kinds).into_iter().map(one).collect()
}

fn plain(claim: &Loop<'_>, kinds: &[&str]) -> Vec<Icd10Cm> {
    coded(claim, kinds).into_iter().map(|c| Icd10Cm::display_form(c.code)).collect()
}

fn day_of(taker: &mut Taker, claim: &Loop<'_>, value: &str, otherwise: Day) -> Day {
    read_date(value).unwrap_or_else(|| {
        if let Some(hi) = claim.segment("HI") {
            taker.refuse(hi, 1, "is followed by a list with a code whose date is missing or wrong");
        }
        otherwise
    })
}

/// Fills the code lists of a claim from its loop.
pub(super) fn read_codes(taker: &mut Taker, l: &Loop<'_>, claim: &mut Ub04) {
    let day = claim.from;
    let principal = diagnoses(l, &["ABK", "BK"]).into_iter().next();
    claim.principal =
        principal.unwrap_or_else(|| Diagnosis { code: Icd10Cm::default(), present: String::new() });
    claim.admitting = plain(l, &["ABJ", "BJ"]).into_iter().next();
    claim.reasons = plain(l, &["APR", "PR"]);
    claim.external_causes = diagnoses(l, &["ABN", "BN"]);
    claim.group = coded(l, &["DR"]).first().map_or("", |c| c.code).to_owned();
    claim.diagnoses = diagnoses(l, &["ABF", "BF"]);
    for c in coded(l, &["BBR", "BR", "CAH"]).iter().chain(&coded(l, &["BBQ", "BQ"])) {
        let when = day_of(taker, l, c.days, day);
        claim.procedures.push(InpatientProcedure { code: c.code.to_owned(), day: when });
    }
    for c in coded(l, &["BI"]) {
        let (from, to) = read_range(c.days).unwrap_or((day, day));
        claim.spans.push(OccurrenceSpan { code: c.code.to_owned(), from, to });
    }
    for c in coded(l, &["BH"]) {
        let when = day_of(taker, l, c.days, day);
        claim.occurrences.push(Occurrence { code: c.code.to_owned(), day: when });
    }
    for c in coded(l, &["BE"]) {
        let amount = Cents::parse(c.amount).unwrap_or_default();
        claim.values.push(ValueAmount { code: c.code.to_owned(), amount });
    }
    claim.conditions = coded(l, &["BG"]).into_iter().map(|c| c.code.to_owned()).collect();
}
