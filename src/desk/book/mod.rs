//! The code book: what a search shows, what a code's page says, how the tree unfolds. Every question takes the day.

pub mod check;
mod drg;
pub mod grid;
mod guideline;
mod hit;
pub mod index;
mod leaf;
mod list;
pub mod mark;
mod note;
mod part;
pub mod pcs;
mod release;
mod said;
mod tabular;
mod tree;

#[cfg(test)]
mod tests;

pub use drg::{DrgPage, DrgRow, SeverityNote, drg_page, severity};
pub use guideline::{GuidelineGroup, GuidelinePage, GuidelineRow, guideline_page, rules_of};
pub use hit::{Found, HitRow, Piece, chapters, seek, shown, waiting};
pub use leaf::{Leaf, Opened, Pointer, SeventhRow, open};
pub use list::{ListKind, ListRow, rows};
pub use note::{NoteGroup, NoteLine, NotePiece, groups};
pub use part::Part;
pub use release::releases;
pub use said::spoken_set;
pub use tabular::{Provenance, Tabular, TabularRow, provenance, tabular};
pub use tree::{Twig, path_to, tree};

use codesets_lookup::SetId;

/// The sets beside the chart of an office visit, in the order of the tabs.
pub const SETS: [SetId; 3] = [SetId::Icd10Cm, SetId::Cpt, SetId::Hcpcs];
/// The sets of the whole book.
pub const WHOLE: [SetId; 4] = [SetId::Icd10Cm, SetId::Icd10Pcs, SetId::Cpt, SetId::Hcpcs];
