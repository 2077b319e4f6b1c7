#![no_main]

use libfuzzer_sys::fuzz_target;

// The first byte says how large the pieces are.
fuzz_target!(|data: &[u8]| {
    if let Some((size, bytes)) = data.split_first() {
        practicum_fuzz::in_pieces(bytes, usize::from(*size) + 1);
    }
});
