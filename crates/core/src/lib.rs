//! The program without a face: the open [`App`], the list of commands and its handlers, and what joins
//! the other crates into one way from a log line to a document.
//!
//! Knows no window and no terminal. Binaries lend it a PDF renderer and a stop flag.

mod act;
pub mod analysis;
pub mod api;
mod app;
mod app_event;
pub mod bindings;
pub mod capture;
pub mod citations;
mod detectors;
mod echo;
mod error;
mod facts;
mod file_contexts;
mod file_out;
mod hash;
mod host;
mod import;
mod issue_locks;
mod jobs;
mod judgement;
mod limits;
mod line_redactor;
pub mod moment;
mod names;
mod network;
mod network_config;
mod placeholders;
pub mod redaction;
mod rule_set;
mod sealed_version;
mod sealing;
mod seed;
mod send_audit;
mod text_changes;
mod triage;
mod unlock;

pub use app::{App, AppOptions};
pub use error::{ApiError, CoreError};
pub use host::Host;
pub use network::ProxyVariables;
pub use tftsr_documents::PdfRenderer;
pub use tftsr_input::Cancel;
pub use unlock::KeySource;
