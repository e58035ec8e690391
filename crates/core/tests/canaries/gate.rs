//! What a person of an issue could send, through the real gate to a real socket.

use super::{
    encodings::{ENCODINGS, Encoding, halves},
    finder::Finder,
    kinds::{Canary, canaries},
};
use serde_json::{Value, json};
use std::{collections::BTreeSet, sync::Arc};
use tftsr_core::api;
use tftsr_egress::{
    AuditFailure, AuditSink, BoxFuture, Destination, EgressError, Gate, Inspector, Intent, IntentId, Limits,
    NetworkConfig, Outcome, Outgoing, SendOptions, Stop, recorder::Recorder,
};
use tftsr_model::Sensitive;
use tftsr_redact::{Decisions, Detector, Policy, Pseudonyms, SealPolicy, Sealed, seal};

/// The commands that send, each of which `poison.rs` drives with canaries in all it takes.
pub(crate) const SENDERS: &[&str] = &["test_connection"];

/// Kind, encoding, place.
type Cell = (&'static str, &'static str, &'static str);

/// What is known to get through. A cell that closes must be taken out; a new one is a leak.
const KNOWN_GAPS: &[Cell] = &[];

/// The encodings that are tried in every place of a message; the others in a chat.
const EVERYWHERE: &[&str] = &["raw", "base64 at 1"];

#[test]
fn every_command_that_sends_is_registered_here() {
    let sending: Vec<_> = api::commands().into_iter().filter(|command| command.sends_bytes).collect();
    let names: Vec<_> = sending.iter().map(|command| command.name).collect();
    assert_eq!(names, SENDERS, "register the command here and drive it in canaries/poison.rs");
}

/// The audit log is not what is tested here.
struct Nowhere;

impl AuditSink for Nowhere {
    fn intend(&self, _: Intent) -> BoxFuture<'_, Result<IntentId, AuditFailure>> {
        Box::pin(async { Ok(IntentId(String::new())) })
    }

    fn conclude(&self, _: IntentId, _: Outcome) -> BoxFuture<'_, Result<(), AuditFailure>> {
        Box::pin(async { Ok(()) })
    }
}

/// An issue that has seen every canary once in its logs, and the way out.
struct Issue {
    policy: SealPolicy,
    pseudonyms: Pseudonyms,
    inspector: Inspector,
    gate: Gate,
    server: Recorder,
    to: Destination,
}

/// What became of one message.
#[derive(PartialEq, Eq)]
enum Fate {
    Blocked,
    Sent,
}

impl Issue {
    fn new(canaries: &[Canary]) -> Self {
        let detector = Arc::new(Detector::new(&Policy::default()).unwrap());
        let policy = SealPolicy { detector: Arc::clone(&detector) };
        let mut pseudonyms = Pseudonyms::default();
        let log: String = canaries.iter().map(|canary| format!("{}\n", canary.line)).collect();
        seal(log, &policy, &Decisions::default(), &mut pseudonyms).unwrap();
        let server = Recorder::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").unwrap();
        Self {
            inspector: Inspector::new(detector, Decisions::default(), &pseudonyms),
            gate: Gate::new(&NetworkConfig::default(), Arc::new(Nowhere), Sensitive::new([0; 32])).unwrap(),
            to: Destination::typed(&server.url("/api")).unwrap(),
            policy,
            pseudonyms,
            server,
        }
    }

    fn text(&self, text: &str) -> Option<Sealed<String>> {
        seal(text.to_owned(), &self.policy, &Decisions::default(), &mut self.pseudonyms.clone()).ok()
    }

    fn json(&self, value: Value) -> Option<Sealed<Value>> {
        seal(value, &self.policy, &Decisions::default(), &mut self.pseudonyms.clone()).ok()
    }

    /// A message of a chat. None where sealing refused it.
    fn chat(&self, text: &str) -> Option<Outgoing> {
        let body = json!({"messages": [{"role": "user", "content": format!("the log says: {text} - why?")}]});
        Some(Outgoing::post("canary", &self.to).json(&self.json(body)?))
    }

    /// A text cut into two messages.
    fn cut(&self, text: &str) -> Option<Outgoing> {
        let (first, second) = halves(text);
        let body =
            json!({"messages": [{"role": "user", "content": first}, {"role": "user", "content": second}]});
        Some(Outgoing::post("canary", &self.to).json(&self.json(body)?))
    }

    /// A text in every other place of a message.
    fn elsewhere(&self, text: &str) -> Vec<Option<Outgoing>> {
        let arguments = json!({"tool": "search", "arguments": json!({"query": text}).to_string()});
        let post = || Outgoing::post("canary", &self.to);
        let get = || Outgoing::get("canary", &self.to);
        let sealed = self.text(text);
        vec![
            self.json(arguments).map(|body| post().json(&body)),
            sealed.as_ref().map(|body| post().text("text/markdown", body)),
            sealed.as_ref().map(|value| get().query("q", value)),
            sealed.as_ref().map(|value| get().sealed_segment(value)),
            sealed.as_ref().map(|value| get().sealed_header("x-title", value)),
        ]
    }

    /// All that is tried with one canary in one encoding, each with a word for it.
    fn tries(&self, canary: &Canary, encoding: &Encoding) -> Vec<(&'static str, Outgoing)> {
        let line = (encoding.encode)(&canary.line);
        let mut tries =
            vec![("in its line", self.chat(&line)), ("alone", self.chat(&(encoding.encode)(&canary.value)))];
        if encoding.name == "raw" {
            tries.push(("in two messages", self.cut(&canary.line)));
        }
        if EVERYWHERE.contains(&encoding.name) {
            tries.extend(self.elsewhere(&line).into_iter().map(|outgoing| ("elsewhere", outgoing)));
        }
        tries.into_iter().filter_map(|(word, outgoing)| Some((word, outgoing?))).collect()
    }

    /// What of one canary in one encoding arrives.
    async fn leaks(&self, canary: &Canary, encoding: &Encoding, finder: &Finder) -> BTreeSet<Cell> {
        let mut leaks = BTreeSet::new();
        for (place, outgoing) in self.tries(canary, encoding) {
            let before = self.server.count();
            let fate = self.send(&outgoing).await;
            assert_eq!(self.server.count() - before, usize::from(fate == Fate::Sent));
            let Some(bytes) = self.server.recorded_from(before).pop() else { continue };
            if !finder.find(&bytes).is_empty() || !finder.find(&joined_contents(&bytes)).is_empty() {
                leaks.insert((canary.kind, encoding.name, place));
            }
        }
        leaks
    }

    async fn send(&self, outgoing: &Outgoing) -> Fate {
        let options =
            SendOptions { inspector: self.inspector.clone(), limits: Limits::default(), stop: Stop::never() };
        match self.gate.send(outgoing, &options).await {
            Ok(answer) => {
                answer.discard().await.unwrap();
                Fate::Sent
            }
            Err(EgressError::Blocked(_) | EgressError::Unsendable { .. }) => Fate::Blocked,
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn no_canary_in_any_encoding_reaches_the_socket() {
    let all = canaries();
    let finder = Arc::new(Finder::of(&all));
    let mut tasks = tokio::task::JoinSet::new();
    for part in 0..2 {
        let finder = Arc::clone(&finder);
        tasks.spawn(async move {
            let all = canaries();
            let issue = Issue::new(&all);
            let mut leaks = BTreeSet::new();
            for canary in all.iter().skip(part).step_by(2) {
                for encoding in ENCODINGS {
                    leaks.extend(issue.leaks(canary, encoding, &finder).await);
                }
            }
            leaks
        });
    }
    let leaks: BTreeSet<_> = tasks.join_all().await.into_iter().flatten().collect();
    let gaps: BTreeSet<_> = KNOWN_GAPS.iter().copied().collect();
    assert_eq!(leaks, gaps);
}

/// The messages of a body one after the other, as a reader puts them together.
fn joined_contents(request: &[u8]) -> Vec<u8> {
    let body = request.windows(4).position(|window| window == b"\r\n\r\n").map_or(0, |at| at + 4);
    let body: Value = serde_json::from_slice(&request[body..]).unwrap_or_default();
    let messages = body["messages"].as_array().cloned().unwrap_or_default();
    let contents = messages.iter().filter_map(|message| message["content"].as_str());
    contents.collect::<String>().into_bytes()
}

#[tokio::test]
async fn what_a_person_would_send_arrives_once_it_is_sealed() {
    let canaries = canaries();
    let issue = Issue::new(&canaries);
    for canary in &canaries {
        let body = json!({"messages": [{"role": "user", "content": format!("what does this mean: {}", canary.line)}]});
        let body = issue.json(body).unwrap();
        let fate = issue.send(&Outgoing::post("canary", &issue.to.clone()).json(&body)).await;
        assert!(fate == Fate::Sent, "{} is blocked", canary.kind);
    }
}
