//! The releases the book is made of.

use super::tabular::{Provenance, of_about, of_release};
use crate::practice::coding::Codes;

/// Every release at hand, set by set, oldest first; then the tables beside the sets, as far as they have come.
pub fn releases(codes: &Codes) -> Vec<Provenance> {
    let library = &codes.library;
    let guidelines = library.guidelines.all().iter().map(|book| of_about(&book.about));
    let edits = library.add_ons.all().iter().map(|table| of_about(&table.about));
    let drgs = library.drgs.all().iter().map(|tables| of_about(&tables.about));
    library.releases().map(of_release).chain(guidelines).chain(edits).chain(drgs).collect()
}
