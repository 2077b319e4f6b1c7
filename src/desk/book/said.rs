//! Names of the sets as the interface says them.

use codesets_lookup::SetId;

/// The set's name as a tab prints it.
pub fn spoken_set(set: SetId) -> &'static str {
    match set {
        SetId::Icd10Cm => "ICD-10-CM",
        SetId::Icd10Pcs => "PCS",
        SetId::Hcpcs => "HCPCS",
        SetId::Cpt => "CPT",
    }
}
