//! Plans, members and claims for tests: small, and clean until a test spoils one fact.

use super::{Adjudication, Answer, AppealLevel, BundledPair, CoveragePolicy, ModifierNeed, Step, adjudicate};
use super::{Benefits, Decided, DecidedLine, Fees, Member, Plan, Received, Routes, RuleSpec, Timing};
use crate::base::{Cents, Day, Interval, Seed};
use crate::practice::chart::{Address, Permit, PermitKind};
use crate::practice::claim::{ClaimId, Cms1500, FormLine, Frequency, OtherPayer, OtherPayerLine, Party};
use crate::practice::coding::sample::SampleBook;
use crate::practice::x12::model::{Adjustment, Group};
use jiff::civil::date;
use std::collections::BTreeMap;

/// The service date of every sample claim.
pub(crate) const DOS: Day = date(2026, 4, 14);
/// The day every sample claim is received and decided.
pub(crate) const TODAY: Day = date(2026, 4, 20);
/// The rendering clinician's number.
pub(crate) const NPI: &str = "2000000010";

/// An answer of group CO.
pub(crate) fn co(carc: &str, rarcs: &[&str]) -> Answer {
    Answer { group: Group::CO, carc: carc.into(), rarcs: rarcs.iter().map(|code| (*code).into()).collect() }
}

fn address() -> Address {
    Address {
        street: "12 Mill Lane".into(),
        city: "Fairhaven".into(),
        state: "OH".into(),
        zip: "430011234".into(),
    }
}

/// A plan with the given rules, no copay, a paid-up deductible and 20 % coinsurance.
pub(crate) fn plan(rules: Vec<RuleSpec>) -> Plan {
    Plan {
        id: "orchard-ppo".into(),
        name: "Orchard Mutual PPO".into(),
        kind: "ppo".into(),
        insurance_kind: "group".into(),
        filing_indicator: "12".into(),
        payer_id: "ORCH1".into(),
        address: address(),
        phone: "6145550100".into(),
        member_pattern: "OM#######A".into(),
        as_of: date(2026, 1, 1),
        source: "invented".into(),
        verified: true,
        routes: Routes {
            replacement: true,
            void: true,
            reopening_days: None,
            new_claim_when_unprocessable: false,
            replacement_days: Some(90),
        },
        timing: Timing { acknowledgment: 0, front_end: 1, decision: [7, 14], review: [20, 45] },
        benefits: Benefits {
            deductible: Cents(50_000),
            deductible_met_before: Cents(50_000),
            coinsurance_bp: 2_000,
            copays: Vec::new(),
            out_of_pocket: None,
            out_of_pocket_before: Cents::ZERO,
            secondary: None,
            free: Vec::new(),
        },
        fees: Fees {
            allowed: BTreeMap::new(),
            reference_bp: 10_000,
            further_procedure_bp: 5_000,
            both_sides_bp: 15_000,
            sequestration_bp: 0,
        },
        rules,
        appeals: vec![AppealLevel {
            name: "Internal appeal".into(),
            form: None,
            days: 180,
            presumed_receipt_days: 5,
            least_amount: Cents::ZERO,
            independent: false,
        }],
        prompt_pay: None,
        crosses_over: false,
        audits: Vec::new(),
        assistance: None,
        hospital: None,
    }
}

/// One of every rule, in a usual order.
pub(crate) fn all_rules() -> Vec<RuleSpec> {
    vec![
        RuleSpec::CoverageInForce { ended: co("27", &[]), not_begun: co("26", &[]) },
        RuleSpec::TimelyFiling { days: 90, answer: co("29", &[]) },
        RuleSpec::Duplicate { answer: co("18", &[]) },
        RuleSpec::CodesValid { diagnosis: co("16", &["M76"]), procedure: co("181", &[]) },
        RuleSpec::ReferralRequired {
            codes: vec!["93306".into()],
            taxonomies: vec!["207RC0000X".into()],
            answer: co("288", &[]),
        },
        RuleSpec::AuthorizationRequired {
            codes: vec!["72148".into(), "27447".into()],
            absent: co("197", &[]),
            mismatch: co("198", &[]),
            refused: Some(co("39", &[])),
            other_service: Some(co("284", &[])),
            ran_out: Some(co("302", &[])),
        },
        RuleSpec::ModifierRequired {
            needs: vec![ModifierNeed {
                codes: vec!["83036".into()],
                any_of: vec!["QW".into()],
                why: "This test is done in the office under a certificate of waiver.".into(),
                answer: co("4", &[]),
            }],
        },
        RuleSpec::ModifierFits {
            visit_only: vec!["24".into(), "25".into(), "57".into()],
            answer: co("4", &[]),
        },
        RuleSpec::VisitWithProcedure {
            minor: vec!["25".into()],
            major: vec!["57".into()],
            answer: co("97", &["M15"]),
        },
        RuleSpec::FollowUpDays { modifiers: vec!["24".into()], answer: co("97", &["M144"]) },
        RuleSpec::BundledPairs {
            pairs: vec![BundledPair { pays: "45385".into(), part: "45380".into(), modifier_allowed: true }],
            modifiers: vec!["59".into(), "XS".into(), "RT".into(), "LT".into()],
            answer: co("97", &[]),
        },
        RuleSpec::MedicalNecessity { policies: vec![echo_policy()] },
        RuleSpec::SideStated { diagnoses: vec!["M17.10".into()], answer: co("11", &[]) },
        RuleSpec::UnitLimit {
            limits: BTreeMap::from([("J3301".into(), 8), ("20610".into(), 2)]),
            answer: co("151", &["N362"]),
        },
    ]
}

/// An echocardiogram needs a reason of the heart.
pub(crate) fn echo_policy() -> CoveragePolicy {
    CoveragePolicy {
        id: "OM-CP-014".into(),
        title: "Echocardiography".into(),
        codes: vec!["93306".into(), "93000".into()],
        diagnoses: vec!["I50".into(), "R079".into()],
        answer: co("50", &["N115"]),
        with_notice: None,
    }
}

/// A covered member with nothing on file.
pub(crate) fn member() -> Member {
    Member {
        id: "OM1234567C".into(),
        family: "Delgado".into(),
        born: date(1967, 3, 2),
        force: Interval { from: date(2024, 1, 1), to: None },
        permits: Vec::new(),
        earlier: Vec::new(),
        deductible_met: BTreeMap::new(),
        given: String::new(),
        died: None,
        holds: Vec::new(),
        pays_after: None,
        crosses_to: None,
        primary_care: None,
        patient_paid: BTreeMap::new(),
        decided: Vec::new(),
    }
}

/// A member to whom the sample clinician did one service so many days before [`DOS`].
pub(crate) fn seen_before(procedure: &str, days: i32) -> Member {
    let dos = DOS.checked_sub(jiff::Span::new().days(days)).unwrap();
    let earlier = crate::practice::chart::Earlier {
        procedure: procedure.into(),
        modifiers: Vec::new(),
        dos,
        npi: NPI.into(),
    };
    Member { earlier: vec![earlier], ..member() }
}

/// What another plan said of a form: it paid a share of each charge and left the rest as coinsurance.
pub(crate) fn prior(form: &Cms1500, percent: i64) -> Box<OtherPayer> {
    let line = |(line, asked): (u32, &FormLine)| {
        let paid = asked.charge.share(percent * 100);
        let left = Adjustment { group: Group::PR, carc: "2".into(), amount: asked.charge - paid };
        OtherPayerLine {
            line,
            procedure: asked.procedure.clone(),
            modifiers: asked.modifiers.clone(),
            revenue: String::new(),
            units: asked.units,
            paid,
            adjustments: vec![left],
            decided: TODAY,
            left: None,
        }
    };
    let lines: Vec<OtherPayerLine> = (1..).zip(&form.lines).map(line).collect();
    Box::new(OtherPayer {
        order: "P".into(),
        medicare_secondary: String::new(),
        payer_name: "Medicare Part B".into(),
        payer_id: "BGS01".into(),
        filing_indicator: "MB".into(),
        insured_id: "1".into(),
        group: String::new(),
        insured_family: form.patient_family.clone(),
        insured_given: form.patient_given.clone(),
        payer_control: "M1".into(),
        decided: TODAY,
        paid: lines.iter().map(|line| line.paid).sum(),
        left: None,
        adjustments: Vec::new(),
        remarks: Vec::new(),
        lines,
    })
}

/// A permission of the sample plan in force around [`DOS`].
pub(crate) fn permit(kind: PermitKind, number: &str, codes: &[&str]) -> Permit {
    Permit {
        kind,
        plan: "orchard-ppo".into(),
        number: number.into(),
        codes: codes.iter().map(|code| (*code).into()).collect(),
        force: Interval { from: date(2026, 4, 1), to: Some(date(2026, 6, 30)) },
        units: 1,
        refused: false,
    }
}

fn party(name: &str, given: &str, npi: &str, taxonomy: &str) -> Party {
    Party {
        name: name.into(),
        given: given.into(),
        npi: npi.into(),
        taxonomy: taxonomy.into(),
        address: address(),
        phone: "6145550142".into(),
    }
}

/// A line written as `99214-25 x2 AB`: code, modifiers, units (1 when absent), pointers (A when absent).
pub(crate) fn line(text: &str) -> FormLine {
    let mut words = text.split(' ');
    let mut service = words.next().unwrap_or_default().split('-');
    let procedure = service.next().unwrap_or_default();
    let (mut units, mut pointers) = (1, vec![1]);
    for word in words {
        match word.strip_prefix('x') {
            Some(number) => units = number.parse().unwrap(),
            None => pointers = word.bytes().map(|letter| letter - b'A' + 1).collect(),
        }
    }
    let facts = crate::practice::coding::CodeBook::procedure(&SampleBook, &procedure.into(), DOS);
    FormLine {
        from: DOS,
        to: DOS,
        place_of_service: "11".into(),
        procedure: procedure.into(),
        modifiers: service.map(Into::into).collect(),
        pointers,
        charge: facts.map_or(Cents(10_000), |facts| facts.charge) * i64::from(units),
        units,
        rendering: party("Okafor", "Ada", NPI, "207Q00000X"),
        revenue: String::new(),
    }
}

/// A clean form with these diagnoses and lines.
pub(crate) fn form(diagnoses: &[&str], lines: &[&str]) -> Cms1500 {
    Cms1500 {
        plan: "orchard-ppo".into(),
        insurance_kind: "group".into(),
        insured_id: "OM1234567C".into(),
        patient_family: "Delgado".into(),
        patient_given: "Rosa M".into(),
        patient_born: date(1967, 3, 2),
        patient_sex: "F".into(),
        patient_address: address(),
        patient_phone: "6145550117".into(),
        relationship: "self".into(),
        related_to_accident: [false; 3],
        referring: None,
        referring_qualifier: String::new(),
        additional: String::new(),
        diagnoses: diagnoses.iter().map(|code| (*code).into()).collect(),
        frequency: Frequency::Original,
        original_ref: String::new(),
        prior_authorization: String::new(),
        lines: lines.iter().map(|text| line(text)).collect(),
        tax_id: "990000001".into(),
        account: ClaimId(1038),
        accepts_assignment: true,
        amount_paid: Cents::ZERO,
        signed: TODAY,
        facility: None,
        other_payer: None,
        billing: party("Fairhaven Family Practice", "", "2000000028", "261QP2300X"),
        bill_type: String::new(),
    }
}

/// The form as the payer took it in on [`TODAY`].
pub(crate) fn received(form: Cms1500) -> Received {
    Received { form, received: TODAY, payer_control: "OM2604200001".into() }
}

/// Decides a clean claim with these lines by one rule.
pub(crate) fn decide(rule: RuleSpec, diagnoses: &[&str], lines: &[&str]) -> Adjudication {
    decide_form(rule, form(diagnoses, lines), &member())
}

/// Decides a form by one rule.
pub(crate) fn decide_form(rule: RuleSpec, form: Cms1500, member: &Member) -> Adjudication {
    adjudicate(&received(form), &plan(vec![rule]), Some(member), &SampleBook, TODAY, Seed(7))
}

/// A claim of the payer's history: one line decided ten days ago for [`DOS`].
pub(crate) fn decided(control: &str, account: u32, text: &str, denied: bool) -> Decided {
    let line = line(text);
    Decided {
        claim: ClaimId(account),
        payer_control: control.into(),
        received: date(2026, 4, 15),
        first_received: None,
        answered: date(2026, 4, 18),
        lines: vec![DecidedLine {
            procedure: line.procedure,
            modifiers: line.modifiers,
            dos: line.from,
            npi: line.rendering.npi,
            units: line.units,
            denied,
            deductible: Cents::ZERO,
            patient: Cents::ZERO,
        }],
        hospital: false,
    }
}

/// The lines denied, by number.
pub(crate) fn denied(decision: &Adjudication) -> Vec<u32> {
    decision.lines.iter().filter(|line| line.denied).map(|line| line.line).collect()
}

/// The first reason code of a line.
pub(crate) fn carc(decision: &Adjudication, line: usize) -> &str {
    decision.lines[line].adjustments[0].carc.as_str()
}

/// The steps of one rule.
pub(crate) fn steps<'a>(decision: &'a Adjudication, rule: &str) -> Vec<&'a Step> {
    decision.trace.iter().filter(|step| step.rule == rule).collect()
}
