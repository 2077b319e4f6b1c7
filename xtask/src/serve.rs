//! `serve`: the built site on this machine, under the same content security policy as any host should send.

use std::net::TcpListener;
use std::path::{Component, Path, PathBuf};
use std::thread;

use crate::http::{self, Answer};
use crate::setup;
use crate::site::{self, Kind};
use crate::work::{Failure, Workshop};

/// How to serve.
pub struct Options {
    /// The optimised build.
    pub release: bool,
    /// The port; 0 picks a free one.
    pub port: u16,
    /// Whether to open the page in this user's browser.
    pub open: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { release: false, port: 8080, open: false }
    }
}

/// Builds, serves, says `listening on …` once, and goes on until interrupted.
///
/// # Errors
/// When the build fails or the port is taken.
pub fn run(workshop: &Workshop, options: &Options) -> Result<(), Failure> {
    let tools = setup::for_build(workshop)?;
    let name = if options.release { "release" } else { "dev" };
    let folder = site::folder(workshop, name);
    site::build(workshop, &tools, &folder, Kind { release: options.release, offline: false })?;
    eprint!("{}", workshop.time_table());
    let host = Host::start(&folder, options.port)?;
    let address = format!("http://127.0.0.1:{}/", host.port);
    println!("listening on {address}");
    if options.open {
        open(workshop, &address);
    }
    host.wait();
    Ok(())
}

/// A running server.
pub struct Host {
    /// The port it listens on.
    pub port: u16,
    listening: thread::JoinHandle<()>,
}

impl Host {
    /// Serves a folder on the loop-back address.
    ///
    /// # Errors
    /// When the port is taken, or the page has no policy.
    pub fn start(folder: &Path, port: u16) -> Result<Self, Failure> {
        let site = Site { folder: folder.to_path_buf(), policy: site::policy(folder)? };
        let taken = |error: std::io::Error| {
            Failure::new(
                format!("Port {port} cannot be used: {error}."),
                "Name another with --port, or 0 for any free one.",
            )
        };
        let listener = TcpListener::bind(("127.0.0.1", port)).map_err(taken)?;
        let port = listener.local_addr().map_err(taken)?.port();
        let listening = thread::spawn(move || http::listen(&listener, move |target| site.answer(target)));
        Ok(Self { port, listening })
    }

    fn wait(self) {
        // It ends only when the process does.
        let _ = self.listening.join();
    }
}

struct Site {
    folder: PathBuf,
    policy: String,
}

impl Site {
    fn answer(&self, target: &str) -> Answer {
        let Some(path) = self.find(target) else {
            return Answer::Words("404 Not Found", "There is no such file.");
        };
        let headers = vec![
            ("Content-Type", media_type(&path).to_owned()),
            ("Content-Security-Policy", self.policy.clone()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Referrer-Policy", "no-referrer".to_owned()),
            ("Cross-Origin-Opener-Policy", "same-origin".to_owned()),
            ("Cache-Control", "no-cache".to_owned()),
        ];
        Answer::File(path, headers)
    }

    /// The file a target means. A path without an ending is a place inside the app, so the page answers it.
    fn find(&self, target: &str) -> Option<PathBuf> {
        let path = target.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let relative = Path::new(path);
        if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
            return None;
        }
        let file = self.folder.join(relative);
        if !path.is_empty() && file.is_file() {
            return Some(file);
        }
        // Places inside a practice may end in a code with a dot; no file of the site lies there.
        let place = relative.extension().is_none() || path.starts_with("p/");
        place.then(|| self.folder.join("index.html"))
    }
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// Opens the address with what this system has for it.
fn open(workshop: &Workshop, address: &str) {
    let (program, first): (_, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    if workshop.command(program).args(first).arg(address).spawn().is_err() {
        workshop.say(&format!("no browser could be opened; the address is {address}"));
    }
}
