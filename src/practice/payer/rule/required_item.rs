//! An item of the form that some services need is filled.
//!
//! A waived test needs the laboratory's certificate number in item 23, an unlisted code its description in item 19, an
//! unusual service word of its report there.

use super::super::case::{Case, read_whole};
use super::{Answer, Consult, Judgment};
use crate::practice::coding::{Modifier, Procedure};
use serde::{Deserialize, Serialize};

/// Items needed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RequiredItem {
    /// Needs.
    pub needs: Vec<NeededItem>,
}

/// An item some services need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeededItem {
    /// Services; empty for any that carries one of the modifiers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub codes: Vec<Procedure>,
    /// Modifiers that make it needed; empty for always.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// `19` or `23`.
    pub item: String,
    /// How what stands there must begin, when the plan asks for more than something.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub begins: String,
    /// Why, in the plan's own words.
    pub why: String,
    /// The answer (CARC 16, 252).
    pub answer: Answer,
}

impl NeededItem {
    fn concerns(&self, case: &Case<'_>, at: usize) -> bool {
        let line = case.line(at);
        (self.codes.is_empty() || self.codes.contains(&line.procedure))
            && (self.modifiers.is_empty() || self.modifiers.iter().any(|one| line.modifiers.contains(one)))
    }
}

impl Consult for RequiredItem {
    fn judge<'a>(&'a self, case: &Case<'_>, at: usize) -> Judgment<'a> {
        let mut looked = None;
        for need in self.needs.iter().filter(|need| need.concerns(case, at)) {
            let form = &case.claim.form;
            let text = if need.item == "19" { &form.additional } else { &form.prior_authorization };
            let reads = vec![case.read_service(at), read_whole(&need.item, text)];
            if text.trim().is_empty() || !text.trim().starts_with(need.begins.as_str()) {
                let words = format!("Item {} reads {}. {}", need.item, reads[1].value, need.why);
                return Judgment::denied(&need.answer, reads, words);
            }
            looked.get_or_insert(reads);
        }
        looked.map_or_else(Judgment::not_applicable, |reads| Judgment::passed(reads, ""))
    }

    fn answers(&self) -> Vec<&Answer> {
        self.needs.iter().map(|need| &need.answer).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::super::sample::*;
    use super::*;
    use crate::practice::payer::RuleSpec;

    #[test]
    fn a_needed_item_may_not_be_blank_or_begin_otherwise() {
        for (text, lines) in [("", vec![1]), ("10D", vec![1]), ("01D0000001", vec![])] {
            let mut form = form(&["I10"], &["83036"]);
            form.prior_authorization = text.into();
            let need = NeededItem {
                codes: vec!["83036".into()],
                modifiers: vec![],
                item: "23".into(),
                begins: "01D".into(),
                why: "The certificate number goes there.".into(),
                answer: co("16", &["MA120"]),
            };
            let rule = RuleSpec::RequiredItem(RequiredItem { needs: vec![need] });
            assert_eq!(denied(&decide_form(rule, form, &member())), lines, "{text}");
        }
    }
}
