//! The guidelines in our own words: an outline, one part of it at a time, and the rules that govern a code.

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::reference_text::code_refs;
use codesets_lookup::{CodeRef, Guideline, SetId};

/// The most rules a search or a code's page shows.
const MOST: usize = 60;

/// A part of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidelineGroup {
    /// The section's number, as the address holds it: `I.C.4`.
    pub section: String,
    /// What it is about.
    pub title: String,
    /// How many rules it holds.
    pub count: usize,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidelineRow {
    /// The section's number, as the address holds it.
    pub section: String,
    /// The number as a reader sees it.
    pub shown: String,
    /// What it is about.
    pub title: String,
    /// The rule.
    pub text: String,
    /// Codes it governs.
    pub codes: Vec<CodeRef>,
    /// Whether the address names it.
    pub here: bool,
}

/// What a page of guidelines shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuidelinePage {
    /// The year they were written for, and what that means for the day.
    pub said: String,
    /// What must be said about them.
    pub notice: String,
    /// The outline.
    pub groups: Vec<GuidelineGroup>,
    /// The part that is open; none on the outline and while searching.
    pub open: Option<GuidelineGroup>,
    /// The rules of the open part, or those that were found.
    pub rows: Vec<GuidelineRow>,
}

/// The page an address names: a part, a section inside one, or the outline; a query looks through all parts instead.
pub fn guideline_page(codes: &Codes, argument: Option<&str>, query: &str, on: Day) -> Option<GuidelinePage> {
    let book = codes.library.guideline_book(on)?;
    let groups = groups(codes, &book.guidelines, on);
    let words: Vec<String> = query.split_whitespace().map(str::to_lowercase).collect();
    let asked = argument.unwrap_or_default();
    let open = groups.iter().find(|group| group.section == group_of(asked)).cloned();
    let row = |held: &Guideline| row(held, asked);
    let rows: Vec<GuidelineRow> = match (&open, words.is_empty()) {
        (_, false) => book.guidelines.iter().filter(|held| fits(held, &words)).take(MOST).map(row).collect(),
        (Some(open), true) => {
            book.guidelines.iter().filter(|held| group_of(&held.section) == open.section).map(row).collect()
        }
        (None, true) => Vec::new(),
    };
    Some(GuidelinePage {
        said: said(book.about.from, book.about.to, on),
        notice: book.about.notice.clone().unwrap_or_default(),
        groups,
        open: open.filter(|_| words.is_empty()),
        rows,
    })
}

/// The rules that govern a diagnosis on a day, those that name it nearest first.
pub fn rules_of(codes: &Codes, set: SetId, code: &str, on: Day) -> Vec<GuidelineRow> {
    if set != SetId::Icd10Cm {
        return Vec::new();
    }
    codes.library.guidelines(code, on).into_iter().take(MOST).map(|held| row(held, "")).collect()
}

fn said(from: Day, to: Day, on: Day) -> String {
    let written = format!("Written for {} to {}", date(from), date(to));
    match from <= on && on <= to {
        true => format!("{written}."),
        false => format!("{written}; on {} another year’s guidelines apply and may differ.", date(on)),
    }
}

fn row(held: &Guideline, asked: &str) -> GuidelineRow {
    GuidelineRow {
        shown: shown(&held.section),
        title: held.title.clone(),
        text: held.text.clone(),
        codes: held.codes.iter().flat_map(|text| code_refs(text)).collect(),
        here: held.section == asked,
        section: held.section.clone(),
    }
}

fn shown(section: &str) -> String {
    match section.strip_prefix("APP-I") {
        Some("") => "Appendix I".to_owned(),
        Some(rest) => format!("Appendix I {}", rest.trim_start_matches('.')),
        None => section.to_owned(),
    }
}

/// The part of the outline a section stands in: `I.C.4.a.3` in `I.C.4`, `II.B` in `II`.
fn group_of(section: &str) -> String {
    let parts: Vec<&str> = section.split('.').collect();
    let length = match parts.as_slice() {
        ["I", "C", _, ..] => 3,
        ["I", _, ..] => 2,
        _ => 1,
    };
    parts[..length].join(".")
}

fn groups(codes: &Codes, all: &[Guideline], on: Day) -> Vec<GuidelineGroup> {
    let mut groups: Vec<GuidelineGroup> = Vec::new();
    for held in all {
        let section = group_of(&held.section);
        match groups.last_mut() {
            Some(last) if last.section == section => last.count += 1,
            _ => groups.push(GuidelineGroup { title: title(codes, &section, on), section, count: 1 }),
        }
    }
    groups
}

fn title(codes: &Codes, section: &str, on: Day) -> String {
    if let Some(chapter) = section.strip_prefix("I.C.") {
        let entry = codes.library.get(SetId::Icd10Cm, chapter, on);
        return entry.map_or_else(|_| format!("Chapter {chapter}"), |entry| entry.title);
    }
    match section {
        "I.A" => "How the book is read",
        "I.B" => "Rules for all codes",
        "II" => "Principal diagnosis of an inpatient stay",
        "III" => "Other diagnoses of an inpatient stay",
        "IV" => "Outpatient care",
        _ => "Present on admission",
    }
    .to_owned()
}

/// A word is met by the section's beginning, by a word of the title or text, or by a code the rule governs.
fn fits(held: &Guideline, words: &[String]) -> bool {
    let text = format!("{} {}", held.title, held.text).to_lowercase();
    words.iter().all(|word| {
        let bare = SetId::bare(word);
        let governs = || bare.len() >= 3 && held.governs(&bare, &bare);
        held.section.to_lowercase().starts_with(word.as_str()) || text.contains(word.as_str()) || governs()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_day;
    use crate::desk::walk::shelf;

    fn page(argument: Option<&str>, query: &str, on: &str) -> GuidelinePage {
        guideline_page(&shelf().codes, argument, query, parse_day(on).unwrap()).unwrap()
    }

    #[test]
    fn the_outline_names_every_part_once() {
        let outline = page(None, "", "2026-05-01");
        let sections: Vec<&str> = outline.groups.iter().map(|group| group.section.as_str()).collect();
        assert_eq!(sections[..3], ["I.A", "I.B", "I.C.1"]);
        assert!(sections.contains(&"I.C.21") && sections.contains(&"IV") && outline.rows.is_empty());
        let parts: std::collections::BTreeSet<&str> = sections.iter().copied().collect();
        assert_eq!(parts.len(), sections.len());
    }

    #[test]
    fn a_section_is_read_in_its_part() {
        let page = page(Some("I.C.4.a.3"), "", "2026-05-01");
        assert_eq!(page.open.unwrap().section, "I.C.4");
        assert_eq!(page.rows.iter().filter(|row| row.here).count(), 1);
    }

    #[test]
    fn words_and_codes_find_rules() {
        let rows = |query: &str| {
            page(None, query, "2026-05-01").rows.into_iter().map(|row| row.section).collect::<Vec<_>>()
        };
        assert!(rows("insulin pump").contains(&"I.C.4.a.5.a".to_owned()));
        assert!(rows("E11.65").contains(&"I.C.4.a".to_owned()));
        assert!(rows("i.b.13").contains(&"I.B.13".to_owned()));
    }

    #[test]
    fn a_day_of_another_year_is_said() {
        assert!(page(None, "", "2024-05-01").said.contains("another year"));
        assert!(!page(None, "", "2026-05-01").said.contains("another year"));
    }

    #[test]
    fn a_code_shows_its_rules_and_a_procedure_none() {
        let on = parse_day("2026-05-01").unwrap();
        let of = |set, code| rules_of(&shelf().codes, set, code, on);
        assert!(of(SetId::Icd10Cm, "I21.4").iter().any(|row| row.section == "I.C.9.e.1"));
        assert!(of(SetId::Cpt, "20610").is_empty());
    }
}
