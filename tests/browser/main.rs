//! What only a real browser can prove: run by `cargo xtask test` through `wasm-bindgen-test-runner`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop where the page is not as it must be")]

mod store;
mod tally;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_app_mounts_into_the_page() {
    practicum::ui::mount();
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let heading = document.query_selector("h1").expect("a valid selector").expect("a heading");
    assert_eq!(heading.text_content().as_deref(), Some("Practicum"));
}
