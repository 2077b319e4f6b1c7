//! What the advance notice modifiers say: GZ expects a denial and has no notice, GY says the law leaves the service out,
//! GX says so with a voluntary notice.
//!
//! GZ: denied as not necessary, the practice's to carry. GY or GX: not covered, the patient's to pay. GA (a signed
//! notice is on file) does not decide here: where the coverage policy then denies, the patient owes instead of the
//! practice. Source: Medicare's rules on the advance beneficiary notice.

use super::super::case::Case;
use super::{Answer, Consult, Judgment};
use serde::{Deserialize, Serialize};

/// What follows from each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvanceNotice {
    /// GZ (CARC 50, group CO).
    pub expected: Answer,
    /// GY or GX (CARC 96, group PR).
    pub excluded: Answer,
}

impl Consult for AdvanceNotice {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let has = |wanted: &str| line.modifiers.iter().any(|modifier| modifier.as_str() == wanted);
        let reads = vec![case.read_service(at)];
        if has("GZ") {
            let words =
                "GZ: the practice expects a denial and had no notice signed. The practice carries it.";
            return Judgment::denied(&self.expected, reads, words);
        }
        if has("GY") || has("GX") {
            let words = "GY or GX: the law leaves the service out of the benefit. The patient pays.";
            return Judgment::denied(&self.excluded, reads, words);
        }
        if has("GA") {
            Judgment::passed(reads, "GA: a signed notice is on file.")
        } else {
            Judgment::not_applicable()
        }
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.expected, &self.excluded]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::AdvanceNotice;
    use crate::practice::payer::RuleSpec;
    use crate::practice::x12::model::Group;

    #[test]
    fn gz_is_the_practices_and_gy_the_patients() {
        let rule = || {
            let mut excluded = co("96", &["N425"]);
            excluded.group = Group::PR;
            RuleSpec::AdvanceNotice(AdvanceNotice { expected: co("50", &[]), excluded })
        };
        for (line, group) in
            [("99213-GZ", Some(Group::CO)), ("99213-GY", Some(Group::PR)), ("99213-GA", None)]
        {
            let decision = decide(rule(), &["I10"], &[line]);
            let told = decision.lines[0].denied.then(|| decision.lines[0].adjustments[0].group);
            assert_eq!(told, group);
        }
    }
}
