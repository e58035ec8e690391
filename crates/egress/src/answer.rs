//! What came back: status and headers at once, the body whole or piece by piece, within the limits.

use crate::{
    ConnectionFacts, EgressError, Limits, Origin, Stop,
    audit::OpenIntent,
    connect::too_long,
    error::Phase,
    inflate::{InflateFault, Inflater},
    tls,
};
use http::{HeaderMap, header};
use http_body_util::BodyExt;
use hyper::body::{Bytes, Incoming};
use std::fmt;
use tokio::{
    task::JoinHandle,
    time::{Instant, timeout},
};

/// The answer to a send. Its outcome is in the audit log once the body was read to its end, or was dropped.
pub struct Answer {
    status: u16,
    headers: HeaderMap,
    facts: ConnectionFacts,
    body: AnswerBody,
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Headers can hold cookies and tokens.
        write!(f, "Answer({} from {})", self.status, self.body.origin)
    }
}

impl Answer {
    /// The answer whose head has come. An intent that ends here is closed here.
    pub(crate) async fn begin(
        response: http::Response<Incoming>,
        facts: ConnectionFacts,
        mut reading: Reading,
    ) -> Result<Self, EgressError> {
        let (head, incoming) = response.into_parts();
        let coding =
            head.headers.get(header::CONTENT_ENCODING).map(|value| value.as_bytes().to_ascii_lowercase());
        let inflater = match coding.as_deref() {
            None | Some(b"" | b"identity") => None,
            Some(b"gzip" | b"x-gzip") => {
                Some(Inflater::new(reading.limits.expansion_max, reading.limits.answer_bytes_max))
            }
            Some(_) => {
                let error = EgressError::Packed { host: reading.origin.host_name() };
                reading.intent.close(Some(error.code())).await?;
                return Err(error);
            }
        };
        let body = AnswerBody {
            incoming,
            inflater,
            origin: reading.origin,
            limits: reading.limits,
            deadline: reading.deadline,
            stop: reading.stop,
            intent: reading.intent,
            is_at_end: false,
            _connection: reading.connection,
        };
        Ok(Self { status: head.status.as_u16(), headers: head.headers, facts, body })
    }

    /// The HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// A header as text; none when it is absent or not text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// How it was reached.
    #[must_use]
    pub fn facts(&self) -> &ConnectionFacts {
        &self.facts
    }

    /// The server that answered, which after redirects may be another than was asked.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        &self.body.origin
    }

    /// The body, to be read piece by piece.
    #[must_use]
    pub fn into_body(self) -> AnswerBody {
        self.body
    }

    /// The whole body.
    ///
    /// # Errors
    /// [`EgressError::TooLarge`], [`EgressError::Bomb`], [`EgressError::Timeout`], [`EgressError::Stopped`],
    /// [`EgressError::Broken`].
    pub async fn bytes(self) -> Result<Vec<u8>, EgressError> {
        let mut body = self.body;
        let mut bytes = Vec::new();
        while let Some(piece) = body.next().await? {
            bytes.extend_from_slice(&piece);
        }
        Ok(bytes)
    }

    /// Leaves the body unread and records the outcome.
    ///
    /// # Errors
    /// [`EgressError::Audit`].
    pub async fn discard(mut self) -> Result<(), EgressError> {
        Ok(self.body.intent.close(None).await?)
    }
}

/// What reading needs beside the bytes.
pub(crate) struct Reading {
    pub(crate) origin: Origin,
    pub(crate) limits: Limits,
    pub(crate) deadline: Instant,
    pub(crate) stop: Stop,
    pub(crate) intent: OpenIntent,
    pub(crate) connection: ConnectionTask,
}

/// The task that moves a connection's bytes. Ends with whoever holds it.
pub(crate) struct ConnectionTask(pub(crate) JoinHandle<()>);

impl Drop for ConnectionTask {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// The body of an answer.
pub struct AnswerBody {
    incoming: Incoming,
    inflater: Option<Inflater>,
    origin: Origin,
    limits: Limits,
    deadline: Instant,
    stop: Stop,
    intent: OpenIntent,
    is_at_end: bool,
    _connection: ConnectionTask,
}

impl AnswerBody {
    /// The next piece, unpacked; none at the end. Never empty.
    ///
    /// # Errors
    /// As [`Answer::bytes`]. After an error there is nothing more to read.
    pub async fn next(&mut self) -> Result<Option<Vec<u8>>, EgressError> {
        while !self.is_at_end {
            match self.step().await {
                Ok(piece) if piece.is_empty() && !self.is_at_end => {}
                Ok(piece) => {
                    if self.is_at_end {
                        self.intent.close(None).await?;
                    }
                    return Ok((!piece.is_empty()).then_some(piece));
                }
                Err(error) => {
                    self.is_at_end = true;
                    self.intent.close(Some(error.code())).await?;
                    return Err(error);
                }
            }
        }
        Ok(None)
    }

    /// One frame, unpacked; at the end, what was left in the unpacker.
    async fn step(&mut self) -> Result<Vec<u8>, EgressError> {
        match self.frame().await? {
            Some(bytes) => {
                self.intent.received(bytes.len() as u64);
                if self.intent.received_bytes() > self.limits.answer_bytes_max {
                    return Err(self.too_large());
                }
                match &mut self.inflater {
                    Some(inflater) => inflater.push(&bytes).map_err(|fault| self.inflate_error(fault)),
                    None => Ok(bytes.to_vec()),
                }
            }
            None => {
                self.is_at_end = true;
                let rest =
                    self.inflater.take().filter(|_| self.intent.received_bytes() > 0).map(Inflater::finish);
                rest.unwrap_or_else(|| Ok(Vec::new())).map_err(|fault| self.inflate_error(fault))
            }
        }
    }

    async fn frame(&mut self) -> Result<Option<Bytes>, EgressError> {
        let left = self.deadline.saturating_duration_since(Instant::now());
        // A timer is only asked while nothing has arrived: a server that never pauses would outrun it.
        if left.is_zero() {
            return Err(too_long(&self.origin, Phase::Total, self.limits.total));
        }
        let (wait, phase, limit) = match left < self.limits.idle {
            true => (left, Phase::Total, self.limits.total),
            false => (self.limits.idle, Phase::Idle, self.limits.idle),
        };
        let stop = self.stop.clone();
        let frame = tokio::select! {
            () = stop.stopped() => return Err(EgressError::Stopped),
            frame = timeout(wait, self.incoming.frame()) => frame,
        };
        match frame {
            Err(_) => Err(too_long(&self.origin, phase, limit)),
            Ok(None) => Ok(None),
            // Trailers are of no use here.
            Ok(Some(Ok(frame))) => Ok(Some(frame.into_data().unwrap_or_default())),
            Ok(Some(Err(error))) => Err(broken(&self.origin, error)),
        }
    }

    fn too_large(&self) -> EgressError {
        EgressError::TooLarge { what: "the answer", limit_bytes: self.limits.answer_bytes_max }
    }

    fn inflate_error(&self, fault: InflateFault) -> EgressError {
        let host = self.origin.host_name();
        match fault {
            InflateFault::Damaged => EgressError::Packed { host },
            InflateFault::Bomb => EgressError::Bomb { host, factor: self.limits.expansion_max },
            InflateFault::TooLarge => self.too_large(),
        }
    }
}

/// The connection ended too early, or what came is not HTTP.
pub(crate) fn broken(origin: &Origin, error: hyper::Error) -> EgressError {
    let host = origin.host_name();
    if tls::is_certificate_wanted(&error) {
        let fault = crate::error::TlsFault::CertificateRequired;
        return EgressError::Tls { host, fault, source: None };
    }
    EgressError::Broken { host, source: error }
}
