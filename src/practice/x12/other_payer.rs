//! The loops that tell a later payer what an earlier one decided (2320, 2330A, 2330B, 2430), both ways, in 837P and 837I.

use super::adjustment::{adjustments_of, remarks_of, write_adjustments, write_remarks};
use super::professional::{join_given, split_given};
use super::take::Taker;
use super::tree::Loop;
use super::writer::{Writer, composite};
use crate::base::{Cents, Day, x12_date};
use crate::practice::claim::{OtherPayer, OtherPayerLine};
use crate::practice::coding::{Modifier, Procedure};

/// SBR01 of the claim's own payer: it comes after the other one.
pub fn own_order(other: Option<&OtherPayer>) -> &'static str {
    match other.map(|o| o.order.as_str()) {
        None => "P",
        Some("P") => "S",
        Some(_) => "T",
    }
}

/// 2320 with 2330A and 2330B. Professional claims name the signature source in OI04 only when there is none on file, so it
/// stays empty.
pub fn write_other_payer(w: &mut Writer<'_>, other: &OtherPayer) {
    w.require("9d", "The other payer's electronic id", &other.payer_id);
    w.require("9a", "The insured's id with the other payer", &other.insured_id);
    let order = other.order.as_str();
    w.put("SBR", &[order, "18", &other.group, "", "", "", "", "", &other.filing_indicator]);
    write_adjustments(w, &other.adjustments);
    w.put("AMT", &["D", &other.paid.x12()]);
    if let Some(left) = other.left {
        w.put("AMT", &["EAF", &left.x12()]);
    }
    w.put("OI", &["", "", "Y", "", "", "Y"]);
    write_remarks(w, &other.remarks);
    let (first, middle) = split_given(&other.insured_given);
    w.put("NM1", &["IL", "1", &other.insured_family, first, middle, "", "", "MI", &other.insured_id]);
    w.put("NM1", &["PR", "2", &other.payer_name, "", "", "", "", "PI", &other.payer_id]);
    if other.lines.is_empty() {
        w.put("DTP", &["573", "D8", &x12_date(other.decided)]);
    }
    if !other.payer_control.is_empty() {
        w.put("REF", &["F8", &other.payer_control]);
    }
}

/// 2430 of one line.
pub fn write_other_line(w: &mut Writer<'_>, other: &OtherPayer, line: &OtherPayerLine) {
    let mut procedure = vec!["HC", line.procedure.as_str()];
    procedure.extend(line.modifiers.iter().map(|m| m.as_str()));
    let procedure = if line.procedure.as_str().is_empty() { String::new() } else { composite(&procedure) };
    let (paid, units) = (line.paid.x12(), line.units.to_string());
    w.put("SVD", &[&other.payer_id, &paid, &procedure, &line.revenue, &units]);
    write_adjustments(w, &line.adjustments);
    w.put("DTP", &["573", "D8", &x12_date(line.decided)]);
    if let Some(left) = line.left {
        w.put("AMT", &["EAF", &left.x12()]);
    }
}

/// The first other payer of a claim loop (2300), with its decisions on the claim's lines.
pub fn other_payer_of(taker: &mut Taker, claim: &Loop<'_>, day: Day) -> Option<OtherPayer> {
    let other = claim.inner("2320")?;
    let empty = Loop::default();
    let insured = other.inner("2330A").unwrap_or(&empty);
    let payer = other.inner("2330B").unwrap_or(&empty);
    let payer_id = payer.value("NM1", 9);
    let mut lines = Vec::new();
    for (index, line) in claim.inners("2400").enumerate() {
        let number = u32::try_from(index).unwrap_or(u32::MAX).saturating_add(1);
        for decided in line.inners("2430").filter(|l| l.value("SVD", 1) == payer_id) {
            lines.push(line_of(taker, decided, number, day));
        }
    }
    let first = lines.first().map(|line| line.decided);
    let decided = payer.qualified("DTP", "573");
    Some(OtherPayer {
        order: other.value("SBR", 1).to_owned(),
        medicare_secondary: String::new(),
        payer_name: payer.value("NM1", 3).to_owned(),
        payer_id: payer_id.to_owned(),
        filing_indicator: other.value("SBR", 9).to_owned(),
        insured_id: insured.value("NM1", 9).to_owned(),
        group: other.value("SBR", 3).to_owned(),
        insured_family: insured.value("NM1", 3).to_owned(),
        insured_given: join_given(insured.value("NM1", 4), insured.value("NM1", 5)),
        payer_control: payer.qualified_value("REF", "F8", 2).to_owned(),
        decided: taker.date(decided, 3, first.unwrap_or(day)),
        paid: taker.money(other.qualified("AMT", "D"), 2),
        left: left(taker, other),
        adjustments: adjustments_of(taker, other),
        remarks: remarks_of(other),
        lines,
    })
}

fn left(taker: &mut Taker, l: &Loop<'_>) -> Option<Cents> {
    let amount = l.qualified("AMT", "EAF")?;
    Some(taker.money(Some(amount), 2))
}

fn line_of(taker: &mut Taker, l: &Loop<'_>, number: u32, day: Day) -> OtherPayerLine {
    let svd = l.segment("SVD");
    let part = |component| svd.map_or("", |s| s.part(3, component));
    OtherPayerLine {
        line: number,
        procedure: Procedure::from(part(2)),
        modifiers: (3..=6).map(part).filter(|m| !m.is_empty()).map(Modifier::from).collect(),
        revenue: svd.map_or("", |s| s.element(4)).to_owned(),
        units: taker.count(svd, 5),
        paid: taker.money(svd, 2),
        adjustments: adjustments_of(taker, l),
        decided: taker.date(l.qualified("DTP", "573"), 3, day),
        left: left(taker, l),
    }
}
