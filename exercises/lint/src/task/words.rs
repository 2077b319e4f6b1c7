//! Words: every reason is there and can be read in one breath; the instruction is simple.

use super::Tasked;
use crate::words::{LONGEST, longest};
use serde_json::Value;

/// The longest sentence of an instruction, in words.
const LONGEST_ASK: usize = 25;
/// The hardest instruction: a school grade after Flesch and Kincaid, in hundredths.
const HARDEST_ASK: i64 = 1_200;
/// Words a rationale has at least.
const RATIONALE: usize = 12;
/// Fields that hold a reason, an explanation or an entry to choose.
const REASONS: [&str; 10] =
    ["why", "family_why", "basis_why", "bare_why", "consequence", "pick", "gap", "text", "service", "name"];

pub(super) fn check(tasked: &mut Tasked<'_>) {
    let it = tasked.it;
    let mut texts: Vec<(String, String)> = vec![
        ("title".into(), it.title.clone()),
        ("ask".into(), it.ask.clone()),
        ("rationale".into(), it.rationale.clone()),
    ];
    let task = serde_json::to_value(&it.task).unwrap_or_default();
    collect("task", &task, &mut texts);
    for (place, text) in texts {
        if text.trim().is_empty() {
            let next = "Say it in a sentence: the rule, or the words of the paper it follows from.";
            tasked.found("exercise.reason-missing", &place, "The text is empty.", next);
        }
        if let Some(words) = longest(&text).filter(|words| *words > LONGEST) {
            let next = format!("Split it; {LONGEST} is the most.");
            tasked.found("exercise.sentence-long", &place, format!("A sentence has {words} words."), next);
        }
    }
    if it.rests_on.is_empty() || it.rests_on.iter().any(|rule| rule.trim().is_empty()) {
        let next = "Name the guideline section, note, rule or regulation that decides.";
        tasked.found("exercise.question-rests-on", "rests_on", "It rests on no named rule.", next);
    }
    let words = it.rationale.split_whitespace().count();
    if words > 0 && words < RATIONALE {
        let next = "Explain the rule: when it holds, and what would change the answer.";
        tasked.found("exercise.question-rationale", "rationale", "The rationale explains nothing.", next);
    }
    instruction(tasked);
}

fn collect(place: &str, value: &Value, texts: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let place = format!("{place}.{name}");
                match value {
                    Value::String(text) if REASONS.contains(&name.as_str()) => {
                        texts.push((place, text.clone()))
                    }
                    _ => collect(&place, value, texts),
                }
            }
        }
        Value::Array(entries) => {
            for (i, value) in entries.iter().enumerate() {
                collect(&format!("{place}[{i}]"), value, texts);
            }
        }
        _ => {}
    }
}

fn instruction(tasked: &mut Tasked<'_>) {
    let ask = &tasked.it.ask;
    let grade = grade(ask);
    let long = longest(ask).filter(|words| *words > LONGEST_ASK);
    if long.is_some() || grade > HARDEST_ASK {
        let message = match long {
            Some(words) => format!("A sentence of the instruction has {words} words."),
            None => format!("The instruction reads like school grade {}.", grade / 100),
        };
        let next = "Say in short words what is to be done; what there is to know stands in the papers.";
        tasked.found("exercise.ask-hard", "ask", message, next);
    }
}

/// The school grade of a text after Flesch and Kincaid, in hundredths: 0.39 words a sentence + 11.8 syllables a word
/// - 15.59.
fn grade(text: &str) -> i64 {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let sentences = text.split(['.', '?', '!', ';', ':']).filter(|part| !part.trim().is_empty()).count();
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let (words_count, sentences) = (count(words.len()).max(1), count(sentences).max(1));
    let syllables: i64 = words.iter().map(|word| count(syllables(word))).sum();
    39 * words_count / sentences + 1_180 * syllables / words_count - 1_559
}

/// Groups of vowels; a silent e at the end is none.
fn syllables(word: &str) -> usize {
    let lower = word.to_lowercase();
    let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for c in lower.chars() {
        count += usize::from(vowel(c) && !before);
        before = vowel(c);
    }
    let silent = lower.ends_with('e') && !lower.ends_with("le") && count > 1;
    (count - usize::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use super::{grade, syllables};

    #[test]
    fn syllables_are_groups_of_vowels_without_a_silent_e() {
        for (word, count) in [("note", 1), ("table", 2), ("modifier", 3), ("xr", 1), ("remittance", 3)] {
            assert_eq!(syllables(word), count, "{word}");
        }
    }

    #[test]
    fn short_words_in_short_sentences_are_easy() {
        assert!(grade("Read the note. Give each line its code.") < 600);
        assert!(
            grade(
                "Determine comprehensively whether interdisciplinary documentation substantiates reimbursement."
            ) > 1_200
        );
    }
}
