//! Patients' accounts as a work list: who owes, since when, what may be asked of whom, and which credits wait.

mod detail;

pub use detail::{AccountDetail, Deed, StatementRow, adopt, detail, refund, rules};

use crate::base::{Cents, Day};
use crate::practice::account::{AccountEnd, PaymentPlan, Stay};
use crate::practice::claim::ClaimId;
use crate::practice::office::State;
use std::collections::BTreeMap;

/// The screen of patients' accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountSheet {
    /// Patients with a balance or money waiting, the largest first.
    pub rows: Vec<AccountRow>,
    /// Claims on which somebody has paid too much.
    pub credits: Vec<Credit>,
    /// Balances that ended unpaid: how, how many claims, how much.
    pub ends: Vec<(AccountEnd, u32, Cents)>,
}

/// One patient's account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRow {
    /// Medical record number.
    pub mrn: String,
    /// Family name first.
    pub patient: String,
    /// What is owed.
    pub owed: Cents,
    /// What waits unapplied.
    pub unapplied: Cents,
    /// Statements that went unpaid past their day.
    pub lapsed: u32,
    /// The next instalment, where a plan runs.
    pub next_instalment: Option<(Day, Cents)>,
    /// Where it stands, in words.
    pub standing: String,
    /// What may be done now.
    pub may: Vec<AccountAction>,
}

/// What may be done about an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum AccountAction {
    /// Send a statement.
    Statement,
    /// Agree on instalments.
    Plan,
    /// Let it go.
    WriteOffSmall,
    /// Hand it to an agency.
    Collections,
    /// Close the bankruptcy as the court did.
    CloseBankruptcy,
    /// File with the estate.
    Estate,
    /// Put waiting money on what is owed.
    Apply,
    /// Give waiting money back.
    RefundUnapplied,
}

/// A credit on a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credit {
    /// Which claim.
    pub claim: ClaimId,
    /// Whose: the payer's (true) or the patient's.
    pub payer: bool,
    /// How much.
    pub amount: Cents,
}

/// A day two weeks ahead, where a first instalment is usually put.
pub fn two_weeks_ahead(state: &State) -> Day {
    state.today.saturating_add(jiff::Span::new().days(14))
}

/// The screen as it stands.
pub fn account_sheet(state: &State) -> AccountSheet {
    let mut patients: BTreeMap<&str, String> = BTreeMap::new();
    for visit in state.encounters.values() {
        patients.entry(&visit.encounter.patient.mrn).or_insert_with(|| visit.encounter.patient.name());
    }
    let mut rows: Vec<AccountRow> =
        patients.into_iter().filter_map(|(mrn, name)| row(state, mrn, name)).collect();
    rows.sort_by(|a, b| b.owed.cmp(&a.owed).then_with(|| a.mrn.cmp(&b.mrn)));
    let credits = state.books.by_claim().flat_map(|(claim, balance)| {
        let credit =
            |payer, owes: Cents| (owes < Cents::ZERO).then(|| Credit { claim, payer, amount: -owes });
        [credit(true, balance.payer_owes), credit(false, balance.patient_owes)].into_iter().flatten()
    });
    AccountSheet { rows, credits: credits.collect(), ends: ends(state) }
}

fn row(state: &State, mrn: &str, patient: String) -> Option<AccountRow> {
    let owed: Cents = state.patient_owes(mrn).iter().map(|(_, amount)| *amount).sum();
    let unapplied = state.books.unapplied(mrn);
    if owed.is_zero() && unapplied.is_zero() {
        return None;
    }
    let sent: Vec<_> = state.statements.values().filter(|sent| sent.mrn == mrn).collect();
    let lapsed = sent.iter().filter(|sent| sent.payment.is_none() && state.today > sent.pay_by).count();
    let lapsed = u32::try_from(lapsed).unwrap_or(u32::MAX);
    let file = state.accounts.file(mrn);
    let plan = file.and_then(|file| file.plan.as_ref()).filter(|plan| plan.runs());
    let next_instalment = plan.and_then(|plan| plan.instalments.get(plan.due as usize).copied());
    let out = sent.iter().any(|sent| sent.payment.is_none() && state.today <= sent.pay_by);
    Some(AccountRow {
        mrn: mrn.to_owned(),
        patient,
        owed,
        unapplied,
        lapsed,
        next_instalment,
        standing: standing(state, mrn, lapsed, out),
        may: may(state, mrn, [owed, unapplied], lapsed, out),
    })
}

fn standing(state: &State, mrn: &str, lapsed: u32, out: bool) -> String {
    let file = state.accounts.file(mrn);
    match file {
        Some(file) if file.stay.as_ref().is_some_and(Stay::holds) => "Bankruptcy: nobody may ask".to_owned(),
        Some(file) if file.estate.is_some() => "Filed with the estate".to_owned(),
        Some(file) if file.died.is_some() => "The patient has died".to_owned(),
        Some(file) if file.plan.as_ref().is_some_and(PaymentPlan::runs) => "Pays by a plan".to_owned(),
        Some(file) if file.plan.as_ref().is_some_and(|plan| plan.broken) => "The plan is broken".to_owned(),
        _ if out => "A statement is out".to_owned(),
        _ if lapsed > 0 => format!("{lapsed} statements unpaid"),
        _ => "To be billed".to_owned(),
    }
}

fn may(
    state: &State,
    mrn: &str,
    [owed, unapplied]: [Cents; 2],
    lapsed: u32,
    out: bool,
) -> Vec<AccountAction> {
    let file = state.accounts.file(mrn);
    let policy = state.accounts.policy.as_ref();
    let stayed = file.and_then(|file| file.stay.as_ref()).is_some_and(Stay::holds);
    let died = file.is_some_and(|file| file.died.is_some());
    let plan = file.and_then(|file| file.plan.as_ref()).is_some_and(PaymentPlan::runs);
    let owes = owed > Cents::ZERO;
    let free = owes && !stayed && !died && !plan;
    let asked = file.is_some_and(|file| file.estate.is_some());
    let choices = [
        (AccountAction::Statement, free && !out),
        (AccountAction::Plan, free && policy.is_some()),
        (AccountAction::WriteOffSmall, owes && policy.is_some_and(|policy| owed <= policy.small_balance)),
        (
            AccountAction::Collections,
            free && policy.is_some_and(|p| lapsed >= p.statements_before_collections),
        ),
        (AccountAction::CloseBankruptcy, stayed),
        (AccountAction::Estate, owes && died && !asked && policy.is_some()),
        (AccountAction::Apply, owes && unapplied > Cents::ZERO),
        (AccountAction::RefundUnapplied, unapplied > Cents::ZERO && !owes),
    ];
    choices.into_iter().filter(|(_, open)| *open).map(|(action, _)| action).collect()
}

fn ends(state: &State) -> Vec<(AccountEnd, u32, Cents)> {
    let mut sums: BTreeMap<AccountEnd, (u32, Cents)> = BTreeMap::new();
    for (claim, end) in &state.accounts.ends {
        let given_up = state.books.claim(*claim).written_off;
        let sum = sums.entry(*end).or_default();
        *sum = (sum.0 + 1, sum.1 + given_up);
    }
    sums.into_iter().map(|(end, (claims, amount))| (end, claims, amount)).collect()
}

#[cfg(test)]
mod tests;
