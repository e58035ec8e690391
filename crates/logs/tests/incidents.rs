//! Small incidents of each field: the deciding line is within the first ten, and nothing is claimed
//! where nothing can be known.

use tftsr_input::LineChunk;
use tftsr_logs::{Analysis, AnalysisOptions, FileInfo, Findings};
use tftsr_model::Verdict;

const SHOWN: usize = 10;

/// Files by name, each as one text.
type Bundle = Vec<(&'static str, String)>;

fn run(bundle: &Bundle) -> Findings {
    let mut analysis = Analysis::new(AnalysisOptions::default());
    for (name, text) in bundle {
        let modified = "2024-01-16T00:00:00Z".parse().ok();
        analysis.begin_file(FileInfo { modified, ..FileInfo::named(*name) });
        analysis.push(&LineChunk::whole(text.as_bytes()));
    }
    analysis.finish()
}

/// The rank of the first evidence line that holds this text, from 1.
fn rank_of(found: &Findings, deciding: &str) -> Option<usize> {
    let evidence = found.evidence(SHOWN, None, None);
    evidence.iter().position(|line| line.text.contains(deciding)).map(|at| at + 1)
}

fn assert_found(bundle: &Bundle, deciding: &str) {
    let found = run(bundle);
    let shown = found.evidence(SHOWN, None, None);
    let listing: Vec<String> = shown
        .iter()
        .map(|e| format!("{:.2} {}:{} {} {:?}", e.score, e.file, e.line, e.text, e.reasons))
        .collect();
    assert!(rank_of(&found, deciding).is_some(), "not among\n{}", listing.join("\n"));
    let cause = found.cause();
    assert_eq!(cause.verdict, Verdict::Likely, "{}", listing.join("\n"));
    let text = cause.cause.map(|cause| cause.text).unwrap_or_default();
    assert!(text.contains(deciding), "the cause is said to be {text}, evidence\n{}", listing.join("\n"));
}

fn clock(second: u32) -> String {
    format!("{:02}:{:02}:{:02}", 8 + second / 3600, second / 60 % 60, second % 60)
}

/// A line a second for these seconds.
fn each(seconds: std::ops::Range<u32>, line: impl Fn(u32, String) -> String) -> String {
    seconds.map(|s| line(s, clock(s)) + "\n").collect()
}

/// An application that works, with a warning that is always there.
fn healthy_app(seconds: std::ops::Range<u32>) -> String {
    each(seconds, |s, at| match s % 30 {
        0 => format!("2024-01-15 {at},000 WARN  [main] shop.Cache - slow reload took {} ms", s * 7 % 900),
        7 => format!("2024-01-15 {at},000 ERROR [worker-{}] shop.Mail - bounce from list {}", s % 4, s),
        _ => format!(
            "2024-01-15 {at},000 INFO  [http-{}] shop.Web - GET /items/{} took {} ms",
            s % 8,
            s * 31,
            s % 90
        ),
    })
}

fn database() -> Bundle {
    let mut app = healthy_app(0..1800);
    app.push_str(&each(1803..2400, |s, at| match s % 3 {
        0 => format!(
            "2024-01-15 {at},100 ERROR [http-{}] shop.Orders - could not save order {s}: connection refused",
            s % 8
        ),
        1 => format!("2024-01-15 {at},200 WARN  [http-{}] shop.Orders - retrying order {s}", s % 8),
        _ => format!("2024-01-15 {at},300 ERROR [http-{}] shop.Web - POST /orders status=503", s % 8),
    }));
    let mut db = each(0..1795, |s, at| {
        format!("2024-01-15 {at}.120 UTC [77] LOG:  checkpoint complete: wrote {s} buffers")
    });
    db.push_str("2024-01-15 08:30:00.010 UTC [91] PANIC:  could not write to file \"pg_wal/xlogtemp.91\": No space left on device\n");
    db.push_str("2024-01-15 08:30:00.900 UTC [77] LOG:  all server processes terminated; reinitializing\n");
    db.push_str(&each(1801..2400, |_, at| {
        format!("2024-01-15 {at}.000 UTC [99] FATAL:  the database system is in recovery mode")
    }));
    vec![("app.log", app), ("postgresql.log", db)]
}

fn orchestrator() -> Bundle {
    let node = each(0..1200, |s, at| {
        format!("Jan 15 {at} node-1 kubelet[812]: I0115 {at}.000100     812 sync.go:{}] SyncLoop ok", s % 90)
    }) + "Jan 15 08:20:00 node-1 kernel: [81234.567890] Memory cgroup out of memory: Killed process 4242 (java) total-vm:8123456kB\n"
        + &each(1202..1500, |s, at| {
            format!(
                "Jan 15 {at} node-1 kubelet[812]: E0115 {at}.000100     812 pod_workers.go:{}] \"Error syncing pod, skipping\" err=\"failed to StartContainer with CrashLoopBackOff: back-off 5m0s restarting failed container\"",
                s % 90
            )
        });
    let app = each(0..1200, |s, at| {
        format!("{{\"time\":\"2024-01-15T{at}Z\",\"level\":\"info\",\"msg\":\"handled\",\"n\":{s}}}")
    }) + &each(1203..1500, |s, at| {
        format!(
            "{{\"time\":\"2024-01-15T{at}Z\",\"level\":\"error\",\"msg\":\"upstream failed\",\"err\":\"dial tcp 10.0.0.{}:8080: connect: connection refused\"}}",
            s % 250
        )
    });
    vec![("node-1.log", node), ("gateway.json", app)]
}

fn network() -> Bundle {
    let switch = each(0..900, |s, at| format!("Jan 15 {at} core-sw1 snmpd[12]: poll {s} answered"))
        + "Jan 15 08:14:58 core-sw1 mgmt: %SYS-5-CONFIG_I: Configured from console by admin on vty0\n"
        + "Jan 15 08:15:00 core-sw1 l2: %LINK-3-UPDOWN: Interface TenGigabitEthernet1/1, changed state to down\n"
        + &each(901..1200, |s, at| format!("Jan 15 {at} core-sw1 snmpd[12]: poll {s} answered"));
    let web = each(0..900, |s, at| {
        format!("10.1.0.{} - - [15/Jan/2024:{at} +0000] \"GET /a/{s} HTTP/1.1\" 200 512", s % 250)
    }) + &each(902..1200, |s, at| {
        format!("10.1.0.{} - - [15/Jan/2024:{at} +0000] \"GET /a/{s} HTTP/1.1\" 504 0", s % 250)
    });
    let error = each(902..1200, |s, at| {
        format!(
            "2024/01/15 {at} [error] 7#7: *{s} upstream timed out (110: Connection timed out) while connecting to upstream"
        )
    });
    vec![("switch.log", switch), ("access.log", web), ("error.log", error)]
}

fn build() -> Bundle {
    let mut text: String = (0..400)
        .map(|n| format!("[{n}/460] Building CXX object src/CMakeFiles/app.dir/part{n}.cpp.o\n"))
        .collect();
    text.push_str("src/wire.cpp:41:17: error: no member named 'flush' in 'Socket'\n");
    text.push_str("    socket.flush();\n    ~~~~~~ ^\n1 error generated.\n");
    text.push_str(
        &(401..420)
            .map(|n| format!("[{n}/460] Building CXX object src/CMakeFiles/app.dir/part{n}.cpp.o\n"))
            .collect::<String>(),
    );
    text.push_str("ninja: build stopped: subcommand failed.\nmake: *** [Makefile:9: all] Error 1\n");
    text.push_str("##[error]Process completed with exit code 2.\n");
    vec![("build.txt", text)]
}

fn windows() -> Bundle {
    let mut text = "Level,Date and Time,Source,Event ID,Task Category\n".to_owned();
    text.push_str(&each(0..600, |s, at| format!("Information,1/15/2024 {at},Service Control Manager,7036,None,\"The service {s} entered the running state.\"")));
    text.push_str("Error,1/15/2024 08:10:00,Microsoft-Windows-DriverFrameworks,2004,None,\"The disk is full: volume C: has 0 bytes left\"\n");
    text.push_str(&each(602..700, |s, at| format!("Error,1/15/2024 {at},Service Control Manager,7031,None,\"The Queue {s} service failed to write its journal\"")));
    vec![("system.csv", text)]
}

fn hardware() -> Bundle {
    let text = each(0..2000, |s, at| format!("Jan 15 {at} stor01 collectd[9]: sample {s} stored"))
        + "Jan 15 08:33:20 stor01 kernel: [99.100000] mce: [Hardware Error]: CPU 3: Machine Check: 0 Bank 5: be00000000800400\n"
        + "Jan 15 08:33:21 stor01 kernel: [99.200000] EXT4-fs (sdb1): previous I/O was slow\n"
        + &each(2003..2200, |s, at| format!("Jan 15 {at} stor01 app[{s}]: error: request {s} timed out"));
    vec![("messages", text)]
}

#[test]
fn a_full_disk_under_a_database_is_found() {
    assert_found(&database(), "No space left on device");
}

#[test]
fn a_container_killed_for_memory_is_found() {
    assert_found(&orchestrator(), "Memory cgroup out of memory");
}

#[test]
fn a_link_that_went_down_is_found() {
    assert_found(&network(), "changed state to down");
}

#[test]
fn the_first_compiler_error_is_found() {
    assert_found(&build(), "no member named 'flush'");
}

#[test]
fn a_full_windows_volume_is_found() {
    assert_found(&windows(), "The disk is full");
}

#[test]
fn a_processor_fault_is_found() {
    assert_found(&hardware(), "Machine Check");
}

#[test]
fn the_config_change_before_the_errors_is_shown() {
    assert!(rank_of(&run(&network()), "Configured from console").is_some());
}

/// Errors follow the last of three reloads; the application's clock is two hours ahead and says no zone.
fn changed_setting() -> Bundle {
    let healthy = |s: u32, at: &str| format!("2024-01-15T{at}Z LOG db: checkpoint {s} complete");
    let reload = |at: &str| format!("2024-01-15T{at}Z LOG db: parameter \"limit\" changed to \"7\"\n");
    let db = each(0..600, |s, at| healthy(s, &at))
        + &reload("08:10:00")
        + &each(601..1800, |s, at| healthy(s, &at))
        + &reload("08:30:00")
        + &each(1801..2400, |s, at| healthy(s, &at));
    let app = each(0..2400, |s, _| {
        let at = clock(s + 7200);
        match s {
            1801.. if s % 2 == 0 => {
                format!("2024-01-15 {at},100 ERROR [http-1] shop.Web - POST /orders/{s} status=500")
            }
            1801.. => {
                format!("2024-01-15 {at},100 ERROR [http-1] shop.Orders - order {s} cancelled by the server")
            }
            _ => format!("2024-01-15 {at},100 INFO  [http-1] shop.Web - GET /items/{s}"),
        }
    });
    vec![("db.log", db), ("app.log", app)]
}

#[test]
fn the_last_change_before_the_errors_is_found_across_clocks_that_differ() {
    assert_found(&changed_setting(), "08:30:00Z LOG db: parameter");
}

#[test]
fn a_line_that_no_rule_knows_is_found_by_being_rare_early_and_severe() {
    let app = healthy_app(0..1800)
        + "2024-01-15 08:30:00,000 ERROR [sched] shop.Ledger - epoch 12 sealed twice, halting intake\n"
        + &each(1802..2400, |s, at| {
            format!("2024-01-15 {at},100 ERROR [http-{}] shop.Web - POST /orders/{s} status=503", s % 8)
        })
        + &each(1802..2400, |s, at| {
            format!("2024-01-15 {at},200 WARN  [http-{}] shop.Orders - queue length {s}", s % 8)
        });
    assert_found(&vec![("app.log", app)], "sealed twice");
}

#[test]
fn the_deeper_cause_of_a_stack_trace_is_found() {
    let app = healthy_app(0..900)
        + "2024-01-15 08:15:00,000 ERROR [http-1] shop.Web - request failed\n"
        + "java.lang.IllegalStateException: cannot start\n\tat shop.Web.run(Web.java:1)\n"
        + "Caused by: javax.net.ssl.SSLException: PKIX path building failed\n\tat shop.Tls.open(Tls.java:4)\n"
        + &each(901..1200, |s, at| {
            format!("2024-01-15 {at},100 ERROR [http-{}] shop.Web - POST /pay/{s} status=502", s % 8)
        });
    assert_found(&vec![("app.log", app)], "PKIX path building failed");
}

#[test]
fn healthy_logs_are_inconclusive() {
    let quiet = each(0..900, |s, at| format!("2024-01-15T{at}Z INFO worker {s} done"));
    for (name, text) in [("noisy", healthy_app(0..2400)), ("quiet", quiet), ("empty", String::new())] {
        let found = run(&vec![("app.log", text)]);
        assert_eq!(found.cause().verdict, Verdict::Inconclusive, "{name}: {:?}", found.cause());
    }
}

#[test]
fn consequences_without_their_cause_are_inconclusive() {
    for (name, bundle, deciding) in
        [("orchestrator", orchestrator(), "Memory cgroup"), ("hardware", hardware(), "Machine Check")]
    {
        let keep = |line: &&str| !line.contains(deciding);
        let without: Bundle = bundle
            .into_iter()
            .map(|(file, text)| (file, text.lines().filter(keep).map(|line| format!("{line}\n")).collect()))
            .collect();
        let found = run(&without);
        assert_eq!(found.cause().verdict, Verdict::Inconclusive, "{name}: {:?}", found.cause());
    }
}

#[test]
fn nothing_found_is_an_empty_list() {
    assert_eq!(
        run(&vec![("a.log", "2024-01-15T08:00:00Z INFO ok\n".repeat(50))]).evidence(SHOWN, None, None),
        []
    );
}
