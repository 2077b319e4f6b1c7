//! How well the ICD-10-PCS axis labels derived from titles agree with the official tables', where those lie beside the
//! repository. A cell is one label of one row of a table on characters four to seven.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_compile::open_shipped;
use codesets_import::{Wish, import};
use codesets_lookup::Library;
use codesets_lookup::pcs::{PcsRow, PcsTable, PcsTables};
use practicum_base::Day;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn official(name: &str) -> Option<Vec<u8>> {
    let root = root();
    let above = root.ancestors().skip(1).take(3).map(|above| above.join("shared/official").join(name));
    above.filter_map(|path| std::fs::read(path).ok()).next()
}

/// The derived label of a character in a row: of a code that both releases have, else none.
fn derived(
    shipped: &PcsTables,
    table: &PcsTable,
    row: &PcsRow,
    axis: usize,
    character: char,
) -> Option<String> {
    let held = shipped.table(&table.code)?;
    let known = |row: &&PcsRow| row.values[axis].iter().any(|value| value.character == character);
    // New technology's substances share characters: there the row's own qualifiers tell which is meant.
    let same = |held: &&PcsRow| {
        !table.code.starts_with('X')
            || held.values[3]
                .iter()
                .any(|value| row.values[3].iter().any(|other| other.character == value.character))
    };
    let found = held.rows.iter().filter(known).find(same)?;
    found.values[axis].iter().find(|value| value.character == character).map(|value| value.label.clone())
}

#[test]
fn derived_labels_agree_with_the_official_tables() {
    let shipped = open_shipped(&root()).unwrap();
    let shipped = shipped.tables_on(Day::constant(2024, 1, 1)).unwrap();
    for (name, on) in [
        ("icd10pcs_tables_2025.xml", Day::constant(2025, 1, 1)),
        ("icd10pcs_tables_2026.xml", Day::constant(2026, 1, 1)),
    ] {
        let Some(bytes) = official(name) else {
            println!("skipped: no shared/official/{name} beside the repository");
            return;
        };
        let mut library = Library::new();
        let made = import(name, &bytes, &Wish::default(), &Library::new(), &mut |_| {}).unwrap();
        made.into_iter().for_each(|made| made.add_to(&mut library).unwrap());
        let official = library.tables_on(on).unwrap();
        let (mut agree, mut cells, mut new) = (0_u32, 0_u32, 0_u32);
        let mut by_axis: BTreeMap<(char, usize), (u32, u32)> = BTreeMap::new();
        for table in official.tables() {
            for (row, axis) in table.rows.iter().flat_map(|row| (0..4).map(move |axis| (row, axis))) {
                for value in &row.values[axis] {
                    let Some(label) = derived(shipped, table, row, axis, value.character) else {
                        new += 1;
                        continue;
                    };
                    let same = u32::from(label == value.label);
                    let held = by_axis.entry((table.code.chars().next().unwrap(), axis + 4)).or_default();
                    (held.0, held.1) = (held.0 + same, held.1 + 1);
                    (agree, cells) = (agree + same, cells + 1);
                }
            }
        }
        println!(
            "{name}: {agree} of {cells} cells agree, {:.2} %; {new} cells are new since 2024",
            f64::from(agree) * 100.0 / f64::from(cells)
        );
        let share = |(_, (same, all)): &(&(char, usize), &(u32, u32))| same < all;
        for ((section, axis), (same, all)) in by_axis.iter().filter(share) {
            println!("  section {section}, character {axis}: {same} of {all}");
        }
        assert!(agree * 100 >= cells * 95);
    }
}
