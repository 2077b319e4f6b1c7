//! The alphabetic index: letters, main terms, an opened term with all below it, and where each line leads.

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::SetId;
use codesets_lookup::search::word::key;
use codesets_lookup::term::{Term, TermBook, TermTable};
use std::collections::BTreeSet;

/// More subterms than this, and the deeper ones wait folded.
const OPEN_UP_TO: usize = 160;

/// Where a printed code leads on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CodeLink {
    /// As printed; a dash at its end asks for more characters.
    pub text: String,
    /// The page in the tabular list.
    pub code: String,
}

/// Where a reference leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeeLink {
    /// As printed.
    pub words: String,
    /// Address within the book (`index/Infarction, myocardial`); none where the words name no term.
    pub to: Option<String>,
}

/// A main term in the list of its letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MainRow {
    /// Its place in the table.
    pub place: usize,
    /// The term.
    pub title: String,
    /// Whether it only refers to another.
    pub refers: bool,
}

/// One line of an opened term.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexLine {
    /// Its place in the table.
    pub place: usize,
    /// 0 for the main term.
    pub depth: u8,
    /// The term.
    pub title: String,
    /// Words in brackets behind it.
    pub nonessential: String,
    /// The code, where one is valid on the day.
    pub code: Option<CodeLink>,
    /// The manifestation's code, listed second.
    pub manifestation: Option<CodeLink>,
    /// Terms to go to instead.
    pub see: Vec<SeeLink>,
    /// Terms to go to as well.
    pub see_also: Vec<SeeLink>,
    /// Whether lines below it are shown; none when there are none.
    pub open: Option<bool>,
    /// Place among its siblings, from 1, and how many there are.
    pub turn: (usize, usize),
}

/// What an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// Place of the main term.
    pub main: usize,
    /// Place of the line lit; the main term itself where no subterm is named.
    pub line: usize,
}

/// The main terms of an index, ready to be jumped to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mains {
    rows: Vec<(usize, String)>,
}

/// Whose book it is, for the line under the heading.
pub fn provenance(table: &TermTable, on: Day) -> String {
    if table.derived {
        let what = if table.book == TermBook::CmIndex { "index" } else { "table" };
        return format!(
            "Derived from the titles and inclusion terms of the tabular list; not the official {what}."
        );
    }
    let days = format!("Official, {}, in force {} to {}", table.release, date(table.from), date(table.to));
    match on > table.to {
        true => format!("{days}; no later one has been imported."),
        false => format!("{days}."),
    }
}

impl Mains {
    /// The main terms of a table.
    pub fn new(table: &TermTable) -> Mains {
        Mains { rows: table.main_terms().map(|place| (place, key(&table.terms[place].title))).collect() }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The letters that begin a main term, in the order of the alphabet.
    pub fn letters(&self) -> Vec<char> {
        let letters: BTreeSet<char> = self.rows.iter().filter_map(|(_, key)| letter(key)).collect();
        letters.into_iter().collect()
    }

    /// The letter a main term stands under.
    pub fn letter_of(&self, place: usize) -> Option<char> {
        self.rows.iter().find(|(held, _)| *held == place).and_then(|(_, key)| letter(key))
    }

    /// Main terms of a letter.
    pub fn of_letter(&self, table: &TermTable, of: char) -> Vec<MainRow> {
        let rows = self.rows.iter().filter(|(_, key)| letter(key) == Some(of));
        rows.map(|(place, _)| main_row(table, *place)).collect()
    }

    /// Main terms that begin with what is typed, of however many words; those with it as a later word follow.
    pub fn narrowed(&self, table: &TermTable, typed: &str) -> Vec<MainRow> {
        let typed = key(typed);
        if typed.is_empty() {
            return Vec::new();
        }
        let later = format!(" {typed}");
        let begins = self.rows.iter().filter(|(_, key)| key.starts_with(&typed));
        let holds = self.rows.iter().filter(|(_, key)| !key.starts_with(&typed) && key.contains(&later));
        begins.chain(holds).take(400).map(|(place, _)| main_row(table, *place)).collect()
    }

    /// The rows for what is typed: with words of subterms behind the main term, those of the main term stay.
    pub fn typed(&self, table: &TermTable, typed: &str) -> Vec<MainRow> {
        let typed = key(typed);
        let words: Vec<&str> = typed.split(' ').collect();
        let rows = (1..=words.len()).rev().map(|count| self.narrowed(table, &words[..count].join(" ")));
        rows.into_iter().find(|rows| !rows.is_empty()).unwrap_or_default()
    }

    /// The address that typed words lead to while they are typed: a main term, then subterms by the words behind it.
    pub fn jump(&self, table: &TermTable, typed: &str) -> Option<String> {
        let first = |words: &str| self.narrowed(table, words).first().map(|row| row.place);
        let typed = key(typed);
        if let Some(place) = first(&typed) {
            return Some(address(table, place));
        }
        let words: Vec<&str> = typed.split(' ').collect();
        let split = |at: usize| Some((first(&words[..at].join(" "))?, at));
        let (mut line, at) = (1..words.len()).rev().find_map(split)?;
        for word in &words[at..] {
            let begins = |place: &usize| key(&table.terms[*place].title).starts_with(word);
            line = table.below(line).into_iter().find(begins).unwrap_or(line);
        }
        Some(address(table, line))
    }

    /// What an address names: `Infarction, myocardial`. Main terms may hold commas themselves.
    pub fn named(&self, table: &TermTable, address: &str) -> Option<Named> {
        let parts: Vec<&str> = address.split(", ").collect();
        let whole = |count: usize| {
            let wanted = key(&parts[..count].join(", "));
            self.rows.iter().find(|(_, key)| *key == wanted).map(|(place, _)| (*place, count))
        };
        let first = || {
            let wanted = key(parts[0]);
            let begins = |held: &str| held.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with(' '));
            self.rows.iter().find(|(_, held)| begins(held)).map(|(place, _)| (*place, 1))
        };
        let (main, used) = (1..=parts.len()).rev().find_map(whole).or_else(first)?;
        let mut line = main;
        for part in &parts[used..] {
            match below_named(table, line, part) {
                Some(found) => line = found,
                None => break,
            }
        }
        Some(Named { main, line })
    }
}

fn letter(key: &str) -> Option<char> {
    key.chars().next().filter(char::is_ascii_lowercase).map(|letter| letter.to_ascii_uppercase())
}

fn main_row(table: &TermTable, place: usize) -> MainRow {
    let term = &table.terms[place];
    MainRow { place, title: term.title.clone(), refers: !term.see.is_empty() && term.code.is_empty() }
}

/// The subterm a reference names, looked for below joining words as well.
fn below_named(table: &TermTable, place: usize, part: &str) -> Option<usize> {
    let wanted = key(part);
    let below = table.below(place);
    let is = |at: &usize| key(&table.terms[*at].title) == wanted;
    let begins = |at: &usize| {
        let held = key(&table.terms[*at].title);
        held.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with(' '))
    };
    let joined = || {
        below.iter().find_map(|at| {
            let rest = wanted.strip_prefix(&key(&table.terms[*at].title))?.trim_start().to_owned();
            table.below(*at).into_iter().find(|under| key(&table.terms[*under].title) == rest)
        })
    };
    below.iter().copied().find(is).or_else(joined).or_else(|| below.iter().copied().find(begins))
}

/// The address of a line: the titles down to it.
pub fn address(table: &TermTable, place: usize) -> String {
    let titles: Vec<&str> = table.path(place).into_iter().map(|at| table.terms[at].title.as_str()).collect();
    titles.join(", ")
}

/// A code as it stands on the day; none where it is not valid then. An official book's codes are shown as printed.
pub(super) fn link(codes: &Codes, table: &TermTable, printed: &[&str], on: Day) -> Option<CodeLink> {
    let stem = |printed: &str| printed.trim_end_matches(['-', '.', '\u{2013}']).to_owned();
    if !table.derived {
        let text = printed.first().filter(|text| !text.is_empty())?;
        return Some(CodeLink { text: (*text).to_owned(), code: stem(text) });
    }
    let valid = |text: &&str| codes.library.get(SetId::Icd10Cm, &stem(text), on).ok();
    let entry = printed.iter().filter(|text| !text.is_empty()).find_map(valid)?;
    let text = match (entry.billable, entry.code.len()) {
        (true, _) => entry.code.clone(),
        (false, 3) => format!("{}.-", entry.code),
        (false, _) => format!("{}-", entry.code),
    };
    Some(CodeLink { text, code: entry.code })
}

/// A main term and all below it on a day, but for what is folded: lines that lead nowhere on the day are left out.
/// `turned` are the places folded or unfolded by hand, `lit` is always in sight.
pub fn lines(
    codes: &Codes,
    table: &TermTable,
    mains: &Mains,
    named: Named,
    on: Day,
    turned: &BTreeSet<usize>,
) -> Vec<IndexLine> {
    let end = subtree_end(table, named.main);
    let all: Vec<(usize, Option<CodeLink>)> =
        (named.main..end).map(|place| (place, line_code(codes, table, &table.terms[place], on))).collect();
    let kept = leading(table, &all);
    let many = kept.len() > OPEN_UP_TO;
    let above: BTreeSet<usize> =
        table.path(named.line).into_iter().filter(|place| *place != named.line).collect();
    let mut shown = Vec::new();
    let mut folded: Option<u8> = None;
    for (at, (place, code)) in all.into_iter().enumerate() {
        let term = &table.terms[place];
        if !kept.contains(&place) || folded.is_some_and(|depth| term.depth > depth) {
            continue;
        }
        let inner = (place + 1..end).take_while(|next| table.terms[*next].depth > term.depth);
        let has_below = inner.into_iter().any(|next| kept.contains(&next));
        let begins_open = !many || term.depth == 0 || above.contains(&place);
        let open = has_below.then(|| begins_open != turned.contains(&place) || at == 0);
        folded = (open == Some(false)).then_some(term.depth);
        shown.push(line(codes, table, mains, (place, code), open, on));
    }
    count_turns(&mut shown);
    shown
}

fn subtree_end(table: &TermTable, main: usize) -> usize {
    let after = table.terms.iter().enumerate().skip(main + 1);
    after.into_iter().find(|(_, term)| term.depth == 0).map_or(table.terms.len(), |(place, _)| place)
}

fn line_code(codes: &Codes, table: &TermTable, term: &Term, on: Day) -> Option<CodeLink> {
    let mut printed = vec![term.code.as_str()];
    if table.derived {
        printed.extend(term.codes.iter().map(String::as_str));
    }
    link(codes, table, &printed, on)
}

/// Lines that lead somewhere, or hold one that does.
fn leading(table: &TermTable, all: &[(usize, Option<CodeLink>)]) -> BTreeSet<usize> {
    let mut kept = BTreeSet::new();
    let mut least: Option<u8> = None;
    for (place, code) in all.iter().rev() {
        let term = &table.terms[*place];
        let leads = code.is_some()
            || !table.derived
            || !term.see.is_empty()
            || !term.see_also.is_empty()
            || least.is_some_and(|depth| depth > term.depth);
        if leads {
            kept.insert(*place);
            least = Some(term.depth);
        } else if least.is_some_and(|depth| depth >= term.depth) {
            least = Some(term.depth);
        }
    }
    kept
}

fn line(
    codes: &Codes,
    table: &TermTable,
    mains: &Mains,
    (place, code): (usize, Option<CodeLink>),
    open: Option<bool>,
    on: Day,
) -> IndexLine {
    let term = &table.terms[place];
    let sees = |words: &[String]| words.iter().map(|words| see(table, mains, words)).collect();
    IndexLine {
        place,
        depth: term.depth,
        title: term.title.clone(),
        nonessential: term.nonessential.clone(),
        code,
        manifestation: link(codes, table, &[term.manifestation.as_str()], on),
        see: sees(&term.see),
        see_also: sees(&term.see_also),
        open,
        turn: (1, 1),
    }
}

/// A reference, and where it leads; the tables have pages of their own.
fn see(table: &TermTable, mains: &Mains, words: &str) -> SeeLink {
    let lower = words.to_lowercase();
    let to = if lower.contains("table of drugs") {
        Some("drugs".to_owned())
    } else if lower.contains("table of neoplasms") || lower.contains("neoplasm table") {
        Some("neoplasm".to_owned())
    } else if lower == "condition" {
        None
    } else {
        mains.named(table, words).map(|_| format!("index/{words}"))
    };
    SeeLink { words: words.to_owned(), to }
}

/// Says of each line which of how many it is.
fn count_turns(lines: &mut [IndexLine]) {
    let depths: Vec<u8> = lines.iter().map(|line| line.depth).collect();
    for at in 0..lines.len() {
        let depth = depths[at];
        let before =
            depths[..at].iter().rev().take_while(|other| **other >= depth).filter(|other| **other == depth);
        let after =
            depths[at + 1..].iter().take_while(|other| **other >= depth).filter(|other| **other == depth);
        let turn = before.count() + 1;
        lines[at].turn = (turn, turn + after.count());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_day;
    use crate::desk::walk::shelf;
    use std::path::Path;
    use std::sync::OnceLock;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    fn derived() -> &'static TermTable {
        static TABLE: OnceLock<TermTable> = OnceLock::new();
        TABLE.get_or_init(|| {
            let folder = codesets_compile::compiled_dir(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
            TermTable::from_bytes(&std::fs::read(folder.join("icd10cm-index.txt")).unwrap()).unwrap()
        })
    }

    fn opened(address: &str, on: &str) -> Vec<IndexLine> {
        let table = derived();
        let mains = Mains::new(table);
        let named = mains.named(table, address).unwrap();
        lines(&shelf().codes, table, &mains, named, day(on), &BTreeSet::new())
    }

    fn code<'l>(lines: &'l [IndexLine], title: &str) -> Option<&'l str> {
        let line = lines.iter().find(|line| line.title == title)?;
        line.code.as_ref().map(|code| code.text.as_str())
    }

    #[test]
    fn a_code_shows_on_its_own_days_only() {
        assert_eq!(code(&opened("Sclerosis", "2025-09-30"), "multiple"), Some("G35"));
        assert_eq!(code(&opened("Sclerosis", "2025-10-01"), "multiple"), Some("G35.D"));
    }

    #[test]
    fn acute_stands_below_bronchitis() {
        assert_eq!(code(&opened("Bronchitis", "2026-05-01"), "acute"), Some("J20.9"));
    }

    #[test]
    fn a_code_that_needs_more_characters_ends_in_a_dash() {
        assert_eq!(code(&opened("Contusion", "2026-05-01"), "knee"), Some("S80.0-"));
    }

    #[test]
    fn an_address_may_name_a_subterm() {
        let table = derived();
        let named = Mains::new(table).named(table, "Infarction, myocardial").unwrap();
        assert_eq!(address(table, named.line), "Infarction, myocardial");
        assert_ne!(named.main, named.line);
    }

    #[test]
    fn a_lay_name_refers_to_the_term() {
        let lines = opened("Heart attack", "2026-05-01");
        assert_eq!(lines[0].see[0].to.as_deref(), Some("index/Infarction, myocardial"));
    }

    #[test]
    fn typing_narrows_the_main_terms() {
        let table = derived();
        let rows = Mains::new(table).narrowed(table, "bronch");
        assert!(rows.iter().any(|row| row.title == "Bronchitis"));
        assert!(rows.iter().all(|row| row.title.to_lowercase().contains("bronch")));
    }

    #[test]
    fn words_behind_the_main_term_jump_to_its_subterm() {
        let table = derived();
        let mains = Mains::new(table);
        assert_eq!(mains.jump(table, "bronchitis ac").as_deref(), Some("Bronchitis, acute"));
        assert!(mains.typed(table, "bronchitis ac").iter().any(|row| row.title == "Bronchitis"));
        assert_eq!(mains.jump(table, "qqq"), None);
    }

    #[test]
    fn a_long_term_opens_folded_and_the_line_named_is_in_sight() {
        let lines = opened("Fracture, femur", "2026-05-01");
        assert!(lines.iter().any(|line| line.title == "femur"));
        assert!(lines.iter().any(|line| line.open == Some(false)), "deeper lines wait");
        assert!(lines.len() < 400);
    }

    #[test]
    fn every_reference_but_to_condition_leads_somewhere() {
        let table = derived();
        let mains = Mains::new(table);
        let all = table.terms.iter().flat_map(|term| term.see.iter().chain(&term.see_also));
        let lost: Vec<&String> =
            all.filter(|words| *words != "condition" && see(table, &mains, words).to.is_none()).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }
}
