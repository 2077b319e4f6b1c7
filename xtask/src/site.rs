//! Builds the site: Trunk's output, the optimiser, the data, the build mark, and for `dist` the offline copy.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::asset;
use crate::node::{self, Optimiser};
use crate::offline;
use crate::setup;
use crate::work::{self, Failure, Share, Workshop};

/// What kind of site to build.
#[derive(Clone, Copy)]
pub struct Kind {
    /// Compiled for size and optimised, instead of compiled quickly.
    pub release: bool,
    /// With the service worker that keeps a copy for work offline.
    pub offline: bool,
}

/// What wasm-opt may use: what every browser has that runs the app at all.
const WASM_FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// The verb `dist`: the release site in `dist/`, ready for any static host.
///
/// # Errors
/// When a tool is missing or a step fails.
pub fn dist(workshop: &Workshop) -> Result<(), Failure> {
    let tools = setup::for_build(workshop)?;
    let site = workshop.root.join("dist");
    build(workshop, &tools, &site, Kind { release: true, offline: true })?;
    workshop.say("the site stands in dist/: serve that folder from the root of any static host");
    eprint!("{}", workshop.time_table());
    Ok(())
}

/// Builds a site into a folder.
///
/// # Errors
/// When a step fails; the folder is then not to be served.
pub fn build(workshop: &Workshop, tools: &setup::BuildTools, site: &Path, kind: Kind) -> Result<(), Failure> {
    workshop.timed(Share::Build, "app", || bundle(workshop, tools, site, kind.release))?;
    if kind.release {
        // Before the clock starts: bringing the optimiser has its own entry.
        let optimiser = node::optimiser(workshop)?;
        workshop.timed(Share::Build, "optimiser", || {
            optimise(workshop, &optimiser, &site.join(PROGRAM), "-Oz")?;
            optimise(workshop, &optimiser, &site.join(WORKER), "-O3")
        })?;
    }
    asset::write(workshop, site)?;
    stamp(site, kind.offline)?;
    if kind.offline {
        offline::write(workshop, site)?;
    }
    Ok(())
}

const PROGRAM: &str = "practicum-web_bg.wasm";
/// The program of the worker that holds the code sets.
pub const WORKER: &str = "codesets-worker_bg.wasm";
const PAGE: &str = "index.html";

/// Runs Trunk without the network: every tool it needs is in front of `PATH`.
fn bundle(workshop: &Workshop, tools: &setup::BuildTools, site: &Path, release: bool) -> Result<(), Failure> {
    workshop.say(if release { "building the app for release" } else { "building the app" });
    let mut trunk = workshop.command("trunk");
    trunk.arg("build").arg("--dist").arg(site);
    if release {
        trunk.arg("--release");
    }
    trunk
        .env("PATH", &tools.path)
        .env("TRUNK_OFFLINE", "true")
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env_remove("NO_COLOR")
        .env_remove("CARGO_MANIFEST_DIR");
    work::run(&mut trunk, "The compiler's words above say where.")
}

/// Runs the optimiser over a program where Node is present, and says so where it is not.
///
/// # Errors
/// When the optimiser fails.
pub fn optimise(
    workshop: &Workshop,
    optimiser: &Optimiser,
    program: &Path,
    how: &str,
) -> Result<(), Failure> {
    match optimiser {
        Optimiser::At(wasm_opt) => {
            let mut command = node::command(workshop);
            command.arg(wasm_opt).args([how, "--strip-debug"]).args(WASM_FEATURES);
            command.arg(program).arg("-o").arg(program);
            work::run(&mut command, "")
        }
        Optimiser::Missing => {
            workshop.say(node::WITHOUT_NODE);
            Ok(())
        }
    }
}

/// Writes the build mark and the program's length into the page, and the mark behind each link to a file of ours,
/// so that no cache can mix two builds. The page stands as `404.html` too, for hosts without a fall-back rule.
fn stamp(site: &Path, offline: bool) -> Result<(), Failure> {
    let lock = site.join(".trunk-lock");
    if lock.exists() {
        fs::remove_file(&lock).map_err(|error| Failure::at(&lock, &error))?;
    }
    let page = site.join(PAGE);
    let text = fs::read_to_string(&page).map_err(|error| Failure::at(&page, &error))?;
    let mark = build_mark(site)?;
    let (bytes, _) = asset::measure(&site.join(PROGRAM))?;
    let mut stamped = String::with_capacity(text.len());
    for line in text.lines().filter(|line| !line.trim().is_empty() && !line.contains("data-trunk")) {
        let line = line
            .replace("\"practicum-build\" content=\"\"", &format!("\"practicum-build\" content=\"{mark}\""))
            .replace(
                "\"practicum-wasm-bytes\" content=\"\"",
                &format!("\"practicum-wasm-bytes\" content=\"{bytes}\""),
            )
            .replace(".css\"", &format!(".css?v={mark}\""))
            .replace("boot.js\"", &format!("boot.js?v={mark}\""));
        stamped.push_str(&if offline {
            line.replace("\"practicum-offline\" content=\"\"", "\"practicum-offline\" content=\"yes\"")
        } else {
            line
        });
        stamped.push('\n');
    }
    fs::write(&page, &stamped).map_err(|error| Failure::at(&page, &error))?;
    let fallback = site.join("404.html");
    fs::write(&fallback, &stamped).map_err(|error| Failure::at(&fallback, &error))
}

/// The first 16 digits of a hash over every file's path and content.
fn build_mark(site: &Path) -> Result<String, Failure> {
    let mut hash = Sha256::new();
    for (name, path) in asset::files_below(site)? {
        hash.update(format!("{name} {}\n", asset::measure(&path)?.1));
    }
    Ok(asset::hex(&hash.finalize()).chars().take(16).collect())
}

/// The folder of a site that is served from here rather than published.
pub fn folder(workshop: &Workshop, name: &str) -> PathBuf {
    workshop.root.join("target/site").join(name)
}

/// The content security policy of the built page, with what only a header can say.
///
/// # Errors
/// When the page carries none.
pub fn policy(site: &Path) -> Result<String, Failure> {
    let page = site.join(PAGE);
    let text = fs::read_to_string(&page).map_err(|error| Failure::at(&page, &error))?;
    let written = text
        .split_once("http-equiv=\"Content-Security-Policy\" content=\"")
        .and_then(|(_, rest)| rest.split_once('"'))
        .map(|(policy, _)| policy)
        .ok_or_else(|| {
            Failure::new("The page carries no content security policy.", "Restore it in index.html.")
        })?;
    Ok(format!("{written}; frame-ancestors 'none'"))
}
