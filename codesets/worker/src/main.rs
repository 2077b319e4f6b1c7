//! The worker's program: carries messages to the clerk and back, and does its errands.

#[cfg(target_arch = "wasm32")]
mod scope;

#[cfg(target_arch = "wasm32")]
fn main() {
    scope::start();
}

#[cfg(not(target_arch = "wasm32"))]
#[allow(clippy::print_stderr)]
fn main() -> std::process::ExitCode {
    eprintln!("This program runs in a browser’s worker. Search natively with `practicum lookup`.");
    std::process::ExitCode::from(2)
}
