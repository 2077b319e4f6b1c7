//! Writes samples into the folder named by `X12_SAMPLES`, for validators that are not ours.

use crate::sample;
use practicum::practice::x12::{write_277ca, write_835, write_837p, write_999};

#[test]
fn samples_are_written_when_a_folder_is_named() {
    let Ok(folder) = std::env::var("X12_SAMPLES") else { return };
    for seed in 0..40 {
        for (kind, text) in [
            ("837p", write_837p(&sample::batch(seed))),
            ("835", write_835(&sample::remittance(seed))),
            ("277ca", write_277ca(&sample::front_end(seed))),
            ("999", write_999(&sample::acknowledgment(seed))),
        ] {
            std::fs::write(format!("{folder}/{seed:06}.{kind}"), text.unwrap()).unwrap();
        }
    }
}
