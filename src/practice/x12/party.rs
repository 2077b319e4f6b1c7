//! Parties of claims onto the wire and back, in 837P and 837I alike.

use super::professional::{join_given, split_given};
use super::tree::Loop;
use super::writer::Writer;
use crate::practice::chart::{Address, Npi};
use crate::practice::claim::Party;

/// NM1 of a party; entities in `people` are persons even when no given name is known.
pub fn write_party(w: &mut Writer<'_>, entity: &str, party: &Party, person: bool) {
    let (first, middle) = split_given(&party.given);
    let kind = if party.given.is_empty() && !person { "2" } else { "1" };
    let qualifier = if party.npi.as_str().is_empty() { "" } else { "XX" };
    w.put("NM1", &[entity, kind, &party.name, first, middle, "", "", qualifier, party.npi.as_str()]);
}

/// N3 and N4; `item` names the form's place, `whole_zip` asks for nine digits.
pub fn write_address(w: &mut Writer<'_>, item: &str, address: &Address, whole_zip: bool) {
    w.require(item, "The street", &address.street);
    w.require(item, "The city", &address.city);
    w.require(item, "The state", &address.state);
    let zip = digits(&address.zip);
    w.require(item, "The ZIP code", &zip);
    if whole_zip && zip.len() != 9 {
        w.fail("x12.zip", &format!("Item {item} needs a ZIP code of nine digits."));
    }
    w.put("N3", &[&address.street]);
    w.put("N4", &[&address.city, &address.state, &zip]);
}

/// PER with the party's telephone, when there is one.
pub fn write_telephone(w: &mut Writer<'_>, party: &Party) {
    if !party.phone.is_empty() {
        w.put("PER", &["IC", &party.name, "TE", &digits(&party.phone)]);
    }
}

/// Name and NPI of the party a loop names.
pub fn party_of(l: &Loop<'_>) -> Party {
    Party {
        name: l.value("NM1", 3).to_owned(),
        given: join_given(l.value("NM1", 4), l.value("NM1", 5)),
        npi: Npi::from(if l.value("NM1", 8) == "XX" { l.value("NM1", 9) } else { "" }),
        ..Party::default()
    }
}

/// N3 and N4 of a loop.
pub fn address_of(l: &Loop<'_>) -> Address {
    let text = |id, element| l.value(id, element).to_owned();
    Address { street: text("N3", 1), city: text("N4", 1), state: text("N4", 2), zip: text("N4", 3) }
}

/// The telephone of a loop's PER.
pub fn telephone_of<'a>(l: &Loop<'a>) -> &'a str {
    let Some(per) = l.segment("PER") else { return "" };
    [3, 5, 7].into_iter().find(|e| per.element(*e) == "TE").map_or("", |e| per.element(e + 1))
}

/// The digits of a text.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
