//! Where the work happens: folders, child programs, failures with a next step, and a clock for the closing table.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What went wrong and what to do next.
#[derive(Debug)]
pub struct Failure {
    /// What happened, as a sentence.
    pub message: String,
    /// What the reader can do, as a sentence; may be empty.
    pub next_step: String,
}

impl Failure {
    /// A failure and its way on.
    pub fn new(message: impl Into<String>, next_step: impl Into<String>) -> Self {
        Self { message: message.into(), next_step: next_step.into() }
    }

    /// A file or folder that could not be read or written.
    pub fn at(path: &Path, error: &dyn fmt::Display) -> Self {
        Self::new(format!("{}: {error}", path.display()), "")
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.message)?;
        if self.next_step.is_empty() { Ok(()) } else { write!(f, "\n  {}", self.next_step) }
    }
}

/// The kinds of time a run is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Bringing programs and packages to this machine.
    Install,
    /// Compiling and preparing.
    Build,
    /// Running tests.
    Run,
}

impl Share {
    fn word(self) -> &'static str {
        match self {
            Self::Install => "install",
            Self::Build => "build",
            Self::Run => "run",
        }
    }
}

/// The repository's folder, this user's cache, and the time spent so far.
pub struct Workshop {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// The per-user folder of pinned tools.
    pub cache: PathBuf,
    times: RefCell<Vec<(Share, String, Duration)>>,
}

impl Workshop {
    /// Finds the folders.
    ///
    /// # Errors
    /// When the user has no home folder and no `XDG_CACHE_HOME`.
    pub fn open() -> Result<Self, Failure> {
        let manifest = Path::new(env!("CARGO_MANIFEST_DIR"));
        let from_cargo = std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
        let root = from_cargo.as_deref().unwrap_or(manifest).parent().unwrap_or(manifest).to_path_buf();
        let cache = std::env::var_os("XDG_CACHE_HOME")
            .filter(|folder| !folder.is_empty())
            .map(PathBuf::from)
            .or_else(|| std::env::home_dir().map(|home| home.join(".cache")))
            .ok_or_else(|| {
                Failure::new("There is no cache folder.", "Set XDG_CACHE_HOME to a folder of yours.")
            })?
            .join("practicum");
        Ok(Self { root, cache, times: RefCell::default() })
    }

    /// Says what happens now.
    pub fn say(&self, words: &str) {
        eprintln!("xtask: {words}");
    }

    /// Does one part of the work and notes how long it took.
    ///
    /// # Errors
    /// What the part itself fails with; the time is noted all the same.
    pub fn timed<T>(
        &self,
        share: Share,
        name: &str,
        part: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let begun = Instant::now();
        let outcome = part();
        self.times.borrow_mut().push((share, name.to_owned(), begun.elapsed()));
        outcome
    }

    /// The closing table: each part, its share and its seconds, then a sum for each share.
    pub fn time_table(&self) -> String {
        use fmt::Write as _;
        let times = self.times.borrow();
        let mut table = String::from("share    seconds  part\n");
        for (share, name, time) in times.iter() {
            let _ = writeln!(table, "{:<8} {:>7.1}  {name}", share.word(), time.as_secs_f64());
        }
        for share in [Share::Install, Share::Build, Share::Run] {
            let sum: Duration = times.iter().filter(|(of, ..)| *of == share).map(|(.., time)| *time).sum();
            let _ = writeln!(table, "{:<8} {:>7.1}  altogether", share.word(), sum.as_secs_f64());
        }
        table
    }

    /// A child program in the repository's folder, its words on stderr, nothing to read.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root).stdin(Stdio::null()).stdout(Stdio::from(std::io::stderr()));
        command
    }

    /// Cargo, the one this program was started by.
    pub fn cargo(&self) -> Command {
        let mut command = self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        // Set for this program by its own `cargo run`; a nested cargo must not take them for its package's.
        command.env_remove("CARGO_MANIFEST_DIR").env_remove("CARGO_PKG_NAME");
        command
    }
}

/// Runs a child program to its end.
///
/// # Errors
/// When it cannot start or ends with anything but success; `next_step` is passed on.
pub fn run(command: &mut Command, next_step: &str) -> Result<(), Failure> {
    let name = display(command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::new(format!("{name} ended with {status}."), next_step)),
        Err(error) => Err(Failure::new(format!("{name} did not start: {error}."), next_step)),
    }
}

/// The first line a program prints, or nothing when it cannot run: for asking versions.
pub fn first_line(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).stdout(Stdio::piped()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then(|| text.lines().next().unwrap_or_default().trim().to_owned())
}

fn display(command: &Command) -> String {
    let program =
        Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let first: Vec<_> = command.get_args().take(3).map(OsStr::to_string_lossy).collect();
    format!("`{program} {}`", first.join(" "))
}
