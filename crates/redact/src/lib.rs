//! Redaction: finds values that must not leave, puts placeholders in their place, and the way back.
//!
//! Owns rules, spans, pseudonyms, the map for restoring, and the types [`Redacted`] and [`Sealed`] that
//! say that something may be shown or sent. Pure: reads and writes no file, knows no key.
//!
//! ```
//! use std::{convert::Infallible, sync::Arc};
//! use tftsr_input::{Encoding, LineChunk};
//! use tftsr_redact::{Detector, Policy, Pseudonyms, Redactor};
//!
//! let detector = Arc::new(Detector::new(&Policy::default())?);
//! let mut redactor = Redactor::new(detector, Pseudonyms::default());
//!
//! // A whole text:
//! assert_eq!(redactor.redact_text("password=hunter2").get(), "password=[PASSWORD_1]");
//!
//! // A file, chunk by chunk; the pieces come out in order, numbers are shared with what came before:
//! let mut out = Vec::new();
//! let mut sink = |piece: tftsr_redact::Piece<'_>| {
//!     out.extend_from_slice(piece.text);
//!     Ok::<(), Infallible>(())
//! };
//! redactor.begin_file();
//! redactor.push(&LineChunk::whole(b"mail from jane@example.com\n"), &mut sink).unwrap();
//! redactor.finish(Encoding::Utf8, &mut sink).unwrap();
//! assert_eq!(out, b"mail from [EMAIL_1]\n");
//! # Ok::<(), tftsr_redact::RuleError>(())
//! ```

mod allow_list;
mod canonical;
mod catalog;
mod context;
mod detector;
mod encoded;
mod exact_values;
mod gate;
mod inserts;
mod keyed;
mod known;
mod layer;
mod literals;
mod placeholder;
mod policy;
mod profile;
mod pseudonym;
mod redactor;
mod reread;
mod restore;
mod rule_checks;
mod rule_cost;
mod rule_error;
mod rules;
mod rules_file;
mod scalar;
mod search_steps;
mod severity;
mod shapes;
mod span;
mod user_rules;

pub use allow_list::{ALLOWED_TYPES_MAX, check_allowed};
pub use catalog::markdown_table;
pub use context::{ContextScanner, FileContext};
pub use detector::Detector;
pub use gate::{Decisions, Payload, Redacted, SealError, SealPolicy, Sealed, Verdict, seal};
pub use known::KnownValues;
pub use policy::{
    ALLOWED_VALUES_MAX, ExactValue, NEAR_DISTANCE_BYTES_MAX, NEAR_WORD_BYTES_MAX, NEAR_WORDS_MAX, Policy,
    USER_NAME_BYTES_MAX, USER_PATTERN_BYTES_MAX, USER_RULE_COMPILED_BYTES_MAX, USER_RULES_MAX,
};
pub use pseudonym::{Pseudonym, PseudonymRow, Pseudonyms};
pub use redactor::{HELD_BYTES_MAX, Piece, Redactor, Replacement};
pub use restore::{KnownFile, RestoreError, RestoreMap, Spellings};
pub use rule_cost::{CANDIDATES_PER_KIB_MAX, COVERED_PERCENT_MAX, STEPS_PER_BYTE_MAX};
pub use rule_error::RuleError;
pub use rules_file::RulesFile;
pub use severity::severity_of;
pub use span::{Label, Span};
pub use user_rules::{Candidate, CandidateOutcome, check_rule, try_rule};
