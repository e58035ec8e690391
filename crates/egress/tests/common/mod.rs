//! A gate before a real loopback server, and an audit log that can be read and broken.

#![allow(
    dead_code,
    clippy::unwrap_used,
    unreachable_pub,
    missing_docs,
    reason = "test code; each file uses its part"
)]

use std::{
    io,
    net::SocketAddr,
    sync::{
        Arc, LazyLock, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};
use tftsr_egress::{
    Answer, AuditFailure, AuditSink, BoxFuture, Destination, EgressError, Gate, Inspector, Intent, IntentId,
    Limits, NetworkConfig, Outcome, Outgoing, Resolve, RetryPolicy, SendOptions, Stop,
};
use tftsr_model::Sensitive;
use tftsr_redact::{Decisions, Detector, Payload, Policy, Pseudonyms, SealPolicy, Sealed, seal};

pub const SALT: [u8; 32] = [5; 32];

pub static DETECTOR: LazyLock<Arc<Detector>> =
    LazyLock::new(|| Arc::new(Detector::new(&Policy::default()).unwrap()));

/// What the audit log holds, in the order of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    Intent(Intent),
    Outcome(IntentId, Outcome),
}

#[derive(Default)]
pub struct Log {
    entries: Mutex<Vec<Entry>>,
    is_full: AtomicBool,
    written: tokio::sync::Notify,
}

impl Log {
    pub fn fill_disk(&self) {
        self.is_full.store(true, Ordering::SeqCst);
    }

    fn write(&self, entry: Entry) -> Result<(), AuditFailure> {
        if self.is_full.load(Ordering::SeqCst) {
            return Err(AuditFailure(Box::new(io::Error::from(io::ErrorKind::StorageFull))));
        }
        self.entries.lock().unwrap().push(entry);
        self.written.notify_one();
        Ok(())
    }

    pub fn intents(&self) -> Vec<Intent> {
        let intent = |entry: &Entry| match entry {
            Entry::Intent(intent) => Some(intent.clone()),
            Entry::Outcome(..) => None,
        };
        self.entries.lock().unwrap().iter().filter_map(intent).collect()
    }

    pub fn outcomes(&self) -> Vec<Outcome> {
        let outcome = |entry: &Entry| match entry {
            Entry::Outcome(_, outcome) => Some(outcome.clone()),
            Entry::Intent(_) => None,
        };
        self.entries.lock().unwrap().iter().filter_map(outcome).collect()
    }

    /// The outcomes, once there are so many.
    pub async fn outcomes_when(&self, count: usize) -> Vec<Outcome> {
        while self.outcomes().len() < count {
            self.written.notified().await;
        }
        self.outcomes()
    }
}

impl AuditSink for Log {
    fn intend(&self, intent: Intent) -> BoxFuture<'_, Result<IntentId, AuditFailure>> {
        Box::pin(async move {
            self.write(Entry::Intent(intent))?;
            Ok(IntentId(self.intents().len().to_string()))
        })
    }

    fn conclude(&self, id: IntentId, outcome: Outcome) -> BoxFuture<'_, Result<(), AuditFailure>> {
        Box::pin(async move { self.write(Entry::Outcome(id, outcome)) })
    }
}

/// Names that the test invents, all of them on this machine.
pub struct Names(pub Vec<&'static str>);

impl Resolve for Names {
    fn resolve<'a>(&'a self, name: &'a str, port: u16) -> BoxFuture<'a, io::Result<Vec<SocketAddr>>> {
        let known = self.0.contains(&name);
        Box::pin(async move {
            if known {
                Ok(vec![SocketAddr::from(([127, 0, 0, 1], port))])
            } else {
                Err(io::ErrorKind::NotFound.into())
            }
        })
    }
}

pub struct Bench {
    pub gate: Gate,
    pub log: Arc<Log>,
    pub limits: Limits,
    pub stop: Stop,
}

/// Retries come at once.
pub fn quick() -> NetworkConfig {
    let retry = RetryPolicy { first_delay: Duration::from_millis(1), ..RetryPolicy::default() };
    NetworkConfig { retry, trusts_system: false, ..NetworkConfig::default() }
}

pub fn bench() -> Bench {
    bench_on(&quick(), &[])
}

pub fn bench_on(config: &NetworkConfig, names: &[&'static str]) -> Bench {
    let log = Arc::new(Log::default());
    let resolver = Arc::new(Names(names.to_vec()));
    let gate = Gate::with_resolver(config, log.clone(), Sensitive::new(SALT), resolver).unwrap();
    Bench { limits: gate.limits(), gate, log, stop: Stop::never() }
}

impl Bench {
    pub fn options(&self) -> SendOptions {
        SendOptions {
            inspector: inspector(&Pseudonyms::default()),
            limits: self.limits,
            stop: self.stop.clone(),
        }
    }

    pub async fn send(&self, outgoing: &Outgoing) -> Result<Answer, EgressError> {
        self.gate.send(outgoing, &self.options()).await
    }

    pub async fn get(&self, url: &str) -> Result<Answer, EgressError> {
        self.send(&Outgoing::get("test", &typed(url))).await
    }

    /// The body that a GET gives.
    pub async fn read(&self, url: &str) -> Result<Vec<u8>, EgressError> {
        self.get(url).await?.bytes().await
    }
}

pub fn inspector(pseudonyms: &Pseudonyms) -> Inspector {
    Inspector::new(DETECTOR.clone(), Decisions::default(), pseudonyms)
}

pub fn typed(url: &str) -> Destination {
    Destination::typed(url).unwrap()
}

pub fn sealed<T: Payload>(payload: T) -> Sealed<T> {
    let policy = SealPolicy { detector: DETECTOR.clone() };
    seal(payload, &policy, &Decisions::default(), &mut Pseudonyms::default()).unwrap()
}

/// Sealed by rules that see next to nothing: what the gate finds then, it finds by itself.
pub fn sealed_blindly<T: Payload>(payload: T) -> Sealed<T> {
    let policy = Policy { types: Some(["IBAN".to_owned()].into()), ..Policy::default() };
    let policy = SealPolicy { detector: Arc::new(Detector::new(&policy).unwrap()) };
    seal(payload, &policy, &Decisions::default(), &mut Pseudonyms::default()).unwrap()
}

pub fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len())
}
