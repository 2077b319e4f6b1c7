use crate::sample;
use practicum::practice::x12::{acknowledge, read_277ca, read_999, write_277ca, write_837p, write_999};

#[test]
fn a_front_end_report_reads_back_as_it_was_written() {
    for seed in 0..300 {
        let report = sample::front_end(seed);
        let text = write_277ca(&report).unwrap_or_else(|f| panic!("seed {seed}: {f}"));
        assert_eq!(
            read_277ca(&text).unwrap_or_else(|f| panic!("{f:?}\n{text}")),
            report,
            "seed {seed}\n{text}"
        );
    }
}

#[test]
fn a_999_reads_back_as_it_was_written() {
    for seed in 0..300 {
        let answer = sample::acknowledgment(seed);
        let text = write_999(&answer).unwrap_or_else(|f| panic!("seed {seed}: {f}"));
        assert_eq!(
            read_999(&text).unwrap_or_else(|f| panic!("{f:?}\n{text}")),
            answer,
            "seed {seed}\n{text}"
        );
    }
}

#[test]
fn a_good_batch_is_accepted_and_a_broken_one_is_told_where() {
    let batch = sample::batch(5);
    let text = write_837p(&batch).unwrap();
    let answer = acknowledge(&text, &batch.envelope);
    assert!(answer.accepted && answer.errors.is_empty());
    assert_eq!(answer.answers, batch.envelope.control);

    let broken = text.replacen("DMG*D8*", "DMG*D8*9", 1);
    let answer = acknowledge(&broken, &batch.envelope);
    let position = text.lines().position(|l| l.starts_with("DMG")).unwrap() as u32 - 1;
    let error = &answer.errors[0];
    assert!(!answer.accepted);
    assert_eq!(
        (error.segment.as_str(), error.position, error.element, error.code.as_str()),
        ("DMG", position, Some(2), "8")
    );
    assert_eq!(read_999(&write_999(&answer).unwrap()).unwrap(), answer);
}
