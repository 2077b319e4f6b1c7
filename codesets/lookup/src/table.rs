//! ICD-10-PCS tables by date, beside the code sets.

use crate::library::Library;
use crate::pcs::{PcsAxis, PcsTables, PcsValue};
use crate::set::SetId;
use practicum_base::Day;

impl Library {
    /// Adds a release's tables; one of the same name is replaced.
    pub fn add_tables(&mut self, tables: PcsTables) {
        self.tables.add(tables);
    }

    /// The tables that answer for a day: those in force on it, else the last before; none before the first.
    pub fn tables_on(&self, on: Day) -> Option<&PcsTables> {
        self.tables.on(on)
    }

    /// What may follow the ICD-10-PCS characters typed so far on a day.
    pub fn next_characters(&self, typed: &str, on: Day) -> Vec<PcsValue> {
        self.tables_on(on).map_or_else(Vec::new, |tables| tables.next(&SetId::bare(typed)))
    }

    /// Each character of an ICD-10-PCS code, or of its beginning, with its axis and meaning on a day.
    pub fn axes(&self, code: &str, on: Day) -> Vec<PcsAxis> {
        self.tables_on(on).map_or_else(Vec::new, |tables| tables.explain(&SetId::bare(code)))
    }
}
