//! Archives: what is unpacked, and what is refused.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so by stopping")]

use codesets_import::{Wish, import};
use codesets_lookup::Library;
use miniz_oxide::deflate::compress_to_vec;
use practicum_base::Finding;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::Write;

fn zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut archive = ZipArchiveWriter::new(&mut bytes);
    for (name, data) in members {
        let (mut entry, config) =
            archive.new_file(name).compression_method(CompressionMethod::DEFLATE).start().unwrap();
        entry.write_all(&compress_to_vec(data, 6)).unwrap();
        let mut checked = config.wrap(std::io::sink());
        checked.write_all(data).unwrap();
        let (_, descriptor) = checked.finish().unwrap();
        entry.finish(descriptor).unwrap();
    }
    archive.finish().unwrap();
    bytes
}

fn refused(bytes: &[u8]) -> Finding {
    import("a.zip", bytes, &Wish::default(), &Library::new(), &mut |_| {}).map(|made| made.len()).unwrap_err()
}

const INDEX: &str = "<ICD10PCS.index><version>2025</version><letter><title>A</title><mainTerm><title>Abdominoplasty</title>\
<use>x</use></mainTerm></letter></ICD10PCS.index>";

#[test]
fn every_readable_file_of_an_archive_is_imported() {
    let definitions = "<ICD10PCS.definitions><version>2025</version><section code=\"0\"><title>S</title><axis pos=\"3\">\
<title>Operation</title><terms><title>Bypass</title><definition>d</definition></terms></axis></section></ICD10PCS.definitions>";
    let bytes = zip(&[
        ("index.xml", INDEX.as_bytes()),
        ("readme.pdf", b"%PDF"),
        ("defs/d.xml", definitions.as_bytes()),
        ("notes.txt", b"words"),
    ]);
    let made = import("a.zip", &bytes, &Wish::default(), &Library::new(), &mut |_| {}).unwrap();
    let kinds: Vec<&str> = made.iter().map(|made| made.kind.name()).collect();
    assert_eq!(kinds, ["icd10pcs-index", "icd10pcs-definitions"]);
    assert_eq!(made[0].source.sha256.len(), 64);
}

#[test]
fn a_bomb_is_refused_before_it_is_unpacked() {
    let zeros = vec![b' '; 64 << 20];
    assert_eq!(refused(&zip(&[("bomb.txt", &zeros)])).code, "import.bomb");
}

#[test]
fn a_damaged_archive_is_refused() {
    let good = zip(&[("index.xml", INDEX.as_bytes())]);
    assert_eq!(refused(&good[..good.len() - 10]).code, "import.archive");
    let place = good.windows(4).position(|four| four == b"PK\x03\x04").unwrap() + 45;
    let mut hurt = good.clone();
    hurt[place] ^= 0x55;
    assert_eq!(refused(&hurt).code, "import.archive");
    assert_eq!(refused(b"PK\x03\x04").code, "import.archive");
    let many: Vec<(String, Vec<u8>)> = (0..80).map(|n| (format!("{n}.txt"), b"x".to_vec())).collect();
    let many: Vec<(&str, &[u8])> = many.iter().map(|(name, data)| (name.as_str(), data.as_slice())).collect();
    assert_eq!(refused(&zip(&many)).code, "import.archive");
}

#[test]
fn an_archive_without_an_official_file_names_what_it_holds() {
    let finding = refused(&zip(&[("letter.txt", b"Dear"), ("pay.xlsx", b"PK")]));
    assert_eq!(finding.code, "import.kind");
    assert!(finding.message.contains("letter.txt") && finding.message.contains("pay.xlsx"));
}
