//! `serve`: the built site on this machine, under the same content security policy as any host should send.

use std::fs::File;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

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
    workers: Vec<thread::JoinHandle<()>>,
}

impl Host {
    /// Serves a folder on the loop-back address.
    ///
    /// # Errors
    /// When the port is taken, or the page has no policy.
    pub fn start(folder: &Path, port: u16) -> Result<Self, Failure> {
        let site = Arc::new(Site { folder: folder.to_path_buf(), policy: site::policy(folder)? });
        let server = Server::http(("127.0.0.1", port)).map_err(|error| {
            Failure::new(
                format!("Port {port} cannot be used: {error}."),
                "Name another with --port, or 0 for any free one.",
            )
        })?;
        let port = server.server_addr().to_ip().map_or(port, |address| address.port());
        let server = Arc::new(server);
        let workers = (0..4)
            .map(|_| {
                let (server, site) = (Arc::clone(&server), Arc::clone(&site));
                thread::spawn(move || {
                    while let Ok(request) = server.recv() {
                        site.answer(request);
                    }
                })
            })
            .collect();
        Ok(Self { port, workers })
    }

    fn wait(self) {
        for worker in self.workers {
            // A worker ends only when the process does.
            let _ = worker.join();
        }
    }
}

struct Site {
    folder: PathBuf,
    policy: String,
}

impl Site {
    /// A client that hangs up early is no matter of ours.
    fn answer(&self, request: Request) {
        if !matches!(request.method(), Method::Get | Method::Head) {
            let _ = request.respond(Response::empty(405));
            return;
        }
        let Some((path, status)) = self.find(request.url()) else {
            let _ = request.respond(Response::from_string("There is no such file.").with_status_code(404));
            return;
        };
        let Ok(file) = File::open(&path) else {
            let _ = request
                .respond(Response::from_string("The site is being built again.").with_status_code(503));
            return;
        };
        let mut response = Response::from_file(file).with_status_code(status);
        let headers = [
            ("Content-Type", media_type(&path)),
            ("Content-Security-Policy", &self.policy),
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cache-Control", "no-cache"),
        ];
        for (name, value) in headers {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        let _ = request.respond(response);
    }

    /// The file a URL means. A path without an ending is a place inside the app, so the page answers it.
    fn find(&self, url: &str) -> Option<(PathBuf, u16)> {
        let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
        let relative = Path::new(path);
        if relative.components().any(|part| !matches!(part, Component::Normal(_))) {
            return None;
        }
        let file = self.folder.join(relative);
        if !path.is_empty() && file.is_file() {
            return Some((file, 200));
        }
        relative.extension().is_none().then(|| (self.folder.join("index.html"), 200))
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
