//! The edits, one a file. A new one: a file here, its row in the table, a test that reproduces it.

mod accident_unstated;
mod accident_without_injury;
mod add_on;
mod add_on_51;
mod age_conflict;
mod anesthesia_minutes;
mod anesthesia_who;
mod authorization_missing;
mod bundled_pair;
mod charge_low;
mod charge_zero;
mod clia;
mod component_both;
mod date_before_birth;
mod date_future;
mod date_order;
mod diagnosis_count;
mod diagnosis_twice;
mod diagnosis_valid;
mod distinct_twice;
mod distinct_visit;
mod duplicate_lines;
mod external_cause_first;
mod facility_missing;
mod filing_limit;
mod follow_up_procedure;
mod follow_up_visit;
mod hospital_imaging;
mod insurance_kind;
mod laboratory_assignment;
mod line_count;
mod manifestation_first;
mod member_id;
mod modifier_25;
mod modifier_25_alone;
mod modifier_57;
mod modifier_needed;
mod modifier_on_visit;
mod modifier_shape;
mod modifier_twice;
mod never_first;
mod new_patient;
mod notice_conflict;
mod notice_plan;
mod npi;
mod ordering_provider;
mod patient_address;
mod patient_name;
mod place_of_service;
mod pointer_absent;
mod pointer_range;
mod pregnancy_first;
mod preventive_reason;
mod procedure_valid;
mod prolonged_base;
mod prolonged_medicare;
mod reduced_and_stopped;
mod referral_missing;
mod referring_is_group;
mod referring_qualifier;
mod repeat_modifier;
mod replacement_reference;
mod replacement_taken;
mod sequela_first;
mod sex_conflict;
mod side_beside_50;
mod side_conflict;
mod side_missing;
mod side_unspecified;
mod side_without_pair;
mod signature_date;
mod span_units;
mod tax_id;
mod taxonomy;
mod telehealth_hands_on;
mod telehealth_place;
mod total;
mod unit_limit;
mod units;
mod units_both_sides;
mod unlisted_described;
mod vaccine_absent;
mod vaccine_unadministered;
mod visit_place;
mod waste_alone;
mod waste_conflict;
mod work_box;
mod work_injury_elsewhere;
mod zip;

use super::Edit;

/// Every edit, in the order of the form's items.
pub(super) const EDITS: &[&Edit] = &[
    &insurance_kind::EDIT,
    &member_id::EDIT,
    &patient_name::EDIT,
    &npi::EDIT,
    &patient_address::EDIT,
    &zip::EDIT,
    &accident_unstated::EDIT,
    &accident_without_injury::EDIT,
    &work_injury_elsewhere::EDIT,
    &work_box::EDIT,
    &ordering_provider::EDIT,
    &referring_is_group::EDIT,
    &referring_qualifier::EDIT,
    &unlisted_described::EDIT,
    &taxonomy::EDIT,
    &diagnosis_count::EDIT,
    &diagnosis_twice::EDIT,
    &diagnosis_valid::EDIT,
    &external_cause_first::EDIT,
    &manifestation_first::EDIT,
    &never_first::EDIT,
    &sequela_first::EDIT,
    &pregnancy_first::EDIT,
    &sex_conflict::EDIT,
    &age_conflict::EDIT,
    &side_unspecified::EDIT,
    &replacement_reference::EDIT,
    &replacement_taken::EDIT,
    &authorization_missing::EDIT,
    &referral_missing::EDIT,
    &clia::EDIT,
    &line_count::EDIT,
    &date_future::EDIT,
    &date_before_birth::EDIT,
    &date_order::EDIT,
    &filing_limit::EDIT,
    &place_of_service::EDIT,
    &visit_place::EDIT,
    &telehealth_place::EDIT,
    &telehealth_hands_on::EDIT,
    &procedure_valid::EDIT,
    &modifier_25::EDIT,
    &modifier_25_alone::EDIT,
    &modifier_57::EDIT,
    &follow_up_visit::EDIT,
    &follow_up_procedure::EDIT,
    &modifier_on_visit::EDIT,
    &modifier_twice::EDIT,
    &modifier_shape::EDIT,
    &modifier_needed::EDIT,
    &side_missing::EDIT,
    &side_without_pair::EDIT,
    &side_conflict::EDIT,
    &side_beside_50::EDIT,
    &component_both::EDIT,
    &hospital_imaging::EDIT,
    &add_on_51::EDIT,
    &add_on::EDIT,
    &prolonged_base::EDIT,
    &prolonged_medicare::EDIT,
    &new_patient::EDIT,
    &distinct_twice::EDIT,
    &distinct_visit::EDIT,
    &reduced_and_stopped::EDIT,
    &repeat_modifier::EDIT,
    &notice_conflict::EDIT,
    &notice_plan::EDIT,
    &waste_conflict::EDIT,
    &waste_alone::EDIT,
    &vaccine_unadministered::EDIT,
    &vaccine_absent::EDIT,
    &duplicate_lines::EDIT,
    &bundled_pair::EDIT,
    &preventive_reason::EDIT,
    &pointer_absent::EDIT,
    &pointer_range::EDIT,
    &charge_zero::EDIT,
    &charge_low::EDIT,
    &units::EDIT,
    &span_units::EDIT,
    &anesthesia_minutes::EDIT,
    &anesthesia_who::EDIT,
    &units_both_sides::EDIT,
    &unit_limit::EDIT,
    &tax_id::EDIT,
    &laboratory_assignment::EDIT,
    &facility_missing::EDIT,
    &total::EDIT,
    &signature_date::EDIT,
];
