//! From a decision to the claim's part of an 835, and its reversal.

use super::{Adjudication, LineDecision, Plan, Received};
use crate::base::Cents;
use crate::practice::claim::FormLine;
use crate::practice::x12::model::{Adjustment, Group, RemitClaim, RemitLine};

/// The claim as the 835 tells it: status 1 when anything was allowed, 4 when every line was denied.
pub fn remit_claim(received: &Received, decided: &Adjudication, plan: &Plan) -> RemitClaim {
    let form = &received.form;
    let lines: Vec<RemitLine> = form.lines.iter().zip(&decided.lines).map(remit_line).collect();
    let of_patient = |line: &RemitLine| {
        line.adjustments.iter().filter(|a| a.group == Group::PR).map(|a| a.amount).sum::<Cents>()
    };
    RemitClaim {
        claim: form.account,
        status: match (decided.all_denied(), form.other_payer.is_some()) {
            (true, _) => "4",
            // Processed as the second payer.
            (false, true) => "2",
            (false, false) => "1",
        }
        .to_owned(),
        charged: form.total(),
        paid: decided.paid(),
        patient_share: lines.iter().map(of_patient).sum(),
        filing_indicator: plan.reading(form).filing_indicator.clone(),
        payer_control: received.payer_control.clone(),
        frequency: form.frequency.code().to_owned(),
        patient_family: form.patient_family.clone(),
        patient_given: form.patient_given.clone(),
        member: form.insured_id.clone(),
        adjustments: Vec::new(),
        remarks: decided.remarks.clone(),
        received: received.received,
        facility: form.bill_type.clone(),
        interest: Cents::ZERO,
        crossover: None,
        lines,
    }
}

fn remit_line((form, decided): (&FormLine, &LineDecision)) -> RemitLine {
    RemitLine {
        procedure: form.procedure.clone(),
        modifiers: form.modifiers.clone(),
        charged: decided.charged,
        paid: decided.paid,
        units: form.units,
        dos: form.from,
        line: decided.line,
        allowed: decided.allowed,
        adjustments: decided.adjustments.clone(),
        remarks: decided.remarks.clone(),
        revenue: form.revenue.clone(),
    }
}

/// Status 22: every amount of the earlier answer with its sign turned; the patient's share is not reported.
pub fn reverse_claim(earlier: &RemitClaim) -> RemitClaim {
    let turn = |adjustments: &[Adjustment]| {
        adjustments.iter().map(|a| Adjustment { amount: -a.amount, ..a.clone() }).collect::<Vec<_>>()
    };
    RemitClaim {
        status: "22".to_owned(),
        charged: -earlier.charged,
        paid: -earlier.paid,
        patient_share: Cents::ZERO,
        interest: -earlier.interest,
        adjustments: turn(&earlier.adjustments),
        lines: earlier
            .lines
            .iter()
            .map(|line| RemitLine {
                charged: -line.charged,
                paid: -line.paid,
                allowed: -line.allowed,
                adjustments: turn(&line.adjustments),
                ..line.clone()
            })
            .collect(),
        ..earlier.clone()
    }
}
