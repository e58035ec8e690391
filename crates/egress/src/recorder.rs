//! A server on the loopback interface that keeps every byte it is sent. For tests.
//!
//! Not a mock: requests come through a real socket, and what is kept is what was on the wire.

use std::{
    io::{self, Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// Both ways of a connection, perhaps inside TLS.
pub trait Wire: Read + Write + Send {}
impl<T: Read + Write + Send> Wire for T {}

/// Makes a connection what the server speaks over: itself, or TLS around it.
pub type Wrap = dyn Fn(TcpStream) -> io::Result<Box<dyn Wire>> + Send + Sync;
/// Answers one request, given its number (from 0) and its raw bytes.
pub type Respond = dyn Fn(usize, &[u8], &mut dyn Wire) -> io::Result<()> + Send + Sync;

/// The server. Runs until the process ends; each connection is one request.
#[derive(Clone)]
pub struct Recorder {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<Vec<u8>>>>,
}

impl Recorder {
    /// A plain server.
    ///
    /// # Errors
    /// When no port can be opened.
    pub fn start(
        respond: impl Fn(usize, &[u8], &mut dyn Wire) -> io::Result<()> + Send + Sync + 'static,
    ) -> io::Result<Self> {
        Self::start_with(Arc::new(|stream| Ok(Box::new(stream))), Arc::new(respond))
    }

    /// A server that gives the same answer to everything.
    ///
    /// # Errors
    /// As [`Recorder::start`].
    pub fn answering(answer: &'static str) -> io::Result<Self> {
        Self::start(move |_, _, wire| wire.write_all(answer.as_bytes()))
    }

    /// A server that speaks over something else than the bare connection.
    ///
    /// # Errors
    /// As [`Recorder::start`].
    pub fn start_with(wrap: Arc<Wrap>, respond: Arc<Respond>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let recorder = Self { address: listener.local_addr()?, requests: Arc::default() };
        let shared = recorder.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (recorder, wrap, respond) = (shared.clone(), Arc::clone(&wrap), Arc::clone(&respond));
                // A client that goes away in the middle is what many tests are about.
                thread::spawn(move || drop(wrap(stream).and_then(|wire| recorder.serve(wire, &*respond))));
            }
        });
        Ok(recorder)
    }

    fn serve(&self, mut wire: Box<dyn Wire>, respond: &Respond) -> io::Result<()> {
        let number = {
            let mut requests = self.requests();
            requests.push(Vec::new());
            requests.len() - 1
        };
        let request = read_request(&mut *wire, |bytes| {
            if let Some(kept) = self.requests().get_mut(number) {
                kept.extend_from_slice(bytes);
            }
        })?;
        respond(number, &request, &mut *wire)?;
        wire.flush()
    }

    fn requests(&self) -> std::sync::MutexGuard<'_, Vec<Vec<u8>>> {
        self.requests.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// `http://127.0.0.1:PORT` and the path.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The raw bytes of every request so far, in the order in which the connections came. A connection without a
    /// byte counts too.
    #[must_use]
    pub fn recorded(&self) -> Vec<Vec<u8>> {
        self.recorded_from(0)
    }

    /// [`Recorder::recorded`] without the first ones.
    #[must_use]
    pub fn recorded_from(&self, first: usize) -> Vec<Vec<u8>> {
        self.requests().get(first..).unwrap_or_default().to_vec()
    }

    /// How many connections came so far.
    #[must_use]
    pub fn count(&self) -> usize {
        self.requests().len()
    }
}

/// Reads one request to the end of its body, giving the bytes on as they come.
fn read_request(wire: &mut dyn Wire, mut keep: impl FnMut(&[u8])) -> io::Result<Vec<u8>> {
    let mut request = Vec::new();
    let mut piece = [0_u8; 16 * 1024];
    while !is_complete(&request) {
        let length = wire.read(&mut piece)?;
        let bytes = piece.get(..length).unwrap_or_default();
        if bytes.is_empty() {
            break;
        }
        keep(bytes);
        request.extend_from_slice(bytes);
    }
    Ok(request)
}

fn is_complete(request: &[u8]) -> bool {
    let Some(head_end) = request.windows(4).position(|window| window == b"\r\n\r\n") else { return false };
    let head = String::from_utf8_lossy(request.get(..head_end).unwrap_or_default()).to_ascii_lowercase();
    let length = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    let length: usize = length.and_then(|length| length.trim().parse().ok()).unwrap_or(0);
    request.len() >= head_end + 4 + length
}
