//! The gate: text that was redacted, and bytes that may leave the machine.

use crate::{Detector, KnownValues, Label, Pseudonyms, Redactor, canonical};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{collections::HashMap, fmt, sync::Arc};

/// How often a payload is redacted again when redaction itself brought a new value to light.
const SEAL_ROUNDS_MAX: usize = 3;
/// Deepest nesting of a JSON payload.
const JSON_DEPTH_MAX: usize = 128;

/// Something that went through redaction. Only this crate makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redacted<T>(T);

impl<T> Redacted<T> {
    pub(crate) fn from_redaction(value: T) -> Self {
        Self(value)
    }

    /// The redacted value.
    pub fn get(&self) -> &T {
        &self.0
    }

    /// The redacted value itself.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T: fmt::Display> fmt::Display for Redacted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Exact bytes that may leave the machine. [`seal`] is the only way to get one.
///
/// ```compile_fail
/// use tftsr_redact::Sealed;
/// // No constructor, no public field, no Deserialize: this does not compile.
/// let forged = Sealed { payload: "AKIA…".to_owned(), bytes: vec![], sha256: [0; 32], replaced: 0 };
/// ```
///
/// ```compile_fail
/// let forged: tftsr_redact::Sealed<String> = serde_json::from_str("{}").unwrap();
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed<T> {
    payload: T,
    bytes: Vec<u8>,
    sha256: [u8; 32],
    replaced: usize,
}

impl<T> Sealed<T> {
    /// The redacted payload.
    pub fn payload(&self) -> &T {
        &self.payload
    }

    /// The exact bytes to send.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// SHA-256 of [`Self::bytes`].
    pub fn sha256(&self) -> [u8; 32] {
        self.sha256
    }

    /// How many values were replaced.
    pub fn replaced(&self) -> usize {
        self.replaced
    }
}

/// What sealing works with.
#[derive(Debug, Clone)]
pub struct SealPolicy {
    /// What is looked for.
    pub detector: Arc<Detector>,
}

/// What a person decided about spans. Where nothing is decided, the span is applied.
#[derive(Debug, Clone, Default)]
pub struct Decisions {
    values: HashMap<Vec<u8>, Verdict>,
    kinds: HashMap<Label, Verdict>,
}

/// A person's word on spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Replace it.
    Accept,
    /// It is harmless: leave it.
    Reject,
}

impl Decisions {
    /// Decides on all spans of a value, in whatever spelling.
    pub fn decide_value(&mut self, kind: &str, value: &[u8], verdict: Verdict) {
        self.values.insert(canonical::of(kind, value).into_owned(), verdict);
    }

    /// Decides on all spans of a type. A decision on a value goes before.
    pub fn decide_kind(&mut self, kind: &str, verdict: Verdict) {
        self.kinds.insert(Label::from_user(kind), verdict);
    }

    /// Whether a span is to be replaced.
    #[must_use]
    pub fn applies(&self, kind: &Label, value: &[u8]) -> bool {
        let decided = self.values.get(&*canonical::of(kind.as_str(), value)).or_else(|| self.kinds.get(kind));
        decided != Some(&Verdict::Reject)
    }
}

/// Why something was not sealed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The bytes still hold a value after redaction.
    #[error("a value of type {kind} is left at byte {offset} ({rule}); nothing was sent")]
    Blocked {
        /// The type of the value.
        kind: String,
        /// Where it begins in the serialized bytes.
        offset: usize,
        /// The rule that found it.
        rule: String,
    },
    /// The payload is nested too deeply to be searched.
    #[error("the payload is nested deeper than {JSON_DEPTH_MAX} levels")]
    TooDeep,
    /// The payload does not serialize.
    #[error("the payload cannot be written as JSON: {reason}")]
    Unserializable {
        /// What the serializer says.
        reason: String,
    },
}

mod private {
    pub trait Payload: Sized {
        /// Replaces the values in every text of the payload; gives how many were replaced.
        fn redact(&mut self, texts: &mut dyn FnMut(&mut String) -> usize) -> Result<usize, super::SealError>;
        /// The exact bytes that leave.
        fn to_bytes(&self) -> Result<Vec<u8>, super::SealError>;
    }
}

/// What can be sealed: a text, or JSON whose structure stays while its texts are redacted.
pub trait Payload: private::Payload {}
impl Payload for String {}
impl Payload for Value {}

impl private::Payload for String {
    fn redact(&mut self, texts: &mut dyn FnMut(&mut String) -> usize) -> Result<usize, SealError> {
        Ok(texts(self))
    }

    fn to_bytes(&self) -> Result<Vec<u8>, SealError> {
        Ok(self.clone().into_bytes())
    }
}

impl private::Payload for Value {
    fn redact(&mut self, texts: &mut dyn FnMut(&mut String) -> usize) -> Result<usize, SealError> {
        redact_json(self, texts, 0)
    }

    fn to_bytes(&self) -> Result<Vec<u8>, SealError> {
        serde_json::to_vec(self).map_err(|error| SealError::Unserializable { reason: error.to_string() })
    }
}

/// Redacts every text of a JSON value, and the texts once more together with their keys: `{"password":"x"}`
/// says only by its key that `x` must go.
fn redact_json(
    value: &mut Value,
    texts: &mut dyn FnMut(&mut String) -> usize,
    depth: usize,
) -> Result<usize, SealError> {
    if depth > JSON_DEPTH_MAX {
        return Err(SealError::TooDeep);
    }
    match value {
        Value::String(text) => Ok(texts(text)),
        Value::Array(items) => items.iter_mut().map(|item| redact_json(item, texts, depth + 1)).sum(),
        Value::Object(fields) => {
            let taken = std::mem::take(fields);
            let mut replaced = 0;
            for (mut key, mut field) in taken {
                replaced += redact_json(&mut field, texts, depth + 1)?;
                replaced += redact_field(&key, &mut field, texts);
                replaced += texts(&mut key);
                fields.insert(key, field);
            }
            Ok(replaced)
        }
        Value::Number(_) => redact_number(value, texts),
        Value::Null | Value::Bool(_) => Ok(0),
    }
}

/// A number can be a card or an account: it becomes a text when it has to be replaced.
fn redact_number(value: &mut Value, texts: &mut dyn FnMut(&mut String) -> usize) -> Result<usize, SealError> {
    let mut text = value.to_string();
    let replaced = texts(&mut text);
    if replaced > 0 {
        *value = Value::String(text);
    }
    Ok(replaced)
}

/// Redacts a plain value in the light of its key.
fn redact_field(key: &str, field: &mut Value, texts: &mut dyn FnMut(&mut String) -> usize) -> usize {
    if !matches!(field, Value::String(_) | Value::Number(_)) {
        return 0;
    }
    let mut name = serde_json::Map::new();
    name.insert(key.to_owned(), field.take());
    let mut whole = Value::Object(name).to_string();
    let replaced = texts(&mut whole);
    let parsed = serde_json::from_str::<serde_json::Map<String, Value>>(&whole).ok();
    let redacted = parsed.and_then(|map| map.into_iter().next()).map(|(_, redacted)| redacted);
    // Replacing a bare number leaves no JSON: then the placeholder is the whole value.
    *field = redacted.unwrap_or_else(|| {
        let value = whole.split_once(':').map_or("", |(_, value)| value);
        Value::String(value.trim_end_matches('}').trim_matches('"').to_owned())
    });
    replaced
}

/// Redacts a payload, serializes it, and searches the exact bytes once more.
///
/// # Errors
/// [`SealError::Blocked`] says what is left and where.
pub fn seal<T: Payload>(
    mut payload: T,
    policy: &SealPolicy,
    decisions: &Decisions,
    pseudonyms: &mut Pseudonyms,
) -> Result<Sealed<T>, SealError> {
    let mut redactor = Redactor::new(Arc::clone(&policy.detector), std::mem::take(pseudonyms));
    let mut replaced = 0;
    let mut rounds = || -> Result<(), SealError> {
        for _ in 0..SEAL_ROUNDS_MAX {
            let now = payload.redact(&mut |text| redactor.replace_in(text, decisions))?;
            replaced += now;
            if now == 0 {
                break;
            }
        }
        Ok(())
    };
    let outcome = rounds();
    *pseudonyms = redactor.into_pseudonyms();
    outcome?;
    // What a rule found in one place is replaced where only its value tells it.
    if let Some(known) = KnownValues::of(pseudonyms, decisions) {
        replaced += payload.redact(&mut |text| known.replace_in(text))?;
    }
    let bytes = payload.to_bytes()?;
    refuse_what_is_left(&bytes, policy, decisions)?;
    let sha256 = Sha256::digest(&bytes).into();
    Ok(Sealed { payload, bytes, sha256, replaced })
}

fn refuse_what_is_left(bytes: &[u8], policy: &SealPolicy, decisions: &Decisions) -> Result<(), SealError> {
    let mut left = policy.detector.detect_text(bytes).into_iter();
    let hit =
        left.find(|span| decisions.applies(&span.kind, bytes.get(span.start..span.end).unwrap_or_default()));
    match hit {
        Some(span) => Err(SealError::Blocked {
            kind: span.kind.to_string(),
            offset: span.start,
            rule: span.rule.to_string(),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Policy;
    use serde_json::json;

    fn policy() -> SealPolicy {
        SealPolicy { detector: Arc::new(Detector::new(&Policy::default()).unwrap()) }
    }

    #[test]
    fn sealed_json_keeps_its_structure_and_loses_its_secrets() {
        let payload = json!({"messages": [{"role": "user", "content": "mail jane@example.com"}], "password": "hunter2"});
        let sealed = seal(payload, &policy(), &Decisions::default(), &mut Pseudonyms::default()).unwrap();
        let wanted =
            json!({"messages": [{"role": "user", "content": "mail [EMAIL_1]"}], "password": "[PASSWORD_1]"});
        assert_eq!(sealed.payload(), &wanted);
        assert_eq!(sealed.bytes(), wanted.to_string().as_bytes());
        assert_eq!(sealed.sha256(), <[u8; 32]>::from(Sha256::digest(sealed.bytes())));
    }

    #[test]
    fn a_value_that_a_person_rejected_stays_and_does_not_block() {
        let mut decisions = Decisions::default();
        decisions.decide_value("EMAIL", b"Help@Example.com", Verdict::Reject);
        let text = "ask help@example.com or jane@example.com".to_owned();
        let sealed = seal(text, &policy(), &decisions, &mut Pseudonyms::default()).unwrap();
        assert_eq!(sealed.payload(), "ask help@example.com or [EMAIL_1]");
    }

    #[test]
    fn a_value_that_was_found_once_is_replaced_where_only_the_value_tells_it() {
        let payload = json!(["password=Tr0ub4dor&3", "they typed tr0ub4dor&3 again"]);
        let sealed = seal(payload, &policy(), &Decisions::default(), &mut Pseudonyms::default()).unwrap();
        assert_eq!(sealed.payload(), &json!(["password=[PASSWORD_1]", "they typed [PASSWORD_1] again"]));
    }

    #[test]
    fn a_hit_that_is_left_in_the_bytes_blocks_and_says_where() {
        let refused = refuse_what_is_left(b"x jane@example.com", &policy(), &Decisions::default());
        let blocked = SealError::Blocked { kind: "EMAIL".into(), offset: 2, rule: "contact.email".into() };
        assert_eq!(refused, Err(blocked));
    }
}
