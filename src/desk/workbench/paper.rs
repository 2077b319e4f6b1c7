//! The encounter's papers: tabs by kind, paragraphs, and the words that carry evidence.

use crate::base::Finding;
use crate::learn::Shelf;
use crate::learn::case::{Paper, papers};
use crate::practice::office::EncounterFile;

/// A tab over the papers of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperTab {
    /// The kind, `note`, `result` …
    pub kind: String,
    /// The word on the tab.
    pub label: &'static str,
    /// Which papers, by index.
    pub papers: Vec<usize>,
}

/// Words of a document that carry something, and the key that says what (`A`, `2`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Document id.
    pub doc: String,
    /// The tab its paper is under.
    pub tab: String,
    /// The words.
    pub quote: String,
    /// Letter or number.
    pub key: String,
}

/// Words the learner set off for a code of the sheet; kept for the time of the work only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The code they bear out.
    pub code: String,
    /// Document id.
    pub doc: String,
    /// The words.
    pub quote: String,
}

/// The longest quotation that is set off, in characters: beyond it a mark points at nothing.
const LONGEST_PIN: usize = 240;

/// Words as they were selected, made into a pin; none when they are no single stretch of a paragraph.
pub fn pin(code: &str, doc: &str, selected: &str) -> Option<Pin> {
    let quote = selected.trim();
    let fits = !quote.is_empty() && quote.chars().count() <= LONGEST_PIN && !quote.contains('\n');
    fits.then(|| Pin { code: code.to_owned(), doc: doc.to_owned(), quote: quote.to_owned() })
}

/// Pins as marks under the letter or number their code has on the sheet now; a code gone from it has none.
pub fn pin_marks(pins: &[Pin], key_of: impl Fn(&str) -> Option<String>) -> Vec<Mark> {
    let mark = |pin: &Pin| {
        Some(Mark {
            doc: pin.doc.clone(),
            tab: String::new(),
            quote: pin.quote.clone(),
            key: key_of(&pin.code)?,
        })
    };
    pins.iter().filter_map(mark).collect()
}

/// A run of text under the same marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The text.
    pub text: String,
    /// Keys of the marks it lies under.
    pub keys: Vec<String>,
    /// Keys of the marks that end with it: where the letter is printed.
    pub ends: Vec<String>,
}

/// Paragraphs as they are set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Segment>),
    /// Numbered items.
    Numbered(Vec<Vec<Segment>>),
}

/// The papers of an encounter, its chart being on the shelf.
pub fn papers_of(shelf: &Shelf, file: &EncounterFile) -> Result<Vec<Paper>, Finding> {
    let visit = &file.encounter;
    let chart = shelf.chart_of(&visit.source).ok_or_else(|| {
        Finding::error(
            "workbench.no-chart",
            format!("The chart of “{}” is not on this device.", visit.title),
            "Update the app, or restore the exercise it came from.",
        )
    })?;
    papers(shelf, &chart, visit)
}

/// The tabs, the note first, otherwise in the order of the papers.
pub fn tabs(papers: &[Paper]) -> Vec<PaperTab> {
    let mut tabs: Vec<PaperTab> = Vec::new();
    for (at, paper) in papers.iter().enumerate() {
        match tabs.iter_mut().find(|tab| tab.kind == paper.kind) {
            Some(tab) => tab.papers.push(at),
            None => {
                let label = label(&paper.kind);
                tabs.push(PaperTab { kind: paper.kind.clone(), label, papers: vec![at] });
            }
        }
    }
    tabs.sort_by_key(|tab| tab.kind != "note");
    tabs
}

fn label(kind: &str) -> &'static str {
    match kind {
        "note" => "Note",
        "order" => "Orders",
        "result" => "Results",
        "problem-list" => "Problem list",
        "authorization" => "Authorization",
        "referral" => "Referral",
        "card" => "Card",
        "letter" => "Letters",
        "message" => "Messages",
        _ => "Other papers",
    }
}

/// Paragraphs of a document with its marks set; paragraphs that begin with a number are gathered into a list.
pub fn blocks(text: &[String], marks: &[Mark]) -> Vec<Block> {
    let mut blocks = Vec::new();
    for paragraph in text {
        match (numbered(paragraph), blocks.last_mut()) {
            (Some(item), Some(Block::Numbered(items))) => items.push(segments(item, marks)),
            (Some(item), _) => blocks.push(Block::Numbered(vec![segments(item, marks)])),
            (None, _) => blocks.push(Block::Paragraph(segments(paragraph, marks))),
        }
    }
    blocks
}

fn numbered(paragraph: &str) -> Option<&str> {
    let (number, rest) = paragraph.split_once(". ")?;
    let is_number = !number.is_empty() && number.len() < 3 && number.bytes().all(|b| b.is_ascii_digit());
    is_number.then_some(rest)
}

/// Cuts a text wherever a mark begins or ends.
fn segments(text: &str, marks: &[Mark]) -> Vec<Segment> {
    let spans: Vec<(usize, usize, &str)> = marks
        .iter()
        .filter(|mark| !mark.quote.is_empty())
        .filter_map(|mark| {
            // A quote may begin with the number that the list prints by itself.
            let quote = numbered(&mark.quote).filter(|_| !text.contains(&mark.quote)).unwrap_or(&mark.quote);
            let start = text.find(quote)?;
            Some((start, start + quote.len(), mark.key.as_str()))
        })
        .collect();
    let mut cuts: Vec<usize> = spans.iter().flat_map(|(start, end, _)| [*start, *end]).collect();
    cuts.extend([0, text.len()]);
    cuts.sort_unstable();
    cuts.dedup();
    let piece = |pair: &[usize]| {
        let (&[start, end], text) = (pair, text.get(pair[0]..pair[1])?) else { return None };
        let over = |(from, to, _): &&(usize, usize, &str)| *from <= start && end <= *to;
        let under: Vec<_> = spans.iter().filter(over).collect();
        Some(Segment {
            text: text.to_owned(),
            keys: unique(under.iter().map(|(_, _, key)| *key)),
            ends: unique(under.iter().filter(|(_, to, _)| *to == end).map(|(_, _, key)| *key)),
        })
    };
    cuts.windows(2).filter_map(piece).collect()
}

fn unique<'a>(keys: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for key in keys {
        if !seen.iter().any(|held| held == key) {
            seen.push(key.to_owned());
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(quote: &str, key: &str) -> Mark {
        Mark { doc: "note".to_owned(), tab: "note".to_owned(), quote: quote.to_owned(), key: key.to_owned() }
    }

    #[test]
    fn marks_cut_a_text_and_overlap_where_they_must() {
        let marks = [mark("poor control, A1c 9.1%", "B"), mark("A1c 9.1%", "4")];
        let cut = segments("DM, poor control, A1c 9.1% today", &marks);
        let said: Vec<(&str, String, String)> =
            cut.iter().map(|s| (s.text.as_str(), s.keys.join(" "), s.ends.join(" "))).collect();
        let row = |text: &'static str, keys: &str, ends: &str| (text, keys.to_owned(), ends.to_owned());
        assert_eq!(
            said,
            [
                row("DM, ", "", ""),
                row("poor control, ", "B", ""),
                row("A1c 9.1%", "B 4", "B 4"),
                row(" today", "", "")
            ]
        );
    }

    #[test]
    fn numbered_paragraphs_become_one_list() {
        let text = ["Assessment".to_owned(), "1. HTN".to_owned(), "2. OA".to_owned()];
        let set = blocks(&text, &[mark("1. HTN", "A")]);
        let Block::Numbered(items) = &set[1] else { panic!("expected a list") };
        assert_eq!((set.len(), items.len(), items[0][0].keys.len()), (2, 2, 1));
    }

    #[test]
    fn pins_follow_their_code_and_go_with_it() {
        let pins =
            [pin("I10", "note", " HTN, not at goal ").unwrap(), pin("E78.5", "note", "statin").unwrap()];
        let marks = pin_marks(&pins, |code| (code == "I10").then(|| "B".to_owned()));
        assert_eq!(
            (marks.len(), marks[0].key.as_str(), marks[0].quote.as_str()),
            (1, "B", "HTN, not at goal")
        );
        assert_eq!(pin("I10", "note", "two\nparagraphs"), None);
    }

    #[test]
    fn a_quote_that_is_not_there_marks_nothing() {
        assert_eq!(segments("nothing here", &[mark("elsewhere", "A")]).len(), 1);
    }
}
