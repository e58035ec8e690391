//! What holds for every text: no value survives, offsets are right, nothing is found twice, chunks do not
//! matter, and the way back is exact.

use proptest::prelude::*;
use sha2::{Digest, Sha256};
use std::{
    convert::Infallible,
    sync::{Arc, LazyLock},
};
use tftsr_input::{Encoding, LineChunk};
use tftsr_redact::{ContextScanner, Detector, Policy, Pseudonyms, Redactor, RestoreMap};

static DETECTOR: LazyLock<Arc<Detector>> =
    LazyLock::new(|| Arc::new(Detector::new(&Policy::default()).expect("the built-in rules compile")));

/// Pieces of log lines that meet each other in every order.
const PIECES: &[&str] = &[
    "password=",
    "hunter2",
    "jane.doe@example.com",
    "10.20.30.41",
    "2001:db8::8a2e:370:7334",
    " ",
    ": ",
    "\"",
    "\\\"",
    "{",
    "}",
    "[EMAIL_1]",
    "[!EMAIL_1]",
    "token",
    "=",
    "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
    "\n",
    "\r\n",
    "ö",
    ",",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAx3bZ0eUQ0fV5\n-----END RSA PRIVATE KEY-----\n",
    "secret: |\n  abc\n",
    "jane\\u0040example.org",
    "%40",
    "host=db-01.corp.acme.net",
    "is ",
    "user ",
    "Maria Nowak",
    "Cookie: sid=31d4d96e407aad42;",
    "4111 1111 1111 1111",
    "Authorization: Basic YWxpY2U6aHVudGVyMg==",
    "<password>",
    "</password>",
    "C:\\Users\\jdoe",
    "&",
    "@",
    "JANE.DOE@example.com",
    "id,password\n",
    "[",
    "]",
    "://",
    "u:p@h",
];

fn log_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![8 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => "\\PC{0,8}"];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn redactor() -> Redactor {
    Redactor::new(Arc::clone(&DETECTOR), Pseudonyms::default())
}

/// First byte, end and bytes of a replaced value.
type Place = (u64, u64, Vec<u8>);

/// Streams a text in chunks of at least `size` bytes that end behind a line.
fn stream(redactor: &mut Redactor, text: &str, size: usize) -> (Vec<u8>, Vec<Place>) {
    let (mut out, mut spans) = (Vec::new(), Vec::new());
    let mut sink = |piece: tftsr_redact::Piece<'_>| {
        out.extend_from_slice(piece.text);
        spans.extend(piece.replacements.iter().map(|r| (r.start, r.end, r.value.to_vec())));
        Ok::<(), Infallible>(())
    };
    let (mut start, mut first_line) = (0, 1);
    while start < text.len() {
        let rest = &text.as_bytes()[start..];
        let from = size.min(rest.len()) - 1;
        let length = rest[from..].iter().position(|b| *b == b'\n').map_or(rest.len(), |at| from + at + 1);
        let chunk = LineChunk { first_line, raw_offset: start as u64, ..LineChunk::whole(&rest[..length]) };
        redactor.push(&chunk, &mut sink).unwrap();
        first_line += rest[..length].iter().filter(|b| **b == b'\n').count() as u64;
        start += length;
    }
    redactor.finish(Encoding::Utf8, &mut sink).unwrap();
    (out, spans)
}

/// A row whose delimiter goes with a value reads as another row afterwards: cells are looked at again.
#[test]
fn a_cell_that_a_replaced_delimiter_makes_is_found_in_the_first_pass() {
    let text = "id,password\n,<password>,jane\\u0040example.org<password>-----BEGIN RSA PRIVATE KEY-----\n\
                MIIEowIBAAKCAQEAx3bZ0eUQ0fV5\n-----END RSA PRIVATE KEY-----\n";
    let once = redactor().redact_text(text).into_inner();
    let left = DETECTOR.detect_text(once.as_bytes());
    assert!(left.is_empty(), "{left:?} in {once:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn offsets_point_at_the_values_they_name(text in log_text()) {
        let mut redactor = redactor();
        redactor.begin_file();
        let (_, spans) = stream(&mut redactor, &text, 1 << 20);
        let mut end = 0;
        for (from, to, value) in spans {
            prop_assert!(end <= from && from < to);
            prop_assert_eq!(&text.as_bytes()[from as usize..to as usize], &value[..]);
            end = to;
        }
    }

    #[test]
    fn redacting_redacted_text_finds_nothing(text in log_text()) {
        let once = redactor().redact_text(&text).into_inner();
        let left = DETECTOR.detect_text(once.as_bytes());
        prop_assert!(left.is_empty(), "{:?} in {:?}", left, once);
    }

    #[test]
    fn the_output_is_the_same_for_every_chunk_size(text in log_text(), size in 1_usize..200) {
        let (mut whole, mut cut) = (redactor(), redactor());
        whole.begin_file();
        cut.begin_file();
        prop_assert_eq!(stream(&mut whole, &text, 1 << 20), stream(&mut cut, &text, size));
    }

    #[test]
    fn a_line_alone_is_redacted_as_in_the_stream(text in log_text()) {
        let mut redactor = redactor();
        redactor.begin_file();
        let (out, _) = stream(&mut redactor, &text, 1 << 20);
        let mut scanner = ContextScanner::new(&DETECTOR);
        scanner.push(&LineChunk::whole(text.as_bytes()));
        let context = scanner.finish();
        let lines = text.as_bytes().split_inclusive(|byte| *byte == b'\n').zip(1..);
        let alone: String = lines.map(|(line, number)| redactor.redact_line(line, number, &context).into_inner()).collect();
        prop_assert_eq!(alone.as_bytes(), &out[..]);
    }

    #[test]
    fn restoring_gives_the_original_byte_for_byte(text in log_text()) {
        let mut redactor = redactor();
        redactor.begin_file_for_map();
        let mut out = Vec::new();
        let mut sink = |piece: tftsr_redact::Piece<'_>| { out.extend_from_slice(piece.text); Ok::<(), Infallible>(()) };
        redactor.push(&LineChunk::whole(text.as_bytes()), &mut sink).unwrap();
        let spellings = redactor.finish(Encoding::Utf8, &mut sink).unwrap().unwrap();
        let mut map = RestoreMap::default();
        map.add_file(Sha256::digest(&out).into(), "utf-8", spellings);
        let map = RestoreMap::from_bytes(&map.to_bytes()).unwrap();
        prop_assert_eq!(String::from_utf8(map.restore(&out)).unwrap(), text);
    }
}
