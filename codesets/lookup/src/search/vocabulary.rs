//! The sorted words of a set: exact, by prefix, and within a typing error or two.

use super::sound::{Sounds, consonants, hear, hear_consonants, in_order, sounds};
use super::typing::{LONGEST, Typed};
use std::ops::Range;

/// All words of a set in order.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    starts: Vec<u32>,
    text: Vec<u8>,
    /// How many letters each word shares with the one before.
    shared: Vec<u8>,
    /// For each word the first one after it that differs within the first letter, within two, and within three.
    after: Vec<[u16; HEAD]>,
    /// For each pair of small letters the first word that does not sort before it, and the number of words at the end.
    heads: Vec<u16>,
    /// All words in the order of their sounds, then all in the order of their consonants.
    by_sound: Vec<u16>,
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
    /// Takes the words and their orders by sound as an asset carries them; starts that do not fit the text give no words.
    pub fn new(starts: Vec<u32>, text: Vec<u8>, by_sound: Vec<u16>) -> Vocabulary {
        let rising = starts.is_sorted() && starts.last().is_some_and(|end| *end as usize <= text.len());
        if !rising || starts.len() > usize::from(u16::MAX) {
            return Self::default();
        }
        let mut vocabulary = Vocabulary { starts, text, by_sound, ..Vocabulary::default() };
        let shared = |place: usize| {
            let before = place.checked_sub(1).map_or(&[][..], |before| vocabulary.word(before));
            let same = before.iter().zip(vocabulary.word(place)).take_while(|(held, letter)| held == letter);
            same.count().min(LONGEST) as u8
        };
        vocabulary.shared = (0..vocabulary.len()).map(shared).collect();
        let mut after = vec![[vocabulary.len() as u16; HEAD]; vocabulary.len()];
        for place in (1..vocabulary.len()).rev() {
            after[place - 1] = after[place];
            let shared = usize::from(vocabulary.shared[place]).min(HEAD);
            after[place - 1][shared..].fill(place as u16);
        }
        vocabulary.after = after;
        let pairs =
            (0..LETTERS * LETTERS).map(|pair| [b'a' + (pair / LETTERS) as u8, b'a' + (pair % LETTERS) as u8]);
        let mut place = 0;
        let mut head = |pair: [u8; 2]| {
            while place < vocabulary.len() && vocabulary.word(place) < pair.as_slice() {
                place += 1;
            }
            place as u16
        };
        let heads: Vec<u16> = pairs.map(&mut head).collect();
        vocabulary.heads = heads;
        vocabulary
    }

    /// A vocabulary of words that are in order.
    pub fn of(words: &[&str]) -> Vocabulary {
        let mut starts = vec![0];
        let mut text = Vec::new();
        for word in words {
            text.extend_from_slice(word.as_bytes());
            starts.push(text.len() as u32);
        }
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        Vocabulary::new(starts, text, in_order(&words))
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

    /// The first word past a place that does not share that many letters with it.
    fn after_branch(&self, place: usize, end: usize, letters: usize) -> usize {
        if let Some(after) = self.after.get(place).and_then(|after| after.get(letters.wrapping_sub(1))) {
            return usize::from(*after).min(end);
        }
        let rest = self.shared.get(place + 1..end).unwrap_or_default();
        let same = rest.iter().position(|shared| usize::from(*shared) < letters);
        same.map_or(end, |same| place + 1 + same)
    }

    /// Where words may stand that begin like a text of two small letters or more; all words for another text.
    fn around(&self, text: &[u8]) -> Range<usize> {
        let [first @ b'a'..=b'z', second @ b'a'..=b'z', ..] = text else { return 0..self.len() };
        let pair = usize::from(first - b'a') * LETTERS + usize::from(second - b'a');
        let head = |pair: usize| self.heads.get(pair).map_or(self.len(), |head| usize::from(*head));
        // After the last pair of a letter come its words with other signs, and words of other letters.
        head(pair)..if *second == b'z' { self.len() } else { head(pair + 1) }
    }

    /// The number of a word.
    pub fn find(&self, word: &str) -> Option<u16> {
        let place = self.first_where(self.around(word.as_bytes()), |held| held >= word.as_bytes());
        (self.word(place) == word.as_bytes() && place < self.len()).then_some(place as u16)
    }

    /// The words that begin with a text.
    pub fn with_prefix(&self, prefix: &[u8]) -> Range<usize> {
        let Range { start, end } = self.around(prefix);
        let from = self.first_where(start..end, |held| held >= prefix);
        from..self.first_where(from..end, |held| !held.starts_with(prefix))
    }

    /// Words within a number of typing errors or spelled by ear, nearest first, at most `most`. Swapped neighbours
    /// count once. Words that share the first letter are tried alone first: that letter is seldom wrong. Only where
    /// none of them is one error away, and none sounds alike, are the others tried.
    pub fn near(&self, typed: &str, errors: u8, most: usize) -> Vec<Near> {
        let typed = typed.as_bytes();
        let Some(first) = typed.first().filter(|_| typed.len() <= LONGEST) else { return Vec::new() };
        let mut found = Vec::new();
        self.alike(typed, &mut found);
        let same = self.with_prefix(&[*first]);
        self.walk(typed, errors, same.clone(), &mut found);
        if found.iter().all(|near| near.beginning || near.distance > 1) {
            found.retain(|near| !near.beginning);
            let elsewhere = if found.is_empty() { errors.min(2) } else { 1 };
            self.walk(typed, elsewhere, 0..same.start, &mut found);
            self.walk(typed, elsewhere, same.end..self.len(), &mut found);
            if found.is_empty() {
                self.alike(typed, &mut found);
                self.same_consonants(typed, &mut found);
                self.walk(typed, errors.min(1), same, &mut found);
            }
        }
        found.sort();
        let nearest = found.iter().map(|near| near.distance).find(|errors| *errors > 0).unwrap_or_default();
        found.retain(|near| near.distance <= nearest + 1);
        let mut seen = Vec::new();
        found.retain(|near| {
            let new = !seen.contains(&near.word);
            seen.push(near.word);
            new
        });
        found.truncate(most);
        found
    }

    /// Words that sound like the typed one, or begin with its sounds.
    fn alike(&self, typed: &[u8], found: &mut Vec<Near>) {
        let heard = sounds(typed);
        if heard.len() < FEWEST_SOUNDS {
            return;
        }
        let (order, _) = self.by_sound.split_at(self.by_sound.len() / 2);
        let alike = Sounds { order, rule: hear }.alike(&heard, |word| self.word(usize::from(word)));
        let few = alike.len() <= MOST_ALIKE && heard.len() >= SOUNDS_OF_A_BEGINNING;
        for (word, whole) in alike.into_iter().filter(|(_, whole)| *whole || few) {
            if !whole {
                found.push(Near { distance: 2, beginning: true, word });
            } else if self.word(usize::from(word)).len().abs_diff(typed.len()) <= LETTERS_UNHEARD {
                found.push(Near { distance: 1, beginning: false, word });
            }
        }
    }

    /// Words with the consonants of the typed one.
    fn same_consonants(&self, typed: &[u8], found: &mut Vec<Near>) {
        let heard = consonants(typed);
        if heard.len() > FEWEST_SOUNDS {
            let (_, order) = self.by_sound.split_at(self.by_sound.len() / 2);
            let alike =
                Sounds { order, rule: hear_consonants }.alike(&heard, |word| self.word(usize::from(word)));
            found.extend(alike.into_iter().filter(|(_, whole)| *whole).map(|(word, _)| Near {
                distance: 2,
                beginning: false,
                word,
            }));
        }
    }

    /// Walks the words as the tree of their beginnings, leaving a branch as soon as no word below can be near.
    fn walk(&self, typed: &[u8], errors: u8, range: Range<usize>, found: &mut Vec<Near>) {
        match errors {
            0 | 1 => self.walk_within::<2>(typed, errors, range, found),
            2 => self.walk_within::<3>(typed, errors, range, found),
            _ => self.walk_within::<4>(typed, errors, range, found),
        }
    }

    fn walk_within<const ROWS: usize>(
        &self,
        typed: &[u8],
        errors: u8,
        range: Range<usize>,
        found: &mut Vec<Near>,
    ) {
        let mut rows = Typed::<ROWS>::new(typed);
        let begins = typed.len() >= FROM_ITS_BEGINNING;
        let (mut place, mut depth) = (range.start, 0);
        while place < range.end {
            let word = self.word(place);
            let mut lost = false;
            for letter in word.iter().take(LONGEST).skip(depth) {
                rows.push(depth, *letter);
                depth += 1;
                if rows.is_lost(depth) && rows.beginning(depth) > errors {
                    lost = true;
                    break;
                }
            }
            if lost {
                place = self.after_branch(place, range.end, depth);
            } else {
                if word.len() <= LONGEST && rows.whole(word.len()) <= errors {
                    let distance = rows.whole(word.len());
                    found.push(Near { distance, beginning: false, word: place as u16 });
                } else if rows.beginning(depth) <= errors.min(1) && begins {
                    let distance = rows.beginning(depth) + 1;
                    found.push(Near { distance, beginning: true, word: place as u16 });
                }
                place += 1;
            }
            depth = depth.min(usize::from(self.shared.get(place).copied().unwrap_or_default()));
        }
    }
}

/// Small letters.
const LETTERS: usize = 26;
/// Branches of at most so many letters are left in one step.
const HEAD: usize = 3;
/// Words of fewer sounds are not looked for by ear.
const FEWEST_SOUNDS: usize = 3;
/// Sounds a beginning has at least that is looked for by ear.
const SOUNDS_OF_A_BEGINNING: usize = 5;
/// Where more words begin with the same sounds, those that go on are left out.
const MOST_ALIKE: usize = 40;
/// By how many letters words that sound alike may differ in length.
const LETTERS_UNHEARD: usize = 3;
/// Shorter words are not taken for a mistyped beginning.
const FROM_ITS_BEGINNING: usize = 5;

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
        assert_eq!(Vocabulary::new(vec![0, 9], b"abc".to_vec(), Vec::new()).len(), 0);
        assert_eq!(Vocabulary::new(vec![2, 1], b"abc".to_vec(), Vec::new()).len(), 0);
    }
}
