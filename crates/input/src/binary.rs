//! Files that are no text, known by their first bytes, and the command that turns each into text.

use crate::InputError;
use std::path::Path;

/// A kind of file that is no text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Binary {
    /// What it is, with its article.
    kind: &'static str,
    /// The next step, a full sentence.
    hint: &'static str,
}

/// A binary that no known bytes begin.
pub(crate) static UNKNOWN: Binary = Binary {
    kind: "a binary file",
    hint: "Give a text log, or turn it into text with the program that wrote it.",
};

impl Binary {
    /// The first of the known kinds whose bytes stand at their place.
    pub(crate) fn by_magic(head: &[u8]) -> Option<&'static Self> {
        let stands = |at: &usize, magic: &[u8]| head.get(*at..).is_some_and(|rest| rest.starts_with(magic));
        KNOWN_BYTES
            .iter()
            .find(|(places, _)| places.iter().all(|(at, magic)| stands(at, magic)))
            .map(|(_, binary)| binary)
    }

    /// The same, or what the file's name tells where its bytes tell nothing.
    fn named(&'static self, name: &str) -> &'static Self {
        if *self != UNKNOWN {
            return self;
        }
        let name = name.rsplit(['/', '\\', '!']).next().unwrap_or(name).to_ascii_lowercase();
        let extension = Path::new(&name).extension().and_then(|extension| extension.to_str());
        KNOWN_NAMES
            .iter()
            .find(|(known, _)| name == *known || extension == Some(known))
            .map_or(self, |(_, binary)| binary)
    }

    /// The error of reading it as text.
    pub(crate) fn error(&'static self, path: &str) -> InputError {
        let Self { kind, hint } = self.named(path);
        InputError::IsBinary { path: path.to_owned(), kind, hint }
    }
}

/// Shortens the tables.
const fn binary(kind: &'static str, hint: &'static str) -> Binary {
    Binary { kind, hint }
}

const NOT_A_LOG: &str = "Give the logs of the program instead.";
const UNPACK_FIRST: &str = "Unpack it first; only gz, zst, xz, bz2, zip and tar are read as they are.";
const CAPTURE: Binary = binary("a packet capture", "Turn it into text with `tshark -r FILE`.");
const DUMP: Binary =
    binary("a core dump", "Turn it into text with `gdb --batch -ex 'thread apply all bt' PROGRAM FILE`.");
const PROGRAM: Binary = binary("a program or library", NOT_A_LOG);
const IMAGE: Binary = binary("an image", "Attach it to the issue as an image.");
const PACKED: Binary = binary("an archive of a kind that is not read", UNPACK_FIRST);
const LOGINS: Binary = binary("a record of logins", "Turn it into text with `last -F -f FILE`.");
const WINDOWS_DUMP: Binary =
    binary("a Windows memory dump", "Turn it into text with `cdb -z FILE -c \"!analyze -v; q\"`.");

/// Bytes at their offsets, and what they mean.
type Magic = (&'static [(usize, &'static [u8])], Binary);

/// Known first bytes; where two fit, the more telling one comes first.
static KNOWN_BYTES: &[Magic] = &[
    (
        &[(0, b"ElfFile\0")],
        binary(
            "a Windows event log (.evtx)",
            "Turn it into text with `evtx_dump FILE`, or on Windows `wevtutil qe FILE /lf:true /f:text`.",
        ),
    ),
    (
        &[(0, b"LPKSHHRH")],
        binary("a systemd journal", "Turn it into text with `journalctl --file FILE -o short-iso-precise`."),
    ),
    (&[(0, b"\xD4\xC3\xB2\xA1")], CAPTURE),
    (&[(0, b"\xA1\xB2\xC3\xD4")], CAPTURE),
    (&[(0, b"\x4D\x3C\xB2\xA1")], CAPTURE),
    (&[(0, b"\xA1\xB2\x3C\x4D")], CAPTURE),
    (&[(0, b"\x0A\x0D\x0D\x0A")], CAPTURE),
    (&[(0, b"\x7FELF\x01\x01"), (16, b"\x04\x00")], DUMP),
    (&[(0, b"\x7FELF\x02\x01"), (16, b"\x04\x00")], DUMP),
    (&[(0, b"\x7FELF")], PROGRAM),
    (&[(0, b"MDMP")], WINDOWS_DUMP),
    (&[(0, b"PAGEDU")], WINDOWS_DUMP),
    (&[(0, b"\xCA\xFE\xBA\xBE")], PROGRAM),
    (&[(0, b"\xCF\xFA\xED\xFE")], PROGRAM),
    (&[(0, b"\0asm")], PROGRAM),
    (
        &[(0, b"JAVA PROFILE ")],
        binary("a Java heap dump", "Turn it into a report with `jhat FILE` or Eclipse MAT."),
    ),
    (&[(0, b"FLR\0")], binary("a Java flight recording", "Turn it into text with `jfr print FILE`.")),
    (&[(0, b"PERFILE2")], binary("a perf recording", "Turn it into text with `perf script -i FILE`.")),
    (&[(0, b"bplist00")], binary("a binary property list", "Turn it into text with `plutil -p FILE`.")),
    (
        &[(0, b"SQLite format 3\0")],
        binary("an SQLite database", "Turn it into text with `sqlite3 FILE .dump`."),
    ),
    (&[(0, b"%PDF-")], binary("a PDF document", "Turn it into text with `pdftotext -layout FILE`.")),
    (
        &[(0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")],
        binary("an old Office document", "Save it as text from the program that wrote it."),
    ),
    (&[(0, b"\x89PNG\r\n\x1A\n")], IMAGE),
    (&[(0, b"\xFF\xD8\xFF")], IMAGE),
    (&[(0, b"GIF87a")], IMAGE),
    (&[(0, b"GIF89a")], IMAGE),
    (&[(0, b"RIFF"), (8, b"WEBP")], IMAGE),
    (&[(0, b"7z\xBC\xAF\x27\x1C")], PACKED),
    (&[(0, b"Rar!\x1A\x07")], PACKED),
    (&[(0, b"MSCF\0\0\0\0")], PACKED),
    (&[(0, b"\x04\x22\x4D\x18")], PACKED),
    (&[(0, b"\xED\xAB\xEE\xDB")], PACKED),
    (&[(0, b"!<arch>\n")], PACKED),
    (&[(0, b"\x1F\x9D")], PACKED),
    (&[(0, b"\x1F\xA0")], PACKED),
    (&[(0, b"LZIP\x01")], PACKED),
];

/// Names and extensions of binaries that no fixed bytes begin.
static KNOWN_NAMES: &[(&str, Binary)] = &[
    (
        "etl",
        binary(
            "a Windows event trace (.etl)",
            "Turn it into text with `tracerpt FILE -o events.csv -of CSV`.",
        ),
    ),
    ("evt", binary("an old Windows event log (.evt)", "Export it from the Event Viewer as text.")),
    ("wtmp", LOGINS),
    ("btmp", LOGINS),
    ("utmp", LOGINS),
    ("lastlog", binary("a record of last logins", "Turn it into text with `lastlog`.")),
    ("pcap", CAPTURE),
    ("pcapng", CAPTURE),
    ("core", DUMP),
    ("dmp", WINDOWS_DUMP),
    ("exe", PROGRAM),
    ("dll", PROGRAM),
    ("so", PROGRAM),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_names_the_command_that_turns_it_into_text() {
        for (head, command) in [
            (&b"\xD4\xC3\xB2\xA1"[..], "tshark -r"),
            (b"\x0A\x0D\x0D\x0A", "tshark -r"),
            (b"ElfFile\0\0", "evtx_dump"),
            (b"LPKSHHRH", "journalctl --file"),
            (b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x04\0", "gdb"),
            (b"%PDF-1.4", "pdftotext"),
            (b"SQLite format 3\0", "sqlite3"),
        ] {
            let hint = Binary::by_magic(head).unwrap().hint;
            assert!(hint.contains(command), "{hint}");
        }
    }

    #[test]
    fn a_name_tells_what_unknown_bytes_do_not() {
        for (name, command) in [
            ("C:\\logs\\Boot.ETL", "tracerpt"),
            ("/var/log/wtmp", "last "),
            ("sos.tar!var/log/lastlog", "lastlog"),
        ] {
            let hint = UNKNOWN.named(name).hint;
            assert!(hint.contains(command), "{name}: {hint}");
        }
        assert_eq!(UNKNOWN.named("etl/blob.bin"), &UNKNOWN);
    }
}
