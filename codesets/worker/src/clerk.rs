//! Who answers: the sets that are here and the ones on their way.

use crate::message::{Answer, Answered, Ask, Asked, Found, Seek};
use codesets_lookup::card::Wish;
use codesets_lookup::{CodeSet, Library, SetId};
use practicum_base::Finding;
use std::collections::BTreeSet;

/// What the clerk needs from outside before it can go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Errand {
    /// Fetch a set's shipped release.
    Fetch(SetId),
    /// Read an official file and answer the question of this number.
    Import(u64, Job),
}

/// A file to be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its name.
    pub file: String,
    /// What the user says where it does not tell.
    pub wish: Wish,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Holds the sets and answers.
#[derive(Debug, Default)]
pub struct Clerk {
    library: Library,
    /// Shipped sets that are here or on their way.
    sent_for: BTreeSet<SetId>,
    waiting: BTreeSet<SetId>,
}

impl Clerk {
    /// Answers a question; `bytes` are what travelled beside it.
    pub fn hear(&mut self, asked: Asked, bytes: Option<Vec<u8>>) -> (Vec<Answered>, Vec<Errand>) {
        let Asked { id, ask } = asked;
        match ask {
            Ask::Search(seek) => {
                let errands = seek.sets.iter().filter_map(|set| self.send_for(*set)).collect();
                let answer = Answer::Found(self.search(&seek));
                (vec![Answered { id, answer }], errands)
            }
            Ask::Open { set } => match self.send_for(set) {
                Some(errand) => (Vec::new(), vec![errand]),
                None if self.waiting.contains(&set) => (Vec::new(), Vec::new()),
                None => (vec![Answered { id, answer: Answer::Here { set } }], Vec::new()),
            },
            Ask::Add { name } => {
                let answer = self.add(&name, bytes.unwrap_or_default());
                (vec![Answered { id, answer }], Vec::new())
            }
            Ask::Lend { name } => {
                let answer = match self.library.add_file(&name, bytes.unwrap_or_default()) {
                    Ok(()) => Answer::Lent,
                    Err(finding) => Answer::Refused { set: None, finding },
                };
                (vec![Answered { id, answer }], Vec::new())
            }
            Ask::Import { file, wish } => {
                let job = Job { file, wish, bytes: bytes.unwrap_or_default() };
                (Vec::new(), vec![Errand::Import(id, job)])
            }
        }
    }

    /// Takes what an errand brought.
    pub fn fetched(&mut self, set: SetId, bytes: Result<Vec<u8>, Finding>) -> Answered {
        self.waiting.remove(&set);
        let answer = match bytes.and_then(CodeSet::from_bytes) {
            Ok(held) if held.id() == set => {
                self.library.add(held);
                Answer::Here { set }
            }
            Ok(held) => {
                let message =
                    format!("Where {} was looked for, {} was found.", set.label(), held.id().label());
                let finding = Finding::error("worker.wrong-set", message, "Load the page again.");
                Answer::Refused { set: Some(set), finding }
            }
            Err(finding) => Answer::Refused { set: Some(set), finding },
        };
        // The next question asks for it again.
        if matches!(answer, Answer::Refused { .. }) {
            self.sent_for.remove(&set);
        }
        Answered { id: 0, answer }
    }

    /// The sets at hand.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// The sets at hand, to put more on the shelf.
    pub fn library_mut(&mut self) -> &mut Library {
        &mut self.library
    }

    fn send_for(&mut self, set: SetId) -> Option<Errand> {
        self.sent_for.insert(set).then(|| {
            self.waiting.insert(set);
            Errand::Fetch(set)
        })
    }

    fn search(&self, seek: &Seek) -> Found {
        let waiting = seek.sets.iter().copied().filter(|set| self.waiting.contains(set)).collect();
        Found { hits: self.library.seek(seek), waiting }
    }

    fn add(&mut self, name: &str, bytes: Vec<u8>) -> Answer {
        match CodeSet::from_bytes(bytes) {
            Ok(held) => {
                let release = held.release().clone();
                if !release.imported {
                    self.sent_for.insert(held.id());
                }
                self.library.add(held);
                Answer::Added { release }
            }
            Err(finding) => {
                Answer::Refused { set: None, finding: Finding { at: name.to_owned(), ..finding } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Filter;

    fn ask(ask: Ask) -> Asked {
        Asked { id: 7, ask }
    }

    fn seek(sets: &[SetId]) -> Ask {
        let on = practicum_base::Day::constant(2026, 5, 1);
        let query = "gout".to_owned();
        Ask::Search(Seek { query, sets: sets.to_vec(), on, limit: 10, filter: Filter::default() })
    }

    #[test]
    fn a_search_sends_once_for_the_sets_it_lacks_and_does_not_wait() {
        let mut clerk = Clerk::default();
        let (answers, errands) = clerk.hear(ask(seek(&[SetId::Icd10Cm, SetId::Cpt])), None);
        assert_eq!(errands, [Errand::Fetch(SetId::Icd10Cm), Errand::Fetch(SetId::Cpt)]);
        let Answer::Found(found) = &answers[0].answer else { panic!("{answers:?}") };
        assert_eq!(found.waiting, [SetId::Icd10Cm, SetId::Cpt]);
        assert!(clerk.hear(ask(seek(&[SetId::Cpt])), None).1.is_empty(), "it is on its way");
    }

    #[test]
    fn a_set_that_did_not_come_is_sent_for_again() {
        let mut clerk = Clerk::default();
        clerk.hear(ask(Ask::Open { set: SetId::Cpt }), None);
        let answer = clerk.fetched(SetId::Cpt, Ok(b"not an asset".to_vec()));
        assert!(matches!(answer.answer, Answer::Refused { set: Some(SetId::Cpt), .. }));
        assert_eq!(clerk.hear(ask(Ask::Open { set: SetId::Cpt }), None).1, [Errand::Fetch(SetId::Cpt)]);
    }

    #[test]
    fn bytes_that_are_no_release_are_refused_by_name() {
        let (answers, _) =
            Clerk::default().hear(ask(Ask::Add { name: "mine.bin".to_owned() }), Some(vec![1, 2]));
        let Answer::Refused { finding, .. } = &answers[0].answer else { panic!("{answers:?}") };
        assert_eq!((finding.code.as_str(), finding.at.as_str()), ("codeset.not-an-asset", "mine.bin"));
    }
}
