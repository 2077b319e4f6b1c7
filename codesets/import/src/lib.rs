//! Official code-set files, read on the user's own device: what kind it is told by its content, parsed within limits,
//! and turned into the same assets as the shipped releases, or into side tables beside them.
//!
//! No I/O: bytes in, bytes out. A wrong, cut, huge or hostile file is refused with a [`Finding`] that names the line and
//! the reason; nothing is kept of it. Nothing panics, and memory stays within a few times the limits of [`limit`].
//!
//! | module | reads |
//! |---|---|
//! | `pcs_tables`, `pcs_title` | ICD-10-PCS tables |
//! | `book` | the indexes, the neoplasm table, the table of drugs |
//! | `definition` | ICD-10-PCS definitions |
//! | `tabular` | ICD-10-CM tabular list |
//! | `order` | order files of both |
//! | `hcpcs` | HCPCS Level II contractors' file |
//! | `pair`, `unit`, `fee` | NCCI edits and the physician fee schedule |
//! | `cpt` | a licensed CPT data file |
//! | [`xml`], [`archive`], [`lines`], [`delimited`] | the forms they come in |

pub mod archive;
mod book;
mod cpt;
mod definition;
pub mod delimited;
mod fee;
mod hcpcs;
mod imported;
pub mod limit;
pub mod lines;
mod order;
mod pair;
mod pcs_tables;
mod pcs_title;
pub mod refusal;
mod tabular;
mod unit;
pub mod xml;

pub use codesets_lookup::card::Wish;
pub use imported::{FileKind, Imported, Made, Provenance};

use codesets_lookup::{Library, SetId};
use imported::{Context, sha256};
use practicum_base::Finding;
use refusal::{shown, whole};

const KINDS: &str = "Import the ICD-10-CM or ICD-10-PCS XML or order files, the HCPCS contractors' file, NCCI edits, the \
physician fee schedule's relative values, or a licensed CPT data file, as they were downloaded.";

/// Reads a file, or every readable file of a zip. `library` is what is at hand: facts that a file does not state are
/// carried over from it. `progress` is told how many bytes are read.
///
/// # Errors
/// `import.kind` for content that is none of the kinds; otherwise the first thing wrong, with its line: `import.size`,
/// `import.bomb`, `import.archive`, `import.encoding`, `import.xml`, `import.entity`, `import.truncated`,
/// `import.line`, `import.code`, `import.table`, `import.book`, `import.count`, `import.date`, and those of
/// `codesets_draft::write`.
pub fn import(
    name: &str,
    bytes: &[u8],
    wish: &Wish,
    library: &Library,
    progress: &mut dyn FnMut(u64),
) -> Result<Vec<Imported>, Finding> {
    if bytes.len() > limit::FILE {
        let message = format!("The file has {} bytes; at most {} are read.", bytes.len(), limit::FILE);
        return Err(whole("import.size", message));
    }
    let shipped = &library.shipped();
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let source = Provenance { file: name.to_owned(), bytes: bytes.len() as u64, sha256: sha256(bytes) };
    if !archive::is_zip(bytes) {
        let context = Context { name: name.to_owned(), wish, library, shipped, source, progress };
        return one(context, bytes).map(|made| vec![made]);
    }
    let (members, others) = archive::members(bytes)?;
    let mut made = Vec::new();
    for member in &members {
        let file = format!("{name}: {}", member.name);
        // The member's own name tells the release; the archive's does where it does not.
        let told = if imported::year_in(&member.name).is_some() { &member.name } else { &file };
        let source = Provenance { file: file.clone(), ..source.clone() };
        let context =
            Context { name: told.clone(), wish, library, shipped, source, progress: &mut *progress };
        match one(context, &member.bytes) {
            Ok(imported) => made.push(imported),
            Err(finding) if finding.code == "import.kind" => {}
            Err(finding) => {
                let at = format!("{} {}", shown(&member.name), finding.at);
                return Err(finding.at(at.trim_end()));
            }
        }
    }
    if made.is_empty() {
        let names: Vec<String> = members.iter().map(|member| shown(&member.name)).chain(others).collect();
        let message = format!("The archive holds no official file that is read here: {}.", names.join(", "));
        return Err(Finding::error("import.kind", message, KINDS));
    }
    Ok(made)
}

/// The sets whose shipped release a file is read beside, so that they can be fetched before [`import`]: facts and
/// synonyms are carried over from them. Says nothing of whether the file is fit to be imported.
pub fn needs(bytes: &[u8]) -> Vec<SetId> {
    let mut sets: Vec<SetId> = match archive::is_zip(bytes) {
        true => archive::members(bytes)
            .map(|(members, _)| members.iter().filter_map(|member| need(&member.bytes)).collect())
            .unwrap_or_default(),
        false => need(bytes).into_iter().collect(),
    };
    sets.sort();
    sets.dedup();
    sets
}

fn need(bytes: &[u8]) -> Option<SetId> {
    if let Some(bytes) = from_markup(bytes) {
        return match xml::Xml::open(bytes).ok()?.root.as_str() {
            "ICD10PCS.tabular" => Some(SetId::Icd10Pcs),
            "ICD10CM.tabular" => Some(SetId::Icd10Cm),
            _ => None,
        };
    }
    match told_by(&lines::text_of(bytes).ok()?)? {
        FileKind::CmOrder => Some(SetId::Icd10Cm),
        FileKind::PcsOrder => Some(SetId::Icd10Pcs),
        FileKind::Hcpcs => Some(SetId::Hcpcs),
        FileKind::Cpt => Some(SetId::Cpt),
        _ => None,
    }
}

/// The bytes from the first bracket on, when nothing but blanks and a mark of the encoding stands before it.
fn from_markup(bytes: &[u8]) -> Option<&[u8]> {
    let blank = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, 0xEF | 0xBB | 0xBF);
    let start = bytes.iter().position(|byte| !blank(byte))?;
    bytes.get(start..).filter(|rest| rest.starts_with(b"<"))
}

/// Reads one file by what it holds.
fn one(context: Context<'_>, bytes: &[u8]) -> Result<Imported, Finding> {
    if let Some(bytes) = from_markup(bytes) {
        let xml = xml::Xml::open(bytes)?;
        return match xml.root.as_str() {
            "ICD10PCS.tabular" => pcs_tables::read(context, xml),
            "ICD10PCS.index" | "ICD10CM.index" => book::read(context, xml),
            "ICD10PCS.definitions" => definition::read(context, xml),
            "ICD10CM.tabular" => tabular::read(context, xml),
            other => {
                let message =
                    format!("The XML file's first element is {}, which is no official file's.", shown(other));
                Err(Finding::error("import.kind", message, KINDS))
            }
        };
    }
    let text = lines::text_of(bytes)?;
    match told_by(&text) {
        Some(FileKind::CmOrder | FileKind::PcsOrder) => order::read(context, &text),
        Some(FileKind::Hcpcs) => hcpcs::read(context, &text),
        Some(FileKind::Pairs) => pair::read(context, &text),
        Some(FileKind::Units) => unit::read(context, &text),
        Some(FileKind::Fees) => fee::read(context, &text),
        Some(FileKind::Cpt) => cpt::read(context, &text),
        _ => Err(Finding::error(
            "import.kind",
            "The file's content is none of the kinds that are read here.",
            KINDS,
        )),
    }
}

/// The kind of a text file, by its first lines.
fn told_by(text: &str) -> Option<FileKind> {
    let head: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(40).collect();
    if let Some(procedure) = head.first().and_then(|line| order::looks_like(line)) {
        return Some(if procedure { FileKind::PcsOrder } else { FileKind::CmOrder });
    }
    if head.iter().any(|line| hcpcs::looks_like(line)) {
        return Some(FileKind::Hcpcs);
    }
    let short: Vec<String> =
        head.iter().map(|line| line.chars().take(2_000).collect::<String>().to_ascii_lowercase()).collect();
    let says = |parts: &[&str]| short.iter().any(|line| parts.iter().all(|part| line.contains(part)));
    if says(&["mue value"]) {
        return Some(FileKind::Units);
    }
    if says(&["hcpcs", "mod", "rvu", "factor"]) {
        return Some(FileKind::Fees);
    }
    let sign = char::from(delimited::delimiter(text));
    let fields = |line: &str| {
        line.split(sign).map(|field| field.trim().trim_matches('"').to_owned()).collect::<Vec<_>>()
    };
    let codes = |line: &&&str| fields(line).first().is_some_and(|field| delimited::is_code(field));
    let row = head.iter().find(codes).map(|line| fields(line))?;
    if row.len() >= 6 && delimited::is_code(&row[1]) && imported::packed(&row[3]).is_some() {
        return Some(FileKind::Pairs);
    }
    let worded = row.len() >= 2
        && row.iter().skip(1).any(|field| field.chars().filter(|c| c.is_alphabetic()).count() >= 3);
    (worded && sign != ',').then_some(FileKind::Cpt)
}
