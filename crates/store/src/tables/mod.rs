//! Every statement that runs on the database, one file a table.
//!
//! Reads take a `&Connection`, writes a `&Transaction`, so that a write outside the writer thread
//! does not compile. A missing row is `None`, never an error.

pub mod ai_conversations;
mod audit_chain;
pub mod audit_log;
pub mod cited_lines;
pub mod documents;
pub mod evidence_lines;
pub mod health;
pub mod image_attachments;
pub mod issue_texts;
pub mod issues;
pub mod log_chunks;
pub mod log_contents;
pub mod log_files;
pub mod pii_spans;
pub mod pseudonyms;
pub mod redaction_allowed;
pub mod redaction_decisions;
pub mod redaction_rules;
pub mod resolution_steps;
mod rows;
pub mod search;
pub mod settings;
pub mod timeline_events;
pub mod triage_findings;
pub mod vault_root;
