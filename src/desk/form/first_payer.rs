//! What the plan before decided, as the claim to the next one carries it.

use crate::base::{Cents, Day};
use crate::practice::claim::Cms1500;

/// The first plan's decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FirstPayer {
    /// Its name.
    pub name: String,
    /// Its remittance's date.
    pub decided: Day,
    /// Paid in all.
    pub paid: Cents,
    /// Line, paid, and the patient's shares it left.
    pub lines: Vec<(u32, String, Cents, Cents)>,
}

pub(super) fn first_payer(form: &Cms1500) -> Option<FirstPayer> {
    let other = form.other_payer.as_ref()?;
    let line = |held: &crate::practice::claim::OtherPayerLine| {
        (held.line, held.procedure.to_string(), held.paid, held.shares())
    };
    Some(FirstPayer {
        name: other.payer_name.clone(),
        decided: other.decided,
        paid: other.paid,
        lines: other.lines.iter().map(line).collect(),
    })
}
