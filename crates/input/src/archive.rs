//! Walks the members of tar and zip archives, without unpacking them to disk.

use crate::{
    InputError, Limit, ReadBefore, VisitError,
    compression::Expanded,
    fault::{self, Fault},
    source::{Bytes, Headed, Source},
    tar::{TarMember, TarReader},
    walk::{Walk, unread},
};
use std::{
    borrow::Cow,
    io::{self, BufReader, Read, Seek, SeekFrom, Write},
    time::{Duration, SystemTime},
};
use zip::{
    CompressionMethod,
    ZipReadOptions,
    read::{Config, ZipFile, ZipFileEntry},
    result::ZipError,
    // Not yet promised to stay, but it alone reads the directory without holding all of it in memory.
    unstable::read::ZipIterable,
};

/// Bytes of a nested zip that are held in memory; a larger one goes to an unnamed temporary file.
const SPOOL_MEMORY_BYTES: usize = 8 << 20;
/// Bytes of a zip read at once.
const ZIP_BUFFER_BYTES: usize = 64 << 10;

const NOT_FOLLOWED: &str = "Give what it points to, if it is a log.";
const UNPACK_BY_HAND: &str = "Unpack it by hand, then give the file.";

/// A seekable archive, in a file or spooled.
trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

impl<E: VisitError> Walk<'_, E> {
    /// Walks a tar archive.
    pub(crate) fn tar(&mut self, source: Source<'_>, reader: impl Read) -> Result<(), E> {
        let archive = source.inside_archive(&self.options.limits)?;
        let mut tar = TarReader::new(reader);
        let mut members = 0;
        loop {
            let next = tar.next();
            let next = next.map_err(|error| damage(&archive, error, members))?;
            let Some(member) = next else { return Ok(()) };
            members += 1;
            let outcome = self.tar_member(&archive, &member, &mut tar);
            self.contain(outcome)?;
        }
    }

    /// Reads one member of a tar.
    fn tar_member(
        &mut self,
        archive: &Source<'_>,
        member: &TarMember,
        tar: &mut TarReader<impl Read>,
    ) -> Result<(), E> {
        let source = self.member(archive, &String::from_utf8_lossy(&member.name), member.modified)?;
        if member.kind.is_dir() {
            return Ok(());
        }
        if let Some((reason, hint)) = why_not_read(member) {
            return Err(unread(source.name, reason, hint).into());
        }
        self.read(source, Bytes::Stream(Box::new(tar.content())))
    }

    /// Walks a zip archive, through its directory at the end of the file.
    pub(crate) fn zip(&mut self, source: Source<'_>, input: Headed<'_>) -> Result<(), E> {
        let archive = source.inside_archive(&self.options.limits)?;
        let mut file: Box<dyn ReadSeek> = match input.into_file() {
            Ok(file) => Box::new(BufReader::with_capacity(ZIP_BUFFER_BYTES, file)),
            Err(stream) => Box::new(self.spool(&archive, stream)?),
        };
        match ZipIterable::try_new(&mut file, Config::default()) {
            Ok(zip) => self.zip_by_directory(&archive, zip),
            Err(ZipError::UnsupportedArchive(what)) => {
                let reason = format!("a zip archive that is not read ({what})");
                Err(unread(archive.name, &reason, UNPACK_BY_HAND).into())
            }
            Err(error) => self.zip_without_directory(&archive, file, error),
        }
    }

    /// Walks a whole zip.
    fn zip_by_directory(
        &mut self,
        archive: &Source<'_>,
        mut zip: ZipIterable<&mut Box<dyn ReadSeek>>,
    ) -> Result<(), E> {
        let mut members = 0;
        let entries = zip.files().map_err(|error| damage(archive, of_zip(error), members))?;
        while let Some(entry) = entries.next() {
            let entry = entry.map_err(|error| damage(archive, of_zip(error), members))?;
            members += 1;
            let outcome = self.zip_entry(archive, entry, entries.reader_mut());
            self.contain(outcome)?;
        }
        Ok(())
    }

    /// Reads one member of a zip.
    fn zip_entry(
        &mut self,
        archive: &Source<'_>,
        entry: ZipFileEntry<'static>,
        file: &mut Box<dyn ReadSeek>,
    ) -> Result<(), E> {
        let name = entry.name().unwrap_or_else(|_| String::from_utf8_lossy(entry.name_raw()));
        let source = self.member(archive, &name, modified(&entry))?;
        drop(name);
        if entry.is_dir() {
            return Ok(());
        }
        if let Some((reason, hint)) = why_not_unzipped(&entry) {
            return Err(unread(source.name, reason, hint).into());
        }
        let opened = ZipFileEntry::with_reader(entry, file, ZipReadOptions::new());
        match opened {
            Ok(member) => self.zip_content(source, member),
            Err(error) => Err(member_error(source.name, error).into()),
        }
    }

    /// Reads what can be read of a zip whose end, and with it the directory, is missing; then gives
    /// the error.
    fn zip_without_directory(
        &mut self,
        archive: &Source<'_>,
        mut file: Box<dyn ReadSeek>,
        error: ZipError,
    ) -> Result<(), E> {
        let mut members = 0;
        file.seek(SeekFrom::Start(0)).map_err(|error| damage(archive, error, members))?;
        while let Ok(Some(member)) = zip::read::read_zipfile_from_stream(&mut file) {
            members += 1;
            let name = member.name().map_or_else(|_| String::from("?"), Cow::into_owned);
            let source = self.member(archive, &name, None);
            let outcome = match source {
                Ok(source) if !member.is_dir() => self.zip_content(source, member),
                Ok(_) => Ok(()),
                Err(error) => Err(error.into()),
            };
            self.contain(outcome)?;
        }
        Err(damage(archive, of_zip(error), members).into())
    }

    /// Reads a member's content; its bytes count towards the limit.
    fn zip_content(&mut self, source: Source<'_>, member: ZipFile<'_, impl Read>) -> Result<(), E> {
        let expanded = Expanded::new("zip member", member, self.meter);
        self.read(source, Bytes::Stream(Box::new(expanded)))
    }

    /// Copies an archive aside that has to be read from its end.
    fn spool(
        &self,
        archive: &Source<'_>,
        mut stream: Headed<'_>,
    ) -> Result<tempfile::SpooledTempFile, InputError> {
        let allowed = self.options.limits.nested_zip_bytes;
        let mut spool = tempfile::SpooledTempFile::new(SPOOL_MEMORY_BYTES);
        let mut buffer = vec![0; ZIP_BUFFER_BYTES];
        let mut copied = 0;
        let mut copy = || -> io::Result<()> {
            loop {
                let count = match stream.read(&mut buffer) {
                    Ok(0) => return Ok(()),
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                    read => read?,
                };
                copied += count as u64;
                if self.meter.is_cancelled() {
                    return Err(Fault::Cancelled.into());
                }
                if copied > allowed {
                    return Err(Fault::Limit { limit: Limit::NestedZipBytes, allowed }.into());
                }
                spool.write_all(&buffer[..count])?;
            }
        };
        copy().map_err(|error| damage(archive, error, 0))?;
        Ok(spool)
    }

    /// Names a member and counts it; fails for a name that points out of the archive.
    fn member<'p>(
        &self,
        archive: &Source<'p>,
        name: &str,
        modified: Option<SystemTime>,
    ) -> Result<Source<'p>, InputError> {
        // A name is shown and cited: it must not move a terminal's cursor or break a line.
        let shown = name.strip_prefix("./").unwrap_or(name).replace(char::is_control, "\u{FFFD}");
        let source = archive.member(&shown, modified);
        self.count_entry(&source.name)?;
        if points_outside(name) {
            let reason = "a name that points outside of the archive";
            return Err(unread(
                source.name,
                reason,
                "Do not trust this archive; unpack it by hand if you must.",
            ));
        }
        Ok(source)
    }
}

/// Why a tar's member is not read, and the next step.
fn why_not_read(member: &TarMember) -> Option<(&'static str, &'static str)> {
    let kind = member.kind;
    if kind.is_symlink() || kind.is_hard_link() {
        Some(("a link, which is not followed", NOT_FOLLOWED))
    } else if kind.is_block_special() || kind.is_character_special() || kind.is_fifo() {
        Some(("a device or pipe", "Nothing is lost: it holds no text."))
    } else if member.is_sparse {
        Some(("a sparse file", UNPACK_BY_HAND))
    } else if kind.is_file() || kind.is_contiguous() {
        None
    } else {
        Some(("a member of an unknown kind", UNPACK_BY_HAND))
    }
}

/// Why a zip's member is not read, and the next step.
fn why_not_unzipped(entry: &ZipFileEntry<'_>) -> Option<(&'static str, &'static str)> {
    if entry.is_symlink() {
        Some(("a symbolic link, which is not followed", NOT_FOLLOWED))
    } else if entry.encrypted() {
        Some(("encrypted with a password", UNPACK_BY_HAND))
    } else if !matches!(entry.compression(), CompressionMethod::Stored | CompressionMethod::Deflated) {
        Some(("compressed by a method that is not read", UNPACK_BY_HAND))
    } else {
        None
    }
}

/// True for absolute names and those that climb with `..`, on any system.
fn points_outside(name: &str) -> bool {
    let has_drive = matches!(name.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    has_drive || name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..")
}

/// When a zip's member was last changed. The field has no zone; UTC is taken.
fn modified(entry: &ZipFileEntry<'_>) -> Option<SystemTime> {
    let at = entry.last_modified()?;
    let field = |value: u8| i8::try_from(value).ok();
    let civil = jiff::civil::DateTime::new(
        i16::try_from(at.year()).ok()?,
        field(at.month())?,
        field(at.day())?,
        field(at.hour())?,
        field(at.minute())?,
        field(at.second())?,
        0,
    );
    let moment = jiff::tz::TimeZone::UTC.to_timestamp(civil.ok()?).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(u64::try_from(moment.as_second()).ok()?))
}

/// The error of an archive of which some members were reached.
fn damage(archive: &Source<'_>, error: io::Error, members: u64) -> InputError {
    fault::into_input_error(&archive.name, error, ReadBefore::Members(members))
}

/// The error of opening one member.
fn member_error(name: String, error: ZipError) -> InputError {
    match error {
        ZipError::UnsupportedArchive(what) => unread(name, &format!("not read ({what})"), UNPACK_BY_HAND),
        error => {
            let nothing = ReadBefore::Lines { bytes: 0, lines: 0 };
            fault::into_input_error(&name, of_zip(error), nothing)
        }
    }
}

/// A zip's error as a layer's error.
fn of_zip(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => fault::of_decoder("zip archive", error),
        other => Fault::Damaged(format!("the zip archive is damaged or cut off ({other})")).into(),
    }
}
