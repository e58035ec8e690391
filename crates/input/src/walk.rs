//! Goes through named paths and folders in a fixed order; lists what it has to leave out.

use crate::{
    Cancel, Entry, InputError, Limits, Origin, ReadBefore,
    detect::{self, Content},
    fault,
    meter::Meter,
    source::{Bytes, Source},
};
use std::{
    fs::{self, File},
    io::{self, Read},
    path::{Path, PathBuf},
    sync::Arc,
};
use tftsr_model::Skipped;

/// The path that names standard input.
const STDIN: &str = "-";

/// Opens standard input; a function, so that a test gives its own bytes.
pub type OpenStdin = Arc<dyn Fn() -> Box<dyn Read> + Send + Sync>;

/// How to walk.
#[derive(Clone)]
pub struct WalkOptions {
    /// What may be read at most.
    pub limits: Limits,
    /// Stops the walk from outside.
    pub cancel: Cancel,
    /// What the path `-` reads.
    pub stdin: OpenStdin,
    /// Lists a named path that cannot be read, as long as another can: for a choice of many files, where
    /// one that is no log must not cost the others.
    pub lists_unreadable: bool,
}

impl Default for WalkOptions {
    fn default() -> Self {
        Self {
            limits: Limits::default(),
            cancel: Cancel::default(),
            stdin: Arc::new(|| Box::new(io::stdin())),
            lists_unreadable: false,
        }
    }
}

/// An error of a visitor that can hold one of ours, so that a walk can tell an unreadable member,
/// which it lists, from a failure of the visitor, which ends it.
pub trait VisitError: From<InputError> {
    /// Gives the input's error back, or itself when it is of another kind.
    ///
    /// # Errors
    /// Itself, when it is not an input's error.
    fn into_input(self) -> Result<InputError, Self>
    where
        Self: Sized;
}

impl VisitError for InputError {
    fn into_input(self) -> Result<InputError, Self> {
        Ok(self)
    }
}

/// Shows every text under `paths` to `visit`, paths in the order given, folders and archives below
/// them in a fixed order, and returns what was left out, with reasons.
///
/// All paths are checked before the first visit. A path that was named and is missing, unreadable,
/// binary or damaged is an error; inside a folder or an archive, and everywhere with
/// [`WalkOptions::lists_unreadable`], it is listed and the walk goes on.
/// An empty file is visited, with no lines, and listed.
///
/// # Errors
/// The first error of a named path, of a limit, of [`Cancel`], or of the visitor.
///
/// ```
/// use std::{io::Read, sync::Arc};
/// use tftsr_input::{InputError, WalkOptions, walk};
///
/// let stdin = Arc::new(|| Box::new(&b"first\nsecond\n"[..]) as Box<dyn Read>);
/// let options = WalkOptions { stdin, ..WalkOptions::default() };
/// let mut count = 0;
/// let skipped = walk(&["-".into()], &options, &mut |entry| {
///     let mut lines = entry.lines();
///     while let Some(chunk) = lines.next_chunk()? {
///         count += chunk.text.split_inclusive(|byte| *byte == b'\n').count();
///     }
///     Ok::<_, InputError>(())
/// })?;
/// assert_eq!((count, skipped.len()), (2, 0));
/// # Ok::<_, InputError>(())
/// ```
pub fn walk<E: VisitError>(
    paths: &[PathBuf],
    options: &WalkOptions,
    visit: &mut dyn FnMut(Entry<'_>) -> Result<(), E>,
) -> Result<Vec<Skipped>, E> {
    let checked: Vec<_> = paths.iter().map(|path| check(path, &options.cancel).map(|()| path)).collect();
    let is_lenient = options.lists_unreadable && checked.iter().any(Result::is_ok);
    let meter = Meter::new(options);
    let mut walk = Walk { options, meter: &meter, skipped: Vec::new(), visit };
    if !is_lenient {
        let paths = checked.into_iter().collect::<Result<Vec<_>, _>>()?;
        paths.into_iter().try_for_each(|path| walk.named(path))?;
        return Ok(walk.skipped);
    }
    for path in checked {
        let outcome = path.map_err(E::from).and_then(|path| walk.named(path));
        walk.contain(outcome)?;
    }
    Ok(walk.skipped)
}

/// Fails for a named path that cannot be read, and for a plain file that is known to be no text.
fn check(path: &Path, cancel: &Cancel) -> Result<(), InputError> {
    if path == Path::new(STDIN) {
        return Ok(());
    }
    let name = shown(path);
    let at_path = |error| InputError::from_io(&name, error);
    let metadata = fs::metadata(path).map_err(at_path)?;
    if metadata.is_dir() {
        fs::read_dir(path).map_err(at_path)?;
    } else if metadata.is_file() {
        // A pipe or a device must not be opened twice; only files are looked into.
        let head = detect::Head::read(&mut File::open(path).map_err(at_path)?, cancel);
        if let (Content::Binary(binary), None) = (head.content(), &head.failure) {
            return Err(binary.error(&name));
        }
    }
    Ok(())
}

/// A path as it is shown.
fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

/// One walk under way.
pub(crate) struct Walk<'w, E> {
    pub(crate) options: &'w WalkOptions,
    pub(crate) meter: &'w Meter<'w>,
    pub(crate) skipped: Vec<Skipped>,
    pub(crate) visit: &'w mut dyn FnMut(Entry<'_>) -> Result<(), E>,
}

impl<E: VisitError> Walk<'_, E> {
    /// Walks a path that was named.
    fn named(&mut self, path: &Path) -> Result<(), E> {
        if path == Path::new(STDIN) {
            let stdin = (self.options.stdin)();
            let source = Source::new(STDIN.to_owned(), path, None, Origin::Explicit);
            return self.read(source, Bytes::Stream(stdin));
        }
        let name = shown(path);
        let metadata = fs::metadata(path).map_err(|error| InputError::from_io(&name, error))?;
        if metadata.is_dir() {
            return self.folder(path);
        }
        self.count_entry(&name)?;
        self.file(path, Origin::Explicit)
    }

    /// Walks a folder, names sorted, each folder's content in its place.
    fn folder(&mut self, folder: &Path) -> Result<(), E> {
        let mut waiting = sorted_reversed(folder)?;
        while let Some(path) = waiting.pop() {
            self.count_entry(&shown(&path))?;
            let outcome = self.found(&path, &mut waiting);
            self.contain(outcome)?;
        }
        Ok(())
    }

    /// Reads a file that was found in a folder, or puts a folder's content before what is `waiting`.
    fn found(&mut self, path: &Path, waiting: &mut Vec<PathBuf>) -> Result<(), E> {
        let name = shown(path);
        let kind = fs::symlink_metadata(path).map_err(|error| InputError::from_io(&name, error))?.file_type();
        if kind.is_file() {
            self.file(path, Origin::Folder)
        } else if kind.is_dir() {
            waiting.extend(sorted_reversed(path)?);
            Ok(())
        } else if kind.is_symlink() {
            let reason = "a symbolic link, which is not followed inside a folder";
            Err(unread(name, reason, "Name the link's target to read it.").into())
        } else {
            Err(unread(name, "a device, pipe or socket", "Name it to read it as a stream.").into())
        }
    }

    /// Reads a file of the disk.
    fn file(&mut self, path: &Path, origin: Origin) -> Result<(), E> {
        let name = shown(path);
        let opened = File::open(path).and_then(|file| Ok((file.metadata()?, file)));
        let (metadata, file) = opened.map_err(|error| InputError::from_io(&name, error))?;
        let modified = if metadata.is_file() { metadata.modified().ok() } else { None };
        let source = Source::new(name, path, modified, origin);
        let bytes = if metadata.is_file() {
            Bytes::file(file, metadata.len())
        } else {
            Bytes::Stream(Box::new(file))
        };
        self.read(source, bytes)
    }

    /// Counts an input that was met; fails at the limit.
    pub(crate) fn count_entry(&self, name: &str) -> Result<(), InputError> {
        let nothing = ReadBefore::Members(0);
        self.meter.count_entry().map_err(|fault| fault::into_input_error(name, fault.into(), nothing))
    }

    /// Lists the error of one input of many, unless it has to end the walk.
    pub(crate) fn contain(&mut self, outcome: Result<(), E>) -> Result<(), E> {
        let Err(error) = outcome else { return Ok(()) };
        let error = error.into_input()?;
        if error.ends_walk() {
            return Err(error.into());
        }
        let reason = format!("{}. {}", error.reason(), error.hint());
        self.skipped.push(Skipped { path: error.path().to_owned(), reason });
        Ok(())
    }
}

/// An input that is of a kind which is never read.
pub(crate) fn unread(path: String, reason: &str, hint: &'static str) -> InputError {
    InputError::Unsupported { path, reason: reason.to_owned(), hint }
}

/// What is in a folder, last name first, for a stack.
fn sorted_reversed(folder: &Path) -> Result<Vec<PathBuf>, InputError> {
    let list = || fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>();
    let mut paths = list().map_err(|error| InputError::from_io(&shown(folder), error))?;
    paths.sort_unstable_by(|left, right| right.cmp(left));
    Ok(paths)
}
