//! What an earlier payer decided on a claim that now goes to a later one (items 9 to 11d; 2320, 2330 and 2430 on the wire).

use crate::base::{Cents, Day};
use crate::practice::coding::{Modifier, Procedure};
use crate::practice::x12::model::{Adjustment, Group, Rarc, RemitClaim, Remittance};
use serde::{Deserialize, Serialize};

/// The earlier payer and its decision, as the later payer must be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherPayer {
    /// 2320 SBR01: `P` when it paid first, `S` when second.
    pub order: String,
    /// 2000B SBR05: why Medicare pays second (`12` working aged, `13` kidney disease, `14` no-fault, `15` workers'
    /// compensation, `43` disabled …); empty unless this claim goes to Medicare.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub medicare_secondary: String,
    /// 2330B NM103.
    pub payer_name: String,
    /// 2330B NM109 and SVD01.
    pub payer_id: String,
    /// 2320 SBR09.
    pub filing_indicator: String,
    /// Item 9a, 2330A NM109: the patient's id with that payer.
    pub insured_id: String,
    /// 2320 SBR03: group number, empty when none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
    /// Item 9, 2330A NM103: the insured of that coverage, who is the patient.
    pub insured_family: String,
    /// Item 9, 2330A NM104 and NM105.
    pub insured_given: String,
    /// 2330B REF*F8: its control number of the claim; empty when not told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub payer_control: String,
    /// 2330B or 2430 DTP*573: the day it decided.
    pub decided: Day,
    /// 2320 AMT*D: what it paid.
    pub paid: Cents,
    /// 2320 AMT*EAF: what it left to the patient, when it decided on the claim as a whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Cents>,
    /// 2320 CAS.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<Adjustment>,
    /// 2320 MOA03-07.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub remarks: Vec<Rarc>,
    /// 2430, by line.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lines: Vec<OtherPayerLine>,
}

/// The earlier payer's decision on one line (2430).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherPayerLine {
    /// The line of this claim, from 1.
    pub line: u32,
    /// SVD03-2: the procedure it decided on.
    pub procedure: Procedure,
    /// SVD03-3 to -6.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub modifiers: Vec<Modifier>,
    /// SVD04: the revenue code, on institutional claims only.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub revenue: String,
    /// SVD05: units it paid for.
    pub units: u32,
    /// SVD02.
    pub paid: Cents,
    /// CAS.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub adjustments: Vec<Adjustment>,
    /// DTP*573.
    pub decided: Day,
    /// AMT*EAF: what it left to the patient.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub left: Option<Cents>,
}

impl OtherPayer {
    /// The first payer's decision out of its remittance, for the claim to the second; lines the remittance does
    /// not name stay out. The patient is taken for the insured of that coverage.
    pub fn from_remittance(remittance: &Remittance, claim: &RemitClaim) -> Self {
        let lines = claim.lines.iter().map(|line| OtherPayerLine {
            line: line.line,
            procedure: line.procedure.clone(),
            modifiers: line.modifiers.clone(),
            revenue: line.revenue.clone(),
            units: line.units,
            paid: line.paid,
            adjustments: line.adjustments.clone(),
            decided: remittance.paid_on,
            left: Some(patient_share(&line.adjustments)),
        });
        Self {
            order: "P".to_owned(),
            medicare_secondary: String::new(),
            payer_name: remittance.payer_name.clone(),
            payer_id: remittance.payer_id.clone(),
            filing_indicator: claim.filing_indicator.clone(),
            insured_id: claim.member.clone(),
            group: String::new(),
            insured_family: claim.patient_family.clone(),
            insured_given: claim.patient_given.clone(),
            payer_control: claim.payer_control.clone(),
            decided: remittance.paid_on,
            paid: claim.paid,
            left: claim.lines.is_empty().then_some(claim.patient_share),
            adjustments: claim.adjustments.clone(),
            remarks: claim.remarks.clone(),
            lines: lines.collect(),
        }
    }

    /// The decision on a line of this claim.
    pub fn line(&self, number: u32) -> Option<&OtherPayerLine> {
        self.lines.iter().find(|line| line.line == number)
    }
}

impl OtherPayerLine {
    /// What was not paid.
    pub fn adjusted(&self) -> Cents {
        self.adjustments.iter().map(|one| one.amount).sum()
    }

    /// What was left to the patient under one reason (group PR).
    pub fn patient(&self, carc: &str) -> Cents {
        let ours = self.adjustments.iter().filter(|one| one.group == Group::PR && one.carc.as_str() == carc);
        ours.map(|one| one.amount).sum()
    }

    /// What was left to the patient as deductible, coinsurance and copay.
    pub fn shares(&self) -> Cents {
        ["1", "2", "3"].into_iter().map(|carc| self.patient(carc)).sum()
    }
}

/// What adjustments of group PR come to.
fn patient_share(adjustments: &[Adjustment]) -> Cents {
    adjustments.iter().filter(|a| a.group == Group::PR).map(|a| a.amount).sum()
}
