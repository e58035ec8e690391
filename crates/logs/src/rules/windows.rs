//! Windows services, updates and directory services.

use super::{Family, Kind::Cause, Kind::State, Kind::Symptom, rule};

pub(super) const FAMILY: Family = Family {
    name: "Windows",
    rules: &[
        rule(Cause, 2.2, &["service terminated unexpectedly"], "a service crashed"),
        rule(Cause, 2.2, &["terminated unexpectedly"], "a program crashed"),
        rule(State, 1.6, &["service", "did not respond to the start"], "a service did not start"),
        rule(Cause, 2.0, &["service failed to start"], "a service did not start"),
        rule(Cause, 2.0, &["failed to start due to the following error"], "a service did not start"),
        rule(Cause, 2.2, &["faulting application"], "a program crashed"),
        rule(Cause, 2.2, &["faulting module"], "a program crashed"),
        rule(Cause, 2.6, &["bugcheck"], "Windows stopped with a blue screen"),
        rule(State, 1.8, &["rebooted without cleanly shutting down"], "Windows went down without a shutdown"),
        rule(State, 1.8, &["previous system shutdown", "unexpected"], "Windows went down without a shutdown"),
        rule(Cause, 2.0, &["0x80070005"], "access was refused"),
        rule(Cause, 2.0, &["0x80070070"], "a disk is full"),
        rule(Cause, 2.0, &["0x80073712"], "the Windows component store is damaged"),
        rule(Cause, 2.0, &["0x800f081f"], "the source files of a Windows feature are missing"),
        rule(Cause, 1.8, &["0x800f"], "a Windows update could not be installed"),
        rule(Cause, 1.8, &["installation failure"], "an update could not be installed"),
        rule(Cause, 1.8, &["store corruption"], "the Windows component store is damaged"),
        rule(Cause, 2.0, &["trust relationship"], "the computer lost its trust with the domain"),
        rule(Symptom, 2.0, &["no logon servers"], "no domain controller answers"),
        rule(Symptom, 2.0, &["domain controller", "could not"], "no domain controller answers"),
        rule(Cause, 2.0, &["group policy", "failed"], "a group policy could not be applied"),
        rule(Cause, 2.0, &["replication", "failed", "directory"], "directory replication failed"),
        rule(Cause, 1.8, &["account was locked out"], "an account is locked"),
        rule(Cause, 1.8, &["access is denied"], "access was refused"),
        rule(Cause, 1.8, &["bad block"], "a disk has a bad spot"),
        rule(Cause, 1.8, &["could not load file or assembly"], "a library of .NET is missing"),
        rule(Cause, 1.8, &["activation context", "fail"], "two versions of a library do not fit"),
    ],
    hits: &[
        ("The Print Spooler service terminated unexpectedly. It has done this 1 time(s).", Cause),
        ("Faulting application name: app.exe, version: 1.0.0.0", Cause),
        ("Failed to install [HRESULT = 0x80073712 - ERROR_SXS_COMPONENT_STORE_CORRUPT]", Cause),
    ],
    misses: &[
        "The Print Spooler service entered the running state.",
        "Loaded Servicing Stack v6.1",
        "session opened",
    ],
};
