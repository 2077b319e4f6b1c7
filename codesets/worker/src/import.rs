//! Reading an official file: what it is read beside, and what is answered.

use crate::clerk::Job;
use crate::message::Answer;
use codesets_lookup::{Library, SetId};

/// The tables that are read beside a set, below `/assets/`.
pub fn tables_beside(set: SetId) -> Option<&'static str> {
    (set == SetId::Icd10Pcs).then_some("codesets/icd10pcs-tables.json")
}

/// Reads a file; the files made of it, card by card and part by part, travel beside the answer. `came` is told how
/// many bytes are read.
pub fn read(job: &Job, library: &Library, came: &mut dyn FnMut(u64)) -> (Answer, Vec<Vec<u8>>) {
    match codesets_import::import(&job.file, &job.bytes, &job.wish, library, came) {
        Ok(made) => {
            let cards = made.iter().map(codesets_import::Imported::card).collect();
            let files = made.into_iter().flat_map(|one| one.files).map(|file| file.bytes).collect();
            (Answer::Imported { cards }, files)
        }
        Err(finding) => (Answer::Refused { set: None, finding }, Vec::new()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use codesets_lookup::card::Wish;

    fn job(file: &str, text: &str) -> Job {
        Job { file: file.to_owned(), wish: Wish::default(), bytes: text.as_bytes().to_vec() }
    }

    #[test]
    fn a_file_becomes_cards_and_the_files_beside_them() {
        let job = job("cpt_2026.txt", "99999\tInvented service\n");
        let (answer, files) = read(&job, &Library::new(), &mut |_| {});
        let Answer::Imported { cards } = answer else { panic!("{answer:?}") };
        assert_eq!((cards[0].key().as_str(), cards[0].counts["codes"]), ("cpt/2026", 1));
        let parts: Vec<u64> = cards.iter().flat_map(|card| &card.parts).map(|part| part.bytes).collect();
        assert_eq!(parts, files.iter().map(|bytes| bytes.len() as u64).collect::<Vec<_>>());
    }

    #[test]
    fn a_wrong_file_is_refused_and_makes_nothing() {
        let (answer, files) = read(&job("notes.txt", "Dear diary"), &Library::new(), &mut |_| {});
        assert!(matches!(answer, Answer::Refused { finding, .. } if finding.code == "import.kind"));
        assert!(files.is_empty());
    }
}
