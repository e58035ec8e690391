//! Replaces what varies within a line: numbers, ids, addresses, paths and quoted values.

/// Stands for a masked part; shown as `<*>`.
pub(crate) const WILDCARD: u8 = 0x01;

/// A quoted value longer than this is text, not a value.
const QUOTED_BYTES_MAX: usize = 200;
/// From this length on, letters that are all hexadecimal are an id.
const HEX_BYTES_MIN: usize = 6;
/// From this length on, letters and digits that keep alternating are an id.
const ID_BYTES_MIN: usize = 12;
/// How often letters and digits alternate in an id.
const ID_CHANGES_MIN: usize = 4;

/// Numbers behind these words tell outcomes apart and stay: `exit code 137`, `status=503`, `signal 9`.
const TELLING_WORDS: &[&[u8]] = &[
    b"code ",
    b"code=",
    b"code: ",
    b"status ",
    b"status=",
    b"status: ",
    b"signal ",
    b"errno ",
    b"errno=",
    b"exited with ",
];

const DELIMITER: u8 = 1;
const DIGIT: u8 = 2;
const LETTER: u8 = 4;
/// Bytes that only tokens with a path, an address or a URL need a closer look for.
const JOINT: u8 = 8;

static CLASS: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut table = [0u8; 256];
    let delimiters = b" \t,;=()[]{}<>|\"'`";
    let mut i = 0;
    while i < delimiters.len() {
        table[delimiters[i] as usize] = DELIMITER;
        i += 1;
    }
    let mut b = 0;
    while b < 256 {
        if (b as u8).is_ascii_digit() {
            table[b] = DIGIT;
        } else if (b as u8).is_ascii_alphabetic() {
            table[b] = LETTER;
        } else if b == b'/' as usize || b == b'@' as usize || b == b':' as usize {
            table[b] = JOINT;
        }
        b += 1;
    }
    table
}

fn class(byte: u8) -> u8 {
    CLASS[usize::from(byte)]
}

/// Appends the masked message to `out`; runs of blanks become one.
pub(crate) fn mask(message: &[u8], out: &mut Vec<u8>) {
    let start = out.len();
    let mut at = 0;
    while at < message.len() {
        let byte = message[at];
        if class(byte) != DELIMITER {
            let (end, kinds) = token_end(message, at);
            token(&message[at..end], kinds, out);
            at = end;
            continue;
        }
        match byte {
            b' ' | b'\t' => {
                if out.len() > start && out.last() != Some(&b' ') {
                    out.push(b' ');
                }
                at += 1;
            }
            b'"' | b'\'' if at > 0 => at = quoted(message, at, out),
            _ => {
                out.push(byte);
                at += 1;
            }
        }
    }
    if out.len() > start && out.last() == Some(&b' ') {
        out.pop();
    }
}

/// Where the token that begins at `at` ends, and the classes of byte it has.
fn token_end(message: &[u8], at: usize) -> (usize, u8) {
    let mut kinds = 0;
    let mut end = at;
    while let Some(byte) = message.get(end) {
        let class = class(*byte);
        if class == DELIMITER {
            break;
        }
        kinds |= class;
        end += 1;
    }
    (end, kinds)
}

/// A quoted value becomes a wildcard; a quote that never closes is only a character.
fn quoted(message: &[u8], at: usize, out: &mut Vec<u8>) -> usize {
    let quote = message[at];
    let rest = &message[at + 1..];
    let window = &rest[..rest.len().min(QUOTED_BYTES_MAX)];
    out.push(quote);
    match memchr::memchr(quote, window) {
        Some(length) if length > 0 => {
            out.extend_from_slice(http_method(&window[..length]));
            out.extend([WILDCARD, quote]);
            at + length + 2
        }
        _ => at + 1,
    }
}

/// The method of a quoted request tells outcomes apart and stays: `"POST <*>"`.
fn http_method(quoted: &[u8]) -> &[u8] {
    let length = quoted.iter().take(8).take_while(|b| b.is_ascii_uppercase()).count();
    match quoted.get(length..length + 2) {
        Some(b" /") => &quoted[..=length],
        _ => &[],
    }
}

fn token(token: &[u8], kinds: u8, out: &mut Vec<u8>) {
    if kinds & DIGIT == 0 {
        if kinds & JOINT != 0 && is_path(token) {
            wildcard(tail(token), out);
        } else {
            out.extend_from_slice(token);
        }
        return;
    }
    if is_telling(token, out) {
        out.extend_from_slice(token);
        return;
    }
    let end = tail(token);
    let body = &token[..token.len() - end.len()];
    if kinds & LETTER == 0 || (kinds & JOINT != 0 && is_path(token)) || is_id(body) {
        wildcard(end, out);
    } else {
        digit_runs(token, out);
    }
}

fn wildcard(tail: &[u8], out: &mut Vec<u8>) {
    // A list of any length is one variable part.
    if out.ends_with(&[WILDCARD, b',', b' ']) || out.ends_with(&[WILDCARD, b',']) {
        let end = out.iter().rposition(|b| *b == WILDCARD).unwrap_or(out.len());
        out.truncate(end);
    }
    out.push(WILDCARD);
    out.extend_from_slice(tail);
}

/// The punctuation a token ends with.
fn tail(token: &[u8]) -> &[u8] {
    let end = token.iter().rposition(|b| !matches!(b, b':' | b'.' | b'!' | b'?')).map_or(0, |i| i + 1);
    &token[end..]
}

fn is_path(token: &[u8]) -> bool {
    match token.first() {
        Some(b'/') => token.len() > 1 && memchr::memchr(b'/', &token[1..]).is_some(),
        _ => {
            memchr::memchr(b'@', token).is_some_and(|at| at > 0 && at + 1 < token.len())
                || is_url(token)
                || (token.get(1) == Some(&b':') && token.get(2) == Some(&b'\\'))
        }
    }
}

fn is_url(token: &[u8]) -> bool {
    memchr::memchr(b':', token).is_some_and(|at| token[at..].starts_with(b"://"))
}

fn is_telling(token: &[u8], out: &[u8]) -> bool {
    token.len() <= 3
        && token.iter().all(u8::is_ascii_digit)
        && TELLING_WORDS
            .iter()
            .any(|word| out.len() >= word.len() && out[out.len() - word.len()..].eq_ignore_ascii_case(word))
}

fn is_id(token: &[u8]) -> bool {
    let hex = token.strip_prefix(b"0x").unwrap_or(token);
    let is_prefixed = hex.len() < token.len();
    if (hex.len() >= HEX_BYTES_MIN || is_prefixed)
        && hex.iter().all(|b| b.is_ascii_hexdigit() || *b == b'-' || *b == b':')
    {
        return true;
    }
    let changes = token.windows(2).filter(|pair| class(pair[0]) != class(pair[1])).count();
    token.len() >= ID_BYTES_MIN
        && changes >= ID_CHANGES_MIN
        && !token.contains(&b'.')
        && !token.contains(&b'/')
}

/// Masks each run of digits with the points and colons between them; the letters stay.
fn digit_runs(token: &[u8], out: &mut Vec<u8>) {
    let mut at = 0;
    while at < token.len() {
        if !token[at].is_ascii_digit() {
            out.push(token[at]);
            at += 1;
            continue;
        }
        let is_inner = |i: usize| {
            token[i].is_ascii_digit()
                || (matches!(token[i], b'.' | b':' | b'-')
                    && token.get(i + 1).is_some_and(u8::is_ascii_digit))
        };
        while at < token.len() && is_inner(at) {
            at += 1;
        }
        out.push(WILDCARD);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_varies_is_masked_and_what_tells_stays() {
        let table = [
            ("Took 12.5 ms for 10.0.0.1:8080", "Took * ms for *"),
            ("block blk_-6952295868487656571 done", "block blk_-* done"),
            ("user 'bob' and \"al ice\"", "user '*' and \"*\""),
            ("can't open /var/lib/x: gone", "can't open *: gone"),
            ("node-246 vm1 took 12ms", "node-* vm* took *ms"),
            ("exited with exit code 137", "exited with exit code 137"),
            ("status=503 bytes=1234", "status=503 bytes=*"),
            ("id 38101a0b-2096-447d-96ea-a692162415ae", "id *"),
            ("ptr 0xdeadbeef at f00dcafe12", "ptr * at *"),
            ("ids [1, 2, 3] end", "ids [*] end"),
            ("GET http://a.b/c from a@b.de", "GET * from *"),
            ("a   b\tc  ", "a b c"),
            ("x \"POST /a/1 HTTP/1.1\" 200", "x \"POST *\" *"),
            ("C:\\Windows\\x.dll missing", "* missing"),
        ];
        for (text, expected) in table {
            let mut out = Vec::new();
            mask(text.as_bytes(), &mut out);
            let shown = String::from_utf8(out).unwrap().replace('\u{1}', "*");
            assert_eq!(shown, expected, "{text}");
        }
    }
}
