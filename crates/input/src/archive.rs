//! Walks the members of tar archives, and what all archives have in common: nothing is unpacked to
//! disk, no name and no link leads out of them.

use crate::{
    InputError, ReadBefore, VisitError, fault,
    source::{Bytes, Source},
    tar::{TarMember, TarReader},
    walk::{Walk, unread},
};
use std::{
    io::{self, Read},
    time::SystemTime,
};

/// The next step for a link.
pub(crate) const NOT_FOLLOWED: &str = "Give what it points to, if it is a log.";
/// The next step for a member that this program cannot open.
pub(crate) const UNPACK_BY_HAND: &str = "Unpack it by hand, then give the file.";

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

    /// Names a member and counts it; fails for a name that points out of the archive.
    pub(crate) fn member<'p>(
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

/// The error of an archive of which some members were reached.
pub(crate) fn damage(archive: &Source<'_>, error: io::Error, members: u64) -> InputError {
    fault::into_input_error(&archive.name, error, ReadBefore::Members(members))
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

/// True for absolute names and those that climb with `..`, on any system.
fn points_outside(name: &str) -> bool {
    let has_drive = matches!(name.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    has_drive || name.starts_with(['/', '\\']) || name.split(['/', '\\']).any(|part| part == "..")
}
