//! An act: a change and its audit entry, committed in one transaction.

use crate::CoreError;
use jiff::Timestamp;
use serde_json::Value;
use std::fmt::Display;
use tftsr_model::{AuditEntry, UtcText};
use tftsr_store::{
    Transaction,
    tables::{self, audit_log::NewAuditEntry},
};

/// Who acts: there is one user, the owner of the data folder. The seed's default.
const USER_LOCAL: &str = "local";

/// What the audit log will say about a change.
///
/// `details` holds salted hashes, counts and closed-set words, never text from a person or a log.
#[derive(Debug, Clone)]
pub(crate) struct Act {
    pub(crate) action: &'static str,
    pub(crate) entity_type: &'static str,
    pub(crate) entity_id: String,
    pub(crate) details: Value,
}

impl Act {
    /// An act on the thing of this kind and id.
    pub(crate) fn on(action: &'static str, entity_type: &'static str, entity_id: impl Display) -> Self {
        Self { action, entity_type, entity_id: entity_id.to_string(), details: Value::Null }
    }

    /// Writes the audit entry in the transaction of the change.
    pub(crate) fn append_to(self, tx: &Transaction<'_>, now: &Now) -> Result<AuditEntry, CoreError> {
        let entry = NewAuditEntry {
            action: self.action.to_owned(),
            entity_type: self.entity_type.to_owned(),
            entity_id: self.entity_id,
            user_id: USER_LOCAL.to_owned(),
            details: self.details,
        };
        Ok(tables::audit_log::append(tx, entry, &now.text)?)
    }

    /// With a JSON object of hashes and counts.
    pub(crate) fn details(self, details: Value) -> Self {
        Self { details, ..self }
    }
}

/// The moment of an act, in the two spellings of the tables.
#[derive(Debug, Clone)]
pub(crate) struct Now {
    /// The moment itself.
    pub(crate) timestamp: Timestamp,
    /// `YYYY-MM-DD HH:MM:SS`, UTC.
    pub(crate) text: UtcText,
    /// Milliseconds since the epoch.
    pub(crate) millis: i64,
}

impl Now {
    /// The moment in all spellings.
    pub(crate) fn at(timestamp: Timestamp) -> Self {
        Self { timestamp, text: UtcText::from_timestamp(timestamp), millis: timestamp.as_millisecond() }
    }
}
