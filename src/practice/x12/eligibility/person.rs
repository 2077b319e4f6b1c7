//! A person of an eligibility or status transaction, onto the wire and back.

use crate::base::{Day, x12_date};
use crate::practice::x12::model::InsuredPerson;
use crate::practice::x12::professional::{join_given, split_given};
use crate::practice::x12::take::Taker;
use crate::practice::x12::tree::Loop;
use crate::practice::x12::writer::Writer;

/// NM1 of a person; the member id goes with MI.
pub(in crate::practice::x12) fn write_name(w: &mut Writer<'_>, entity: &str, person: &InsuredPerson) {
    let (first, middle) = split_given(&person.given);
    let kind = if person.member.is_empty() { "" } else { "MI" };
    w.put("NM1", &[entity, "1", &person.family, first, middle, "", "", kind, &person.member]);
}

/// DMG, when the birth date or the sex is known.
pub(in crate::practice::x12) fn write_birth(w: &mut Writer<'_>, person: &InsuredPerson) {
    match person.born {
        Some(born) => w.put("DMG", &["D8", &x12_date(born), &person.sex]),
        None if !person.sex.is_empty() => w.put("DMG", &["", "", &person.sex]),
        None => {}
    }
}

/// A person out of the loop that names them; `birth` is the loop that holds DMG.
pub(in crate::practice::x12) fn person_of(
    taker: &mut Taker,
    name: &Loop<'_>,
    birth: &Loop<'_>,
) -> InsuredPerson {
    let dmg = birth.segment("DMG").filter(|s| !s.element(2).is_empty());
    InsuredPerson {
        member: name.value("NM1", 9).to_owned(),
        family: name.value("NM1", 3).to_owned(),
        given: join_given(name.value("NM1", 4), name.value("NM1", 5)),
        born: dmg.map(|s| taker.date(Some(s), 2, Day::default())),
        sex: birth.value("DMG", 3).to_owned(),
    }
}
