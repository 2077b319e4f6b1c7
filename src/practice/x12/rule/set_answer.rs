//! A 999's group answer agrees with its answers to sets.

use super::Bench;
use crate::practice::x12::read::Set;

pub(super) fn judge(set: &Set<'_>, bench: &mut Bench<'_>) {
    for answered in set.root.inners("2000") {
        if let Some(ik5) = answered.segment("IK5")
            && ik5.element(1) == "A"
            && answered.inner("2100").is_some()
        {
            let message = "IK501 accepts the set without a word, yet errors are told; that is E.".to_owned();
            bench.error(ik5, 1, "x12.answer.set", message);
        }
    }
    let answers: Vec<&str> = set.root.inners("2000").map(|l| l.value("IK5", 1)).collect();
    let accepted = answers.iter().filter(|a| matches!(**a, "A" | "E")).count();
    let Some(ak9) = set.root.segment("AK9") else { return };
    let (received, taken) = (ak9.element(3).parse::<usize>().ok(), ak9.element(4).parse::<usize>().ok());
    // Sets without errors need not be answered one by one, so only what contradicts is wrong.
    if received.is_some_and(|n| n < answers.len()) {
        let message = format!("AK903 says {} sets came; {} are answered.", ak9.element(3), answers.len());
        bench.error(ak9, 3, "x12.answer.count", message);
    } else if received == Some(answers.len()) && taken != Some(accepted) {
        let message =
            format!("AK904 says {} sets are accepted; the answers accept {accepted}.", ak9.element(4));
        bench.error(ak9, 4, "x12.answer.count", message);
    }
    let whole = ak9.element(1);
    if matches!(whole, "A" | "E") && accepted < answers.len() {
        let message = "AK901 accepts the group, yet a set in it is rejected.".to_owned();
        bench.error(ak9, 1, "x12.answer.group", message);
    }
}
