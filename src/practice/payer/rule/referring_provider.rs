//! Who referred or ordered is named in item 17, and may refer.
//!
//! An echocardiogram with item 17 blank is returned (16). One whose referring clinician is not enrolled to refer is
//! denied (183).

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::chart::Npi;
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// What needs a referring clinician, and who may not be one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReferringProvider {
    /// Services that need one.
    pub codes: Vec<Procedure>,
    /// Individual NPIs that may not refer or order.
    pub not_eligible: Vec<Npi>,
    /// When item 17 is blank.
    pub absent: Answer,
    /// When the one named may not refer.
    pub refused: Answer,
}

impl Consult for ReferringProvider {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        if !self.codes.contains(&line.procedure) {
            return Judgment::not_applicable();
        }
        let named = case.claim.form.referring.as_ref();
        let text = named.map_or_else(String::new, |party| format!("{} {}", party.name, party.npi));
        let reads = vec![case.read_service(at), read_whole("17", &text)];
        match named {
            None => {
                let words =
                    format!("{} is done on another clinician's word. Item 17 names nobody.", line.procedure);
                Judgment::denied(&self.absent, reads, words)
            }
            Some(party) if self.not_eligible.contains(&party.npi) => {
                let words = format!("{} in item 17 is not enrolled to order or refer.", party.npi);
                Judgment::denied(&self.refused, reads, words)
            }
            Some(_) => Judgment::passed(reads, ""),
        }
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.absent, &self.refused]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::ReferringProvider;
    use crate::practice::claim::Party;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn a_blank_item_17_and_one_who_may_not_refer_are_denied() {
        for (npi, reason) in [(None, Some("16")), (Some("2000000028"), Some("183")), (Some(NPI), None)] {
            let mut form = form(&["I10"], &["93306"]);
            form.referring = npi.map(|npi| Party { npi: npi.into(), ..Party::default() });
            let rule = RuleSpec::ReferringProvider(ReferringProvider {
                codes: vec!["93306".into()],
                not_eligible: vec!["2000000028".into()],
                absent: co("16", &["N285"]),
                refused: co("183", &["N574"]),
            });
            let decision = decide_form(rule, form, &member());
            assert_eq!(reason.is_some(), !denied(&decision).is_empty());
            assert!(reason.is_none_or(|reason| carc(&decision, 0) == reason));
        }
    }
}
