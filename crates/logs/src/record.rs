//! Which lines continue a record: stack traces and indented detail.

/// How a line of a stack trace begins, after its indentation.
const FRAME_STARTS: &[&[u8]] = &[
    b"at ",             // Java, .NET, JavaScript
    b"... ",            // Java: "... 23 more"
    b"File \"",         // Python
    b"goroutine ",      // Go
    b"created by ",     // Go
    b"stack backtrace", // Rust
    b"--- End of ",     // .NET
];

/// How a line that adds the deeper cause begins.
const CAUSE_STARTS: &[&[u8]] =
    &[b"Caused by:", b"caused by:", b"Suppressed:", b"---> ", b"The above exception", b"During handling of"];

/// Whether a line without a time continues the record before it, in a file whose lines have no times.
pub(crate) fn is_continuation(line: &[u8]) -> bool {
    matches!(line.first(), None | Some(b' ' | b'\t')) || is_frame(line) || starts_with_any(line, CAUSE_STARTS)
}

/// Whether this is a frame of a stack trace: where the program was, not what went wrong.
pub(crate) fn is_frame(message: &[u8]) -> bool {
    starts_with_any(message, FRAME_STARTS) || is_numbered_frame(message)
}

/// `12: core::panicking::panic`, `#3 0x0000 in main`, as Rust, gdb and sanitizers number frames.
fn is_numbered_frame(message: &[u8]) -> bool {
    let (digits_from, mark): (usize, &[u8]) =
        if message.first() == Some(&b'#') { (1, b" ") } else { (0, b": ") };
    let digits = message.iter().skip(digits_from).take_while(|b| b.is_ascii_digit()).count();
    let after = message.get(digits_from + digits..).unwrap_or_default();
    let is_symbol = |text: &[u8]| text.starts_with(b"0x") || memchr::memmem::find(text, b"::").is_some();
    (1..=3).contains(&digits) && after.strip_prefix(mark).is_some_and(is_symbol)
}

fn starts_with_any(line: &[u8], starts: &[&[u8]]) -> bool {
    starts.iter().any(|start| line.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_are_told_from_what_went_wrong() {
        for frame in [
            "at com.foo.Bar.baz(Bar.java:12)",
            "... 23 more",
            "File \"a.py\", line 3, in f",
            "#0 0x55 in main",
        ] {
            assert!(is_frame(frame.as_bytes()), "{frame}");
        }
        for cause in
            ["Caused by: java.net.ConnectException: refused", "panic: boom", "12: syntax error", "#3 issue"]
        {
            assert!(!is_frame(cause.as_bytes()), "{cause}");
        }
    }
}
