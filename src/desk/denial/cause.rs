//! Root causes in words, in groups a biller thinks in: each rule of a plan told as what would have gone wrong.

use super::question::Choice;
use crate::practice::payer::Plan;

/// Causes of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CauseGroup {
    /// The group's heading.
    pub name: &'static str,
    /// Its causes, in the order of the table below.
    pub causes: Vec<Choice>,
}

/// A later look at a paid claim: no rule of the plan's list, and a cause all the same.
pub(super) const AUDIT: &str = "audit";

type Cause = (&'static str, &'static str);

const GROUPS: [(&str, &[Cause]); 9] = [
    (
        "Member and cover",
        &[
            ("coverage-in-force", "The patient was not covered that day"),
            ("name-matches", "Member number and name do not belong together"),
            ("patient-alive", "The service is dated after the patient’s death"),
            ("patient-fits", "The service or diagnosis does not fit the patient’s age or sex"),
            ("membership-hold", "Something stands against the membership: a premium, an inquiry, a request"),
        ],
    ),
    (
        "Who pays",
        &[
            ("payer-order", "Another plan pays first"),
            ("prior-payer", "The first payer’s answer was missing or does not allow more"),
            ("work-related", "It is, or is not, an injury at work"),
            ("other-contractor", "The claim went to the wrong contractor"),
            ("capitation", "The monthly sum for the patient already pays it"),
            ("managed-contract", "A managed care contract covers it, not this plan"),
        ],
    ),
    (
        "Time and repeats",
        &[
            ("timely-filing", "The claim came too late"),
            ("duplicate", "The same service was decided before"),
            ("one-visit", "A second visit on the same day"),
            ("frequency-limit", "The service came again too soon"),
            ("history-fits", "It cannot be after what was done before"),
        ],
    ),
    (
        "Permission and notice",
        &[
            ("referral-required", "A referral was needed and not named"),
            ("authorization-required", "An authorization was needed and not named"),
            ("advance-notice", "The patient was, or was not, told in advance"),
        ],
    ),
    (
        "Who did it, and where",
        &[
            ("enrolled", "The clinician was not enrolled that day"),
            ("specialty-fits", "The clinician’s specialty is not paid for it"),
            ("referring-provider", "The referring clinician is missing or may not refer"),
            ("network", "The clinician is outside the network"),
            ("contract-rate", "No contract rate was in force"),
            ("place-fits", "The place does not fit the service"),
            ("assistant", "No assistant is paid at this operation"),
            ("component", "Somebody else billed a part of it"),
        ],
    ),
    (
        "Codes and modifiers",
        &[
            ("codes-valid", "A code was not valid that day"),
            ("modifier-valid", "A modifier was not in force that day"),
            ("modifier-required", "A modifier that this service needs was left out"),
            ("modifier-fits", "A modifier stands where it does not belong"),
            ("side-stated", "A diagnosis does not say which side"),
            ("new-patient", "A known patient was billed as new"),
            ("unlisted-code", "A code exists, and an unlisted one was used"),
            ("required-item", "Something the plan needs on the claim is missing"),
        ],
    ),
    (
        "Bundles and follow-up days",
        &[
            ("visit-with-procedure", "A visit and a procedure on one day were not set apart"),
            ("follow-up-days", "The visit fell into the follow-up days of an operation"),
            ("follow-up-surgery", "The operation fell into the follow-up days of another"),
            ("bundled-pairs", "The service counts as part of another on the claim"),
            ("hospital-pairs", "The hospital edits count it as part of another"),
            ("exclusive-pairs", "Two services exclude each other"),
            ("main-service", "An add-on stands without its main service"),
            ("qualifying-service", "The service that must come first was not found"),
            ("never-apart", "The plan never pays it by itself"),
            ("reporting-only", "The code only reports; nothing is paid for it"),
        ],
    ),
    (
        "Need and benefit",
        &[
            ("medical-necessity", "The diagnoses pointed to do not justify the service"),
            ("diagnosis-fits", "The diagnosis does not fit the service"),
            ("diagnosis-excluded", "The plan does not pay for this diagnosis"),
            ("level-of-service", "The diagnoses do not bear out the level"),
            ("not-covered", "The benefit does not contain it"),
            ("routine-care", "It counts as routine care"),
            ("experimental", "The plan holds it experimental"),
            ("emergency-only", "Only emergencies are paid, and this was none"),
            ("program-conditions", "A condition of the program was not met"),
            (AUDIT, "A later look found the record too thin for a service it had paid"),
        ],
    ),
    (
        "Units and dose",
        &[
            ("unit-limit", "More units than the plan pays on a day"),
            ("dose-limit", "More of the drug than its label allows"),
        ],
    ),
];

/// What can have gone wrong under a plan, by group; groups without a cause are left out.
pub(super) fn causes(plan: &Plan) -> Vec<CauseGroup> {
    let may = |rule: &str| match rule {
        AUDIT => !plan.audits.is_empty(),
        rule => plan.rules.iter().any(|held| held.name() == rule),
    };
    let group = |(name, causes): &(&'static str, &[Cause])| {
        let held = causes.iter().filter(|(rule, _)| may(rule));
        let causes: Vec<Choice> = held.map(|(value, words)| Choice { value, words }).collect();
        (!causes.is_empty()).then_some(CauseGroup { name, causes })
    };
    GROUPS.iter().filter_map(group).collect()
}

/// What would have gone wrong, by rule; the rule's own title when we have no words for it.
pub fn accusation(rule: &str, title: &'static str) -> &'static str {
    let mut all = GROUPS.iter().flat_map(|(_, causes)| causes.iter());
    all.find(|(name, _)| *name == rule).map_or(title, |(_, words)| words)
}

/// Whether a cause is shown while the learner narrows the list: every typed word begins a word of it.
pub fn narrowed(words: &str, typed: &str) -> bool {
    let parts = |text: &str| -> Vec<String> {
        let parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        parts.map(str::to_lowercase).collect()
    };
    let held = parts(words);
    parts(typed).iter().all(|part| held.iter().any(|word| word.starts_with(part.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_narrowed_by_beginnings_of_words_in_any_order() {
        assert!(narrowed("The claim came too late", "late cl"));
        assert!(narrowed("The claim came too late", "  "));
        assert!(!narrowed("The claim came too late", "aim"));
    }
}
