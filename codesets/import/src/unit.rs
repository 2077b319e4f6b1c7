//! NCCI medically unlikely edits: code, most units, adjudication indicator, rationale (CSV or tabs).

use crate::delimited::{delimiter, is_code, records};
use crate::imported::{Context, FileKind, Imported, Made, quarter_in, too_few};
use crate::pair::setting;
use crate::refusal::{at_line, shown, whole};
use codesets_lookup::fee::{UnitLimit, UnitTable};
use practicum_base::Finding;
use std::collections::BTreeMap;

/// Where the columns are.
#[derive(Default)]
struct Columns {
    value: usize,
    adjudication: Option<usize>,
}

/// Reads a file of limits.
pub(crate) fn read(context: Context<'_>, text: &str) -> Result<Imported, Finding> {
    let mut columns: Option<Columns> = None;
    let mut heading = String::new();
    let mut limits: BTreeMap<String, UnitLimit> = BTreeMap::new();
    records(text, delimiter(text), |line, fields| {
        let Some(held) = &columns else {
            heading.push_str(fields.first().copied().unwrap_or_default());
            heading.push(' ');
            heading.push_str(fields.get(1).copied().unwrap_or_default());
            columns = headed(fields);
            return Ok(());
        };
        if fields.iter().all(|field| field.is_empty()) {
            return Ok(());
        }
        let code = fields.first().copied().unwrap_or_default();
        let value = fields.get(held.value).copied().unwrap_or_default();
        let units: u32 = value.parse().ok().filter(|units| *units <= 100_000).ok_or_else(|| {
            at_line(
                "import.line",
                line,
                format!("The limit of {} is no number: {}.", shown(code), shown(value)),
            )
        })?;
        let said = held.adjudication.and_then(|place| fields.get(place)).copied().unwrap_or_default();
        let adjudication = match said.as_bytes().first() {
            Some(digit @ b'1'..=b'3') => digit - b'0',
            None => 0,
            _ => {
                return Err(at_line(
                    "import.line",
                    line,
                    format!("The indicator is not 1, 2 or 3: {}.", shown(said)),
                ));
            }
        };
        if !is_code(code) || limits.insert(code.to_owned(), UnitLimit { units, adjudication }).is_some() {
            return Err(at_line(
                "import.code",
                line,
                format!("{} is no code, or stands twice.", shown(code)),
            ));
        }
        Ok(())
    })?;
    (context.progress)(text.len() as u64);
    if columns.is_none() {
        return Err(whole("import.kind", "No line names the columns code and MUE values."));
    }
    too_few(FileKind::Units, limits.len(), "limits", 1)?;
    let mut term = context.wished(quarter_in(&context.name).or_else(|| quarter_in(&heading)))?;
    let named = format!("{} {heading}", context.name);
    term.release = format!("{} {}", setting(&named), term.release);
    let count = limits.len();
    let table = UnitTable::new(term.release.clone(), (term.from, term.to), limits);
    let files = vec![Made { name: "units.json".to_owned(), bytes: table.to_bytes() }];
    Ok(context.imported(FileKind::Units, term, files).counted("limits", count))
}

/// The columns, where the record is their heading.
fn headed(fields: &[&str]) -> Option<Columns> {
    let lower: Vec<String> = fields.iter().map(|field| field.to_ascii_lowercase()).collect();
    let first = lower.first()?;
    (first.contains("hcpcs") && first.contains("code")).then_some(())?;
    let value = lower.iter().position(|field| field.contains("mue value"))?;
    Some(Columns { value, adjudication: lower.iter().position(|field| field.contains("adjudication")) })
}
