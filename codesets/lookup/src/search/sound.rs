//! How a word sounds, roughly: who spells by ear keeps the sounds and loses the letters.
//!
//! `numonia` and `pneumonia`, `sirosis` and `cirrhosis`, `asma` and `asthma` sound alike here: all vowels are one,
//! double letters are single, and letters nobody hears are left out.

use std::cmp::Ordering;

/// The sounds of a word in lower case.
///
/// ```text
/// sounds("cirrhosis") == sounds("sirosis")
/// ```
pub(crate) fn sounds(word: &[u8]) -> Vec<u8> {
    let mut heard = Vec::with_capacity(word.len());
    hear(word, &mut heard);
    heard
}

/// Writes the sounds of a word.
pub(crate) fn hear(word: &[u8], sounds: &mut Vec<u8>) {
    sounds.clear();
    let mut heard = Heard { sounds };
    let mut rest = match word {
        [b'p', b's' | b'n' | b't', ..] | [b'k' | b'g' | b'm', b'n', ..] | [b'w', b'r', ..] => &word[1..],
        [b'x', after @ ..] => {
            heard.push(b's');
            after
        }
        _ => word,
    };
    if let [b'h', after @ ..] = rest {
        heard.push(b'h');
        rest = after;
    }
    while !rest.is_empty() {
        let letters = heard.take(rest);
        rest = rest.get(letters..).unwrap_or_default();
    }
}

/// The consonants of a word: who leaves a syllable out keeps them, `hemroids` for `hemorrhoids`.
pub(crate) fn consonants(word: &[u8]) -> Vec<u8> {
    let mut heard = Vec::with_capacity(word.len());
    hear_consonants(word, &mut heard);
    heard
}

/// Writes the consonants of a word.
pub(crate) fn hear_consonants(word: &[u8], heard: &mut Vec<u8>) {
    hear(word, heard);
    let first = heard.first().copied();
    heard.retain(|sound| *sound != b'a');
    if first == Some(b'a') {
        heard.insert(0, b'a');
    }
    heard.dedup();
}

struct Heard<'s> {
    sounds: &'s mut Vec<u8>,
}

impl Heard<'_> {
    fn push(&mut self, sound: u8) {
        if self.sounds.last() != Some(&sound) {
            self.sounds.push(sound);
        }
    }

    /// Hears the next sound, and says how many letters it takes.
    fn take(&mut self, rest: &[u8]) -> usize {
        let (sound, letters) = match rest {
            [b'e'] if self.sounds.len() > 1 => return 1,
            [b'a' | b'e' | b'i' | b'o' | b'u' | b'y', ..] => (b'a', 1),
            [b'w', ..] if self.sounds.last() == Some(&b'a') => return 1,
            [b'h', ..] => return 1,
            [b'p', b'h', ..] => (b'f', 2),
            [b's', b't', b'h', b'm', ..] => (b's', 3),
            [b's', b'c', b'h', ..] => {
                self.push(b's');
                (b'k', 3)
            }
            [b's', b'c', b'e' | b'i' | b'y', ..] => (b's', 2),
            [b't', b'z', ..] => (b's', 2),
            [b't', b'i', b'o' | b'a', ..] | [b'z', ..] => (b's', 1),
            [b't', b'c', b'h', ..] => (b'k', 3),
            [b'c', b'c', b'e' | b'i', ..] | [b'x', ..] => {
                self.push(b'k');
                (b's', if rest[0] == b'x' { 1 } else { 2 })
            }
            [b'c', b'e' | b'i' | b'y', ..] => (b's', 1),
            [b'c', b'h' | b'k', ..] | [b'q', b'u', ..] => (b'k', 2),
            [b'c' | b'q', ..] => (b'k', 1),
            [b'd', b'g', b'e' | b'i', ..] => (b'j', 2),
            [b'g', b'h', ..] => return 2,
            [b'g', b'm' | b'n'] => return 1,
            [b'm', b'b'] => (b'm', 2),
            [b'g', b'e' | b'i' | b'y', ..] => (b'j', 1),
            [letter, ..] => (*letter, 1),
            [] => return 1,
        };
        self.push(sound);
        letters
    }
}

/// The numbers of words in the order of their sounds, then in the order of their consonants: what an asset carries.
pub fn in_order(words: &[String]) -> Vec<u16> {
    let by = |rule: fn(&[u8]) -> Vec<u8>| {
        let heard = words.iter().map(|word| rule(word.as_bytes()));
        let mut heard: Vec<(Vec<u8>, u16)> = heard.zip(0..).collect();
        heard.sort_unstable();
        heard.into_iter().map(|(_, word)| word)
    };
    by(sounds).chain(by(consonants)).collect()
}

/// How a word is heard: writes what is heard of it.
pub(crate) type Rule = fn(&[u8], &mut Vec<u8>);

/// Words by their sounds: their numbers in that order, and the words.
pub(crate) struct Sounds<'w> {
    pub order: &'w [u16],
    pub rule: Rule,
}

impl Sounds<'_> {
    /// The words that begin with such sounds, and whether they end there, too. `word` gives a word by its number.
    pub fn alike<'w>(&self, sounds: &[u8], word: impl Fn(u16) -> &'w [u8]) -> Vec<(u16, bool)> {
        let mut held = Vec::new();
        let mut compare = |number: &u16| {
            (self.rule)(word(*number), &mut held);
            let begins = held.get(..sounds.len().min(held.len())).unwrap_or_default();
            (begins.cmp(sounds), held.len() == sounds.len())
        };
        let from = self.order.partition_point(|number| compare(number).0 == Ordering::Less);
        let rest = self.order.get(from..).unwrap_or_default();
        let alike = rest.iter().map(|number| (*number, compare(number)));
        let alike = alike.take_while(|(_, (order, _))| *order == Ordering::Equal);
        alike.map(|(number, (_, whole))| (number, whole)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn alike(first: &str, second: &str) -> bool {
        sounds(first.as_bytes()) == sounds(second.as_bytes())
    }

    #[test]
    fn words_spelled_by_ear_sound_the_same() {
        let pairs = [
            ("numonia", "pneumonia"),
            ("sirosis", "cirrhosis"),
            ("asma", "asthma"),
            ("rumatoid", "rheumatoid"),
            ("skitzofrenia", "schizophrenia"),
            ("hemorage", "hemorrhage"),
            ("hypertenshun", "hypertension"),
            ("diarea", "diarrhea"),
            ("exema", "eczema"),
            ("soriasis", "psoriasis"),
            ("flem", "phlegm"),
            ("glawcoma", "glaucoma"),
        ];
        for (heard, written) in pairs {
            assert!(alike(heard, written), "{heard} {written}");
        }
    }

    #[test]
    fn words_that_mean_different_things_do_not() {
        assert!(!alike("hypertension", "hypotension"));
        assert!(!alike("ileum", "femur"));
        assert_eq!(consonants(b"hemroids"), consonants(b"hemorrhoids"));
    }

    #[test]
    fn words_are_found_by_all_their_sounds_or_the_first_of_them() {
        let words = ["cirrhosis", "cirrhotic", "sore"].map(str::to_owned);
        let order = in_order(&words);
        let held = Sounds { order: &order[..3], rule: hear };
        let word = |number: u16| words[usize::from(number)].as_bytes();
        let found = |typed: &str| held.alike(&sounds(typed.as_bytes()), word);
        assert_eq!(found("sirosis"), [(0, true)]);
        assert_eq!(found("siro"), [(0, false), (1, false)]);
        assert_eq!(found("gout"), []);
    }
}
