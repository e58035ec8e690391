//! What suffers from something else, and what only repeats that something failed.

use super::{Family, Kind, Kind::Consequence, Kind::Symptom, Rule};

const fn rule(kind: Kind, weight: f64, needles: &'static [&'static str], says: &'static str) -> Rule {
    Rule { kind, weight, needles, unless: &[], says }
}

const fn symptom(needles: &'static [&'static str], says: &'static str) -> Rule {
    rule(Symptom, 1.2, needles, says)
}

const fn wrapper(needles: &'static [&'static str]) -> Rule {
    rule(Consequence, 1.1, needles, "it only repeats that something before it failed")
}

pub(super) const FAMILY: Family = Family {
    name: "consequences",
    rules: &[
        symptom(&["connection refused"], "nothing answered on that port"),
        symptom(&["econnrefused"], "nothing answered on that port"),
        symptom(&["connection reset"], "the other side dropped the connection"),
        symptom(&["econnreset"], "the other side dropped the connection"),
        symptom(&["broken pipe"], "the other side went away"),
        symptom(&["connection", "timed out"], "the other side did not answer in time"),
        symptom(&["connect", "timeout"], "the other side did not answer in time"),
        symptom(&["read timed out"], "the other side did not answer in time"),
        symptom(&["etimedout"], "the other side did not answer in time"),
        symptom(&["deadline exceeded"], "a request ran out of time"),
        symptom(&["i/o timeout"], "the other side did not answer in time"),
        symptom(&["request timed out"], "a request ran out of time"),
        symptom(&["upstream", "timed out"], "the server behind the proxy did not answer in time"),
        symptom(&["upstream", "prematurely closed"], "the server behind the proxy went away"),
        symptom(&["no live upstreams"], "the proxy has no server left"),
        symptom(&["service unavailable"], "a service it needs is not available"),
        symptom(&["bad gateway"], "a service it needs is not available"),
        symptom(&["gateway timeout"], "a service it needs did not answer in time"),
        symptom(&["no server is available"], "the proxy has no server left"),
        symptom(&["circuit breaker", "open"], "calls are cut off after repeated failures"),
        symptom(&["circuitbreaker", "open"], "calls are cut off after repeated failures"),
        symptom(&["readiness probe failed"], "the program does not answer its readiness probe"),
        symptom(&["liveness probe failed"], "the program does not answer its liveness probe"),
        symptom(&["health check failed"], "a health check failed"),
        symptom(&["healthcheck failed"], "a health check failed"),
        symptom(&["unhealthy"], "a health check failed"),
        symptom(&["host is unreachable"], "the host cannot be reached"),
        symptom(&["no route to host"], "the host cannot be reached"),
        symptom(&["lost connection"], "a connection was lost"),
        symptom(&["connection", "lost"], "a connection was lost"),
        symptom(&["retrying"], "it is being tried again"),
        symptom(&["giving up"], "it gave up after trying"),
        wrapper(&["back-off restarting failed"]),
        wrapper(&["main process exited"]),
        wrapper(&["failed with result"]),
        wrapper(&["scheduled restart job"]),
        wrapper(&["start request repeated too quickly"]),
        wrapper(&["dependency failed for"]),
        wrapper(&["process completed with exit code"]),
        wrapper(&["exit status 1"]),
        wrapper(&["returned non-zero"]),
        wrapper(&["returned a non-zero code"]),
        wrapper(&["make", "***", "error"]),
        wrapper(&["ninja: build stopped"]),
        wrapper(&["build failed"]),
        wrapper(&["build failure"]),
        wrapper(&["job failed"]),
        wrapper(&["job", "failed", "exit code"]),
        wrapper(&["script returned exit code"]),
        wrapper(&["command exited with"]),
        wrapper(&["elifecycle"]),
        wrapper(&["a complete log of this run"]),
        wrapper(&["could not compile", "due to"]),
        wrapper(&["aborting due to", "previous error"]),
        wrapper(&["collect2: error"]),
        wrapper(&["linker command failed"]),
        wrapper(&["subprocess-exited-with-error"]),
        wrapper(&["sub-process", "returned an error code"]),
        wrapper(&["cannot continue due to previous error"]),
        wrapper(&["pipeline failed"]),
        wrapper(&["marking build as failure"]),
        wrapper(&["the above error"]),
        wrapper(&["see log for details"]),
        wrapper(&["finished: failure"]),
        wrapper(&["what went wrong:"]),
        wrapper(&["execution failed for task"]),
        wrapper(&["failed to execute goal"]),
        wrapper(&["see the above output"]),
        wrapper(&["errors were encountered while processing"]),
    ],
    hits: &[
        ("dial tcp 10.0.0.5:5432: connect: connection refused", Symptom),
        ("upstream timed out (110: Connection timed out) while reading", Symptom),
        ("make: *** [Makefile:12: all] Error 2", Consequence),
        ("##[error]Process completed with exit code 1.", Consequence),
        ("web.service: Failed with result 'exit-code'.", Consequence),
    ],
    misses: &["connection from 10.0.0.1 accepted", "pipe opened", "make all"],
};
