use super::*;
use crate::desk::walk::{CLAIM, Walk};
use crate::practice::account::{Habits, Policy};
use crate::practice::office::{AccountOp, Op, Stage};

/// House rules under which everybody has one habit.
fn policy(habits: [u32; 4]) -> Box<Policy> {
    let [prompt, slow, part, never] = habits;
    Box::new(Policy { habits: Habits { prompt, slow, part, never }, ..Policy::usual().unwrap() })
}

/// A claim whose patient owes a share, in an office with house rules.
fn owing(habits: [u32; 4]) -> (Walk, String) {
    let mut walk = Walk::with_chart("Shoulder pain and blood pressure").claim(|_| {}).answered();
    walk.wait(Stage::Sent);
    let mut walk = walk.posted();
    assert_eq!(walk.state().stage(CLAIM), Some(Stage::PatientOwes));
    walk.ask(Op::Account(AccountOp::AdoptPolicy(policy(habits))));
    let mrn = walk.state().encounters.values().next().unwrap().encounter.patient.mrn.clone();
    (walk, mrn)
}

const NEVER: [u32; 4] = [0, 0, 0, 100];
const PROMPT: [u32; 4] = [100, 0, 0, 0];

fn days(walk: &mut Walk, days: u32) {
    (0..days).for_each(|_| walk.next_day());
}

fn row(walk: &Walk) -> AccountRow {
    account_sheet(walk.state()).rows.remove(0)
}

fn refusal(walk: &mut Walk, op: AccountOp) -> String {
    walk.try_ask(Op::Account(op)).unwrap_err().code
}

fn books_balance(walk: &Walk) {
    assert!(walk.state().books.postings().all(|posting| posting.balances()));
    let total = walk.state().books.total();
    let open = total.charged - total.contractual - total.written_off - total.payer_paid - total.patient_paid;
    assert_eq!(total.open(), open);
}

#[test]
fn three_unpaid_statements_open_the_way_to_collections_and_two_do_not() {
    let (mut walk, mrn) = owing(NEVER);
    for sent in 1..=3 {
        walk.ask(Op::SendStatement { mrn: mrn.clone() });
        assert!(walk.try_ask(Op::SendStatement { mrn: mrn.clone() }).is_err());
        if sent == 3 {
            assert_eq!(
                refusal(&mut walk, AccountOp::SendToCollections { mrn: mrn.clone() }),
                "account.too-early"
            );
        }
        days(&mut walk, 31);
    }
    assert_eq!(row(&walk).lapsed, 3);
    assert!(row(&walk).may.contains(&AccountAction::Collections));
    walk.ask(Op::Account(AccountOp::SendToCollections { mrn }));
    assert_eq!(walk.state().accounts.ends[&CLAIM], AccountEnd::Collections);
    assert_eq!(walk.state().stage(CLAIM), Some(Stage::Settled));
    books_balance(&walk);
}

#[test]
fn half_a_payment_leaves_the_other_half_owed() {
    let (mut walk, mrn) = owing([0, 0, 100, 0]);
    let owed = row(&walk).owed;
    walk.ask(Op::SendStatement { mrn });
    days(&mut walk, 25);
    let statement = *walk.state().statements.keys().next().unwrap();
    walk.ask(Op::PostPatientPayment { statement });
    assert_eq!(row(&walk).owed, owed - Cents(owed.0 / 2));
    books_balance(&walk);
}

#[test]
fn a_plan_is_paid_by_the_month_and_no_statement_goes_out_meanwhile() {
    let (mut walk, mrn) = owing(PROMPT);
    let owed = row(&walk).owed;
    let first = walk.state().today.tomorrow().unwrap();
    let parts = u32::try_from((owed.0 / 2_500).clamp(1, 3)).unwrap();
    walk.ask(Op::Account(AccountOp::AgreePlan { mrn: mrn.clone(), first, instalments: parts }));
    assert!(walk.try_ask(Op::SendStatement { mrn }).is_err());
    assert!(row(&walk).next_instalment.is_some());
    days(&mut walk, 70);
    assert!(account_sheet(walk.state()).rows.is_empty());
    assert_eq!(walk.state().books.claim(CLAIM).patient_paid, owed);
    books_balance(&walk);
}

#[test]
fn a_plan_against_the_house_rules_is_refused() {
    let (mut walk, mrn) = owing(PROMPT);
    let first = walk.state().today.tomorrow().unwrap();
    let plan = AccountOp::AgreePlan { mrn: mrn.clone(), first, instalments: 13 };
    assert_eq!(refusal(&mut walk, plan), "account.plan");
    let today = walk.state().today;
    let plan = AccountOp::AgreePlan { mrn, first: today, instalments: 1 };
    assert_eq!(refusal(&mut walk, plan), "account.plan");
}

#[test]
fn a_share_above_the_rule_is_not_waived_and_one_below_is() {
    let (mut walk, mrn) = owing(PROMPT);
    assert_eq!(refusal(&mut walk, AccountOp::WriteOffSmall { mrn: mrn.clone() }), "account.not-small");
    let small = row(&walk).owed;
    walk.ask(Op::Account(AccountOp::AdoptPolicy(Box::new(Policy {
        small_balance: small,
        ..Policy::usual().unwrap()
    }))));
    walk.ask(Op::Account(AccountOp::WriteOffSmall { mrn }));
    assert_eq!(walk.state().accounts.ends[&CLAIM], AccountEnd::SmallBalance);
    assert_eq!(account_sheet(walk.state()).ends, [(AccountEnd::SmallBalance, 1, small)]);
    books_balance(&walk);
}

#[test]
fn a_bankruptcy_stops_statements_until_the_court_has_spoken() {
    let (mut walk, mrn) = owing(PROMPT);
    let filed = walk.state().today;
    walk.ask(Op::Account(AccountOp::RecordBankruptcy { mrn: mrn.clone(), filed, case: "26-10442".into() }));
    assert_eq!(walk.try_ask(Op::SendStatement { mrn: mrn.clone() }).unwrap_err().code, "account.stayed");
    assert_eq!(row(&walk).may, [AccountAction::CloseBankruptcy]);
    walk.ask(Op::Account(AccountOp::CloseBankruptcy { mrn, discharged: true }));
    assert_eq!(walk.state().accounts.ends[&CLAIM], AccountEnd::Discharged);
    books_balance(&walk);
}

#[test]
fn a_dismissed_bankruptcy_lets_the_debt_stand() {
    let (mut walk, mrn) = owing(PROMPT);
    let filed = walk.state().today;
    walk.ask(Op::Account(AccountOp::RecordBankruptcy { mrn: mrn.clone(), filed, case: "26-10442".into() }));
    walk.ask(Op::Account(AccountOp::CloseBankruptcy { mrn: mrn.clone(), discharged: false }));
    assert!(walk.state().accounts.ends.is_empty());
    walk.ask(Op::SendStatement { mrn });
}

#[test]
fn an_estate_answers_and_what_it_lacks_is_nobodys() {
    let (mut walk, mrn) = owing(PROMPT);
    let died = walk.state().today;
    walk.ask(Op::Account(AccountOp::RecordDeath { mrn: mrn.clone(), died }));
    assert_eq!(walk.try_ask(Op::SendStatement { mrn: mrn.clone() }).unwrap_err().code, "account.deceased");
    walk.ask(Op::Account(AccountOp::FileWithEstate { mrn: mrn.clone() }));
    assert_eq!(refusal(&mut walk, AccountOp::FileWithEstate { mrn }), "account.estate");
    days(&mut walk, 91);
    assert_eq!(walk.state().stage(CLAIM), Some(Stage::Settled));
    books_balance(&walk);
}

#[test]
fn a_credit_that_is_not_there_is_not_refunded() {
    let (mut walk, mrn) = owing(PROMPT);
    assert_eq!(refusal(&mut walk, AccountOp::RefundPatient { claim: CLAIM }), "account.no-credit");
    assert_eq!(refusal(&mut walk, AccountOp::RefundPayer { claim: CLAIM }), "account.no-credit");
    assert_eq!(refusal(&mut walk, AccountOp::RefundUnapplied { mrn }), "account.none-unapplied");
}

#[test]
fn a_payment_that_follows_a_write_off_becomes_a_credit_and_goes_back() {
    let (mut walk, mrn) = owing(PROMPT);
    walk.ask(Op::SendStatement { mrn: mrn.clone() });
    let small = row(&walk).owed;
    walk.ask(Op::Account(AccountOp::AdoptPolicy(Box::new(Policy {
        small_balance: small,
        habits: Habits { prompt: 100, slow: 0, part: 0, never: 0 },
        ..Policy::usual().unwrap()
    }))));
    walk.ask(Op::Account(AccountOp::WriteOffSmall { mrn }));
    days(&mut walk, 25);
    let statement = *walk.state().statements.keys().next().unwrap();
    walk.ask(Op::PostPatientPayment { statement });
    assert_eq!(account_sheet(walk.state()).credits, [Credit { claim: CLAIM, payer: false, amount: small }]);
    assert_eq!(walk.state().stage(CLAIM), Some(Stage::Credit));
    walk.ask(Op::Account(AccountOp::RefundPatient { claim: CLAIM }));
    assert!(account_sheet(walk.state()).credits.is_empty());
    assert_eq!(walk.state().stage(CLAIM), Some(Stage::Settled));
    books_balance(&walk);
}

#[test]
fn any_order_of_steps_keeps_the_books_balanced() {
    for seed in 0..4 {
        let (mut walk, mrn) = owing([40, 20, 20, 20]);
        let mut dice = crate::base::Seed(seed).of("steps").dice();
        for _ in 0..60 {
            let op = step(&mut dice, &mrn, walk.state());
            // A refusal is as good as a step: it must leave everything as it was.
            let before = walk.state().books.clone();
            if walk.try_ask(op).is_err() {
                assert_eq!(walk.state().books, before);
            }
            books_balance(&walk);
            assert!(walk.state().books.all_unapplied().all(|(_, waits)| waits > Cents::ZERO));
        }
    }
}

fn step(dice: &mut crate::base::Dice, mrn: &str, state: &State) -> Op {
    let mrn = mrn.to_owned();
    let later = |days| state.today.saturating_add(jiff::Span::new().days(days));
    let statement = state.statements.keys().next_back().copied();
    let account = match dice.below(14) {
        0 | 1 => return Op::SendStatement { mrn },
        2 => AccountOp::AgreePlan { mrn, first: later(5), instalments: 2 },
        3 => AccountOp::WriteOffSmall { mrn },
        4 => AccountOp::SendToCollections { mrn },
        5 => AccountOp::ApplyUnapplied { mrn },
        6 => AccountOp::RefundUnapplied { mrn },
        7 => AccountOp::RefundPatient { claim: CLAIM },
        8 => AccountOp::RefundPayer { claim: CLAIM },
        9 => match statement {
            Some(statement) => return Op::PostPatientPayment { statement },
            None => AccountOp::FileWithEstate { mrn },
        },
        10 => AccountOp::RecordBankruptcy { mrn, filed: state.today, case: "26-1".into() },
        11 => AccountOp::CloseBankruptcy { mrn, discharged: false },
        _ => return Op::AdvanceDay { to: later(17) },
    };
    Op::Account(account)
}

#[test]
fn an_account_opened_says_what_may_be_done_and_what_was_sent() {
    use crate::desk::walk::{ENCOUNTER, Walk, shelf};
    let mut walk = Walk::with_chart("Two refills and two cards").claim(|_| {}).answered().posted();
    let mrn = walk.state().encounters[&ENCOUNTER].encounter.patient.mrn.clone();
    let told = detail(walk.state(), shelf(), &mrn).unwrap();
    assert!(told.claims[0].2.is_some(), "the second plan comes first");
    assert!(told.plan.is_none() && !told.bankruptcy, "no house rules yet");
    walk.ask(adopt().unwrap());
    let told = detail(walk.state(), shelf(), &mrn).unwrap();
    assert!(told.plan.is_some() && told.bankruptcy && told.death);
    let send = told.deeds.iter().find(|deed| deed.label == "Send a statement").unwrap().op.clone();
    walk.ask(send);
    let sent = detail(walk.state(), shelf(), &mrn).unwrap();
    assert_eq!(sent.statements.len(), 1);
    assert!(rules(walk.state())[0].contains("may be let go"));
}
