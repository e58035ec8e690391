//! Text of a shape as vendors document it: `ghp_[A-Za-z0-9]{36}`.

use super::super::super::random::Random;

/// Literals, and classes in brackets with a count or a range of counts in braces.
pub fn of(shape: &str, random: &mut Random) -> String {
    let mut out = String::new();
    let mut rest = shape;
    while let Some(start) = rest.find('[') {
        out.push_str(&rest[..start]);
        let end = start + rest[start..].find(']').expect("a class that is not closed");
        let alphabet = alphabet(&rest[start + 1..end]);
        rest = &rest[end + 1..];
        let count = take_count(&mut rest, random);
        out.push_str(&random.text(&alphabet, count));
    }
    out.push_str(rest);
    out
}

fn alphabet(class: &str) -> String {
    let bytes = class.as_bytes();
    let (mut out, mut at) = (String::new(), 0);
    while at < bytes.len() {
        if at + 2 < bytes.len() && bytes[at + 1] == b'-' {
            out.extend((bytes[at]..=bytes[at + 2]).map(char::from));
            at += 3;
        } else {
            out.push(bytes[at] as char);
            at += 1;
        }
    }
    out
}

fn take_count(rest: &mut &str, random: &mut Random) -> usize {
    let Some(inside) = rest.strip_prefix('{') else { return 1 };
    let (count, after) = inside.split_once('}').expect("a count that is not closed");
    *rest = after;
    let number = |text: &str| text.parse::<u64>().expect("a count is a number");
    match count.split_once(',') {
        Some((low, high)) => random.between(number(low), number(high)) as usize,
        None => number(count) as usize,
    }
}
