//! What a user brings besides code sets: official indexes, definitions, edits and fees, picked by date.

use crate::codeset::CodeSet;
use crate::dated::Releases;
use crate::definition::Definitions;
use crate::edit::{AddOnTable, pair_for};
use crate::fee::{FeeTable, UnitTable};
use crate::guideline::GuidelineBook;
use crate::library::Library;
use crate::msdrg::MsDrgTables;
use crate::pair::{Pair, PairTable};
use crate::pcs::PcsTables;
use crate::term::{TermBook, TermTable};
use practicum_base::{Day, Finding};

/// Side tables by kind. Clones share the tables.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    books: Vec<(TermBook, Releases<TermTable>)>,
    /// ICD-10-PCS definitions.
    pub definitions: Releases<Definitions>,
    /// Procedure-to-procedure edits, one release a file.
    pub pairs: Releases<PairTable>,
    /// Unit limits, one release a setting and quarter.
    pub units: Releases<UnitTable>,
    /// Physician fee schedules.
    pub fees: Releases<FeeTable>,
}

impl Brought {
    /// Adds a release of an alphabetic book.
    pub fn add_book(&mut self, table: TermTable) {
        let place = self.place(table.book);
        self.books[place].1.add(table);
    }

    /// Takes in every release of another, which goes on holding them too.
    pub fn join(&mut self, other: &Brought) {
        let Brought { books, definitions, pairs, units, fees } = other;
        for (book, releases) in books {
            let place = self.place(*book);
            self.books[place].1.join(releases);
        }
        self.definitions.join(definitions);
        self.pairs.join(pairs);
        self.units.join(units);
        self.fees.join(fees);
    }

    /// Where a book's releases stand; room is made for those of a new one.
    fn place(&mut self, book: TermBook) -> usize {
        self.books.iter().position(|(held, _)| *held == book).unwrap_or_else(|| {
            self.books.push((book, Releases::default()));
            self.books.len() - 1
        })
    }

    /// The pair of two codes on a day, by the edits for a setting (`practitioner`, `hospital`, `supplier`), in however many
    /// files they came.
    pub fn pair(&self, setting: &str, column_one: &str, column_two: &str, on: Day) -> Option<Pair> {
        pair_for(&self.pairs, setting, column_one, column_two, on)
    }

    /// An alphabetic book on a day: an official one in force, else the derived one, else the last official one.
    pub fn book(&self, book: TermBook, on: Day) -> Option<&TermTable> {
        let releases = &self.books.iter().find(|(held, _)| *held == book)?.1;
        let official = releases.on(on).filter(|table| !table.derived && on <= table.to);
        let derived = || releases.all().iter().find(|table| table.derived).map(std::sync::Arc::as_ref);
        official.or_else(derived).or_else(|| releases.on(on))
    }
}

impl Library {
    /// Adds a file that the compiler or the importer made, told by its name: code sets end in `.bin`.
    ///
    /// # Errors
    /// When the bytes are not what the name says; the library stays as it was. `library.file` for a name it does not
    /// know.
    pub fn add_file(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), Finding> {
        match name {
            "icd10pcs-tables.json" => self.add_tables(PcsTables::from_bytes(&bytes)?),
            "terms.json" | "icd10cm-index.txt" | "icd10cm-neoplasm.txt" | "icd10cm-drug.txt" => {
                self.brought.add_book(TermTable::from_bytes(&bytes)?);
            }
            "guidelines.json" => self.guidelines.add(GuidelineBook::from_bytes(&bytes)?),
            "add-ons.json" => self.add_ons.add(AddOnTable::from_bytes(&bytes)?),
            "msdrg.json" => self.drgs.add(MsDrgTables::from_bytes(&bytes)?),
            "definitions.json" => self.brought.definitions.add(Definitions::from_bytes(&bytes)?),
            "pairs.bin" => self.brought.pairs.add(PairTable::from_bytes(bytes)?),
            "units.json" => self.brought.units.add(UnitTable::from_bytes(&bytes)?),
            "fees.json" => self.brought.fees.add(FeeTable::from_bytes(&bytes)?),
            _ if name.ends_with(".bin") => self.add(CodeSet::from_bytes(bytes)?),
            _ => {
                let message = format!("No table is kept in a file named {name}.");
                return Err(Finding::error("library.file", message, "Import the official file again."));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::term::Term;

    #[test]
    fn an_official_book_answers_for_its_days_and_the_derived_one_for_all_others() {
        let years = |from: i16, to: i16| (Day::constant(from, 10, 1), Day::constant(to, 9, 30));
        let terms = || vec![Term { title: "Gout".to_owned(), ..Term::default() }];
        let mut brought = Brought::default();
        brought.add_book(TermTable::derived(
            TermBook::CmIndex,
            "derived",
            years(2018, 2026),
            Vec::new(),
            terms(),
        ));
        brought.add_book(TermTable::new(TermBook::CmIndex, "2025", years(2024, 2025), Vec::new(), terms()));
        let derived =
            |year| brought.book(TermBook::CmIndex, Day::constant(year, 5, 1)).map(|table| table.derived);
        assert_eq!([2024, 2025, 2026, 2028].map(derived), [Some(true), Some(false), Some(true), Some(true)]);
    }
}
