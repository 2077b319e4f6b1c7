//! Search results, with the words that matched set off.

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::{Entry, SetId};

/// The most lines a search shows.
const MOST: usize = 60;

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
}

/// What a search came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The lines, best first.
    pub rows: Vec<HitRow>,
    /// What is said above them: a count, or why there are none.
    pub said: String,
}

/// Looks for a code or for words in one set. An empty query finds nothing and says nothing.
pub fn found(codes: &Codes, query: &str, set: SetId, on: Day) -> Found {
    let query = query.trim();
    if query.is_empty() {
        return Found::default();
    }
    let hits = codes.library.search(query, &[set], on, MOST);
    if !hits.is_empty() {
        let row = |hit: codesets_lookup::Hit| HitRow {
            title: pieces(&hit.title, query),
            set: hit.set,
            code: hit.code,
            billable: hit.billable,
        };
        let rows: Vec<HitRow> = hits.into_iter().map(row).collect();
        let said = counted(rows.len());
        return Found { rows, said };
    }
    by_code(codes, query, set, on)
}

/// What stands at or near the code that was typed.
fn by_code(codes: &Codes, query: &str, set: SetId, on: Day) -> Found {
    let row = |entry: Entry| HitRow {
        set,
        title: pieces(&entry.title, ""),
        code: entry.code,
        billable: entry.billable,
    };
    match codes.library.get(set, query, on) {
        Ok(entry) => {
            let below = codes.library.children(set, &entry.code, on);
            let rows: Vec<HitRow> = std::iter::once(entry).chain(below).take(MOST).map(row).collect();
            let said = counted(rows.len());
            Found { rows, said }
        }
        Err(miss) => {
            let near = miss.see.iter().filter_map(|code| codes.library.get(set, code, on).ok());
            let rows: Vec<HitRow> = near.map(row).collect();
            let what = format!("Nothing in this book matches “{query}” on {}.", date(on));
            let said = match rows.is_empty() {
                true => format!("{what} Try fewer words, or another set."),
                false => format!("{what} Near it:"),
            };
            Found { rows, said }
        }
    }
}

fn counted(count: usize) -> String {
    match count {
        1 => "1 line".to_owned(),
        MOST.. => format!("First {MOST} lines"),
        _ => format!("{count} lines"),
    }
}

/// A title with every word that begins like one of the query's words set off.
fn pieces(title: &str, query: &str) -> Vec<Piece> {
    let asked: Vec<String> = query
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 1)
        .map(str::to_ascii_lowercase)
        .collect();
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
        let strong = word > 0 && asked.iter().any(|want| begins(head, want));
        push(head, strong);
        rest = tail;
    }
    out
}

fn begins(word: &str, want: &str) -> bool {
    let word = word.to_ascii_lowercase();
    word.starts_with(want) || (word.len() > 3 && want.starts_with(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strong(title: &str, query: &str) -> Vec<String> {
        pieces(title, query).into_iter().filter(|piece| piece.strong).map(|piece| piece.text).collect()
    }

    #[test]
    fn the_words_that_were_asked_for_stand_out() {
        assert_eq!(strong("Type 2 diabetes with hyperglycemia", "diab hyper"), ["diabetes", "hyperglycemia"]);
        assert!(strong("Type 2 diabetes", "").is_empty());
    }

    #[test]
    fn the_pieces_of_a_title_say_the_title() {
        let title = "Other tear of medial meniscus, current injury, right knee";
        let whole: String = pieces(title, "tear knee").into_iter().map(|piece| piece.text).collect();
        assert_eq!(whole, title);
    }
}
