//! What the learner is asked before the payer's own trace is shown: why, where, and which words bear it out.

use super::cause::{CauseGroup, causes};
use crate::learn::Shelf;
use crate::learn::case::{Paper, papers};
use crate::practice::office::EncounterFile;
use crate::practice::payer::Plan;

/// Something to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is recorded.
    pub value: &'static str,
    /// What is shown.
    pub words: &'static str,
}

/// The questions of one denial.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// The plan's rules, each as what would have gone wrong, by group.
    pub causes: Vec<CauseGroup>,
    /// Items of the form.
    pub items: Vec<Choice>,
    /// The chart's papers in sentences.
    pub papers: Vec<Sentences>,
}

/// A paper cut into pieces that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentences {
    /// Document id.
    pub doc: String,
    /// Heading.
    pub title: String,
    /// Label and sentences, by section.
    pub sections: Vec<(String, Vec<String>)>,
}

/// The questions for a plan and a chart.
pub fn question(shelf: &Shelf, plan: &Plan, visit: &EncounterFile) -> Question {
    Question {
        causes: causes(plan),
        items: ITEMS.to_vec(),
        papers: chart_papers(shelf, visit).iter().map(cut).collect(),
    }
}

/// The chart's papers; none when the chart is not on the shelf.
pub(in crate::desk) fn chart_papers(shelf: &Shelf, visit: &EncounterFile) -> Vec<Paper> {
    let chart = shelf.chart_of(&visit.encounter.source);
    chart.and_then(|chart| papers(shelf, &chart, &visit.encounter).ok()).unwrap_or_default()
}

const ITEMS: [Choice; 9] = [
    Choice { value: "1a", words: "1a, the member id" },
    Choice { value: "21", words: "21, the diagnoses" },
    Choice { value: "22", words: "22, first claim or replacement" },
    Choice { value: "23", words: "23, the permission’s number" },
    Choice { value: "24A", words: "24A, the date of service" },
    Choice { value: "24D", words: "24D, the service and its modifiers" },
    Choice { value: "24E", words: "24E, the diagnoses pointed to" },
    Choice { value: "24G", words: "24G, the units" },
    Choice { value: "24J", words: "24J, who did it" },
];

pub(super) fn cut(paper: &Paper) -> Sentences {
    let section = |section: &crate::learn::case::PaperSection| {
        (section.label.clone(), section.text.iter().flat_map(|text| sentences(text)).collect())
    };
    Sentences {
        doc: paper.id.clone(),
        title: paper.title.clone(),
        sections: paper.sections.iter().map(section).collect(),
    }
}

/// Cuts after a full stop, question mark or semicolon that a space and a capital or digit follow; short heads such as
/// `1.` stay with what they number.
fn sentences(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, mark) in text.char_indices() {
        if !matches!(mark, '.' | '?' | ';') {
            continue;
        }
        let end = at + mark.len_utf8();
        let rest = &text[end..];
        let begins = rest.strip_prefix(' ').and_then(|rest| rest.chars().next());
        let whole = text[start..end].trim().len() > 8;
        if whole && begins.is_some_and(|c| c.is_uppercase() || c.is_ascii_digit()) {
            found.push(text[start..end].trim().to_owned());
            start = end;
        }
    }
    let last = text[start..].trim();
    if !last.is_empty() {
        found.push(last.to_owned());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_is_cut_into_sentences_but_not_at_its_number() {
        let cut = sentences("1. HTN. Above goal at 3.5 mg; raise lisinopril. Recheck in 4 wk.");
        assert_eq!(cut, ["1. HTN. Above goal at 3.5 mg; raise lisinopril.", "Recheck in 4 wk."]);
        assert_eq!(sentences("  "), Vec::<String>::new());
    }
}
