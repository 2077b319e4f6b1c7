//! What a table besides the code sets says about itself.

use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// Where a table comes from and which days it answers for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The release's name, `2026-04`.
    pub release: String,
    /// The name a reader knows.
    pub title: String,
    /// The first day it answers for.
    pub from: Day,
    /// The last day it answers for without guessing.
    pub to: Day,
    /// Under what right the data is here.
    pub licence: String,
    /// Packages the data was derived from, `name version`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packages: Vec<String>,
    /// What must be said wherever the table is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
}
