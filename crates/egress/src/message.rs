//! What a caller wants to send, and the exact bytes it becomes.
//!
//! Every text in an [`Outgoing`] is either spelled in the program or [`Sealed`]; there is no way in for another.

use crate::{Credential, Destination, EgressError, limits::MESSAGE_BYTES_MAX};
use http::{HeaderName, HeaderValue, Method, header};
use std::fmt::Write as _;
use tftsr_redact::Sealed;

/// Who is asking, in every request.
const USER_AGENT: &str = concat!("tftsr/", env!("CARGO_PKG_VERSION"));

/// How the answer is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wanted {
    /// At once; may be packed.
    Whole,
    /// Piece by piece as it is made; packing would hold pieces back.
    Stream,
}

/// A request before it is sent.
///
/// ```
/// # use std::sync::Arc;
/// # use tftsr_egress::{Destination, Outgoing};
/// # use tftsr_redact::{Decisions, Detector, Policy, Pseudonyms, SealPolicy, seal};
/// let policy = SealPolicy { detector: Arc::new(Detector::new(&Policy::default())?) };
/// let words = seal("mail jane@example.com".to_owned(), &policy, &Decisions::default(), &mut Pseudonyms::default())?;
/// let wiki = Destination::typed("https://wiki.example.com/rest")?;
/// let search = Outgoing::get("search", &wiki).segment("search").query("q", &words);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// What is not sealed does not compile, in whatever place:
///
/// ```compile_fail
/// # use tftsr_egress::{Destination, Outgoing};
/// # let to = Destination::typed("https://example.com").unwrap();
/// let text = std::fs::read_to_string("app.log").unwrap();
/// Outgoing::post("ask", &to).text("text/plain", &text);
/// ```
/// ```compile_fail
/// # use tftsr_egress::{Destination, Outgoing};
/// # let to = Destination::typed("https://example.com").unwrap();
/// Outgoing::post("ask", &to).json(&serde_json::json!({"content": "a line of a log"}));
/// ```
/// ```compile_fail
/// # use tftsr_egress::{Destination, Outgoing};
/// # let to = Destination::typed("https://example.com").unwrap();
/// let words = String::from("what the user typed");
/// Outgoing::get("search", &to).query("q", &words);
/// ```
/// ```compile_fail
/// # use tftsr_egress::{Destination, Outgoing};
/// # let to = Destination::typed("https://example.com").unwrap();
/// let id = String::from("what a server said");
/// Outgoing::get("page", &to).segment(&id);
/// ```
/// ```compile_fail
/// # use tftsr_egress::{Destination, Outgoing};
/// # let to = Destination::typed("https://example.com").unwrap();
/// let title = String::from("what the user typed");
/// Outgoing::get("page", &to).sealed_header("x-title", &title);
/// ```
/// ```compile_fail
/// # use tftsr_egress::{Destination, Outgoing};
/// # let to = Destination::typed("https://example.com").unwrap();
/// // Redacted is for showing; only sealed bytes were searched as they are sent.
/// # fn redacted() -> tftsr_redact::Redacted<String> { unimplemented!() }
/// Outgoing::post("ask", &to).text("text/plain", &redacted());
/// ```
#[derive(Debug, Clone)]
pub struct Outgoing {
    pub(crate) purpose: &'static str,
    pub(crate) method: Method,
    pub(crate) destination: Destination,
    path: String,
    query: String,
    headers: Vec<(&'static str, String)>,
    body: Option<Body>,
    credential: Option<Credential>,
    pub(crate) is_repeatable: bool,
    pub(crate) is_once: bool,
    wanted: Wanted,
}

#[derive(Debug, Clone)]
struct Body {
    content_type: &'static str,
    bytes: Vec<u8>,
}

impl Outgoing {
    /// Asks for something. `purpose` is the word for it in the audit log.
    #[must_use]
    pub fn get(purpose: &'static str, destination: &Destination) -> Self {
        Self::new(purpose, Method::GET, destination)
    }

    /// Sends something.
    #[must_use]
    pub fn post(purpose: &'static str, destination: &Destination) -> Self {
        Self::new(purpose, Method::POST, destination)
    }

    /// Any other method.
    #[must_use]
    pub fn new(purpose: &'static str, method: Method, destination: &Destination) -> Self {
        Self {
            purpose,
            method,
            destination: destination.clone(),
            path: destination.path().to_owned(),
            query: destination.query().unwrap_or_default().to_owned(),
            headers: Vec::new(),
            body: None,
            credential: None,
            is_repeatable: false,
            is_once: false,
            wanted: Wanted::Whole,
        }
    }

    /// A further segment of the path.
    #[must_use]
    pub fn segment(self, name: &'static str) -> Self {
        self.raw_segment(name)
    }

    /// A further segment of the path that varies.
    #[must_use]
    pub fn sealed_segment(self, text: &Sealed<String>) -> Self {
        self.raw_segment(text.payload())
    }

    fn raw_segment(mut self, text: &str) -> Self {
        if !self.path.ends_with('/') {
            self.path.push('/');
        }
        encode_into(&mut self.path, text);
        self
    }

    /// A parameter behind `?`.
    #[must_use]
    pub fn query(mut self, name: &'static str, value: &Sealed<String>) -> Self {
        if !self.query.is_empty() {
            self.query.push('&');
        }
        encode_into(&mut self.query, name);
        self.query.push('=');
        encode_into(&mut self.query, value.payload());
        self
    }

    /// A header of the program's own. Credentials go by [`Outgoing::credential`].
    #[must_use]
    pub fn header(mut self, name: &'static str, value: &'static str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// A header that varies.
    #[must_use]
    pub fn sealed_header(mut self, name: &'static str, value: &Sealed<String>) -> Self {
        self.headers.push((name, value.payload().clone()));
        self
    }

    /// A JSON body.
    #[must_use]
    pub fn json(self, body: &Sealed<serde_json::Value>) -> Self {
        self.with_body("application/json", body.bytes())
    }

    /// A body of text.
    #[must_use]
    pub fn text(self, content_type: &'static str, body: &Sealed<String>) -> Self {
        self.with_body(content_type, body.bytes())
    }

    fn with_body(mut self, content_type: &'static str, bytes: &[u8]) -> Self {
        self.body = Some(Body { content_type, bytes: bytes.to_vec() });
        self
    }

    /// Goes along to the origin it belongs to. For another one the send is refused.
    #[must_use]
    pub fn credential(mut self, credential: Credential) -> Self {
        self.credential = Some(credential);
        self
    }

    /// Says that sending it twice does no harm, whatever the method.
    #[must_use]
    pub fn repeatable(self) -> Self {
        Self { is_repeatable: true, ..self }
    }

    /// Says that one try is all: whoever asks wants to know how the first one went.
    #[must_use]
    pub fn once(self) -> Self {
        Self { is_once: true, ..self }
    }

    /// Asks for the answer piece by piece.
    #[must_use]
    pub fn streamed(self) -> Self {
        Self { wanted: Wanted::Stream, ..self }
    }

    /// The message to the place the caller named.
    pub(crate) fn message(&self) -> Result<Message, EgressError> {
        let mut message = Message::new(&self.method, &self.destination, self.wanted);
        message.path.clone_from(&self.path);
        message.query = (!self.query.is_empty()).then(|| self.query.clone());
        for (name, value) in &self.headers {
            message.add(name, value)?;
        }
        if let Some(body) = &self.body {
            message.add("content-type", body.content_type)?;
            message.body.clone_from(&body.bytes);
            message.is_json = body.content_type.ends_with("json");
        }
        if let Some(credential) = &self.credential {
            if !credential.is_for(self.destination.origin()) {
                return Err(EgressError::ForeignCredential { host: self.destination.origin().host_name() });
            }
            message.credential = Some(credential.clone());
        }
        message.finished()
    }
}

/// One request as it goes to one place.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) method: Method,
    pub(crate) destination: Destination,
    path: String,
    query: Option<String>,
    headers: Vec<(HeaderName, HeaderValue)>,
    body: Vec<u8>,
    is_json: bool,
    pub(crate) credential: Option<Credential>,
}

/// A part of a message that is searched by itself.
pub(crate) struct Part<'a> {
    pub(crate) name: &'a str,
    pub(crate) bytes: &'a [u8],
    pub(crate) is_json: bool,
}

/// Headers that only this crate writes.
const OWN_HEADERS: &[&str] = &[
    "host",
    "user-agent",
    "accept-encoding",
    "content-length",
    "transfer-encoding",
    "connection",
    "upgrade",
    "expect",
    "te",
    "trailer",
    "authorization",
    "proxy-authorization",
    "cookie",
];

impl Message {
    fn new(method: &Method, destination: &Destination, wanted: Wanted) -> Self {
        let coding = match wanted {
            Wanted::Whole => "gzip",
            Wanted::Stream => "identity",
        };
        let authority = destination.origin().authority();
        let host =
            HeaderValue::from_str(&authority).expect("a parsed host has no byte that a header refuses");
        Self {
            method: method.clone(),
            destination: destination.clone(),
            path: destination.path().to_owned(),
            query: destination.query().map(str::to_owned),
            headers: vec![
                (header::HOST, host),
                (header::USER_AGENT, HeaderValue::from_static(USER_AGENT)),
                (header::ACCEPT_ENCODING, HeaderValue::from_static(coding)),
            ],
            body: Vec::new(),
            is_json: false,
            credential: None,
        }
    }

    fn add(&mut self, name: &'static str, value: &str) -> Result<(), EgressError> {
        let unsendable = |reason| EgressError::Unsendable { part: name.to_owned(), reason };
        if OWN_HEADERS.contains(&name) {
            return Err(unsendable("this header is not for callers to set"));
        }
        let value =
            HeaderValue::from_str(value).map_err(|_| unsendable("a header cannot carry this text"))?;
        let name = HeaderName::try_from(name).map_err(|_| unsendable("this is not the name of a header"))?;
        self.headers.push((name, value));
        Ok(())
    }

    fn finished(mut self) -> Result<Self, EgressError> {
        let expects_body = matches!(self.method, Method::POST | Method::PUT | Method::PATCH);
        if expects_body || !self.body.is_empty() {
            self.headers.push((header::CONTENT_LENGTH, HeaderValue::from(self.body.len())));
        }
        let bytes = self.bytes().len();
        if bytes > MESSAGE_BYTES_MAX {
            return Err(EgressError::TooLarge { what: "the message", limit_bytes: MESSAGE_BYTES_MAX as u64 });
        }
        Ok(self)
    }

    /// The message after a redirect: what the method and the new place allow; none when it must not be followed.
    pub(crate) fn redirected(&self, status: u16, next: &Destination) -> Option<Self> {
        let is_same_origin = self.destination.origin() == next.origin();
        let has_body = !self.body.is_empty();
        let mut message = match status {
            // See other: ask there, whatever was sent here.
            303 => self.asking(next),
            301 | 302 | 307 | 308 if self.method == Method::GET || self.method == Method::HEAD => {
                self.asking(next)
            }
            // The same again, and so only to the same server: a person approved these bytes for it.
            307 | 308 if is_same_origin || !has_body => self.again(next),
            _ => return None,
        };
        message.credential = self.credential.clone().filter(|credential| credential.is_for(next.origin()));
        Some(message)
    }

    fn asking(&self, next: &Destination) -> Self {
        let method = if self.method == Method::HEAD { Method::HEAD } else { Method::GET };
        let headers =
            self.headers_for(next, |name| *name != header::CONTENT_TYPE && *name != header::CONTENT_LENGTH);
        Self { method, headers, body: Vec::new(), is_json: false, ..self.at(next) }
    }

    fn again(&self, next: &Destination) -> Self {
        Self { headers: self.headers_for(next, |_| true), ..self.at(next) }
    }

    fn at(&self, next: &Destination) -> Self {
        Self {
            destination: next.clone(),
            path: next.path().to_owned(),
            query: next.query().map(str::to_owned),
            ..self.clone()
        }
    }

    /// The headers for another place. To another origin go only those that any client would send.
    fn headers_for(
        &self,
        next: &Destination,
        keeps: impl Fn(&HeaderName) -> bool,
    ) -> Vec<(HeaderName, HeaderValue)> {
        let is_same_origin = self.destination.origin() == next.origin();
        let own = [
            header::HOST,
            header::USER_AGENT,
            header::ACCEPT_ENCODING,
            header::ACCEPT,
            header::CONTENT_LENGTH,
        ];
        let mut headers = self.headers.clone();
        headers.retain(|(name, _)| keeps(name) && (is_same_origin || own.contains(name)));
        let host = HeaderValue::from_str(&next.origin().authority());
        for (name, value) in &mut headers {
            if let (true, Ok(host)) = (*name == header::HOST, &host) {
                value.clone_from(host);
            }
        }
        headers
    }

    /// Path and query, as they stand in the first line.
    pub(crate) fn target(&self) -> String {
        match &self.query {
            Some(query) => format!("{}?{query}", self.path),
            None => self.path.clone(),
        }
    }

    pub(crate) fn headers(&self) -> &[(HeaderName, HeaderValue)] {
        &self.headers
    }

    pub(crate) fn body(&self) -> &[u8] {
        &self.body
    }

    /// What is searched: everything but the host, which is where it goes, and what this crate spells itself.
    pub(crate) fn parts(&self) -> impl Iterator<Item = Part<'_>> {
        let part = |name, bytes| Part { name, bytes, is_json: false };
        let target = [
            Some(part("path", self.path.as_bytes())),
            self.query.as_deref().map(|query| part("query", query.as_bytes())),
        ];
        let headers = self.headers.iter().filter(|(name, _)| !OWN_HEADERS.contains(&name.as_str()));
        let headers = headers.map(move |(name, value)| part(name.as_str(), value.as_bytes()));
        let body = Part { name: "body", bytes: &self.body, is_json: self.is_json };
        target.into_iter().flatten().chain(headers).chain([body])
    }

    /// The bytes on the wire as HTTP/1.1 without the credential: first line, headers, body.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut bytes = format!("{} {} HTTP/1.1\r\n", self.method, self.target()).into_bytes();
        for (name, value) in &self.headers {
            bytes.extend_from_slice(name.as_str().as_bytes());
            bytes.extend_from_slice(b": ");
            bytes.extend_from_slice(value.as_bytes());
            bytes.extend_from_slice(b"\r\n");
        }
        bytes.extend_from_slice(b"\r\n");
        bytes.extend_from_slice(&self.body);
        bytes
    }
}

/// Percent-encodes all but unreserved characters (RFC 3986, 2.3), so that no text can end its place.
fn encode_into(out: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            _ => write!(out, "%{byte:02X}").expect("a string takes all that is written to it"),
        }
    }
}
