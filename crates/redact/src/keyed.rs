//! Values behind telling keys, in every notation logs use.
//!
//! `k=v`, `k: v`, JSON, JSON inside a JSON string, YAML, INI, XML elements and attributes, name/value pairs,
//! shell flags, HTTP headers, SQL, and prose ("password is X"). Only the value is given, never its quotes.

use crate::rules::Place;
use std::ops::Range;

/// Names of so many words are found with every mix of joints, others with one joint throughout.
const MIXED_WORDS: usize = 3;
/// Longest key, in bytes; longer words are data.
const KEY_BYTES_MAX: usize = 96;
/// Names at least this long are also found at the end of a glued word (`dbpassword`).
const GLUED_NAME_BYTES_MIN: usize = 6;
/// Longest name of a tag that ends a value, in bytes.
const TAG_BYTES_MAX: usize = 16;
/// Longest value that is written in groups, in bytes.
const GROUPED_BYTES_MAX: usize = 40;
/// How far behind "password for" the word "is" may stand, in bytes.
const WHOSE_BYTES_MAX: usize = 48;
/// Words of a key that say that its value is about the secret, not the secret.
const ABOUT_WORDS: &[&str] = &[
    "agent",
    "age",
    "alg",
    "algorithm",
    "at",
    "attempts",
    "attempt",
    "ca",
    "cert",
    "change",
    "changed",
    "class",
    "count",
    "created",
    "date",
    "dir",
    "disabled",
    "enabled",
    "encoder",
    "encoding",
    "endpoint",
    "error",
    "errors",
    "exception",
    "exists",
    "expiration",
    "expired",
    "expires",
    "expiry",
    "failed",
    "failure",
    "field",
    "file",
    "filename",
    "filter",
    "form",
    "handler",
    "format",
    "generator",
    "group",
    "hash",
    "header",
    "hint",
    "in",
    "index",
    "invalid",
    "is",
    "kind",
    "label",
    "len",
    "length",
    "limit",
    "manager",
    "max",
    "method",
    "min",
    "minutes",
    "mode",
    "module",
    "ms",
    "name",
    "path",
    "policy",
    "port",
    "prompt",
    "provider",
    "ref",
    "required",
    "requests",
    "reset",
    "rotation",
    "seconds",
    "service",
    "size",
    "source",
    "state",
    "status",
    "store",
    "strength",
    "time",
    "timestamp",
    "ttl",
    "type",
    "updated",
    "uri",
    "url",
    "usage",
    "valid",
    "validation",
    "validator",
    "verified",
    "version",
];
/// Words before a name that say that its value only refers to the secret, or pages through a list.
const REFERRING_WORDS: &[&str] = &[
    "pull",
    "existing",
    "request",
    "next",
    "previous",
    "page",
    "continuation",
    "cancellation",
    "sync",
    "public",
];
/// Words between a name and its value that only say what the name says already.
const FILLERS: &[&[u8]] = &[
    b" number",
    b" numbers",
    b" no.",
    b" no",
    b" nr.",
    b" nr",
    b" num",
    b" #",
    b" nummer",
    b" numero",
    b" code",
    b" value",
    b" id",
    b".",
];
/// Words that link a key to its value in a sentence.
const LINKS: &[&[u8]] =
    &[b" is set to ", b" is now ", b" is: ", b" is ", b" was ", b" set to ", b" to ", b" of "];
/// Values that say that there is none.
const NOTHING: &[&str] = &[
    "-",
    "--",
    "null",
    "nil",
    "none",
    "(null)",
    "(none)",
    "undefined",
    "n/a",
    "nan",
    "true",
    "false",
    "yes",
    "no",
    "redacted",
    "hidden",
    "masked",
    "filtered",
    "removed",
    "unset",
    "not_set",
    "not",
    "string",
    "required",
    // Packages are called `libsecret-1-0:amd64`.
    "amd64",
    "arm64",
    "i386",
    "x86_64",
    "noarch",
];
/// Words that go on with a sentence where a value might stand.
const PROSE_WORDS: &[&str] = &[
    "a",
    "accepted",
    "after",
    "already",
    "an",
    "and",
    "at",
    "attempt",
    "auth",
    "authentication",
    "being",
    "by",
    "can",
    "cannot",
    "changed",
    "check",
    "correct",
    "correctly",
    "default",
    "denied",
    "did",
    "does",
    "empty",
    "error",
    "expired",
    "expires",
    "failed",
    "failure",
    "field",
    "for",
    "found",
    "from",
    "has",
    "in",
    "incorrect",
    "invalid",
    "is",
    "login",
    "may",
    "mismatch",
    "missing",
    "must",
    "new",
    "not",
    "now",
    "of",
    "off",
    "ok",
    "old",
    "on",
    "optional",
    "or",
    "password",
    "policy",
    "prompt",
    "protected",
    "rejected",
    "reset",
    "secret",
    "set",
    "should",
    "strong",
    "success",
    "the",
    "to",
    "too",
    "unknown",
    "user",
    "valid",
    "verification",
    "via",
    "was",
    "weak",
    "will",
    "with",
    "wrong",
    "your",
];

/// How the value is tied to its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Separator {
    /// `=` or `:` or `=>`, or a name/value pair, or an XML element.
    Assigned,
    /// A flag and a blank: `--password X`.
    Flag,
    /// A sentence: `password is X`, or a blank alone.
    Prose,
}

/// A value and how it was written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KeyedValue<'a> {
    pub(crate) line: &'a [u8],
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) separator: Separator,
    pub(crate) quoted: bool,
}

impl<'a> KeyedValue<'a> {
    pub(crate) fn bytes(&self) -> &'a [u8] {
        self.line.get(self.start..self.end).unwrap_or_default()
    }

    /// A cell of a table, whose column's name is the key.
    pub(crate) fn of_cell(line: &'a [u8], cell: Range<usize>) -> Self {
        Self { line, start: cell.start, end: cell.end, separator: Separator::Assigned, quoted: true }
    }

    /// The value with the groups of letters and digits that go on with it: `B-LT 6564`, `AB 33 84 23 C`.
    pub(crate) fn grown(mut self) -> Self {
        while !self.quoted && self.end - self.start < GROUPED_BYTES_MAX {
            let rest = self.line.get(self.end..).unwrap_or_default();
            let Some(rest) = rest.strip_prefix(b" ") else { break };
            let belongs =
                |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b"-/".contains(byte);
            let group = rest.iter().take_while(|byte| belongs(byte)).count();
            let next = rest.get(group).copied().unwrap_or(b' ');
            let has_digit = rest[..group].iter().any(u8::is_ascii_digit);
            if !(1..=8).contains(&group)
                || next.is_ascii_alphanumeric()
                || !(has_digit || group <= 3)
                || b"=:".contains(&next)
            {
                break;
            }
            self.end += 1 + group;
        }
        self
    }

    pub(crate) fn range(&self) -> Range<usize> {
        self.start..self.end
    }
}

/// The spellings of a key's words that the literal pass looks for: `api_key`, `apikey`, `api-key`, ….
pub(crate) fn spellings(name: &str) -> Vec<String> {
    if !name.contains('_') {
        return vec![name.to_owned()];
    }
    // Settings join a prefix and a name with different signs: `one.time-code`.
    let words: Vec<&str> = name.split('_').collect();
    let joints = ["_", "-", "", " ", "."];
    words[1..].iter().fold(vec![words[0].to_owned()], |heads, word| {
        let mixed = words.len() == MIXED_WORDS;
        let with = |head: &String| {
            joints.iter().map(move |joint| format!("{head}{joint}{word}")).collect::<Vec<_>>()
        };
        if mixed || heads.len() == 1 {
            heads.iter().flat_map(with).collect()
        } else {
            heads.iter().zip(joints).map(|(head, joint)| format!("{head}{joint}{word}")).collect()
        }
    })
}

/// Whether a value says that there is none: empty, masked, a variable, `null`.
pub(crate) fn is_nothing(value: &[u8]) -> bool {
    let masked = value.iter().all(|byte| b"*.-_#?\xE2\x80\xA2".contains(byte))
        || (value.len() > 2 && value.iter().all(|byte| byte.eq_ignore_ascii_case(&b'x')));
    let variable = [&b"${"[..], b"{{", b"$(", b"<%", b"%("].iter().any(|open| value.starts_with(open))
        || (value.starts_with(b"<") && value.ends_with(b">"))
        || (value.starts_with(b"%") && (value.len() <= 3 || value.ends_with(b"%")))
        || value.strip_prefix(b"$").is_some_and(is_variable_name);
    masked || variable || is_one_of(value, NOTHING)
}

/// `DB_PASSWORD`, as shells and templates name what they put in.
fn is_variable_name(name: &[u8]) -> bool {
    name.len() >= 3
        && name.iter().any(u8::is_ascii_uppercase)
        && name.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'_')
}

/// Whether a word goes on with a sentence (`password failed`) rather than being a value.
pub(crate) fn is_prose_word(word: &[u8]) -> bool {
    is_one_of(word, PROSE_WORDS)
}

fn is_one_of(value: &[u8], words: &[&str]) -> bool {
    let word = std::str::from_utf8(value).unwrap_or_default().trim_matches(|c| "[]()<>.,;:!".contains(c));
    words.iter().any(|one| word.eq_ignore_ascii_case(one))
}

/// Whether the value reads as the next word of a sentence, or as the next `key=value`: unquoted, behind a blank.
fn goes_on(value: &KeyedValue<'_>) -> bool {
    let behind_blank = value.start.checked_sub(1).and_then(|at| value.line.get(at)) == Some(&b' ');
    let is_next_pair = value.separator == Separator::Prose && begins_pair(value);
    !value.quoted && behind_blank && (is_prose_word(value.bytes()) || is_next_pair)
}

/// Whether a word is `key=value`, or `key=` before a quote; base64 with its padding is neither.
fn begins_pair(value: &KeyedValue<'_>) -> bool {
    let word = value.bytes();
    let name = word.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"_-.".contains(byte)).count();
    let behind = value.line.get(value.start + name + 1).copied().unwrap_or(b' ');
    name > 0
        && word.get(name) == Some(&b'=')
        && (behind.is_ascii_alphanumeric() || b"\"'[$".contains(&behind))
}

/// Whether the literal at that place ends a key, rather than being a piece of some word.
pub(crate) fn is_key(place: &Place<'_>) -> bool {
    let name = place.bytes();
    let glued = place.before().is_ascii_alphabetic();
    let hump = name.first().is_some_and(u8::is_ascii_uppercase) && place.before().is_ascii_lowercase();
    if glued && !hump && name.len() < GLUED_NAME_BYTES_MIN {
        return false;
    }
    let last_is_lower = name.last().is_some_and(u8::is_ascii_lowercase);
    let next = place.after();
    if next.is_ascii_lowercase() || (next.is_ascii_uppercase() && !last_is_lower) {
        return false;
    }
    let rest = place.tail().get(..key_rest(place.tail())).unwrap_or_default();
    !words(rest).any(|word| is_one_of(word, ABOUT_WORDS)) && !refers(place)
}

/// Whether the word before the name in its key makes it a mere reference (`imagePullSecret`, `nextPageToken`).
fn refers(place: &Place<'_>) -> bool {
    let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || b"_.-".contains(byte);
    let before = place.head().iter().rev().take(KEY_BYTES_MAX).take_while(belongs).count();
    let key = &place.head()[place.start - before..];
    let joined = key.strip_suffix(b"_").or_else(|| key.strip_suffix(b"-")).or_else(|| key.strip_suffix(b"."));
    words(joined.unwrap_or(key)).last().is_some_and(|word| is_one_of(word, REFERRING_WORDS))
}

/// How many bytes after a name still belong to its key.
fn key_rest(tail: &[u8]) -> usize {
    let mut length = 0;
    while let Some(byte) = tail.get(length) {
        let joint =
            matches!(byte, b'-' | b'.') && tail.get(length + 1).is_some_and(u8::is_ascii_alphanumeric);
        if !(byte.is_ascii_alphanumeric() || *byte == b'_' || joint) || length >= KEY_BYTES_MAX {
            break;
        }
        length += 1;
    }
    length
}

/// The words of `_oldValue-2`.
fn words(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.chunk_by(|a, b| {
        a.is_ascii_alphanumeric()
            && b.is_ascii_alphanumeric()
            && !(a.is_ascii_lowercase() && b.is_ascii_uppercase())
    })
}

/// The values behind the key that the literal at this place belongs to.
pub(crate) fn values<'a>(place: &Place<'a>) -> Vec<KeyedValue<'a>> {
    if !is_key(place) {
        return Vec::new();
    }
    let key_end = place.end + key_rest(place.tail());
    let reader = Reader { line: place.line, key_start: key_start(place), key_end };
    let value = reader.value();
    let changed = value.as_ref().and_then(|value| reader.changed_to(value));
    value.into_iter().chain(changed).filter(|value| !is_nothing(value.bytes()) && !goes_on(value)).collect()
}

fn key_start(place: &Place<'_>) -> usize {
    let head = place.head();
    let back = head
        .iter()
        .rev()
        .take(KEY_BYTES_MAX)
        .take_while(|byte| byte.is_ascii_alphanumeric() || b"_.".contains(byte));
    place.start - back.count()
}

/// Reads what follows a key.
struct Reader<'a> {
    line: &'a [u8],
    key_start: usize,
    key_end: usize,
}

impl<'a> Reader<'a> {
    fn value(&self) -> Option<KeyedValue<'a>> {
        let named_end = self.key_end + index_length(self.from(self.key_end));
        let after_quotes = named_end + closing_quotes(self.from(named_end));
        if let Some(value) = self.xml_element().or_else(|| self.named_element(after_quotes)) {
            return Some(value);
        }
        let blank = after_quotes + blanks(self.from(after_quotes));
        if let Some(start) = self.pair_value(after_quotes) {
            return self.read(start, Separator::Assigned);
        }
        if let Some(width) = assignment(self.from(blank)) {
            let start = blank + width + blanks(self.from(blank + width));
            return self.read(start, Separator::Assigned);
        }
        self.loose_value(after_quotes)
    }

    /// `"old" -> "new"`, as plans show a change.
    fn changed_to(&self, value: &KeyedValue<'a>) -> Option<KeyedValue<'a>> {
        let behind = self.from(value.end + usize::from(value.quoted));
        behind.starts_with(b" -> \"").then(|| self.read(value.end + 5, Separator::Assigned))?
    }

    fn from(&self, at: usize) -> &'a [u8] {
        self.line.get(at..).unwrap_or_default()
    }

    /// `<password type="x">VALUE</password>`
    fn xml_element(&self) -> Option<KeyedValue<'a>> {
        let head = self.line.get(..self.key_start)?;
        let open = head.iter().rposition(|byte| !(byte.is_ascii_alphanumeric() || b"_-:.".contains(byte)))?;
        (head[open] == b'<').then_some(())?;
        let rest = self.from(self.key_end);
        matches!(rest.first(), Some(b'>' | b' ')).then_some(())?;
        let close = rest.iter().position(|byte| *byte == b'>')?;
        (close == 0 || rest[close - 1] != b'/').then_some(())?;
        let content = self.key_end + close + 1;
        let cdata = self.from(content).strip_prefix(b"<![CDATA[");
        let start = content + if cdata.is_some() { 9 } else { 0 };
        let stop: &[u8] = if cdata.is_some() { b"]]>" } else { b"<" };
        let length = memchr::memmem::find(self.from(start), stop)?;
        self.plain(start, start + length)
    }

    /// `<Data Name="TargetUserName">VALUE</Data>`
    fn named_element(&self, after_quotes: usize) -> Option<KeyedValue<'a>> {
        let rest = self.from(after_quotes);
        let content = if rest.starts_with(b"</") {
            // `<key>password</key><string>VALUE</string>`, `<name>password</name> <value>VALUE</value>`
            let close = memchr::memchr(b'>', rest)? + 1;
            let gap = blanks(&rest[close..]);
            let opens = rest.get(close + gap) == Some(&b'<') && rest.get(close + gap + 1) != Some(&b'/');
            opens.then_some(())?;
            after_quotes + close + gap + memchr::memchr(b'>', &rest[close + gap..])? + 1
        } else {
            (after_quotes > self.key_end && rest.first() == Some(&b'>')).then_some(())?;
            after_quotes + 1
        };
        let length = memchr::memchr(b'<', self.from(content))?;
        self.plain(content, content + length)
    }

    /// `name="password" value="VALUE"`, `"name":"DB_PASSWORD","value":"VALUE"`
    fn pair_value(&self, after_quotes: usize) -> Option<usize> {
        (after_quotes > self.key_end).then_some(())?;
        let rest = self.from(after_quotes);
        let skipped =
            rest.iter().take_while(|byte| matches!(byte, b' ' | b',' | b'"' | b'\\' | b'\'')).count();
        let word = rest.get(skipped..)?;
        let name = [&b"value"[..], b"Value", b"content"].into_iter().find(|name| word.starts_with(name))?;
        let word_rest = word.get(name.len()..)?;
        // `<meta name="csrf-token" content="…">`; in JSON "content" is a key of its own.
        (*name != b"content"[..] || word_rest.starts_with(b"=")).then_some(())?;
        let quotes = closing_quotes(word_rest);
        let gap = blanks(word_rest.get(quotes..)?);
        let width = assignment(word_rest.get(quotes + gap..)?)?;
        let start = after_quotes + skipped + name.len() + quotes + gap + width;
        Some(start + blanks(self.from(start)))
    }

    /// A flag, a sentence, or a blank and a quoted value.
    fn loose_value(&self, after_quotes: usize) -> Option<KeyedValue<'a>> {
        let rest = self.from(self.key_end);
        if self.is_flag() && rest.starts_with(b" ") && !rest.starts_with(b" -") {
            return self.read(self.key_end + blanks(rest), Separator::Flag);
        }
        let listed =
            [&b"\",\""[..], b"\", \"", b"', '", b"','"].into_iter().find(|joint| rest.starts_with(joint));
        if let Some(joint) = listed.filter(|_| self.is_flag()) {
            return self.read(self.key_end + joint.len() - 1, Separator::Flag);
        }
        if let Some(start) = self.after_whose() {
            return self.read(start, Separator::Prose);
        }
        if let Some(start) = self.after_filler() {
            return self.read(start, Separator::Assigned);
        }
        let rest = self.from(after_quotes);
        let linked =
            LINKS.iter().find(|link| rest.get(..link.len()).is_some_and(|r| r.eq_ignore_ascii_case(link)));
        // A blank alone ties nothing to a key in quotes.
        let blank = if after_quotes == self.key_end { blanks(rest) } else { 0 };
        let dot = if rest.starts_with(b". ") && after_quotes == self.key_end { 2 } else { blank };
        let width = linked.map_or(dot, |link| link.len());
        (width > 0).then(|| self.read(after_quotes + width, Separator::Prose))?
    }

    /// `passport no. VALUE`, `licence plate number: VALUE`, `password (root): VALUE`: where the value begins,
    /// when it is tied by a sign.
    fn after_filler(&self) -> Option<usize> {
        let rest = self.from(self.key_end);
        let filler = FILLERS
            .iter()
            .find(|filler| rest.get(..filler.len()).is_some_and(|there| there.eq_ignore_ascii_case(filler)));
        let mut at = self.key_end + filler.map_or(0, |filler| filler.len());
        if let Some(inside) = self.from(at).strip_prefix(b" (") {
            let close = inside.iter().take(WHOSE_BYTES_MAX).position(|byte| *byte == b')')?;
            at += 2 + close + 1;
        }
        (at > self.key_end).then_some(())?;
        let gap = at + blanks(self.from(at));
        let width = assignment(self.from(gap))?;
        Some(gap + width + blanks(self.from(gap + width)))
    }

    /// `password for staging is VALUE`: where the value begins.
    fn after_whose(&self) -> Option<usize> {
        let rest = self.from(self.key_end);
        let begins =
            |word: &&[u8]| rest.get(..word.len()).is_some_and(|there| there.eq_ignore_ascii_case(word));
        let whose = &rest[[&b" for "[..], b" of "].iter().find(|word| begins(word))?.len()..];
        let near = whose.get(..whose.len().min(WHOSE_BYTES_MAX))?;
        let links = [&b" is "[..], b" was ", b": ", b" = "];
        let (at, link) = links.iter().find_map(|link| Some((memchr::memmem::find(near, link)?, link)))?;
        Some(self.line.len() - whose.len() + at + link.len())
    }

    fn read(&self, start: usize, separator: Separator) -> Option<KeyedValue<'a>> {
        let rest = self.from(start);
        if rest.starts_with(b"[\"") {
            return self.read(start + 1, separator);
        }
        if opens_structure(rest) {
            return None;
        }
        let slashes = rest.iter().take_while(|byte| **byte == b'\\').count();
        if let Some(quote @ (b'"' | b'\'' | b'`')) = rest.get(slashes) {
            let body = start + slashes + 1;
            let length = quoted_length(self.from(body), *quote, slashes);
            let value =
                KeyedValue { line: self.line, start: body, end: body + length, separator, quoted: true };
            return Some(value);
        }
        let length = match separator {
            Separator::Prose => word_length(rest),
            _ if self.is_query() => query_length(rest),
            _ => bare_length(rest),
        };
        Some(KeyedValue { line: self.line, start, end: start + length, separator, quoted: false })
    }

    /// Whether the word that the key ends begins with a dash: `--db-password`, not `dbus-session`.
    fn is_flag(&self) -> bool {
        let head = self.line.get(..self.key_start).unwrap_or_default();
        let belongs = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(**byte, b'-' | b'_');
        let word = head.iter().rev().take(KEY_BYTES_MAX).take_while(belongs).count();
        head.get(head.len() - word) == Some(&b'-')
    }

    fn is_query(&self) -> bool {
        matches!(self.key_start.checked_sub(1).and_then(|at| self.line.get(at)), Some(b'?' | b'&'))
    }

    fn plain(&self, start: usize, end: usize) -> Option<KeyedValue<'a>> {
        let inner = self.line.get(start..end)?;
        let lead = blanks(inner);
        let trail = inner.iter().rev().take_while(|byte| **byte == b' ').count();
        let (start, end) = (start + lead, end - trail);
        (start < end).then_some(KeyedValue {
            line: self.line,
            start,
            end,
            separator: Separator::Assigned,
            quoted: true,
        })
    }
}

/// Whether an object or a list follows rather than a value.
fn opens_structure(text: &[u8]) -> bool {
    let inner = text.get(1..).unwrap_or_default().trim_ascii_start();
    matches!(text.first(), Some(b'{' | b'['))
        && matches!(inner.first(), Some(b'"' | b'\\' | b'{' | b'[' | b'\'' | b'}' | b']'))
}

/// The bytes of `[0]` behind a key.
fn index_length(text: &[u8]) -> usize {
    let digits = text.iter().skip(1).take_while(|byte| byte.is_ascii_digit()).count();
    if text.first() == Some(&b'[') && digits > 0 && text.get(digits + 1) == Some(&b']') {
        digits + 2
    } else {
        0
    }
}

fn blanks(text: &[u8]) -> usize {
    text.iter().take_while(|byte| matches!(byte, b' ' | b'\t')).count()
}

/// The quotes and brackets that close a key: `"`, `\"`, `'`, `']`.
fn closing_quotes(text: &[u8]) -> usize {
    let slashes = text.iter().take_while(|byte| **byte == b'\\').count();
    let quote = usize::from(matches!(text.get(slashes), Some(b'"' | b'\'' | b'`')));
    let length = if quote == 1 { slashes + 1 } else { 0 };
    length + usize::from(text.get(length) == Some(&b']'))
}

/// The width of `=`, `:`, `=>`, `:=`, `==`; none before `//` (a URL's scheme).
fn assignment(text: &[u8]) -> Option<usize> {
    match text {
        [b':', b'/', b'/', ..] | [b':', b':', ..] => None,
        [b'=', b'>' | b'=', ..] | [b':', b'=', ..] => Some(2),
        [b'=' | b':', ..] => Some(1),
        _ => None,
    }
}

/// Bytes up to the quote that closes at the same depth of escaping.
fn quoted_length(text: &[u8], quote: u8, depth: usize) -> usize {
    let mut slashes = 0;
    for (at, byte) in text.iter().enumerate() {
        if *byte == quote && (slashes == depth || (depth > 0 && slashes < depth)) {
            return at - slashes.min(depth);
        }
        if *byte == quote && depth == 0 && slashes % 2 == 0 {
            return at;
        }
        slashes = if *byte == b'\\' { slashes + 1 } else { 0 };
    }
    text.len()
}

/// A word of a sentence, without the punctuation behind it.
fn word_length(text: &[u8]) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'"' | b'<');
    let word = &text[..text.iter().position(ends).unwrap_or(text.len())];
    trim_end(&word[..before_escape(word)], b".,;:!?)]}'>\\")
}

fn query_length(text: &[u8]) -> usize {
    text.iter()
        .position(|byte| byte.is_ascii_whitespace() || b"&#\"'<>;,)\\".contains(byte))
        .unwrap_or(text.len())
}

/// An unquoted value: up to a blank or quote, or to a separator that another `key=` follows.
fn bare_length(text: &[u8]) -> usize {
    let ends = |at: &usize| match text[*at] {
        b'<' => is_tag(&text[*at..]),
        // `D'Angelo`
        b'\'' if *at > 0 => {
            let next = text.get(at + 1).copied().unwrap_or(b' ');
            !(text[at - 1].is_ascii_alphabetic() && next.is_ascii_alphabetic())
        }
        byte => byte.is_ascii_whitespace() || matches!(byte, b'"' | b'\''),
    };
    let run = &text[..(0..text.len()).find(ends).unwrap_or(text.len())];
    let cut = run.iter().enumerate().find(|(at, byte)| b",;&|".contains(byte) && starts_key(&run[at + 1..]));
    let run = &run[..cut.map_or(run.len(), |(at, _)| at)];
    let run = &run[..before_escape(run)];
    let run = &run[..run.iter().rposition(|byte| *byte != b'\\').map_or(0, |at| at + 1)];
    let open = run.iter().any(|byte| b"([{".contains(byte));
    trim_end(run, if open { b",;" } else { b",;)]}" })
}

/// Whether a tag of XML begins here, rather than a password with a sign in it.
fn is_tag(text: &[u8]) -> bool {
    let name = text.get(1..).unwrap_or_default();
    let letters = name.iter().take(TAG_BYTES_MAX).take_while(|byte| byte.is_ascii_alphabetic()).count();
    matches!(name.first(), Some(b'/' | b'!'))
        || (letters > 0 && matches!(name.get(letters), Some(b'>' | b'/')))
}

/// Bytes up to an escaped quote or line break, which ends the value too.
fn before_escape(text: &[u8]) -> usize {
    let ends = |at: &usize| match text[*at..] {
        [b'\\', b'"', ..] => true,
        [b'\\', b'n' | b'r' | b't', ..] => !is_domain_before_user(text, *at),
        _ => false,
    };
    memchr::memchr_iter(b'\\', text).find(ends).unwrap_or(text.len())
}

/// Whether the backslash stands between a Windows domain and a user (`CORP\\tina`) rather than for a line break.
fn is_domain_before_user(text: &[u8], at: usize) -> bool {
    at >= 2
        && text[..at].iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || *byte == b'-')
        && text.get(at + 2).is_some_and(u8::is_ascii_lowercase)
}

fn starts_key(text: &[u8]) -> bool {
    let name = text.iter().take_while(|byte| byte.is_ascii_alphanumeric() || b"_-. ".contains(byte)).count();
    text.is_empty() || (name > 0 && matches!(text.get(name), Some(b'=' | b':')))
}

fn trim_end(text: &[u8], cut: &[u8]) -> usize {
    text.iter().rposition(|byte| !cut.contains(byte)).map_or(0, |at| at + 1)
}
