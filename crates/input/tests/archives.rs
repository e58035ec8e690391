//! Walks into archives: what is read, what is listed, what stops.

mod common;

use common::{bz2, gz, raw_tar, see, see_bytes, tar, with_stdin, xz, zip, zst};
use std::io::{Cursor, Write};
use tar::EntryType;
use tftsr_input::{InputError, Limit, WalkOptions};

/// A walk over bytes that can be read whole.
fn seen(bytes: &[u8]) -> common::Seen {
    let (seen, error) = see_bytes(bytes);
    assert!(error.is_none(), "{error:?}");
    seen
}

#[test]
fn members_are_named_behind_their_archives() {
    let inner = gz(&tar(&[("./var/log/c.log", b"c\n")]));
    let outer = zip(&[("a.log", b"a\n"), ("sub/b.tar.gz", &inner), ("d.log.xz", &xz(b"d\n"))]);
    let seen = seen(&outer);
    assert_eq!(seen.names(), ["-!a.log", "-!sub/b.tar.gz!var/log/c.log", "-!d.log.xz"]);
    assert_eq!(seen.text("d.log.xz"), b"d\n");
    assert_eq!(seen.skipped, []);
}

#[test]
fn every_compression_of_a_tar_is_streamed() {
    let plain = tar(&[("a.log", b"a\n"), ("b.log", b"b\n")]);
    for bytes in [plain.clone(), gz(&plain), bz2(&plain), xz(&plain), zst(&plain)] {
        assert_eq!(seen(&bytes).names(), ["-!a.log", "-!b.log"]);
    }
}

#[test]
fn a_zip_on_disk_and_one_inside_a_zip_are_read_alike() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bundle");
    std::fs::write(&path, zip(&[("in.zip", &zip(&[("a.log", b"a\n")])), ("z.log", b"z\n")])).unwrap();
    let seen = common::seen(&path);
    let name = path.display();
    assert_eq!(seen.names(), [format!("{name}!in.zip!a.log"), format!("{name}!z.log")]);
}

#[test]
fn long_names_and_their_times_are_read() {
    let name = format!("{}/app.log", "folder".repeat(40));
    assert_eq!(seen(&tar(&[(&name, b"a\n")])).names(), [format!("-!{name}")]);

    let mut builder = tar::Builder::new(Vec::new());
    builder.append_pax_extensions([("path", name.as_bytes()), ("mtime", b"1700000000.5")]).unwrap();
    let mut header = common::file_header(2);
    header.set_cksum();
    builder.append(&header, &b"a\n"[..]).unwrap();
    assert_eq!(seen(&builder.into_inner().unwrap()).names(), [format!("-!{name}")]);
}

#[test]
fn names_that_point_outside_are_listed_and_not_read() {
    for name in ["../up.log", "a/../../up.log", "/etc/passwd", "\\share\\x", "C:\\x.log", "..\\x.log"] {
        let seen_in_tar = seen(&raw_tar(name.as_bytes(), EntryType::Regular, b"x\n"));
        assert_eq!(seen_in_tar.names(), [""; 0]);
        assert!(seen_in_tar.reason(name).starts_with("a name that points outside"));
        let seen_in_zip = seen(&zip(&[(name, b"x\n")]));
        assert_eq!(seen_in_zip.texts, []);
        assert_eq!(seen_in_zip.skipped.len(), 1);
    }
}

#[test]
fn a_name_cannot_speak_to_the_terminal() {
    let seen = seen(&raw_tar(b"a\x1B[2J\n.log", EntryType::Regular, b"x\n"));
    assert_eq!(seen.names(), ["-!a\u{FFFD}[2J\u{FFFD}.log"]);
}

#[test]
fn links_and_devices_are_listed_and_not_followed() {
    for (kind, reason) in [
        (EntryType::Symlink, "a link"),
        (EntryType::Link, "a link"),
        (EntryType::Char, "a device"),
        (EntryType::Block, "a device"),
        (EntryType::Fifo, "a device"),
        (EntryType::GNUSparse, "a sparse file"),
    ] {
        let seen = seen(&raw_tar(b"odd", kind, b""));
        assert_eq!(seen.texts, []);
        assert!(seen.reason("odd").starts_with(reason), "{seen:?}");
    }
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_symlink("odd", "/etc/passwd", zip::write::SimpleFileOptions::default()).unwrap();
    let seen = seen(&writer.finish().unwrap().into_inner());
    assert_eq!((seen.texts.len(), seen.reason("odd").starts_with("a symbolic link")), (0, true));
}

#[test]
fn folders_in_archives_are_no_findings() {
    let mut builder = tar::Builder::new(Vec::new());
    let mut header = common::file_header(0);
    header.set_entry_type(EntryType::Directory);
    builder.append_data(&mut header, "logs/", &b""[..]).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    writer.add_directory("logs", zip::write::SimpleFileOptions::default()).unwrap();
    for bytes in [builder.into_inner().unwrap(), writer.finish().unwrap().into_inner()] {
        assert_eq!(seen(&bytes), common::Seen::default());
    }
}

#[test]
fn an_encrypted_member_is_listed_and_the_others_are_read() {
    // The flag of the local header and that of the directory say that the first member is encrypted.
    let mut bytes = zip(&[("secret.log", b"secret\n"), ("plain.log", b"plain\n")]);
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    bytes[6] |= 1;
    bytes[directory + 8] |= 1;
    let seen = seen(&bytes);
    assert_eq!(seen.names(), ["-!plain.log"]);
    assert!(seen.reason("secret.log").starts_with("encrypted with a password"));
}

#[test]
fn an_unknown_method_is_listed_and_the_others_are_read() {
    let mut bytes = zip(&[("odd.log", b"odd\n"), ("plain.log", b"plain\n")]);
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    bytes[8] = 98;
    bytes[directory + 10] = 98;
    let seen = seen(&bytes);
    assert_eq!(seen.names(), ["-!plain.log"]);
    assert!(seen.reason("odd.log").contains("method that is not read"), "{seen:?}");
}

#[test]
fn a_damaged_member_is_listed_with_what_was_read_and_the_others_are_read() {
    let mut broken = gz(&common::sample_lines(3000));
    broken.truncate(broken.len() / 2);
    let seen = seen(&tar(&[("broken.log.gz", &broken), ("whole.log", b"x\n")]));
    assert_eq!(seen.names(), ["-!broken.log.gz", "-!whole.log"]);
    assert!(seen.text("broken.log.gz").starts_with(b"2026-11-23T09:00:00Z"));
    let reason = seen.reason("broken.log.gz");
    assert!(reason.starts_with("the gzip stream is cut off, after "), "{reason}");
    assert!(reason.contains(" lines ("), "{reason}");
}

#[test]
fn a_wrong_checksum_of_a_zip_member_is_damage() {
    let mut bytes = zip(&[("a.log", b"some text to check\n")]);
    let directory = bytes.windows(4).position(|window| window == b"PK\x01\x02").unwrap();
    bytes[14] ^= 1;
    bytes[directory + 16] ^= 1;
    let seen = seen(&bytes);
    assert!(seen.reason("a.log").starts_with("the zip member is damaged"), "{seen:?}");
}

#[test]
fn archives_deeper_than_the_limit_stop_the_walk() {
    let mut bytes = b"deep\n".to_vec();
    for _ in 0..4 {
        bytes = gz(&tar(&[("t.tar.gz", &bytes)]));
    }
    assert_eq!(seen(&bytes).text("t.tar.gz"), b"deep\n");
    let (_, error) = see_bytes(&zip(&[("z", &bytes)]));
    let error = error.unwrap();
    assert!(
        matches!(error, InputError::LimitExceeded { limit: Limit::ArchiveDepth, allowed: 4, .. }),
        "{error:?}"
    );
    assert!(error.path().ends_with("t.tar.gz"), "{error}");
    let mut options = with_stdin(&zip(&[("z", &bytes)]));
    options.limits.archive_depth = 5;
    assert!(see(&["-".into()], &options).1.is_none());
}

#[test]
fn a_stream_compressed_again_and_again_stops_at_the_depth() {
    let mut bytes = b"deep\n".to_vec();
    for _ in 0..8 {
        bytes = gz(&bytes);
    }
    let error = see_bytes(&bytes).1.unwrap();
    assert!(matches!(error, InputError::LimitExceeded { limit: Limit::ArchiveDepth, .. }), "{error:?}");
}

#[test]
fn a_bomb_stops_at_the_limit_on_expanded_bytes() {
    let zeros_with_lines: Vec<u8> = b"0000000000000000000000000000000\n".repeat(1 << 16);
    for bomb in [
        gz(&zeros_with_lines),
        zst(&zeros_with_lines),
        xz(&zeros_with_lines),
        bz2(&zeros_with_lines),
        zip(&[("a", &zeros_with_lines)]),
        gz(&tar(&[("a", &zeros_with_lines)])),
    ] {
        let mut options = with_stdin(&bomb);
        options.limits.expanded_bytes = 1 << 20;
        let (seen, error) = see(&["-".into()], &options);
        let error = error.unwrap();
        assert!(matches!(error, InputError::LimitExceeded { limit: Limit::ExpandedBytes, .. }), "{error:?}");
        assert!(seen.texts[0].1.len() <= 1 << 20);
        options.limits.expanded_bytes = 4 << 20;
        assert!(see(&["-".into()], &options).1.is_none());
    }
}

#[test]
fn many_small_members_stop_at_the_entry_limit() {
    let names: Vec<String> = (0..20).map(|n| format!("{n}.log")).collect();
    let members: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x\n"[..])).collect();
    for bytes in [tar(&members), zip(&members)] {
        let mut options = with_stdin(&bytes);
        options.limits.entries = 10;
        let error = see(&["-".into()], &options).1.unwrap();
        assert!(matches!(error, InputError::LimitExceeded { limit: Limit::Entries, .. }), "{error:?}");
    }
}

#[test]
fn an_extension_header_of_any_size_takes_no_memory() {
    let bytes = raw_tar(b"././@LongLink", EntryType::GNULongName, &vec![b'a'; 2 << 20]);
    let error = see_bytes(&bytes).1.unwrap();
    assert!(error.to_string().contains("extension header is larger"), "{error}");
}

#[test]
fn a_nested_zip_larger_than_its_limit_stops_the_walk() {
    let bytes = tar(&[("in.zip", &zip(&[("a.log", &common::sample_lines(1000))]))]);
    let mut options = with_stdin(&bytes);
    options.limits.nested_zip_bytes = 1000;
    let error = see(&["-".into()], &options).1.unwrap();
    assert!(matches!(error, InputError::LimitExceeded { limit: Limit::NestedZipBytes, .. }), "{error:?}");
}

#[test]
fn an_archive_cut_anywhere_gives_what_came_before_and_a_typed_error() {
    let text = common::sample_lines(400);
    let half = text.len() / 2;
    let plain_tar = tar(&[("a.log", &text[..half]), ("b.log", &text[half..])]);
    let samples: [(&str, Vec<u8>, usize); 10] = [
        ("gz", gz(&text), 10),
        ("xz", xz(&text), 12),
        ("zst", zst(&text), 6),
        ("bz2", bz2(&text), 10),
        ("zip", zip(&[("a.log", &text[..half]), ("b.log", &text[half..])]), 30),
        ("tar", plain_tar.clone(), 600),
        ("tar.gz", gz(&plain_tar), 10),
        ("tar.xz", xz(&plain_tar), 12),
        ("tar.zst", zst(&plain_tar), 6),
        ("tar.bz2", bz2(&plain_tar), 10),
    ];
    for (form, whole, shortest) in &samples {
        let steps = (shortest + 1..whole.len()).step_by(whole.len() / 60 + 1);
        for cut in steps.chain([whole.len() - 1]) {
            // A tar of which only the padding at its end is missing is read whole.
            if *form == "tar" && cut >= whole.len() - 1024 - 512 {
                continue;
            }
            check_cut(form, &whole[..cut], &text);
        }
    }
}

/// The texts of a cut archive are a part of the whole text, and the error says what is wrong.
fn check_cut(form: &str, bytes: &[u8], text: &[u8]) {
    let (seen, error) = see_bytes(bytes);
    for (name, content) in &seen.texts {
        let expected = if name.ends_with("b.log") { &text[text.len() / 2..] } else { text };
        assert!(expected.starts_with(content), "{form} cut at {}: {name}", bytes.len());
    }
    let is_between_members = form == "tar" && error.is_none() && seen.texts.len() == 1;
    let is_damaged = matches!(error, Some(InputError::Damaged { .. }));
    assert!(is_damaged || is_between_members, "{form} cut at {}: {error:?}", bytes.len());
}

/// A zip as programs write it that cannot seek: each member's length stands behind it.
fn streamed_zip(members: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new_stream(Vec::new());
    for (name, content) in members {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("memory takes it");
        writer.write_all(content).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

#[test]
fn a_zip_without_its_end_still_gives_its_first_members() {
    let text = common::sample_lines(500);
    let members = [("a.log", &text[..]), ("b/", b""), ("b/c.log", &text), ("d.log", &text)];
    for mut bytes in [zip(&members), streamed_zip(&members)] {
        bytes.truncate(bytes.len() * 5 / 6);
        let (seen, error) = see_bytes(&bytes);
        assert_eq!(seen.names(), ["-!a.log", "-!b/c.log", "-!d.log"]);
        assert!(seen.text("a.log") == text && seen.text("c.log") == text);
        assert!(text.starts_with(seen.text("d.log")));
        let error = error.unwrap();
        assert!(matches!(error, InputError::Damaged { .. }), "{error:?}");
        assert_eq!(error.to_string(), "-: the zip archive is cut off, after 4 members");
    }
}

#[test]
fn flipped_bytes_never_panic_and_never_invent_text() {
    let text = common::sample_lines(300);
    for whole in [gz(&text), xz(&text), zst(&text), bz2(&text), zip(&[("a.log", &text)])] {
        for at in (4..whole.len()).step_by(whole.len() / 50 + 1) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            let (seen, error) = see_bytes(&bytes);
            let is_changed = seen.texts.iter().any(|(_, content)| *content != text);
            let is_said = error.is_some() || !seen.skipped.is_empty();
            assert!(!is_changed || is_said, "a flipped byte at {at} of {} went unseen", whole.len());
        }
    }
}

#[test]
fn a_damaged_archive_inside_a_folder_is_listed_and_the_walk_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut file = std::fs::File::create(folder.path().join("a.tar.gz")).unwrap();
    let whole = gz(&tar(&[("x.log", &common::sample_lines(500))]));
    file.write_all(&whole[..whole.len() / 2]).unwrap();
    std::fs::write(folder.path().join("b.log"), b"b\n").unwrap();
    let (seen, error) = see(&[folder.path().to_owned()], &WalkOptions::default());
    assert!(error.is_none(), "{error:?}");
    assert_eq!(seen.texts.len(), 2);
    assert!(seen.reason("a.tar.gz!x.log").starts_with("the gzip stream is cut off"));
    assert!(seen.reason("a.tar.gz").contains(", after 1 member."), "{seen:?}");
}
