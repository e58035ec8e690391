//! Walks the members of zip archives: by their directory, which stands at the end of the file, or
//! from the beginning where the end is missing.

use crate::{
    InputError, Limit, ReadBefore, VisitError,
    archive::{NOT_FOLLOWED, UNPACK_BY_HAND, damage},
    compression::Expanded,
    fault::{self, Fault},
    source::{Bytes, Headed, Source},
    walk::{Walk, unread},
    zip_stream::LocalMember,
};
use std::{
    io::{self, BufReader, Read, Seek},
    time::{Duration, SystemTime},
};
use zip::{
    CompressionMethod,
    ZipReadOptions,
    read::{Config, ZipFileEntry},
    result::ZipError,
    // Not yet promised to stay, but it alone reads the directory without holding all of it in memory.
    unstable::read::ZipIterable,
};

/// Bytes of a nested zip that are held in memory; a larger one goes to an unnamed temporary file.
const SPOOL_MEMORY_BYTES: usize = 8 << 20;
/// Bytes of a zip read at once.
const ZIP_BUFFER_BYTES: usize = 64 << 10;

/// A zip archive, in its file or spooled.
trait ReadSeek: Read + Seek {}
impl<T: Read + Seek> ReadSeek for T {}

impl<E: VisitError> Walk<'_, E> {
    /// Walks a zip archive.
    pub(crate) fn zip(&mut self, source: Source<'_>, input: Headed<'_>) -> Result<(), E> {
        let archive = source.inside_archive(&self.options.limits)?;
        let file: Box<dyn ReadSeek> = match input.into_file() {
            Ok(file) => Box::new(file),
            Err(stream) => Box::new(self.spool(&archive, stream)?),
        };
        let mut file = BufReader::with_capacity(ZIP_BUFFER_BYTES, file);
        match ZipIterable::try_new(&mut file, Config::default()) {
            Ok(zip) => self.zip_by_directory(&archive, zip),
            Err(ZipError::UnsupportedArchive(what)) => {
                let reason = format!("a zip archive that is not read ({what})");
                Err(unread(archive.name, &reason, UNPACK_BY_HAND).into())
            }
            Err(error) => self.zip_without_directory(&archive, file, error),
        }
    }

    /// Copies an archive aside that has to be read from its end.
    fn spool(
        &self,
        archive: &Source<'_>,
        stream: Headed<'_>,
    ) -> Result<tempfile::SpooledTempFile, InputError> {
        let allowed = self.options.limits.nested_zip_bytes;
        let mut spool = tempfile::SpooledTempFile::new(SPOOL_MEMORY_BYTES);
        let mut bounded = stream.take(allowed.saturating_add(1));
        let copied = io::copy(&mut bounded, &mut spool).map_err(|error| damage(archive, error, 0))?;
        if copied > allowed {
            let path = archive.name.clone();
            return Err(InputError::LimitExceeded { path, limit: Limit::NestedZipBytes, allowed });
        }
        Ok(spool)
    }

    /// Walks a zip whose directory is there.
    fn zip_by_directory(
        &mut self,
        archive: &Source<'_>,
        mut zip: ZipIterable<impl Read + Seek>,
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

    /// Reads one member that the directory lists.
    fn zip_entry(
        &mut self,
        archive: &Source<'_>,
        entry: ZipFileEntry<'static>,
        file: &mut (impl Read + Seek),
    ) -> Result<(), E> {
        let name = entry.name().unwrap_or_else(|_| String::from_utf8_lossy(entry.name_raw())).into_owned();
        let source = self.member(archive, &name, modified(&entry))?;
        if entry.is_dir() {
            return Ok(());
        }
        if let Some((reason, hint)) = why_not_read(&entry) {
            return Err(unread(source.name, reason, hint).into());
        }
        let entry: ZipFileEntry<'_> = entry;
        match entry.with_reader(file, ZipReadOptions::new()) {
            Ok(member) => {
                let expanded = Expanded::new("zip member", member, self.meter);
                self.read(source, Bytes::Stream(Box::new(expanded)))
            }
            Err(error) => Err(member_error(source.name, error).into()),
        }
    }

    /// Reads what can be read of a zip whose end, and with it the directory, is missing; then gives
    /// the error of that.
    fn zip_without_directory(
        &mut self,
        archive: &Source<'_>,
        mut file: BufReader<Box<dyn ReadSeek>>,
        error: ZipError,
    ) -> Result<(), E> {
        let mut members = 0;
        file.rewind().map_err(|error| damage(archive, error, members))?;
        while let Ok(Some(member)) = LocalMember::read(&mut file) {
            members += 1;
            let outcome = self.member(archive, &member.name(), None).map_err(E::from);
            let Some(content) = member.content(&mut file) else { break };
            let mut content = Expanded::new("zip archive", content, self.meter);
            let outcome = match outcome {
                Ok(source) if !member.is_folder() => self.read(source, Bytes::Stream(Box::new(&mut content))),
                outcome => outcome.map(drop),
            };
            self.contain(outcome)?;
            // The next header stands behind the content, however much of it the visitor read.
            io::copy(&mut content, &mut io::sink()).map_err(|error| damage(archive, error, members))?;
        }
        Err(damage(archive, of_zip(error), members).into())
    }
}

/// Why a member is not read, and the next step.
fn why_not_read(entry: &ZipFileEntry<'_>) -> Option<(&'static str, &'static str)> {
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

/// When a member was last changed. The field has no zone; UTC is taken.
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

/// The error of opening one member.
fn member_error(name: String, error: ZipError) -> InputError {
    match error {
        ZipError::UnsupportedArchive(what) => unread(name, &format!("not read ({what})"), UNPACK_BY_HAND),
        error => fault::into_input_error(&name, of_zip(error), ReadBefore::Lines { bytes: 0, lines: 0 }),
    }
}

/// A zip's error as a layer's error.
fn of_zip(error: ZipError) -> io::Error {
    match error {
        ZipError::Io(error) => fault::of_decoder("zip archive", error),
        other => Fault::Damaged(format!("the zip archive is damaged or cut off ({other})")).into(),
    }
}
