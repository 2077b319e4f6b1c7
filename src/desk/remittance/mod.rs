//! The remittance on screen: the 835 of one payment, line by line, and how far it is posted.

mod entry;
mod row;
mod story;
mod sum;

pub use entry::{Typed, read_amounts};
pub(in crate::desk) use row::line_row;
pub use row::{AdjustedRow, ClaimRows, LineRow, Remark, Standing};
pub use story::Story;
pub(in crate::desk) use story::taken_back;
pub use sum::{Check, Sums};

use crate::base::{Cents, Day};
use crate::learn::Shelf;
use crate::practice::office::{RemitId, State, TransmissionId};
use crate::practice::x12::{SegmentView, balance, outline};

/// One payment and what it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RemittanceSheet {
    /// Its id.
    pub id: RemitId,
    /// Payer's name.
    pub payer: String,
    /// Check or trace number.
    pub trace: String,
    /// The day the money moves.
    pub paid_on: Day,
    /// What is paid.
    pub paid: Cents,
    /// The interchange that brought it.
    pub transmission: TransmissionId,
    /// Claims in the order of the 835.
    pub claims: Vec<ClaimRows>,
    /// What the payment as a whole takes away or leaves to be taken later, in words.
    pub taken: Vec<(String, Cents)>,
    /// Sums.
    pub sums: Sums,
    /// The three checks of balance.
    pub checks: Vec<Check>,
    /// Lines posted.
    pub posted: usize,
    /// Lines there are.
    pub lines: usize,
    /// Why nothing can be posted, when the 835 does not balance.
    pub stop: Option<crate::base::Finding>,
}

impl RemittanceSheet {
    /// Whether every line is posted.
    pub fn done(&self) -> bool {
        self.posted == self.lines
    }

    /// One line on how far the posting has come and what it leaves to do.
    pub fn progress(&self) -> String {
        if !self.done() {
            return format!("{} of {} lines posted", self.posted, self.lines);
        }
        let denied = self.rows().filter(|line| line.standing == Standing::Denied).count();
        let patient = self.sums.patient;
        let open = match denied {
            0 => "nothing is left open at the payer".to_owned(),
            1 => "one denied line is open".to_owned(),
            many => format!("{many} denied lines are open"),
        };
        match patient.0 {
            owed if owed > 0 => format!("All posted: {open}, and patients owe {patient}."),
            _ => format!("All posted: {open}."),
        }
    }

    /// Every line of every claim.
    pub fn rows(&self) -> impl Iterator<Item = &LineRow> {
        self.claims.iter().flat_map(|claim| &claim.lines)
    }

    /// The first line not yet posted after a given one, else the first of all.
    pub fn next_unposted(&self, after: (usize, u32)) -> Option<(usize, u32)> {
        let open = || {
            self.claims.iter().flat_map(|claim| {
                let waits = claim.lines.iter().filter(|line| line.standing == Standing::Unposted);
                waits.map(|line| (claim.entry, line.line))
            })
        };
        open().find(|at| *at > after).or_else(|| open().next())
    }
}

/// The remittance as it stands; none when there is no such one.
pub fn sheet(state: &State, shelf: &Shelf, id: RemitId) -> Option<RemittanceSheet> {
    let remit = state.remittances.get(&id)?;
    let told = &remit.remittance;
    let claims: Vec<ClaimRows> =
        (0..told.claims.len()).filter_map(|entry| row::claim(state, shelf, id, remit, entry)).collect();
    Some(RemittanceSheet {
        id,
        payer: told.payer_name.clone(),
        trace: told.trace.clone(),
        paid_on: told.paid_on,
        paid: told.paid,
        transmission: remit.transmission,
        sums: Sums::of(&claims),
        checks: sum::checks(told),
        taken: told.provider_adjustments.iter().map(|a| (sum::taken_words(&a.reason), a.amount)).collect(),
        posted: remit.posted.len(),
        lines: claims.iter().map(|claim| claim.lines.len()).sum(),
        claims,
        stop: balance(told).into_iter().next(),
    })
}

/// The 835 itself, segment by segment.
pub fn segments(state: &State, id: RemitId) -> Vec<SegmentView> {
    let remit = state.remittances.get(&id);
    let sent = remit.and_then(|remit| state.transmissions.get(&remit.transmission));
    sent.map(|sent| outline(&sent.text)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::walk::{CLAIM, Walk, shelf, without};
    use crate::practice::office::Op;

    fn shoulder() -> Walk {
        Walk::with_chart("Shoulder pain and blood pressure").claim(without("25", "99214")).answered()
    }

    #[test]
    fn a_fresh_remittance_shows_each_line_with_its_reasons_in_our_words() {
        let walk = shoulder();
        let sheet = sheet(walk.state(), shelf(), walk.remittance()).unwrap();
        assert_eq!((sheet.payer.as_str(), sheet.claims.len()), ("Orchard Mutual PPO", 1));
        let claim = &sheet.claims[0];
        assert_eq!((claim.claim, claim.reversal), (CLAIM, false));
        let visit = claim.lines.iter().find(|line| line.code == "99214").unwrap();
        assert_eq!(visit.adjusted[0].carc, "97");
        assert!(!visit.adjusted[0].words.is_empty() && visit.adjusted[0].denied);
        assert_eq!(visit.standing, Standing::Unposted);
        assert!(sheet.checks.iter().all(|check| check.holds));
        assert_eq!(sheet.sums.paid, sheet.paid);
        assert_eq!(sheet.sums.charged - sheet.sums.adjusted, sheet.sums.paid);
        assert_eq!(sheet.progress(), format!("0 of {} lines posted", sheet.lines));
    }

    #[test]
    fn after_posting_denied_lines_are_named_and_the_patient_share_is_said() {
        let walk = shoulder().posted();
        let sheet = sheet(walk.state(), shelf(), walk.remittance()).unwrap();
        assert!(sheet.done());
        let standings: Vec<_> = sheet.rows().map(|line| (line.code.as_str(), line.standing)).collect();
        assert!(standings.contains(&("99214", Standing::Denied)), "{standings:?}");
        assert!(sheet.progress().starts_with("All posted: one denied line is open"), "{}", sheet.progress());
        assert_eq!(sheet.next_unposted((0, 0)), None);
    }

    #[test]
    fn posting_goes_to_the_next_line_and_refuses_a_wrong_figure_by_name() {
        let mut walk = shoulder();
        let id = walk.remittance();
        let first = sheet(walk.state(), shelf(), id).unwrap().next_unposted((0, 0)).unwrap();
        let (entry, line) = first;
        let row = sheet(walk.state(), shelf(), id).unwrap().claims[entry].lines[line as usize - 1].clone();
        let wrong = Op::PostLine {
            remittance: id,
            entry,
            line,
            paid: row.paid + Cents(1),
            contractual: Cents::ZERO,
            patient: Cents::ZERO,
        };
        let refusal = walk.try_ask(wrong).unwrap_err();
        assert_eq!(refusal.code, "post.amount");
        assert!(refusal.message.starts_with("Paid:"), "{}", refusal.message);
        walk.ask(Op::PostLine {
            remittance: id,
            entry,
            line,
            paid: row.split.paid,
            contractual: row.split.contractual,
            patient: row.split.patient,
        });
        let now = sheet(walk.state(), shelf(), id).unwrap();
        assert_ne!(now.next_unposted(first), Some(first));
        assert_eq!(now.posted, 1);
    }

    #[test]
    fn a_correction_brings_a_reversal_that_is_shown_as_such() {
        let mut walk = shoulder().posted();
        walk.ask(Op::CorrectClaim { claim: CLAIM, route: crate::practice::office::Route::Replacement });
        walk.code(|_| {});
        let walk = walk.answered();
        let sheet = sheet(walk.state(), shelf(), walk.remittance()).unwrap();
        let reversals: Vec<bool> = sheet.claims.iter().map(|claim| claim.reversal).collect();
        assert_eq!(reversals, [true, false]);
        assert!(sheet.claims[0].charged.0 < 0);
        assert!(!segments(walk.state(), walk.remittance()).is_empty());
    }
}
