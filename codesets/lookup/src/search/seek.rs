//! A search as the search box asks it: sets, filters, and what to say when nothing was found.

use super::{CODE_SCORE, Hit};
use crate::codeset::{At, CodeSet};
use crate::entry::Entry;
use crate::library::Library;
use crate::search::index::Bits;
use crate::set::SetId;
use practicum_base::Day;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Hits counted in a set that was not asked, at most.
const COUNTED: usize = 20;

/// Which lines may answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Only codes that can be reported on the day.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub billable: bool,
    /// Only what stands under this outermost heading: an ICD-10-CM chapter (`9`), a section of another set. Sets
    /// without that heading answer nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chapter: Option<String>,
}

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seek {
    /// The words, as typed: without a blank at the end the last one is still being typed.
    pub query: String,
    /// The sets to look in.
    pub sets: Vec<SetId>,
    /// The day asked for.
    pub on: Day,
    /// Most hits.
    pub limit: usize,
    /// Which lines may answer.
    #[serde(default)]
    pub filter: Filter,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Best first.
    pub hits: Vec<Hit>,
    /// Nothing matched: the hits are what stands nearest to the code that was typed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub near: bool,
    /// Words of titles that answer the asked ones, to set them off: as typed, read out, of the same sense, corrected.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<String>,
    /// Nothing matched: hits in sets that are at hand and were not asked, counted up to twenty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<(SetId, usize)>,
}

/// What a set may answer with.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    /// Lines that may answer, by rank; none is all.
    pub lines: Option<Bits>,
    /// Only codes that can be reported.
    pub codes_only: bool,
}

impl Scope {
    /// The scope of a filter within a set; none when the set has no such chapter.
    fn of(set: &CodeSet, filter: &Filter) -> Option<Scope> {
        let mut lines = filter.billable.then(|| set.codes().clone());
        if let Some(chapter) = &filter.chapter {
            let range = set.chapter(chapter)?;
            let mut within = Bits::none(set.node_count() as usize);
            range.for_each(|line| within.set(set.rank(line)));
            if let Some(codes) = &lines {
                within.keep(codes);
            }
            lines = Some(within);
        }
        Some(Scope { lines, codes_only: filter.billable })
    }

    /// Whether a line may answer, by its rank.
    pub fn has(&self, rank: u32) -> bool {
        self.lines.as_ref().is_none_or(|lines| lines.has(rank))
    }
}

impl CodeSet {
    /// The lines of an outermost heading, by its code.
    fn chapter(&self, code: &str) -> Option<std::ops::Range<u32>> {
        let mut line = 0;
        while let Some(node) = self.node(line) {
            if self.display_code(At::from(line)).eq_ignore_ascii_case(code.trim()) {
                return Some(line..node.end);
            }
            line = node.end;
        }
        None
    }
}

impl Library {
    /// Finds codes and headings by code, words, abbreviations, in any order, from the first keystroke; best first,
    /// the same on every machine. Where nothing matches, it says what stands nearest and which other sets would answer.
    pub fn seek(&self, seek: &Seek) -> Found {
        let mut found = self.matching(seek);
        if found.hits.is_empty() && !seek.query.trim().is_empty() {
            self.look_further(seek, &mut found);
        }
        found
    }

    /// What matches, without looking further.
    fn matching(&self, seek: &Seek) -> Found {
        let (query, on, limit) = (super::cut(&seek.query), seek.on, seek.limit);
        let mut hits: Vec<(u32, usize, Hit)> = Vec::new();
        let mut words = BTreeSet::new();
        for set in &seek.sets {
            let Some(held) = self.set_on(*set, on).filter(|held| held.release().covered_from <= on) else {
                continue;
            };
            let Some(scope) = Scope::of(held, &seek.filter) else { continue };
            let answered = held.hits(query, on, limit, &scope);
            words.extend(answered.words);
            for (place, hit) in answered.hits.into_iter().enumerate() {
                hits.push((u32::MAX - hit.score, place, hit));
            }
        }
        hits.sort_by_key(|(rank, place, hit)| (*rank, hit.set, *place));
        hits.truncate(limit);
        let hits = hits.into_iter().map(|(_, _, hit)| hit).collect();
        Found { hits, words: words.into_iter().collect(), ..Found::default() }
    }

    fn look_further(&self, seek: &Seek, found: &mut Found) {
        for set in &seek.sets {
            let (exact, entries) = match self.get(*set, &seek.query, seek.on) {
                Ok(entry) => {
                    let below = self.children(*set, &entry.code, seek.on);
                    (true, std::iter::once(entry).chain(below).collect())
                }
                Err(miss) => {
                    let near = miss.see.iter().filter_map(|code| self.get(*set, code, seek.on).ok());
                    (false, near.collect::<Vec<Entry>>())
                }
            };
            let why = if exact { "code" } else { "near" };
            let entries = entries.into_iter().filter(|entry| entry.billable || !seek.filter.billable);
            let hits: Vec<Hit> = entries.take(seek.limit).map(|entry| Hit::of(entry, why)).collect();
            if !hits.is_empty() && seek.filter.chapter.is_none() {
                (found.hits, found.near) = (hits, !exact);
                break;
            }
        }
        let others = SetId::ALL.into_iter().filter(|set| self.has(*set) && !seek.sets.contains(set));
        for set in others {
            let there = Seek { sets: vec![set], limit: COUNTED, filter: Filter::default(), ..seek.clone() };
            let count = self.matching(&there).hits.len();
            if count > 0 {
                found.elsewhere.push((set, count));
            }
        }
    }
}

impl Hit {
    fn of(entry: Entry, why: &str) -> Hit {
        let Entry { set, code, title, billable, own_wording, .. } = entry;
        Hit { set, code, title, billable, why: why.to_owned(), score: CODE_SCORE, own_wording }
    }
}
