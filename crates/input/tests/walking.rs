//! Walks over files, folders and standard input.

mod common;

use common::{failure, gz, see, see_bytes, seen, with_stdin};
use std::{
    fs,
    path::{Path, PathBuf},
};
use tftsr_input::{
    Cancel, Encoding, Entry, InputError, Limit, Limits, Origin, VisitError, WalkOptions, walk,
};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder can be made")
}

fn put(folder: &tempfile::TempDir, name: &str, content: &[u8]) -> PathBuf {
    let path = folder.path().join(name);
    fs::create_dir_all(path.parent().expect("the name is joined to a folder")).expect("the disk takes it");
    fs::write(&path, content).expect("the disk takes it");
    path
}

#[test]
fn a_file_is_named_as_given_and_read_as_it_is() {
    let folder = folder();
    let path = put(&folder, "app.log", b"one\r\ntwo\rstill two\nthree");
    let seen = seen(&path);
    assert_eq!(seen.texts, [(path.display().to_string(), b"one\r\ntwo\rstill two\nthree".to_vec())]);
    assert_eq!(seen.skipped, []);
}

#[test]
fn a_folder_is_walked_in_sorted_order_hidden_files_included() {
    let folder = folder();
    for name in ["b/2.log", "b/10.log", "a.log", "b.log", ".hidden", "c/d/e.log"] {
        put(&folder, name, b"x\n");
    }
    let names: Vec<_> = ["", "a.log", "b/10.log", "b/2.log", "b.log", "c/d/e.log"]
        .iter()
        .map(|name| folder.path().join(if name.is_empty() { ".hidden" } else { name }).display().to_string())
        .collect();
    assert_eq!(seen(folder.path()).names(), names);
}

#[test]
fn an_empty_file_is_visited_with_no_lines_and_listed() {
    let folder = folder();
    let path = put(&folder, "empty.log", b"");
    let seen = seen(&path);
    assert_eq!(seen.text("empty.log"), b"");
    assert_eq!(seen.reason("empty.log"), "empty file");
}

#[test]
fn a_file_of_a_byte_order_mark_alone_is_empty() {
    let folder = folder();
    let path = put(&folder, "bom.log", b"\xEF\xBB\xBF");
    let seen = seen(&path);
    assert_eq!((seen.text("bom.log"), seen.reason("bom.log")), (&b""[..], "empty file"));
}

#[test]
fn an_empty_file_inside_compression_is_visited_and_listed_too() {
    let folder = folder();
    let path = put(&folder, "empty.log.gz", &gz(b""));
    let seen = seen(&path);
    assert_eq!((seen.text("empty.log.gz"), seen.reason("empty.log.gz")), (&b""[..], "empty file"));
}

#[test]
fn a_missing_path_is_an_error_before_the_first_visit() {
    let folder = folder();
    let good = put(&folder, "good.log", b"x\n");
    let (seen, error) = see(&[good, folder.path().join("missing.log")], &WalkOptions::default());
    assert!(seen.texts.is_empty());
    let error = error.unwrap();
    assert!(matches!(error, InputError::NotFound { .. }), "{error:?}");
    assert!(error.to_string().ends_with("missing.log: no such file or folder"), "{error}");
    assert!(error.hint().starts_with("Check the spelling"));
}

#[test]
fn a_binary_named_beside_a_log_is_an_error_before_the_first_visit() {
    let folder = folder();
    let good = put(&folder, "good.log", b"x\n");
    let binary = put(&folder, "tool", b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x02\0");
    let (seen, error) = see(&[good, binary], &WalkOptions::default());
    assert!(seen.texts.is_empty());
    assert!(matches!(error, Some(InputError::IsBinary { kind: "a program or library", .. })), "{error:?}");
}

#[test]
fn a_binary_without_known_bytes_is_known_by_its_name() {
    let folder = folder();
    let path = put(&folder, "boot.etl", b"\0\x01\x02\x03\0\x10\0\0");
    assert!(failure(&path).hint().contains("tracerpt"));
    assert!(seen(folder.path()).reason("boot.etl").contains("tracerpt"));
}

#[test]
fn a_binary_inside_a_folder_is_listed_with_the_command_that_reads_it() {
    let folder = folder();
    put(&folder, "a.log", b"x\n");
    put(&folder, "net.pcap", b"\xD4\xC3\xB2\xA1\x02\0\x04\0\0\0\0\0");
    let seen = seen(folder.path());
    assert_eq!(seen.texts.len(), 1);
    assert_eq!(
        seen.reason("net.pcap"),
        "a packet capture, not a text log. Turn it into text with `tshark -r FILE`."
    );
}

#[cfg(unix)]
#[test]
fn links_and_pipes_inside_a_folder_are_listed_and_not_opened() {
    let folder = folder();
    put(&folder, "a.log", b"x\n");
    std::os::unix::fs::symlink("/etc/passwd", folder.path().join("link")).unwrap();
    std::os::unix::fs::symlink(folder.path(), folder.path().join("loop")).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(folder.path().join("socket")).unwrap();
    let seen = seen(folder.path());
    assert_eq!(seen.texts.len(), 1);
    assert!(seen.reason("link").starts_with("a symbolic link"));
    assert!(seen.reason("loop").starts_with("a symbolic link"));
    assert!(seen.reason("socket").starts_with("a device, pipe or socket"));
}

#[cfg(unix)]
#[test]
fn a_link_that_was_named_is_followed() {
    let folder = folder();
    put(&folder, "real.log", b"x\n");
    let link = folder.path().join("link.log");
    std::os::unix::fs::symlink("real.log", &link).unwrap();
    assert_eq!(seen(&link).text("link.log"), b"x\n");
}

#[test]
fn a_redacted_text_can_be_written_in_the_files_own_encoding() {
    let folder = folder();
    for encoding in [Encoding::Utf8Bom, Encoding::Utf16Le { bom: true }, Encoding::Utf16Be { bom: true }] {
        let written = [encoding.bom(), &encoding.encode("10:00 größer €\r\nzwei\n".as_bytes())].concat();
        let path = put(&folder, "app.log", &written);
        let mut copy = Vec::new();
        walk(std::slice::from_ref(&path), &WalkOptions::default(), &mut |entry| {
            let mut lines = entry.lines();
            copy.extend_from_slice(lines.encoding().bom());
            while let Some(chunk) = lines.next_chunk()? {
                assert_eq!(chunk.raw_offset, copy.len() as u64);
                copy.extend_from_slice(&chunk.encoding.encode(chunk.text));
            }
            Ok::<_, InputError>(())
        })
        .unwrap();
        assert_eq!(copy, written);
    }
}

#[test]
fn standard_input_is_named_by_a_dash_and_read_by_its_first_bytes() {
    let (plain, error) = see_bytes(b"one\ntwo\n");
    assert!(error.is_none());
    assert_eq!(plain.texts, [("-".to_owned(), b"one\ntwo\n".to_vec())]);
    assert_eq!(see_bytes(&gz(b"one\n")).0.texts, [("-".to_owned(), b"one\n".to_vec())]);
}

#[test]
fn entries_say_where_they_come_from() {
    let folder = folder();
    let file = put(&folder, "sub/a.log", b"x\n");
    let archive = put(&folder, "sub/b.tar", &common::tar(&[("m.log", b"y\n")]));
    let mut origins = Vec::new();
    let mut visit = |entry: Entry<'_>| {
        assert!(entry.modified.is_some());
        origins.push((entry.origin, entry.path));
        Ok::<_, InputError>(())
    };
    walk(&[file.clone(), folder.path().to_owned()], &WalkOptions::default(), &mut visit).unwrap();
    assert_eq!(
        origins,
        [(Origin::Explicit, file.clone()), (Origin::Folder, file), (Origin::Archive, archive)]
    );
}

#[test]
fn the_entry_limit_stops_the_walk_and_names_itself() {
    let folder = folder();
    for n in 0..5 {
        put(&folder, &format!("{n}.log"), b"x\n");
    }
    let options =
        WalkOptions { limits: Limits { entries: 3, ..Limits::default() }, ..WalkOptions::default() };
    let (seen, error) = see(&[folder.path().to_owned()], &options);
    assert_eq!(seen.texts.len(), 3);
    let error = error.unwrap();
    assert!(
        matches!(error, InputError::LimitExceeded { limit: Limit::Entries, allowed: 3, .. }),
        "{error:?}"
    );
    assert!(error.hint().starts_with("Raise the limit on entries"));
}

#[test]
fn cancelling_stops_between_and_within_files() {
    let cancel = Cancel::default();
    let mut options = with_stdin(&common::sample_lines(10_000));
    options.cancel = cancel.clone();
    options.limits.chunk_bytes = 1000;
    let mut chunks = 0;
    let outcome = walk(&["-".into()], &options, &mut |entry| {
        let mut lines = entry.lines();
        while lines.next_chunk()?.is_some() {
            chunks += 1;
            cancel.cancel();
        }
        Ok::<_, InputError>(())
    });
    assert!(matches!(outcome, Err(InputError::Cancelled { .. })), "{outcome:?}");
    assert_eq!(chunks, 1);
}

#[derive(Debug)]
enum Failure {
    Input(InputError),
    Own,
}

impl From<InputError> for Failure {
    fn from(error: InputError) -> Self {
        Self::Input(error)
    }
}

impl VisitError for Failure {
    fn into_input(self) -> Result<InputError, Self> {
        match self {
            Self::Input(error) => Ok(error),
            Self::Own => Err(self),
        }
    }
}

#[test]
fn a_failure_of_the_visitor_ends_the_walk_even_inside_a_folder() {
    let folder = folder();
    put(&folder, "1.log", b"x\n");
    put(&folder, "2.log", b"x\n");
    let mut visits = 0;
    let outcome = walk(&[folder.path().to_owned()], &WalkOptions::default(), &mut |_| {
        visits += 1;
        Err(Failure::Own)
    });
    assert!(matches!(outcome, Err(Failure::Own)), "{outcome:?}");
    assert_eq!(visits, 1);
}

#[test]
fn a_file_that_grows_while_it_is_read_ends_where_it_ended_when_opened() {
    let folder = folder();
    let content = common::sample_lines(2000);
    let path = put(&folder, "live.log", &content);
    let mut options = WalkOptions::default();
    options.limits.chunk_bytes = 1000;
    let mut read = 0;
    walk(std::slice::from_ref(&path), &options, &mut |entry| {
        let mut lines = entry.lines();
        while let Some(chunk) = lines.next_chunk()? {
            read += chunk.text.len();
            let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
            std::io::Write::write_all(&mut file, &content[..500]).unwrap();
        }
        Ok::<_, InputError>(())
    })
    .unwrap();
    assert_eq!(read, content.len());
}

#[test]
fn a_file_that_shrinks_while_it_is_read_ends_early_without_an_error() {
    let folder = folder();
    let content = common::sample_lines(5000);
    let path = put(&folder, "live.log", &content);
    let mut options = WalkOptions::default();
    options.limits.chunk_bytes = 1000;
    let mut read = 0;
    walk(std::slice::from_ref(&path), &options, &mut |entry| {
        let mut lines = entry.lines();
        while let Some(chunk) = lines.next_chunk()? {
            read += chunk.text.len();
            fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(2000).unwrap();
        }
        Ok::<_, InputError>(())
    })
    .unwrap();
    assert!(read > 0 && read < content.len(), "{read}");
}

#[test]
fn a_compressed_file_keeps_its_own_name_whatever_it_is_called() {
    let folder = folder();
    for (name, content) in [
        ("app.log.gz", gz(b"text\n")),
        ("app.log.1", common::zst(b"text\n")),
        ("app.xz", common::xz(b"text\n")),
        ("app.bz2", common::bz2(b"text\n")),
        ("many.gz", [gz(b"te"), gz(b"xt\n")].concat()),
        ("many.zst", [common::zst(b"te"), common::zst(b"xt\n")].concat()),
        ("many.xz", [common::xz(b"te"), common::xz(b"xt\n")].concat()),
        ("many.bz2", [common::bz2(b"te"), common::bz2(b"xt\n")].concat()),
        ("twice.gz", gz(&gz(b"text\n"))),
    ] {
        let path = put(&folder, name, &content);
        assert_eq!(seen(&path).texts, [(path.display().to_string(), b"text\n".to_vec())]);
    }
}

#[test]
fn encodings_are_found_in_files() {
    let folder = folder();
    let utf16: Vec<u8> = "\u{FEFF}10:00 error\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, content, encoding, text) in [
        ("bom.log", &b"\xEF\xBB\xBFx\n"[..], Encoding::Utf8Bom, &b"x\n"[..]),
        ("wide.log", &utf16, Encoding::Utf16Le { bom: true }, b"10:00 error\r\n"),
    ] {
        let path = put(&folder, name, content);
        let mut found = None;
        walk(std::slice::from_ref(&path), &WalkOptions::default(), &mut |entry| {
            found = Some(entry.encoding);
            Ok::<_, InputError>(())
        })
        .unwrap();
        assert_eq!(found, Some(encoding));
        assert_eq!(seen(&path).text(name), text);
    }
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_listed_is_an_error_when_it_is_named() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    put(&folder, "closed/a.log", b"x\n");
    put(&folder, "open.log", b"x\n");
    let closed = folder.path().join("closed");
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    // The superuser may list everything, so that there is nothing to see for him.
    if fs::read_dir(&closed).is_err() {
        assert!(matches!(failure(&closed), InputError::PermissionDenied { .. }));
        assert!(seen(folder.path()).reason("closed").starts_with("permission denied"));
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_device_without_text_is_refused() {
    if Path::new("/dev/zero").exists() {
        assert!(matches!(failure(Path::new("/dev/zero")), InputError::IsBinary { .. }));
    }
}
