//! Modifiers, places of service, adjustment reasons and remarks, from their tables.

use crate::source::{Row, Table};
use codesets_lookup::reference::{
    AdjustmentGroup, AdjustmentReason, Amount, AppliesTo, Modifier, PlaceOfService, PostsAs, Reference,
    Remark,
};
use practicum_base::{Cents, Finding};
use std::path::Path;

/// Reads every table that is there.
pub(crate) fn read(sources: &Path) -> Result<Reference, Finding> {
    Ok(Reference {
        modifiers: rows(&sources.join("modifiers/modifiers.tsv"), modifier)?,
        places_of_service: rows(&sources.join("place-of-service/places.tsv"), place)?,
        group_codes: rows(&sources.join("adjustment-reasons/groups.tsv"), group)?,
        carcs: rows(&sources.join("adjustment-reasons/carc.tsv"), reason)?,
        rarcs: rows(&sources.join("remark-codes/rarc.tsv"), remark)?,
        amounts: rows(&sources.join("cpt-teaching/codes.tsv"), amount)?.into_iter().flatten().collect(),
    })
}

fn rows<T>(path: &Path, read: impl Fn(&Row<'_>) -> Result<T, Finding>) -> Result<Vec<T>, Finding> {
    if !path.is_file() {
        return Ok(Vec::new());
    }
    Table::open(path)?.rows().map(|row| read(&row)).collect()
}

fn text(row: &Row<'_>, column: &str) -> String {
    row.get(column).to_owned()
}

fn modifier(row: &Row<'_>) -> Result<Modifier, Finding> {
    let applies_to = match row.need("applies_to")? {
        "cpt" => AppliesTo::Cpt,
        "hcpcs" => AppliesTo::Hcpcs,
        "both" => AppliesTo::Both,
        other => return Err(row.broken(format!("{other} is not cpt, hcpcs or both."))),
    };
    Ok(Modifier {
        code: row.need("code")?.to_owned(),
        title: row.need("title")?.to_owned(),
        applies_to,
        when: text(row, "when"),
        when_not: text(row, "when_not"),
        example: text(row, "example"),
    })
}

fn amount(row: &Row<'_>) -> Result<Option<(String, Amount)>, Finding> {
    let cents = |column: &str| match row.get(column) {
        "" => Ok(None),
        text => text
            .parse()
            .map(|cents| Some(Cents(cents)))
            .map_err(|_| row.broken(format!("{text} is no amount."))),
    };
    let both = cents("charge_cents")?.zip(cents("allowed_cents")?);
    both.map(|(charge, allowed)| Ok((row.need("code")?.to_owned(), Amount { charge, allowed }))).transpose()
}

fn place(row: &Row<'_>) -> Result<PlaceOfService, Finding> {
    Ok(PlaceOfService {
        code: row.need("code")?.to_owned(),
        title: row.need("title")?.to_owned(),
        note: text(row, "note"),
        facility: row.flag("facility")?,
    })
}

fn group(row: &Row<'_>) -> Result<AdjustmentGroup, Finding> {
    Ok(AdjustmentGroup {
        code: row.need("code")?.to_owned(),
        title: row.need("title")?.to_owned(),
        note: text(row, "note"),
    })
}

fn reason(row: &Row<'_>) -> Result<AdjustmentReason, Finding> {
    let posts_as = match row.need("posts_as")? {
        "contractual" => PostsAs::Contractual,
        "denial" => PostsAs::Denial,
        "patient" => PostsAs::Patient,
        "other" => PostsAs::Other,
        other => return Err(row.broken(format!("{other} is no way to post."))),
    };
    Ok(AdjustmentReason {
        code: row.need("code")?.to_owned(),
        title: row.need("title")?.to_owned(),
        plain: text(row, "plain"),
        posts_as,
        start: row.day("start")?,
        stop: row.day("stop")?,
        needs_rarc: row.flag("needs_rarc")?,
    })
}

fn remark(row: &Row<'_>) -> Result<Remark, Finding> {
    Ok(Remark {
        code: row.need("code")?.to_owned(),
        title: row.need("title")?.to_owned(),
        alert: row.flag("alert")?,
        start: row.day("start")?,
        stop: row.day("stop")?,
    })
}
