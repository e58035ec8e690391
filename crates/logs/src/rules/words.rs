//! Words that tell of failure where no level and no better rule does.

use super::{Family, Kind::State, rule};

pub(super) const FAMILY: Family = Family {
    name: "words of failure",
    rules: &[
        rule(State, 1.0, &["failed"], "it says that something failed").unless(&[
            "0 failed",
            "failed: 0",
            "failed=0",
            "failed 0",
            " 0 fail",
        ]),
        rule(State, 1.0, &["failure"], "it says that something failed").unless(&[
            "0 failures",
            "failures: 0",
            "failures=0",
        ]),
        rule(State, 1.0, &["fatal"], "it says that it could not go on"),
        rule(State, 1.0, &["unable to"], "it says that it could not do something"),
        rule(State, 1.0, &["could not"], "it says that it could not do something"),
        rule(State, 1.0, &["cannot"], "it says that it could not do something"),
        rule(State, 1.0, &["exception"], "it tells of an exception").unless(&[
            "exceptions: 0",
            "no exception",
            "0 exception",
        ]),
        rule(State, 1.0, &["traceback"], "it tells of an exception"),
        rule(State, 1.0, &["aborted"], "it was aborted"),
        rule(State, 1.0, &["aborting"], "it was aborted"),
        rule(State, 1.0, &["rejected"], "it was refused").unless(&[
            "0 rejected",
            "rejected=0",
            "rejected: 0",
        ]),
        rule(State, 1.0, &["unavailable"], "something is not available"),
        rule(State, 1.0, &["crashed"], "it crashed"),
        rule(State, 1.0, &["not found"], "something was not found"),
        rule(State, 1.0, &["unexpected"], "something unexpected came"),
        rule(State, 1.0, &["overflow"], "something overflowed"),
        rule(State, 1.0, &["exceeded"], "a limit was exceeded"),
        rule(State, 1.0, &["exhausted"], "something is used up"),
    ],
    hits: &[("could not open lock", State), ("request rejected by policy", State)],
    misses: &["12 tests passed, 0 failed", "all good", "exceptions: 0"],
};
