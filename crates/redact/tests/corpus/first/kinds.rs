//! What a value is, where it stands and how it is made.

use super::super::labelled::Tier;
use super::super::random::Random;
use super::world::World;

/// A value: as it is spelled, and apart from its spelling.
#[derive(Debug, Clone)]
pub struct Value {
    pub spelling: String,
    pub identity: String,
}

impl Value {
    pub fn same(spelling: String) -> Self {
        Self { identity: spelling.clone(), spelling }
    }
}

/// How a value comes about.
pub enum Make {
    /// Literal text with `{class*length}` for random characters.
    Pattern(&'static str),
    With(fn(&mut World) -> Value),
}

/// A type of value.
pub struct Kind {
    pub name: &'static str,
    pub tier: Tier,
    pub make: Make,
    /// Keys as words; each format joins them its own way. None: never written as a setting.
    pub keys: &'static [&'static str],
    /// Messages around the value, which stands at `«»`. None: no message has it.
    pub says: &'static [&'static str],
}

/// The characters of a class of a pattern.
fn alphabet(class: &str) -> &'static str {
    match class {
        "d" => "0123456789",
        "x" => "0123456789abcdef",
        "X" => "0123456789ABCDEF",
        "u" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "l" => "abcdefghijklmnopqrstuvwxyz",
        "s" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
        "U" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
        "L" => "abcdefghijklmnopqrstuvwxyz0123456789",
        "a" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "w" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
        "b" => "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
        // The last character of 64, 44 or 24 padded characters carries only some bits.
        "e" => "AEIMQUYcgkosw048",
        "q" => "AQgw",
        "B" => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
        "c" => "abcdefghijklmnopqrstuvwxyz234567",
        "h" => "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "n" => "QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L",
        "p" => "CFGHJKLMNPRTVWXYZ0123456789",
        other => panic!("no class {other}"),
    }
}

/// Random text after a pattern: `glpat-{w*20}`, `{x*32}`, `{w*60-67}`.
pub fn from_pattern(random: &mut Random, pattern: &str) -> String {
    let mut text = String::new();
    let mut rest = pattern;
    while let Some((literal, tail)) = rest.split_once('{') {
        let (rule, after) = tail.split_once('}').expect("a closed class");
        let (class, length) = rule.split_once('*').expect("class*length");
        let (low, high) = length.split_once('-').unwrap_or((length, length));
        let length = random.between(low.parse().expect("a number"), high.parse().expect("a number"));
        text.push_str(literal);
        text.push_str(&random.text(alphabet(class), length as usize));
        rest = after;
    }
    text + rest
}

/// A secret of a service, made by its pattern; most are written behind keys of their own.
pub const fn secret(
    name: &'static str,
    pattern: &'static str,
    keys: &'static [&'static str],
    says: &'static [&'static str],
) -> Kind {
    Kind { name, tier: Tier::Secret, make: Make::Pattern(pattern), keys, says }
}

/// A value made by a function.
pub const fn made(
    tier: Tier,
    name: &'static str,
    make: fn(&mut World) -> Value,
    keys: &'static [&'static str],
    says: &'static [&'static str],
) -> Kind {
    Kind { name, tier, make: Make::With(make), keys, says }
}
