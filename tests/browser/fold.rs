//! The same journal comes to the same digest here as on the machine that wrote it.

use practicum::journal::{Journal, digest};
use practicum::practice::office::State;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn a_journal_folds_to_the_digest_it_had_natively() {
    let text = include_str!("../journal_compat/novice-0.1.0.jsonl");
    let expected = include_str!("../journal_compat/novice-0.1.0.digest");
    let journal = Journal::<State>::read(text.lines()).expect("a sound journal");
    assert_eq!(digest(journal.state()).expect("a state without floats"), expected.trim());
}
