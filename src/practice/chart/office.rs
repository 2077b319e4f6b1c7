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
    /// The hospital whose own bills the office's billing service sends; none when it has no such client.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hospital: Option<Hospital>,
}

/// A hospital's outpatient department as a client of the billing service. Its name, NPI and address are the facility's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hospital {
    /// Places of service that are its departments (`22`).
    pub places: Vec<String>,
    /// UB-04 FL4 digits 2 and 3 (`13`).
    pub bill_type: String,
    /// FL5, nine digits.
    pub tax_id: String,
    /// Taxonomy code (FL81).
    pub taxonomy: String,
    /// Telephone digits (FL1).
    pub phone: String,
    /// Share of the office's charge where the chargemaster names none, basis points.
    pub charge_bp: i64,
    /// The chargemaster: charges per unit, cents.
    pub charges: BTreeMap<Procedure, Cents>,
    /// Codes a hospital reports instead of the clinician's (a clinic visit's).
    pub instead: BTreeMap<Procedure, Procedure>,
    /// Revenue codes by ranges of procedures, first that fits.
    pub revenue: Vec<RevenueRange>,
    /// The revenue code of anything else.
    pub other_revenue: String,
}

/// A revenue code and the procedures it is for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RevenueRange {
    /// First procedure.
    pub from: Procedure,
    /// Last procedure.
    pub to: Procedure,
    /// FL42.
    pub revenue: String,
}

impl Hospital {
    /// FL42 of a procedure.
    pub fn revenue_of(&self, procedure: &Procedure) -> &str {
        let fits = |range: &&RevenueRange| {
            range.from.as_str() <= procedure.as_str() && procedure.as_str() <= range.to.as_str()
        };
        self.revenue.iter().find(fits).map_or(self.other_revenue.as_str(), |range| range.revenue.as_str())
    }
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
