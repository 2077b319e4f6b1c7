//! A code's page: what it is called, whether it can be reported on the day, its notes and the codes around it.

use super::guideline::{GuidelineRow, rules_of};
use super::note::{NoteGroup, groups};
use crate::base::{Day, us_date};
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::pcs::PcsAxis;
use codesets_lookup::{Entry, Kind, Miss, MissReason, SetId};

/// A page, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub enum Opened {
    /// The page.
    Leaf(Box<Leaf>),
    /// No such page on the day.
    Missing {
        /// The code asked for.
        code: String,
        /// Why, one or two sentences.
        words: String,
        /// Where to look instead.
        see: Vec<Pointer>,
    },
}

/// A line that leads to another page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pointer {
    /// The code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether it can be reported on the day.
    pub billable: bool,
    /// Whether it still asks for a seventh character.
    pub needs_seventh: bool,
}

/// One choice of a seventh character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeventhRow {
    /// The character.
    pub character: char,
    /// What it says.
    pub meaning: String,
    /// The code it completes.
    pub code: String,
    /// Whether it is the page's own code.
    pub here: bool,
}

/// A page of the book.
#[derive(Clone, Debug, PartialEq)]
pub struct Leaf {
    /// The set.
    pub set: SetId,
    /// The code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether it can be reported on the day.
    pub billable: bool,
    /// `Billable`, `Heading`, `Needs a 7th character`.
    pub standing: &'static str,
    /// Since and until when, in words.
    pub dates: String,
    /// What changed lately, when something did.
    pub change: Option<String>,
    /// The release the page comes from.
    pub release: String,
    /// What rights ask to be said here.
    pub notice: Option<String>,
    /// Whether the title is in our own words.
    pub own_wording: bool,
    /// What stands above, outermost first.
    pub above: Vec<Pointer>,
    /// The page's own notes.
    pub own: Vec<NoteGroup>,
    /// Notes of what stands above, nearest first.
    pub inherited: Vec<(Pointer, Vec<NoteGroup>)>,
    /// Kinds of note that were looked for and do not apply.
    pub nothing: Vec<&'static str>,
    /// Choices of the seventh character.
    pub seventh: Vec<SeventhRow>,
    /// What stands below.
    pub below: Vec<Pointer>,
    /// Facts that edits read, in words.
    pub facts: Vec<String>,
    /// What each character of a hospital procedure says.
    pub axes: Vec<PcsAxis>,
    /// Guidelines that govern it, nearest first.
    pub rules: Vec<GuidelineRow>,
}

/// Opens the page of a code on a day.
pub fn open(codes: &Codes, set: SetId, code: &str, on: Day) -> Opened {
    match codes.library.get(set, code, on) {
        Ok(entry) => Opened::Leaf(Box::new(leaf(codes, entry, on))),
        Err(miss) => missing(codes, set, &miss, on),
    }
}

fn missing(codes: &Codes, set: SetId, miss: &Miss, on: Day) -> Opened {
    let begins = codes.library.set(set).map(|held| held.release().covered_from);
    let words = match (miss.reason, begins) {
        (MissReason::Ended, _) => {
            format!("{} ended before {}; it cannot be reported on that day.", miss.code, us_date(on))
        }
        (MissReason::NotYetValid, _) => format!("{} begins after {}.", miss.code, us_date(on)),
        (MissReason::BeforeCoverage, Some(day)) => {
            format!("The books on this desk answer from {} on.", us_date(day))
        }
        _ => format!("No line of this book reads {}.", miss.code),
    };
    let see = miss.see.iter().filter_map(|code| codes.library.get(set, code, on).ok());
    Opened::Missing {
        code: miss.code.clone(),
        words,
        see: see.map(|entry| pointer(codes, entry, on)).collect(),
    }
}

pub(super) fn pointer(codes: &Codes, entry: Entry, on: Day) -> Pointer {
    let deep = !entry.billable && matches!(entry.kind, Kind::Subcategory | Kind::Category);
    let sevenths = || codes.library.seventh_characters(entry.set, &entry.code, on);
    let needs_seventh = deep && sevenths().is_some_and(|table| !table.is_empty());
    Pointer { code: entry.code, title: entry.title, billable: entry.billable, needs_seventh }
}

fn leaf(codes: &Codes, entry: Entry, on: Day) -> Leaf {
    let set = entry.set;
    let library = &codes.library;
    let above: Vec<Pointer> =
        library.parents(set, &entry.code, on).into_iter().map(|entry| pointer(codes, entry, on)).collect();
    let notes = library.notes(set, &entry.code, on);
    let own = groups(notes.iter().filter(|note| note.from_code == entry.code));
    let inherited: Vec<(Pointer, Vec<NoteGroup>)> = above
        .iter()
        .rev()
        .map(|at| (at.clone(), groups(notes.iter().filter(|note| note.from_code == at.code))))
        .filter(|(_, groups)| !groups.is_empty())
        .collect();
    let seventh = seventh(codes, &entry, on);
    let below = match seventh.is_empty() {
        true => library.children(set, &entry.code, on).into_iter().map(|e| pointer(codes, e, on)).collect(),
        false => Vec::new(),
    };
    let release = library.set_on(set, on).map(codesets_lookup::CodeSet::release);
    let standing = match (entry.billable, seventh.is_empty()) {
        (true, _) => "Billable",
        (false, false) => "Needs a 7th character",
        (false, true) => "Heading",
    };
    Leaf {
        set,
        billable: entry.billable,
        standing,
        dates: dates(&entry),
        change: change(codes, &entry),
        release: release.map_or_else(|| entry.release.clone(), |release| release.title.clone()),
        notice: release.and_then(|release| release.notice.clone()),
        own_wording: entry.own_wording,
        nothing: nothing(set, &own, &inherited, seventh.is_empty()),
        facts: facts(&entry),
        rules: rules_of(codes, set, &entry.code, on),
        axes: if set == SetId::Icd10Pcs { library.axes(&entry.code, on) } else { Vec::new() },
        code: entry.code,
        title: entry.title,
        above,
        own,
        inherited,
        seventh,
        below,
    }
}

/// The choices at the code's stem; a finished code marks its own.
fn seventh(codes: &Codes, entry: &Entry, on: Day) -> Vec<SeventhRow> {
    let library = &codes.library;
    let Some(table) =
        library.seventh_characters(entry.set, &entry.code, on).filter(|table| !table.is_empty())
    else {
        return Vec::new();
    };
    let whole = library.children(entry.set, &entry.code, on);
    let finished = match whole.is_empty() {
        false => whole,
        true => {
            let stem = library.parents(entry.set, &entry.code, on).pop();
            stem.map_or_else(Vec::new, |stem| library.children(entry.set, &stem.code, on))
        }
    };
    table
        .into_iter()
        .filter_map(|(character, meaning)| {
            let code = finished.iter().find(|code| code.billable && code.code.ends_with(character))?;
            Some(SeventhRow { character, meaning, here: code.code == entry.code, code: code.code.clone() })
        })
        .collect()
}

fn dates(entry: &Entry) -> String {
    let from = entry.valid_from.map(|day| match entry.or_earlier {
        true => format!("{} or earlier", date(day)),
        false => date(day),
    });
    let said = match (from, entry.valid_to) {
        (Some(from), Some(to)) => format!("{from} to {}", date(to)),
        (Some(from), None) => format!("Since {from}"),
        (None, Some(to)) => format!("Until {}", date(to)),
        (None, None) => String::new(),
    };
    match (entry.extrapolated, said.is_empty()) {
        (true, false) => format!("{said}, later days assumed"),
        (true, true) => "Later days assumed".to_owned(),
        _ => said,
    }
}

/// Says so when a heading was a reportable code the day before it became a heading.
fn change(codes: &Codes, entry: &Entry) -> Option<String> {
    let before = entry.valid_from.filter(|_| !entry.billable)?.yesterday().ok()?;
    let was = codes.library.get(entry.set, &entry.code, before).ok().filter(|was| was.billable)?;
    Some(format!(
        "{} itself could be reported until {}. Since {} one of the finer codes is needed.",
        was.code,
        date(before),
        date(entry.valid_from?)
    ))
}

fn nothing(
    set: SetId,
    own: &[NoteGroup],
    inherited: &[(Pointer, Vec<NoteGroup>)],
    no_seventh: bool,
) -> Vec<&'static str> {
    use codesets_lookup::NoteKind::{CodeFirst, Excludes1, UseAdditional};
    if set != SetId::Icd10Cm {
        return Vec::new();
    }
    let all = || own.iter().chain(inherited.iter().flat_map(|(_, groups)| groups));
    let asked =
        [(CodeFirst, "code first"), (UseAdditional, "use additional code"), (Excludes1, "excludes 1")];
    let mut none: Vec<&str> = asked
        .into_iter()
        .filter(|(kind, _)| !all().any(|g| g.kind == *kind))
        .map(|(_, words)| words)
        .collect();
    if no_seventh {
        none.push("7th character");
    }
    none
}

fn facts(entry: &Entry) -> Vec<String> {
    let flags = &entry.flags;
    let mut facts = Vec::new();
    if let Some(days) = flags.global_days {
        facts.push(match days.days() {
            Some(0) => "Global period: the day itself".to_owned(),
            Some(days) => format!("Global period: {days} days"),
            None => format!("Global period: none ({})", days.text()),
        });
    }
    if flags.add_on {
        facts.push("Add-on: reported only beside its primary procedure".to_owned());
    }
    if flags.bilateral {
        facts.push("Takes a side: RT, LT or 50".to_owned());
    }
    if flags.manifestation {
        facts.push("Manifestation: its cause is listed first".to_owned());
    }
    match (flags.unacceptable_principal, flags.first_outpatient) {
        (true, false) => facts.push("Not listed first".to_owned()),
        (true, true) if !flags.manifestation => {
            facts.push("Not the principal diagnosis of an inpatient stay".to_owned());
        }
        _ => {}
    }
    match flags.sex {
        Some(codesets_lookup::Sex::Female) => facts.push("Female patients".to_owned()),
        Some(codesets_lookup::Sex::Male) => facts.push("Male patients".to_owned()),
        None => {}
    }
    match flags.age {
        Some((from, 124)) => facts.push(format!("Age {from} and over")),
        Some((from, to)) => facts.push(format!("Age {from} to {to}")),
        None => {}
    }
    facts
}
