use crate::sample;
use practicum::practice::x12::{read_837p, write_837p};

#[test]
fn a_batch_of_claims_reads_back_as_it_was_written() {
    for seed in 0..400 {
        let batch = sample::batch(seed);
        let text = write_837p(&batch).unwrap_or_else(|f| panic!("seed {seed}: {f}"));
        let back = read_837p(&text).unwrap_or_else(|f| panic!("seed {seed}: {f:?}\n{text}"));
        assert_eq!(back, batch, "seed {seed}\n{text}");
    }
}

#[test]
fn an_empty_item_is_refused_by_its_number() {
    let mut batch = sample::batch(1);
    batch.claims[0].insured_id.clear();
    assert_eq!(write_837p(&batch).unwrap_err().at, "1a");
    let mut batch = sample::batch(1);
    batch.claims[0].lines[0].pointers.clear();
    assert_eq!(write_837p(&batch).unwrap_err().at, "24E");
    let mut batch = sample::batch(1);
    batch.claims[0].patient_family = "Del*gado".into();
    assert_eq!(write_837p(&batch).unwrap_err().code, "x12.character");
}

#[test]
fn accents_are_sent_plain() {
    let mut batch = sample::batch(2);
    batch.claims[0].patient_family = "Muñoz".into();
    let back = read_837p(&write_837p(&batch).unwrap()).unwrap();
    assert_eq!(back.claims[0].patient_family, "Munoz");
}
