//! Writes samples into the folder named by `X12_SAMPLES`, for validators that are not ours.

#[test]
fn samples_are_written_when_a_folder_is_named() {
    let Ok(folder) = std::env::var("X12_SAMPLES") else { return };
    for seed in 0..40 {
        for (kind, text) in crate::sample::every_kind(seed) {
            std::fs::write(format!("{folder}/{seed:06}.{kind}"), text).unwrap();
        }
    }
}
