#![no_main]

use libfuzzer_sys::fuzz_target;
use practicum::practice::x12;

fuzz_target!(|data: &[u8]| practicum_fuzz::read(data, |text| x12::read_837i(text).is_ok()));
