//! The facility's side of a visit at a hospital's outpatient department: the UB-04 of what the clinician's sheet names.
//!
//! One visit, two bills: the clinician's professional claim with place of service 22, and the hospital's own for the
//! room, the staff and the equipment (type of bill 013x). The clinician's sheet says what was done; the hospital's
//! chargemaster says under which revenue code and at what price.

use super::{Cms1500, Diagnosis, FormLine, Frequency, Party, RevenueCode, RevenueLine, Ub04};
use crate::base::{Cents, Finding};
use crate::practice::chart::{Encounter, Hospital, Office};
use crate::practice::coding::{CodeBook, Icd10Cm, Modifier, Procedure};

/// Modifiers that speak of a clinician's work and stand on no hospital's line.
const PROFESSIONAL: [&str; 10] = ["26", "TC", "54", "55", "56", "57", "80", "81", "82", "AS"];
/// FL14: elective.
const ELECTIVE: &str = "3";
/// FL15: not from a facility.
const FROM_HOME: &str = "1";
/// FL17: home.
const WENT_HOME: &str = "01";
/// FL31: an accident at work.
const WORK_ACCIDENT: &str = "04";

/// Turns the form of a visit into the hospital's own: its name, its lines, its charges.
///
/// # Errors
/// `facility.nothing` when no service of the sheet is the hospital's to bill; `claim.no-charge` when the chargemaster
/// and the code book price a line neither.
pub fn facility_form(
    form: Cms1500,
    office: &Office,
    encounter: &Encounter,
    codes: &dyn CodeBook,
) -> Result<Cms1500, Finding> {
    let hospital = hospital_of(office, &encounter.place_of_service)?;
    let billing = billing_party(office, hospital, &encounter.place_of_service);
    let mut lines: Vec<FormLine> = Vec::new();
    for line in form.lines.iter().filter(|line| !anaesthesia(&line.procedure)) {
        lines.push(facility_line(line, office, hospital, codes)?);
    }
    if lines.is_empty() {
        return Err(Finding::error(
            "facility.nothing",
            "Nothing on the sheet is the hospital’s to bill.",
            "Anesthesia is the clinician’s alone; code what was done in the room.",
        ));
    }
    Ok(Cms1500 {
        tax_id: hospital.tax_id.clone(),
        billing,
        facility: None,
        lines,
        bill_type: hospital.bill_type.clone(),
        ..form
    })
}

/// The hospital that bills for a place of service of this office.
///
/// # Errors
/// `facility.none` when the office bills for no hospital there.
pub fn hospital_of<'a>(office: &'a Office, place: &str) -> Result<&'a Hospital, Finding> {
    let here = office.hospital.as_ref().filter(|hospital| hospital.places.iter().any(|one| one == place));
    here.filter(|_| office.facilities.contains_key(place)).ok_or_else(|| {
        Finding::error(
            "facility.none",
            format!("No hospital is billed for at place of service {place}."),
            "A hospital’s own bill is for visits at its outpatient department (place 22).",
        )
        .at("24B")
    })
}

fn billing_party(office: &Office, hospital: &Hospital, place: &str) -> Party {
    let party = office.facilities.get(place).cloned().unwrap_or_default();
    let phone = if party.phone.is_empty() { hospital.phone.clone() } else { party.phone.clone() };
    Party { taxonomy: hospital.taxonomy.clone(), phone, ..party }
}

fn anaesthesia(code: &Procedure) -> bool {
    code.as_str().len() == 5 && ("00100"..="01999").contains(&code.as_str())
}

fn facility_line(
    line: &FormLine,
    office: &Office,
    hospital: &Hospital,
    codes: &dyn CodeBook,
) -> Result<FormLine, Finding> {
    let procedure = hospital.instead.get(&line.procedure).unwrap_or(&line.procedure).clone();
    let own = hospital.charges.get(&procedure).map(|unit| *unit * i64::from(line.units));
    let share = || {
        office.charge(&procedure, line.units, line.from, codes).map(|charge| charge.share(hospital.charge_bp))
    };
    let charge = own.or_else(share).ok_or_else(|| {
        Finding::error(
            "claim.no-charge",
            format!("{procedure} has no charge on {}.", line.from),
            "Check the code and the date of service.",
        )
        .at("FL47")
    })?;
    let kept = |modifier: &&Modifier| !PROFESSIONAL.contains(&modifier.as_str());
    let modifiers = line.modifiers.iter().filter(kept).cloned().collect();
    let revenue = hospital.revenue_of(&procedure).to_owned();
    Ok(FormLine { procedure, modifiers, charge, revenue, ..line.clone() })
}

/// The UB-04 that a facility's form travels as.
pub fn ub04(form: &Cms1500, medical_record: &str) -> Ub04 {
    let day = form.lines.first().map_or(form.signed, |line| line.from);
    let diagnosis = |code: &Icd10Cm| Diagnosis { code: code.clone(), present: String::new() };
    let outside = |code: &Icd10Cm| code.as_str().starts_with(['V', 'W', 'X', 'Y']);
    let mut inside = form.diagnoses.iter().filter(|code| !outside(code));
    let principal = inside.next().map_or_else(|| diagnosis(&Icd10Cm::default()), diagnosis);
    let worked = form.related_to_accident[0];
    Ub04 {
        plan: form.plan.clone(),
        billing: form.billing.clone(),
        account: form.account,
        medical_record: medical_record.to_owned(),
        facility: form.bill_type.clone(),
        frequency: form.frequency,
        tax_id: form.tax_id.clone(),
        from: day,
        to: day,
        patient_family: form.patient_family.clone(),
        patient_given: form.patient_given.clone(),
        patient_address: form.patient_address.clone(),
        patient_born: form.patient_born,
        patient_sex: form.patient_sex.clone(),
        admitted: None,
        admission_type: ELECTIVE.to_owned(),
        admission_source: FROM_HOME.to_owned(),
        discharge_hour: String::new(),
        discharge_status: WENT_HOME.to_owned(),
        conditions: Vec::new(),
        occurrences: worked
            .then(|| super::Occurrence { code: WORK_ACCIDENT.to_owned(), day })
            .into_iter()
            .collect(),
        spans: Vec::new(),
        values: Vec::new(),
        lines: form.lines.iter().map(revenue_line).collect(),
        patient_amount: Cents::ZERO,
        insured_id: form.insured_id.clone(),
        prior_authorization: form.prior_authorization.clone(),
        original_ref: form.original_ref.clone(),
        reasons: vec![principal.code.clone()],
        principal,
        diagnoses: inside.map(diagnosis).collect(),
        admitting: None,
        group: String::new(),
        external_causes: form.diagnoses.iter().filter(|code| outside(code)).map(diagnosis).collect(),
        procedures: Vec::new(),
        attending: form.lines.first().map(|line| line.rendering.clone()),
        operating: None,
        referring: form.referring.clone(),
        rendering: None,
        remarks: form.additional.clone(),
        accepts_assignment: form.accepts_assignment,
        other_payer: form.other_payer.clone(),
    }
}

fn revenue_line(line: &FormLine) -> RevenueLine {
    RevenueLine {
        revenue: RevenueCode::from(line.revenue.as_str()),
        procedure: Some(line.procedure.clone()),
        modifiers: line.modifiers.clone(),
        dos: Some(line.from),
        units: line.units,
        charge: line.charge,
        non_covered: Cents::ZERO,
    }
}

/// What the payer's rules read of an UB-04: the same content under the items they know. Lines without a procedure stay
/// out, every line points to the diagnoses in their order, and the facility stands where a clinician would.
pub fn form_of(bill: &Ub04) -> Cms1500 {
    let codes = std::iter::once(&bill.principal).chain(&bill.diagnoses).chain(&bill.external_causes);
    let diagnoses: Vec<Icd10Cm> = codes.map(|one| one.code.clone()).collect();
    let pointers: Vec<u8> = (1..=4).take(diagnoses.len()).collect();
    let rendering = Party { phone: String::new(), ..bill.billing.clone() };
    let line = |line: &RevenueLine| {
        let day = line.dos.unwrap_or(bill.from);
        Some(FormLine {
            from: day,
            to: day,
            place_of_service: OUTPATIENT.to_owned(),
            procedure: line.procedure.clone()?,
            modifiers: line.modifiers.clone(),
            pointers: pointers.clone(),
            charge: line.charge,
            units: line.units,
            rendering: rendering.clone(),
            revenue: line.revenue.as_str().to_owned(),
        })
    };
    Cms1500 {
        plan: bill.plan.clone(),
        insurance_kind: String::new(),
        insured_id: bill.insured_id.clone(),
        patient_family: bill.patient_family.clone(),
        patient_given: bill.patient_given.clone(),
        patient_born: bill.patient_born,
        patient_sex: bill.patient_sex.clone(),
        patient_address: bill.patient_address.clone(),
        patient_phone: String::new(),
        relationship: "self".to_owned(),
        related_to_accident: [bill.occurrences.iter().any(|one| one.code == WORK_ACCIDENT), false, false],
        referring: bill.referring.clone(),
        referring_qualifier: if bill.referring.is_some() { "DN".to_owned() } else { String::new() },
        additional: bill.remarks.clone(),
        diagnoses,
        frequency: bill.frequency,
        original_ref: bill.original_ref.clone(),
        prior_authorization: bill.prior_authorization.clone(),
        lines: bill.lines.iter().filter_map(line).collect(),
        tax_id: bill.tax_id.clone(),
        account: bill.account,
        accepts_assignment: bill.accepts_assignment,
        amount_paid: Cents::ZERO,
        signed: bill.from,
        facility: None,
        billing: bill.billing.clone(),
        other_payer: bill.other_payer.clone(),
        bill_type: bill.facility.clone(),
    }
}

/// Item 24B for a hospital's outpatient department.
const OUTPATIENT: &str = "22";

impl Cms1500 {
    /// Whether this is a facility's own claim, which travels as an UB-04 (837I).
    pub fn institutional(&self) -> bool {
        !self.bill_type.is_empty()
    }

    /// FL4 in four characters; none for a professional claim.
    pub fn type_of_bill(&self) -> Option<String> {
        let frequency: Frequency = self.frequency;
        self.institutional().then(|| format!("0{}{}", self.bill_type, frequency.code()))
    }
}
