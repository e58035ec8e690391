//! Measures redaction over a generated log: `cargo run --release --example throughput -- [THREADS]`.

use std::{convert::Infallible, fmt::Write as _, io, sync::Arc, time::Instant};
use tftsr_input::{Encoding, LineChunk};
use tftsr_redact::{Detector, Piece, Policy, Pseudonyms, Redactor};

/// Size of the generated log.
const LOG_BYTES: usize = 100 << 20;
/// Size of a chunk, about what the reader hands out.
const CHUNK_BYTES: usize = 1 << 20;

fn main() -> io::Result<()> {
    let threads = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1);
    let chunk = mixed_log(CHUNK_BYTES);
    let started = Instant::now();
    let detector = Arc::new(Detector::new(&Policy::default()).map_err(io::Error::other)?);
    let ready = started.elapsed();
    let mut redactor = Redactor::new(detector, Pseudonyms::default()).on_threads(threads);
    let mut replaced = 0;
    let mut sink = |piece: Piece<'_>| {
        replaced += piece.replacements.len();
        Ok::<(), Infallible>(())
    };
    let started = Instant::now();
    redactor.begin_file();
    for index in 0..LOG_BYTES / CHUNK_BYTES {
        let place = (index * chunk.len()) as u64;
        let chunk =
            LineChunk { first_line: place + 1, raw_offset: place, ..LineChunk::whole(chunk.as_bytes()) };
        let Ok(()) = redactor.push(&chunk, &mut sink);
    }
    let Ok(_) = redactor.finish(Encoding::Utf8, &mut sink);
    let seconds = started.elapsed().as_secs_f64();
    let megabytes = (LOG_BYTES as f64) / 1e6;
    let mut out = String::new();
    let _ = writeln!(
        out,
        "ready in {ready:?}; {megabytes:.0} MB in {seconds:.2} s: {:.0} MB/s",
        megabytes / seconds
    );
    let _ = writeln!(out, "{replaced} values replaced");
    io::Write::write_all(&mut io::stdout(), out.as_bytes())
}

/// Lines of several formats; about one in four holds something to be replaced.
fn mixed_log(bytes: usize) -> String {
    let mut log = String::with_capacity(bytes + 256);
    let mut line = 0_u32;
    while log.len() < bytes {
        line += 1;
        let (a, b) = (line % 250, line.wrapping_mul(2_654_435_761) % 10_000);
        let written = match line % 8 {
            0 => writeln!(
                log,
                "2026-03-01T10:{:02}:{:02}.{a:03}Z INFO  [main] com.acme.shop.Cart - added item {b} in {a} ms",
                a % 60,
                b % 60
            ),
            1 => writeln!(
                log,
                "10.1.{a}.{} - - [01/Mar/2026:10:00:00 +0000] \"GET /items/{b}?page={a} HTTP/1.1\" 200 {b}",
                b % 250
            ),
            2 => writeln!(
                log,
                "{{\"ts\":\"2026-03-01T10:00:00Z\",\"level\":\"info\",\"msg\":\"request done\",\"status\":200,\"took\":{b}}}"
            ),
            3 => writeln!(
                log,
                "Mar  1 10:00:00 web-1 kernel: [{b}.{a:06}] usb 1-1: new device found, idVendor={a:04x}, idProduct={b:04x}"
            ),
            4 => writeln!(log, "\tat com.acme.shop.checkout.PaymentService.charge(PaymentService.java:{a})"),
            5 => writeln!(
                log,
                "time=2026-03-01T10:00:00Z level=warn msg=\"slow query\" took={b}ms rows={a} user=u{b}"
            ),
            6 => writeln!(
                log,
                "2026-03-01 10:00:00,123 DEBUG pool-{a} connection 5f2b9c4e-8d1a-4c3b-9e7f-{b:012x} returned to the pool"
            ),
            _ => writeln!(
                log,
                "2026-03-01 10:00:00 ERROR worker {a}: job {b} failed after 3 attempts: timeout while reading the response"
            ),
        };
        if written.is_err() {
            break;
        }
    }
    log
}
