//! ICD-10-PCS definitions: what operations, approaches, devices and body parts mean.

use crate::dated::kept;
use practicum_base::Day;
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

kept!(Definitions, "definition.form", "definitions");

impl Definitions {
    /// A release's definitions.
    pub fn new(release: impl Into<String>, (from, to): (Day, Day), definitions: Vec<Definition>) -> Self {
        Definitions { form: FORM, release: release.into(), from, to, definitions }
    }

    /// The definition of a value by its section's character, its place and its label.
    pub fn of(&self, section: char, position: u8, label: &str) -> Option<&Definition> {
        self.definitions.iter().find(|held| {
            held.section.starts_with(section) && held.position == position && held.title == label
        })
    }
}
