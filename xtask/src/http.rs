//! The little of HTTP/1.1 a static site needs: GET and HEAD on kept connections, a thread each.
//!
//! A browser opens several connections at once and keeps them; with a thread each, none waits for another to close.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

/// A request head longer than this is refused.
const LONGEST_HEAD: u64 = 32 * 1024;

/// A connection that says nothing for so long is closed.
const IDLE: Duration = Duration::from_mins(5);

/// What answers a request.
pub enum Answer {
    /// A file, with its headers.
    File(PathBuf, Vec<(&'static str, String)>),
    /// A status and a sentence.
    Words(&'static str, &'static str),
}

/// Answers each connection of a listener until the process ends; `answer` is given the request's target.
pub fn listen(listener: &TcpListener, answer: impl Fn(&str) -> Answer + Send + Sync + 'static) {
    let answer = Arc::new(answer);
    for connection in listener.incoming().flatten() {
        let answer = Arc::clone(&answer);
        // A client that hangs up in the middle is no matter of ours.
        thread::spawn(move || converse(&connection, &*answer).ok());
    }
}

/// What a request's head says.
struct Request {
    method: String,
    target: String,
    keep: bool,
}

fn converse(connection: &TcpStream, answer: &dyn Fn(&str) -> Answer) -> io::Result<()> {
    connection.set_read_timeout(Some(IDLE))?;
    connection.set_nodelay(true)?;
    let mut reader = BufReader::new(connection);
    while let Some(request) = read_head(&mut reader)? {
        let reads = request.method == "GET" || request.method == "HEAD";
        // A body is not read, so what follows another method cannot be understood.
        let keep = request.keep && reads;
        let reply = if reads {
            answer(&request.target)
        } else {
            Answer::Words("405 Method Not Allowed", "This server only gives files.")
        };
        respond(connection, reply, request.method == "HEAD", keep)?;
        if !keep {
            break;
        }
    }
    Ok(())
}

/// The next request's head, or nothing when the client has closed the connection.
fn read_head(reader: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut head = reader.take(LONGEST_HEAD);
    let mut first = String::new();
    if head.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let mut words = first.split_whitespace();
    let (method, target, version) = match (words.next(), words.next(), words.next()) {
        (Some(method), Some(target), Some(version)) => (method.to_owned(), target.to_owned(), version),
        _ => return Err(io::ErrorKind::InvalidData.into()),
    };
    let mut keep = version == "HTTP/1.1";
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        match line.trim_end().to_ascii_lowercase().as_str() {
            "" => return Ok(Some(Request { method, target, keep })),
            "connection: close" => keep = false,
            _ => {}
        }
    }
}

fn respond(mut connection: &TcpStream, answer: Answer, head_only: bool, keep: bool) -> io::Result<()> {
    let (status, headers, length, body): (_, _, _, Box<dyn Read>) = match answer {
        Answer::File(path, headers) => {
            match File::open(&path).and_then(|file| Ok((file.metadata()?.len(), file))) {
                Ok((length, file)) => ("200 OK", headers, length, Box::new(file.take(length))),
                Err(_) => words("503 Service Unavailable", "The site is being built again."),
            }
        }
        Answer::Words(status, sentence) => words(status, sentence),
    };
    let mut head = format!("HTTP/1.1 {status}\r\nContent-Length: {length}\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str(if keep { "\r\n" } else { "Connection: close\r\n\r\n" });
    connection.write_all(head.as_bytes())?;
    if !head_only {
        let mut body = body;
        io::copy(&mut body, &mut connection)?;
    }
    connection.flush()
}

type Parts = (&'static str, Vec<(&'static str, String)>, u64, Box<dyn Read>);

fn words(status: &'static str, sentence: &'static str) -> Parts {
    let headers = vec![("Content-Type", "text/plain; charset=utf-8".to_owned())];
    (status, headers, sentence.len() as u64, Box::new(sentence.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a server of one sentence sends back for these bytes.
    fn exchange(sent: &str) -> String {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || listen(&listener, |_| Answer::Words("404 Not Found", "Nothing here.")));
        let mut connection = TcpStream::connect(address).unwrap();
        connection.write_all(sent.as_bytes()).unwrap();
        let mut text = String::new();
        connection.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn a_kept_connection_answers_again_and_a_closing_one_ends() {
        let text = exchange("GET /a HTTP/1.1\r\n\r\nHEAD /b HTTP/1.1\r\nConnection: close\r\n\r\n");
        assert_eq!(text.matches("HTTP/1.1 404 Not Found").count(), 2);
        assert_eq!(text.matches("Nothing here.").count(), 1, "HEAD has no body");
    }

    #[test]
    fn other_methods_are_refused_and_end_the_connection() {
        let text = exchange("POST / HTTP/1.1\r\nContent-Length: 1\r\n\r\nx");
        assert!(text.starts_with("HTTP/1.1 405"));
    }

    #[test]
    fn many_idle_connections_keep_nobody_waiting() {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let address = listener.local_addr().unwrap();
        thread::spawn(move || listen(&listener, |_| Answer::Words("404 Not Found", "Nothing here.")));
        let idle: Vec<_> = (0..40).map(|_| TcpStream::connect(address).unwrap()).collect();
        let mut last = TcpStream::connect(address).unwrap();
        last.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        last.write_all(b"GET / HTTP/1.0\r\n\r\n").unwrap();
        let mut text = String::new();
        last.read_to_string(&mut text).unwrap();
        assert!(text.ends_with("Nothing here."));
        drop(idle);
    }
}
