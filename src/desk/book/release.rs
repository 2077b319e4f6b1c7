//! The releases the book is made of.

use super::tabular::{Provenance, of_release};
use crate::practice::coding::Codes;

/// Every release at hand, set by set, oldest first.
pub fn releases(codes: &Codes) -> Vec<Provenance> {
    codes.library.releases().map(of_release).collect()
}
