//! NCCI procedure-to-procedure edits: column one, column two, a mark for pairs older than 1996, first day, last day
//! (`*` while open), modifier indicator, rationale. Text with tabs, or commas.

use crate::delimited::{delimiter, is_code, records};
use crate::imported::{Context, FileKind, Imported, Made, packed, quarter, quarter_in, too_few};
use crate::refusal::{at_line, shown};
use codesets_lookup::day_number;
use codesets_lookup::layout::OPEN;
use codesets_lookup::pair::{PairRecord, PairTable, code_number};
use practicum_base::{Day, Finding};

/// Reads a file of pairs.
pub(crate) fn read(context: Context<'_>, text: &str) -> Result<Imported, Finding> {
    let mut pairs: Vec<PairRecord> = Vec::new();
    let (mut latest, mut active) = (Day::constant(1996, 1, 1), 0_usize);
    records(text, delimiter(text), |line, fields| {
        let first = fields.first().copied().unwrap_or_default();
        if !is_code(first) && pairs.is_empty() {
            return Ok(());
        }
        let (record, from) = pair(line, fields)?;
        latest = latest.max(from);
        active += usize::from(record.3 == OPEN);
        pairs.push(record);
        Ok(())
    })?;
    (context.progress)(text.len() as u64);
    too_few(FileKind::Pairs, pairs.len(), "pairs", 1)?;
    let found = quarter_in(&context.name)
        .or_else(|| version_in(&context.name))
        .or_else(|| quarter(latest.year(), latest.month()));
    let mut term = context.wished(found)?;
    term.release = format!("{} {}", setting(&context.name), term.release);
    let part = part(&context.name);
    if let Some(part) = part {
        term.release = format!("{} part {part}", term.release);
    }
    let count = pairs.len();
    let table = PairTable::build(&term.release, (term.from, term.to), pairs);
    let files = vec![Made { name: "pairs.bin".to_owned(), bytes: table.bytes().to_vec() }];
    Ok(context.imported(FileKind::Pairs, term, files).counted("pairs", count).counted("active", active))
}

fn pair(line: usize, fields: &[&str]) -> Result<(PairRecord, Day), Finding> {
    let field = |place: usize| fields.get(place).copied().unwrap_or_default();
    let codes = (code_number(field(0)), code_number(field(1)));
    let (Some(one), Some(two)) = codes else {
        let message = format!("A pair is not of two codes: {} and {}.", shown(field(0)), shown(field(1)));
        return Err(at_line("import.code", line, message));
    };
    let wrong = |what: &str, text: &str| {
        at_line("import.line", line, format!("{what} is not understood: {}.", shown(text)))
    };
    let from = packed(field(3)).ok_or_else(|| wrong("The first day", field(3)))?;
    let to = match field(4) {
        "" | "*" => OPEN,
        text => day_number(packed(text).ok_or_else(|| wrong("The last day", text))?),
    };
    let modifier = match field(5) {
        "0" => 0,
        "1" => 1,
        "9" => 9,
        text => return Err(wrong("The modifier indicator", text)),
    };
    Ok(((one, two, day_number(from), to, modifier), from))
}

/// Which services the edits are for, from the official names: `ccipra`, `ccioph`, `PractitionerServices`.
pub(crate) fn setting(name: &str) -> &'static str {
    let lower = name.to_ascii_lowercase();
    let says = |parts: &[&str]| parts.iter().any(|part| lower.contains(part));
    if says(&["ccioph", "outpatient", "hospital", "opps"]) {
        "hospital"
    } else if says(&["ccipra", "practitioner", "physician"]) {
        "practitioner"
    } else if says(&["dme", "supplier"]) {
        "supplier"
    } else {
        "unstated"
    }
}

/// The quarter of the edits' version in their file's name: `v320r0` is 32.0, the first of 2026.
fn version_in(name: &str) -> Option<(String, Day, Day)> {
    let lower = name.to_ascii_lowercase();
    let version =
        lower.split(['-', '_', ' ', '.']).find_map(|part| part.strip_prefix('v')?.split('r').next())?;
    let digits = version.len() == 3 && version.bytes().all(|byte| byte.is_ascii_digit());
    let number: i16 = version.parse().ok().filter(|_| digits)?;
    let month = i8::try_from(number % 10).ok().filter(|place| *place < 4)? * 3 + 1;
    quarter(1994 + number / 10, month)
}

/// The edits come in several files, `ccipra-v311r0-f1.txt` to `-f4.txt`.
fn part(name: &str) -> Option<char> {
    let lower = name.to_ascii_lowercase();
    let place = lower.find("-f")? + 2;
    lower.get(place..)?.chars().next().filter(char::is_ascii_digit)
}
