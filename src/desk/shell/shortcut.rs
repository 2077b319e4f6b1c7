//! The keys that work on every screen of a practice.

use crate::desk::queue::Queue;

/// A place that `g` and a letter lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A queue.
    Queue(Queue),
    /// The practice's own page.
    Today,
    /// The code book.
    Book,
    /// The exams.
    Exam,
    /// The front desk.
    Front,
    /// Patients' accounts.
    Accounts,
    /// The review.
    Review,
    /// Month end.
    Month,
    /// The key figures.
    Figures,
    /// Privacy.
    Privacy,
    /// The practices on this device.
    Home,
}

impl Goal {
    /// The place a letter after `g` leads to.
    pub fn of_letter(letter: &str) -> Option<Self> {
        let mut chars = letter.chars();
        let (letter, None) = (chars.next()?.to_ascii_lowercase(), chars.next()) else { return None };
        match letter {
            't' => Some(Self::Today),
            'b' => Some(Self::Book),
            'x' => Some(Self::Exam),
            'f' => Some(Self::Front),
            'o' => Some(Self::Accounts),
            'i' => Some(Self::Review),
            'h' => Some(Self::Home),
            'e' => Some(Self::Month),
            'k' => Some(Self::Figures),
            'v' => Some(Self::Privacy),
            _ => Queue::ALL.into_iter().find(|queue| queue.letter() == letter).map(Self::Queue),
        }
    }

    /// Its address below the practice's; none for home.
    pub fn link(self) -> Option<String> {
        match self {
            Self::Queue(queue) => Some(format!("queue/{}", queue.slug())),
            Self::Today => Some(String::new()),
            Self::Book => Some("book".to_owned()),
            Self::Exam => Some("exam".to_owned()),
            Self::Front => Some("front".to_owned()),
            Self::Accounts => Some("accounts".to_owned()),
            Self::Review => Some("review".to_owned()),
            Self::Month => Some("month".to_owned()),
            Self::Figures => Some("figures".to_owned()),
            Self::Privacy => Some("privacy".to_owned()),
            Self::Home => None,
        }
    }
}

/// A key and what it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// `Ctrl K`, `g then c`
    pub keys: String,
    /// What it does.
    pub words: String,
}

/// Every key, in the order the list shows them.
pub fn all() -> Vec<Shortcut> {
    let one = |keys: &str, words: &str| Shortcut { keys: keys.to_owned(), words: words.to_owned() };
    let mut keys = vec![
        one("Ctrl K", "Find a patient, claim or code, or do something"),
        one("Ctrl Z", "Undo the last step"),
        one("F6", "Go to the next part of the page"),
        one("n", "Advance the calendar: choose how far"),
        one("b", "Code book: bookmark the open code, or take the bookmark away"),
        one("n in the code book", "Write a note in the margin of the code, or of the words selected"),
        one("1 to 4", "Code book: highlight the words selected"),
        one("a", "Look-up drill: go to the answer"),
        one("a to d, 1 to 3, f", "Exam: choose an option, say how sure, flag the question"),
        one("← →", "Exam: the question before, the next one"),
        one("?", "Show this list"),
    ];
    let go = |letter: char, words: String| Shortcut { keys: format!("g then {letter}"), words };
    keys.push(go('t', "Today: the practice’s own page".to_owned()));
    keys.extend(Queue::ALL.map(|queue| go(queue.letter(), format!("Queue: {}", queue.label()))));
    keys.push(go('f', "Front desk".to_owned()));
    keys.push(go('o', "Patient accounts".to_owned()));
    keys.push(go('e', "Month end: checks and close".to_owned()));
    keys.push(go('k', "Key figures".to_owned()));
    keys.push(go('v', "Privacy: the access log, requests, breaches".to_owned()));
    keys.push(go('b', "Code book".to_owned()));
    keys.push(go('x', "Exams".to_owned()));
    keys.push(go('i', "Review".to_owned()));
    keys.push(go('h', "Practices on this device".to_owned()));
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_places_share_a_letter() {
        let letters: BTreeSet<char> = Queue::ALL.iter().map(|queue| queue.letter()).collect();
        assert_eq!(letters.len(), Queue::ALL.len());
        assert!(!letters.iter().any(|letter| "tbxhekvifo".contains(*letter)));
        for queue in Queue::ALL {
            assert_eq!(Goal::of_letter(&queue.letter().to_string()), Some(Goal::Queue(queue)));
        }
    }
}
