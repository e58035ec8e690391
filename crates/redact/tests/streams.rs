//! Lines longer than a chunk, files that are not UTF-8, several files in one map, edited text.

use sha2::{Digest, Sha256};
use std::{
    convert::Infallible,
    sync::{Arc, LazyLock},
};
use tftsr_input::{Encoding, LineChunk};
use tftsr_redact::{Detector, HELD_BYTES_MAX, Piece, Policy, Pseudonyms, Redactor, RestoreMap, Spellings};

static DETECTOR: LazyLock<Arc<Detector>> =
    LazyLock::new(|| Arc::new(Detector::new(&Policy::default()).expect("the built-in rules compile")));

/// A line with values of every way to find them: key, token, shape, around.
const LINE: &str = "at login password=\"correct horse\" key ghp_16C7e42F292c6912E7710c838347Ae178B4a from \
    10.20.30.41 by «Jörg» <joerg.maier@example.com> card 4111 1111 1111 1111 done\n";

fn redactor() -> Redactor {
    Redactor::new(Arc::clone(&DETECTOR), Pseudonyms::default())
}

/// Text out, and for each value its raw place and bytes.
type Redaction = (Vec<u8>, Vec<(u64, u64, Vec<u8>)>);

/// Redacts pieces of one file, each but the last ending inside a line.
fn redact_pieces(
    redactor: &mut Redactor,
    pieces: &[&[u8]],
    encoding: Encoding,
) -> (Redaction, Option<Spellings>) {
    let (mut out, mut places) = (Vec::new(), Vec::new());
    let mut sink = |piece: tftsr_redact::Piece<'_>| {
        out.extend_from_slice(piece.text);
        places.extend(piece.replacements.iter().map(|r| (r.start, r.end, r.value.to_vec())));
        Ok::<(), Infallible>(())
    };
    let mut raw_offset = encoding.bom().len() as u64;
    for (index, text) in pieces.iter().enumerate() {
        let ends_inside_line = index + 1 < pieces.len();
        let Ok(()) = redactor
            .push(&LineChunk { text, first_line: 1, raw_offset, encoding, ends_inside_line }, &mut sink);
        raw_offset += encoding.encoded_len(text);
    }
    let Ok(spellings) = redactor.finish(encoding, &mut sink);
    ((out, places), spellings)
}

#[test]
fn a_value_cut_at_any_byte_is_found() {
    let text = LINE.as_bytes();
    let (whole, _) = redact_pieces(&mut redactor(), &[text], Encoding::Utf8);
    assert_eq!(whole.1.len(), 5, "{:?}", whole.1);
    for cut in 1..text.len() {
        let (head, tail) = text.split_at(cut);
        assert_eq!(redact_pieces(&mut redactor(), &[head, tail], Encoding::Utf8).0, whole, "cut at {cut}");
    }
}

#[test]
fn a_line_of_many_chunks_is_redacted_as_if_it_were_whole() {
    let text = LINE.trim_end().repeat(6 * HELD_BYTES_MAX / LINE.len()).replace("done", "done ");
    let (whole, _) = redact_pieces(&mut redactor(), &[text.as_bytes()], Encoding::Utf8);
    for size in [1_000, 40_000, HELD_BYTES_MAX, HELD_BYTES_MAX + 1] {
        let pieces: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
        let (cut, _) = redact_pieces(&mut redactor(), &pieces, Encoding::Utf8);
        assert!(cut == whole, "chunks of {size} bytes");
    }
}

#[test]
fn raw_offsets_point_into_the_file_as_it_is_encoded() {
    let latin = Encoding::labelled("windows-1252", b"").unwrap();
    for encoding in
        [Encoding::Utf8Bom, Encoding::Utf16Le { bom: true }, Encoding::Utf16Be { bom: false }, latin]
    {
        let file = [encoding.bom(), &encoding.encode(LINE.as_bytes())].concat();
        let text = LINE.as_bytes();
        let cut = LINE.find("joerg").unwrap() + 3;
        let ((_, places), _) = redact_pieces(&mut redactor(), &[&text[..cut], &text[cut..]], encoding);
        assert_eq!(places.len(), 5);
        for (start, end, value) in places {
            assert_eq!(file[start as usize..end as usize], *encoding.encode(&value), "{encoding:?}");
        }
    }
}

#[test]
fn files_of_one_map_come_back_each_in_its_own_spelling() {
    let files = ["to JANE@example.com and x\n", "to jane@example.com [EMAIL_1]\n", "nothing here\n"];
    let mut redactor = redactor();
    let mut map = RestoreMap::default();
    let mut redacted = Vec::new();
    for file in files {
        redactor.begin_file_for_map();
        let ((out, _), spellings) = redact_pieces(&mut redactor, &[file.as_bytes()], Encoding::Utf8);
        map.add_file(Sha256::digest(&out).into(), "utf-8", spellings.unwrap());
        redacted.push(out);
    }
    let map = RestoreMap::from_bytes(&map.to_bytes()).unwrap();
    for (file, out) in files.iter().zip(&redacted) {
        assert_eq!(String::from_utf8(map.restore(out)).unwrap(), *file);
    }
}

#[test]
fn edited_text_gets_the_first_spelling_and_keeps_what_the_map_does_not_know() {
    let mut redactor = redactor();
    redactor.begin_file_for_map();
    let file = b"from JANE@example.com to jane@example.com\n";
    let ((out, _), spellings) = redact_pieces(&mut redactor, &[file], Encoding::Utf8);
    assert_eq!(out, b"from [EMAIL_1] to [EMAIL_1]\n");
    let mut map = RestoreMap::default();
    map.add_file(Sha256::digest(&out).into(), "utf-8", spellings.unwrap());
    let edited = map.restore(b"Summary: [EMAIL_1] wrote; [EMAIL_9] did not.");
    assert_eq!(String::from_utf8(edited).unwrap(), "Summary: JANE@example.com wrote; [EMAIL_9] did not.");
}

#[test]
fn the_output_is_the_same_for_every_number_of_threads() {
    let line = |n: usize| {
        format!(
            "2026-01-01T00:00:{:02}Z web{n} user u{n}@example.org from 10.0.{}.{} ok\n",
            n % 60,
            n / 250 % 250,
            n % 250
        )
    };
    let text: String = (0..6_000).map(line).collect();
    let output = |threads: usize| {
        let detector = Arc::new(Detector::new(&Policy::default()).unwrap());
        let mut redactor = Redactor::new(detector, Pseudonyms::default()).on_threads(threads);
        let (mut out, mut places) = (Vec::new(), Vec::new());
        let mut sink = |piece: Piece<'_>| {
            out.extend_from_slice(piece.text);
            places.extend(piece.replacements.iter().map(|one| (one.start, one.end, one.line)));
            Ok::<(), Infallible>(())
        };
        redactor.begin_file();
        let Ok(()) = redactor.push(&LineChunk::whole(text.as_bytes()), &mut sink);
        let Ok(_) = redactor.finish(Encoding::Utf8, &mut sink);
        (out, places)
    };
    let one = output(1);
    assert!(one.1.len() > 10_000, "{} values", one.1.len());
    for threads in [2, 3, 8] {
        assert!(one == output(threads), "{threads} threads");
    }
}
