//! A noun phrase turned round: the condition first, then what stood before it, then where it is, then what it is with.

use super::phrase::{Step, Way};
use super::word::Words;

/// Joining words and what is printed for them; `of` and its like name a place.
pub(super) const LINKS: [(&str, &str); 27] = [
    ("associated with", "with"),
    ("complicated by", "with"),
    ("complicating", "complicating"),
    ("due to", "due to"),
    ("caused by", "due to"),
    ("resulting from", "due to"),
    ("secondary to", "due to"),
    ("related to", "due to"),
    ("resulting in", "with"),
    ("with", "with"),
    ("without", "without"),
    ("affecting", "affecting"),
    ("following", "following"),
    ("during", "during"),
    ("involving", "of"),
    ("from", "from"),
    ("for", "for"),
    ("in", "in"),
    ("of", "of"),
    ("on", "of"),
    ("at", "of"),
    ("to", "to"),
    ("by", "by"),
    ("between", "between"),
    ("after", "following"),
    ("within", "in"),
    ("causing", "with"),
];

/// Phrases that say nothing more.
const EMPTY: [&str; 14] = [
    "not elsewhere classified",
    "not otherwise specified",
    "so stated",
    "unspecified",
    "right",
    "left",
    "bilateral",
    "initial encounter",
    "any",
    "not specified",
    "other",
    "nos",
    "nec",
    "other specified",
];

/// A piece of a title: the joining word before it, and its words.
pub(super) type Piece<'a> = (&'static str, Vec<&'a str>);

/// Takes a text apart at its joining words.
pub(super) fn pieces(text: &str) -> Vec<Piece<'_>> {
    let all: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let mut pieces: Vec<Piece<'_>> = vec![("", Vec::new())];
    let mut at = 0;
    while at < all.len() {
        let lower = all[at].to_lowercase();
        let next = all.get(at + 1).map(|word| word.to_lowercase()).unwrap_or_default();
        let two = format!("{lower} {next}");
        let found = LINKS.iter().find(|(link, _)| *link == two).map(|(_, link)| (*link, 2));
        let found =
            found.or_else(|| LINKS.iter().find(|(link, _)| *link == lower).map(|(_, link)| (*link, 1)));
        match found {
            // Within what it is with, or due to, words keep their order.
            Some((link @ ("of" | "to" | "in" | "by" | "for"), _))
                if pieces.last().is_some_and(|(open, _)| keeps(open, link)) =>
            {
                if let Some((_, words)) = pieces.last_mut() {
                    words.push(all[at]);
                }
                at += 1;
            }
            Some((link, length)) if at > 0 => {
                pieces.push((link, Vec::new()));
                at += length;
            }
            _ => {
                if let Some((_, words)) = pieces.last_mut() {
                    words.push(all[at]);
                }
                at += 1;
            }
        }
    }
    pieces.retain(|(_, words)| !words.is_empty());
    pieces
}

fn keeps(open: &str, link: &str) -> bool {
    match open {
        "" => false,
        "of" => link != "of" && link != "in",
        "for" => link != "of",
        "with" | "without" => link != "in",
        _ => true,
    }
}

/// An injury's `without foreign body of hand` names the hand of the injury.
fn injury_pieces<'a>(pieces: Vec<Piece<'a>>) -> Vec<Piece<'a>> {
    let mut out = Vec::new();
    for (link, words) in pieces {
        let of = words.iter().position(|word| *word == "of").filter(|_| matches!(link, "with" | "without"));
        match of {
            Some(at) if at > 0 => {
                out.push((link, words[..at].to_vec()));
                for part in words[at + 1..].split(|word| *word == "of") {
                    out.push(("of", part.to_vec()));
                }
            }
            _ => out.push((link, words)),
        }
    }
    out
}

/// Right and left are for the tabular list.
fn sided(word: &str) -> bool {
    matches!(word, "right" | "left")
}

/// The words of a piece without sides and without what says nothing; whether it said `other`.
fn said(words: &Words, piece: &[&str], followed_by_of: bool) -> (Vec<String>, bool) {
    let mut kept = Vec::new();
    let mut other = false;
    let mut taken: Vec<String> = piece.iter().map(|word| cased(words, word.trim_end_matches(','))).collect();
    taken.retain(|word| {
        !sided(word) && !matches!(word.as_str(), "the" | "a" | "an" | "and" | "or" | "nos" | "nec" | "any")
    });
    let mut at = 0;
    while at < taken.len() {
        match taken[at].as_str() {
            "unspecified" | "other" | "specified" if at == 0 => {
                other |= taken[at] == "other";
                let rest = taken[at + 1..].iter().filter(|w| *w != "specified").collect::<Vec<_>>();
                let empty = rest.last().is_some_and(|word| words.generic(word)) && rest.len() < 3;
                if empty || (taken[at] == "unspecified" && followed_by_of && at == 0) {
                    return (Vec::new(), other);
                }
            }
            "unspecified" | "specified" | "not" | "other" => {}
            _ => kept.push(taken[at].clone()),
        }
        at += 1;
    }
    (kept, other)
}

/// Small letters but for names.
fn cased(words: &Words, word: &str) -> String {
    let shouting = word.chars().filter(|c| c.is_uppercase()).count() > 1 || word.len() == 1;
    let numbered = word.chars().any(|c| c.is_ascii_digit());
    let named = word.ends_with("'s") || word.ends_with("s'") || words.proper.contains(word);
    if shouting || numbered || named { word.to_owned() } else { word.to_lowercase() }
}

/// Puts `type 2` and `stage IV` together.
fn numbered(taken: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for word in taken {
        let counts = |held: &String| {
            matches!(held.as_str(), "type" | "stage" | "grade" | "group" | "class" | "category")
        };
        let number = word.len() < 5
            && word.chars().all(|c| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X' | 'A'..='D'));
        match out.last_mut() {
            Some(last) if counts(last) && number => {
                last.push(' ');
                last.push_str(&word);
            }
            _ => out.push(word),
        }
    }
    out
}

/// The way to what a text without brackets and lists names; `silent` are the words that stood in its brackets.
pub(super) fn way(words: &Words, text: &str, silent: &str, injury: bool) -> Option<Way> {
    let mut parts = text.split(", ").map(str::trim).filter(|part| !part.is_empty());
    let mut pieces = pieces(parts.next()?);
    if injury {
        pieces = injury_pieces(pieces);
    }
    let (noun, other) = said(words, &pieces.first()?.1, false);
    let mut turning = Turning::of(words, &numbered(noun))?;
    turning.other = other;
    for (place, piece) in pieces.iter().enumerate().skip(1) {
        let before_of = pieces.get(place + 1).is_some_and(|(link, _)| *link == "of");
        turning.piece(words, piece, before_of);
    }
    for part in parts {
        comma(words, part, &turning.main, injury, &mut turning.rest);
    }
    Some(turning.way(silent, injury))
}

/// A title on its way round.
#[derive(Default)]
struct Turning {
    main: String,
    hushed: String,
    /// What stood before the main term, the nearest first.
    before: Vec<Step>,
    /// What stood behind it: media, externa.
    after: Vec<String>,
    /// Both sides: for last.
    both: Option<Step>,
    /// The part of the body, the greater part first.
    sites: Vec<Step>,
    /// With, due to and the like, in the order of the title.
    rest: Vec<Step>,
    /// The title said `other`.
    other: bool,
}

impl Turning {
    fn of(words: &Words, noun: &[String]) -> Option<Turning> {
        let at = head(words, noun)?;
        let mut turning = Turning { main: noun[at].clone(), ..Turning::default() };
        for word in noun[..at].iter().rev() {
            match word.as_str() {
                "bilateral" => turning.both = Some(plain(word, false)),
                "unilateral" => {}
                _ if words.quiet(word) => turning.hush(word),
                _ => turning.before.push(plain(word, true)),
            }
        }
        for word in &noun[at + 1..] {
            match words.silent(word) {
                true => turning.hush(word),
                false => turning.after.push(word.clone()),
            }
        }
        Some(turning)
    }

    fn hush(&mut self, word: &str) {
        self.hushed = format!("({word}) {}", self.hushed);
    }

    fn piece(&mut self, words: &Words, (link, piece): &Piece<'_>, before_of: bool) {
        let of = *link == "of";
        let (taken, named_other) = said(words, piece, of && before_of);
        self.other |= named_other && of;
        if taken.is_empty() {
            if named_other && !of {
                self.rest.push(Step { link, before: false, words: "specified cause NEC".to_owned() });
            }
            return;
        }
        let is_place = of || *link == "in" && taken.iter().any(|word| words.region(word));
        if is_place && !words.kept(&self.main) {
            let mut sites = turned(words, &taken, before_of);
            sites.append(&mut self.sites);
            self.sites = sites;
        } else {
            let words = unrelated(&taken, &self.main).join(" ");
            self.rest.push(Step { link: if of { "" } else { link }, before: false, words });
        }
    }

    fn way(self, silent: &str, injury: bool) -> Way {
        let after = (!self.after.is_empty()).then(|| plain(&self.after.join(" "), false));
        let (one, two, three) = match injury {
            true => (self.sites, self.before, after.into_iter().collect()),
            false => (after.into_iter().collect(), self.before, self.sites),
        };
        let other = self.other.then(|| plain("specified NEC", false));
        let all = one.into_iter().chain(two).chain(three).chain(self.both).chain(other).chain(self.rest);
        let mut steps: Vec<Step> = Vec::new();
        for step in all.filter(|step| !step.words.is_empty()) {
            let step = Step { words: step.words.replace('_', " "), ..step };
            if !steps.contains(&step) {
                steps.push(step);
            }
        }
        Way {
            main: self.main.replace('_', " "),
            silent: self.hushed.trim().to_owned(),
            last_silent: silent.to_owned(),
            steps,
        }
    }
}

/// What follows a comma: subterms in its order.
fn comma(words: &Words, part: &str, main: &str, injury: bool, rest: &mut Vec<Step>) {
    let lower = part.to_lowercase();
    let unsaid = ["not specified", "so stated", "unspecified as"].iter().any(|said| lower.starts_with(said));
    if unsaid || EMPTY.contains(&lower.as_str()) {
        return;
    }
    let part = part.strip_prefix("and ").or_else(|| part.strip_prefix("or ")).unwrap_or(part);
    let mut pieces = pieces(part);
    // A comma may be followed by a joining word at once.
    if let Some((link, words)) = pieces.first_mut() {
        let two = words.iter().take(2).map(|w| w.to_lowercase()).collect::<Vec<_>>().join(" ");
        let opens = |text: &str| LINKS.iter().find(|(held, _)| *held == text).map(|(_, link)| *link);
        if let Some(found) = opens(&two) {
            *link = found;
            words.drain(..2);
        } else if let Some(found) = words.first().and_then(|word| opens(&word.to_lowercase())) {
            *link = found;
            words.remove(0);
        }
    }
    if injury {
        pieces = injury_pieces(pieces);
    }
    for (place, (link, piece)) in pieces.iter().enumerate() {
        let before_of = pieces.get(place + 1).is_some_and(|(link, _)| *link == "of");
        let (taken, _) = said(words, piece, before_of);
        let link = if *link == "of" { "" } else { *link };
        let taken = unrelated(&numbered(taken), main);
        if !taken.is_empty() {
            rest.push(Step { link, before: false, words: taken.join(" ") });
        }
    }
}

fn plain(word: &str, before: bool) -> Step {
    Step { link: "", before, words: word.to_owned() }
}

/// Where the main term stands in a noun phrase.
fn head(words: &Words, noun: &[String]) -> Option<usize> {
    let last = noun.len().checked_sub(1)?;
    if words.condition(&noun[last]) && !words.after(&noun[last]) {
        return Some(last);
    }
    noun.iter()
        .rposition(|word| words.condition(word) && !words.after(word))
        .or_else(|| noun.iter().rposition(|word| !words.after(word) && !words.silent(word)).or(Some(last)))
}

/// A place by its noun: `small intestine` is intestine, small. A part of a greater place stays as it is.
fn turned(words: &Words, taken: &[String], part: bool) -> Vec<Step> {
    let mut taken = taken.to_vec();
    if taken.len() > 1 && taken.last().is_some_and(|word| words.silent(word)) {
        taken.pop();
    }
    if part {
        return vec![plain(&taken.join(" "), false)];
    }
    let Some((noun, adjectives)) = taken.split_last() else { return Vec::new() };
    let mut steps = vec![plain(noun, false)];
    steps.extend(adjectives.iter().rev().map(|word| plain(word, true)));
    steps
}

/// Without the words that only repeat the main term: diabetic below Diabetes.
fn unrelated(taken: &[String], main: &str) -> Vec<String> {
    let stem: String = main.to_lowercase().chars().take(6).collect();
    let repeats =
        |word: &String| stem.len() == 6 && word.to_lowercase().starts_with(&stem) && taken.len() > 1;
    taken.iter().filter(|word| !repeats(word)).cloned().collect()
}

/// The way by a title's leading word: Elevated, prostate specific antigen.
pub(super) fn led(words: &Words, text: &str) -> Option<Way> {
    let (first, rest) = text.split_once(' ')?;
    if !words.lead(&first.to_lowercase()) {
        return None;
    }
    let mut steps = Vec::new();
    comma_led(words, rest, first, &mut steps);
    (!steps.is_empty()).then(|| Way {
        main: first.to_lowercase(),
        silent: String::new(),
        last_silent: String::new(),
        steps,
    })
}

fn comma_led(words: &Words, rest: &str, main: &str, steps: &mut Vec<Step>) {
    for part in rest.split(", ") {
        comma(words, part, main, false, steps);
    }
    steps.iter_mut().for_each(|step| step.words = step.words.replace('_', " "));
}
