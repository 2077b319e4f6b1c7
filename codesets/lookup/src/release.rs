//! What a compiled set says about itself.

use crate::set::SetId;
use practicum_base::Day;
use serde::{Deserialize, Serialize};

/// A release: where the titles come from and which days it answers for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Release {
    /// The set.
    pub set: SetId,
    /// The release's name, `2026-04`.
    pub release: String,
    /// The name a reader knows, `ICD-10-CM, April 2026`.
    pub title: String,
    /// The first day any look-up is answered for.
    pub covered_from: Day,
    /// The last day answered for without guessing; later days are marked extrapolated.
    pub covered_to: Day,
    /// Under what right the data is here.
    pub licence: String,
    /// Packages the data was derived from, `name version`.
    #[serde(default)]
    pub packages: Vec<String>,
    /// Brought by the user rather than shipped.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub imported: bool,
    /// What rights ask us to say wherever the set is shown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice: Option<String>,
}

/// One seventh-character table: characters with their meanings, in the order of the book.
pub type SeventhTable = Vec<(char, String)>;

/// The first section of an asset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meta {
    /// The release.
    pub release: Release,
    /// Seventh-character tables by their number.
    #[serde(default)]
    pub sevenths: Vec<SeventhTable>,
}
