//! Code selection, sequencing and linkage: the coder's sheet of one encounter.

mod codebook;
mod library;
#[cfg(test)]
pub(crate) mod sample;
mod sheet;

pub use codebook::{CodeBook, Global, PostsAs, ProcedureFacts};
pub use library::Codes;
pub use sheet::{MOST_DIAGNOSES, MOST_MODIFIERS, MOST_POINTERS, MOST_SERVICES, Service, Sheet};

use practicum_base::text_id;

text_id!(
    /// An ICD-10-CM code in display form (`M17.11`).
    Icd10Cm
);
text_id!(
    /// A CPT or HCPCS Level II code (`99214`, `J3301`).
    Procedure
);
text_id!(
    /// A two-character modifier (`25`, `RT`).
    Modifier
);

impl Icd10Cm {
    /// The code as X12 writes it, without the dot.
    pub fn undotted(&self) -> String {
        self.0.replace('.', "")
    }

    /// Reads a code with or without its dot, in any case, into display form.
    pub fn display_form(text: &str) -> Self {
        let bare: String =
            text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect();
        match bare.len() {
            0..=3 => Self(bare),
            _ => Self(format!("{}.{}", &bare[..3], &bare[3..])),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_brought_to_display_form() {
        for (text, shown) in [("m1711", "M17.11"), ("M17.11", "M17.11"), ("I10", "I10"), (" z794", "Z79.4")] {
            assert_eq!(Icd10Cm::display_form(text).as_str(), shown);
        }
        assert_eq!(Icd10Cm::from("S72.001A").undotted(), "S72001A");
    }
}
