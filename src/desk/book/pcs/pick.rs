//! What is chosen of a code's seven characters, in any order from the fourth on.

use codesets_lookup::pcs::{PcsRow, PcsTable};

/// Where nothing is chosen yet, in an address.
const OPEN: char = '_';
/// The first character a table's rows decide.
pub(super) const ROWS_FROM: usize = 3;

/// Chosen characters by place, the first at 0.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picks([Option<char>; 7]);

impl Picks {
    /// Reads what was typed or stands in an address: `0FT4__Z`. ICD-10-PCS knows no letters O and I, so they are read
    /// as 0 and 1.
    pub fn read(text: &str) -> Picks {
        let mut picks = Picks::default();
        let typed = text.chars().filter(|c| c.is_ascii_alphanumeric() || *c == OPEN);
        for (held, character) in picks.0.iter_mut().zip(typed) {
            *held = match character.to_ascii_uppercase() {
                OPEN => None,
                'O' => Some('0'),
                'I' => Some('1'),
                other => Some(other),
            };
        }
        picks
    }

    /// As an address and the field write it: `0FT4`, `0FT4__Z`.
    pub fn word(&self) -> String {
        let word: String = self.0.iter().map(|held| held.unwrap_or(OPEN)).collect();
        word.trim_end_matches(OPEN).to_owned()
    }

    /// The character at a place.
    pub fn at(&self, place: usize) -> Option<char> {
        self.0.get(place).copied().flatten()
    }

    /// The whole code, once all seven are chosen.
    pub fn code(&self) -> Option<String> {
        self.0.iter().copied().collect()
    }

    /// The characters before the first that is open.
    pub fn beginning(&self) -> String {
        self.0.iter().map_while(|held| *held).collect()
    }

    /// The first place where nothing is chosen.
    pub fn first_open(&self) -> Option<usize> {
        self.0.iter().position(Option::is_none)
    }

    /// Whether anything below the table is chosen.
    pub fn in_rows(&self) -> bool {
        self.0.iter().skip(ROWS_FROM).any(Option::is_some)
    }

    /// The same with another choice at a place, or none.
    pub fn with(&self, place: usize, character: Option<char>) -> Picks {
        let mut picks = self.clone();
        if let Some(held) = picks.0.get_mut(place) {
            *held = character;
        }
        picks
    }

    /// The first characters alone.
    pub fn up_to(&self, places: usize) -> Picks {
        let mut picks = Picks::default();
        for (place, held) in picks.0.iter_mut().enumerate().take(places) {
            *held = self.at(place);
        }
        picks
    }

    /// Whether a row takes every choice but that at `except`.
    pub fn fit(&self, row: &PcsRow, except: Option<usize>) -> bool {
        row.values.iter().enumerate().all(|(axis, values)| {
            let place = axis + ROWS_FROM;
            let chosen = self.at(place).filter(|_| except != Some(place));
            chosen.is_none_or(|character| values.iter().any(|value| value.character == character))
        })
    }

    /// Whether any row of the table takes every choice.
    pub fn fit_any(&self, table: &PcsTable) -> bool {
        table.rows.iter().any(|row| self.fit(row, None))
    }

    /// The choices with this one, and of the others what can still join it.
    pub fn choosing(&self, table: &PcsTable, place: usize, character: char) -> Picks {
        let mut picks = self.up_to(ROWS_FROM).with(place, Some(character));
        for other in (ROWS_FROM..7).filter(|other| *other != place) {
            let tried = picks.with(other, self.at(other));
            if tried.fit_any(table) {
                picks = tried;
            }
        }
        picks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_are_written_as_they_are_read_with_holes() {
        for word in ["", "0", "0FT4", "0FT4__Z"] {
            assert_eq!(Picks::read(word).word(), word);
        }
        assert_eq!(Picks::read("oft44zz").code().as_deref(), Some("0FT44ZZ"));
        assert_eq!(Picks::read("0ft4__z").beginning(), "0FT4");
        assert_eq!(Picks::read("0FT4__Z").first_open(), Some(4));
    }
}
