//! Typing errors: how far a typed word is from the words it is held against, letter by letter.
//!
//! Which beginnings of the typed word the letters so far may stand for is one number for each count of errors, a bit a
//! beginning; the next letter moves all bits at once. Wrong, missing, added and swapped letters count one each.

/// Longest word a typing error is looked for in.
pub(crate) const LONGEST: usize = 24;
/// More errors than are ever looked for.
const FAR: u8 = 100;

/// A typed word against the word at hand, with one row for no error and one for each error allowed.
pub(crate) struct Typed<const ROWS: usize> {
    /// Bit `n` of a letter: it is the typed word's letter number `n`, counted from one.
    letters: [u32; 256],
    /// The bit of the whole typed word.
    whole: u32,
    /// The bits of all its beginnings.
    all: u32,
    /// After each letter of the word, the beginnings of the typed word by the errors that lead to them.
    reached: [[u32; ROWS]; LONGEST + 1],
    /// Fewest errors between the whole typed word and any beginning of the word so far.
    beginning: [u8; LONGEST + 1],
    path: [u8; LONGEST],
}

impl<const ROWS: usize> Typed<ROWS> {
    /// A word of at most [`LONGEST`] letters.
    pub fn new(typed: &[u8]) -> Self {
        let mut letters = [0; 256];
        for (place, letter) in typed.iter().take(LONGEST).enumerate() {
            letters[usize::from(*letter)] |= 1 << (place + 1);
        }
        let mut reached = [[0; ROWS]; LONGEST + 1];
        for (errors, beginnings) in reached[0].iter_mut().enumerate() {
            *beginnings = (1 << (errors + 1)) - 1;
        }
        let whole = 1 << typed.len().min(LONGEST);
        let (beginning, path) = ([FAR; LONGEST + 1], [0; LONGEST]);
        Typed { letters, whole, all: (whole << 1) - 1, reached, beginning, path }
    }

    /// Takes the word's letter after `depth` others, fewer than [`LONGEST`].
    pub fn push(&mut self, depth: usize, letter: u8) {
        let here = self.letters[usize::from(letter)];
        let above = self.reached[depth];
        let mut next = [0; ROWS];
        next[0] = above[0] << 1 & here;
        let (before, swapped) = match depth.checked_sub(1) {
            Some(before) => (self.reached[before], here << 1 & self.letters[usize::from(self.path[before])]),
            None => ([0; ROWS], 0),
        };
        for errors in 1..ROWS {
            let fewer = above[errors - 1];
            let wrong = fewer | fewer << 1 | next[errors - 1] << 1;
            next[errors] = above[errors] << 1 & here | wrong | before[errors - 1] << 2 & swapped;
        }
        self.path[depth] = letter;
        self.reached[depth + 1] = next;
        self.beginning[depth + 1] = self.beginning[depth].min(self.whole(depth + 1));
    }

    /// Whether no letters to come bring the word near.
    pub fn is_lost(&self, depth: usize) -> bool {
        self.reached[depth][ROWS - 1] & self.all == 0
    }

    /// Fewest errors between the typed word and any beginning of the word so far.
    pub fn beginning(&self, depth: usize) -> u8 {
        self.beginning[depth]
    }

    /// Errors between the typed word and the whole word so far.
    pub fn whole(&self, depth: usize) -> u8 {
        if self.reached[depth][ROWS - 1] & self.whole == 0 {
            return FAR;
        }
        let reached = self.reached[depth].iter().zip(0_u8..);
        let mut reached = reached.filter(|(beginnings, _)| **beginnings & self.whole != 0);
        reached.next().map_or(FAR, |(_, errors)| errors)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors<const ROWS: usize>(typed: &str, word: &str) -> u8 {
        let mut rows = Typed::<ROWS>::new(typed.as_bytes());
        word.bytes().enumerate().for_each(|(depth, letter)| rows.push(depth, letter));
        rows.whole(word.len())
    }

    #[test]
    fn each_slip_counts_one() {
        assert_eq!(errors::<3>("asthma", "asthma"), 0);
        assert_eq!(errors::<3>("asthama", "asthma"), 1, "a letter too many");
        assert_eq!(errors::<3>("asthm", "asthma"), 1, "a letter too few");
        assert_eq!(errors::<3>("asthmo", "asthma"), 1, "a wrong letter");
        assert_eq!(errors::<3>("ashtma", "asthma"), 1, "two letters swapped");
        assert_eq!(errors::<3>("ashtmo", "asthma"), 2);
        assert_eq!(errors::<2>("ashtmo", "asthma"), FAR);
        assert_eq!(errors::<4>("neumonya", "pneumonia"), 2);
    }

    #[test]
    fn a_word_is_lost_as_soon_as_nothing_below_can_be_near() {
        let mut rows = Typed::<2>::new(b"gout");
        rows.push(0, b'h');
        assert!(!rows.is_lost(1));
        rows.push(1, b'i');
        assert!(rows.is_lost(2));
    }
}
