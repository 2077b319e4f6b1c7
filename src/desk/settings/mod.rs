//! Settings: the theme, the room on the device, and where everything shown comes from.

use crate::desk::day;
use crate::learn::Shelf;
use codesets_lookup::SetId;

/// How the app is coloured.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// High contrast.
    Contrast,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 4] = [Theme::System, Theme::Light, Theme::Dark, Theme::Contrast];

    /// Its name in the page and on the device; the system's has none.
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
            Self::Contrast => Some("contrast"),
        }
    }

    /// The theme a kept word names.
    pub fn of_word(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|theme| theme.word() == word).unwrap_or_default()
    }

    /// What the choice says.
    pub fn label(self) -> &'static str {
        match self {
            Self::System => "As the system",
            Self::Light => "Light",
            Self::Dark => "Dark",
            Self::Contrast => "High contrast",
        }
    }
}

/// Where something shown comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// `ICD-10-CM, April 2026`
    pub title: String,
    /// `74,719 codes on Apr 14, 2026`, or what else there is to count.
    pub covers: String,
    /// What it was derived from.
    pub packages: String,
    /// Under what right it is here.
    pub licence: String,
    /// What the right asks us to say.
    pub notice: Option<String>,
}

/// The code sets with release, days covered and licence.
pub fn sources(shelf: &Shelf) -> Vec<Source> {
    let sets = SetId::ALL.into_iter().filter_map(|set| shelf.codes.library.set(set));
    sets.map(|set| {
        let release = set.release();
        let (from, to) = (day::long(release.covered_from), day::long(release.covered_to));
        Source {
            title: release.title.clone(),
            covers: format!("answers for {from} to {to}"),
            packages: release.packages.join(", "),
            licence: release.licence.clone(),
            notice: release.notice.clone(),
        }
    })
    .collect()
}

/// `4.2 of 9,800 MB in use`
pub fn room_words(used: u64, quota: u64) -> String {
    let tenths = (used + 50_000) / 100_000;
    format!("{}.{} of {} MB in use", tenths / 10, tenths % 10, grouped(quota / 1_000_000))
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_comes_back_by_its_word() {
        for theme in Theme::ALL {
            assert_eq!(Theme::of_word(theme.word()), theme);
        }
        assert_eq!(Theme::of_word(Some("sepia")), Theme::System);
    }

    #[test]
    fn room_is_told_in_megabytes() {
        assert_eq!(room_words(4_230_000, 9_800_500_000), "4.2 of 9,800 MB in use");
    }
}
