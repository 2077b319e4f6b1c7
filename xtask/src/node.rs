//! What comes from npm: the wasm optimiser, and the packages that drive a browser.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::tool::find_on_path;
use crate::work::{self, Failure, Share, Workshop};

/// Said wherever the optimiser is left out.
pub const WITHOUT_NODE: &str = "Node and npm are not on PATH, so the optimiser is skipped: the app works the same and is a little larger";

const INSTALL_NODE: &str = "Install Node 20 or newer with npm (on Debian: apt-get install nodejs npm).";

/// binaryen's `wasm-opt`, which runs under Node.
pub enum Optimiser {
    /// The program's file.
    At(PathBuf),
    /// There is no Node here.
    Missing,
}

/// The optimiser, installed into the cache from the committed lock when it is not there yet.
///
/// # Errors
/// When npm is there but cannot bring it.
pub fn optimiser(workshop: &Workshop) -> Result<Optimiser, Failure> {
    if !is_here() {
        return Ok(Optimiser::Missing);
    }
    let folder = workshop.cache.join("binaryen-132");
    let program = folder.join("node_modules/binaryen/bin/wasm-opt");
    if !program.is_file() {
        workshop.say("installing binaryen 132 (seconds)");
        workshop.timed(Share::Install, "binaryen", || {
            std::fs::create_dir_all(&folder).map_err(|error| Failure::at(&folder, &error))?;
            for file in ["package.json", "package-lock.json"] {
                let from = workshop.root.join("tests/tools/optimiser").join(file);
                std::fs::copy(&from, folder.join(file)).map_err(|error| Failure::at(&from, &error))?;
            }
            npm_ci(workshop, &folder)
        })?;
    }
    Ok(Optimiser::At(program))
}

/// playwright-core and axe-core, exactly as locked.
///
/// # Errors
/// When Node is missing or npm cannot bring them.
pub fn end_to_end_packages(workshop: &Workshop) -> Result<(), Failure> {
    packages(workshop, "tests/end_to_end", "playwright-core and axe-core")
}

/// The search engines the search is measured against, exactly as locked.
///
/// # Errors
/// When Node is missing or npm cannot bring them.
pub fn bench_packages(workshop: &Workshop) -> Result<(), Failure> {
    packages(workshop, "tests/bench/search", "the search engines to compare with")
}

/// The readers of X12 that ours is measured against, exactly as locked.
///
/// # Errors
/// When Node is missing or npm cannot bring them.
pub fn x12_packages(workshop: &Workshop) -> Result<(), Failure> {
    packages(workshop, "tests/bench/x12", "the X12 readers to compare with")
}

/// What a folder's lock names.
fn packages(workshop: &Workshop, folder: &str, what: &str) -> Result<(), Failure> {
    if !is_here() {
        return Err(Failure::new("This needs Node and npm, and they are not on PATH.", INSTALL_NODE));
    }
    let folder = workshop.root.join(folder);
    let lock = folder.join("package-lock.json");
    let wanted = std::fs::read(&lock).map_err(|error| Failure::at(&lock, &error))?;
    // A copy of the lock beside the packages says which lock they came from.
    let mark = folder.join("node_modules/.practicum-lock.json");
    if std::fs::read(&mark).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    workshop.say(&format!("installing {what} (seconds)"));
    npm_ci(workshop, &folder)?;
    std::fs::write(&mark, wanted).map_err(|error| Failure::at(&mark, &error))
}

/// A program that runs under Node.
pub fn command(workshop: &Workshop) -> Command {
    workshop.command("node")
}

fn is_here() -> bool {
    find_on_path("node").is_some() && find_on_path(if cfg!(windows) { "npm.cmd" } else { "npm" }).is_some()
}

fn npm_ci(workshop: &Workshop, folder: &Path) -> Result<(), Failure> {
    let mut npm = workshop.command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(folder).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]);
    work::run(&mut npm, "It needs the package registry your npm is set to.")
}
