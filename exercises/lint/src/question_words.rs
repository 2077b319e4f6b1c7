//! A question's words: reasons for everything, readable, and no way to the key but by knowing.

use crate::question::{Asked, letters};
use crate::words::{LONGEST, longest};

/// Words that a rationale has beyond those of the key and its reason.
const OWN_WORDS: usize = 6;
/// Words from which on an option that stands in the stem gives itself away.
const GIVEN_AWAY: usize = 3;

pub(crate) fn check(asked: &mut Asked<'_>) {
    reasoned(asked);
    readable(asked);
    whole(asked);
    negative(asked);
    given_away(asked);
    repeats(asked);
}

fn reasoned(asked: &mut Asked<'_>) {
    let it = asked.it;
    let mut texts = vec![
        ("title".to_owned(), it.title.as_str()),
        ("stem".to_owned(), &it.stem),
        ("rationale".to_owned(), &it.rationale),
    ];
    for (i, option) in it.options.iter().enumerate() {
        texts.push((format!("options[{i}].text"), &option.text));
        texts.push((format!("options[{i}].why"), &option.why));
        if i != it.key as usize {
            texts.push((format!("options[{i}].pick"), option.pick.as_deref().unwrap_or_default()));
        }
    }
    for (place, _) in texts.into_iter().filter(|(_, text)| text.trim().is_empty()) {
        let next = "Say it in a sentence; a wrong option also says why a real candidate would pick it.";
        asked.found("exercise.reason-missing", &place, "The text is empty.", next);
    }
    if it.rests_on.is_empty() || it.rests_on.iter().any(|rule| rule.trim().is_empty()) {
        let next = "Name the guideline section, note, rule or regulation that decides.";
        asked.found("exercise.question-rests-on", "rests_on", "It rests on no named rule.", next);
    }
}

fn readable(asked: &mut Asked<'_>) {
    let it = asked.it;
    let mut texts = vec![("stem".to_owned(), &it.stem), ("rationale".to_owned(), &it.rationale)];
    for (i, option) in it.options.iter().enumerate() {
        texts.push((format!("options[{i}].why"), &option.why));
        texts.extend(option.pick.iter().map(|pick| (format!("options[{i}].pick"), pick)));
    }
    for (place, text) in texts {
        let words = text.lines().filter_map(longest).max();
        if let Some(words) = words.filter(|words| *words > LONGEST) {
            let next = format!("Split it; {LONGEST} is the most.");
            asked.found("exercise.sentence-long", &place, format!("A sentence has {words} words."), next);
        }
    }
}

/// Options about other options.
fn whole(asked: &mut Asked<'_>) {
    const ABOUT_OTHERS: [&str; 12] = [
        "alloftheabove",
        "noneoftheabove",
        "alloftheseoptions",
        "noneoftheseoptions",
        "allofthese",
        "noneofthese",
        "boftheabove",
        "bothaandb",
        "bothaandc",
        "bothbandc",
        "anyoftheabove",
        "eitheraorb",
    ];
    let it = asked.it;
    for (i, option) in it.options.iter().enumerate() {
        let told = letters(&option.text);
        if ABOUT_OTHERS.iter().any(|words| told == *words || told.ends_with("oftheabove")) {
            let message = "An option speaks of the other options.";
            let next = "Write an answer that stands alone; their order changes with each sitting.";
            asked.found("exercise.question-above", &format!("options[{i}].text"), message, next);
        }
    }
}

/// The sentence that asks: the last one.
fn ask(stem: &str) -> &str {
    let mut last = stem.trim();
    for mark in ["\n", ". ", "? ", "! "] {
        if let Some((_, rest)) = last.trim_end().rsplit_once(mark)
            && !rest.trim().is_empty()
        {
            last = rest;
        }
    }
    last.trim()
}

/// A stem that asks for what is not so tests reading, not knowledge.
fn negative(asked: &mut Asked<'_>) {
    let ask = ask(&asked.it.stem).to_owned();
    if denies(&ask) {
        let next = "Ask for what is so.";
        let message = format!("The question asks for what is not so: “{ask}”");
        asked.found("exercise.question-negative", "stem", message, next);
    }
}

/// Whether a question asks for the exception: shouted, or `which … is not …` by the first verb of the question.
fn denies(ask: &str) -> bool {
    const VERBS: [&str; 11] =
        ["is", "are", "does", "do", "may", "can", "would", "should", "must", "will", "cannot"];
    let words: Vec<&str> =
        ask.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| matches!(*word, "NOT" | "EXCEPT" | "LEAST" | "NEVER")) {
        return true;
    }
    let lower: Vec<String> = words.iter().map(|word| word.to_lowercase()).collect();
    if lower.iter().any(|word| word == "except") || ask.to_lowercase().contains("least likely") {
        return true;
    }
    let Some(which) = lower.iter().position(|word| word == "which" || word == "what") else { return false };
    let rest = &lower[which + 1..];
    let Some(verb) = rest.iter().position(|word| VERBS.contains(&word.as_str())) else { return false };
    let after = rest.get(verb + 1).map(String::as_str);
    rest[verb] == "cannot" || matches!(after, Some("not" | "never" | "incorrect" | "false" | "untrue"))
}

/// Neither title nor stem holds the key and no other option.
fn given_away(asked: &mut Asked<'_>) {
    let it = asked.it;
    let Some(right) = it.right() else { return };
    let title = right.reports.iter().find(|report| it.title.contains(&report.code));
    if title.is_some() || letters(&it.title).contains(&letters(&right.text)) {
        let message = "The title shows the key.";
        let next = "Name the question by what it is about.";
        asked.found("exercise.answer-in-title", "title", message, next);
    }
    let long = |text: &str| text.split_whitespace().count() >= GIVEN_AWAY;
    let stem = letters(&it.stem);
    let within = |text: &str| long(text) && stem.contains(&letters(text));
    let others = it.options.iter().enumerate().filter(|(i, _)| *i != it.key as usize);
    if within(&right.text) && !others.into_iter().any(|(_, option)| within(&option.text)) {
        let message = "The stem holds the words of the key, and of no other option.";
        let next = "Say the one of the two in other words.";
        asked.found("exercise.question-answer-in-stem", "stem", message, next);
    }
}

/// A rationale names the rule; it does not say the key again.
fn repeats(asked: &mut Asked<'_>) {
    let it = asked.it;
    let Some(right) = it.right() else { return };
    if it.rationale.trim().is_empty() {
        return;
    }
    let said = |text: &str| -> Vec<String> { text.split_whitespace().map(letters).collect() };
    let (of_key, of_why) = (said(&right.text), said(&right.why));
    let rationale = said(&it.rationale);
    let beyond = |held: &[String]| rationale.iter().filter(|word| !held.contains(word)).count();
    if beyond(&of_key) < OWN_WORDS || beyond(&of_why) < OWN_WORDS {
        let message = "The rationale says the key, or the reason of its option, again.";
        let next = "Explain the rule: when it holds, and what would change the answer.";
        asked.found("exercise.question-rationale", "rationale", message, next);
    }
}

#[cfg(test)]
mod tests {
    use super::{ask, denies};

    #[test]
    fn the_last_sentence_asks() {
        assert_eq!(ask("Dr. A. does not bill. Which code is reported?"), "Which code is reported?");
        assert_eq!(ask("Note:\n99213 was not paid.\nWhat follows?"), "What follows?");
        assert_eq!(ask("What follows?"), "What follows?");
    }

    #[test]
    fn a_question_for_the_exception_is_told_from_one_that_mentions_what_was_not_done() {
        for negative in [
            "Which of the following is not bundled?",
            "All are part of the package EXCEPT which?",
            "Which statement is false?",
            "Which services cannot be billed?",
        ] {
            assert!(denies(negative), "{negative}");
        }
        for fair in [
            "Which code is reported when contrast was not given?",
            "What does the biller do with a claim that is not clean?",
            "Why is the visit not reported?",
        ] {
            assert!(!denies(fair), "{fair}");
        }
    }
}
