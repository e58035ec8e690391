//! Numbers and ids that look like something and are nothing: they must stay.

use super::cloud_keys::uuid;
use super::encoding::{base64, base64_url, hex};
use super::kind::{Kind, Value, harmless};
use super::time;
use super::world::{DIGITS, HEX, LOWER_DIGITS, UPPER_DIGITS, World};

pub const KINDS: &[Kind] = &[
    harmless("loopback_address", |w| {
        (*w.random.pick(&["127.0.0.1", "::1", "0.0.0.0", "127.0.0.1", "127.0.0.53"])).into()
    }),
    harmless("loopback_v4", |w| (*w.random.pick(&["127.0.0.1", "0.0.0.0"])).into()),
    harmless("netmask", |w| {
        (*w.random.pick(&[
            "255.255.255.0",
            "255.255.0.0",
            "255.255.255.128",
            "255.255.252.0",
            "255.255.255.255",
        ]))
        .into()
    }),
    harmless("uuid", |w| uuid(w).into()),
    harmless("trace_id", |w| hex(&w.bytes(16)).into()),
    harmless("span_id", |w| hex(&w.bytes(8)).into()),
    harmless("md5", |w| hex(&w.bytes(16)).into()),
    harmless("sha1", |w| hex(&w.bytes(20)).into()),
    harmless("commit_id", |w| hex(&w.bytes(20)).into()),
    harmless("short_commit_id", |w| (w.text("123456789", 1) + &w.text("abcdef", 2) + &w.text(HEX, 4)).into()),
    harmless("sha256", |w| hex(&w.bytes(32)).into()),
    harmless("image_digest", |w| format!("sha256:{}", hex(&w.bytes(32))).into()),
    harmless("integrity", |w| format!("sha512-{}", base64(&w.bytes(64))).into()),
    harmless("public_key_fingerprint", |w| {
        format!("SHA256:{}", base64(&w.bytes(32)).trim_end_matches('=')).into()
    }),
    harmless("version", |w| {
        let suffix = *w.random.pick(&["", "", "", "-rc.1", "-SNAPSHOT", "+build.77", "-alpine"]);
        format!("{}.{}.{}{suffix}", w.number(0, 24), w.number(0, 40), w.number(0, 90)).into()
    }),
    harmless("four_part_version", |w| {
        format!("{}.{}.{}.{}", w.number(1, 22), w.number(0, 12), w.number(0, 9000), w.number(0, 250)).into()
    }),
    harmless("object_id", |w| {
        let root = *w.random.pick(&[
            "1.3.6.1.2.1.1.3",
            "1.3.6.1.4.1.9.9.13.1",
            "1.2.840.113549.1.1",
            "1.3.6.1.2.1.2.2.1.8",
        ]);
        format!("{root}.{}", w.random.between(1, 40)).into()
    }),
    harmless("iso_time", |w| {
        let milliseconds = w.number(0, 999);
        time::format(w.clock + milliseconds * 60, milliseconds, "iso").into()
    }),
    harmless("epoch_seconds", |w| (w.clock + w.random.between(0, 9999)).to_string().into()),
    harmless("epoch_milliseconds", |w| (w.clock * 1000 + w.random.between(0, 999_999)).to_string().into()),
    harmless("duration", |w| {
        let unit = *w.random.pick(&["ms", "s", "µs"]);
        format!("{}.{}{unit}", w.number(0, 900), w.number(0, 99)).into()
    }),
    harmless("memory_address", |w| format!("0x00007f{}", w.text(HEX, 10)).into()),
    harmless("order_number", |w| format!("ORD-{}-{}", w.number(2019, 2026), w.text(DIGITS, 7)).into()),
    harmless("failing_card_like_number", no_card),
    harmless("failing_iban_like_number", |w| format!("DE00{}", w.text("123456789", 18)).into()),
    harmless("invoice_number", |w| format!("INV{}", w.text(DIGITS, 9)).into()),
    harmless("ticket_key", |w| {
        format!("{}-{}", w.random.pick(&["OPS", "PAY", "INC", "SRE", "CHK"]), w.number(100, 48_000)).into()
    }),
    harmless("pod_name", pod),
    harmless("container_id", |w| hex(&w.bytes(32)).into()),
    harmless("etag", |w| format!("{}-{}", w.text(HEX, 8), w.text(HEX, 5)).into()),
    harmless("bytes_count", |w| w.number(1_000_000_000, 9_000_000_000).to_string().into()),
    harmless("percentage", |w| format!("{}.{:02}%", w.number(0, 99), w.number(0, 99)).into()),
    harmless("amount", |w| format!("{}.{:02}", w.number(1, 99_999), w.number(0, 99)).into()),
    harmless("screen_position", |w| format!("x={}, y={}", w.number(0, 3840), w.number(0, 2160)).into()),
    harmless("image_data", |w| {
        format!("data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAA{}==", base64(&w.bytes(60))).into()
    }),
    harmless("lock_version", |w| w.number(100_000_000, 999_999_999).to_string().into()),
    harmless("kafka_cluster_id", |w| base64_url(&w.bytes(16)).into()),
    harmless("release_name", |w| format!("r{}.{}", w.number(2019, 2026), w.text(LOWER_DIGITS, 6)).into()),
    harmless("part_number", |w| format!("{}-{}", w.text(UPPER_DIGITS, 4), w.text(DIGITS, 5)).into()),
];

/// Sixteen digits that fail the check of cards.
fn no_card(w: &mut World) -> Value {
    let mut body = w.digits(15);
    body[0] = 9;
    let good = super::finance::with_luhn(&body);
    let check: u32 = good[15..].parse().unwrap_or_default();
    format!("{}{}", &good[..15], (check + w.number(1, 9) as u32) % 10).into()
}

fn pod(w: &mut World) -> Value {
    let service = *w.random.pick(&[
        "orders-api",
        "checkout",
        "ledger",
        "notifier",
        "search-index",
        "pricing",
        "reporting",
    ]);
    let alphabet = "bcdfghjklmnpqrstvwxz2456789";
    format!("{service}-{}-{}", w.text(alphabet, 10), w.text(alphabet, 5)).into()
}
