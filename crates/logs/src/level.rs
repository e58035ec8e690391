//! The level a line carries, as words, priorities, letters and numbers write it.

use tftsr_model::Level;

/// A level is looked for in this many bytes of a message; further on a word is only a word.
const LEVEL_SEARCH_BYTES: usize = 120;
/// The longest name of a level is `emergency` or `important`.
const NAME_BYTES_MAX: usize = 11;

/// The level that a word names, in any case.
pub(crate) fn by_name(word: &[u8]) -> Option<Level> {
    if !(2..=NAME_BYTES_MAX).contains(&word.len()) {
        return None;
    }
    let mut lower = [0u8; NAME_BYTES_MAX];
    let lower = &mut lower[..word.len()];
    lower.copy_from_slice(word);
    lower.make_ascii_lowercase();
    Some(match &*lower {
        b"trace" | b"finest" | b"finer" | b"verbose" | b"trc" => Level::Trace,
        b"debug" | b"fine" | b"config" | b"dbg" | b"dbug" | b"debug1" | b"debug2" => Level::Debug,
        b"info" | b"information" | b"inf" | b"informational" | b"log" | b"normal" => Level::Info,
        b"notice" | b"note" | b"audit" | b"important" => Level::Notice,
        b"warn" | b"warning" | b"wrn" => Level::Warn,
        b"error" | b"err" | b"severe" | b"failure" | b"fail" | b"eror" => Level::Error,
        b"fatal" | b"critical" | b"crit" | b"alert" | b"emerg" | b"emergency" | b"panic" | b"ftl"
        | b"fatl" => Level::Fatal,
        _ => return None,
    })
}

/// The level of a syslog priority's severity (0 emergency to 7 debug).
pub(crate) fn by_syslog(severity: u64) -> Level {
    match severity {
        0..=2 => Level::Fatal,
        3 => Level::Error,
        4 => Level::Warn,
        5 => Level::Notice,
        6 => Level::Info,
        _ => Level::Debug,
    }
}

/// The level of a letter (klog, logcat, glog).
pub(crate) fn by_letter(letter: u8) -> Option<Level> {
    Some(match letter {
        b'V' | b'T' => Level::Trace,
        b'D' => Level::Debug,
        b'I' => Level::Info,
        b'N' => Level::Notice,
        b'W' => Level::Warn,
        b'E' | b'S' => Level::Error,
        b'F' | b'C' | b'A' => Level::Fatal,
        _ => return None,
    })
}

/// The level of a number in a structured line: syslog's 0–7, or tens as bunyan and pino write them.
pub(crate) fn by_number(number: u64) -> Option<Level> {
    Some(match number {
        0..=7 => by_syslog(number),
        10 => Level::Trace,
        20 => Level::Debug,
        30 => Level::Info,
        40 => Level::Warn,
        50 => Level::Error,
        60 => Level::Fatal,
        _ => return None,
    })
}

/// The level of an HTTP status: what the server failed at is an error, what the client did a notice.
pub(crate) fn by_http_status(status: u64) -> Option<Level> {
    match status {
        100..=399 => Some(Level::Info),
        400..=499 => Some(Level::Notice),
        500..=599 => Some(Level::Error),
        _ => None,
    }
}

/// Finds the level a message announces near its beginning.
///
/// Words in capitals count anywhere there; others only where their surroundings say that they are a
/// level: `[error]`, `level=error`, `error:`. "no error" in running text is not one.
pub(crate) fn find(message: &[u8]) -> Option<Level> {
    let head = message.get(..LEVEL_SEARCH_BYTES.min(message.len()))?;
    let mut at = 0;
    while at < head.len() {
        if !head[at].is_ascii_alphabetic() {
            at += 1;
            continue;
        }
        let length = head[at..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
        let end = at + length;
        let is_name = length <= NAME_BYTES_MAX && (length > 1 || head.get(end) == Some(&b']'));
        if is_name && let Some(level) = word_at(message, at, end) {
            return Some(level);
        }
        at = end;
    }
    None
}

fn word_at(message: &[u8], start: usize, end: usize) -> Option<Level> {
    let before = start.checked_sub(1).and_then(|i| message.get(i)).copied();
    let after = message.get(end).copied();
    let word = message.get(start..end)?;
    if word.len() == 1 {
        return by_letter(word[0]).filter(|_| before == Some(b'['));
    }
    // Most words begin with a letter that no level begins with: leave before the table.
    if !matches!(
        word[0] | 0x20,
        b't' | b'd' | b'i' | b'n' | b'w' | b'e' | b'f' | b'c' | b's' | b'a' | b'p' | b'v'
    ) {
        return None;
    }
    let level = by_name(word)?;
    announces(message, start, word, before, after).then_some(level)
}

fn announces(message: &[u8], start: usize, word: &[u8], before: Option<u8>, after: Option<u8>) -> bool {
    let is_joined = |b: Option<u8>| {
        b.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'/'))
    };
    if word.iter().all(u8::is_ascii_uppercase) {
        let is_verb = matches!(word, b"LOG" | b"FAIL" | b"NOTE" | b"CONFIG" | b"NORMAL" | b"AUDIT" | b"FINE");
        return !is_joined(before)
            && !is_joined(after)
            && (!is_verb || after == Some(b':') || before == Some(b'['));
    }
    let key = message.get(..start).unwrap_or_default();
    let is_value = is_level_key(key);
    let is_enclosed = matches!(
        (before, after),
        (Some(b'['), Some(b']' | b':' | b' '))
            | (Some(b'<'), Some(b'>'))
            | (Some(b'('), Some(b')'))
            | (Some(b':'), Some(b']'))
    );
    let is_label = after == Some(b':')
        && message.get(start + word.len() + 1).is_none_or(|b| matches!(b, b' ' | b'\t'))
        && (before.is_none() || before == Some(b' '))
        && !matches!(word, b"log" | b"config" | b"note" | b"failure" | b"fine" | b"normal");
    let is_npm = key.eq_ignore_ascii_case(b"npm ") && matches!(after, Some(b' '));
    // `error[E0308]: …` (rustc), `error CS0246: …` (compilers of .NET), `fatal error: …`.
    let is_coded = word.eq_ignore_ascii_case(b"error")
        && (after == Some(b'[') || is_code(message.get(start + word.len() + 1..).unwrap_or_default()))
        && matches!(before, None | Some(b' '));
    is_value || is_enclosed || is_label || is_npm || is_coded
}

/// `CS0246:`, `TS2304:`, `LNK2019:`: capitals, digits, a colon.
fn is_code(rest: &[u8]) -> bool {
    let letters = rest.iter().take_while(|b| b.is_ascii_uppercase()).count();
    let digits = rest.iter().skip(letters).take_while(|b| b.is_ascii_digit()).count();
    (1..=4).contains(&letters) && (2..=5).contains(&digits) && rest.get(letters + digits) == Some(&b':')
}

/// Whether what stands before a word is a key for levels: `level=`, `lvl=`, `"severity":"`.
fn is_level_key(key: &[u8]) -> bool {
    let trimmed = key.iter().rposition(|b| !matches!(b, b'"' | b'\\' | b' ' | b'\'')).map_or(0, |i| i + 1);
    let Some((b'=' | b':', name)) = key.get(..trimmed).and_then(|k| k.split_last()) else { return false };
    let end = name.iter().rposition(|b| !matches!(b, b'"' | b'\\' | b' ' | b'\'')).map_or(0, |i| i + 1);
    let name = &name[..end];
    [b"level".as_slice(), b"lvl", b"severity", b"loglevel", b"log_level", b"levelname"].iter().any(|known| {
        name.len() >= known.len() && name[name.len() - known.len()..].eq_ignore_ascii_case(known)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_read_where_it_is_announced() {
        let table = [
            ("INFO [main] started", Some(Level::Info)),
            ("[error] 12#12: *1 connect() failed", Some(Level::Error)),
            ("[core:error] [pid 12]", Some(Level::Error)),
            ("- app - WARNING - slow", Some(Level::Warn)),
            ("level=warn msg=x", Some(Level::Warn)),
            ("{\"severity\":\"ERROR\"}", Some(Level::Error)),
            ("{\\\"level\\\":\\\"error\\\"}", Some(Level::Error)),
            ("main.c:3:5: error: expected ';'", Some(Level::Error)),
            ("error[E0308]: mismatched types", Some(Level::Error)),
            ("a.cs(1,2): error CS0246: not found", Some(Level::Error)),
            ("npm error code ERESOLVE", Some(Level::Error)),
            ("Error: no such file", Some(Level::Error)),
            ("[W] slow", Some(Level::Warn)),
            ("<Error> x", Some(Level::Error)),
            ("finished with no error in 3 s", None),
            ("the error log was rotated", None),
            ("wrote /var/log/ERROR.log", None),
            ("mod_jk child workerEnv in error state 6", None),
            ("Log: opened", None),
        ];
        for (text, expected) in table {
            assert_eq!(find(text.as_bytes()), expected, "{text}");
        }
    }
}
