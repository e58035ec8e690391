//! The shape of the command line: global options and every verb.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;
use tftsr_launch::{DataArgs, LoggingArgs};
use tftsr_model::RedactionProfile;

/// Find out why a system broke, and explain it afterwards.
#[derive(Debug, Parser)]
#[command(name = "tftsr", version, about, disable_help_subcommand = true, arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub global: Global,
    #[command(subcommand)]
    pub verb: Verb,
}

/// Options that every verb understands.
#[derive(Debug, Args)]
pub(crate) struct Global {
    #[command(flatten)]
    pub data: DataArgs,
    #[command(flatten)]
    pub logging: LoggingArgs,
    /// How results are printed
    #[arg(long, global = true, value_enum, value_name = "FORMAT")]
    pub format: Option<Format>,
    /// Short for --format json
    #[arg(long, global = true, conflicts_with = "format")]
    pub json: bool,
}

impl Global {
    /// The format asked for; text when nothing was said.
    pub(crate) fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format.unwrap_or(Format::Text) }
    }
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    Text,
    /// One JSON document.
    Json,
    /// Comma-separated values (timeline only).
    Csv,
    /// A Markdown table (timeline only).
    Md,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// The main job: raw logs in; evidence, timeline, whys, RCA and post-mortem out
    Triage(TriageArgs),
    /// Run a command and keep its output as a log of an issue
    Capture(CaptureArgs),
    /// Replace secrets and personal data in logs
    Redact(RedactArgs),
    /// Turn redacted text back into the original, with the map that redact wrote
    Restore(RestoreArgs),
    /// The lines that matter, best first, with reasons
    Evidence(EvidenceArgs),
    /// Groups of lines that differ only in their variable parts
    Templates(TemplatesArgs),
    /// One timeline over all files
    Timeline(TimelineArgs),
    /// Find a word or a regular expression in logs
    SearchLog(SearchLogArgs),
    /// Issues: create, show, list, update, delete, search, import logs
    #[command(subcommand)]
    Issue(IssueVerb),
    /// The whys of an issue
    #[command(subcommand)]
    Why(WhyVerb),
    /// The events of an issue
    #[command(subcommand)]
    Event(EventVerb),
    /// Documents: generate, show, list, export
    #[command(subcommand)]
    Doc(DocVerb),
    /// Search titles and descriptions of all issues
    Search(SearchArgs),
    /// The audit log
    #[command(subcommand)]
    Audit(AuditVerb),
    /// Where data lives, which key opens it, what is in it; with --url, how an address is reached
    Doctor(DoctorArgs),
    /// Every command of the program, as the window and `call` know them
    Commands,
    /// Run one command with a JSON request
    Call(CallArgs),
    /// Fill the database with made-up issues, for trying things out
    Seed(SeedArgs),
}

#[derive(Debug, Args)]
pub(crate) struct TriageArgs {
    /// Files, folders, archives; - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// One line that names the symptom
    #[arg(long, value_name = "T")]
    pub title: String,
    /// The IT domain, e.g. databases
    #[arg(long, value_name = "D")]
    pub domain: Option<String>,
    /// critical, high, medium, low
    #[arg(long, value_name = "S", default_value = "medium")]
    pub severity: String,
    /// Folder for the documents; default: a new folder named after the title
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[command(flatten)]
    pub text: RawText,
}

#[derive(Debug, Args)]
pub(crate) struct DoctorArgs {
    /// Address to try through the network settings: status, TLS, certificate, proxy, time
    #[arg(long, value_name = "URL")]
    pub url: Option<String>,
}

/// Whether quoted log text is redacted.
#[derive(Debug, Clone, Copy, Args)]
pub(crate) struct RawText {
    /// Print log text as it is, not redacted
    #[arg(long)]
    pub raw: bool,
}

#[derive(Debug, Args)]
pub(crate) struct CaptureArgs {
    /// The issue to add the log to
    #[arg(value_name = "ISSUE")]
    pub issue: String,
    /// The command and its arguments
    #[arg(required = true, last = true, value_name = "CMD")]
    pub command: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RedactArgs {
    /// Files, folders, archives; - for standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// JSON file with rules of your own
    #[arg(long, value_name = "F")]
    pub rules: Option<PathBuf>,
    /// Only these types, separated by commas
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    pub types: Vec<String>,
    /// How much is replaced: strict, standard or minimal
    #[arg(long, value_name = "P", default_value = "standard")]
    pub profile: RedactionProfile,
    /// Leave findings below this confidence (0 to 1) alone, whatever the profile says
    #[arg(long, value_name = "X")]
    pub min_confidence: Option<f32>,
    /// Write an encrypted map for `restore`
    #[arg(long, value_name = "F")]
    pub map: Option<PathBuf>,
    /// Threads that look for values [default: one for each processor]; the output is the same for every number
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=64))]
    pub threads: Option<u16>,
}

#[derive(Debug, Args)]
pub(crate) struct RestoreArgs {
    /// The map that `redact --map` wrote
    #[arg(long, value_name = "F")]
    pub map: PathBuf,
    /// The redacted text; - for standard input
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
}

/// What is read, and which part of time is looked at.
#[derive(Debug, Args)]
pub(crate) struct LogArgs {
    /// Files, folders, archives; - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Only lines at or after this moment (RFC 3339, or a date and time in UTC)
    #[arg(long, value_name = "T")]
    pub from: Option<String>,
    /// Only lines at or before this moment
    #[arg(long, value_name = "T")]
    pub to: Option<String>,
    #[command(flatten)]
    pub text: RawText,
}

#[derive(Debug, Args)]
pub(crate) struct EvidenceArgs {
    #[command(flatten)]
    pub logs: LogArgs,
    /// How many lines to show
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub top: usize,
}

#[derive(Debug, Args)]
pub(crate) struct TemplatesArgs {
    /// Files, folders, archives; - for standard input
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Also say which template each line belongs to
    #[arg(long)]
    pub assign: bool,
    #[command(flatten)]
    pub text: RawText,
}

#[derive(Debug, Args)]
pub(crate) struct TimelineArgs {
    #[command(flatten)]
    pub logs: LogArgs,
    /// The zone of a file whose lines name none: FILE=Europe/Berlin or FILE=+02:00
    #[arg(long, value_name = "FILE=ZONE")]
    pub tz: Vec<String>,
    /// Seconds to add to a file whose clock was wrong: FILE=-90 (whole seconds)
    #[arg(long, value_name = "FILE=±SECONDS", allow_hyphen_values = true)]
    pub offset: Vec<String>,
    /// One event a physical line, not only the telling ones
    #[arg(long)]
    pub all_lines: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SearchLogArgs {
    /// The words to find, or a regular expression with --regex
    #[arg(value_name = "PATTERN")]
    pub pattern: String,
    #[command(flatten)]
    pub logs: LogArgs,
    /// Take PATTERN as a regular expression
    #[arg(long)]
    pub regex: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum IssueVerb {
    /// Create an issue
    Create(IssueCreateArgs),
    /// Show an issue with its logs, whys, events, evidence and documents
    Show {
        /// The issue's id
        #[arg(value_name = "ID")]
        id: String,
    },
    /// List issues, newest first
    List(IssueListArgs),
    /// Change an issue
    Update(IssueUpdateArgs),
    /// Delete an issue and everything that hangs on it
    Delete {
        /// The issue's id
        #[arg(value_name = "ID")]
        id: String,
    },
    /// Search titles and descriptions
    Search(SearchArgs),
    /// Import logs into an issue
    ImportLogs {
        /// The issue's id
        #[arg(value_name = "ID")]
        id: String,
        /// Files, folders, archives; - for standard input
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct IssueCreateArgs {
    /// One line that names the symptom
    #[arg(long, value_name = "T")]
    pub title: String,
    /// critical, high, medium, low
    #[arg(long, value_name = "S", default_value = "medium")]
    pub severity: String,
    /// The IT domain, e.g. databases
    #[arg(long, value_name = "D")]
    pub domain: Option<String>,
    /// What is known in free words
    #[arg(long, value_name = "X")]
    pub description: Option<String>,
    /// A label; may be given several times
    #[arg(long = "tag", value_name = "X")]
    pub tags: Vec<String>,
    /// Who works on it
    #[arg(long, value_name = "WHO")]
    pub assigned_to: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct IssueListArgs {
    /// open, investigating, resolved, closed
    #[arg(long, value_name = "S")]
    pub status: Option<String>,
    /// critical, high, medium, low
    #[arg(long, value_name = "S")]
    pub severity: Option<String>,
    /// The IT domain
    #[arg(long, value_name = "D")]
    pub domain: Option<String>,
    /// A label
    #[arg(long, value_name = "X")]
    pub tag: Option<String>,
    /// How many
    #[arg(long, value_name = "N", default_value_t = 100)]
    pub limit: u32,
    /// How many to pass over first
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub offset: u32,
}

#[derive(Debug, Args)]
pub(crate) struct IssueUpdateArgs {
    /// The issue's id
    #[arg(value_name = "ID")]
    pub id: String,
    /// A new title
    #[arg(long, value_name = "T")]
    pub title: Option<String>,
    /// A new description
    #[arg(long, value_name = "X")]
    pub description: Option<String>,
    /// critical, high, medium, low
    #[arg(long, value_name = "S")]
    pub severity: Option<String>,
    /// open, investigating, resolved, closed
    #[arg(long, value_name = "S")]
    pub status: Option<String>,
    /// The IT domain
    #[arg(long, value_name = "D")]
    pub domain: Option<String>,
    /// Who works on it
    #[arg(long, value_name = "WHO")]
    pub assigned_to: Option<String>,
    /// Replaces the labels; may be given several times
    #[arg(long = "tag", value_name = "X")]
    pub tags: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct SearchArgs {
    /// The words to find
    #[arg(value_name = "QUERY")]
    pub query: String,
    /// How many results
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub limit: u32,
}

/// The issue that a verb works on.
#[derive(Debug, Args)]
pub(crate) struct OfIssue {
    /// The issue's id
    #[arg(long, value_name = "ID")]
    pub issue: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum WhyVerb {
    /// Ask a why, with or without its answer
    Add(WhyAddArgs),
    /// List the whys of an issue
    List(OfIssue),
    /// Change a why
    Update(WhyUpdateArgs),
    /// Remove a why
    Remove {
        #[command(flatten)]
        of: OfIssue,
        /// The why's id
        #[arg(value_name = "ID")]
        id: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct WhyAddArgs {
    #[command(flatten)]
    pub of: OfIssue,
    /// The question
    #[arg(long, value_name = "X")]
    pub question: String,
    /// The answer
    #[arg(long, value_name = "X")]
    pub answer: Option<String>,
    /// A line that shows it: FILE:LINE; may be given several times
    #[arg(long, value_name = "FILE:LINE")]
    pub evidence: Vec<String>,
    /// The why this one asks further about
    #[arg(long, value_name = "ID")]
    pub parent: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct WhyUpdateArgs {
    #[command(flatten)]
    pub of: OfIssue,
    /// The why's id
    #[arg(value_name = "ID")]
    pub id: String,
    /// A new question
    #[arg(long, value_name = "X")]
    pub question: Option<String>,
    /// A new answer
    #[arg(long, value_name = "X")]
    pub answer: Option<String>,
    /// Replaces the lines that show it: FILE:LINE; may be given several times
    #[arg(long, value_name = "FILE:LINE")]
    pub evidence: Vec<String>,
    /// open, answered, verified, refuted
    #[arg(long, value_name = "S")]
    pub state: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EventVerb {
    /// Add an event that a person knows of
    Add(EventAddArgs),
    /// List the events of an issue
    List(OfIssue),
    /// Change an event
    Update(EventUpdateArgs),
    /// Remove an event
    Remove {
        #[command(flatten)]
        of: OfIssue,
        /// The event's id
        #[arg(value_name = "ID")]
        id: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct EventAddArgs {
    #[command(flatten)]
    pub of: OfIssue,
    /// What happened, in one sentence
    #[arg(long, value_name = "X")]
    pub description: String,
    /// When it happened (RFC 3339, or a date and time in UTC)
    #[arg(long, value_name = "T")]
    pub at: Option<String>,
    /// The kind, in a word
    #[arg(long = "type", value_name = "KIND", default_value = "observation")]
    pub event_type: String,
}

#[derive(Debug, Args)]
pub(crate) struct EventUpdateArgs {
    #[command(flatten)]
    pub of: OfIssue,
    /// The event's id
    #[arg(value_name = "ID")]
    pub id: String,
    /// What happened
    #[arg(long, value_name = "X")]
    pub description: Option<String>,
    /// When it happened
    #[arg(long, value_name = "T")]
    pub at: Option<String>,
    /// The kind, in a word
    #[arg(long = "type", value_name = "KIND")]
    pub event_type: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum DocVerb {
    /// Write a document from the facts of an issue
    Generate(DocGenerateArgs),
    /// Show a document with its text
    Show {
        /// The document's id
        #[arg(value_name = "DOC")]
        id: String,
    },
    /// List the documents of an issue
    List(OfIssue),
    /// Export a document to a file
    Export(DocExportArgs),
}

#[derive(Debug, Args)]
pub(crate) struct DocGenerateArgs {
    /// The issue's id
    #[arg(value_name = "ISSUE")]
    pub issue: String,
    /// rca, postmortem
    #[arg(long = "type", value_name = "TYPE")]
    pub doc_type: String,
    /// lite, standard, full (post-mortem only)
    #[arg(long, value_name = "TEMPLATE", default_value = "standard")]
    pub template: String,
}

#[derive(Debug, Args)]
pub(crate) struct DocExportArgs {
    /// The document's id
    #[arg(value_name = "DOC")]
    pub id: String,
    /// The file; its ending says the format: .md or .pdf
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
    /// Replace the file when it exists
    #[arg(long)]
    pub force: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AuditVerb {
    /// List entries, newest first
    List {
        /// How many
        #[arg(long, value_name = "N", default_value_t = 100)]
        limit: u32,
        /// Only this action
        #[arg(long, value_name = "ACTION")]
        action: Option<String>,
    },
    /// Walk the whole chain and name what does not fit
    Verify,
}

#[derive(Debug, Args)]
pub(crate) struct CallArgs {
    /// The command's name, as `tftsr commands` lists it
    #[arg(value_name = "COMMAND")]
    pub command: String,
    /// The request as JSON
    #[arg(value_name = "JSON", default_value = "{}")]
    pub request: String,
}

#[derive(Debug, Args)]
pub(crate) struct SeedArgs {
    /// How many issues
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub issues: u32,
    /// How many logs, spread over the issues
    #[arg(long, value_name = "N", default_value_t = 10)]
    pub logs: u32,
    /// How many further audit entries
    #[arg(long, value_name = "N", default_value_t = 0)]
    pub audit: u32,
}
