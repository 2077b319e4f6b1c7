//! What has to be fetched before a practice can open, and how far that has come.

use crate::base::Finding;
use serde::Deserialize;

/// An asset as the build's manifest lists it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asset {
    /// Path below `/assets/`.
    pub file: String,
    /// Length in bytes.
    pub bytes: u64,
    /// SHA-256 in hex.
    pub sha256: String,
}

/// A part of the data that is fetched only when somebody asks for it: as large as all else together, and no office
/// visit needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Late {
    /// ICD-10-PCS: every code with its title.
    Icd10Pcs,
    /// The ICD-10-PCS tables.
    PcsTables,
    /// The derived alphabetic index of ICD-10-CM.
    CmIndex,
    /// The derived neoplasm table.
    CmNeoplasm,
    /// The derived table of drugs and chemicals.
    CmDrug,
    /// Pairs of procedures: the outpatient hospital edits.
    Pairs,
    /// Add-on codes with their primaries.
    AddOns,
    /// MS-DRG tables.
    Drgs,
    /// Multiple-choice questions of exams and drills.
    Questions,
    /// Tasks and terms.
    Tasks,
    /// Charts coded on their own.
    Study,
    /// Templates of generated charts, with the house's words.
    Templates,
}

impl Late {
    /// Every part that waits.
    pub const ALL: [Late; 12] = [
        Late::Icd10Pcs,
        Late::PcsTables,
        Late::CmIndex,
        Late::CmNeoplasm,
        Late::CmDrug,
        Late::Pairs,
        Late::AddOns,
        Late::Drgs,
        Late::Questions,
        Late::Tasks,
        Late::Study,
        Late::Templates,
    ];

    /// Its file below `/assets/`.
    pub fn file(self) -> &'static str {
        match self {
            Late::Icd10Pcs => "codesets/icd10pcs.bin",
            Late::PcsTables => "codesets/icd10pcs-tables.json",
            Late::CmIndex => "codesets/icd10cm-index.txt",
            Late::CmNeoplasm => "codesets/icd10cm-neoplasm.txt",
            Late::CmDrug => "codesets/icd10cm-drug.txt",
            Late::Pairs => "codesets/pairs.bin",
            Late::AddOns => "codesets/add-ons.json",
            Late::Drgs => "codesets/msdrg.json",
            Late::Questions => "content/questions.json",
            Late::Tasks => "content/tasks.json",
            Late::Study => "content/study.json",
            Late::Templates => "content/templates.json",
        }
    }

    /// What it is called in a sentence.
    pub fn words(self) -> &'static str {
        match self {
            Late::Icd10Pcs => "the ICD-10-PCS codes",
            Late::PcsTables => "the ICD-10-PCS tables",
            Late::CmIndex => "the alphabetic index",
            Late::CmNeoplasm => "the neoplasm table",
            Late::CmDrug => "the table of drugs",
            Late::Pairs => "the hospital’s pairs of procedures",
            Late::AddOns => "the add-on codes",
            Late::Drgs => "the MS-DRG tables",
            Late::Questions => "the questions",
            Late::Tasks => "the exercises",
            Late::Study => "the charts for study",
            Late::Templates => "the patients’ templates",
        }
    }
}

/// What has become of a part that is fetched when asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fetching {
    /// Nobody has asked.
    #[default]
    Waiting,
    /// On its way.
    Coming(Progress),
    /// On the shelf.
    Here,
    /// It did not come; it may be asked for again.
    Failed(Finding),
}

/// What a practice needs before it opens: all content and code sets but those that wait until somebody asks.
pub fn wanted(file: &str) -> bool {
    let waits = Late::ALL.into_iter().any(|late| late.file() == file);
    (file.starts_with("content/") || file.starts_with("codesets/")) && !waits
}

/// How far the fetching has come, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Received so far.
    pub done: u64,
    /// To be received; 0 until the manifest is read.
    pub total: u64,
}

impl Progress {
    /// Whole percent, 0 to 100.
    pub fn percent(self) -> u64 {
        (self.done.min(self.total) * 100).checked_div(self.total).unwrap_or(0)
    }

    /// The line beside the bar: `Fetching the code sets: 4.2 of 9.8 MB.`
    pub fn words(self) -> String {
        self.words_for("the code sets")
    }

    /// The same of something else.
    pub fn words_for(self, what: &str) -> String {
        if self.total == 0 {
            return format!("Looking for {what}.");
        }
        if self.done >= self.total {
            return format!("Reading {what}.");
        }
        format!("Fetching {what}: {} of {} MB.", tenths(self.done), tenths(self.total))
    }
}

/// Megabytes with one decimal.
fn tenths(bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// Reads the manifest.
///
/// # Errors
/// `assets.manifest` when it is not the list that the build writes.
pub fn manifest(text: &str) -> Result<Vec<Asset>, Finding> {
    serde_json::from_str(text).map_err(|fault| {
        Finding::error(
            "assets.manifest",
            format!("The list of the app’s data files cannot be read: {fault}."),
            "Load the page again; if it stays so, tell whoever runs this address.",
        )
    })
}

/// The refusal of an asset whose length is not the listed one: a half-updated host or a broken connection.
pub fn wrong_length(asset: &Asset, received: u64) -> Finding {
    Finding::error(
        "assets.length",
        format!("{} arrived with {received} bytes instead of {}.", asset.file, asset.bytes),
        "Load the page again; the address may just be getting a new version.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_a_whole_percent_and_says_megabytes() {
        let half = Progress { done: 4_210_000, total: 8_420_000 };
        assert_eq!(half.percent(), 50);
        assert_eq!(half.words(), "Fetching the code sets: 4.2 of 8.4 MB.");
        assert_eq!(Progress::default().percent(), 0);
    }

    #[test]
    fn the_hospitals_codes_wait_until_somebody_asks() {
        assert!(wanted("codesets/icd10cm.bin") && wanted("content/charts.json"));
        assert!(Late::ALL.into_iter().all(|late| !wanted(late.file())));
        assert!(!wanted("manifest.json"));
    }

    #[test]
    fn a_page_in_place_of_the_manifest_is_refused() {
        assert_eq!(manifest("<!doctype html>").unwrap_err().code, "assets.manifest");
        let one = manifest(r#"[{"file":"codesets/cpt.bin","bytes":9,"sha256":"00"}]"#).unwrap();
        assert_eq!(one[0].bytes, 9);
    }
}
