//! Edits between procedures: hospital pairs, add-on codes, parting modifiers.

use crate::source::{Row, Source, Table, broken, newest_release};
use codesets_lookup::edit::{AddOn, AddOnKind, AddOnTable, HOSPITAL, PartingModifier};
use codesets_lookup::layout::OPEN;
use codesets_lookup::pair::{PairRecord, PairTable, code_number};
use codesets_lookup::{About, day_number};
use practicum_base::{Day, Finding, parse_day};
use std::path::Path;

/// Reads the newest release under `ncci/`: the pairs, and what goes with them.
pub(crate) fn read(sources: &Path) -> Result<(PairTable, AddOnTable), Finding> {
    let folder = newest_release(&sources.join("ncci"))?;
    let source = Source::open(&folder)?;
    let about = source.about(&folder)?;
    let pairs = pairs(&folder, &about)?;
    let add_ons = rows(&folder.join("add-ons.tsv"), add_on)?;
    let modifiers = rows(&folder.join("modifiers.tsv"), modifier)?;
    let found = [("pairs", pairs.count()), ("add_ons", add_ons.len())];
    for (what, count) in found {
        if source.counts.get(what) != Some(&count) {
            return Err(broken(
                &folder,
                format!("{count} {what} were read; source.toml states another count."),
            ));
        }
    }
    Ok((pairs, AddOnTable::new(about, add_ons, modifiers)))
}

fn rows<T>(path: &Path, read: impl Fn(&Row<'_>) -> Result<T, Finding>) -> Result<Vec<T>, Finding> {
    Table::open(path)?.rows().map(|row| read(&row)).collect()
}

fn first_day(row: &Row<'_>) -> Result<Day, Finding> {
    parse_day(row.need("from")?).ok_or_else(|| row.broken("The first day is not a date."))
}

fn pairs(folder: &Path, about: &About) -> Result<PairTable, Finding> {
    let mut records: Vec<PairRecord> = Vec::new();
    for row in Table::open(&folder.join("pairs.tsv"))?.rows() {
        let number = |code: &str| code_number(code).ok_or_else(|| row.broken(format!("{code} is no code.")));
        let one = number(row.need("column_one")?)?;
        let modifier = match row.need("modifier")? {
            "0" => 0,
            "1" => 1,
            other => return Err(row.broken(format!("{other} is no modifier indicator."))),
        };
        let (from, to) = (day_number(first_day(&row)?), row.day("to")?.map_or(OPEN, day_number));
        for two in row.need("column_two")?.split(' ') {
            records.push((one, number(two)?, from, to, modifier));
        }
    }
    Ok(PairTable::build(&format!("{HOSPITAL} {}", about.release), (about.from, about.to), records))
}

fn add_on(row: &Row<'_>) -> Result<AddOn, Finding> {
    let kind = match row.need("kind")? {
        "listed" => AddOnKind::Listed,
        "listed-and-contractor" => AddOnKind::ListedAndContractor,
        "contractor" => AddOnKind::Contractor,
        "drug-administration" => AddOnKind::DrugAdministration,
        "mental-health" => AddOnKind::MentalHealth,
        other => return Err(row.broken(format!("{other} is no kind of add-on code."))),
    };
    let primary = Some(row.get("primary")).filter(|code| !code.is_empty()).map(str::to_owned);
    Ok(AddOn {
        add_on: row.need("add_on")?.to_owned(),
        primary,
        kind,
        from: first_day(row)?,
        to: row.day("to")?,
    })
}

fn modifier(row: &Row<'_>) -> Result<PartingModifier, Finding> {
    Ok(PartingModifier { code: row.need("modifier")?.to_owned(), from: first_day(row)?, to: row.day("to")? })
}
