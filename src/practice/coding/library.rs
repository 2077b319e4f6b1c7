//! The code sets as the practice asks them: facts by code and date from the compiled releases.

use super::{CodeBook, Global, Icd10Cm, PostsAs, Procedure, ProcedureFacts};
use crate::base::{Cents, Day};
use crate::practice::x12::model::Carc;
use codesets_lookup::edit::HOSPITAL;
use codesets_lookup::pair::ModifierIndicator;
use codesets_lookup::reference::{self, Amount};
use codesets_lookup::{Entry, GlobalDays, Library, Reference, SetId};

/// Code sets and reference tables together.
#[derive(Clone, Default)]
pub struct Codes {
    /// ICD-10-CM, HCPCS II and the CPT teaching set, as far as they are loaded.
    pub library: Library,
    /// Modifiers, places, adjustment reasons, remarks.
    pub reference: Reference,
}

impl CodeBook for Codes {
    fn diagnosis(&self, code: &Icd10Cm, on: Day) -> Option<String> {
        let entry = self.library.get(SetId::Icd10Cm, code.as_str(), on).ok()?;
        entry.billable.then_some(entry.title)
    }

    fn procedure(&self, code: &Procedure, on: Day) -> Option<ProcedureFacts> {
        let set =
            if code.as_str().starts_with(|c: char| c.is_ascii_digit()) { SetId::Cpt } else { SetId::Hcpcs };
        let entry = self.library.get(set, code.as_str(), on).ok().filter(|entry| entry.billable)?;
        Some(facts(entry, self.reference.amount(code.as_str()).unwrap_or(UNLISTED)))
    }

    fn posts_as(&self, carc: &Carc, on: Day) -> PostsAs {
        match self.reference.carc(carc.as_str(), on).map(|reason| reason.posts_as) {
            Some(reference::PostsAs::Contractual) => PostsAs::Contractual,
            Some(reference::PostsAs::Patient) => PostsAs::Patient,
            _ => PostsAs::Denial,
        }
    }

    fn hospital_pair(&self, whole: &Procedure, part: &Procedure, on: Day) -> Option<bool> {
        let pair = self.library.brought.pair(HOSPITAL, whole.as_str(), part.as_str(), on)?;
        match pair.modifier {
            ModifierIndicator::Never => Some(false),
            ModifierIndicator::Allowed => Some(true),
            ModifierIndicator::NotApplicable => None,
        }
    }
}

/// Charge and reference amount of a code that no table prices (most supplies and drugs): invented, small.
const UNLISTED: Amount = Amount { charge: Cents(2_500), allowed: Cents(1_500) };

fn facts(entry: Entry, amount: Amount) -> ProcedureFacts {
    let flags = entry.flags;
    ProcedureFacts {
        title: entry.title,
        global: match flags.global_days {
            Some(GlobalDays::Zero) => Global::Zero,
            Some(GlobalDays::Ten) => Global::Ten,
            Some(GlobalDays::Ninety) => Global::Ninety,
            _ => Global::None,
        },
        visit: flags.evaluation_management,
        add_on: flags.add_on,
        bilateral: flags.bilateral,
        charge: amount.charge,
        allowed: amount.allowed,
    }
}
