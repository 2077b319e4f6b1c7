//! Claims and lines of an 835 as rows, with each reason in our words.

use crate::base::{Cents, Day};
use crate::desk::life::waits_for;
use crate::learn::Shelf;
use crate::practice::claim::ClaimId;
use crate::practice::denial::{Denied, denied_lines};
use crate::practice::ledger::{Split, split_line};
use crate::practice::office::{Remit, RemitId, State};
use crate::practice::x12::model::{Adjustment, Rarc, RemitClaim, RemitLine};

/// A claim of the remittance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimRows {
    /// Its index in the 835.
    pub entry: usize,
    /// Our account number.
    pub claim: ClaimId,
    /// Patient's name.
    pub patient: String,
    /// Medical record number, when the claim is ours.
    pub mrn: String,
    /// Whether it takes an earlier answer back.
    pub reversal: bool,
    /// What its status means, in words.
    pub status: &'static str,
    /// Payer's control number.
    pub control: String,
    /// Charged.
    pub charged: Cents,
    /// Paid.
    pub paid: Cents,
    /// Patient's share as the payer sums it.
    pub patient_share: Cents,
    /// Remarks on the whole claim.
    pub remarks: Vec<Remark>,
    /// Which plan has to decide before the patient is billed, in words.
    pub waits: Option<String>,
    /// What is special about it, when something is.
    pub story: Option<super::Story>,
    /// Lines.
    pub lines: Vec<LineRow>,
}

/// A service line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineRow {
    /// Line number.
    pub line: u32,
    /// Procedure code.
    pub code: String,
    /// Its title in the words we may show; empty when the code is not known that day.
    pub title: String,
    /// Modifiers.
    pub modifiers: Vec<String>,
    /// Units.
    pub units: u32,
    /// Charged.
    pub charged: Cents,
    /// Paid.
    pub paid: Cents,
    /// What the payer allowed.
    pub allowed: Cents,
    /// Reasons in the payer's order.
    pub adjusted: Vec<AdjustedRow>,
    /// Remarks on the line.
    pub remarks: Vec<Remark>,
    /// How it posts.
    pub split: Split,
    /// Where it stands.
    pub standing: Standing,
}

impl LineRow {
    /// Modifiers and units as they stand behind the code: `RT`, `×4`.
    pub fn marks(&self) -> String {
        let units = (self.units > 1).then(|| format!("×{}", self.units));
        self.modifiers.iter().cloned().chain(units).collect::<Vec<_>>().join(" ")
    }

    /// Everything the payer took off the charge.
    pub fn taken_off(&self) -> Cents {
        self.adjusted.iter().map(|row| row.amount).sum()
    }
}

/// One group and reason with its amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdjustedRow {
    /// `CO`, `PR` …
    pub group: &'static str,
    /// Reason code.
    pub carc: String,
    /// The reason in our words; the code itself when our list has none.
    pub words: String,
    /// What it means at the desk, longer.
    pub plain: String,
    /// Amount.
    pub amount: Cents,
    /// Whether it leaves the amount open, to be worked.
    pub denied: bool,
}

/// A remark code in our words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// `M15`.
    pub code: String,
    /// Our words.
    pub words: String,
}

/// Where a line stands after this remittance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not yet posted.
    Unposted,
    /// Posted, nothing left at the payer.
    Posted,
    /// Posted, denied, and open.
    Denied,
    /// Posted and denied; another round, an appeal or a closing has taken it from here.
    Moved,
}

pub(super) fn claim(
    state: &State,
    shelf: &Shelf,
    id: RemitId,
    remit: &Remit,
    entry: usize,
) -> Option<ClaimRows> {
    let told = remit.remittance.claims.get(entry)?;
    let on = remit.remittance.paid_on;
    let visit = state.claims.get(&told.claim).and_then(|file| state.encounters.get(&file.encounter));
    let reversal = told.status == "22";
    let here = |denied: &&Denied| {
        denied.remittance == id && remit.submissions.get(entry) == Some(&denied.submission) && !reversal
    };
    let open = denied_lines(state, &shelf.codes, told.claim);
    let open: Vec<u32> = open.iter().filter(here).map(|denied| denied.line).collect();
    let lines = told.lines.iter().map(|line| {
        let posted = remit.posted.contains(&(entry, line.line));
        line_row(shelf, line, on, (posted, open.contains(&line.line)))
    });
    Some(ClaimRows {
        entry,
        claim: told.claim,
        patient: format!("{}, {}", told.patient_family, told.patient_given),
        mrn: visit.map(|visit| visit.encounter.patient.mrn.clone()).unwrap_or_default(),
        reversal,
        status: status_words(told),
        control: told.payer_control.clone(),
        charged: told.charged,
        paid: told.paid,
        patient_share: told.patient_share,
        remarks: remarks(shelf, &told.remarks, on),
        waits: waits_for(state, shelf, told.claim),
        story: super::story::story(state, shelf, remit, entry),
        lines: lines.collect(),
    })
}

/// A line of an answer as a row; `stands` says whether it is posted, and whether it is open.
pub(in crate::desk) fn line_row(shelf: &Shelf, line: &RemitLine, on: Day, stands: (bool, bool)) -> LineRow {
    use crate::practice::coding::CodeBook;
    let split = split_line(line, on, &shelf.codes);
    let standing = match stands {
        (false, _) => Standing::Unposted,
        (true, true) => Standing::Denied,
        (true, false) if split.denied.0 > 0 => Standing::Moved,
        _ => Standing::Posted,
    };
    let adjusted = line.adjustments.iter().map(|one| adjusted(shelf, one, &split, on)).collect();
    LineRow {
        line: line.line,
        code: line.procedure.to_string(),
        title: shelf.codes.procedure(&line.procedure, line.dos).map(|facts| facts.title).unwrap_or_default(),
        modifiers: line.modifiers.iter().map(ToString::to_string).collect(),
        units: line.units,
        charged: line.charged,
        paid: line.paid,
        allowed: line.allowed,
        adjusted,
        remarks: remarks(shelf, &line.remarks, on),
        split,
        standing,
    }
}

fn adjusted(shelf: &Shelf, one: &Adjustment, split: &Split, on: Day) -> AdjustedRow {
    let reason = shelf.codes.reference.carc(one.carc.as_str(), on);
    AdjustedRow {
        group: one.group.code(),
        carc: one.carc.to_string(),
        words: reason.map_or_else(|| format!("reason {}", one.carc), |reason| reason.title.clone()),
        plain: reason.map(|reason| reason.plain.clone()).unwrap_or_default(),
        amount: one.amount,
        denied: split.reasons.contains(one),
    }
}

pub(in crate::desk) fn remarks(shelf: &Shelf, codes: &[Rarc], on: Day) -> Vec<Remark> {
    let words = |code: &Rarc| {
        let known = shelf.codes.reference.rarc(code.as_str(), on);
        known.map(|remark| remark.title.clone()).unwrap_or_default()
    };
    codes.iter().map(|code| Remark { code: code.to_string(), words: words(code) }).collect()
}

fn status_words(claim: &RemitClaim) -> &'static str {
    match claim.status.as_str() {
        "22" => "takes the earlier answer back",
        "4" => "denied",
        "19" => "decided first, sent on to the next plan",
        _ => "decided",
    }
}
