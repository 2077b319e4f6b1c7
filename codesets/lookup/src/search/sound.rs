//! How a word sounds, roughly: who spells by ear keeps the sounds and loses the letters.
//!
//! `numonia` and `pneumonia`, `sirosis` and `cirrhosis`, `asma` and `asthma` sound alike here: all vowels are one,
//! double letters are single, and letters nobody hears are left out.

/// The sounds of a word in lower case.
///
/// ```text
/// sounds("cirrhosis") == sounds("sirosis")
/// ```
pub(crate) fn sounds(word: &[u8]) -> Vec<u8> {
    let mut heard = Heard { sounds: Vec::with_capacity(word.len()) };
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
    heard.sounds
}

/// The consonants of a word: who leaves a syllable out keeps them, `hemroids` for `hemorrhoids`.
pub(crate) fn consonants(word: &[u8]) -> Vec<u8> {
    let mut heard = sounds(word);
    let first = heard.first().copied();
    heard.retain(|sound| *sound != b'a');
    if first == Some(b'a') {
        heard.insert(0, b'a');
    }
    heard.dedup();
    heard
}

struct Heard {
    sounds: Vec<u8>,
}

impl Heard {
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

/// Words by their sounds.
#[derive(Debug, Default)]
pub(crate) struct Sounds {
    starts: Vec<u32>,
    text: Vec<u8>,
    /// The word of each entry.
    words: Vec<u16>,
}

impl Sounds {
    /// The sounds of numbered words, as a rule gives them.
    pub fn of<'w>(words: impl Iterator<Item = &'w [u8]>, rule: fn(&[u8]) -> Vec<u8>) -> Sounds {
        let mut heard: Vec<(Vec<u8>, u16)> = words.map(rule).zip(0..).collect();
        heard.sort_unstable();
        let mut sorted = Sounds { starts: vec![0], ..Sounds::default() };
        for (sounds, word) in heard {
            sorted.text.extend_from_slice(&sounds);
            sorted.starts.push(sorted.text.len() as u32);
            sorted.words.push(word);
        }
        sorted
    }

    fn key(&self, place: usize) -> &[u8] {
        let bound = |place: usize| self.starts.get(place).copied().unwrap_or_default() as usize;
        self.text.get(bound(place)..bound(place + 1)).unwrap_or_default()
    }

    /// Where keys from some sounds on begin.
    fn first(&self, reached: impl Fn(&[u8]) -> bool) -> usize {
        let (mut low, mut high) = (0, self.words.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if reached(self.key(middle)) { high = middle } else { low = middle + 1 }
        }
        low
    }

    /// The words that begin with such sounds, and whether they end there, too.
    pub fn alike(&self, sounds: &[u8]) -> impl ExactSizeIterator<Item = (u16, bool)> {
        let from = self.first(|key| key >= sounds);
        let to = self.first(|key| key > sounds && !key.starts_with(sounds));
        (from..to.max(from)).map(move |place| {
            (self.words.get(place).copied().unwrap_or_default(), self.key(place).len() == sounds.len())
        })
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
        let words: [&[u8]; 3] = [b"cirrhosis", b"cirrhotic", b"sore"];
        let held = Sounds::of(words.into_iter(), sounds);
        let found = |typed: &str| held.alike(&sounds(typed.as_bytes())).collect::<Vec<_>>();
        assert_eq!(found("sirosis"), [(0, true)]);
        assert_eq!(found("siro"), [(0, false), (1, false)]);
        assert_eq!(found("gout"), []);
    }
}
