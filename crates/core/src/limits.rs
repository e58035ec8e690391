//! Limits on what a request may carry, and the checks that enforce them.

use crate::CoreError;

/// Characters of a title.
pub(crate) const TITLE_CHARS_MAX: usize = 500;
/// Characters of a name, a label, an assignee.
pub(crate) const SHORT_CHARS_MAX: usize = 200;
/// Characters of a description, an answer, an event's sentence.
pub(crate) const LONG_CHARS_MAX: usize = 100_000;
/// Labels of one issue.
pub(crate) const TAGS_MAX: usize = 50;
/// Rows a list gives when nothing is said.
pub(crate) const ROWS_DEFAULT: u32 = 100;
/// Rows a list gives at most.
pub(crate) const ROWS_MAX: u32 = 10_000;

/// A title: one line, not empty, not too long.
pub(crate) fn title(text: &str) -> Result<String, CoreError> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() {
        return Err(CoreError::invalid("title", "the title is empty", "say in a few words what is broken"));
    }
    within("title", text, TITLE_CHARS_MAX)
}

/// A short text such as a name.
pub(crate) fn short_text(field: &'static str, text: String) -> Result<String, CoreError> {
    within(field, text, SHORT_CHARS_MAX)
}

/// A text of several paragraphs.
pub(crate) fn long_text(field: &'static str, text: String) -> Result<String, CoreError> {
    within(field, text, LONG_CHARS_MAX)
}

/// A text that must say something.
pub(crate) fn required_text(field: &'static str, text: String) -> Result<String, CoreError> {
    if text.trim().is_empty() {
        return Err(CoreError::invalid(field, format!("{field} is empty"), "write at least a word"));
    }
    long_text(field, text)
}

/// Labels without blanks around them, each once, in the order given.
pub(crate) fn tags(tags: Vec<String>) -> Result<Vec<String>, CoreError> {
    if tags.len() > TAGS_MAX {
        let message = format!("{} tags are too many", tags.len());
        return Err(CoreError::invalid("tags", message, format!("keep at most {TAGS_MAX}")));
    }
    let mut checked: Vec<String> = Vec::with_capacity(tags.len());
    for tag in tags {
        let tag = within("tags", tag.trim().to_owned(), SHORT_CHARS_MAX)?;
        if !tag.is_empty() && !checked.contains(&tag) {
            checked.push(tag);
        }
    }
    Ok(checked)
}

fn within(field: &'static str, text: String, chars_max: usize) -> Result<String, CoreError> {
    let chars = text.chars().count();
    if chars <= chars_max {
        return Ok(text);
    }
    Err(CoreError::invalid(
        field,
        format!("{field} has {chars} characters"),
        format!("keep it within {chars_max}"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_one_trimmed_line() {
        assert_eq!(title("  checkout\n is   down ").unwrap(), "checkout is down");
        assert!(title(" \n ").is_err());
        assert!(title(&"x".repeat(TITLE_CHARS_MAX + 1)).is_err());
    }

    #[test]
    fn tags_are_trimmed_and_each_is_kept_once() {
        let given = vec![" db ".to_owned(), "db".to_owned(), String::new()];
        assert_eq!(tags(given).unwrap(), ["db"]);
    }
}
