//! The bank's charts against the payers' rules: a sheet that follows the key is paid by every plan that a chart names,
//! and each chart's trap is denied by the plan's data and the chart's facts, nothing else.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test may stop where a promise is broken"
)]
#![cfg(not(target_arch = "wasm32"))]

use jiff::ToSpan;
use practicum::base::{Day, Seed, Severity};
use practicum::learn::Shelf;
use practicum::learn::case::{Admission, Person, admit, as_published, office};
use practicum::learn::grade::{full_sheet, grade};
use practicum::practice::chart::{Encounter, PermitKind, PlanId};
use practicum::practice::claim::{ClaimId, Cms1500, FormSource, Frequency, fill_form};
use practicum::practice::coding::{CodeBook, Codes, Sheet};
use practicum::practice::payer::{Adjudication, Member, Plan, Received, adjudicate};
use practicum::practice::scrub::scrub;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn texts(folder: &str, name: Option<&str>) -> Vec<(String, String)> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let file = |path: PathBuf| name.map_or_else(|| path.clone(), |name| path.join(name));
    let read = |path: PathBuf| (path.display().to_string(), std::fs::read_to_string(path).unwrap());
    paths.into_iter().map(file).map(read).collect()
}

/// The shelf, and the charts' ids by folder name; read once.
fn shelf() -> &'static (Shelf, BTreeMap<String, String>) {
    static READ: OnceLock<(Shelf, BTreeMap<String, String>)> = OnceLock::new();
    READ.get_or_init(read)
}

fn read() -> (Shelf, BTreeMap<String, String>) {
    let mut shelf = Shelf::default();
    let mut slugs = BTreeMap::new();
    for (path, text) in texts("exercises/payers", None) {
        shelf.add_plan(&path, &text).unwrap();
    }
    for (path, text) in texts("exercises/practices", None) {
        shelf.add_office(&path, &text).unwrap();
    }
    for (path, text) in texts("exercises/bank/charts", Some("exercise.json")) {
        shelf.add_chart(&path, &text).unwrap();
        let chart: serde_json::Value = serde_json::from_str(&text).unwrap();
        let slug = Path::new(&path).parent().unwrap().file_name().unwrap().to_str().unwrap();
        slugs.insert(slug.to_owned(), chart["id"].as_str().unwrap().to_owned());
    }
    shelf.codes = Codes {
        library: codesets_compile::open_library(root()).unwrap(),
        reference: codesets_compile::open_reference(root()).unwrap(),
    };
    (shelf, slugs)
}

/// One chart before one plan: what is coded, how it is registered, when the payer gets it.
struct Bench {
    shelf: &'static Shelf,
    encounter: Encounter,
    sheet: Sheet,
    plan: PlanId,
    received: Day,
}

impl Bench {
    fn lay(slug: &str, plan: &str) -> Self {
        let (shelf, slugs) = shelf();
        let chart = &shelf.charts[&slugs[slug]];
        let fit = chart.patient.plans.iter().find(|fit| fit.plan == plan).unwrap();
        let file = &shelf.offices["harbor-street"];
        let mut how: Admission = as_published(chart, file.opens).unwrap();
        how.plan = PlanId(plan.to_owned());
        let age = i64::from(fit.age[0]);
        how.person = Person::draw(&mut Seed(5).dice(), &chart.patient.sex, age, chart.dos);
        let encounter = admit(shelf, &office(file), chart, &how).unwrap();
        let (sheet, received) = (full_sheet(&chart.key, plan), how.arrived);
        Self { plan: PlanId(plan.to_owned()), encounter, sheet, received, shelf }
    }

    /// Registration put right: the coverage in force, and a number on file in item 23 where it stood empty.
    fn mended(mut self) -> Self {
        let (dos, encounter) = (self.encounter.dos, &mut self.encounter);
        let right = |coverage: &practicum::practice::chart::Coverage| coverage.force.contains(dos);
        encounter.registered = encounter.coverages.iter().position(right).unwrap();
        if encounter.registered_authorization.is_empty() {
            let here = encounter.permits.iter().filter(|permit| permit.plan == self.plan);
            let first = here.min_by_key(|permit| permit.kind != PermitKind::Authorization);
            encounter.registered_authorization =
                first.map_or_else(String::new, |permit| permit.number.clone());
        }
        self
    }

    fn line(&mut self, code: &str) -> &mut practicum::practice::coding::Service {
        self.sheet.services.iter_mut().find(|service| service.procedure.as_str() == code).unwrap()
    }

    /// The coder forgets a modifier.
    fn without(mut self, code: &str, modifier: &str) -> Self {
        self.line(code).modifiers.retain(|entered| entered.as_str() != modifier);
        self
    }

    /// The coder links a line to another diagnosis.
    fn linked(mut self, code: &str, diagnosis: &str) -> Self {
        self.line(code).pointers = vec![diagnosis.into()];
        self
    }

    /// The coder enters another code.
    fn swapped(mut self, code: &str, other: &str, units: u32) -> Self {
        let line = self.line(code);
        (line.procedure, line.units) = (other.into(), units);
        self
    }

    fn plan(&self) -> &'static Plan {
        &self.shelf.plans[&self.encounter.coverage().unwrap().plan]
    }

    fn form(&self) -> Cms1500 {
        let plan = self.plan();
        let office = office(&self.shelf.offices["harbor-street"]);
        let codes: &dyn CodeBook = &self.shelf.codes;
        let (encounter, sheet) = (&self.encounter, &self.sheet);
        let source =
            FormSource { office: &office, encounter, sheet, plan, overrides: &BTreeMap::new(), codes };
        fill_form(&source, ClaimId(1), Frequency::Original, "").unwrap()
    }

    fn decide(&self) -> Adjudication {
        let (coverage, plan, encounter) = (self.encounter.coverage().unwrap(), self.plan(), &self.encounter);
        let member = Member {
            id: coverage.member.clone(),
            family: encounter.patient.family.clone(),
            born: encounter.patient.born,
            force: coverage.force,
            permits: encounter.permits.iter().filter(|permit| permit.plan == plan.id).cloned().collect(),
            earlier: encounter.earlier.clone(),
            deductible_met: BTreeMap::new(),
            given: String::new(),
            died: None,
            holds: Vec::new(),
            pays_after: None,
            crosses_to: None,
            primary_care: None,
            patient_paid: BTreeMap::new(),
            decided: Vec::new(),
        };
        let received =
            Received { form: self.form(), received: self.received, payer_control: "P1".to_owned() };
        adjudicate(&received, plan, Some(&member), &self.shelf.codes, self.received, Seed(1))
    }

    /// What was denied, as `code CO 97`.
    fn denials(&self) -> Vec<String> {
        let decision = self.decide();
        let lines = decision.lines.iter().zip(&self.sheet.services).filter(|(line, _)| line.denied);
        let words = lines.map(|(line, service)| {
            let first = &line.adjustments[0];
            format!("{} {:?} {}", service.procedure, first.group, first.carc).to_uppercase()
        });
        words.collect()
    }
}

fn every_case() -> Vec<(String, String)> {
    let (shelf, slugs) = shelf();
    let plans = |(slug, id): (&String, &String)| -> Vec<(String, String)> {
        let fits = shelf.charts[id].patient.plans.iter();
        fits.map(|fit| (slug.clone(), fit.plan.clone())).collect()
    };
    slugs.iter().flat_map(plans).collect()
}

/// Charts whose point is a denial that no coding cures: an appeal with the record, or a permission, a referral or a
/// notice that the front desk has to get before the visit.
fn denied_all_the_same(slug: &str) -> &'static [&'static str] {
    match slug {
        "high-readings" | "tracing-before-the-walk" => &["93000 CO 50"],
        "locking-knee" => &["29881 CO 197"],
        "stiff-knee-sent" => &["99203 CO 288"],
        _ => &[],
    }
}

#[test]
fn a_sheet_that_follows_the_key_scores_full_and_is_paid_by_every_plan() {
    for (slug, plan) in every_case() {
        let bench = Bench::lay(&slug, &plan).mended();
        let (shelf, slugs) = shelf();
        let grade = grade(&shelf.charts[&slugs[&slug]].key, &plan, &bench.sheet);
        assert_eq!(grade.services.got, grade.services.of, "{slug} under {plan}");
        assert_eq!(grade.diagnoses.got, grade.diagnoses.of, "{slug} under {plan}");
        let late = slug == "wrist-after-a-fall" && plan == "orchard-ppo";
        let denied = bench.denials();
        assert!(late || denied == denied_all_the_same(&slug), "{slug} under {plan}: {denied:?}");
    }
}

#[test]
fn a_sheet_that_follows_the_key_passes_the_scrubber() {
    for (slug, plan) in every_case() {
        let bench = Bench::lay(&slug, &plan).mended();
        let mut form = bench.form();
        // The office file keeps the dash that item 25 goes without.
        form.tax_id.retain(|letter| letter.is_ascii_digit());
        let found = scrub(&form, bench.plan(), &bench.shelf.codes, bench.received);
        let errors = found.iter().filter(|finding| finding.severity == Severity::Error);
        let named: Vec<&str> = errors.map(|finding| finding.code.as_str()).collect();
        let late = slug == "wrist-after-a-fall" && plan == "orchard-ppo";
        let expected: &[&str] = match slug.as_str() {
            _ if late => &["scrub.filing-limit"],
            "locking-knee" => &["scrub.authorization-missing"],
            "stiff-knee-sent" => &["scrub.referral-missing"],
            _ => &[],
        };
        assert_eq!(named, expected, "{slug} under {plan}");
    }
}

#[test]
fn registration_faults_are_denied_and_mended() {
    let faults = [
        ("card-changed-last-month", "orchard-ppo", vec!["99213 PR 27", "81003 PR 27"]),
        ("knee-scope", "tidewater-hmo", vec!["29881 CO 197"]),
        ("knee-scope", "orchard-ppo", vec!["29881 CO 197"]),
        ("echo-at-the-hospital", "tidewater-hmo", vec!["93306 CO 288"]),
    ];
    for (slug, plan, expected) in faults {
        assert_eq!(Bench::lay(slug, plan).denials(), expected, "{slug} under {plan}");
        assert!(Bench::lay(slug, plan).mended().denials().is_empty(), "{slug} under {plan}");
    }
}

#[test]
fn coding_faults_are_denied_by_the_plans_own_rule() {
    let lay = |slug: &str, plan: &str| Bench::lay(slug, plan).mended();
    let shoulder = "stiff-shoulder-blood-pressure";
    let cases = [
        (lay(shoulder, "orchard-ppo").without("99214", "25"), "99214 CO 97"),
        (lay(shoulder, "orchard-ppo").without("20610", "LT"), "20610 CO 4"),
        (lay(shoulder, "medicare").without("20610", "LT"), "20610 CO 4"),
        (lay(shoulder, "orchard-ppo").swapped("J1010", "J1030", 1), "J1030 CO 181"),
        (lay("diabetes-kidney-check", "medicare").linked("83036", "I12.9"), "83036 CO 50"),
        (lay("diabetes-kidney-check", "medicare").linked("80061", "N18.31"), "80061 CO 50"),
        (lay("diabetes-kidney-check", "medicare").without("83036", "QW"), "83036 CO 4"),
        (lay("wrist-after-a-fall", "tidewater-hmo").without("99203", "57"), "99203 CO 97"),
        (lay("both-wrists", "medicare").without("20526", "50"), "20526 CO 4"),
        (lay("two-spots-on-the-skin", "tidewater-hmo").without("11102", "59"), "11102 CO 236"),
        (lay("two-spots-on-the-skin", "orchard-ppo").without("11102", "59"), "11102 CO 97"),
        (lay("two-spots-on-the-skin", "medicare").linked("11602", "L82.1"), "11602 CO 50"),
        (lay("colonoscopy-day", "orchard-ppo").without("45380", "59"), "45380 CO 97"),
        (lay("colonoscopy-day", "medicare").without("45380", "59"), "45380 CO 236"),
        (lay("checkup-after-gallbladder", "tidewater-hmo").without("99213", "24"), "99213 CO 97"),
        (lay("palpitations-visit", "medicare").linked("93000", "I10"), "93000 CO 50"),
        (lay("palpitations-visit", "medicare").linked("93000", "Z79.01"), "93000 CO 50"),
        (lay("palpitations-visit", "orchard-ppo").without("99214", "25"), "99214 CO 97"),
        (lay("pharmacologic-stress-test", "medicare").without("J2785", "JZ"), "J2785 CO 16"),
    ];
    for (bench, expected) in cases {
        assert_eq!(bench.denials(), [expected]);
    }
}

#[test]
fn the_late_chart_is_past_the_ppos_days_and_within_the_hmos() {
    let late = Bench::lay("wrist-after-a-fall", "orchard-ppo");
    assert!(late.denials().iter().all(|line| line.ends_with("CO 29")) && late.denials().len() == 4);
    let mut in_time = Bench::lay("wrist-after-a-fall", "orchard-ppo");
    in_time.received = in_time.encounter.dos.checked_add(90.days()).unwrap();
    assert!(in_time.denials().is_empty());
    assert!(Bench::lay("wrist-after-a-fall", "tidewater-hmo").denials().is_empty());
}
