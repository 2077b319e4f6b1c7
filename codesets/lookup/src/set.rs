//! Which code set: the four a coder keeps open.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A code set by its short name, as commands and files write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SetId {
    /// ICD-10-CM diagnoses.
    Icd10Cm,
    /// ICD-10-PCS inpatient procedures.
    Icd10Pcs,
    /// HCPCS Level II supplies, drugs and services.
    Hcpcs,
    /// The CPT teaching set: code numbers with descriptions in our own words.
    Cpt,
}

impl SetId {
    /// Every set, in the order results are shown.
    pub const ALL: [SetId; 4] = [SetId::Icd10Cm, SetId::Icd10Pcs, SetId::Hcpcs, SetId::Cpt];

    /// The short name.
    pub fn name(self) -> &'static str {
        match self {
            SetId::Icd10Cm => "icd10cm",
            SetId::Icd10Pcs => "icd10pcs",
            SetId::Hcpcs => "hcpcs",
            SetId::Cpt => "cpt",
        }
    }

    /// The name a reader knows.
    pub fn label(self) -> &'static str {
        match self {
            SetId::Icd10Cm => "ICD-10-CM",
            SetId::Icd10Pcs => "ICD-10-PCS",
            SetId::Hcpcs => "HCPCS Level II",
            SetId::Cpt => "CPT teaching set",
        }
    }

    /// The number the binary asset carries.
    pub fn number(self) -> u32 {
        match self {
            SetId::Icd10Cm => 1,
            SetId::Icd10Pcs => 2,
            SetId::Hcpcs => 3,
            SetId::Cpt => 4,
        }
    }

    /// The set that number names.
    pub fn from_number(number: u32) -> Option<SetId> {
        SetId::ALL.into_iter().find(|set| set.number() == number)
    }

    /// A code as keys hold it: upper case, without dot and blanks.
    pub fn bare(code: &str) -> String {
        code.chars().filter(|c| *c != '.' && !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
    }

    /// A code as a reader sees it: ICD-10-CM has a dot after the third character.
    pub fn display(self, bare: &str) -> String {
        let dotted = self == SetId::Icd10Cm && bare.len() > 3 && bare.is_ascii() && !bare.contains('-');
        if dotted { format!("{}.{}", &bare[..3], &bare[3..]) } else { bare.to_owned() }
    }

    /// Reads `all` or one name, as the `--set` option takes them.
    pub fn parse_list(text: &str) -> Option<Vec<SetId>> {
        if text == "all" { Some(SetId::ALL.to_vec()) } else { text.parse().ok().map(|set| vec![set]) }
    }
}

impl fmt::Display for SetId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The text names no code set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownSet;

impl fmt::Display for UnknownSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a code set; use icd10cm, icd10pcs, hcpcs or cpt")
    }
}

impl std::error::Error for UnknownSet {}

impl FromStr for SetId {
    type Err = UnknownSet;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        SetId::ALL.into_iter().find(|set| set.name() == text).ok_or(UnknownSet)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_is_written_and_read_by_its_short_name() {
        for set in SetId::ALL {
            assert_eq!(set.to_string().parse(), Ok(set));
            assert_eq!(serde_json::to_string(&set).unwrap(), format!("\"{set}\""));
            assert_eq!(SetId::from_number(set.number()), Some(set));
        }
        assert_eq!("ICD".parse::<SetId>(), Err(UnknownSet));
    }

    #[test]
    fn only_diagnosis_codes_take_a_dot() {
        assert_eq!(SetId::Icd10Cm.display("S72001A"), "S72.001A");
        assert_eq!(SetId::Icd10Cm.display("A00-A09"), "A00-A09");
        assert_eq!(SetId::Cpt.display("99213"), "99213");
        assert_eq!(SetId::bare(" s72.001a"), "S72001A");
    }
}
