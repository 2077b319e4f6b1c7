//! Charts that have no claim yet.

use super::row::{Row, counted, payer, visit_filing_day};
use crate::desk::day::Deadline;
use crate::learn::Shelf;
use crate::practice::office::{EncounterFile, State};

pub(super) fn to_code(state: &State, shelf: &Shelf) -> Vec<Row> {
    let open = state.index.uncoded().filter_map(|id| Some((id, state.encounters.get(&id)?)));
    open.map(|(id, file)| {
        let visit = &file.encounter;
        Row {
            key: format!("encounter-{id}"),
            link: format!("encounter/{id}"),
            patient: visit.patient.name(),
            what: visit.title.clone(),
            dos: visit.dos,
            payer: visit.coverage().map_or_else(|| "no cover".to_owned(), |cover| payer(shelf, &cover.plan)),
            amount: None,
            due: visit_filing_day(shelf, visit).map(|day| Deadline::new(state.today, day)),
            next: next(file),
            waits: false,
        }
    })
    .collect()
}

fn next(file: &EncounterFile) -> String {
    let sheet = &file.coding;
    if !file.handed_in.is_empty() {
        "Coded: make the claim".to_owned()
    } else if sheet.diagnoses.is_empty() && sheet.services.is_empty() {
        "Read the note, then code it".to_owned()
    } else {
        let (codes, lines) = (sheet.diagnoses.len(), sheet.services.len());
        let codes = if codes == 1 { "1 diagnosis".to_owned() } else { format!("{codes} diagnoses") };
        format!("Begun: {codes}, {}", counted(lines, "line"))
    }
}
