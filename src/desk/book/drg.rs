//! MS-DRG tables: groups with their weights, and what the lists say of a diagnosis as a secondary one.

use crate::base::Day;
use crate::desk::day::long as date;
use crate::practice::coding::Codes;
use codesets_lookup::SetId;
use codesets_lookup::msdrg::{Drg, Partition, Run};

/// The most groups a page shows.
const MOST: usize = 800;

/// Words that keep their capitals in a title.
const CAPITALS: [&str; 16] = [
    "MCC", "CC", "O.R.", "D&C", "MV", "HIV", "URI", "PTCA", "CNS", "AMI", "AICD", "TPA", "ECMO", "CAR",
    "AMA", "T",
];

/// One group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrgRow {
    /// Three digits.
    pub drg: String,
    /// Major diagnostic category, `05`, `PRE`; empty where there is none.
    pub mdc: String,
    /// `Surgical` or `Medical`.
    pub kind: &'static str,
    /// Its title.
    pub title: String,
    /// Relative weight with four decimals; a dash where there is none.
    pub weight: String,
    /// The weight before the cap, where it differs.
    pub uncapped: Option<String>,
    /// Geometric mean length of stay in days.
    pub gmlos: String,
    /// Arithmetic mean length of stay in days.
    pub amlos: String,
    /// `Post-acute transfer`, `special pay`.
    pub marks: String,
}

/// The page of the groups.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrgPage {
    /// The tables' title and days, and what that means for the day.
    pub said: String,
    /// What must be said about them.
    pub notice: String,
    /// The groups that fit.
    pub rows: Vec<DrgRow>,
    /// How many there are.
    pub counted: String,
}

/// The groups that fit a query on a day; none while the tables have not come, or before their first day.
pub fn drg_page(codes: &Codes, query: &str, on: Day) -> Option<DrgPage> {
    let tables = codes.library.drgs.on(on)?;
    let about = &tables.about;
    let late = if on > about.to { "; later days assume nothing changed" } else { "" };
    let rows: Vec<DrgRow> = tables.search(query).into_iter().take(MOST).map(row).collect();
    Some(DrgPage {
        said: format!("{}. In force {} to {}{late}.", about.title, date(about.from), date(about.to)),
        notice: about.notice.clone().unwrap_or_default(),
        counted: if rows.len() == 1 { "1 group".to_owned() } else { format!("{} groups", rows.len()) },
        rows,
    })
}

fn row(drg: &Drg) -> DrgRow {
    let marks = [(drg.post_acute, "post-acute transfer"), (drg.special_pay, "special pay")];
    let marks: Vec<&str> = marks.into_iter().filter(|(on, _)| *on).map(|(_, words)| words).collect();
    DrgRow {
        drg: drg.drg.clone(),
        mdc: drg.mdc.clone(),
        kind: match drg.partition {
            Some(Partition::Surgical) => "Surgical",
            Some(Partition::Medical) => "Medical",
            None => "",
        },
        title: sentence(&drg.title),
        weight: drg.weight_e4.map_or_else(|| "–".to_owned(), |weight| decimal(weight, 4)),
        uncapped: drg.uncapped_e4.map(|weight| decimal(weight, 4)),
        gmlos: drg.gmlos_e1.map_or_else(|| "–".to_owned(), |days| decimal(days, 1)),
        amlos: drg.amlos_e1.map_or_else(|| "–".to_owned(), |days| decimal(days, 1)),
        marks: marks.join(", "),
    }
}

/// A whole number of the last place as a decimal: 13567 of four places is 1.3567.
fn decimal(number: u32, places: usize) -> String {
    let digits = format!("{number:0width$}", width = places + 1);
    let (whole, part) = digits.split_at(digits.len() - places);
    format!("{whole}.{part}")
}

/// A title in capitals as a sentence; abbreviations keep theirs.
fn sentence(title: &str) -> String {
    let word = |word: &str| {
        let core = word.trim_matches([',', '(', ')']);
        let keeps = core
            .split(['/', '-'])
            .next()
            .is_some_and(|head| CAPITALS.contains(&head) || CAPITALS.contains(&core));
        if keeps && !core.contains("-CELL") { word.to_owned() } else { word.to_lowercase() }
    };
    let lower = title.split(' ').map(word).collect::<Vec<_>>().join(" ").replace("t-cell", "T-cell");
    let mut letters = lower.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What the lists say of a diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeverityNote {
    /// `CC` or `MCC`; none where the code raises nothing.
    pub level: Option<&'static str>,
    /// In words.
    pub words: String,
    /// Further facts, a sentence each.
    pub more: Vec<String>,
    /// Principal diagnoses that take the level away, as first and last code of a run.
    pub excluded: Vec<(String, String)>,
    /// Where that comes from.
    pub source: String,
}

/// What the lists say of a billable diagnosis as a secondary one; none while they have not come or do not reach back.
pub fn severity(codes: &Codes, code: &str, on: Day) -> Option<SeverityNote> {
    let entry = codes.library.get(SetId::Icd10Cm, code, on).ok().filter(|entry| entry.billable)?;
    let tables = codes.library.drgs.on(on)?;
    let source = tables.about.title.clone();
    let Some(held) = tables.severity(&entry.code) else {
        let words = "Neither CC nor MCC as a secondary diagnosis.".to_owned();
        return Some(SeverityNote { level: None, words, more: Vec::new(), excluded: Vec::new(), source });
    };
    let level = held.level.text();
    let words = match held.excluded_by {
        0 => format!("{level} as a secondary diagnosis, beside any principal diagnosis."),
        1 => format!("{level} as a secondary diagnosis, except beside 1 principal diagnosis."),
        some => format!("{level} as a secondary diagnosis, except beside {some} principal diagnoses."),
    };
    let alive = held.alive_only.then(|| "It counts only when the patient is discharged alive.".to_owned());
    let withheld = held.withheld.iter().map(|row| {
        format!("It does not count in MS-DRG {} to {} ({}).", row.first_drg, row.last_drg, row.title)
    });
    let display = |(first, last): Run| (SetId::Icd10Cm.display(&first), SetId::Icd10Cm.display(&last));
    Some(SeverityNote {
        level: Some(level),
        words,
        more: alive.into_iter().chain(withheld).collect(),
        excluded: tables.excluded_by(&entry.code).into_iter().map(display).collect(),
        source,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::parse_day;
    use crate::desk::walk::shelf;

    fn day(text: &str) -> Day {
        parse_day(text).unwrap()
    }

    #[test]
    fn weights_and_stays_are_decimals_of_whole_numbers() {
        assert_eq!(
            (decimal(280_239, 4), decimal(58, 1), decimal(7, 4)),
            ("28.0239".into(), "5.8".into(), "0.0007".into())
        );
        let page = drg_page(&shelf().codes, "001", day("2026-05-01")).unwrap();
        assert_eq!((page.rows[0].weight.as_str(), page.rows[0].gmlos.as_str()), ("28.0239", "25.8"));
        assert_eq!(page.counted, "1 group");
    }

    #[test]
    fn titles_read_as_sentences() {
        assert_eq!(sentence("HEART FAILURE AND SHOCK WITH MCC"), "Heart failure and shock with MCC");
        assert_eq!(sentence("CELLULITIS WITHOUT CC/MCC"), "Cellulitis without CC/MCC");
        assert_eq!(
            sentence("CHIMERIC ANTIGEN RECEPTOR (CAR) T-CELL AND OTHER IMMUNOTHERAPIES"),
            "Chimeric antigen receptor (CAR) T-cell and other immunotherapies"
        );
    }

    #[test]
    fn a_diagnosis_says_what_it_does_to_severity() {
        let note = |code: &str| severity(&shelf().codes, code, day("2026-05-01")).unwrap();
        assert_eq!(note("A00.0").words, "CC as a secondary diagnosis, except beside 3 principal diagnoses.");
        assert_eq!((note("J96.01").level, note("I10").level), (Some("MCC"), None));
        assert!(note("I46.9").more[0].contains("alive"));
        assert!(note("N18.6").more.iter().any(|words| words.contains("673 to 675")));
        assert!(severity(&shelf().codes, "A00", day("2026-05-01")).is_none(), "a heading is not reported");
        assert!(
            severity(&shelf().codes, "A00.0", day("2025-09-30")).is_none(),
            "nothing is known before the year"
        );
    }
}
