//! A remittance posted line by line.

use super::row::{Sheet, TaskRow, TaskVerdict};
use crate::base::Cents;
use crate::learn::grade::Points;
use exercises_format::task::{Bucket, Posted, PostingLine, PostingTask};

/// Points in hundredths for an amount, and off for money where none belongs.
const AN_AMOUNT: i64 = 100;
/// What a patient billed too much costs on the compliance figure.
const OVERBILLED: u32 = 50;

pub(super) fn mark(task: &PostingTask, lines: &[Vec<Posted>], sheet: &mut Sheet) {
    sheet.answered |= lines.iter().any(|line| !line.is_empty());
    for (i, (line, posted)) in task.lines.iter().zip(lines).enumerate() {
        sheet.section();
        let place = format!("Line {} {}", i + 1, line.remit.code);
        for bucket in Bucket::ALL {
            if let Some(row) = of_bucket(&place, line, posted, bucket) {
                sheet.put(row);
            }
        }
        if let Some(row) = overbilled(&place, line, posted) {
            sheet.put(row);
        }
    }
}

/// What a bucket is called in a row.
fn bucket_words(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::Allowed => "allowed",
        Bucket::Paid => "paid",
        Bucket::Contractual => "contractual",
        Bucket::Deductible => "deductible",
        Bucket::Coinsurance => "coinsurance",
        Bucket::Copay => "copayment",
        Bucket::PatientOther => "other patient share",
        Bucket::Reduction => "other reduction",
        Bucket::Open => "open, to be worked",
    }
}

fn put(posted: &[Posted], bucket: Bucket) -> Option<Cents> {
    let mut amounts = posted.iter().filter(|one| one.bucket == bucket).map(|one| one.amount).peekable();
    amounts.peek().is_some().then(|| amounts.sum())
}

fn of_bucket(place: &str, line: &PostingLine, posted: &[Posted], bucket: Bucket) -> Option<TaskRow> {
    let yours = put(posted, bucket);
    let mut row = TaskRow {
        place: format!("{place}, {}", bucket_words(bucket)),
        yours: yours.map(|amount| amount.to_string()).unwrap_or_default(),
        ..TaskRow::default()
    };
    let Some(key) = line.key.iter().find(|cell| cell.bucket == bucket) else {
        // Nothing, put down as nothing, is neither credit nor loss.
        yours.filter(|amount| !amount.is_zero())?;
        row.verdict = TaskVerdict::Extra;
        row.why = "Nothing of this line belongs there.".into();
        row.got = Points(-AN_AMOUNT);
        return Some(row);
    };
    row.expected = key.amount.to_string();
    row.why.clone_from(&key.why);
    row.of = Points(AN_AMOUNT);
    row.verdict = match yours {
        None => TaskVerdict::Missing,
        Some(amount) if amount == key.amount => TaskVerdict::Right,
        Some(_) => TaskVerdict::Wrong,
    };
    if row.verdict == TaskVerdict::Right {
        row.got = row.of;
    } else {
        row.consequence.clone_from(&key.consequence);
    }
    Some(row)
}

/// More put on the patient than the remittance says.
fn overbilled(place: &str, line: &PostingLine, posted: &[Posted]) -> Option<TaskRow> {
    let owed: Cents = line.key.iter().filter(|cell| cell.bucket.is_patient()).map(|cell| cell.amount).sum();
    let billed: Cents = posted.iter().filter(|one| one.bucket.is_patient()).map(|one| one.amount).sum();
    (billed > owed).then(|| TaskRow {
        place: format!("{place}, patient share"),
        yours: billed.to_string(),
        expected: owed.to_string(),
        verdict: TaskVerdict::Wrong,
        why: "The patient owes what stands under group PR, and nothing else.".into(),
        consequence:
            "A statement for money the patient does not owe: a refund, and a breach of the contract.".into(),
        compliance_cost: OVERBILLED,
        ..TaskRow::default()
    })
}
