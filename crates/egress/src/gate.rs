//! The gate: the one place where bytes leave the machine.

use crate::{
    Answer, AuditSink, Destination, EgressError, Inspector, Intent, Limits, NetworkConfig, Outgoing, Scheme,
    Stop,
    answer::{ConnectionTask, Reading, broken},
    audit::OpenIntent,
    connect::{Connection, Connector, too_long},
    error::{Phase, RedirectFault},
    limits::{HEAD_BYTES_MAX, HEADERS_MAX, REDIRECTS_MAX},
    message::Message,
    proxy::Proxies,
    resolve::{Resolve, SystemResolver},
    retry::{self, Failure, RetryPolicy},
    tls::Tls,
};
use http::{Request, header};
use http_body_util::Full;
use hyper::{
    body::{Bytes, Incoming},
    client::conn::http1,
};
use hyper_util::rt::TokioIo;
use sha2::{Digest, Sha256};
use std::{future::Future, sync::Arc};
use tftsr_model::Sensitive;
use tokio::time::{Instant, timeout};

/// Sends sealed messages. Clones share everything.
#[derive(Clone)]
pub struct Gate {
    inner: Arc<Inner>,
}

struct Inner {
    connector: Connector,
    sink: Arc<dyn AuditSink>,
    salt: Sensitive<[u8; 32]>,
    retry: RetryPolicy,
    jitter: fn() -> f64,
    limits: Limits,
}

/// What belongs to one send and not to its message.
#[derive(Clone)]
pub struct SendOptions {
    /// What is looked for before anything leaves.
    pub inspector: Inspector,
    /// Limits of time and size.
    pub limits: Limits,
    /// Says when to stop.
    pub stop: Stop,
}

/// What stays the same over all tries of a send.
struct Course<'a> {
    options: &'a SendOptions,
    deadline: Instant,
    attempt: u32,
}

impl Gate {
    /// A gate for a network, with the audit log it writes to and the salt for the hashes there.
    ///
    /// # Errors
    /// [`crate::NetworkError`] says which setting cannot be used.
    pub fn new(
        config: &NetworkConfig,
        sink: Arc<dyn AuditSink>,
        salt: Sensitive<[u8; 32]>,
    ) -> Result<Self, crate::NetworkError> {
        Self::with_resolver(config, sink, salt, Arc::new(SystemResolver))
    }

    /// A gate that looks names up elsewhere than in the operating system.
    ///
    /// # Errors
    /// As [`Gate::new`].
    pub fn with_resolver(
        config: &NetworkConfig,
        sink: Arc<dyn AuditSink>,
        salt: Sensitive<[u8; 32]>,
        resolver: Arc<dyn Resolve>,
    ) -> Result<Self, crate::NetworkError> {
        let connector =
            Connector { resolver, proxies: Proxies::parse(&config.proxy)?, tls: Tls::of(config)? };
        let limits = Limits {
            connect: config.connect_timeout,
            first_byte: config.answer_timeout,
            idle: config.answer_timeout,
            ..Limits::default()
        };
        let inner = Inner { connector, sink, salt, retry: config.retry, jitter: random_fraction, limits };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// The limits that the settings ask for.
    #[must_use]
    pub fn limits(&self) -> Limits {
        self.inner.limits
    }

    /// Sends a message and gives the answer, whatever its status: searches the exact bytes, commits the intent,
    /// attaches the credential, sends, follows redirects, tries again where that does no harm.
    ///
    /// # Errors
    /// [`EgressError::Blocked`] and [`EgressError::Audit`] before anything was sent; every other cause says what
    /// the network or the server did.
    pub async fn send(&self, outgoing: &Outgoing, options: &SendOptions) -> Result<Answer, EgressError> {
        let first = outgoing.message()?;
        let mut course = Course { options, deadline: Instant::now() + options.limits.total, attempt: 0 };
        let is_idempotent = outgoing.is_repeatable || retry::is_idempotent(&outgoing.method);
        let is_repeatable = is_idempotent && !outgoing.is_once;
        let mut tries = 0;
        loop {
            tries += 1;
            let result = self.follow(outgoing.purpose, first.clone(), &mut course).await;
            let failure = failure_of(&result).filter(|_| is_repeatable);
            let delay =
                failure.and_then(|failure| self.inner.retry.delay(tries, failure, (self.inner.jitter)()));
            let Some(delay) = delay.filter(|delay| Instant::now() + *delay < course.deadline) else {
                return result;
            };
            if let Ok(answer) = result {
                answer.discard().await?;
            }
            or_stopped(&options.stop, tokio::time::sleep(delay)).await?;
        }
    }

    /// One try, with its redirects.
    async fn follow(
        &self,
        purpose: &'static str,
        mut message: Message,
        course: &mut Course<'_>,
    ) -> Result<Answer, EgressError> {
        for _ in 0..=REDIRECTS_MAX {
            let answer = self.exchange(purpose, &message, course).await?;
            match next_hop(&message, &answer) {
                Ok(None) => return Ok(answer),
                Ok(Some(next)) => message = next,
                Err(fault) => {
                    answer.discard().await?;
                    return Err(redirect_error(&message, fault));
                }
            }
            answer.discard().await?;
        }
        Err(redirect_error(&message, RedirectFault::TooMany))
    }

    /// One message to one server, up to the head of its answer.
    async fn exchange(
        &self,
        purpose: &'static str,
        message: &Message,
        course: &mut Course<'_>,
    ) -> Result<Answer, EgressError> {
        let Course { options, deadline, .. } = *course;
        if let Some(finding) = options.inspector.inspect(message) {
            return Err(EgressError::Blocked(Box::new(finding)));
        }
        course.attempt += 1;
        let intent = self.intent(purpose, message, course.attempt);
        let mut intent = OpenIntent::commit(Arc::clone(&self.inner.sink), intent).await?;
        let left = deadline.saturating_duration_since(Instant::now());
        let origin = message.destination.origin();
        let started = or_stopped(&options.stop, timeout(left, self.start(message, options)));
        let started = started.await.and_then(|done| {
            done.unwrap_or_else(|_| Err(too_long(origin, Phase::Total, options.limits.total)))
        });
        let (response, facts, connection) = match started {
            Ok(started) => started,
            Err(error) => {
                intent.close(Some(error.code())).await?;
                return Err(error);
            }
        };
        intent.answered(response.status().as_u16());
        let (origin, stop, limits) = (origin.clone(), options.stop.clone(), options.limits);
        Answer::begin(response, facts, Reading { origin, limits, deadline, stop, intent, connection }).await
    }

    fn intent(&self, purpose: &'static str, message: &Message, attempt: u32) -> Intent {
        let bytes = message.bytes();
        let hash = Sha256::new().chain_update(self.inner.salt.expose()).chain_update(&bytes);
        let origin = message.destination.origin();
        Intent {
            purpose,
            method: method_name(&message.method),
            origin: origin.clone(),
            proxy: self.inner.connector.proxies.to(origin).map(crate::Origin::authority_with_port),
            attempt,
            bytes: bytes.len() as u64,
            salted_sha256: hash.finalize().into(),
            has_credential: message.credential.is_some(),
        }
    }

    /// Connects, sends, and waits for the first bytes of the answer.
    async fn start(
        &self,
        message: &Message,
        options: &SendOptions,
    ) -> Result<(http::Response<Incoming>, crate::ConnectionFacts, ConnectionTask), EgressError> {
        let origin = message.destination.origin();
        let connection = self.inner.connector.connect(message, options.limits.connect).await?;
        let request = request(message, &connection)?;
        let broke = |error| broken(origin, error);
        let (mut sender, driver) = http1::Builder::new()
            .max_headers(HEADERS_MAX)
            .max_buf_size(HEAD_BYTES_MAX)
            .handshake(TokioIo::new(connection.stream))
            .await
            .map_err(broke)?;
        let task = ConnectionTask(tokio::spawn(async move {
            if let Err(error) = driver.await {
                // The one who reads the answer gets the error; this is for whoever looks at the log.
                tracing::debug!(%error, "a connection ended");
            }
        }));
        let limit = options.limits.first_byte;
        let response = timeout(limit, sender.send_request(request)).await;
        let response = response.map_err(|_| too_long(origin, Phase::FirstByte, limit))?.map_err(broke)?;
        Ok((response, connection.facts, task))
    }
}

/// The request as the connection wants it, the credential attached.
fn request(message: &Message, connection: &Connection) -> Result<Request<Full<Bytes>>, EgressError> {
    let origin = message.destination.origin();
    let unsendable = |part: &str, reason| EgressError::Unsendable { part: part.to_owned(), reason };
    let target = match connection.plain_proxy {
        Some(_) => format!("{}://{}{}", origin.scheme().as_str(), origin.authority(), message.target()),
        None => message.target(),
    };
    let mut request = Request::new(Full::new(Bytes::copy_from_slice(message.body())));
    *request.method_mut() = message.method.clone();
    *request.uri_mut() = target.parse().map_err(|_| unsendable("path", "it is not a web address"))?;
    request.headers_mut().extend(message.headers().iter().map(|(name, value)| (name.clone(), value.clone())));
    if let Some(credential) = &message.credential {
        let header = credential.to_header();
        let (name, value) = header.ok_or_else(|| unsendable("credential", "a header cannot carry it"))?;
        request.headers_mut().insert(name, value);
    }
    if let Some(Some(sign_in)) = &connection.plain_proxy {
        request.headers_mut().insert(header::PROXY_AUTHORIZATION, sign_in.clone());
    }
    Ok(request)
}

/// The message that a redirect asks for; none when the answer is no redirect.
fn next_hop(message: &Message, answer: &Answer) -> Result<Option<Message>, RedirectFault> {
    let status = answer.status();
    if !matches!(status, 301 | 302 | 303 | 307 | 308) {
        return Ok(None);
    }
    let Some(location) = answer.header("location") else { return Ok(None) };
    let next = message.destination.redirected(location).map_err(|_| RedirectFault::Address)?;
    if is_downgrade(&message.destination, &next) {
        return Err(RedirectFault::Downgrade);
    }
    message.redirected(status, &next).map(Some).ok_or(RedirectFault::Body)
}

fn is_downgrade(from: &Destination, to: &Destination) -> bool {
    from.origin().scheme() == Scheme::Https && to.origin().scheme() == Scheme::Http
}

fn redirect_error(message: &Message, fault: RedirectFault) -> EgressError {
    EgressError::Redirect { host: message.destination.origin().host_name(), fault }
}

fn failure_of(result: &Result<Answer, EgressError>) -> Option<Failure> {
    match result {
        Ok(answer) => {
            let now = jiff::Timestamp::now();
            let asked = answer.header("retry-after").and_then(|value| retry::retry_after(value, now));
            Some(Failure::Status(answer.status(), asked))
        }
        Err(error) => error.is_before_sending().then_some(Failure::Connect),
    }
}

async fn or_stopped<T>(stop: &Stop, work: impl Future<Output = T>) -> Result<T, EgressError> {
    tokio::select! {
        () = stop.stopped() => Err(EgressError::Stopped),
        done = work => Ok(done),
    }
}

fn method_name(method: &http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        _ => "OTHER",
    }
}

/// A number between 0 and 1; where the system gives no randomness, the middle.
fn random_fraction() -> f64 {
    getrandom::u32().map_or(0.5, |bits| f64::from(bits) / f64::from(u32::MAX))
}
