//! Imported releases are kept, replaced whole, and answer by date.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_compile::{add_imported, keep_imported};
use codesets_import::{Wish, import};
use codesets_lookup::{Library, SetId};
use practicum_base::{Day, Finding};
use std::path::{Path, PathBuf};

const ON: Day = Day::constant(2026, 5, 1);

/// A folder of its own for a test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

fn keep(text: &str, data: &Path) -> PathBuf {
    let made =
        import("cpt_2026.txt", text.as_bytes(), &Wish::default(), &Library::new(), &mut |_| {}).unwrap();
    keep_imported(&made[0], data).unwrap()
}

fn opened(data: &Path) -> Result<Library, Finding> {
    let mut library = Library::new();
    add_imported(&mut library, data).map(|()| library)
}

#[test]
fn a_release_is_kept_and_replaced_by_one_of_its_name() {
    let data = folder("kept");
    for title in ["Invented service", "Invented service, revised"] {
        let folder = keep(&format!("99999\t{title}\n"), &data);
        assert!(folder.ends_with("imported/cpt/2026"));
        assert_eq!(opened(&data).unwrap().get(SetId::Cpt, "99999", ON).unwrap().title, title);
    }
    let folders = std::fs::read_dir(data.join("imported/cpt")).unwrap().count();
    assert_eq!(folders, 1, "nothing is left of the old release");
}

#[test]
fn a_half_written_release_is_left_out_and_a_damaged_one_named() {
    let data = folder("damaged");
    let folder = keep("99999\tInvented service\n", &data);
    let about = folder.join("about.json");
    let said = std::fs::read(&about).unwrap();
    std::fs::remove_file(&about).unwrap();
    assert!(!opened(&data).unwrap().has(SetId::Cpt));
    std::fs::write(&about, said).unwrap();
    let file = folder.join("cpt.bin");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes[200] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let finding = opened(&data).map(|_| ()).unwrap_err();
    assert_eq!(finding.code, "codeset.damaged");
    assert!(finding.at.ends_with("cpt.bin") && finding.next_step.contains("Import"));
}

#[test]
fn an_imported_release_of_a_shipped_ones_name_stands_before_it_on_its_own_days_only() {
    let line = |code: &str, long: &str| {
        let line = format!("{code:>5}001003{long:<80}{:<28}", "Short");
        format!("{:<320}\n", format!("{line:<268}{:<8}{:<8}{:<8}N", "19860101", "20000101", ""))
    };
    let made = import(
        "HCPC2026_APR_ANWEB.txt",
        line("E0100", "Cane, as this test words it").as_bytes(),
        &Wish::default(),
        &Library::new(),
        &mut |_| {},
    );
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut library = codesets_compile::open_shipped(&root).unwrap();
    let shipped = library.set(SetId::Hcpcs).unwrap().release().release.clone();
    let made = made.unwrap().remove(0);
    assert_eq!(made.release, shipped);
    made.add_to(&mut library).unwrap();
    let title = |on: Day| library.get(SetId::Hcpcs, "E0100", on).unwrap().title;
    assert_eq!(title(ON), "Cane, as this test words it");
    assert_ne!(title(Day::constant(2026, 1, 5)), title(ON));
}
