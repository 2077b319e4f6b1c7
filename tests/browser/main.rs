//! What only a real browser can prove: run by `cargo xtask test` through `wasm-bindgen-test-runner`.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop where the page is not as it must be")]

mod backup;
mod fold;
mod store;
mod tally;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
async fn the_app_mounts_into_the_page() {
    practicum::ui::mount();
    let document = web_sys::window().and_then(|window| window.document()).expect("a page");
    let heading = || document.query_selector("main h1").expect("a valid selector");
    store::until(|| heading().is_some()).await;
    let text = heading().and_then(|heading| heading.text_content()).unwrap_or_default();
    assert_ne!(text, "There is no such page");
}
