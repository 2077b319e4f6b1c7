#![no_main]

use codesets_import_fuzz::cases::run;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    run("cm_index", data);
});
