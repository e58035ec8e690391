//! Errors: the causes of all crates, and the one table that turns them into what crosses a boundary.

use crate::echo;
use serde::{Deserialize, Serialize};
use std::{
    fmt::Display,
    io,
    path::{Path, PathBuf},
};
use tftsr_documents::PdfError;
use tftsr_egress::EgressError;
use tftsr_input::{InputError, VisitError};
use tftsr_model::{ErrorCode, IdError, UnknownName};
use tftsr_redact::RuleError;
use tftsr_store::StoreError;
use tftsr_vault::VaultError;
use ts_rs::TS;

/// A failure as every caller sees it: the window, the test host, the command line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ApiError {
    /// What programs branch on.
    pub code: ErrorCode,
    /// What failed, in the user's words.
    pub message: String,
    /// The next step; empty when there is none.
    pub hint: String,
    /// The chain of causes, for a bug report; holds no secret.
    pub detail: Option<String>,
    /// The field of the request that cannot be used, when it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

impl ApiError {
    /// No command has this name.
    #[must_use]
    pub fn unknown_command(name: &str) -> Self {
        Self {
            code: ErrorCode::UnknownCommand,
            message: format!("there is no command{}", echo::name(name)),
            hint: "run `tftsr commands` for the list".to_owned(),
            detail: None,
            field: None,
        }
    }

    /// The request does not fit the command's type.
    pub(crate) fn invalid_request(command: &str, error: &serde_json::Error) -> Self {
        Self {
            code: ErrorCode::InvalidRequest,
            message: format!("the request does not fit {command}: {}", echo::json_fault(error)),
            hint: "src/bindings.ts and docs/wiki/IPC-Commands.md show each request's fields".to_owned(),
            detail: None,
            field: None,
        }
    }

    /// A fault of the program itself.
    #[must_use]
    pub fn internal(error: &dyn Display) -> Self {
        Self {
            code: ErrorCode::Internal,
            message: "the program met a fault of its own".to_owned(),
            hint: "please report it with the detail".to_owned(),
            detail: Some(error.to_string()),
            field: None,
        }
    }
}

impl Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ApiError {}

/// What a handler reports. Each variant is a cause; [`CoreError::describe`] says what it means outside.
#[derive(Debug, thiserror::Error)]
pub enum CoreError {
    /// A field of the request cannot be used.
    #[error("{message}")]
    Invalid {
        /// The field.
        field: &'static str,
        /// What is wrong with it.
        message: String,
        /// What would be right.
        hint: String,
    },
    /// No row answers to the id.
    #[error("there is no {what} {id}")]
    NotFound {
        /// The kind of thing.
        what: &'static str,
        /// What it was called.
        id: String,
    },
    /// A limit on rows or bytes was reached.
    #[error("{what} are limited to {limit}")]
    Limit {
        /// What is limited.
        what: &'static str,
        /// The limit.
        limit: u64,
    },
    /// The target file exists.
    #[error("{} exists already", .path.display())]
    AlreadyExists {
        /// The file.
        path: PathBuf,
    },
    /// The thing was changed by someone else in the meantime.
    #[error("the {what} {id} was changed elsewhere in the meantime")]
    Changed {
        /// The kind of thing.
        what: &'static str,
        /// Its id.
        id: String,
    },
    /// Reading or writing a file failed.
    #[error("{} cannot be {verb}", .path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// `read`, `written` or `made`.
        verb: &'static str,
        /// The operating system's answer.
        #[source]
        source: io::Error,
    },
    /// The user stopped it.
    #[error("stopped on request")]
    Cancelled,
    /// Printing PDF is not part of this build.
    #[error("this build cannot print PDF")]
    NoPdfRenderer,
    /// The typesetter failed.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// The input cannot be read.
    #[error(transparent)]
    Input(#[from] InputError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The keys failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A redaction rule cannot be used.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// A redaction map cannot be read.
    #[error(transparent)]
    Restore(#[from] tftsr_redact::RestoreError),
    /// A pattern to search for cannot be used.
    #[error(transparent)]
    Pattern(#[from] tftsr_logs::PatternError),
    /// Nothing was sent, or what came back cannot be used.
    #[error(transparent)]
    Egress(Box<EgressError>),
    /// A stored value or a worker thread is not what this program makes.
    #[error("{what}")]
    Internal {
        /// What was met.
        what: String,
    },
}

impl CoreError {
    /// A field of the request cannot be used.
    #[must_use]
    pub fn invalid(field: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Invalid { field, message: message.into(), hint: hint.into() }
    }

    /// No row answers to the id.
    #[must_use]
    pub fn not_found(what: &'static str, id: impl Display) -> Self {
        Self::NotFound { what, id: id.to_string() }
    }

    pub(crate) fn limit(what: &'static str, limit: u64) -> Self {
        Self::Limit { what, limit }
    }

    /// Reading a file failed.
    #[must_use]
    pub fn reading(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), verb: "read", source }
    }

    /// Writing a file failed.
    #[must_use]
    pub fn writing(path: &Path, source: io::Error) -> Self {
        Self::File { path: path.to_owned(), verb: "written", source }
    }

    pub(crate) fn internal(what: impl Display) -> Self {
        Self::Internal { what: what.to_string() }
    }

    /// The one table: each cause with its code and the next step.
    fn describe(&self) -> (ErrorCode, String) {
        use ErrorCode as Code;
        let (code, hint) = match self {
            Self::Invalid { hint, .. } => return (Code::InvalidRequest, hint.clone()),
            Self::NotFound { what: "issue", .. } => {
                (Code::NotFound, "`tftsr issue list` shows the issues there are")
            }
            Self::NotFound { .. } => (Code::NotFound, "`tftsr issue show ID` shows what belongs to an issue"),
            Self::Limit { .. } => (Code::LimitExceeded, "split the work, or remove what is no longer needed"),
            Self::AlreadyExists { .. } => {
                (Code::AlreadyExists, "choose another name, or add --force to replace it")
            }
            Self::File { source, .. } => return describe_io(source),
            Self::Changed { .. } => (Code::AlreadyExists, "load it again and repeat the change"),
            Self::Cancelled => (Code::Cancelled, "run it again to start over"),
            Self::NoPdfRenderer => (Code::InvalidRequest, "export to a file that ends in .md"),
            Self::Pdf(_) => (Code::Internal, "export as .md, and report what could not be printed"),
            Self::Input(error) => return (input_code(error), error.hint().to_owned()),
            Self::Store(error) => return describe_store(error),
            Self::Vault(error) => return describe_vault(error),
            Self::Rule(error) => (Code::InvalidRequest, error.hint()),
            Self::Restore(_) => (Code::Damaged, "use the map as `redact --map` wrote it"),
            Self::Pattern(_) => (Code::InvalidRequest, "leave --regex out to look for the words as they are"),
            Self::Egress(error) => return (error.code(), error.hint().to_owned()),
            Self::Internal { .. } => (Code::Internal, "please report it with the detail"),
        };
        (code, hint.to_owned())
    }
}

fn describe_io(error: &io::Error) -> (ErrorCode, String) {
    use io::ErrorKind as Kind;
    let (code, hint) = match error.kind() {
        Kind::NotFound => (ErrorCode::NotFound, "check the path"),
        Kind::PermissionDenied => {
            (ErrorCode::PermissionDenied, "choose a place you may write to, or change its owner or mode")
        }
        Kind::ReadOnlyFilesystem => (ErrorCode::ReadOnly, "choose a place that can be written to"),
        Kind::StorageFull | Kind::QuotaExceeded => {
            (ErrorCode::DiskFull, "make room on the disk and run it again")
        }
        Kind::AlreadyExists => {
            (ErrorCode::AlreadyExists, "choose another name, or add --force to replace it")
        }
        _ => (ErrorCode::InputOutput, "check the disk and the path"),
    };
    (code, hint.to_owned())
}

fn input_code(error: &InputError) -> ErrorCode {
    match error {
        InputError::NotFound { .. } => ErrorCode::NotFound,
        InputError::PermissionDenied { .. } => ErrorCode::PermissionDenied,
        InputError::IsBinary { .. } | InputError::Unsupported { .. } => ErrorCode::UnsupportedInput,
        InputError::Damaged { .. } => ErrorCode::InputDamaged,
        InputError::LimitExceeded { .. } => ErrorCode::LimitExceeded,
        InputError::Cancelled { .. } => ErrorCode::Cancelled,
        InputError::Io { source, .. } => describe_io(source).0,
    }
}

fn describe_store(error: &StoreError) -> (ErrorCode, String) {
    use ErrorCode as Code;
    let (code, hint) = match error {
        StoreError::WrongKey { .. } => {
            (Code::WrongKey, "use the key that the database was made with; nothing was changed")
        }
        StoreError::NotEncrypted { .. } => {
            (Code::Damaged, "move the plain file away; this program only opens encrypted ones")
        }
        StoreError::DatabaseTooNew { .. } => {
            (Code::DatabaseTooNew, "use the newer version of tftsr; the file was left as it is")
        }
        StoreError::Damaged { .. } | StoreError::UnreadableRow { .. } => {
            (Code::Damaged, "restore the newest backup; keep the damaged file for repair")
        }
        StoreError::ReadOnly { .. } => {
            (Code::ReadOnly, "make the data folder writable, or name another with --data-dir")
        }
        StoreError::PermissionDenied { .. } => {
            (Code::PermissionDenied, "run as the owner of the data folder, or name another with --data-dir")
        }
        StoreError::DiskFull { .. } => {
            (Code::DiskFull, "make room on the disk and run it again; what was acknowledged is kept")
        }
        StoreError::Busy { .. } => {
            (Code::DatabaseBusy, "close the other window or command, then run it again")
        }
        StoreError::InputOutput { .. } => (Code::InputOutput, "check the disk and the data folder"),
        StoreError::OutOfRange { .. } => (Code::LimitExceeded, "split the input"),
        StoreError::JobPanicked | StoreError::Closed | StoreError::Statement(_) => {
            (Code::Internal, "nothing was half-written; please report the detail")
        }
    };
    (code, hint.to_owned())
}

fn describe_vault(error: &VaultError) -> (ErrorCode, String) {
    use ErrorCode as Code;
    let (code, hint) = match error {
        VaultError::KeystoreUnavailable { .. } => (
            Code::KeystoreUnavailable,
            "choose a passphrase in the window, start the system keychain, or give a key with --key-file, --key-fd or TFTSR_DB_KEY",
        ),
        VaultError::WrongKey { .. } | VaultError::NoSuchSlot { .. } => {
            (Code::WrongKey, "use the key that this data folder was made with; nothing was changed")
        }
        VaultError::RefusedKey { .. } | VaultError::InsecureKeyFile { .. } => {
            (Code::InvalidRequest, "give a key of your own, in a file that only you can read (chmod 600)")
        }
        VaultError::KeysMissing { .. } => (
            Code::Damaged,
            "put keys.json back beside the database; without it the database cannot be opened",
        ),
        VaultError::Damaged { .. } | VaultError::WeakDerivation { .. } => {
            (Code::Damaged, "put back a good copy of keys.json; the database itself was not touched")
        }
        VaultError::TooNew { .. } => {
            (Code::DatabaseTooNew, "use the newer version of tftsr; nothing was changed")
        }
        VaultError::SealedDamaged { .. } => (Code::Damaged, "use the map as it was written"),
        VaultError::SealedWrongKey => (Code::WrongKey, "use the key that the map was written with"),
        VaultError::CredentialUnreadable => (Code::Damaged, "sign in again to store a new credential"),
        VaultError::PlaintextRefused => (Code::InvalidRequest, "unset TFTSR_PLAINTEXT"),
        VaultError::InputOutput { source, .. } => return describe_io(source),
        VaultError::NoRandomness => {
            (Code::Internal, "the system gives no random numbers; nothing was written")
        }
    };
    (code, hint.to_owned())
}

impl From<CoreError> for ApiError {
    fn from(error: CoreError) -> Self {
        Self::from(&error)
    }
}

impl From<&CoreError> for ApiError {
    fn from(error: &CoreError) -> Self {
        let (code, hint) = error.describe();
        let field = match error {
            CoreError::Invalid { field, .. } => Some(*field),
            CoreError::Rule(error) => error.field(),
            _ => None,
        };
        let field = field.map(str::to_owned);
        Self { code, message: message_of(error), hint, detail: causes(error), field }
    }
}

/// What failed. A type that a person typed is not repeated: it may be the value it was to be the type of.
fn message_of(error: &CoreError) -> String {
    match error {
        CoreError::Rule(RuleError::TypeName { rule, .. }) => {
            format!(
                "rule \"{rule}\": this is not the name of a type; use letters, digits and _, as in EMPLOYEE_ID"
            )
        }
        other => other.to_string(),
    }
}

/// The causes below the message, outermost first.
fn causes(error: &dyn std::error::Error) -> Option<String> {
    let mut next = error.source();
    let mut texts = Vec::new();
    while let Some(cause) = next {
        texts.push(cause.to_string());
        next = cause.source();
    }
    (!texts.is_empty()).then(|| texts.join(": "))
}

impl From<EgressError> for CoreError {
    fn from(error: EgressError) -> Self {
        Self::Egress(Box::new(error))
    }
}

impl From<IdError> for CoreError {
    fn from(error: IdError) -> Self {
        // Whatever is not an id names no row, so the caller's next step is the same.
        Self::NotFound { what: "row with the id", id: error.text }
    }
}

impl From<UnknownName> for CoreError {
    fn from(error: UnknownName) -> Self {
        Self::Invalid {
            field: error.what,
            message: format!("unknown {}{}", error.what, echo::name(&error.text)),
            hint: format!("use one of: {}", error.expected),
        }
    }
}

impl VisitError for CoreError {
    fn into_input(self) -> Result<InputError, Self> {
        match self {
            Self::Input(error) => Ok(error),
            other => Err(other),
        }
    }
}
