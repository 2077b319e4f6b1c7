//! The sheet that a key describes.

use super::relation::display_form;
use crate::practice::coding::{Service, Sheet};
use exercises_format::chart::{Key, KeyModifier};

/// The key written out as a coder would: what an automatic worker who makes no mistakes enters for this plan.
pub fn full_sheet(key: &Key, plan: &str) -> Sheet {
    let services = key
        .services
        .iter()
        .map(|line| Service {
            procedure: line.code.as_str().into(),
            modifiers: line
                .modifiers
                .iter()
                .filter(|modifier| applies(modifier, plan))
                .map(|modifier| modifier.code.as_str().into())
                .collect(),
            pointers: line.links.iter().map(|code| display_form(code).as_str().into()).collect(),
            units: line.units,
            charge: None,
        })
        .collect();
    Sheet {
        diagnoses: key.diagnoses.iter().map(|line| display_form(&line.code).as_str().into()).collect(),
        services,
    }
}

/// Whether a plan asks for the modifier.
pub(super) fn applies(modifier: &KeyModifier, plan: &str) -> bool {
    modifier.plans.is_empty() || modifier.plans.iter().any(|named| named == plan)
}
