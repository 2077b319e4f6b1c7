//! Nobody else was paid for a part of the service.
//!
//! The hospital was paid for the pictures (TC); the practice bills the whole instead of the reading (26): partly
//! furnished by another (B20). A service of two parts may also have been paid whole to somebody else.

use super::super::case::{Case, Past, read_whole, service_text};
use super::{Answer, Consult, Judgment};
use crate::base::us_date;
use crate::practice::coding::Procedure;
use serde::{Deserialize, Serialize};

/// Services of two parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Component {
    /// Services that have a technical and a professional part.
    pub codes: Vec<Procedure>,
    /// The answer (CARC B20).
    pub answer: Answer,
}

/// Which parts of a service a line claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Both.
    Whole,
    /// Modifier 26.
    Professional,
    /// Modifier TC.
    Technical,
}

impl Parts {
    fn of(modifiers: &[crate::practice::coding::Modifier]) -> Self {
        let has = |wanted: &str| modifiers.iter().any(|modifier| modifier.as_str() == wanted);
        match (has("26"), has("TC")) {
            (true, false) => Self::Professional,
            (false, true) => Self::Technical,
            _ => Self::Whole,
        }
    }

    fn overlaps(self, other: Self) -> bool {
        self == other || self == Self::Whole || other == Self::Whole
    }
}

impl Consult for Component {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        if !self.codes.contains(&line.procedure) {
            return Judgment::not_applicable();
        }
        let ours = Parts::of(&line.modifiers);
        let reads = vec![case.read_service(at), case.read_date(at)];
        let elsewhere = case.past_services().find(|old| {
            *old.procedure == line.procedure
                && old.dos == line.from
                && *old.npi != line.rendering.npi
                && Parts::of(old.modifiers).overlaps(ours)
        });
        let clinician = !case.claim.form.institutional();
        let machine = case.paid_to_hospital().find(|old| {
            clinician
                && old.procedure == line.procedure
                && old.dos == line.from
                && Parts::Technical.overlaps(ours)
        });
        let machine = machine.map(|old| Past {
            procedure: &old.procedure,
            modifiers: &old.modifiers,
            dos: old.dos,
            npi: &old.npi,
        });
        let Some(old) = elsewhere.or(machine) else { return Judgment::passed(reads, "") };
        let file =
            format!("{} of {} by {}", service_text(old.procedure, old.modifiers), us_date(old.dos), old.npi);
        let words = format!("{} was paid already: {file}. Bill your own part only.", line.procedure);
        Judgment::denied(
            &self.answer,
            reads.into_iter().chain([read_whole("history", &file)]).collect(),
            words,
        )
    }

    fn answers(&self) -> Vec<&Answer> {
        vec![&self.answer]
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::Component;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn the_part_another_was_paid_for_is_denied_and_the_other_part_paid() {
        let rule = || RuleSpec::Component(Component { codes: vec!["93306".into()], answer: co("B20", &[]) });
        let mut member = seen_before("93306", 0);
        member.earlier[0].modifiers = vec!["TC".into()];
        member.earlier[0].npi = "2000000028".into();
        let sent = |line: &str| denied(&decide_form(rule(), form(&["I10"], &[line]), &member));
        assert_eq!([sent("93306"), sent("93306-TC"), sent("93306-26")], [vec![1], vec![1], vec![]]);
    }
}
