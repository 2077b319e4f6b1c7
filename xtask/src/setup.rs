//! `setup`: brings what is missing and pinned; running it again finds everything in place.

use std::ffi::OsString;
use std::path::PathBuf;

use crate::browser::{self, Chromium};
use crate::node::{self, Optimiser};
use crate::tool::{TRUNK, WASM_BINDGEN};
use crate::work::{self, Failure, Share, Workshop};

/// What a browser build needs.
pub struct BuildTools {
    /// `PATH` with the pinned tools in front.
    pub path: OsString,
    /// The folder of `wasm-bindgen` and its test runner.
    pub bindgen: PathBuf,
}

/// What the tests in a browser need besides.
pub struct BrowserTools {
    /// The programs of the browser.
    pub chromium: Chromium,
}

/// Everything, as the verb `setup` does it.
///
/// # Errors
/// The first thing that is missing and cannot be brought.
pub fn everything(workshop: &Workshop) -> Result<(), Failure> {
    for_build(workshop)?;
    match node::optimiser(workshop)? {
        Optimiser::At(_) => workshop.say("the optimiser is in place"),
        Optimiser::Missing => workshop.say(node::WITHOUT_NODE),
    }
    for_browser(workshop)?;
    workshop.say("everything is in place");
    Ok(())
}

/// The toolchain's target, the locked crates, Trunk and wasm-bindgen.
///
/// # Errors
/// When one of them cannot be brought.
pub fn for_build(workshop: &Workshop) -> Result<BuildTools, Failure> {
    workshop.timed(Share::Install, "toolchain and crates", || {
        wasm_target(workshop)?;
        let next_step = "If Cargo.lock is out of date, run `cargo fetch` once and keep what it writes.";
        work::run(workshop.cargo().args(["fetch", "--locked", "--quiet"]), next_step)
    })?;
    let bindgen = workshop.timed(Share::Install, "wasm-bindgen", || WASM_BINDGEN.folder(workshop))?;
    let trunk = workshop.timed(Share::Install, "trunk", || TRUNK.folder(workshop))?;
    workshop.say("trunk 0.22.1 and wasm-bindgen 0.2.130 are in place");
    let before = std::env::var_os("PATH").unwrap_or_default();
    let folders = [trunk, bindgen.clone()].into_iter().chain(std::env::split_paths(&before));
    let path = std::env::join_paths(folders).map_err(|error| {
        Failure::new(format!("PATH cannot be extended: {error}."), "Use a folder without `:`.")
    })?;
    Ok(BuildTools { path, bindgen })
}

/// A browser with its driver, and the packages the end-to-end tests drive it with.
///
/// # Errors
/// When they are missing and cannot be brought: a test is never skipped for it.
pub fn for_browser(workshop: &Workshop) -> Result<BrowserTools, Failure> {
    let chromium = workshop.timed(Share::Install, "chromium", || browser::find_or_install(workshop))?;
    workshop.say("the browser and its driver are in place");
    workshop.timed(Share::Install, "end-to-end packages", || node::end_to_end_packages(workshop))?;
    workshop.say("the end-to-end packages are in place");
    Ok(BrowserTools { chromium })
}

/// `rust-toolchain.toml` names the wasm target; where rustup does not install by itself, it is told to.
fn wasm_target(workshop: &Workshop) -> Result<(), Failure> {
    let target = "wasm32-unknown-unknown";
    let installed = || {
        let mut rustc = std::process::Command::new("rustc");
        work::first_line(rustc.current_dir(&workshop.root).args(["--print", "sysroot"]))
            .is_some_and(|sysroot| PathBuf::from(sysroot).join("lib/rustlib").join(target).is_dir())
    };
    if installed() {
        return Ok(());
    }
    workshop.say("installing the pinned toolchain's wasm target");
    let next_step = "Install rustup, then run `rustup toolchain install` in this folder.";
    work::run(workshop.command("rustup").args(["toolchain", "install", "--no-self-update"]), next_step)?;
    if !installed() {
        work::run(workshop.command("rustup").args(["target", "add", target]), next_step)?;
    }
    Ok(())
}
