//! A title turned round: `Fracture of neck of left femur` is looked up as fracture, femur, neck.

use super::turn::{LINKS, led, pieces, way};
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
    let before = before.split(['(', ',']).next()?.trim_end();
    let head = pieces(before).first()?.1.last().map(|word| (*word).to_owned())?;
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
    let opens = |from: usize| {
        let after = |link: &str| text[from..].find(link).map(|at| from + at + link.len());
        [" of ", " due to ", " by "].into_iter().filter_map(after).min()
    };
    while let Some(at) = opens(from) {
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
    let within = all[..start].iter().any(|word| matches!(*word, "with" | "without" | "due"));
    if opener.is_some() && !within && named(right) && !named(left) {
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
        // Drug or chemical induced diabetes: each of the two is said of all that follows.
        part.extend(if right.len() > 1 { &right[1..] } else { right });
        part
    } else {
        left.to_vec()
    };
    let bare = start == 0 && right.len() == 1 && left.len() > 1 && named(left);
    let right = if bare { [&left[..left.len() - 1], right].concat() } else { right.to_vec() };
    Some((whole(&joined), whole(&right)))
}
