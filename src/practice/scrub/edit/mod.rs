//! The edits, one a file. A new one: a file here, its row in the table, a test that reproduces it.

mod accident_unstated;
mod add_on;
mod age_conflict;
mod authorization_missing;
mod bundled_pair;
mod charge_low;
mod charge_zero;
mod date_before_birth;
mod date_future;
mod date_order;
mod diagnosis_count;
mod diagnosis_twice;
mod diagnosis_valid;
mod duplicate_lines;
mod external_cause_first;
mod filing_limit;
mod line_count;
mod member_id;
mod modifier_25;
mod modifier_57;
mod modifier_needed;
mod modifier_on_visit;
mod modifier_twice;
mod new_patient;
mod npi;
mod patient_name;
mod place_of_service;
mod pointer_absent;
mod pointer_range;
mod procedure_valid;
mod referral_missing;
mod replacement_reference;
mod replacement_taken;
mod sex_conflict;
mod side_conflict;
mod side_missing;
mod side_unspecified;
mod side_without_pair;
mod signature_date;
mod tax_id;
mod total;
mod unit_limit;
mod units;
mod units_both_sides;
mod zip;

use super::Edit;

/// Every edit, in the order of the form's items.
pub(super) const EDITS: &[&Edit] = &[
    &member_id::EDIT,
    &patient_name::EDIT,
    &npi::EDIT,
    &zip::EDIT,
    &accident_unstated::EDIT,
    &diagnosis_count::EDIT,
    &diagnosis_twice::EDIT,
    &diagnosis_valid::EDIT,
    &external_cause_first::EDIT,
    &sex_conflict::EDIT,
    &age_conflict::EDIT,
    &side_unspecified::EDIT,
    &replacement_reference::EDIT,
    &replacement_taken::EDIT,
    &authorization_missing::EDIT,
    &referral_missing::EDIT,
    &line_count::EDIT,
    &date_future::EDIT,
    &date_before_birth::EDIT,
    &date_order::EDIT,
    &filing_limit::EDIT,
    &place_of_service::EDIT,
    &procedure_valid::EDIT,
    &modifier_25::EDIT,
    &modifier_57::EDIT,
    &modifier_on_visit::EDIT,
    &modifier_twice::EDIT,
    &modifier_needed::EDIT,
    &side_missing::EDIT,
    &side_without_pair::EDIT,
    &side_conflict::EDIT,
    &add_on::EDIT,
    &new_patient::EDIT,
    &duplicate_lines::EDIT,
    &bundled_pair::EDIT,
    &pointer_absent::EDIT,
    &pointer_range::EDIT,
    &charge_zero::EDIT,
    &charge_low::EDIT,
    &units::EDIT,
    &units_both_sides::EDIT,
    &unit_limit::EDIT,
    &tax_id::EDIT,
    &total::EDIT,
    &signature_date::EDIT,
];
