//! A title turned round: `Fracture of neck of left femur` is looked up as fracture, femur, neck.

use super::word::Words;

/// One step down from the term above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// The joining word printed before it: `with`, `due to`, `in`; nothing for a plain subterm.
    pub link: &'static str,
    /// Whether it stood before the noun, so that closing up puts it first again.
    pub before: bool,
    /// The words.
    pub words: String,
}

/// The way from a main term to what a title names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Way {
    /// The main term.
    pub main: String,
    /// Nonessential words of the main term.
    pub silent: String,
    /// Nonessential words of the last term.
    pub last_silent: String,
    /// Steps below it.
    pub steps: Vec<Step>,
}

/// Joining words and what is printed for them; `of` and its like name a place.
const LINKS: [(&str, &str); 27] = [
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

/// The same ways with an adjective left out: `Cutaneous abscess of axilla` is looked for under abscess, axilla. They
/// count only where no other title says so.
pub(super) fn loose(way: &Way) -> Vec<Way> {
    let adjectives: Vec<usize> =
        way.steps.iter().enumerate().filter(|(_, step)| step.before).map(|(place, _)| place).collect();
    let place =
        adjectives.last().and_then(|last| way.steps.get(last + 1)).is_some_and(|step| step.link.is_empty());
    if !place || way.steps.iter().any(|step| step.words.contains("specified NEC")) {
        return Vec::new();
    }
    let without = |place: &usize| {
        let mut steps = way.steps.clone();
        steps.remove(*place);
        Way { steps, last_silent: String::new(), ..way.clone() }
    };
    adjectives.iter().map(without).collect()
}

/// Every way to what a text names; an injury is looked up by its place first.
pub(super) fn ways(words: &Words, text: &str, injury: bool) -> Vec<Way> {
    let text = text.replace("(with)", "with").replace("(due to)", "due to");
    let text = if text.contains("not specified as") { text } else { text.replace(" specified as ", ", ") };
    let named = bracketed(&text);
    let (text, silent) = cleaned(words, &text);
    let mut ways = Vec::new();
    if let Some(name) = named {
        ways.extend(way(words, &name, "", injury));
    }
    let about = text.strip_prefix("Encounter for ").map(str::to_owned);
    for text in listed(&text).iter().chain(&about).flat_map(|text| spread(words, text)) {
        ways.extend(way(words, &text, &silent, injury));
        ways.extend(led(words, &text));
    }
    ways
}

/// Another name at the end of a text: `laryngitis [croup]`, and `cyst of popliteal space [Baker]` for Baker's cyst.
fn bracketed(text: &str) -> Option<String> {
    let (before, name) = text.strip_suffix(']')?.rsplit_once('[')?;
    let letters = name.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '\''));
    if !letters || name.len() < 4 || name.chars().filter(|c| c.is_uppercase()).count() > 2 {
        return None;
    }
    if !name.starts_with(char::is_uppercase) || name.contains(' ') {
        return Some(name.to_owned());
    }
    let head = pieces(before.split(',').next()?).first()?.1.last().map(|word| (*word).to_owned())?;
    let own = if name.ends_with("'s") { name.to_owned() } else { format!("{name}'s") };
    Some(format!("{own} {head}"))
}

/// The text without brackets, and the words that stood in round ones.
fn cleaned(words: &Words, text: &str) -> (String, String) {
    let (mut plain, mut silent) = (String::new(), Vec::<String>::new());
    let (mut round, mut square) = (0_u32, 0_u32);
    for sign in text.chars() {
        match sign {
            '(' => {
                round += 1;
                silent.push(String::new());
            }
            ')' => round = round.saturating_sub(1),
            '[' => square += 1,
            ']' => square = square.saturating_sub(1),
            _ if square > 0 => {}
            _ if round > 0 => {
                if let Some(last) = silent.last_mut() {
                    last.push(sign);
                }
            }
            ';' => plain.push(','),
            _ => plain.push(sign),
        }
    }
    let silent: Vec<String> = silent
        .into_iter()
        .filter(|held| held.len() > 2 && held.len() < 30 && !held.chars().any(|c| c.is_ascii_digit()))
        .map(|held| format!("({})", held.to_lowercase()))
        .collect();
    let said = plain.split_whitespace().filter(|word| !matches!(word.trim_end_matches(','), "NOS" | "NEC"));
    let plain = said.collect::<Vec<_>>().join(" ").replace(" ,", ",");
    (words.joined(&plain), silent.join(" "))
}

/// A title with a list of places (`of muscle, fascia and tendon of lower back`) is looked up under each.
fn listed(text: &str) -> Vec<String> {
    let whole = || vec![text.to_owned()];
    let mut from = 0;
    while let Some(at) = text[from..].find(" of ").map(|at| from + at + 4) {
        let rest = &text[at..];
        let ends = [" of ", " at ", " with ", " without ", " due to ", " in "]
            .iter()
            .filter_map(|end| rest.find(end));
        let end = at + ends.min().unwrap_or(rest.len());
        if let Some(items) = items(&text[at..end]) {
            return items.into_iter().map(|item| format!("{}{item}{}", &text[..at], &text[end..])).collect();
        }
        from = at;
    }
    whole()
}

/// The items of `a, b and c`.
fn items(list: &str) -> Option<Vec<&str>> {
    let (first, last) = list.rsplit_once(" and ").or_else(|| list.rsplit_once(" or "))?;
    let mut items: Vec<&str> = first.split(", ").map(|item| item.trim_end_matches(',')).collect();
    items.push(last);
    let short = |item: &&str| item.split(' ').count() < 5 && !item.contains(',');
    ((3..8).contains(&items.len()) && items.iter().all(short)).then_some(items)
}

/// `Nausea and vomiting` is looked up under both; `muscle and tendon of hand` under each of the places.
fn spread(words: &Words, text: &str) -> Vec<String> {
    let mut open = vec![text.replace("and/or", "or")];
    let mut done = Vec::new();
    while let Some(text) = open.pop() {
        match pair(words, &text) {
            Some((one, other)) if open.len() + done.len() < 6 => open.extend([other, one]),
            _ => done.push(text),
        }
    }
    done
}

/// A text with `and` or `or` in a noun phrase, once for each side.
fn pair(words: &Words, text: &str) -> Option<(String, String)> {
    let first = text.split(',').next().unwrap_or(text);
    let all: Vec<&str> = text.split(' ').collect();
    let within = first.split(' ').count();
    let at = all.iter().take(within).position(|word| matches!(*word, "and" | "or" | "and,"))?;
    let link = |word: &str| LINKS.iter().any(|(link, _)| link.split(' ').next() == Some(word));
    let start = all[..at].iter().rposition(|word| link(word)).map_or(0, |place| place + 1);
    let after = all[at + 1..within].iter().position(|word| link(word)).map_or(within, |place| at + 1 + place);
    let opener = start.checked_sub(1).map(|place| all[place]);
    if matches!(opener, Some("with" | "without" | "between" | "by")) || start == at || after == at + 1 {
        return None;
    }
    let (left, right) = (&all[start..at], &all[at + 1..after]);
    let trimmed = |word: &str| word.trim_end_matches(',').to_lowercase();
    let named = |part: &[&str]| part.last().is_some_and(|word| words.condition(&trimmed(word)));
    let whole = |part: &[&str]| {
        let mut text = all[..start].to_vec();
        text.extend(part);
        text.extend(&all[after..]);
        text.join(" ")
    };
    if opener.is_some() && named(right) && !named(left) {
        let one = [&all[..at], &all[after..]].concat().join(" ");
        let other = [right, &all[after..]].concat().join(" ");
        return Some((one, other));
    }
    let adjective = |word: &str| {
        let word = word.to_lowercase();
        ["al", "ar", "ic", "ous", "ior", "ary", "er", "ed", "te", "ve", "ent", "ant", "oid", "ing"]
            .iter()
            .any(|end| word.ends_with(end))
    };
    let joined = if start == 0 && !named(left) || left.len() == 1 && right.len() > 1 && adjective(left[0]) {
        let mut part = left.to_vec();
        part.push(right.last()?);
        part
    } else {
        left.to_vec()
    };
    let bare = start == 0 && right.len() == 1 && left.len() > 1 && named(left);
    let right = if bare { [&left[..left.len() - 1], right].concat() } else { right.to_vec() };
    Some((whole(&joined), whole(&right)))
}

/// A piece of a title: the joining word before it, and its words.
type Piece<'a> = (&'static str, Vec<&'a str>);

/// Takes a text apart at its joining words.
fn pieces(text: &str) -> Vec<Piece<'_>> {
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
pub(super) fn cased(words: &Words, word: &str) -> String {
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

fn way(words: &Words, text: &str, silent: &str, injury: bool) -> Option<Way> {
    let mut parts = text.split(", ").map(str::trim).filter(|part| !part.is_empty());
    let first = parts.next()?;
    let mut pieces = pieces(first);
    if injury {
        pieces = injury_pieces(pieces);
    }
    let (_, noun) = pieces.first()?;
    let of = pieces.get(1).is_some_and(|(link, _)| *link == "of");
    let (noun, mut other) = said(words, noun, false);
    let noun = numbered(noun);
    let at = head(words, &noun, of)?;
    let main = noun[at].clone();
    let kept = words.kept(&main);
    let mut hushed = String::new();
    let mut before = Vec::new();
    let mut both = None;
    for word in noun[..at].iter().rev() {
        match word.as_str() {
            "bilateral" => both = Some(plain(word, false)),
            "unilateral" => {}
            _ if words.quiet(word) => hushed = format!("({word}) {hushed}"),
            _ => before.push(plain(word, true)),
        }
    }
    let mut after = Vec::new();
    for word in &noun[at + 1..] {
        if words.silent(word) {
            hushed = format!("({word}) {hushed}");
        } else {
            after.push(word.clone());
        }
    }
    let (mut sites, mut rest) = (Vec::<Step>::new(), Vec::new());
    for (place, (link, piece)) in pieces.iter().enumerate().skip(1) {
        let before_of = pieces.get(place + 1).is_some_and(|(link, _)| *link == "of");
        let (taken, named_other) = said(words, piece, *link == "of" && before_of);
        other |= named_other && *link == "of";
        if taken.is_empty() {
            if named_other && *link != "of" {
                rest.push(Step { link, before: false, words: "specified cause NEC".to_owned() });
            }
            continue;
        }
        let is_place = *link == "of" || *link == "in" && taken.iter().any(|word| words.region(word));
        if is_place && !kept {
            let mut site = turned(words, &taken, before_of);
            site.append(&mut sites);
            sites = site;
        } else {
            let link = if *link == "of" { "" } else { *link };
            rest.push(Step { link, before: false, words: unrelated(&taken, &main).join(" ") });
        }
    }
    for part in parts {
        comma(words, part, &main, injury, &mut rest);
    }
    let mut steps: Vec<Step> = Vec::new();
    let tail = (!after.is_empty()).then(|| plain(&after.join(" "), false));
    if injury {
        steps.extend(sites);
        steps.extend(before);
        steps.extend(tail);
    } else {
        steps.extend(tail);
        steps.extend(before);
        steps.extend(sites);
    }
    steps.extend(both);
    if other {
        steps.push(plain("specified NEC", false));
    }
    steps.extend(rest);
    steps.retain(|step| !step.words.is_empty());
    steps.iter_mut().for_each(|step| step.words = step.words.replace('_', " "));
    let mut seen: Vec<Step> = Vec::new();
    for step in steps {
        if !seen.contains(&step) {
            seen.push(step);
        }
    }
    Some(Way {
        main: main.replace('_', " "),
        silent: hushed.trim().to_owned(),
        last_silent: silent.to_owned(),
        steps: seen,
    })
}

/// What follows a comma: subterms in its order.
fn comma(words: &Words, part: &str, main: &str, injury: bool, rest: &mut Vec<Step>) {
    let lower = part.to_lowercase();
    if EMPTY.contains(&lower.as_str()) || lower.starts_with("not specified") || lower.starts_with("so stated")
    {
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
fn head(words: &Words, noun: &[String], _of: bool) -> Option<usize> {
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
fn led(words: &Words, text: &str) -> Option<Way> {
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
