//! An office: the practice a learner works in, with its clinicians and the charts of its first weeks.

use practicum_base::{Cents, Day};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One file under `exercises/practices`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OfficeFile {
    /// Slug, the file's name.
    pub id: String,
    /// Trade name (CMS-1500 item 33).
    pub name: String,
    /// Group NPI (item 33a).
    pub npi: String,
    /// Employer identification number, nine digits with a dash (item 25).
    pub tax_id: String,
    /// Street.
    pub street: String,
    /// City.
    pub city: String,
    /// Two-letter state.
    pub state: String,
    /// Nine-digit ZIP without dash.
    pub zip: String,
    /// Telephone, 555-01xx.
    pub phone: String,
    /// The first practice day of the interactive sandbox.
    pub opens: Day,
    /// Clinicians by slug; referring clinicians from outside included.
    pub clinicians: BTreeMap<String, Clinician>,
    /// Service facilities by place of service, where it is not the office (item 32).
    pub facilities: BTreeMap<String, Facility>,
    /// The practice's charges per unit, by procedure code; `default_charge_bp` of the teaching set's charge otherwise.
    pub charges: BTreeMap<String, Cents>,
    /// Fallback: share of the reference charge in basis points (10,000 = the same).
    pub default_charge_bp: i64,
    /// A hospital whose own bills (UB-04) are sent for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hospital: Option<Hospital>,
    /// Exercise ids in the order their charts arrive.
    pub charts: Vec<String>,
    /// Visits booked ahead at the front desk; their charts reach the coder by check-in.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub visits: Vec<BookedVisit>,
}

/// A visit booked ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BookedVisit {
    /// Exercise id of its chart.
    pub chart: String,
    /// Days before the service on which it was booked; an office that opens later has it from its first day.
    pub days_ahead: u32,
    /// Group number on the card, where it has one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
}

/// A clinician.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clinician {
    /// Family name.
    pub family: String,
    /// Given name.
    pub given: String,
    /// `MD`, `DO`, `NP`, `PA`.
    pub credential: String,
    /// `family-medicine` and so on.
    pub specialty: String,
    /// Individual NPI (items 17b, 24J).
    pub npi: String,
    /// Provider taxonomy code (PRV03).
    pub taxonomy: String,
    /// Whether from outside the practice.
    #[serde(default)]
    pub outside: bool,
}

/// A place of service other than the office.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Facility {
    /// Name (item 32).
    pub name: String,
    /// NPI (item 32a).
    pub npi: String,
    /// Street.
    pub street: String,
    /// City.
    pub city: String,
    /// State.
    pub state: String,
    /// Nine-digit ZIP.
    pub zip: String,
}

/// A hospital's outpatient department as a client: what its own bills need beside name, NPI and address of the facility.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hospital {
    /// Places of service that are its departments.
    pub places: Vec<String>,
    /// UB-04 FL4 digits 2 and 3.
    pub bill_type: String,
    /// Employer identification number (FL5).
    pub tax_id: String,
    /// Provider taxonomy code (FL81).
    pub taxonomy: String,
    /// Telephone, 555-01xx (FL1).
    pub phone: String,
    /// Share of the office's charge where the chargemaster names none, basis points.
    pub charge_bp: i64,
    /// Charges per unit by code, cents.
    pub charges: BTreeMap<String, Cents>,
    /// Codes reported instead of the clinician's.
    pub instead: BTreeMap<String, String>,
    /// First and last procedure, and the revenue code for them; the first that fits counts.
    pub revenue: Vec<[String; 3]>,
    /// The revenue code of anything else.
    pub other_revenue: String,
}
