//! A running server on a temporary data folder, and an HTTP client that says exactly what a test wants.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use serde_json::Value;
use std::{
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, Stdio},
};
use tempfile::TempDir;

/// The process, its folder and what it announced. Dropping it ends the process.
pub(crate) struct Devhost {
    pub(crate) child: Child,
    pub(crate) port: u16,
    pub(crate) token: String,
    pub(crate) url: String,
    folder: TempDir,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

impl Devhost {
    pub(crate) fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let key_file = folder.path().join("key");
        write_private(&key_file, &"ab".repeat(32));
        let dist = folder.path().join("dist");
        fs::create_dir_all(dist.join("assets")).unwrap();
        fs::write(dist.join("index.html"), "<style></style><title>TFTSR</title>").unwrap();
        fs::write(dist.join("assets/main.js"), "export {};").unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_tftsr-devhost"))
            .arg("--data-dir")
            .arg(folder.path().join("data"))
            .args(["--key-file".as_ref(), key_file.as_os_str(), "--dist".as_ref(), dist.as_os_str()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let announced: Value = serde_json::from_str(&line).unwrap();
        Self {
            child,
            port: announced["port"].as_u64().unwrap().try_into().unwrap(),
            token: announced["token"].as_str().unwrap().to_owned(),
            url: announced["url"].as_str().unwrap().to_owned(),
            folder,
        }
    }

    /// A file beside the data folder, which no address may reach.
    pub(crate) fn outside(&self) -> PathBuf {
        self.folder.path().join("key")
    }

    /// Sends a request with exactly these header lines, and a body.
    pub(crate) fn send(&self, line: &str, headers: &[String], body: &[u8]) -> Answer {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let headers: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
        let length = body.len();
        write!(stream, "{line} HTTP/1.1\r\n{headers}content-length: {length}\r\nconnection: close\r\n\r\n")
            .unwrap();
        stream.write_all(body).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
        Answer { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
    }

    /// The header that names this server.
    pub(crate) fn host(&self) -> String {
        format!("host: 127.0.0.1:{}", self.port)
    }

    /// The headers that our own page sends.
    pub(crate) fn own(&self) -> Vec<String> {
        vec![
            self.host(),
            format!("origin: http://127.0.0.1:{}", self.port),
            format!("x-tftsr-token: {}", self.token),
            "content-type: application/json".to_owned(),
        ]
    }

    /// Runs a command as our own page does.
    pub(crate) fn call(&self, command: &str, request: &Value) -> Answer {
        self.send(&format!("POST /ipc/{command}"), &self.own(), request.to_string().as_bytes())
    }
}

impl Drop for Devhost {
    fn drop(&mut self) {
        // It may have ended already, which is what some tests are about.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn write_private(path: &PathBuf, text: &str) {
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path).unwrap().write_all(text.as_bytes()).unwrap();
}
