use crate::sample_enquiry as sample;
use practicum::practice::x12::{
    read_270, read_271, read_276, read_277, read_837i, write_270, write_271, write_276, write_277, write_837i,
};

macro_rules! round_trip {
    ($name:ident, $sample:path, $write:path, $read:path) => {
        #[test]
        fn $name() {
            for seed in 0..300 {
                let said = $sample(seed);
                let text = $write(&said).unwrap_or_else(|f| panic!("seed {seed}: {f}"));
                let back = $read(&text).unwrap_or_else(|f| panic!("seed {seed}: {f:?}\n{text}"));
                assert_eq!(back, said, "seed {seed}\n{text}");
            }
        }
    };
}

round_trip!(a_batch_of_bills_reads_back_as_it_was_written, crate::sample_bill::bills, write_837i, read_837i);
round_trip!(
    an_eligibility_enquiry_reads_back_as_it_was_written,
    sample::eligibility_enquiry,
    write_270,
    read_270
);
round_trip!(
    an_eligibility_answer_reads_back_as_it_was_written,
    sample::eligibility_answer,
    write_271,
    read_271
);
round_trip!(a_status_enquiry_reads_back_as_it_was_written, sample::status_enquiry, write_276, read_276);
round_trip!(a_status_answer_reads_back_as_it_was_written, sample::status_answer, write_277, read_277);

#[test]
fn an_enquiry_without_a_service_is_refused() {
    let mut enquiry = sample::eligibility_enquiry(1);
    enquiry.patients[0].services.clear();
    enquiry.patients[0].procedure = None;
    assert_eq!(write_270(&enquiry).unwrap_err().at, "service");
}

#[test]
fn active_coverage_is_told_from_none() {
    let answers: Vec<_> = (0..60).flat_map(|seed| sample::eligibility_answer(seed).patients).collect();
    assert!(answers.iter().any(|a| a.active()) && answers.iter().any(|a| !a.active()));
    let active = answers.iter().find(|a| a.active()).unwrap();
    assert_eq!(active.amounts("B", "98").len(), 1);
    assert!(active.amounts("B", "5").is_empty());
}
