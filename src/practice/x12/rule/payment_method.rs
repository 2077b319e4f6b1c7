//! Nothing paid and no payment go together; a payment is never negative.

use super::{Bench, money};
use crate::base::Cents;
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    let Some(bpr) = set.root.segment("BPR") else { return };
    let paid = money(Some(bpr), 2);
    if paid < Cents::ZERO {
        bench.error(bpr, 2, "x12.payment.negative", format!("The payment is {paid}; it is never negative."));
    } else if (bpr.element(4) == "NON") != paid.is_zero() {
        let message =
            format!("The payment is {paid}, and the method {} does not go with it.", bpr.element(4));
        bench.error(bpr, 4, "x12.payment.method", message);
    }
}
