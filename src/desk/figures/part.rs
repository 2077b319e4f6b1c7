//! A part of the claims behind a figure: of one age, one payer, one reason.

use crate::practice::chart::PlanId;

/// Which of the claims are asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Part {
    /// All.
    #[default]
    All,
    /// Of an age band, youngest first.
    Band(usize),
    /// Of a payer.
    Payer(PlanId),
    /// Denied for a CARC.
    Reason(String),
}

impl Part {
    /// The last part of its address; nothing for all.
    pub fn slug(&self) -> String {
        match self {
            Self::All => String::new(),
            Self::Band(at) => format!("age-{at}"),
            Self::Payer(plan) => format!("payer-{plan}"),
            Self::Reason(carc) => format!("carc-{carc}"),
        }
    }

    /// The part an address names; none when it names none.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug.split_once('-') {
            None if slug.is_empty() => Some(Self::All),
            Some(("age", at)) => at.parse().ok().filter(|at| *at < BANDS.len()).map(Self::Band),
            Some(("payer", plan)) => Some(Self::Payer(plan.into())),
            Some(("carc", carc)) => Some(Self::Reason(carc.to_owned())),
            _ => None,
        }
    }
}

/// Age bands: the oldest day of each, and what it is called.
pub const BANDS: [(i32, &str); 5] = [
    (30, "0 to 30 days"),
    (60, "31 to 60 days"),
    (90, "61 to 90 days"),
    (120, "91 to 120 days"),
    (i32::MAX, "over 120 days"),
];

/// The band of an age in days.
pub fn band(age: i32) -> usize {
    BANDS.iter().position(|(to, _)| age <= *to).unwrap_or(BANDS.len() - 1)
}
