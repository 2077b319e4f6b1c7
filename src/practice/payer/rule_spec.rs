//! The rules a plan may list, each with its data. A rule's code stands in a file under `payer/rule/`.

use super::rule;
use super::{Answer, BundledPair, CoveragePolicy, ModifierNeed};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One rule with its data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "rule", rename_all = "kebab-case", deny_unknown_fields)]
pub enum RuleSpec {
    /// The member was covered on the date of service.
    CoverageInForce {
        /// After the coverage ended (CARC 27).
        ended: Answer,
        /// Before it began (CARC 26).
        not_begun: Answer,
    },
    /// The claim came in time.
    TimelyFiling {
        /// Days from the date of service to receipt.
        days: u32,
        /// When late.
        answer: Answer,
    },
    /// The same service was not already decided.
    Duplicate {
        /// When it was.
        answer: Answer,
    },
    /// Codes were valid on the date of service.
    CodesValid {
        /// For a diagnosis (CARC 16 with M76 / 146).
        diagnosis: Answer,
        /// For a procedure (CARC 181).
        procedure: Answer,
    },
    /// Specialist services need a referral on file, its number in item 23.
    ReferralRequired {
        /// Procedures that need one.
        codes: Vec<Procedure>,
        /// Specialties of rendering clinicians by taxonomy code that need one.
        taxonomies: Vec<String>,
        /// When absent.
        answer: Answer,
    },
    /// Named services need an authorization, its number in item 23, covering code, date and units.
    AuthorizationRequired {
        /// Procedures that need one.
        codes: Vec<Procedure>,
        /// When item 23 is empty or names none on file.
        absent: Answer,
        /// When the one named does not cover code, date or units.
        mismatch: Answer,
        /// When it was refused before the service (CARC 39); `mismatch` when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        refused: Option<Answer>,
        /// When it is for another service (CARC 284); `mismatch` when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        other_service: Option<Answer>,
        /// When its days had run out (CARC 302); `mismatch` when not given.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        ran_out: Option<Answer>,
    },
    /// Named services need one of some modifiers (sides, drug waste, waived tests).
    ModifierRequired {
        /// Needs.
        needs: Vec<ModifierNeed>,
    },
    /// Visit modifiers stand on visits, side modifiers on paired organs.
    ModifierFits {
        /// Modifiers that only a visit may carry.
        visit_only: Vec<Modifier>,
        /// When one stands elsewhere (CARC 4).
        answer: Answer,
    },
    /// A visit beside a procedure with a global period needs a modifier.
    VisitWithProcedure {
        /// Modifiers that set it apart on a 0- or 10-day procedure's day.
        minor: Vec<Modifier>,
        /// Modifiers that set it apart beside a 90-day procedure.
        major: Vec<Modifier>,
        /// Without (CARC 97).
        answer: Answer,
    },
    /// A visit within another service's follow-up days by the same clinician.
    FollowUpDays {
        /// Modifiers that set it apart.
        modifiers: Vec<Modifier>,
        /// Without (CARC 97).
        answer: Answer,
    },
    /// One service is part of another of the same day.
    BundledPairs {
        /// The plan's pairs.
        pairs: Vec<BundledPair>,
        /// Modifiers that set them apart where the pair allows it.
        modifiers: Vec<Modifier>,
        /// Without (CARC 97 or 236).
        answer: Answer,
    },
    /// The diagnoses pointed to justify the service.
    MedicalNecessity {
        /// Coverage policies.
        policies: Vec<CoveragePolicy>,
    },
    /// Diagnoses of paired organs name the side.
    SideStated {
        /// Diagnosis codes that name none (whole codes).
        diagnoses: Vec<String>,
        /// Without.
        answer: Answer,
    },
    /// No more units than the plan pays on a day.
    UnitLimit {
        /// Most units per line and day.
        limits: BTreeMap<Procedure, u32>,
        /// Beyond.
        answer: Answer,
    },
    /// The patient was alive on the date of service (CARC 13).
    PatientAlive(rule::PatientAlive),
    /// Age and sex fit services and diagnoses (CARC 6, 7, 9, 10).
    PatientFits(rule::PatientFits),
    /// Number and given name are one member's (CARC 140).
    NameMatches(rule::NameMatches),
    /// Nothing in the membership file stands against payment that day (CARC 24, 60, 178, 200, 227, 258, B9 …).
    MembershipHold(rule::MembershipHold),
    /// No other plan comes first (CARC 22).
    PayerOrder(rule::PayerOrder),
    /// What the earlier payer did is on the claim, adds up, and leaves something this plan covers (CARC 129, 276).
    PriorPayer(rule::PriorPayer),
    /// Work did not cause it, or, for a workers' plan, did (CARC 19, P2).
    WorkRelated(rule::WorkRelated),
    /// The clinician's specialty does this service (CARC 8).
    SpecialtyFits(rule::SpecialtyFits),
    /// The clinician was enrolled that day (CARC 185, B7).
    Enrolled(rule::Enrolled),
    /// Who referred or ordered is named and may refer (CARC 16, 183).
    ReferringProvider(rule::ReferringProvider),
    /// The patient saw the network's or the own primary care clinician (CARC 242).
    Network(rule::Network),
    /// An item that some services need is filled (CARC 16, 252).
    RequiredItem(rule::RequiredItem),
    /// A contract rate was in force that day (CARC 147).
    ContractRate(rule::ContractRate),
    /// Modifiers were in force that day (CARC 182).
    ModifierValid(rule::ModifierValid),
    /// What the advance notice modifiers GA, GX, GY and GZ say (CARC 50, 96).
    AdvanceNotice(rule::AdvanceNotice),
    /// Diagnoses the plan never pays for (CARC 160, 167).
    DiagnosisExcluded(rule::DiagnosisExcluded),
    /// A new patient is new (CARC B16).
    NewPatient(rule::NewPatient),
    /// One visit a day by one clinician (CARC B14).
    OneVisit(rule::OneVisit),
    /// An add-on service has its main service (CARC 107).
    MainService(rule::MainService),
    /// The plan pays for an assistant at this operation (CARC 54).
    Assistant(rule::Assistant),
    /// Nobody else was paid for a part of the service (CARC B20).
    Component(rule::Component),
    /// A service that must come first was paid (CARC B15).
    QualifyingService(rule::QualifyingService),
    /// Nothing in the patient's history makes the service impossible (CARC 261).
    HistoryFits(rule::HistoryFits),
    /// One service is part of another by the national edits for hospitals' outpatient claims (CARC 236).
    HospitalPairs(rule::HospitalPairs),
    /// An operation within another's follow-up days says why (CARC 97).
    FollowUpSurgery(rule::FollowUpSurgery),
    /// Not more often than the benefit allows (CARC 119, 149, 273).
    FrequencyLimit(rule::FrequencyLimit),
    /// The dose is within the label's (CARC 153).
    DoseLimit(rule::DoseLimit),
    /// Two services that exclude each other (CARC 231).
    ExclusivePairs(rule::ExclusivePairs),
    /// Services the benefit leaves out (CARC 96, 204).
    NotCovered(rule::ServiceList),
    /// Routine care the plan leaves out (CARC 49).
    RoutineCare(rule::ServiceList),
    /// Treatments the policy calls unproven (CARC 55).
    Experimental(rule::ServiceList),
    /// Codes that only count (CARC 246).
    ReportingOnly(rule::ServiceList),
    /// Services never paid by themselves (CARC 234).
    NeverApart(rule::ServiceList),
    /// Services another contractor pays (CARC 109).
    OtherContractor(rule::ServiceList),
    /// Services paid by the monthly capitation (CARC 24).
    Capitation(rule::ServiceList),
    /// Services the managed care contract leaves out (CARC 256).
    ManagedContract(rule::ServiceList),
    /// Services paid in an emergency only (CARC 40).
    EmergencyOnly(rule::ServiceList),
    /// Unlisted codes where a listed one exists (CARC 189).
    UnlistedCode(rule::ServiceList),
    /// Services fit the place (CARC 5, 58).
    PlaceFits(rule::ServiceList),
    /// The diagnosis is of the part of the body treated (CARC 11).
    DiagnosisFits(rule::ServiceList),
    /// The level of a visit is borne out by its diagnoses (CARC 150).
    LevelOfService(rule::ServiceList),
    /// The conditions of a programme are met (CARC 272).
    ProgramConditions(rule::ServiceList),
}
