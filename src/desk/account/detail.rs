//! One patient's account opened: what is owed and why, what was sent, what was agreed, and what may be done now.

use super::{AccountAction, AccountRow, account_sheet};
use crate::base::{Cents, Day};
use crate::desk::day::long;
use crate::desk::life::waits_for;
use crate::learn::Shelf;
use crate::practice::account::Policy;
use crate::practice::claim::ClaimId;
use crate::practice::office::{AccountOp, Op, State};

/// An account opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountDetail {
    /// Medical record number.
    pub mrn: String,
    /// Family name first.
    pub patient: String,
    /// What is owed.
    pub owed: Cents,
    /// What waits unapplied.
    pub unapplied: Cents,
    /// Where it stands, in words.
    pub standing: String,
    /// What is owed, by claim, and whether another plan still has to decide.
    pub claims: Vec<(ClaimId, Cents, Option<String>)>,
    /// Statements, newest first.
    pub statements: Vec<StatementRow>,
    /// Instalments of the plan: day, amount, where it stands.
    pub instalments: Vec<(Day, Cents, &'static str)>,
    /// What the file says beside: bankruptcy, death, estate, collections.
    pub notes: Vec<String>,
    /// Deeds that are open now.
    pub deeds: Vec<Deed>,
    /// The most instalments and the least amount, where a plan may be agreed.
    pub plan: Option<(u32, Cents)>,
    /// Whether a bankruptcy may be recorded.
    pub bankruptcy: bool,
    /// Whether a death may be recorded.
    pub death: bool,
}

/// A statement as the account lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StatementRow {
    /// Its number.
    pub number: String,
    /// When it went out.
    pub day: Day,
    /// What it asked.
    pub total: Cents,
    /// What became of it.
    pub words: String,
}

/// Something to do at a press.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// What the button says.
    pub label: String,
    /// What it does, and when it is right.
    pub words: String,
    /// What is asked of the practice.
    pub op: Op,
}

/// The house rules in words, one a line; the usual ones while none are adopted.
pub fn rules(state: &State) -> Vec<String> {
    let held = state.accounts.policy.as_deref().cloned();
    let Some(rules) = held.or_else(|| Policy::usual().ok()) else { return Vec::new() };
    vec![
        format!("Balances up to {} in all may be let go.", rules.small_balance),
        format!("An agency only after {} unpaid statements.", rules.statements_before_collections),
        format!(
            "Plans of at most {} monthly instalments, {} at the least each; {} missed in a row break one.",
            rules.most_instalments, rules.least_instalment, rules.missed_before_broken
        ),
        "From a bankruptcy’s filing on nobody may ask the patient; of the dead the estate is asked."
            .to_owned(),
    ]
}

/// The account; none when there is no such patient.
pub fn detail(state: &State, shelf: &Shelf, mrn: &str) -> Option<AccountDetail> {
    let visit = state.encounters.values().find(|visit| visit.encounter.patient.mrn == mrn)?;
    let row = account_sheet(state).rows.into_iter().find(|row| row.mrn == mrn);
    let file = state.accounts.file(mrn);
    let may = |action| row.as_ref().is_some_and(|row| row.may.contains(&action));
    let owed = state.patient_owes(mrn);
    let policy = state.accounts.policy.as_deref();
    let stayed = file.and_then(|file| file.stay.as_ref()).is_some_and(|stay| stay.holds());
    let died = file.is_some_and(|file| file.died.is_some());
    Some(AccountDetail {
        mrn: mrn.to_owned(),
        patient: visit.encounter.patient.name(),
        owed: owed.iter().map(|(_, amount)| *amount).sum(),
        unapplied: state.books.unapplied(mrn),
        standing: row.as_ref().map_or_else(|| "Nothing is owed".to_owned(), |row| row.standing.clone()),
        claims: owed.iter().map(|(id, amount)| (*id, *amount, waits_for(state, shelf, *id))).collect(),
        statements: statements(state, mrn),
        instalments: instalments(state, mrn),
        notes: notes(state, mrn),
        deeds: row.as_ref().map(deeds).unwrap_or_default(),
        plan: policy
            .filter(|_| may(AccountAction::Plan))
            .map(|rules| (rules.most_instalments, rules.least_instalment)),
        bankruptcy: policy.is_some() && !stayed && !died && !owed.is_empty(),
        death: policy.is_some() && !died,
    })
}

fn statements(state: &State, mrn: &str) -> Vec<StatementRow> {
    let ours = state.statements.values().rev().filter(|sent| sent.mrn == mrn);
    ours.map(|sent| StatementRow {
        number: sent.id.to_string(),
        day: sent.day,
        total: sent.total(),
        words: match &sent.payment {
            Some(paid) if paid.posted => format!("{} paid {}", paid.amount, long(paid.day)),
            Some(paid) => format!("{} arrived {}, to be posted", paid.amount, long(paid.day)),
            None if state.today > sent.pay_by => format!("unpaid since {}", long(sent.pay_by)),
            None => format!("to be paid by {}", long(sent.pay_by)),
        },
    })
    .collect()
}

fn instalments(state: &State, mrn: &str) -> Vec<(Day, Cents, &'static str)> {
    let Some(plan) = state.accounts.file(mrn).and_then(|file| file.plan.as_ref()) else { return Vec::new() };
    let due = usize::try_from(plan.due).unwrap_or(usize::MAX);
    let missed = usize::try_from(plan.missed).unwrap_or_default();
    let stands = |at: usize| match () {
        () if plan.broken && at >= due => "void: the plan is broken",
        () if at >= due => "to come",
        () if at + missed >= due => "missed",
        () => "came",
    };
    plan.instalments.iter().enumerate().map(|(at, (day, amount))| (*day, *amount, stands(at))).collect()
}

fn notes(state: &State, mrn: &str) -> Vec<String> {
    let Some(file) = state.accounts.file(mrn) else { return Vec::new() };
    let stay = file.stay.as_ref().map(|stay| match stay.lifted {
        None => format!("Bankruptcy {} filed {}: the stay holds.", stay.case, long(stay.filed)),
        Some((day, true)) => {
            format!("Bankruptcy {} closed {}: the debts were discharged.", stay.case, long(day))
        }
        Some((day, false)) => format!("Bankruptcy {} dismissed {}: the debts stand.", stay.case, long(day)),
    });
    let died = file.died.map(|day| format!("Died {}: the estate answers for what is owed.", long(day)));
    let estate = file.estate.map(|day| format!("Claim filed with the estate {}.", long(day)));
    let agency = file.collections.map(|day| format!("Handed to the agency {}.", long(day)));
    [stay, died, estate, agency].into_iter().flatten().collect()
}

fn deeds(row: &AccountRow) -> Vec<Deed> {
    row.may.iter().flat_map(|action| deed(*action, row)).collect()
}

fn deed(action: AccountAction, row: &AccountRow) -> Vec<Deed> {
    let mrn = || row.mrn.clone();
    let one = |label: &str, words: String, op: Op| vec![Deed { label: label.to_owned(), words, op }];
    let account = |op: AccountOp| Op::Account(op);
    match action {
        AccountAction::Statement => {
            one("Send a statement", format!("Asks for {}.", row.owed), Op::SendStatement { mrn: mrn() })
        }
        // A plan needs its days and number: the form beside asks for them.
        AccountAction::Plan => Vec::new(),
        AccountAction::WriteOffSmall => one(
            "Let the small balance go",
            format!("{} is below what a stamp and a minute cost, by the house rules.", row.owed),
            account(AccountOp::WriteOffSmall { mrn: mrn() }),
        ),
        AccountAction::Collections => one(
            "Hand to the agency",
            format!("{} statements went unpaid. The balance leaves the books as a bad debt.", row.lapsed),
            account(AccountOp::SendToCollections { mrn: mrn() }),
        ),
        AccountAction::CloseBankruptcy => {
            let close = |discharged| account(AccountOp::CloseBankruptcy { mrn: mrn(), discharged });
            vec![
                Deed {
                    label: "The court discharged the debts".to_owned(),
                    words: "What was owed from before the filing is written off for good.".to_owned(),
                    op: close(true),
                },
                Deed {
                    label: "The court dismissed the case".to_owned(),
                    words: "The stay ends and the debts stand: the patient may be billed again.".to_owned(),
                    op: close(false),
                },
            ]
        }
        AccountAction::Estate => one(
            "File with the estate",
            "Asks the estate, not the family. Its answer takes weeks.".to_owned(),
            account(AccountOp::FileWithEstate { mrn: mrn() }),
        ),
        AccountAction::Apply => one(
            "Put the waiting money on what is owed",
            format!("{} waits; the oldest claim comes first.", row.unapplied),
            account(AccountOp::ApplyUnapplied { mrn: mrn() }),
        ),
        AccountAction::RefundUnapplied => one(
            "Give the waiting money back",
            format!("{} waits and nothing is owed.", row.unapplied),
            account(AccountOp::RefundUnapplied { mrn: mrn() }),
        ),
    }
}

/// The refund of a credit.
pub fn refund(credit: &super::Credit) -> Deed {
    let (label, op) = match credit.payer {
        true => ("Refund to the payer", AccountOp::RefundPayer { claim: credit.claim }),
        false => ("Refund to the patient", AccountOp::RefundPatient { claim: credit.claim }),
    };
    Deed { label: label.to_owned(), words: String::new(), op: Op::Account(op) }
}

/// The house rules taken up.
pub fn adopt() -> Option<Op> {
    Policy::usual().ok().map(|rules| Op::Account(AccountOp::AdoptPolicy(Box::new(rules))))
}
