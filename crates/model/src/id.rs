//! Identifiers: one newtype a table, all UUID v7, so that ids sort by the time they were made.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;
use uuid::Uuid;

/// The text was not a UUID, so no row can carry it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{text}\" is not an id")]
pub struct IdError {
    /// What was given instead of an id.
    pub text: String,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(Uuid);

        impl $name {
            /// A fresh id: UUID v7 of the current millisecond and random bits.
            #[must_use]
            pub fn generate() -> Self {
                Self(Uuid::now_v7())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                Uuid::try_parse(text).map(Self).map_err(|_| IdError { text: text.to_owned() })
            }
        }
    )+};
}

ids! {
    /// Key of `issues`.
    IssueId;
    /// Key of `log_files`.
    LogFileId;
    /// Key of `pii_spans`.
    PiiSpanId;
    /// Key of `ai_conversations`.
    ConversationId;
    /// Key of `resolution_steps`.
    ResolutionStepId;
    /// Key of `documents`.
    DocumentId;
    /// Key of `audit_log`.
    AuditEntryId;
    /// Key of `image_attachments`.
    ImageAttachmentId;
    /// Key of `timeline_events`.
    TimelineEventId;
    /// Key of `redaction_rules`.
    RedactionRuleId;
    /// Key of `redaction_allowed`.
    AllowedValueId;
    /// Key of `evidence_lines`.
    EvidenceId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_sort_by_the_time_they_were_made() {
        let ids: Vec<IssueId> = (0..100).map(|_| IssueId::generate()).collect();
        assert!(ids.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn an_id_reads_back_from_its_own_text() {
        let id = LogFileId::generate();
        assert_eq!(id.to_string().parse(), Ok(id));
        assert!("not-an-id".parse::<LogFileId>().is_err());
    }
}
