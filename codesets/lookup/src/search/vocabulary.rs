//! The sorted words of a set: exact, by prefix, and within a typing error or two.

use std::ops::Range;

/// Longest word a typing error is looked for in.
const LONGEST: usize = 24;

/// All words of a set in order.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    starts: Vec<u32>,
    text: Vec<u8>,
}

/// A word near to what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Near {
    /// Letters to change, add, drop or swap.
    pub distance: u8,
    /// Only the beginning of the word is near.
    pub beginning: bool,
    /// The word's number.
    pub word: u16,
}

impl Vocabulary {
    /// Takes the words as an asset carries them; starts that do not fit the text give no words.
    pub fn new(starts: Vec<u32>, text: Vec<u8>) -> Vocabulary {
        let rising = starts.is_sorted() && starts.last().is_some_and(|end| *end as usize <= text.len());
        if rising && starts.len() <= usize::from(u16::MAX) {
            Vocabulary { starts, text }
        } else {
            Self::default()
        }
    }

    /// A vocabulary of words that are in order.
    pub fn of(words: &[&str]) -> Vocabulary {
        let mut starts = vec![0];
        let mut text = Vec::new();
        for word in words {
            text.extend_from_slice(word.as_bytes());
            starts.push(text.len() as u32);
        }
        Vocabulary::new(starts, text)
    }

    pub fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The word with that number; empty past the last.
    pub fn word(&self, number: usize) -> &[u8] {
        let bound = |place: usize| self.starts.get(place).map(|start| *start as usize);
        match (bound(number), bound(number + 1)) {
            (Some(from), Some(to)) => self.text.get(from..to).unwrap_or_default(),
            _ => &[],
        }
    }

    pub fn text(&self, number: usize) -> &str {
        std::str::from_utf8(self.word(number)).unwrap_or_default()
    }

    /// How many words sort before a point that only words from there on have reached.
    fn first_where(&self, range: Range<usize>, reached: impl Fn(&[u8]) -> bool) -> usize {
        let Range { start: mut low, end: mut high } = range;
        while low < high {
            let middle = low + (high - low) / 2;
            if reached(self.word(middle)) { high = middle } else { low = middle + 1 }
        }
        low
    }

    /// The first word past a place that does not begin as the branch does; branches are mostly short.
    fn after_branch(&self, place: usize, end: usize, branch: &[u8]) -> usize {
        let (mut inside, mut step) = (place, 1);
        while inside + step < end && self.word(inside + step).starts_with(branch) {
            inside += step;
            step *= 2;
        }
        self.first_where(inside + 1..(inside + step).min(end), |held| !held.starts_with(branch))
    }

    /// The number of a word.
    pub fn find(&self, word: &str) -> Option<u16> {
        let place = self.first_where(0..self.len(), |held| held >= word.as_bytes());
        (self.word(place) == word.as_bytes() && place < self.len()).then_some(place as u16)
    }

    /// The words that begin with a text.
    pub fn with_prefix(&self, prefix: &[u8]) -> Range<usize> {
        let from = self.first_where(0..self.len(), |held| held >= prefix);
        from..self.first_where(from..self.len(), |held| !held.starts_with(prefix))
    }

    /// Words within a number of typing errors, nearest first, at most `most`. Swapped neighbours count once. Words
    /// that share the first letter are tried alone first: that letter is seldom wrong. Only where none of them is one
    /// error away are the others tried.
    pub fn near(&self, typed: &str, errors: u8, most: usize) -> Vec<Near> {
        let typed = typed.as_bytes();
        let Some(first) = typed.first().filter(|_| typed.len() <= LONGEST) else { return Vec::new() };
        let mut found = Vec::new();
        let same = self.with_prefix(&[*first]);
        self.walk(typed, errors, same.clone(), &mut found);
        if found.iter().all(|near| near.beginning || near.distance > 1) {
            found.retain(|near| !near.beginning);
            let elsewhere = if found.is_empty() { errors.min(2) } else { 1 };
            self.walk(typed, elsewhere, 0..same.start, &mut found);
            self.walk(typed, elsewhere, same.end..self.len(), &mut found);
            if found.is_empty() {
                self.walk(typed, errors.min(1), same, &mut found);
            }
        }
        found.sort();
        let nearest = found.first().map_or(0, |near| near.distance);
        found.retain(|near| near.distance <= nearest + 1);
        found.truncate(most);
        found
    }

    /// Walks the words as the tree of their beginnings, leaving a branch as soon as no word below can be near.
    fn walk(&self, typed: &[u8], errors: u8, range: Range<usize>, found: &mut Vec<Near>) {
        let mut rows = Rows::new(typed, errors);
        let mut place = range.start;
        while place < range.end {
            let word = self.word(place);
            let mut depth = rows.shared(word);
            let mut cut = None;
            while depth < word.len() && depth < LONGEST {
                rows.push(typed, depth, word[depth]);
                depth += 1;
                if rows.least(depth) > errors && rows.beginning(depth) > errors {
                    cut = Some(depth);
                    break;
                }
            }
            if let Some(depth) = cut {
                let branch = word.get(..depth).unwrap_or_default();
                place = self.after_branch(place, range.end, branch);
                continue;
            }
            if word.len() <= LONGEST && rows.whole(word.len()) <= errors {
                found.push(Near { distance: rows.whole(word.len()), beginning: false, word: place as u16 });
            } else if rows.beginning(depth) <= errors.min(1) && typed.len() >= 5 {
                found.push(Near { distance: rows.beginning(depth) + 1, beginning: true, word: place as u16 });
            }
            place += 1;
        }
    }
}

/// More errors than are ever looked for.
const FAR: u8 = 100;

/// The edit-distance table of the typed text against the word at hand, row by row down the word.
struct Rows {
    width: usize,
    /// Cells farther from the diagonal than this hold more errors than are looked for, and are not filled.
    band: usize,
    cells: Vec<u8>,
    least: [u8; LONGEST + 1],
    beginning: [u8; LONGEST + 1],
    path: [u8; LONGEST],
    filled: usize,
}

impl Rows {
    fn new(typed: &[u8], errors: u8) -> Rows {
        let width = typed.len() + 1;
        let mut cells = vec![0; width * (LONGEST + 1)];
        for (column, cell) in cells.iter_mut().take(width).enumerate() {
            *cell = column as u8;
        }
        let far = width as u8;
        Rows {
            width,
            band: usize::from(errors),
            cells,
            least: [0; LONGEST + 1],
            beginning: [far; LONGEST + 1],
            path: [0; LONGEST],
            filled: 0,
        }
    }

    /// Rows already filled that hold for the word as well.
    fn shared(&mut self, word: &[u8]) -> usize {
        let same =
            self.path[..self.filled].iter().zip(word).take_while(|(held, letter)| held == letter).count();
        self.filled = same;
        same
    }

    fn push(&mut self, typed: &[u8], depth: usize, letter: u8) {
        let (above, here) = (depth * self.width, (depth + 1) * self.width);
        let from = (depth + 1).saturating_sub(self.band).max(1);
        let to = (depth + 1 + self.band).min(self.width - 1);
        self.cells[here + self.width - 1] = FAR;
        self.cells[here + from.min(self.width) - 1] = if from == 1 { depth as u8 + 1 } else { FAR };
        let mut least = self.cells[here + from.min(self.width) - 1];
        for column in from..=to {
            let same = typed[column - 1] == letter;
            let change = self.cells[above + column - 1] + u8::from(!same);
            let mut cost = change.min(self.cells[above + column] + 1).min(self.cells[here + column - 1] + 1);
            let swapped = depth > 0 && column > 1 && typed[column - 2] == letter;
            if swapped && self.path[depth - 1] == typed[column - 1] {
                cost = cost.min(self.cells[above - self.width + column - 2] + 1);
            }
            self.cells[here + column] = cost;
            least = least.min(cost);
        }
        if to + 1 < self.width {
            self.cells[here + to + 1] = FAR;
        }
        self.path[depth] = letter;
        self.filled = depth + 1;
        self.least[depth + 1] = least;
        self.beginning[depth + 1] = self.beginning[depth].min(self.cells[here + self.width - 1]);
    }

    fn least(&self, depth: usize) -> u8 {
        self.least[depth]
    }

    /// Distance of the typed text to the nearest beginning of the word so far.
    fn beginning(&self, depth: usize) -> u8 {
        self.beginning[depth]
    }

    /// Distance of the typed text to the whole word so far.
    fn whole(&self, depth: usize) -> u8 {
        self.cells[depth * self.width + self.width - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &[&str]) -> Vocabulary {
        Vocabulary::of(words)
    }

    #[test]
    fn words_are_found_whole_and_by_their_beginning() {
        let words = vocabulary(&["femoral", "femur", "fever", "hip"]);
        assert_eq!(words.find("femur"), Some(1));
        assert_eq!(words.find("fem"), None);
        assert_eq!(words.with_prefix(b"fe"), 0..3);
        assert_eq!(words.with_prefix(b"z"), 4..4);
    }

    #[test]
    fn typing_errors_are_forgiven() {
        let words =
            vocabulary(&["diabetes", "diabetic", "hypertension", "hypotension", "pneumonia", "pneumonitis"]);
        let near = |typed: &str| {
            let found = words.near(typed, 2, 9);
            found.first().map(|near| (words.text(usize::from(near.word)).to_owned(), near.distance))
        };
        assert_eq!(near("diabtes"), Some(("diabetes".to_owned(), 1)));
        assert_eq!(near("pnuemonia"), Some(("pneumonia".to_owned(), 1)));
        assert_eq!(near("hypretension"), Some(("hypertension".to_owned(), 1)));
        assert_eq!(near("yhpertension"), Some(("hypertension".to_owned(), 1)));
        assert_eq!(near("hypertesn"), Some(("hypertension".to_owned(), 2)), "a beginning with an error");
        assert_eq!(near("gout"), None);
    }

    #[test]
    fn starts_that_do_not_fit_give_no_words() {
        assert_eq!(Vocabulary::new(vec![0, 9], b"abc".to_vec()).len(), 0);
        assert_eq!(Vocabulary::new(vec![2, 1], b"abc".to_vec()).len(), 0);
    }
}
