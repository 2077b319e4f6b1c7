//! The checks before a close: what stands in the way, what deserves a look, what is in order.

use super::fact::Stood;
use super::period::Period;
use crate::base::Cents;
use crate::practice::ledger::audit;
use crate::practice::office::{Stage, State};

/// How a check came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tone {
    /// It stands in the way of the close.
    Stop,
    /// It does not, but somebody should look.
    Look,
    /// In order.
    Right,
}

/// A check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What is checked: `Remittances posted`
    pub name: &'static str,
    /// How it came out.
    pub tone: Tone,
    /// What was found, and what to do.
    pub words: String,
    /// The things found, the first of them.
    pub rows: Vec<CheckRow>,
    /// How many more there are.
    pub more: usize,
}

/// Something a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckRow {
    /// `Remittance 12`
    pub words: String,
    /// The money in it.
    pub amount: Cents,
    /// Where it leads, below the practice's address.
    pub link: String,
}

/// How many things a check lists.
const MOST: usize = 5;

/// The checks of a month, in the order one goes through them.
pub fn checks(state: &State, period: &Period, ties: bool, books: &Stood) -> Vec<Check> {
    vec![
        unposted(state, period),
        balanced(state, ties),
        rejected(state, period),
        unsent(state, period),
        denied(state),
        credits(books),
        unapplied(books),
    ]
}

fn check(
    name: &'static str,
    found: Tone,
    mut rows: Vec<CheckRow>,
    good: &str,
    told: impl Fn(usize) -> String,
) -> Check {
    let count = rows.len();
    rows.truncate(MOST);
    let (tone, words) = if count == 0 { (Tone::Right, good.to_owned()) } else { (found, told(count)) };
    Check { name, tone, words, more: count - rows.len(), rows }
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {many}") }
}

fn unposted(state: &State, period: &Period) -> Check {
    let waits = state
        .remittances
        .iter()
        .filter(|(_, remit)| remit.remittance.paid_on <= period.last && !remit.done());
    let row = |(id, remit): (
        &crate::practice::office::RemitId,
        &crate::journal::Filed<crate::practice::office::Remit>,
    )| CheckRow {
        words: format!("Remittance {id}"),
        amount: remit.remittance.paid,
        link: format!("remittance/{id}"),
    };
    check(
        "Remittances posted",
        Tone::Stop,
        waits.map(row).collect(),
        "Every 835 paid in the month is posted to the end.",
        |count| {
            format!(
                "{} Post every line: the money came in this month.",
                counted(
                    count,
                    "remittance of the month is not posted to the end.",
                    "remittances of the month are not posted to the end."
                )
            )
        },
    )
}

fn balanced(state: &State, ties: bool) -> Check {
    let faults = audit(state);
    let rows: Vec<CheckRow> = faults
        .iter()
        .map(|fault| CheckRow {
            words: fault.message.clone(),
            amount: Cents::ZERO,
            link: "queue/post".to_owned(),
        })
        .chain((!ties).then(|| CheckRow {
            words: "Opening and movements do not come to the closing figure.".to_owned(),
            amount: Cents::ZERO,
            link: String::new(),
        }))
        .collect();
    check(
        "Books in balance",
        if ties { Tone::Look } else { Tone::Stop },
        rows,
        "Every posting sums to nothing, every 835 balances, and opening plus movements is what is owed.",
        |count| {
            format!(
                "{} not hold. Report it as a defect.",
                counted(count, "rule of the books does", "rules of the books do")
            )
        },
    )
}

fn in_stage(state: &State, wanted: Stage, period: Option<&Period>) -> Vec<CheckRow> {
    let of = |stage: Stage| {
        let sent_by = move |file: &crate::practice::office::ClaimFile| {
            let last = file.submissions.last().map(|round| round.day);
            period.is_none_or(|period| last.is_none_or(|day| day <= period.last))
        };
        let claims = state.claims.iter().filter(move |(_, file)| sent_by(file));
        claims.filter(move |(id, _)| state.stage(**id) == Some(stage))
    };
    of(wanted)
        .map(|(id, file)| {
            let visit = state.encounters.get(&file.encounter);
            let name = visit.map(|visit| visit.encounter.patient.name()).unwrap_or_default();
            CheckRow {
                words: format!("Claim {id}, {name}"),
                amount: state.books.claim(*id).open(),
                link: format!("claim/{id}"),
            }
        })
        .collect()
}

fn rejected(state: &State, period: &Period) -> Check {
    check(
        "Rejections worked",
        Tone::Look,
        in_stage(state, Stage::Rejected, Some(period)),
        "No claim of the month lies rejected.",
        |count| {
            format!(
                "{} rejected and not sent again. Nobody is deciding them, and the filing limit runs.",
                counted(count, "claim is", "claims are")
            )
        },
    )
}

fn unsent(state: &State, period: &Period) -> Check {
    let seen = state.encounters.iter().filter(|(_, visit)| visit.encounter.dos <= period.last);
    let unsent = seen.filter(|(_, visit)| {
        visit
            .claim
            .is_none_or(|claim| state.claims.get(&claim).is_none_or(|file| file.submissions.is_empty()))
    });
    let rows = unsent.map(|(id, visit)| CheckRow {
        words: format!("Visit of {}", visit.encounter.patient.name()),
        amount: Cents::ZERO,
        link: visit.claim.map_or_else(|| format!("encounter/{id}"), |claim| format!("claim/{claim}")),
    });
    check(
        "Visits billed",
        Tone::Look,
        rows.collect(),
        "Every visit of the month went out as a claim.",
        |count| {
            format!(
                "{} not billed. Charges sent later fall into the next month.",
                counted(count, "visit is", "visits are")
            )
        },
    )
}

fn denied(state: &State) -> Check {
    check(
        "Denials worked",
        Tone::Look,
        in_stage(state, Stage::Denied, None),
        "No denied line is open.",
        |count| {
            format!(
                "{} a denied line open. It stays in what payers owe, though nobody may ever pay it.",
                counted(count, "claim has", "claims have")
            )
        },
    )
}

fn credits(books: &Stood) -> Check {
    let rows = books.credits().into_iter().map(|(claim, amount)| CheckRow {
        words: format!("Claim {claim}"),
        amount,
        link: format!("claim/{claim}"),
    });
    check("Credits given back", Tone::Look, rows.collect(), "No claim has a credit.", |count| {
        format!(
            "{} a credit. It is somebody else’s money; what is owed must not be made smaller by it.",
            counted(count, "claim has", "claims have")
        )
    })
}

fn unapplied(books: &Stood) -> Check {
    let rows = books.unapplied.iter().map(|(mrn, amount)| CheckRow {
        words: format!("Record {mrn}"),
        amount: *amount,
        link: format!("statement/{mrn}"),
    });
    check("Cash applied", Tone::Look, rows.collect(), "All money of patients is on a claim.", |count| {
        format!(
            "Money of {} waits for a claim. Put it where it belongs, or give it back.",
            counted(count, "patient", "patients")
        )
    })
}
