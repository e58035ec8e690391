//! Which variables belong to this program alone.

/// Names that begin so are ours; a child process must not inherit any of them.
const OWN_PREFIX: &str = "TFTSR_";

/// The names, out of those given, that must be removed from the environment of every child process.
///
/// ```
/// let names = ["PATH", "TFTSR_DB_KEY", "TFTSR_DATA_DIR"];
/// let removed: Vec<&str> = tftsr_vault::names_to_remove_from_children(names).collect();
/// assert_eq!(removed, ["TFTSR_DB_KEY", "TFTSR_DATA_DIR"]);
/// ```
pub fn names_to_remove_from_children<T: AsRef<std::ffi::OsStr>>(
    names: impl IntoIterator<Item = T>,
) -> impl Iterator<Item = T> {
    names.into_iter().filter(|name| name.as_ref().as_encoded_bytes().starts_with(OWN_PREFIX.as_bytes()))
}
