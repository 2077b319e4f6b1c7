//! All code sets at hand, asked by code and day.

use crate::brought::Brought;
use crate::codeset::{At, CodeSet};
use crate::dated::Releases;
use crate::edit::AddOnTable;
use crate::entry::{Entry, Flags, Kind, Miss, MissReason};
use crate::guideline::GuidelineBook;
use crate::layout::NONE;
use crate::msdrg::MsDrgTables;
use crate::note::Note;
use crate::pcs::PcsTables;
use crate::release::Release;
use crate::set::SetId;
use crate::span::{Standing, day_number, numbered_day};
use practicum_base::Day;
use std::sync::Arc;

/// Every release of every set that is loaded. A clone costs little: both share the releases.
#[derive(Clone, Debug, Default)]
pub struct Library {
    sets: Vec<Arc<CodeSet>>,
    /// ICD-10-PCS tables.
    pub tables: Releases<PcsTables>,
    /// Guidelines in our own words.
    pub guidelines: Releases<GuidelineBook>,
    /// Add-on codes with their primaries, and the modifiers that part a pair.
    pub add_ons: Releases<AddOnTable>,
    /// MS-DRG tables.
    pub drgs: Releases<MsDrgTables>,
    /// Side tables the user brought.
    pub brought: Brought,
}

impl Library {
    /// No sets yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a release; one of the same set and name is replaced. An imported release never replaces a shipped one, which
    /// answers for more days than its name says: it stands before it on its own days.
    pub fn add(&mut self, set: CodeSet) {
        self.put(Arc::new(set));
        self.sort();
    }

    fn put(&mut self, set: Arc<CodeSet>) {
        let same = |held: &Release, new: &Release| {
            (held.set, &held.release, held.imported) == (new.set, &new.release, new.imported)
        };
        self.sets.retain(|held| !same(held.release(), set.release()));
        self.sets.push(set);
    }

    fn sort(&mut self) {
        self.sets.sort_by_key(|set| (set.id(), set.release().covered_to, set.release().imported));
    }

    /// Takes in every release of another library, which goes on holding them too; one of the same set and name is
    /// replaced.
    pub fn join(&mut self, other: &Library) {
        other.sets.iter().for_each(|set| self.put(Arc::clone(set)));
        self.sort();
        self.tables.join(&other.tables);
        self.guidelines.join(&other.guidelines);
        self.add_ons.join(&other.add_ons);
        self.drgs.join(&other.drgs);
        self.brought.join(&other.brought);
    }

    /// The shipped releases alone: what a new import is read beside, so that one import never rests on another.
    pub fn shipped(&self) -> Library {
        let sets = self.sets.iter().filter(|held| !held.release().imported).map(Arc::clone).collect();
        let mut shipped = Library { sets, ..Library::default() };
        self.tables
            .all()
            .iter()
            .filter(|held| held.derived)
            .for_each(|held| shipped.tables.share(Arc::clone(held)));
        shipped
    }

    /// Every release at hand, set by set, in the order of their last days.
    pub fn releases(&self) -> impl Iterator<Item = &Release> {
        self.sets.iter().map(|held| held.release())
    }

    /// Whether any release of the set is loaded.
    pub fn has(&self, set: SetId) -> bool {
        self.set(set).is_some()
    }

    /// The latest release of a set.
    pub fn set(&self, set: SetId) -> Option<&CodeSet> {
        self.sets.iter().rev().find(|held| held.id() == set).map(Arc::as_ref)
    }

    /// The release that answers for a day: of those that cover it an imported one before a shipped one and the latest
    /// to begin; else the last that began before the day; else the latest.
    pub fn set_on(&self, set: SetId, on: Day) -> Option<&CodeSet> {
        let of_set = || self.sets.iter().map(Arc::as_ref).filter(|held| held.id() == set);
        let begun = || of_set().filter(|held| held.release().covered_from <= on);
        let covering = begun().filter(|held| on <= held.release().covered_to);
        covering
            .max_by_key(|held| (held.release().imported, held.release().covered_from))
            .or_else(|| begun().max_by_key(|held| (held.release().covered_to, held.release().covered_from)))
            .or_else(|| self.set(set))
    }

    /// One code or heading on a day; with or without its dot, in any case.
    ///
    /// # Errors
    /// A [`Miss`] says why there is no answer and where to look.
    pub fn get(&self, set: SetId, code: &str, on: Day) -> Result<Entry, Miss> {
        let bare = SetId::bare(code);
        let unknown = || Miss { code: set.display(&bare), reason: MissReason::Unknown, see: Vec::new() };
        let held = self.set_on(set, on).ok_or_else(unknown)?;
        match held.find(&bare) {
            Some(at) => held.entry(at, on),
            None => Err(Miss { see: held.near(&bare, on), ..unknown() }),
        }
    }

    /// One code of any set, tried by its shape.
    ///
    /// # Errors
    /// The miss that tells most: one of a set that knows the code, before one that does not.
    pub fn find(&self, code: &str, on: Day) -> Result<Entry, Miss> {
        let mut missed: Option<Miss> = None;
        for set in shapes(code) {
            match self.get(set, code, on) {
                Ok(entry) => return Ok(entry),
                Err(miss) => {
                    let tells_more = |held: &Miss| {
                        held.reason == MissReason::Unknown
                            && (miss.reason != MissReason::Unknown || held.see.is_empty())
                    };
                    if missed.as_ref().is_none_or(tells_more) {
                        missed = Some(miss);
                    }
                }
            }
        }
        let nothing = || Miss { code: SetId::bare(code), reason: MissReason::Unknown, see: Vec::new() };
        Err(missed.unwrap_or_else(nothing))
    }

    /// What stands directly below a code or heading on a day.
    pub fn children(&self, set: SetId, code: &str, on: Day) -> Vec<Entry> {
        let Some((held, at)) = self.place(set, code, on) else { return Vec::new() };
        held.entries(held.below(at), on)
    }

    /// What stands above a code or heading, outermost first.
    pub fn parents(&self, set: SetId, code: &str, on: Day) -> Vec<Entry> {
        let Some((held, at)) = self.place(set, code, on) else { return Vec::new() };
        held.entries(held.above(at), on)
    }

    /// The chapters of a set.
    pub fn roots(&self, set: SetId, on: Day) -> Vec<Entry> {
        let Some(held) = self.set_on(set, on) else { return Vec::new() };
        let mut roots = Vec::new();
        let mut next = 0;
        while let Some(node) = held.node(next) {
            roots.push(At::from(next));
            next = node.end;
        }
        held.entries(roots, on)
    }

    /// The notes that apply to a code on a day: its own, then inherited ones, nearest heading first.
    pub fn notes(&self, set: SetId, code: &str, on: Day) -> Vec<Note> {
        self.place(set, code, on).map_or_else(Vec::new, |(held, at)| held.notes_at(at.node))
    }

    /// The seventh characters that complete a code on a day, with their meanings; none where the code takes none.
    /// Asked of a finished code, it answers for that code's stem.
    pub fn seventh_characters(&self, set: SetId, code: &str, on: Day) -> Option<Vec<(char, String)>> {
        let (held, at) = self.place(set, code, on)?;
        let node = held.node(at.node)?;
        let table = held.table(&node)?;
        let day = day_number(on);
        let there = held
            .sevenths(&node)
            .filter(|place| held.stands(At { node: at.node, seventh: Some(*place) }, day))
            .filter_map(|place| table.get(usize::from(place)))
            .map(|(character, meaning)| (*character, meaning.replace('|', "; ")))
            .collect();
        Some(there)
    }

    /// How many codes of a set can be reported on a day.
    pub fn count_billable(&self, set: SetId, on: Day) -> usize {
        let Some(held) = self.set_on(set, on) else { return 0 };
        if on < held.release().covered_from {
            return 0;
        }
        let day = day_number(on);
        let valid = |at: At| matches!(held.code_standing(at, day), Standing::Valid(_));
        (0..held.node_count())
            .filter_map(|index| Some((index, held.node(index)?)))
            .map(|(index, node)| {
                let made =
                    held.sevenths(&node).filter(|place| valid(At { node: index, seventh: Some(*place) }));
                made.count() + usize::from(valid(index.into()))
            })
            .sum()
    }

    fn place(&self, set: SetId, code: &str, on: Day) -> Option<(&CodeSet, At)> {
        let held = self.set_on(set, on)?;
        Some((held, held.find(&SetId::bare(code))?))
    }
}

/// The sets a code may belong to, likeliest first.
fn shapes(code: &str) -> Vec<SetId> {
    let bare = SetId::bare(code);
    let bytes = bare.as_bytes();
    let digits_after =
        |from: usize| bytes.get(from..).is_some_and(|rest| rest.iter().all(u8::is_ascii_digit));
    let letter = bytes.first().is_some_and(u8::is_ascii_uppercase);
    match bytes.len() {
        5 if letter && digits_after(1) && !code.contains('.') => vec![SetId::Hcpcs, SetId::Icd10Cm],
        5 if bytes[..4].iter().all(u8::is_ascii_digit) => vec![SetId::Cpt],
        7 if !code.contains('.') && !letter => vec![SetId::Icd10Pcs],
        7 if !code.contains('.') => vec![SetId::Icd10Cm, SetId::Icd10Pcs],
        _ if letter => vec![SetId::Icd10Cm],
        _ => SetId::ALL.to_vec(),
    }
}

impl CodeSet {
    /// What a place says on a day.
    pub(crate) fn entry(&self, at: At, on: Day) -> Result<Entry, Miss> {
        let release = self.release();
        let miss = |reason| Miss { code: self.display_code(at), reason, see: self.valid_near(at, on) };
        if on < release.covered_from {
            return Err(Miss { see: Vec::new(), ..miss(MissReason::BeforeCoverage) });
        }
        let node = self.node(at.node).ok_or_else(|| miss(MissReason::Unknown))?;
        let day = day_number(on);
        let class = self.class_of(&node, at);
        let as_code = self.class_standing(class, day);
        let as_heading = match at.seventh {
            None => self.class_standing(node.heading_class, day),
            Some(_) => Standing::Never,
        };
        let (class, flags, billable, undated) = match (as_code, as_heading) {
            (Standing::Valid(span), _) => (class, span.facts(), true, span.undated()),
            (_, Standing::Valid(span)) => (node.heading_class, Flags::default(), false, span.undated()),
            (Standing::Ended, _) | (_, Standing::Ended) => return Err(miss(MissReason::Ended)),
            (Standing::NotYet, _) | (_, Standing::NotYet) => return Err(miss(MissReason::NotYetValid)),
            _ => return Err(miss(MissReason::Unknown)),
        };
        let (from, to, or_earlier) = self.stretch(class, day);
        Ok(Entry {
            set: self.id(),
            code: self.display_code(at),
            title: self.full_title(at),
            billable,
            kind: if billable { Kind::Code } else { node.kind },
            release: release.release.clone(),
            valid_from: if undated { None } else { numbered_day(from) },
            or_earlier,
            valid_to: numbered_day(to),
            extrapolated: on > release.covered_to,
            flags,
            own_wording: node.own_wording,
        })
    }

    fn entries(&self, places: Vec<At>, on: Day) -> Vec<Entry> {
        places.into_iter().filter_map(|at| self.entry(at, on).ok()).collect()
    }

    /// Places directly below a place, in the order of the book, valid or not.
    pub(crate) fn below(&self, at: At) -> Vec<At> {
        let Some(node) = self.node(at.node).filter(|_| at.seventh.is_none()) else { return Vec::new() };
        let mut places = Vec::new();
        let mut next = at.node + 1;
        while next < node.end {
            places.push(At::from(next));
            match self.node(next) {
                Some(child) => next = child.end,
                None => break,
            }
        }
        places.extend(self.sevenths(&node).map(|place| At { node: at.node, seventh: Some(place) }));
        places
    }

    /// Places above a place, outermost first.
    pub(crate) fn above(&self, at: At) -> Vec<At> {
        let mut places = Vec::new();
        if at.seventh.is_some() {
            places.push(At::from(at.node));
        }
        let mut here = self.node(at.node);
        while let Some(node) = here.filter(|node| node.parent != NONE) {
            places.push(At::from(node.parent));
            here = self.node(node.parent);
        }
        places.reverse();
        places
    }

    /// What is valid in the place of a code that is not: what is below the nearest valid heading, at most eight.
    fn valid_near(&self, at: At, on: Day) -> Vec<String> {
        let day = day_number(on);
        let heading = self.above(at).into_iter().rev().find(|above| self.stands(*above, day));
        heading.map_or_else(Vec::new, |heading| self.heading_and_codes(heading, day))
    }

    /// For a code no one knows: the longest heading it continues, and what is below.
    fn near(&self, bare: &str, on: Day) -> Vec<String> {
        let day = day_number(on);
        if on < self.release().covered_from || !bare.is_ascii() {
            return Vec::new();
        }
        let stems = (1..bare.len()).rev().filter_map(|length| self.find(bare.get(..length)?));
        let found = stems.into_iter().find(|at| self.stands(*at, day));
        found.map_or_else(Vec::new, |heading| self.heading_and_codes(heading, day))
    }

    fn heading_and_codes(&self, heading: At, day: u16) -> Vec<String> {
        let below = self.below(heading).into_iter().filter(|at| self.stands(*at, day));
        std::iter::once(heading).chain(below).take(8).map(|at| self.display_code(at)).collect()
    }
}
