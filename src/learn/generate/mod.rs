//! Encounters without end: a template's parameters are drawn, the words follow, and the key follows by rule.
//!
//! What comes out is an ordinary chart exercise, so that office, grader and screens treat it like one written by hand.
//! It is never stored: [`Made`] in the journal says how to make it again, word for word.
//!
//! | module | decides |
//! |---|---|
//! | `draw` | which templates, plans and seeds a day has |
//! | `fact` | parameters and the words they give |
//! | `text` | phrasings, abbreviations, noise, and where the evidence stands |
//! | `key` | codes, modifiers, units, links |
//! | `level` | a visit's level from two of three elements |
//! | `permit` | referrals and authorizations as the plan asks for them |
//! | `circumstance` | other cover: a second plan, workers' compensation, none at all |
//! | `trouble` | what is wrong with a registration, as a beginner's desk leaves it |

mod circumstance;
mod draw;
mod fact;
mod key;
mod level;
mod permit;
mod text;
mod trouble;

pub use circumstance::other_cover;
pub use draw::cases;
pub use trouble::trouble;

use crate::base::{Finding, Interval, Seed};
use crate::journal::sha256_hex;
use crate::learn::Shelf;
use crate::learn::case::{Admission, Person};
use crate::practice::chart::Made;
use exercises_format::chart::{CoverageFact, EarlierService, Facts, PatientTemplate, PlanFit, Setting};
use exercises_format::encounter::EarlierRule;
use exercises_format::{ChartExercise, EncounterTemplate};
use fact::Drawn;

/// Makes the chart that a record of its making describes.
///
/// # Errors
/// `generate.template` when the template or the plan is not on the shelf, or is of another version; `generate.word` when a
/// text asks for a word that no parameter gives.
pub fn chart(shelf: &Shelf, made: &Made) -> Result<ChartExercise, Finding> {
    let template = shelf.templates.get(&made.template).filter(|template| template.version == made.version);
    let template =
        template.ok_or_else(|| missing(&format!("template {} {}", made.template, made.version)))?;
    let plan = shelf.plans.get(&made.plan).ok_or_else(|| missing(&format!("plan {}", made.plan)))?;
    let drawn = Drawn::new(template, &shelf.house, plan, made)?;
    let mut written = text::write(template, &shelf.house, &drawn, made)?;
    let key = key::key(shelf, template, plan, &drawn, &written, made)?;
    let earlier_services = earlier(template, &drawn)?;
    let mut facts = Facts { coverages: coverages(&drawn), earlier_services, ..Facts::default() };
    let letters = permit::permits(shelf, plan, &drawn, &key, &mut facts);
    written.documents.extend(letters);
    Ok(ChartExercise {
        format: 1,
        id: uuid(made),
        version: 1,
        kind: "chart".to_owned(),
        title: drawn.fill(&template.title)?,
        author: "Practicum".to_owned(),
        supersedes: None,
        specialty: template.specialty.clone(),
        topics: template.topics.clone(),
        difficulty: template.difficulty,
        valid: Interval { from: made.dos, to: Some(made.dos) },
        setting: Setting {
            place_of_service: template.place_of_service.clone(),
            clinician: drawn.clinician.clone(),
            visit: drawn.fill(&template.visit)?,
            referring: drawn.referring.clone(),
        },
        patient: PatientTemplate {
            sex: drawn.sex.clone(),
            family: drawn.person.family.clone(),
            given: drawn.person.given.clone(),
            born: drawn.person.born,
            plans: vec![PlanFit { plan: made.plan.to_string(), age: [drawn.age, drawn.age] }],
        },
        dos: made.dos,
        arrives_after_days: 0,
        documents: written.documents,
        facts,
        key,
    })
}

/// How a generated chart is put before the learner: as drawn, on the day it is made for.
pub fn admission(chart: &ChartExercise, made: &Made, arrived: crate::base::Day) -> Admission {
    Admission {
        plan: made.plan.clone(),
        person: Person {
            family: chart.patient.family.clone(),
            given: chart.patient.given.clone(),
            born: chart.patient.born,
        },
        dos: made.dos,
        arrived,
        seed: made.seed.of("record"),
        made: Some(made.clone()),
    }
}

/// What the payer has paid before, by the same clinician.
fn earlier(template: &EncounterTemplate, drawn: &Drawn) -> Result<Vec<EarlierService>, Finding> {
    let held = template.earlier.iter().filter(|rule| drawn.holds(&rule.when));
    let fact = |rule: &EarlierRule| {
        Ok(EarlierService {
            code: drawn.fill(&rule.code)?,
            modifiers: Vec::new(),
            day: format!("dos-{}d", rule.days_before),
            clinician: drawn.clinician.clone(),
        })
    };
    held.map(fact).collect()
}

/// The coverage in force.
fn coverages(drawn: &Drawn) -> Vec<CoverageFact> {
    let since = format!("dos-{}d", drawn.covered_days);
    vec![CoverageFact {
        plan: "{plan}".to_owned(),
        from: since,
        to: None,
        card: Some("card".to_owned()),
        pays_after: None,
    }]
}

/// A UUID of the free form (version 8), from everything the chart follows from.
fn uuid(made: &Made) -> String {
    let Made { template, version, seed, plan, dos, .. } = made;
    let hash = sha256_hex(format!("{template}/{version}/{}/{plan}/{dos}", seed.0).as_bytes());
    let part = |from: usize, to: usize| hash.get(from..to).unwrap_or_default();
    format!("{}-{}-8{}-a{}-{}", part(0, 8), part(8, 12), part(12, 15), part(15, 18), part(18, 30))
}

fn missing(what: &str) -> Finding {
    Finding::error(
        "generate.template",
        format!("There is no {what} on this device."),
        "Update the app, or restore the file under exercises/templates.",
    )
}

/// Chance for one part of a chart; words depend on the dial, facts do not.
fn part(made: &Made, name: &str) -> Seed {
    made.seed.of(&format!("{}/{name}", made.template))
}

/// Whether a template can be a patient's of a plan share: their ages overlap.
fn overlap(template: &EncounterTemplate, ages: [u8; 2]) -> Option<[u8; 2]> {
    let (least, most) = (template.ages[0].max(ages[0]), template.ages[1].min(ages[1]));
    (least <= most).then_some([least, most])
}
