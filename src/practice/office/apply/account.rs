//! Patients' accounts: house rules, plans, small balances, collections, stays, estates, refunds.

use super::Work;
use super::send::later;
use crate::base::{Cents, Day, Finding};
use crate::practice::account::{AccountEnd, Habit, PaymentPlan, Policy, Stay, instalments};
use crate::practice::claim::ClaimId;
use crate::practice::ledger::{Posting, PostingKind};
use crate::practice::office::account::{AccountDue, AccountEvent, AccountOp};
use crate::practice::office::event::Event;
use crate::practice::office::state::{Due, Statement, StatementId};
use std::sync::Arc;

impl Work<'_> {
    pub(super) fn account(&mut self, op: &AccountOp) -> Result<(), Finding> {
        match op {
            AccountOp::AdoptPolicy(policy) => {
                policy.check()?;
                self.say(AccountEvent::PolicyAdopted(policy.clone()))
            }
            AccountOp::AgreePlan { mrn, first, instalments } => self.agree_plan(mrn, *first, *instalments),
            AccountOp::WriteOffSmall { mrn } => self.write_off_small(mrn),
            AccountOp::SendToCollections { mrn } => self.collections(mrn),
            AccountOp::RecordBankruptcy { mrn, filed, case } => self.bankruptcy(mrn, *filed, case),
            AccountOp::CloseBankruptcy { mrn, discharged } => self.close_bankruptcy(mrn, *discharged),
            AccountOp::RecordDeath { mrn, died } => self.death(mrn, *died),
            AccountOp::FileWithEstate { mrn } => self.file_with_estate(mrn),
            AccountOp::ApplyUnapplied { mrn } => self.apply_all_unapplied(mrn),
            AccountOp::RefundUnapplied { mrn } => self.refund_unapplied(mrn),
            AccountOp::RefundPatient { claim } => self.refund(*claim, PostingKind::PatientRefund),
            AccountOp::RefundPayer { claim } => self.refund(*claim, PostingKind::PayerRefund),
        }
    }

    fn say(&mut self, event: AccountEvent) -> Result<(), Finding> {
        self.emit(Event::Account(Box::new(event)))
    }

    fn policy(&self) -> Result<Arc<Policy>, Finding> {
        self.state.accounts.policy.clone().ok_or_else(|| {
            Finding::error(
                "account.no-policy",
                "The office has adopted no house rules about patients’ balances.",
                "Adopt them first.",
            )
        })
    }

    fn owed(&self, mrn: &str) -> Result<Vec<(ClaimId, Cents)>, Finding> {
        let owed = self.state.patient_owes(mrn);
        if owed.is_empty() {
            return Err(Finding::error(
                "account.nothing-owed",
                "This patient owes nothing.",
                "Choose an account with a balance.",
            ));
        }
        Ok(owed)
    }

    fn known_patient(&self, mrn: &str) -> Result<(), Finding> {
        let known = self.state.index.patient(mrn).is_some_and(|of| !of.encounters.is_empty());
        if known { Ok(()) } else { Err(no_patient(mrn)) }
    }

    fn agree_plan(&mut self, mrn: &str, first: Day, number: u32) -> Result<(), Finding> {
        self.may_bill(mrn)?;
        let policy = self.policy()?;
        let total: Cents = self.owed(mrn)?.iter().map(|(_, amount)| *amount).sum();
        let fits = (1..=policy.most_instalments).contains(&number)
            && total.0 / i64::from(number) >= policy.least_instalment.0.min(total.0);
        if first <= self.state.today || !fits {
            let next = format!(
                "At most {} instalments, {} at the least each, the first after today.",
                policy.most_instalments, policy.least_instalment
            );
            return Err(Finding::error("account.plan", "The house rules do not allow this plan.", next));
        }
        let agreed = self.state.today;
        let parts = instalments(total, first, number);
        for (day, _) in &parts {
            let due = Due::Account(AccountDue::Instalment { mrn: mrn.to_owned(), agreed });
            self.emit(Event::Scheduled { day: *day, due })?;
        }
        let plan = PaymentPlan { agreed, instalments: parts, due: 0, missed: 0, broken: false };
        self.say(AccountEvent::PlanAgreed { mrn: mrn.to_owned(), plan })
    }

    pub(super) fn account_due(&mut self, due: &AccountDue) -> Result<(), Finding> {
        match due {
            AccountDue::Instalment { mrn, agreed } => self.instalment_due(mrn, *agreed),
            AccountDue::Estate { mrn } => self.estate_answers(mrn),
        }
    }

    fn instalment_due(&mut self, mrn: &str, agreed: Day) -> Result<(), Finding> {
        let plan = self.state.accounts.file(mrn).and_then(|file| file.plan.clone());
        let Some(plan) = plan.filter(|plan| plan.agreed == agreed && plan.runs()) else { return Ok(()) };
        if self.may_bill_but_for_plan(mrn).is_err() {
            return Ok(());
        }
        let policy = self.policy()?;
        let (_, amount) = plan.instalments[plan.due as usize];
        let comes = self.habit(mrn).is_none_or(|habit| habit != Habit::Never);
        let paid = if comes { self.pay_oldest(mrn, amount, "Instalment")? } else { Cents::ZERO };
        let broken = !comes && plan.missed + 1 >= policy.missed_before_broken;
        self.say(AccountEvent::InstalmentDue { mrn: mrn.to_owned(), paid, broken })
    }

    /// Posts a patient's money to what is owed, oldest claim first; what is left over waits unapplied. Returns what
    /// came.
    fn pay_oldest(&mut self, mrn: &str, amount: Cents, memo: &str) -> Result<Cents, Finding> {
        let mut left = amount;
        for (claim, owed) in self.state.patient_owes(mrn) {
            let part = left.min(owed);
            if part > Cents::ZERO {
                self.move_money(claim, PostingKind::PatientPayment, part, memo)?;
                left -= part;
            }
        }
        if left > Cents::ZERO {
            self.emit(Event::Posted(
                Posting::of_patient(mrn, self.state.today, PostingKind::Deposit, left).memo(memo),
            ))?;
        }
        Ok(amount)
    }

    fn move_money(
        &mut self,
        claim: ClaimId,
        kind: PostingKind,
        amount: Cents,
        memo: &str,
    ) -> Result<(), Finding> {
        self.emit(Event::Posted(Posting::move_money(claim, self.state.today, kind, amount).memo(memo)))
    }

    fn end(&mut self, mrn: &str, owed: &[(ClaimId, Cents)], end: AccountEnd) -> Result<(), Finding> {
        for (claim, amount) in owed {
            self.move_money(*claim, PostingKind::PatientWriteOff, *amount, end.words())?;
        }
        let claims = owed.iter().map(|(claim, _)| *claim).collect();
        self.say(AccountEvent::Ended { mrn: mrn.to_owned(), claims, end })
    }

    fn write_off_small(&mut self, mrn: &str) -> Result<(), Finding> {
        let policy = self.policy()?;
        let owed = self.owed(mrn)?;
        let total: Cents = owed.iter().map(|(_, amount)| *amount).sum();
        if total > policy.small_balance {
            let what = format!("{total} is more than the house rule lets go, {}.", policy.small_balance);
            // Waiving shares as a habit is what the anti-kickback rules are about.
            let next = "Send a statement; a share above the rule is not waived without proof of need.";
            return Err(Finding::error("account.not-small", what, next));
        }
        self.end(mrn, &owed, AccountEnd::SmallBalance)
    }

    fn collections(&mut self, mrn: &str) -> Result<(), Finding> {
        self.may_bill(mrn)?;
        let policy = self.policy()?;
        let owed = self.owed(mrn)?;
        let lapsed = self.state.statements_of(mrn).filter(|sent| self.lapsed(sent)).count();
        if (lapsed as u64) < u64::from(policy.statements_before_collections) {
            let what = format!("{lapsed} statements went unpaid past their day.");
            let next = format!("Send {} before collections.", policy.statements_before_collections);
            return Err(Finding::error("account.too-early", what, next));
        }
        self.end(mrn, &owed, AccountEnd::Collections)
    }

    fn bankruptcy(&mut self, mrn: &str, filed: Day, case: &str) -> Result<(), Finding> {
        self.known_patient(mrn)?;
        let known =
            self.state.accounts.file(mrn).and_then(|file| file.stay.as_ref()).is_some_and(Stay::holds);
        if known || filed > self.state.today || case.trim().is_empty() {
            return Err(Finding::error(
                "account.bankruptcy",
                "The notice is on file already, is of a later day, or names no case.",
                "Read filing date and case number from the court’s notice.",
            ));
        }
        let stay = Stay { filed, case: case.trim().to_owned(), lifted: None };
        self.say(AccountEvent::Stayed { mrn: mrn.to_owned(), stay })
    }

    fn close_bankruptcy(&mut self, mrn: &str, discharged: bool) -> Result<(), Finding> {
        let stay = self.state.accounts.file(mrn).and_then(|file| file.stay.clone()).filter(Stay::holds);
        let stay = stay.ok_or_else(|| {
            Finding::error(
                "account.no-stay",
                "No bankruptcy of this patient is open.",
                "Record the notice first.",
            )
        })?;
        self.say(AccountEvent::StayLifted { mrn: mrn.to_owned(), discharged })?;
        let older: Vec<_> = self
            .state
            .patient_owes(mrn)
            .into_iter()
            .filter(|(claim, _)| {
                let visit =
                    self.state.claims.get(claim).and_then(|file| self.state.encounters.get(&file.encounter));
                visit.is_some_and(|visit| visit.encounter.dos < stay.filed)
            })
            .collect();
        if discharged && !older.is_empty() { self.end(mrn, &older, AccountEnd::Discharged) } else { Ok(()) }
    }

    fn death(&mut self, mrn: &str, died: Day) -> Result<(), Finding> {
        self.known_patient(mrn)?;
        let known = self.state.accounts.file(mrn).is_some_and(|file| file.died.is_some());
        if known || died > self.state.today {
            return Err(Finding::error(
                "account.death",
                "The death is on file already, or is of a later day.",
                "Read the day from the certificate.",
            ));
        }
        self.say(AccountEvent::DeathRecorded { mrn: mrn.to_owned(), died })
    }

    fn file_with_estate(&mut self, mrn: &str) -> Result<(), Finding> {
        let policy = self.policy()?;
        self.owed(mrn)?;
        let open =
            self.state.accounts.file(mrn).is_some_and(|file| file.died.is_some() && file.estate.is_none());
        if !open {
            return Err(Finding::error(
                "account.estate",
                "No death is on file, or the estate was asked already.",
                "Record the death first, or wait for the estate’s answer.",
            ));
        }
        self.say(AccountEvent::EstateFiled { mrn: mrn.to_owned() })?;
        let [least, most] = policy.estate_days;
        let wait = self.seed(&format!("estate/{mrn}")).dice().between(least.into(), most.into());
        let day = later(self.state.today, u32::try_from(wait).unwrap_or(most));
        self.emit(Event::Scheduled { day, due: Due::Account(AccountDue::Estate { mrn: mrn.to_owned() }) })
    }

    /// An estate pays all, half or nothing; the rest is nobody's.
    fn estate_answers(&mut self, mrn: &str) -> Result<(), Finding> {
        let total: Cents = self.state.patient_owes(mrn).iter().map(|(_, amount)| *amount).sum();
        let has = self.seed(&format!("estate-has/{mrn}")).dice().below(3);
        let paid = match has {
            0 => Cents::ZERO,
            1 => total.share(5_000),
            _ => total,
        };
        if paid > Cents::ZERO {
            self.pay_oldest(mrn, paid, "Estate")?;
        }
        let rest = self.state.patient_owes(mrn);
        if rest.is_empty() { Ok(()) } else { self.end(mrn, &rest, AccountEnd::Estate) }
    }

    fn apply_all_unapplied(&mut self, mrn: &str) -> Result<(), Finding> {
        if self.state.books.unapplied(mrn) <= Cents::ZERO {
            return Err(none_unapplied());
        }
        for (claim, _) in self.owed(mrn)? {
            self.apply_unapplied(claim)?;
        }
        Ok(())
    }

    /// Puts what waits unapplied for the claim's patient on the patient's share of the claim.
    pub(super) fn apply_unapplied(&mut self, claim: ClaimId) -> Result<(), Finding> {
        let visit = self.state.claims.get(&claim).and_then(|file| self.state.encounters.get(&file.encounter));
        let Some(mrn) = visit.map(|visit| visit.encounter.patient.mrn.clone()) else { return Ok(()) };
        let amount = self.state.books.unapplied(&mrn).min(self.state.books.claim(claim).patient_owes);
        if amount <= Cents::ZERO {
            return Ok(());
        }
        let posting = Posting::move_money(claim, self.state.today, PostingKind::DepositApplied, amount);
        self.emit(Event::Posted(posting.for_patient(&mrn).memo("Collected before")))
    }

    fn refund_unapplied(&mut self, mrn: &str) -> Result<(), Finding> {
        let waits = self.state.books.unapplied(mrn);
        if waits <= Cents::ZERO {
            return Err(none_unapplied());
        }
        let posting = Posting::of_patient(mrn, self.state.today, PostingKind::DepositRefund, waits);
        self.emit(Event::Posted(posting.memo("Refund")))
    }

    fn refund(&mut self, claim: ClaimId, kind: PostingKind) -> Result<(), Finding> {
        self.claim(claim)?;
        let balance = self.state.books.claim(claim);
        let owes = if kind == PostingKind::PayerRefund { balance.payer_owes } else { balance.patient_owes };
        if owes >= Cents::ZERO {
            return Err(Finding::error(
                "account.no-credit",
                format!("Claim {claim} has no such credit."),
                "Look at who paid too much: the plan or the patient.",
            ));
        }
        self.move_money(claim, kind, -owes, "Refund")
    }

    /// Whether a patient may be asked for money at all.
    pub(super) fn may_bill(&self, mrn: &str) -> Result<(), Finding> {
        let runs =
            self.state.accounts.file(mrn).and_then(|file| file.plan.as_ref()).is_some_and(PaymentPlan::runs);
        if runs {
            return Err(Finding::error(
                "account.plan-runs",
                "The patient pays by a plan, and keeps it.",
                "Wait for the next instalment.",
            ));
        }
        self.may_bill_but_for_plan(mrn)
    }

    fn may_bill_but_for_plan(&self, mrn: &str) -> Result<(), Finding> {
        let Some(file) = self.state.accounts.file(mrn) else { return Ok(()) };
        if file.stay.as_ref().is_some_and(Stay::holds) {
            return Err(Finding::error(
                "account.stayed",
                "A bankruptcy’s stay forbids asking this patient for money.",
                "Wait for the court to discharge the debts or dismiss the case.",
            ));
        }
        if file.died.is_some() {
            return Err(Finding::error(
                "account.deceased",
                "This patient has died; the family does not owe the bill.",
                "File with the estate.",
            ));
        }
        Ok(())
    }

    fn habit(&self, mrn: &str) -> Option<Habit> {
        let policy = self.state.accounts.policy.as_ref()?;
        Some(policy.habit(self.seed(&format!("habit/{mrn}"))))
    }

    /// Whether a statement's day to pay is over and nothing came; only offices with house rules send another.
    pub(super) fn lapsed(&self, sent: &Statement) -> bool {
        self.state.accounts.policy.is_some() && sent.payment.is_none() && self.state.today > sent.pay_by
    }

    /// What a statement will bring; nothing when the patient lets it lie.
    pub(super) fn brings(&self, id: StatementId) -> Cents {
        let Some(sent) = self.state.statements.get(&id) else { return Cents::ZERO };
        let before = self.state.statements_of(&sent.mrn).filter(|s| s.id < id).count();
        match self.habit(&sent.mrn) {
            None | Some(Habit::Prompt) => sent.total(),
            Some(Habit::Slow) if before % 2 == 1 => sent.total(),
            Some(Habit::Part) => Cents((sent.total().0 / 2).max(1)),
            Some(Habit::Slow | Habit::Never) => Cents::ZERO,
        }
    }

    /// Posts a payment that is not the whole of its statement.
    pub(super) fn post_part(&mut self, sent: &Statement, amount: Cents) -> Result<(), Finding> {
        self.pay_oldest(&sent.mrn, amount, &format!("Statement {}", sent.id)).map(|_| ())
    }
}

fn none_unapplied() -> Finding {
    Finding::error(
        "account.none-unapplied",
        "No money of this patient waits unapplied.",
        "Look at the credits on claims.",
    )
}

fn no_patient(mrn: &str) -> Finding {
    Finding::error("account.unknown", format!("There is no patient {mrn}."), "Check the record number.")
}
