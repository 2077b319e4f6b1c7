//! The learner's own marks: at a code, and all of them by set in the order of the book.

use super::spoken_set;
use crate::base::Day;
use crate::learn::learner::{Colour, LearnerState, Mark, MarkBody, Passage};
use crate::practice::coding::Codes;
use codesets_lookup::SetId;
use std::sync::Arc;

/// What is marked at one code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AtCode {
    /// The bookmark: its id and label.
    pub ribbon: Option<(u64, String)>,
    /// Highlights: id, words, colour.
    pub lit: Vec<(u64, Passage, Colour)>,
    /// Margin notes: id, the words they are about, text.
    pub notes: Vec<(u64, Option<Passage>, String)>,
}

/// The marks of a code, oldest first.
pub fn at_code(state: &LearnerState, set: SetId, code: &str) -> AtCode {
    let mut at = AtCode::default();
    let here = state.marks.iter().filter(|(_, mark)| mark.set == set && mark.code == code);
    for (id, mark) in here {
        match &mark.body {
            MarkBody::Bookmark { label } => at.ribbon = Some((*id, label.clone())),
            MarkBody::Highlight { passage, colour } => at.lit.push((*id, passage.clone(), *colour)),
            MarkBody::Note { passage, text } => at.notes.push((*id, passage.clone(), text.clone())),
        }
    }
    at
}

/// Which marks a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Bookmarks.
    Bookmarks,
    /// Highlights.
    Highlights,
    /// Margin notes.
    Notes,
}

impl MarkKind {
    /// All, in the order of the choice.
    pub const ALL: [MarkKind; 3] = [MarkKind::Bookmarks, MarkKind::Highlights, MarkKind::Notes];

    /// The plural a choice prints.
    pub fn words(self) -> &'static str {
        match self {
            MarkKind::Bookmarks => "Bookmarks",
            MarkKind::Highlights => "Highlights",
            MarkKind::Notes => "Notes",
        }
    }

    /// One of them.
    pub fn word(self) -> &'static str {
        match self {
            MarkKind::Bookmarks => "Bookmark",
            MarkKind::Highlights => "Highlight",
            MarkKind::Notes => "Note",
        }
    }

    fn of(body: &MarkBody) -> MarkKind {
        match body {
            MarkBody::Bookmark { .. } => MarkKind::Bookmarks,
            MarkBody::Highlight { .. } => MarkKind::Highlights,
            MarkBody::Note { .. } => MarkKind::Notes,
        }
    }
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkRow {
    /// The mark's id.
    pub id: u64,
    /// Its set.
    pub set: SetId,
    /// Its code.
    pub code: String,
    /// The code's title on the day; none when the books at hand do not know it then.
    pub title: Option<String>,
    /// What it is.
    pub kind: MarkKind,
    /// Its colour, if it is a highlight.
    pub colour: Option<Colour>,
    /// The marked words of the book; empty when the code itself is marked.
    pub quoted: String,
    /// What the learner wrote: label or note.
    pub written: String,
    /// When it was made.
    pub day: Day,
}

/// The marks of one set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkGroup {
    /// The set as a reader knows it.
    pub set: &'static str,
    /// Its marks in the order of the book, then by age.
    pub rows: Vec<MarkRow>,
}

/// All marks that fit, by set. `query` is looked for in code, title, words and notes.
pub fn list(
    codes: &Codes,
    state: &LearnerState,
    kind: Option<MarkKind>,
    query: &str,
    on: Day,
) -> Vec<MarkGroup> {
    let query = query.trim().to_lowercase();
    let fits = |row: &MarkRow| {
        let title = row.title.clone().unwrap_or_default();
        let texts = [&row.code, &title, &row.quoted, &row.written];
        kind.is_none_or(|kind| kind == row.kind)
            && (query.is_empty() || texts.iter().any(|text| text.to_lowercase().contains(&query)))
    };
    let group = |set: SetId| {
        let mut rows: Vec<(String, MarkRow)> = state
            .marks
            .iter()
            .filter(|(_, mark)| mark.set == set)
            .map(|(id, mark)| (place(codes, set, &mark.code, on), row(codes, *id, mark, on)))
            .filter(|(_, row)| fits(row))
            .collect();
        rows.sort_by(|(one, a), (two, b)| (one, a.id).cmp(&(two, b.id)));
        MarkGroup { set: spoken_set(set), rows: rows.into_iter().map(|(_, row)| row).collect() }
    };
    SetId::ALL.into_iter().map(group).filter(|group| !group.rows.is_empty()).collect()
}

fn row(codes: &Codes, id: u64, mark: &Arc<Mark>, on: Day) -> MarkRow {
    let (quoted, written, colour) = match &mark.body {
        MarkBody::Bookmark { label } => (None, label.clone(), None),
        MarkBody::Highlight { passage, colour } => (Some(passage), String::new(), Some(*colour)),
        MarkBody::Note { passage, text } => (passage.as_ref(), text.clone(), None),
    };
    MarkRow {
        id,
        set: mark.set,
        code: mark.code.clone(),
        title: codes.library.get(mark.set, &mark.code, on).ok().map(|entry| entry.title),
        kind: MarkKind::of(&mark.body),
        colour,
        quoted: quoted.map(|passage| passage.words.clone()).unwrap_or_default(),
        written,
        day: mark.day,
    }
}

/// What orders a code in its book: a chapter, whose number is no code, stands before the first heading in it.
fn place(codes: &Codes, set: SetId, code: &str, on: Day) -> String {
    let chapter = set == SetId::Icd10Cm && code.bytes().all(|b| b.is_ascii_digit());
    let first = || codes.library.children(set, code, on).into_iter().next();
    let code =
        if chapter { first().map_or_else(|| code.to_owned(), |first| first.code) } else { code.to_owned() };
    // A range sorts before what it holds: its first three characters are those of its first category.
    let head: String = SetId::bare(&code).chars().take(if code.contains('-') { 3 } else { 16 }).collect();
    format!("{head}{}", if chapter { "" } else { "." })
}

/// The shown marks as a table for a spreadsheet. A cell that would begin a formula begins with an apostrophe.
pub fn table(groups: &[MarkGroup]) -> String {
    let mut out = String::from("set,code,title,kind,colour,words,note,made\r\n");
    for group in groups {
        for row in &group.rows {
            let cells = [
                group.set,
                &row.code,
                row.title.as_deref().unwrap_or_default(),
                row.kind.word(),
                row.colour.map_or("", Colour::name),
                &row.quoted,
                &row.written,
                &row.day.to_string(),
            ];
            let line: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
            out.push_str(&line.join(","));
            out.push_str("\r\n");
        }
    }
    out
}

fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    format!("\"{}{}\"", if formula { "'" } else { "" }, cell.replace('"', "\"\""))
}

/// What a file would bring: how many marks are new, and how many stand already.
pub fn told_import(fresh: usize, all: usize) -> String {
    match (fresh, all - fresh) {
        (0, 0) => "The file holds no marks.".to_owned(),
        (0, _) => "Every mark of the file stands here already; nothing was changed.".to_owned(),
        (new, 0) => format!("{} added.", counted(new)),
        (new, old) => {
            format!("{} added; {} stood here already and stayed as they were.", counted(new), counted(old))
        }
    }
}

fn counted(count: usize) -> String {
    if count == 1 { "1 mark".to_owned() } else { format!("{count} marks") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::desk::walk::shelf;

    const ON: Day = Day::constant(2026, 4, 14);

    fn state(marks: Vec<Mark>) -> LearnerState {
        let marks = (1_u64..).zip(marks.into_iter().map(Arc::new)).collect();
        LearnerState { marks, ..LearnerState::default() }
    }

    fn mark(set: SetId, code: &str, body: MarkBody) -> Mark {
        Mark { set, code: code.into(), day: ON, body }
    }

    fn note(text: &str) -> MarkBody {
        MarkBody::Note { passage: None, text: text.into() }
    }

    fn sample() -> LearnerState {
        state(vec![
            mark(SetId::Cpt, "20610", note("no imaging")),
            mark(SetId::Icd10Cm, "M17.11", MarkBody::Bookmark { label: "knee".into() }),
            mark(SetId::Icd10Cm, "E11.65", note("=poor control")),
            mark(SetId::Icd10Cm, "4", note("endocrine chapter")),
            mark(SetId::Icd10Cm, "E08-E13", note("all of diabetes")),
            mark(SetId::Icd10Cm, "X99.Z", note("ended")),
        ])
    }

    fn codes(groups: &[MarkGroup]) -> Vec<&str> {
        groups.iter().flat_map(|group| group.rows.iter().map(|row| row.code.as_str())).collect()
    }

    #[test]
    fn marks_stand_by_set_in_the_order_of_the_book() {
        let groups = list(&shelf().codes, &sample(), None, "", ON);
        assert_eq!(groups.iter().map(|group| group.set).collect::<Vec<_>>(), ["ICD-10-CM", "CPT"]);
        assert_eq!(codes(&groups), ["4", "E08-E13", "E11.65", "M17.11", "X99.Z", "20610"]);
        assert_eq!(groups[0].rows[4].title, None, "a code the books do not know keeps its note");
    }

    #[test]
    fn a_query_looks_into_code_title_and_note() {
        let found = |query: &str, kind| codes(&list(&shelf().codes, &sample(), kind, query, ON)).join(" ");
        assert_eq!(found("hyperglycemia", None), "E11.65");
        assert_eq!(found("KNEE", None), "M17.11");
        assert_eq!(found("", Some(MarkKind::Bookmarks)), "M17.11");
    }

    #[test]
    fn a_note_that_looks_like_a_formula_stays_words_in_a_spreadsheet() {
        let text = table(&list(&shelf().codes, &sample(), None, "poor", ON));
        assert!(text.contains("\"'=poor control\""), "{text}");
        assert_eq!(text.lines().count(), 2);
    }
}
