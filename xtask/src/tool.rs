//! The pinned programs a browser build needs, brought by cargo into this user's cache.

use std::path::{Path, PathBuf};

use crate::work::{self, Failure, Workshop};

/// A program at one version.
pub struct Tool {
    crate_name: &'static str,
    folder: &'static str,
    version: &'static str,
    /// The program asked for its version.
    program: &'static str,
    /// Options `cargo install` needs besides the version.
    options: &'static [&'static str],
    minutes: &'static str,
}

/// The bundler the page is built with. Its default features bring a native TLS library and an update check.
pub const TRUNK: Tool = Tool {
    crate_name: "trunk",
    folder: "trunk-0.22.1",
    version: "0.22.1",
    program: "trunk",
    options: &["--locked", "--no-default-features", "--features", "rustls"],
    minutes: "about four minutes on two cores",
};

/// Must equal the `wasm-bindgen` of Cargo.lock. No `--locked`: its own lock names a crate version some mirrors lack.
pub const WASM_BINDGEN: Tool = Tool {
    crate_name: "wasm-bindgen-cli",
    folder: "wasm-bindgen-0.2.130",
    version: "0.2.130",
    program: "wasm-bindgen",
    options: &[],
    minutes: "about a minute on two cores",
};

impl Tool {
    /// The folder that holds the program: on `PATH` already, in the cache, or installed into it now.
    ///
    /// # Errors
    /// When cargo cannot install it.
    pub fn folder(&self, workshop: &Workshop) -> Result<PathBuf, Failure> {
        if let Some(folder) = find_on_path(self.program).filter(|folder| self.fits(folder)) {
            return Ok(folder);
        }
        let cached = workshop.cache.join(self.folder);
        if !self.fits(&cached.join("bin")) {
            self.install(workshop, &cached)?;
        }
        Ok(cached.join("bin"))
    }

    fn fits(&self, folder: &Path) -> bool {
        let line = work::first_line(std::process::Command::new(folder.join(self.program)).arg("--version"));
        line.is_some_and(|line| line.split_whitespace().nth(1) == Some(self.version))
    }

    /// Unoptimised: the program runs for seconds, but optimising it takes many minutes.
    fn install(&self, workshop: &Workshop, into: &Path) -> Result<(), Failure> {
        workshop.say(&format!("installing {} {} ({})", self.crate_name, self.version, self.minutes));
        let mut cargo = workshop.cargo();
        cargo.args(["install", "--force", "--version", self.version]).args(self.options);
        cargo.arg("--root").arg(into).arg(self.crate_name);
        cargo
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .env_remove("CARGO_TARGET_DIR");
        let next_step = format!(
            "It needs a C compiler and the crate registry. You may also bring {} {} onto PATH by another way.",
            self.program, self.version
        );
        work::run(&mut cargo, &next_step)?;
        if self.fits(&into.join("bin")) {
            Ok(())
        } else {
            Err(Failure::new(
                format!("{} does not answer as version {}.", self.program, self.version),
                next_step,
            ))
        }
    }
}

/// The folder on `PATH` where a program stands.
pub fn find_on_path(program: &str) -> Option<PathBuf> {
    let file = if cfg!(windows) { format!("{program}.exe") } else { program.to_owned() };
    std::env::split_paths(&std::env::var_os("PATH")?).find(|folder| folder.join(&file).is_file())
}
