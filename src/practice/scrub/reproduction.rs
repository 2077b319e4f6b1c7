//! For every edit the smallest claim that draws it, and the same claim without that one fault, which does not.

use super::{Seen, edits, scrub_with_records};
use crate::base::Cents;
use crate::practice::claim::{Cms1500, Frequency};
use crate::practice::coding::sample::SampleBook;
use crate::practice::payer::sample::{TODAY, all_rules, co, form, line, plan};
use crate::practice::payer::{Plan, RuleSpec};
use jiff::ToSpan;
use std::collections::BTreeSet;

/// What an edit reads.
struct Case {
    form: Cms1500,
    plan: Plan,
    seen: Vec<Seen>,
}

impl Case {
    /// A claim of these diagnoses and lines, both parted by blanks (`00830-AA:75` has 75 units).
    fn of(diagnoses: &str, lines: &str) -> Self {
        let diagnoses: Vec<&str> = diagnoses.split(' ').collect();
        let lines: Vec<String> = lines.split(' ').map(|text| text.replace(':', " x")).collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        Self { form: form(&diagnoses, &lines), plan: plan(all_rules()), seen: Vec::new() }
    }

    fn lines(&mut self, lines: &[&str]) {
        self.form.lines = lines.iter().map(|text| line(text)).collect();
    }

    /// The plan and the claim are Medicare's.
    fn medicare(&mut self) {
        self.plan.insurance_kind = "medicare".into();
        self.form.insurance_kind = "medicare".into();
    }

    fn draws(&self, code: &str) -> bool {
        let found = scrub_with_records(&self.form, &self.plan, &SampleBook, TODAY, &self.seen);
        found
            .iter()
            .any(|finding| finding.code == code && !finding.at.is_empty() && !finding.next_step.is_empty())
    }
}

type Change = fn(&mut Case);

/// Edit, diagnoses, lines, what makes the claim clean of the edit (often nothing), what spoils it.
const TWINS: &[(&str, &str, &str, Change, Change)] = &[
    ("scrub.insurance-kind", "I10", "99213", |_| (), |c| c.form.insurance_kind = "medicare".into()),
    ("scrub.member-id", "I10", "99213", |_| (), |c| c.form.insured_id = "OM123".into()),
    ("scrub.patient-name", "I10", "99213", |_| (), |c| c.form.patient_given.clear()),
    ("scrub.npi-check-digit", "I10", "99213", |_| (), |c| c.form.billing.npi = "2000000011".into()),
    ("scrub.zip-length", "I10", "99213", |_| (), |c| c.form.billing.address.zip = "43001".into()),
    ("scrub.patient-address", "I10", "99213", |_| (), |c| c.form.patient_address.state = "Ohio".into()),
    (
        "scrub.accident-unstated",
        "I10 S83.206A",
        "99213",
        |c| c.form.related_to_accident = [false, false, true],
        |c| c.form.related_to_accident = [false; 3],
    ),
    ("scrub.accident-without-injury", "I10", "99213", |_| (), |c| c.form.related_to_accident[1] = true),
    ("scrub.work-injury-elsewhere", "I10", "99213", |_| (), |c| c.form.related_to_accident[0] = true),
    ("scrub.work-box", "I10", "99213", |_| (), |c| c.plan.filing_indicator = "WC".into()),
    ("scrub.ordering-provider", "M17.11", "73562-RT", |_| (), |c| c.medicare()),
    ("scrub.referring-is-group", "I10", "99213", |_| (), |c| c.form.referring = Some(c.form.billing.clone())),
    (
        "scrub.referring-qualifier",
        "I10",
        "99213",
        |_| (),
        |c| c.form.referring = Some(c.form.lines[0].rendering.clone()),
    ),
    (
        "scrub.unlisted-described",
        "I10",
        "64999",
        |c| c.form.additional = "Block at the lesser occipital nerve".into(),
        |c| c.form.additional.clear(),
    ),
    ("scrub.taxonomy", "I10", "99213", |_| (), |c| c.form.billing.taxonomy = "261Q".into()),
    ("scrub.diagnosis-count", "I10", "99213", |_| (), |c| c.form.diagnoses.clear()),
    ("scrub.diagnosis-twice", "I10", "99213", |_| (), |c| c.form.diagnoses.push("I10".into())),
    ("scrub.diagnosis-valid", "I10", "99213", |_| (), |c| c.form.diagnoses.push("G35".into())),
    ("scrub.external-cause-first", "I10 W10.1XXA", "99213", |_| (), |c| c.form.diagnoses.reverse()),
    ("scrub.manifestation-first", "E11.65 H42", "99213", |_| (), |c| c.form.diagnoses.reverse()),
    ("scrub.never-first", "I10 Z68.41", "99213", |_| (), |c| c.form.diagnoses.reverse()),
    ("scrub.sequela-first", "M25.531 S52.501S", "99213", |_| (), |c| c.form.diagnoses.reverse()),
    ("scrub.pregnancy-first", "O80 I10", "99213", |_| (), |c| c.form.diagnoses.reverse()),
    ("scrub.sex-conflict", "I10", "99213", |_| (), |c| c.form.diagnoses.push("N40.0".into())),
    ("scrub.age-conflict", "Z00.00", "99396", |_| (), |c| c.lines(&["99395"])),
    ("scrub.side-unspecified", "M17.11", "99213", |_| (), |c| c.form.diagnoses[0] = "M17.10".into()),
    ("scrub.replacement-reference", "I10", "99213", |_| (), |c| c.form.frequency = Frequency::Replacement),
    (
        "scrub.replacement-taken",
        "I10",
        "99213",
        |_| (),
        |c| {
            c.form.frequency = Frequency::Replacement;
            c.form.original_ref = "OM26".into();
            c.plan.routes.replacement = false
        },
    ),
    (
        "scrub.authorization-missing",
        "M17.11",
        "72148",
        |c| c.form.prior_authorization = "A-100".into(),
        |c| c.form.prior_authorization.clear(),
    ),
    (
        "scrub.referral-missing",
        "R07.9",
        "93306",
        |c| c.form.prior_authorization = "R-100".into(),
        |c| c.form.prior_authorization.clear(),
    ),
    ("scrub.clia", "E11.65", "83036-QW", |_| (), |c| c.medicare()),
    ("scrub.line-count", "I10", "99213", |_| (), |c| c.form.lines.clear()),
    (
        "scrub.date-future",
        "I10",
        "99213",
        |_| (),
        |c| c.form.lines[0].to = c.form.lines[0].to.tomorrow().unwrap().saturating_add(9.days()),
    ),
    ("scrub.date-before-birth", "I10", "99213", |_| (), |c| c.form.patient_born = TODAY),
    (
        "scrub.date-order",
        "I10",
        "99213",
        |_| (),
        |c| c.form.lines[0].to = c.form.lines[0].to.yesterday().unwrap(),
    ),
    (
        "scrub.filing-limit",
        "I10",
        "99213",
        |_| (),
        |c| c.plan = plan(vec![RuleSpec::TimelyFiling { days: 5, answer: co("29", &[]) }]),
    ),
    ("scrub.place-of-service", "I10", "99213", |_| (), |c| c.form.lines[0].place_of_service = "1".into()),
    ("scrub.visit-place", "I10", "99213", |_| (), |c| c.lines(&["99283"])),
    ("scrub.telehealth-place", "I10", "99213", |_| (), |c| c.lines(&["99213-95"])),
    (
        "scrub.telehealth-hands-on",
        "M17.11",
        "20610-RT",
        |_| (),
        |c| c.form.lines[0].place_of_service = "10".into(),
    ),
    ("scrub.procedure-valid", "I10", "99213", |_| (), |c| c.lines(&["99201"])),
    ("scrub.modifier-25", "M17.11", "99214-25 20610-RT", |_| (), |c| c.form.lines[0].modifiers.clear()),
    ("scrub.modifier-25-alone", "I10", "99213", |_| (), |c| c.lines(&["99213-25"])),
    ("scrub.modifier-57", "M17.11", "99214-57 29881-RT", |_| (), |c| c.form.lines[0].modifiers.clear()),
    (
        "scrub.follow-up-visit",
        "I10",
        "10060 99213-25",
        |_| (),
        |c| c.form.lines[0].from = jiff::civil::date(2026, 4, 4),
    ),
    (
        "scrub.follow-up-procedure",
        "M17.11",
        "29881-RT 10060",
        |_| (),
        |c| c.form.lines[0].from = jiff::civil::date(2026, 2, 14),
    ),
    ("scrub.modifier-on-visit", "M17.11", "20610-RT", |_| (), |c| c.lines(&["20610-RT-25"])),
    ("scrub.modifier-twice", "M17.11", "20610-RT", |_| (), |c| c.lines(&["20610-RT-RT"])),
    ("scrub.modifier-shape", "M17.11", "20610-50", |_| (), |c| c.lines(&["20610-5"])),
    ("scrub.modifier-needed", "E11.65", "83036-QW", |_| (), |c| c.form.lines[0].modifiers.clear()),
    ("scrub.side-missing", "M17.11", "20610-RT", |_| (), |c| c.form.lines[0].modifiers.clear()),
    ("scrub.side-without-pair", "I10", "93000", |_| (), |c| c.lines(&["93000-RT"])),
    ("scrub.side-conflict", "M17.11", "20610-RT", |_| (), |c| c.lines(&["20610-LT"])),
    ("scrub.side-beside-50", "M17.11", "20610-50", |_| (), |c| c.lines(&["20610-50-RT"])),
    ("scrub.component-both", "R07.9", "93306-26", |_| (), |c| c.lines(&["93306-26-TC"])),
    (
        "scrub.hospital-imaging",
        "M17.11",
        "73562-RT",
        |_| (),
        |c| c.form.lines[0].place_of_service = "22".into(),
    ),
    ("scrub.add-on-51", "I10", "17000 17003", |_| (), |c| c.form.lines[1].modifiers.push("51".into())),
    ("scrub.add-on", "I10", "17000 17003", |_| (), |c| c.lines(&["17003"])),
    ("scrub.prolonged-base", "I10", "99215 99417", |_| (), |c| c.lines(&["99214", "99417"])),
    ("scrub.prolonged-medicare", "I10", "99215 99417", |_| (), |c| c.medicare()),
    (
        "scrub.new-patient",
        "I10",
        "99203",
        |_| (),
        |c| c.seen.push(Seen { dos: jiff::civil::date(2025, 1, 6), taxonomy: "207Q00000X".into() }),
    ),
    ("scrub.distinct-twice", "I10", "45380-XS", |_| (), |c| c.lines(&["45380-59-XS"])),
    ("scrub.distinct-visit", "I10", "99213", |_| (), |c| c.lines(&["99213-59"])),
    ("scrub.reduced-and-stopped", "I10", "45380-53", |_| (), |c| c.lines(&["45380-52-53"])),
    ("scrub.repeat-modifier", "I10", "93000-76", |_| (), |c| c.lines(&["93000-91"])),
    ("scrub.notice-conflict", "I10", "93000-GX-GY", |_| (), |c| c.lines(&["93000-GA-GZ"])),
    ("scrub.notice-plan", "I10", "93000", |_| (), |c| c.lines(&["93000-GA"])),
    ("scrub.waste-conflict", "M17.11", "J3301 J3301-JW", |_| (), |c| c.lines(&["J3301-JZ", "J3301-JW"])),
    ("scrub.waste-alone", "M17.11", "J3301 J3301-JW", |_| (), |c| c.lines(&["J3301-JW"])),
    ("scrub.vaccine-unadministered", "Z23", "90686 90471", |_| (), |c| c.lines(&["90686"])),
    ("scrub.vaccine-absent", "Z23", "90686 90471", |_| (), |c| c.lines(&["90471"])),
    ("scrub.duplicate-lines", "I10", "93000", |_| (), |c| c.lines(&["93000", "93000"])),
    ("scrub.bundled-pair", "I10", "45385", |_| (), |c| c.lines(&["45385", "45380"])),
    ("scrub.preventive-reason", "Z00.00", "99396", |_| (), |c| c.form.diagnoses[0] = "I10".into()),
    ("scrub.pointer-absent", "I10", "99213", |_| (), |c| c.form.lines[0].pointers.clear()),
    ("scrub.pointer-range", "I10", "99213", |_| (), |c| c.form.lines[0].pointers = vec![2]),
    ("scrub.charge-zero", "I10", "99213", |_| (), |c| c.form.lines[0].charge = Cents::ZERO),
    (
        "scrub.charge-low",
        "I10",
        "99213",
        |_| (),
        |c| {
            c.plan.fees.allowed.insert("99213".into(), Cents(16_000));
        },
    ),
    ("scrub.units", "I10", "99213", |_| (), |c| c.form.lines[0].units = 0),
    ("scrub.span-units", "I10", "93000", |_| (), |c| c.form.lines[0].from = jiff::civil::date(2026, 4, 12)),
    ("scrub.anesthesia-minutes", "K40.90", "00830-AA:75", |_| (), |c| c.form.lines[0].units = 1),
    ("scrub.anesthesia-who", "K40.90", "00830:75", |_| (), |c| c.medicare()),
    ("scrub.units-both-sides", "M17.11", "20610-50", |_| (), |c| c.form.lines[0].units = 2),
    ("scrub.unit-limit", "M17.11", "J3301", |_| (), |c| c.form.lines[0].units = 9),
    ("scrub.tax-id", "I10", "99213", |_| (), |c| c.form.tax_id.clear()),
    (
        "scrub.laboratory-assignment",
        "E11.65",
        "83036-QW",
        |_| (),
        |c| {
            c.medicare();
            c.form.accepts_assignment = false
        },
    ),
    ("scrub.facility-missing", "I10", "99213", |_| (), |c| c.form.lines[0].place_of_service = "22".into()),
    ("scrub.total", "I10", "99213", |_| (), |c| c.form.amount_paid = Cents(99_999_999)),
    ("scrub.signature-date", "I10", "99213", |_| (), |c| c.form.signed = jiff::civil::date(2026, 1, 1)),
];

#[test]
fn every_edit_is_drawn_by_one_fault_and_not_without_it() {
    for (code, diagnoses, lines, mend, spoil) in TWINS {
        let mut case = Case::of(diagnoses, lines);
        mend(&mut case);
        assert!(!case.draws(code), "{code} is drawn by the claim without the fault");
        spoil(&mut case);
        assert!(case.draws(code), "{code} is not drawn by the claim with the fault");
    }
}

#[test]
fn every_edit_has_its_twins_once() {
    let twins: Vec<&str> = TWINS.iter().map(|(code, ..)| *code).collect();
    let named: BTreeSet<&str> = twins.iter().copied().collect();
    let edits: BTreeSet<&str> = edits().iter().map(|edit| edit.code).collect();
    assert_eq!(named, edits);
    assert_eq!(twins.len(), named.len());
    assert!(edits.len() >= 64, "{} edits", edits.len());
}

#[test]
fn every_edit_is_a_file_that_says_what_it_asks_and_tests_it() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/practice/scrub/edit");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("mod.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        assert!(text.starts_with("//! ") && text.contains("fn check("), "{}", path.display());
        assert!(text.contains("#[test]"), "{}", path.display());
        files += 1;
    }
    assert_eq!(files, edits().len());
}
