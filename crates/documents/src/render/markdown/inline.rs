//! Inlines as Markdown: where styles open and close, and what their neighbours must look like.
//!
//! CommonMark lets `**` and `_` open or close only next to certain characters. The inlines are laid
//! out flat, so that each text sees what stands beside it; a character that would get in the way is
//! written as an entity. That happens only inside words and next to odd punctuation.

use super::escape::{Surroundings, escape};
use super::{citation_markdown, longest_run};
use crate::tree::Inline;

/// Where the line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a paragraph: line breaks are backslashes, and a line's start can be mistaken for a block.
    Paragraph,
    /// In a heading: all on one line.
    Heading,
    /// In a table: all on one line, `|` ends the cell.
    Cell,
}

/// Strong text.
const STRONG: &str = "**";
/// Emphasized text: not the same character as [`STRONG`], so that the two never run together.
const EMPHASIS: &str = "_";

/// One piece of the line, in the order it is written.
enum Piece<'a> {
    Text { text: &'a str, in_link: bool },
    Open(&'static str),
    Close(&'static str),
    Code(String),
    Citation(String),
    LinkStart,
    LinkEnd(String),
}

/// The inlines as one piece of Markdown for this place.
pub(super) fn inline_markdown(inlines: &[Inline], place: Place) -> String {
    let mut pieces = Vec::new();
    lay_out(inlines, place, false, &mut pieces);
    let written = pieces.iter().enumerate().map(|(at, piece)| match piece {
        Piece::Text { text, in_link } => escape(text, &surroundings(&pieces, at, place, *in_link)),
        Piece::Open(delimiter) | Piece::Close(delimiter) => (*delimiter).to_owned(),
        Piece::Code(text) => text.clone(),
        // A bracket right behind a citation would make one link of both, even one with a backslash
        // (a fault of the parser); `[]` keeps them apart.
        Piece::Citation(text) if starts_with_bracket(&pieces, at + 1) => format!("{text}[]"),
        Piece::Citation(text) => text.clone(),
        Piece::LinkStart => "[".to_owned(),
        Piece::LinkEnd(url) => format!("]({url})"),
    });
    written.collect()
}

fn starts_with_bracket(pieces: &[Piece], at: usize) -> bool {
    let is_link = matches!(pieces.get(at), Some(Piece::Citation(_) | Piece::LinkStart));
    is_link || text_at(pieces, at).starts_with('[')
}

fn lay_out<'a>(inlines: &'a [Inline], place: Place, in_link: bool, out: &mut Vec<Piece<'a>>) {
    for inline in inlines {
        match inline {
            Inline::Text(text) => out.push(Piece::Text { text, in_link }),
            Inline::Code(text) => out.push(Piece::Code(code_markdown(text, place))),
            Inline::Citation { file, line } => out.push(Piece::Citation(citation_markdown(file, *line))),
            Inline::Strong(inner) => lay_out_styled(STRONG, inner, place, in_link, out),
            Inline::Emphasis(inner) => lay_out_styled(EMPHASIS, inner, place, in_link, out),
            Inline::Link { text, url } => {
                out.push(Piece::LinkStart);
                lay_out(text, place, true, out);
                out.push(Piece::LinkEnd(url_markdown(url, place)));
            }
        }
    }
}

fn lay_out_styled<'a>(
    delimiter: &'static str,
    inner: &'a [Inline],
    place: Place,
    in_link: bool,
    out: &mut Vec<Piece<'a>>,
) {
    out.push(Piece::Open(delimiter));
    lay_out(inner, place, in_link, out);
    out.push(Piece::Close(delimiter));
}

/// A code span: fenced by more backticks than it holds, padded where a fence or a space would be eaten.
fn code_markdown(text: &str, place: Place) -> String {
    let fence = "`".repeat(longest_run(text, '`') + 1);
    let touches_fence = text.starts_with('`') || text.ends_with('`');
    let loses_spaces = text.starts_with(' ') && text.ends_with(' ') && text.chars().any(|c| c != ' ');
    let pad = if touches_fence || loses_spaces { " " } else { "" };
    let text = if place == Place::Cell { text.replace('|', "\\|") } else { text.to_owned() };
    format!("{fence}{pad}{text}{pad}{fence}")
}

fn url_markdown(url: &str, place: Place) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "-._~:/?#@!$'*+,;=%".contains(c);
    if !url.is_empty() && url.chars().all(is_plain) {
        return url.to_owned();
    }
    let mut out = String::from("<");
    for c in url.chars() {
        if "<>\\&".contains(c) || (c == '|' && place == Place::Cell) {
            out.push('\\');
        }
        out.push(c);
    }
    out + ">"
}

fn surroundings(pieces: &[Piece], at: usize, place: Place, in_link: bool) -> Surroundings {
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    let after = pieces.get(at + 1);
    let text = text_at(pieces, at);
    Surroundings {
        place,
        in_link,
        starts_line: before.is_none(),
        ends_line: matches!(after, None | Some(Piece::LinkEnd(_))),
        follows_citation: matches!(before, Some(Piece::Citation(_))),
        encode_first: must_encode_first(pieces, at, text),
        encode_last: must_encode_last(pieces, at, text),
    }
}

fn text_at<'a>(pieces: &[Piece<'a>], at: usize) -> &'a str {
    match pieces.get(at) {
        Some(Piece::Text { text, .. }) => text,
        _ => "",
    }
}

/// After an opening delimiter a space must be hidden; after a closing one, a letter may have to be.
fn must_encode_first(pieces: &[Piece], at: usize, text: &str) -> bool {
    let Some(first) = text.chars().next() else { return false };
    match at.checked_sub(1).and_then(|before| pieces.get(before)) {
        Some(Piece::Open(_)) => first.is_whitespace(),
        Some(Piece::Close(delimiter)) => {
            let closes_after_letter = *delimiter == STRONG && at >= 2 && ends_in_letter(pieces, at - 2);
            !is_boundary(first) && !closes_after_letter
        }
        _ => false,
    }
}

/// Before a closing delimiter a space must be hidden; before an opening one, a letter may have to be.
fn must_encode_last(pieces: &[Piece], at: usize, text: &str) -> bool {
    let Some(last) = text.chars().next_back() else { return false };
    match pieces.get(at + 1) {
        Some(Piece::Close(_)) => last.is_whitespace(),
        Some(Piece::Open(delimiter)) => {
            let opens_before_letter = *delimiter == STRONG && starts_with_letter(pieces, at + 2);
            !is_boundary(last) && !opens_before_letter
        }
        _ => false,
    }
}

/// Next to these a delimiter may open and close whatever stands on its other side.
fn is_boundary(c: char) -> bool {
    c.is_whitespace() || c.is_ascii_punctuation()
}

/// Whether the text there ends in a letter that will be written as it is.
fn ends_in_letter(pieces: &[Piece], at: usize) -> bool {
    let text = text_at(pieces, at);
    let may_be_encoded = text.chars().nth(1).is_none();
    text.chars().next_back().is_some_and(char::is_alphanumeric) && !may_be_encoded
}

/// Whether the text there starts with a letter that will be written as it is.
fn starts_with_letter(pieces: &[Piece], at: usize) -> bool {
    let text = text_at(pieces, at);
    let may_be_encoded = text.chars().nth(1).is_none();
    text.chars().next().is_some_and(char::is_alphanumeric) && !may_be_encoded
}
