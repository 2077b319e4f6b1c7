//! ICD-10-PCS definitions: what operations, approaches, devices and body parts mean.

use crate::dated::Dated;
use practicum_base::{Day, Finding};
use serde::{Deserialize, Serialize};

/// Raised with every change of the form.
const FORM: u32 = 1;

/// One definition.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Definition {
    /// The section's character.
    pub section: String,
    /// The character's place, 1 to 7.
    pub position: u8,
    /// The axis, `Operation`.
    pub axis: String,
    /// The value defined, `Bypass`.
    pub title: String,
    /// What it means.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub definition: String,
    /// What is said besides.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub explanation: String,
    /// Examples, or the parts and devices it stands for.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub includes: Vec<String>,
}

/// All definitions of a release.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Definitions {
    form: u32,
    /// The release's name, `2025`.
    pub release: String,
    /// First day in force.
    pub from: Day,
    /// Last day in force.
    pub to: Day,
    /// In the order of the file.
    pub definitions: Vec<Definition>,
}

impl Dated for Definitions {
    fn name(&self) -> &str {
        &self.release
    }
    fn from(&self) -> Day {
        self.from
    }
    fn to(&self) -> Day {
        self.to
    }
}

impl Definitions {
    /// A release's definitions.
    pub fn new(release: impl Into<String>, (from, to): (Day, Day), definitions: Vec<Definition>) -> Self {
        Definitions { form: FORM, release: release.into(), from, to, definitions }
    }

    /// Reads what [`Definitions::to_bytes`] wrote.
    ///
    /// # Errors
    /// `definition.form` when the bytes are something else or of another form's version.
    pub fn from_bytes(bytes: &[u8]) -> Result<Definitions, Finding> {
        let read: Option<Definitions> = serde_json::from_slice(bytes).ok();
        read.filter(|read| read.form == FORM).ok_or_else(|| {
            let message = "These bytes are not definitions of this version.";
            Finding::error("definition.form", message, "Import the file again.")
        })
    }

    /// The bytes; the same definitions give the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The definition of a value by its section's character, its place and its label.
    pub fn of(&self, section: char, position: u8, label: &str) -> Option<&Definition> {
        self.definitions.iter().find(|held| {
            held.section.starts_with(section) && held.position == position && held.title == label
        })
    }
}
