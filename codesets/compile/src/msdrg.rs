//! MS-DRG tables: groups with weights, severity lists, exclusions.

use crate::source::{Row, Source, Table, broken, newest_release, read_text};
use codesets_lookup::MsDrgTables;
use codesets_lookup::msdrg::{Drg, Level, Partition, Run, Withheld};
use practicum_base::Finding;
use std::path::Path;

/// Reads the newest release under `msdrg/`.
pub(crate) fn read(sources: &Path) -> Result<MsDrgTables, Finding> {
    let folder = newest_release(&sources.join("msdrg"))?;
    let source = Source::open(&folder)?;
    let mut tables = MsDrgTables::new(source.about(&folder)?);
    tables.drgs = rows(&folder.join("drgs.tsv"), drg)?;
    tables.severity = rows(&folder.join("severity.tsv"), |row| {
        let level = match row.need("level")? {
            "CC" => Level::Cc,
            "MCC" => Level::Mcc,
            other => return Err(row.broken(format!("{other} is no level."))),
        };
        let collection = number(row, "collection")?.unwrap_or(0);
        Ok((row.need("first")?.to_owned(), row.need("last")?.to_owned(), level, collection))
    })?;
    tables.groups = rows(&folder.join("groups.tsv"), |row| Ok(runs(row.need("codes")?)))?;
    tables.collections = rows(&folder.join("collections.tsv"), |row| {
        let need = |column: &str| number(row, column)?.ok_or_else(|| row.broken("A number is missing."));
        let groups = row.need("groups")?.split(' ').map(|run| group_run(row, run));
        Ok((need("collection")?, u32::from(need("codes")?), groups.collect::<Result<_, _>>()?))
    })?;
    tables.alive = read_text(&folder.join("alive.tsv"))?.lines().skip(1).map(str::to_owned).collect();
    tables.withheld = rows(&folder.join("withheld.tsv"), withheld)?;
    let found = [("drgs", tables.drgs.len()), ("collections", tables.collections.len())];
    for (what, count) in found {
        if source.counts.get(what) != Some(&count) {
            return Err(broken(
                &folder,
                format!("{count} {what} were read; source.toml states another count."),
            ));
        }
    }
    Ok(tables)
}

fn rows<T>(path: &Path, read: impl Fn(&Row<'_>) -> Result<T, Finding>) -> Result<Vec<T>, Finding> {
    Table::open(path)?.rows().map(|row| read(&row)).collect()
}

fn number<N: std::str::FromStr>(row: &Row<'_>, column: &str) -> Result<Option<N>, Finding> {
    let text = row.get(column);
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| row.broken(format!("{text} is no whole number of this column.")))
}

fn drg(row: &Row<'_>) -> Result<Drg, Finding> {
    let (weight_e4, before) = (number(row, "weight_e4")?, number(row, "uncapped_e4")?);
    Ok(Drg {
        drg: row.need("drg")?.to_owned(),
        mdc: row.get("mdc").to_owned(),
        partition: match row.get("type") {
            "S" => Some(Partition::Surgical),
            "M" => Some(Partition::Medical),
            _ => None,
        },
        post_acute: row.flag("post_acute")?,
        special_pay: row.flag("special_pay")?,
        weight_e4,
        uncapped_e4: before.filter(|before| Some(*before) != weight_e4),
        gmlos_e1: number(row, "gmlos_e1")?,
        amlos_e1: number(row, "amlos_e1")?,
        title: row.need("title")?.to_owned(),
    })
}

fn withheld(row: &Row<'_>) -> Result<Withheld, Finding> {
    Ok(Withheld {
        mdc: row.need("mdc")?.to_owned(),
        first_drg: row.need("first_drg")?.to_owned(),
        last_drg: row.need("last_drg")?.to_owned(),
        title: row.need("title")?.to_owned(),
        codes: runs(row.need("codes")?),
    })
}

fn runs(text: &str) -> Vec<Run> {
    let run = |text: &str| {
        let (first, last) = text.split_once('-').unwrap_or((text, text));
        (first.to_owned(), last.to_owned())
    };
    text.split(' ').map(run).collect()
}

fn group_run(row: &Row<'_>, text: &str) -> Result<(u16, u16), Finding> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let read = first.parse().ok().zip(last.parse().ok());
    read.ok_or_else(|| row.broken(format!("{text} is no run of groups.")))
}
