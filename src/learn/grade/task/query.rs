//! A query to a provider, checked by rule: what is cited, how it asks, what it offers.
//!
//! After the practice that AHIMA and ACDIS teach: the facts with their dates, no answer in the question, no word of
//! payment, options that the record supports, and a way out of them.

use super::row::{Sheet, TaskRow, TaskVerdict};
use crate::learn::grade::Points;
use exercises_format::task::{Condition, QueryCheck, QueryTask};

/// Points in hundredths for a fact, and off for one that does not bear on the matter.
const A_FACT: i64 = 100;
/// Points in hundredths of each check of wording and options.
pub const QUERY_POINTS: [(QueryCheck, i64); 6] = [
    (QueryCheck::Question, 100),
    (QueryCheck::Leading, 300),
    (QueryCheck::Payment, 200),
    (QueryCheck::Other, 100),
    (QueryCheck::Undetermined, 100),
    (QueryCheck::Supported, 200),
];
/// The fewest words of a question.
const FEWEST_WORDS: usize = 4;
/// Words that make a sentence a request where no question mark does.
const REQUESTS: [&str; 6] = ["clarify", "document", "specify", "indicate", "state", "describe"];
/// Phrases that urge an answer.
const URGES: [&str; 17] = [
    "please confirm",
    "please agree",
    "do you agree",
    "would you agree",
    "dont you",
    "isnt it",
    "isnt this",
    "wasnt it",
    "please add",
    "you should",
    "you must",
    "need you to",
    "make sure",
    "should be documented",
    "needs to be documented",
    "must be documented",
    "has to be documented",
];
/// Words of payment and of figures that follow from coding.
const PAYMENT: [&str; 27] = [
    "drg",
    "drgs",
    "ms drg",
    "reimbursement",
    "reimburse",
    "reimbursed",
    "payment",
    "payments",
    "pay",
    "pays",
    "paid",
    "revenue",
    "bill",
    "billing",
    "billed",
    "severity of illness",
    "soi",
    "rom",
    "risk of mortality",
    "case mix",
    "cmi",
    "hcc",
    "raf",
    "risk adjustment",
    "quality score",
    "quality measure",
    "insurance",
];
/// Beginnings of options that are a way out.
const OTHER: [&str; 1] = ["other"];
/// The other way out.
const UNDETERMINED: [&str; 8] = [
    "unable to determine",
    "undetermined",
    "cannot be determined",
    "cannot determine",
    "can not be determined",
    "unable to be determined",
    "not able to determine",
    "clinically undetermined",
];
/// Options that name no condition.
const NEUTRAL: [&str; 7] = [
    "not clinically significant",
    "clinically insignificant",
    "no clinical significance",
    "no additional",
    "no further",
    "none of",
    "no diagnosis",
];

/// What a check asks for, in words.
pub fn query_words(check: QueryCheck) -> &'static str {
    match check {
        QueryCheck::Indicators => "It cites every fact that bears on the matter, and no other.",
        QueryCheck::Question => "It asks something.",
        QueryCheck::Leading => "It does not lead: the question names no condition and urges no answer.",
        QueryCheck::Payment => "It says nothing of payment, or of figures that follow from coding.",
        QueryCheck::Other => "It offers “other”.",
        QueryCheck::Undetermined => "It offers “unable to determine”.",
        QueryCheck::Supported => "Each condition offered has a cited fact behind it.",
    }
}

/// The checks a query fails, each with what was found.
pub fn query_checks(
    task: &QueryTask,
    cited: &[String],
    wording: &str,
    options: &[String],
) -> Vec<(QueryCheck, String)> {
    let told = told(wording);
    let offered: Vec<String> = options.iter().map(|option| self::told(option)).collect();
    let mut fails = Vec::new();
    let mut fail = |check, why: Option<String>| fails.extend(why.map(|why| (check, why)));
    fail(QueryCheck::Indicators, indicators(task, cited));
    fail(QueryCheck::Question, question(wording, &told));
    fail(QueryCheck::Leading, leading(task, &told));
    fail(QueryCheck::Payment, payment(wording, &told, &offered));
    let none = |fits: &dyn Fn(&str) -> bool, why: &str| {
        (!offered.iter().any(|option| fits(option))).then(|| why.to_owned())
    };
    fail(QueryCheck::Other, none(&is_other, "No option lets the provider name another condition."));
    let why = "No option lets the provider say that it cannot be determined.";
    fail(QueryCheck::Undetermined, none(&is_undetermined, why));
    fail(QueryCheck::Supported, supported(task, cited, options));
    fails
}

pub(super) fn mark(task: &QueryTask, cited: &[String], wording: &str, options: &[String], sheet: &mut Sheet) {
    sheet.answered = !cited.is_empty() || !wording.trim().is_empty() || !options.is_empty();
    facts(task, cited, sheet);
    let fails = query_checks(task, cited, wording, options);
    let found = |check| fails.iter().find(|(held, _)| *held == check).map(|(_, why)| why.clone());
    let asks = found(QueryCheck::Question).is_none();
    sheet.section();
    for (check, of) in QUERY_POINTS {
        let worded = matches!(check, QueryCheck::Leading | QueryCheck::Payment);
        let given = match check {
            QueryCheck::Question | QueryCheck::Leading | QueryCheck::Payment => !wording.trim().is_empty(),
            _ => !options.is_empty(),
        };
        let fault = found(check);
        let counts = given && (asks || !worded);
        let met = counts && fault.is_none();
        sheet.put(TaskRow {
            place: check_place(check).into(),
            expected: query_words(check).into(),
            verdict: match (given, met) {
                (false, _) => TaskVerdict::Missing,
                (true, true) => TaskVerdict::Right,
                (true, false) => TaskVerdict::Wrong,
            },
            why: match &fault {
                Some(why) => why.clone(),
                None if given && !counts => "It counts once the query asks something.".into(),
                None => query_words(check).into(),
            },
            consequence: if given && fault.is_some() { consequence(check).into() } else { String::new() },
            got: Points(if met { of } else { 0 }),
            of: Points(of),
            compliance_cost: if given && fault.is_some() { cost(check, options) } else { 0 },
            ..TaskRow::default()
        });
    }
}

fn check_place(check: QueryCheck) -> &'static str {
    match check {
        QueryCheck::Indicators => "Facts",
        QueryCheck::Question => "Question",
        QueryCheck::Leading => "Not leading",
        QueryCheck::Payment => "No payment",
        QueryCheck::Other => "Other",
        QueryCheck::Undetermined => "Unable to determine",
        QueryCheck::Supported => "Options",
    }
}

fn consequence(check: QueryCheck) -> &'static str {
    match check {
        QueryCheck::Leading => "An auditor sets the answer aside: the query gave it.",
        QueryCheck::Payment => "The query itself is a compliance finding, whatever the answer.",
        QueryCheck::Supported => "A diagnosis that nothing supports is put into the provider’s mouth.",
        QueryCheck::Other | QueryCheck::Undetermined => {
            "The provider is pushed into the answers that are offered."
        }
        QueryCheck::Question | QueryCheck::Indicators => "The provider cannot tell what is asked.",
    }
}

/// What a failed check costs on the compliance figure.
fn cost(check: QueryCheck, options: &[String]) -> u32 {
    match check {
        QueryCheck::Leading | QueryCheck::Payment => 50,
        QueryCheck::Supported if !options.is_empty() => 25,
        _ => 0,
    }
}

fn facts(task: &QueryTask, cited: &[String], sheet: &mut Sheet) {
    sheet.section();
    for fact in &task.indicators {
        let there = cited.contains(&fact.id);
        if !fact.must && !there {
            continue;
        }
        let (verdict, got, of) = match (fact.must, fact.may, there) {
            (true, _, true) => (TaskVerdict::Right, A_FACT, A_FACT),
            (true, _, false) => (TaskVerdict::Missing, 0, A_FACT),
            (false, true, _) => (TaskVerdict::Acceptable, 0, 0),
            (false, false, _) => (TaskVerdict::Extra, -A_FACT, 0),
        };
        sheet.put(TaskRow {
            place: "Fact".into(),
            yours: if there { fact.text.clone() } else { String::new() },
            expected: if fact.must { fact.text.clone() } else { String::new() },
            verdict,
            why: fact.why.clone(),
            got: Points(got),
            of: Points(of),
            ..TaskRow::default()
        });
    }
    let known = |id: &&String| task.indicators.iter().any(|fact| fact.id == **id);
    for stranger in cited.iter().filter(|id| !known(id)) {
        sheet.put(TaskRow {
            place: "Fact".into(),
            yours: stranger.clone(),
            verdict: TaskVerdict::Extra,
            why: "The record has no such fact.".into(),
            got: Points(-A_FACT),
            ..TaskRow::default()
        });
    }
}

/// Words in lower case with single spaces, so that phrases are found whole; apostrophes leave no gap.
fn told(text: &str) -> String {
    let letters: String = text
        .chars()
        .filter(|c| !matches!(c, '\'' | '’' | '‘'))
        .map(|c| if c.is_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
        .collect();
    let words: Vec<&str> = letters.split_whitespace().collect();
    format!(" {} ", words.join(" "))
}

/// Whether words stand whole in a text that was told.
fn holds(told: &str, words: &str) -> bool {
    told.contains(&self::told(words))
}

fn indicators(task: &QueryTask, cited: &[String]) -> Option<String> {
    let missing = task.indicators.iter().find(|fact| fact.must && !cited.contains(&fact.id));
    let foreign = task.indicators.iter().find(|fact| !fact.must && !fact.may && cited.contains(&fact.id));
    match (missing, foreign) {
        (Some(fact), _) => Some(format!("“{}” of {} is not cited.", fact.text, fact.date)),
        (None, Some(fact)) => Some(format!("“{}” does not bear on the matter. {}", fact.text, fact.why)),
        (None, None) => None,
    }
}

fn question(wording: &str, told: &str) -> Option<String> {
    let asks = wording.contains('?') || REQUESTS.iter().any(|word| holds(told, word));
    let enough = told.split_whitespace().count() >= FEWEST_WORDS;
    (!asks || !enough).then(|| "It puts no question and makes no request.".to_owned())
}

fn leading(task: &QueryTask, told: &str) -> Option<String> {
    if let Some(urge) = URGES.iter().find(|urge| holds(told, urge)) {
        return Some(format!("“{urge}” urges an answer."));
    }
    let named = task.conditions.iter().flat_map(words).find(|word| holds(told, word))?;
    Some(format!("The question names “{named}” itself."))
}

/// Every wording that stands for a condition.
fn words(condition: &Condition) -> impl Iterator<Item = &String> {
    std::iter::once(&condition.name).chain(&condition.words)
}

fn payment(wording: &str, told: &str, offered: &[String]) -> Option<String> {
    let everything = || std::iter::once(told).chain(offered.iter().map(String::as_str));
    let word = PAYMENT.iter().find(|word| everything().any(|text| holds(text, word)));
    // In capitals only: in small letters it is a measure of volume.
    let mut capitals = wording.split(|c: char| !c.is_alphanumeric());
    let short = capitals.find(|word| matches!(*word, "CC" | "MCC" | "CCs" | "MCCs"));
    let found = word.copied().or(short)?;
    Some(format!("“{found}” speaks of payment, or of a figure that follows from coding."))
}

fn is_other(told: &str) -> bool {
    OTHER.iter().any(|word| told.trim_start().starts_with(word))
}

fn is_undetermined(told: &str) -> bool {
    UNDETERMINED.iter().any(|words| holds(told, words))
}

/// Each option that is no way out names a condition of which a supporting fact is cited; and there is one.
fn supported(task: &QueryTask, cited: &[String], options: &[String]) -> Option<String> {
    let mut conditions = 0;
    for option in options {
        let told = told(option);
        if is_other(&told) || is_undetermined(&told) || NEUTRAL.iter().any(|words| holds(&told, words)) {
            continue;
        }
        // The longest wording that fits names it best.
        let named = task
            .conditions
            .iter()
            .flat_map(|held| words(held).map(move |word| (word, held)))
            .filter(|(word, _)| holds(&told, word))
            .max_by_key(|(word, _)| word.len());
        let Some((_, condition)) = named else {
            return Some(format!("No fact of the record stands behind “{}”.", option.trim()));
        };
        if !condition.supported_by.iter().any(|id| cited.contains(id)) {
            return Some(format!("No cited fact stands behind “{}”. {}", option.trim(), condition.why));
        }
        conditions += 1;
    }
    (conditions == 0).then(|| "No condition is offered to choose from.".to_owned())
}
