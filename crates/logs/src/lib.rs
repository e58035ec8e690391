//! The log engine: formats, times, records, templates, ranked evidence and one merged timeline.
//!
//! Pure over the line chunks of `tftsr-input`: it reads no file, asks no clock and no host zone, and
//! gives the same findings for the same lines however they were cut into chunks. Works with no AI.
//!
//! ```
//! use tftsr_input::LineChunk;
//! use tftsr_logs::{Analysis, AnalysisOptions, FileInfo};
//!
//! let mut analysis = Analysis::new(AnalysisOptions::default());
//! analysis.begin_file(FileInfo::named("app.log"));
//! analysis.push(&LineChunk::whole(b"2024-01-15T10:23:45Z ERROR No space left on device\n"));
//! analysis.end_file();
//! let findings = analysis.finish();
//! assert_eq!(findings.evidence(10, None, None)[0].line, 1);
//! ```

mod analysis;
mod cause;
mod clock;
mod cursor;
mod findings;
mod formats;
mod gaps;
mod json;
mod level;
mod lines;
mod moment;
mod options;
mod rank;
mod reader;
mod record;
mod rules;
mod search;
mod stamp;
mod stats;
mod templates;
mod timeline;

pub use analysis::Analysis;
pub use cause::CauseFinding;
pub use findings::{FileSummary, Findings};
pub use options::{AnalysisOptions, FileInfo, TimelineDetail};
pub use search::{PatternError, SearchHit, SearchMatch, Searcher, TimedSearch};
