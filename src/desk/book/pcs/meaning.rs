//! What a value means, from the definitions the user imported; an operation's also from its table.

use crate::base::Day;
use crate::practice::coding::Codes;
use codesets_lookup::pcs::PcsTable;

/// The most examples or parts that are listed.
const MOST: usize = 24;

/// What a value means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Meaning {
    /// The definition.
    pub definition: String,
    /// What is said besides.
    pub explanation: String,
    /// Examples, or the parts and devices it stands for.
    pub includes: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

/// The meaning of a value by its section, place (1 to 7) and label.
pub(super) fn of(
    codes: &Codes,
    table: Option<&PcsTable>,
    section: char,
    position: usize,
    label: &str,
    on: Day,
) -> Option<Meaning> {
    let book = codes.library.brought.definitions.on(on);
    let found = book.and_then(|book| book.of(section, u8::try_from(position).ok()?, label));
    if let Some(found) = found {
        return Some(Meaning {
            definition: found.definition.clone(),
            explanation: found.explanation.clone(),
            includes: found.includes.iter().take(MOST).cloned().collect(),
            more: found.includes.len().saturating_sub(MOST),
        });
    }
    let table = table.filter(|table| position == 3 && table.names[2] == label)?;
    table.definition.clone().map(|definition| Meaning { definition, ..Meaning::default() })
}
