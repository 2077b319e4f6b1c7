//! Invented people: names, birthdays and addresses from a seed.

use crate::base::{Day, Dice, Seed};
use crate::practice::chart::{Address, Patient};

/// Who stands in for a chart's patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Family name.
    pub family: String,
    /// Given name and initial.
    pub given: String,
    /// Birth date.
    pub born: Day,
}

const FAMILY: &[&str] = &[
    "Abara",
    "Alvarez",
    "Bauer",
    "Bekele",
    "Castellano",
    "Chau",
    "Dubois",
    "Eklund",
    "Farouk",
    "Fontaine",
    "Gallagher",
    "Haddad",
    "Hollis",
    "Ibarra",
    "Iwu",
    "Jankowski",
    "Kaplan",
    "Kimura",
    "Lindqvist",
    "Lozano",
    "Mbeki",
    "Moreau",
    "Nakagawa",
    "Novak",
    "Oduya",
    "Petrov",
    "Quispe",
    "Ramaswamy",
    "Rossi",
    "Sandoval",
    "Silva",
    "Tadesse",
    "Tran",
    "Ueda",
    "Vargas",
    "Whitcomb",
    "Xiong",
    "Yilmaz",
    "Zamora",
    "Zielinski",
];
const GIVEN_F: &[&str] = &[
    "Adaeze", "Beatriz", "Carmen", "Dagny", "Elena", "Farida", "Grace", "Hana", "Ingrid", "Joyce", "Keiko",
    "Leila", "Marisol", "Nadia", "Olga", "Priya", "Ruth", "Sofia", "Thuy", "Yvonne",
];
const GIVEN_M: &[&str] = &[
    "Amir", "Bruno", "Carlos", "Dmitri", "Emeka", "Felix", "Gustavo", "Hiro", "Ivan", "Jamal", "Kofi",
    "Luis", "Mateo", "Nils", "Omar", "Pavel", "Quentin", "Rashid", "Stefan", "Tomas",
];
const STREETS: &[&str] = &[
    "Alder Lane",
    "Birchwood Road",
    "Canal Street",
    "Dovecote Way",
    "Elmgrove Avenue",
    "Ferry Road",
    "Granary Court",
    "Hawthorn Street",
    "Juniper Drive",
    "Kestrel Lane",
    "Larkspur Road",
    "Mill Race Road",
];

impl Person {
    /// A person of a sex and an age in whole years on a day.
    pub fn draw(dice: &mut Dice, sex: &str, age: i64, on: Day) -> Person {
        let given = if sex == "F" { GIVEN_F } else { GIVEN_M };
        let initial = char::from(b'A' + u8::try_from(dice.below(20)).unwrap_or(0));
        // Between the birthday and the eve of the next one, so that the age holds on that very day.
        let days = age * 365 + age / 4 + 2 + dice.between(0, 350);
        Person {
            family: pick(dice, FAMILY),
            given: format!("{} {initial}.", pick(dice, given)),
            born: on.checked_sub(jiff::Span::new().days(days)).unwrap_or(Day::MIN),
        }
    }

    /// The person as a patient of an office in this town.
    pub fn patient(&self, sex: &str, town: &Address, seed: Seed) -> Patient {
        let mut dice = seed.of("patient").dice();
        let number = dice.between(2, 980);
        Patient {
            mrn: format!("{:02}-{:04}", dice.between(10, 49), dice.between(0, 9_999)),
            family: self.family.clone(),
            given: self.given.clone(),
            sex: sex.to_owned(),
            born: self.born,
            address: Address { street: format!("{number} {}", pick(&mut dice, STREETS)), ..town.clone() },
            phone: format!("555-555-01{:02}", dice.below(100)),
        }
    }
}

fn pick(dice: &mut Dice, words: &[&str]) -> String {
    dice.pick(words).map_or_else(String::new, |word| (*word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use exercises_format::template::age_on;
    use jiff::civil::date;

    #[test]
    fn a_person_has_the_age_asked_for_on_the_day() {
        let mut dice = Seed(3).dice();
        let day = date(2026, 2, 28);
        for age in 1..99 {
            assert_eq!(age_on(Person::draw(&mut dice, "F", age, day).born, day), age as i16);
        }
    }
}
