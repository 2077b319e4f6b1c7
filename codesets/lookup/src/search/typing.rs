//! Typing errors: how far a typed word is from the words it is held against, letter by letter.
//!
//! Which beginnings of the typed word the letters so far may stand for is one number for each count of errors, a bit a
//! beginning; the next letter moves all bits at once. Wrong, missing, added and swapped letters count one each.

/// Longest word a typing error is looked for in.
pub(crate) const LONGEST: usize = 24;
/// Most errors that are told apart.
const MOST: usize = 3;
/// More errors than are ever looked for.
const FAR: u8 = 100;

/// Beginnings of the typed word by the errors that lead to them, least errors first.
type Reached = [u32; MOST + 1];

/// A typed word against the word at hand.
pub(crate) struct Typed {
    /// Bit `n` of a letter: it is the typed word's letter number `n`, counted from one.
    letters: [u32; 256],
    /// The bit of the whole typed word.
    whole: u32,
    errors: usize,
    reached: [Reached; LONGEST + 1],
    /// Fewest errors between the whole typed word and any beginning of the word so far.
    beginning: [u8; LONGEST + 1],
    path: [u8; LONGEST],
}

impl Typed {
    /// A word of at most [`LONGEST`] letters and a number of errors to allow, at most three.
    pub fn new(typed: &[u8], errors: u8) -> Typed {
        let mut letters = [0; 256];
        for (place, letter) in typed.iter().take(LONGEST).enumerate() {
            letters[usize::from(*letter)] |= 1 << (place + 1);
        }
        let mut reached = [[0; MOST + 1]; LONGEST + 1];
        for (errors, beginnings) in reached[0].iter_mut().enumerate() {
            *beginnings = (1 << (errors + 1)) - 1;
        }
        Typed {
            letters,
            whole: 1 << typed.len().min(LONGEST),
            errors: usize::from(errors).min(MOST),
            reached,
            beginning: [FAR; LONGEST + 1],
            path: [0; LONGEST],
        }
    }

    /// Takes the word's letter after `depth` others.
    pub fn push(&mut self, depth: usize, letter: u8) {
        let here = self.letters[usize::from(letter)];
        let above = self.reached[depth];
        let mut next: Reached = [0; MOST + 1];
        next[0] = above[0] << 1 & here;
        let swapped = match depth.checked_sub(1) {
            Some(before) => here << 1 & self.letters[usize::from(self.path[before])],
            None => 0,
        };
        let before = self.reached[depth.saturating_sub(1)];
        for errors in 1..=self.errors {
            let fewer = above[errors - 1];
            next[errors] = above[errors] << 1 & here
                | fewer
                | fewer << 1
                | next[errors - 1] << 1
                | before[errors - 1] << 2 & swapped;
        }
        self.path[depth] = letter;
        self.reached[depth + 1] = next;
        self.beginning[depth + 1] = self.beginning[depth].min(self.whole(depth + 1));
    }

    /// Whether no letters to come bring the word near.
    pub fn is_lost(&self, depth: usize) -> bool {
        self.reached[depth][self.errors] & (self.whole << 1).wrapping_sub(1) == 0
    }

    /// Fewest errors between the typed word and any beginning of the word so far.
    pub fn beginning(&self, depth: usize) -> u8 {
        self.beginning[depth]
    }

    /// Errors between the typed word and the whole word so far.
    pub fn whole(&self, depth: usize) -> u8 {
        let reached = self.reached[depth].iter().take(self.errors + 1);
        reached.zip(0_u8..).find(|(beginnings, _)| **beginnings & self.whole != 0).map_or(FAR, |(_, n)| n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn errors(typed: &str, word: &str, most: u8) -> u8 {
        let mut rows = Typed::new(typed.as_bytes(), most);
        word.bytes().enumerate().for_each(|(depth, letter)| rows.push(depth, letter));
        rows.whole(word.len())
    }

    #[test]
    fn each_slip_counts_one() {
        assert_eq!(errors("asthma", "asthma", 2), 0);
        assert_eq!(errors("asthama", "asthma", 2), 1, "a letter too many");
        assert_eq!(errors("asthm", "asthma", 2), 1, "a letter too few");
        assert_eq!(errors("asthmo", "asthma", 2), 1, "a wrong letter");
        assert_eq!(errors("ashtma", "asthma", 2), 1, "two letters swapped");
        assert_eq!(errors("ashtmo", "asthma", 2), 2);
        assert_eq!(errors("ashtmo", "asthma", 1), FAR);
        assert_eq!(errors("neumonya", "pneumonia", 3), 2);
    }

    #[test]
    fn a_word_is_lost_as_soon_as_nothing_below_can_be_near() {
        let mut rows = Typed::new(b"gout", 1);
        rows.push(0, b'h');
        assert!(!rows.is_lost(1));
        rows.push(1, b'i');
        assert!(rows.is_lost(2));
    }
}
