//! `kubectl get events` and the Events table of `kubectl describe`: ages are relative, so no times.

use super::{Format, Head, Sample, Strength};
use crate::cursor::Cursor;
use tftsr_model::Level;

pub(super) const FORMAT: Format = Format {
    name: "Kubernetes events",
    strength: Strength::Strong,
    parse,
    samples: &[
        Sample {
            line: "5m12s       Warning   BackOff   pod/web-1   Back-off restarting failed container",
            time: "",
            level: Some(Level::Warn),
            message: "BackOff",
        },
        Sample {
            line: "  Normal   Pulled   3m (x4 over 5m)   kubelet   Image already present",
            time: "",
            level: Some(Level::Info),
            message: "Pulled",
        },
        Sample {
            line: "default   2d3h   Warning   Evicted   pod/web-1   The node was low on resource",
            time: "",
            level: Some(Level::Warn),
            message: "Evicted",
        },
    ],
};

fn parse(line: &[u8]) -> Option<Head> {
    let mut c = Cursor::new(line);
    // Up to three columns stand before the type: namespace, age, and the blank of an indent.
    for _ in 0..3 {
        c.spaces();
        let level = match c.word()? {
            b"Warning" => Level::Warn,
            b"Normal" => Level::Info,
            word if is_age(word) || is_namespace(word) => continue,
            _ => return None,
        };
        c.eat_text(b"  ")?;
        c.spaces();
        return Some(Head::new(line, None, Some(level), c.position()));
    }
    None
}

/// `5m12s`, `2d3h`, `<unknown>`.
fn is_age(word: &[u8]) -> bool {
    word == b"<unknown>"
        || (word.first().is_some_and(u8::is_ascii_digit)
            && word.iter().all(|b| b.is_ascii_digit() || matches!(b, b's' | b'm' | b'h' | b'd' | b'y')))
}

fn is_namespace(word: &[u8]) -> bool {
    word.iter().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || *b == b'-')
}
