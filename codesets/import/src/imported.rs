//! What importing a file gives: assets like the shipped ones, side tables, and where they came from.

use crate::refusal::whole;
use codesets_draft::{Draft, Span};
use codesets_lookup::card::{Card, Part, Wish};
use codesets_lookup::{CodeSet, Flags, GlobalDays, Library, Release, SetId, Sex, layout};
use practicum_base::{Day, Finding, parse_day};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// What kind of official file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum FileKind {
    /// ICD-10-CM order file: every heading and code with its title.
    #[serde(rename = "icd10cm-order")]
    CmOrder,
    /// ICD-10-CM tabular list.
    #[serde(rename = "icd10cm-tabular")]
    CmTabular,
    /// ICD-10-CM alphabetic index.
    #[serde(rename = "icd10cm-index")]
    CmIndex,
    /// ICD-10-CM external-cause index.
    #[serde(rename = "icd10cm-external-cause-index")]
    CmExternalCause,
    /// ICD-10-CM neoplasm table.
    #[serde(rename = "icd10cm-neoplasm")]
    CmNeoplasm,
    /// ICD-10-CM table of drugs and chemicals.
    #[serde(rename = "icd10cm-drugs")]
    CmDrug,
    /// ICD-10-PCS tables.
    #[serde(rename = "icd10pcs-tables")]
    PcsTables,
    /// ICD-10-PCS order file.
    #[serde(rename = "icd10pcs-order")]
    PcsOrder,
    /// ICD-10-PCS index.
    #[serde(rename = "icd10pcs-index")]
    PcsIndex,
    /// ICD-10-PCS definitions.
    #[serde(rename = "icd10pcs-definitions")]
    PcsDefinitions,
    /// HCPCS Level II, the contractors' alpha-numeric file.
    #[serde(rename = "hcpcs")]
    Hcpcs,
    /// NCCI procedure-to-procedure edits.
    #[serde(rename = "ncci-ptp")]
    Pairs,
    /// NCCI medically unlikely edits.
    #[serde(rename = "ncci-mue")]
    Units,
    /// Medicare physician fee schedule, relative value file.
    #[serde(rename = "mpfs-rvu")]
    Fees,
    /// A licensed CPT data file.
    #[serde(rename = "cpt")]
    Cpt,
}

impl FileKind {
    /// Every kind, in the order a library takes them in: what says more replaces what says less.
    pub const ALL: [FileKind; 15] = [
        FileKind::CmOrder,
        FileKind::CmTabular,
        FileKind::CmIndex,
        FileKind::CmExternalCause,
        FileKind::CmNeoplasm,
        FileKind::CmDrug,
        FileKind::PcsTables,
        FileKind::PcsOrder,
        FileKind::PcsIndex,
        FileKind::PcsDefinitions,
        FileKind::Hcpcs,
        FileKind::Pairs,
        FileKind::Units,
        FileKind::Fees,
        FileKind::Cpt,
    ];

    /// The name folders and documents use.
    pub fn name(self) -> &'static str {
        match self {
            FileKind::CmOrder => "icd10cm-order",
            FileKind::CmTabular => "icd10cm-tabular",
            FileKind::CmIndex => "icd10cm-index",
            FileKind::CmExternalCause => "icd10cm-external-cause-index",
            FileKind::CmNeoplasm => "icd10cm-neoplasm",
            FileKind::CmDrug => "icd10cm-drugs",
            FileKind::PcsTables => "icd10pcs-tables",
            FileKind::PcsOrder => "icd10pcs-order",
            FileKind::PcsIndex => "icd10pcs-index",
            FileKind::PcsDefinitions => "icd10pcs-definitions",
            FileKind::Hcpcs => "hcpcs",
            FileKind::Pairs => "ncci-ptp",
            FileKind::Units => "ncci-mue",
            FileKind::Fees => "mpfs-rvu",
            FileKind::Cpt => "cpt",
        }
    }

    /// What a reader calls it.
    pub fn label(self) -> &'static str {
        match self {
            FileKind::CmOrder => "ICD-10-CM order file",
            FileKind::CmTabular => "ICD-10-CM tabular list",
            FileKind::CmIndex => "ICD-10-CM index",
            FileKind::CmExternalCause => "ICD-10-CM external cause index",
            FileKind::CmNeoplasm => "ICD-10-CM neoplasm table",
            FileKind::CmDrug => "ICD-10-CM table of drugs and chemicals",
            FileKind::PcsTables => "ICD-10-PCS tables",
            FileKind::PcsOrder => "ICD-10-PCS order file",
            FileKind::PcsIndex => "ICD-10-PCS index",
            FileKind::PcsDefinitions => "ICD-10-PCS definitions",
            FileKind::Hcpcs => "HCPCS Level II",
            FileKind::Pairs => "NCCI procedure-to-procedure edits",
            FileKind::Units => "NCCI medically unlikely edits",
            FileKind::Fees => "Medicare physician fee schedule relative values",
            FileKind::Cpt => "CPT data file",
        }
    }
}

/// Where a file came from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// The file's name, and the member's in an archive.
    pub file: String,
    /// Bytes of the file as it came.
    pub bytes: u64,
    /// SHA-256 of the file as it came, in hexadecimal.
    pub sha256: String,
}

/// A file to be kept, told by its name: what `Library::add_file` takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// `icd10pcs.bin`, `terms.json`.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// One imported release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Imported {
    /// What kind of file it was.
    pub kind: FileKind,
    /// What a reader calls the release.
    pub title: String,
    /// The release's name, `2026`.
    pub release: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub to: Day,
    /// What was counted: codes, tables, terms, pairs.
    pub counts: BTreeMap<String, u64>,
    /// Where it came from.
    pub source: Provenance,
    /// What to know about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
    /// The files to keep.
    #[serde(skip)]
    pub files: Vec<Made>,
}

impl Imported {
    /// The part of a path that no other release of the kind has.
    pub fn folder(&self) -> String {
        self.card().key()
    }

    /// What is said of the release where it is kept.
    pub fn card(&self) -> Card {
        let rank = FileKind::ALL.iter().position(|kind| *kind == self.kind).unwrap_or_default();
        let part = |made: &Made| Part {
            name: made.name.clone(),
            bytes: made.bytes.len() as u64,
            sha256: sha256(&made.bytes),
        };
        Card {
            kind: self.kind.name().to_owned(),
            label: self.kind.label().to_owned(),
            rank: rank as u8,
            title: self.title.clone(),
            release: self.release.clone(),
            from: self.from,
            to: self.to,
            counts: self.counts.clone(),
            file: self.source.file.clone(),
            bytes: self.source.bytes,
            sha256: self.source.sha256.clone(),
            notice: self.notice.clone(),
            parts: self.files.iter().map(part).collect(),
        }
    }

    /// Puts the release into a library.
    ///
    /// # Errors
    /// When a file cannot be read again, which would be a fault of this crate.
    pub fn add_to(self, library: &mut Library) -> Result<(), Finding> {
        self.files.into_iter().try_for_each(|made| library.add_file(&made.name, made.bytes))
    }
}

/// What every importer is told besides the bytes.
pub(crate) struct Context<'a> {
    /// The file's name, and the member's in an archive.
    pub name: String,
    /// What the user said.
    pub wish: &'a Wish,
    /// What is at hand already, other imports included.
    pub library: &'a Library,
    /// What is shipped: synonyms and facts are carried over from it.
    pub shipped: &'a Library,
    /// Where the bytes came from.
    pub source: Provenance,
    /// Told how many bytes are read.
    pub progress: &'a mut dyn FnMut(u64),
}

/// A release's name and days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub release: String,
    pub from: Day,
    pub to: Day,
}

impl Context<'_> {
    /// The days of a fiscal year from the version a file states, or the user's.
    pub fn fiscal(&self, version: &str) -> Result<Term, Finding> {
        let stated =
            version.get(..4).and_then(|year| year.parse::<i16>().ok()).filter(|y| (2014..=2099).contains(y));
        let year = stated.or_else(|| year_in(&self.name));
        let days =
            year.map(|year| (year.to_string(), Day::constant(year - 1, 10, 1), Day::constant(year, 9, 30)));
        self.wished(days)
    }

    /// The user's days before what the file says.
    pub fn wished(&self, found: Option<(String, Day, Day)>) -> Result<Term, Finding> {
        let from = self.wish.from.or(found.as_ref().map(|(_, from, _)| *from));
        let to = self.wish.to.or(found.as_ref().map(|(_, _, to)| *to));
        let (Some(from), Some(to)) = (from, to) else {
            let message = "Neither the file nor its name says from which day to which it is in force.";
            return Err(Finding::error(
                "import.date",
                message,
                "State its first and last day (--from and --to on the command line).",
            ));
        };
        if to < from {
            let message = format!("The last day, {to}, lies before the first, {from}.");
            return Err(Finding::error("import.date", message, "Correct the first or the last day."));
        }
        let named = self.wish.release.clone().or(found.map(|(name, _, _)| name));
        let release = named.unwrap_or_else(|| from.to_string());
        if release.is_empty() || release.len() > 40 || release.chars().any(char::is_control) {
            return Err(Finding::error(
                "import.date",
                "The release's name is empty or too long.",
                "Name it in a few letters.",
            ));
        }
        Ok(Term { release, from, to })
    }

    /// The release a code set says it is.
    pub fn set_release(&self, set: SetId, title: &str, term: &Term, notice: Option<String>) -> Release {
        let licence = match set {
            SetId::Cpt => "CPT, American Medical Association; imported under the user's own licence",
            _ => "US government work; imported by the user",
        };
        Release {
            set,
            release: term.release.clone(),
            title: title.to_owned(),
            covered_from: term.from,
            covered_to: term.to,
            licence: licence.to_owned(),
            packages: vec![format!("{} {}", self.source.file, self.source.sha256)],
            imported: true,
            notice,
        }
    }

    /// A draft as a checked asset.
    pub fn asset(&self, draft: &Draft) -> Result<Made, Finding> {
        let set = draft.release.set;
        let synonyms = self.shipped.set(set).map(CodeSet::synonyms).unwrap_or_default();
        let bytes = codesets_draft::write(draft, synonyms)?;
        CodeSet::from_bytes(bytes.clone())?;
        Ok(Made { name: format!("{}.bin", set.name()), bytes })
    }

    /// A span from the release's first day on, with the facts that a release at hand knows of the code.
    pub fn span(&self, set: SetId, code: &str, term: &Term) -> Span {
        let mut span = Span::new(term.from, None, term.from);
        for on in [term.from, term.to] {
            if let Ok(entry) = self.shipped.get(set, code, on) {
                facts(&mut span, &entry.flags);
                break;
            }
        }
        span
    }

    /// The import's result.
    pub fn imported(self, kind: FileKind, term: Term, files: Vec<Made>) -> Imported {
        Imported {
            kind,
            title: format!("{}, {}", kind.label(), term.release),
            release: term.release,
            from: term.from,
            to: term.to,
            counts: BTreeMap::new(),
            source: self.source,
            notice: None,
            files,
        }
    }
}

impl Imported {
    pub(crate) fn counted(mut self, what: &str, count: usize) -> Self {
        self.counts.insert(what.to_owned(), count as u64);
        self
    }

    pub(crate) fn noted(mut self, notice: &str) -> Self {
        self.notice = Some(notice.to_owned());
        self
    }
}

fn facts(span: &mut Span, flags: &Flags) {
    let flag = |on: bool, bit: u16| if on { bit } else { 0 };
    span.flags |= flag(flags.manifestation, layout::MANIFESTATION)
        | flag(flags.unacceptable_principal, layout::UNACCEPTABLE_PRINCIPAL)
        | flag(flags.first_outpatient, layout::FIRST_OUTPATIENT)
        | flag(flags.external_cause, layout::EXTERNAL_CAUSE)
        | flag(flags.mental_health, layout::MENTAL_HEALTH)
        | flag(flags.add_on, layout::ADD_ON)
        | flag(flags.modifier_51_exempt, layout::MODIFIER_51_EXEMPT)
        | flag(flags.bilateral, layout::BILATERAL)
        | flag(flags.evaluation_management, layout::EVALUATION_MANAGEMENT);
    span.age = flags.age.unwrap_or((0, 124));
    span.sex = match flags.sex {
        None => 0,
        Some(Sex::Male) => 1,
        Some(Sex::Female) => 2,
    };
    let place = flags.global_days.and_then(|days| GlobalDays::ALL.iter().position(|held| *held == days));
    span.global = place.map_or(0, |place| place as u8 + 1);
    let mut status = flags.status.as_deref().unwrap_or_default().bytes().chain(*b"  ");
    span.status = [status.next().unwrap_or(b' '), status.next().unwrap_or(b' ')];
    span.approved = (codesets_draft::number(flags.approved_from), codesets_draft::number(flags.approved_to));
}

/// A year in a file's name: `icd10pcs_order_2026.txt`.
pub(crate) fn year_in(name: &str) -> Option<i16> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let years = name.split(|c: char| !c.is_ascii_digit()).filter(|part| part.len() == 4 && digits(part));
    years.filter_map(|part| part.parse().ok()).find(|year| (2014..=2099).contains(year))
}

/// The quarter a name or heading speaks of: `HCPC2025_APR_ANWEB.txt`, `Eff_01-01-2026`. With no month, the year.
pub(crate) fn quarter_in(text: &str) -> Option<(String, Day, Day)> {
    let upper = text.to_ascii_uppercase();
    if let Some(day) = upper.split("EFF").nth(1).and_then(dashed) {
        return quarter(day.year(), day.month());
    }
    let year = year_in(text)?;
    let months = [("JAN", 1), ("APR", 4), ("JUL", 7), ("OCT", 10)];
    let month = months.iter().find(|(name, _)| upper.contains(name)).map(|(_, month)| *month);
    match month {
        Some(month) => quarter(year, month),
        None => Some((year.to_string(), Day::constant(year, 1, 1), Day::constant(year, 12, 31))),
    }
}

/// The quarter of a month.
pub(crate) fn quarter(year: i16, month: i8) -> Option<(String, Day, Day)> {
    let (first, last, days) = match month {
        1..=3 => (1, 3, 31),
        4..=6 => (4, 6, 30),
        7..=9 => (7, 9, 30),
        10..=12 => (10, 12, 31),
        _ => return None,
    };
    (2000..=2099).contains(&year).then(|| {
        (format!("{year}-{first:02}"), Day::constant(year, first, 1), Day::constant(year, last, days))
    })
}

/// A date such as `01-01-2026` or `1/1/2026`, wherever it begins.
pub(crate) fn dashed(text: &str) -> Option<Day> {
    let text = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let mut parts = text.split(|c: char| !c.is_ascii_digit());
    let (month, day, year) = (parts.next()?, parts.next()?, parts.next()?);
    let pad = |text: &str| format!("{text:0>2}");
    parse_day(&format!("{year}-{}-{}", pad(month), pad(day)))
}

/// A date such as `20260101`.
pub(crate) fn packed(text: &str) -> Option<Day> {
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits {
        return None;
    }
    parse_day(&format!("{}-{}-{}", text.get(..4)?, text.get(4..6)?, text.get(6..)?))
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A count that cannot be right for the kind of file.
pub(crate) fn too_few(kind: FileKind, found: usize, what: &str, least: usize) -> Result<(), Finding> {
    if found >= least {
        return Ok(());
    }
    let message = format!("The {} holds {found} {what}; at least {least} are expected.", kind.label());
    Err(whole("import.count", message))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_headings_tell_years_and_quarters() {
        assert_eq!(year_in("icd10pcs_order_2026.txt"), Some(2026));
        assert_eq!(year_in("order.txt"), None);
        let quarter = |text: &str| quarter_in(text).map(|(name, from, to)| format!("{name} {from} {to}"));
        assert_eq!(quarter("HCPC2025_APR_ANWEB.txt").unwrap(), "2025-04 2025-04-01 2025-06-30");
        assert_eq!(
            quarter("MCR_MUE_PractitionerServices_Eff_01-01-2026.csv").unwrap(),
            "2026-01 2026-01-01 2026-03-31"
        );
        assert_eq!(quarter("Eff_1/1/2027").unwrap(), "2027-01 2027-01-01 2027-03-31");
        assert_eq!(quarter("HCPC2019_CONTR_ANWEB.txt").unwrap(), "2019 2019-01-01 2019-12-31");
        assert_eq!(quarter("ccipra.txt"), None);
        assert_eq!(packed("20260101"), Some(Day::constant(2026, 1, 1)));
        assert_eq!(packed("20261301"), None);
    }
}
