//! Makes an encounter from a chart: the facts behind it become coverages, permits and history.

use super::person::Person;
use crate::base::{Day, Finding, Interval, Seed};
use crate::journal::digest;
use crate::learn::Shelf;
use crate::practice::chart::{
    Address, Clinician, Coverage, Earlier, Encounter, Hospital, Made, Npi, Office, Permit, PermitKind,
    PlanId, RevenueRange, Source, digits,
};
use crate::practice::claim::Party;
use crate::practice::coding::Procedure;
use crate::practice::front::Card;
use crate::practice::office::{FrontOp, Op, State};
use exercises_format::template::day;
use exercises_format::{ChartExercise, OfficeFile, practice};

/// How a chart is put before the learner this time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Admission {
    /// The plan that stands for `{plan}`.
    pub plan: PlanId,
    /// The patient.
    pub person: Person,
    /// Date of service.
    pub dos: Day,
    /// The day the chart reaches the coder.
    pub arrived: Day,
    /// Chance for record numbers and member ids.
    pub seed: Seed,
    /// How the chart was made, when it was generated.
    pub made: Option<Made>,
}

/// The chart as its author wrote it: first plan, own patient, own date; it arrives when the office opens at the earliest.
pub fn as_published(chart: &ChartExercise, opens: Day) -> Result<Admission, Finding> {
    let plan = chart.patient.plans.first().ok_or_else(|| broken(chart, "names no plan"))?;
    let arrived = day(&format!("dos+{}d", chart.arrives_after_days), chart.dos)?;
    Ok(Admission {
        plan: PlanId(plan.plan.clone()),
        person: Person {
            family: chart.patient.family.clone(),
            given: chart.patient.given.clone(),
            born: chart.patient.born,
        },
        dos: chart.dos,
        arrived: arrived.max(opens),
        seed: Seed(0).of(&chart.id),
        made: None,
    })
}

/// The encounters whose charts have reached the coder by today and are not yet registered, as ops.
pub fn arrivals(shelf: &Shelf, state: &State) -> Result<Vec<Op>, Finding> {
    let Some(opened) = &state.opened else { return Ok(Vec::new()) };
    let Some(file) = shelf.offices.get(&opened.office.id) else { return Ok(Vec::new()) };
    let mut ops = Vec::new();
    for chart in file
        .charts
        .iter()
        .filter(|id| !state.index.has_exercise(id.as_str()))
        .filter_map(|id| shelf.charts.get(id))
    {
        let admission = as_published(chart, opened.day)?;
        if admission.arrived <= state.today {
            let encounter = Box::new(admit(shelf, &opened.office, chart, &admission)?);
            ops.push(Op::RegisterEncounter { encounter });
        }
    }
    ops.extend(bookings(shelf, state, &opened.office, opened.day, &file.visits)?);
    Ok(ops)
}

/// Visits that are in the book by today, whose day is still to come.
fn bookings(
    shelf: &Shelf,
    state: &State,
    office: &Office,
    opens: Day,
    visits: &[practice::BookedVisit],
) -> Result<Vec<Op>, Finding> {
    let mut ops = Vec::new();
    for booked in visits.iter().filter(|booked| !state.index.has_booked(booked.chart.as_str())) {
        let Some(chart) = shelf.charts.get(&booked.chart) else { continue };
        let since = chart.dos.saturating_sub(jiff::Span::new().days(booked.days_ahead));
        if since > state.today || chart.dos < state.today {
            continue;
        }
        let encounter = Box::new(admit(shelf, office, chart, &as_published(chart, opens)?)?);
        let Some(coverage) = encounter.coverage() else { continue };
        let card = Card {
            plan: coverage.plan.clone(),
            member: coverage.member.clone(),
            group: booked.group.clone(),
            family: encounter.patient.family.clone(),
            given: encounter.patient.given.clone(),
        };
        ops.push(Op::Front(FrontOp::BookVisit { encounter, card }));
    }
    Ok(ops)
}

/// The encounter of a chart.
pub fn admit(
    shelf: &Shelf,
    office: &Office,
    chart: &ChartExercise,
    how: &Admission,
) -> Result<Encounter, Finding> {
    let clinician = |slug: &str| {
        office
            .clinicians
            .get(slug)
            .cloned()
            .ok_or_else(|| broken(chart, &format!("names a clinician “{slug}”")))
    };
    let plan_of = |slug: &str| if slug == "{plan}" { how.plan.clone() } else { PlanId(slug.to_owned()) };
    let facts = &chart.facts;
    let mut coverages = Vec::new();
    for fact in &facts.coverages {
        let id = plan_of(&fact.plan);
        let plan = shelf.plans.get(&id).ok_or_else(|| broken(chart, &format!("names a plan “{id}”")))?;
        let to = fact.to.as_deref().map(|token| day(token, how.dos)).transpose()?;
        coverages.push(Coverage {
            plan: id.clone(),
            member: plan.member_id(how.seed.of(&format!("member/{id}"))),
            force: Interval { from: day(&fact.from, how.dos)?, to },
            card: fact.card.clone(),
            pays_after: fact.pays_after.as_deref().map(plan_of),
            given_on_file: String::new(),
            primary_care: None,
            holds: Vec::new(),
        });
    }
    let span = |from: &str, to: &str| {
        Ok::<_, Finding>(Interval { from: day(from, how.dos)?, to: Some(day(to, how.dos)?) })
    };
    let mut permits = Vec::new();
    let mut registered_authorization = String::new();
    for fact in &facts.referrals {
        permits.push(Permit {
            kind: PermitKind::Referral,
            plan: plan_of(&fact.plan),
            number: fact.number.clone(),
            codes: Vec::new(),
            force: span(&fact.from, &fact.to)?,
            units: fact.visits,
            refused: false,
        });
        if fact.registered && plan_of(&fact.plan) == how.plan {
            registered_authorization.clone_from(&fact.number);
        }
    }
    for fact in &facts.authorizations {
        permits.push(Permit {
            kind: PermitKind::Authorization,
            plan: plan_of(&fact.plan),
            number: fact.number.clone(),
            codes: fact.codes.iter().map(|code| code.as_str().into()).collect(),
            force: span(&fact.from, &fact.to)?,
            units: fact.units,
            refused: false,
        });
        // One item 23: an authorization outranks a referral there.
        if fact.registered && plan_of(&fact.plan) == how.plan {
            registered_authorization.clone_from(&fact.number);
        }
    }
    let mut earlier = Vec::new();
    for fact in &facts.earlier_services {
        earlier.push(Earlier {
            procedure: fact.code.as_str().into(),
            modifiers: fact.modifiers.iter().map(|code| code.as_str().into()).collect(),
            dos: day(&fact.day, how.dos)?,
            npi: clinician(&fact.clinician)?.npi,
        });
    }
    let mut patient = how.person.patient(&chart.patient.sex, &office.address, how.seed);
    if how.made.is_some() {
        // Thousands come in a year: four digits would give two of them one number.
        let mut dice = how.seed.of("record number").dice();
        patient.mrn = format!("{:02}-{:07}", dice.between(50, 99), dice.between(0, 9_999_999));
    }
    Ok(Encounter {
        source: Source {
            exercise: chart.id.clone(),
            version: chart.version,
            hash: digest(chart)?,
            made: how.made.clone(),
        },
        title: chart.title.clone(),
        patient,
        dos: how.dos,
        arrived: how.arrived,
        place_of_service: chart.setting.place_of_service.clone(),
        visit: chart.setting.visit.clone(),
        clinician: clinician(&chart.setting.clinician)?,
        referring: chart.setting.referring.as_deref().map(clinician).transpose()?,
        coverages,
        registered: facts.registered,
        registered_authorization,
        permits,
        earlier,
        timely_proof: facts.timely_proof,
        at_work: false,
        record_supports: procedures(&facts.record_supports),
        record_lacks: procedures(&facts.record_lacks),
        audited: procedures(&facts.audited),
        died: None,
    })
}

fn procedures(codes: &[String]) -> Vec<Procedure> {
    codes.iter().map(|code| code.as_str().into()).collect()
}

/// The office as the practice knows it.
pub fn office(file: &OfficeFile) -> Office {
    let address = |street: &str, city: &str, state: &str, zip: &str| Address {
        street: street.to_owned(),
        city: city.to_owned(),
        state: state.to_owned(),
        zip: zip.to_owned(),
    };
    let clinician = |(slug, c): (&String, &practice::Clinician)| {
        let clinician = Clinician {
            slug: slug.clone(),
            family: c.family.clone(),
            given: c.given.clone(),
            credential: c.credential.clone(),
            specialty: c.specialty.clone(),
            npi: Npi(c.npi.clone()),
            taxonomy: c.taxonomy.clone(),
        };
        (slug.clone(), clinician)
    };
    let facility = |(place, f): (&String, &practice::Facility)| {
        let party = Party {
            name: f.name.clone(),
            npi: Npi(f.npi.clone()),
            address: address(&f.street, &f.city, &f.state, &f.zip),
            ..Party::default()
        };
        (place.clone(), party)
    };
    Office {
        id: file.id.clone(),
        name: file.name.clone(),
        npi: Npi(file.npi.clone()),
        tax_id: digits(&file.tax_id),
        address: address(&file.street, &file.city, &file.state, &file.zip),
        phone: digits(&file.phone),
        clinicians: file.clinicians.iter().map(clinician).collect(),
        facilities: file.facilities.iter().map(facility).collect(),
        charges: file.charges.iter().map(|(code, cents)| (code.as_str().into(), *cents)).collect(),
        default_charge_bp: file.default_charge_bp,
        hospital: file.hospital.as_ref().map(hospital),
    }
}

fn hospital(file: &practice::Hospital) -> Hospital {
    let range = |[from, to, revenue]: &[String; 3]| RevenueRange {
        from: from.as_str().into(),
        to: to.as_str().into(),
        revenue: revenue.clone(),
    };
    Hospital {
        places: file.places.clone(),
        bill_type: file.bill_type.clone(),
        tax_id: digits(&file.tax_id),
        taxonomy: file.taxonomy.clone(),
        phone: digits(&file.phone),
        charge_bp: file.charge_bp,
        charges: file.charges.iter().map(|(code, cents)| (code.as_str().into(), *cents)).collect(),
        instead: file
            .instead
            .iter()
            .map(|(one, other)| (one.as_str().into(), other.as_str().into()))
            .collect(),
        revenue: file.revenue.iter().map(range).collect(),
        other_revenue: file.other_revenue.clone(),
    }
}

fn broken(chart: &ChartExercise, what: &str) -> Finding {
    Finding::error(
        "case.broken",
        format!("The chart “{}” {what} that is not there.", chart.title),
        "Run the lint on the exercise bank.",
    )
    .at(chart.id.clone())
}
