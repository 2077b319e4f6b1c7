//! The office itself: who bills, from where, at which charges.

use super::{Address, Clinician, Npi};
use crate::base::Cents;
use crate::base::Day;
use crate::practice::claim::Party;
use crate::practice::coding::{CodeBook, Procedure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A practice as its claims name it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// Slug of the office file.
    pub id: String,
    /// Trade name (item 33).
    pub name: String,
    /// Group NPI (item 33a).
    pub npi: Npi,
    /// Employer identification number, nine digits (item 25).
    pub tax_id: String,
    /// Where it is and is paid.
    pub address: Address,
    /// Telephone.
    pub phone: String,
    /// Clinicians by slug.
    pub clinicians: BTreeMap<String, Clinician>,
    /// Other places of service by code (item 32).
    pub facilities: BTreeMap<String, Party>,
    /// Charges per unit, cents.
    pub charges: BTreeMap<Procedure, Cents>,
    /// Otherwise this share of the reference charge, basis points.
    pub default_charge_bp: i64,
}

impl Office {
    /// What this office charges for so many units; none when the code is unknown on the date.
    pub fn charge(&self, procedure: &Procedure, units: u32, on: Day, codes: &dyn CodeBook) -> Option<Cents> {
        let unit = match self.charges.get(procedure) {
            Some(own) => *own,
            None => codes.procedure(procedure, on)?.charge.share(self.default_charge_bp),
        };
        Some(unit * i64::from(units))
    }

    /// The office as items 25 and 33 name it.
    pub fn party(&self) -> Party {
        Party {
            name: self.name.clone(),
            npi: self.npi.clone(),
            address: self.address.clone(),
            phone: digits(&self.phone),
            ..Party::default()
        }
    }
}

/// The digits of a telephone or tax number.
pub fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
