//! The code book: what a search shows, what a code's page says, how the tree unfolds. Every question takes the day.

mod hit;
mod leaf;
mod list;
pub mod mark;
mod note;
mod part;
mod release;
mod said;
mod tabular;
mod tree;

#[cfg(test)]
mod tests;

pub use hit::{Found, HitRow, Piece, found};
pub use leaf::{Leaf, Opened, Pointer, SeventhRow, open};
pub use list::{ListKind, ListRow, rows};
pub use note::{NoteGroup, NoteLine, NotePiece, groups};
pub use part::Part;
pub use release::releases;
pub use said::spoken_set;
pub use tabular::{Provenance, Tabular, TabularRow, provenance, tabular};
pub use tree::{Twig, path_to, tree};

use codesets_lookup::SetId;

/// The sets a coder has on this desk, in the order of the tabs.
pub const SETS: [SetId; 3] = [SetId::Icd10Cm, SetId::Cpt, SetId::Hcpcs];
