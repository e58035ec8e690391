//! The closed set of error codes that cross a boundary.
//!
//! The UI branches on these, the command line maps them to exit statuses; neither reads messages.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! error_codes {
    ($($(#[$doc:meta])* $name:ident = $status:literal;)+) => {
        /// What went wrong, as a name that programs can rely on.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum ErrorCode { $($(#[$doc])* $name,)+ }

        impl ErrorCode {
            /// Every code, in the order of the table.
            pub const ALL: &[Self] = &[$(Self::$name,)+];

            /// The process exit status that the command line gives for this code.
            #[must_use]
            pub const fn exit_status(self) -> u8 {
                match self { $(Self::$name => $status,)+ }
            }
        }
    };
}

error_codes! {
    /// The call itself is wrong: an unknown field, a value out of its set, a missing argument.
    InvalidRequest = 1;
    /// No command of this name exists.
    UnknownCommand = 1;
    /// The input is not text that can be read as a log.
    UnsupportedInput = 1;
    /// No row or file answers to what was named.
    NotFound = 2;
    /// The other side could not be reached.
    CannotConnect = 3;
    /// The other side answered with a refusal.
    RemoteRefused = 4;
    /// A person has to approve this first, or has denied it.
    ApprovalRequired = 5;
    /// The outgoing bytes hold something that was not redacted.
    RedactionBlocked = 5;
    /// It took longer than its limit.
    Timeout = 6;
    /// A pinned definition is no longer what was approved.
    PinChanged = 7;
    /// The keys are locked away; unlock first.
    Locked = 8;
    /// No key was given and no key store answered.
    KeystoreUnavailable = 8;
    /// A limit on size, count or depth was reached.
    LimitExceeded = 9;
    /// The key does not open this file.
    WrongKey = 10;
    /// The file was written by a newer version of the program.
    DatabaseTooNew = 10;
    /// The file is damaged.
    Damaged = 10;
    /// The input file is damaged (cut off, wrong checksum).
    InputDamaged = 10;
    /// There is no room left on the disk.
    DiskFull = 12;
    /// The place cannot be written to.
    ReadOnly = 12;
    /// The operating system refused access.
    PermissionDenied = 12;
    /// Another process holds the database.
    DatabaseBusy = 12;
    /// The target exists already and would be overwritten.
    AlreadyExists = 12;
    /// Reading or writing failed for another reason.
    InputOutput = 12;
    /// The user stopped it.
    Cancelled = 13;
    /// A fault of the program itself.
    Internal = 70;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_exit_status_is_one_the_manual_lists() {
        let listed = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 70];
        assert!(ErrorCode::ALL.iter().all(|code| listed.contains(&code.exit_status())));
    }
}
