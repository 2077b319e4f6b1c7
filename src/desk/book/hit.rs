//! Search results, with the words that matched set off, and why each line is among them.

use super::said::spoken_set;
use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::search::seek::{Filter, Found as Matched, Seek};
use codesets_lookup::{Hit, SetId};
use std::collections::BTreeMap;

/// The most lines a search shows.
pub const MOST: usize = 30;

/// Part of a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub text: String,
    /// Whether they were asked for.
    pub strong: bool,
}

/// One result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitRow {
    /// Its set.
    pub set: SetId,
    /// Its code.
    pub code: String,
    /// Its title in pieces.
    pub title: Vec<Piece>,
    /// Whether it can be reported on the day.
    pub billable: bool,
    /// Why it is here, where neither its title nor the line above says it: `also: bone on bone`, `htn = hypertension`.
    pub why: Vec<Piece>,
    /// The set's name, where several are searched.
    pub tag: Option<&'static str>,
}

/// What a search came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The lines, best first.
    pub rows: Vec<HitRow>,
    /// What is said above them: a count, or why there are none.
    pub said: String,
    /// Sets that were not asked and would answer, with what their button says.
    pub elsewhere: Vec<(SetId, String)>,
    /// The filters left lines out, and nothing is left.
    pub filtered: bool,
}

/// The question for what stands in the search field; none while it is empty.
pub fn seek(query: &str, sets: Vec<SetId>, on: Day, filter: Filter) -> Option<Seek> {
    let query = query.trim_start().to_owned();
    (!query.is_empty()).then_some(Seek { query, sets, on, limit: MOST, filter })
}

/// What a search found, ready to be shown.
pub fn shown(matched: Matched, seek: &Seek) -> Found {
    let query = seek.query.trim();
    let many = seek.sets.len() > 1;
    let words: Vec<&str> = matched.words.iter().map(String::as_str).collect();
    let mut rows: Vec<HitRow> = matched.hits.into_iter().map(|hit| row(hit, &words, many)).collect();
    // Said once: the lines below are there for the same reason.
    let mut said_before: Vec<Piece> = Vec::new();
    for row in rows.iter_mut().filter(|row| !row.why.is_empty()) {
        if row.why == said_before {
            row.why.clear();
        } else {
            said_before.clone_from(&row.why);
        }
    }
    let filtered = rows.is_empty() && seek.filter != Filter::default();
    let said = match (rows.len(), matched.near) {
        (0, _) => nothing(query, seek, filtered),
        (_, true) => format!("Nothing matches “{query}” on {}. Near it:", date(seek.on)),
        (count, false) => counted(count),
    };
    let button = |(set, count): (SetId, usize)| {
        let more = if count >= 20 { "20 or more".to_owned() } else { count.to_string() };
        (set, format!("{}: {more}", spoken_set(set)))
    };
    Found { rows, said, elsewhere: matched.elsewhere.into_iter().map(button).collect(), filtered }
}

fn nothing(query: &str, seek: &Seek, filtered: bool) -> String {
    let place = match seek.sets.as_slice() {
        [set] => set.label(),
        _ => "these books",
    };
    let what = format!("Nothing in {place} matches “{query}” on {}.", date(seek.on));
    if filtered {
        format!("{what} The filters may have left it out.")
    } else {
        format!("{what} Try fewer words or another spelling.")
    }
}

fn row(hit: Hit, words: &[&str], many: bool) -> HitRow {
    HitRow {
        title: pieces(&hit.title, words),
        why: reason(&hit.why).map_or_else(Vec::new, |why| pieces(&why, words)),
        tag: many.then(|| spoken_set(hit.set)),
        set: hit.set,
        code: hit.code,
        billable: hit.billable,
    }
}

/// The engine's reason without what the line shows by itself: a match of the title, or of the code.
fn reason(why: &str) -> Option<String> {
    let rest = why.strip_prefix("title").map_or(why, |rest| rest.trim_start_matches("; "));
    (!rest.is_empty() && rest != "code" && rest != "near").then(|| rest.to_owned())
}

/// What is said while asked sets are on their way: how far each has come, in bytes of all its bytes.
pub fn waiting(sets: &[SetId], coming: &BTreeMap<SetId, (u64, u64)>) -> String {
    let one = |set: &SetId| match coming.get(set) {
        Some((done, total)) => {
            format!("Fetching {}: {} of {} MB.", set.label(), tenths(*done), tenths(*total))
        }
        None => format!("Opening {}.", set.label()),
    };
    sets.iter().map(one).collect::<Vec<_>>().join(" ")
}

/// Megabytes with one decimal.
fn tenths(bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The chapters or sections a search can be kept to: code and title.
pub fn chapters(codes: &Codes, set: SetId, on: Day) -> Vec<(String, String)> {
    let roots = codes.library.roots(set, on).into_iter();
    let said = |code: &str, title: String| match set {
        SetId::Icd10Cm => format!("{code} · {title}"),
        SetId::Icd10Pcs => format!("{code} · {title}"),
        SetId::Hcpcs | SetId::Cpt => title,
    };
    roots.map(|root| (root.code.clone(), said(&root.code, root.title))).collect()
}

fn counted(count: usize) -> String {
    match count {
        1 => "1 line".to_owned(),
        MOST.. => format!("The best {MOST} lines"),
        _ => format!("{count} lines"),
    }
}

/// A text with every word set off that is, begins, or is begun by one that answers the query.
fn pieces(title: &str, words: &[&str]) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut push = |text: &str, strong: bool| match out.last_mut() {
        Some(last) if last.strong == strong => last.text.push_str(text),
        _ => out.push(Piece { text: text.to_owned(), strong }),
    };
    let mut rest = title;
    while !rest.is_empty() {
        let word = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        let (head, tail) = match word {
            0 => rest.split_at(rest.find(char::is_alphanumeric).unwrap_or(rest.len())),
            _ => rest.split_at(word),
        };
        let strong = word > 0 && words.iter().any(|want| begins(head, want));
        push(head, strong);
        rest = tail;
    }
    out
}

fn begins(word: &str, want: &str) -> bool {
    let word = word.to_lowercase();
    word == want || (want.len() > 1 && word.starts_with(want)) || (word.len() > 3 && want.starts_with(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strong(title: &str, words: &[&str]) -> Vec<String> {
        pieces(title, words).into_iter().filter(|piece| piece.strong).map(|piece| piece.text).collect()
    }

    #[test]
    fn the_words_that_were_asked_for_stand_out() {
        let title = "Type 2 diabetes with hyperglycemia";
        assert_eq!(strong(title, &["diab", "hyper", "2"]), ["2", "diabetes", "hyperglycemia"]);
        assert!(strong(title, &[]).is_empty());
    }

    #[test]
    fn the_pieces_of_a_title_say_the_title() {
        let title = "Other tear of medial meniscus, current injury, right knee";
        let whole: String = pieces(title, &["tear", "knee"]).into_iter().map(|piece| piece.text).collect();
        assert_eq!(whole, title);
    }

    #[test]
    fn a_reason_is_given_where_the_line_does_not_show_it() {
        assert_eq!(reason("title"), None);
        assert_eq!(reason("code"), None);
        assert_eq!(reason("title; htn = hypertension").as_deref(), Some("htn = hypertension"));
        assert_eq!(reason("also: gouty bursitis").as_deref(), Some("also: gouty bursitis"));
    }

    #[test]
    fn what_is_on_its_way_is_named_with_its_megabytes() {
        let coming = BTreeMap::from([(SetId::Icd10Pcs, (3_200_000, 12_860_000))]);
        assert_eq!(waiting(&[SetId::Icd10Pcs], &coming), "Fetching ICD-10-PCS: 3.2 of 12.9 MB.");
        assert_eq!(waiting(&[], &coming), "");
    }
}
