//! Assets are the same bytes each time, and damaged ones are refused.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_compile::{compile_all, compiled_dir};
use codesets_lookup::CodeSet;
use std::path::{Path, PathBuf};

fn data_dir() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

#[test]
fn the_same_sources_give_the_same_bytes() {
    let compiled = compiled_dir(&data_dir()).unwrap();
    let again = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("again");
    for asset in compile_all(&data_dir(), &again).unwrap() {
        let (one, two) = (std::fs::read(compiled.join(&asset.file)), std::fs::read(again.join(&asset.file)));
        assert!(one.unwrap() == two.unwrap(), "{} differs", asset.file);
    }
}

#[test]
fn a_damaged_asset_is_refused() {
    let whole = std::fs::read(compiled_dir(&data_dir()).unwrap().join("hcpcs.bin")).unwrap();
    let code = |bytes: Vec<u8>| CodeSet::from_bytes(bytes).map(|_| ()).unwrap_err().code;
    assert!(CodeSet::from_bytes(whole.clone()).is_ok());
    assert_eq!(code(Vec::new()), "codeset.not-an-asset");
    assert_eq!(code(b"PRACTICU".to_vec()), "codeset.version");
    assert_eq!(code(whole[..whole.len() - 5].to_vec()), "codeset.damaged");
    for place in (8..whole.len()).step_by(whole.len() / 97) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0x10;
        assert!(CodeSet::from_bytes(bytes).is_err(), "a flipped bit at {place} went unseen");
    }
}

/// Bytes that pass the checksum may still lie about everything else.
#[test]
fn hostile_bytes_never_panic() {
    use codesets_lookup::{Library, SetId, layout};
    let whole = std::fs::read(compiled_dir(&data_dir()).unwrap().join("hcpcs.bin")).unwrap();
    let on = practicum_base::parse_day("2026-05-01").unwrap();
    let mut dice = 0x2545_F491_4F6C_DD1D_u64;
    for _ in 0..150 {
        let mut bytes = whole.clone();
        for _ in 0..40 {
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            let place = 28 + (dice % (bytes.len() as u64 - 28)) as usize;
            // Half of the damage goes to the section table.
            let place = if dice & 1 << 40 == 0 { place } else { 28 + place % (SECTION_TABLE - 28) };
            bytes[place] = (dice >> 32) as u8;
        }
        let sum = layout::checksum(&bytes[layout::CHECKED_FROM..]);
        bytes[8..16].copy_from_slice(&sum.to_le_bytes());
        let Ok(set) = CodeSet::from_bytes(bytes) else { continue };
        let mut library = Library::new();
        library.add(set);
        for code in ["J1885", "A0021", "V5364", "J"] {
            let _ = library.get(SetId::Hcpcs, code, on);
            let _ = library.notes(SetId::Hcpcs, code, on);
            let _ = library.children(SetId::Hcpcs, code, on);
        }
        let _ = library.roots(SetId::Hcpcs, on);
        let _ = library.search("ambulance srvice J1", &[SetId::Hcpcs], on, 20);
    }
}

const SECTION_TABLE: usize = codesets_lookup::layout::HEADER + codesets_lookup::layout::SECTIONS * 8;
