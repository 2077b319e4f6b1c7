//! An appeal letter held against five questions that anyone can check by reading it again.
//!
//! Which claim? Which rule? Which words of the record? What is asked for? In time? Style earns nothing; the payer's
//! ruling follows the facts ([`crate::practice::payer::review`]), and these marks tell the learner what the reader of the
//! letter had to work with.

use crate::base::{Day, us_date};
use crate::practice::x12::model::Carc;

/// What the letter is held against.
pub struct LetterFacts<'a> {
    /// The payer's control number of the claim (item 22 of a correction).
    pub payer_control: &'a str,
    /// Our account number, as printed.
    pub account: &'a str,
    /// The service, as billed.
    pub procedure: &'a str,
    /// Its date.
    pub dos: Day,
    /// The reason codes of the denial.
    pub carcs: &'a [Carc],
    /// Words the plan's rule goes by: its title, a policy's id.
    pub rule_words: &'a [&'a str],
    /// The texts of the documents enclosed.
    pub documents: &'a [&'a str],
    /// The day the letter goes.
    pub day: Day,
    /// The level's last day.
    pub last_day: Option<Day>,
}

/// One of the five questions and its answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterMark {
    /// The question.
    pub question: &'static str,
    /// Whether the letter answers it.
    pub met: bool,
    /// What was looked for, and what was found.
    pub words: String,
}

/// So many words of a document in a row count as a quotation.
const QUOTED_WORDS: usize = 4;

/// The five marks, in order.
pub fn letter_marks(letter: &str, facts: &LetterFacts) -> Vec<LetterMark> {
    let words = tokens(letter);
    vec![
        claim(letter, facts),
        rule(letter, &words, facts),
        record(&words, facts),
        request(&words),
        time(facts),
    ]
}

fn claim(letter: &str, facts: &LetterFacts) -> LetterMark {
    let numbers = [facts.payer_control, facts.account];
    let number = numbers.iter().find(|number| !number.is_empty() && letter.contains(**number));
    let iso = facts.dos.to_string();
    let dated = letter.contains(&us_date(facts.dos)) || letter.contains(&iso);
    let met = number.is_some() || (dated && letter.contains(facts.procedure));
    let words = match (number, met) {
        (Some(number), _) => format!("It names {number}."),
        (None, true) => format!("It names {} on {}.", facts.procedure, us_date(facts.dos)),
        (None, false) => "Neither a control number nor the service with its date is in it.".to_owned(),
    };
    LetterMark { question: "Which claim?", met, words }
}

fn rule(letter: &str, words: &[String], facts: &LetterFacts) -> LetterMark {
    let code = facts.carcs.iter().find(|carc| words.contains(&carc.as_str().to_lowercase()));
    let named = facts.rule_words.iter().find(|name| letter.to_lowercase().contains(&name.to_lowercase()));
    let found = code.map(|carc| carc.as_str()).or(named.copied());
    let words = match found {
        Some(found) => format!("It answers {found}."),
        None => "It does not say which reason or policy it answers.".to_owned(),
    };
    LetterMark { question: "Which rule?", met: found.is_some(), words }
}

fn record(words: &[String], facts: &LetterFacts) -> LetterMark {
    let quoted = facts.documents.iter().find_map(|document| {
        let theirs = tokens(document);
        let mut runs = theirs.windows(QUOTED_WORDS);
        runs.find(|run| words.windows(QUOTED_WORDS).any(|ours| ours == *run)).map(|run| run.join(" "))
    });
    let words = match &quoted {
        Some(run) => format!("It quotes the record: “{run} …”."),
        None => format!("No {QUOTED_WORDS} words in a row are from a document enclosed."),
    };
    LetterMark { question: "Which words of the record?", met: quoted.is_some(), words }
}

fn request(words: &[String]) -> LetterMark {
    const ASKS: [&str; 8] =
        ["reverse", "overturn", "reprocess", "pay", "payment", "reconsider", "allow", "reinstate"];
    let asked = words.iter().find(|word| ASKS.contains(&word.as_str()));
    let words = match asked {
        Some(word) => format!("It asks: “{word}”."),
        None => "It does not say what should happen to the line.".to_owned(),
    };
    LetterMark { question: "What is asked for?", met: asked.is_some(), words }
}

fn time(facts: &LetterFacts) -> LetterMark {
    let met = facts.last_day.is_none_or(|last| facts.day <= last);
    let words = match facts.last_day {
        Some(last) => format!("Sent {}; the last day is {}.", us_date(facts.day), us_date(last)),
        None => format!("Sent {}; no last day is set.", us_date(facts.day)),
    };
    LetterMark { question: "In time?", met, words }
}

fn tokens(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn marks(letter: &str) -> Vec<bool> {
        let facts = LetterFacts {
            payer_control: "261030010011",
            account: "1001",
            procedure: "93306",
            dos: date(2026, 4, 14),
            carcs: &["50".into()],
            rule_words: &["BGS-L-101"],
            documents: &["Murmur 3/6 at the apex, new since March, radiates to the axilla."],
            day: date(2026, 6, 1),
            last_day: Some(date(2026, 9, 1)),
        };
        letter_marks(letter, &facts).into_iter().map(|mark| mark.met).collect()
    }

    #[test]
    fn a_letter_that_answers_all_five_questions_has_five_marks() {
        let letter = "Claim 261030010011 was denied under BGS-L-101. The note says: murmur 3/6 at the apex. Please reverse it.";
        assert_eq!(marks(letter), [true; 5]);
    }

    #[test]
    fn pleading_earns_nothing_but_being_in_time() {
        assert_eq!(
            marks("We kindly and most earnestly beg for a review."),
            [false, false, false, false, true]
        );
    }

    #[test]
    fn service_and_date_name_a_claim_and_the_reason_code_names_the_rule() {
        assert_eq!(marks("93306 of 04/14/2026, reason 50: please pay.")[..2], [true, true]);
    }
}
