//! What a denied line is worth under the plan's contract.

use crate::base::Cents;
use crate::practice::claim::FormLine;
use crate::practice::coding::CodeBook;
use crate::practice::payer::Plan;

/// What the plan's schedule allows for the line, the plan's and the patient's parts together, before any reduction as a
/// further procedure of the day; never more than was charged. Nothing when the code has no amount.
pub fn contract_value(plan: &Plan, codes: &dyn CodeBook, line: &FormLine) -> Cents {
    let fees = &plan.fees;
    let reference = || Some(codes.procedure(&line.procedure, line.from)?.allowed.share(fees.reference_bp));
    let unit = fees.allowed.get(&line.procedure).copied().or_else(reference).unwrap_or_default();
    let plain = unit * i64::from(line.units);
    let both_sides = line.modifiers.iter().any(|modifier| modifier.as_str() == "50");
    let schedule = if both_sides { plain.share(fees.both_sides_bp) } else { plain };
    schedule.min(line.charge)
}
