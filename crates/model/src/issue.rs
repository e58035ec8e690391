//! An issue: one incident under investigation, and the views of it.

use crate::{
    ConversationId, Document, IssueId, LogFile, ResolutionStep, StoredEvidence, TimelineEvent, UtcText,
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};
use ts_rs::TS;

/// A name that is not in the closed set it was looked up in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {what} \"{text}\" (one of: {expected})")]
pub struct UnknownName {
    /// What kind of name was expected, e.g. `severity`.
    pub what: &'static str,
    /// The text that was given.
    pub text: String,
    /// The names that would have been understood.
    pub expected: &'static str,
}

macro_rules! names {
    ($(#[$doc:meta])* $type:ident $what:literal, $expected:literal { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum $type { $($(#[$vdoc])* $variant,)+ }

        impl $type {
            /// Every member of the set.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name as columns, JSON and the command line spell it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)+ }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl FromStr for $type {
            type Err = $crate::UnknownName;

            fn from_str(text: &str) -> Result<Self, $crate::UnknownName> {
                match text {
                    $($text => Ok(Self::$variant),)+
                    _ => Err($crate::UnknownName { what: $what, text: text.to_owned(), expected: $expected }),
                }
            }
        }
    };
}
pub(crate) use names;

names! {
    /// How bad it is, worst first.
    Severity "severity", "critical, high, medium, low" {
        /// P1: everything stops.
        Critical = "critical",
        /// P2: a main function fails.
        High = "high",
        /// P3: degraded.
        Medium = "medium",
        /// P4: a nuisance.
        Low = "low",
    }
}

names! {
    /// Where the work stands.
    IssueStatus "status", "open, investigating, resolved, closed" {
        /// Reported; nobody has started.
        Open = "open",
        /// Somebody is on it.
        Investigating = "investigating",
        /// Service is restored.
        Resolved = "resolved",
        /// The documents are final.
        Closed = "closed",
    }
}

/// One incident, a row of `issues`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Issue {
    /// Its key.
    pub id: IssueId,
    /// One line that names the symptom.
    pub title: String,
    /// What is known in free words.
    pub description: Option<String>,
    /// How bad it is.
    pub severity: Severity,
    /// Where the work stands.
    pub status: IssueStatus,
    /// The IT domain, e.g. `databases`.
    pub category: Option<String>,
    /// Where the issue came from, e.g. `cli` or `servicenow`.
    pub source: Option<String>,
    /// When the row was made.
    pub created_at: UtcText,
    /// When the row last changed.
    pub updated_at: UtcText,
    /// When it was resolved; empty again after it is reopened.
    pub resolved_at: Option<UtcText>,
    /// Who works on it.
    pub assigned_to: Option<String>,
    /// Free labels, in the order they were given.
    pub tags: Vec<String>,
}

/// A line of the issue list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct IssueSummary {
    /// Its key.
    pub id: IssueId,
    /// One line that names the symptom.
    pub title: String,
    /// How bad it is.
    pub severity: Severity,
    /// Where the work stands.
    pub status: IssueStatus,
    /// The IT domain.
    pub category: Option<String>,
    /// Who works on it.
    pub assigned_to: Option<String>,
    /// Free labels.
    pub tags: Vec<String>,
    /// When the row was made.
    pub created_at: UtcText,
    /// When the row last changed.
    pub updated_at: UtcText,
    /// How many logs it has.
    pub log_file_count: u64,
}

/// One issue with everything that hangs on it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct IssueDetail {
    /// The issue itself.
    pub issue: Issue,
    /// Its logs, in the order they came in.
    pub log_files: Vec<LogFile>,
    /// Its whys, by `step_order`.
    pub resolution_steps: Vec<ResolutionStep>,
    /// Its AI conversations, without their messages.
    pub conversations: Vec<AiConversation>,
    /// Its events, incident events first by when they happened, then app events.
    pub timeline_events: Vec<TimelineEvent>,
    /// The lines that were kept as evidence, best first.
    pub evidence: Vec<StoredEvidence>,
    /// Its documents, newest first.
    pub documents: Vec<Document>,
}

/// A conversation with an AI provider, a row of `ai_conversations`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AiConversation {
    /// Its key.
    pub id: ConversationId,
    /// The issue it is about.
    pub issue_id: IssueId,
    /// The provider's name.
    pub provider: String,
    /// The model's name.
    pub model: String,
    /// When it began.
    pub created_at: UtcText,
    /// What it is called in lists.
    pub title: Option<String>,
}
