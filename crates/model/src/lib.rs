//! The words every other crate speaks: ids, issues, logs, evidence, whys, documents, audit entries.
//!
//! Owns plain data and the closed sets it is made of. Does no input or output, reads no clock
//! except to mint an id, and knows no other crate of the workspace.

mod audit;
mod document;
mod error_code;
mod evidence;
mod id;
mod issue;
mod log_file;
mod redaction_rule;
mod sensitive;
mod time;
mod timeline_event;
mod why;

pub use audit::{AuditEntry, AuditFinding, AuditFindingKind, AuditReport};
pub use document::{Document, DocumentType};
pub use error_code::ErrorCode;
pub use evidence::{
    Cause, EvidenceLine, EvidenceOrigin, Level, LineAssignment, Skipped, StoredEvidence, Template,
    TimeConfidence, TimelineLine, Verdict,
};
pub use id::{
    AllowedValueId, AuditEntryId, ConversationId, DocumentId, EvidenceId, IdError, ImageAttachmentId,
    IssueId, LogFileId, PiiSpanId, RedactionRuleId, ResolutionStepId, TimelineEventId,
};
pub use issue::{AiConversation, Issue, IssueDetail, IssueStatus, IssueSummary, Severity, UnknownName};
pub use log_file::{Decision, LogFile, PiiSpan, RedactionDecision};
pub use redaction_rule::{
    AllowedMatch, AllowedValue, Near, NearSide, RedactionProfile, RedactionRule, StoredAllowedValue,
    StoredRedactionRule, Validator, ValueSeverity,
};
pub use sensitive::{DatabaseKey, Sensitive};
pub use time::UtcText;
pub use timeline_event::{EventClass, TimelineEvent};
pub use why::{EvidenceLink, ResolutionStep, StepAuthor, StepState};
