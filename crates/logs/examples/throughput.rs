//! Measures the engine on a generated log: `cargo run --release -p tftsr-logs --example throughput [MB]`.
//! Prints megabytes and lines per second of processor time on one core.

use std::{fs, time::Instant};
use tftsr_input::LineChunk;
use tftsr_logs::{Analysis, AnalysisOptions, FileInfo};

const CHUNK_BYTES: usize = 1 << 20;
const DEFAULT_MEGABYTES: usize = 100;

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn main() {
    let megabytes = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(DEFAULT_MEGABYTES);
    for (name, line) in [
        ("log4j", log4j as fn(u64) -> String),
        ("syslog", syslog),
        ("JSON lines", json),
        ("many words", words),
    ] {
        let text = generate(line, megabytes << 20);
        let lines = text.iter().filter(|b| **b == b'\n').count();
        let clock = Stopwatch::start();
        let mut analysis = Analysis::new(AnalysisOptions::default());
        let modified = "2024-06-30T00:00:00Z".parse().ok();
        analysis.begin_file(FileInfo { modified, ..FileInfo::named("generated.log") });
        chunks(&text).for_each(|chunk| analysis.push(&chunk));
        let found = analysis.finish();
        let seconds = clock.seconds();
        println!(
            "{name}: {:.0} MB/s, {:.2} M lines/s, {} templates, {} evidence lines",
            text.len() as f64 / 1e6 / seconds,
            lines as f64 / 1e6 / seconds,
            found.template_count(),
            found.evidence(50, None, None).len(),
        );
    }
}

/// Seconds on the processor where the system tells them, so that a busy machine does not count; else
/// seconds on the wall.
struct Stopwatch {
    wall: Instant,
    cpu: Option<f64>,
}

impl Stopwatch {
    fn start() -> Self {
        Self { wall: Instant::now(), cpu: Self::cpu() }
    }

    fn seconds(&self) -> f64 {
        match (self.cpu, Self::cpu()) {
            (Some(start), Some(now)) => now - start,
            _ => self.wall.elapsed().as_secs_f64(),
        }
    }

    fn cpu() -> Option<f64> {
        let text = fs::read_to_string("/proc/self/schedstat").ok()?;
        Some(text.split(' ').next()?.parse::<f64>().ok()? / 1e9)
    }
}

fn chunks(text: &[u8]) -> impl Iterator<Item = LineChunk<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..).filter(|rest| !rest.is_empty())?;
        let window = &rest[..rest.len().min(CHUNK_BYTES)];
        let length = window.iter().rposition(|b| *b == b'\n').map_or(window.len(), |i| i + 1);
        let chunk = LineChunk { first_line: 1, raw_offset: at as u64, ..LineChunk::whole(&rest[..length]) };
        at += length;
        Some(chunk)
    })
}

fn generate(line: fn(u64) -> String, bytes: usize) -> Vec<u8> {
    let mut text = Vec::with_capacity(bytes + 512);
    let mut number = 0;
    while text.len() < bytes {
        text.extend_from_slice(line(number).as_bytes());
        text.push(b'\n');
        number += 1;
    }
    text
}

/// A cheap pseudo-random number (xorshift over a counter), the same on every run.
fn random(number: u64) -> u64 {
    let mut x = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x1234_5678;
    x ^= x >> 29;
    x = x.wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x ^ (x >> 32)
}

fn clock(number: u64) -> String {
    let s = number / 50;
    format!("{:02}:{:02}:{:02}", s / 3600 % 24, s / 60 % 60, s % 60)
}

fn log4j(n: u64) -> String {
    let r = random(n);
    let at = format!("2024-01-15 {},{:03}", clock(n), n % 1000);
    match r % 20 {
        0 => format!(
            "{at} WARN  [pool-{}] c.e.shop.Cache - entry {:x} is {} ms old, reloading",
            r % 8,
            r,
            r % 9000
        ),
        1..8 => format!(
            "{at} INFO  [http-{}] c.e.shop.Orders - order {} of customer {} placed in {} ms",
            r % 64,
            r % 100_000,
            r % 5000,
            r % 300
        ),
        8..15 => format!(
            "{at} DEBUG [http-{}] c.e.shop.Db - query took {} ms on 10.0.{}.{}:5432",
            r % 64,
            r % 90,
            r % 9,
            r % 250
        ),
        _ => format!(
            "{at} INFO  [http-{}] c.e.shop.Web - GET /api/v1/items/{} status=200 bytes={}",
            r % 64,
            r % 9999,
            r % 99_999
        ),
    }
}

fn syslog(n: u64) -> String {
    let r = random(n);
    let at = clock(n);
    match r % 3 {
        0 => format!(
            "Jan 15 {at} web{:02} sshd[{}]: Accepted publickey for deploy from 10.1.{}.{} port {}",
            r % 20,
            r % 32_768,
            r % 255,
            r % 250,
            r % 65_535
        ),
        1 => format!(
            "Jan 15 {at} web{:02} CRON[{}]: (root) CMD (/usr/lib/sysstat/sa1 1 1)",
            r % 20,
            r % 32_768
        ),
        _ => format!(
            "Jan 15 {at} web{:02} kernel: [{}.{:06}] eth0: received packet with own address, vlan {}",
            r % 20,
            n,
            r % 999_999,
            r % 4000
        ),
    }
}

fn json(n: u64) -> String {
    let r = random(n);
    format!(
        "{{\"level\":\"info\",\"ts\":\"2024-01-15T{}.{:03}Z\",\"caller\":\"api/server.go:{}\",\"msg\":\"request completed\",\"method\":\"GET\",\"path\":\"/v1/items/{}\",\"status\":200,\"duration\":{}}}",
        clock(n),
        n % 1000,
        r % 400,
        r % 99_999,
        r % 1000
    )
}

/// High cardinality: most lines have a word that was never seen.
fn words(n: u64) -> String {
    let r = random(n);
    let word: String = (0..8).map(|i| char::from(b'a' + (r >> (i * 5)) as u8 % 26)).collect();
    format!("2024-01-15T{}Z INFO session {word} of tenant {} opened with scope {word}", clock(n), r % 500)
}
