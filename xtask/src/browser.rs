//! Chromium and its driver: found, or installed where this program may.

use std::path::{Path, PathBuf};

use crate::tool::find_on_path;
use crate::work::{self, Failure, Workshop};

/// A browser and the driver of the same version.
pub struct Chromium {
    /// The browser.
    pub browser: PathBuf,
    /// Its WebDriver.
    pub driver: PathBuf,
}

const BROWSERS: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser of this machine; on Debian and as root it is installed when missing.
///
/// # Errors
/// Names what is missing and how to get it.
pub fn find_or_install(workshop: &Workshop) -> Result<Chromium, Failure> {
    if let Some(found) = find() {
        return Ok(found);
    }
    if find_on_path("apt-get").is_some() && is_root() {
        workshop.say("installing Debian's chromium and chromium-driver");
        let update = workshop.command("apt-get").args(["update", "-q"]).status();
        if !update.is_ok_and(|status| status.success()) {
            workshop.say("apt-get update failed; trying with the package lists as they are");
        }
        let mut install = workshop.command("apt-get");
        install.env("DEBIAN_FRONTEND", "noninteractive");
        install.args(["install", "-y", "-q", "--no-install-recommends"]);
        install.args(["chromium", "chromium-driver", "fonts-liberation"]);
        work::run(&mut install, MISSING)?;
    }
    find().ok_or_else(|| {
        Failure::new("Chromium or its driver is missing: the tests in a browser need both.", MISSING)
    })
}

const MISSING: &str = "Install both in the same version (on Debian: apt-get install chromium chromium-driver), \
or name them in PRACTICUM_CHROMIUM and CHROMEDRIVER.";

fn find() -> Option<Chromium> {
    let browser = named("PRACTICUM_CHROMIUM")
        .or_else(|| BROWSERS.iter().find_map(|name| Some(find_on_path(name)?.join(name))))
        .or_else(|| existing("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))?;
    let driver =
        named("CHROMEDRIVER").or_else(|| Some(find_on_path("chromedriver")?.join("chromedriver")))?;
    Some(Chromium { browser, driver })
}

fn named(variable: &str) -> Option<PathBuf> {
    std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file())
}

fn existing(path: &str) -> Option<PathBuf> {
    Path::new(path).is_file().then(|| PathBuf::from(path))
}

fn is_root() -> bool {
    work::first_line(std::process::Command::new("id").arg("-u")).as_deref() == Some("0")
}
