//! Something in the membership file stands against payment on the date of service.
//!
//! A hospice election, a lapse of premiums, custody, a spend-down not met, enrolment in a managed plan, an inpatient
//! stay, an accident file open with another carrier, a questionnaire nobody answered: the file names the kind and its
//! days, the plan's data say what follows and what sets a line apart.

use super::super::case::{Case, any_of, read_whole};
use super::{Answer, Consult, Judgment};
use crate::base::us_date;
use crate::practice::coding::Modifier;
use serde::{Deserialize, Serialize};

/// Kinds of entries and what follows from each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MembershipHold {
    /// By kind.
    pub kinds: Vec<HoldRule>,
}

/// One kind of entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldRule {
    /// As the membership file names it: `hospice`, `lapse`, `custody` …
    pub kind: String,
    /// Why, in the plan's own words.
    pub why: String,
    /// Days before the entry's first that count as well.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub days_before: i32,
    /// Modifiers that set a line apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unless_modifiers: Vec<Modifier>,
    /// Only lines with a pointed diagnosis that begins so; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_diagnoses: Vec<String>,
    /// Only in these places of service; empty for all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub only_places: Vec<String>,
    /// What the remittance says.
    pub answer: Answer,
}

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_zero(days: &i32) -> bool {
    *days == 0
}

impl Consult for MembershipHold {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let line = case.line(at);
        let mut looked = None;
        for hold in case.member.map_or(&[][..], |member| &member.holds) {
            let Some(rule) = self.kinds.iter().find(|rule| rule.kind == hold.kind) else { continue };
            let mut from = hold.force.from;
            for _ in 0..rule.days_before {
                from = from.yesterday().unwrap_or(from);
            }
            let until = hold.force.to.map_or_else(String::new, |to| format!(" to {}", us_date(to)));
            let file = format!("{} from {}{until}", hold.kind, us_date(hold.force.from));
            let reads = vec![case.read_date(at), case.read_service(at), read_whole("membership", &file)];
            let begins =
                |code: &str| rule.only_diagnoses.iter().any(|start| code.starts_with(start.as_str()));
            let concerns =
                rule.only_diagnoses.is_empty() || case.pointed(at).any(|(_, code)| begins(&code.undotted()));
            let here = rule.only_places.is_empty() || rule.only_places.contains(&line.place_of_service);
            let then = line.from >= from && hold.force.to.is_none_or(|to| line.from <= to);
            let apart = rule.unless_modifiers.iter().any(|one| line.modifiers.contains(one));
            if then && concerns && here && !apart {
                let way = match rule.unless_modifiers.as_slice() {
                    [] => String::new(),
                    some => format!(" Modifier {} would set it apart.", any_of(some)),
                };
                let words =
                    format!("Seen on {}. The file says {file}. {}{way}", us_date(line.from), rule.why);
                return Judgment::denied(&rule.answer, reads, words);
            }
            looked.get_or_insert(reads);
        }
        looked.map_or_else(Judgment::not_applicable, |reads| Judgment::passed(reads, ""))
    }

    fn answers(&self) -> Vec<&Answer> {
        self.kinds.iter().map(|rule| &rule.answer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::base::{Day, Interval};
    use crate::practice::chart::Hold;
    use crate::practice::payer::RuleSpec;

    fn sent(from: Day, to: Option<Day>, line: &str) -> Vec<u32> {
        let mut member = member();
        member.holds.push(Hold { kind: "hospice".into(), force: Interval { from, to } });
        let rule = RuleSpec::MembershipHold(MembershipHold {
            kinds: vec![HoldRule {
                kind: "hospice".into(),
                why: "The hospice answers for it.".into(),
                days_before: 1,
                unless_modifiers: vec!["GW".into()],
                only_diagnoses: vec![],
                only_places: vec![],
                answer: co("B9", &[]),
            }],
        });
        denied(&decide_form(rule, form(&["I10"], &[line]), &member))
    }

    #[test]
    fn the_entry_counts_on_its_days_and_the_modifier_sets_apart() {
        assert_eq!(sent(DOS, None, "99213"), [1]);
        assert_eq!(sent(DOS.tomorrow().unwrap(), None, "99213"), [1]);
        assert!(sent(DOS.yesterday().unwrap(), DOS.yesterday().ok(), "99213").is_empty());
        assert!(sent(DOS, None, "99213-GW").is_empty());
    }
}
