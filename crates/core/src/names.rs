//! Short names for logs: what a reader calls a file, unique within an issue.

use std::{
    collections::HashSet,
    path::{Component, Path, PathBuf},
};

/// Gives each file the shortest of its names that is still free.
#[derive(Debug, Default)]
pub(crate) struct ShortNames {
    taken: HashSet<String>,
}

impl ShortNames {
    /// Starts with the names that other files have already.
    pub(crate) fn taken(names: impl Iterator<Item = String>) -> Self {
        Self { taken: names.collect() }
    }

    /// A name for `given`, which was reached through one of the `roots` that the user named.
    pub(crate) fn choose(&mut self, given: &str, roots: &[PathBuf]) -> String {
        let short = below_root(given, roots);
        let numbered = (2_u32..).map(|number| format!("{short} ({number})"));
        let candidates = [short.clone(), given.to_owned()].into_iter().chain(numbered);
        let mut free = candidates.filter(|name| !self.taken.contains(name));
        let name = free.next().unwrap_or(short);
        self.taken.insert(name.clone());
        name
    }
}

/// The path below the folder that was named, or the last part of a file that was named itself.
fn below_root(given: &str, roots: &[PathBuf]) -> String {
    let path = Path::new(given);
    let below = roots.iter().filter_map(|root| path.strip_prefix(root).ok());
    let shortest =
        below.filter(|rest| rest.components().next().is_some()).min_by_key(|rest| rest.as_os_str().len());
    match shortest {
        Some(rest) => rest.to_string_lossy().into_owned(),
        None => last_part(given),
    }
}

/// The file's own name; for a member of an archive, the archive's name with the member's path.
fn last_part(given: &str) -> String {
    let (outer, member) =
        given.split_once('!').map_or((given, None), |(outer, member)| (outer, Some(member)));
    let name = match Path::new(outer).components().next_back() {
        Some(Component::Normal(name)) => name.to_string_lossy().into_owned(),
        _ => outer.to_owned(),
    };
    member.map_or(name.clone(), |member| format!("{name}!{member}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_as_short_as_the_roots_allow() {
        let roots =
            [PathBuf::from("/data/incident"), PathBuf::from("logs/app.log"), PathBuf::from("b.tar.gz")];
        let mut names = ShortNames::default();
        let mut check = |given: &str, expected: &str| assert_eq!(names.choose(given, &roots), expected);
        check("/data/incident/db/pg.log", "db/pg.log");
        check("logs/app.log", "app.log");
        check("b.tar.gz!var/log/messages", "b.tar.gz!var/log/messages");
        check("-", "-");
    }

    #[test]
    fn a_name_that_is_taken_falls_back_to_the_given_one_and_then_to_a_number() {
        let mut names = ShortNames::taken(["app.log".to_owned()].into_iter());
        let roots = [PathBuf::from("a/app.log")];
        assert_eq!(names.choose("a/app.log", &roots), "a/app.log");
        assert_eq!(names.choose("a/app.log", &roots), "app.log (2)");
    }
}
