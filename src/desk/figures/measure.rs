//! The key figures: names, formulas in words, units.

use crate::base::Cents;
use serde::Deserialize;

/// A key figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Days in A/R.
    Days,
    /// Owed over 90 days.
    Old,
    /// Clean-claim rate.
    Clean,
    /// First-pass rate.
    FirstPass,
    /// Denial rate.
    Denied,
    /// Net collection rate.
    Collected,
    /// What a mistake costs.
    Mistake,
}

/// What a figure is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Tenths of days.
    Days,
    /// Basis points.
    Share,
    /// Cents.
    Money,
}

impl Measure {
    /// Every figure, in the order of the page.
    pub const ALL: [Self; 7] =
        [Self::Days, Self::Old, Self::Clean, Self::FirstPass, Self::Denied, Self::Collected, Self::Mistake];

    /// The last part of its address.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Old => "old",
            Self::Clean => "clean",
            Self::FirstPass => "first-pass",
            Self::Denied => "denied",
            Self::Collected => "collected",
            Self::Mistake => "mistake",
        }
    }

    /// The figure an address names.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|measure| measure.slug() == slug)
    }

    /// Its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Days => "Days in A/R",
            Self::Old => "Owed over 90 days",
            Self::Clean => "Clean claims",
            Self::FirstPass => "Ended at first pass",
            Self::Denied => "Claims denied",
            Self::Collected => "Net collection",
            Self::Mistake => "Cost of a mistake",
        }
    }

    /// How it is worked out, in words.
    pub fn formula(self) -> &'static str {
        match self {
            Self::Days => {
                "What is owed at the end of the period, credits left out, divided by one day’s charges: the charges of the \
                 twelve months before, or since the practice opened, over their days."
            }
            Self::Old => {
                "Of what is owed at the end of the period, credits left out, the share whose service lies more than 90 days back."
            }
            Self::Clean => {
                "Of the claims first sent in the period and answered, the share that was neither rejected by the front end nor \
                 denied on any line."
            }
            Self::FirstPass => {
                "Of the claims first sent in the period and answered, the share that was paid or left to the patient without a \
                 correction, a second claim or an appeal. A claim to the next plan is not work done again."
            }
            Self::Denied => {
                "Of the claims first sent in the period and decided by a payer, the share with at least one denied line in the \
                 first decision."
            }
            Self::Collected => {
                "Of the claims first sent in the period that are settled: payments net of refunds, divided by charges less what \
                 contracts take off."
            }
            Self::Mistake => {
                "For each claim first sent in the period that was rejected or denied: what was given up of the payer’s money, and \
                 the price of each round and appeal after the first. Divided by the number of such claims."
            }
        }
    }

    /// What the claims behind it are, in a heading: those that count, those that do not.
    pub fn sides(self) -> [&'static str; 2] {
        match self {
            Self::Days => ["Owed", "Not owed"],
            Self::Old => ["Older than 90 days", "Younger"],
            Self::Clean => ["Not clean", "Clean"],
            Self::FirstPass => ["Needed more than one pass", "Ended at first pass"],
            Self::Denied => ["Denied", "Decided without a denial"],
            Self::Collected => ["Settled with a loss", "Settled in full"],
            Self::Mistake => ["Cost something", "Cost nothing"],
        }
    }

    /// What it is counted in.
    pub fn unit(self) -> Unit {
        match self {
            Self::Days => Unit::Days,
            Self::Mistake => Unit::Money,
            _ => Unit::Share,
        }
    }
}

impl Unit {
    /// A figure as it is written: `34.2`, `93.1%`, `25.00`.
    pub fn write(self, value: i64) -> String {
        match self {
            Self::Days => tenths(value),
            Self::Share => format!("{}%", tenths((value + 5) / 10)),
            Self::Money => Cents(value).to_string(),
        }
    }

    /// A difference as it is written: as the figure, without the mark of percent.
    pub fn write_plain(self, value: i64) -> String {
        self.write(value).trim_end_matches('%').to_owned()
    }
}

fn tenths(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
