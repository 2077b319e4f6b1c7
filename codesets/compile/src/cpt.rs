//! The CPT teaching set: code numbers, our own words, dates by code where they are known.

use crate::source::{Row, Source, Table};
use codesets_draft::{Draft, Line, Span};
use codesets_lookup::{GlobalDays, Kind, SetId, layout};
use practicum_base::{Finding, parse_day};
use std::collections::BTreeMap;
use std::path::Path;

/// Reads `cpt-teaching/`.
pub(crate) fn read(sources: &Path) -> Result<Draft, Finding> {
    let folder = sources.join("cpt-teaching");
    let source = Source::open(&folder)?;
    let mut draft = Draft::new(source.release(SetId::Cpt, &folder)?);
    let dates = dates(&folder.join("validity.tsv"), &draft)?;
    let table = Table::open(&folder.join("codes.tsv"))?;
    let mut rows: Vec<Row<'_>> = table.rows().collect();
    rows.sort_by(|a, b| a.get("code").cmp(b.get("code")));
    let mut sections = BTreeMap::new();
    for row in rows {
        let section = section(&mut draft, &mut sections, row.get("section"));
        let code = row.need("code")?;
        let mut line = Line::new(code, row.need("title")?, Kind::Subcategory);
        line.own_wording = true;
        line.terms =
            row.get("terms").split(';').map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect();
        let mut spans = dates.get(code).cloned().unwrap_or_else(|| vec![Span::undated()]);
        for span in &mut spans {
            facts(&row, span)?;
        }
        line.spans = spans;
        draft.add(section, line);
    }
    Ok(draft)
}

/// Validity by code; without the file, or for codes it does not name, no dates are known.
fn dates(path: &Path, draft: &Draft) -> Result<BTreeMap<String, Vec<Span>>, Finding> {
    let mut dates: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    if !path.is_file() {
        return Ok(dates);
    }
    for row in Table::open(path)?.rows() {
        let from = parse_day(row.need("from")?).ok_or_else(|| row.broken("The first day is not a date."))?;
        let span = Span::new(from, row.day("to")?, draft.release.covered_from);
        dates.entry(row.need("code")?.to_owned()).or_default().push(span);
    }
    Ok(dates)
}

/// The heading of a path such as `Surgery > Musculoskeletal`, made where it is not there yet.
fn section(draft: &mut Draft, sections: &mut BTreeMap<String, usize>, path: &str) -> Option<usize> {
    let mut above = None;
    let mut code = String::new();
    for (depth, name) in path.split('>').map(str::trim).filter(|name| !name.is_empty()).enumerate() {
        let slug: Vec<String> =
            name.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_ascii_uppercase).collect();
        let slug: Vec<String> = slug.into_iter().filter(|word| !word.is_empty()).collect();
        code = format!("{code}{}{}", if depth == 0 { "" } else { "/" }, slug.join("-"));
        let kind = if depth == 0 { Kind::Chapter } else { Kind::Block };
        let line = match sections.get(&code) {
            Some(line) => *line,
            None => draft.add(above, Line::new(code.clone(), name, kind)),
        };
        sections.insert(code.clone(), line);
        above = Some(line);
    }
    above
}

fn facts(row: &Row<'_>, span: &mut Span) -> Result<(), Finding> {
    let named = [
        ("add_on", layout::ADD_ON),
        ("mod51_exempt", layout::MODIFIER_51_EXEMPT),
        ("bilateral", layout::BILATERAL),
        ("em", layout::EVALUATION_MANAGEMENT),
    ];
    for (column, flag) in named {
        if row.flag(column)? {
            span.flags |= flag;
        }
    }
    span.sex = row.sex("sex")?;
    let global = row.get("global_days");
    if !global.is_empty() {
        let place = GlobalDays::ALL.iter().position(|days| days.text() == global);
        let place = place.ok_or_else(|| row.broken(format!("{global} is no global period.")))?;
        span.global = u8::try_from(place + 1).unwrap_or_default();
    }
    Ok(())
}
